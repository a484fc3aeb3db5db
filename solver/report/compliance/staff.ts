import type { Duty } from '../../model/duty.ts';
import { compareText, inRange, type WorkKind } from '../../model/primitives.ts';
import { type Clause, type ClauseContext, namesOf, percentOf, said } from './context.ts';

function dutyFigures(duties: readonly Duty[]): {
  count: number;
  dates: number;
  people: number;
  vacant: number;
} {
  return {
    count: duties.length,
    dates: new Set(duties.map(({ date }) => date)).size,
    people: new Set(duties.flatMap(({ person }) => person ?? [])).size,
    vacant: duties.filter(({ person }) => person === null).length,
  };
}

const post =
  (work: WorkKind, zh: string, en: string): Clause =>
  ({ dutiesOf }) => {
    const { count, dates, people, vacant } = dutyFigures(dutiesOf(work));
    return {
      shown: said(
        `${zh}共 ${count} 岗次，覆盖 ${dates} 天，由 ${people} 人轮值，空缺 ${vacant} 个。`,
        `${en}: ${count} duties on ${dates} dates, shared by ${people} people, ${vacant} vacant.`,
      ),
    };
  };

const basicStaff: Clause = ({ plan, session, school, staff }) => {
  const basic = new Set(school.blocks.flatMap(({ id, kind }) => (kind === 'homework' ? [id] : [])));
  const own = plan.roster.duties.filter((duty) => {
    const at = session.get(duty.session ?? '');
    return at?.kind === 'group' && basic.has(at.block);
  });
  const people = new Set(own.flatMap(({ person }) => person ?? []));
  const outside = [...people].filter((id) => !staff.has(id)).length;
  return {
    shown: said(
      `作业时段看护 ${own.length} 岗次，由 ${people.size} 人承担，其中校外人员 ${outside} 人。`,
      `${own.length} duties in homework blocks by ${people.size} people, ${outside} of them from outside.`,
    ),
  };
};

function loadOf({ plan, staff }: ClauseContext): { own: number; all: number } {
  let own = 0;
  let all = 0;
  for (const { person, units } of plan.roster.duties) {
    if (person === null) continue;
    all += units;
    if (staff.has(person)) own += units;
  }
  return { own, all };
}

const mainly: Clause = (context) => {
  const { own, all } = loadOf(context);
  return {
    shown: said(
      `本校教职工承担全部工作量的 ${percentOf(own, all)}%。`,
      `Own staff carries ${percentOf(own, all)} % of the whole load.`,
    ),
  };
};

const ownFirst: Clause = ({ plan, club }) => {
  const sections = plan.matrix.sessions.filter(({ kind }) => kind === 'club');
  const own = sections.filter((entry) => club.get(entry.club ?? '')?.provider === 'school').length;
  return {
    shown: said(
      `每周 ${sections.length} 场社团中 ${own} 场由本校教师带，${sections.length - own} 场由校外人员带。`,
      `Of ${sections.length} club sessions a week ${own} are led by own staff, ${sections.length - own} from outside.`,
    ),
  };
};

const turns: Clause = ({ plan, staff, session }) => {
  const kinds = plan.roster.duties.filter(
    ({ work, session: at }) => (work === 'homework' || work === 'qa') && session.has(at ?? ''),
  );
  const subjects = new Set(kinds.flatMap(({ person }) => staff.get(person ?? '')?.subjects ?? []));
  return {
    shown: said(
      `作业答疑有 ${subjects.size} 个学科的教师轮班。`,
      `Teachers of ${subjects.size} subjects take turns at homework.`,
    ),
  };
};

const balanced: Clause = ({ plan }) => {
  const { total } = plan.reports.fairness;
  return {
    shown: said(
      `${total.people} 人分担，每份额最高 ${total.highest}、最低 ${total.lowest} 个课时单位，基尼系数 ${total.gini}。`,
      `Shared by ${total.people} people: highest ${total.highest}, lowest ${total.lowest} units per share, Gini ${total.gini}.`,
    ),
  };
};

const willingness: Clause = ({ school }) => {
  const asked = school.staff.filter((person) => person.willingness.length > 0).length;
  const shown = said(
    `${asked} / ${school.staff.length} 名教职工登记了意愿。`,
    `${asked} of ${school.staff.length} members of staff have stated their wishes.`,
  );
  return asked === school.staff.length ? { status: 'kept', shown } : { shown };
};

const estimated: Clause = ({ plan }) => {
  const { count, vacant } = dutyFigures(plan.roster.duties);
  const shown = said(
    `逐日测算出 ${count} 个岗次，空缺 ${vacant} 个。`,
    `${count} duties were counted date by date; ${vacant} are vacant.`,
  );
  return vacant === 0
    ? { status: 'kept', shown }
    : { status: 'broken', shown, todo: said('为空缺的岗次找人。', 'Find people for the vacant duties.') };
};

