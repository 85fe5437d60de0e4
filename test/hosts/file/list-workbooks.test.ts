import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { isFolder, listWorkbooks } from '../../../src/hosts/file/list-workbooks';
import { inTemporaryFolder } from '../../support/temporary-folder';

async function place(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), '');
  }
}

describe('listWorkbooks', () => {
  it('lists workbooks of every format by name, numbers as people count, folders below included', async () => {
    await inTemporaryFolder(async (folder) => {
      await place(folder, [
        '附件10.xlsx',
        '附件2.xls',
        'b/表.ET',
        'a.csv',
        'c.ods',
        'd.xlsm',
        'e.docx',
      ]);
      const listed = await listWorkbooks(folder);
      expect(listed.ok && listed.value.map((file) => path.relative(folder, file))).toEqual([
        '附件2.xls',
        '附件10.xlsx',
        'a.csv',
        path.join('b', '表.ET'),
        'c.ods',
        'd.xlsm',
      ]);
    });
  });

  it('leaves out lock files, hidden entries and links, which could lead in circles', async () => {
    await inTemporaryFolder(async (folder) => {
      await place(folder, ['~$a.xlsx', '.hidden/b.xlsx', '.c.xlsx']);
      await symlink(folder, path.join(folder, 'again'));
      expect(await listWorkbooks(folder)).toEqual({ ok: true, value: [] });
    });
  });

  it('gives a fault for a folder that is not there', async () => {
    await inTemporaryFolder(async (folder) => {
      expect((await listWorkbooks(path.join(folder, 'none'))).ok).toBe(false);
    });
  });
});

describe('isFolder', () => {
  it('tells folders from files and from nothing', async () => {
    await inTemporaryFolder(async (folder) => {
      await place(folder, ['a.xlsx']);
      expect(await isFolder(folder)).toBe(true);
      expect(await isFolder(path.join(folder, 'a.xlsx'))).toBe(false);
      expect(await isFolder(path.join(folder, 'none'))).toBe(false);
    });
  });
});
