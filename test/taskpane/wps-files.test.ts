import { wpsFileChooser } from '../../src/taskpane/wps-files';
import { drawSketch } from '../support/excel/draw-sketch';
import { FakeWps } from '../support/wps/fake-wps';
import { sketchOf } from '../hosts/contract/sketch-of';

function openWps(variant = {}): FakeWps {
  return new FakeWps({ workbook: drawSketch(sketchOf()), fullName: '一.xlsx' }, variant);
}

describe('wpsFileChooser', () => {
  it('gives the files that were chosen, by their names, read when they are wanted', async () => {
    const wps = openWps();
    wps.shell.files.set('C:\\上报\\子区.xlsx', Uint8Array.of(80, 75));
    wps.shell.chosen = ['C:\\上报\\子区.xlsx', '/data/报表/丑区.et'];
    const [first, second] = wpsFileChooser(wps.application)?.() ?? [];
    expect([first?.path, second?.path]).toEqual(['子区.xlsx', '丑区.et']);
    expect(new Uint8Array((await first?.file.arrayBuffer()) ?? [])).toEqual(Uint8Array.of(80, 75));
    await expect(second?.file.arrayBuffer()).rejects.toThrow('ENOENT');
  });

  it('gives nothing where the dialog was left', () => {
    expect(wpsFileChooser(openWps().application)?.()).toEqual([]);
  });

  it('is not offered where WPS does not hand over what files hold', () => {
    expect(wpsFileChooser(openWps({ readsFiles: false }).application)).toBeUndefined();
  });
});
