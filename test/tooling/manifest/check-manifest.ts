import { findDisorder } from './element-order';
import { type XmlElement, findAll, readXml, withDescendants } from './read-xml';
import { findBadResources } from './resources';

/** What stands around the manifest. */
export interface ManifestSurroundings {
  /** Version of the product, in three parts. */
  readonly version: string;
  /** Functions that the code gives Excel for the ribbon. */
  readonly functions: readonly string[];
  /** Width and height of a picture by its path in the repository; `undefined` when there is none. */
  readonly sizeOf: (
    path: string,
  ) => { readonly width: number; readonly height: number } | undefined;
  /** Pages that the build makes. */
  readonly pages: readonly string[];
}

const BASE = 'https://localhost:3000/';
const LOCALE = 'zh-CN';
const OTHER_LOCALES = ['en-US'];
const GUID = /^[\da-f]{8}-[\da-f]{4}-[1-5][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u;
const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

/** Everything that Office would refuse about a manifest, or a user would miss; empty when it is right. */
export function checkManifest(text: string, around: ManifestSurroundings): readonly string[] {
  const manifest = readXml(text);
  return [
    ...findDisorder(manifest),
    ...checkHead(manifest, around),
    ...findBadResources(manifest),
    ...checkIds(manifest),
    ...checkLocales(manifest),
    ...checkAddresses(manifest, around),
    ...checkIcons(manifest, around),
    ...checkFunctions(manifest, around),
  ];
}

const textOf = (manifest: XmlElement, name: string): string =>
  manifest.children.find((child) => child.name === name)?.text ?? '';

function checkHead(manifest: XmlElement, { version }: ManifestSurroundings): readonly string[] {
  const stated = textOf(manifest, 'Version');
  const set = findAll(manifest, 'Set').find(
    ({ attributes }) => attributes.get('Name') === 'ExcelApi',
  );
  const faults: readonly (readonly [wrong: boolean, words: string])[] = [
    [!GUID.test(textOf(manifest, 'Id')), 'Id: not a GUID'],
    [!/^\d{1,5}(?:\.\d{1,5}){3}$/u.test(stated), `Version: ${stated} has not four parts`],
    [
      !stated.startsWith(`${version}.`),
      `Version: ${stated} is not that of the product, ${version}`,
    ],
    [textOf(manifest, 'DefaultLocale') !== LOCALE, `DefaultLocale: not ${LOCALE}`],
    [textOf(manifest, 'Permissions') !== 'ReadWriteDocument', 'Permissions: not ReadWriteDocument'],
    [set === undefined, 'Requirements: no floor of ExcelApi'],
    [manifest.attributes.get('xsi:type') !== 'TaskPaneApp', 'OfficeApp: not a TaskPaneApp'],
  ];
  return faults.filter(([wrong]) => wrong).map(([, words]) => words);
}

/** Tabs of Office's own have names of Office's own. */
function checkIds(manifest: XmlElement): readonly string[] {
  const named = withDescendants(manifest).filter(({ name }) =>
    /^(?:Group|Control|CustomTab)$/u.test(name),
  );
  const ids = named.map(({ attributes }) => attributes.get('id') ?? '');
  return ids
    .filter((id, at) => id === '' || id.length > 125 || ids.indexOf(id) !== at)
    .map((id) => `id ${id}: missing, too long or twice`);
}

/** Whatever has words has them in every language, and no word of one language stands in another. */
function checkLocales(manifest: XmlElement): readonly string[] {
  const worded = withDescendants(manifest)
    .filter(({ name }) => /^(?:DisplayName|Description|String)$/u.test(name))
    .filter(({ attributes }) => attributes.has('DefaultValue'));
  return worded.flatMap((element) => {
    const name = element.attributes.get('id') ?? element.name;
    const overrides = new Map(
      element.children.map(({ attributes }) => [
        attributes.get('Locale'),
        attributes.get('Value') ?? '',
      ]),
    );
    const missing = OTHER_LOCALES.filter((locale) => !overrides.has(locale));
    const chinese = /\p{Script=Han}/u.test(element.attributes.get('DefaultValue') ?? '');
    return [
      ...missing.map((locale) => `${name}: no words for ${locale}`),
      ...(chinese ? [] : [`${name}: no Chinese words`]),
    ];
  });
}

function addressesIn(manifest: XmlElement): readonly string[] {
  return withDescendants(manifest)
    .flatMap(({ name, attributes }) =>
      /^(?:IconUrl|HighResolutionIconUrl|SupportUrl|SourceLocation|Image|Url)$/u.test(name)
        ? [attributes.get('DefaultValue') ?? '']
        : [],
    )
    .filter((address) => address !== '');
}

/** All addresses begin alike, so that the build can put others in their place, and lead to something. */
function checkAddresses(manifest: XmlElement, around: ManifestSurroundings): readonly string[] {
  return addressesIn(manifest).flatMap((address) => {
    if (!address.startsWith(BASE)) return [`${address}: does not begin with ${BASE}`];
    const file = address.slice(BASE.length).replace(/[?#].*$/u, '');
    const exists = around.pages.includes(file) || around.sizeOf(file) !== undefined;
    return exists ? [] : [`${address}: nothing is there`];
  });
}

function checkIcons(manifest: XmlElement, around: ManifestSurroundings): readonly string[] {
  const addresses = new Map(
    findAll(manifest, 'Image')
      .filter(({ attributes }) => attributes.has('id'))
      .map(({ attributes }) => [attributes.get('id'), attributes.get('DefaultValue') ?? '']),
  );
  const shown = findAll(manifest, 'Icon').flatMap(({ children }) => {
    const sizes = children.map(({ attributes }) => Number(attributes.get('size')));
    const missing = ICON_SIZES.filter((size) => !sizes.includes(size));
    return [
      ...missing.map((size) => `Icon: no size ${String(size)}`),
      ...children.flatMap(({ attributes }) =>
        checkSize(
          addresses.get(attributes.get('resid')) ?? '',
          Number(attributes.get('size')),
          around,
        ),
      ),
    ];
  });
  const large = [
    ['IconUrl', 32],
    ['HighResolutionIconUrl', 64],
  ] as const;
  const own = large.flatMap(([name, size]) =>
    findAll(manifest, name).flatMap(({ attributes }) =>
      checkSize(attributes.get('DefaultValue') ?? '', size, around),
    ),
  );
  return [...shown, ...own];
}

function checkSize(address: string, size: number, around: ManifestSurroundings): readonly string[] {
  const found = around.sizeOf(address.replace(BASE, ''));
  const right = found?.width === size && found.height === size;
  const words =
    found === undefined ? 'missing' : `${String(found.width)} × ${String(found.height)}`;
  return right ? [] : [`${address}: ${words} instead of ${String(size)} × ${String(size)}`];
}

/** A button without a function hangs until Excel gives up; a function without a button is dead. */
function checkFunctions(
  manifest: XmlElement,
  { functions }: ManifestSurroundings,
): readonly string[] {
  const named = findAll(manifest, 'FunctionName').map(({ text }) => text);
  return [
    ...named.filter((name) => !functions.includes(name)).map((name) => `${name}: no such function`),
    ...functions.filter((name) => !named.includes(name)).map((name) => `${name}: no button for it`),
  ];
}
