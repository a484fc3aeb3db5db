import type { AuditRule } from '../audit.ts';
import { afternoonStart } from './afternoon-start.ts';
import { assemblyCapacity } from './assembly-capacity.ts';
import { assistantsBesideExternals } from './assistants-beside-externals.ts';
import { basicOwnStaff } from './basic-own-staff.ts';
import { blockOrder } from './block-order.ts';
import { busDeparture } from './bus-departure.ts';
import { certificateValid } from './certificate-valid.ts';
import { closedGroup } from './closed-group.ts';
import { clubLeaderSame } from './club-leader-same.ts';
import { clubWindow } from './club-window.ts';
import { dismissalComplete } from './dismissal-complete.ts';
import { dismissalGap } from './dismissal-gap.ts';
import { dismissalWindow } from './dismissal-window.ts';
import { dutyCovered } from './duty-covered.ts';
import { dutyLeaderPost } from './duty-leader-post.ts';
import { dutySet } from './duty-set.ts';
import { earliestEnd } from './earliest-end.ts';
import { escortClash } from './escort-clash.ts';
import { extendedCareOffered } from './extended-care-offered.ts';
import { externalApprovedList } from './external-approved-list.ts';
import { externalQualification } from './external-qualification.ts';
import { externalValid } from './external-valid.ts';
import { fewDays } from './few-days.ts';
import { figuresConsistent } from './figures-consistent.ts';
import { fiveDays } from './five-days.ts';
import { forbiddenContentRule } from './forbidden-content.ts';
import { gateOpen } from './gate-open.ts';
import { gatePost } from './gate-post.ts';
import { healthPost } from './health-post.ts';
import { homeworkGroup } from './homework-group.ts';
import { homeworkSubjectTurns } from './homework-subject-turns.ts';
import { homeworkSupervisorFixed } from './homework-supervisor-fixed.ts';
import { homeworkSupervisorWeek } from './homework-supervisor-week.ts';
import { homeworkTime } from './homework-time.ts';
import { indoorFallback } from './indoor-fallback.ts';
import { lateDaysInARow } from './late-days-in-a-row.ts';
import { leaderSkill } from './leader-skill.ts';
import { leastLoad } from './least-load.ts';
import { lockHonoured } from './lock-honoured.ts';
import { lowerGradesNoWrittenHomework } from './lower-grades-no-written-homework.ts';
import { noDemandNoService } from './no-demand-no-service.ts';
import { noInServiceTeacherAtVendor } from './no-in-service-teacher-at-vendor.ts';
import { noSubjectInstitution } from './no-subject-institution.ts';
import { noTrainingClass } from './no-training-class.ts';
import { noonEveningSeparate } from './noon-evening-separate.ts';
import { notWith } from './not-with.ts';
import { ownDates } from './own-dates.ts';
import { ownStaffMainly } from './own-staff-mainly.ts';
import { paidConsent } from './paid-consent.ts';
import { patrolPost } from './patrol-post.ts';
import { personCaps } from './person-caps.ts';
import { personClash } from './person-clash.ts';
import { personUnavailable } from './person-unavailable.ts';
import { postEligibility } from './post-eligibility.ts';
import { priorityPupils } from './priority-pupils.ts';
import { pupilClash } from './pupil-clash.ts';
import { pupilPlaced } from './pupil-placed.ts';
import { qaSubjectTurns } from './qa-subject-turns.ts';
import { refusalBinds } from './refusal-binds.ts';
import { roomCapacity } from './room-capacity.ts';
import { roomClash } from './room-clash.ts';
import { roomClosed } from './room-closed.ts';
import { roomSuitability } from './room-suitability.ts';
import { sectionGrades } from './section-grades.ts';
import { sectionSize } from './section-size.ts';
import { serviceMinutes } from './service-minutes.ts';
import { serviceNotBeforeLessonsEnd } from './service-not-before-lessons-end.ts';
import { serviceSchoolDaysOnly } from './service-school-days-only.ts';
import { staggeredDismissal } from './staggered-dismissal.ts';
import { supervisionRatio } from './supervision-ratio.ts';
import { twoParts } from './two-parts.ts';
import { vendorOnlySpecial } from './vendor-only-special.ts';
import { voluntary } from './voluntary.ts';
import { waitingSupervision } from './waiting-supervision.ts';
import { workBands } from './work-bands.ts';

/** Every rule the audit recomputes, in the order in which violations are listed. */
export const AUDIT_RULES: readonly AuditRule[] = [
  // Pupils
  pupilPlaced,
  pupilClash,
  sectionSize,
  sectionGrades,
  closedGroup,
  paidConsent,
  voluntary,
  priorityPupils,
  // Duties and people
  dutyCovered,
  dutySet,
  personClash,
  personUnavailable,
  postEligibility,
  externalValid,
  leaderSkill,
  refusalBinds,
  personCaps,
  lateDaysInARow,
  notWith,
  homeworkSupervisorWeek,
  clubLeaderSame,
  qaSubjectTurns,
  leastLoad,
  workBands,
  ownDates,
  fewDays,
  supervisionRatio,
  homeworkSupervisorFixed,
  escortClash,
  // Rooms and groups
  roomClash,
  roomCapacity,
  roomSuitability,
  roomClosed,
  indoorFallback,
  homeworkGroup,
  clubWindow,
  noDemandNoService,
  // Dismissal
  dismissalComplete,
  dismissalWindow,
  dismissalGap,
  gateOpen,
  assemblyCapacity,
  busDeparture,
  staggeredDismissal,
  gatePost,
  waitingSupervision,
  // Times of the service
  serviceSchoolDaysOnly,
  serviceNotBeforeLessonsEnd,
  fiveDays,
  serviceMinutes,
  earliestEnd,
  extendedCareOffered,
  blockOrder,
  twoParts,
  homeworkTime,
  afternoonStart,
  noonEveningSeparate,
  // Content, staff and institutions
  forbiddenContentRule,
  noTrainingClass,
  basicOwnStaff,
  ownStaffMainly,
  homeworkSubjectTurns,
  assistantsBesideExternals,
  lowerGradesNoWrittenHomework,
  healthPost,
  dutyLeaderPost,
  patrolPost,
  externalApprovedList,
  externalQualification,
  vendorOnlySpecial,
  noSubjectInstitution,
  noInServiceTeacherAtVendor,
  // Locks, proofs and figures
  lockHonoured,
  certificateValid,
  figuresConsistent,
];
