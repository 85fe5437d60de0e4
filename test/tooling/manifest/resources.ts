import { type XmlElement, findAll, withDescendants } from './read-xml';

/** Longest id of a resource. */
const LONGEST_ID = 32;
/** Longest texts and addresses, by the kind of resource. */
const LONGEST: Readonly<Record<string, number>> = {
  Images: 2048,
  Urls: 2048,
  ShortStrings: 125,
  LongStrings: 250,
};
/** Which kind of resource an element may name. */
const KIND_OF: Readonly<Record<string, string>> = {
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Description: 'LongStrings',
  Image: 'Images',
  SourceLocation: 'Urls',
  FunctionFile: 'Urls',
};

interface Resource {
  readonly kind: string;
  readonly id: string;
  readonly values: readonly string[];
}

function listResources(manifest: XmlElement): readonly Resource[] {
  return findAll(manifest, 'Resources').flatMap(({ children }) =>
    children.flatMap(({ name: kind, children: entries }) =>
      entries.map((entry) => ({
        kind,
        id: entry.attributes.get('id') ?? '',
        values: [
          entry.attributes.get('DefaultValue') ?? '',
          ...findAll(entry, 'Override').map(({ attributes }) => attributes.get('Value') ?? ''),
        ],
      })),
    ),
  );
}

/** Resources that cannot be found, that nobody uses, twice of one id, or too long. */
export function findBadResources(manifest: XmlElement): readonly string[] {
  const resources = listResources(manifest);
  const users = withDescendants(manifest).filter(({ attributes }) => attributes.has('resid'));
  const used = new Set(users.map(({ attributes }) => attributes.get('resid') ?? ''));
  const ids = resources.map(({ id }) => id);
  return [
    ...users.flatMap((user) => findUnresolved(user, resources)),
    ...ids.filter((id) => !used.has(id)).map((id) => `resource ${id}: nobody uses it`),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `resource ${id}: twice`),
    ...ids
      .filter((id) => id === '' || id.length > LONGEST_ID)
      .map((id) => `resource ${id}: id longer than ${String(LONGEST_ID)} or missing`),
    ...resources.flatMap(findTooLong),
  ];
}

function findUnresolved(user: XmlElement, resources: readonly Resource[]): readonly string[] {
  const resid = user.attributes.get('resid') ?? '';
  const kind = KIND_OF[user.name];
  const found = resources.some((resource) => resource.id === resid && resource.kind === kind);
  return found ? [] : [`${user.name}: no ${kind ?? 'resource'} of id ${resid}`];
}

function findTooLong({ kind, id, values }: Resource): readonly string[] {
  const most = LONGEST[kind] ?? 0;
  return values
    .filter((value) => value === '' || value.length > most)
    .map((value) => `resource ${id}: ${String(value.length)} characters, not 1 to ${String(most)}`);
}
