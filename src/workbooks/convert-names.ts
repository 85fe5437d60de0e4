const MOST_CHARACTERS = 31;
/** Characters that no sheet's name may hold (Excel: rename a worksheet), and apostrophes at its ends. */
const FORBIDDEN = /[[\]:*?/\\]/gu;
const AT_ENDS = /^'|'$/gu;

/** Names that .xlsx takes, as near as can be to the given ones, and no two alike in any case of letters. */
export function convertNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const plain = name.replace(FORBIDDEN, '_').replace(AT_ENDS, '_').slice(0, MOST_CHARACTERS);
    const free = firstFree(plain === '' ? `Sheet${String(index + 1)}` : plain, taken);
    taken.add(free.toLowerCase());
    return free;
  });
}

function firstFree(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name;
  for (let number = 2; ; number += 1) {
    const end = `(${String(number)})`;
    const candidate = name.slice(0, MOST_CHARACTERS - end.length) + end;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
