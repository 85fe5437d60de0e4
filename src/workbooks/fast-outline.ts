import { rememberBy } from '../domain/kernel/remember';
import { type Cursor, handOver } from './fast-cursor';
import { type XmlTag, scanXml } from './scan-xml';

/** A part whose one large tag is read fast: the part without that tag's inside. */
export interface Outline {
  readonly xml: string;
  /** Name of the large tag, which stands in it closed by itself. */
  readonly hole: string;
}

/** Forms of one template have few outlines: they differ by the cell that was selected when they were saved. */
const MOST_OUTLINES = 200;
/** A form with a merged range in every row takes some 5000 characters. */
const LONGEST_REMEMBERED = 20_000;

/**
 * The tags around the fast part, from the careful scanner, so that the whole is held to the same rules.
 *
 * A comment could make the hole look like what it is not, and a hole deep inside other tags could break the limit
 * on depth: both are handed over.
 */
export function readOutline(outline: Outline, { part }: Cursor): readonly XmlTag[] {
  const known = outline.xml.length > LONGEST_REMEMBERED ? scanOutline : recallOutline;
  return known(outline) ?? handOver({ part });
}

const recallOutline = rememberBy(scanOutline, {
  keyOf: ({ xml, hole }) => `${hole}${xml}`,
  limit: MOST_OUTLINES,
});

function scanOutline({ xml, hole }: Outline): readonly XmlTag[] | undefined {
  if (xml.includes('<!') || xml.lastIndexOf('<?') > 0) return undefined;
  const tags: XmlTag[] = [];
  const depths: number[] = [];
  let depth = 0;
  scanXml(xml, '', {
    open: (name, attributes, parent) => {
      if (name === hole) depths.push(depth);
      tags.push({ name, attributes, parent });
      depth += 1;
    },
    close: () => {
      depth -= 1;
    },
  });
  return depths.length === 1 && depths[0] === 1 ? tags : undefined;
}
