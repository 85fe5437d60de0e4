import type { TrackedFile } from './tracked-files';

/** What no file may say. The brackets keep a pattern from finding itself. */
const FORBIDDEN: readonly (readonly [reason: string, pattern: RegExp])[] = [
  ['path of one machine', /(?<![\w.~])\/(?:home|root|Users|work|mnt|tmp)\/[\w.-]/u],
  ['path of one machine', /\b[A-Z]:\\{1,2}(?:Users|Documents)\b/u],
  ['address of a package registry', /\b[r]egistry\.[a-z]/iu],
  ['e-mail address', /[\w+-]@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b/iu],
  ['mobile number', /(?<![\d.])1\d{10}(?!\d)/u],
  ['word on how the work is organised', /\b(?:[s]ittings?|[s]ub-?agents?|[l]anguage models?)\b/iu],
  ['word on how the work is organised', /\b(?:[D]ESIGN|[S]TYLE|[B]RIEF)\.md\b/u],
];

/** Long runs of digits in a lock file are checksums. */
const CHECKSUMS = /"integrity": "[^"]*"/gu;

/** Why a file may not be part of the repository as it stands; empty when it may. */
export function findForbidden(file: TrackedFile): readonly string[] {
  const text = file.text.replace(CHECKSUMS, '');
  const reasons = FORBIDDEN.flatMap(([reason, pattern]) => {
    const found = pattern.exec(text);
    return found === null ? [] : [`${file.path}: ${reason}: ${found[0]}`];
  });
  return file.path === 'package-lock.json' ? [...reasons, ...findAddresses(file)] : reasons;
}

/** A page that asks for support, alone on its line of the lock file. */
const FUNDING = /^\s*(?:"(?:url|funding)": )?"https:[^"]*",?$/u;

/** Where packages come from is each machine's own matter; a lock file names funding pages only. */
function findAddresses(file: TrackedFile): readonly string[] {
  return file.text
    .split('\n')
    .filter((line) => /"resolved"|https?:/u.test(line) && !FUNDING.test(line))
    .map((line) => `${file.path}: address of a package: ${line.trim()}`);
}
