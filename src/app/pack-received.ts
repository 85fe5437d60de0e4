import type { Summary } from '../domain/check/check-result';
import { formOn } from '../domain/consolidate/form-on';
import type { NoFigure, Submission, SubmittedForm } from '../domain/consolidate/submission';
import type { CellRef } from '../domain/grid/cell-ref';
import type { Brand } from '../domain/kernel/brand';
import { rememberBy, rememberTexts } from '../domain/kernel/remember';
import type { RegisteredTemplate } from '../domain/templates/template';
import type { FindingReport } from '../formats/check-report';
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

/** The values of a finding without their names, in the order of `packFinding`. */
type PackedFinding = ReturnType<typeof packFinding>;

/**
 * What was received from a file as texts, which cross from a worker at a fraction of what their parts cost: first the
 * forms, then the findings of each form.
 */
export type PackedReceived = Brand<
  readonly [forms: string, ...findings: string[]],
  'PackedReceived'
>;

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
  const findings = received.forms.map((form) => JSON.stringify(form.findings.map(packFinding)));
  return toPackedReceived([JSON.stringify(forms), ...findings]);
}

function toPackedReceived(texts: readonly [forms: string, ...findings: string[]]): PackedReceived {
  return texts as PackedReceived;
}

function packFinding(finding: FindingReport) {
  const { code, severity, item, parts, cells } = finding;
  const { actual, expected, difference, causes, message } = finding;
  return [
    ...([code, severity, item, parts, cells] as const),
    ...([actual, expected, difference, causes, message] as const),
  ] as const;
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
 * Unpacks what workers hand over, so that thousands of submissions fit: forms, arrangements of cells and figures that
 * are alike become one object, and findings stay packed until somebody asks for them.
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
  const nameOf = rememberTexts((name) => name, MOST_NAMES);
  const figureOf = rememberTexts((figure) => figure, MOST_FIGURES);
  const unpackSubmission = (packed: PackedSubmission): Submission => ({
    ...packed,
    source: { ...packed.source, sheet: nameOf(packed.source.sheet) },
    form: formOf(packed.form),
    cells: cellsOf(packed.cells),
    // One for each cell: of no items, none.
    figures: packed.cells === '' ? [] : packed.figures.split(',').map(figureOf),
    others: packed.others.length === 0 ? NO_OTHERS : new Map(packed.others),
    organisation: packed.organisation,
    date: packed.date,
  });
  return ([packed, ...findings]) => {
    const received = parseForms(packed);
    return {
      ...received,
      // Absent in JSON where it is undefined.
      fault: received.fault,
      forms: received.forms.map(({ submission, summary }, at) =>
        toForm(unpackSubmission(submission), summary, findings[at] ?? NO_FINDINGS),
      ),
    };
  };
}

const parseForms: (packed: string) => PackedForms = JSON.parse;
const parseFindings: (packed: string) => readonly PackedFinding[] = JSON.parse;

const NO_OTHERS: Submission['others'] = new Map();
const NO_FINDINGS = '[]';

function toForm(submission: Submission, summary: Summary, findings: string): ReceivedForm {
  return {
    submission,
    summary,
    /** Unpacked anew each time: of thousands of files few are looked into, and texts take a third of the memory. */
    get findings() {
      return parseFindings(findings).map(unpackFinding);
    },
  };
}

function unpackFinding(packed: PackedFinding): FindingReport {
  const [code, severity, item, parts, cells, actual, expected, difference, causes, message] =
    packed;
  return { code, severity, item, parts, cells, actual, expected, difference, causes, message };
}

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
