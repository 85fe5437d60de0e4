import type { Look } from '../excel-on-the-web/look-at';

/**
 * The pane on an office screen of 1366 × 768, what WPS and the taskbar take of it left out: at 100 %, drawn wider, and at
 * 125 %, where everything is a fifth smaller in pixels of the page; and the page as WPS lays it out beyond what it shows.
 */
export const WPS_LOOKS: readonly Look[] = [
  { colours: 'light', width: 300, height: 520 },
  { colours: 'dark', width: 400, height: 520 },
  { colours: 'high-contrast', width: 320, height: 420 },
];
