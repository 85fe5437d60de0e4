import { findParents } from '../../../src/domain/templates/find-parents';
import { toItemCode } from '../../../src/domain/templates/item-code';

/** Codes in print order with their parents: `A1<A`. */
function parentsOf(list: string): string {
  const codes = list.split(' ').flatMap((text) => toItemCode(text) ?? []);
  const parents = findParents(codes);
  return codes
    .map((code) => `${code}${parents.has(code) ? `<${parents.get(code) ?? ''}` : ''}`)
    .join(' ');
}

describe('findParents', () => {
  it.each([
    ['a list of more than nine', 'C C1 C2 C9 C10 C11', 'C C1<C C2<C C9<C C10<C C11<C'],
    ['a long list that misses C10', 'C C1 C2 C9 C11', 'C C1<C C2<C C9<C C11<C'],
    ['two levels of digits', 'A A1 A11 A12 A2 A21', 'A A1<A A11<A1 A12<A1 A2<A A21<A2'],
    ['three levels of digits', 'A1 A11 A111 A112 A12', 'A1 A11<A1 A111<A11 A112<A11 A12<A1'],
    ['pairs of letters', 'C D C1 D1 C2 D2', 'C D C1<C D1<D C2<C D2<D'],
    ['dots', 'B B1 B1.1 B1.2 D D.1', 'B B1<B B1.1<B1 B1.2<B1 D D.1<D'],
    ['numbers', '1 1.1 1.1.2 2 01 02', '1 1.1<1 1.1.2<1.1 2 01 02'],
    [
      'round numbers',
      'A1000 A1100 A1200 A1210 A1220',
      'A1000 A1100<A1000 A1200<A1000 A1210<A1200 A1220<A1200',
    ],
    ['parts without a whole', 'J1 J2 N1', 'J1 J2 N1'],
    ['two letters', 'AB1 AB2 AB12', 'AB1 AB2 AB12'],
  ])('follows %s', (_, codes, parents) => {
    expect(parentsOf(codes)).toBe(parents);
  });
});
