import { toHalfWidth } from '../figures/half-width';
import { isNonEmpty, type NonEmpty } from '../kernel/non-empty';
import { rememberTexts } from '../kernel/remember';
import { type CodeToken, gappedTokenAt, numberTokenAt } from './code-token';
import type { ItemCode } from './item';

const LETTER_CODE = /^(?:[A-Z]|[A-Z]{1,2}\d{1,5})(?:\.\d{1,3}){0,4}$/u;
const NUMERIC_CODE = /^\d{1,5}(?:\.\d{1,3}){0,4}$/u;

/** One code of a code cell. */
export interface CodeReading {
  readonly code: ItemCode;
  /** Whether a scan's letters were taken for digits, as in `CIO` for C10. */
  readonly misread: boolean;
  /** As it stands in the cell, in half width. */
  readonly found: string;
}

/** What a code cell holds: its codes from the top, and the label behind them when they share the cell. */
export interface CodeCell {
  readonly codes: NonEmpty<CodeReading>;
  /** As typed; '' when the cell holds nothing but codes. */
  readonly rest: string;
}

/**
 * A text as the code of an item: one letter, or one or two letters with a number, or a number, each with
 * places behind dots: `A`, `C11`, `AB12`, `B1.2`, `D.1`, `01`, `1.1`.
 *
 * Strict: no spaces, no full-width or lower-case letters, nothing misread.
 *
 * @returns `undefined` when the text is no code
 */
export function toItemCode(text: string): ItemCode | undefined {
  return LETTER_CODE.test(text) || NUMERIC_CODE.test(text) ? (text as ItemCode) : undefined;
}

/** Texts that a memory keeps: the labels of some hundred forms. */
const REMEMBERED = 4000;
const readLettered = rememberTexts((text) => readCell(text, gappedTokenAt), REMEMBERED);
const readNumeric = rememberTexts((text) => readCell(text, numberTokenAt), REMEMBERED);

/**
 * Reads a cell that may hold item codes: `C7`, `Ｃ７`, `c7、`, `CIO` (a scan's C10), two codes one above the
 * other (`C7`, `D7`, also `C7/D7`), a code with its label (`A1 其中：省级（个）`).
 *
 * Words that begin with a letter are no codes (`A类企业`, `PMI指数`, `No.`), nor are formulas (`B=B1+B2`)
 * or running text.
 *
 * @param options - `numeric`: also reads codes that are numbers (`01`, `1.1`, `(1)`, `第1行`), for columns
 *   known to hold codes; by default they are not
 * @returns `undefined` when the cell holds no code
 */
export function readCodeCell(text: string, options?: { numeric: boolean }): CodeCell | undefined {
  return readLettered(text) ?? (options?.numeric === true ? readNumeric(text) : undefined);
}

type TokenReader = (text: string, at: number) => CodeToken | undefined;

/** A code in brackets: `(1)`, `[A]`. */
const BRACKETED = /^\s*[([]\s*([A-Za-z\d.|]{1,8})\s*[)\]]/u;
const LINE_NUMBER = /^\s*第\s*(\d{1,5})\s*[行栏项]/u;
const SPACES = /^\s*/u;

function readCell(text: string, tokenAt: TokenReader): CodeCell | undefined {
  const half = toHalfWidth(text);
  const wrapped =
    BRACKETED.exec(half) ?? (tokenAt === numberTokenAt ? LINE_NUMBER.exec(half) : null);
  if (wrapped !== null) return readWrapped(text, wrapped, tokenAt);
  const tokens = readTokens(half, SPACES.exec(half)?.[0].length ?? 0, tokenAt);
  const end = tokens.at(-1)?.end;
  if (end === undefined) return undefined;
  return toCell(tokens, { text, half, end });
}

function readWrapped(
  text: string,
  wrapped: RegExpExecArray,
  tokenAt: TokenReader,
): CodeCell | undefined {
  const [whole, inside = ''] = wrapped;
  const token = tokenAt(inside, 0);
  if (token?.end !== inside.length) return undefined;
  const half = toHalfWidth(text);
  return toCell([token], { text, half, end: whole.length });
}

/** What stands between two codes of one cell. */
const BETWEEN_CODES = /\s*(?:[/、,;&和与及]|\s)\s*/uy;
/** A further code is beyond doubt when nothing is glued to it. */
const AFTER_FURTHER_CODE = /(?:$|[\s/、.:,;&)])/uy;

