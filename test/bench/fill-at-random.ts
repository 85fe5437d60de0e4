import { planBlankForm } from '../../src/domain/blank/plan-blank-form';
import type { PlannedCell, PlannedContent, SheetPlan } from '../../src/domain/layout/sheet-plan';
import type { ItemCode } from '../../src/domain/templates/item';
import type { RegisteredTemplate } from '../../src/domain/templates/template';

type Random = () => number;

/** How often a workbook is untidy. Assumed: nobody has counted it in real ones. */
const SHARE = { blank: 0.12, text: 0.03, wrongTotal: 0.2, rowsInserted: 0.3 };
/** Largest random figure: people and things; 万元 with two decimals. */
const MOST = { count: 3000, money: 200 };

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

/** Exact decimal text for every item; totals are the sums of their parts, save where one is made wrong. */
function drawFigures(
  template: RegisteredTemplate,
  random: Random,
): ReadonlyMap<ItemCode, number | undefined> {
  const figures = new Map<ItemCode, number | undefined>();
  for (const { code, measure } of template.items) {
    const most = measure.kind === 'money' ? MOST.money : MOST.count;
    const drawn = random() * most;
    const figure = measure.kind === 'money' ? Math.round(drawn * 100) / 100 : Math.round(drawn);
    figures.set(code, random() < SHARE.blank ? undefined : figure);
  }
  const sums = template.rules.filter((rule) => rule.kind === 'sum');
  // Parts that are totals themselves stand below theirs, so their sums are made first.
  for (const { total, parts } of [...sums].reverse()) {
    const sum = parts.reduce((all, { code, sign }) => all + sign * (figures.get(code) ?? 0), 0);
    figures.set(total, Math.round(sum * 100) / 100);
  }
  const wrong = sums[Math.floor(random() * sums.length)];
  if (wrong !== undefined && random() < SHARE.wrongTotal) {
    figures.set(wrong.total, (figures.get(wrong.total) ?? 0) + 9);
  }
  return figures;
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
