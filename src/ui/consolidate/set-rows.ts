import { isSkipped, placesOf } from '../../app/consolidation-source';
import type { Received, ReceivedForm } from '../../app/receive-workbook';
import type { Placed } from '../../domain/consolidate/consolidation';
import { nameOfSubmission } from '../../domain/consolidate/detail-of';
import type { ReceivedSet } from './set-state';

/** A line of the list of what was received. */
export type SetRow =
  | {
      readonly kind: 'form';
      readonly id: string;
      readonly name: string;
      readonly file: string;
      readonly form: ReceivedForm;
      /** What became of it; `undefined` while files still come. */
      readonly placed: Placed | undefined;
    }
  /** A file, or a part of one, that no form could be had from. */
  | {
      readonly kind: 'file';
      readonly id: string;
      readonly name: string;
      readonly file: string;
      readonly fault: Received['fault'];
      readonly unrecognised: Received['unrecognised'];
    };

/** Which lines of the list are shown. */
export type RowFilter = 'all' | 'problems' | 'left';

/** The lines of a set, in the order of its files. */
export function rowsOfSet({ received, consolidated }: ReceivedSet): readonly SetRow[] {
  const places = consolidated === undefined ? [] : placesOf({ ...consolidated, received });
  return rowsOf(received, new Map(places.map(({ form, placed }) => [form, placed])));
}

/** The lines of files that are not held against each other yet. */
export function rowsOfReceived(received: readonly Received[]): readonly SetRow[] {
  return rowsOf(received, new Map());
}

function rowsOf(
  received: readonly Received[],
  placedOf: ReadonlyMap<ReceivedForm, Placed>,
): readonly SetRow[] {
  return received.flatMap((one): readonly SetRow[] => {
    const { file, forms, fault, unrecognised } = one;
    const rows = forms.map((form, at): SetRow => ({
      kind: 'form',
      id: `${file}\n${String(at)}`,
      name: nameOfSubmission(form.submission),
      file,
      form,
      placed: placedOf.get(form),
    }));
    const name = file.slice(file.lastIndexOf('/') + 1);
    const isMore = fault !== undefined || unrecognised.length > 0 || forms.length === 0;
    return isMore ? [...rows, { kind: 'file', id: file, name, file, fault, unrecognised }] : rows;
  });
}

/** Whether the officer should look at it: nothing could be read, it waits for a choice, or its check found something. */
export function hasProblem(row: SetRow): boolean {
  if (row.kind === 'file') return !isSkipped(row);
  const { errors, queries } = row.form.summary;
  const status = row.placed?.standing.status;
  return errors > 0 || queries > 0 || status === 'conflict';
}

/** Whether its figures are not in the result. */
export function isLeftOut(row: SetRow): boolean {
  return row.kind === 'file' || row.placed?.standing.status !== 'included';
}

/** The lines that a filter lets through. */
export function filterRows(rows: readonly SetRow[], filter: RowFilter): readonly SetRow[] {
  switch (filter) {
    case 'all':
      return rows;
    case 'problems':
      return rows.filter(hasProblem);
    case 'left':
      return rows.filter(isLeftOut);
  }
}
