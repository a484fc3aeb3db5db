import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { zh } from '../messages/zh.ts';
import type { Language } from '../shared/language.ts';

const STORED = 'afterbell.language';

/** Chinese unless the reader has chosen English before, here or in the address (`?lang=en`). */
export async function startMessages(): Promise<void> {
  const asked = new URLSearchParams(window.location.search).get('lang') ?? remembered();
  await i18next.use(initReactI18next).init({
    lng: 'zh',
    fallbackLng: 'zh',
    resources: { zh: { translation: zh } },
    interpolation: { escapeValue: false },
  });
  if (asked === 'en') await chooseLanguage('en');
}

/** English is loaded when it is asked for. */
export async function chooseLanguage(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { en } = await import('../messages/en.ts');
    i18next.addResourceBundle('en', 'translation', en);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  try {
    window.localStorage.setItem(STORED, language);
  } catch {
    // Without storage the choice holds until the page is closed.
  }
}

function remembered(): string | null {
  try {
    return window.localStorage.getItem(STORED);
  } catch {
    return null;
  }
}
