import type { Frame } from 'playwright-core';

/** Presses 逻辑检查 in the pane and waits until it tells this verdict. */
export async function checkInPane(pane: Frame, verdict: string | RegExp): Promise<void> {
  await pane.getByRole('button', { name: '逻辑检查' }).click();
  await pane.getByRole('heading', { name: verdict }).waitFor();
}
