import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { lessons } from '../../shared/figures.ts';
import type { ListedSentence } from '../../shared/sentence-list.tsx';
import type { Comparison } from '../../shared/types.ts';
import type { Compared, Side } from './load-comparison.ts';

export interface DifferenceSentences {
  readonly sessions: readonly ListedSentence[];
  readonly placements: readonly ListedSentence[];
  readonly duties: readonly ListedSentence[];
}

/** The differences of two plans as sentences in the chosen language. */
export function useDifferenceSentences({ comparison, before, after }: Compared): DifferenceSentences {
  const { t } = useTranslation();
  return useMemo(() => {
    const one = wordsOf(t, before);
    const other = wordsOf(t, after);
    return {
      sessions: sessionSentences(t, comparison.sessions, one, other),
      placements: placementSentences(t, comparison.placements.changed, one, other),
      duties: dutySentences(t, comparison.duties.people, one, other),
    };
  }, [comparison, before, after, t]);
}

/** How the things of one plan are called. */
interface Words extends Side {
  /** `weekday/block/content#n`: a section of a club, or the group of a class; `!` ends those of days without clubs. */
  session(id: string): string;
  when(weekday: number, block: string): string;
  people(ids: readonly string[]): string;
  pupil(id: string): string;
}

function wordsOf(t: TFunction, side: Side): Words {
  const { school, names } = side;
  const clubs = new Map(school.clubs.map((club) => [club.id, club]));
  const pupils = new Map((school.pupils ?? []).map(({ id, name, class: own }) => [id, { name, own }]));
  return {
    ...side,
    session: (id) => {
      const [content = id, part = ''] = id.split('/').slice(2).join('/').replace(/!$/, '').split('#');
      const club = clubs.get(content);
      if (!club) return `${names.activity(content)} ${names.schoolClass(part)}`;
      return club.sections > 1 ? `${club.name} ${t('compare.group', { n: part })}` : club.name;
    },
    when: (weekday, block) => `${t(`common.weekdays.${weekday as 1}`)} ${names.block(block)}`,
    people: (ids) => (ids.length === 0 ? t('compare.nobody') : ids.map(names.person).join(t('common.list'))),
    pupil: (id) => {
      const known = pupils.get(id);
      if (known) return `${names.schoolClass(known.own)} ${known.name}`;
      // Where only head counts are known, pupils are named `class~n`.
      const cut = id.lastIndexOf('~');
      return cut < 0 ? id : `${names.schoolClass(id.slice(0, cut))} ${id.slice(cut + 1)}`;
    },
  };
}

type Sessions = Comparison['sessions'];
type Brief = Sessions['added'][number];

function sessionSentences(t: TFunction, sessions: Sessions, one: Words, other: Words): ListedSentence[] {
  const whole = (words: Words, { id, weekday, block, room, leaders, pupils }: Brief) => ({
    // Groups of classes have no leaders of their own: the roster staffs them.
    what: [
      words.session(id),
      words.when(weekday, block),
      words.names.room(room),
      ...(leaders.length > 0 ? [words.people(leaders)] : []),
    ].join(t('common.comma')),
    n: pupils,
  });
  return [
    ...sessions.added.map((brief) => ({
      key: `+${brief.id}`,
      text: t('compare.added', whole(other, brief)),
    })),
    ...sessions.removed.map((brief) => ({
      key: `-${brief.id}`,
      text: t('compare.removed', whole(one, brief)),
    })),
    ...sessions.changed.map(({ before, after, what }) => ({
      key: `${before.id}>${after.id}`,
      text: t('compare.changed', {
        what: other.session(after.id),
        when: other.when(after.weekday, after.block),
        changes: what
          .map((kind) =>
            t(`compare.changes.${kind}`, {
              before: aspectOf(kind, one, before),
              after: aspectOf(kind, other, after),
            }),
          )
          .join(t('common.comma')),
      }),
    })),
  ];
}

function aspectOf(kind: Sessions['changed'][number]['what'][number], words: Words, brief: Brief): string {
  switch (kind) {
    case 'time':
      return words.when(brief.weekday, brief.block);
    case 'room':
      return words.names.room(brief.room);
    case 'leaders':
      return words.people(brief.leaders);
    case 'classes':
      return brief.classes.map(words.names.schoolClass).join('+');
    case 'pupils':
      return String(brief.pupils);
    case 'weeks':
      return '';
  }
}

function placementSentences(
  t: TFunction,
  changed: Comparison['placements']['changed'],
  one: Words,
  other: Words,
): ListedSentence[] {
  return changed.map(({ pupil, weekday, block, before, after }) => ({
    key: `${pupil}/${weekday}/${block}`,
    text: t('compare.placed', {
      pupil: other.pupil(pupil),
      when: other.when(weekday, block),
      before: before === null ? t('compare.noClub') : one.session(before),
      after: after === null ? t('compare.noClub') : other.session(after),
    }),
  }));
}

function dutySentences(
  t: TFunction,
  people: Comparison['duties']['people'],
  one: Words,
  other: Words,
): ListedSentence[] {
  return people.map(({ person, before, after, gained, lost }) => {
    const counts = {
      gained: gained.length,
      lost: lost.length,
      before: before.duties,
      after: after.duties,
    };
    if (person === null) return { key: '', text: t('compare.vacant', counts) };
    const text = t('compare.person', {
      ...counts,
      who: other.names.person(person),
      lessonsBefore: lessons(before.units, one.school.options.unitsPerLesson),
      lessonsAfter: lessons(after.units, other.school.options.unitsPerLesson),
    });
    return { key: person, text };
  });
}
