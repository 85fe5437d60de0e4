/** What may stand in the root, and why. */
const TOP_LEVEL: ReadonlySet<string> = new Set([
  ...['src', 'test', 'assets', 'samples'],
  ...['README.md', 'CHANGELOG.md', 'LICENSE'],
  ...['manifest.xml', 'package.json', 'package-lock.json', 'tsconfig.json'],
  // Tools that look for their settings nowhere else.
  ...['eslint.config.mjs', 'webpack.config.js', '.prettierrc.json', '.prettierignore'],
  ...['.ci', '.editorconfig', '.gitattributes', '.gitignore', '.npmrc'],
]);

/** Folders of tests that mirror nothing. */
const OWN_FOLDERS =
  /^test\/(?:support|fixtures|types|tooling|bench|outside|e2e|hosts\/contract)\//u;

/** Kebab-case with endings, or a component's name; the launcher and data files keep the same shape. */
const CODE_NAME =
  /^(?:[a-z\d]+(?:-[a-z\d]+)*|[A-Z][A-Za-z\d]*(?=\.(?:test\.)?tsx$))(?:\.[a-z\d]+)+$/u;

/** Entries of the root that nobody asked for. */
export function findStrays(paths: readonly string[]): readonly string[] {
  const entries = new Set(paths.map((path) => path.split('/')[0] ?? path));
  return [...entries].filter((entry) => !TOP_LEVEL.has(entry));
}

/** Source and test files that are not named as the others are. */
export function findMisnamed(paths: readonly string[]): readonly string[] {
  return paths
    .filter((path) => /^(?:src|test)\/.*\.(?:[cm]?[jt]sx?|json)$/u.test(path))
    .filter((path) => !path.startsWith('test/fixtures/'))
    .filter((path) => !CODE_NAME.test(path.slice(path.lastIndexOf('/') + 1)));
}

/** Tests in a folder that the product does not have, so that nobody finds what they test. */
export function findUnmirrored(paths: readonly string[]): readonly string[] {
  const folders = new Set(paths.flatMap(foldersOf));
  return paths
    .filter((path) => path.startsWith('test/') && /\.test\.tsx?$/u.test(path))
    .filter((path) => !OWN_FOLDERS.test(path))
    .filter((path) => !folders.has(folderOf(path).replace(/^test/u, 'src')));
}

/** Files of the catalogue that are not data. */
export function findLogicInCatalogue(paths: readonly string[]): readonly string[] {
  return paths.filter((path) => path.startsWith('src/catalogue/') && !path.endsWith('.json'));
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

function foldersOf(path: string): readonly string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, depth) => names.slice(0, depth + 1).join('/'));
}
