import { addBlankForm } from '../../src/app/add-blank-form';
import { checkSheets } from '../../src/app/check-sheets';
import { readCatalogue } from '../../src/shipped/read-catalogue';
import { gridOf } from '../support/grid-of';
import { createMemoryHost } from '../support/memory-host';
import { must } from '../support/must';
import { catalogueEntry, catalogueIds } from '../support/read-catalogue-entry';

const catalogue = readCatalogue();

describe('addBlankForm', () => {
  it.each(catalogueIds())(
    'adds a blank of %s that is recognised as that and nothing else',
    async (id) => {
      const host = createMemoryHost({ sheets: [gridOf([], { name: 'Sheet1' })] });
      const name = await must(addBlankForm(host, catalogueEntry(id)));
      const { active, tables } = await must(checkSheets(host, catalogue, 'active'));
      expect(active).toBe(name);
      expect(tables.map(({ table }) => [table.template.id, table.status])).toEqual([
        [id, 'registered'],
      ]);
    },
  );

  it('gives the second blank a name of its own', async () => {
    const host = createMemoryHost({ sheets: [gridOf([], { name: 'Sheet1' })] });
    const first = await must(addBlankForm(host, catalogueEntry('warmth-2022-shanghai')));
    const second = await must(addBlankForm(host, catalogueEntry('warmth-2022-beijing')));
    expect(new Set([first, second]).size).toBe(2);
    expect(host.workbook().sheets.map(({ name }) => name)).toEqual(['Sheet1', first, second]);
  });
});
