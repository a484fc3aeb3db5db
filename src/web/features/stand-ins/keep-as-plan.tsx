import { Alert, Button, Flex, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../shared/plan-context.ts';
import { addressOf } from '../../shared/router.ts';
import type { PlanSummary } from '../../shared/types.ts';
import { useAsked } from '../../shared/use-asked.ts';
import { useFaultWords } from '../../shared/use-fault-words.ts';

interface Props {
  readonly suggested: string;
  readonly keep: (name: string) => Promise<PlanSummary | null>;
}

/** Keeps a shown change as a new plan beside the old one, and leads there. */
export function KeepAsPlan({ suggested, keep }: Props): ReactNode {
  const { t } = useTranslation();
  const { plan } = usePlan();
  const faultWords = useFaultWords();
  const [name, setName] = useState(suggested);
  const { loaded, ask } = useAsked<PlanSummary | null>();
  if (loaded?.state === 'ready' && loaded.value) {
    const { school, id } = loaded.value;
    return (
      <Alert
        type="success"
        showIcon
        title={t('standIns.kept', { name: loaded.value.name ?? '' })}
        description={
          <Flex wrap gap={8}>
            <Button
              type="primary"
              size="small"
              href={addressOf({ page: 'plan', school, plan: id, view: 'overview' })}
            >
              {t('standIns.open')}
            </Button>
            <Button size="small" href={addressOf({ page: 'compare', school, before: plan.id, after: id })}>
              {t('standIns.compare')}
            </Button>
          </Flex>
        }
      />
    );
  }
  return (
    <>
      <p className="muted">{t('standIns.keepHint')}</p>
      <Flex wrap gap={12} align="end">
        <div className="field">
          <span className="muted">{t('standIns.name')}</span>
          <Input
            aria-label={t('standIns.name')}
            maxLength={120}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </div>
        <Button
          type="primary"
          disabled={name.trim() === ''}
          loading={loaded?.state === 'loading'}
          onClick={() => ask(() => keep(name.trim()))}
        >
          {t('standIns.keep')}
        </Button>
      </Flex>
      {loaded?.state === 'failed' && (
        <Alert type="error" showIcon className="told" title={faultWords(loaded.error)} />
      )}
    </>
  );
}
