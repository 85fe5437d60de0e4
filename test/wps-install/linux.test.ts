import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';

import { BROKEN_LISTS, FOREIGN_LIST } from '../support/publish-lists';
import { ADD_IN_FOLDER, filesIn, packSmallKit } from '../support/wps-kit';

const PLACE = '.local/share/Kingsoft/wps/jsaddons';

/** All of them are tried on the part that reads lists. */
const ONE_OF_EACH_FAULT = BROKEN_LISTS.filter(
  ([, , fault], at) => BROKEN_LISTS.findIndex((other) => codeOf(other[2]) === codeOf(fault)) === at,
);

function codeOf(fault: string): string {
  return fault.split(' ')[0] ?? '';
}

interface Answer {
  readonly code: number | null;
  /** What the screen shows. */
  readonly said: string;
}

/** A user of a computer, and the kit on a stick. */
interface User {
  readonly home: string;
  /** Where WPS looks for add-ins. */
  readonly root: string;
  readonly run: (door: 'install' | 'uninstall', env?: NodeJS.ProcessEnv) => Answer;
  /** Puts a file below the root. */
  readonly put: (file: string, text: string) => void;
  readonly files: () => Readonly<Record<string, string>>;
  readonly list: () => string;
}

// Programs are started, on a machine that may be busy.
jest.setTimeout(120_000);

