import type { TaskOrder } from './bench-task';
import { printGoals, printMeasured } from './print-measured';
import { checkSums, measure, nodeTask } from './run-task';
import { EXCELJS } from './write-with-exceljs';

const ROUNDS = 5;

const OURS = nodeTask('ours, writing', 'write');
const THEIRS = nodeTask('exceljs, writing', 'write-with-exceljs');

/** Times writing the workbook of a consolidation, in milliseconds a unit, beside exceljs where it is provided. */
export function benchWriting(order: TaskOrder): void {
  const measured = measure([
    { contender: OURS, order, rounds: ROUNDS },
    ...(EXCELJS === undefined ? [] : [{ contender: THEIRS, order, rounds: ROUNDS }]),
  ]);
  printMeasured('writing', measured, [
    `The four sheets of a consolidation of ${String(order.count)} units, from the same plan.`,
    ...(EXCELJS === undefined ? [HINT] : []),
  ]);
  checkSums(measured, [OURS.name, THEIRS.name]);
  printGoals(measured, [{ one: OURS.name, other: THEIRS.name, least: 1.8 }]);
}

const HINT =
  'exceljs is no part of the project: install it in a folder of its own and name node_modules/exceljs in NUANBIAO_EXCELJS.';
