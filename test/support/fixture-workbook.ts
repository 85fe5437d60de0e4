import type { Workbook } from '../../src/domain/grid/grid';
import { type FixtureFile, readFixtures } from './read-fixture';
import { openedOf } from './read-bytes-of';

const files = new Map(readFixtures().map((file) => [file.name, file]));

/** The workbook of a fixture by its name: `total-misses-a-part/form.xlsx`. */
export function fixtureWorkbook(name: string): Workbook {
  const file = files.get(name);
  if (file === undefined) throw new Error(`No fixture: ${name}`);
  return workbookIn(file);
}

/** All fixtures of .xlsx that hold a form. */
export function fixturesWithForms(): readonly FixtureFile[] {
  return [...files.values()].filter(
    ({ name, expected }) => name.endsWith('.xlsx') && typeof expected !== 'string',
  );
}

/** The workbook in a fixture's file. */
export function workbookIn({ bytes, fileName }: FixtureFile): Workbook {
  return openedOf(bytes(), fileName).workbook;
}
