import { hostFaultNotice } from '../host-fault-notice';
import type { Texts } from '../texts';
import { causeText } from './causes';
import { differenceText } from './differences';
import { faultText, nearestText, unrecognisedText, writeFaultText } from './faults';
import { unfillableText, writeReasonText } from './fills';
import { findingAdvice, findingMessage, findingName, findingStatement } from './findings';
import { PANE_WORDS } from './pane';
import { amountText, listText, shortListText } from './phrases';
import { recognitionText, templateName } from './recognition';
import { ruleText } from './rules';
import { SEVERITY_WORDS } from './severities';
import { unitGloss } from './units';
import { SUMMARY_NAMES, summaryText, verdictText } from './verdicts';

/** All wording in English; titles, labels and codes stay as the paper prints them. */
export const enUs: Texts = {
  language: 'en-US',
  pane: PANE_WORDS,
  findingName,
  findingStatement,
  findingAdvice,
  findingMessage,
  causeText,
  ruleText,
  recognitionText,
  templateName,
  differenceText,
  nearestText,
  unrecognisedText,
  verdictText,
  summaryText,
  summaryNames: SUMMARY_NAMES,
  severities: SEVERITY_WORDS,
  writeReasonText,
  unfillableText,
  faultText,
  writeFaultText,
  hostFaultNotice: (fault) => hostFaultNotice(fault, PANE_WORDS.notices),
  amountText,
  unitText: ({ unit }) => unitGloss(unit),
  listText,
  shortListText,
};
