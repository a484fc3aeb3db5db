import type { Draw } from '../draw.ts';
import type { StaffInput } from '../parts.ts';
import type { StaffDraft } from './staff.ts';

type Wish = NonNullable<StaffInput['willingness']>[number];

/** A few people refuse much: one in twenty-five, one at least; they refuse three whole weekdays and late work. */
const PEOPLE_PER_REFUSER = 25;
const REFUSED_WEEKDAYS = 3;
/** Others refuse one or two single blocks. */
const SINGLE_REFUSALS_PERMILLE = 150;

/** Wishes of all who stand in the roster's common pool; leaders, guards and health staff take what their post brings. */
export function withWillingness(
  drafts: readonly StaffDraft[],
  blocks: readonly string[],
  draw: Draw,
): StaffDraft[] {
  const pool = drafts.filter((draft) => draft.member.kind === 'teacher');
  const refusers = new Set(
    draw
      .order(pool, (draft) => draft.member.id, 'refuser')
      .slice(0, Math.max(1, Math.floor(pool.length / PEOPLE_PER_REFUSER)))
      .map((draft) => draft.member.id),
  );
  const daily = blocks.filter((block) => block === 'homework' || block === 'club');
  return drafts.map((draft) => {
    if (draft.member.kind !== 'teacher') return draft;
    const { id } = draft.member;
    const willingness = refusers.has(id) ? refusesMuch(id, draw) : ordinary(draft, daily, draw);
    return { ...draft, member: { ...draft.member, willingness } };
  });
}

function refusesMuch(id: string, draw: Draw): Wish[] {
  const weekdays = draw
    .order([1, 2, 3, 4, 5], String, id, 'refused weekdays')
    .slice(0, REFUSED_WEEKDAYS)
    .sort();
  return [
    ...weekdays.map((weekday): Wish => ({ weekday, level: 'refuse' })),
    { work: 'extended', level: 'refuse' },
    { work: 'patrol', level: 'reluctant' },
  ];
}

function ordinary(draft: StaffDraft, daily: readonly string[], draw: Draw): Wish[] {
  const { id, skills } = draft.member;
  const wishes: Wish[] = [];
  if (draw.chance(SINGLE_REFUSALS_PERMILLE, id, 'single refusals')) {
    for (let i = 0; i < draw.between(1, 2, id, 'how many'); i++) {
      wishes.push({
        weekday: draw.between(1, 5, id, i, 'refused weekday'),
        block: draw.pick(daily, id, i, 'refused block'),
        level: 'refuse',
      });
    }
  }
  if (draw.chance(350, id, 'Friday')) wishes.push({ weekday: 5, level: 'reluctant' });
  if ((skills ?? []).length > 0 && draw.chance(450, id, 'clubs')) {
    wishes.push({ work: 'club', level: draw.chance(350, id, 'eager') ? 'eager' : 'willing' });
  }
  if (draft.member.homeroomOf && draw.chance(400, id, 'own class'))
    wishes.push({ work: 'homework', level: 'willing' });
  if (draw.chance(250, id, 'late')) wishes.push({ work: 'extended', level: 'reluctant' });
  if (draw.chance(120, id, 'more')) wishes.push({ work: 'extended', level: 'willing' });
  if (draw.chance(150, id, 'weekday')) {
    wishes.push({ weekday: draw.between(1, 4, id, 'liked weekday'), level: 'willing' });
  }
  return withoutDoubles(wishes);
}

/** Of wishes for the same cell the first one counts. */
function withoutDoubles(wishes: readonly Wish[]): Wish[] {
  const cellOf = ({ weekday, block, work }: Wish): string => `${weekday ?? ''} ${block ?? ''} ${work ?? ''}`;
  return wishes.filter((wish, i) => wishes.findIndex((other) => cellOf(other) === cellOf(wish)) === i);
}
