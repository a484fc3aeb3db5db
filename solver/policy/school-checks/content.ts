import { deviationFor } from '../deviations.ts';
import { CONTENT_CATEGORIES, contentScreen } from '../forbidden-content.ts';
import { binds, type RegionContext } from './check.ts';

/** Names and descriptions of clubs and activities that hold forbidden words, with the words; reasons on record are shown. */
export function checkContent({ school, policy, report }: RegionContext): void {
  const screen = contentScreen(policy);
  const rules = new Map(policy.rules.map((rule) => [rule.id, rule]));
  for (const list of ['clubs', 'activities'] as const) {
    for (const [at, entry] of school[list].entries()) {
      const matches = screen(entry).filter(({ excused }) => excused === undefined);
      for (const id of new Set(matches.map(({ rule }) => rule))) {
        const rule = rules.get(id);
        if (!rule || !binds(rule)) continue;
        const own = matches.filter((match) => match.rule === id);
        const words = [...new Set(own.map(({ word }) => word))].join('、');
        const categories = [...new Set(own.map(({ category }) => category))].map(
          (category) => CONTENT_CATEGORIES[category] ?? { zh: category, en: category },
        );
        const reason = deviationFor(school.deviations, id, entry.id);
        const params = { name: entry.name, words, id: entry.id, rule: id };
        const path = `/${list}/${at}`;
        if (reason) {
          const { reason: why, by, date } = reason;
          report('REGION_CONTENT_EXCUSED', path, rule, { ...params, reason: why, by, date });
          continue;
        }
        report(
          'REGION_CONTENT_FORBIDDEN',
          path,
          rule,
          {
            ...params,
            category: categories.map(({ zh }) => zh).join('、'),
            categoryEn: categories.map(({ en }) => en).join(', '),
          },
          rule.level === 'hard' ? 'error' : 'warning',
        );
      }
    }
  }
}
