import { displayWidth } from '../ui/text/display-width';
import type { Output } from './screen';

/** How far a long piece of work has come, in one line that is gone afterwards. */
export interface Progress {
  /** Told after each step; draws only when it can be seen to move. */
  readonly show: (words: string, done: number, total: number) => void;
  /** What is done now, where nobody can say how far it is. */
  readonly tell: (words: string) => void;
  readonly clear: () => void;
}

/** Times that the line is drawn over the whole work: more cannot be followed. */
const MOST_DRAWN = 100;

/** Draws on a terminal; silent elsewhere, where a line that moves is rubbish in a log. */
export function createProgress(output: Output): Progress {
  let width = 0;
  let drawn = -1;
  if (output.isTTY !== true) {
    return { show: () => undefined, tell: () => undefined, clear: () => undefined };
  }
  const draw = (text: string): void => {
    // What stood there may be longer.
    output.write(`\r${text}${' '.repeat(Math.max(0, width - displayWidth(text)))}`);
    width = displayWidth(text);
  };
  return {
    show: (words, done, total) => {
      const share = Math.floor((done * MOST_DRAWN) / Math.max(1, total));
      if (share === drawn) return;
      drawn = share;
      draw(`${words} ${String(done)}/${String(total)}`);
    },
    tell: (words) => {
      drawn = -1;
      draw(words);
    },
    clear: () => {
      if (width > 0) output.write(`\r${' '.repeat(width)}\r`);
      width = 0;
      drawn = -1;
    },
  };
}
