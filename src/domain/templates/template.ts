import type { Item, ItemCode } from './item';
import type { Rule, RuleDefect } from './rule';

/** Which form it is a variant of: 送温暖统计表, 帮扶中心工作统计表, or any other form. */
export type Family = 'warmth' | 'centre' | 'other';

/** One printed row, from a catalogue entry or a live sheet. */
export interface PrintedRow {
  /** 编号 of the group, as `3`; '' where the paper leaves it out. */
  readonly number: string;
  /** Code as printed, misread characters and all; '' where there is none. */
  readonly code: string;
  /** Label as printed, with formula, 其中 and unit; repeated on each row a merged label covers. */
  readonly label: string;
  /** Text of a second label column, as 慰问对象(人次); '' when the label spans it. */
  readonly columnLabel: string;
}

/** Corrects one printed row: what the paper means where its print is wrong. */
export interface Erratum {
  /** Index into the printed rows, zero-based. */
  readonly row: number;
  /** The code that is meant. */
  readonly code: ItemCode;
  /** Why, in Chinese, for people. */
  readonly note: string;
}

/** What a blank form says (表样): its rows and the relations between them. */
export interface Template {
  /** Catalogue id; `undefined` for a form inferred from a sheet. */
  readonly id: string | undefined;
  readonly family: Family;
  readonly title: string;
  /** In print order. */
  readonly items: readonly Item[];
  readonly itemsByCode: ReadonlyMap<ItemCode, Item>;
  readonly rules: readonly Rule[];
  readonly defects: readonly RuleDefect[];
}

/** A template of the catalogue, with everything needed to print it again. */
export interface RegisteredTemplate extends Template {
  readonly id: string;
  /** Who issued it, as people of either language call the office; absent where nobody did. */
  readonly office?: { readonly zh: string; readonly en: string };
  /** The notice that prints it, and where rows came from if its scan lost them. In Chinese. */
  readonly source: string;
  /** Year in the title: the winter's second year, or the year reported on. */
  readonly year: number;
  readonly printedRows: readonly PrintedRow[];
  readonly errata: readonly Erratum[];
  /** Words above the columns: 编号, 项目, 合计. */
  readonly columnHeads: { readonly number: string; readonly item: string; readonly value: string };
  /** The line of head fields in print order: 填报单位, 填报人, 电话 …; `年 月 日` for a date without a name. */
  readonly headFields: readonly string[];
}
