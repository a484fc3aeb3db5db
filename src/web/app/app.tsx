import { ConfigProvider, App as Feedback } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useLanguage } from '../shared/language.ts';
import { Frame } from './frame.tsx';
import { theme } from './theme.ts';

/** The library would put a blank between the characters of a two-character label. */
const NO_GAP = { autoInsertSpace: false };

/** The page: language, colours, frame. */
export function App(): ReactNode {
  const language = useLanguage();
  return (
    <ConfigProvider locale={language === 'zh' ? zhCN : enUS} theme={theme} button={NO_GAP}>
      <Feedback>
        <Frame />
      </Feedback>
    </ConfigProvider>
  );
}
