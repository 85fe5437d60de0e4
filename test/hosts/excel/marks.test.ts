import { faultFrom, must } from '../../support/must';
import { visitExcel } from '../../support/excel/visit-excel';
import { mark, markedCells, sketchOf } from '../contract/sketch-of';

const BOTH = ['附件1', '说明'];

describe('replaceMarks that Excel stops half-way', () => {
  it('leaves no sheet without its marks', () =>
    visitExcel(sketchOf(), async ({ host, person, marks }) => {
      const old = [mark('附件1!A3:C3', 'error'), mark('说明!A3', 'hint')];
      await must(host.replaceMarks(BOTH, old));
      await must(host.readSheets('all'));
      // Nobody tells of a sheet that is protected after it was read.
      await person.protects('说明');
      const fault = await faultFrom(host.replaceMarks(BOTH, [mark('附件1!A4:C4', 'query')]));
      expect(fault).toEqual({ code: 'sheet-protected', sheet: '说明' });
      const left = [mark('附件1!A4:C4', 'query'), mark('说明!A3', 'hint')];
      expect(markedCells(await marks())).toEqual(markedCells(left));
    }));

  it('puts the old marks back where a later sheet does not take the new ones', () =>
    visitExcel(sketchOf(), async ({ host, person, marks }) => {
      const old = [mark('附件1!A3:C3', 'error'), mark('说明!A3', 'hint')];
      await must(host.replaceMarks(BOTH, old));
      await must(host.readSheets('all'));
      await person.protects('说明');
      const wanted = [mark('附件1!A4:C4', 'query'), mark('说明!A4', 'query')];
      const fault = await faultFrom(host.replaceMarks(BOTH, wanted));
      expect(fault).toEqual({ code: 'sheet-protected', sheet: '说明' });
      expect(markedCells(await marks())).toEqual(markedCells(old));
    }));
});
