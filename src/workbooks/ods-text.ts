import { type XmlAttributes, findAttribute } from './scan-xml';

/** Collects the text a cell shows from its paragraphs. */
export interface OdsText {
  readonly open: (name: string, attributes: XmlAttributes, parent: string) => void;
  readonly close: (name: string, parent: string) => void;
  readonly text: (text: string) => void;
  /** The text so far; starts anew. */
  readonly take: () => string;
}

/** More blanks in a row than any cell shows. */
const MOST_SPACES = 1000;

/**
 * A collector for one cell after another. Only paragraphs directly in the cell are its text: those
 * of a comment or a drawing upon it are not. Paragraphs are lines.
 */
export function createOdsText(): OdsText {
  let lines: string[] = [];
  let depth = 0;
  let ruby = 0;
  const add = (text: string): void => {
    if (depth > 0 && ruby === 0) lines.push(`${lines.pop() ?? ''}${text}`);
  };
  return {
    open: (name, attributes, parent) => {
      if (depth > 0) {
        depth += 1;
        if (name === 'ruby-text') ruby += 1;
        add(spacing(name, attributes));
      } else if (name === 'p' && parent.endsWith('table-cell')) {
        depth = 1;
        lines.push('');
      }
    },
    close: (name) => {
      if (depth === 0) return;
      depth -= 1;
      if (name === 'ruby-text') ruby -= 1;
    },
    text: (text) => {
      // Runs of white space are one blank in this format; more are written with text:s.
      add(text.replaceAll(/[ \t\n]+/gu, ' '));
    },
    take: () => {
      const text = lines.join('\n');
      lines = [];
      return text;
    },
  };
}

function spacing(name: string, attributes: XmlAttributes): string {
  if (name === 'tab') return '\t';
  if (name === 'line-break') return '\n';
  if (name !== 's') return '';
  const count = Number(findAttribute(attributes, 'c') ?? '1');
  return ' '.repeat(Math.max(0, Math.min(Number.isInteger(count) ? count : 1, MOST_SPACES)));
}
