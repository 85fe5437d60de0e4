import { createTextPool, rememberTexts } from '../../../src/domain/kernel/remember';

/** A reader that counts how often it really reads. */
function countingReader(): { read: (text: string) => string | undefined; reads: () => number } {
  let reads = 0;
  return {
    read: (text) => {
      reads += 1;
      return text === '' ? undefined : text.toUpperCase();
    },
    reads: () => reads,
  };
}

describe('rememberTexts', () => {
  it('reads a text once, even when there is nothing in it', () => {
    const reader = countingReader();
    const read = rememberTexts(reader.read, 10);
    expect([read('a'), read('a'), read(''), read('')]).toEqual(['A', 'A', undefined, undefined]);
    expect(reader.reads()).toBe(2);
  });

  it('starts afresh when it is full', () => {
    const reader = countingReader();
    const read = rememberTexts(reader.read, 2);
    expect(['a', 'b', 'c', 'a'].map(read)).toEqual(['A', 'B', 'C', 'A']);
    expect(reader.reads()).toBe(4);
  });

  it('does not keep long texts', () => {
    const reader = countingReader();
    const read = rememberTexts(reader.read, 10);
    const note = 'x'.repeat(501);
    expect(read(note)).toBe(read(note));
    expect(reader.reads()).toBe(2);
  });
});

describe('createTextPool', () => {
  it('gives every text as it is, full or not', () => {
    const pooled = createTextPool(2);
    expect(['a', '', 'b', 'a', 'b'].map(pooled)).toEqual(['a', '', 'b', 'a', 'b']);
  });
});
