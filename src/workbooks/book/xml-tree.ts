import { type XmlAttributes, findAttribute, scanXml } from '../scan-xml';

/** An element of a small part, with all that is in it. Names come without their prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: readonly XmlElement[];
  /** All texts directly in it, one after the other. */
  readonly text: string;
}

interface OpenElement {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: OpenElement[];
  text: string;
}

/** Reads a part as a tree, for parts that are small beside the sheets: styles, theme, the list of sheets. */
export function readXmlTree(text: string, part: string): XmlElement {
  const outside: OpenElement = { name: '', attributes: [], children: [], text: '' };
  const open: OpenElement[] = [outside];
  scanXml(text, part, {
    open: (name, attributes) => {
      const element: OpenElement = { name, attributes, children: [], text: '' };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    close: () => {
      open.pop();
    },
    text: (piece) => {
      const element = open.at(-1);
      if (element !== undefined) element.text += piece;
    },
  });
  return outside.children[0] ?? outside;
}

/** The first child of that name. */
export function findChild(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** The children of the first child of that name, as the entries of a list in a part. */
export function entriesOf(element: XmlElement, list: string): readonly XmlElement[] {
  return findChild(element, list)?.children ?? [];
}

/** An attribute of an element that may be missing itself. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  return element === undefined ? undefined : findAttribute(element.attributes, name);
}

/** An attribute as a number; `undefined` when it is missing or none. */
export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  const text = attributeOf(element, name);
  const number = Number(text ?? '');
  return text === undefined || text === '' || !Number.isFinite(number) ? undefined : number;
}

/** Whether an element that means yes by being there, as `b` for bold, is there and does not say no. */
export function isSet(element: XmlElement | undefined, name: string): boolean {
  const child = findChild(element, name);
  const value = attributeOf(child, 'val');
  return child !== undefined && value !== '0' && value !== 'false';
}

/** The same of a tag's attributes. */
export function numberIn(attributes: XmlAttributes, name: string): number | undefined {
  const number = Number(findAttribute(attributes, name) ?? 'none');
  return Number.isFinite(number) ? number : undefined;
}
