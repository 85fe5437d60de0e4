import { Command, Help } from 'commander';

import manifest from '../../package.json';
import { checkReportJsonSchema } from '../formats/check-report';
import { consolidationReportJsonSchema } from '../formats/consolidation-report';
import { displayWidth } from '../ui/text/display-width';
import { runCheck } from './check-command';
import { type ConsolidateOptions, runConsolidate } from './consolidate-command';
import type { ExitCode } from './exit-code';
import { type FillOptions, runFill } from './fill-command';
import { listText } from '../ui/text/zh-cn/phrases';
import { printJson } from './print-json';
import { line } from './screen';
import type { Session } from './session';
import { runTemplateBlank, runTemplateList, runTemplateShow } from './template-command';

/** Headings of the parser's help in Chinese. */
const HEADINGS: ReadonlyMap<string, string> = new Map([
  ['Usage:', '用法：'],
  ['Arguments:', '参数：'],
  ['Options:', '选项：'],
  ['Commands:', '命令：'],
]);

const PARSER_HELP = new Help();

/** What the parser itself writes behind a command, in Chinese; nothing where only help can be asked for. */
function inChinese(text: string, { options }: Command): string {
  return text.replace(' [options]', options.length === 0 ? '' : ' [选项]');
}

const INTRODUCTION = `暖表：送温暖、帮扶中心等统计表的逻辑检查、自动合计和汇总。全部在本机完成，不联网。`;

const EXIT_CODES = `
退出码：
  0  没有发现错误        1  发现了错误        2  有事没有做成（读不出、写不了、命令写错）`;

const EXAMPLES = `
例子：
  nuanbiao check 送温暖统计表.xls              检查一个文件
  nuanbiao check 上报/ 补报.xlsx               检查一个文件夹和一个文件
  nuanbiao check 上报/ --json > 结果.json      结果给别的程序用
  nuanbiao fill 报表.xlsx -o 报表-已合计.xlsx  填上空着的合计
  nuanbiao consolidate 上报/ -o 汇总.xlsx      各单位的报表汇总成一张，附分户明细
  nuanbiao template list                       有哪些表样
  nuanbiao template blank warmth-2022-beijing -o 空白表.xlsx

能读 .xlsx .xlsm .xls .et .ods .csv，按内容识别，不看扩展名；不会改动原文件。
每个命令的详细说明：nuanbiao help 命令`;

const CHECK_HELP = `
认得的表样（template list）按登记的审核关系检查；没有登记的表，按表内印的公式（如 C=C1+C2）检查。

结论：
  逻辑正确     各条审核关系都查过，没有错误
  错误         必须改（合计与分项不符、读不出的数、元和万元混淆 …）
  核实         不一定错；属实请填写说明（有款无人、人均过高 …）
  提示         不影响上报（四舍五入差、文本型数字、隐藏的行 …）
  未审核       缺数或读不出，没有查；不算通过

空白单元格不是 0；读不出的数（约三十、同上、#REF!）不会当作 0。
万元按四舍五入的误差范围比较，人次、户、个必须完全相等。
--json 的格式有版本号；JSON Schema 用 nuanbiao schema 打印。
${EXIT_CODES}`;

const FILL_HELP = `
先列出要填什么，再写到新文件；原文件不动。
  空着的合计           填公式和结果
  已有的正确公式       不动
  与分项不符的合计     只列出来；--update 才改
.xlsx 和 .xlsm 原样保留格式、其他工作表和宏；.xls .et .ods .csv 会另存为 .xlsx，格式不保留。

例子：
  nuanbiao fill 报表.xlsx -o 报表-已合计.xlsx
  nuanbiao fill 报表.xlsx -o 报表-已合计.xlsx --update C,D
  nuanbiao fill 报表.xls  -o 报表.xlsx --update all --force

退出码：
  0  写好了        1  写好了，但还有与分项不符、不能填或有疑点的合计        2  没有写`;

