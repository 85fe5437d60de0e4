import { lazy, type ReactNode, useState } from 'react';
import { CheckPanel } from '../ui/check/CheckPanel';
import { CheckScope } from '../ui/check/CheckScope';
import { ConsolidateScope } from '../ui/consolidate/ConsolidateScope';
import { FileWorkProvider } from '../ui/consolidate/file-work';
import type { PartName } from '../ui/shared/open-part';
import { Pane, type PaneProps } from '../ui/shell/Pane';
import { Parts } from '../ui/shell/Parts';
import { type FileSources, createFileWork } from './file-work';

const FillPanel = lazy(async () => ({
  default: (await import('../ui/fill/FillPanel')).FillPanel,
}));
const ConsolidatePanel = lazy(async () => ({
  default: (await import('../ui/consolidate/ConsolidatePanel')).ConsolidatePanel,
}));
const BlankPanel = lazy(async () => ({
  default: (await import('../ui/blank/BlankPanel')).BlankPanel,
}));

interface WorkbookPaneProps extends Omit<PaneProps, 'children'> {
  /** The part to begin with. */
  readonly part: PartName;
  /** The program's own dialog for files, or reports to try with, where there are any. */
  readonly sources?: FileSources;
}

/** The whole pane beside an open workbook; what not everybody uses is loaded when it is asked for. */
export function WorkbookPane({ part, sources, ...ground }: WorkbookPaneProps): ReactNode {
  const { catalogue, texts } = ground;
  const [files] = useState(() => createFileWork(texts.language, catalogue, sources));
  return (
    <Pane {...ground}>
      <CheckScope>
        <FileWorkProvider value={files}>
          <ConsolidateScope>
            <Parts
              first={part}
              panels={{
                check: <CheckPanel />,
                fill: <FillPanel />,
                consolidate: <ConsolidatePanel />,
                blank: <BlankPanel />,
              }}
            />
          </ConsolidateScope>
        </FileWorkProvider>
      </CheckScope>
    </Pane>
  );
}
