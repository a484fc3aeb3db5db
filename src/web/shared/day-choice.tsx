import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { WEEKDAYS, type Weekday } from './types.ts';

interface Props {
  readonly value: Weekday;
  readonly onChange: (day: Weekday) => void;
  /** As wide as the page: for phones, where it stands above a single day. */
  readonly block?: boolean;
}

export function DayChoice({ value, onChange, block = false }: Props): ReactNode {
  const { t } = useTranslation();
  return (
    <Segmented
      aria-label={t('common.weekday')}
      block={block}
      value={value}
      onChange={onChange}
      options={WEEKDAYS.map((day) => ({ value: day, label: t(`common.weekdays.${day}`) }))}
    />
  );
}
