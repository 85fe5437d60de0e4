import type { ExcelValue, SimulatedCell } from './simulated-cell';

type Content = Pick<SimulatedCell, 'formula' | 'value' | 'isError'>;

const ERROR = /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)$/u;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?%?$/iu;
const GROUPED = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;
const DAY = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/u;

/**
 * What a cell makes of what is typed into it, as far as tests need it: formulas, numbers in any width,
 * percentages, days, answers and errors are understood; an apostrophe, or the format for text, keeps text.
 */
export function enterContent(input: ExcelValue, format: string): Content {
  if (typeof input !== 'string') return plain(input);
  if (format === '@') return plain(input);
  if (input.startsWith("'")) return plain(input.slice(1));
  if (/^=./u.test(input)) return { formula: input, value: 0, isError: false };
  return understood(input);
}

function understood(input: string): Content {
  const text = input.normalize('NFKC').trim();
  if (/^(?:true|false)$/iu.test(text)) return plain(text.toUpperCase() === 'TRUE');
  if (ERROR.test(text)) return { formula: undefined, value: text, isError: true };
  if (NUMBER.test(text)) return plain(Number.parseFloat(text) / (text.endsWith('%') ? 100 : 1));
  if (GROUPED.test(text)) return plain(Number(text.replaceAll(',', '')));
  const day = DAY.exec(text);
  return plain(day === null ? input : serialOf(day));
}

/** Days since 1899-12-30, as Excel counts from March 1900 on. */
function serialOf([, year, month, day]: RegExpExecArray): number {
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000;
  return days + 25_569;
}

function plain(value: ExcelValue): Content {
  return { formula: undefined, value, isError: false };
}
