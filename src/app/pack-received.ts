import type { Submission, SubmittedForm } from '../domain/consolidate/submission';
import type { CellRef } from '../domain/grid/cell-ref';
import { rememberBy } from '../domain/kernel/remember';
import type { RegisteredTemplate } from '../domain/templates/template';
import type { Received, ReceivedForm } from './receive-workbook';

/** A form by its template where both sides of a worker have it, else whole. */
type PackedForm = Pick<SubmittedForm, 'templateId' | 'year'> | SubmittedForm;

type PackedSubmission = Omit<Submission, 'form' | 'cells' | 'figures'> & {
  readonly form: PackedForm;
  /** Row and column in turn; -1 for an item without a cell. */
  readonly cells: Int32Array;
  /** The figures, a line each. */
  readonly figures: string;
};

type PackedReceivedForm = Omit<ReceivedForm, 'submission'> & {
  readonly submission: PackedSubmission;
};

/** What was received from a file, small enough that thousands cross from a worker at little cost. */
export type PackedReceived = Omit<Received, 'forms'> & {
  readonly forms: readonly PackedReceivedForm[];
};

/** Makes it small; what the catalogue has is only named. */
export function packReceived(
  received: Received,
  catalogue: readonly RegisteredTemplate[],
): PackedReceived {
  return {
    ...received,
    forms: received.forms.map((form) => ({
      ...form,
      submission: packSubmission(form.submission, catalogue),
    })),
  };
}

function packSubmission(
  submission: Submission,
  catalogue: readonly RegisteredTemplate[],
): PackedSubmission {
  const { form, cells, figures } = submission;
  return {
    ...submission,
    form: isShared(form, catalogue) ? { templateId: form.templateId, year: form.year } : form,
    cells: Int32Array.from(
      cells.flatMap((ref) => (ref === undefined ? [-1, -1] : [ref.row, ref.col])),
    ),
    figures: figures.join('\n'),
  };
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
    keyOf: (cells) => cells.join(),
    limit: MOST_ARRANGEMENTS,
  });
  return (packed) => ({
    ...packed,
    forms: packed.forms.map((form) => ({
      ...form,
      submission: {
        ...form.submission,
        form: formOf(form.submission.form),
        cells: cellsOf(form.submission.cells),
        figures: form.submission.figures.split('\n'),
      },
    })),
  });
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

function unpackCells(places: Int32Array): Submission['cells'] {
  const cells: (CellRef | undefined)[] = [];
  for (let at = 0; at < places.length; at += 2) {
    const [row = -1, col = -1] = places.subarray(at, at + 2);
    cells.push(row < 0 ? undefined : { row, col });
  }
  return cells;
}
