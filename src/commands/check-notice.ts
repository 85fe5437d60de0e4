import type { AppFault } from '../app/app-fault';
import type { SheetsCheck } from '../app/check-sheets';
import type { CheckedTable } from '../app/check-workbook';
import type { Result } from '../domain/kernel/result';
import { faultNotice } from '../ui/shared/fault-notice';
import type { RibbonWords } from '../ui/text/ribbon-words';
import type { Texts } from '../ui/text/texts';
import { type VerdictKind, verdictOf } from '../ui/text/verdicts';
import type { NoticePage, NoticeTone } from './notice-page';

/** Wording for the ribbon's small windows, in one language. */
export interface CommandTexts {
  readonly texts: Texts;
  readonly words: RibbonWords;
}

/** Forms named one by one; more do not fit into a small window. */
const MOST_TABLES = 4;

interface TableVerdict extends CheckedTable {
  readonly kind: VerdictKind;
}

/**
 * What the small window says about a check: the verdict first, the counts, what was left out, where to go on.
 *
 * @param marked - whether marks could be laid; protected sheets take none
 */
export function checkNotice(
  checked: SheetsCheck,
  marked: Result<unknown, AppFault>,
  said: CommandTexts,
): NoticePage {
  const { texts, words } = said;
  const verdicts = checked.tables.map((table) => ({
    ...table,
    kind: verdictOf(table.table, table.result.summary),
  }));
  const page = { close: words.close, language: texts.language };
  const [first] = verdicts;
  if (first === undefined) return { ...page, ...nothingFound(checked, texts) };
  const lines = [
    ...(verdicts.length === 1
      ? [texts.summaryText(first.result.summary)]
      : tableLines(verdicts, said)),
    ...notesOn(checked, marked, texts),
    ...(verdicts.every(({ kind }) => kind === 'right') ? [] : [words.seePane]),
  ];
  return { ...page, tone: toneOf(verdicts), title: titleOf(verdicts, first, said), lines };
}

function nothingFound(
  { unrecognised }: SheetsCheck,
  texts: Texts,
): Pick<NoticePage, 'tone' | 'title' | 'lines'> {
  const { nothingOpen, unrecognised: notRecognised } = texts.pane.notices;
  const [nearest] = unrecognised;
  return nearest === undefined
    ? { tone: 'open', title: nothingOpen.title, lines: [nothingOpen.advice] }
    : {
        tone: 'open',
        title: notRecognised.title,
        lines: [texts.nearestText(nearest)],
      };
}

function toneOf(verdicts: readonly TableVerdict[]): NoticeTone {
  if (verdicts.some(({ kind }) => kind === 'wrong')) return 'wrong';
  return verdicts.every(({ kind }) => kind === 'right') ? 'right' : 'open';
}

function titleOf(
  verdicts: readonly TableVerdict[],
  first: TableVerdict,
  { texts, words }: CommandTexts,
): string {
  if (verdicts.length === 1) return texts.verdictText(first.kind, first.result.summary);
  const wrong = verdicts.filter(({ kind }) => kind === 'wrong').length;
  if (wrong > 0) return words.severalWrong(verdicts.length, wrong);
  const allRight = verdicts.every(({ kind }) => kind === 'right');
  return allRight ? words.severalRight(verdicts.length) : words.severalOpen(verdicts.length);
}

/** Forms with something wrong come first, so that they are named even where there is no room for all. */
function tableLines(
  verdicts: readonly TableVerdict[],
  { texts, words }: CommandTexts,
): readonly string[] {
  const rank = ({ kind }: TableVerdict): number => (kind === 'wrong' ? 0 : 1);
  const ordered = [...verdicts].sort((one, other) => rank(one) - rank(other));
  const named = ordered.slice(0, MOST_TABLES).map(({ kind, table, result }) => {
    const verdict = texts.verdictText(kind, result.summary);
    return words.verdictOnSheet(table.grid.name, verdict);
  });
  const more = verdicts.length - named.length;
  return more === 0 ? named : [...named, words.moreTables(more)];
}

function notesOn(
  { cutSheets, protectedSheets, tables }: SheetsCheck,
  marked: Result<unknown, AppFault>,
  texts: Texts,
): readonly string[] {
  const sheets = [...new Set(tables.map(({ table }) => table.grid.name))];
  const { notMarked, sheetCut } = texts.pane.notices;
  const cut = sheets.filter((sheet) => cutSheets.has(sheet));
  const notes = cut.map((sheet) => sheetCut(sheet).title);
  if (!marked.ok) return [faultNotice(marked.fault, texts).title, ...notes];
  const left = sheets.filter((sheet) => protectedSheets.has(sheet));
  return left.length === 0 ? notes : [notMarked(texts.listText(left)).title, ...notes];
}
