import type { NoFigure, Submission, SubmittedForm } from '../domain/consolidate/submission';
import type { CellRef } from '../domain/grid/cell-ref';
import type { Brand } from '../domain/kernel/brand';
import { rememberBy, rememberTexts } from '../domain/kernel/remember';
import type { RegisteredTemplate } from '../domain/templates/template';
import type { FindingReport } from '../formats/check-report';
import type { Received, ReceivedForm } from './receive-workbook';

/** A form by its template where both sides of a worker have it, else whole. */
type PackedForm = Pick<SubmittedForm, 'templateId' | 'year'> | SubmittedForm;

type PackedSubmission = Omit<Submission, 'form' | 'cells' | 'others'> & {
  readonly form: PackedForm;
  /** `row col` of each, with commas between them; nothing for an item without a cell. */
  readonly cells: string;
  readonly others: readonly (readonly [index: number, other: NoFigure])[];
};

type PackedForms = Omit<Received, 'forms'> & {
  readonly forms: readonly (Omit<ReceivedForm, 'submission'> & {
    readonly submission: PackedSubmission;
  })[];
};

/** What was received from a file as one text, which crosses from a worker at a fraction of what its parts cost. */
export type PackedReceived = Brand<string, 'PackedReceived'>;

/** Makes it small; what the catalogue has is only named. */
export function packReceived(
  received: Received,
  catalogue: readonly RegisteredTemplate[],
): PackedReceived {
  const packed: PackedForms = {
    ...received,
    forms: received.forms.map((form) => ({
      ...form,
      submission: packSubmission(form.submission, catalogue),
    })),
  };
  return toPackedReceived(packed);
}

function toPackedReceived(packed: PackedForms): PackedReceived {
  return JSON.stringify(packed) as PackedReceived;
}

function packSubmission(
  submission: Submission,
  catalogue: readonly RegisteredTemplate[],
): PackedSubmission {
  const { form, cells, others } = submission;
  return {
    ...submission,
    form: isShared(form, catalogue) ? { templateId: form.templateId, year: form.year } : form,
    cells: packCells(cells),
    others: [...others],
  };
}

function packCells(cells: Submission['cells']): string {
  return cells
    .map((ref) => (ref === undefined ? '' : `${String(ref.row)} ${String(ref.col)}`))
    .join();
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

/**
 * Unpacks what workers hand over. Forms and arrangements of cells that are alike become one object, so that
 * thousands of submissions fit.
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
  const unpackSubmission = (packed: PackedSubmission): Submission => ({
    ...packed,
    source: { ...packed.source, sheet: nameOf(packed.source.sheet) },
    form: formOf(packed.form),
    cells: cellsOf(packed.cells),
    others: packed.others.length === 0 ? NO_OTHERS : new Map(packed.others),
    organisation: packed.organisation,
    date: packed.date,
  });
  return (packed) => {
    const received = parse(packed);
    return {
      ...received,
      // Absent in JSON where it is undefined.
      fault: received.fault,
      forms: received.forms.map((form) => ({
        submission: unpackSubmission(form.submission),
        summary: form.summary,
        findings: form.findings.map(withSharedEmpties),
      })),
    };
  };
}

/** Engines keep short texts of JSON once, however often they come: figures, codes and cells are short. */
const parse: (packed: PackedReceived) => PackedForms = JSON.parse;

const NO_OTHERS: Submission['others'] = new Map();
const NONE: [] = [];

/** Most findings have no causes, and many no parts: thousands of lists of nothing fill megabytes. */
function withSharedEmpties(finding: FindingReport): FindingReport {
  const { parts, causes } = finding;
  return {
    ...finding,
    parts: parts.length === 0 ? NONE : parts,
    causes: causes.length === 0 ? NONE : causes,
  };
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
  const { family, title, items, rules } = template;
  return { templateId, family, title, year, items, rules };
}

function unpackCells(cells: string): Submission['cells'] {
  return cells.split(',').map((place): CellRef | undefined => {
    const [row, col] = place.split(' ').map(Number);
    return row === undefined || col === undefined ? undefined : { row, col };
  });
}
