import type { Block } from '../../term.ts';
import type { Check } from '../check.ts';
import { type Facts, nameIn } from '../facts/facts.ts';
import { blockKindWord, ledgerWord } from '../words.ts';

/** Each block belongs to the right ledger and has an activity for every grade it is held for. */
export const checkBlocks: Check = (facts, report) => {
  for (const [at, block] of facts.school.blocks.entries()) {
    const expected = ledgerOf(block);
    if (expected !== null && block.ledger !== expected) {
      report('BLOCK_LEDGER_MISMATCH', ['blocks', at, 'ledger'], {
        block: block.name,
        kind: blockKindWord(block.kind),
        ledger: ledgerWord(block.ledger),
        expected: ledgerWord(expected),
      });
    }
    // A break needs no activity of its own: it is play between two blocks, under the patrol.
    if (block.kind === 'break' && block.defaults.length === 0) continue;
    const grades = gradesWithoutDefault(facts, block).map((grade) => nameIn(facts.grades, grade));
    if (grades.length === 0) continue;
    const code = block.kind === 'club' ? 'CLUB_BLOCK_DEFAULT_MISSING' : 'BLOCK_DEFAULT_MISSING';
    report(code, ['blocks', at, 'defaults'], { block: block.name, grades });
  }
};

/** The ledger that a kind of block belongs to; a break may lie in any service. */
function ledgerOf(block: Block): Block['ledger'] | null {
  if (block.kind === 'break') return null;
  if (block.kind === 'lunch' || block.kind === 'evening') return block.kind;
  return 'afterSchool';
}

function gradesWithoutDefault({ school }: Facts, block: Block): string[] {
  return school.grades
    .map((grade) => grade.id)
    .filter((grade) => !block.grades || block.grades.includes(grade))
    .filter((grade) => !block.defaults.some((entry) => !entry.grades || entry.grades.includes(grade)));
}
