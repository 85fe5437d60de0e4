import { assertNever } from '../../../domain/kernel/assert-never';
import type { Part, Rule } from '../../../domain/templates/rule';

/** A run of parts longer than this is shortened: `C1+C2+…+C11`. */
const LONGEST_SUM = 4;
const NUMBERED = /^(?<stem>.*?)(?<number>\d+)$/u;

/** Whether the parts are one unbroken run, so that a reader can supply what `…` leaves out. */
function isRun(parts: readonly Part[]): boolean {
  const numbers = parts.map(({ code }) => NUMBERED.exec(code)?.groups);
  const first = numbers[0];
  return parts.every(
    ({ sign }, at) =>
      sign === 1 &&
      first !== undefined &&
      numbers[at]?.['stem'] === first['stem'] &&
      Number(numbers[at]?.['number']) === Number(first['number']) + at,
  );
}

/** Parts as a sum: `A1+A2-A3`, a long run as `C1+C2+…+C11`. */
export function partsText(parts: readonly Part[]): string {
  const [first, second, ...rest] = parts;
  const last = rest.at(-1);
  const isLong = parts.length > LONGEST_SUM && isRun(parts);
  if (isLong && first !== undefined && second !== undefined && last !== undefined) {
    return `${first.code}+${second.code}+…+${last.code}`;
  }
  return parts
    .map(({ code, sign }, at) => `${sign === -1 ? '-' : at === 0 ? '' : '+'}${code}`)
    .join('');
}

/** A relation in words short enough for a line: `C=C1+C2+…+C11`, `C3 与 D3 应同时有数`. */
export function ruleText(rule: Rule): string {
  switch (rule.kind) {
    case 'sum':
      return `${rule.total}=${partsText(rule.parts)}`;
    case 'of-which':
      return `${rule.whole}≥其中 ${partsText(rule.parts)}`;
    case 'at-least':
      return `${rule.greater}≥${partsText(rule.lesser)}`;
    case 'paired':
      return `${rule.people} 与 ${rule.money} 应同时有数`;
    case 'per-head':
      return `${rule.money}÷${rule.people} 人均`;
    case 'answered':
      return `${rule.answer} 与 ${rule.amount} 应一致`;
    default:
      return assertNever(rule);
  }
}
