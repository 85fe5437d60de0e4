import type { CellValue } from '../domain/grid/cell-value';
import { serialOfDuration, serialOfIsoDate } from './date-serial';
import { isErrorText } from './error-text';
import { type XmlAttributes, findAttribute } from './scan-xml';
import { toTextValue } from './sheet-builder';
import { parseStoredNumber } from './stored-number';

const TYPED: ReadonlySet<string> = new Set([
  'float',
  'percentage',
  'currency',
  'date',
  'time',
  'boolean',
]);

/** The value of an .ods cell from its tag and the text it shows. @see OpenDocument 1.3 part 3 §19.385 */
export function readOdsValue(attributes: XmlAttributes, shown: string): CellValue {
  const type = valueType(attributes);
  const hasFormula = findAttribute(attributes, 'formula') !== undefined;
  // LibreOffice keeps an error as an empty text and names the true type in a field of its own.
  const isError = exactAttribute(attributes, 'calcext:value-type') === 'error';
  if (isError || (hasFormula && isErrorText(shown))) return { kind: 'error', error: shown };
  if (type === undefined) return withoutValue(hasFormula, shown);
  if (TYPED.has(type)) return readTyped(type, attributes) ?? withoutValue(hasFormula, shown);
  const text = findAttribute(attributes, 'string-value') ?? shown;
  return hasFormula ? { kind: 'text', text } : toTextValue(text);
}

/** A number that is not there or not one: nobody may take the shown text for a figure's value. */
function withoutValue(hasFormula: boolean, shown: string): CellValue {
  return hasFormula ? { kind: 'not-calculated' } : toTextValue(shown);
}

function exactAttribute(attributes: XmlAttributes, name: string): string | undefined {
  const index = attributes.indexOf(name);
  return index % 2 === 0 ? attributes[index + 1] : undefined;
}

function valueType(attributes: XmlAttributes): string | undefined {
  return exactAttribute(attributes, 'office:value-type') ?? findAttribute(attributes, 'value-type');
}

function readTyped(type: string, attributes: XmlAttributes): CellValue | undefined {
  switch (type) {
    case 'date':
      return dateOf(serialOfIsoDate(findAttribute(attributes, 'date-value') ?? ''));
    case 'time':
      return dateOf(serialOfDuration(findAttribute(attributes, 'time-value') ?? ''));
    case 'boolean':
      return logicalOf(findAttribute(attributes, 'boolean-value'));
    default:
      return numberOf(
        exactAttribute(attributes, 'office:value') ?? findAttribute(attributes, 'value'),
      );
  }
}

function dateOf(serial: number | undefined): CellValue | undefined {
  return serial === undefined ? undefined : { kind: 'date', serial };
}

function logicalOf(value: string | undefined): CellValue | undefined {
  return value === undefined ? undefined : { kind: 'logical', logical: value === 'true' };
}

function numberOf(value: string | undefined): CellValue | undefined {
  const number = value === undefined ? undefined : parseStoredNumber(value);
  return number === undefined ? undefined : { kind: 'number', number };
}
