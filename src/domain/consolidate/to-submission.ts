import { formatAmount } from '../figures/amount';
import type { Reading } from '../figures/figure';
import { maskLongNumbers } from '../figures/mask-long-numbers';
import { rawOf } from '../table/raw-of';
import { settleReadings } from '../table/settle-readings';
import type { Entry, Table } from '../table/table';
import { yearIn } from '../templates/year-in';
import { departuresOf } from './departures';
import { formOn } from './form-on';
import type { NoFigure, Source, Submission } from './submission';

/**
 * Boils a table down to what consolidating needs.
 *
 * A total that no program calculated is the one we worked out from its formula or its parts; where that cannot
 * be done it stays unreadable.
 *
 * @param file - path inside the chosen set, as the user knows it
 */
export function toSubmission(table: Table, file: string): Submission {
  const { readingOf } = settleReadings(table);
  const figures: string[] = [];
  const cells: Submission['cells'][number][] = [];
  const others = new Map<number, NoFigure>();
  for (const entry of table.entries.values()) {
    const reading = readingOf(entry.item.code) ?? entry.reading;
    const other = noFigureOf(reading, entry);
    if (other !== undefined) others.set(figures.length, other);
    figures.push(reading.kind === 'figure' ? formatAmount(reading.figure.amount) : '');
    cells.push(entry.binding.kind === 'cell' ? entry.binding.ref : undefined);
  }
  const source: Source = { file, sheet: table.grid.name };
  const { organisation, date } = table.head;
  const departures = departuresOf(table);
  return {
    source,
    organisation: organisation.kind === 'filled' ? organisation.text : undefined,
    date: date.kind === 'filled' ? date.text : undefined,
    form: formOn(table.template, yearOf(table)),
    cells,
    figures,
    others,
    ...(departures === undefined ? {} : { departures }),
  };
}

function noFigureOf(reading: Reading, entry: Entry): NoFigure | undefined {
  if (reading.kind === 'answer') return { kind: 'answers', yes: reading.yes, no: reading.no };
  if (reading.kind === 'unreadable') return { kind: 'unreadable', raw: textOf(entry) };
  return undefined;
}

/** A formula that was never calculated has no text but its own. Numbers of identity cards go no further. */
function textOf(entry: Entry): string {
  const raw = rawOf(entry);
  const { formula } = entry;
  return maskLongNumbers(raw === '' && formula !== undefined ? `=${formula}` : raw);
}

/** The sheet's title, else the year its labels speak of in place of the print's, else that of the template. */
function yearOf({ title, template, differences }: Table): number | undefined {
  const other = differences.find((difference) => difference.kind === 'other-year');
  return (
    yearIn(title) ??
    other?.found ??
    yearIn(template.title) ??
    template.items.find(({ year }) => year !== undefined)?.year
  );
}
