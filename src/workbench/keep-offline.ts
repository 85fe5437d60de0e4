/** Lets the browser keep the built page, so that it opens without a network. Only over https or on this machine. */
export async function keepOffline(): Promise<void> {
  if (!window.isSecureContext || !('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('service-worker.js');
  } catch {
    // The browser keeps nothing in this mode; the page works all the same.
  }
}
