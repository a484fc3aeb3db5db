import { writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { generateSchool, REFERENCE_SCHOOLS } from '../../scenarios/index.ts';
import { planSchool } from '../../solver/plan.ts';

const id = process.env.SCN ?? 'helan-primary';
it('x', async () => {
  const out: string[] = [];
  const log = (t: string) => {
    out.push(t);
    writeFileSync(`/tmp/scn/plan-${id.replaceAll('/', '_')}.txt`, out.join('\n'));
  };
  const ref = REFERENCE_SCHOOLS.find((r) => r.id === id);
  const parts = id.split('/');
  const s = ref
    ? ref.build()
    : generateSchool({ region: parts[0], classes: Number(parts[1]), seed: Number(parts[2]) });
  const t = Date.now();
  let last = t;
  const iterations = process.env.ITER ? Number(process.env.ITER) : undefined;
  const p = await planSchool(
    s,
    { seed: 1, ...(iterations ? { iterations } : {}) } as never,
    {
      onProgress: (e: { stage: string; donePermille: number }) => {
        const n = Date.now();
        if (n - last > 2000) {
          log(`${((n - t) / 1000).toFixed(1)} ${e.stage} ${e.donePermille}`);
        }
        last = n;
      },
    } as never,
  );
  log(
    `${id} ${p.status} ${((Date.now() - t) / 1000).toFixed(1)}s sessions ${p.matrix.sessions.length} closed ${p.matrix.closedSections.length} duties ${p.roster.duties.length} unfilled ${p.roster.duties.filter((d) => d.person === null).length}`,
  );
  const group = (xs: readonly { code?: string; rule?: string; sentence: { zh: string } }[]) => {
    const m = new Map<string, (typeof xs)[number][]>();
    for (const x of xs) {
      const k = x.code ?? x.rule ?? '';
      m.set(k, [...(m.get(k) ?? []), x]);
    }
    return m;
  };
  for (const [k, v] of group(p.audit.violations)) {
    log(`VIOLATION ${k} ${v.length}`);
    for (const x of v.slice(0, 4)) log(`    ${x.sentence.zh}`);
  }
  for (const [k, v] of group(p.open)) {
    log(`OPEN ${k} ${v.length}`);
    for (const x of v.slice(0, 6)) log(`    ${x.sentence.zh}`);
  }
  for (const c of p.matrix.closedSections.slice(0, 20)) log(`closed ${c.section} ${c.reason.zh}`);
  log(JSON.stringify(p.reports.enrolment, null, 0).slice(0, 1500));
  log(JSON.stringify({ ...p.reports.fairness.total, cert: p.reports.fairness.certificate }));
  const byKind = new Map<string, string[]>();
  for (const l of p.reports.fairness.people) { const m = s.staff.find((x) => x.id === l.person); const k = m?.kind ?? '?'; byKind.set(k, [...(byKind.get(k) ?? []), `${(l.totalUnits / Math.max(0.01, l.shareWeight)).toFixed(0)}(${l.totalUnits}/${l.shareWeight.toFixed(2)}${m?.statuses.length ? 'S' : ''}${m?.weeklyLoad.wished ? 'w' + m.weeklyLoad.wished : ''})`]); }
  for (const [k, v] of byKind) log(`${k}: ${v.sort().join(' ')}`);
  for (const c of p.certificates) log(`${c.stage} ${c.name} ${c.status} ${JSON.stringify(c.objective)}`);
}, 1_200_000);