const CONSOLIDATE_HELP = `
结果是一个工作簿，四张工作表（比较、核对时各多一张）：
  汇总表       上级的表样，各项是对“分户明细”求和的公式，合计按分项重算
  分户明细     每个单位一行，右侧是每个数所在的文件、工作表和单元格
  报送情况     每个文件的下落：已汇总、重报、互相矛盾、未汇总、读不出；有名单时还有未报
  审核问题     整批的问题、造成差额的单位、每张报表的错误和核实

  表样         不写 --template 就用多数报表所用的登记表样；别的年份按代码和项目名称对应，对不上的列出
  重报         同一单位各项数相同的只汇总一份，只差四舍五入的取小数位数最多的；不同的一份都不汇总，请移走不要的一份再汇总
  读不出的数   不当作 0：这一项和它的合计空着，列出是哪个文件哪一格
  应报名单     --roster：每行一个单位的文本，或有“单位名称”一栏的工作簿，或以前的汇总结果
  与上次比较   --previous：列出新增、没有了、数变了的单位和汇总表的变化；用 --force 覆盖旧结果时自动与它比较
  汇总核对     --against：手工填好的汇总表与汇总结果逐项比较，不一致的项目列出主要来源
  退改单       --notes：要更正或说明的单位各一份，可以直接发给对方
  别的文件     文件夹里从名字看不是报表的（.txt .md .ppt 音像 程序 …）列出“没有读”，不算错误；
               图片、PDF、Word、压缩包可能是代替报表发来的，算“读不出”
收到的文件一个都不改动；文件夹里以前写在 -o 处的汇总结果不会算进去。
--json 的格式有版本号；JSON Schema 用 nuanbiao schema consolidate 打印。

例子：
  nuanbiao consolidate 上报/ -o 汇总.xlsx
  nuanbiao consolidate 上报/ 补报.xls -o 汇总.xlsx --roster 应报名单.txt --force
  nuanbiao consolidate 上报/ -o 汇总.xlsx --notes 退改单.txt
  nuanbiao consolidate 上报/ -o 汇总2.xlsx --previous 汇总.xlsx
  nuanbiao consolidate 上报/ -o 汇总.xlsx --against 手工汇总表.xlsx
  nuanbiao consolidate 上报/ -o 汇总.xlsx --template warmth-2022-beijing --json > 结果.json

退出码：
  0  汇总好了，没有发现错误
  1  汇总好了，但有读不出的文件、有错误的报表、互相矛盾的重报、上报的合计与分项不符，
     或汇总核对不一致
  2  没有写（没有一份能汇总、写不了、命令写错）`;

/** Remembers how a command ended, since the parser does not return it. */
type Finish = (code: ExitCode | Promise<ExitCode>) => Promise<void>;

function createRoot(session: Session): Command {
  return new Command('nuanbiao')
    .description(INTRODUCTION)
    .usage('<命令> [选项]')
    .exitOverride()
    .configureHelp({
      displayWidth,
      styleTitle: (title) => HEADINGS.get(title) ?? title,
      commandUsage: (command) => inChinese(PARSER_HELP.commandUsage(command), command),
      subcommandTerm: (command) => inChinese(PARSER_HELP.subcommandTerm(command), command),
    })
    .configureOutput({
      writeOut: (text) => session.output.write(text),
      // Faults are told in Chinese once the parser gives up; help on standard error stays.
      outputError: () => undefined,
    })
    .version(manifest.version, '-V, --version', '显示版本号')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [命令]', '显示某个命令的帮助')
    .addHelpText('after', `${EXAMPLES}\n${EXIT_CODES}`);
}

function addCheck(root: Command, session: Session, finish: Finish): void {
  root
    .command('check')
    .summary('逻辑检查：合计、其中、人均、数值、表头')
    .description('逻辑检查：每张表的合计、其中、人均、数值和表头。')
    .usage('<文件或文件夹…> [--json]')
    .argument('<文件或文件夹...>', '工作簿，或装着工作簿的文件夹（包括下级文件夹）')
    .option('--json', '结果输出为 JSON（标准输出只有 JSON）')
    .addHelpText('after', CHECK_HELP)
    .action(async (places: string[], options: { json?: boolean }) => {
      await finish(runCheck(places, options, session));
    });
}

