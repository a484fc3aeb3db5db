import { App, Button, Card, Typography } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../shared/api.ts';
import { useSay } from '../../shared/language.ts';
import type { DemoSchool } from '../../shared/types.ts';
import { useFaultWords } from '../../shared/use-fault-words.ts';

interface Props {
  readonly entry: DemoSchool;
  readonly onLoaded: () => void;
}

/** A reference school that is not stored (any more): its document is read and posted. */
export function DemoToLoad({ entry, onLoaded }: Props): ReactNode {
  const { t } = useTranslation();
  const say = useSay();
  const faultWords = useFaultWords();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const load = async (): Promise<void> => {
    setBusy(true);
    try {
      const body = await dataOf(api.GET('/v1/demo/schools/{id}', { params: { path: { id: entry.id } } }));
      await dataOf(api.POST('/v1/schools', { body }));
      onLoaded();
    } catch (error) {
      void message.error(faultWords(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Card className="school-card" style={{ height: '100%' }}>
      <Typography.Text>{say(entry.title)}</Typography.Text>
      <div>
        <Button loading={busy} onClick={() => void load()}>
          {t('schools.load')}
        </Button>
      </div>
    </Card>
  );
}
