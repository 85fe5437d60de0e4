import { link, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { readBytes } from '../../../src/hosts/file/read-bytes';
import { isSameFile, writeBytes } from '../../../src/hosts/file/write-bytes';
import { inTemporaryFolder } from '../../support/temporary-folder';

const NEW = new Uint8Array([1, 2, 3]);

describe('writeBytes', () => {
  it('writes a new file', async () => {
    await inTemporaryFolder(async (folder) => {
      const file = path.join(folder, 'a.xlsx');
      expect((await writeBytes(file, NEW, { replace: false })).ok).toBe(true);
      expect(new Uint8Array(await readFile(file))).toEqual(NEW);
    });
  });

  it('keeps a file that exists, unless it may be replaced, and leaves nothing else behind', async () => {
    await inTemporaryFolder(async (folder) => {
      const file = path.join(folder, 'a.xlsx');
      await writeFile(file, 'old');
      expect(await writeBytes(file, NEW, { replace: false })).toEqual({
        ok: false,
        fault: { code: 'exists' },
      });
      expect(await readFile(file, 'utf8')).toBe('old');
      expect((await writeBytes(file, NEW, { replace: true })).ok).toBe(true);
      expect(new Uint8Array(await readFile(file))).toEqual(NEW);
      expect(await readdir(folder)).toEqual(['a.xlsx']);
    });
  });

  it.each([true, false])('tells a folder that is not there (replace: %p)', async (replace) => {
    await inTemporaryFolder(async (folder) => {
      const file = path.join(folder, 'none', 'a.xlsx');
      expect(await writeBytes(file, NEW, { replace })).toMatchObject({
        fault: { code: 'no-folder' },
      });
    });
  });

  it('does not put a file in the place of a folder', async () => {
    await inTemporaryFolder(async (folder) => {
      const inside = path.join(folder, '表.xlsx');
      await mkdir(inside);
      expect((await writeBytes(inside, NEW, { replace: true })).ok).toBe(false);
      expect(await readdir(folder)).toEqual(['表.xlsx']);
    });
  });
});

describe('isSameFile', () => {
  it('sees through other spellings and hard links', async () => {
    await inTemporaryFolder(async (folder) => {
      const file = path.join(folder, 'a.xlsx');
      await writeFile(file, '');
      await writeFile(path.join(folder, 'b.xlsx'), '');
      await link(file, path.join(folder, 'c.xlsx'));
      expect(await isSameFile(file, `${folder}/./a.xlsx`)).toBe(true);
      expect(await isSameFile(file, path.join(folder, 'c.xlsx'))).toBe(true);
      expect(await isSameFile(file, path.join(folder, 'b.xlsx'))).toBe(false);
      expect(await isSameFile(file, path.join(folder, 'none.xlsx'))).toBe(false);
    });
  });
});

describe('readBytes', () => {
  it('reads a file, and tells one that is not there from one that cannot be read', async () => {
    await inTemporaryFolder(async (folder) => {
      const file = path.join(folder, 'a.xlsx');
      await writeFile(file, NEW);
      const read = await readBytes(file);
      expect(read.ok && new Uint8Array(read.value)).toEqual(NEW);
      expect(await readBytes(path.join(folder, 'none.xlsx'))).toMatchObject({
        fault: { code: 'unreadable', damage: 'not-found' },
      });
      expect(await readBytes(folder)).toMatchObject({
        fault: { code: 'unreadable', damage: 'no-permission' },
      });
    });
  });
});
