import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type * as reader from '../../../src/hosts/file/read-in-worker';
import { bundleForNode } from '../../support/bundle-for-node';
import { openedOf } from '../../support/read-bytes-of';
import { xlsxOf } from '../../support/xlsx-of';

const ROOT = join(__dirname, '../../..');
describe('createWorkbookReader', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reader-'));
  let createReader: typeof reader.createWorkbookReader;

  beforeAll(async () => {
    await bundleForNode('./src/hosts/file/read-in-worker.ts', folder);
    ({ createWorkbookReader: createReader } = jest.requireActual<typeof reader>(
      join(folder, 'main.cjs'),
    ));
  }, 60_000);

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const form = new Uint8Array(readFileSync(join(ROOT, 'test/fixtures/formats/form.xlsx')));
  const slow = xlsxOf(`<row>${'<c><v>1</v></c>'.repeat(10_000)}</row>`.repeat(55));

  it('reads many files one after another as they are read without a worker', async () => {
    const { read, close } = createReader();
    const request = { fileName: 'form.xlsx', bytes: form };
    const results = await Promise.all([read(request), read(request), read(request)]);
    await close();
    const expected = { ok: true, value: openedOf(form) };
    expect(results).toEqual([expected, expected, expected]);
  });

  it('gives faults as they are', async () => {
    const { read, close } = createReader();
    const result = await read({ fileName: 'form.xlsx', bytes: form.subarray(0, 500) });
    await close();
    expect(result).toEqual({
      ok: false,
      fault: { code: 'unreadable', damage: 'truncated', part: undefined },
    });
  });

  it('gives up a file that takes too long and reads the next', async () => {
    const { read, close } = createReader({ milliseconds: 400, heapMegabytes: 350 });
    await read({ fileName: 'form.xlsx', bytes: form });
    const late = await read({ fileName: 'slow.xlsx', bytes: slow });
    const next = await read({ fileName: 'form.xlsx', bytes: form });
    await close();
    expect(late).toEqual({ ok: false, fault: { code: 'too-large', limit: 'time', most: 400 } });
    expect(next.ok).toBe(true);
  });

  it('gives up a file that takes too much memory and reads the next', async () => {
    const { read, close } = createReader({ milliseconds: 20_000, heapMegabytes: 30 });
    const large = await read({ fileName: 'slow.xlsx', bytes: slow });
    const next = await read({ fileName: 'form.xlsx', bytes: form });
    await close();
    expect(large).toEqual({ ok: false, fault: { code: 'too-large', limit: 'memory', most: 30 } });
    expect(next.ok).toBe(true);
  });
});
