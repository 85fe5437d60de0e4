import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** LibreOffice starts in some seconds, and in some more on a busy machine. */
const LONGEST_MS = 120_000;

/** What LibreOffice saves as. */
export type SofficeFormat = 'xls' | 'ods' | 'xlsx' | 'pdf';

/**
 * An .xlsx opened by LibreOffice and saved in another format, formulas calculated. It runs with a profile
 * of its own, so that no other LibreOffice of the machine is in its way.
 *
 * @throws Error when there is no `soffice`, or it cannot open the file
 */
export function convertWithSoffice(bytes: Uint8Array, format: SofficeFormat): Uint8Array {
  const [converted] = convertAllWithSoffice([bytes], format);
  if (converted === undefined) throw new Error('Nothing was converted');
  return converted;
}

/** Many at one start of the program, which takes longer than a conversion; the same order comes back. */
export function convertAllWithSoffice(
  files: readonly Uint8Array[],
  format: SofficeFormat,
): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'soffice-'));
  try {
    const sources = files.map((bytes, at) => {
      const source = join(folder, `${String(at)}.xlsx`);
      writeFileSync(source, bytes);
      return source;
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const out = join(folder, 'out');
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', format, '--outdir', out, ...sources],
      { timeout: LONGEST_MS, stdio: 'pipe' },
    );
    return files.map((_, at) => new Uint8Array(readFileSync(join(out, `${String(at)}.${format}`))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
