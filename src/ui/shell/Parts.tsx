import { Button, mergeClasses, Spinner } from '@fluentui/react-components';
import { type ReactNode, Suspense, useState } from 'react';
import { ErrorBoundary } from '../shared/ErrorBoundary';
import { OpenPartProvider, type PartName } from '../shared/open-part';
import { usePaneCommand, usePaneProgram } from '../shared/pane-program';
import { useTexts } from '../shared/texts-context';
import { Footer } from './Footer';
import { StatusPanel } from './StatusPanel';
import { usePaneStyles } from './pane.styles';

type TabName = Exclude<PartName, 'status'>;

const TABS: readonly TabName[] = ['check', 'fill', 'consolidate', 'blank'];

interface PartsProps {
  /** The part to begin with. */
  readonly first: PartName;
  readonly panels: Readonly<Record<TabName, ReactNode>>;
}

/** The parts of the pane, one at a time, each guarded against its own bugs. */
export function Parts({ first, panels }: PartsProps): ReactNode {
  const { pane } = useTexts();
  const styles = usePaneStyles();
  const program = usePaneProgram();
  const [part, setPart] = useState(first);
  usePaneCommand((command) => {
    // Marks are taken off wherever one is.
    if (command !== 'clear') setPart(command);
  });
  return (
    <OpenPartProvider value={setPart}>
      <div className={mergeClasses(styles.root, program !== undefined && styles.clipped)}>
        <nav className={styles.bar} aria-label={pane.labels.partsOfPane}>
          {TABS.map((name) => (
            <Button
              key={name}
              appearance="transparent"
              className={mergeClasses(styles.tab, name === part && styles.tabInUse)}
              aria-current={name === part ? 'page' : undefined}
              onClick={() => setPart(name)}
            >
              {pane.tabs[name]}
            </Button>
          ))}
        </nav>
        <main className={styles.main}>
          <h1 className={styles.unseen}>
            {pane.labels.product} {pane.tabs[part]}
          </h1>
          <ErrorBoundary key={part}>
            <Suspense fallback={<Spinner label={pane.states.starting} />}>
              {part === 'status' ? <StatusPanel /> : panels[part]}
            </Suspense>
          </ErrorBoundary>
        </main>
        <Footer />
      </div>
    </OpenPartProvider>
  );
}
