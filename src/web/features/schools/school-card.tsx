import { Button, Card, Flex, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../shared/language.ts';
import { addressOf } from '../../shared/router.ts';
import type { SchoolSummary, Sentence } from '../../shared/types.ts';

interface Props {
  readonly school: SchoolSummary;
  /** What a reference school stands for. */
  readonly title?: Sentence;
  /** What its region's policy is called. */
  readonly region?: Sentence | undefined;
}

export function SchoolCard({ school, title, region }: Props): ReactNode {
  const { t } = useTranslation();
  const say = useSay();
  const { classes, pupils, staff, clubs } = school.figures;
  const figures = [
    [t('schools.classes'), classes],
    [t('schools.pupils'), pupils],
    [t('schools.staff'), staff],
    [t('schools.clubs'), clubs],
  ] as const;
  return (
    <Card className="school-card" style={{ height: '100%' }} hoverable>
      <Flex justify="space-between" align="start" gap={8}>
        <Typography.Title level={5} style={{ margin: 0 }}>
          {school.name}
        </Typography.Title>
        <Tag>{t('schools.version', { version: school.version })}</Tag>
      </Flex>
      <Typography.Text type="secondary" style={{ minHeight: 22 }}>
        {title ? say(title) : `${t('schools.region')}: ${region ? say(region) : school.region}`}
      </Typography.Text>
      <div className="school-figures">
        {figures.map(([label, value]) => (
          <span key={label}>
            <b>{value}</b>
            <span className="muted">{label}</span>
          </span>
        ))}
      </div>
      <Flex gap={8} style={{ marginTop: 'auto' }}>
        <Button type="primary" href={addressOf({ page: 'plans', school: school.id })}>
          {t('schools.open')}
        </Button>
        <Button href={`/v1/schools/${encodeURIComponent(school.id)}/workbook`} download>
          {t('schools.filled')}
        </Button>
      </Flex>
    </Card>
  );
}
