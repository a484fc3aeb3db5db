import { createHash } from 'node:crypto';
import { z } from 'zod';
import { REFERENCE_SCHOOLS } from '../../../scenarios/index.ts';
import { calibrateDismissal } from '../../../solver/dismissal/calibrate.ts';
import { readCounts } from '../../../solver/dismissal/counts.ts';
import { SimulationRequest } from '../../../solver/model/dismissal-scenario.ts';
import { CalibrationRequest } from '../../../solver/model/dismissal-simulation.ts';
import { Plan } from '../../../solver/model/plan-document.ts';
import { minuteOf } from '../../../solver/model/primitives.ts';
import { School } from '../../../solver/model/school.ts';
import { validateSchool } from '../../../solver/model/validation/index.ts';
import type { PolicyPack } from '../../../solver/policy/schema.ts';
import { unpackBytes, unpackJson } from '../../jobs/pack.ts';
import type { PackedJson } from '../../store/keys.ts';
import { requestFindings } from '../request-findings.ts';
import { analysePlan } from './analyse-plan.ts';
import { checkPolicy } from './check-policy.ts';
import { checkSchool } from './check-school.ts';
import { comparePlans } from './compare-plans.ts';
import type {
  AnalysisInput,
  Answer,
  DocumentDesk,
  ExportInput,
  FileAnswer,
  Hashed,
  Invalid,
  PolicyAnswer,
  SchoolAnswer,
  SimulationInput,
} from './desk.ts';
import { invalid } from './found-list.ts';
import { makeExport, makeWorkbook } from './make-files.ts';
import { doPlanTask, type PlanUseAnswer, type PlanUseInput } from './plan-task.ts';
import { type Malformed, readJson } from './read-json.ts';
import { simulatePlan } from './simulate-plan.ts';

/** Schools of recent analyses; a hand-edited plan is scored again after every change. */
const MOST_CACHED = 3;

/** Stored packs were checked when they were handed in. */
const packsOf = (packs: readonly unknown[]): readonly PolicyPack[] => packs as readonly PolicyPack[];

/** Does the work at once, where it is called: in the desk's thread, and in tests. */
export class DirectDesk implements DocumentDesk {
  readonly #schools = new Map<string, School>();

  async school(body: Uint8Array, packs: readonly unknown[]): Promise<SchoolAnswer> {
    return hashed(body, (value) => checkSchool(value, packsOf(packs)));
  }

  async storedSchool(packed: PackedJson, packs: readonly unknown[]): Promise<SchoolAnswer> {
    return this.school(unpackBytes(packed), packs);
  }

  async policy(body: Uint8Array, packs: readonly unknown[]): Promise<PolicyAnswer> {
    return hashed(body, (value) => checkPolicy(value, packsOf(packs)));
  }

  async analysis({ body, school, packs }: AnalysisInput): Promise<Answer | Invalid | Malformed> {
    const read = readJson(body);
    if (read.outcome === 'malformed') return read;
    const parsed = (school === null ? ANALYSIS_BODY : ANALYSIS_OF_STORED_BODY).safeParse(read.value);
    if (!parsed.success) return invalid(requestFindings(read.value, parsed.error.issues));
    let subject: School;
    if (school === null) {
      const checked = validateSchool('school' in parsed.data ? parsed.data.school : undefined);
      if (!checked.school) {
        return invalid(checked.findings.map((finding) => ({ ...finding, path: `/school${finding.path}` })));
      }
      subject = checked.school;
    } else {
      subject = this.#cached(school.cacheKey, school.packed);
    }
    return answer(analysePlan(subject, parsed.data.plan, packsOf(packs)));
  }

  async comparison(before: PackedJson, after: PackedJson): Promise<Answer> {
    // Plans are written by this program only.
    return answer(comparePlans(unpackJson(before) as Plan, unpackJson(after) as Plan));
  }

  async planTask(input: PlanUseInput): Promise<PlanUseAnswer> {
    return doPlanTask(input);
  }

  async simulation({ body, school, plan, packs }: SimulationInput): Promise<Answer | Invalid | Malformed> {
    const read = readJson(body);
    if (read.outcome === 'malformed') return read;
    const parsed = SimulationRequest.safeParse(read.value);
    if (!parsed.success) return invalid(requestFindings(read.value, parsed.error.issues));
    const subject = School.parse(unpackJson(school));
    // Plans are written by this program only.
    const whole = unpackJson(plan) as Plan;
    return answer(simulatePlan(subject, whole, parsed.data, packsOf(packs)));
  }

  async calibration(body: Uint8Array, school: PackedJson): Promise<Answer | Invalid | Malformed> {
    const read = readJson(body);
    if (read.outcome === 'malformed') return read;
    const parsed = CalibrationRequest.safeParse(read.value);
    if (!parsed.success) return invalid(requestFindings(read.value, parsed.error.issues));
    const { csv, announced } = parsed.data;
    const { counts, findings } = readCounts(csv);
    if (findings.length > 0) return invalid(findings);
    const options = { school: School.parse(unpackJson(school)) };
    return answer(
      calibrateDismissal(
        counts,
        announced === undefined ? options : { ...options, announced: minuteOf(announced) },
      ),
    );
  }

  async planExport(input: ExportInput): Promise<FileAnswer | null> {
    return makeExport(input);
  }

  async workbook(school: PackedJson | null): Promise<FileAnswer> {
    return makeWorkbook(school);
  }

  async demoSchool(id: string): Promise<Answer | null> {
    const reference = REFERENCE_SCHOOLS.find((school) => school.id === id);
    return reference ? answer(reference.build()) : null;
  }

  async close(): Promise<void> {
    this.#schools.clear();
  }

  #cached(key: string, packed: PackedJson): School {
    const known = this.#schools.get(key) ?? School.parse(unpackJson(packed));
    // Put at the end again: the oldest goes first.
    this.#schools.delete(key);
    this.#schools.set(key, known);
    for (const oldest of this.#schools.keys()) {
      if (this.#schools.size <= MOST_CACHED) break;
      this.#schools.delete(oldest);
    }
    return known;
  }
}

const ANALYSIS_BODY = z.object({ school: z.unknown(), plan: Plan });
const ANALYSIS_OF_STORED_BODY = z.strictObject({ plan: Plan });

function answer(value: unknown): Answer {
  return { outcome: 'answer', json: new TextEncoder().encode(JSON.stringify(value)) };
}

function hashed<T>(body: Uint8Array, check: (value: unknown) => T): (T | Malformed) & Hashed {
  const bodyHash = createHash('sha256').update(body).digest('hex');
  const read = readJson(body);
  return { ...(read.outcome === 'malformed' ? read : check(read.value)), bodyHash };
}
