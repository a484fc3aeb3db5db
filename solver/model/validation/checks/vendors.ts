import type { Club } from '../../menu.ts';
import type { Vendor } from '../../people.ts';
import type { DateRange } from '../../primitives.ts';
import type { Check, Report } from '../check.ts';
import { type Facts, nameIn } from '../facts/facts.ts';
import { providerWord } from '../words.ts';

/** A vendor's club names a vendor that may come: no school subjects, on the bureau's list, with a licence that lasts. */
export const checkVendors: Check = (facts, report) => {
  for (const [at, club] of facts.school.clubs.entries()) {
    if (club.provider !== 'vendor') {
      if (club.vendor === undefined) continue;
      report('CLUB_VENDOR_NEEDLESS', ['clubs', at, 'vendor'], {
        club: club.name,
        provider: providerWord(club.provider),
        vendor: nameIn(facts.vendors, club.vendor),
      });
      continue;
    }
    if (club.vendor === undefined) report('CLUB_VENDOR_MISSING', ['clubs', at], { club: club.name });
    const vendor = facts.vendors.get(club.vendor ?? '');
    if (vendor) checkVendor(facts, report, club, vendor, at);
  }
};

function checkVendor(facts: Facts, report: Report, club: Club, vendor: Vendor, at: number): void {
  const path = ['clubs', at, 'vendor'];
  const names = { club: club.name, vendor: vendor.name };
  if (vendor.kind === 'subject') report('CLUB_VENDOR_SUBJECT', path, names);
  const dates = datesOf(facts, club);
  if (!dates) return;
  const { from, to } = dates;
  const { approved, licence } = vendor;
  if (!approved || !meets(approved, dates)) report('CLUB_VENDOR_NOT_APPROVED', path, { ...names, from, to });
  else if (approved.from > from || approved.to < to) {
    const span = { approvedFrom: approved.from, approvedTo: approved.to };
    report('CLUB_VENDOR_APPROVAL_PARTIAL', path, { ...names, ...span, from, to });
  }
  if (!licence) {
    report('CLUB_VENDOR_LICENCE_MISSING', path, names);
    return;
  }
  if (!meets(licence, dates)) {
    const span = { licenceFrom: licence.from, licenceTo: licence.to };
    report('CLUB_VENDOR_LICENCE_OVER', path, { ...names, ...span, from, to });
    return;
  }
  if (licence.from > from)
    report('CLUB_VENDOR_LICENCE_LATE', path, { ...names, licenceFrom: licence.from, from });
  if (licence.to < to) report('CLUB_VENDOR_LICENCE_ENDS', path, { ...names, licenceTo: licence.to, to });
}

/** First and last date on which the club may meet. */
function datesOf(facts: Facts, club: Club): DateRange | null {
  if (!facts.held || !facts.clubDays) return null;
  const { from, to } = facts.held.meetings(club);
  return from === '' ? null : { from, to };
}

function meets(a: DateRange, b: DateRange): boolean {
  return a.from <= b.to && a.to >= b.from;
}
