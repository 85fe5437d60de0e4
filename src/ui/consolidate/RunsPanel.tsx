import { type ReactNode } from 'react';
import type { ConsolidationSource } from '../../app/consolidation-source';
import { findEarlierDetail } from '../../app/find-earlier-detail';
import type { Host } from '../../app/host';
import { readResults } from '../../app/read-results';
import {
  type RunComparison,
  type StatedText,
  compareRuns,
} from '../../domain/consolidate/compare-runs';
import { detailOf } from '../../domain/consolidate/detail-of';
import { formatAnswers } from '../../domain/figures/format-answers';
import { succeed } from '../../domain/kernel/result';
import { useHost } from '../shared/host-context';
import { useTexts } from '../shared/texts-context';
import { itemText } from '../text/items';
import { AskedView } from './AskedView';
import { useCardStyles } from './card.styles';
import { useConsolidatePanelStyles } from './consolidate-panel.styles';
import { useAsked } from './use-asked';
import { useWords } from './use-words';

/** So many units and figures are told here. */
const MOST_UNITS = 50;
const MOST_FIGURES = 12;

interface RunsPanelProps {
  readonly source: ConsolidationSource;
}

/** What changed since the result that lies in the open workbook: a corrected file arrived. */
export function RunsPanel({ source }: RunsPanelProps): ReactNode {
  const { runs } = useWords().pane;
  const host = useHost();
  const summary = ({ changed, added, gone, same }: RunComparison): string =>
    runs.summary({
      changed: changed.length,
      added: added.length,
      gone: gone.length,
      same,
    });
  const asked = useAsked({
    work: () => compare(host, source),
    say: summary,
    none: runs.none,
  });
  return (
    <AskedView asked={asked} hint={runs.hint} button={runs.compare} none={runs.none}>
      {(comparison) => (
        <Changes source={source} comparison={comparison} summary={summary(comparison)} />
      )}
    </AskedView>
  );
}

async function compare(
  host: Host,
  { consolidation, choices }: ConsolidationSource,
): ReturnType<Parameters<typeof useAsked<RunComparison>>[0]['work']> {
  const read = await readResults(host);
  if (!read.ok) return read;
  const before = findEarlierDetail(read.value);
  return succeed(
    before === undefined ? undefined : compareRuns(before, detailOf(consolidation, choices)),
  );
}

interface ChangesProps extends RunsPanelProps {
  readonly comparison: RunComparison;
  readonly summary: string;
}

function Changes({ source, comparison, summary }: ChangesProps): ReactNode {
  const { runs, notices } = useWords().pane;
  const { shortListText } = useTexts();
  const panel = useConsolidatePanelStyles();
  const styles = useCardStyles();
  const { changed, added, gone } = comparison;
  const { template } = source.consolidation;
  const text = (stated: StatedText): string => {
    if (typeof stated === 'string') return stated === '' ? notices.blank : stated;
    return stated.kind === 'unreadable' ? runs.unreadable(stated.raw) : formatAnswers(stated);
  };
  return (
    <>
      <p className={panel.paragraph}>{summary}</p>
      <ul className={panel.list}>
        {changed.slice(0, MOST_UNITS).map(({ line, changes }, at) => (
          <li key={`${line.file} ${String(at)}`} className={styles.card}>
            <h3 className={styles.title}>{line.organisation}</h3>
            <ul className={styles.names}>
              {changes.slice(0, MOST_FIGURES).map(({ item, before, after }) => (
                <li key={item}>
                  {runs.change(itemText(template, item), text(before), text(after))}
                </li>
              ))}
              {changes.length > MOST_FIGURES && (
                <li>{notices.moreItems(changes.length - MOST_FIGURES)}</li>
              )}
            </ul>
          </li>
        ))}
        {[
          { title: runs.added, lines: added },
          { title: runs.gone, lines: gone },
        ]
          .filter(({ lines }) => lines.length > 0)
          .map(({ title, lines }) => (
            <li key={title} className={styles.card}>
              <h3 className={styles.title}>{title}</h3>
              <p className={styles.paragraph}>
                {shortListText(
                  lines.map(({ organisation }) => organisation),
                  MOST_UNITS,
                )}
              </p>
            </li>
          ))}
      </ul>
    </>
  );
}
