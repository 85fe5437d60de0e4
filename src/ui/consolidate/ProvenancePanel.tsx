import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { type Provenance, findProvenance } from '../../app/find-provenance';
import type { Host } from '../../app/host';
import { readResults } from '../../app/read-results';
import type { Contributor } from '../../domain/consolidate/provenance';
import { formatAmount } from '../../domain/figures/amount';
import { formatAnswers } from '../../domain/figures/format-answers';
import { formatA1 } from '../../domain/grid/cell-ref';
import { succeed } from '../../domain/kernel/result';
import { useCatalogue } from '../shared/catalogue-context';
import { useHost } from '../shared/host-context';
import { useTexts } from '../shared/texts-context';
import { labelText } from '../text/items';
import { AskedView } from './AskedView';
import { FigureTable } from './FigureTable';
import { useConsolidatePanelStyles } from './consolidate-panel.styles';
import { useAsked } from './use-asked';
import { useWords } from './use-words';

/** Of the unit, its figure, and the file it stands in, whose name is the longest. */
const SHARES = [30, 22, 48];

/** So many contributors are shown at once. */
const PAGE = 50;

/** 查来源: who contributes to the figure that is selected, in which file and cell, largest first. */
export function ProvenancePanel(): ReactNode {
  const { provenance } = useWords().pane;
  const host = useHost();
  const catalogue = useCatalogue();
  const title = ({ item, contributors }: Provenance): string =>
    provenance.contributors(`${item.code} ${labelText(item)}`.trim(), contributors.length);
  const asked = useAsked({
    work: () => ask(host, catalogue),
    say: title,
    none: provenance.none,
  });
  return (
    <AskedView asked={asked} hint={provenance.hint} button={provenance.find} none={provenance.none}>
      {(found) => <Contributors title={title(found)} found={found} />}
    </AskedView>
  );
}

async function ask(
  host: Host,
  catalogue: Parameters<typeof findProvenance>[2],
): ReturnType<Parameters<typeof useAsked<Provenance>>[0]['work']> {
  const selected = await host.readSelection();
  if (!selected.ok) return selected;
  const read = await readResults(host);
  if (!read.ok) return read;
  return succeed(findProvenance(read.value, selected.value, catalogue));
}

interface ContributorsProps {
  readonly title: string;
  readonly found: Provenance;
}

function Contributors({ title, found }: ContributorsProps): ReactNode {
  const { provenance } = useWords().pane;
  const { buttons } = useTexts().pane;
  const styles = useConsolidatePanelStyles();
  const [most, setMost] = useState(PAGE);
  const { contributors } = found;
  const rest = contributors.length - most;
  return (
    <>
      <h3 className={styles.heading}>{title}</h3>
      {contributors.length === 0 && <p className={styles.paragraph}>{provenance.nobody}</p>}
      {contributors.length > 0 && (
        <FigureTable
          title={title}
          columns={provenance.columns}
          shares={SHARES}
          lines={contributors.slice(0, most).map((one) => ({
            key: [one.file, one.sheet, one.item].join('\n'),
            cells: [one.organisation, statedText(one), placeText(one)],
          }))}
        />
      )}
      {rest > 0 && (
        <Button appearance="subtle" onClick={() => setMost(most + PAGE)}>
          {buttons.showMore(Math.min(rest, PAGE))}
        </Button>
      )}
    </>
  );
}

function statedText({ stated }: Contributor): string {
  switch (stated.kind) {
    case 'figure':
      return formatAmount(stated.amount);
    case 'answers':
      return formatAnswers(stated);
    case 'unreadable':
      return stated.raw;
  }
}

function placeText({ file, sheet, cell }: Contributor): string {
  return [file, sheet, ...(cell === undefined ? [] : [formatA1(cell)])].join(' · ');
}
