import type { Sentence } from '../model/primitives.ts';
import { CONTENT_CATEGORIES, contentScreen } from '../policy/forbidden-content.ts';
import type { Finding } from './audit.ts';
import type { AuditContext } from './context.ts';

/**
 * Names and descriptions of the clubs and activities of a plan that hold words a rule forbids, one finding each. The
 * words are data of the packs; which of them count is told by the packs' own screening.
 */
export function contentFindings(context: AuditContext, rule: string): Finding[] {
  const screen = contentScreen(context.policy);
  const used = new Map<string, { id: string; name: string; description: string }>();
  for (const session of context.plan.matrix.sessions) {
    const entry = context.club.get(session.club ?? '') ?? context.activity.get(session.activity ?? '');
    if (entry) used.set(`${session.kind}|${entry.id}`, entry);
  }
  return [...used.values()].flatMap((entry): Finding[] => {
    const matches = screen(entry).filter((match) => match.rule === rule && match.excused === undefined);
    if (matches.length === 0) return [];
    const words = [...new Set(matches.map(({ word }) => word))].join('、');
    const categories = [...new Set(matches.map(({ category }) => category))].map(
      (category): Sentence => CONTENT_CATEGORIES[category] ?? { zh: category, en: category },
    );
    return [
      {
        who: [],
        where: entry.id,
        when: '',
        sentence: {
          zh: `“${entry.name}”含有“${words}”，属于${categories.map(({ zh }) => zh).join('、')}。`,
          en: `${entry.name} mentions ${words}: ${categories.map(({ en }) => en).join(', ')}.`,
        },
        remedy: {
          zh: '更换内容，或改正名称和说明。',
          en: 'Change the content, or correct its name and description.',
        },
      },
    ];
  });
}
