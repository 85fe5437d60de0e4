import { findEntry, readXml } from '../patch-xlsx-book';
import { applySplices } from '../patch-xlsx-tokens';
import { refuseDamaged } from '../refusal';
import { printNames } from '../write-book';
import { writeSheetXml } from '../write-sheet-xml';
import { SHEET_NAMESPACE, XML_HEAD } from '../write-xml';
import { readRelationships } from '../xlsx-package';
import type { ZipArchive } from '../zip-archive';
import { type Axes, axesOf } from './axis';
import { blankSheet } from './blank-package';
import type { Book, BookSheet } from './book';
import { movesOf } from './book-moves';
import type { PackageChange } from './change-package';
import { findOrphans, relationsOf } from './find-orphans';
import { moveElement } from './move-elements';
import { PLACED, moveRelated, moveSource } from './move-related';
import {
  type CONTENT_TYPES,
  type NewRelation,
  changeContentTypes,
  changeRelations,
} from './package-lists';
import { type BookPart, readBookPart } from './read-book-part';
import { looksOf, partOf } from './read-xlsx-book';
import { saveBookPart } from './save-book-part';
import { createLookWriter, plainStylesXml } from './save-looks';
import { readSpans } from './spans';
import { type SaveContext, saveSheet } from './save-sheet';
import { saveTable } from './save-table';

/** A package and the book in it, as it was opened and as it is to be saved. */
export interface PackageSource {
  readonly archive: ZipArchive;
  readonly is1904: boolean;
  readonly opened: Book;
  readonly current: Book;
}

/** Which parts of the package change, come and go, so that it says what the book says. Nothing when nothing changed. */
export function planPackage(source: PackageSource): PackageChange {
  const main = readBookPart(source.archive);
  const plan = createPlan(source, main);
  const { styles, context } = startStyles(source, plan);
  for (const sheet of source.current.sheets) saveOne(plan, sheet, context);
  if (!context.moves.isStill) moveNamed(plan, context);
  const stylesXml = context.looks.toXml();
  if (styles.isNew) plan.add(styles.part, 'styles', stylesXml ?? styles.xml);
  else if (stylesXml !== undefined) plan.change(styles.part, stylesXml);
  dropGone(plan);
  saveMain(plan, context);
  return plan.finish();
}

interface Plan extends PackageSource {
  readonly main: BookPart;
  /** Ids of sheets that the file lacks, with the parts made for them. */
  readonly newSheets: Map<string, string>;
  readonly text: (part: string) => string;
  readonly change: (part: string, xml: string) => void;
  readonly add: (part: string, kind: keyof typeof CONTENT_TYPES, xml: string) => void;
  readonly remove: (parts: readonly string[]) => void;
  readonly hasChanged: (part: string) => boolean;
  readonly finish: () => PackageChange;
}

const TYPES = '[Content_Types].xml';

function createPlan(source: PackageSource, main: BookPart): Plan {
  const { archive } = source;
  const changed = new Map<string, string>();
  const added = new Map<string, string>();
  const kinds = new Map<string, keyof typeof CONTENT_TYPES>();
  const gone: string[] = [];
  const entry = (part: string): string =>
    findEntry(archive, part) ?? refuseDamaged('missing-part', part);
  const text = (part: string): string => changed.get(entry(part)) ?? readXml(archive, entry(part));
  const change = (part: string, xml: string): void => {
    if (xml !== text(part)) changed.set(entry(part), xml);
  };
  return {
    ...source,
    main,
    newSheets: new Map(),
    text,
    change,
    add: (part, kind, xml) => {
      added.set(part, xml);
      kinds.set(part, kind);
    },
    remove: (parts) => {
      gone.push(...parts);
    },
    hasChanged: (part) => changed.has(entry(part)),
    finish: () => {
      const removed = findOrphans(archive, gone);
      if (kinds.size > 0 || removed.size > 0) {
        change(TYPES, changeContentTypes({ xml: text(TYPES), part: TYPES }, kinds, removed));
        const relations = relationsOf(main.part);
        const lost = main.relationships.filter(({ target }) => gone.includes(target));
        const list = { xml: text(relations), part: relations };
        const ids = new Set(lost.map(({ id }) => id));
        change(relations, changeRelations(list, newRelations(kinds), ids));
      }
      for (const name of removed) changed.delete(name);
      return { changed, added, removed };
    },
  };
}

function newRelations(
  kinds: ReadonlyMap<string, keyof typeof CONTENT_TYPES>,
): readonly NewRelation[] {
  return [...kinds].map(([part, kind]) => ({ id: relationId(part), kind, target: `/${part}` }));
}

/** An id that no program gives. */
function relationId(part: string): string {
  return `rIdNuanbiao${part.replaceAll(/[^a-z\d]/giu, '')}`;
}

interface Styles {
  readonly part: string;
  readonly xml: string;
  readonly isNew: boolean;
}

function startStyles(
  { archive, is1904, opened, current }: PackageSource,
  plan: Plan,
): { readonly styles: Styles; readonly context: SaveContext } {
  const { plain } = opened;
  const known = partOf(plan.main, 'styles');
  const head = `${XML_HEAD}<styleSheet xmlns="${SHEET_NAMESPACE}">`;
  const styles: Styles =
    known === undefined
      ? {
          part: freePart(plan, 'styles'),
          xml: plainStylesXml(plain, head),
          isNew: true,
        }
      : { part: known, xml: plan.text(known), isNew: false };
  const fileLooks =
    known === undefined
      ? { cells: [plain], conditions: [], unlocked: new Set<number>() }
      : looksOf(archive, plan.main);
  const looks = createLookWriter(styles, fileLooks);
  return { styles, context: { moves: movesOf(opened, current), looks, fileLooks, plain, is1904 } };
}

