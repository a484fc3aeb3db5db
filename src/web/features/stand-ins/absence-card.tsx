import { Button, Card, Checkbox, Flex, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../shared/api.ts';
import { usePlan } from '../../shared/plan-context.ts';
import { ShowLoaded } from '../../shared/show-loaded.tsx';
import type { AbsenceAnswer, Recommendations } from '../../shared/types.ts';
import { useAsked } from '../../shared/use-asked.ts';
import type { DutyIndex } from './duty-index.ts';
import { KeepAsPlan } from './keep-as-plan.tsx';
import { Ranked } from './ranked.tsx';
import { RepairResult } from './repair-result.tsx';

interface Absence {
  readonly person: string;
  readonly from: string;
  readonly to: string;
  /** Empty: whole days. */
  readonly blocks: readonly string[];
  /** Dates before today may change as well. */
  readonly past: boolean;
}

/** Somebody is away: substitutes for every duty, or the whole absence repaired. */
export function AbsenceCard({ index }: { readonly index: DutyIndex }): ReactNode {
  const { t } = useTranslation();
  const { school, plan, names } = usePlan();
  const [absence, setAbsence] = useState<Absence>({
    person: index.people[0]?.value ?? '',
    from: index.today,
    to: index.today,
    blocks: [],
    past: false,
  });
  const ranked = useAsked<Recommendations>();
  const repaired = useAsked<AbsenceAnswer>();
  const { person, from, to, blocks, past } = absence;
  const change = (part: Partial<Absence>): void => {
    setAbsence({ ...absence, ...part });
    ranked.forget();
    repaired.forget();
  };
  const params = { path: { school: plan.school, plan: plan.id } };
  const request = {
    person,
    dates: { from, to },
    ...(blocks.length > 0 ? { blocks: [...blocks] } : {}),
    ...(past ? { frozenBefore: from } : {}),
  };
  const repair = (apply: boolean, name?: string): Promise<AbsenceAnswer> =>
    dataOf(
      api.POST('/v1/schools/{school}/plans/{plan}/absences', {
        params,
        body: { ...request, apply, ...(name === undefined ? {} : { name }) },
      }),
    );
  const rank = (): Promise<Recommendations> =>
    dataOf(
      api.POST('/v1/schools/{school}/plans/{plan}/recommendations', {
        params,
        body: { ...request, barred: true },
      }),
    );
  return (
    <div className="stack">
      <Card>
        <Flex wrap gap={12} align="end">
          <div className="field">
            <span className="muted">{t('standIns.person')}</span>
            <Select
              aria-label={t('standIns.person')}
              showSearch={{ optionFilterProp: 'label' }}
              value={person}
              options={[...index.people]}
              onChange={(value) => change({ person: value })}
            />
          </div>
          <div className="field">
            <span className="muted">{t('standIns.from')}</span>
            <Select
              aria-label={t('standIns.from')}
              showSearch={{ optionFilterProp: 'label' }}
              value={from}
              options={[...index.dates]}
              onChange={(value) => change({ from: value, to: to < value ? value : to })}
            />
          </div>
          <div className="field">
            <span className="muted">{t('standIns.to')}</span>
            <Select
              aria-label={t('standIns.to')}
              showSearch={{ optionFilterProp: 'label' }}
              value={to}
              options={index.dates.filter(({ value }) => value >= from)}
              onChange={(value) => change({ to: value })}
            />
          </div>
          <div className="field">
            <span className="muted">{t('standIns.blocks')}</span>
            <Select
              mode="multiple"
              aria-label={t('standIns.blocks')}
              placeholder={t('standIns.wholeDays')}
              value={[...blocks]}
              options={school.blocks.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(value: string[]) => change({ blocks: value })}
            />
          </div>
        </Flex>
        <Flex wrap gap={12} align="center" style={{ marginTop: 12 }}>
          <Button type="primary" onClick={() => ranked.ask(rank)}>
            {t('standIns.rank')}
          </Button>
          <Button onClick={() => repaired.ask(() => repair(false))}>{t('standIns.repair')}</Button>
          <Checkbox checked={past} onChange={({ target }) => change({ past: target.checked })}>
            {t('standIns.past')}
          </Checkbox>
        </Flex>
      </Card>
      {repaired.loaded && (
        <ShowLoaded loaded={repaired.loaded}>
          {(answer) => (
            <Card title={t('standIns.repairTitle')}>
              <RepairResult repair={answer.repair} index={index} />
              {answer.repair.change.moves.length > 0 && (
                <KeepAsPlan
                  suggested={t('standIns.repairName', { who: names.person(person), from, to })}
                  keep={async (name) => (await repair(true, name)).plan}
                />
              )}
            </Card>
          )}
        </ShowLoaded>
      )}
      {ranked.loaded && (
        <ShowLoaded loaded={ranked.loaded}>{(answer) => <Ranked answer={answer} index={index} />}</ShowLoaded>
      )}
    </div>
  );
}
