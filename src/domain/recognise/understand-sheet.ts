import type { GridView } from '../grid/grid-view';
import type { Table } from '../table/table';
import type { Item } from '../templates/item';
import type { ReadRows } from '../templates/read-printed-rows';
import type { RegisteredTemplate, Template } from '../templates/template';
import { areaOf, bindItems, type Slot } from './bind-table';
import { type Choice, chooseTemplate } from './choose-template';
import { comparePrint, type PrintComparison } from './compare-print';
import { findBlocks } from './find-blocks';
import { findCodeCells } from './find-code-cells';
import { inferTemplate, KIN } from './infer-template';
import type { LiveForm } from './live-form';
import type { TemplateMatch } from './match-template';
import { comparePrints, type PrintDifferences } from './name-differences';
import { readForm } from './read-form';
import type { LiveRow } from './read-rows';

/** A form as its print says: all but the figures and the head, which differ from unit to unit. */
export interface PrintedForm {
  readonly live: LiveForm;
  /** The registered template it fits best; `undefined` only with an empty catalogue. */
  readonly best: TemplateMatch | undefined;
  /** What its tables have in common; `undefined` where it could not be recognised. */
  readonly table: PrintedTable | undefined;
}

/** What tables that are printed alike have in common. */
export interface PrintedTable extends Pick<Table, 'template' | 'status' | 'area'> {
  readonly slots: readonly Slot[];
  /** Against the nearest template; `undefined` where none is near. */
  readonly differences: PrintDifferences | undefined;
}

/** The print of a sheet. */
export interface PrintedSheet {
  /** From left to right, then from top to bottom. */
  readonly forms: readonly PrintedForm[];
  /** Whether numbers may be its codes, so that they are part of the print. */
  readonly hasNumbersForCodes: boolean;
}

/** Finds the forms on a sheet and the template of each. */
export function understandSheet(
  view: GridView,
  catalogue: readonly RegisteredTemplate[],
): PrintedSheet {
  const codes = findCodeCells(view);
  const forms = findBlocks(view, codes.cells).flatMap((block): readonly PrintedForm[] => {
    const live = readForm(view, block);
    return live === undefined ? [] : [understandForm(live, catalogue)];
  });
  return { forms, hasNumbersForCodes: codes.amongNumbers };
}

function understandForm(live: LiveForm, catalogue: readonly RegisteredTemplate[]): PrintedForm {
  const choice = chooseTemplate(live, catalogue);
  return { live, best: choice?.match, table: toTable(live, choice) };
}

function toTable(live: LiveForm, choice: Choice | undefined): PrintedTable | undefined {
  if (choice?.registered === true) return registeredTable(live, choice.match);
  const template = inferTemplate(live, choice?.match);
  return template === undefined ? undefined : inferredTable(live, template, choice?.match);
}

function registeredTable(live: LiveForm, match: TemplateMatch): PrintedTable {
  const items = new Map(match.matches.map((pair) => [pair.item, pair.live]));
  return {
    template: withPrint(live, match),
    status: 'registered',
    area: areaOf(live),
    slots: bindItems(match.template.items.map((item) => [item, rowOf(live, items.get(item))])),
    differences: comparePrints(live, match),
  };
}

/** The template, with the relations that this sheet prints beside it. */
function withPrint(live: LiveForm, match: TemplateMatch): Template {
  const known = printsOf.get(match);
  if (known?.read === live.read) return known.template;
  const template = addPrint(match.template, comparePrint(live.read, match));
  printsOf.set(match, { read: live.read, template });
  return template;
}

/** Forms printed alike share their match, and so what their print adds. */
const printsOf = new WeakMap<
  TemplateMatch,
  { readonly read: ReadRows; readonly template: Template }
>();

function addPrint(template: RegisteredTemplate, { added, defects }: PrintComparison): Template {
  if (added.length === 0 && defects.length === 0) return template;
  return {
    ...template,
    rules: [...template.rules, ...added],
    defects: [...template.defects, ...defects],
  };
}

function rowOf({ rows }: LiveForm, item: Item | undefined): LiveRow | undefined {
  return item === undefined ? undefined : rows.get(item);
}

function inferredTable(
  live: LiveForm,
  template: Template,
  best: TemplateMatch | undefined,
): PrintedTable {
  const isKin = best !== undefined && best.share >= KIN;
  return {
    template,
    status: 'inferred',
    area: areaOf(live),
    slots: bindItems([...live.rows]),
    differences: isKin ? withoutYear(comparePrints(live, best)) : undefined,
  };
}

/** A form that nobody registered is of no year but its own. */
function withoutYear({ rows, wording }: PrintDifferences): PrintDifferences {
  return { rows: rows.filter(({ kind }) => kind !== 'other-year'), wording };
}
