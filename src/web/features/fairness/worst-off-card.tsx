import { Card, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { lessons } from '../../shared/figures.ts';
import { useSay } from '../../shared/language.ts';
import { usePlan } from '../../shared/plan-context.ts';
import type { PlanReports } from '../../shared/types.ts';

interface Props {
  readonly worstOff: NonNullable<PlanReports['fairness']['worstOff']>;
  readonly unitsPerLesson: number;
}

/** Those who carry most for their share, each with the reasons that school and plan show. */
export function WorstOffCard({ worstOff, unitsPerLesson }: Props): ReactNode {
  const { t } = useTranslation();
  const say = useSay();
  const { names } = usePlan();
  return (
    <Card title={t('fairness.worstOff')}>
      {worstOff.map(({ person, loadPerShare, aboveTargetUnits, reasons }) => (
        <section key={person} className="row-card" aria-label={names.person(person)}>
          <div className="cell-head">
            <b>{names.person(person)}</b>
            <span>
              <Tag>{t('fairness.perShare', { lessons: lessons(loadPerShare, unitsPerLesson) })}</Tag>
              <span className="muted">
                {t(aboveTargetUnits < 0 ? 'fairness.below' : 'fairness.above', {
                  lessons: lessons(Math.abs(aboveTargetUnits), unitsPerLesson),
                })}
              </span>
            </span>
          </div>
          <ul className="sentences">
            {reasons.map(({ kind, sentence }) => (
              <li key={kind}>{say(sentence)}</li>
            ))}
          </ul>
        </section>
      ))}
    </Card>
  );
}
