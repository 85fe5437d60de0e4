import type { Damage, WorkbookFault } from '../domain/grid/workbook-fault';
import { type Result, fail, succeed } from '../domain/kernel/result';

/** Carries a fault from deep inside a reader to its edge; never leaves this folder. */
class Refusal extends Error {
  readonly fault: WorkbookFault;

  constructor(fault: WorkbookFault) {
    super(fault.code);
    this.fault = fault;
  }
}

/** Gives a file up, from any depth of a reader; only `catchRefusals` sees it. */
export function refuse(fault: WorkbookFault): never {
  throw new Refusal(fault);
}

/** Gives a file up because something inside it is broken; `part` names where, when that is known. */
export function refuseDamaged(damage: Damage, part?: string): never {
  return refuse({ code: 'unreadable', damage, part });
}

/**
 * Runs a reader over bytes of unknown origin and turns every way it can end into a result.
 *
 * Anything else thrown means that the bytes led a parser where no sound file does, so it is
 * `unreadable` too: no exception may cross this edge, whatever somebody sends.
 */
export function catchRefusals<T>(read: () => T): Result<T, WorkbookFault> {
  try {
    return succeed(read());
  } catch (thrown) {
    if (thrown instanceof Refusal) return fail(thrown.fault);
    return fail({ code: 'unreadable', damage: 'structure', part: undefined });
  }
}

/** The value of a result, or the refusal of its fault. */
export function valueOrRefuse<T>(result: Result<T, WorkbookFault>): T {
  return result.ok ? result.value : refuse(result.fault);
}
