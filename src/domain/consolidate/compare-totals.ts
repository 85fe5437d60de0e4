import { isSameAmount } from '../figures/amount';
import type { Item, ItemCode } from '../templates/item';
import type { Template } from '../templates/template';
import { addSubmissions } from './add-submissions';
import type { Consolidated, Consolidation } from './consolidation';
import type { Detail } from './detail';
import { recomputeTotals } from './recompute-totals';
import type { NoFigure } from './submission';

/** An item of the consolidated form that does not state what it stated before. */
export interface ChangedTotal {
  readonly item: Item;
  readonly before: Consolidated;
  readonly after: Consolidated;
}

const BLANK: Consolidated = { kind: 'blank' };

/**
 * The items of a consolidation that changed since an earlier one, in print order. The earlier figures are added up
 * anew from its 分户明细, totals from their parts, so that both sides are made by the same rules.
 */
export function compareTotals(
  before: Detail,
  { template, totals }: Pick<Consolidation, 'template' | 'totals'>,
): readonly ChangedTotal[] {
  const earlier = totalsOfDetail(before, template);
  return template.items.flatMap((item): readonly ChangedTotal[] => {
    const was = earlier.get(item.code) ?? BLANK;
    const now = totals.get(item.code) ?? BLANK;
    return isSame(was, now) ? [] : [{ item, before: was, after: now }];
  });
}

/** What the units of a 分户明细 come to on a form; items are found by their codes. */
function totalsOfDetail(
  { codes, lines }: Detail,
  template: Template,
): ReadonlyMap<ItemCode, Consolidated> {
  const places = template.items.map(({ code }) => codes.indexOf(code));
  const stated = lines.map(({ file, sheet, figures, others }) => ({
    key: `${file}\n${sheet}` as const,
    figures: places.map((at) => figures[at] ?? ''),
    others: new Map(
      places.flatMap((at, place): readonly (readonly [number, NoFigure])[] => {
        const other = others.get(at);
        return other === undefined ? [] : [[place, other]];
      }),
    ),
  }));
  return recomputeTotals(template, addSubmissions(stated, template));
}

function isSame(one: Consolidated, other: Consolidated): boolean {
  if (hasAmount(one) && hasAmount(other)) return isSameAmount(one.amount, other.amount);
  if (one.kind === 'answers' && other.kind === 'answers') {
    return one.yes === other.yes && one.no === other.no;
  }
  return one.kind === other.kind;
}

type WithAmount = Extract<Consolidated, { readonly kind: 'added' | 'recomputed' }>;

function hasAmount(one: Consolidated): one is WithAmount {
  return one.kind === 'added' || one.kind === 'recomputed';
}
