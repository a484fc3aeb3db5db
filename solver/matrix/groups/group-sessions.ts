import type { StageCertificate } from '../../model/certificate.ts';
import type { OpenItem } from '../../model/plan-document.ts';
import { type Session, sessionId } from '../../model/session.ts';
import { WEEKDAY_NAMES, withoutFallback } from '../places/fallback-rooms.ts';
import type { ClassWithoutActivity } from './chains.ts';
import { type GroupContext, gradesOf } from './cut-chain.ts';
import type { GroupPlan, PlannedGroup } from './plan-groups.ts';

/** What forming groups gives: sessions, what stays open, what is proven. Plain data. */
export interface FormedGroups {
  readonly sessions: readonly Session[];
  readonly open: readonly OpenItem[];
  readonly certificates: readonly StageCertificate[];
}

/** Sessions of the planned groups, with bad-weather rooms, entered into the use of rooms. */
export function groupSessions(
  context: GroupContext,
  plan: GroupPlan,
): { sessions: Session[]; open: OpenItem[] } {
  const open: OpenItem[] = [];
  const { outdoors } = context.rooms;
  const placed: { group: PlannedGroup; room: string }[] = [];
  for (const group of plan.groups) {
    const { activity } = group.chain;
    if (group.links.length === 1 && group.request.pupils > activity.maxSize) open.push(overSize(group));
    if (group.room === null) open.push(withoutRoom(group));
    else placed.push({ group, room: group.room });
  }
  const blockName = (group: PlannedGroup): string => group.chain.block.name;
  const sessions = placed.map(({ group, room }): Session => {
    const { chain, weekday, links, request, supervisors, fallback } = group;
    context.use.add(room, request);
    if (!outdoors.has(room)) context.rainyUse.add(room, request);
    else if (typeof fallback === 'string') context.rainyUse.add(fallback, request);
    const key = `${chain.activity.id}#${links[0].schoolClass.id}${chain.mode === 'replacement' ? '!' : ''}`;
    const session: Session = {
      id: sessionId(weekday, chain.block.id, key),
      weekday,
      block: chain.block.id,
      weeks: 'every',
      kind: 'group',
      mode: chain.mode,
      activity: chain.activity.id,
      classes: links.map((link) => link.schoolClass.id),
      grades: gradesOf(links),
      room,
      ...(typeof fallback === 'string' ? { fallbackRoom: fallback } : {}),
      leaders: [],
      assistants: 0,
      supervisors,
      post: chain.activity.post,
      pupils: request.pupils,
    };
    if (fallback === null) open.push(withoutFallback(session, blockName(group)));
    return session;
  });
  return { sessions, open };
}

/** What is proven about the groups of one mode. */
export function groupCertificate(name: string, plan: GroupPlan): StageCertificate {
  const supervisors = plan.groups.reduce((sum, group) => sum + group.supervisors, 0);
  const optimal = plan.exact && plan.pupilsWithout === 0;
  return {
    stage: 'demand',
    name,
    status: optimal ? 'optimal' : 'bounded',
    claim: optimal
      ? {
          zh: '在允许合并的范围内，没有一种按班级顺序的分组需要更少的看护人员；每组都有教室（动态规划与精确匹配）。',
          en: 'No grouping of neighbouring classes within the allowed scope needs fewer supervisors, and every group has a room (dynamic programme and exact matching).',
        }
      : {
          zh: '教室不足，分组为可行方案；看护人员数的下界来自不考虑教室冲突的动态规划。',
          en: 'Rooms are short, so the grouping is a valid one; the bound on supervisors is the dynamic programme without room clashes.',
        },
    objective: [
      { name: 'pupilsWithoutRoom', value: plan.pupilsWithout, bound: 0 },
      { name: 'supervisors', value: supervisors, bound: plan.leastSupervisors },
    ],
  };
}

function when(group: PlannedGroup): { zh: string; en: string } {
  const day = group.weekday - 1;
  return {
    zh: `周${'一二三四五'[day]}“${group.chain.block.name}”`,
    en: `${WEEKDAY_NAMES[day]}, block "${group.chain.block.name}"`,
  };
}

function names(group: PlannedGroup): string {
  return group.links.map((link) => link.schoolClass.name).join('、');
}

function refs(group: PlannedGroup): string[] {
  return [
    ...group.links.map((link) => link.schoolClass.id),
    `${group.weekday}/${group.chain.block.id}/${group.chain.mode}`,
  ];
}

function overSize(group: PlannedGroup): OpenItem {
  const { maxSize, name } = group.chain.activity;
  return {
    code: 'GROUP_OVER_SIZE',
    stage: 'demand',
    refs: refs(group),
    sentence: {
      zh: `${when(group).zh}：${names(group)}有 ${group.request.pupils} 名学生，超过“${name}”每组上限 ${maxSize} 人，一个班不拆分。`,
      en: `${when(group).en}: ${names(group)} has ${group.request.pupils} pupils, above the limit of ${maxSize} for "${name}"; a class is not split.`,
    },
    remedy: {
      zh: '提高该活动的人数上限，或减少该班留校人数。',
      en: 'Raise the limit of the activity, or let fewer pupils of the class stay.',
    },
  };
}

function withoutRoom(group: PlannedGroup): OpenItem {
  return {
    code: 'GROUP_WITHOUT_ROOM',
    stage: 'demand',
    refs: refs(group),
    sentence: {
      zh: `${when(group).zh}：${names(group)}的 ${group.request.pupils} 名学生没有可用的教室（已占用、关闭或容量不足）。`,
      en: `${when(group).en}: no room is left for the ${group.request.pupils} pupils of ${names(group)} (in use, closed or too small).`,
    },
    remedy: {
      zh: '为活动增加可用教室，允许更大范围合并，或锁定社团不使用该班教室。',
      en: 'Give the activity another room, allow wider merging, or lock the home room against clubs.',
    },
  };
}

export function withoutActivity(
  school: { blocks: readonly { id: string; name: string }[] },
  entry: ClassWithoutActivity,
): OpenItem {
  const block = school.blocks.find(({ id }) => id === entry.block)?.name ?? entry.block;
  return {
    code: 'NO_DEFAULT_ACTIVITY',
    stage: 'demand',
    refs: [entry.schoolClass, entry.block],
    sentence: {
      zh: `班级 ${entry.schoolClass} 在“${block}”有 ${entry.peak} 名学生留校，但该时段没有适用的看护活动。`,
      en: `Class ${entry.schoolClass} has ${entry.peak} pupils in block "${block}", but the block names no supervised activity for its grade.`,
    },
    remedy: { zh: '为该时段设置默认活动。', en: 'Give the block a default activity for this grade.' },
  };
}
