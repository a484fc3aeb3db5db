/** `HH:mm` of minutes after midnight. */
export function clockOf(minute: number): string {
  const hours = String(Math.floor(minute / 60)).padStart(2, '0');
  return `${hours}:${String(Math.floor(minute % 60)).padStart(2, '0')}`;
}

/** Whole per cents with one digit; a dash where there is nothing to divide by. */
export function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`;
}

/** A share such as a gap as per cents. */
export function share(value: number): string {
  return `${(value * 100).toFixed(value !== 0 && Math.abs(value) < 0.001 ? 3 : 2)}%`;
}

/** Fen as yuan, without digits that are always 0. */
export function yuan(fen: number): string {
  return (fen / 100).toLocaleString('en', { maximumFractionDigits: 2 });
}

/** Sub-units as lessons. */
export function lessons(units: number, unitsPerLesson: number): string {
  return (units / unitsPerLesson).toFixed(1);
}

/** A number of an objective, short. */
export function short(value: number): string {
  return Number.isInteger(value) ? value.toLocaleString('en') : value.toFixed(2);
}
