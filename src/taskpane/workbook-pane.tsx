import { lazy, type ReactNode } from 'react';
import { CheckPanel } from '../ui/check/CheckPanel';
import { CheckScope } from '../ui/check/CheckScope';
import type { PartName } from '../ui/shared/open-part';
import { Pane, type PaneProps } from '../ui/shell/Pane';
import { Parts } from '../ui/shell/Parts';

const FillPanel = lazy(async () => ({
  default: (await import('../ui/fill/FillPanel')).FillPanel,
}));
const BlankPanel = lazy(async () => ({
  default: (await import('../ui/blank/BlankPanel')).BlankPanel,
}));

interface WorkbookPaneProps extends Omit<PaneProps, 'children'> {
  /** The part to begin with. */
  readonly part: PartName;
}

/** The whole pane beside an open workbook; what not everybody uses is loaded when it is asked for. */
export function WorkbookPane({ part, ...ground }: WorkbookPaneProps): ReactNode {
  return (
    <Pane {...ground}>
      <CheckScope>
        <Parts
          first={part}
          panels={{ check: <CheckPanel />, fill: <FillPanel />, blank: <BlankPanel /> }}
        />
      </CheckScope>
    </Pane>
  );
}
