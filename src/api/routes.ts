import type { Resource } from './http/resource.ts';
import { analyzeRoutes } from './resources/analyze.ts';
import { compareRoutes } from './resources/compare.ts';
import { demoRoutes } from './resources/demo.ts';
import { exportRoutes } from './resources/exports.ts';
import { healthRoutes } from './resources/health.ts';
import { planActionRoutes } from './resources/plan-actions.ts';
import { planChangeRoutes } from './resources/plan-changes.ts';
import { planEventRoutes } from './resources/plan-events.ts';
import { planMoneyRoutes } from './resources/plan-money.ts';
import { planPartRoutes } from './resources/plan-parts.ts';
import { planRoutes } from './resources/plans.ts';
import { policyRoutes } from './resources/policies.ts';
import { schoolWriteRoutes } from './resources/school-writes.ts';
import { schoolRoutes } from './resources/schools.ts';
import { simulationRoutes } from './resources/simulations.ts';
import { validationRoutes } from './resources/validation.ts';
import { workbookRoutes } from './resources/workbooks.ts';

/** Every resource of the service, in the order of the documentation. What is not listed here has no address. */
export const RESOURCES: readonly Resource[] = [
  // Before the schools: `/v1/schools/workbook` is no school.
  workbookRoutes,
  schoolRoutes,
  schoolWriteRoutes,
  validationRoutes,
  planRoutes,
  planActionRoutes,
  planEventRoutes,
  planChangeRoutes,
  planMoneyRoutes,
  planPartRoutes,
  exportRoutes,
  compareRoutes,
  simulationRoutes,
  analyzeRoutes,
  demoRoutes,
  policyRoutes,
  healthRoutes,
];
