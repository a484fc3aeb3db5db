import { Table, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { lessons } from '../../shared/figures.ts';
import { useSay } from '../../shared/language.ts';
import { usePlan } from '../../shared/plan-context.ts';
import type { Recommendations } from '../../shared/types.ts';
import { TABLES_FROM, useWindowFrom } from '../../shared/use-width.ts';

type Substitute = Recommendations['duties'][number]['substitutes'][number];

/** One after the other, best first. */
interface Place {
  readonly rank: number;
  readonly substitute: Substitute;
}

interface Props {
  readonly duty: string;
  readonly substitutes: readonly Substitute[];
}

/** Who can take a duty, best first: why, what it makes of the load, and what of fairness. */
export function Substitutes({ duty, substitutes }: Props): ReactNode {
  const { t } = useTranslation();
  const say = useSay();
  const wide = useWindowFrom(TABLES_FROM);
  return (
    <Table<Place>
      size="small"
      rowKey={({ substitute }) => `${duty}/${substitute.person}/${substitute.through?.duty ?? ''}`}
      dataSource={substitutes.map((substitute, at) => ({ rank: at + 1, substitute }))}
      showHeader={wide}
      pagination={{ pageSize: 5, hideOnSinglePage: true, showSizeChanger: false }}
      columns={
        wide
          ? [
              { title: t('standIns.order'), width: 60, dataIndex: 'rank' },
              {
                title: t('standIns.substitute'),
                width: 130,
                render: (_, { substitute }) => <Who substitute={substitute} />,
              },
              { title: t('standIns.reason'), render: (_, { substitute }) => say(substitute.sentence) },
              {
                title: t('standIns.load'),
                width: 170,
                render: (_, { substitute }) => <LoadOf substitute={substitute} />,
              },
              {
                title: t('standIns.effect'),
                width: 170,
                render: (_, { substitute }) => <Effect substitute={substitute} />,
              },
            ]
          : [
              {
                render: (_, { rank, substitute }) => (
                  <>
                    <div>
                      {rank}. <Who substitute={substitute} />
                    </div>
                    <div className="muted">{say(substitute.sentence)}</div>
                    <Effect substitute={substitute} />
                  </>
                ),
              },
            ]
      }
    />
  );
}

interface OneProps {
  readonly substitute: Substitute;
}

function Who({ substitute: { person, external, through, willingness } }: OneProps): ReactNode {
  const { t } = useTranslation();
  const { names } = usePlan();
  return (
    <>
      <b>{names.person(person)}</b> {external && <Tag>{t('standIns.external')}</Tag>}
      {willingness !== null && <Tag>{t(`standIns.willingness.${willingness}`)}</Tag>}
      {through && <Tag color="warning">{t('standIns.through')}</Tag>}
    </>
  );
}

function LoadOf({ substitute: { load } }: OneProps): ReactNode {
  const { t } = useTranslation();
  const { school } = usePlan();
  const inLessons = (units: number): string => lessons(units, school.options.unitsPerLesson);
  return t('standIns.loadText', {
    before: inLessons(load.beforeUnits),
    after: inLessons(load.afterUnits),
    target: inLessons(load.targetUnits),
  });
}

/** The change of the measure that the certificates are about. */
function Effect({ substitute: { sumOfSquares } }: OneProps): ReactNode {
  const { t } = useTranslation();
  const { before, after } = sumOfSquares;
  const effect = after < before ? 'better' : after > before ? 'worse' : 'same';
  const colour = { better: 'success', worse: 'warning', same: 'default' }[effect];
  return (
    <>
      <Tag color={colour}>{t(`standIns.effects.${effect}`)}</Tag>
      {effect !== 'same' && before > 0 && (
        <div className="muted">
          {t('standIns.effectShare', {
            sign: after > before ? '+' : '−',
            // One duty among thousands: two digits that count, however small.
            share: `${Number(((100 * Math.abs(after - before)) / before).toPrecision(2))}%`,
          })}
        </div>
      )}
    </>
  );
}
