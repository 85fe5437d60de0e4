import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';

const FOLDER = join(__dirname, '../fixtures');

const expectedFinding = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'query', 'hint', 'unchecked']),
  item: z.string().optional(),
  /** Both items of a relation between two, in either order. */
  items: z.array(z.string()).optional(),
  difference: z.string().optional(),
  figure: z.string().optional(),
  reason: z.string().optional(),
  fields: z.array(z.string()).optional(),
  /** Causes that must be among those given, as `left-out C6`. */
  causes: z.array(z.string()).optional(),
});

const expectedDifference = z.strictObject({
  kind: z.string(),
  code: z.string().optional(),
  found: z.union([z.string(), z.number()]).optional(),
  printed: z.number().optional(),
  label: z.string().optional(),
});

const expectedTable = z.strictObject({
  sheet: z.string(),
  /** Id of the registered template, or `inferred`. */
  template: z.string(),
  organisation: z.string().nullable(),
  /** Where the first and the last item's figure stand. */
  cells: z.record(z.string(), z.string()),
  /** `C3=75 D3=6 …`; `—` is blank, `?` unreadable. */
  figures: z.array(z.string()),
  /** All errors, queries and unchecked relations. */
  findings: z.array(expectedFinding),
  /** Hints that must be among those given. */
  hints: z.array(expectedFinding).default([]),
  /** Differences from the template that must be among those named. */
  differences: z.array(expectedDifference).default([]),
});

const expectedWorkbook = z.union([
  z.strictObject({ files: z.array(z.string()), tables: z.array(expectedTable) }),
  z.strictObject({ files: z.array(z.string()), fault: z.string() }),
]);

const fixture = z.strictObject({ origin: z.string(), workbooks: z.array(expectedWorkbook) });

export type ExpectedFinding = z.infer<typeof expectedFinding>;
export type ExpectedTable = z.infer<typeof expectedTable>;

/** One file of a case and what must be read from it. */
export interface FixtureFile {
  /** `rows-moved/form.xlsx`, for the name of the test. */
  readonly name: string;
  readonly fileName: string;
  readonly bytes: () => Uint8Array;
  /** The fault's code, or the tables in their order. */
  readonly expected: string | readonly ExpectedTable[];
}

/** Every file of every case, in the order of their names. */
export function readFixtures(): readonly FixtureFile[] {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && hasExpectations(entry.name))
    .flatMap(({ name }) => filesOf(name));
}

function hasExpectations(folder: string): boolean {
  return readdirSync(join(FOLDER, folder)).includes('expected.json');
}

function filesOf(folder: string): readonly FixtureFile[] {
  const path = join(FOLDER, folder, 'expected.json');
  const { workbooks } = fixture.parse(JSON.parse(readFileSync(path, 'utf8')));
  return workbooks.flatMap((workbook) =>
    workbook.files.map((file) => ({
      name: `${folder}/${basename(file)}`,
      fileName: basename(file),
      bytes: () => new Uint8Array(readFileSync(join(FOLDER, folder, file))),
      expected: 'fault' in workbook ? workbook.fault : workbook.tables,
    })),
  );
}
