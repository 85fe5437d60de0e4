import { type Splice, applySplices } from '../patch-xlsx-tokens';
import { escapeXml } from '../write-xml';
import { type Span, appendTo, readSpans, replaceSpan, valueIn } from './spans';

const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Content types of the parts that are made here. */
export const CONTENT_TYPES = {
  worksheet: `${CONTENT}.worksheet+xml`,
  styles: `${CONTENT}.styles+xml`,
} as const;

/** A list of a package to which entries are added or from which they go. */
export interface PackageList {
  readonly xml: string;
  readonly part: string;
}

/** What a package says of the kinds of its parts, with some more and without others. */
export function changeContentTypes(
  { xml, part }: PackageList,
  added: ReadonlyMap<string, keyof typeof CONTENT_TYPES>,
  removed: ReadonlySet<string>,
): string {
  const root = readSpans(xml, part);
  const entries = [...added].map(
    ([name, kind]) =>
      `<${root.prefix}Override PartName="/${escapeXml(name)}" ContentType="${CONTENT_TYPES[kind]}"/>`,
  );
  const gone = new Set([...removed].map((name) => `/${name}`.toLowerCase()));
  const isGone = (span: Span): boolean => gone.has((valueIn(span, 'PartName') ?? '').toLowerCase());
  return withEntries({ xml, root, entries, isGone });
}

/** The relations of a part, with some more and without others. */
export function changeRelations(
  { xml, part }: PackageList,
  added: readonly NewRelation[],
  removed: ReadonlySet<string>,
): string {
  const root = readSpans(xml, part);
  const entries = added.map(
    ({ id, kind, target }) =>
      `<${root.prefix}Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${escapeXml(target)}"/>`,
  );
  const isGone = (span: Span): boolean => removed.has(valueIn(span, 'Id') ?? '');
  return withEntries({ xml, root, entries, isGone });
}

/** A relation to be added; the target as seen from the part's folder, or from the root with a slash before it. */
export interface NewRelation {
  readonly id: string;
  readonly kind: keyof typeof CONTENT_TYPES;
  readonly target: string;
}

interface ListChange {
  readonly xml: string;
  readonly root: Span;
  readonly entries: readonly string[];
  readonly isGone: (span: Span) => boolean;
}

function withEntries({ xml, root, entries, isGone }: ListChange): string {
  const gone: readonly Splice[] = root.children.filter(isGone).map((span) => replaceSpan(span, ''));
  const more = entries.length === 0 ? [] : [appendTo(root, entries.join(''))];
  return applySplices(xml, [...gone, ...more]);
}
