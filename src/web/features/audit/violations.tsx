import { Alert, Card, Flex, Table, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../shared/api.ts';
import { useSay } from '../../shared/language.ts';
import { usePlan } from '../../shared/plan-context.ts';
import type { PlanAudit, Sentence } from '../../shared/types.ts';
import { useLoaded } from '../../shared/use-loaded.ts';

type Violation = PlanAudit['violations'][number];

/** The packs in which every rule has its sentence: the planning rules, and those of the region with its base. */
async function loadRules(region: string): Promise<ReadonlyMap<string, Sentence>> {
  const packs = await Promise.all(
    ['core', 'national', region].map((id) =>
      dataOf(api.GET('/v1/policies/{id}', { params: { path: { id } } })),
    ),
  );
  return new Map(packs.flatMap(({ rules }) => rules.map(({ id, sentence }) => [id, sentence] as const)));
}

/** What is broken, rule by rule: the rule in its own words, then every case and what can be done. */
export function Violations({ violations }: { readonly violations: readonly Violation[] }): ReactNode {
  const { t } = useTranslation();
  const say = useSay();
  const { school } = usePlan();
  const [rules] = useLoaded(`rules:${school.region}`, () => loadRules(school.region));
  const byRule = new Map<string, Violation[]>();
  for (const violation of violations) {
    byRule.set(violation.rule, [...(byRule.get(violation.rule) ?? []), violation]);
  }
  const ruleOf = (id: string): string => {
    const sentence = rules.state === 'ready' ? rules.value.get(id) : undefined;
    return sentence ? say(sentence) : '';
  };
  return (
    <Card title={`${t('audit.violations')} (${violations.length})`}>
      <Flex vertical gap={16}>
        {[...byRule].map(([rule, cases]) => (
          <div key={rule}>
            <Alert
              type={cases.some(({ level }) => level === 'hard') ? 'error' : 'warning'}
              showIcon
              title={
                <>
                  <Tag>{t(`audit.levels.${cases[0]?.level ?? 'hard'}`)}</Tag> {ruleOf(rule)}{' '}
                  <span className="muted">{t('audit.times', { n: cases.length })}</span>
                </>
              }
            />
            <Table<Violation & { readonly key: number }>
              size="small"
              showHeader={false}
              dataSource={cases.map((violation, key) => ({ ...violation, key }))}
              pagination={{ pageSize: 8, hideOnSinglePage: true, showSizeChanger: false }}
              columns={[
                {
                  render: (_, { sentence, remedy }) => (
                    <>
                      <div>{say(sentence)}</div>
                      <div className="muted">
                        {t('audit.remedy')}: {say(remedy)}
                      </div>
                    </>
                  ),
                },
              ]}
            />
          </div>
        ))}
      </Flex>
    </Card>
  );
}
