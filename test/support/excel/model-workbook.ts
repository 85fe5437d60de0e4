import { type ModelObject, textOf } from './model-object';
import { modelRange } from './model-range';
import { modelSheet } from './model-sheet';
import { EVENT_TYPES, type SimulatedWorkbook } from './simulated-workbook';

const TOP_LEFT = { top: 0, left: 0 };

/** The root of all requests. */
export function modelWorkbook(workbook: SimulatedWorkbook): ModelObject {
  return {
    kind: 'Workbook',
    get: {
      Name: () => workbook.name,
      ReadOnly: () => workbook.readOnly,
      Protection: () => ({
        kind: 'WorkbookProtection',
        get: { Protected: () => workbook.structureProtected },
      }),
      Worksheets: () => modelSheets(workbook),
      Settings: () => modelSettings(workbook),
    },
    call: {
      GetActiveCell: () => {
        const { sheet: name, range } = workbook.selection;
        const { top, left } = name === workbook.active.name ? range : TOP_LEFT;
        const cell = { top, left, bottom: top, right: left };
        return modelRange({ workbook, sheet: workbook.active }, cell);
      },
    },
  };
}

function modelSheets(workbook: SimulatedWorkbook): ModelObject {
  const model = (key: unknown): ModelObject =>
    modelSheet(workbook, workbook.sheetOrThrow(textOf(key)));
  return {
    kind: 'WorksheetCollection',
    items: () => workbook.sheets.map((sheet) => modelSheet(workbook, sheet)),
    call: {
      Indexer: model,
      GetItemOrNullObject: (key) => (workbook.find(textOf(key)) === undefined ? null : model(key)),
      GetActiveWorksheet: () => modelSheet(workbook, workbook.active),
      Add: (name) => modelSheet(workbook, workbook.addSheet(textOf(name))),
      ...registrations(workbook),
    },
  };
}

/** `_RegisterAddedEvent` and its like. */
function registrations(workbook: SimulatedWorkbook): Required<ModelObject>['call'] {
  return Object.fromEntries(
    [...EVENT_TYPES].flatMap(([name, type]) => [
      [`_Register${name}Event`, () => void workbook.watched.add(type)],
      [`_Unregister${name}Event`, () => void workbook.watched.delete(type)],
    ]),
  );
}

function modelSettings({ settings }: SimulatedWorkbook): ModelObject {
  const model = (key: string): ModelObject => ({
    kind: 'Setting',
    get: { Key: () => key, Value: () => settings.get(key) },
  });
  return {
    kind: 'SettingCollection',
    call: {
      Add: (key, value) => {
        settings.set(textOf(key), value);
        return model(textOf(key));
      },
      GetItemOrNullObject: (key) => (settings.has(textOf(key)) ? model(textOf(key)) : null),
    },
  };
}
