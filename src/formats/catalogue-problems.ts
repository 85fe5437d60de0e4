import { countsPeople, type Measure } from '../domain/figures/measure';
import type { ItemCode } from '../domain/templates/item';
import type { Template } from '../domain/templates/template';
import type { CatalogueProblem } from './catalogue';
import type { CatalogueEntry } from './catalogue-schema';

/**
 * What is wrong between the parts of a catalogue entry: errata of rows it does not have, limits for items it
 * does not have or that count something else, rules said twice.
 */
export function findCatalogueProblems(
  entry: CatalogueEntry,
  template: Template,
): readonly CatalogueProblem[] {
  return [
    ...entry.errata.flatMap(({ row }, i) =>
      row < entry.rows.length ? [] : [{ path: `errata.${String(i)}.row`, problem: 'no such row' }],
    ),
    ...entry.perHead.flatMap(({ pairs }, i) =>
      pairs.flatMap(([people, money], j) => {
        const path = `perHead.${String(i)}.pairs.${String(j)}`;
        return [
          ...wrongItem(template, { code: people, path: `${path}.0`, fits: countsPeople }),
          ...wrongItem(template, { code: money, path: `${path}.1`, fits: isMoney }),
        ];
      }),
    ),
    ...entry.answered.flatMap(({ answer, amount }, i) => {
      const path = `answered.${String(i)}`;
      return [
        ...wrongItem(template, { code: answer, path: `${path}.answer`, fits: isAnswer }),
        ...wrongItem(template, { code: amount, path: `${path}.amount`, fits: isMoney }),
      ];
    }),
    ...rulesSaidTwice(template),
  ];
}

function isMoney(measure: Measure): boolean {
  return measure.kind === 'money';
}

function isAnswer(measure: Measure): boolean {
  return measure.kind === 'answer';
}

interface Named {
  readonly code: ItemCode;
  readonly path: string;
  readonly fits: (measure: Measure) => boolean;
}

function wrongItem(template: Template, { code, path, fits }: Named): readonly CatalogueProblem[] {
  const item = template.itemsByCode.get(code);
  if (item === undefined) return [{ path, problem: `no item ${code}` }];
  return fits(item.measure)
    ? []
    : [{ path, problem: `${code} is counted in ${item.measure.unit}` }];
}

function rulesSaidTwice(template: Template): readonly CatalogueProblem[] {
  const ids = template.rules.map(({ id }) => id);
  return ids
    .filter((id, i) => ids.indexOf(id) < i)
    .map((id) => ({ path: '', problem: `rule ${id} stands twice` }));
}
