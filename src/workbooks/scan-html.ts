import { decodeHtmlText } from './html-entities';
import { refuseDamaged } from './refusal';

/** A tag of an HTML page, name in lower case. */
export interface HtmlTag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: ReadonlyMap<string, string>;
}

/** What a reader does at each piece of a page. */
export interface HtmlHandler {
  readonly tag: (tag: HtmlTag) => void;
  readonly text: (text: string) => void;
}

const TAG_NAME = /<(\/?)([a-z][a-z0-9:]{0,30})/iuy;
const TAG_REST = /(?:[^>"']|"[^"]*"|'[^']*')*/uy;
const ATTRIBUTE =
  /(?<![^\s"'/])([^\s=<>"'/]{1,60})\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gu;
/** Longer tags are data, not markup; the bound keeps an unclosed quote from being searched for over and over. */
const LONGEST_TAG = 10_000;
/** A page with more brackets that open nothing is none; each costs a search. */
const MOST_BROKEN = 1000;
/** Their inside is no markup. */
const RAW: ReadonlyMap<string, RegExp> = new Map([
  ['script', /<\/script/giu],
  ['style', /<\/style/giu],
  ['title', /<\/title/giu],
  ['xml', /<\/xml/giu],
]);

/** Walks a page as leniently as browsers do, in one pass; comments, scripts and styles are left out. */
export function scanHtml(html: string, handler: HtmlHandler): void {
  let at = 0;
  let broken = 0;
  while (at < html.length) {
    const start = html.indexOf('<', at);
    if (start !== at) handler.text(decodeHtmlText(html.slice(at, start < 0 ? html.length : start)));
    if (start < 0) return;
    const end = scanBracket(html, start, handler);
    if (end === undefined) broken += 1;
    if (broken > MOST_BROKEN) refuseDamaged('structure');
    if (end === undefined || end === start) handler.text('<');
    at = Math.max(end ?? 0, start + 1);
  }
}

function scanBracket(html: string, start: number, handler: HtmlHandler): number | undefined {
  const next = html[start + 1];
  return next === '!' || next === '?' ? skipOther(html, start) : scanTag(html, start, handler);
}

function skipOther(html: string, start: number): number {
  // `<![endif]-->` and `<!DOCTYPE …>` end with the bracket, `<!-- … -->` with its own mark.
  const isComment = html.startsWith('<!--', start);
  const end = html.indexOf(isComment ? '-->' : '>', start);
  return end < 0 ? html.length : end + (isComment ? 3 : 1);
}

/** Place behind a tag; the same place when there is none; `undefined` when one begins and never ends. */
function scanTag(html: string, start: number, handler: HtmlHandler): number | undefined {
  const piece = html.slice(start, start + LONGEST_TAG);
  TAG_NAME.lastIndex = 0;
  const match = TAG_NAME.exec(piece);
  if (match === null) return start;
  const [, slash, rawName = ''] = match;
  const name = rawName.toLowerCase();
  TAG_REST.lastIndex = TAG_NAME.lastIndex;
  const [rest = ''] = TAG_REST.exec(piece) ?? [];
  if (piece[TAG_REST.lastIndex] !== '>') return undefined;
  const end = start + TAG_REST.lastIndex + 1;
  handler.tag({ name, isEnd: slash === '/', attributes: readAttributes(rest) });
  const close = slash === '/' ? undefined : RAW.get(name);
  if (close === undefined) return end;
  close.lastIndex = end;
  return close.exec(html)?.index ?? html.length;
}

function readAttributes(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE)) {
    attributes.set(name.toLowerCase(), decodeHtmlText(double ?? single ?? bare ?? ''));
  }
  return attributes;
}
