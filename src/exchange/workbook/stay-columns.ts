import type { SchoolInput } from '../../../solver/model/school.ts';

type Json = Record<string, unknown>;

/** Adds to each pupil one list of blocks per weekday (`stayOn`), as the sheet has them. */
export function withStayColumns(school: SchoolInput): Json {
  if (!school.pupils) return school as Json;
  return {
    ...school,
    pupils: school.pupils.map((pupil) => ({
      ...pupil,
      stayOn: Object.fromEntries((pupil.stay ?? []).map(({ weekday, blocks }) => [String(weekday), blocks])),
    })),
  };
}

/** Turns the columns back into the document's form. */
export function foldStayColumns(document: Json): void {
  if (!Array.isArray(document.pupils)) return;
  for (const pupil of document.pupils as Json[]) {
    const stayOn = pupil.stayOn as Record<string, string[]> | undefined;
    delete pupil.stayOn;
    if (!stayOn) continue;
    pupil.stay = Object.keys(stayOn)
      .sort()
      .filter((weekday) => stayOn[weekday].length > 0)
      .map((weekday) => ({ weekday: Number(weekday), blocks: stayOn[weekday] }));
  }
}
