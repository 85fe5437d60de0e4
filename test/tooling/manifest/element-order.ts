import type { XmlElement } from './read-xml';

/** Children of an element in the order Office asks for; `?` may be missing, `+` may come several times. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    ...['Id', 'AlternateId?', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName'],
    ...['Description', 'IconUrl', 'HighResolutionIconUrl', 'SupportUrl?', 'AppDomains?', 'Hosts'],
    ...['Requirements', 'DefaultSettings', 'Permissions', 'VersionOverrides'],
  ],
  Requirements: ['Sets'],
  Sets: ['Set+'],
  DefaultSettings: ['SourceLocation'],
  VersionOverrides: ['Hosts', 'Resources'],
  Hosts: ['Host+'],
  DesktopFormFactor: ['GetStarted?', 'FunctionFile', 'ExtensionPoint+'],
  ExtensionPoint: ['OfficeTab?', 'CustomTab?'],
  OfficeTab: ['Group+'],
  CustomTab: ['Group+', 'Label'],
  Group: ['Label', 'Icon', 'Control+'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Icon: ['Image+'],
  Resources: ['Images', 'Urls', 'ShortStrings', 'LongStrings'],
  Images: ['Image+'],
  Urls: ['Url+'],
  ShortStrings: ['String+'],
  LongStrings: ['String+'],
};

/** Actions hold other things by their kind. */
const ACTIONS: Readonly<Record<string, readonly string[]>> = {
  ShowTaskpane: ['TaskpaneId?', 'SourceLocation', 'Title?'],
  ExecuteFunction: ['FunctionName'],
};

/** Elements that lack a child, have one too many, or have them in an order that Office refuses. */
export function findDisorder(element: XmlElement): readonly string[] {
  const order =
    element.name === 'Action'
      ? ACTIONS[element.attributes.get('xsi:type') ?? '']
      : ORDER[element.name];
  const here = order === undefined ? [] : compare(element, order);
  return [...here, ...element.children.flatMap(findDisorder)];
}

function compare(element: XmlElement, order: readonly string[]): readonly string[] {
  const found = element.children.map(({ name }) => name);
  const pattern = order
    .map((entry) => /^(?<name>\w+)(?<times>[?+]?)$/u.exec(entry)?.groups ?? {})
    .map((entry) => `(?:<${entry['name'] ?? ''}>)${entry['times'] ?? ''}`)
    .join('');
  const fits = new RegExp(`^${pattern}$`, 'u').test(found.map((name) => `<${name}>`).join(''));
  return fits ? [] : [`${element.name}: ${found.join(' ')} instead of ${order.join(' ')}`];
}
