import type { AbsenceRequest, BarredPerson, ChangeRefusal } from '../../model/substitution.ts';

/** Why a change cannot be made, in words. */
export function unknownPerson(person: string): ChangeRefusal {
  return {
    code: 'PERSON_UNKNOWN',
    refs: [person],
    sentence: { zh: `学校没有 ${person} 这个人。`, en: `The school knows nobody called ${person}.` },
  };
}

export function unknownDuty(duty: string): ChangeRefusal {
  return {
    code: 'DUTY_UNKNOWN',
    refs: [duty],
    sentence: { zh: `方案里没有值守任务 ${duty}。`, en: `The plan has no duty ${duty}.` },
  };
}

export function datesPast({ dates }: Pick<AbsenceRequest, 'dates'>): ChangeRefusal {
  return {
    code: 'DATES_PAST',
    refs: [dates.from, dates.to],
    sentence: {
      zh: `${dates.from} 至 ${dates.to} 不是将来的日期，已过去的日期不再改动。`,
      en: `${dates.from} to ${dates.to} has no coming date; past dates stay as they are.`,
    },
  };
}

export function nobodyHas(duty: string): ChangeRefusal {
  return {
    code: 'DUTY_WITHOUT_PERSON',
    refs: [duty],
    sentence: { zh: `${duty} 现在没有人，不能交换。`, en: `Nobody has ${duty}, so it cannot be swapped.` },
  };
}

export function samePerson(duties: readonly string[]): ChangeRefusal {
  return {
    code: 'SAME_PERSON',
    refs: [...duties],
    sentence: { zh: '两项任务属于同一个人，无需交换。', en: 'Both duties belong to one person.' },
  };
}

export function dutyLocked(duty: string): ChangeRefusal {
  return {
    code: 'DUTY_LOCKED',
    refs: [duty],
    sentence: {
      zh: `${duty} 由学校锁定，先解除锁定再交换。`,
      en: `${duty} is locked by the school; lift the lock before swapping it.`,
    },
  };
}

export function swapBarred(duty: string, { person, sentence }: BarredPerson): ChangeRefusal {
  return {
    code: 'SWAP_BARRED',
    refs: [duty, person],
    sentence: {
      zh: `不能把 ${duty} 换给对方。${sentence.zh}`,
      en: `${duty} cannot go to the other person. ${sentence.en}`,
    },
  };
}
