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
 * mouse, has entered what he was typing; whoever closes a message of the spreadsheet is back in the cells.
 *
 * @returns what the sheet, a part of the page, is given as its `ref`
 */
export function usePartKeys(): RefObject<HTMLElement | null> {
  const sheet = useRef<HTMLElement>(null);
  const work = useDocumentWork();
  useEffect(() => {
    const page = sheet.current?.parentElement;
    if (!page || sheet.current === null) return undefined;
    return listen({ page, sheet: sheet.current }, work);
  }, [work]);
  return sheet;
}

/** React hears nothing of keys pressed where Univer edits cells; and a cell is entered before a button does its work. */
function listen(parts: PageParts, work: DocumentWork): () => void {
  let wasInCells = false;
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'F6') goToNextPart(event, parts, work);
  };
  const follow = ({ target }: Event): void => {
    wasInCells = target instanceof Element && isOfSheet(target, parts);
    if (!wasInCells) work.enterCell();
  };
  // Univer's messages leave the keyboard nowhere when they are gone.
  const watcher = new MutationObserver(() => {
    if (wasInCells && document.activeElement === document.body) work.focusCells();
  });
  watcher.observe(document.body, { childList: true, subtree: true });
  document.addEventListener('keydown', press, true);
  document.addEventListener('focusin', follow, true);
  parts.page.addEventListener('click', follow, true);
  return () => {
    watcher.disconnect();
    document.removeEventListener('keydown', press, true);
    document.removeEventListener('focusin', follow, true);
    parts.page.removeEventListener('click', follow, true);
  };
}

/** Lists and messages of Univer lie beside the page; those of the pane, which are Fluent's, too. */
function isOfSheet(target: Element, { page, sheet }: PageParts): boolean {
  if (page.contains(target)) return sheet.contains(target);
  return target.closest('.fui-FluentProvider') === null;
}

function goToNextPart(
  event: KeyboardEvent,
  { page, sheet }: PageParts,
  { focusCells }: DocumentWork,
): void {
  event.preventDefault();
  event.stopPropagation();
  const parts = [...page.querySelectorAll(PARTS)];
  const here = parts.findIndex((part) => part.contains(document.activeElement));
  const next = parts.at((here + (event.shiftKey ? -1 : 1)) % parts.length);
  if (next === sheet) focusCells();
  else next?.querySelector<HTMLElement>(STOPS)?.focus();
}
