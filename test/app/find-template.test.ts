import { findTemplate } from '../../src/app/find-template';
import { catalogueEntry, catalogueIds } from '../support/read-catalogue-entry';

const catalogue = catalogueIds().map(catalogueEntry);

describe('findTemplate', () => {
  it.each(catalogueIds())('finds %s by its id', (id) => {
    const found = findTemplate(id, catalogue);
    expect(found).toMatchObject({ ok: true, value: { id } });
  });

  it('does not mind capitals', () => {
    expect(findTemplate('Warmth-2022-Beijing', catalogue).ok).toBe(true);
  });

  it('offers the likeliest ids first', () => {
    expect(findTemplate('center-2020-cangzou', catalogue)).toMatchObject({
      ok: false,
      fault: {
        code: 'unknown-template',
        nearest: ['centre-2020-cangzhou', expect.any(String), expect.any(String)],
      },
    });
  });

  it('offers nothing when nothing is like it', () => {
    expect(findTemplate('报表', catalogue)).toMatchObject({ ok: false, fault: { nearest: [] } });
  });
});
