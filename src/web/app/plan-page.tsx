import { Button, Flex, Result } from 'antd';
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../shared/api.ts';
import { useInstant } from '../shared/language.ts';
import { PlanProvider, planInView } from '../shared/plan-context.ts';
import type { PlanView } from '../shared/plan-views.ts';
import { addressOf } from '../shared/router.ts';
import { ShowLoaded, Waiting } from '../shared/show-loaded.tsx';
import { StateTag } from '../shared/state-tag.tsx';
import { StatusTag } from '../shared/status-tag.tsx';
import { useLoaded } from '../shared/use-loaded.ts';
import { usePlanSummary } from '../shared/use-plan-summary.ts';

const view = (load: () => Promise<ComponentType>) => lazy(async () => ({ default: await load() }));

/** Every view of a plan, in one visible list: a new one is one folder under `features`, one line here and one name. */
const VIEWS: Readonly<Record<PlanView, ComponentType>> = {
  overview: view(async () => (await import('../features/overview/overview-view.tsx')).OverviewView),
  matrix: view(async () => (await import('../features/matrix/matrix-view.tsx')).MatrixView),
  roster: view(async () => (await import('../features/roster/roster-view.tsx')).RosterView),
  standIns: view(async () => (await import('../features/stand-ins/stand-ins-view.tsx')).StandInsView),
  enrolment: view(async () => (await import('../features/enrolment/enrolment-view.tsx')).EnrolmentView),
  fairness: view(async () => (await import('../features/fairness/fairness-view.tsx')).FairnessView),
  dismissal: view(async () => (await import('../features/dismissal/dismissal-view.tsx')).DismissalView),
  audit: view(async () => (await import('../features/audit/audit-view.tsx')).AuditView),
  compliance: view(async () => (await import('../features/compliance/compliance-view.tsx')).ComplianceView),
  downloads: view(async () => (await import('../features/downloads/downloads-view.tsx')).DownloadsView),
};

interface Props {
  readonly school: string;
  readonly plan: string;
  readonly view: PlanView;
}

/** A plan: its summary, the school it was made for, and one of its views. */
export function PlanPage({ school, plan, view }: Props): ReactNode {
  const { t } = useTranslation();
  const [summary, retry] = usePlanSummary(school, plan);
  const instant = useInstant();
  const View = VIEWS[view];
  return (
    <ShowLoaded loaded={summary} retry={retry}>
      {(record) =>
        record.document === 'none' ? (
          <Result
            status="info"
            title={t('common.noPlanYet')}
            extra={<Button href={addressOf({ page: 'plans', school })}>{t('common.backToPlans')}</Button>}
          />
        ) : (
          <SchoolOf school={school} version={record.schoolVersion}>
            {(document) => (
              <PlanProvider value={planInView(document, record)}>
                <Flex wrap gap={8} align="center" className="crumbs">
                  <a href={addressOf({ page: 'plans', school })}>{document.name}</a>
                  <span>·</span>
                  <span>{document.term.name}</span>
                  <span>·</span>
                  <span>{record.name ?? instant(record.createdAt)}</span>
                  <StateTag state={record.state} />
                  {record.status && record.status !== 'stopped' && <StatusTag status={record.status} />}
                </Flex>
                <Suspense fallback={<Waiting />}>
                  <View />
                </Suspense>
              </PlanProvider>
            )}
          </SchoolOf>
        )
      }
    </ShowLoaded>
  );
}

interface SchoolOfProps {
  readonly school: string;
  readonly version: number;
  readonly children: (school: Awaited<ReturnType<typeof loadSchool>>) => ReactNode;
}

function SchoolOf({ school, version, children }: SchoolOfProps): ReactNode {
  const [loaded, retry] = useLoaded(`school:${school}@${version}`, () => loadSchool(school, version));
  return (
    <ShowLoaded loaded={loaded} retry={retry}>
      {children}
    </ShowLoaded>
  );
}

function loadSchool(school: string, version: number) {
  return dataOf(
    api.GET('/v1/schools/{school}/versions/{version}', { params: { path: { school, version } } }),
  );
}
