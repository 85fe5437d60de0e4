import fc from 'fast-check';

/** Our entry as the build writes it, of a version that no test installs by other means. */
export const ENTRY =
  '<jsplugin name="nuanbiao" type="et" url="nuanbiao_9.9.9" version="9.9.9" enable="enable_dev" install="null" customDomain=""/>';

/** A list as it stands on a managed machine: foreign entries of both kinds, notes, habits of several programs. */
export const FOREIGN_LIST = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<!-- 由信息中心维护，勿删 -->',
  '<jsplugins>',
  `    <jspluginonline name='权限控制' type="wps,et,wpp" url="http://127.0.0.1:8765/a?b=1&amp;c=2" debug="" enable="enable_dev"  install="null" customDomain="" />`,
  '    <jsplugin name="Seal" type="et" url="Seal_1.0.3" version="1.0.3" futureAttribute="未知"></jsplugin>',
  '    <!-- <jsplugin name="nuanbiao" type="et" url="old" /> -->',
  '</jsplugins>',
  '',
].join('\n');

/** Lists that must not be touched, with where the first fault is and what it is called. */
export const BROKEN_LISTS: readonly (readonly [name: string, text: string, fault: string])[] = [
  ['a list that ends in the middle', '<jsplugins>\n  <jsplugin name="a"/>\n', 'end 2'],
  ['a tag that ends in the middle', '<jsplugins>\n  <jsplugin name="a"', 'markup 2'],
  ['tags that cross', '<jsplugins>\n<a><b></a></b></jsplugins>', 'pair 2'],
  ['an end without a start', '<jsplugins></jsplugins>\n</jsplugins>', 'pair 2'],
  ['two roots', '<jsplugins/>\n<jsplugins/>', 'text 2'],
  ['words behind the root', '<jsplugins/>\nhello', 'text 2'],
  ['no XML at all', 'hello', 'text 1'],
  ['blanks alone', '  \n', 'root 1'],
  ['another root', '<plugins></plugins>', 'root 1'],
  ['a page of a website', '<!DOCTYPE html><html></html>', 'markup 1'],
  ['an attribute without quotes', '<jsplugins>\n\n<a b=1/></jsplugins>', 'markup 3'],
  ['an attribute twice', '<jsplugins><a b="1" b="2"/></jsplugins>', 'markup 1'],
  ['attributes that touch', '<jsplugins><a b="1"c="2"/></jsplugins>', 'markup 1'],
  ['a sign < in an attribute', '<jsplugins><a b="<"/></jsplugins>', 'markup 1'],
  ['a bare &', '<jsplugins><a b="1&c=2"/></jsplugins>', 'markup 1'],
  ['a reference that nobody defined', '<jsplugins>&nbsp;</jsplugins>', 'markup 1'],
  ['a comment without an end', '<jsplugins>\n<!-- a </jsplugins>', 'end 2'],
  ['two dashes in a comment', '<jsplugins><!-- a -- b --></jsplugins>', 'markup 1'],
  ['a declaration in the middle', '<jsplugins>\n<?xml version="1.0"?></jsplugins>', 'markup 2'],
  ['a conflict left behind', '<jsplugins>\n<<<<<<< HEAD\n</jsplugins>', 'markup 2'],
];

