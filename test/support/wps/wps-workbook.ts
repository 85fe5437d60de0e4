import { type BookPlace, absentIn } from './wps-place';
import { wpsSheet } from './wps-sheet';

/** Longest formula, and longest text in one. */
const LONGEST_FORMULA = 8192;
const LONGEST_TEXT = 255;
/** Half a character, which no file keeps. */
const LONE_SURROGATE = /\p{Cs}/u;

/** A workbook as WPS has it open. */
export function wpsWorkbook(place: BookPlace, fullName: string): object {
  const { bridge, workbook } = place;
  return bridge.wrap('Workbook', {
    get: {
      FullName: () => fullName,
      ProtectStructure: () => workbook.structureProtected,
      ActiveSheet: () => wpsSheet({ ...place, sheet: workbook.active }),
      Worksheets: () => worksheets(place),
      Names: () => names(place),
    },
  });
}

function worksheets(place: BookPlace): object {
  const { bridge, workbook } = place;
  return bridge.wrap('Sheets', {
    get: { Count: () => workbook.sheets.length },
    call: {
      Item: (key) => {
        const sheet =
          typeof key === 'number' ? workbook.sheets[key - 1] : workbook.find(String(key));
        return sheet === undefined ? absentIn(place) : wpsSheet({ ...place, sheet });
      },
    },
    change: {
      Add: (before, after) => {
        if (before !== undefined || bridge.targetOf(after) !== workbook.sheets.at(-1)) {
          throw new Error('Sheets are added behind the last one');
        }
        const taken = new Set(workbook.sheets.map(({ name }) => name));
        let count = workbook.sheets.length + 1;
        while (taken.has(`Sheet${String(count)}`)) count += 1;
        const sheet = workbook.addSheet(`Sheet${String(count)}`);
        workbook.activate(sheet);
        return wpsSheet({ ...place, sheet });
      },
    },
  });
}

/** Defined names; they are kept where Excel keeps settings. */
function names(place: BookPlace): object {
  const { bridge, workbook } = place;
  const { settings } = workbook;
  return bridge.wrap('Names', {
    call: {
      Item: (name) => {
        const key = String(name);
        if (!settings.has(key)) return absentIn(place);
        return bridge.wrap('Name', {
          get: { RefersTo: () => settings.get(key) },
          change: { Delete: () => settings.delete(key) },
        });
      },
    },
    change: {
      Add: (name, refersTo, isVisible) => {
        if (typeof name !== 'string' || !/^[a-z_][\w.]*$/iu.test(name))
          throw new Error('0x800A03EC');
        if (isVisible !== false || !isTakenAsFormula(refersTo)) throw new Error('0x800A03EC');
        settings.set(name, refersTo);
        return null;
      },
    },
  });
}

/** A text of texts, as long as a formula may be. */
function isTakenAsFormula(formula: unknown): boolean {
  if (typeof formula !== 'string' || formula.length > LONGEST_FORMULA) return false;
  if (!/^="[^"\p{Cc}]*"(?:&"[^"\p{Cc}]*")*$/u.test(formula)) return false;
  const texts = formula.slice(2, -1).split('"&"');
  return texts.every((text) => text.length <= LONGEST_TEXT && !LONE_SURROGATE.test(text));
}
