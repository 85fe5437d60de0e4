import { assertNever } from '../../../domain/kernel/assert-never';
import type { Difference } from '../../../domain/table/table';
import { quoted } from './lists';

/** How a sheet differs from its template, one short line each. */
export function differenceText(difference: Difference): string {
  switch (difference.kind) {
    case 'row-missing':
      return `缺少 ${difference.code} ${difference.label}`.trim();
    case 'row-added':
      return `第 ${String(difference.row + 1)} 行是表样没有的：${`${difference.code} ${difference.label}`.trim()}`;
    case 'label-changed':
      return `${difference.code} 的名称不同：表样为${quoted(difference.printed)}，表上为${quoted(difference.found)}`;
    case 'code-misread':
      return `${difference.code} 的代码写成了${quoted(difference.found)}`;
    case 'title-changed':
      return `标题不同：表样为${quoted(difference.printed)}，表上为${quoted(difference.found)}`;
    case 'other-year':
      return `年份不同：表样为 ${String(difference.printed)} 年，表上为 ${String(difference.found)} 年`;
    default:
      return assertNever(difference);
  }
}
