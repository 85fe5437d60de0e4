import { type SelectTabData, Spinner, Tab, TabList } from '@fluentui/react-components';
import { type ReactNode, Suspense, useState } from 'react';
import { ErrorBoundary } from '../shared/ErrorBoundary';
import { OpenPartProvider, type PartName } from '../shared/open-part';
import { useTexts } from '../shared/texts-context';
import { Footer } from './Footer';
import { usePaneStyles } from './pane.styles';

const PARTS: readonly PartName[] = ['check', 'fill', 'blank'];

interface PartsProps {
  /** The part to begin with. */
  readonly first: PartName;
  readonly panels: Readonly<Record<PartName, ReactNode>>;
}

/** The parts of the pane, one at a time, each guarded against its own bugs. */
export function Parts({ first, panels }: PartsProps): ReactNode {
  const { pane } = useTexts();
  const styles = usePaneStyles();
  const [part, setPart] = useState(first);
  const turn = ({ value }: SelectTabData): void => {
    setPart(PARTS.find((name) => name === value) ?? part);
  };
  return (
    <OpenPartProvider value={setPart}>
      <div className={styles.root}>
        <TabList
          className={styles.tabs}
          aria-label={pane.labels.partsOfPane}
          selectedValue={part}
          onTabSelect={(_, tab) => turn(tab)}
        >
          {PARTS.map((name) => (
            <Tab key={name} id={`tab-${name}`} value={name} aria-controls="part">
              {pane.tabs[name]}
            </Tab>
          ))}
        </TabList>
        <main className={styles.main}>
          <div id="part" role="tabpanel" aria-labelledby={`tab-${part}`}>
            <ErrorBoundary key={part}>
              <Suspense fallback={<Spinner label={pane.states.starting} />}>
                {panels[part]}
              </Suspense>
            </ErrorBoundary>
          </div>
        </main>
        <Footer />
      </div>
    </OpenPartProvider>
  );
}
