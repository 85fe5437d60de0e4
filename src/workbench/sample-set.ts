import type { ChosenFile } from '../ui/consolidate/file-work';

/** The list of the sample files as the build lays it beside the page: where each lies, and its path. */
const LIST = 'samples/list.json';

/** The folder of reports to try the consolidation with. */
export async function loadSampleSet(): Promise<readonly ChosenFile[]> {
  const list: unknown = await (await fetch(LIST)).json();
  const entries = Object.entries(isTexts(list) ? list : {});
  return Promise.all(
    entries.map(async ([place, path]) => ({ path, file: await (await fetch(place)).blob() })),
  );
}

function isTexts(list: unknown): list is Readonly<Record<string, string>> {
  return (
    typeof list === 'object' &&
    list !== null &&
    Object.values(list).every((path) => typeof path === 'string')
  );
}
