import type { Injector } from '@univerjs/core';
import type { Host } from '../../app/host';
import { addSheet } from './add-sheet';
import { applyWrites } from './apply-writes';
import type { Calculation } from './calculation';
import { clearMarks, replaceMarks } from './marks';
import { ask, askSettled } from './program';
import { readSheets, readWhole } from './read-sheets';
import { readSelection, selectRange } from './select-range';
import type { Session } from './session';
import { loadSetting, saveSetting } from './settings';
import { undoLast } from './undo-last';
import { watchSheets } from './watch-sheets';

/** The Univer a host talks to. */
export interface HostGround {
  readonly univer: Injector;
  readonly calculation: Calculation;
  /** Of the workbook; once it is closed, every call gives `workbook-switched`. */
  readonly unitId: string;
}

/** A workbook open in Univer, the spreadsheet in the page. */
export function createWorkbenchHost(ground: HostGround): Host {
  const session: Session = { ...ground, steps: [], watchers: new Set(), listening: [] };
  return {
    name: 'workbench',
    readSheets: (scope) => ask(session, (program) => readSheets(program, scope)),
    readWhole: (sheet) => ask(session, (program) => readWhole(program, sheet)),
    applyWrites: (writes) => askSettled(session, (program) => applyWrites(program, writes)),
    addSheet: (plan) => ask(session, (program) => addSheet(program, plan)),
    replaceMarks: (sheets, marks) =>
      ask(session, (program) => replaceMarks(program, sheets, marks)),
    clearMarks: () => ask(session, clearMarks),
    select: (sheet, range) => ask(session, (program) => selectRange(program, sheet, range)),
    readSelection: () => ask(session, readSelection),
    watch: (onChange) => ask(session, (program) => watchSheets(program, onChange)),
    loadSetting: (name) => ask(session, (program) => loadSetting(program, name)),
    saveSetting: (name, text) => ask(session, (program) => saveSetting(program, name, text)),
    undoLast: () => askSettled(session, undoLast),
  };
}
