type Random = () => number;

/** Pieces of XML that are right in one place and wrong or something else in another. */
const PIECES = [
  ...[
    '<',
    '>',
    '/',
    '"',
    "'",
    '&',
    '&amp;',
    '&#10;',
    '&bad;',
    '&#x',
    ' ',
    '\t',
    '\r\n',
    '\ufeff',
    '=',
    '1',
  ],
  ...[
    'e5',
    '-',
    '$',
    '_x000D_',
    'a',
    '是',
    '<!-- x -->',
    '<!--',
    '-->',
    '<![CDATA[1]]>',
    '<?x y?>',
  ],
  ...['<!DOCTYPE a>', '<v>1</v>', '<v/>', '<v></v>', '<f>A1</f>', '<f/>', '<f t="shared" si="0"/>'],
  ...[
    '<f t="shared" ref="A1:A9" si="0">B1</f>',
    '<f t="array" ref="A1">B1</f>',
    '<f t="dataTable"/>',
  ],
  ...[
    '<is><t>x</t></is>',
    '<is><r><t>x</t></r></is>',
    '<is/>',
    '<t/>',
    '<t>y</t>',
    '<rPh><t>x</t></rPh>',
  ],
  ...[
    ' r="A1"',
    ' r="$B$2"',
    ' r="a1"',
    ' t="s"',
    ' t="str"',
    ' t="inlineStr"',
    ' t="d"',
    ' t="x"',
  ],
  ...[
    ' s="1"',
    ' s="-1"',
    ' s="99"',
    ' s=""',
    ' hidden="1"',
    ' hidden="true"',
    " ht='1'",
    ' cm="1"',
  ],
  ...[
    '<c/>',
    '<c r="B2"/>',
    '<c r="B2"><v>7</v></c>',
    '</c>',
    '<row>',
    '<row/>',
    '<row r="3"></row>',
  ],
  ...[
    '</row>',
    '<sheetData>',
    '</sheetData>',
    '<sheetData/>',
    '<x:c r="A1"/>',
    '<extLst></extLst>',
  ],
  ...[
    '<si>',
    '</si>',
    '<si><t>新</t></si>',
    '<si/>',
    '<sheetFormatPr zeroHeight="1"/>',
    '<cols></cols>',
  ],
  ...[
    '<col min="1" max="2" hidden="1"/>',
    '<mergeCell ref="A1:B2"/>',
    ' xmlns:x="y"',
    ' zeroHeight="1"',
  ],
];

const LONGEST_CUT = 24;

/** A text with one or a few wounds: pieces cut out, put in, doubled, moved; mostly where a tag begins or ends. */
export function mangleText(text: string, random: Random): string {
  let mangled = text;
  do mangled = woundOnce(mangled, random);
  while (random() < 0.3);
  return mangled;
}

function woundOnce(text: string, random: Random): string {
  const at = placeIn(text, random);
  const length = Math.ceil(random() * LONGEST_CUT);
  const cut = text.slice(at, at + length);
  const piece = PIECES[Math.floor(random() * PIECES.length)] ?? '';
  const to = placeIn(text, random);
  switch (Math.floor(random() * 6)) {
    case 0:
      return text.slice(0, at) + text.slice(at + length);
    case 1:
      return text.slice(0, at) + cut + text.slice(at);
    case 2:
      return text.slice(0, to) + cut + text.slice(to);
    case 3:
      return text.slice(0, at) + piece + text.slice(at + 1);
    default:
      return text.slice(0, at) + piece + text.slice(at);
  }
}

function placeIn(text: string, random: Random): number {
  const at = Math.floor(random() * (text.length + 1));
  if (random() < 0.3) return at;
  const tag = text.indexOf(random() < 0.5 ? '<' : '>', at);
  return tag < 0 ? at : tag + Math.floor(random() * 2);
}
