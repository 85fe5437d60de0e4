import fc from 'fast-check';

import { type NoticePage, addressOfNotice, readNotice } from '../../src/commands/notice-page';

const BASE = 'https://localhost:3000/notice.html';
const page: NoticePage = {
  tone: 'wrong',
  title: '有 4 处逻辑错误',
  lines: ['共 36 条：通过 30', '点“打开面板”'],
  close: '知道了',
  language: 'zh-CN',
};
const hashOf = (address: string): string => new URL(address).hash;

describe('addressOfNotice', () => {
  it('keeps every word behind the #, where no server sees it', () => {
    const address = addressOfNotice(BASE, page);
    expect(address.split('#')[0]).toBe(BASE);
    expect(readNotice(hashOf(address))).toEqual(page);
  });

  it('is read back as it was made, whatever it says', () => {
    const line = fc
      .string({ maxLength: 40, unit: 'grapheme' })
      .map((text) => text.replaceAll('\n', ' '));
    fc.assert(
      fc.property(line, fc.array(line, { maxLength: 3 }), (title, lines) => {
        const said = { ...page, title, lines };
        expect(readNotice(hashOf(addressOfNotice(BASE, said)))).toEqual(said);
      }),
    );
  });

  it('leaves out lines at the end rather than grow too long for Windows', () => {
    const lines = Array.from(
      { length: 30 },
      (_, at) => `工作表“附件${String(at)}”：有 4 处逻辑错误`,
    );
    const address = addressOfNotice(BASE, { ...page, lines });
    expect(address.length).toBeLessThanOrEqual(2000);
    const read = readNotice(hashOf(address));
    expect(read?.title).toBe(page.title);
    expect(read?.lines).toEqual(lines.slice(0, read?.lines.length));
    expect(read?.lines.length).toBeGreaterThan(5);
  });
});

describe('readNotice', () => {
  it.each([
    ['nothing', ''],
    ['what is not Base64', '#%%%'],
    ['another tone', `#${btoa('loud\nzh-CN\nOK\nTitle')}`],
    ['no title', `#${btoa('wrong\nzh-CN\nOK')}`],
  ])('reads no page from %s', (_, hash) => {
    expect(readNotice(hash)).toBeUndefined();
  });
});
