import type { Result } from '../../src/domain/kernel/result';

/** The value of something that must work for the test to go on. */
export async function must<T, F>(result: Promise<Result<T, F>>): Promise<T> {
  const given = await result;
  if (!given.ok) throw new Error(`Fault: ${JSON.stringify(given.fault)}`);
  return given.value;
}

/** The fault of something that must not work. */
export async function faultFrom<T, F>(result: Promise<Result<T, F>>): Promise<F> {
  const given = await result;
  if (given.ok) throw new Error(`Worked: ${JSON.stringify(given.value)}`);
  return given.fault;
}
