import type { WorkbookFault } from '../../../../src/domain/grid/workbook-fault';
import { faultText, writeFaultText } from '../../../../src/ui/text/zh-cn/faults';

const damaged = (
  damage: Extract<WorkbookFault, { code: 'unreadable' }>['damage'],
): WorkbookFault => ({
  code: 'unreadable',
  damage,
  part: undefined,
});
const foreign = (
  content: Extract<WorkbookFault, { code: 'not-a-workbook' }>['content'],
): WorkbookFault => ({ code: 'not-a-workbook', content });

describe('faultText', () => {
  it.each<readonly [WorkbookFault, string, string]>([
    [damaged('not-found'), '找不到这个文件', '检查文件名'],
    [damaged('no-permission'), '没有读取权限', '关闭后再试'],
    [damaged('truncated'), '不完整', '重新发送'],
    [damaged('checksum'), '里面的数不可信', '重新发送'],
    [damaged('size-mismatch'), '里面的数不可信', '重新发送'],
    [damaged('structure'), '读不懂', '另存为 .xlsx'],
    [damaged('missing-part'), '缺少必需的部分', '另存为 .xlsx'],
    [{ code: 'encrypted' }, '有打开密码', '取消密码后另存'],
    [{ code: 'empty' }, '文件是空的', '重新发送'],
    [foreign('text'), '一段文字', '另存为 .xlsx'],
    [foreign('picture'), '图片', '要电子表格'],
    [foreign('pdf'), 'PDF', '要电子表格'],
    [foreign('word'), 'Word', '复制到 Excel 或 WPS 表格'],
    [foreign('presentation'), '演示文稿', '要电子表格'],
    [foreign('archive'), '压缩包', '先解压'],
    [foreign('web-page'), '网页', '另存为 .xlsx'],
    [foreign('lock-file'), '临时文件', '不以 ~$ 开头'],
    [foreign('old-excel'), 'Excel 95', '另存为 .xlsx'],
    [foreign('xlsb'), '.xlsb', '另存为 .xlsx'],
    [foreign('empty-folder'), '没有工作簿', '检查路径'],
    [foreign('unknown'), '不是能读的工作簿', '另存为 .xlsx'],
    [{ code: 'too-large', limit: 'file-bytes', most: 52_428_800 }, '超过 50 MB', '只保留统计表'],
    [{ code: 'too-large', limit: 'inflated-bytes', most: 134_217_728 }, '超过 128 MB', '另存'],
    [{ code: 'too-large', limit: 'sheets', most: 1000 }, '超过 1000 张', '另存'],
    [{ code: 'too-large', limit: 'cells', most: 5 }, '单元格超过 5 个', '另存'],
    [{ code: 'too-large', limit: 'rows', most: 5 }, '行数超过 5 行', '另存'],
    [{ code: 'too-large', limit: 'parts', most: 5 }, '超过 5 个部分', '另存'],
    [{ code: 'too-large', limit: 'time', most: 20_000 }, '超过 20 秒', '另存'],
    [{ code: 'too-large', limit: 'memory', most: 350 }, '超过 350 MB', '另存'],
    [{ code: 'no-table', nearest: undefined }, '未识别', '代码栏'],
  ])('says of %j what is wrong (%s) and what to do (%s)', (fault, wrong, todo) => {
    expect(faultText(fault)).toContain(wrong);
    expect(faultText(fault)).toContain(todo);
  });

  it('names the part of the package that is broken', () => {
    expect(
      faultText({ code: 'unreadable', damage: 'checksum', part: 'xl/worksheets/sheet1.xml' }),
    ).toContain('（xl/worksheets/sheet1.xml）');
  });

  it('names the nearest template and what is missing of it, of much only the first', () => {
    const missing = ['A 一', 'B 二', 'C 三', 'D 四', 'E 五', 'F 六', 'G 七'];
    const nearest = { title: '送温暖统计表', found: 12, of: 49, missing };
    expect(faultText({ code: 'no-table', nearest })).toBe(
      '未识别：最接近的表样是“送温暖统计表”，49 项中只找到 12 项，缺 A 一、B 二、C 三、D 四、E 五、F 六 等 7 项；请补全代码和项目名称，或换用空白表重填',
    );
  });
});

describe('writeFaultText', () => {
  it.each([
    ['sheet-absent', '找不到'],
    ['outside-sheet', '超出'],
    ['merged-away', '取消合并'],
    ['array-formula', '数组公式'],
    ['data-table', '模拟运算表'],
    ['shared-formula', '另存一次'],
    ['protected', '撤销工作表保护'],
  ] as const)('names the cell that cannot be written: %s', (reason, words) => {
    const fault = {
      code: 'not-writable',
      reason,
      sheet: '附件1',
      ref: { row: 4, col: 2 },
    } as const;
    expect(writeFaultText(fault)).toContain('工作表“附件1”的 C5');
    expect(writeFaultText(fault)).toContain(words);
  });

  it('words the faults of files as for reading', () => {
    expect(writeFaultText({ code: 'encrypted' })).toBe(faultText({ code: 'encrypted' }));
  });
});
