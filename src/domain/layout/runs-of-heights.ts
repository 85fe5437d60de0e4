/** Rows of one height that follow each other. */
interface HeightRun {
  /** Zero-based. */
  readonly first: number;
  readonly count: number;
  /** In points. */
  readonly height: number;
}

/** Rows of one height that follow each other, from the top, so that a long list takes few calls. */
export function runsOfHeights(heights: ReadonlyMap<number, number>): readonly HeightRun[] {
  const runs: HeightRun[] = [];
  for (const [row, height] of [...heights].sort(([one], [other]) => one - other)) {
    const last = runs.at(-1);
    if (last?.height === height && last.first + last.count === row) {
      runs[runs.length - 1] = { ...last, count: last.count + 1 };
    } else runs.push({ first: row, count: 1, height });
  }
  return runs;
}
