import { detailOf } from '../domain/consolidate/detail-of';
import type { SheetPlan } from '../domain/layout/sheet-plan';
import type { ConsolidationSource } from './consolidation-source';
import { planDetailSheet } from './plan-detail-sheet';
import { planReceiptSheet } from './plan-receipt-sheet';
import { planReviewSheet } from './plan-review-sheet';
import { planSummarySheet } from './plan-summary-sheet';

/**
 * The workbook of a consolidation: 汇总表, 分户明细, 报送情况, 审核问题, in this order.
 *
 * The formulas of the first name the second, so a program that draws one after the other draws the second first.
 */
export function planConsolidation(
  source: ConsolidationSource,
): readonly [summary: SheetPlan, detail: SheetPlan, receipt: SheetPlan, review: SheetPlan] {
  const { consolidation, choices, catalogue, words } = source;
  const detail = detailOf(consolidation, choices);
  return [
    planSummarySheet({ consolidation, detail, catalogue, words }),
    planDetailSheet(consolidation, detail, words),
    planReceiptSheet(source),
    planReviewSheet(source),
  ];
}
