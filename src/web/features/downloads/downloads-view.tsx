import { Button, Card, Col, Flex, Row, Segmented, Typography } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../shared/page-title.tsx';
import { usePlan } from '../../shared/plan-context.ts';
import { WEEKDAYS, type Weekday } from '../../shared/types.ts';

/** Everything that can be taken away from a plan, in one visible list. */
const ITEMS = [
  { id: 'matrix', text: 'matrix', perWeekday: false },
  { id: 'roster', text: 'roster', perWeekday: false },
  { id: 'roll-call', text: 'rollCall', perWeekday: true },
  { id: 'class-slips', text: 'classSlips', perWeekday: false },
  { id: 'compliance', text: 'compliance', perWeekday: false },
  { id: 'public-notice', text: 'publicNotice', perWeekday: false },
  { id: 'pupil-slips', text: 'pupilSlips', perWeekday: false },
  { id: 'bills', text: 'bills', perWeekday: false },
  { id: 'pay', text: 'pay', perWeekday: false },
  { id: 'account', text: 'account', perWeekday: false },
  { id: 'survey', text: 'survey', perWeekday: false },
  { id: 'direct-report', text: 'directReport', perWeekday: false },
  { id: 'performance', text: 'performance', perWeekday: false },
  { id: 'pay-review', text: 'payReview', perWeekday: false },
] as const;

/** The tables as Excel workbooks and as pages to print. */
export function DownloadsView(): ReactNode {
  const { t } = useTranslation();
  const { plan } = usePlan();
  const [weekday, setWeekday] = useState<Weekday>(1);
  const base = `/v1/schools/${encodeURIComponent(plan.school)}/plans/${plan.id}/exports`;
  return (
    <>
      <PageTitle title={t('downloads.title')} intro={t('downloads.intro')} />
      <Row gutter={[16, 16]}>
        {ITEMS.map(({ id, text, perWeekday }) => {
          const query = perWeekday ? `?weekday=${weekday}` : '';
          return (
            <Col key={id} xs={24} md={12}>
              <Card title={t(`downloads.items.${text}.title`)} style={{ height: '100%' }}>
                <Flex vertical gap={14}>
                  <Typography.Text type="secondary">{t(`downloads.items.${text}.text`)}</Typography.Text>
                  {perWeekday && (
                    <div className="box-scroll">
                      <Segmented
                        value={weekday}
                        onChange={setWeekday}
                        options={WEEKDAYS.map((day) => ({ value: day, label: t(`common.weekdays.${day}`) }))}
                      />
                    </div>
                  )}
                  <Flex gap={8} wrap>
                    <Button type="primary" href={`${base}/${id}.xlsx${query}`} download>
                      {t('downloads.excel')}
                    </Button>
                    <Button href={`${base}/${id}.html${query}`} target="_blank">
                      {t('downloads.print')}
                    </Button>
                  </Flex>
                </Flex>
              </Card>
            </Col>
          );
        })}
      </Row>
    </>
  );
}