describe('install-linux.sh and uninstall-linux.sh', () => {
  const scratch = mkdtempSync(path.join(os.tmpdir(), 'nuanbiao-linux-'));
  const kit = path.join(scratch, '暖表 安装包 (1)');
  const entry = (): string => readFileSync(path.join(kit, 'publish-entry.xml'), 'utf8').trim();
  let users = 0;

  beforeAll(() => packSmallKit(kit));
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  /** A new user, whose folder has a name that needs quoting everywhere. */
  function openUser(): User {
    users += 1;
    const home = path.join(scratch, `张 三's ${String(users)}`);
    const root = path.join(home, PLACE);
    mkdirSync(home);
    return {
      home,
      root,
      run: (door, env = {}) => {
        const { status, stdout, stderr } = spawnSync('sh', [path.join(kit, `${door}-linux.sh`)], {
          cwd: scratch,
          encoding: 'utf8',
          env: { PATH: process.env['PATH'], HOME: home, ...env },
        });
        return { code: status, said: stdout + stderr };
      },
      put: (file, text) => {
        mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
        writeFileSync(path.join(root, file), text);
      },
      files: () => filesIn(home),
      list: () => readFileSync(path.join(root, 'publish.xml'), 'utf8'),
    };
  }

  /** Names of what lies in the root beside the list and the add-in, without the time in them. */
  function besides(user: User): readonly string[] {
    return Object.keys(filesIn(user.root))
      .filter((file) => file !== 'publish.xml' && !file.startsWith(`${ADD_IN_FOLDER}/`))
      .map((file) => file.replace(/\d{8}-\d{6}/u, 'TIME'));
  }

  it('installs where WPS has never had an add-in', () => {
    const user = openUser();
    const { code, said } = user.run('install');
    expect(code).toBe(0);
    expect(said).toMatch(
      /装好了[^]*关闭全部 WPS 窗口[^]*quickstartoffice restart[^]*允许[^]*再关闭/u,
    );
    expect(user.list()).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>\n<jsplugins>\n  ${entry()}\n</jsplugins>\n`,
    );
    expect(Object.keys(filesIn(path.join(user.root, ADD_IN_FOLDER)))).toEqual([
      ...['js/ribbon.js', 'ribbon.xml', 'taskpane.html'],
    ]);
    expect(besides(user)).toEqual([]);
  });

  it('adds our entry to those of others, keeps a copy, and takes it out again', () => {
    const user = openUser();
    user.put('publish.xml', FOREIGN_LIST);
    user.put('Seal_1.0.3/index.html', 'foreign');
    user.put('authaddin.json', '{"et":{}}');
    chmodSync(path.join(user.root, 'publish.xml'), 0o640);
    expect(user.run('install').code).toBe(0);
    expect(user.list()).toBe(FOREIGN_LIST.replace('</jsplugins>', `    ${entry()}\n</jsplugins>`));
    expect(statSync(path.join(user.root, 'publish.xml')).mode & 0o777).toBe(0o640);
    expect(besides(user)).toEqual([
      ...['Seal_1.0.3/index.html', 'authaddin.json', 'publish.xml.nuanbiao-TIME.bak'],
    ]);
    const backup = Object.entries(user.files()).find(([file]) => file.endsWith('.bak'));
    expect(backup?.[1]).toBe(FOREIGN_LIST);
    expect(user.run('uninstall')).toMatchObject({ code: 0 });
    expect(user.list()).toBe(FOREIGN_LIST);
    expect(filesIn(user.root)).toMatchObject({
      'Seal_1.0.3/index.html': 'foreign',
      'authaddin.json': '{"et":{}}',
    });
    expect(Object.keys(filesIn(user.root)).join(' ')).not.toContain(ADD_IN_FOLDER);
  });

  it('changes nothing the second time but puts damaged files right', () => {
    const user = openUser();
    user.run('install');
    const before = user.files();
    expect(user.run('install').code).toBe(0);
    expect(user.files()).toEqual(before);
    user.put(`${ADD_IN_FOLDER}/taskpane.html`, 'damaged');
    user.put(`${ADD_IN_FOLDER}/left-over.js`, '');
    user.run('install');
    expect(user.files()).toEqual(before);
    expect(user.run('uninstall').code).toBe(0);
    expect(user.run('uninstall').code).toBe(0);
    expect(user.list()).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<jsplugins>\n</jsplugins>\n');
  });

  it('puts a new version in place of an older one', () => {
    const user = openUser();
    const older = entry().replaceAll(/\d+\.\d+\.\d+/gu, '0.0.9');
    user.put('publish.xml', `<jsplugins>\n${older}\n<jsplugin name="b"/>\n</jsplugins>\n`);
    user.put('nuanbiao_0.0.9/ribbon.xml', '');
    user.put('nuanbiao_notes/mine.txt', 'not ours');
    const { code, said } = user.run('install');
    expect(code).toBe(0);
    expect(said).toContain('已删除');
    expect(user.list()).toBe(`<jsplugins>\n${entry()}\n<jsplugin name="b"/>\n</jsplugins>\n`);
    expect(besides(user)).toEqual([
      ...['nuanbiao_notes/mine.txt', 'publish.xml.nuanbiao-TIME.bak'],
    ]);
  });

  it.each(ONE_OF_EACH_FAULT)('refuses %s, says where, and changes nothing', (_, text, fault) => {
    const user = openUser();
    user.put('publish.xml', text);
    user.put('nuanbiao_0.0.9/ribbon.xml', '');
    const before = user.files();
    const [, line = ''] = fault.split(' ');
    for (const door of ['install', 'uninstall'] as const) {
      const { code, said } = user.run(door);
      expect(code).toBe(1);
      expect(said).toMatch(new RegExp(`没有完成[^]*已经损坏：第 ${line} 行`, 'u'));
    }
    expect(user.files()).toEqual(before);
  });

  it('refuses a list in UTF-16 and changes nothing', () => {
    const user = openUser();
    user.put('publish.xml', '');
    const bytes = Buffer.from('\ufeff<jsplugins/>', 'utf16le');
    writeFileSync(path.join(user.root, 'publish.xml'), bytes);
    expect(user.run('install').said).toContain('UTF-16');
    expect(Object.keys(user.files())).toHaveLength(1);
    expect(readFileSync(path.join(user.root, 'publish.xml'))).toEqual(bytes);
  });

  it('writes a list anew that has nothing in it', () => {
    const user = openUser();
    user.put('publish.xml', '');
    expect(user.run('install').code).toBe(0);
    expect(user.list()).toContain(entry());
  });

  it('leaves what an administrator installed to the administrator', () => {
    const user = openUser();
    user.put(
      'jsplugins.xml',
      '<jsplugins><jsplugin name="nuanbiao" url="http://a/n.7z"/></jsplugins>',
    );
    const before = user.files();
    expect(user.run('install')).toMatchObject({ code: 1 });
    expect(user.run('install').said).toContain('管理员已经统一部署');
    expect(user.files()).toEqual(before);
    user.put('jsplugins.xml', '<jsplugins><jsplugin name="other"/></jsplugins>');
    expect(user.run('install').code).toBe(0);
  });

  it('says so where there is nothing to uninstall', () => {
    const user = openUser();
    expect(user.run('uninstall')).toMatchObject({ code: 0 });
    expect(user.run('uninstall').said).toContain('没有装过');
    expect(user.files()).toEqual({});
  });

  it('does not install for the administrator by mistake, nor for nobody', () => {
    const user = openUser();
    const asRoot = user.run('install', { SUDO_USER: 'zhang' });
    // Only who is root can have come by sudo.
    expect(asRoot.code).toBe(process.getuid?.() === 0 ? 1 : 0);
    expect(user.run('install', { HOME: '' })).toMatchObject({ code: 1 });
  });

  it('refuses a kit that was not unpacked as a whole, or of two versions', () => {
    const user = openUser();
    const second = path.join(kit, 'nuanbiao_0.0.1');
    mkdirSync(second);
    writeFileSync(path.join(second, 'ribbon.xml'), '');
    expect(user.run('install').said).toContain('不止一个版本');
    rmSync(second, { recursive: true });
    const entryFile = path.join(kit, 'publish-entry.xml');
    const text = readFileSync(entryFile);
    rmSync(entryFile);
    expect(user.run('install').said).toContain('安装包不完整');
    writeFileSync(entryFile, text);
    expect(user.files()).toEqual({});
  });
});
