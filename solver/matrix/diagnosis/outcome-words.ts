import type { Diagnosis } from '../../model/diagnosis.ts';
import type { Sentence } from '../../model/primitives.ts';
import type { School } from '../../model/school.ts';
import { sectionName } from '../result/names.ts';
import type { ClosedCause } from '../result/why-closed.ts';

/**
 * Why a section is not on the table and what would put it there, in words. `seen` is the cause that the finished table
 * shows; it is told where a diagnosis is missing or could not be proven.
 */
export function outcomeWords(
  school: School,
  section: string,
  diagnosis: Diagnosis | undefined,
  seen: ClosedCause,
): { readonly sentence: Sentence; readonly remedy: Sentence; readonly causes: Sentence } {
  const name = sectionName(school, section);
  const told = diagnosis && diagnosis.causes.length > 0 ? causesTold(diagnosis) : unproven(seen);
  return {
    sentence: {
      zh: `${name.zh}没有排进排片表：${told.zh}`,
      en: `${name.en} is not on the table: ${told.en}`,
    },
    remedy: remedyTold(diagnosis, seen),
    causes: told,
  };
}

function causesTold({ causes, status, irreducible }: Diagnosis): Sentence {
  const zh = causes.map(({ sentence }) => sentence.zh).join('；');
  const en = causes.map(({ sentence }) => sentence.en).join('; ');
  const several = causes.length > 1;
  const spared =
    irreducible && several
      ? { zh: '，缺了任何一条就能排进', en: '; without any one of them there is a place' }
      : { zh: '', en: '' };
  const proof: Sentence =
    status === 'proven'
      ? {
          zh: several ? '合在一起它就没有位置' : '单是这一条它就没有位置',
          en: several ? 'together these leave it no place' : 'this alone leaves it no place',
        }
      : {
          zh: '其他班次不动时，它的每个位置都有这个代价',
          en: 'with the other sections where they are, every place of it costs this',
        };
  return {
    zh: `${zh}。${proof.zh}${spared.zh}（已重新求解验证）。`,
    en: `${en}. Solving again shows that ${proof.en}${spared.en}.`,
  };
}

function unproven({ sentence }: ClosedCause): Sentence {
  return {
    zh: `${sentence.zh}（在限定的计算量内没有得到证明）。`,
    en: `${sentence.en} (not proven within the limit of work).`,
  };
}

function remedyTold(diagnosis: Diagnosis | undefined, seen: ClosedCause): Sentence {
  const remedies = diagnosis?.remedies ?? [];
  if (remedies.length === 0) {
    return diagnosis && diagnosis.causes.length > 0
      ? {
          zh: `没有找到一项改动就够的办法；可以从这里着手：${seen.remedy.zh}`,
          en: `No single change was found that is enough. Where to begin: ${seen.remedy.en}`,
        }
      : seen.remedy;
  }
  const [only] = remedies;
  if (remedies.length === 1) {
    return {
      zh: `${only.sentence.zh}（已重新求解验证）。`,
      en: `Verified by solving again: ${only.sentence.en}.`,
    };
  }
  return {
    zh: `任选一个办法（都已重新求解验证）：${remedies.map(({ sentence }, i) => `（${i + 1}）${sentence.zh}`).join('；')}。`,
    en: `Any of these, each verified by solving again: ${remedies.map(({ sentence }, i) => `(${i + 1}) ${sentence.en}`).join('; ')}.`,
  };
}
