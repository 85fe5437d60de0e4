import path from 'node:path';

import ts from 'typescript';

import { ROOT } from './repository/tracked-files';

const DOMAIN = path.join(ROOT, 'src/domain');
const TRIED = path.join(DOMAIN, 'try.ts');

/** Compiles one text as if it were a file of the domain, with the domain's own settings. */
function faultsIn(text: string): readonly string[] {
  const settings = path.join(DOMAIN, 'tsconfig.json');
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(settings, (file) => ts.sys.readFile(file)).config,
    ts.sys,
    DOMAIN,
  );
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (file, target) =>
    file === TRIED ? ts.createSourceFile(file, text, target) : read(file, target);
  const program = ts.createProgram([TRIED], options, host);
  const faults = program.getSemanticDiagnostics(program.getSourceFile(TRIED));
  return faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

describe('src/domain/tsconfig.json', () => {
  it('knows neither a page nor a program that runs it', () => {
    const names = ['document', 'window', 'fetch', 'setTimeout', 'process', 'require', 'Excel'];
    const text = names.map((name) => `export const use_${name}: unknown = ${name};`).join('\n');
    expect(faultsIn(text).map((fault) => /Cannot find name '(\w+)'/u.exec(fault)?.[1])).toEqual(
      names,
    );
  });

  it('lets the domain use its own words', () => {
    const text = `import { formatA1 } from './grid/cell-ref';\nexport const corner = formatA1({ row: 0, col: 0 });`;
    expect(faultsIn(text)).toEqual([]);
  });
});
