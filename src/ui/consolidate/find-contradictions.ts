import type { Consolidation, Placed } from '../../domain/consolidate/consolidation';
import { matchItems } from '../../domain/consolidate/match-items';
import type { NoFigure, SubmissionKey } from '../../domain/consolidate/submission';
import { viewSubmission } from '../../domain/consolidate/view-submission';
import { formatAnswers } from '../../domain/figures/format-answers';
import type { ItemCode } from '../../domain/templates/item';
import type { Decisions } from './set-state';

/** Forms of one unit that contradict each other, waiting for a choice or settled. */
export interface Contradiction {
  readonly parties: readonly Placed[];
  /** The one that was taken; `undefined` while none is. */
  readonly chosen: SubmissionKey | undefined;
  readonly items: readonly DifferingItem[];
}

/** An item that the parties state differently, as each states it; '' for a blank. */
export interface DifferingItem {
  readonly code: ItemCode;
  readonly stated: readonly string[];
}

/** Every contradiction of a set: those the user settled first stay where they were, so that he can think again. */
export function findContradictions(
  consolidation: Consolidation,
  decisions: Pick<Decisions, 'settled' | 'inYuan'>,
): readonly Contradiction[] {
  const byKey = new Map(consolidation.placed.map((placed) => [placed.key, placed]));
  const open = consolidation.findings.flatMap((finding) =>
    finding.code === 'conflict' ? [{ keys: finding.keys, chosen: undefined }] : [],
  );
  return [...decisions.settled, ...open].flatMap(({ keys, chosen }) => {
    const parties = keys.flatMap((key) => byKey.get(key) ?? []);
    if (parties.length < 2) return [];
    return [{ parties, chosen, items: differing(parties, consolidation, decisions.inYuan) }];
  });
}

function differing(
  parties: readonly Placed[],
  { template }: Consolidation,
  inYuan: ReadonlySet<SubmissionKey>,
): readonly DifferingItem[] {
  const target = template.items;
  const views = parties.map((placed) =>
    viewSubmission(placed, {
      match: matchItems(placed.submission.form.items, target),
      target,
      inYuan: inYuan.has(placed.key),
    }),
  );
  return target.flatMap(({ code }, at): readonly DifferingItem[] => {
    const stated = views.map(({ figures, others }) => textOf(others.get(at), figures[at]));
    return new Set(stated).size === 1 ? [] : [{ code, stated }];
  });
}

function textOf(other: NoFigure | undefined, figure = ''): string {
  if (other === undefined) return figure;
  return other.kind === 'unreadable' ? other.raw : formatAnswers(other);
}
