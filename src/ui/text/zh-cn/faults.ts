import { type FaultWords, createFaultTexts } from '../fault-words';
import { quoted } from '../quoted';
import { shortListText } from './phrases';

const SAVE_AS = '请用 Excel 或 WPS 表格打开，另存为 .xlsx 后再试';
const SEND_AGAIN = '请重新复制或请对方重新发送';
const WANTED = '请向填报单位要电子表格';

const FAULTS: FaultWords = {
  damage: {
    truncated: `文件不完整，后半部分丢失，${SEND_AGAIN}`,
    checksum: `文件已损坏（校验不符），里面的数不可信，${SEND_AGAIN}`,
    'size-mismatch': `文件已损坏（大小不符），里面的数不可信，${SEND_AGAIN}`,
    structure: `文件内部结构读不懂，可能已损坏；${SAVE_AS}`,
    'missing-part': `文件缺少必需的部分，可能已损坏；${SAVE_AS}`,
    'not-found': '找不到这个文件，请检查文件名和路径',
    'no-permission': '没有读取权限，或文件正被别的程序占用；请关闭后再试',
  },
  inPart: (part) => `（${part}）`,
  content: {
    text: `是一段文字，不是工作簿；${SAVE_AS}`,
    picture: `是图片，读不出数；${WANTED}`,
    pdf: `是 PDF，读不出数；${WANTED}`,
    word: '是 Word 文档；请把表格复制到 Excel 或 WPS 表格中，另存为 .xlsx 后再试',
    presentation: `是演示文稿，不是工作簿；${WANTED}`,
    archive: '是压缩包；请先解压，再选里面的工作簿',
    'web-page': `是网页，不是工作簿；${SAVE_AS}`,
    'lock-file': '是程序打开文件时留下的临时文件；请选同名但不以 ~$ 开头的文件',
    'old-excel': `是 Excel 95 或更早的格式，文字可能读错；${SAVE_AS}`,
    xlsb: `是二进制工作簿 .xlsb；${SAVE_AS}`,
    'empty-folder': '文件夹里没有工作簿（.xlsx .xlsm .xls .et .ods .csv）；请检查路径',
    unknown: '不是能读的工作簿；如果用 Excel 或 WPS 能打开，请另存为 .xlsx 后再试',
  },
  encrypted: '文件有打开密码；请用密码打开，取消密码后另存，再试一次',
  skipped: '不是报表（没有读）',
  empty: '文件是空的，里面没有内容；请重新复制或请对方重新发送',
  limit: {
    'file-bytes': (most) => `文件超过 ${most} MB`,
    'inflated-bytes': (most) => `文件解开后超过 ${most} MB`,
    sheets: (most) => `工作表超过 ${most} 张`,
    cells: (most) => `单元格超过 ${most} 个`,
    rows: (most) => `行数超过 ${most} 行`,
    parts: (most) => `文件内部超过 ${most} 个部分`,
    time: (most) => `读取超过 ${most} 秒`,
    memory: (most) => `读取需要的内存超过 ${most} MB`,
  },
  tooLarge: (limit) => `${limit}，没有读取；请只保留统计表，删去其他内容和空白格式后另存`,
  noTable: '未识别：没有找到带代码的统计表；请确认选对了文件，代码栏（A、B1、C2 …）没有删掉',
  notRecognised: '未识别：',
  nearForm: ({ title, found, of }, lacks) =>
    `最接近的表样是${quoted(title)}，${String(of)} 项中只找到 ${String(found)} 项${lacks === '' ? '' : `，缺 ${lacks}`}；请补全代码和项目名称，或换用空白表重填`,
  unlikeAny:
    '与登记的表样都不同，表内也没有印审核公式（如 A=B+C），不能审核；请核对是不是要报的表，或换用空白表重填',
  notWritable: {
    'sheet-absent': '找不到这张工作表',
    'outside-sheet': '超出了工作表的范围',
    'merged-away': '被合并单元格盖住；请先取消合并',
    'array-formula': '是数组公式的一部分；请先改成普通公式',
    'data-table': '是模拟运算表的一部分；请先改成普通公式',
    'shared-formula': '的公式与别的单元格连在一起；请用 Excel 或 WPS 表格另存一次再试',
    protected: '受保护；请先撤销工作表保护',
  },
  notWritten: ({ sheet, a1 }, why) => `工作表${quoted(sheet)}的 ${a1} 不能写：${why}`,
  shortListText,
};

/** Why no table can be had from a file or nothing could be written to it, and what to do about it. */
export const { faultText, nearestText, unrecognisedText, writeFaultText } =
  createFaultTexts(FAULTS);
