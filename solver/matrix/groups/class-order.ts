import { compareText } from '../../model/primitives.ts';
import type { School, SchoolClass } from '../../model/school.ts';

const DIGITS = /\d+|\D+/g;

/** Orders texts by code units, but runs of digits by their number: class 2 before class 10. */
export function compareNatural(a: string, b: string): number {
  const left = a.match(DIGITS) ?? [];
  const right = b.match(DIGITS) ?? [];
  for (let i = 0; i < left.length && i < right.length; i++) {
    const x = left[i];
    const y = right[i];
    if (x === y) continue;
    const numeric = x[0] >= '0' && x[0] <= '9' && y[0] >= '0' && y[0] <= '9';
    const order = numeric ? Number(x) - Number(y) : 0;
    return order || compareText(x, y);
  }
  return left.length - right.length || compareText(a, b);
}

/** Classes by grade number, then by id in natural order: neighbours in this order may share a group. */
export function classesInOrder(school: School): SchoolClass[] {
  const gradeOrder = new Map(
    [...school.grades]
      .sort((a, b) => a.number - b.number || compareText(a.id, b.id))
      .map((grade, index) => [grade.id, index]),
  );
  const place = (schoolClass: SchoolClass): number => gradeOrder.get(schoolClass.grade) ?? gradeOrder.size;
  return [...school.classes].sort((a, b) => place(a) - place(b) || compareNatural(a.id, b.id));
}
