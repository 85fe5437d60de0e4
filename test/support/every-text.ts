import { measureOf } from '../../src/domain/figures/measure';
import type { Texts } from '../../src/ui/text/texts';
import { amountOf } from './amount-of';
import { codeOf } from './code-of';
import { EVERY_CAUSE } from './every-cause';
import { EVERY_HOST_FAULT, EVERY_WORKBOOK_FAULT, EVERY_WRITE_FAULT } from './every-fault';
import { EVERY_FINDING } from './every-finding';
import { TABLE } from './example-table';
import { EVERY_DIFFERENCE, EVERY_OBSTACLE } from './every-problem';
import { catalogueEntry } from './read-catalogue-entry';
import { rowsOf } from './rows-of';
import { ofWhich } from './rules';
import { summaryOf } from './summary-of';

/** A text with the place where it stands. */
export type NamedText = readonly [name: string, text: string];

/** Stands for whatever a function of words is given: a count that is also a name. */
const ANY = 3;

/** Every word in a tree of words; functions are called with plausible things. */
export function wordsIn(name: string, words: unknown): readonly NamedText[] {
  if (typeof words === 'string') return [[name, words]];
  if (typeof words === 'function') {
    const given = Array.from({ length: words.length }, () => ANY);
    return wordsIn(name, Reflect.apply(words, undefined, given));
  }
  if (typeof words !== 'object' || words === null) throw new Error(`${name} is no words`);
  return Object.entries(words).flatMap(([key, inside]) => wordsIn(`${name}.${key}`, inside));
}

function aboutFindings(texts: Texts): readonly NamedText[] {
  return Object.values(EVERY_FINDING).flatMap(([finding]): readonly NamedText[] => [
    [`${finding.code} name`, texts.findingName(finding.code)],
    [`${finding.code} statement`, texts.findingStatement(finding, TABLE)],
    [`${finding.code} advice`, texts.findingAdvice(finding)],
  ]);
}

function aboutTemplates(texts: Texts): readonly NamedText[] {
  const nearest = { id: 'warmth-2022-beijing', title: '送温暖统计表', share: 0.5 };
  return [
    ...rowsOf(EVERY_DIFFERENCE).map(([kind, one]) => [kind, texts.differenceText(one)] as const),
    ['registered', texts.recognitionText({ ...TABLE, status: 'registered' })],
    ['inferred', texts.recognitionText({ ...TABLE, status: 'inferred', nearest: undefined })],
    ['nearest', texts.recognitionText({ ...TABLE, status: 'inferred', nearest })],
    ['rule', texts.ruleText(ofWhich('E', 'E1'))],
    ['name', texts.templateName(catalogueEntry('warmth-2022-beijing'))],
    ['nearest form', texts.nearestText({ ...nearest, found: 3, of: 45, missing: [] })],
  ];
}

function aboutOutcomes(texts: Texts): readonly NamedText[] {
  const kinds = ['blank', 'wrong', 'query', 'open', 'no-rules', 'right'] as const;
  const summary = summaryOf({ errors: 2, queries: 1, unchecked: 3 });
  return [
    ...kinds.map((kind) => [kind, texts.verdictText(kind, summary)] as const),
    ['summary', texts.summaryText(summary)],
    ...wordsIn('summary', texts.summaryNames),
    ...wordsIn('severity', texts.severities),
  ];
}

function aboutFaults(texts: Texts): readonly NamedText[] {
  return [
    ...EVERY_WORKBOOK_FAULT.map((fault) => [fault.code, texts.faultText(fault)] as const),
    ...EVERY_WRITE_FAULT.map((fault) => [fault.code, texts.writeFaultText(fault)] as const),
    ...Object.values(EVERY_HOST_FAULT).flatMap((fault) =>
      wordsIn(fault.code, texts.hostFaultNotice(fault)),
    ),
  ];
}

function aboutFills(texts: Texts): readonly NamedText[] {
  const unfillable = { sheet: '附件1', code: codeOf('B'), ref: undefined, codes: [codeOf('B2')] };
  return [
    ...(['blank', 'disagrees', 'recalculated'] as const).map(
      (reason) => [reason, texts.writeReasonText(reason)] as const,
    ),
    ...rowsOf(EVERY_OBSTACLE).map(
      ([reason]) => [reason, texts.unfillableText({ ...unfillable, reason })] as const,
    ),
  ];
}

/** What a language says of every code, kind and fault that there is, and every word of its pane. */
export function everyText(texts: Texts): readonly NamedText[] {
  return [
    ...aboutFindings(texts),
    ...rowsOf(EVERY_CAUSE).map(
      ([kind, cause]) => [kind, texts.causeText(cause, TABLE.template)] as const,
    ),
    ...aboutTemplates(texts),
    ...aboutOutcomes(texts),
    ...aboutFaults(texts),
    ...aboutFills(texts),
    ['amount', texts.amountText(amountOf('27.22'), measureOf('万元'))],
    ['unit', texts.unitText(measureOf('人次'))],
    ['list', texts.shortListText(['A', 'B', 'C'], 2)],
    ...wordsIn('pane', texts.pane),
  ];
}
