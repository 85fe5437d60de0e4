import type { ReactNode } from 'react';
import { compareOpenForm } from '../../app/compare-open-form';
import type { ComparedItem } from '../../domain/consolidate/compare-superior';
import type { Consolidated, Consolidation } from '../../domain/consolidate/consolidation';
import { formatAmount } from '../../domain/figures/amount';
import type { Reading } from '../../domain/figures/figure';
import { formatAnswers } from '../../domain/figures/format-answers';
import { useCatalogue } from '../shared/catalogue-context';
import { useHost } from '../shared/host-context';
import { itemText } from '../text/items';
import { AskedView } from './AskedView';
import { FigureTable } from './FigureTable';
import { useConsolidatePanelStyles } from './consolidate-panel.styles';
import { useAsked } from './use-asked';
import { type ConsolidateWords, useWords } from './use-words';

interface SuperiorPanelProps {
  readonly consolidation: Consolidation;
}

/** 汇总核对: the consolidation held against the form on the sheet in front, which somebody filled in by hand. */
export function SuperiorPanel({ consolidation }: SuperiorPanelProps): ReactNode {
  const words = useWords();
  const { superior } = words.pane;
  const host = useHost();
  const catalogue = useCatalogue();
  const asked = useAsked({
    work: () => compareOpenForm(host, consolidation, catalogue),
    say: (items) => summaryText(items, words),
    none: superior.none,
  });
  return (
    <AskedView asked={asked} hint={superior.hint} button={superior.compare} none={superior.none}>
      {(items) => <ComparedItems items={items} consolidation={consolidation} />}
    </AskedView>
  );
}

function isFine({ outcome }: ComparedItem): boolean {
  return outcome === 'equal' || outcome === 'rounding';
}

function summaryText(items: readonly ComparedItem[], { pane }: ConsolidateWords): string {
  const equal = items.filter(isFine).length;
  const differ = items.length - equal;
  return differ === 0 ? pane.superior.allEqual(equal) : pane.superior.summary(differ, equal);
}

interface ComparedItemsProps {
  readonly items: readonly ComparedItem[];
  readonly consolidation: Consolidation;
}

function ComparedItems({ items, consolidation }: ComparedItemsProps): ReactNode {
  const words = useWords();
  const styles = useConsolidatePanelStyles();
  const summary = summaryText(items, words);
  const wrong = items.filter((one) => !isFine(one));
  return (
    <>
      <p className={styles.paragraph}>{summary}</p>
      {wrong.length > 0 && (
        <FigureTable
          title={summary}
          columns={words.pane.superior.columns}
          lines={wrong.map((one) => ({
            key: one.item.code,
            cells: [
              itemText(consolidation.template, one.item.code),
              consolidatedText(one.consolidated, words),
              readingText(one.superior, words),
              one.difference === undefined ? '' : formatAmount(one.difference),
            ],
          }))}
        />
      )}
    </>
  );
}

function consolidatedText(stated: Consolidated, { pane }: ConsolidateWords): string {
  switch (stated.kind) {
    case 'blank':
      return pane.notices.blank;
    case 'added':
    case 'recomputed':
      return formatAmount(stated.amount);
    case 'answers':
      return formatAnswers(stated);
    case 'blocked':
    case 'rate':
      return pane.superior.notComparable;
  }
}

function readingText(reading: Reading | undefined, { pane }: ConsolidateWords): string {
  switch (reading?.kind) {
    case undefined:
    case 'blank':
      return pane.notices.blank;
    case 'figure':
      return formatAmount(reading.figure.amount);
    case 'answer':
      return formatAnswers(reading);
    case 'unreadable':
      return pane.superior.notComparable;
  }
}
