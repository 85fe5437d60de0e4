import type { RuleDefect, RuleDefectKind } from '../../../domain/templates/rule';
import { quoted } from '../quoted';
import { listText } from './phrases';

/** What is wrong with a printed relation, from the codes concerned, which may be none. */
const FAULTS_OF_PRINT: Readonly<Record<RuleDefectKind, (codes: string) => string>> = {
  'mixed-measures': (codes) =>
    `把计量单位不同的项目加在了一起${codes === '' ? '' : `（${codes}）`}`,
  'unknown-code': (codes) => `用到了表上没有的代码 ${codes}`,
  'doubled-code': (codes) => `用到的代码 ${codes} 在表上出现了两次`,
  'part-left-out': (codes) => `漏了分项 ${codes}`,
  misprint: () => '是已知的印刷错误',
  unreadable: () => '看不懂',
};

function whatIsChecked(meant: RuleDefect['meant']): string {
  if (meant === undefined) return '这条关系没有审核';
  return meant.length === 0 ? '已按本意审核' : `已按 ${meant.join('+')} 审核`;
}

/** What is wrong with a relation as the paper prints it, and what was checked in its place. */
export function defectText({ kind, printed, codes, meant }: RuleDefect): string {
  const fault = FAULTS_OF_PRINT[kind](listText(codes)).trim();
  return `表上印的${quoted(printed)}${fault}，${whatIsChecked(meant)}`;
}
