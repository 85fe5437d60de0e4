import { createExcelHost } from '../hosts/excel/create-excel-host';
import { readCatalogue } from '../shipped/read-catalogue';
import { RIBBON_WORDS as english } from '../ui/text/en-us/ribbon';
import { enUs } from '../ui/text/en-us/texts';
import { isEnglish } from '../ui/text/is-english';
import { RIBBON_WORDS as chinese } from '../ui/text/zh-cn/ribbon';
import { zhCn } from '../ui/text/zh-cn/texts';
import { checkCommand } from './check-command';
import type { CommandTexts } from './check-notice';
import { clearCommand } from './clear-command';
import { runCommand } from './run-command';
import { showNotice } from './show-notice';

/** Wording in the language of Excel's own menus. */
function wordsFor(language: string): CommandTexts {
  return isEnglish(language) ? { texts: enUs, words: english } : { texts: zhCn, words: chinese };
}

/** Gives Excel the functions of the ribbon's buttons, by the names in manifest.xml. */
function associate(): void {
  const host = createExcelHost();
  const said = wordsFor(Office.context.displayLanguage);
  const stage = { ...said, show: showNotice };
  Office.actions.associate('checkSheets', (event: Office.AddinCommands.Event) => {
    void runCommand(event, stage, () => checkCommand(host, readCatalogue(), said)());
  });
  Office.actions.associate('clearMarks', (event: Office.AddinCommands.Event) => {
    void runCommand(event, stage, clearCommand(host));
  });
}

void Office.onReady(associate);
