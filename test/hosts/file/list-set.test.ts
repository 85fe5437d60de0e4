import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { listSet } from '../../../src/hosts/file/list-set';
import { inTemporaryFolder } from '../../support/temporary-folder';
import { zipOf } from '../../support/zip-of';

async function place(folder: string, name: string, data: Uint8Array | string): Promise<void> {
  await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
  await writeFile(path.join(folder, name), data);
}

/** Each file of the set as `path: bytes or what is wrong with it`. */
async function toldOf(folder: string, without?: ReadonlySet<string>): Promise<readonly string[]> {
  const files = await listSet([folder], without);
  const told = files.map(async ({ file, load }) => {
    const bytes = await load();
    const shown = path.posix.relative(folder.split(path.sep).join('/'), file);
    if (bytes.ok) return `${shown}: ${new TextDecoder().decode(bytes.value)}`;
    return `${shown}: ${'content' in bytes.fault ? bytes.fault.content : bytes.fault.code}`;
  });
  return Promise.all(told);
}

describe('listSet', () => {
  it('walks folders and archives, and tells what was sent in place of a form', async () => {
    await inTemporaryFolder(async (folder) => {
      const inner = zipOf([{ name: 'c.xls', data: '3' }]);
      await place(folder, 'a.xlsx', '1');
      await place(folder, '10.xlsx', '10');
      await place(folder, '2/b.xlsx', '2');
      await place(folder, 'photo.JPG', 'x');
      await place(folder, 'old.rar', 'x');
      await place(folder, '说明.TXT', 'x');
      await place(folder, '总结.docx', 'x');
      await place(folder, '东区.xlsx.bak', 'x');
      await place(folder, '~$a.xlsx', 'x');
      await place(
        folder,
        'z.zip',
        zipOf([
          { name: 'in.zip', data: inner },
          { name: 'd.pdf', data: '' },
          { name: 'readme.md', data: '' },
        ]),
      );
      expect(await toldOf(folder)).toEqual([
        '2/b.xlsx: 2',
        '10.xlsx: 10',
        '东区.xlsx.bak: unknown',
        '说明.TXT: skipped',
        '总结.docx: word',
        'a.xlsx: 1',
        'old.rar: archive',
        'photo.JPG: picture',
        'z.zip/in.zip/c.xls: 3',
        'z.zip/d.pdf: pdf',
        'z.zip/readme.md: skipped',
      ]);
    });
  });

  it('leaves out the files it is told to, as the result of an earlier run', async () => {
    await inTemporaryFolder(async (folder) => {
      await place(folder, 'a.xlsx', '1');
      await place(folder, 'out.xlsx', '2');
      expect(await toldOf(folder, new Set([path.join(folder, 'out.xlsx')]))).toEqual(['a.xlsx: 1']);
    });
  });

  it('tells of a broken archive, of an empty folder and of a file that is not there', async () => {
    await inTemporaryFolder(async (folder) => {
      await mkdir(path.join(folder, 'empty'));
      await place(folder, 'bad.zip', 'PK');
      const names = ['empty', 'bad.zip', 'gone.xlsx'];
      const files = await listSet(names.map((name) => path.join(folder, name)));
      const faults = await Promise.all(files.map(({ load }) => load()));
      expect(faults).toMatchObject([
        { fault: { code: 'not-a-workbook', content: 'empty-folder' } },
        { fault: { code: 'unreadable', damage: 'truncated' } },
        { fault: { code: 'unreadable', damage: 'not-found' } },
      ]);
    });
  });

  it('takes a file named twice once, whatever it is called', async () => {
    await inTemporaryFolder(async (folder) => {
      await place(folder, 'form', '1');
      const file = path.join(folder, 'form');
      expect(await listSet([file, file])).toHaveLength(1);
    });
  });
});
