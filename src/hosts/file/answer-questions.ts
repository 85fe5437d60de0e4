import { performance } from 'node:perf_hooks';
import { parentPort, workerData } from 'node:worker_threads';

/** Answers posted at once: a message costs as much as a tenth of the work on a small file. */
const MOST_ANSWERS = 8;
/** Milliseconds after which answers are not held back for others: one slow file does not wait for the next. */
const LONGEST_WAIT = 20;

/** Who answers the questions of one kind. */
export interface Clerk<Q, A> {
  readonly answerTo: (question: Q) => A;
}

/**
 * Makes the worker it is called in answer the questions of its seat, one after another in their order. Quick answers
 * to questions that were asked together are posted together. The seat can see how many were worked out, posted or not.
 */
export function answerQuestions<Q, A>({ answerTo }: Clerk<Q, A>): void {
  const shared: unknown = workerData;
  const done = shared instanceof SharedArrayBuffer ? new Int32Array(shared) : undefined;
  parentPort?.on('message', (questions: readonly Q[]) => {
    let answers: A[] = [];
    let began = performance.now();
    questions.forEach((question, at) => {
      answers.push(answerTo(question));
      if (done !== undefined) Atomics.add(done, 0, 1);
      const isFull = answers.length >= MOST_ANSWERS || performance.now() - began > LONGEST_WAIT;
      if (!isFull && at < questions.length - 1) return;
      parentPort?.postMessage(answers);
      answers = [];
      began = performance.now();
    });
  });
}
