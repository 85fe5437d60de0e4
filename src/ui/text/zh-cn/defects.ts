import { assertNever } from '../../../domain/kernel/assert-never';
import type { RuleDefect } from '../../../domain/templates/rule';
import { listText, quoted } from './lists';

function faultOfPrint(defect: RuleDefect): string {
  const codes = listText(defect.codes);
  switch (defect.kind) {
    case 'mixed-measures':
      return `把计量单位不同的项目加在了一起${codes === '' ? '' : `（${codes}）`}`;
    case 'unknown-code':
      return `用到了表上没有的代码 ${codes}`.trim();
    case 'doubled-code':
      return `用到的代码 ${codes} 在表上出现了两次`;
    case 'part-left-out':
      return `漏了分项 ${codes}`.trim();
    case 'misprint':
      return '是已知的印刷错误';
    case 'unreadable':
      return '看不懂';
    default:
      return assertNever(defect.kind);
  }
}

function whatIsChecked(meant: RuleDefect['meant']): string {
  if (meant === undefined) return '这条关系没有审核';
  return meant.length === 0 ? '已按本意审核' : `已按 ${meant.join('+')} 审核`;
}

/** What is wrong with a relation as the paper prints it, and what was checked in its place. */
export function defectText(defect: RuleDefect): string {
  return `表上印的${quoted(defect.printed)}${faultOfPrint(defect)}，${whatIsChecked(defect.meant)}`;
}
