import type { Severity } from '../../../domain/check/finding';
import type { SeverityWords } from '../severity-words';

/** The four severities in the words of statistics, gravest first. */
export const SEVERITY_WORDS: Readonly<Record<Severity, SeverityWords>> = {
  error: { name: '错误', meaning: '必须改' },
  query: { name: '核实', meaning: '属实请填说明' },
  hint: { name: '提示', meaning: '不影响上报' },
  unchecked: { name: '未审核', meaning: '缺数或读不出，没有算作通过' },
};
