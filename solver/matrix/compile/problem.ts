/**
 * The compiled matrix problem: meetings of sections (events) need a slot (weekday and club block), a room and leaders.
 * Plain typed arrays indexed by small numbers, so that it can be sent to a worker and read fast. Tables of two
 * dimensions are row-major; `-1` means none.
 */
export interface MatrixProblem {
  readonly slots: SlotTables;
  readonly profiles: ProfileTables;
  readonly moments: MomentTables;
  readonly rooms: RoomTables;
  readonly people: PeopleTables;
  readonly clubs: ClubTables;
  readonly sections: SectionTables;
  readonly events: EventTables;
  readonly wishes: WishTables;
  readonly staffing: StaffingTables;
}

/** A slot is a weekday and a club block, ordered by weekday, then by the block's first bell time. */
export interface SlotTables {
  readonly count: number;
  /** 1–5. */
  readonly weekday: Int32Array;
  readonly block: readonly string[];
  /** slot × slot: 1 where some grades have both at the same minute on some date; 1 on the diagonal. */
  readonly touches: Uint8Array;
}

/**
 * A profile is a set of dated minutes on one weekday: clubs that run on the same dates at the same minutes of a slot
 * share one.
 */
export interface ProfileTables {
  readonly count: number;
  readonly weekday: Int32Array;
  /** Dates on which it runs. */
  readonly dates: Int32Array;
  /** profile × profile: least minutes between the two in odd (even) weeks; below 0 they overlap, 32767 never meet. */
  readonly gapOdd: Int16Array;
  readonly gapEven: Int16Array;
  /** Least minutes on any date between what the grades do before (a block, the lessons) and the start. */
  readonly minutesBefore: Int16Array;
}

/**
 * Moments are times of a weekday at which some club or default group begins: what happens at once is counted there.
 * Where all grades have the same bell times there is one moment in each slot.
 */
export interface MomentTables {
  readonly count: number;
  readonly weekday: Int32Array;
  /** The slot in which it lies. */
  readonly slot: Int32Array;
  /** profile × moment: 1 where it is going on then. */
  readonly covers: Uint8Array;
  /** Moments of each profile and of each pool. */
  readonly ofProfile: readonly Int32Array[];
  readonly ofPool: readonly Int32Array[];
}

export interface RoomTables {
  readonly ids: readonly string[];
  readonly capacity: Int32Array;
  /** 1 where several groups may share the room. */
  readonly shared: Uint8Array;
  readonly outdoors: Uint8Array;
  /** room × profile: 1 where the room is open on all dates and no fixed group is in it (or it is shared). */
  readonly free: Uint8Array;
  /** room × moment: groups and seats that closures and fixed groups leave. */
  readonly places: Int32Array;
  readonly seats: Int32Array;
  /** room × room: metres to walk, stairs included. */
  readonly metres: Int32Array;
  /** room × room: minutes a person needs at least between two duties. */
  readonly travelMinutes: Int32Array;
  readonly campus: Int32Array;
  /** Minutes a leader needs to gather a group, take it from the room to the nearest gate, and come back. */
  readonly escortMinutes: Int32Array;
  /** Indoor rooms that may take an outdoor group in bad weather, largest first. */
  readonly fallbacks: Int32Array;
  /** room × moment: 1 where a fixed group sits in it on a rainy day. */
  readonly takenByGroups: Uint8Array;
  /** room × moment: 1 where default groups may sit (home rooms, classrooms, rooms of activities). */
  readonly forGroups: Uint8Array;
  /** 1 for home rooms of classes. */
  readonly home: Uint8Array;
}

/** Odd and even weeks of the term as bits. */
export const ODD = 1;
export const EVEN = 2;
export const EVERY = 3;

export interface PeopleTables {
  readonly ids: readonly string[];
  readonly staff: Uint8Array;
  /** Bit of the staff kind in masks of kinds; 0 for externals. */
  readonly kindBit: Int32Array;
  /** Duties on one date and in one week at most. */
  readonly perDay: Int32Array;
  readonly perWeek: Int32Array;
  /** Load of a week at most, in half sub-units. */
  readonly mostLoad: Int32Array;
  /** Leading load of a week up to which the person stays within the agreed share, in half sub-units; externals: no limit. */
  readonly bandLoad: Int32Array;
  /** person × profile: weeks (bits) in which the person can be there. */
  readonly available: Uint8Array;
  /** person × profile: dates missed for absences known in advance. */
  readonly missedDates: Uint8Array;
  /** person × slot × post work (see `sections.work`): unwillingness 0 (eager) … */
  readonly unwilling: Uint8Array;
  readonly workCount: number;
  /** person × campus: 1 where the person works. */
  readonly onCampus: Uint8Array;
  readonly campusCount: number;
}

