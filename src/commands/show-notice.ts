import { type NoticePage, addressOfNotice } from './notice-page';

/** Share of the screen, in percent. */
const SIZE = { height: 40, width: 30 };

/**
 * A window is closed after four minutes: Excel ends a button's work after five, with a message of its own.
 *
 * @see Office Add-ins documentation, Action element, ExecuteFunction
 */
const LONGEST_SHOWN = 4 * 60 * 1000;

/** Shows a notice in a small window; settles when it is closed, or at once when it cannot be shown. */
export function showNotice(page: NoticePage): Promise<void> {
  const address = addressOfNotice(new URL('notice.html', window.location.href).href, page);
  return new Promise((resolve) => {
    let close: (() => void) | undefined;
    const end = (): void => {
      clearTimeout(timer);
      close?.();
      close = undefined;
      resolve();
    };
    const timer = setTimeout(end, LONGEST_SHOWN);
    // In a frame of its own, so that no browser asks whether it may open a window.
    Office.context.ui.displayDialogAsync(address, { ...SIZE, displayInIframe: true }, (opened) => {
      if (opened.status === Office.AsyncResultStatus.Failed) {
        end();
        return;
      }
      const dialog = opened.value;
      close = () => dialog.close();
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, end);
      dialog.addEventHandler(Office.EventType.DialogEventReceived, () => {
        // The user has closed it already.
        close = undefined;
        end();
      });
    });
  });
}
