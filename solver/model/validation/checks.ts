import type { Check } from './check.ts';
import { checkActivities } from './checks/activities.ts';
import { checkBlocks } from './checks/blocks.ts';
import { checkClubLeaders } from './checks/club-leaders.ts';
import { checkClubMembers } from './checks/club-members.ts';
import { checkClubRooms } from './checks/club-rooms.ts';
import { checkClubs } from './checks/clubs.ts';
import { checkDismissal } from './checks/dismissal.ts';
import { checkGates } from './checks/gates.ts';
import { checkGrounds } from './checks/grounds.ts';
import { checkHeadCounts } from './checks/head-counts.ts';
import { checkIdentifiers } from './checks/identifiers.ts';
import { checkDutyLocks } from './checks/locks-duties.ts';
import { checkMemberLocks } from './checks/locks-members.ts';
import { checkPersonLocks } from './checks/locks-people.ts';
import { checkRoomLocks } from './checks/locks-rooms.ts';
import { checkSectionLocks } from './checks/locks-sections.ts';
import { checkPeople } from './checks/people.ts';
import { checkPosts } from './checks/posts.ts';
import { checkPupils } from './checks/pupils.ts';
import { checkRanges } from './checks/ranges.ts';
import { checkRecords } from './checks/records.ts';
import { checkReferences } from './checks/references.ts';
import { checkRooms } from './checks/rooms.ts';
import { checkSideDemands } from './checks/side-demands.ts';
import { checkStaffing } from './checks/staffing.ts';
import { checkTemplates } from './checks/templates.ts';
import { checkTerm } from './checks/term.ts';
import { checkVendors } from './checks/vendors.ts';
import { checkWeeklyCaps } from './checks/weekly-caps.ts';
import { checkWishes } from './checks/wishes.ts';

/** All sense checks, in the order in which their findings are listed. */
export const CHECKS: readonly Check[] = [
  checkIdentifiers,
  checkReferences,
  checkRanges,
  checkTerm,
  checkBlocks,
  checkTemplates,
  checkPupils,
  checkHeadCounts,
  checkWishes,
  checkClubs,
  checkClubMembers,
  checkClubRooms,
  checkClubLeaders,
  checkVendors,
  checkPeople,
  checkSideDemands,
  checkStaffing,
  checkWeeklyCaps,
  checkPosts,
  checkRooms,
  checkActivities,
  checkGates,
  checkGrounds,
  checkDismissal,
  checkSectionLocks,
  checkRoomLocks,
  checkPersonLocks,
  checkDutyLocks,
  checkMemberLocks,
  checkRecords,
];
