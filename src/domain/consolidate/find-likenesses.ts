import type { Template } from '../templates/template';
import type { SetFinding } from './consolidation';
import { figureRows } from './figure-rows';
import { findEarlierResults } from './find-earlier-results';
import { findEmptyForms } from './find-empty-forms';
import { findMaybeSuperiors } from './find-maybe-superiors';
import { findNearTwins } from './find-near-twins';
import { findSameFigures } from './find-same-figures';
import { findSumsOfOthers } from './find-sums-of-others';
import type { SubmissionView } from './view-submission';

/** Forms that repeat what others of the set say: the same, nearly the same, or their sum. Each is told once. */
export function findLikenesses(
  included: readonly SubmissionView[],
  template: Template,
): readonly SetFinding[] {
  const twins = findNearTwins(included);
  const rows = figureRows(included, template);
  const sums = findSumsOfOthers(rows);
  const earlier = findEarlierResults(included);
  const known = new Set([...sums, ...earlier].flatMap(({ keys }) => keys.slice(0, 1)));
  const same = findSameFigures(included).filter(
    ({ keys }) => !twins.some((twin) => keys.every((key) => twin.keys.includes(key))),
  );
  return [
    ...findEmptyForms(included),
    ...same,
    ...twins,
    ...sums,
    ...findMaybeSuperiors(rows, known),
    ...earlier,
  ];
}
