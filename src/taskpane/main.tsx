import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { createExcelHost } from '../hosts/excel/create-excel-host';
import { readCatalogue } from '../shipped/read-catalogue';

import { StartNotice } from '../ui/shell/StartNotice';
import { isEnglish } from '../ui/text/is-english';
import type { Texts } from '../ui/text/texts';
import { zhCn } from '../ui/text/zh-cn/texts';
import { choosePart } from './choose-part';
import { isDark } from './is-dark';
import { WorkbookPane } from './workbook-pane';

/** Wording in the language of Excel's own menus; English is loaded when it is asked for. */
async function loadTexts(language: string): Promise<Texts> {
  if (!isEnglish(language)) return zhCn;
  return (await import('../ui/text/en-us/texts')).enUs;
}

/** Office tells of its theme on the desktop alone, whatever its types say. */
function backgroundOf(context: {
  readonly officeTheme?: Partial<Office.OfficeTheme>;
}): string | undefined {
  return context.officeTheme?.bodyBackgroundColor;
}

function paneFor(host: Office.HostType | null, texts: Texts): ReactNode {
  const isProgramDark = isDark(backgroundOf(Office.context));
  const { notices } = texts.pane;
  if (host !== Office.HostType.Excel) {
    return <StartNotice notice={notices.notInSpreadsheet} isProgramDark={isProgramDark} />;
  }
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.9')) {
    return <StartNotice notice={notices.hostTooOld} isProgramDark={isProgramDark} />;
  }
  return (
    <WorkbookPane
      host={createExcelHost()}
      catalogue={readCatalogue()}
      texts={texts}
      isProgramDark={isProgramDark}
      part={choosePart(window.location.search)}
    />
  );
}

/** Draws the pane once Office is ready; what to say when it never is, stands in guard.js. */
async function start(): Promise<void> {
  const { host } = await Office.onReady();
  const language = Office.context.displayLanguage;
  const texts = await loadTexts(language);
  document.documentElement.lang = texts.language;
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no #root');
  createRoot(root).render(paneFor(host, texts));
}

void start();
