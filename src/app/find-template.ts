import { type Result, fail, succeed } from '../domain/kernel/result';
import type { RegisteredTemplate } from '../domain/templates/template';

/** No template has this id; `nearest` are the ids most like it, best first. */
export interface UnknownTemplate {
  readonly code: 'unknown-template';
  readonly id: string;
  readonly nearest: readonly string[];
}

/** Ids offered in place of an unknown one. */
const MOST_OFFERED = 3;

/** Pairs of neighbouring characters, by which words with slips in them still resemble each other. */
function pairsOf(text: string): ReadonlySet<string> {
  const plain = text.toLowerCase();
  return new Set(
    Array.from(plain)
      .slice(1)
      .map((_, at) => plain.slice(at, at + 2)),
  );
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((pair) => other.has(pair)).length;
  return (2 * common) / Math.max(1, one.size + other.size);
}

/** The registered template of an id, in any case; where there is none, the ids that may be meant. */
export function findTemplate(
  id: string,
  catalogue: readonly RegisteredTemplate[],
): Result<RegisteredTemplate, UnknownTemplate> {
  const found = catalogue.find((template) => template.id === id.toLowerCase());
  if (found !== undefined) return succeed(found);
  const wanted = pairsOf(id);
  const nearest = catalogue
    .map((template) => ({ id: template.id, share: likeness(wanted, pairsOf(template.id)) }))
    .filter(({ share }) => share > 0)
    .sort((one, other) => other.share - one.share)
    .slice(0, MOST_OFFERED)
    .map((candidate) => candidate.id);
  return fail({ code: 'unknown-template', id, nearest });
}
