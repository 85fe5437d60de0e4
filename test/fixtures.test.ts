import { checkTable } from '../src/domain/check/check-table';
import type { Table } from '../src/domain/table/table';
import { recogniseWorkbook } from '../src/domain/recognise/recognise-workbook';
import { readCatalogue } from '../src/shipped/read-catalogue';
import { inflate } from '../src/workbooks/inflate';
import { readWorkbook } from '../src/workbooks/read-workbook';
import { outlineExpected, outlineFound } from './support/outline-table';
import { type ExpectedTable, type FixtureFile, readFixtures } from './support/read-fixture';

const catalogue = readCatalogue();
const files = readFixtures();

/** The tables in a file, or the code of the fault why there are none. */
function tablesOf({ bytes, fileName }: FixtureFile): string | readonly Table[] {
  const opened = readWorkbook(bytes(), { fileName, inflate });
  if (!opened.ok) return opened.fault.code;
  const { tables } = recogniseWorkbook(opened.value.workbook, catalogue);
  return tables.length === 0 ? 'no-table' : tables;
}

function asList<T>(tables: string | readonly T[]): readonly T[] {
  return typeof tables === 'string' ? [] : tables;
}

/** Differences that the fixture names, and that were not named. */
function unnamed(table: Table, { differences }: ExpectedTable): readonly unknown[] {
  return differences.filter(
    (expected) =>
      !table.differences.some((difference) =>
        Object.entries(expected).every(
          ([key, value]) => new Map<string, unknown>(Object.entries(difference)).get(key) === value,
        ),
      ),
  );
}

describe('workbooks made by other programs', () => {
  it.each(files.map((file) => [file.name, file] as const))('%s', (_, file) => {
    const found = tablesOf(file);
    const expected = asList(file.expected);

    const outlines = asList(found).map((table, at) =>
      outlineFound(table, checkTable(table), expected[at]),
    );
    expect(typeof found === 'string' ? found : outlines).toEqual(
      typeof file.expected === 'string' ? file.expected : expected.map(outlineExpected),
    );
    expect(
      asList(found).flatMap((table, at) =>
        expected.slice(at, at + 1).flatMap((one) => unnamed(table, one)),
      ),
    ).toEqual([]);
  });
});
