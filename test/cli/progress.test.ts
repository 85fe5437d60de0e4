import { createProgress } from '../../src/cli/progress';

function written(
  isTTY: boolean,
  work: (progress: ReturnType<typeof createProgress>) => void,
): string {
  let text = '';
  work(createProgress({ isTTY, write: (more) => (text += more) }));
  return text;
}

describe('createProgress', () => {
  it('draws one line over and over, and takes it away', () => {
    const text = written(true, (progress) => {
      progress.show('正在读取', 1, 2);
      progress.show('正在读取', 2, 2);
      progress.clear();
      progress.clear();
    });
    expect(text).toBe(`\r正在读取 1/2\r正在读取 2/2\r${' '.repeat(12)}\r`);
  });

  it('says what is done now, and leaves nothing of a longer line', () => {
    const text = written(true, (progress) => {
      progress.show('正在读取', 2, 2);
      progress.tell('正在写');
      progress.clear();
    });
    expect(text).toBe(`\r正在读取 2/2\r正在写${' '.repeat(6)}\r${' '.repeat(6)}\r`);
  });

  it('draws no more often than can be seen', () => {
    const text = written(true, (progress) => {
      for (let done = 1; done <= 3000; done += 1) progress.show('正在读取', done, 3000);
    });
    expect(text.split('\r')).toHaveLength(102);
  });

  it('is silent where nobody looks', () => {
    expect(
      written(false, (progress) => {
        progress.show('正在读取', 1, 2);
        progress.tell('正在写入');
        progress.clear();
      }),
    ).toBe('');
  });
});
