/** The sheets that a step of Univer changes, by their ids; cells may be moved from one to another. */
export function sheetIdsIn(params: unknown): readonly string[] {
  const places = [params, fieldOf(params, 'from'), fieldOf(params, 'to')];
  return [...new Set(places.map((place) => idIn(place, 'subUnitId')))].filter((id) => id !== '');
}

/** The workbook that a step changes, or the sheet; '' where the step names none. */
export function idIn(params: unknown, name: 'unitId' | 'subUnitId'): string {
  const id = fieldOf(params, name);
  return typeof id === 'string' ? id : '';
}

/** What a step is told under a name. */
export function fieldOf(params: unknown, name: string): unknown {
  if (typeof params !== 'object' || params === null) return undefined;
  return new Map(Object.entries(params)).get(name);
}
