import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { Frame, Page } from 'playwright-core';

import { eventually } from '../eventually';

const HEIGHT = 800;
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** Where pictures of every state go; nowhere when it is not set. */
const PICTURES = process.env['NUANBIAO_PICTURES'];

/** What axe finds in a frame that keeps somebody from using it, with the elements. */
async function findBarriers(frame: Frame): Promise<readonly string[]> {
  await frame.evaluate(AXE);
  const found: string = await frame.evaluate(`axe.run({ preload: false }).then(({ violations }) =>
    JSON.stringify(violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 200)).join('; '))))`);
  const barriers: readonly string[] = toTexts(JSON.parse(found));
  return barriers;
}

function toTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** Takes a picture of all that the frame holds, however far one would have to scroll. */
async function takePicture(page: Page, frame: Frame, name: string): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  const hidden = await frame.evaluate<number>(BELOW);
  await page.setViewportSize({ width, height: height + hidden });
  await frame.evaluate(DRAWN);
  await page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
}

/** How somebody sees the pane. */
export interface Look {
  readonly colours: 'light' | 'dark' | 'high-contrast';
  readonly width: number;
  /** Of the window; 800 unless it says so. */
  readonly height?: number;
}

/** The narrowest pane Excel allows, and one that somebody has drawn wider. */
export const LOOKS: readonly Look[] = [
  { colours: 'light', width: 320 },
  { colours: 'dark', width: 450 },
  { colours: 'high-contrast', width: 320 },
  // For eyes alone: what these could break, the others show.
  ...(PICTURES === undefined
    ? []
    : ([
        { colours: 'light', width: 450 },
        { colours: 'dark', width: 320 },
      ] as const)),
];

/** Shows the page as somebody with these colours and this width sees it, once nothing moves any more. */
async function showAs(
  { colours, width, height = HEIGHT }: Look,
  page: Page,
  frame: Frame,
): Promise<void> {
  await page.emulateMedia({
    colorScheme: colours === 'light' ? 'light' : 'dark',
    forcedColors: colours === 'high-contrast' ? 'active' : 'none',
  });
  await page.setViewportSize({ width, height });
  await eventually(
    () => frame.evaluate<number>(MOVING),
    (moving) => moving === 0,
  );
}
/** By how much the page is larger than its window; the part in use scrolls by itself. */
const SPILL = `(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
  Math.max(scrollWidth - clientWidth, scrollHeight - clientHeight))(document.documentElement)`;
/** How much of the part in use, or of the page, one has to scroll for. */
const BELOW = `[document.documentElement, ...document.querySelectorAll('main')]
  .reduce((sum, { scrollHeight, clientHeight }) => sum + scrollHeight - clientHeight, 0)`;
/** Settles once a frame with the new size has been drawn. */
const DRAWN = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';
const MOVING = 'document.getAnimations().length';

/** By how many pixels the page is larger than its window. */
function spillOf(frame: Frame): Promise<number> {
  return frame.evaluate<number>(SPILL);
}

/** What is looked at, and how. */
export interface LookedAt {
  readonly page: Page;
  readonly frame: Frame;
  /** Of the pictures. */
  readonly name: string;
  readonly looks: readonly Look[];
}

/** What is wrong with a part of the pane. */
export interface Flaw {
  readonly look: Look;
  /** By how many pixels the page is larger than its window. */
  readonly spilled: number;
  /** What keeps somebody from using it. */
  readonly barriers: readonly string[];
}

/** Looks at a part of the pane as everybody may see it, and takes pictures where they are wanted. */
export async function findFlaws({ page, frame, name, looks }: LookedAt): Promise<readonly Flaw[]> {
  const flaws: Flaw[] = [];
  for (const look of looks) {
    await showAs(look, page, frame);
    const spilled = await eventually(
      () => spillOf(frame),
      (by) => by <= 0,
    );
    const barriers = await findBarriers(frame);
    await takePicture(page, frame, `${name}-${look.colours}-${String(look.width)}`);
    if (spilled > 0 || barriers.length > 0) flaws.push({ look, spilled, barriers });
  }
  return flaws;
}
