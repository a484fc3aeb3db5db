import type { Blueprint } from '../blueprint.ts';
import type { ClassPlan } from '../classes.ts';
import type { Draw } from '../draw.ts';
import type { ClubDraft } from '../menu/club-draft.ts';
import type { Gender, NameSource } from '../names/person-names.ts';
import type { PupilInput } from '../parts.ts';
import { padded } from '../parts.ts';
import type { PriorityFlag } from '../region.ts';
import { exceptions } from './exceptions.ts';
import { collectorsOf, mayLeaveAlone, minders, siblingPairs } from './families.ts';
import type { Stay } from './stay.ts';
import { staysOfClass } from './stay.ts';
import { withMembers } from './team-members.ts';
import type { Wisher } from './wishes.ts';
import { tastesOf, wishedSessionsPermille, wishesOf } from './wishes.ts';

export interface PupilBody {
  readonly pupils: PupilInput[];
  /** The menu with the members of teams named. */
  readonly menu: ClubDraft[];
}

interface Child {
  readonly id: string;
  readonly plan: ClassPlan;
  readonly grade: number;
  readonly gender: Gender;
  readonly stays: readonly Stay[];
}

const REASONS = ['家人可按时接回', '参加社区青少年活动', '离家近，自行回家', '校外另有安排'];
const FLAGS: readonly PriorityFlag[] = [
  'disability',
  'leftBehind',
  'migrantWorkerChild',
  'poorFamily',
  'singleParent',
];

/** All pupils with stays, wishes, families and what parents have signed. */
export function pupilBody(
  blueprint: Blueprint,
  classes: readonly ClassPlan[],
  menu: readonly ClubDraft[],
  names: NameSource,
  draw: Draw,
): PupilBody {
  const children = classes.flatMap((plan) => childrenOf(blueprint, plan, draw));
  const withTeams = withMembers(
    menu,
    children.map((child) => ({ id: child.id, grade: child.plan.grade.id, stays: child.stays })),
    draw,
  );
  const wishers = new Map(children.map((child) => [child.id, wisherOf(child, withTeams)]));
  const mean = wishedSessionsPermille(withTeams, [...wishers.values()]);
  const tastes = tastesOf(withTeams, [...wishers.values()], blueprint.headCounts, draw);
  const siblings = siblingPairs(children, draw);
  const minderList = minders(children.length, names);
  const pupils = children.map((child): PupilInput => {
    const { id, plan, stays } = child;
    const sibling = siblings.get(id);
    const family = sibling !== undefined && sibling > id ? sibling : id;
    const surname = names.surname(family);
    const alone = mayLeaveAlone(blueprint, child, draw);
    const minded =
      !alone && child.grade <= 6 && draw.chance(blueprint.region.minderPermille, family, 'minder');
    const priority = FLAGS.filter((flag) => draw.chance(blueprint.region.flags[flag], id, flag));
    const inService = stays.some((stay) => stay.blocks.includes('homework'));
    return {
      id,
      name: names.full(id, child.gender, 'child', surname),
      class: plan.id,
      stay: stays.map(({ weekday, blocks }) => ({ weekday, blocks: [...blocks] })),
      ...wishesOf(wishers.get(id) as Wisher, withTeams, tastes, mean, draw),
      ...exceptions(blueprint, id, stays, draw),
      ...(priority.length > 0 ? { priority } : {}),
      ...(blueprint.region.waiver && priority.includes('poorFamily') ? { waiver: 'free' as const } : {}),
      ...(sibling
        ? { siblings: [sibling], siblingsTogether: draw.chance(500, family, 'siblings together') }
        : {}),
      collectors: [
        ...collectorsOf(family, surname, names, draw),
        ...(minded ? [draw.pick(minderList, family, 'which minder')] : []),
      ],
      mayLeaveAlone: alone,
      transport: draw.weighted(blueprint.region.transport, family, 'transport'),
      survey: inService
        ? { asked: true, answer: 'yes' }
        : { asked: true, answer: 'no', reason: draw.pick(REASONS, id, 'reason') },
    };
  });
  return { pupils, menu: withTeams };
}

function childrenOf(blueprint: Blueprint, plan: ClassPlan, draw: Draw): Child[] {
  const ids = Array.from({ length: plan.pupils }, (_, i) => `p${plan.id.slice(1)}-${padded(i + 1, 2)}`);
  const stays = staysOfClass(blueprint, plan, ids, draw);
  return ids.map((id) => ({
    id,
    plan,
    grade: plan.grade.number,
    gender: draw.chance(470, id, 'gender') ? 'female' : 'male',
    stays: stays.get(id) ?? [],
  }));
}

function wisherOf(child: Child, menu: readonly ClubDraft[]): Wisher {
  const team = menu.find(({ club }) => club.members?.includes(child.id))?.club;
  const weekdays = child.stays
    .filter((stay) => stay.blocks.includes('club') && !team?.weekdays?.includes(stay.weekday))
    .map((stay) => stay.weekday);
  return { id: child.id, grade: child.plan.grade.id, gender: child.gender, weekdays };
}