function readTokens(half: string, start: number, tokenAt: TokenReader): readonly CodeToken[] {
  const tokens: CodeToken[] = [];
  let token = tokenAt(half, start);
  while (token !== undefined) {
    tokens.push(token);
    token = furtherToken(half, token.end, tokenAt);
  }
  return tokens;
}

function furtherToken(half: string, end: number, tokenAt: TokenReader): CodeToken | undefined {
  BETWEEN_CODES.lastIndex = end;
  const gap = BETWEEN_CODES.exec(half)?.[0].length ?? 0;
  const token = tokenAt(half, end + gap);
  if (token === undefined) return undefined;
  AFTER_FURTHER_CODE.lastIndex = token.end;
  return AFTER_FURTHER_CODE.test(half) ? token : undefined;
}

interface Around {
  readonly text: string;
  readonly half: string;
  readonly end: number;
}

const PUNCTUATION = /^[\s、.:,;)\]]*/u;

function toCell(tokens: readonly CodeToken[], around: Around): CodeCell | undefined {
  const gap = PUNCTUATION.exec(around.half.slice(around.end))?.[0] ?? '';
  const rest = around.half.slice(around.end + gap.length);
  const last = tokens.at(-1);
  if (last === undefined || (rest !== '' && !canBeLabel(rest, { last, gap }))) {
    return undefined;
  }
  const codes = tokens.flatMap(toReading);
  if (!isNonEmpty(codes) || codes.length < tokens.length) return undefined;
  return { codes, rest: around.text.slice(around.end + gap.length).trimEnd() };
}

function toReading(token: CodeToken): readonly CodeReading[] {
  const code = toItemCode(token.code);
  return code === undefined ? [] : [{ code, misread: token.misread, found: token.found }];
}

const CHINESE = /[\u4e00-\u9fff]/u;
/** Signs that make a formula or a range of it: `B=B1+B2`, `C1~C11`. */
const FORMULA_SIGN = /^[=<>≥≤≧≦〈〉+\-−–—~～*×÷%…]/u;
/** What makes a word of a lone letter: A类, B超, X光, T恤; but A组织…, A区级… are labels. */
const AFTER_LETTER =
  /^(?:[类型级股座栋楼层号等纸版卡证照票线轮超光盘恤位键站牌档吧粉歌群]|组(?!织)|区(?![级县域]))/u;
/** What makes a word of a letter with a number: A4纸, G20峰会, C1驾照. */
const AFTER_NUMBER = /^[类型级纸峰驾照证]/u;
/** A label that begins with a letter or a word of them: A类企业, PMI指数. */
const LATIN_LABEL = /^[A-Za-z]{1,8}[\u4e00-\u9fff]/u;

interface BeforeLabel {
  readonly last: CodeToken;
  /** Spaces and punctuation between the code and what follows. */
  readonly gap: string;
}

/** Whether what follows a code is its label, and the code is not itself the beginning of a word. */
function canBeLabel(rest: string, { last, gap }: BeforeLabel): boolean {
  // Labels on these forms are phrases; what has a full stop is an explanation of the form.
  if (FORMULA_SIGN.test(rest) || rest.includes('。') || !CHINESE.test(rest)) return false;
  if (/^[a-z]$/u.test(last.found)) return false;
  if (gap === '') return canBeGlued(rest, last);
  if (!/^[A-Za-z]/u.test(rest)) return isNumbered(last) || !/^[类型级股]/u.test(rest);
  // `A、B两项` and `C1、C2之和` speak of items.
  return gap.trim() === '' && (isNumbered(last) || LATIN_LABEL.test(rest));
}

function canBeGlued(rest: string, last: CodeToken): boolean {
  if (last.misread || isNumericCode(last.found) || !/^[\u4e00-\u9fff(“"]/u.test(rest)) return false;
  return !(isNumbered(last) ? AFTER_NUMBER : AFTER_LETTER).test(rest);
}

function isNumbered({ found }: CodeToken): boolean {
  return /\d/u.test(found);
}

/** Whether a code is a number, as in the forms of the statistics office: `01`, `1.1`. */
export function isNumericCode(code: string): boolean {
  return NUMERIC_CODE.test(code);
}
