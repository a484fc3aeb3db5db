import { Flex, Typography } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly title: string;
  readonly intro?: string;
  readonly children?: ReactNode;
}

/** Heading of a view (also of the browser's tab), one sentence about it, and what can be chosen. */
export function PageTitle({ title, intro, children }: Props): ReactNode {
  const { t } = useTranslation();
  const app = t('app.name');
  useEffect(() => {
    document.title = `${title} · ${app}`;
  }, [title, app]);
  return (
    <Flex wrap gap={12} justify="space-between" align="end" className="page-title">
      <div>
        <Typography.Title level={3}>{title}</Typography.Title>
        {intro && <Typography.Text type="secondary">{intro}</Typography.Text>}
      </div>
      {children && (
        <Flex wrap gap={8} align="center">
          {children}
        </Flex>
      )}
    </Flex>
  );
}
