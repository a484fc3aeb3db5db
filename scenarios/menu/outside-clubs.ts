import type { Blueprint } from '../blueprint.ts';
import type { ClubInput } from '../parts.ts';
import { itemOf } from './catalogue.ts';
import type { ClubDraft } from './club-draft.ts';
import { sessionsOf } from './club-draft.ts';
import type { Quota } from './quota.ts';
import type { ClubWindow } from './windows.ts';

/** Parallel groups an outside project opens, by size of school. */
function sectionsFor(classes: number): number {
  return classes < 12 ? 1 : classes < 30 ? 2 : classes < 60 ? 3 : 4;
}

/**
 * Projects led by people from outside and by vendors: only where the region has them, and only as many as fit into half
 * of the places of their kind of room. A small school has one or two.
 */
export function outsideClubs(blueprint: Blueprint, window: ClubWindow, quota: Quota): ClubDraft[] {
  const { region } = blueprint;
  // One project of each vendor before the second of any.
  const vendors = [0, 1].flatMap((turn) =>
    region.vendors.flatMap((vendor) => vendor.items.slice(turn, turn + 1).map((item) => ({ item, vendor }))),
  );
  const offers = region.outside.map(({ item }) => ({ item, vendor: undefined }));
  const most = Math.max(1, Math.floor(window.classes / (vendors.length > 0 ? 4 : 7)));
  const drafts: ClubDraft[] = [];
  for (const { item: key, vendor } of [...alternate(vendors, offers)]) {
    if (drafts.length >= most) break;
    const item = itemOf(key);
    const grades = window.grades.filter(
      (grade) => grade.number >= item.grades[0] && grade.number <= item.grades[1],
    );
    const taken = drafts
      .filter((draft) => draft.item.room === item.room)
      .reduce((sum, draft) => sum + sessionsOf(draft), 0);
    const places = item.room === 'hall' ? 0 : (quota.get(item.room) ?? 0);
    const free = Math.floor(places / 2) - taken;
    const sections = Math.min(free, sectionsFor(window.classes));
    if (grades.length === 0 || sections < 1) continue;
    const club: ClubInput = {
      id: `${item.key}${window.suffix}`,
      name: window.label ? `${item.name}（${window.label}）` : item.name,
      category: item.category,
      grades: grades.map((grade) => grade.id),
      post: 'club',
      provider: vendor ? 'vendor' : 'external',
      ...(vendor ? { vendor: vendor.id, feeFenPerSession: vendor.feeFenPerSession } : {}),
      sections,
      minSize: Math.floor(item.size / 3),
      maxSize: item.size,
      room: { kinds: [item.room] },
      leaders: {},
      assistant: region.assistants && blueprint.extras,
    };
    drafts.push({ club, item, ledBy: vendor ? 'vendor' : 'external' });
  }
  return drafts;
}

function* alternate<A, B>(first: readonly A[], second: readonly B[]): Generator<A | B> {
  for (let i = 0; i < Math.max(first.length, second.length); i++) {
    if (i < first.length) yield first[i];
    if (i < second.length) yield second[i];
  }
}
