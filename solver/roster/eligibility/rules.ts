import { basicOwnStaff } from './basic-own-staff.ts';
import { beyondHours } from './beyond-hours.ts';
import { campus } from './campus.ts';
import { datedAbsence } from './dated-absence.ts';
import { dayOff } from './day-off.ts';
import { exempt } from './exempt.ts';
import { externalApproved } from './external-approved.ts';
import { externalHours } from './external-hours.ts';
import { externalsAllowed } from './externals-allowed.ts';
import { freePerson } from './free-person.ts';
import { missingLeader } from './missing-leader.ts';
import { postQualification } from './post-qualification.ts';
import { recurringUnavailability } from './recurring-unavailability.ts';
import { refusalBinds } from './refusal-binds.ts';
import type { EligibilityRule } from './rule.ts';
import { status } from './status.ts';

/** Every reason why a person may not take a duty, cheapest first. */
export const ELIGIBILITY_RULES: readonly EligibilityRule[] = [
  postQualification,
  exempt,
  externalsAllowed,
  missingLeader,
  basicOwnStaff,
  campus,
  refusalBinds,
  datedAbsence,
  dayOff,
  status,
  beyondHours,
  freePerson,
  recurringUnavailability,
  externalApproved,
  externalHours,
];
