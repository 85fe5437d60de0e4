import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import fc from 'fast-check';
import type { Parser } from 'web-tree-sitter';

import { openPowerShellParser, runWindowsScript } from '../support/powershell/run-windows-script';
import {
  BROKEN_LISTS,
  ENTRY,
  FOREIGN_LIST,
  KNOWN_LISTS,
  foreignList,
} from '../support/publish-lists';
import { ADD_IN_FOLDER, filesIn, packSmallKit } from '../support/wps-kit';

const APP_DATA = 'C:\\用户 1\\张三\\AppData\\Roaming';
const KIT = 'U 盘\\暖表 (1)';

/** Any text with these words in it. */
function textWith(words: string): unknown {
  return expect.stringContaining(words);
}

interface User {
  readonly run: (action: string) => { readonly code: number; readonly said: string };
  /** Puts a file beside WPS's list of add-ins. */
  readonly put: (file: string, content: string | Buffer) => void;
  readonly files: () => Readonly<Record<string, string>>;
  readonly list: () => string;
}

// Programs are started, on a machine that may be busy.
jest.setTimeout(120_000);

// No PowerShell is to be had here. The script is carried out by a small reader of the part of PowerShell that it
// keeps to, which knows nothing that it was not taught and stops at everything else.
describe('windows.ps1', () => {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'nuanbiao-windows-'));
  const packed = path.join(scratch, 'kit');
  let parser: Parser;
  let text = '';
  let entry = '';
  let users = 0;

  beforeAll(async () => {
    packSmallKit(packed);
    text = readFileSync(path.join(packed, 'scripts/windows.ps1'), 'utf8');
    entry = readFileSync(path.join(packed, 'publish-entry.xml'), 'utf8').trim();
    parser = await openPowerShellParser();
  });
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  function openUser(): User {
    users += 1;
    const disk = path.join(scratch, String(users));
    const kit = path.join(disk, ...KIT.split('\\'));
    const root = path.join(disk, ...APP_DATA.split('\\').slice(1), 'kingsoft/wps/jsaddons');
    cpSync(packed, kit, { recursive: true });
    const list = path.join(root, 'publish.xml');
    return {
      run: (action) =>
        runWindowsScript(parser, {
          ...{ disk, text, action, appData: APP_DATA },
          script: `C:\\${KIT}\\scripts\\windows.ps1`,
        }),
      put: (file, content) => {
        mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
        writeFileSync(path.join(root, file), content);
      },
      files: () => filesIn(root),
      list: () => readFileSync(list, 'utf8'),
    };
  }

  it('installs where WPS has never had an add-in, and takes itself out', () => {
    const user = openUser();
    const { code, said } = user.run('install');
    expect(said).toMatch(/装好了[^]*关闭全部 WPS 窗口[^]*允许[^]*再关闭/u);
    expect(code).toBe(0);
    expect(user.files()).toEqual({
      [`${ADD_IN_FOLDER}/js/ribbon.js`]: '',
      [`${ADD_IN_FOLDER}/ribbon.xml`]: '<customUI/>',
      [`${ADD_IN_FOLDER}/taskpane.html`]: '<p>',
      'publish.xml': `<?xml version="1.0" encoding="UTF-8"?>\r\n<jsplugins>\r\n  ${entry}\r\n</jsplugins>\r\n`,
    });
    const before = user.files();
    expect(user.run('install').code).toBe(0);
    expect(user.files()).toEqual(before);
    expect(user.run('uninstall')).toMatchObject({ code: 0, said: textWith('已经卸载') });
    expect(user.list()).not.toContain('nuanbiao');
  });

  it('adds our entry to those of others, keeps a copy, and takes it out again', () => {
    const user = openUser();
    user.put('publish.xml', FOREIGN_LIST);
    user.put('Seal_1.0.3/index.html', 'foreign');
    user.put('authaddin.json', '{"et":{}}');
    user.put('nuanbiao_notes/mine.txt', 'not ours');
    expect(user.run('install').code).toBe(0);
    expect(user.list()).toBe(FOREIGN_LIST.replace('</jsplugins>', `    ${entry}\n</jsplugins>`));
    const backup = 'publish.xml.nuanbiao-20270101-080000.bak';
    const others = {
      'Seal_1.0.3/index.html': 'foreign',
      'authaddin.json': '{"et":{}}',
      'nuanbiao_notes/mine.txt': 'not ours',
    };
    expect(user.files()).toMatchObject({ ...others, [backup]: FOREIGN_LIST });
    expect(user.run('uninstall').code).toBe(0);
    expect(user.list()).toBe(FOREIGN_LIST);
    expect(
      Object.keys(user.files())
        .filter((file) => !file.endsWith('.bak'))
        .sort(),
    ).toEqual([...Object.keys(others), 'publish.xml'].sort());
  });

  it('puts a new version in place of an older one, and damaged files right', () => {
    const user = openUser();
    const older = entry.replaceAll(/\d+\.\d+\.\d+/gu, '0.0.9');
    user.put('publish.xml', `<jsplugins>\n${older}\n</jsplugins>\n`);
    user.put('nuanbiao_0.0.9/ribbon.xml', '');
    user.put(`${ADD_IN_FOLDER}/left-over.js`, '');
    expect(user.run('install').said).toContain('已删除');
    expect(user.list()).toBe(`<jsplugins>\n${entry}\n</jsplugins>\n`);
    const files = Object.keys(user.files()).join(' ');
    expect(files).not.toMatch(/nuanbiao_0\.0\.9|left-over/u);
  });

  it.each(BROKEN_LISTS)('refuses %s, says where, and changes nothing', (_, broken, fault) => {
    const user = openUser();
    user.put('publish.xml', broken);
    const before = user.files();
    const [, line = ''] = fault.split(' ');
    for (const action of ['install', 'uninstall']) {
      const { code, said } = user.run(action);
      expect(code).toBe(1);
      expect(said).toMatch(new RegExp(`没有完成[^]*已经损坏：第 ${line} 行`, 'u'));
    }
    expect(user.files()).toEqual(before);
  });

  it.each([
    ['in UTF-16', 'publish.xml', Buffer.from('\ufeff<jsplugins/>', 'utf16le'), 'UTF-16'],
    [
      'of an administrator',
      'jsplugins.xml',
      `<jsplugins><jsplugin name='nuanbiao'/></jsplugins>`,
      '统一部署',
    ],
  ])('leaves a list %s alone', (_, file, content, words) => {
    const user = openUser();
    user.put(file, content);
    const before = user.files();
    expect(user.run('install')).toMatchObject({ code: 1, said: textWith(words) });
    expect(user.files()).toEqual(before);
  });

  it('says so where there is nothing to uninstall, and refuses what it does not know', () => {
    const user = openUser();
    expect(user.run('uninstall')).toMatchObject({ code: 0, said: textWith('没有装过') });
    expect(user.run('repair')).toMatchObject({ code: 1, said: textWith('用法') });
  });

  /** The list that is left when an action was done on one. */
  function listAfter(action: string, list: string): string {
    const user = openUser();
    user.put('publish.xml', list);
    expect(user.run(action)).toMatchObject({ code: 0 });
    return user.list();
  }

  it.each(KNOWN_LISTS)(
    'makes of %s what the script for Linux makes',
    (_, list, installed, uninstalled) => {
      const renamed = (known: string): string => known.replaceAll(ENTRY, entry);
      expect(listAfter('install', renamed(list))).toBe(renamed(installed ?? list));
      expect(listAfter('uninstall', renamed(list))).toBe(renamed(uninstalled ?? list));
    },
  );

  it('takes out what it put in, and nothing else', () => {
    fc.assert(
      fc.property(foreignList, (list) => {
        const user = openUser();
        user.put('publish.xml', list);
        user.run('install');
        expect(user.list()).toContain(entry);
        user.run('uninstall');
        expect(user.list()).toBe(list);
      }),
      { numRuns: 10 },
    );
  });

  it('says nothing that PowerShell would read otherwise', () => {
    // Typographic quotes end a text in PowerShell as plain ones do.
    const texts = text.match(/"[^"\n]*"/gu) ?? [];
    expect(texts.filter((one) => /[\u201c-\u201f]/u.test(one))).toEqual([]);
    expect(text).not.toMatch(/[\u2018-\u201b]/u);
    // Without the mark PowerShell 5 takes the script for GBK, and cmd wants its own line ends.
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it.each(['install', 'uninstall'])('is started by %s-windows.cmd, in plain letters', (door) => {
    const command = readFileSync(path.join(packed, `${door}-windows.cmd`), 'latin1');
    expect(command).toMatch(/^[\r\n -~]+$/u);
    expect(command.replaceAll('\r\n', '')).not.toContain('\n');
    expect(command).toContain(`-File "%SCRIPT%" ${door}\r\n`);
  });
});
