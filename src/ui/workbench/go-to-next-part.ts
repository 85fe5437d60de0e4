import type { KeyboardEvent } from 'react';

const PARTS = ':scope > header, :scope > section';
const STOPS = 'button:not([disabled], [tabindex="-1"]), a[href], [tabindex="0"]';

/**
 * F6 goes from the bar to the sheet to the pane and round again, with Shift the other way, as in Excel.
 * Tab alone does not lead out of a sheet: there it goes from cell to cell.
 */
export function goToNextPart(event: KeyboardEvent<HTMLElement>): void {
  const { currentTarget: page, target, key, shiftKey } = event;
  // What is asked in a dialog is answered first.
  if (key !== 'F6' || !(target instanceof Node) || !page.contains(target)) return;
  event.preventDefault();
  event.stopPropagation();
  const parts = [...page.querySelectorAll(PARTS)];
  const here = parts.findIndex((part) => part.contains(target));
  const next = parts.at((here + (shiftKey ? -1 : 1)) % parts.length);
  next?.querySelector<HTMLElement>(STOPS)?.focus();
}
