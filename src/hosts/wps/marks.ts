import type { HostFault, Mark, MarkTone } from '../../app/host';
import { toAddressLists } from '../../domain/grid/address-lists';
import { groupBy } from '../../domain/kernel/group-by';
import { type Result, fail, succeed } from '../../domain/kernel/result';
import { MARK_LOOKS } from '../../workbooks/mark-look';
import { markFormula } from '../../workbooks/mark-signature';
import { EXPRESSION, UNDERLINED } from './enumerations';
import { findSheets } from './find-sheet';
import { inWorkbook, withFaults } from './in-workbook';
import type { WpsFormatCondition, WpsWorkbook } from './jsapi';
import { LONGEST_LIST } from './longest-list';
import { addressOf } from './range-of';
import type { LaidMark, Session, SheetState } from './session';
import { readState, takesMarks } from './sheet-state';
import { toBgr } from './to-bgr';
import { whileWriting } from './while-writing';

/** The loudest last, which comes to lie on top. */
const TONES: readonly MarkTone[] = ['hint', 'query', 'error'];

/**
 * Lays marks on sheets in place of those that lie there: conditional formats, one for each tone whatever the number of
 * rows; one that lies where it shall lie already stays. They hide nothing, are saved in every format, and carry our signature by which any host finds them.
 *
 * Where the sheets were read a moment ago, as every check does, they are not looked up again.
 */
export function replaceMarks(
  session: Session,
  sheets: readonly string[],
  marks: readonly Mark[],
): Promise<Result<void, HostFault>> {
  const names = [...new Set([...sheets, ...marks.map(({ sheet }) => sheet)])];
  const known = takeStates(session, names);
  if (known !== undefined) return withFaults(session, () => layMarks(session, known, marks));
  return inWorkbook(session, (book) => {
    const states = readStates(book, names);
    return states.ok ? layMarks(session, states.value, marks) : states;
  });
}

/** Takes all our marks off all sheets. */
export function clearMarks(session: Session): Promise<Result<void, HostFault>> {
  return inWorkbook(session, (book) => {
    session.states = new Map();
    const sheets = book.Worksheets;
    const all = Array.from({ length: sheets.Count }, (_, at) => sheets.Item(at + 1) ?? []).flat();
    return layMarks(session, all.map(readState), []);
  });
}

/** What was found of the sheets a moment ago; `undefined` when not all were seen, or it was used already. */
function takeStates(session: Session, names: readonly string[]): readonly SheetState[] | undefined {
  const { states } = session;
  session.states = new Map();
  const found = names.flatMap((name) => states.get(name) ?? []);
  return found.length < names.length ? undefined : found;
}

function readStates(
  book: WpsWorkbook,
  names: readonly string[],
): Result<readonly SheetState[], HostFault> {
  const sheets = findSheets(book, names);
  return sheets.ok ? succeed([...sheets.value.values()].map(readState)) : sheets;
}

function layMarks(
  session: Session,
  states: readonly SheetState[],
  marks: readonly Mark[],
): Result<void, HostFault> {
  const bySheet = groupBy(marks, ({ sheet }) => sheet);
  const touched = states.filter((state) => state.marks.length > 0 || bySheet.has(state.name));
  const closed = touched.find((state) => !takesMarks(state));
  if (closed !== undefined) return fail({ code: 'sheet-protected', sheet: closed.name });
  const laid: WpsFormatCondition[] = [];
  const takeBack = (): void => {
    for (const mark of laid) mark.Delete();
  };
  whileWriting(session, takeBack, () => {
    // New ones first: where a sheet refuses them, the old ones still lie there.
    const old = touched.flatMap((state) => layOn(state, bySheet.get(state.name) ?? [], laid));
    for (const { condition } of old) condition.Delete();
  });
  return succeed(undefined);
}

/** Lays marks on a sheet and gives those that lay there before and are to be taken off. */
function layOn(
  state: SheetState,
  marks: readonly Mark[],
  laid: WpsFormatCondition[],
): readonly LaidMark[] {
  const kept = new Set<string>();
  for (const tone of TONES) {
    const ranges = marks.filter((mark) => mark.tone === tone).map(({ range }) => range);
    const lists = toAddressLists(ranges, LONGEST_LIST);
    if (liesThere(state, tone, lists)) kept.add(tone);
    else for (const addresses of lists) layTone(state, { tone, addresses }, laid);
  }
  return state.marks.filter(({ tone }) => !kept.has(tone));
}

/**
 * Whether the mark of a tone lies just where it shall lie: it then stays, and the workbook is not touched. Above it a
 * user may since have put a condition of his own.
 */
function liesThere(state: SheetState, tone: MarkTone, lists: readonly string[]): boolean {
  const [mark, another] = state.marks.filter((one) => one.tone === tone);
  const [addresses] = lists;
  if (mark === undefined || another !== undefined || state.hasOtherRules) return false;
  return lists.length === 1 && addresses !== undefined && liesAt(mark, addresses);
}

function liesAt({ condition }: LaidMark, addresses: string): boolean {
  try {
    return inOrder(addressOf(condition.AppliesTo).replaceAll('$', '')) === inOrder(addresses);
  } catch {
    // It is laid anew in a build that does not tell.
    return false;
  }
}

function inOrder(addresses: string): string {
  return addresses.split(',').sort().join();
}

interface ToneAt {
  readonly tone: MarkTone;
  readonly addresses: string;
}

function layTone(state: SheetState, { tone, addresses }: ToneAt, laid: WpsFormatCondition[]): void {
  const { FormatConditions: conditions } = state.sheet.Range(addresses);
  const mark = conditions.Add(EXPRESSION, undefined, markFormula(tone));
  laid.push(mark);
  dressMark(mark, tone);
  // A new one lies below the others; no row has marks of two tones.
  if (state.hasOtherRules) mark.SetFirstPriority();
}

function dressMark(
  { Interior: interior, Font: letters }: WpsFormatCondition,
  tone: MarkTone,
): void {
  const { fill, font, sign } = MARK_LOOKS[tone];
  interior.Color = toBgr(fill);
  letters.Color = toBgr(font);
  if (sign === 'bold') letters.Bold = true;
  if (sign === 'italic') letters.Italic = true;
  if (sign === 'underline') letters.Underline = UNDERLINED;
}
