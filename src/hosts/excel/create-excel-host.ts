import type { Host } from '../../app/host';
import { addSheet } from './add-sheet';
import { applyWrites } from './apply-writes';
import { clearMarks, replaceMarks } from './marks';
import { readSelection } from './read-selection';
import { readSheets } from './read-sheets';
import { readWhole } from './read-whole';
import { selectRange } from './select-range';
import { createSession } from './session';
import { loadSetting, saveSetting } from './settings';
import { undoLast } from './undo-last';
import { watchSheets } from './watch-sheets';

/** As long as a person takes for a pause to be one. @see Nielsen, Usability Engineering, 1993, §5.5 (1 s) */
const PATIENCE = 1000;

/**
 * The workbook open in Excel, from the requirement set ExcelApi 1.9 on.
 *
 * Office.js must be ready. A check after the start costs two round trips: one reads, one lays the marks.
 *
 * @param patience - milliseconds after which Excel is asked whether it is a cell being edited that it waits for
 */
export function createExcelHost({ patience = PATIENCE } = {}): Host {
  const session = createSession(patience);
  return {
    name: 'excel',
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
