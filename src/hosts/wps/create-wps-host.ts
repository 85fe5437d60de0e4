import type { Host } from '../../app/host';
import { addSheet } from './add-sheet';
import { applyWrites } from './apply-writes';
import type { WpsApplication } from './jsapi';
import { clearMarks, replaceMarks } from './marks';
import { readSheets } from './read-sheets';
import { readWhole } from './read-whole';
import { readSelection, selectRange } from './select-range';
import { type Polling, createSession } from './session';
import { loadSetting, saveSetting } from './settings';
import { undoLast } from './undo-last';
import { watchSheets } from './watch-sheets';

/** Slow enough not to be noticed, soon enough for a result to be called old. */
const POLLING: Polling = { every: 2000, isPaused: () => false };

/**
 * One workbook open in WPS 表格: the one in front when something is asked for the first time. While another one is in
 * front the host does nothing and says so.
 *
 * Every member of WPS's object model that is touched costs a call into its process, some 0.2 ms by its maker's own
 * figures; tests count them.
 *
 * @param application - as WPS puts it on the window of an add-in's page
 */
export function createWpsHost(application: WpsApplication, polling: Partial<Polling> = {}): Host {
  const session = createSession(application, { ...POLLING, ...polling });
  return {
    name: 'wps',
    readSheets: (scope) => readSheets(session, scope),
    readWhole: (sheet) => readWhole(session, sheet),
    applyWrites: (writes) => applyWrites(session, writes),
    addSheet: (plan) => addSheet(session, plan),
    replaceMarks: (sheets, marks) => replaceMarks(session, sheets, marks),
    clearMarks: () => clearMarks(session),
    select: (sheet, range) => selectRange(session, sheet, range),
    readSelection: () => readSelection(session),
    watch: (onChange) => watchSheets(session, onChange),
    loadSetting: (name) => loadSetting(session, name),
    saveSetting: (name, text) => saveSetting(session, name, text),
    undoLast: () => undoLast(session),
  };
}
