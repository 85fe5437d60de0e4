import { createRoot } from 'react-dom/client';
import { readCatalogue } from '../shipped/read-catalogue';
import { StartNotice } from '../ui/shell/StartNotice';
import { zhCnForWps } from '../ui/text/zh-cn/texts-for-wps';
import { findWps, type WpsPage } from './wps-application';
import { WpsPane } from './wps-pane';

declare global {
  interface Window {
    /** In WPS alone. */
    readonly Application?: unknown;
    /** In WPS alone. */
    readonly wps?: { readonly Application?: unknown };
  }
}

/** Milliseconds between two looks for WPS, and how many are taken: it may come to the page late. */
const EVERY = 200;
const LOOKS = 25;

/** Draws the pane as soon as WPS is found on the page; what to say when the page never starts, stands in guard.js. */
function start(page: WpsPage, looksLeft: number): void {
  const application = findWps(page);
  if (application === undefined && looksLeft > 0) {
    setTimeout(() => start(page, looksLeft - 1), EVERY);
    return;
  }
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no #root');
  createRoot(root).render(
    application === undefined ? (
      <StartNotice notice={zhCnForWps.pane.notices.notInSpreadsheet} isProgramDark={undefined} />
    ) : (
      <WpsPane application={application} catalogue={readCatalogue()} texts={zhCnForWps} />
    ),
  );
}

start(window, LOOKS);
