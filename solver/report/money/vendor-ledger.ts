import type { VendorMonth } from '../../model/accounts.ts';
import type { School } from '../../model/school.ts';
import type { PupilLedger } from './pupil-ledger.ts';

/** What was collected for each vendor and month beside what the vendor asks for. Rows by vendor and month. */
export function vendorLedger(school: School, collected: PupilLedger['vendorSessions']): VendorMonth[] {
  const invoiced = new Map<string, number>();
  for (const { vendor, month, fen } of school.records?.invoices ?? []) {
    invoiced.set(`${vendor} ${month}`, (invoiced.get(`${vendor} ${month}`) ?? 0) + fen);
  }
  const sums = new Map(collected.map((entry) => [`${entry.vendor} ${entry.month}`, entry]));
  return [...new Set([...sums.keys(), ...invoiced.keys()])].sort().map((key) => {
    const at = key.lastIndexOf(' ');
    const { sessions, fen: collectedFen } = sums.get(key) ?? { sessions: 0, fen: 0 };
    const invoicedFen = invoiced.get(key) ?? null;
    return {
      vendor: key.slice(0, at),
      month: key.slice(at + 1),
      sessions,
      collectedFen,
      invoicedFen,
      differenceFen: invoicedFen === null ? 0 : collectedFen - invoicedFen,
    };
  });
}
