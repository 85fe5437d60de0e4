import {
  type Theme,
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';

/** Fonts of Chinese Windows, Mac, 统信 UOS and 银河麒麟 behind Fluent's own, so that digits and letters stay Segoe's. */
const FONTS = [
  ...["'Segoe UI'", "'Microsoft YaHei UI'", "'Microsoft YaHei'", "'PingFang SC'"],
  ...["'Noto Sans CJK SC'", "'Source Han Sans SC'", "'WenQuanYi Micro Hei'", 'sans-serif'],
].join(', ');

const withFonts = (theme: Theme): Theme => ({ ...theme, fontFamilyBase: FONTS });
const LIGHT = withFonts(webLightTheme);
const DARK = withFonts(webDarkTheme);
const HIGH_CONTRAST = withFonts(teamsHighContrastTheme);

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (onChange) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', onChange);
      return () => media.removeEventListener('change', onChange);
    },
    () => window.matchMedia(query).matches,
  );
}

/**
 * The theme of the pane: high contrast where the system forces its colours, else as the program is, else
 * as the system prefers.
 *
 * @param isProgramDark - whether the program itself is dark; `undefined` where it does not say
 */
export function useLook(isProgramDark: boolean | undefined): Theme {
  const isForced = useMedia('(forced-colors: active)');
  const prefersDark = useMedia('(prefers-color-scheme: dark)');
  if (isForced) return HIGH_CONTRAST;
  return (isProgramDark ?? prefersDark) ? DARK : LIGHT;
}
