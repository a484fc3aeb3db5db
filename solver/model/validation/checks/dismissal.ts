import type { Check, Report } from '../check.ts';
import type { Facts } from '../facts/facts.ts';

/** How pupils are let go: windows are long enough, gaps, shares and turns do not contradict each other. */
export const checkDismissal: Check = (facts, report) => {
  const { dismissal, term } = facts.school;
  const { gapMinutes, leastGapMinutes, carPermille, twoWheelerPermille } = dismissal;
  if (gapMinutes < leastGapMinutes) {
    const params = { gap: gapMinutes, least: leastGapMinutes };
    report('DISMISSAL_GAP_BELOW_LEAST', ['dismissal', 'gapMinutes'], params);
  }
  if (carPermille + twoWheelerPermille > 1000) {
    const params = { car: carPermille, twoWheeler: twoWheelerPermille };
    report('DISMISSAL_SHARES_ABOVE_ALL', ['dismissal', 'twoWheelerPermille'], params);
  }
  if (dismissal.order === 'seasons' && term.seasons.length < 2)
    report('DISMISSAL_TURNS_WITHOUT_SEASONS', ['dismissal', 'order'], {});
  checkNearest(facts, report);
  checkThroughput(facts, report);
};

/** Up to this grade children walk at the lower pace. */
const LAST_SLOW_GRADE = 2;

/** Classes that cannot reach any gate of their campus within the window, even by the straight way. */
function checkNearest({ school, rooms, grades }: Facts, report: Report): void {
  const { gatherMinutes, windowMinutes, walkMetresPerMinuteLower, walkMetresPerMinuteUpper } =
    school.dismissal;
  const buildings = new Map(school.buildings.map((building) => [building.id, building]));
  const late: string[] = [];
  let most = 0;
  for (const { name, homeRoom, grade } of school.classes) {
    const building = buildings.get(rooms.get(homeRoom)?.building ?? '');
    const gates = school.gates.filter(({ campus }) => campus === building?.campus);
    if (!building || gates.length === 0) continue;
    const slow = (grades.get(grade)?.number ?? 1) <= LAST_SLOW_GRADE;
    const pace = slow ? walkMetresPerMinuteLower : walkMetresPerMinuteUpper;
    const metres = Math.min(...gates.map(({ x, y }) => Math.abs(building.x - x) + Math.abs(building.y - y)));
    const minutes = gatherMinutes + Math.max(1, Math.ceil(metres / pace));
    if (minutes <= windowMinutes) continue;
    late.push(name);
    most = Math.max(most, minutes);
  }
  if (late.length === 0) return;
  const params = { classes: late, minutes: most, window: windowMinutes };
  report('DISMISSAL_WINDOW_TOO_SHORT', ['dismissal', 'windowMinutes'], params);
}

/** On the busiest weekday the gates need longer than the window, however the waves are chosen. */
function checkThroughput({ school, pupils }: Facts, report: Report): void {
  const { windowMinutes, handoverSeconds, collectedPermille, carPermille } = school.dismissal;
  const onFoot = (collectedPermille * (1000 - carPermille)) / 1_000_000;
  let perMinute = 0;
  for (const { clearWidthCentimetres, handoverPoints } of school.gates) {
    const flow = (60 * Math.max(0, clearWidthCentimetres - 30)) / 100;
    const handed = onFoot === 0 ? flow : (60 * handoverPoints) / handoverSeconds / onFoot;
    perMinute += Math.min(flow, handed);
  }
  const last = new Map<string, number>();
  for (const pupil of pupils.values()) {
    for (const { weekday, blocks } of pupil.stay) {
      const block = blocks.at(-1);
      if (block !== undefined) last.set(`${weekday} ${block}`, (last.get(`${weekday} ${block}`) ?? 0) + 1);
    }
  }
  const most = Math.max(0, ...last.values());
  if (perMinute === 0 || most / perMinute <= windowMinutes) return;
  report('DISMISSAL_WINDOW_TOO_FULL', ['dismissal', 'windowMinutes'], {
    pupils: most,
    gates: school.gates.map(({ name }) => name),
    minutes: Math.ceil(most / perMinute),
    window: windowMinutes,
  });
}
