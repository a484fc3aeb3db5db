import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../../shared/language.ts';
import { usePlan } from '../../../shared/plan-context.ts';
import type { DismissalComparison, Finding, SimulationReport } from '../../../shared/types.ts';
import { ComparedTable } from './compared-table.tsx';
import { QueueOverTime } from './queue-over-time.tsx';
import { WaitsTable } from './waits-table.tsx';

/** A simulated day by the name of the case. */
export interface NamedReport {
  readonly name: string;
  readonly report: SimulationReport;
}

export function WhatIfAnswer({ answer }: { readonly answer: DismissalComparison }): ReactNode {
  const { t } = useTranslation();
  const { plan, scenarios, findings } = answer;
  if (!plan) return <Remarks type="error" title={t('whatIf.plan')} findings={findings} />;
  const reports: NamedReport[] = [
    { name: t('whatIf.plan'), report: plan },
    ...scenarios.flatMap(({ name, report }) => (report ? [{ name, report }] : [])),
  ];
  return (
    <div className="stack" style={{ marginTop: 16 }}>
      {scenarios.map(({ name, report, findings: own }) =>
        own.length > 0 ? (
          <Remarks
            key={name}
            type={report ? 'info' : 'error'}
            title={t(report ? 'whatIf.remarks' : 'whatIf.failed', { name })}
            findings={own}
          />
        ) : null,
      )}
      <WaitsTable reports={reports} />
      {scenarios
        .filter(({ comparison }) => comparison.length > 0)
        .map(({ name, comparison }) => (
          <ComparedTable key={name} name={name} measures={comparison} />
        ))}
      <QueueOverTime reports={reports} />
    </div>
  );
}

interface RemarksProps {
  readonly type: 'error' | 'info';
  readonly title: string;
  readonly findings: readonly Finding[];
}

/** What is odd about a case. Findings name groups and gates by their ids; those that can come here are said in names. */
function Remarks({ type, title, findings }: RemarksProps): ReactNode {
  const { t } = useTranslation();
  const say = useSay();
  const { names } = usePlan();
  const words = ({ code, params, message }: Finding): string =>
    t(`whatIf.findings.${code as 'SCENARIO_NO_WAY'}`, {
      ...params,
      gate: names.gate(String(params.gate)),
      other: names.gate(String(params.other)),
      defaultValue: say(message),
    });
  return (
    <Alert
      type={type}
      showIcon
      title={title}
      description={
        <ul className="sentences">
          {findings.map((finding) => (
            <li key={`${finding.code}/${finding.path}/${finding.params.gate}`}>{words(finding)}</li>
          ))}
        </ul>
      }
    />
  );
}
