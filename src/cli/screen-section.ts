import { type Line, type Tone, line } from './screen';

/** Lines of one list that a screen can carry: three thousand files stay readable. */
const MOST_LINES = 20;

/** A list under a heading; of a long one the first lines and where the rest is. */
export interface ScreenSection {
  readonly title: string;
  readonly tone: Tone;
  readonly texts: readonly string[];
  /** What to do about it; '' when it needs no saying. */
  readonly advice: string;
  /** Sheet of the result with the whole list. */
  readonly sheet: string;
}

/** A section of the screen; nothing when its list is empty. */
export function sectionLines(section: ScreenSection): readonly Line[] {
  const { title, tone, texts, advice, sheet } = section;
  if (texts.length === 0) return [];
  const more = texts.length - MOST_LINES;
  return [
    [],
    line(`  ${title}`, tone),
    ...texts.slice(0, MOST_LINES).map((text) => line(`    ${text}`)),
    ...(more > 0 ? [line(`    …… 还有 ${String(more)} 条，见“${sheet}”`, 'quiet')] : []),
    ...(advice === '' ? [] : [line(`    → ${advice}`, 'quiet')]),
  ];
}
