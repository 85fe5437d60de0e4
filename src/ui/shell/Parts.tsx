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
  const isClipped = usePaneProgram() !== undefined;
  const [part, setPart] = useState(first);
  usePaneCommand((command) => {
    // Marks are taken off wherever one is.
    if (command !== 'clear') setPart(command);
  });
  const tabs = <Tabs part={part} isBelow={isClipped} onOpen={setPart} />;
  return (
    <OpenPartProvider value={setPart}>
      <div className={mergeClasses(styles.root, isClipped && styles.clipped)}>
        {!isClipped && tabs}
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
        {isClipped && tabs}
        <Footer />
      </div>
    </OpenPartProvider>
  );
}

interface TabsProps {
  readonly part: PartName;
  readonly isBelow: boolean;
  readonly onOpen: (part: PartName) => void;
}

function Tabs({ part, isBelow, onOpen }: TabsProps): ReactNode {
  const { pane } = useTexts();
  const styles = usePaneStyles();
  return (
    <nav
      className={mergeClasses(styles.bar, isBelow && styles.barBelow)}
      aria-label={pane.labels.partsOfPane}
    >
      {TABS.map((name) => (
        <Button
          key={name}
          appearance="transparent"
          className={mergeClasses(styles.tab, name === part && styles.tabInUse)}
          aria-current={name === part ? 'page' : undefined}
          onClick={() => onOpen(name)}
        >
          {pane.tabs[name]}
        </Button>
      ))}
    </nav>
  );
}
