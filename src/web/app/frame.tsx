import { Button, Drawer, Flex, Layout } from 'antd';
import { type ReactNode, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../shared/language.ts';
import { addressOf, useRoute } from '../shared/router.ts';
import { Waiting } from '../shared/show-loaded.tsx';
import { MENU_FROM, useWindowFrom } from '../shared/use-width.ts';
import bell from './bell.svg';
import { CurrentPage } from './current-page.tsx';
import { FaultBoundary } from './fault-boundary.tsx';
import { SideMenu } from './side-menu.tsx';
import { chooseLanguage } from './start-messages.ts';

/** Header, menu (a drawer on the phone) and the page of the address. */
export function Frame(): ReactNode {
  const { t } = useTranslation();
  const language = useLanguage();
  const route = useRoute();
  const [open, setOpen] = useState(false);
  const wide = useWindowFrom(MENU_FROM);
  const main = useRef<HTMLElement>(null);
  return (
    <Layout className="frame">
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        {t('app.skip')}
      </button>
      <Layout.Header className="header">
        <Flex align="center" gap={12}>
          {!wide && (
            <Button type="text" aria-label={t('app.menu')} onClick={() => setOpen(true)} className="burger">
              <span aria-hidden="true">☰</span>
            </Button>
          )}
          <a href={addressOf({ page: 'schools' })} className="brand">
            <img src={bell} alt="" width={32} height={32} />
            <strong>{t('app.name')}</strong>
            {wide && <span className="slogan">{t('app.slogan')}</span>}
          </a>
        </Flex>
        <Flex align="center" gap={4}>
          {wide && (
            <Button type="text" href="/docs">
              {t('app.api')}
            </Button>
          )}
          <Button onClick={() => void chooseLanguage(language === 'zh' ? 'en' : 'zh')}>
            {t('app.language')}
          </Button>
        </Flex>
      </Layout.Header>
      <Layout>
        {wide && (
          <Layout.Sider width={216} className="sider">
            <SideMenu route={route} />
          </Layout.Sider>
        )}
        <Layout.Content className="content" ref={main} tabIndex={-1}>
          <FaultBoundary place={addressOf(route)}>
            <Suspense fallback={<Waiting />}>
              <CurrentPage route={route} />
            </Suspense>
          </FaultBoundary>
        </Layout.Content>
      </Layout>
      {!wide && (
        <Drawer
          open={open}
          onClose={() => setOpen(false)}
          placement="left"
          size={264}
          title={t('app.name')}
          styles={{ body: { padding: 0 } }}
        >
          <SideMenu route={route} onChosen={() => setOpen(false)} />
        </Drawer>
      )}
    </Layout>
  );
}
