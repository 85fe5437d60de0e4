import { readFileSync } from 'node:fs';
import path from 'node:path';

import ts from 'typescript';

import { ROOT, listPaths } from './repository/tracked-files';
import { findNewerApis } from './requirement-sets/find-newer-apis';
import { parseVersion } from './requirement-sets/requirement-set';

const TRIED = path.join(ROOT, 'src/hosts/excel/try.ts');

/** Each line that must be found, with what is found; the others must not be. */
const WRONG = `
import { requires } from './requires';
export async function f(context: Excel.RequestContext): Promise<void> {
  const range = context.workbook.getSelectedRange();
  const merged = range.getMergedAreasOrNullObject(); // getMergedAreasOrNullObject needs ExcelApi 1.13
  merged.load('areas/items/rowIndex');
  range.load('values, valuesAsJson'); // valuesAsJson needs ExcelApi 1.16
  range.load(['values', 'format/fill/color', 'valuesAsJson']); // valuesAsJson needs ExcelApi 1.16
  const sheets = context.workbook.worksheets;
  sheets.load('items/name, items/showDataTypeIcons'); // showDataTypeIcons needs ExcelApi 1.19
  const { valuesAsJson } = range; // valuesAsJson needs ExcelApi 1.16
  await Excel.run({ delayForCellEdit: true, mergeUndoGroup: true }, f); // mergeUndoGroup needs ExcelApi 1.20
  void context.workbook.linkedWorkbooks; // linkedWorkbooks needs ExcelApi of no set that all have
  const notes = requires('1.13') ? 1 : context.workbook.notes; // notes needs ExcelApi 1.18
  if (requires('1.18')) void context.workbook.notes;
  else void context.workbook.notes; // notes needs ExcelApi 1.18
  const also = requires('1.18') && context.workbook.notes;
  const gated = (type: Excel.NoteCollection): void => {
    if (!requires('1.13')) return;
    range.getMergedAreasOrNullObject();
    void context.workbook.notes; // notes needs ExcelApi 1.18
  };
  if (!requires('1.13')) void 0;
  range.getMergedAreasOrNullObject(); // getMergedAreasOrNullObject needs ExcelApi 1.13
  range.load('values, rowIndex, format/fill/color, conditionalFormats/items/type');
  range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  void [valuesAsJson, notes, also, gated];
}
`;

const sources = listPaths().filter((file) =>
  /^src\/(?:hosts\/excel|commands|taskpane)\/.*\.tsx?$/u.test(file),
);
const [, floor = ''] =
  /<Set Name="ExcelApi" MinVersion="([\d.]+)"/u.exec(
    readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8'),
  ) ?? [];

function createProgram(): ts.Program {
  const settings = path.join(ROOT, 'tsconfig.json');
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(settings, (file) => ts.sys.readFile(file)).config,
    ts.sys,
    ROOT,
  );
  const host = ts.createCompilerHost({ ...options, types: ['office-js'] });
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (file, target) =>
    file === TRIED ? ts.createSourceFile(file, WRONG, target, true) : read(file, target);
  const files = sources.map((file) => path.join(ROOT, file));
  return ts.createProgram([...files, TRIED], { ...options, types: ['office-js'] }, host);
}

describe('findNewerApis', () => {
  const program = createProgram();
  const filesAt = (paths: readonly string[]): readonly ts.SourceFile[] =>
    paths.flatMap((file) => program.getSourceFile(file) ?? []);

  it('finds what is newer than the floor, and nothing that stands behind a gate', () => {
    const expected = WRONG.split('\n').flatMap((line, at) => {
      const [, words] = / \/\/ (?<words>.* needs .*)$/u.exec(line) ?? [];
      return words === undefined ? [] : [`try.ts:${String(at + 1)}: ${words}`];
    });
    expect(findNewerApis(program, filesAt([TRIED]), parseVersion('1.9'))).toEqual(expected);
  });

  it('finds nothing newer than the manifest asks for in the add-in', () => {
    const files = filesAt(sources.map((file) => path.join(ROOT, file)));
    expect(files.length).toBe(sources.length);
    expect(findNewerApis(program, files, parseVersion(floor))).toEqual([]);
  });

  it('knows the sets that the add-in uses', () => {
    const files = filesAt(sources.map((file) => path.join(ROOT, file)));
    expect(findNewerApis(program, files, parseVersion('1.0')).length).toBeGreaterThan(20);
  });
});
