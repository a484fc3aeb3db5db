import { Button, Flex, Result, Spin } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError } from './api.ts';
import { useFaultWords } from './use-fault-words.ts';
import type { Loaded } from './use-loaded.ts';

interface Props<T> {
  readonly loaded: Loaded<T>;
  readonly retry?: () => void;
  readonly children: (value: T) => ReactNode;
}

/** What was loaded, or that it is on its way, or why it did not come. */
export function ShowLoaded<T>({ loaded, retry, children }: Props<T>): ReactNode {
  const { t } = useTranslation();
  const faultWords = useFaultWords();
  if (loaded.state === 'ready') return children(loaded.value);
  if (loaded.state === 'loading') return <Waiting />;
  const refused = loaded.error instanceof ApiError && loaded.error.status === 422;
  return (
    <Result
      status="warning"
      title={t(refused ? 'common.refused' : 'common.failed')}
      subTitle={faultWords(loaded.error)}
      extra={retry && <Button onClick={retry}>{t('common.retry')}</Button>}
    />
  );
}

export function Waiting(): ReactNode {
  const { t } = useTranslation();
  return (
    <Flex vertical align="center" gap={12} className="waiting">
      <Spin size="large" />
      <span>{t('common.loading')}</span>
    </Flex>
  );
}
