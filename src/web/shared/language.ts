import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sentence } from './types.ts';

export type Language = 'zh' | 'en';

export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'zh';
}

/** Picks the sentence of the chosen language. */
export function useSay(): (sentence: Sentence) => string {
  const language = useLanguage();
  return useCallback((sentence: Sentence) => sentence[language], [language]);
}

/** Writes an instant as people of the language write it, in their own zone. */
export function useInstant(): (instant: string) => string {
  const format = new Intl.DateTimeFormat(useLanguage() === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (instant) => format.format(new Date(instant));
}