const assistants: Clause = ({ plan, club }) => {
  const outside = plan.matrix.sessions.filter((entry) => {
    const provider = club.get(entry.club ?? '')?.provider;
    return provider === 'external' || provider === 'vendor';
  });
  const beside = outside.filter((entry) => entry.assistants > 0).length;
  const shown = said(
    `校外人员带的 ${outside.length} 场中 ${beside} 场有本校助教。`,
    `${beside} of ${outside.length} sessions led from outside have an assistant of the school.`,
  );
  return {
    status: beside === outside.length ? 'kept' : 'broken',
    shown,
    todo: said('在社团里勾选助教。', 'Ask for an assistant in the club.'),
  };
};

const lowerGrades: Clause = ({ plan, school }, rule) => {
  const numbers = rule.params.grades?.value;
  const grades = school.grades.filter(
    ({ number }) => Array.isArray(numbers) && numbers.includes(String(number)),
  );
  const homework = new Set(school.activities.flatMap(({ id, kind }) => (kind === 'homework' ? [id] : [])));
  const still = plan.matrix.sessions.filter(
    (entry) =>
      homework.has(entry.activity ?? '') &&
      entry.grades.some((id) => grades.some((grade) => grade.id === id)),
  ).length;
  const shown = said(
    `${grades.map(({ name }) => name).join('、') || '（没有这些年级）'}每周有 ${still} 组书面作业。`,
    `${still} groups a week do written homework in ${grades.map(({ name }) => name).join(', ') || 'none of these grades'}.`,
  );
  return {
    status: still === 0 ? 'kept' : 'broken',
    shown,
    todo: said(
      '把这些年级的作业时段改为户外、劳动或阅读。',
      'Give these grades outdoor play, labour or reading instead.',
    ),
  };
};

/** A recommendation that shows in how many groups of a kind there are. */
const groupsOf =
  (
    zh: string,
    en: string,
    fits: (context: ClauseContext) => (activity: string, club: string) => boolean,
  ): Clause =>
  (context) => {
    const test = fits(context);
    const groups = context.plan.matrix.sessions.filter((entry) =>
      test(entry.activity ?? '', entry.club ?? ''),
    ).length;
    return {
      status: groups > 0 ? 'kept' : 'broken',
      shown: said(`每周${zh} ${groups} 组。`, `${groups} groups a week: ${en}.`),
      todo: said(`增加${zh}。`, `Offer more: ${en}.`),
    };
  };

const activitiesOf = ({ school }: ClauseContext, kinds: readonly string[]): Set<string> =>
  new Set(school.activities.flatMap(({ id, kind }) => (kinds.includes(kind) ? [id] : [])));

const parallel: Clause = ({ plan }) => {
  const offers = new Map<string, Set<string>>();
  for (const { weekday, block, club, activity } of plan.matrix.sessions) {
    const key = `${weekday} ${block}`;
    offers.set(key, (offers.get(key) ?? new Set()).add(club ?? activity ?? ''));
  }
  const most = Math.max(0, ...[...offers.values()].map((entry) => entry.size));
  return {
    status: most > 1 ? 'kept' : 'broken',
    shown: said(`同一时段最多平行开设 ${most} 种内容。`, `Up to ${most} offers run side by side.`),
    todo: said('在同一时段平行开设几种内容。', 'Run several offers in the same block.'),
  };
};

const outsidersShown = ({ outsiders }: ClauseContext) => {
  const names = namesOf(outsiders.map(({ person }) => person.name));
  return said(
    `校外人员 ${outsiders.length} 人：${names.zh}。`,
    `${outsiders.length} people from outside: ${names.en}.`,
  );
};

/** Nobody from outside: nothing to keep. */
const withOutsiders =
  (clause: Clause): Clause =>
  (context, rule) =>
    context.outsiders.length > 0
      ? clause(context, rule)
      : {
          status: 'notApplicable',
          shown: said('本方案没有校外人员。', 'Nobody from outside works in this plan.'),
        };

const withVendors =
  (clause: Clause): Clause =>
  (context, rule) =>
    context.vendors.length > 0
      ? clause(context, rule)
      : { status: 'notApplicable', shown: said('本方案没有引进机构。', 'No vendor works in this plan.') };

const listOutsiders: Clause = (context) => ({ shown: outsidersShown(context) });

const qualified: Clause = ({ outsiders }) => {
  const names = namesOf(
    outsiders.map(({ person }) => `${person.name}（${person.qualification ?? person.kind}）`),
  );
  return {
    shown: said(`校外人员及资质：${names.zh}。`, `People from outside with their papers: ${names.en}.`),
  };
};

