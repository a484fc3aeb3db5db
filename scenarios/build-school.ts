import { StaffMember } from '../solver/model/people.ts';
import type { SchoolInput } from '../solver/model/school.ts';
import { School } from '../solver/model/school.ts';
import type { Blueprint } from './blueprint.ts';
import type { ClassPlan } from './classes.ts';
import { classInputs, classPlans, gradeInputs, STAGE_NAMES } from './classes.ts';
import { Draw } from './draw.ts';
import { schoolWeek } from './measures/school-week.ts';
import type { ClubDraft } from './menu/club-draft.ts';
import { clubMenu } from './menu/menu.ts';
import { classesAtOnce } from './menu/windows.ts';
import { NameSource } from './names/person-names.ts';
import type { PupilInput, StaffInput } from './parts.ts';
import { weeklyCaps, withCaps } from './people/caps.ts';
import { withCircumstances } from './people/circumstances.ts';
import { withMeetings } from './people/meetings.ts';
import { committeePeople, outsiders } from './people/outsiders.ts';
import { withOwnTerms } from './people/own-terms.ts';
import { withSkills } from './people/skills.ts';
import type { StaffDraft } from './people/staff.ts';
import { staffDrafts } from './people/staff.ts';
import { withWillingness } from './people/willingness.ts';
import { gates } from './places/gates.ts';
import { buildings, homeRooms, sharedRooms } from './places/rooms.ts';
import { headCounts } from './pupils/head-counts.ts';
import { pupilBody } from './pupils/pupils.ts';
import { autumnTerm } from './term/autumn-2026.ts';
import { posts, UNITS_PER_LESSON } from './term/posts.ts';
import { activities, blockIds, blocks, templates } from './term/services.ts';

/**
 * Builds a school from its blueprint. Order: classes and rooms; the menu that fills the rooms; people from outside for it;
 * pupils with their wishes; staff with the skills the menu needs; then, measured on the school so far, as many meetings
 * and as low caps as leave the service plannable but tight.
 */
export function buildSchool(blueprint: Blueprint): School {
  const draw = new Draw(blueprint.seed);
  const names = new NameSource(draw, blueprint.region.surnames);
  const classes = classPlans(blueprint, draw);
  const shared = sharedRooms(classes, classesAtOnce(blueprint));
  const outside = outsiders(clubMenu(blueprint, shared, draw), blueprint.region, names, draw);
  const body = pupilBody(blueprint, classes, outside.menu, names, draw);
  const hired = blueprint.region.outsideSupervision
    ? committeePeople(blueprint.classes, outside.externals.length, names, draw)
    : [];
  const place: SchoolInput = {
    ...frameOf(blueprint, classes, body.menu),
    rooms: [...homeRooms(classes), ...shared],
    externals: [...outside.externals, ...hired],
    vendors: outside.vendors,
    ...attendance(blueprint, classes, body.pupils, body.menu, draw),
    staff: [],
  };
  return withStaff(blueprint, place, classes, body.menu, names, draw);
}

/** All that does not depend on single people. */
function frameOf(blueprint: Blueprint, classes: readonly ClassPlan[], menu: readonly ClubDraft[]) {
  const { region } = blueprint;
  const stages = [...new Set(blueprint.grades.map((grade) => grade.stage))];
  return {
    schema: 'afterbell.school/1' as const,
    id: blueprint.id,
    name: blueprint.name,
    district: `${region.id}-district`,
    region: region.id,
    setting: region.setting,
    options: {
      unitsPerLesson: UNITS_PER_LESSON,
      lessonMinutes: region.lessonMinutes,
      refusalBinds: blueprint.refusalBinds,
      pupilsPerSupervisor: 55,
      spareSeats: 1,
      ...blueprint.options,
    },
    term: autumnTerm(blueprint),
    blocks: blocks(blueprint),
    templates: templates(blueprint),
    campuses: [{ id: 'main', name: '校本部' }],
    buildings: buildings(blueprint.classes),
    gates: gates(blueprint.classes),
    stages: stages.map((stage) => ({ id: stage, name: STAGE_NAMES[stage], kind: stage })),
    grades: gradeInputs(blueprint),
    classes: classInputs(classes),
    clubs: menu.map(({ club }) => club),
    activities: activities(blueprint),
    posts: posts(blueprint),
  };
}

function attendance(
  blueprint: Blueprint,
  classes: readonly ClassPlan[],
  pupils: PupilInput[],
  menu: readonly ClubDraft[],
  draw: Draw,
): Pick<SchoolInput, 'pupils' | 'headCounts'> {
  return blueprint.headCounts ? { headCounts: headCounts(pupils, classes, menu, draw) } : { pupils };
}

function withStaff(
  blueprint: Blueprint,
  place: SchoolInput,
  classes: readonly ClassPlan[],
  menu: readonly ClubDraft[],
  names: NameSource,
  draw: Draw,
): School {
  const hired = staffDrafts(blueprint, classes, names, draw);
  const leaders = hired.filter(({ member }) => member.kind === 'leader').length;
  const able = withSkills(withCircumstances(hired, draw), menu, draw).map(
    (draft): StaffDraft => ({ ...draft, member: withOwnTerms(draft.member, leaders) }),
  );
  const drafts = withWillingness(able, blockIds(blueprint), draw);
  const school = School.parse({ ...place, staff: membersOf(drafts) });
  const week = schoolWeek(school);
  const busy = withMeetings(drafts, menu, school, week, draw);
  const meeting: School = { ...school, staff: membersOf(busy).map((member) => StaffMember.parse(member)) };
  return withCaps(meeting, weeklyCaps(meeting, week, busy));
}

function membersOf(drafts: readonly StaffDraft[]): StaffInput[] {
  return drafts.map(({ member }) => member);
}
