import type { Diagnosis, SchoolChange } from '../../model/diagnosis.ts';

/** The diagnosis of a section told of another group of its club that nothing tells apart from it. */
export function diagnosisOfTwin(known: Diagnosis, section: string): Diagnosis {
  const named = (id: string): string => (id === known.section ? section : id);
  const number = Number(section.slice(section.lastIndexOf('#') + 1));
  const changeOf = (change: SchoolChange): SchoolChange =>
    change.kind === 'appoint' ? { ...change, section: number } : change;
  return {
    ...known,
    section,
    causes: known.causes.map((cause) => ({ ...cause, refs: cause.refs.map(named) })),
    remedies: known.remedies.map((remedy) => ({
      ...remedy,
      changes: remedy.changes.map(changeOf),
      meetings: remedy.meetings.map((meeting) => ({ ...meeting, section: named(meeting.section) })),
    })),
  };
}
