import { findTemplate } from '../app/find-template';
import { planBlankForm } from '../domain/blank/plan-blank-form';
import type { RegisteredTemplate } from '../domain/templates/template';
import { defectText } from '../ui/text/zh-cn/defects';
import { labelText } from '../ui/text/items';
import { listText } from '../ui/text/zh-cn/phrases';
import { ruleText } from '../ui/text/zh-cn/rules';
import { writeSheets } from '../workbooks/write-sheets';
import { alignColumns } from './columns';
import type { ExitCode } from './exit-code';
import { type Target, saveFile, targetProblem } from './save-file';
import { type Line, line } from './screen';
import type { Session } from './session';

/** `template list`: the registered templates. */
export function runTemplateList({ screen, catalogue }: Session): ExitCode {
  const rows = catalogue.map(({ id, title, items }) => [id, `${String(items.length)} 项`, title]);
  screen.print(alignColumns(rows).map((text) => line(text)));
  return 0;
}

/** The registered template of an id; where there is none, the ids that may be meant are offered on standard error. */
export function findOrComplain(id: string, session: Session): RegisteredTemplate | undefined {
  const found = findTemplate(id, session.catalogue);
  if (found.ok) return found.value;
  const { nearest } = found.fault;
  const offer =
    nearest.length === 0
      ? '请用 template list 查看全部表样'
      : `是不是要找 ${listText(nearest)}？全部表样见 template list`;
  session.complaints.print([line(`没有表样 ${id}。${offer}。`)]);
  return undefined;
}

function itemLines(template: RegisteredTemplate): readonly Line[] {
  const rows = template.items.map((item) => [
    `  ${item.code}`,
    item.measure.unit,
    `${item.ofWhich ? '其中：' : ''}${labelText(item)}`,
  ]);
  return alignColumns(rows).map((text) => line(text));
}

function section(title: string, texts: readonly string[]): readonly Line[] {
  if (texts.length === 0) return [];
  return [[], line(title, 'strong'), ...texts.map((text) => line(`  ${text}`))];
}

/** `template show ID`: what a template asks for and which relations are checked. */
export function runTemplateShow(id: string, session: Session): ExitCode {
  const template = findOrComplain(id, session);
  if (template === undefined) return 2;
  session.screen.print([
    line(template.title, 'strong'),
    line(`${template.id}  来源：${template.source}`),
    [],
    line(`项目（${String(template.items.length)} 项）`, 'strong'),
    ...itemLines(template),
    ...section(`审核关系（${String(template.rules.length)} 条）`, template.rules.map(ruleText)),
    ...section(
      '表样本身的问题',
      template.defects.map((defect) => defectText(defect)),
    ),
    ...section(
      '勘误',
      template.errata.map(({ code, note }) => `${code}：${note}`),
    ),
  ]);
  return 0;
}

/** `template blank ID -o OUT.xlsx`: an empty form, ready to fill in or to print. */
export async function runTemplateBlank(
  id: string,
  target: Target,
  session: Session,
): Promise<ExitCode> {
  const template = findOrComplain(id, session);
  if (template === undefined) return 2;
  const problem =
    (await targetProblem(target, { extension: '.xlsx', source: undefined })) ??
    (await saveFile(target, await writeSheets([planBlankForm(template)])));
  if (problem !== undefined) {
    session.complaints.print([line(`${problem}。`)]);
    return 2;
  }
  session.screen.print([line(`已生成空白表 ${target.file}（${template.title}）。`)]);
  return 0;
}
