import type { IRange, Worksheet } from '@univerjs/core';
import {
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  type IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting';
import { readMarkFormula } from '../../workbooks/mark-signature';
import type { Session } from './session';

/** A mark of ours as it lies on a sheet. */
export interface LaidMark {
  readonly id: string;
  readonly tone: string;
  readonly ranges: readonly IRange[];
}

/** The marks of ours on a sheet, found by their signature. */
export function marksOn({ univer, unitId }: Session, sheet: Worksheet): readonly LaidMark[] {
  const rules = univer.get(ConditionalFormattingRuleModel);
  return (rules.getSubunitRules(unitId, sheet.getSheetId()) ?? []).flatMap((rule) => {
    const tone = toneOf(rule);
    return tone === undefined ? [] : [{ id: rule.cfId, tone, ranges: rule.ranges }];
  });
}

function toneOf({ rule }: IConditionFormattingRule): string | undefined {
  if (rule.type !== CFRuleType.highlightCell || rule.subType !== CFSubRuleType.formula)
    return undefined;
  return readMarkFormula(rule.value);
}
