import { type Clause, type ClauseContext, namesOf, percentOf, said } from './context.ts';

/** Pupils of the school, and those who stay at least once a week or by a booking. */
function stayers({ school }: ClauseContext): { all: number; stay: number; bookings: number } {
  const all = school.pupils?.length ?? school.classes.reduce((sum, entry) => sum + entry.pupils, 0);
  if (!school.pupils) {
    const most = new Map<string, number>();
    for (const head of school.headCounts ?? []) {
      if (!head.club) most.set(head.class, Math.max(most.get(head.class) ?? 0, head.pupils));
    }
    return { all, stay: [...most.values()].reduce((sum, count) => sum + count, 0), bookings: 0 };
  }
  return {
    all,
    stay: school.pupils.filter(({ stay, bookings }) => stay.length + bookings.length > 0).length,
    bookings: school.pupils.reduce((sum, { bookings }) => sum + bookings.length, 0),
  };
}

const voluntary: Clause = (context) => {
  const { all, stay } = stayers(context);
  const places = context.plan.enrolment.placements.length;
  return {
    shown: said(
      `${all} 名学生中 ${stay} 名申请留校，其余 ${all - stay} 名不安排；${places} 个社团名额都出自志愿或学校名单。`,
      `${stay} of ${all} pupils asked to stay, the other ${all - stay} are placed nowhere; ${places} club places come from wishes or the school's lists.`,
    ),
  };
};

const placed: Clause = (context) => {
  const { stay, bookings } = stayers(context);
  return {
    shown: said(
      `${stay} 名留校学生逐日逐时段都有去处，含单日预约 ${bookings} 次。`,
      `${stay} pupils who stay have a place in every block of every date, ${bookings} one-day bookings included.`,
    ),
  };
};

const priority: Clause = ({ school, plan, policy }) => {
  const flags = policy.rules.find(({ id }) => id === 'priority-pupils')?.params.flags?.value;
  const wanted = Array.isArray(flags) ? flags : [];
  const first = (school.pupils ?? []).filter(
    (pupil) => pupil.want > 0 && pupil.priority.some((flag) => wanted.includes(flag)),
  );
  const seated = new Set(plan.enrolment.placements.map(({ pupil }) => pupil));
  const served = first.filter(({ id }) => seated.has(id)).length;
  return {
    shown: said(
      `优先对象中有 ${first.length} 名报了社团，${served} 名已选入。`,
      `${first.length} pupils to be served first asked for clubs; ${served} have a place.`,
    ),
  };
};

const demand: Clause = ({ plan }) => {
  const sizes = plan.matrix.sessions.map(({ pupils }) => pupils);
  return {
    shown: said(
      `${sizes.length} 个组，人数最少的有 ${sizes.length > 0 ? Math.min(...sizes) : 0} 名学生。`,
      `${sizes.length} groups; the smallest has ${sizes.length > 0 ? Math.min(...sizes) : 0} pupils.`,
    ),
  };
};

const consent: Clause = ({ plan, session, club }) => {
  const paid = plan.enrolment.placements.filter(
    (entry) => (club.get(session.get(entry.session)?.club ?? '')?.feeFenPerSession ?? 0) > 0,
  ).length;
  return {
    shown: said(
      `收费班次 ${paid} 人次，逐人核对了书面同意和限额。`,
      `${paid} places in paid classes, each checked for consent and limit.`,
    ),
  };
};

const survey: Clause = ({ school }) => {
  const known = (school.pupils ?? []).filter((pupil) => pupil.survey !== undefined);
  const asked = known.filter((pupil) => pupil.survey?.asked).length;
  const all = school.pupils?.length ?? 0;
  const missing = (school.pupils ?? []).filter((pupil) => !pupil.survey?.asked).map(({ name }) => name);
  const shown = said(
    `已征询 ${asked} / ${all} 名学生（${percentOf(asked, all)}%）。`,
    `${asked} of ${all} pupils were asked (${percentOf(asked, all)} %).`,
  );
  if (known.length === 0) return { shown };
  if (asked === all) return { status: 'kept', shown };
  const names = namesOf(missing);
  return {
    status: 'broken',
    shown,
    todo: said(`补充征询：${names.zh}。`, `Ask ${names.en}.`),
  };
};

const menu: Clause = ({ school }) => {
  const clubs = school.clubs.filter(({ members }) => !members).length;
  const shown = said(
    `项目菜单有 ${clubs} 个项目供选择。`,
    `The menu offers ${clubs} projects to choose from.`,
  );
  return clubs > 0
    ? { status: 'kept', shown }
    : { status: 'broken', shown, todo: said('设置可选的社团或活动。', 'Offer clubs to choose from.') };
};

const leaving: Clause = ({ plan }) => {
  const waves = plan.dismissal.streams.reduce((sum, stream) => sum + stream.waves.length, 0);
  const most = Math.max(
    0,
    ...plan.dismissal.streams.flatMap((stream) => stream.waves.map(({ pupils }) => pupils)),
  );
  return {
    shown: said(
      `${plan.dismissal.streams.length} 次放学分 ${waves} 批离校，一批最多 ${most} 名学生。`,
      `${plan.dismissal.streams.length} dismissals in ${waves} waves of at most ${most} pupils.`,
    ),
  };
};

const weather: Clause = ({ plan, school }) => {
  const outdoors = new Set(school.rooms.flatMap(({ id, outdoors: out }) => (out ? [id] : [])));
  const groups = plan.matrix.sessions.filter(({ room }) => outdoors.has(room));
  const open = groups.filter(({ fallbackRoom }) => fallbackRoom === undefined);
  const shown = said(
    `室外活动 ${groups.length} 组，其中 ${groups.length - open.length} 组有雨天场地。`,
    `${groups.length} groups outdoors, ${groups.length - open.length} of them with a room for bad weather.`,
  );
  if (open.length === 0) return { status: 'kept', shown };
  const names = namesOf(open.map(({ id }) => id));
  return {
    status: 'broken',
    shown,
    todo: said(`为 ${names.zh} 安排雨天场地。`, `Name a fallback room for ${names.en}.`),
  };
};

const early: Clause = ({ school }) => {
  const leavers = (school.pupils ?? []).filter(({ earlyLeaving }) => earlyLeaving.length > 0).length;
  return {
    shown: said(`已报备提前离校的学生 ${leavers} 名。`, `${leavers} pupils have reported leaving early.`),
  };
};

const onSite: Clause = ({ plan, school }) => {
  const rooms = new Set(school.rooms.map(({ id }) => id));
  const away = plan.matrix.sessions.filter(({ room }) => !rooms.has(room)).length;
  const shown = said(
    `${plan.matrix.sessions.length - away} / ${plan.matrix.sessions.length} 组在本校场地。`,
    `${plan.matrix.sessions.length - away} of ${plan.matrix.sessions.length} groups meet in rooms of the school.`,
  );
  return away === 0
    ? { status: 'kept', shown }
    : { status: 'broken', shown, todo: said('改在校内场地。', 'Move them to the school.') };
};

/** Clauses about pupils: who takes part, where they are, how they leave. */
export const PUPIL_CLAUSES: Readonly<Record<string, Clause>> = {
  voluntary,
  'everyone-placed': placed,
  'elastic-booking': placed,
  'priority-pupils': priority,
  'no-demand-no-service': demand,
  'paid-consent': consent,
  'survey-complete': survey,
  'project-menu': menu,
  'staggered-dismissal': leaving,
  'dismissal-weather': weather,
  'leave-change-reported': early,
  'on-site': onSite,
};
