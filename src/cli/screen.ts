import { toVisibleText } from '../ui/text/visible-text';

/** How a piece of a line is meant; colour repeats what the words say and is never the only sign. */
export type Tone = 'plain' | 'strong' | 'quiet' | 'good' | 'bad' | 'warn';

/** A piece of a line. Its text may come from strangers. */
export interface Span {
  readonly text: string;
  readonly tone: Tone;
}

/** One line for people. */
export type Line = readonly Span[];

/** Where lines go. Only this writes to the terminal, so nothing reaches it unsafe. */
export interface Screen {
  readonly print: (lines: readonly Line[]) => void;
}

/** A place to write, as `process.stdout`. */
export interface Output {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

/** Select Graphic Rendition of each tone (ECMA-48); the basic colours, which every theme keeps legible. */
const SGR: Readonly<Record<Tone, string>> = {
  plain: '',
  strong: '1',
  quiet: '2',
  good: '32',
  bad: '31',
  warn: '33',
};
const ESCAPE = '\u001b[';

/** A line of one tone. */
export function line(text: string, tone: Tone = 'plain'): Line {
  return [{ text, tone }];
}

/** Whether colour helps: on a terminal that can show it, unless its user asked for none (no-color.org). */
export function wantsColour(
  output: Output,
  environment: Readonly<Record<string, string | undefined>>,
): boolean {
  const refused = (environment['NO_COLOR'] ?? '') !== '' || environment['TERM'] === 'dumb';
  return output.isTTY === true && !refused;
}

function paint({ text, tone }: Span, colour: boolean): string {
  const safe = toVisibleText(text);
  return colour && tone !== 'plain' ? `${ESCAPE}${SGR[tone]}m${safe}${ESCAPE}0m` : safe;
}

/** A screen that makes every text safe before it colours and writes it. */
export function createScreen(output: Output, colour: boolean): Screen {
  return {
    print: (lines) => {
      const text = lines.map(
        (spans) =>
          `${spans
            .map((span) => paint(span, colour))
            .join('')
            .trimEnd()}\n`,
      );
      output.write(text.join(''));
    },
  };
}
