import type { TaskOrder } from './bench-task';
import { type Goal, printGoals, printMeasured } from './print-measured';
import { measure, nodeTask, pythonTask, readxlTask } from './run-task';

const ROUNDS = 5;
/** Readers of tens of milliseconds a workbook take the first of the same workbooks, or the bench would last an hour. */
const SLOW_COUNT = 150;

const READ = nodeTask('ours, reading and adding', 'read');
const WHOLE = nodeTask('ours, whole', 'whole');
const IN_WORKERS = nodeTask('ours, whole, two workers', 'whole-in-workers');
const SHEETJS = nodeTask('SheetJS, reading', 'sheetjs');

/** Targets: how many times faster than the other. */
const GOALS: readonly Goal[] = [
  { one: READ.name, other: 'pandas.read_excel', least: 40 },
  { one: READ.name, other: 'R readxl', least: 15 },
  { one: READ.name, other: SHEETJS.name, least: 7 },
  { one: WHOLE.name, other: 'pandas.read_excel', least: 20 },
];

/** Times ours beside other readers over the same workbooks. Whole is read, recognise, check, add and write. */
export function benchReading(order: TaskOrder): void {
  const slow = { ...order, count: Math.min(order.count, SLOW_COUNT) };
  const measured = measure(
    [
      [READ, order],
      [WHOLE, order],
      [IN_WORKERS, order],
      [SHEETJS, order],
      [pythonTask('pandas.read_excel', 'pandas'), slow],
      [pythonTask('openpyxl, read-only', 'openpyxl'), slow],
      [readxlTask, slow],
    ],
    ROUNDS,
  );
  printMeasured('reading', measured, [
    `${String(order.count)} workbooks, median of ${String(ROUNDS)} fresh processes;`,
    `pandas, openpyxl and readxl: the first ${String(slow.count)} of them.`,
  ]);
  printGoals(measured, GOALS);
}
