import { planBlankForm } from '../../src/domain/blank/plan-blank-form';
import type { PlannedCell, PlannedContent, SheetPlan } from '../../src/domain/layout/sheet-plan';
import type { RegisteredTemplate } from '../../src/domain/templates/template';
import { drawFigures } from './draw-figures';

type Random = () => number;

/** How often a form is untidy. Assumed: nobody has counted it in real ones. */
const SHARE = { text: 0.03, rowsInserted: 0.3 };

/** A blank form filled with random figures, some blank, some typed as text, some totals wrong, some rows moved. */
export function fillAtRandom(template: RegisteredTemplate, random: Random): SheetPlan {
  const plan = planBlankForm(template);
  const figures = drawFigures(template, random);
  const codes = template.items.map(({ code }) => code);
  const cells = plan.cells.map((cell) => {
    if (!holdsFigure(cell)) return cell;
    const code = codes.shift();
    const figure = code === undefined ? undefined : figures.get(code);
    return { ...cell, content: contentOf(cell, figure, random) };
  });
  return random() < SHARE.rowsInserted ? shiftDown({ ...plan, cells }, 2) : { ...plan, cells };
}

function holdsFigure(cell: PlannedCell): boolean {
  return cell.style === 'count' || cell.style === 'money' || cell.style === 'answer';
}

function contentOf(cell: PlannedCell, figure: number | undefined, random: Random): PlannedContent {
  if (cell.style === 'answer') return { kind: 'text', text: random() < 0.5 ? '是' : '否' };
  if (figure === undefined) return { kind: 'blank' };
  const text = String(figure);
  if (cell.content.kind === 'formula') return { ...cell.content, cached: text };
  return random() < SHARE.text
    ? { kind: 'text', text: `${text} ` }
    : { kind: 'figure', figure: text };
}

/** The form a few rows further down, as when somebody puts a letterhead above it. Formulas become figures. */
function shiftDown(plan: SheetPlan, rows: number): SheetPlan {
  return {
    ...plan,
    cells: plan.cells.map((cell) => ({
      ...cell,
      ref: { ...cell.ref, row: cell.ref.row + rows },
      content: frozen(cell.content),
    })),
    merges: plan.merges.map((merge) => ({
      ...merge,
      top: merge.top + rows,
      bottom: merge.bottom + rows,
    })),
    heights: new Map([...plan.heights].map(([row, height]) => [row + rows, height])),
    choices: plan.choices.map((choice) => ({
      ...choice,
      ref: { ...choice.ref, row: choice.ref.row + rows },
    })),
    print: { ...plan.print, repeatRows: undefined },
  };
}

function frozen(content: PlannedContent): PlannedContent {
  return content.kind === 'formula' ? { kind: 'figure', figure: content.cached } : content;
}
