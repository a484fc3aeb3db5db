import type { EChartsCoreOption } from 'echarts/core';
import { type ReactNode, useEffect, useRef } from 'react';

interface Props {
  readonly option: EChartsCoreOption;
  readonly height: number;
  /** What the chart shows, for those who cannot see it. */
  readonly label: string;
}

/** A chart; the chart library is loaded with the first one. */
export function Chart({ option, height, label }: Props): ReactNode {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let closed = false;
    let close = (): void => undefined;
    void import('./chart-library.ts').then(({ init }) => {
      if (closed || !box.current) return;
      const chart = init(box.current);
      chart.setOption(option);
      const observer = new ResizeObserver(() => chart.resize());
      observer.observe(box.current);
      close = () => {
        observer.disconnect();
        chart.dispose();
      };
    });
    return () => {
      closed = true;
      close();
    };
  }, [option]);
  return <div ref={box} role="img" aria-label={label} className="chart" style={{ height }} />;
}
