import { Card, Statistic } from 'antd';
import type { ReactNode } from 'react';

export interface KeyFigure {
  readonly label: string;
  readonly value: string | number;
  readonly suffix?: string;
  /** Good news is green, bad news red. */
  readonly tone?: 'good' | 'bad';
}

/** Cards with the figures that people look for first. */
export function KeyFigures({ figures }: { readonly figures: readonly KeyFigure[] }): ReactNode {
  return (
    <div className="key-figures">
      {figures.map(({ label, value, suffix, tone }) => (
        <Card key={label} size="small" className={tone ? `tone-${tone}` : undefined}>
          <Statistic title={label} value={value} suffix={suffix} />
        </Card>
      ))}
    </div>
  );
}
