import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { PROJECT, runCli } from './support/run-cli';

// The first run builds the program.
jest.setTimeout(60_000);

const PICTURE = /```text\n\$ npm run --silent cli -- (?<args>[^\n]+)\n(?<output>[^`]+)```/u;

describe('README', () => {
  it('pictures what the command really prints', async () => {
    const readme = await readFile(path.join(PROJECT, 'README.md'), 'utf8');
    const { args = '', output = '' } = PICTURE.exec(readme)?.groups ?? {};
    const { stdout } = await runCli(args.split(' '));
    expect(output.trimEnd()).toBe(stdout.trimEnd());
  });
});
