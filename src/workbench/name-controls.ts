/**
 * Names what Univer draws without a name or with an English one, whenever it draws something, and takes its sidebar
 * out of the way of the keyboard while nothing is in it.
 *
 * @param names - by selectors within the spreadsheet; the last one that fits counts
 */
export function nameControls(sheet: HTMLElement, names: Readonly<Record<string, string>>): void {
  const name = (): void => {
    for (const [selector, text] of Object.entries(names)) {
      for (const control of sheet.querySelectorAll(selector))
        control.setAttribute('aria-label', text);
    }
    for (const bar of sheet.querySelectorAll<HTMLElement>('[data-u-comp="sidebar"]')) {
      bar.inert = bar.getAttribute('aria-expanded') === 'false';
    }
  };
  new MutationObserver(name).observe(sheet, {
    childList: true,
    subtree: true,
    attributeFilter: ['aria-expanded'],
  });
}