export interface ClubTables {
  readonly ids: readonly string[];
  /** club × slot: profile, or −1 where the club never meets. */
  readonly profile: Int32Array;
  /** Index into `CATEGORIES`. */
  readonly category: Int32Array;
  readonly closedGroup: Uint8Array;
  /** Has pupils of grade 1 or 2. */
  readonly smallChildren: Uint8Array;
  /** club × grade: 1 where the club is open to the grade. */
  readonly grades: Uint8Array;
  readonly gradeCount: number;
}

export interface SectionTables {
  readonly ids: readonly string[];
  readonly club: Int32Array;
  readonly number: Int32Array;
  /** Events of each section. */
  readonly events: readonly Int32Array[];
  /** Seats wanted, and the least number with which a room is worth having. */
  readonly mostSeats: Int32Array;
  readonly leastSeats: Int32Array;
  /** Leaders at the same time, or two that alternate. */
  readonly teamSize: Int32Array;
  readonly alternating: Uint8Array;
  /** Who may be in the team; a locked team is exactly these. */
  readonly candidates: readonly Int32Array[];
  /** section × person: 1 for candidates. */
  readonly mayLead: Uint8Array;
  /** Subjects a section asks for, and section × person: those of them the person teaches, as bits (the first 30). */
  readonly subjectCount: Int32Array;
  readonly subjects: Int32Array;
  /** Weekly load of one meeting for each leader, in half sub-units. */
  readonly load: Int32Array;
  /** Index of the kind of work in `people.unwilling`. */
  readonly work: Int32Array;
  /** Rooms of the right kind, with the equipment and at least the least seats. */
  readonly rooms: readonly Int32Array[];
  /** section × room: 1 for these rooms. */
  readonly roomFits: Uint8Array;
  /** section × room: mean metres from the home rooms of those who may come. */
  readonly walkMetres: Int32Array;
  /** Metres a minute that its pupils walk. */
  readonly pace: Int32Array;
  /** Sections with common members that cannot meet at the same time. */
  readonly conflicts: readonly Int32Array[];
  /** Assistants needed if an external leads. */
  readonly assistants: Int32Array;
  readonly locked: Uint8Array;
}

export interface EventTables {
  readonly count: number;
  readonly section: Int32Array;
  /** Allowed slots, rising. */
  readonly slots: readonly Int32Array[];
  /** event × slot: 1 for these slots. */
  readonly slotAllowed: Uint8Array;
  /** Room fixed by a lock, or −1. */
  readonly lockedRoom: Int32Array;
}

export interface WishTables {
  /** Sets of slots in which a pupil could take a club. pattern × slot: 1 where in. */
  readonly patternSlots: Uint8Array;
  readonly patternCount: number;
  /** Patterns of each club with the weight of the wishes behind them, rising. */
  readonly patterns: readonly Int32Array[];
  readonly patternWeights: readonly Int32Array[];
  /** club × slot: pupils who list the club and stay then (closed groups: members who stay). */
  readonly applicants: Int32Array;
  /** club × slot: those of the applicants who leave after the slot's block. */
  readonly leavers: Int32Array;
  /** Pupils who list the club at all (closed groups: members). */
  readonly listed: Int32Array;
  /** club × club: pupils who want both and lose one if they meet at the same time. */
  readonly rivals: Int32Array;
  /** grade × slot: sessions wanted, in sixtieths, spread over the slots each pupil stays for. */
  readonly gradeDemand: Int32Array;
  /** grade × slot: pupils who stay and want clubs. */
  readonly gradeStayers: Int32Array;
  /** section × grade: seats the grade is expected to take, in sixtieths. */
  readonly takers: Int32Array;
}

export interface StaffingTables {
  /** Sets of staff kinds (bit masks) for which demand is compared with supply. */
  readonly kindSets: Int32Array;
  /** moment × set: posts beside clubs and default groups of club blocks that only these kinds may take. */
  readonly baseNeed: Int32Array;
  /** moment × set: people of these kinds who are there. */
  readonly supply: Int32Array;
  /** weekday (0–5) × set: duties of the other blocks of the day, and duties these people may take on it. */
  readonly dayNeed: Int32Array;
  readonly daySupply: Int32Array;
  /** set: duties that caps of the week allow. */
  readonly weekSupply: Int32Array;
  /** Kinds that may assist, as a bit mask. */
  readonly assistantKinds: number;
  readonly pools: readonly PoolTables[];
}

/** Classes whose leftover pupils in a slot may share default groups. */
export interface PoolTables {
  readonly slot: number;
  readonly grades: readonly number[];
  readonly classes: number;
  readonly merged: boolean;
  /** Pupils who stay on dates with clubs, in sixtieths. */
  readonly stayers: number;
  readonly groupSize: number;
  readonly pupilsPerSupervisor: number;
  /** Kinds that may supervise, as a bit mask. */
  readonly kinds: number;
}
