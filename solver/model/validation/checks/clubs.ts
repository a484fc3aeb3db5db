import type { Club } from '../../menu.ts';
import type { Check, Report } from '../check.ts';
import { type Facts, nameIn } from '../facts/facts.ts';
import { clubBlocks } from '../facts/held.ts';
import { blockKindWord, moneyWord, providerWord, weekdayWord } from '../words.ts';

/** Every club can open: its sizes fit together and there are weekdays and blocks for all its sessions. */
export const checkClubs: Check = (facts, report) => {
  for (const [at, club] of facts.school.clubs.entries()) {
    checkSizes(report, club, at);
    checkBlocks(facts, report, club, at);
    checkCells(facts, report, club, at);
    if (club.feeFenPerSession > 0 && club.provider !== 'vendor') {
      const provider = providerWord(club.provider);
      report('CLUB_FEE_WITHOUT_VENDOR', ['clubs', at, 'feeFenPerSession'], {
        club: club.name,
        fee: moneyWord(club.feeFenPerSession),
        provider,
      });
    }
    if (club.assistant && club.provider === 'school') {
      report('CLUB_ASSISTANT_NEEDLESS', ['clubs', at, 'assistant'], { club: club.name });
    }
  }
};

function checkSizes(report: Report, club: Club, at: number): void {
  const { minSize, maxSize, members, sections } = club;
  if (minSize > maxSize) {
    report('CLUB_SIZES_REVERSED', ['clubs', at, 'minSize'], { club: club.name, minSize, maxSize });
    return;
  }
  if (!members) return;
  const path = ['clubs', at, 'members'];
  const count = new Set(members).size;
  const places = maxSize * sections;
  if (count > places)
    report('CLUB_CLOSED_TOO_LARGE', path, { club: club.name, members: count, sections, places });
  if (count < minSize) report('CLUB_CLOSED_TOO_SMALL', path, { club: club.name, members: count, minSize });
}

function checkBlocks(facts: Facts, report: Report, club: Club, at: number): void {
  for (const [position, id] of (club.blocks ?? []).entries()) {
    const block = facts.blocks.get(id);
    if (!block || block.kind === 'club') continue;
    report('CLUB_BLOCK_KIND', ['clubs', at, 'blocks', position], {
      club: club.name,
      block: block.name,
      kind: blockKindWord(block.kind),
    });
  }
}

function checkCells(facts: Facts, report: Report, club: Club, at: number): void {
  if (!facts.held || !facts.clubDays) return;
  const { cells } = facts.held.meetings(club);
  const weekdays = [...new Set(cells.map((cell) => cell.weekday))];
  if (cells.length === 0) {
    // A block of the wrong kind has been reported already, and explains it.
    if (club.blocks?.some((id) => facts.blocks.get(id)?.kind !== 'club')) return;
    report('CLUB_NO_CELL', ['clubs', at], {
      club: club.name,
      weekdays: (club.weekdays ?? [1, 2, 3, 4, 5]).map(weekdayWord),
      blocks: clubBlocks(facts.school, club).map((block) => nameIn(facts.blocks, block)),
    });
  } else if (club.sessionsPerWeek > weekdays.length) {
    report('CLUB_SESSIONS_ABOVE_WEEKDAYS', ['clubs', at, 'sessionsPerWeek'], {
      club: club.name,
      sessions: club.sessionsPerWeek,
      days: weekdays.length,
      weekdays: weekdays.map(weekdayWord),
    });
  }
}