/** A check that each person from outside must have passed before the first duty. */
const checkedBefore =
  (field: 'backgroundCheckedOn' | 'healthCheckedOn', zh: string, en: string, enough: boolean): Clause =>
  ({ outsiders }) => {
    const missing = outsiders.filter(({ person }) => person[field] === undefined);
    const late = outsiders.filter(({ person, dates }) => (person[field] ?? '') > dates[0]);
    const good = outsiders.length - missing.length - late.length;
    const shown = said(
      `校外人员 ${outsiders.length} 人，上岗前完成${zh} ${good} 人。`,
      `${outsiders.length} people from outside; ${good} had their ${en} before the first duty.`,
    );
    if (late.length + missing.length === 0) return enough ? { status: 'kept', shown } : { shown };
    const names = namesOf([...late, ...missing].map(({ person }) => person.name));
    const todo = said(`补办并登记${zh}：${names.zh}。`, `Make up and record the ${en}: ${names.en}.`);
    return late.length > 0 ? { status: 'broken', shown, todo } : { shown, todo };
  };

const vendorNames: Clause = ({ vendors }) => {
  const text = vendors.map(
    ({ vendor, dates }) =>
      `${vendor.name}（${vendor.approved ? `${vendor.approved.from}–${vendor.approved.to}` : '未列入名单'}，${dates.length} 天）`,
  );
  const names = namesOf(text.sort(compareText));
  return {
    shown: said(`机构 ${vendors.length} 家：${names.zh}。`, `${vendors.length} vendors: ${names.en}.`),
  };
};

const licensed: Clause = ({ vendors }) => {
  const bad = vendors.filter(
    ({ vendor: { licence }, dates }) => licence && dates.some((date) => !inRange(date, licence)),
  );
  const missing = vendors.filter(({ vendor }) => !vendor.licence);
  const shown = said(
    `机构 ${vendors.length} 家，许可覆盖全部上课日 ${vendors.length - bad.length - missing.length} 家。`,
    `${vendors.length} vendors; the licences of ${vendors.length - bad.length - missing.length} cover all dates.`,
  );
  if (bad.length + missing.length === 0) return { status: 'kept', shown };
  const names = namesOf([...bad, ...missing].map(({ vendor }) => vendor.name));
  const todo = said(`核对许可：${names.zh}。`, `Look at the licence of ${names.en}.`);
  return bad.length > 0 ? { status: 'broken', shown, todo } : { shown, todo };
};

/** Clauses about posts, load and people. */
export const STAFF_CLAUSES: Readonly<Record<string, Clause>> = {
  'patrol-post': post('patrol', '巡查', 'patrol'),
  'health-post': post('firstAid', '卫生保健值守', 'health staff'),
  'duty-leader-post': post('dutyLeader', '值班领导', 'duty leader'),
  'gate-post': post('gate', '校门值守', 'gate'),
  'waiting-supervision': post('waiting', '候接看护', 'looking after those who wait'),
  'basic-own-staff': basicStaff,
  'own-staff-mainly': mainly,
  'own-staff-first': ownFirst,
  'homework-subject-turns': turns,
  'workload-balanced': balanced,
  'willingness-collected': willingness,
  'posts-estimated': estimated,
  'assistants-beside-externals': withOutsiders(assistants),
  'lower-grades-no-written-homework': lowerGrades,
  'more-sport': groupsOf('体育类活动', 'sport', ({ club, ...context }) => {
    const play = activitiesOf({ club, ...context }, ['outdoor']);
    return (activity, id) => play.has(activity) || club.get(id)?.category === 'physical';
  }),
  'qa-rooms': groupsOf('答疑教室', 'Q&A rooms', (context) => {
    const rooms = activitiesOf(context, ['qa']);
    return (activity, id) => rooms.has(activity) || context.club.get(id)?.kind === 'qa';
  }),
  'independent-activity': groupsOf('自主学习与活动', 'independent activity', (context) => {
    const own = activitiesOf(context, ['independent', 'reading', 'outdoor', 'labour', 'film']);
    return (activity) => own.has(activity);
  }),
  'parallel-offers': parallel,
  'external-qualification': withOutsiders(qualified),
  'external-background': withOutsiders(
    checkedBefore('backgroundCheckedOn', '背景审查', 'background check', true),
  ),
  'external-health-pledge': withOutsiders(
    checkedBefore('healthCheckedOn', '健康检查', 'health check', false),
  ),
  'external-agreement': withOutsiders(listOutsiders),
  'external-induction': withOutsiders(listOutsiders),
  'external-archived': withOutsiders(listOutsiders),
  'external-watched': withOutsiders(listOutsiders),
  'no-bad-record': withOutsiders(listOutsiders),
  'no-in-service-teacher-at-vendor': withVendors(vendorNames),
  'external-approved-list': withVendors(vendorNames),
  'no-subject-institution': withVendors(vendorNames),
  'vendor-only-special': withVendors(vendorNames),
  'vendor-exit': withVendors(vendorNames),
  'vendor-licensed': withVendors(licensed),
  'vendor-price-tender': withVendors(vendorNames),
  'vendor-price-below-outside': withVendors(vendorNames),
  'vendors-published': withVendors(vendorNames),
};
