import { spawnSync } from 'node:child_process';
import path from 'node:path';

import fc from 'fast-check';

import {
  BROKEN_LISTS,
  ENTRY,
  FOREIGN_LIST,
  KNOWN_LISTS,
  foreignList,
} from '../support/publish-lists';

const SCRIPT = path.resolve(__dirname, '../../src/wps-install/merge-publish.awk');

/** The kinds of awk that systems come with; test/support/prepare-programs.mjs brings them. */
const AWKS = [['mawk'], ['gawk'], ['busybox', 'awk']] as const;

interface Merged {
  readonly code: number | null;
  readonly output: string;
}

/** Puts an entry into a list, or with an empty one takes ours out. */
function merge(awk: readonly string[], list: string | Buffer, entry: string): Merged {
  const [command = '', ...first] = awk;
  const input = Buffer.from(list);
  const ends = input.at(-1) === 10 ? '1' : '0';
  const set = [`name=nuanbiao`, `entry=${entry}`, `ends_with_newline=${ends}`];
  const { status, stdout, error } = spawnSync(
    command,
    [...first, ...set.flatMap((one) => ['-v', one]), '-f', SCRIPT],
    { input, encoding: 'latin1', env: { ...process.env, LC_ALL: 'C' } },
  );
  if (error !== undefined) throw error;
  return { code: status, output: Buffer.from(stdout, 'latin1').toString() };
}

/** The list after a change, or as it was where there is nothing to change. */
function changed(awk: readonly string[], list: string, entry: string): string {
  const { code, output } = merge(awk, list, entry);
  expect([0, 3]).toContain(code);
  return code === 3 ? list : output;
}

// Programs are started, on a machine that may be busy.
jest.setTimeout(120_000);

describe.each(AWKS.map((awk) => [awk.join(' '), awk] as const))(
  'merge-publish.awk with %s',
  (_, awk) => {
    it('adds our entry behind those of others and leaves all else as it is', () => {
      const { code, output } = merge(awk, FOREIGN_LIST, ENTRY);
      expect(code).toBe(0);
      expect(output).toBe(FOREIGN_LIST.replace('</jsplugins>', `    ${ENTRY}\n</jsplugins>`));
    });

    it.each(KNOWN_LISTS)('installs over %s', (__, text, installed) => {
      const { code, output } = merge(awk, text, ENTRY);
      expect([code, output]).toEqual(installed === undefined ? [3, ''] : [0, installed]);
    });

    it.each(KNOWN_LISTS)('uninstalls from %s', (__, text, ___, uninstalled) => {
      const { code, output } = merge(awk, text, '');
      expect([code, output]).toEqual(uninstalled === undefined ? [3, ''] : [0, uninstalled]);
    });

    it.each(BROKEN_LISTS)('refuses %s', (__, text, fault) => {
      expect(merge(awk, text, ENTRY)).toEqual({ code: 4, output: `${fault}\n` });
      expect(merge(awk, text, '')).toEqual({ code: 4, output: `${fault}\n` });
    });

    it('keeps the bytes of another encoding', () => {
      // 暖 and a name in GBK; the second byte of some letters there is a bracket or a backslash.
      const gbk = Buffer.from(
        '<jsplugins>\n  <a b="\xc5\xaf\x81\x5b\x81\x5c\x81\x7c"/>\n</jsplugins>',
        'latin1',
      );
      const [command = '', ...first] = awk;
      const { stdout } = spawnSync(
        command,
        [...first, '-v', 'name=nuanbiao', '-v', `entry=${ENTRY}`, '-f', SCRIPT],
        { input: gbk, env: { ...process.env, LC_ALL: 'C' } },
      );
      expect(stdout.toString('latin1')).toBe(
        gbk.toString('latin1').replace('\n</', `\n  ${ENTRY}\n</`),
      );
    });
  },
);

describe('merge-publish.awk', () => {
  const [awk] = AWKS;

  it('takes out what it put in, and nothing else', () => {
    fc.assert(
      fc.property(foreignList, (list) => {
        const installed = changed(awk, list, ENTRY);
        expect(installed).toContain(ENTRY);
        expect(changed(awk, installed, '')).toBe(list);
      }),
      // Each run starts a program.
      { numRuns: 40 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(foreignList, (list) => {
        const installed = changed(awk, list, ENTRY);
        expect(merge(awk, installed, ENTRY).code).toBe(3);
        expect(merge(awk, list, '').code).toBe(3);
      }),
      // Each run starts a program.
      { numRuns: 40 },
    );
  });

  it('never takes a list for whole that was cut short', () => {
    fc.assert(
      fc.property(foreignList, fc.nat(), (list, at) => {
        const end = list.indexOf('</jsplugins>') + '</jsplugins>'.length;
        const cut = list.slice(0, at % end);
        expect(merge(awk, cut, ENTRY).code).toBe(4);
      }),
      // Each run starts a program.
      { numRuns: 40 },
    );
  });
});
