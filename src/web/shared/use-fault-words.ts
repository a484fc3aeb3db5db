import { useTranslation } from 'react-i18next';
import { ApiError } from './api.ts';
import { useLanguage, useSay } from './language.ts';

/** What went wrong, as a sentence for people. */
export function useFaultWords(): (error: unknown) => string {
  const { t } = useTranslation();
  const say = useSay();
  const language = useLanguage();
  return (error) => {
    if (!(error instanceof ApiError)) return t('common.offline');
    if (!error.problem) return t('common.badAnswer', { status: error.status });
    // Refused changes carry the reason as a sentence of their own.
    const reason = error.problem.params[language];
    return typeof reason === 'string' ? reason : say(error.problem.message);
  };
}