/** Lists in which ours stands already, with what they become; `undefined` where nothing is to be changed. */
export const KNOWN_LISTS: readonly (readonly [
  name: string,
  text: string,
  installed: string | undefined,
  uninstalled: string | undefined,
])[] = [
  ['an empty root', '<jsplugins/>', `<jsplugins>\n  ${ENTRY}\n</jsplugins>`, undefined],
  [
    'a root with nothing in it',
    '<jsplugins></jsplugins>',
    `<jsplugins>\n  ${ENTRY}\n</jsplugins>`,
    undefined,
  ],
  [
    'an older version, in its place',
    '<jsplugins>\n\t<jsplugin name="nuanbiao" url="nuanbiao_0.0.9"/>\n\t<jsplugin name="b"/>\n</jsplugins>\n',
    `<jsplugins>\n\t${ENTRY}\n\t<jsplugin name="b"/>\n</jsplugins>\n`,
    '<jsplugins>\n\t<jsplugin name="b"/>\n</jsplugins>\n',
  ],
  [
    'an entry with an end tag, and one from a server',
    `<jsplugins>\r\n  <jsplugin type="et" name='nuanbiao'>\r\n  </jsplugin>\r\n  <jspluginonline name="nuanbiao" url="http://a/"/>\r\n  <b/>\r\n</jsplugins>\r\n`,
    `<jsplugins>\r\n  ${ENTRY}\r\n  <b/>\r\n</jsplugins>\r\n`,
    '<jsplugins>\r\n  <b/>\r\n</jsplugins>\r\n',
  ],
  [
    'this very version',
    `<jsplugins>\n  ${ENTRY}\n</jsplugins>\n`,
    undefined,
    '<jsplugins>\n</jsplugins>\n',
  ],
  [
    'names that only look like ours',
    '<jsplugins>\n  <jsplugin name="nuanbiao2"/>\n  <jsplugin Name="nuanbiao"/>\n  <other name="nuanbiao"/>\n  <a><jsplugin name="nuanbiao"/></a>\n</jsplugins>\n',
    `<jsplugins>\n  <jsplugin name="nuanbiao2"/>\n  <jsplugin Name="nuanbiao"/>\n  <other name="nuanbiao"/>\n  <a><jsplugin name="nuanbiao"/></a>\n  ${ENTRY}\n</jsplugins>\n`,
    undefined,
  ],
];

const space = fc.constantFrom(' ', '  ', '\t');
const quoted = fc
  .tuple(
    fc.constantFrom('"', "'"),
    fc.constantFrom('', 'et', '报表 一', '1&amp;2', 'a/b?c=d>e', '&#20013;'),
  )
  .map(([quote, value]) => `${quote}${value}${quote}`);
const attribute = fc
  .tuple(fc.constantFrom('name', 'type', 'url', 'x:y', '属性'), space, quoted)
  .map(([name, before, value]) => ({ name, text: `${before}${name}=${value}` }));
const attributes = fc
  .uniqueArray(attribute, { selector: ({ name }) => name, maxLength: 4 })
  .map((list) => list.map(({ text }) => text).join(''));
const child = fc
  .tuple(
    fc.constantFrom('jsplugin', 'jspluginonline', '别的'),
    attributes,
    fc.constantFrom('/>', ' />', '><b>文字 &lt;</b></', '></', '><![CDATA[<&]]></'),
  )
  .map(([name, inside, end]) => `<${name}${inside}${end.endsWith('</') ? `${end}${name}>` : end}`);
const note = fc.constantFrom('<!-- 说明 <jsplugin> & -->', '<?wps a="1"?>', '<!---->');

/** A list of any others' add-ins, an entry a line, as programs and people write such lists. */
export const foreignList: fc.Arbitrary<string> = fc
  .record({
    mark: fc.constantFrom('', '\ufeff'),
    head: fc.constantFrom(
      '',
      '<?xml version="1.0" encoding="UTF-8"?>\n',
      '<?xml version="1.0"?>\n<!-- a -->\n',
    ),
    indent: fc.constantFrom('', '  ', '    ', '\t'),
    inside: fc.array(fc.oneof(child, note), { maxLength: 6 }),
    end: fc.constantFrom('', '\n', '\n<!-- b -->\n\n'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ mark, head, indent, inside, end, lineEnd }) => {
    const lines = inside.map((line) => `${indent}${line}\n`).join('');
    const text = `${mark}${head}<jsplugins>\n${lines}</jsplugins>${end}`;
    return text.replaceAll('\n', lineEnd);
  });
