import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** LibreOffice starts in some seconds, and in some more on a busy machine. */
const LONGEST_MS = 120_000;

/**
 * An .xlsx opened by LibreOffice and saved in another format, formulas calculated. It runs with a profile
 * of its own, so that no other LibreOffice of the machine is in its way.
 *
 * @throws Error when there is no `soffice`, or it cannot open the file
 */
export function convertWithSoffice(
  bytes: Uint8Array,
  format: 'xls' | 'ods' | 'xlsx' | 'pdf',
): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'soffice-'));
  try {
    const source = join(folder, 'source.xlsx');
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const out = join(folder, 'out');
    writeFileSync(source, bytes);
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--convert-to',
        format,
        '--outdir',
        out,
        source,
      ],
      { timeout: LONGEST_MS, stdio: 'pipe' },
    );
    return new Uint8Array(readFileSync(join(out, `source.${format}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
