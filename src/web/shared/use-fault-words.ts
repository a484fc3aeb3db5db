import { useTranslation } from 'react-i18next';
import { ApiError } from './api.ts';
import { useSay } from './language.ts';

/** What went wrong, as a sentence for people. */
export function useFaultWords(): (error: unknown) => string {
  const { t } = useTranslation();
  const say = useSay();
  return (error) => {
    if (!(error instanceof ApiError)) return t('common.offline');
    return error.problem ? say(error.problem.message) : t('common.badAnswer', { status: error.status });
  };
}