function addFill(root: Command, session: Session, finish: Finish): void {
  root
    .command('fill')
    .summary('自动合计：填上空着的合计')
    .description('自动合计：填上空着的合计，写到新文件。')
    .usage('<文件> -o <新文件> [选项]')
    .argument('<文件>', '要填的工作簿')
    .requiredOption('-o, --output <新文件>', '写到这个文件')
    .option('--update <代码>', '与分项不符的合计也改：写代码（如 C,D）或 all')
    .option('--force', '新文件已经存在时覆盖')
    .addHelpText('after', FILL_HELP)
    .action(async (file: string, options: FillOptions) => {
      await finish(runFill(file, options, session));
    });
}

function addConsolidate(root: Command, session: Session, finish: Finish): void {
  root
    .command('consolidate')
    .summary('汇总：各单位的报表相加成一张')
    .description('汇总：各单位的报表相加成一张，每个数都能查到来源。')
    .usage('<文件或文件夹…> -o <新文件.xlsx> [选项]')
    .argument('<文件或文件夹...>', '收到的工作簿，或装着它们的文件夹（包括下级文件夹）')
    .requiredOption('-o, --output <新文件.xlsx>', '写到这个 .xlsx 文件')
    .option('--roster <名单>', '应报名单：列出应报、已报、未报、重报、名单外')
    .option('--template <表样>', '汇总成这个表样，见 template list')
    .option('--notes <新文件.txt>', '各单位的退改单，写到这个文本文件')
    .option('--previous <旧结果.xlsx>', '与以前的汇总结果比较：哪些单位、哪些数变了')
    .option('--against <手工汇总表>', '汇总核对：与手工填好的汇总表逐项比较')
    .option('--force', '新文件已经存在时覆盖')
    .option('--json', '结果输出为 JSON（标准输出只有 JSON）')
    .addHelpText('after', CONSOLIDATE_HELP)
    .action(async (places: string[], options: ConsolidateOptions) => {
      await finish(runConsolidate(places, options, session));
    });
}

function addTemplate(root: Command, session: Session, finish: Finish): void {
  const template = root
    .command('template')
    .summary('表样：列出、查看、生成空白表')
    .description('登记的表样：列出、查看、生成空白表。')
    .usage('<list | show | blank>')
    .helpCommand('help [命令]', '显示某个命令的帮助');
  template
    .command('list')
    .description('列出全部表样')
    .action(async () => {
      await finish(runTemplateList(session));
    });
  template
    .command('show')
    .description('查看一个表样的项目、审核关系和来源')
    .usage('<表样>')
    .argument('<表样>', '表样的代号，见 template list')
    .action(async (id: string) => {
      await finish(runTemplateShow(id, session));
    });
  template
    .command('blank')
    .description('生成可打印的空白表，合计带公式')
    .usage('<表样> -o <新文件.xlsx> [--force]')
    .argument('<表样>', '表样的代号，见 template list')
    .requiredOption('-o, --output <新文件>', '写到这个 .xlsx 文件')
    .option('--force', '新文件已经存在时覆盖')
    .action(async (id: string, options: { output: string; force?: boolean }) => {
      const target = { file: options.output, force: options.force === true };
      await finish(runTemplateBlank(id, target, session));
    });
}

/** Shapes of what commands print as JSON. */
const SCHEMAS: ReadonlyMap<string, () => object> = new Map([
  ['check', checkReportJsonSchema],
  ['consolidate', consolidationReportJsonSchema],
]);

function addSchema(root: Command, session: Session, finish: Finish): void {
  root
    .command('schema')
    .description('打印 --json 结果的 JSON Schema：check（默认）或 consolidate')
    .usage('[check | consolidate]')
    .argument('[命令]', '哪个命令的结果')
    .action(async (command = 'check') => {
      await finish(printSchema(String(command), session));
    });
}

function printSchema(command: string, { output, complaints }: Session): ExitCode {
  const makeSchema = SCHEMAS.get(command);
  if (makeSchema === undefined) {
    complaints.print([
      line(`${command} 没有 JSON 结果；有的是 ${listText([...SCHEMAS.keys()])}。`),
    ]);
    return 2;
  }
  printJson(output, makeSchema());
  return 0;
}

/** The words of the command line and what each does. */
export function createProgram(session: Session, finish: Finish): Command {
  const root = createRoot(session);
  addCheck(root, session, finish);
  addFill(root, session, finish);
  addConsolidate(root, session, finish);
  addTemplate(root, session, finish);
  addSchema(root, session, finish);
  return root;
}
