import type { Item, ItemCode } from './item';
import { readCodeCell, toItemCode } from './item-code';
import { repairPairs } from './repair-pairs';
import type { Erratum, PrintedRow } from './template';

/** A printed row with the code it is known by. */
export interface CodedRow {
  /** Index of the printed row. */
  readonly row: number;
  readonly code: ItemCode;
  /** The code as printed, misread digits put right; '' where there is none. */
  readonly printedCode: Item['printedCode'];
  /** `base`: code of the row above that a row without code takes its own from; `undefined` for others. */
  readonly base: ItemCode | undefined;
  readonly label: string;
  readonly columnLabel: string;
}

/** Rows with their codes, and the codes that stand on the paper twice. */
export interface AssignedCodes {
  readonly rows: readonly CodedRow[];
  /** Codes printed twice whose second row has a makeshift code: `G6.2` for the second G6. */
  readonly doubled: ReadonlySet<string>;
  /** Codes printed twice whose meaning is evident, with the codes that are meant. */
  readonly repaired: ReadonlyMap<string, readonly ItemCode[]>;
}

/** A row before every row has a code. */
export interface DraftRow {
  readonly row: number;
  code: ItemCode | undefined;
  readonly printedCode: string;
  readonly label: string;
  readonly columnLabel: string;
}

/**
 * Gives every printed row a code of its own: the one it prints, the one an erratum says is meant, or for a
 * row without one the code above it, a dot and its place. A code that is printed again gets a makeshift
 * one, so that no figure is lost. Rows without code and words are left out.
 */
export function assignCodes(
  printed: readonly PrintedRow[],
  errata: readonly Erratum[],
): AssignedCodes {
  const drafts = draftRows(printed, errata);
  const repaired = repairPairs(drafts);
  const used = new Set<string>();
  for (const { code } of drafts) if (code !== undefined) used.add(code);
  const seen = new Set<string>();
  const doubled = new Set<string>();
  let above: ItemCode | undefined;
  const rows = drafts.map((draft): CodedRow => {
    const { code } = draft;
    if (code === undefined) return toCoded(draft, freeCode(above, 1, used), above);
    above = code;
    if (!seen.has(code)) {
      seen.add(code);
      return toCoded(draft, code, undefined);
    }
    doubled.add(code);
    return toCoded(draft, freeCode(code, 2, used), undefined);
  });
  return { rows, doubled, repaired };
}

function toCoded(draft: DraftRow, code: ItemCode, base: ItemCode | undefined): CodedRow {
  const { row, printedCode, label, columnLabel } = draft;
  return { row, code, printedCode, base, label, columnLabel };
}

function draftRows(printed: readonly PrintedRow[], errata: readonly Erratum[]): DraftRow[] {
  const drafts: DraftRow[] = [];
  let shown = '';
  let run = 0;
  printed.forEach((row, i) => {
    const isSame = shown !== '' && (row.code === shown || isLeftOver(row, shown, run));
    run = isSame ? run + 1 : 0;
    shown = isSame ? shown : row.code;
    const draft = draftRow(row.code === shown ? row : { ...row, code: shown }, i, run);
    const erratum = errata.find((candidate) => candidate.row === i);
    if (erratum !== undefined) draft.code = erratum.code;
    if (draft.code === undefined && draft.label === '' && draft.columnLabel === '') return;
    drafts.push(withMergedLabel(draft, drafts.at(-1)));
  });
  return drafts;
}

/** Whether a row without a code stands below a cell with two, of which one is left for it. */
function isLeftOver(row: PrintedRow, shown: string, run: number): boolean {
  if (row.code !== '' || (row.label === '' && row.columnLabel === '')) return false;
  return (readCodeCell(shown)?.codes.length ?? 0) > run + 1;
}

/**
 * One row with the code it prints, if any.
 *
 * @param run - how many rows directly above print the same code cell: merged over two rows it holds the
 *   codes of both
 */
function draftRow(printed: PrintedRow, row: number, run: number): DraftRow {
  const { code, label } = readRowCode(printed, run);
  return { row, code, printedCode: code ?? '', label, columnLabel: printed.columnLabel.trim() };
}

/** The code from its own cell, or from the label's when they share one; the label without it. */
function readRowCode(
  printed: PrintedRow,
  run: number,
): { code: ItemCode | undefined; label: string } {
  const label = printed.label.trim();
  const own = printed.code.trim();
  const cell = readCodeCell(own, { numeric: true });
  if (cell !== undefined) {
    const reading = cell.codes.length > 1 ? cell.codes[run] : cell.codes[0];
    return { code: reading?.code, label: label === '' ? cell.rest : label };
  }
  if (own !== '') return { code: undefined, label: label === '' ? own : label };
  const shared = readCodeCell(label);
  if (shared?.codes.length !== 1 || shared.rest === '') return { code: undefined, label };
  return { code: shared.codes[0].code, label: shared.rest };
}

/** A row that shows a column label alone shares the label of the row above, which is merged over both. */
function withMergedLabel(draft: DraftRow, above: DraftRow | undefined): DraftRow {
  if (draft.label !== '' || draft.columnLabel === '' || above === undefined) return draft;
  return above.columnLabel === '' ? draft : { ...draft, label: above.label };
}

/** The first code below another, from a place on, that no row has; it is taken from now on. */
function freeCode(base: ItemCode | undefined, from: number, used: Set<string>): ItemCode {
  for (let place = from; ; place += 1) {
    const text = `${base ?? '0'}.${String(place)}`;
    const code = toItemCode(text);
    if (code === undefined) throw new Error(`No code is left below ${text}`);
    if (!used.has(code)) {
      used.add(code);
      return code;
    }
  }
}
