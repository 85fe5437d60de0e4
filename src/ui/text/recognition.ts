import type { Table } from '../../domain/table/table';

/** How a sheet was recognised, in numbers. */
export type RecognitionFacts =
  | {
      readonly status: 'registered';
      readonly id: string;
      /** Items of the template, and how many of them the sheet has a cell for. */
      readonly all: number;
      readonly found: number;
    }
  | {
      readonly status: 'inferred';
      readonly all: number;
      readonly rules: number;
      /** The registered template most like it, and the share of its items found in whole percent. */
      readonly nearest: { readonly id: string; readonly percent: string } | undefined;
    };

/** What people call a registered template, by its id. */
export type NameOf = (id: string) => string;

/** Calls templates by their ids, as whoever types commands does. */
export const sameId: NameOf = (id) => id;

/** What there is to say about which template a sheet was taken for. */
export function recognitionFacts({ entries, status, template, nearest }: Table): RecognitionFacts {
  const bindings = [...entries.values()].map(({ binding }) => binding.kind);
  const all = bindings.length;
  if (status === 'registered') {
    const found = bindings.filter((kind) => kind === 'cell').length;
    return { status, id: template.id ?? '', all, found };
  }
  return {
    status,
    all,
    rules: template.rules.length,
    nearest:
      nearest === undefined
        ? undefined
        : { id: nearest.id, percent: `${String(Math.round(nearest.share * 100))}%` },
  };
}

/** The title found on the sheet, or the template's where the sheet has none. */
export function titleOf(table: Table): string {
  return table.title === '' ? table.template.title : table.title;
}
