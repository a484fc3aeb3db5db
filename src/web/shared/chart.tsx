import type { EChartsCoreOption } from 'echarts/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly option: EChartsCoreOption;
  readonly height: number;
  /** What the chart shows, for those who cannot see it. */
  readonly label: string;
}

/** A chart; the chart library is loaded with the first one. */
export function Chart({ option, height, label }: Props): ReactNode {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    let closed = false;
    let close = (): void => undefined;
    import('./chart-library.ts').then(
      ({ init }) => {
        if (closed || !box.current) return;
        const chart = init(box.current);
        chart.setOption(option);
        const observer = new ResizeObserver(() => chart.resize());
        observer.observe(box.current);
        close = () => {
          observer.disconnect();
          chart.dispose();
        };
      },
      () => setMissing(true),
    );
    return () => {
      closed = true;
      close();
    };
  }, [option]);
  if (missing) return <p className="muted">{t('common.noChart')}</p>;
  return <div ref={box} role="img" aria-label={label} className="chart" style={{ height }} />;
}
