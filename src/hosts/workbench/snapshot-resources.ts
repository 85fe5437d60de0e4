import type { Book, BookName, Condition, ConditionLook } from '../../workbooks/book/book';
import type { CellRange } from '../../domain/grid/cell-range';
import { readColour } from './read-colour';
import type { SnapshotResource } from './snapshot';
import { toRange } from './snapshot-range';

const NAMES = 'SHEET_DEFINED_NAME_PLUGIN';
const CONDITIONS = 'SHEET_CONDITIONAL_FORMATTING_PLUGIN';
/** What Univer calls the whole workbook where a name could belong to one sheet. */
const EVERYWHERE = 'AllDefaultWorkbook';

/** The names of a book as Univer's service of names loads them. */
export function toNameResource({ names }: Book): SnapshotResource {
  const entries = names.map(({ name, formula, sheet }, index) => {
    const id = `name-${String(index + 1)}`;
    return [id, { id, name, formulaOrRefString: formula, localSheetId: sheet ?? EVERYWHERE }];
  });
  return { name: NAMES, data: JSON.stringify(Object.fromEntries(entries)) };
}

/** The conditions of all sheets as Univer's plugin of conditional formats loads them. */
export function toConditionResource({ sheets }: Book): SnapshotResource {
  const entries = sheets
    .filter(({ conditions }) => conditions.length > 0)
    .map(({ id, conditions }) => [
      id,
      conditions.map((condition, index) => toRule(condition, `${id}-${String(index + 1)}`)),
    ]);
  return { name: CONDITIONS, data: JSON.stringify(Object.fromEntries(entries)) };
}

function toRule({ ranges, formula, look, stops }: Condition, cfId: string): object {
  return {
    cfId,
    ranges: ranges.map(toRange),
    stopIfTrue: stops,
    rule: {
      type: 'highlightCell',
      subType: 'formula',
      value: `=${formula}`,
      style: {
        ...(look.fill === undefined ? {} : { bg: { rgb: look.fill } }),
        ...(look.colour === undefined ? {} : { cl: { rgb: look.colour } }),
        ...(look.bold === undefined ? {} : { bl: look.bold ? 1 : 0 }),
        ...(look.italic === undefined ? {} : { it: look.italic ? 1 : 0 }),
      },
    },
  };
}

type Loose = Readonly<Record<string, unknown>>;

function isLoose(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null;
}

/** `undefined` when the plugin is not there and says nothing. */
function readResource(
  resources: readonly SnapshotResource[] | undefined,
  wanted: string,
): Loose | undefined {
  const data = resources?.find(({ name }) => name === wanted)?.data;
  if (data === undefined) return undefined;
  const read: unknown = data === '' ? {} : JSON.parse(data);
  return isLoose(read) ? read : {};
}

function textIn(entry: Loose, key: string): string | undefined {
  const value = entry[key];
  return typeof value === 'string' ? value : undefined;
}

/** The names in a snapshot, hidden ones left out; `undefined` when it says nothing of names. */
export function readNames(
  resources: readonly SnapshotResource[] | undefined,
): readonly BookName[] | undefined {
  const names = readResource(resources, NAMES);
  if (names === undefined) return undefined;
  return Object.values(names).flatMap((entry) => {
    if (!isLoose(entry) || entry['hidden'] === true) return [];
    const name = textIn(entry, 'name');
    const formula = textIn(entry, 'formulaOrRefString');
    const sheet = textIn(entry, 'localSheetId') ?? EVERYWHERE;
    if (name === undefined || formula === undefined) return [];
    return [
      {
        name,
        formula: formula.replace(/^=/u, ''),
        sheet: sheet === EVERYWHERE ? undefined : sheet,
      },
    ];
  });
}

/**
 * The conditions by formula in a snapshot: by id of the sheet; `undefined` when it says nothing of conditions. Other
 * kinds, which only Univer makes, are left out.
 */
export function readConditions(
  resources: readonly SnapshotResource[] | undefined,
): ReadonlyMap<string, readonly Condition[]> | undefined {
  const sheets = readResource(resources, CONDITIONS);
  if (sheets === undefined) return undefined;
  return new Map(
    Object.entries(sheets).map(([id, rules]) => [
      id,
      Array.isArray(rules) ? rules.flatMap(conditionOf) : [],
    ]),
  );
}

function conditionOf(entry: unknown): readonly Condition[] {
  const rule = isLoose(entry) ? entry['rule'] : undefined;
  if (!isLoose(entry) || !isLoose(rule) || rule['subType'] !== 'formula') return [];
  const formula = textIn(rule, 'value');
  const style = rule['style'];
  const ranges = Array.isArray(entry['ranges']) ? entry['ranges'].flatMap(rangeOf) : [];
  if (formula === undefined || ranges.length === 0) return [];
  return [
    {
      ranges,
      formula: formula.replace(/^=/u, ''),
      look: conditionLookOf(isLoose(style) ? style : {}),
      stops: entry['stopIfTrue'] === true,
    },
  ];
}

function rangeOf(value: unknown): readonly CellRange[] {
  if (!isLoose(value)) return [];
  const { startRow, startColumn, endRow, endColumn } = value;
  const sides = [startRow, startColumn, endRow, endColumn];
  const [top, left, bottom, right] = sides.filter((side) => typeof side === 'number');
  if (top === undefined || left === undefined) return [];
  return bottom === undefined || right === undefined ? [] : [{ top, left, bottom, right }];
}

function conditionLookOf(style: Loose): ConditionLook {
  const colourIn = (key: string): string | undefined => {
    const colour = style[key];
    return isLoose(colour) ? readColour({ rgb: textIn(colour, 'rgb') ?? null }) : undefined;
  };
  const said = (key: string): boolean | undefined =>
    typeof style[key] === 'number' ? style[key] === 1 : undefined;
  return { fill: colourIn('bg'), colour: colourIn('cl'), bold: said('bl'), italic: said('it') };
}
