// Draws the PNGs of all icons from their SVGs: `node assets/draw-icons.mjs`. Needs Chromium
// (its path in CHROMIUM where it is not the usual one). Each size is an exact multiple of the grid
// its SVG was drawn on, so that every straight edge falls between two pixels and is sharp.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { chromium } from 'playwright-core';

const folder = path.dirname(fileURLToPath(import.meta.url));
const sources = path.join(folder, 'svg');

/** Sizes Office asks for, with the grid each is drawn from. */
const GRID_OF_SIZE = { 16: 16, 20: 20, 24: 24, 32: 16, 40: 20, 48: 24, 64: 16, 80: 20 };
const PLACES = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge'];

const names = [...new Set(readdirSync(sources).map((file) => file.replace(/-\d+\.svg$/u, '')))];
const executablePath = process.env['CHROMIUM'] ?? PLACES.find((place) => existsSync(place));
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage({ deviceScaleFactor: 1 });

for (const name of names) {
  for (const [size, grid] of Object.entries(GRID_OF_SIZE)) {
    const svg = readFileSync(path.join(sources, `${name}-${grid}.svg`), 'utf8');
    const sized = svg.replace('<svg ', `<svg width="${size}" height="${size}" `);
    await page.setContent(`<body style="margin:0;line-height:0">${sized}</body>`);
    const clip = { x: 0, y: 0, width: Number(size), height: Number(size) };
    const file = path.join(folder, `${name}-${size}.png`);
    await page.screenshot({ path: file, clip, omitBackground: true });
  }
}
await browser.close();
