import fc from 'fast-check';

import type { SubmittedForm, Submission } from '../../src/domain/consolidate/submission';
import type { Item } from '../../src/domain/templates/item';
import { submissionOf } from './submission-of';

/** What a unit may type for an item: mostly figures and blanks, rarely something unreadable. */
function typedFor(item: Item, unreadable: number): fc.Arbitrary<string> {
  const odd = { arbitrary: fc.constantFrom('约三十', '同上', '#REF!'), weight: unreadable };
  const blank = { arbitrary: fc.constantFrom('', '—', '/'), weight: 3 };
  if (item.measure.kind === 'answer') {
    return fc.oneof(blank, { arbitrary: fc.constantFrom('是', '否'), weight: 6 }, odd);
  }
  const whole = fc.integer({ min: 0, max: 5000 }).map(String);
  const cents = fc.integer({ min: -500, max: 900_000 }).map((n) => (n / 100).toFixed(2));
  const figure = item.measure.kind === 'money' ? cents : whole;
  return fc.oneof(blank, { arbitrary: figure, weight: 12 }, odd);
}

/** How sets of submissions are drawn. */
export interface SetSketch {
  readonly forms: readonly SubmittedForm[];
  /** Of some twenty cells, how many hold something unreadable. */
  readonly unreadable?: number;
  readonly most?: number;
}

/** Names of units; a unit may send several. */
const UNITS = [
  '东区总工会',
  '西区总工会',
  '南区总工会',
  '北区总工会',
  '新区工会委员会',
  '老区工会',
];

/** Sets in which units send forms with any figures, totals that need not be right included. */
export function arbitrarySet({
  forms,
  unreadable = 0,
  most = 7,
}: SetSketch): fc.Arbitrary<readonly Submission[]> {
  const one = fc.constantFrom(...forms).chain((form) =>
    fc.record({
      form: fc.constant(form),
      from: fc.option(fc.constantFrom(...UNITS), { nil: undefined, freq: 8 }),
      typed: fc.tuple(...form.items.map((item) => typedFor(item, unreadable))),
      folder: fc.constantFrom('', '甲市/', '乙市/'),
    }),
  );
  return fc.array(one, { minLength: 1, maxLength: most }).map((drawn) =>
    drawn.map(({ form, from, typed, folder }, n) =>
      submissionOf({
        form,
        ...(from === undefined ? {} : { from }),
        file: `${folder}${String(n)}.xlsx`,
        figures: Object.fromEntries(form.items.map(({ code }, at) => [code, typed[at] ?? ''])),
      }),
    ),
  );
}
