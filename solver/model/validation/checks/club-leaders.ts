import type { Club, Post } from '../../menu.ts';
import type { Check, Report } from '../check.ts';
import { canTake, leadersOf } from '../facts/abilities.ts';
import { type Facts, personName } from '../facts/facts.ts';
import { type Cell, weeklySessions } from '../facts/held.ts';
import { leaderNeeds, leadersNeeded } from '../facts/needs.ts';
import { type TightDemand, tightSets } from '../facts/tight-sets.ts';
import { providerWord, weekdayWord } from '../words.ts';

/** Every club has people who may and can lead it, and they have time for all its sections. */
export const checkClubLeaders: Check = (facts, report) => {
  const demands: TightDemand<Club>[] = [];
  for (const [at, club] of facts.school.clubs.entries()) {
    const post = facts.posts.get(club.post);
    // A missing or unknown vendor is the finding; without it nobody is known who could lead.
    if (!post || (club.provider === 'vendor' && !facts.vendors.has(club.vendor ?? ''))) continue;
    const leaders = checkLeaders(facts, report, club, post, at);
    if (leaders.length === 0) continue;
    const together = club.leaders.alternating ? 1 : club.leaders.count;
    const needed = weeklySessions(club, cellsOf(facts, club)) * together;
    demands.push({ item: club, suppliers: leaders, needed });
  }
  checkTime(facts, report, demands);
};

/** Reports why a club lacks leaders; otherwise those who can lead it. */
function checkLeaders(facts: Facts, report: Report, club: Club, post: Post, at: number): readonly string[] {
  if (club.provider !== 'school' && !post.externals) {
    const provider = providerWord(club.provider);
    report('CLUB_POST_BARS_EXTERNALS', ['clubs', at, 'post'], { club: club.name, provider, post: post.name });
    return [];
  }
  const path = ['clubs', at, 'leaders'];
  const people = leadersOf(facts, club, post);
  const cells = cellsOf(facts, club);
  if (people.length > 0 && cells.length === 0) return [];
  const free = people.filter((person) => cells.some((cell) => leadsIn(facts, post, person, cell)));
  const names = people.map((person) => personName(facts, person));
  if (people.length === 0 || (free.length === 0 && club.provider === 'school')) {
    report('CLUB_NO_LEADER', path, { club: club.name, needs: leaderNeeds(facts, club, post) });
  } else if (free.length === 0) {
    const weekdays = [...new Set(cells.map((cell) => cell.weekday))].map(weekdayWord);
    report('CLUB_EXTERNAL_NEVER_AVAILABLE', path, { club: club.name, weekdays, people: names });
  } else if (free.length < leadersNeeded(club)) {
    report('CLUB_LEADERS_FEWER', path, {
      club: club.name,
      needed: leadersNeeded(club),
      available: free.length,
      people: free.map((person) => personName(facts, person)),
    });
  } else return free;
  return [];
}

function cellsOf(facts: Facts, club: Club): readonly Cell[] {
  return facts.held && facts.clubDays ? facts.held.meetings(club).cells : [];
}

function leadsIn(facts: Facts, post: Post, person: string, cell: Cell): boolean {
  return canTake(facts, person, cell.weekday, cell.block, post.work);
}

function checkTime(facts: Facts, report: Report, demands: readonly TightDemand<Club>[]): void {
  for (const tight of tightSets(demands, (person, clubs) => sessionsOf(facts, person, clubs))) {
    report('CLUB_LEADERS_OVERBOOKED', ['clubs', facts.school.clubs.indexOf(tight.items[0]), 'leaders'], {
      clubs: tight.items.map((club) => club.name),
      people: tight.suppliers.map((person) => personName(facts, person)),
      needed: Math.ceil(tight.needed),
      available: tight.available,
    });
  }
}

/** Sessions a week that one person can lead of these clubs: free cells, within the caps of day and week. */
function sessionsOf(facts: Facts, id: string, clubs: readonly Club[]): number {
  const { defaultCaps } = facts.school.options;
  const caps = facts.staff.get(id)?.caps;
  const perDay = facts.staff.has(id) ? (caps?.perDay ?? defaultCaps.perDay) : Number.POSITIVE_INFINITY;
  const perWeek = facts.staff.has(id) ? (caps?.perWeek ?? defaultCaps.perWeek) : Number.POSITIVE_INFINITY;
  const grades = clubs.flatMap((club) => club.grades);
  const cells = new Map<string, Cell>();
  for (const club of clubs) {
    const post = facts.posts.get(club.post);
    for (const cell of cellsOf(facts, club)) {
      if (post && leadsIn(facts, post, id, cell)) cells.set(`${cell.weekday}/${cell.block}`, cell);
    }
  }
  const byWeekday = new Map<number, number>();
  for (const { weekday, block } of cells.values()) {
    // Grades with staggered times can share a leader one after the other in the same block.
    const turns = facts.held?.turns(block, weekday, grades) ?? 0;
    byWeekday.set(weekday, (byWeekday.get(weekday) ?? 0) + turns);
  }
  const sum = [...byWeekday.values()].reduce((total, sessions) => total + Math.min(perDay, sessions), 0);
  return Math.min(perWeek, sum);
}
