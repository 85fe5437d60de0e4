import { Button } from '@fluentui/react-components';
import { type ReactNode, useMemo, useState } from 'react';
import type { ConsolidatedSet } from '../../app/consolidate';
import { useTexts } from '../shared/texts-context';
import { ContradictionCard } from './ContradictionCard';
import { useConsolidatePanelStyles } from './consolidate-panel.styles';
import { findContradictions } from './find-contradictions';
import { SetFindingItem } from './SetFindingItem';
import type { Decisions } from './set-state';
import { ToldItem } from './ToldItem';
import { useWords } from './use-words';

/** So many notices of a kind are shown at once; more on demand. */
const PAGE = 20;
const ORDER = ['error', 'query', 'hint'] as const;

interface NoticeSectionProps {
  readonly consolidated: ConsolidatedSet;
  readonly decisions: Decisions;
}

/** What no form alone shows, worst first, and what the user has to decide about it. */
export function NoticeSection({ consolidated, decisions }: NoticeSectionProps): ReactNode {
  const { notices } = useWords().pane;
  const { buttons } = useTexts().pane;
  const styles = useConsolidatePanelStyles();
  const [most, setMost] = useState(PAGE);
  const { consolidation } = consolidated;
  const contradictions = useMemo(
    () => findContradictions(consolidation, decisions),
    [consolidation, decisions],
  );
  const findings = useMemo(
    () => ORDER.flatMap((one) => consolidation.findings.filter((found) => isTold(found, one))),
    [consolidation],
  );
  const items = [
    ...contradictions.map((contradiction) => (
      <ContradictionCard
        key={contradiction.parties.map(({ key }) => key).join()}
        contradiction={contradiction}
        template={consolidation.template}
      />
    )),
    ...findings.filter(({ severity }) => severity !== 'hint').map(itemOf),
    ...useToldItems(consolidated),
    ...findings.filter(({ severity }) => severity === 'hint').map(itemOf),
  ];
  if (items.length === 0) return null;
  const rest = items.length - most;
  return (
    <section className={styles.section} aria-label={notices.title}>
      <h2 className={styles.heading}>{notices.title}</h2>
      <ul className={styles.list}>{items.slice(0, most)}</ul>
      {rest > 0 && (
        <Button appearance="subtle" onClick={() => setMost(most + PAGE)}>
          {buttons.showMore(Math.min(rest, PAGE))}
        </Button>
      )}
    </section>
  );
}

function itemOf(finding: Found, at: number): ReactNode {
  return (
    <SetFindingItem key={`${finding.code} ${finding.severity} ${String(at)}`} finding={finding} />
  );
}

type Found = ConsolidatedSet['consolidation']['findings'][number];

/** Contradictions have their own cards, and what is about the roster stands beside it. */
const ELSEWHERE: ReadonlySet<Found['code']> = new Set<Found['code']>([
  'conflict',
  'missing',
  'not-on-roster',
  'name-uncertain',
]);

function isTold(finding: Found, severity: Found['severity']): boolean {
  return finding.severity === severity && !ELSEWHERE.has(finding.code);
}

/** Residuals, and items that only some of the forms have. */
function useToldItems({ consolidation }: ConsolidatedSet): readonly ReactNode[] {
  const { review } = useWords().sheets;
  const { residuals, partlyCovered } = consolidation;
  return [
    ...residuals.map((residual) => (
      <ToldItem
        key={`residual ${residual.item}`}
        severity={residual.severity === 'hint' ? 'hint' : 'query'}
        tell={(told) => review.residual(residual, told)}
        more={(told) =>
          residual.by.map(({ key, difference }) => ({
            key,
            text: `${told.nameOf(key)} · ${review.share(residual.item, difference, told)}`,
          }))
        }
      />
    )),
    ...partlyCovered.map((covered) => (
      <ToldItem
        key={`covered ${covered.item.code}`}
        severity={covered.inTarget ? 'hint' : 'query'}
        tell={(told) => review.partlyCovered(covered, told)}
      />
    )),
  ];
}
