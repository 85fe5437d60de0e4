import type { Measure } from '../figures/measure';
import type { AssignedCodes, CodedRow } from './assign-codes';
import { findParents } from './find-parents';
import type { Item, ItemCode } from './item';
import { type LabelReading, readLabel } from './read-label';

/** An item with what only its print tells. */
export interface ReadItem {
  readonly item: Item;
  /** Index of the printed row. */
  readonly row: number;
  /** Whether its own label begins with 其中. */
  readonly opensOfWhich: boolean;
}

/**
 * Reads labels, measures and parents of rows that have their codes. In print order.
 *
 * @param usual - the measure of rows that name none, and whose whole names none
 */
export function readItems(assigned: AssignedCodes, usual: Measure): readonly ReadItem[] {
  const parents = findParents(assigned.rows.map(({ code }) => code));
  const read = new Map<ItemCode, ReadItem>();
  const units = new Map<string, Measure>();
  const lists = new Set<ItemCode>();
  for (const row of assigned.rows) {
    const label = readLabel(row.label);
    const column = readLabel(row.columnLabel);
    const own = ownMeasure(label, column, units);
    const parent = parentOf(row, { parents, read, own, opensOfWhich: label.ofWhich });
    if (parent !== undefined && label.ofWhich) lists.add(parent);
    const item: Item = {
      code: row.code,
      printedCode: row.printedCode,
      label: label.label,
      columnLabel: column.label,
      measure: own.unit === '' ? inheritedMeasure(parent, read, usual) : own,
      parent,
      ofWhich: label.ofWhich || (parent !== undefined && lists.has(parent)),
      year: label.year ?? column.year,
      identity: label.identity + column.identity,
    };
    read.set(row.code, { item, row: row.row, opensOfWhich: label.ofWhich });
  }
  return [...read.values()];
}

/** A part that names no unit is counted like its whole. */
function inheritedMeasure(
  parent: ItemCode | undefined,
  read: ReadonlyMap<ItemCode, ReadItem>,
  usual: Measure,
): Measure {
  return (parent === undefined ? undefined : read.get(parent))?.item.measure ?? usual;
}

/** Its column label's unit, or its label's, or the one its column label had on another row. */
function ownMeasure(
  label: LabelReading,
  column: LabelReading,
  units: Map<string, Measure>,
): Measure {
  if (column.measure.unit !== '') {
    units.set(column.identity, column.measure);
    return column.measure;
  }
  if (label.measure.unit !== '') return label.measure;
  return (column.identity === '' ? undefined : units.get(column.identity)) ?? label.measure;
}

interface Family {
  readonly parents: ReadonlyMap<ItemCode, ItemCode>;
  readonly read: ReadonlyMap<ItemCode, ReadItem>;
  readonly own: Measure;
  readonly opensOfWhich: boolean;
}

/**
 * A row without code is a part of the row above when it opens or continues a list with 其中 or is counted
 * alike; otherwise it stands beside it. So does a row whose code is a makeshift one.
 */
function parentOf(row: CodedRow, family: Family): ItemCode | undefined {
  const parent = family.parents.get(row.code);
  if (parent === undefined || row.code === row.printedCode) return parent;
  if (row.base === undefined)
    return row.code.startsWith(`${row.printedCode}.`) ? beside(parent, family) : parent;
  const unit = family.read.get(parent)?.item.measure.unit;
  const isPart = family.opensOfWhich || family.own.unit === '' || family.own.unit === unit;
  return isPart ? parent : beside(parent, family);
}

function beside(code: ItemCode, family: Family): ItemCode | undefined {
  return family.read.get(code)?.item.parent;
}
