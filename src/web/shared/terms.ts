import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Messages } from '../messages/zh.ts';
import { layerName } from './layer-name.ts';

type Terms = Messages['terms'];

/** Words for what certificates call by ids; an id without a word stands for itself. */
export interface TermWords {
  objective(id: string): string;
  /** Of a certificate: `clubs`, `groups:always`, or a layer of the roster such as `weekly/every/4/1`. */
  certificate(name: string): string;
}

export function useTerms(unitsPerLesson: number): TermWords {
  const { t } = useTranslation();
  return {
    objective: (id) => t(`terms.objectives.${id as keyof Terms['objectives']}`, id),
    certificate: (name) => {
      const id = name.replace(/^groups:/, '');
      return id.includes('/')
        ? layerWords(t, id, unitsPerLesson)
        : t(`terms.certificates.${id as keyof Terms['certificates']}`, id);
    },
  };
}

function layerWords(t: TFunction, name: string, unitsPerLesson: number): string {
  const { head, coverage, details, units, part } = layerName(name);
  const word = (id: string): string => t(`terms.layers.${id as 'day'}`, id);
  return [
    word(head),
    ...(coverage === null ? [] : [t(`terms.coverage.${coverage as keyof Terms['coverage']}`, coverage)]),
    ...details.map(word),
    t('terms.layers.units', { n: units / unitsPerLesson }),
    t('terms.layers.part', { n: part }),
  ].join(' · ');
}
