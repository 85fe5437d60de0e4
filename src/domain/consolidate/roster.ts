import { normaliseName } from './normalise-name';

/** 应报名单: the units that were asked, by their names as written, without doubles, in the order given. */
export interface Roster {
  readonly names: readonly string[];
}

/** A roster of names as they were found; a name that is the same as one before, after normalising, is left out. */
export function createRoster(names: Iterable<string>): Roster {
  const byNormal = new Map<string, string>();
  for (const name of names) {
    const plain = name.trim();
    const normal = normaliseName(plain);
    if (normal !== '' && !byNormal.has(normal)) byNormal.set(normal, plain);
  }
  return { names: [...byNormal.values()] };
}
