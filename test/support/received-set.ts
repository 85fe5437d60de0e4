import { type Choices } from '../../src/domain/consolidate/consolidation';
import { consolidate, NO_CHOICES } from '../../src/domain/consolidate/consolidate';
import { toSubmission } from '../../src/domain/consolidate/to-submission';
import { checkTable } from '../../src/domain/check/check-table';
import { planForm } from '../../src/domain/blank/plan-blank-form';
import { formatA1 } from '../../src/domain/grid/cell-ref';
import type { Grid } from '../../src/domain/grid/grid';
import type { PlannedContent, SheetPlan } from '../../src/domain/layout/sheet-plan';
import { recogniseWorkbook } from '../../src/domain/recognise/recognise-workbook';
import type { RegisteredTemplate } from '../../src/domain/templates/template';
import type { ConsolidationSource } from '../../src/app/consolidation-source';
import { packFindings } from '../../src/app/pack-findings';
import type { Received } from '../../src/app/receive-workbook';
import { CONSOLIDATION_WORDS } from '../../src/ui/text/zh-cn/consolidation';
import { findingMessage } from '../../src/ui/text/zh-cn/findings';
import { catalogueEntry, catalogueIds } from './read-catalogue-entry';
import { drawnGrid } from './drawn-grid';

const catalogue = catalogueIds().map(catalogueEntry);

/** A unit of a set: who it is, its file where it matters, and what it states by code; the rest stays blank. */
export interface UnitSketch {
  readonly organisation: string;
  readonly file?: string;
  readonly figures: Readonly<Record<string, string | number>>;
}

/** A form filled in by a unit, as it would be drawn on a sheet. Totals are typed, not calculated. */
export function filledForm(template: RegisteredTemplate, unit: UnitSketch): SheetPlan {
  const plan = planForm(template, ({ code }) => contentOf(unit.figures[code]));
  const cells = plan.cells.map((cell) =>
    formatA1(cell.ref) === 'C2' && unit.organisation !== ''
      ? { ...cell, content: { kind: 'text', text: unit.organisation } as const }
      : cell,
  );
  return { ...plan, cells };
}

function contentOf(stated: string | number | undefined): PlannedContent {
  if (stated === undefined) return { kind: 'blank' };
  if (typeof stated === 'number') return { kind: 'figure', figure: String(stated) };
  return { kind: 'text', text: stated };
}

/** A file with one form in it, read and checked as the product does it. */
export function receivedFile(template: RegisteredTemplate, unit: UnitSketch): Received {
  return receivedGrid(
    drawnGrid(filledForm(template, unit)),
    unit.file ?? `${unit.organisation}.xlsx`,
  );
}

/** A file with one sheet in it, read and checked. */
export function receivedGrid(grid: Grid, file: string): Received {
  const { tables, unrecognised } = recogniseWorkbook({ sheets: [grid] }, catalogue);
  const forms = tables.map((table) => {
    const { summary, findings } = checkTable(table);
    return {
      submission: toSubmission(table, file),
      summary,
      findings: packFindings(
        findings.map((finding) => ({
          code: finding.code,
          severity: finding.severity,
          item: finding.item ?? null,
          parts: [...finding.parts],
          cells: finding.cells.map(formatA1),
          actual: null,
          expected: null,
          difference: null,
          causes: [],
          message: findingMessage(finding, table),
        })),
      ),
    };
  });
  return { file, fault: undefined, forms, unrecognised };
}

/** What the sheets of a consolidation of these files are made of, in Chinese. */
export function consolidationSource(
  received: readonly Received[],
  given: Partial<Choices> = {},
): ConsolidationSource {
  const choices = { ...NO_CHOICES, ...given };
  const submissions = received.flatMap(({ forms }) => forms.map(({ submission }) => submission));
  const consolidation = consolidate(submissions, choices, { catalogue });
  if (consolidation === undefined) throw new Error('Nothing to consolidate');
  return { consolidation, received, choices, catalogue, words: CONSOLIDATION_WORDS };
}
