import type {
  Damage,
  ForeignContent,
  SizeLimit,
  WorkbookFault,
} from '../../../domain/grid/workbook-fault';
import { assertNever } from '../../../domain/kernel/assert-never';
import { quoted, shortListText } from './lists';

const SAVE_AS = '请用 Excel 或 WPS 表格打开，另存为 .xlsx 后再试';
const SEND_AGAIN = '请重新复制或请对方重新发送';
const MEGABYTE = 1_048_576;
/** Missing items named in the sentence; the rest are counted. */
const MOST_MISSING = 6;

function damageText(damage: Damage): string {
  switch (damage) {
    case 'truncated':
      return `文件不完整，后半部分丢失，${SEND_AGAIN}`;
    case 'checksum':
      return `文件已损坏（校验不符），里面的数不可信，${SEND_AGAIN}`;
    case 'size-mismatch':
      return `文件已损坏（大小不符），里面的数不可信，${SEND_AGAIN}`;
    case 'structure':
      return `文件内部结构读不懂，可能已损坏；${SAVE_AS}`;
    case 'missing-part':
      return `文件缺少必需的部分，可能已损坏；${SAVE_AS}`;
    case 'not-found':
      return '找不到这个文件，请检查文件名和路径';
    case 'no-permission':
      return '没有读取权限，或文件正被别的程序占用；请关闭后再试';
    default:
      return assertNever(damage);
  }
}

function contentText(content: ForeignContent): string {
  switch (content) {
    case 'text':
      return `是一段文字，不是工作簿；${SAVE_AS}`;
    case 'picture':
      return '是图片，读不出数；请向填报单位要电子表格';
    case 'pdf':
      return '是 PDF，读不出数；请向填报单位要电子表格';
    case 'word':
      return '是 Word 文档；请把表格复制到 Excel 或 WPS 表格中，另存为 .xlsx 后再试';
    case 'presentation':
      return '是演示文稿，不是工作簿；请向填报单位要电子表格';
    case 'archive':
      return '是压缩包；请先解压，再选里面的工作簿';
    case 'web-page':
      return `是网页，不是工作簿；${SAVE_AS}`;
    case 'lock-file':
      return '是程序打开文件时留下的临时文件；请选同名但不以 ~$ 开头的文件';
    case 'old-excel':
      return `是 Excel 95 或更早的格式，文字可能读错；${SAVE_AS}`;
    case 'xlsb':
      return `是二进制工作簿 .xlsb；${SAVE_AS}`;
    case 'empty-folder':
      return '文件夹里没有工作簿（.xlsx .xlsm .xls .et .ods .csv）；请检查路径';
    case 'unknown':
      return `不是能读的工作簿；如果用 Excel 或 WPS 能打开，请另存为 .xlsx 后再试`;
    default:
      return assertNever(content);
  }
}

function limitText(limit: SizeLimit, most: number): string {
  switch (limit) {
    case 'file-bytes':
      return `文件超过 ${megabytes(most)}`;
    case 'inflated-bytes':
      return `文件解开后超过 ${megabytes(most)}`;
    case 'sheets':
      return `工作表超过 ${String(most)} 张`;
    case 'cells':
      return `单元格超过 ${String(most)} 个`;
    case 'rows':
      return `行数超过 ${String(most)} 行`;
    case 'parts':
      return `文件内部超过 ${String(most)} 个部分`;
    case 'time':
      return `读取超过 ${String(Math.round(most / 1000))} 秒`;
    case 'memory':
      return `读取需要的内存超过 ${String(most)} MB`;
    default:
      return assertNever(limit);
  }
}

function megabytes(bytes: number): string {
  return `${String(Math.round(bytes / MEGABYTE))} MB`;
}

/** What a part that looks like a form comes nearest to, and what of that it lacks. */
interface NearForm {
  readonly title: string;
  readonly found: number;
  readonly of: number;
  readonly missing: readonly string[];
}

/** A part of a sheet that looks like a form and was not checked, and what to do about it. */
export function unrecognisedText({ title, found, of, missing }: NearForm): string {
  const lacks = missing.length === 0 ? '' : `，缺 ${shortListText(missing, MOST_MISSING)}`;
  return `未识别：最接近的表样是${quoted(title)}，${String(of)} 项中只找到 ${String(found)} 项${lacks}；请补全代码和项目名称，或换用空白表重填`;
}

function noTableText(nearest: NearForm | undefined): string {
  if (nearest !== undefined) return unrecognisedText(nearest);
  return '未识别：没有找到带代码的统计表；请确认选对了文件，代码栏（A、B1、C2 …）没有删掉';
}

/** Why no table can be had from a file, and what to do about it. */
export function faultText(fault: WorkbookFault): string {
  switch (fault.code) {
    case 'unreadable':
      return damageText(fault.damage) + (fault.part === undefined ? '' : `（${fault.part}）`);
    case 'encrypted':
      return '文件有打开密码；请用密码打开，取消密码后另存，再试一次';
    case 'too-large':
      return `${limitText(fault.limit, fault.most)}，没有读取；请只保留统计表，删去其他内容和空白格式后另存`;
    case 'empty':
      return '文件是空的，里面没有内容；请重新复制或请对方重新发送';
    case 'not-a-workbook':
      return contentText(fault.content);
    case 'no-table':
      return noTableText(fault.nearest);
    default:
      return assertNever(fault);
  }
}
