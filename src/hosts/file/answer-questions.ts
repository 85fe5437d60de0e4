import { performance } from 'node:perf_hooks';
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';

/** Answers posted at once: a message costs as much as a tenth of the work on a small file. */
const MOST_ANSWERS = 8;
/** Milliseconds after which answers are not held back for others: one slow file does not wait for the next. */
const LONGEST_WAIT = 20;

/** Who answers the questions of one kind. */
export interface Clerk<Q, A> {
  readonly answerTo: (question: Q) => A;
}

/**
 * Makes the worker it is called in answer the questions of its seat, one after another in their order. Answers to
 * what waits already are posted together. The seat can see how many were worked out, posted or not.
 */
export function answerQuestions<Q, A>({ answerTo }: Clerk<Q, A>): void {
  const shared: unknown = workerData;
  const done = shared instanceof SharedArrayBuffer ? new Int32Array(shared) : undefined;
  parentPort?.on('message', (first: Q) => {
    const began = performance.now();
    const answers: A[] = [];
    for (
      let next: Next<Q> = { message: first };
      next !== undefined;
      next = takeNext(answers, began)
    ) {
      answers.push(answerTo(next.message));
      if (done !== undefined) Atomics.add(done, 0, 1);
    }
    parentPort?.postMessage(answers);
  });
}

type Next<Q> = { readonly message: Q } | undefined;

/** The next question that waits, unless there are answers to be posted. */
function takeNext<Q>(answers: readonly unknown[], began: number): Next<Q> {
  const isFull = answers.length >= MOST_ANSWERS || performance.now() - began > LONGEST_WAIT;
  return isFull || parentPort === null ? undefined : receiveMessageOnPort(parentPort);
}
