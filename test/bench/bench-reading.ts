import type { TaskOrder } from './bench-task';
import { type Goal, printGoals, printMeasured } from './print-measured';
import { checkSums, measure, nodeTask, pythonTask, readxlTask } from './run-task';

const ROUNDS = 5;
/** Readers of tens of milliseconds a workbook take part in fewer rounds, or the bench would last a quarter of an hour. */
const SLOW_ROUNDS = 3;

const READ = nodeTask('ours, reading and adding', 'read');
const WHOLE = nodeTask('ours, whole', 'whole');
const IN_WORKERS = nodeTask('ours, whole, in workers', 'whole-in-workers');
const SHEETJS = nodeTask('SheetJS, reading', 'sheetjs');

/** Targets: how many times faster than the other. */
const GOALS: readonly Goal[] = [
  { one: READ.name, other: 'pandas.read_excel', least: 40 },
  { one: READ.name, other: 'R readxl', least: 15 },
  { one: READ.name, other: SHEETJS.name, least: 7 },
  { one: WHOLE.name, other: 'pandas.read_excel', least: 20 },
];

/** Those that read the same figures, so that their sums must be the same. */
const READERS = [READ.name, SHEETJS.name, 'pandas.read_excel', 'openpyxl, read-only', 'R readxl'];

/** Times ours beside other readers over the same workbooks. Whole is read, recognise, check, add and write. */
export function benchReading(order: TaskOrder): void {
  const measured = measure([
    { contender: READ, order, rounds: ROUNDS },
    { contender: WHOLE, order, rounds: ROUNDS },
    { contender: IN_WORKERS, order, rounds: ROUNDS },
    { contender: SHEETJS, order, rounds: ROUNDS },
    { contender: pythonTask('pandas.read_excel', 'pandas'), order, rounds: SLOW_ROUNDS },
    { contender: pythonTask('openpyxl, read-only', 'openpyxl'), order, rounds: SLOW_ROUNDS },
    { contender: readxlTask, order, rounds: SLOW_ROUNDS },
  ]);
  printMeasured('reading', measured, [
    `${String(order.count)} workbooks as WPS, Excel and POI save them; median of ${String(ROUNDS)} fresh processes,`,
    `of ${String(SLOW_ROUNDS)} for pandas, openpyxl and readxl, which read the first sheet alone.`,
  ]);
  checkSums(measured, READERS);
  printGoals(measured, GOALS);
}
