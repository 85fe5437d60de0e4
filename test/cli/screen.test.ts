import { alignColumns } from '../../src/cli/columns';
import { gravest } from '../../src/cli/exit-code';
import { printJson } from '../../src/cli/print-json';
import { createScreen, line, wantsColour } from '../../src/cli/screen';

function outputOf(print: (output: { write: (text: string) => void }) => void): string {
  let written = '';
  print({ write: (text) => (written += text) });
  return written;
}

describe('wantsColour', () => {
  it.each([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [true, { TERM: 'dumb' }, false],
  ])('on a terminal (%p) with %j is %p', (isTTY, environment, wanted) => {
    expect(wantsColour({ isTTY, write: () => undefined }, environment)).toBe(wanted);
  });
});

describe('createScreen', () => {
  const hostile = line('合计\u001b[2J', 'bad');

  it('writes plain lines without colour', () => {
    expect(
      outputOf((output) => {
        createScreen(output, false).print([hostile, []]);
      }),
    ).toBe('合计␛[2J\n\n');
  });

  it('colours only what it made safe', () => {
    expect(
      outputOf((output) => {
        createScreen(output, true).print([hostile]);
      }),
    ).toBe('\u001b[31m合计␛[2J\u001b[0m\n');
  });
});

describe('printJson', () => {
  it('shows nothing that acts on a terminal and loses nothing', () => {
    const document = { raw: '\u001b[31m\u202e\u009b\u{e0001}合计\n' };
    const text = outputOf((output) => {
      printJson(output, document);
    });
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(JSON.parse(text)).toEqual(document);
  });
});

describe('alignColumns', () => {
  it('lines up behind Chinese characters, which take two places', () => {
    expect(
      alignColumns([
        ['合计', '人次', 'x'],
        ['C1', '', 'y'],
      ]),
    ).toEqual(['合计  人次  x', 'C1          y']);
  });
});

describe('gravest', () => {
  it.each([
    [[], 0],
    [[0, 1], 1],
    [[1, 2, 0], 2],
  ] as const)('of %j is %i', (codes, code) => {
    expect(gravest(codes)).toBe(code);
  });
});
