import { REFERENCE_SCHOOLS } from '../../../scenarios/index.ts';
import { School } from '../../../solver/model/school.ts';
import { EXIT, type Terminal } from '../io.ts';
import { text } from '../messages.ts';
import { planInPool } from '../plan-in-pool.ts';
import { showOpen, showViolations } from '../render-findings.ts';
import { showSummary } from '../summary.ts';
import { showClassWeek, showDismissal, showFairness, showPersonRoster } from '../views.ts';

/** `afterbell demo`: plans the reference school `helan-primary` and shows four views of the plan. */
export async function demoCommand(terminal: Terminal): Promise<number> {
  const { language } = terminal;
  const reference = REFERENCE_SCHOOLS.find(({ id }) => id === 'helan-primary');
  if (!reference) throw new Error('the reference school helan-primary is missing');
  const school = School.parse(reference.build());
  terminal.out(
    text(language, 'demoIntro', {
      school: school.name,
      classes: school.classes.length,
      pupils: school.classes.reduce((sum, entry) => sum + entry.pupils, 0),
      staff: school.staff.length,
    }),
  );
  const { result, seconds } = await planInPool(terminal, school, { seed: 1, packs: [] });
  if (!result.ok) {
    terminal.error(`${result.fault.code}: ${result.fault.sentence[language]} ${result.fault.detail}`);
    return EXIT.fault;
  }
  const plan = result.value;
  showSummary(terminal, school, plan, seconds);
  const middleClass = school.classes[Math.floor(school.classes.length / 2)];
  showClassWeek(terminal, school, plan, middleClass.id);
  const homeroom = school.staff.find(({ homeroomOf }) => homeroomOf === middleClass.id) ?? school.staff[0];
  showPersonRoster(terminal, school, plan, homeroom.id);
  showFairness(terminal, plan);
  showDismissal(terminal, school, plan, 1);
  showOpen(terminal, plan.open);
  showViolations(terminal, plan.audit.violations);
  const broken = plan.audit.violations.some((violation) => violation.level === 'hard');
  if (!broken) terminal.out(text(language, 'noViolations', { rules: plan.audit.rulesChecked.length }));
  return plan.status === 'complete' && !broken ? EXIT.ok : EXIT.incomplete;
}
