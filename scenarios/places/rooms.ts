import type { Room } from '../../solver/model/place.ts';
import type { ClassPlan } from '../classes.ts';
import type { BuildingInput, RoomInput } from '../parts.ts';
import { padded } from '../parts.ts';

export type RoomKind = Room['kind'];

/** Kinds of rooms that clubs compete for; home rooms and the hall are not among them. */
export const CLUB_ROOM_KINDS = [
  'playground',
  'court',
  'gym',
  'music',
  'dance',
  'art',
  'calligraphy',
  'computer',
  'laboratory',
  'library',
  'workshop',
  'garden',
] as const satisfies readonly RoomKind[];
export type ClubRoomKind = (typeof CLUB_ROOM_KINDS)[number];

const HOME_ROOMS_PER_FLOOR = 6;
const TEACHING_FLOORS = 4;
const HOME_ROOMS_PER_BUILDING = HOME_ROOMS_PER_FLOOR * TEACHING_FLOORS;

interface SpecialRooms {
  readonly kind: ClubRoomKind;
  readonly name: string;
  /** Classes of the school for each such room (or, outdoors and in the gym, for each group at once). */
  readonly classesPerRoom: number;
  readonly least: number;
  readonly capacity: number;
  readonly equipment: readonly string[];
}

const SPECIAL: readonly SpecialRooms[] = [
  { kind: 'music', name: '音乐教室', classesPerRoom: 14, least: 1, capacity: 50, equipment: ['钢琴'] },
  { kind: 'dance', name: '舞蹈教室', classesPerRoom: 28, least: 0, capacity: 36, equipment: ['把杆'] },
  { kind: 'art', name: '美术教室', classesPerRoom: 14, least: 1, capacity: 50, equipment: ['画架'] },
  {
    kind: 'calligraphy',
    name: '书法教室',
    classesPerRoom: 30,
    least: 0,
    capacity: 48,
    equipment: ['书画桌'],
  },
  {
    kind: 'computer',
    name: '计算机教室',
    classesPerRoom: 16,
    least: 1,
    capacity: 50,
    equipment: ['学生计算机'],
  },
  {
    kind: 'laboratory',
    name: '科学实验室',
    classesPerRoom: 20,
    least: 0,
    capacity: 48,
    equipment: ['实验台'],
  },
  { kind: 'workshop', name: '劳动教室', classesPerRoom: 30, least: 0, capacity: 36, equipment: ['操作台'] },
];

/** Venues that several groups share. */
const SHARED = {
  playground: { classesPerGroup: 6, capacity: 40 },
  gym: { classesPerGroup: 20, capacity: 32 },
  court: { classesPerRoom: 20, capacity: 36 },
  library: { classesPerGroup: 40, capacity: 40 },
} as const;

const atLeast = (least: number, classes: number, per: number): number =>
  Math.max(least, Math.floor(classes / per + 0.5));

/** Home rooms fill the teaching buildings floor by floor, the youngest at the bottom. */
export function homeRooms(classes: readonly ClassPlan[]): RoomInput[] {
  return classes.map((plan, i) => {
    const building = Math.floor(i / HOME_ROOMS_PER_BUILDING);
    const floor = 1 + Math.floor((i % HOME_ROOMS_PER_BUILDING) / HOME_ROOMS_PER_FLOOR);
    const number = `${building + 1}${floor}${padded(1 + (i % HOME_ROOMS_PER_FLOOR), 2)}`;
    return {
      id: plan.homeRoom,
      name: `${plan.name}教室（${number}）`,
      building: `teaching-${building + 1}`,
      floor,
      kind: 'classroom',
      capacity: 56,
      equipment: ['班班通'],
    };
  });
}

/**
 * Special rooms, venues that groups share, and the canteen and hall in which outdoor groups stay dry.
 * `count`: classes that use them at the same time.
 */