/** A part in the folder of another. */
function beside(part: string, name: string): string {
  return `${part.slice(0, part.lastIndexOf('/') + 1)}${name}`;
}

function saveOne(plan: Plan, sheet: BookSheet, context: SaveContext): void {
  const listed = plan.main.sheets.find(({ id }) => id === sheet.id);
  const opened = plan.opened.sheets.find(({ id }) => id === sheet.id);
  if (listed === undefined || opened === undefined) {
    addSheet(plan, sheet, context);
    return;
  }
  const { part } = listed;
  plan.change(part, saveSheet({ xml: plan.text(part), part, opened, current: sheet }, context));
  saveRelated(plan, { part, home: opened.name, current: sheet }, context);
}

/** What hangs on the rows and columns of a sheet, where they moved; tables too where the sheet changed otherwise. */
function saveRelated(
  plan: Plan,
  { part, home, current }: { part: string; home: string; current: BookSheet },
  { moves }: SaveContext,
): void {
  const axes = axesOf(current);
  const isStill = axes.rows.isStill && axes.cols.isStill;
  if (isStill && !plan.hasChanged(part)) return;
  for (const { type, target } of readRelationships(plan.archive, part)) {
    if (!PLACED.has(type) || (isStill && type !== 'table')) continue;
    const related = { xml: plan.text(target), part: target, type, home, axes, moves };
    const text = type === 'table' ? saveTable({ ...related, current }) : moveRelated(related);
    plan.change(target, text);
  }
}

function addSheet(plan: Plan, sheet: BookSheet, context: SaveContext): void {
  const part = freePart(plan, 'worksheets/sheet');
  const opened: BookSheet = {
    ...sheet,
    cells: [],
    merges: [],
    columns: [],
    rows: new Map(),
    frozen: undefined,
    conditions: [],
    showsLines: true,
    lists: [],
    protection: undefined,
    usual: NEW_SIZES,
    origins: undefined,
  };
  const xml = [...writeSheetXml(blankSheet(sheet), 1)].join('');
  const current = { ...sheet, origins: undefined };
  plan.add(part, 'worksheet', saveSheet({ xml, part, opened, current }, context));
  plan.newSheets.set(sheet.id, part);
}

/** Sizes of a blank sheet as it is written: nothing is said of widths, 15 points for heights. */
const NEW_SIZES = { width: 0, height: 20 } as const;

/** The first name for a new part that no other has, not even one that nothing leads to. */
function freePart({ archive, main, newSheets }: Plan, kind: 'worksheets/sheet' | 'styles'): string {
  const made = new Set(newSheets.values());
  for (let number = 1; ; number += 1) {
    const part = beside(main.part, `${kind}${String(number)}.xml`);
    if (!made.has(part) && findEntry(archive, part) === undefined) return part;
  }
}

const CHART = /(?:^|\/)charts?\/chart[^/]*\.xml$/iu;
const PIVOT_SOURCE = /(?:^|\/)pivotCache\/pivotCacheDefinition[^/]*\.xml$/iu;
const NOWHERE: Axes = axesOf({ origins: undefined });

/** Charts and pivot tables name their cells with the sheet's name. */
function moveNamed(plan: Plan, { moves }: SaveContext): void {
  for (const { name } of plan.archive.entries) {
    if (PIVOT_SOURCE.test(name)) plan.change(name, moveSource(plan.text(name), name, moves));
    if (!CHART.test(name)) continue;
    const xml = plan.text(name);
    const root = readSpans(xml, name);
    const splices = moveElement(root, { xml, home: '', axes: NOWHERE, moves });
    plan.change(name, applySplices(xml, splices));
  }
}

/** Sheets that were deleted, and the order of calculation when formulas came, went or moved: Excel makes it anew. */
function dropGone(plan: Plan): void {
  const { main, current, opened } = plan;
  const kept = new Set(current.sheets.map(({ id }) => id));
  plan.remove(main.sheets.filter(({ id }) => !kept.has(id)).map(({ part }) => part));
  const chain = partOf(main, 'calcChain');
  const placesOf = (sheets: readonly BookSheet[]): string =>
    JSON.stringify(
      sheets.map(({ id, cells }) => [
        id,
        cells.filter(({ formula }) => formula !== undefined).map(({ ref }) => ref),
      ]),
    );
  const isSame = placesOf(opened.sheets) === placesOf(current.sheets);
  if (chain !== undefined && !isSame) plan.remove([chain]);
}

function saveMain(plan: Plan, { moves }: SaveContext): void {
  const { main, opened, current, newSheets } = plan;
  const added = new Map([...newSheets].map(([id, part]) => [id, relationId(part)]));
  const hasFormulas = current.sheets.some(({ cells }) =>
    cells.some(({ formula }) => formula !== undefined),
  );
  const sheetsChanged = newSheets.size > 0 || main.sheets.some(({ part }) => plan.hasChanged(part));
  const { part } = main;
  const xml = saveBookPart({
    xml: plan.text(part),
    part,
    opened,
    current,
    moves,
    added,
    printNames: current.sheets
      .filter(({ id }) => newSheets.has(id))
      .flatMap((sheet) => printNames(sheet).map((name) => ({ ...name, sheet: sheet.id }))),
    recalculates: hasFormulas && sheetsChanged,
  });
  plan.change(part, xml);
}
