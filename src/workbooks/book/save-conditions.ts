import { formatRange } from '../../domain/grid/cell-range';
import type { Splice } from '../patch-xlsx-tokens';
import { escapeXml } from '../write-xml';
import type { Condition } from './book';
import { lookKey } from './look-key';
import type { ElementMove } from './move-elements';
import { moveRanges, moveReferences } from './move-references';
import { rangesIn } from './read-conditions';
import type { FileLooks } from './read-looks';
import type { LookWriter } from './save-looks';
import { type Span, setAttribute, textIn, valueIn } from './spans';

/** The conditions of a sheet as its part has them, and as they are to be. */
export interface ConditionsChange {
  readonly root: Span;
  readonly current: readonly Condition[];
  readonly move: ElementMove;
  readonly fileLooks: FileLooks;
  readonly looks: LookWriter;
}

/** What becomes of the conditions of a part. */
export interface ConditionsPlan {
  /** Rules of the part that the book lists no more. */
  readonly gone: ReadonlySet<Span>;
  /** Rules of the part that stay and speak earlier or later than they did. */
  readonly priorities: readonly Splice[];
  /** Those that came, written. */
  readonly added: string;
}

/**
 * Keeps every rule that says what a condition of the book says, with all that the book does not list of it; those of
 * other kinds speak before and behind it as they did.
 */
export function planConditions(change: ConditionsChange): ConditionsPlan {
  const { root, current, looks } = change;
  const rules = root.children
    .filter(({ name }) => name === 'conditionalFormatting')
    .flatMap((list) => list.children.map((rule) => ({ rule, key: keyOfRule(change, list, rule) })))
    .filter(({ rule }) => rule.name === 'cfRule')
    .sort((one, other) => priorityOf(one.rule) - priorityOf(other.rule));
  const listed = rules.filter(({ key }) => key !== undefined);
  const waiting = rules.filter(({ key }) => key === undefined).map(({ rule }) => rule);
  const kept = new Set<Span>();
  const order = current.flatMap((condition): readonly (Span | Condition)[] => {
    const key = keyOfCondition(condition);
    const same = listed.find((one) => one.key === key && !kept.has(one.rule))?.rule;
    if (same === undefined) return [condition];
    kept.add(same);
    const first = waiting.findIndex((rule) => priorityOf(rule) >= priorityOf(same));
    return [...waiting.splice(0, first < 0 ? waiting.length : first), same];
  });
  const placed = [...order, ...waiting].map((rule, index) => ({ rule, priority: index + 1 }));
  return {
    gone: new Set(listed.map(({ rule }) => rule).filter((rule) => !kept.has(rule))),
    priorities: placed.flatMap(({ rule, priority }) =>
      'tag' in rule && priorityOf(rule) !== priority
        ? [setAttribute(rule, 'priority', String(priority))]
        : [],
    ),
    added: placed
      .map(({ rule, priority }) =>
        'tag' in rule ? '' : conditionXml(rule, { priority, prefix: root.prefix, looks }),
      )
      .join(''),
  };
}

/** What a rule says as a condition of the book, in its new place; `undefined` for those that no book lists. */
function keyOfRule(
  { move, fileLooks }: ConditionsChange,
  list: Span,
  rule: Span,
): string | undefined {
  if (valueIn(rule, 'type') !== 'expression') return undefined;
  const [formula, ...others] = rule.children.filter(({ name }) => name === 'formula');
  const look = fileLooks.conditions[Number(valueIn(rule, 'dxfId') ?? '-1')];
  const places = valueIn(list, 'sqref');
  if (look === undefined || formula === undefined || others.length > 0) return undefined;
  if (rangesIn(places).length === 0) return undefined;
  return keyOfCondition({
    ranges: rangesIn(moveRanges(places ?? '', move.axes)),
    formula: moveReferences(textIn(move.xml, formula), move.home, move.moves),
    look,
    stops: ['1', 'true'].includes(valueIn(rule, 'stopIfTrue') ?? ''),
  });
}

function keyOfCondition({ ranges, formula, look, stops }: Condition): string {
  return JSON.stringify([ranges.map(formatRange), formula, lookKey(look), stops]);
}

/** How early a rule speaks; the least comes first. */
function priorityOf(rule: Span): number {
  return Number(valueIn(rule, 'priority') ?? '0');
}

interface NewRule {
  readonly priority: number;
  readonly prefix: string;
  readonly looks: LookWriter;
}

/** A condition as a file keeps it. */
function conditionXml(
  { ranges, formula, look, stops }: Condition,
  { priority, prefix, looks }: NewRule,
): string {
  const rule = [
    'type="expression"',
    `dxfId="${String(looks.conditionIndexOf(look))}"`,
    `priority="${String(priority)}"`,
    ...(stops ? ['stopIfTrue="1"'] : []),
  ];
  const text = `<${prefix}formula>${escapeXml(formula)}</${prefix}formula>`;
  return [
    `<${prefix}conditionalFormatting sqref="${ranges.map(formatRange).join(' ')}">`,
    `<${prefix}cfRule ${rule.join(' ')}>${text}</${prefix}cfRule>`,
    `</${prefix}conditionalFormatting>`,
  ].join('');
}
