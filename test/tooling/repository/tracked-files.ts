import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { unzipSync } from 'fflate';

/** Where the repository stands on this machine. */
export const ROOT = path.resolve(__dirname, '../../..');

/** A file that is part of the repository, with all its words. */
export interface TrackedFile {
  /** From the root, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** Paths of all files that are part of the repository or would be added to it, sorted. */
export function listPaths(): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return listed.split('\0').filter((file) => file !== '' && existsSync(path.join(ROOT, file)));
}

/** Reads a file; of a workbook the words inside it, since its bytes say nothing. */
export function readTracked(file: string): TrackedFile {
  const bytes = readFileSync(path.join(ROOT, file));
  return { path: file, text: wordsIn(bytes) };
}

function wordsIn(bytes: Buffer): string {
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return wordsInArchive(bytes);
  // Old workbooks keep words either with one or with two bytes a letter.
  return bytes.includes(0)
    ? bytes.toString('latin1') + bytes.toString('utf16le')
    : bytes.toString();
}

function wordsInArchive(bytes: Buffer): string {
  try {
    return Object.values(unzipSync(bytes))
      .map((part) => Buffer.from(part).toString())
      .join('\n');
  } catch {
    // A workbook that is broken on purpose: what can be seen of it is its bytes.
    return bytes.toString('latin1');
  }
}
