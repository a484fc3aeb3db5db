import { Button, Card, Checkbox, Flex, InputNumber, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../../shared/api.ts';
import { usePlan } from '../../../shared/plan-context.ts';
import { ShowLoaded } from '../../../shared/show-loaded.tsx';
import type { DismissalComparison, Weekday } from '../../../shared/types.ts';
import { useAsked } from '../../../shared/use-asked.ts';
import { type Cases, scenariosOf } from './scenarios.ts';
import { WhatIfAnswer } from './what-if-answer.tsx';

/** Simulated days; the intervals say how much is left to chance. */
const DAYS = 200;

interface Props {
  readonly season: string;
  readonly weekday: Weekday;
  readonly mode: 'normal' | 'replacement';
}

/** The dismissal of the day in view under other conditions, compared with the plan on the same simulated days. */
export function WhatIfCard({ season, weekday, mode }: Props): ReactNode {
  const { t } = useTranslation();
  const { school, plan, names } = usePlan();
  const [cases, setCases] = useState<Cases>({
    rain: true,
    closed: false,
    gate: school.gates[0]?.id ?? '',
    late: false,
    lateMinutes: 5,
    replan: false,
  });
  const { loaded, ask, forget } = useAsked<DismissalComparison>();
  const change = (part: Partial<Cases>): void => {
    setCases({ ...cases, ...part });
    forget();
  };
  const scenarios = scenariosOf(cases, school.dismissal.collectorMeanEarlySeconds, {
    rain: t('whatIf.rain'),
    closed: t('whatIf.gateIs', { gate: names.gate(cases.gate) }),
    late: t('whatIf.guardiansAre', { n: cases.lateMinutes }),
  });
  const simulate = (): Promise<DismissalComparison> =>
    dataOf(
      api.POST('/v1/schools/{school}/plans/{plan}/simulations', {
        params: { path: { school: plan.school, plan: plan.id } },
        body: {
          season,
          weekday,
          mode,
          replications: DAYS,
          seed: 1,
          stepSeconds: 60,
          positions: false,
          scenarios,
        },
      }),
    );
  return (
    <Card title={t('whatIf.title')}>
      <p className="muted">{t('whatIf.intro', { n: DAYS })}</p>
      <Flex wrap gap={16} align="center">
        <Checkbox checked={cases.rain} onChange={({ target }) => change({ rain: target.checked })}>
          {t('whatIf.rain')}
        </Checkbox>
        {school.gates.length > 1 && (
          <Flex wrap gap={4} align="center">
            <Checkbox checked={cases.closed} onChange={({ target }) => change({ closed: target.checked })}>
              {t('whatIf.gateClosed')}
            </Checkbox>
            <Select
              className="picker"
              aria-label={t('whatIf.gate')}
              value={cases.gate}
              options={school.gates.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(gate) => change({ gate })}
            />
          </Flex>
        )}
        <Flex wrap gap={4} align="center">
          <Checkbox checked={cases.late} onChange={({ target }) => change({ late: target.checked })}>
            {t('whatIf.guardians')}
          </Checkbox>
          <InputNumber
            aria-label={t('whatIf.guardiansBy')}
            min={1}
            max={60}
            precision={0}
            value={cases.lateMinutes}
            suffix={t('common.minutes')}
            style={{ width: 110 }}
            onChange={(minutes) => change({ lateMinutes: minutes ?? 1 })}
          />
        </Flex>
        <Checkbox checked={cases.replan} onChange={({ target }) => change({ replan: target.checked })}>
          {t('whatIf.replan')}
        </Checkbox>
        <Button
          type="primary"
          disabled={scenarios.length === 0}
          loading={loaded?.state === 'loading'}
          onClick={() => ask(simulate)}
        >
          {t('whatIf.run')}
        </Button>
      </Flex>
      {scenarios.length === 0 && <p className="muted">{t('whatIf.choose')}</p>}
      {loaded && <ShowLoaded loaded={loaded}>{(answer) => <WhatIfAnswer answer={answer} />}</ShowLoaded>}
    </Card>
  );
}
