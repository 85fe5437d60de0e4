import { type Cell, rowsBetween } from '../grid/grid';
import { type GridView, textOfCell } from '../grid/grid-view';
import { isKnownUnit } from '../figures/measure';
import { rememberTexts } from '../kernel/remember';
import { readLabel } from '../templates/read-label';
import type { Block } from './find-blocks';

/** Which columns of a form hold what, zero-based. */
export interface Columns {
  /** Label columns from left to right; a second one holds column labels such as 慰问对象(人次). */
  readonly labels: readonly number[];
  /** A column of units (计量单位) of its own; `undefined` where labels carry their unit in brackets. */
  readonly unit: number | undefined;
  readonly value: number;
  /** The unit that the head of the figures states, as 金额（万元）; '' when it states none. */
  readonly valueUnit: string;
  /** Further columns with figures, which belong to the form and are not read. */
  readonly unread: readonly number[];
}

/** Words above the column of figures. */
const VALUE_HEADS: ReadonlySet<string> = new Set(
  '合计 数量 金额 数值 数据 填报数 填报数据 总计 总数 累计 本期 本期数 本年 实际数 实际'.split(' '),
);
/** Words above columns that hold no figures of the form. */
const OTHER_HEADS: ReadonlySet<string> = new Set(
  '备注 说明 填报说明 编号 序号 代码 行次 编码 审核 计量单位 单位'.split(' '),
);
/** A head is a word, its characters perhaps spaced out. */
const LONGEST_HEAD = 12;
/** Heads stand at most this many rows above the first item. */
const HEAD_ROWS = 4;
/** Share of a form's rows that must carry a label for a column to be a label column. */
const LABEL_SHARE = 0.12;
/** Columns looked at to the right of the codes; a form on paper is no wider. */
const WIDEST = 40;

/** How a column is filled on the rows of a form. */
export interface ColumnUse {
  readonly col: number;
  readonly labels: number;
  readonly units: number;
  readonly figures: number;
  readonly head: string;
  readonly headUnit: string;
}

/** What a column's use says of it: nothing but this decides which columns hold what. */
interface ColumnFacts extends Pick<ColumnUse, 'col' | 'head' | 'headUnit'> {
  readonly isLabelled: boolean;
  readonly isOfUnits: boolean;
  readonly hasFigures: boolean;
  readonly hasLabels: boolean;
}

/**
 * Finds the columns of a form by what stands in them, never by their place.
 *
 * @param used - its columns from left to right
 * @returns `undefined` when no column holds labels
 */
export function findColumns(used: readonly ColumnUse[], block: Block): Columns | undefined {
  const uses = used.map((use) => factsOf(use, block));
  const labels = findLabelColumns(uses);
  const firstLabel = labels[0];
  if (firstLabel === undefined) return undefined;
  const right = Math.max(block.codeCol, ...labels.filter((col) => col <= WIDEST + block.codeCol));
  const unit = uses.find(({ isOfUnits }) => isOfUnits)?.col;
  const taken = unit === undefined ? labels : [...labels, unit];
  const value = findValueColumn(uses, {
    from: firstLabel,
    right: Math.max(right, unit ?? 0),
    taken,
  });
  const unread = uses
    .filter((use) => use.hasFigures && !use.hasLabels && use.col !== value)
    .filter((use) => use.col > Math.max(firstLabel, block.codeCol) && use.col !== unit)
    .filter((use) => !OTHER_HEADS.has(use.head))
    .map(({ col }) => col);
  const own = labels.filter((col) => col < value || col < block.codeCol);
  const valueUnit = uses.find(({ col }) => col === value)?.headUnit ?? '';
  return { labels: own, unit, value, valueUnit, unread };
}

function factsOf({ col, head, headUnit, ...use }: ColumnUse, block: Block): ColumnFacts {
  const rows = block.lastRow - block.firstRow + 1;
  const least = Math.max(2, rows * LABEL_SHARE);
  return {
    col,
    head,
    headUnit,
    isLabelled: use.labels >= least && use.labels > use.figures / 2,
    isOfUnits: use.units > use.figures + use.labels,
    hasFigures: use.figures > 0,
    hasLabels: use.labels > 0,
  };
}

/** Whether so many figures in a column say the same of it as those that it has. */
export function isUsedAlike(use: ColumnUse, figures: number, block: Block): boolean {
  if (figures === use.figures) return true;
  const one = factsOf(use, block);
  const other = factsOf({ ...use, figures }, block);
  return (
    one.isLabelled === other.isLabelled &&
    one.isOfUnits === other.isOfUnits &&
    one.hasFigures === other.hasFigures
  );
}

/** The last column whose cells count for a form. */
export function lastColOf(block: Block): number {
  return Math.min(block.lastCol, block.codeCol + WIDEST);
}

