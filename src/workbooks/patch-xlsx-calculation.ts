import { formatA1 } from '../domain/grid/cell-ref';
import type { CellRef } from '../domain/grid/cell-ref';
import { createTagSource, type TagSource } from './patch-xlsx-source';
import { type Splice, type XmlTag, applySplices } from './patch-xlsx-tokens';

/**
 * The workbook part with the request to calculate everything when the file is opened. Excel otherwise
 * shows stored results until somebody edits a cell they depend on, and F9 alone does not help.
 *
 * @returns `undefined` when the file asks for it already
 */
export function requestCalculation(xml: string, part: string): string | undefined {
  const source = createTagSource(xml, part, 'workbook');
  let existing: XmlTag | undefined;
  let place: number | undefined;
  source.readChildren(source.root, (tag) => {
    const { end } = source.skip(tag);
    const local = tag.name.slice(source.prefix.length);
    if (local === 'calcPr') existing = tag;
    if (BEFORE_CALCULATION.has(local)) place = end;
  });
  if (existing !== undefined) return withRequest(xml, source, existing);
  if (place === undefined) return source.refuse();
  const text = `<${source.prefix}calcPr fullCalcOnLoad="1"/>`;
  return applySplices(xml, [{ start: place, end: place, text }]);
}

/** Elements that stand before `calcPr` (ECMA-376 Part 1, 18.2.27); `sheets` is always there. */
const BEFORE_CALCULATION: ReadonlySet<string> = new Set([
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
]);

function withRequest(xml: string, source: TagSource, tag: XmlTag): string | undefined {
  const text = 'fullCalcOnLoad="1"';
  const attribute = source.attributes(tag).find(({ name }) => name === 'fullCalcOnLoad');
  if (attribute === undefined) {
    const place = tag.start + 1 + tag.name.length;
    return applySplices(xml, [{ start: place, end: place, text: ` ${text}` }]);
  }
  if (attribute.raw === '1' || attribute.raw === 'true') return undefined;
  return applySplices(xml, [{ start: attribute.start, end: attribute.end, text }]);
}

/** A cell whose formula goes, by the number that the workbook gives its sheet. */
export interface FormerFormula {
  readonly sheetId: string;
  readonly ref: CellRef;
}

/**
 * The order of calculation without cells that hold a formula no more: an entry that leads to a plain
 * figure makes Excel call the file damaged. A formula that the order lacks is no harm, Excel adds it.
 *
 * @returns `undefined` when it names none of them
 */
export function withoutFormulas(
  xml: string,
  part: string,
  gone: readonly FormerFormula[],
): string | undefined {
  const source = createTagSource(xml, part, 'calcChain');
  const splices: Splice[] = [];
  let sheetId = '0';
  let missing = false;
  source.readChildren(source.root, (tag) => {
    const stated = source.attribute(tag, 'i');
    sheetId = stated ?? sheetId;
    const { end } = source.skip(tag);
    const address = source.attribute(tag, 'r');
    if (gone.some((cell) => cell.sheetId === sheetId && formatA1(cell.ref) === address)) {
      splices.push({ start: tag.start, end, text: '' });
      missing = missing || stated !== undefined;
      return;
    }
    // An entry without a sheet means the sheet of the one before it, which may just have gone.
    if (missing && stated === undefined) {
      const place = tag.start + 1 + tag.name.length;
      splices.push({ start: place, end: place, text: ` i="${sheetId}"` });
    }
    missing = false;
  });
  return splices.length === 0 ? undefined : applySplices(xml, splices);
}
