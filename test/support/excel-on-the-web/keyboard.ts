import type { Frame, Page } from 'playwright-core';

/** Presses until something must have been passed: no part of the pane has more to stop at. */
const MOST_STOPS = 60;

/** What a screen reader would call the element that has the focus. */
const FOCUSED = `(() => {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return '';
  const labels = [...(focused.labels ?? [])].map(({ textContent }) => textContent).join(' ');
  return focused.getAttribute('aria-label') ?? (labels || focused.textContent);
})()`;

/** Somebody without a mouse. */
export interface Keyboard {
  /** Goes on by Tab, or back by Shift+Tab, until the focus stands on something of this name. */
  readonly tabTo: (name: string, key?: 'Tab' | 'Shift+Tab') => Promise<void>;
  readonly press: (key: string) => Promise<void>;
  readonly focused: () => Promise<string>;
}

/** Puts the focus before everything in the pane. */
export async function openKeyboard(page: Page, pane: Frame): Promise<Keyboard> {
  await pane.locator('body').focus();
  const focused = (): Promise<string> => pane.evaluate(FOCUSED);
  const press = (key: string): Promise<void> => page.keyboard.press(key);
  return {
    focused,
    press,
    tabTo: async (name, key = 'Tab') => {
      for (let stop = 0; stop < MOST_STOPS; stop += 1) {
        await press(key);
        if ((await focused()).includes(name)) return;
      }
      throw new Error(`${key} does not reach ${name}`);
    },
  };
}
