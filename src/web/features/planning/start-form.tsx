import { App, Button, Form, Input, InputNumber } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../shared/api.ts';
import { useFaultWords } from '../../shared/use-fault-words.ts';

interface Values {
  readonly name?: string;
  readonly seconds: number | null;
  readonly seed: number;
}

interface Props {
  readonly school: string;
  readonly onStarted: () => void;
}

export function StartForm({ school, onStarted }: Props): ReactNode {
  const { t } = useTranslation();
  const faultWords = useFaultWords();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const start = async ({ name, seconds, seed }: Values): Promise<void> => {
    setBusy(true);
    const body = {
      seed,
      ...(seconds === null ? {} : { seconds }),
      ...(name?.trim() ? { name: name.trim() } : {}),
    };
    try {
      await dataOf(api.POST('/v1/schools/{school}/plans', { params: { path: { school } }, body }));
      onStarted();
    } catch (error) {
      void message.error(faultWords(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Form<Values>
      layout="inline"
      initialValues={{ seconds: 60, seed: 1 }}
      onFinish={(values) => void start(values)}
      style={{ rowGap: 12 }}
    >
      <Form.Item name="name" label={t('planning.name')}>
        <Input placeholder={t('planning.namePlaceholder')} maxLength={120} style={{ width: 220 }} />
      </Form.Item>
      <Form.Item name="seconds" label={t('planning.seconds')}>
        <InputNumber min={1} max={86_400} precision={0} style={{ width: 96 }} />
      </Form.Item>
      <Form.Item
        name="seed"
        label={t('planning.seed')}
        tooltip={t('planning.seedHint')}
        required={false}
        rules={[{ required: true }]}
      >
        <InputNumber min={0} max={4_294_967_295} precision={0} style={{ width: 96 }} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('planning.start')}
      </Button>
    </Form>
  );
}
