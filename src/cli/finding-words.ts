import type { FindingWords } from '../app/report-finding';
import { toVisibleText } from '../ui/text/visible-text';
import { causeText } from '../ui/text/zh-cn/causes';
import { findingMessage } from '../ui/text/zh-cn/findings';

/** What the command line says of findings; safe to print. */
export const FINDING_WORDS: FindingWords = {
  finding: (finding, table) => toVisibleText(findingMessage(finding, table)),
  cause: (cause, template) => toVisibleText(causeText(cause, template)),
};
