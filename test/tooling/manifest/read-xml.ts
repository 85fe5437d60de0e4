/** An element of an XML text, as far as a checker needs it. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Its own words, without those of its children. */
  readonly text: string;
}

/** Reads an XML text; throws when it is not well-formed. Needs a test environment with a DOM. */
export function readXml(text: string): XmlElement {
  const document = new DOMParser().parseFromString(text, 'application/xml');
  const fault = document.querySelector('parsererror');
  if (fault !== null) throw new Error(`Not well-formed: ${fault.textContent}`);
  return toElement(document.documentElement);
}

function toElement(element: Element): XmlElement {
  const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
  return {
    name: element.localName,
    attributes: new Map([...element.attributes].map(({ name, value }) => [name, value])),
    children: [...element.children].map(toElement),
    text: own
      .map(({ textContent }) => textContent ?? '')
      .join('')
      .trim(),
  };
}

/** An element and everything inside it, in reading order. */
export function withDescendants(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap(withDescendants)];
}

/** Elements of a name inside an element, at any depth. */
export function findAll(element: XmlElement, name: string): readonly XmlElement[] {
  return withDescendants(element).filter((inner) => inner.name === name);
}
