import { closedGroups } from './closed-groups.ts';
import { clubTimes } from './club-times.ts';
import { clubWeekdays } from './club-weekdays.ts';
import { emptySeats } from './empty-seats.ts';
import { escortGap } from './escort-gap.ts';
import { fiveEducations } from './five-educations.ts';
import { homeRooms } from './home-rooms.ts';
import { indoorFallback } from './indoor-fallback.ts';
import { leaderAvailable } from './leader-available.ts';
import { leaderCaps } from './leader-caps.ts';
import { leaderQualified } from './leader-qualified.ts';
import { leaderWillingness } from './leader-willingness.ts';
import { loadBands } from './load-bands.ts';
import { lostSeats } from './lost-seats.ts';
import { missedDates } from './missed-dates.ts';
import { oneClubADay } from './one-club-a-day.ts';
import { openSections } from './open-sections.ts';
import { parallelOffers } from './parallel-offers.ts';
import { personClash } from './person-clash.ts';
import { pupilsOnTime } from './pupils-on-time.ts';
import { rivalClubs } from './rival-clubs.ts';
import { roomClash } from './room-clash.ts';
import { roomOpen } from './room-open.ts';
import { roomSuitability } from './room-suitability.ts';
import type { Rule } from './rule.ts';
import { sameLeader } from './same-leader.ts';
import { sameRoom } from './same-room.ts';
import { seatsSpread } from './seats-spread.ts';
import { sectionWeekdays } from './section-weekdays.ts';
import { smallChildren } from './small-children.ts';
import { staffing } from './staffing.ts';
import { subjectMix } from './subject-mix.ts';
import { unserved } from './unserved.ts';
import { walking } from './walking.ts';
import { weather } from './weather.ts';
import { wishReach } from './wish-reach.ts';

/** Every rule of the club matrix, by level. Within the hard level the cheapest and most often broken come first. */
export const RULES: readonly Rule[] = [
  clubTimes,
  sectionWeekdays,
  roomSuitability,
  roomOpen,
  leaderQualified,
  leaderAvailable,
  personClash,
  roomClash,
  closedGroups,
  leaderCaps,
  indoorFallback,
  unserved,
  staffing,
  openSections,
  parallelOffers,
  wishReach,
  emptySeats,
  lostSeats,
  rivalClubs,
  seatsSpread,
  loadBands,
  missedDates,
  leaderWillingness,
  fiveEducations,
  sameRoom,
  sameLeader,
  subjectMix,
  walking,
  pupilsOnTime,
  escortGap,
  clubWeekdays,
  smallChildren,
  oneClubADay,
  homeRooms,
  weather,
];
