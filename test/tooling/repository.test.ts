import { findForbidden } from './repository/forbidden-words';
import {
  findLogicInCatalogue,
  findMisnamed,
  findStrays,
  findUnmirrored,
} from './repository/layout';
import { findUnlocked } from './repository/locked-packages';
import { findUnsorted } from './repository/sorted-keys';
import { listPaths, readTracked } from './repository/tracked-files';

const paths = listPaths();

describe('findForbidden', () => {
  // Put together from pieces, so that this file does not say what it forbids.
  it.each([
    ['a home folder', 'a.md', ['see ', 'home', 'someone', 'x'].join('/')],
    ['a temporary folder', 'a.ts', `const file = '${['', 'tmp', 'x.xlsx'].join('/')}';`],
    ['a folder of Windows', 'a.md', ['C:', 'Users', 'x'].join('\\')],
    ['a package registry', 'a.md', ['https://registry', 'example', 'org'].join('.')],
    ['an e-mail address', 'a.ts', ['someone', 'example.cn'].join('@')],
    ['a mobile number', 'samples/a.xlsx', `联系电话 13${'8'.repeat(9)}`],
    ['how the work is organised', 'a.ts', ['// left for the next sit', 'ting'].join('')],
    ['papers that are not here', 'a.ts', ['// see STYLE', 'md'].join('.')],
    ['where a package came from', 'package-lock.json', `  "resolved": "x",`],
    ['an address in a lock file', 'package-lock.json', `  "version": "https://example.org/a.tgz",`],
  ])('finds %s', (_, path, text) => {
    expect(findForbidden({ path, text })).toHaveLength(1);
  });

  it.each([
    ['a folder of ours', `import { a } from '../work/plan';`],
    ['a scoped package', `import xlsx from '@e965/xlsx';`],
    ['a landline', '电话：010-12345678'],
    ['a checksum', `"integrity": "sha512-13${'8'.repeat(9)}"`],
  ])('lets %s be', (_, text) => {
    expect(findForbidden({ path: 'a.ts', text })).toEqual([]);
  });

  it('finds nothing in the repository', () => {
    expect(paths.flatMap((path) => findForbidden(readTracked(path)))).toEqual([]);
  });
});

describe('findStrays', () => {
  it('finds what nobody asked for in the root', () => {
    expect(findStrays(['src/a.ts', 'notes.txt', 'docs/a.md'])).toEqual(['notes.txt', 'docs']);
  });

  it('finds nothing in the repository', () => {
    expect(findStrays(paths)).toEqual([]);
  });
});

describe('findMisnamed', () => {
  it('finds names that are not like the others', () => {
    const wrong = ['src/domain/grid/cellRef.ts', 'src/cli/Main.ts', 'test/app/check_sheet.test.ts'];
    const right = ['src/ui/check/CheckPanel.tsx', 'src/catalogue/warmth-2022-beijing.json'];
    expect(findMisnamed([...wrong, ...right])).toEqual(wrong);
  });

  it('finds nothing in the repository', () => {
    expect(findMisnamed(paths)).toEqual([]);
  });
});

describe('findUnmirrored', () => {
  it('finds a test whose folder the product does not have', () => {
    const files = ['src/domain/grid/grid.ts', 'test/domain/grid/grid.test.ts'];
    const lost = 'test/domain/grids/grid.test.ts';
    expect(findUnmirrored([...files, lost, 'test/tooling/lint.test.ts'])).toEqual([lost]);
  });

  it('finds nothing in the repository', () => {
    expect(findUnmirrored(paths)).toEqual([]);
  });
});

describe('findLogicInCatalogue', () => {
  it('finds code among the data', () => {
    expect(findLogicInCatalogue(['src/catalogue/a.json', 'src/catalogue/a.ts'])).toEqual([
      'src/catalogue/a.ts',
    ]);
  });

  it('finds nothing in the repository', () => {
    expect(findLogicInCatalogue(paths)).toEqual([]);
  });
});

describe('findUnsorted', () => {
  it('finds keys out of order at any depth', () => {
    expect(findUnsorted({ a: 1, b: [{ d: 1, c: 2 }] })).toEqual(['$.b.0: d, c']);
  });

  it('finds nothing in the catalogue', () => {
    const entries = paths.filter((path) => path.startsWith('src/catalogue/'));
    const unsorted = entries.map((path) => findUnsorted(JSON.parse(readTracked(path).text), path));
    expect(unsorted.flat()).toEqual([]);
  });
});

describe('findUnlocked', () => {
  it('finds a package of another system that the lock file leaves out', () => {
    const optionalDependencies = { 'swift-linux': '1.0.0', 'swift-windows': '1.0.0' };
    const packages = {
      'node_modules/swift': { optionalDependencies },
      'node_modules/swift-linux': {},
    };
    expect(findUnlocked({ packages })).toEqual(['swift-windows']);
  });

  it('finds nothing in the lock file', () => {
    expect(findUnlocked(JSON.parse(readTracked('package-lock.json').text))).toEqual([]);
  });
});
