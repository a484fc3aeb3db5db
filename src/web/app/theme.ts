import type { ThemeConfig } from 'antd';
import { COLOURS } from '../shared/colours.ts';

export const theme: ThemeConfig = {
  token: {
    colorPrimary: COLOURS.primary,
    colorSuccess: COLOURS.good,
    colorError: COLOURS.bad,
    colorInfo: COLOURS.primary,
    colorLink: COLOURS.primary,
    // The shades that the library would derive itself come out grey for colours as dark as these.
    colorPrimaryBg: '#e4f1f5',
    colorInfoBg: '#e4f1f5',
    colorSuccessBg: '#e7f5ed',
    colorErrorBg: '#fcedea',
    colorPrimaryBorder: '#9cc5cf',
    colorInfoBorder: '#9cc5cf',
    colorSuccessBorder: '#a5d6bb',
    colorErrorBorder: '#eeb5ab',
    borderRadius: 8,
    fontFamily:
      '"Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", system-ui, "Segoe UI", sans-serif',
  },
  components: {
    Layout: { headerBg: '#ffffff', siderBg: '#ffffff', bodyBg: '#f3f6f7', headerPadding: '0 20px' },
    Statistic: { contentFontSize: 22 },
  },
};
