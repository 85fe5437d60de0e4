import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { PROJECT, runCli } from './support/run-cli';
import { inTemporaryFolder } from './support/temporary-folder';

// The first run builds the program.
jest.setTimeout(60_000);

const PICTURE = /```text\n\$ npm run --silent cli -- (?<args>[^\n]+)\n(?<output>[^`]+)```/gu;
/** The workbook that a pictured command writes. */
const WRITTEN = '汇总.xlsx';

/** What a command prints; what it writes goes to a folder of its own. */
async function printedBy(args: string): Promise<string> {
  return inTemporaryFolder(async (folder) => {
    const out = path.join(folder, WRITTEN);
    const { stdout } = await runCli(args.split(' ').map((arg) => (arg === WRITTEN ? out : arg)));
    return stdout.replace(out, WRITTEN);
  });
}

describe('README', () => {
  it('pictures what the commands really print', async () => {
    const readme = await readFile(path.join(PROJECT, 'README.md'), 'utf8');
    const pictures = [...readme.matchAll(PICTURE)].map(({ groups }) => groups ?? {});
    expect(pictures).toHaveLength(2);
    for (const { args = '', output = '' } of pictures) {
      expect(output.trimEnd()).toBe((await printedBy(args)).trimEnd());
    }
  });
});
