import { Alert, Button, Card, Checkbox, Flex, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, api, dataOf } from '../../shared/api.ts';
import { usePlan } from '../../shared/plan-context.ts';
import { ShowLoaded } from '../../shared/show-loaded.tsx';
import type { SwapAnswer } from '../../shared/types.ts';
import { useAsked } from '../../shared/use-asked.ts';
import type { DutyIndex } from './duty-index.ts';
import { KeepAsPlan } from './keep-as-plan.tsx';
import { Moves } from './moves.tsx';

interface Side {
  readonly person: string;
  readonly duty: string;
}

/** Two people exchange a duty each. */
export function SwapCard({ index }: { readonly index: DutyIndex }): ReactNode {
  const { t } = useTranslation();
  const { plan, names } = usePlan();
  const [past, setPast] = useState(false);
  const dutiesOf = (person: string, all: boolean) =>
    index.ofPerson(person).filter(({ date }) => all || date >= index.today);
  const startOf = (person: string, all: boolean): Side => ({
    person,
    duty: dutiesOf(person, all)[0]?.id ?? '',
  });
  const [sides, setSides] = useState<readonly [Side, Side]>(() => [
    startOf(index.people[0]?.value ?? '', false),
    startOf(index.people[1]?.value ?? '', false),
  ]);
  const swapped = useAsked<SwapAnswer>();
  const [one, other] = sides;
  const change = (at: 0 | 1, side: Side): void => {
    setSides(at === 0 ? [side, other] : [one, side]);
    swapped.forget();
  };
  const swap = async (apply: boolean, name?: string): Promise<SwapAnswer> => {
    const dates = [one, other].flatMap(({ person, duty }) =>
      index.ofPerson(person).flatMap(({ id, date }) => (id === duty ? [date] : [])),
    );
    const [frozenBefore] = dates.toSorted();
    try {
      return await dataOf(
        api.POST('/v1/schools/{school}/plans/{plan}/swaps', {
          params: { path: { school: plan.school, plan: plan.id } },
          body: {
            duties: [one.duty, other.duty],
            apply,
            ...(past && frozenBefore !== undefined ? { frozenBefore } : {}),
            ...(name === undefined ? {} : { name }),
          },
        }),
      );
    } catch (error) {
      throw withLines(error, [one.duty, other.duty], index);
    }
  };
  return (
    <div className="stack">
      <Card>
        <p className="muted">{t('standIns.swapHint')}</p>
        {([0, 1] as const).map((at) => (
          <Flex key={at} wrap gap={12} align="end" style={{ marginBottom: 12 }}>
            <div className="field">
              <span className="muted">{t(at === 0 ? 'standIns.first' : 'standIns.second')}</span>
              <Select
                aria-label={t(at === 0 ? 'standIns.first' : 'standIns.second')}
                showSearch={{ optionFilterProp: 'label' }}
                value={sides[at].person}
                options={[...index.people]}
                onChange={(person) => change(at, startOf(person, past))}
              />
            </div>
            <div className="field wide">
              <span className="muted">{t('standIns.dutyOf', { who: names.person(sides[at].person) })}</span>
              <Select
                aria-label={t('standIns.dutyOf', { who: names.person(sides[at].person) })}
                showSearch={{ optionFilterProp: 'label' }}
                value={sides[at].duty === '' ? null : sides[at].duty}
                options={dutiesOf(sides[at].person, past).map((duty) => ({
                  value: duty.id,
                  label: index.line(duty),
                }))}
                onChange={(duty) => change(at, { ...sides[at], duty: duty ?? '' })}
              />
            </div>
          </Flex>
        ))}
        <Flex wrap gap={12} align="center">
          <Button
            type="primary"
            disabled={one.duty === '' || other.duty === ''}
            onClick={() => swapped.ask(() => swap(false))}
          >
            {t('standIns.trySwap')}
          </Button>
          <Checkbox
            checked={past}
            onChange={({ target }) => {
              setPast(target.checked);
              setSides([startOf(one.person, target.checked), startOf(other.person, target.checked)]);
              swapped.forget();
            }}
          >
            {t('standIns.past')}
          </Checkbox>
        </Flex>
      </Card>
      {swapped.loaded && (
        <ShowLoaded loaded={swapped.loaded}>
          {({ change: { moves } }) => (
            <Card>
              <Alert type="success" showIcon className="told" title={t('standIns.swapTitle')} />
              <Moves moves={moves} index={index} />
              <KeepAsPlan
                suggested={t('standIns.swapName', {
                  one: names.person(one.person),
                  other: names.person(other.person),
                })}
                keep={async (name) => (await swap(true, name)).plan}
              />
            </Card>
          )}
        </ShowLoaded>
      )}
    </div>
  );
}

/** A refusal names duties by their ids; people know them by day, time and place. */
function withLines(error: unknown, duties: readonly string[], index: DutyIndex): unknown {
  if (!(error instanceof ApiError) || !error.problem) return error;
  const params = Object.entries(error.problem.params).map(([key, value]) => [
    key,
    typeof value === 'string'
      ? duties.reduce((text, id) => text.replaceAll(id, `“${index.lineOf(id)}”`), value)
      : value,
  ]);
  return new ApiError(error.status, { ...error.problem, params: Object.fromEntries(params) });
}
