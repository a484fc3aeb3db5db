import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalSchool } from '../../../solver/model/canonical.ts';
import { Id, Name } from '../../../solver/model/primitives.ts';
import { School, type SchoolInput } from '../../../solver/model/school.ts';
import { workbookToSchool } from '../../../src/exchange/workbook/read-workbook.ts';
import { plainText, safeText } from '../../../src/exchange/workbook/safe-text.ts';
import { schoolToWorkbook } from '../../../src/exchange/workbook/write-workbook.ts';
import { smallSchool } from '../../support/small-school.ts';

/** Characters that spreadsheets, list cells and XML have something against. */
const AWKWARD = [
  ...'=+-@\t\r\n\'"、,，;；~～至&<>_x0041_＝＋－＠ｘ０①Ａ a1班',
  '\u0001',
  '\u2028',
  '😀',
  '_x000D_',
  '\ufffe',
];
const awkward = fc
  .array(fc.constantFrom(...AWKWARD), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(''));
const id = awkward.filter((text) => Id.safeParse(text).success);
const name = awkward.filter((text) => text === text.trim() && Name.safeParse(text).success);
const free = awkward.filter((text) => text === text.trim() && text !== '');

const same = (document: unknown): School => canonicalSchool(School.parse(document));

describe('texts in cells', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', "'=1", "''=1"])(
    '%j is no formula',
    (text) => {
      expect(safeText(text)).toMatch(/^'/);
      expect(plainText(safeText(text).replaceAll('_x000D_', '\r'))).toBe(text);
    },
  );

  it.each(['a=1', '1-2', "'quoted'", '周一+周二', ''])('%j stays as it is', (text) => {
    expect(safeText(text)).toBe(text);
    expect(plainText(text)).toBe(text);
  });
});

/** The small school with one room, one teacher, one club and one subject called something else. */
function renamed(names: {
  room: string;
  roomName: string;
  skill: string;
  subject: string;
  reason: string;
}): SchoolInput {
  const school = smallSchool();
  const room = school.rooms[0]?.id;
  const text = JSON.stringify(school).replaceAll(JSON.stringify(room), JSON.stringify(names.room));
  const made = JSON.parse(text) as SchoolInput;
  const staff = made.staff[0];
  if (!staff || !made.rooms[0]) throw new Error('the small school has rooms and staff');
  made.rooms[0].name = names.roomName;
  staff.skills = [names.skill, names.subject];
  staff.subjects = [names.subject, names.skill];
  staff.absences = [{ dates: { from: made.term.start, to: made.term.start }, reason: names.reason }];
  return made;
}

describe('a school with awkward texts', () => {
  it('comes back from its workbook to the last character', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({ room: id, roomName: name, skill: free, subject: free, reason: free }),
        async (names) => {
          const school = renamed(names);
          const { document, findings } = await workbookToSchool(await schoolToWorkbook(school));
          expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
          expect(same(document)).toEqual(same(school));
        },
      ),
      { numRuns: 20, seed: 7 },
    );
  });
});
