import type { ItemCode } from '../templates/item';
import type { NoFigure } from './submission';
import type { SubmissionView } from './view-submission';

/** Whether a submission states nothing at all: an empty form. */
export function isBlank({ figures, others, unplaced }: SubmissionView): boolean {
  return others.size === 0 && unplaced.size === 0 && figures.every((figure) => figure === '');
}

/** All that a submission states, as one text: the same text, the same figures. */
export function contentsOf(view: SubmissionView): string {
  const { submission } = view;
  const said = view.figures.map((figure, at) => textOf(view.others.get(at) ?? figure));
  for (const [index, stated] of view.unplaced) {
    said.push(`${submission.form.items[index]?.identity ?? ''} ${textOf(stated)}`);
  }
  return said.join('\n');
}

/** The items for which submissions of one unit do not all state the same, in print order. */
export function findDiffering(
  views: readonly SubmissionView[],
  codes: readonly ItemCode[],
): readonly ItemCode[] {
  const differing = codes.filter((_, at) => differ(views, (view) => statedAt(view, at)));
  const elsewhere = new Set(
    views.flatMap(({ unplaced, submission }) =>
      [...unplaced.keys()].flatMap((index) => submission.form.items[index]?.code ?? []),
    ),
  );
  return [
    ...new Set([
      ...differing,
      ...[...elsewhere].filter((code) => differ(views, (view) => statedElsewhere(view, code))),
    ]),
  ];
}

function differ(
  views: readonly SubmissionView[],
  stated: (view: SubmissionView) => string,
): boolean {
  return new Set(views.map(stated)).size > 1;
}

function statedAt(view: SubmissionView, at: number): string {
  return textOf(view.others.get(at) ?? view.figures[at] ?? '');
}

function statedElsewhere({ unplaced, submission }: SubmissionView, code: ItemCode): string {
  const index = submission.form.items.findIndex((item) => item.code === code);
  return textOf(unplaced.get(index) ?? '');
}

/** A figure's text is its number without trailing zeros, so texts compare like numbers. */
function textOf(stated: string | NoFigure): string {
  if (typeof stated === 'string') return stated;
  if (stated.kind === 'unreadable') return `? ${stated.raw}`;
  return `yes ${String(stated.yes)} no ${String(stated.no)}`;
}
