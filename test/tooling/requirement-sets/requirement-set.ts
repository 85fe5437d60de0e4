import ts from 'typescript';

/** A version of ExcelApi as one number that can be compared: 1.13 is 1013. */
export type ApiVersion = number;

const SET = /\[\s*Api set:\s*(?<words>Excel[^\]]*)\]/u;
const VERSION = /\b1\.(?<minor>\d+)/gu;

/** Higher than any set: what only some programs have, or nobody yet. */
export const NOWHERE: ApiVersion = Number.POSITIVE_INFINITY;

/** Reads `1.13`. */
export function parseVersion(text: string): ApiVersion {
  const [major = Number.NaN, minor = Number.NaN] = text.split('.').map(Number);
  return 1000 * major + minor;
}

/** Writes what `parseVersion` reads. */
export function formatVersion(version: ApiVersion): string {
  if (version === NOWHERE) return 'of no set that all have';
  return `${String(Math.floor(version / 1000))}.${String(version % 1000)}`;
}

/**
 * The requirement set of a declaration in Microsoft's types, as its comment states it; that of the object it
 * belongs to where it states none; `undefined` for what is not Excel's.
 *
 * Some comments name several sets, as `1.1 for get, 1.8 for set`: the highest is taken.
 */
export function setOfDeclaration(declaration: ts.Node): ApiVersion | undefined {
  const text = declaration.getSourceFile().text;
  const comments = ts.getLeadingCommentRanges(text, declaration.getFullStart()) ?? [];
  for (const { pos, end } of comments.toReversed()) {
    const words = SET.exec(text.slice(pos, end))?.groups?.['words'];
    if (words !== undefined) return readWords(words);
  }
  const { parent } = declaration;
  return ts.isSourceFile(parent) ? undefined : setOfDeclaration(parent);
}

function readWords(words: string): ApiVersion {
  if (/^ExcelApi(?:Online|Desktop)|BETA|^ExcelApi Preview/u.test(words)) return NOWHERE;
  const minors = [...words.matchAll(VERSION)].map((match) => Number(match.groups?.['minor']));
  return minors.length === 0 ? NOWHERE : 1000 + Math.max(...minors);
}
