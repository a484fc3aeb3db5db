import type { GateInput } from '../parts.ts';

const GATES = [
  { id: 'gate-south', name: '南门', x: 80, y: 0 },
  { id: 'gate-east', name: '东门', x: 220, y: 60 },
  { id: 'gate-north', name: '北门', x: 100, y: 190 },
  { id: 'gate-west', name: '西门', x: 0, y: 80 },
] as const;

/** Small schools have one gate, others two, and one more for each further forty-five classes, four at most. */
export function gates(classes: number): GateInput[] {
  const count = classes <= 14 ? 1 : Math.min(GATES.length, 2 + Math.floor(classes / 45));
  return GATES.slice(0, count).map((gate, i) => ({
    ...gate,
    campus: 'main',
    clearWidthCentimetres: i === 0 ? 600 : 400,
    handoverPoints: i === 0 ? 6 : 4,
    waitingSquareMetres: i === 0 ? 360 : 240,
    kerbMetres: i === 0 ? 120 : 80,
    open: [{ from: '06:30', to: '21:30' }],
  }));
}