/** How the columns of a form are used, from left to right. */
export function describeColumns(view: GridView, block: Block): readonly ColumnUse[] {
  const lastCol = lastColOf(block);
  const uses = new Map<number, Counted>();
  for (const { row, cells } of rowsBetween(view.grid, block.firstRow - HEAD_ROWS, block.lastRow)) {
    for (const cell of cells) {
      const { col } = cell.ref;
      if (col < block.firstCol || col > lastCol) continue;
      const use = uses.get(col) ?? { col, labels: 0, units: 0, figures: 0, head: '', headUnit: '' };
      uses.set(col, use);
      count(view, use, { cell, inBody: row >= block.firstRow });
    }
  }
  return [...uses.values()].sort((a, b) => a.col - b.col);
}

/** A column's use while it is being counted. */
type Counted = { -readonly [Key in keyof ColumnUse]: ColumnUse[Key] };

/** Adds one cell to its column; a merged label counts once for each row it covers. */
function count(view: GridView, use: Counted, at: { cell: Cell; inBody: boolean }): void {
  const content = contentOf(at.cell);
  if (content.kind === 'head') {
    if (use.head === '') Object.assign(use, { head: content.word, headUnit: content.unit });
    return;
  }
  if (!at.inBody) return;
  if (content.kind === 'unit') use.units += 1;
  else if (content.kind === 'figure') use.figures += 1;
  else if (content.kind === 'label') {
    const merge = view.mergeAt(at.cell.ref);
    use.labels += merge === undefined ? 1 : merge.bottom - merge.top + 1;
  }
}

/** What the content of a cell says of its column. */
type Content =
  | { readonly kind: 'head'; readonly word: string; readonly unit: string }
  | { readonly kind: 'unit' | 'label' | 'figure' | 'other' };

const FIGURE: Content = { kind: 'figure' };

function contentOf(cell: Cell): Content {
  // No head, unit or label is a number.
  return cell.value.kind === 'number' ? FIGURE : readContent(textOfCell(cell));
}

/** What a text without spaces around it says of the column it stands in. */
export function kindOfContent(text: string): Content['kind'] {
  return readContent(text).kind;
}

/** Thousands of workbooks carry the same labels; what they say is worked out once. */
const REMEMBERED = 2000;
const readContent = rememberTexts((text): Content => {
  const head = readColumnHead(text);
  if (head !== undefined) return { kind: 'head', ...head };
  if (isKnownUnit(text)) return { kind: 'unit' };
  if (isLabel(text)) return { kind: 'label' };
  return text.includes('=') ? { kind: 'other' } : FIGURE;
}, REMEMBERED);

/** A unit in brackets behind the word, as 金额（万元）. */
const HEAD_WITH_UNIT = /^([^(（]{1,8})[(（](?:单位[:：])?([^()（）]{1,4})[)）]$/u;

/** The word that a column is headed with and the unit behind it; `undefined` for any other text. */
function readColumnHead(text: string): { word: string; unit: string } | undefined {
  if (text.length > LONGEST_HEAD) return undefined;
  const whole = withoutSpaces(text);
  const [, word = whole, unit = ''] = HEAD_WITH_UNIT.exec(whole) ?? [];
  if (!VALUE_HEADS.has(word) && !OTHER_HEADS.has(word)) return undefined;
  if (unit === '') return { word, unit };
  return isKnownUnit(unit) ? { word, unit } : undefined;
}

function withoutSpaces(text: string): string {
  return /\s/u.test(text) ? text.replace(/\s/gu, '') : text;
}

/** What clerks write in place of a figure. */
const ANSWERS: ReadonlySet<string> = new Set(['是', '否', '无', '同上', '略', '见附件', '有']);

/** Words with a unit behind them, a formula, 其中, or simply Chinese words that answer nothing. */
function isLabel(text: string): boolean {
  if (!/[\u4e00-\u9fff]/u.test(text)) return false;
  const label = readLabel(text);
  if (label.ofWhich || label.formulas.length > 0) return true;
  if (label.measure.unit !== '' && label.label !== '') return true;
  return label.label !== '' && !ANSWERS.has(text) && !/^[\d.,，+\-－(（约]/u.test(text);
}

function findLabelColumns(uses: readonly ColumnFacts[]): readonly number[] {
  return uses
    .filter(({ isLabelled }) => isLabelled)
    .filter((use) => !VALUE_HEADS.has(use.head) && !OTHER_HEADS.has(use.head))
    .map(({ col }) => col);
}

/**
 * The column of figures: the first with a head such as 合计; else the first behind the labels that is
 * filled; else, on an empty form without heads, the one right behind the labels.
 */
function findValueColumn(
  uses: readonly ColumnFacts[],
  around: { from: number; right: number; taken: readonly number[] },
): number {
  const behind = uses.filter((use) => use.col > around.from && !around.taken.includes(use.col));
  const headed = behind.find((use) => VALUE_HEADS.has(use.head));
  if (headed !== undefined) return headed.col;
  const filled = behind.find(
    (use) => use.hasFigures && use.col > around.right && !OTHER_HEADS.has(use.head),
  );
  return filled?.col ?? around.right + 1;
}
