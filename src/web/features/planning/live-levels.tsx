import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { share, short } from '../../shared/figures.ts';
import { useTerms } from '../../shared/terms.ts';
import type { Progress } from '../../shared/types.ts';
import { MATRIX_LEVELS } from './matrix-levels.ts';

interface Props {
  readonly best: Progress;
}

/** How good the plan is so far, level by level: value, bound, and the gap where it opens. */
export function LiveLevels({ best: { best, bound, gap } }: Props): ReactNode {
  const { t } = useTranslation();
  const terms = useTerms(1);
  const values = best ?? [];
  const labelOf = (level: number): string => {
    const name = MATRIX_LEVELS[level];
    return name && values.length === MATRIX_LEVELS.length ? terms.objective(name) : `${level + 1}`;
  };
  // The gap belongs to the first goal that is not at its bound; a bound of 0 leaves only the difference to tell.
  const gapWords = (): string => {
    if (gap === null) return t('planning.noGap');
    if (gap === 0) return t('overview.atBound');
    const level = values.findIndex((value, i) => value !== bound?.[i]);
    const least = bound?.[level] ?? 0;
    const size = least === 0 ? short(gap) : share(gap);
    return `${labelOf(level)} ${size}`;
  };
  return (
    <table className="levels" aria-label={t('planning.best')}>
      <thead className="muted">
        <tr>
          <th scope="col">{t('planning.goal')}</th>
          <th scope="col">{t('planning.best')}</th>
          <th scope="col">{t('planning.bound')}</th>
        </tr>
      </thead>
      <tbody>
        {values.map((value, i) => {
          const label = labelOf(i);
          const least = bound?.[i];
          return (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{short(value)}</td>
              <td>{least === undefined ? '–' : short(least)}</td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('planning.gap')}</th>
          <td colSpan={2}>{gapWords()}</td>
        </tr>
      </tfoot>
    </table>
  );
}
