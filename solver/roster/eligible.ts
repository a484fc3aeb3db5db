import type { RosterContext, RosterDuty, RosterPerson } from './context.ts';
import type { EligibilityRule } from './eligibility/rule.ts';
import { ELIGIBILITY_RULES } from './eligibility/rules.ts';

const SERIES_RULES = ELIGIBILITY_RULES.filter((rule) => rule.scope === 'series');
const DATE_RULES = ELIGIBILITY_RULES.filter((rule) => rule.scope === 'date');

/** Who may take what: all rules of `eligibility/rules.ts`, each asked once per person and kind of duty. */
export class Eligibility {
  readonly #context: RosterContext;
  /** Answers per profile and per slot: 1 per person who may. */
  readonly #byProfile: (Uint8Array | undefined)[] = [];
  readonly #bySlot: (Uint8Array | undefined)[] = [];

  constructor(context: RosterContext) {
    this.#context = context;
  }

  /** Do all rules hold that are the same for the whole series of the duty? 1 or 0 per person. */
  qualifiedRow(duty: RosterDuty): Uint8Array {
    this.#byProfile[duty.profile] ??= this.#ask(SERIES_RULES, duty);
    return this.#byProfile[duty.profile] as Uint8Array;
  }

  /** Can they be there at that date and time? 1 or 0 per person. */
  presentRow(duty: RosterDuty): Uint8Array {
    this.#bySlot[duty.slot] ??= this.#ask(DATE_RULES, duty);
    return this.#bySlot[duty.slot] as Uint8Array;
  }

  qualified(person: RosterPerson, duty: RosterDuty): boolean {
    return this.qualifiedRow(duty)[person.index] === 1;
  }

  present(person: RosterPerson, duty: RosterDuty): boolean {
    return this.presentRow(duty)[person.index] === 1;
  }

  #ask(rules: readonly EligibilityRule[], duty: RosterDuty): Uint8Array {
    return Uint8Array.from(this.#context.people, (person) =>
      rules.some((rule) => rule.bars(person, duty, this.#context)) ? 0 : 1,
    );
  }
}
