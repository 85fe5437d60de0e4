import { unpackSketch } from '../excel-on-the-web/played-excel';
import { drawSketch } from '../excel/draw-sketch';
import { playWorkbook } from '../excel/play-workbook';
import type { SimulatedWorkbook } from '../excel/simulated-workbook';
import { FakeWps, type OpenBook } from '../wps/fake-wps';

// Runs in the page before all its scripts, as WPS puts its application there.

const { sketch, variant } = window.wpsSettings;
const openBook = (fullName: string): OpenBook => ({
  workbook: drawSketch(unpackSketch(sketch)),
  fullName,
});
const first = openBook('/data/报表/一.xlsx');
const second = openBook('/data/报表/二.xlsx');
const wps = new FakeWps(first, variant);
wps.attend(second.workbook);
const pane = wps.shell.openPane(window.location.href);
pane.isVisible = true;
wps.shell.texts.set('nuanbiao_pane', String(pane.id));

const bringToFront = (book: OpenBook | undefined): void => {
  wps.front = book;
};

function front(): SimulatedWorkbook {
  if (wps.front === undefined) throw new Error('No workbook is open');
  return wps.front.workbook;
}

window.playedWps = {
  ...playWorkbook(front),
  press: (command) => {
    const text = JSON.stringify({ seq: Date.now(), command });
    wps.shell.texts.set('nuanbiao_command', text);
    pane.isVisible = true;
  },
  setMood: (mood) => {
    wps.bridge.mood = mood;
  },
  openSecond: () => bringToFront(second),
  backToFirst: () => bringToFront(first),
  closeAll: () => bringToFront(undefined),
  isPaneVisible: () => pane.isVisible,
  calls: () => wps.bridge.calls,
  questions: () => wps.questions,
  putFile: (path, bytes) => {
    const content = Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0));
    wps.shell.files.set(path, content);
  },
  willChoose: (paths) => {
    wps.shell.chosen = paths;
  },
};
Object.defineProperty(window, 'Application', { get: () => wps.application });