export function sharedRooms(classes: readonly ClassPlan[], count: number): RoomInput[] {
  const pupils = classes.reduce((sum, plan) => sum + plan.pupils, 0);
  const special = SPECIAL.flatMap((rooms, order) =>
    Array.from(
      { length: atLeast(rooms.least, count, rooms.classesPerRoom) },
      (_, i): RoomInput => ({
        id: `${rooms.kind}-${i + 1}`,
        name: `${rooms.name}${i + 1}`,
        building: 'laboratories',
        floor: 1 + ((order + i) % 4),
        kind: rooms.kind,
        capacity: rooms.capacity,
        equipment: [...rooms.equipment],
        // Where there are two laboratories, one is checked and restocked on Fridays.
        ...(rooms.kind === 'laboratory' && i === 1 ? { closed: [{ weekday: 5, block: 'club' }] } : {}),
      }),
    ),
  );
  return [...special, ...sharedVenues(count), ...dryPlaces(classes.length, pupils)];
}

function sharedVenues(count: number): RoomInput[] {
  const playground = Math.max(count < 9 ? 1 : 2, Math.floor(count / SHARED.playground.classesPerGroup + 0.5));
  const gym = Math.floor(count / SHARED.gym.classesPerGroup + 0.5);
  const library = Math.max(1, Math.floor(count / SHARED.library.classesPerGroup + 0.5));
  const young = Math.max(2, Math.ceil(count / 5));
  const rooms: RoomInput[] = [
    outdoors('playground', '田径场', 'playground', playground, SHARED.playground.capacity, 'canteen'),
    outdoors('yard', '低年级活动场', 'other', young, 55, 'canteen'),
    {
      id: 'library',
      name: '图书馆',
      building: 'laboratories',
      floor: 2,
      kind: 'library',
      capacity: library * SHARED.library.capacity,
      groupsAtOnce: library,
      equipment: ['开架图书'],
    },
  ];
  for (let i = 1; i <= Math.floor(count / SHARED.court.classesPerRoom + 0.5); i++) {
    rooms.push(outdoors(`court-${i}`, `篮球场${i}`, 'court', 1, SHARED.court.capacity, 'hall'));
  }
  if (gym > 0) {
    rooms.push({
      id: 'gym',
      name: '风雨操场',
      building: 'sports',
      kind: 'gym',
      capacity: gym * SHARED.gym.capacity,
      groupsAtOnce: gym,
      equipment: ['羽毛球网', '乒乓球台'],
    });
  }
  if (count >= 18) rooms.push(outdoors('garden', '校园种植园', 'garden', 1, 32, 'hall'));
  return rooms;
}

function outdoors(
  id: string,
  name: string,
  kind: RoomKind,
  groupsAtOnce: number,
  capacity: number,
  indoorFallback: string,
): RoomInput {
  return {
    id,
    name,
    building: 'sports',
    floor: 1,
    kind,
    outdoors: true,
    capacity: groupsAtOnce * capacity,
    groupsAtOnce,
    equipment: kind === 'court' ? ['篮球架', '排球网'] : [],
    indoorFallback,
  };
}

/** Two in five pupils eat in the canteen at once; hall and canteen together hold everybody who is outdoors. */
function dryPlaces(count: number, pupils: number): RoomInput[] {
  return [
    {
      id: 'canteen',
      name: '学生食堂',
      building: 'canteen',
      kind: 'canteen',
      capacity: Math.max(200, Math.floor(pupils * 0.5)),
      groupsAtOnce: Math.max(6, Math.ceil(count / 2)),
    },
    {
      id: 'hall',
      name: count >= 12 ? '报告厅' : '多功能厅',
      building: 'laboratories',
      floor: 1,
      kind: 'hall',
      capacity: count >= 12 ? 60 + count * 6 : 90,
      groupsAtOnce: Math.max(2, Math.ceil(count / 8)),
      equipment: ['投影', '音响'],
    },
    { id: 'clinic', name: '卫生室', building: 'laboratories', floor: 1, kind: 'clinic', capacity: 6 },
  ];
}

/** Buildings with their place in metres from the corner of the campus. */
export function buildings(count: number): BuildingInput[] {
  const teaching = Math.ceil(count / HOME_ROOMS_PER_BUILDING);
  return [
    ...Array.from({ length: teaching }, (_, i) => ({
      id: `teaching-${i + 1}`,
      name: `${i + 1}号教学楼`,
      campus: 'main',
      x: 60,
      y: 40 + i * 35,
    })),
    { id: 'laboratories', name: '综合楼', campus: 'main', x: 110, y: 60 },
    { id: 'canteen', name: '食堂', campus: 'main', x: 150, y: 100 },
    { id: 'sports', name: '运动场', campus: 'main', x: 170, y: 40 },
  ];
}
