import type { Plan } from '../../../solver/model/plan-document.ts';
import type { School } from '../../../solver/model/school.ts';
import { type Corruption, USUAL_TIMES, withFifthGrade } from '../audit/corruption.ts';
import { LEAVING_CORRUPTIONS } from '../audit/corruptions-leaving.ts';
import { PEOPLE_CORRUPTIONS } from '../audit/corruptions-people.ts';
import { PUPIL_CORRUPTIONS } from '../audit/corruptions-pupils.ts';
import { ROOM_CORRUPTIONS } from '../audit/corruptions-rooms.ts';
import { TIME_CORRUPTIONS } from '../audit/corruptions-times.ts';

const [HOMEWORK, CLUBS] = USUAL_TIMES;

/** What breaks the clauses that the audit recomputes. */
export const PLAN_BREAKERS: readonly Corruption[] = [
  ...PUPIL_CORRUPTIONS,
  ...ROOM_CORRUPTIONS,
  ...PEOPLE_CORRUPTIONS,
  ...LEAVING_CORRUPTIONS,
  ...TIME_CORRUPTIONS,
  {
    rule: 'extended-care-offered',
    what: 'a grade without extended care, where the region sets no length',
    ...withFifthGrade([HOMEWORK, CLUBS]),
  },
];

const someClub = (school: School, provider: string) => {
  const club = school.clubs.find((entry) => entry.provider === provider);
  if (!club) throw new Error(`no club of ${provider}`);
  return club;
};

/** What breaks clauses that figures of school and plan decide. */
export const DATA_BREAKERS: Readonly<Record<string, (school: School, plan: Plan) => void>> = {
  'survey-complete': ({ pupils = [] }) => {
    for (const pupil of pupils) pupil.survey = { asked: true };
    pupils[0].survey = { asked: false };
  },
  'project-menu': (school) => {
    school.clubs = [];
  },
  'dismissal-weather': (school, plan) => {
    const outdoors = new Set(school.rooms.flatMap(({ id, outdoors: out }) => (out ? [id] : [])));
    for (const session of plan.matrix.sessions) if (outdoors.has(session.room)) delete session.fallbackRoom;
  },
  'on-site': (_, plan) => {
    plan.matrix.sessions[0].room = 'palace';
  },
  'posts-estimated': (_, plan) => {
    plan.roster.duties[0].person = null;
  },
  'external-background': ({ externals }) => {
    for (const person of externals) person.backgroundCheckedOn = '2026-09-24';
  },
  'external-health-pledge': ({ externals }) => {
    for (const person of externals) person.healthCheckedOn = '2026-09-24';
  },
  'vendor-licensed': ({ vendors }) => {
    vendors[0].licence = { from: '2020-01-01', to: '2026-09-08' };
  },
  'free-of-charge': (school) => {
    someClub(school, 'vendor').feeFenPerSession = 3000;
  },
  'vendor-fee-collected': (school) => {
    someClub(school, 'school').feeFenPerSession = 500;
  },
  'matrix-five-elements': (_, plan) => {
    const [{ id }] = plan.matrix.sessions;
    for (const duty of plan.roster.duties) if (duty.session === id) duty.person = null;
  },
};
