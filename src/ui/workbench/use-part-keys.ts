import { type RefObject, useEffect, useRef } from 'react';
import { type DocumentWork, useDocumentWork } from './document-work';

const PARTS = ':scope > header, :scope > section';
const STOPS = 'button:not([disabled], [tabindex="-1"]), a[href], [tabindex="0"]';

/** The page, and the part of it that is typed into. */
interface PageParts {
  readonly page: HTMLElement;
  readonly sheet: HTMLElement;
}

/**
 * F6 goes from the bar to the cells to the pane and round again, with Shift the other way, as in Excel.
 * Tab alone does not lead out of a sheet: there it goes from cell to cell. Whoever leaves the sheet, by key or
 * mouse, has entered what he was typing.
 *
 * @returns what the sheet, a part of the page, is given as its `ref`
 */
export function usePartKeys(): RefObject<HTMLElement | null> {
  const sheet = useRef<HTMLElement>(null);
  const work = useDocumentWork();
  useEffect(() => {
    const page = sheet.current?.parentElement;
    if (!page || sheet.current === null) return undefined;
    const parts = { page, sheet: sheet.current };
    const press = (event: KeyboardEvent): void => goToNextPart(event, parts, work);
    const leave = ({ target }: Event): void => {
      if (target instanceof Node && !parts.sheet.contains(target)) work.enterCell();
    };
    // React hears nothing of keys pressed where Univer edits cells; and a cell is entered before a button does its work.
    page.addEventListener('keydown', press, true);
    page.addEventListener('focusin', leave, true);
    page.addEventListener('click', leave, true);
    return () => {
      page.removeEventListener('keydown', press, true);
      page.removeEventListener('focusin', leave, true);
      page.removeEventListener('click', leave, true);
    };
  }, [work]);
  return sheet;
}

function goToNextPart(
  event: KeyboardEvent,
  { page, sheet }: PageParts,
  { focusCells }: DocumentWork,
): void {
  const { target, key, shiftKey } = event;
  if (key !== 'F6' || !(target instanceof Node)) return;
  event.preventDefault();
  event.stopPropagation();
  const parts = [...page.querySelectorAll(PARTS)];
  const here = parts.findIndex((part) => part.contains(target));
  const next = parts.at((here + (shiftKey ? -1 : 1)) % parts.length);
  if (next === sheet) focusCells();
  else next?.querySelector<HTMLElement>(STOPS)?.focus();
}
