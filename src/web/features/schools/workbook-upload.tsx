import { Alert, Button, Flex, Spin, Typography, Upload } from 'antd';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../shared/language.ts';
import type { Finding } from '../../shared/types.ts';
import { useFaultWords } from '../../shared/use-fault-words.ts';
import { type HandedIn, handIn } from './hand-in.ts';

/** Tables are large, and most workbooks have no findings. */
const LazyTable = lazy(async () => ({ default: (await import('./findings-table.tsx')).FindingsTable }));

/** Where a workbook is handed in: what is wrong with it is listed by sheet and cell. */
export function WorkbookUpload({ onStored }: { readonly onStored: () => void }): ReactNode {
  const { t } = useTranslation();
  const say = useSay();
  const faultWords = useFaultWords();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<HandedIn | null>(null);
  const send = async (file: Blob, version?: number): Promise<void> => {
    setBusy(true);
    setOutcome(null);
    const answer = await handIn(file, version);
    setOutcome(answer);
    setBusy(false);
    if (answer.outcome === 'stored') onStored();
  };
  return (
    <Flex vertical gap={12}>
      <Upload.Dragger
        accept=".xlsx"
        showUploadList={false}
        disabled={busy}
        beforeUpload={(file) => {
          void send(file);
          return false;
        }}
      >
        <Typography.Text strong>{busy ? t('schools.reading') : t('schools.upload')}</Typography.Text>
        <div className="muted">{busy ? <Spin /> : t('schools.uploadHint')}</div>
      </Upload.Dragger>
      {outcome?.outcome === 'stored' && (
        <>
          <Alert type="success" showIcon title={t('schools.stored', outcome)} />
          <Warnings findings={outcome.findings} />
        </>
      )}
      {outcome?.outcome === 'exists' && (
        <Alert
          type="warning"
          showIcon
          title={t('schools.exists', outcome)}
          action={
            <Button size="small" onClick={() => void send(outcome.file, outcome.version)}>
              {t('schools.storeAsVersion')}
            </Button>
          }
        />
      )}
      {outcome?.outcome === 'failed' && <Alert type="error" showIcon title={faultWords(outcome.error)} />}
      {outcome?.outcome === 'refused' && (
        <>
          <Alert
            type="error"
            showIcon
            title={
              outcome.findings.length > 0
                ? t('schools.findings', { n: outcome.findings.length })
                : say(outcome.message)
            }
            description={t('schools.findingsHint')}
          />
          {outcome.findings.length > 0 && <Findings findings={outcome.findings} />}
        </>
      )}
    </Flex>
  );
}

function Warnings({ findings }: { readonly findings: readonly Finding[] }): ReactNode {
  const { t } = useTranslation();
  if (findings.length === 0) return null;
  return (
    <>
      <Typography.Text strong>{t('schools.warnings', { n: findings.length })}</Typography.Text>
      <Findings findings={findings} />
    </>
  );
}

function Findings({ findings }: { readonly findings: readonly Finding[] }): ReactNode {
  return (
    <Suspense fallback={<Spin />}>
      <LazyTable findings={findings} />
    </Suspense>
  );
}
