import { Button, Card, Col, Empty, Flex, Row, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../shared/api.ts';
import { PageTitle } from '../../shared/page-title.tsx';
import { ShowLoaded } from '../../shared/show-loaded.tsx';
import type { DemoSchool, SchoolSummary, Sentence } from '../../shared/types.ts';
import { useLoaded } from '../../shared/use-loaded.ts';
import { DemoToLoad } from './demo-to-load.tsx';
import { SchoolCard } from './school-card.tsx';
import { WorkbookUpload } from './workbook-upload.tsx';

interface Lists {
  readonly schools: readonly SchoolSummary[];
  readonly demo: readonly DemoSchool[];
  /** Names of the regions' policies by id. */
  readonly regions: ReadonlyMap<string, Sentence>;
}

async function loadLists(): Promise<Lists> {
  const schools: SchoolSummary[] = [];
  let cursor: string | undefined;
  const [{ items: demo }, { items: packs }] = await Promise.all([
    dataOf(api.GET('/v1/demo/schools')),
    dataOf(api.GET('/v1/policies')),
  ]);
  do {
    const page = await dataOf(
      api.GET('/v1/schools', { params: { query: { limit: 100, ...(cursor ? { cursor } : {}) } } }),
    );
    schools.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return { schools, demo, regions: new Map(packs.map(({ id, name }) => [id, name])) };
}

/** The first page: own schools with the way in for a workbook, and the reference schools. */
export function SchoolsPage(): ReactNode {
  const { t } = useTranslation();
  const [loaded, reload] = useLoaded('schools', loadLists);
  return (
    <>
      <PageTitle title={t('schools.title')} intro={t('schools.intro')} />
      <div className="stack">
        <Card
          title={t('schools.own')}
          extra={
            <Button href="/v1/template.xlsx" download>
              {t('schools.template')}
            </Button>
          }
        >
          <Flex vertical gap={16}>
            <ShowLoaded loaded={loaded} retry={reload}>
              {({ schools, demo, regions }) => {
                const own = schools.filter(({ id }) => !demo.some((school) => school.id === id));
                if (own.length === 0) return <Empty description={t('schools.ownEmpty')} />;
                return (
                  <Row gutter={[16, 16]}>
                    {own.map((school) => (
                      <Col key={school.id} xs={24} md={12} xxl={8}>
                        <SchoolCard school={school} region={regions.get(school.region)} />
                      </Col>
                    ))}
                  </Row>
                );
              }}
            </ShowLoaded>
            <WorkbookUpload onStored={reload} />
          </Flex>
        </Card>
        <Typography.Title level={4} style={{ margin: 0 }}>
          {t('schools.reference')}
        </Typography.Title>
        <ShowLoaded loaded={loaded}>
          {({ schools, demo }) => (
            <Row gutter={[16, 16]}>
              {demo.map((entry) => {
                const school = schools.find(({ id }) => id === entry.id);
                return (
                  <Col key={entry.id} xs={24} md={12} xxl={8}>
                    {school ? (
                      <SchoolCard school={school} title={entry.title} />
                    ) : (
                      <DemoToLoad entry={entry} onLoaded={reload} />
                    )}
                  </Col>
                );
              })}
            </Row>
          )}
        </ShowLoaded>
      </div>
    </>
  );
}
