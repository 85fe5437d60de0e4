import type { TaskOrder } from './bench-task';
import { printGoals, printMeasured } from './print-measured';
import { measure, nodeTask } from './run-task';

/** Twenty thousand workbooks take minutes, and are an average of their own. */
const ROUNDS = 1;
const MANY = 20_000;
/** Megabytes by which the peak may grow from a thousand workbooks to twenty thousand. */
const MOST_GROWTH = 80;

const FEW = nodeTask('reading 1,000', 'read');
const READ_MANY = nodeTask('reading 20,000', 'read');
const WHOLE_MANY = nodeTask('whole, 20,000', 'whole');
const ONE = nodeTask('one worker, 1,000', 'one-worker');
const ONE_MANY = nodeTask('one worker, 20,000', 'one-worker');
const TWO_MANY = nodeTask('two workers, 20,000', 'two-workers');

/** Times twenty thousand workbooks (the same ones over and over, under names of their own) against a thousand. */
export function benchScale(order: TaskOrder): void {
  const many = { ...order, count: MANY };
  const measured = measure([
    { contender: FEW, order, rounds: ROUNDS },
    { contender: READ_MANY, order: many, rounds: ROUNDS },
    { contender: WHOLE_MANY, order: many, rounds: ROUNDS },
    { contender: ONE, order, rounds: ROUNDS },
    { contender: ONE_MANY, order: many, rounds: ROUNDS },
    { contender: TWO_MANY, order: many, rounds: ROUNDS },
  ]);
  printMeasured('scale', measured, [
    'Workers read, recognise, check and hand over what consolidating needs of every form.',
  ]);
  printGoals(measured, [
    { one: READ_MANY.name, other: FEW.name, least: 1 / 1.1 },
    { one: ONE_MANY.name, other: ONE.name, least: 1 / 1.1 },
    { one: TWO_MANY.name, other: ONE_MANY.name, least: 1.5 },
  ]);
  for (const [name, most] of [
    [READ_MANY.name, FEW.name],
    [ONE_MANY.name, ONE.name],
  ] as const) {
    const growth = (measured.get(name)?.megabytes ?? NaN) - (measured.get(most)?.megabytes ?? NaN);
    const verdict = growth <= MOST_GROWTH ? 'met' : 'missed';
    console.log(
      `${name}: peak memory grows by ${growth.toFixed(0)} MB, target ${String(MOST_GROWTH)}: ${verdict}`,
    );
  }
}
