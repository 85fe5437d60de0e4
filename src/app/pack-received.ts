import { formOn } from '../domain/consolidate/form-on';
import type { NoFigure, Submission, SubmittedForm } from '../domain/consolidate/submission';
import type { CellRef } from '../domain/grid/cell-ref';
import { createTextPool, rememberBy } from '../domain/kernel/remember';
import type { RegisteredTemplate } from '../domain/templates/template';
import { type PackedFindings, sharePatterns } from './pack-findings';
import type { Received, ReceivedForm } from './receive-workbook';

/** A form by its template where both sides of a worker have it, else whole. */
type PackedForm = Pick<SubmittedForm, 'templateId' | 'year'> | SubmittedForm;

type PackedSubmission = Omit<Submission, 'form' | 'cells' | 'figures' | 'others'> & {
  readonly form: PackedForm;
  /** Places of the items: see `packCells`. */
  readonly cells: string;
  /** The figures with commas between them, which exact decimals have none of. */
  readonly figures: string;
  readonly others: readonly (readonly [index: number, other: NoFigure])[];
};

/** All but the findings. */
type PackedForms = Omit<Received, 'forms'> & {
  readonly forms: readonly (Omit<ReceivedForm, 'submission' | 'findings'> & {
    readonly submission: PackedSubmission;
  })[];
};

/** What was received from a file, mostly as text, which crosses from a worker at a fraction of what its parts cost. */
export interface PackedReceived {
  /** All but the findings, as JSON. */
  readonly forms: string;
  /** Of each form. */
  readonly findings: readonly PackedFindings[];
}

/** Makes it small; what the catalogue has is only named. */
export function packReceived(
  received: Received,
  catalogue: readonly RegisteredTemplate[],
): PackedReceived {
  const forms: PackedForms = {
    ...received,
    forms: received.forms.map(({ submission, summary }) => ({
      submission: packSubmission(submission, catalogue),
      summary,
    })),
  };
  return { forms: JSON.stringify(forms), findings: received.forms.map((form) => form.findings) };
}

function packSubmission(
  submission: Submission,
  catalogue: readonly RegisteredTemplate[],
): PackedSubmission {
  const { form, cells, figures, others } = submission;
  return {
    ...submission,
    form: isShared(form, catalogue) ? { templateId: form.templateId, year: form.year } : form,
    cells: packCells(cells),
    figures: figures.join(),
    others: [...others],
  };
}

/**
 * Runs of cells below one another as `row col length`, with commas between them; `- - length` for items without a
 * cell. Most forms are one run.
 */
function packCells(cells: Submission['cells']): string {
  const runs: string[] = [];
  for (let at = 0; at < cells.length;) {
    const first = cells[at];
    let length = 1;
    while (at + length < cells.length && isNext(first, length, cells[at + length])) length += 1;
    const place = first === undefined ? '- -' : `${String(first.row)} ${String(first.col)}`;
    runs.push(`${place} ${String(length)}`);
    at += length;
  }
  return runs.join();
}

/** Whether a cell stands so many rows below the first of its run. */
function isNext(first: CellRef | undefined, below: number, ref: CellRef | undefined): boolean {
  if (first === undefined || ref === undefined) return first === ref;
  return ref.col === first.col && ref.row === first.row + below;
}

function isShared(form: SubmittedForm, catalogue: readonly RegisteredTemplate[]): boolean {
  const template = catalogue.find(({ id }) => id === form.templateId);
  return (
    template !== undefined &&
    template.items === form.items &&
    template.rules === form.rules &&
    template.title === form.title &&
    template.family === form.family
  );
}

/** A set has some ten forms, each with its cells in some ten arrangements. */
const MOST_FORMS = 1000;
const MOST_ARRANGEMENTS = 1000;
/** Names of sheets, which most units leave as they are. */
const MOST_NAMES = 1000;
/** Figures, which are short: a memory of them takes a few megabytes. */
const MOST_FIGURES = 50_000;

/**
 * Unpacks what workers hand over, so that thousands of submissions fit: forms, arrangements of cells, figures and
 * patterns of findings that are alike become one object.
 *
 * @param catalogue - the same as in the workers
 */
export function createUnpacker(
  catalogue: readonly RegisteredTemplate[],
): (packed: PackedReceived) => Received {
  const formOf = rememberBy(
    (form: PackedForm) => ('items' in form ? form : unpackForm(form, catalogue)),
    { keyOf, limit: MOST_FORMS },
  );
  const cellsOf = rememberBy(unpackCells, {
    keyOf: (cells) => cells,
    limit: MOST_ARRANGEMENTS,
  });
  const nameOf = createTextPool(MOST_NAMES);
  const figureOf = createTextPool(MOST_FIGURES);
  const unpackSubmission = ({ units, departures, ...packed }: PackedSubmission): Submission => ({
    source: { file: packed.source.file, sheet: nameOf(packed.source.sheet) },
    organisation: packed.organisation,
    date: packed.date,
    form: formOf(packed.form),
    ...(units === undefined ? {} : { units }),
    ...(departures === undefined ? {} : { departures }),
    cells: cellsOf(packed.cells),
    // One for each cell: of no items, none.
    figures: packed.cells === '' ? [] : packed.figures.split(',').map(figureOf),
    others: packed.others.length === 0 ? NO_OTHERS : new Map(packed.others),
  });
  return ({ forms, findings }) => {
    const received = parseForms(forms);
    return {
      ...received,
      // Absent in JSON where it is undefined.
      fault: received.fault,
      forms: received.forms.map(({ submission, summary }, at) => ({
        submission: unpackSubmission(submission),
        summary,
        findings: sharePatterns(findings[at] ?? NO_FINDINGS),
      })),
    };
  };
}

const parseForms: (packed: string) => PackedForms = JSON.parse;

const NO_OTHERS: Submission['others'] = new Map();
const NO_FINDINGS: PackedFindings = { patterns: [], numbers: '' };

function keyOf(form: PackedForm): string {
  return 'items' in form ? JSON.stringify(form) : `${form.templateId ?? ''} ${String(form.year)}`;
}

function unpackForm(
  { templateId, year }: PackedForm,
  catalogue: readonly RegisteredTemplate[],
): SubmittedForm {
  const template = catalogue.find(({ id }) => id === templateId);
  if (template === undefined) throw new Error(`Not in the catalogue: ${String(templateId)}`);
  return formOn(template, year);
}

function unpackCells(cells: string): Submission['cells'] {
  if (cells === '') return [];
  return cells.split(',').flatMap((run) => {
    const [row = NaN, col = NaN, length = 0] = run.split(' ').map(Number);
    return Array.from({ length }, (_, below): CellRef | undefined =>
      Number.isNaN(row) ? undefined : { row: row + below, col },
    );
  });
}
