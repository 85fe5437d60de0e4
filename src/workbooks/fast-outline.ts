import { rememberBy } from '../domain/kernel/remember';
import { type Cursor, handOver } from './fast-cursor';
import { type XmlTag, scanXml } from './scan-xml';

/** A part whose one large tag is read fast: the part without that tag's inside. */
export interface Outline {
  readonly xml: string;
  /** Name of the large tag, which stands in it closed by itself. */
  readonly hole: string;
}

/** Forms of one template have few outlines, once it is forgotten which cell was selected when they were saved. */
const MOST_OUTLINES = 400;
/** A form with a merged range in every row takes some 5000 characters. */
const LONGEST_REMEMBERED = 20_000;

/**
 * Those tags around the fast part that tell something, from the careful scanner, so that the whole is held to the same rules.
 *
 * A comment could make the hole look like what it is not, and a hole deep inside other tags could break the limit
 * on depth: both are handed over.
 */
export function readOutline({ xml, hole }: Outline, { part }: Cursor): readonly XmlTag[] {
  const outline = { xml: xml.replace(SELECTION, '<selection/>'), hole };
  const known = xml.length > LONGEST_REMEMBERED ? scanOutline : recallOutline;
  return known(outline) ?? handOver({ part });
}

/** A sound tag that tells nothing of a form, in the order in which Excel writes its attributes. */
const SELECTION =
  /<selection(?: pane="[a-zA-Z]+")?(?: activeCell="[A-Z\d]+")?(?: activeCellId="\d+")?(?: sqref="[A-Z\d: ]+")?\/>/gu;

const recallOutline = rememberBy(scanOutline, {
  keyOf: ({ xml, hole }) => `${hole}${xml}`,
  limit: MOST_OUTLINES,
});

/** Tags that a reader of sheets asks for, besides rows and cells. */
const TOLD = ['mergeCell', 'col', 'sheetFormatPr'];

/** The same tags, not remembered; `undefined` for what must be handed over. */
export function scanOutline({ xml, hole }: Outline): readonly XmlTag[] | undefined {
  if (xml.includes('<!') || xml.lastIndexOf('<?') > 0) return undefined;
  const tags: XmlTag[] = [];
  const depths: number[] = [];
  let depth = 0;
  scanXml(xml, '', {
    open: (name, attributes, parent) => {
      if (name === hole) depths.push(depth);
      if (TOLD.includes(name)) tags.push({ name, attributes, parent });
      // Rows and cells outside the fast part.
      if (name === 'row' || name === 'c') depths.push(depth, depth);
      depth += 1;
    },
    close: () => {
      depth -= 1;
    },
  });
  return depths.length === 1 && depths[0] === 1 ? tags : undefined;
}
