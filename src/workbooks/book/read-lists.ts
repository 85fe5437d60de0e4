import { type XmlAttributes, findAttribute, isTrue } from '../scan-xml';
import type { BookList } from './book';
import { rangesIn } from './read-conditions';

/** Collects the lists that cells of a sheet offer to choose from. */
export interface ListsReader {
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
  readonly take: () => readonly BookList[];
}

interface OpenValidation {
  readonly refusesOthers: boolean;
  /** Attribute of a validation as in 2007; a tag of its own where it looks at other sheets, as since 2010. */
  places: string;
  source: string;
}

/** A reader of one sheet. What else files ask of what is typed (numbers within limits, dates) is left to them. */
export function createListsReader(): ListsReader {
  const lists: BookList[] = [];
  let list: OpenValidation | undefined;
  let inside: 'places' | 'source' | undefined;
  return {
    open: (name, attributes) => {
      if (name === 'dataValidation') list = openValidation(attributes);
      if (name === 'formula1') inside = 'source';
      if (name === 'sqref') inside = 'places';
    },
    text: (text) => {
      if (list !== undefined && inside !== undefined) list[inside] += text;
    },
    close: (name) => {
      if (name === 'formula1' || name === 'sqref') inside = undefined;
      if (name !== 'dataValidation') return;
      const ranges = rangesIn(list?.places);
      const offers = offersOf(list?.source ?? '');
      if (list !== undefined && ranges.length > 0 && offers !== '') {
        lists.push({ ranges, offers, refusesOthers: list.refusesOthers });
      }
      list = undefined;
    },
    take: () => lists,
  };
}

function openValidation(attributes: XmlAttributes): OpenValidation | undefined {
  const isList = findAttribute(attributes, 'type') === 'list';
  // Named as if it were the other way round: ECMA-376 part 1 §18.3.1.32.
  if (!isList || isTrue(attributes, 'showDropDown')) return undefined;
  const style = findAttribute(attributes, 'errorStyle') ?? 'stop';
  return {
    refusesOthers: style === 'stop' && isTrue(attributes, 'showErrorMessage'),
    places: findAttribute(attributes, 'sqref') ?? '',
    source: '',
  };
}

/** A text in quotes lists the options itself. */
function offersOf(formula: string): string {
  const source = formula.trim();
  const quoted = /^"(.*)"$/su.exec(source)?.[1];
  if (quoted === undefined) return source === '' ? '' : `=${source}`;
  const options = quoted.replaceAll('""', '"').split(',');
  return options.map((option) => option.trim()).join(',');
}
