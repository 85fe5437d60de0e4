import { type RefObject, useEffect, useRef } from 'react';

const PARTS = ':scope > header, :scope > section';
const STOPS = 'button:not([disabled], [tabindex="-1"]), a[href], [tabindex="0"]';

/**
 * F6 goes from the bar to the sheet to the pane and round again, with Shift the other way, as in Excel.
 * Tab alone does not lead out of a sheet: there it goes from cell to cell.
 *
 * @returns what the pane, a part of the page, is given as its `ref`
 */
export function usePartKeys(): RefObject<HTMLElement | null> {
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    const page = pane.current?.parentElement;
    if (!page) return undefined;
    const listen = (event: KeyboardEvent): void => goToNextPart(event, page);
    // React hears nothing of keys pressed where Univer edits cells.
    page.addEventListener('keydown', listen, true);
    return () => page.removeEventListener('keydown', listen, true);
  }, []);
  return pane;
}

function goToNextPart(event: KeyboardEvent, page: HTMLElement): void {
  const { target, key, shiftKey } = event;
  if (key !== 'F6' || !(target instanceof Node)) return;
  event.preventDefault();
  event.stopPropagation();
  const parts = [...page.querySelectorAll(PARTS)];
  const here = parts.findIndex((part) => part.contains(target));
  const next = parts.at((here + (shiftKey ? -1 : 1)) % parts.length);
  next?.querySelector<HTMLElement>(STOPS)?.focus();
}
