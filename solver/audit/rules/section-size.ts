import type { Club } from '../../model/menu.ts';
import type { AuditRule, Finding } from '../audit.ts';
import { sessionName } from '../describe.ts';

/**
 * 开设的班次人数不低于下限、不高于上限；达不到下限的不开。
 * Every meeting of an open section has at least the club's least and at most its most members; a section that meets
 * several times a week has the same members, on as many weekdays as the club says; no more sections than the menu has.
 * A closed group has no least size: its list is what it is.
 */
export const sectionSize: AuditRule = {
  id: 'section-size',
  check(context) {
    const members = new Map<string, string[]>();
    for (const { session, pupil } of context.plan.enrolment.placements) {
      const list = members.get(session);
      if (list) list.push(pupil);
      else members.set(session, [pupil]);
    }
    const sections = new Map<string, typeof context.plan.matrix.sessions>();
    for (const session of context.plan.matrix.sessions) {
      if (session.section === undefined) continue;
      sections.set(session.section, [...(sections.get(session.section) ?? []), session]);
    }
    const findings: Finding[] = [];
    for (const [section, sessions] of sections) {
      const club = context.club.get(section.slice(0, section.lastIndexOf('#')));
      if (!club) continue;
      const report = (zh: string, en: string, when: string): void => {
        findings.push({
          who: [section],
          where: section,
          when,
          sentence: { zh: `${club.name}（${section}）${zh}。`, en: `${club.name} (${section}) ${en}.` },
          remedy: {
            zh: '调整人数、加开或不开这个班次。',
            en: 'Move pupils, open another section or close this one.',
          },
        });
      };
      const structure = wrongStructure(club, section, sessions);
      if (structure) report(structure.zh, structure.en, '');
      for (const session of sessions) {
        const size = new Set(members.get(session.id)).size;
        const tooFew = size < club.minSize && !club.members;
        if (!tooFew && size <= club.maxSize) continue;
        const [name, range] = [sessionName(context, session), `${club.minSize}–${club.maxSize}`];
        const when = `${session.weekday}/${session.block}`;
        report(
          `有 ${size} 人，应为 ${range} 人：${name.zh}`,
          `has ${size} members, ${range} are allowed`,
          when,
        );
      }
      const lists = sessions.map(({ id }) => [...new Set(members.get(id))].sort().join());
      if (new Set(lists).size > 1) {
        report('各次上课的成员不一致', 'does not have the same members each time', '');
      }
    }
    return findings;
  },
};

function wrongStructure(
  club: Club,
  section: string,
  sessions: readonly { readonly weekday: number; readonly club?: string | undefined }[],
): { zh: string; en: string } | null {
  const number = Number(section.slice(section.lastIndexOf('#') + 1));
  if (number > club.sections || sessions.some((session) => session.club !== club.id)) {
    return {
      zh: `项目菜单只有 ${club.sections} 个班次`,
      en: `is not on the menu, which has ${club.sections} sections`,
    };
  }
  const weekdays = new Set(sessions.map(({ weekday }) => weekday)).size;
  if (weekdays === sessions.length && sessions.length === club.sessionsPerWeek) return null;
  return {
    zh: `每周上 ${sessions.length} 次（${weekdays} 天），应为不同日子的 ${club.sessionsPerWeek} 次`,
    en: `meets ${sessions.length} times on ${weekdays} weekdays; the menu says ${club.sessionsPerWeek}`,
  };
}
