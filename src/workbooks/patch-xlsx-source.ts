import { refuseDamaged } from './refusal';
import { decodeEntities } from './xml-entities';
import { type XmlAttribute, type XmlTag, readAttributes, readTags } from './patch-xlsx-tokens';

/** Namespaces of workbooks and sheets: transitional and strict (ECMA-376 Part 1, annex A). */
const MAIN_NAMESPACES: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
  'http://schemas.openxmlformats.org/package/2006/relationships',
]);

/** Where an element ends; for one without content both are the end of its only tag. */
export interface CloseMark {
  readonly start: number;
  readonly end: number;
}

/** The tags of one part, read in order; whatever is not understood refuses the file. */
export interface TagSource {
  readonly root: XmlTag;
  /** Prefix of the part's own elements with the colon; '' for none. */
  readonly prefix: string;
  /** Hands each child of an element to `visit`, which must read or skip its children in turn. */
  readonly readChildren: (parent: XmlTag, visit: (child: XmlTag) => void) => CloseMark;
  /** Steps over an element's content. */
  readonly skip: (tag: XmlTag) => CloseMark;
  readonly attributes: (tag: XmlTag) => readonly XmlAttribute[];
  /** Value of an attribute; `undefined` when the tag has none of that name. */
  readonly attribute: (tag: XmlTag, name: string) => string | undefined;
  /** Text of an element; `undefined` when there is markup in it. */
  readonly textOf: (span: {
    readonly open: XmlTag;
    readonly closeStart: number;
  }) => string | undefined;
  readonly refuse: () => never;
}

/**
 * Starts reading a part whose root must be the named element of a workbook's namespace.
 *
 * @param rootName - local name, as `worksheet`
 */
export function createTagSource(xml: string, part: string, rootName: string): TagSource {
  const tags = readTags(xml);
  const refuse = (): never => refuseDamaged('structure', part);
  const next = (): XmlTag => {
    const tag = tags.next().value;
    return tag === undefined || tag.kind === 'broken' ? refuse() : tag;
  };
  const attributes = (tag: XmlTag): readonly XmlAttribute[] => readAttributes(xml, tag) ?? refuse();
  const readChildren: TagSource['readChildren'] = (parent, visit) => {
    if (parent.selfClosing) return { start: parent.end, end: parent.end };
    for (let tag = next(); ; tag = next()) {
      if (tag.kind === 'close') return { start: tag.start, end: tag.end };
      if (mayRebind && rebinds(tag)) refuse();
      visit(tag);
    }
  };
  const skip = (tag: XmlTag): CloseMark => {
    if (tag.selfClosing) return { start: tag.end, end: tag.end };
    for (let inner = next(); ; inner = next()) {
      if (inner.kind === 'close' && inner.depth === tag.depth) return inner;
    }
  };
  const root = next();
  const colon = root.name.indexOf(':');
  const prefix = root.name.slice(0, colon + 1);
  const declaration = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
  const attribute: TagSource['attribute'] = (tag, name) => {
    const found = attributes(tag).find((one) => one.name === name);
    return found === undefined ? undefined : decodeEntities(found.raw, part);
  };
  const namespace = attribute(root, declaration) ?? '';
  if (root.name !== prefix + rootName || !MAIN_NAMESPACES.has(namespace)) refuse();
  // Nearly every file declares its namespace in the root only, so tags need not be looked at one by one.
  const mayRebind = xml.includes(declaration, root.end);
  const rebinds = (tag: XmlTag): boolean =>
    attributes(tag).some((one) => one.name === declaration && one.raw !== namespace);
  return {
    root,
    prefix,
    readChildren,
    skip,
    attributes,
    attribute,
    textOf: ({ open, closeStart }) => textBetween({ xml, part }, open.end, closeStart),
    refuse,
  };
}

function textBetween(
  { xml, part }: { readonly xml: string; readonly part: string },
  start: number,
  end: number,
): string | undefined {
  const raw = xml.slice(start, Math.max(start, end));
  return raw.includes('<') ? undefined : decodeEntities(raw, part);
}
