import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../shared/language.ts';
import type { Clause } from './clause-table.tsx';

type Item = NonNullable<Clause['checklist']>[number];

/** More dates than this are folded: monthly duties have one a month. */
const SHOWN = 2;

/** What is left to do for a clause, and its dates: those that are not ticked off first. */
export function ClauseTodo({
  clause: { todo, checklist = [] },
}: {
  readonly clause: Pick<Clause, 'todo' | 'checklist'>;
}): ReactNode {
  const { t } = useTranslation();
  const say = useSay();
  const sorted = checklist.toSorted(
    (a, b) => Number(a.date !== undefined) - Number(b.date !== undefined) || (a.due < b.due ? -1 : 1),
  );
  const line = (item: Item): ReactNode => (
    <DateOf key={`${item.month}/${item.from}/${item.due}/${item.note}`} item={item} />
  );
  // The sentence already names a single date that is not ticked off.
  const told = todo !== undefined && sorted.length === 1 && sorted[0]?.date === undefined;
  const dates = told ? [] : sorted;
  const rest = dates.slice(SHOWN);
  return (
    <>
      {todo && <div>{say(todo)}</div>}
      {dates.slice(0, SHOWN).map(line)}
      {rest.length > 0 && (
        <details>
          <summary className="muted">{t('compliance.moreDates', { n: rest.length })}</summary>
          {rest.map(line)}
        </details>
      )}
    </>
  );
}

function DateOf({ item: { month, from, due, date, by, note, late } }: { readonly item: Item }): ReactNode {
  const { t } = useTranslation();
  const limit =
    from === undefined ? t('compliance.due', { date: due }) : t('compliance.dueFrom', { from, date: due });
  const done =
    date !== undefined &&
    (by === undefined ? t('compliance.done', { date }) : t('compliance.doneBy', { date, by }));
  const parts = [month !== undefined && t('compliance.month', { month }), limit, done, note];
  return (
    <div className="muted">
      {parts.filter((part) => typeof part === 'string' && part !== '').join(' · ')}{' '}
      {late && <Tag color="warning">{t('compliance.late')}</Tag>}
    </div>
  );
}
