import { FluentProvider } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { Host } from '../../app/host';
import { trackWrites } from '../../app/track-writes';
import type { RegisteredTemplate } from '../../domain/templates/template';
import { Announcer } from '../shared/Announcer';
import { CatalogueProvider } from '../shared/catalogue-context';
import { ChangesProvider } from '../shared/changes-context';
import { HostProvider } from '../shared/host-context';
import { PaneProgramProvider, type PaneSurroundings } from '../shared/pane-program';
import { TextsProvider } from '../shared/texts-context';
import { useLook } from '../shared/use-look';
import { createWorkbookChanges } from '../shared/workbook-changes';
import type { Texts } from '../text/texts';

/** What every part of the pane works with. */
export interface PaneProps {
  readonly host: Host;
  readonly catalogue: readonly RegisteredTemplate[];
  readonly texts: Texts;
  /** Whether the program is dark; `undefined` where it does not say. */
  readonly isProgramDark: boolean | undefined;
  /** What the program does for the pane beside keeping the workbook; nothing unless it says so. */
  readonly program?: PaneSurroundings;
  readonly children: ReactNode;
}

/** The ground the pane's parts stand on: theme, wording, the program, the catalogue, who speaks aloud. */
export function Pane(props: PaneProps): ReactNode {
  const { host, catalogue, texts, isProgramDark, program = 'keeps-to-itself', children } = props;
  const theme = useLook(isProgramDark);
  const [tracked] = useState(() => trackWrites(host));
  const [changes] = useState(() => createWorkbookChanges(host));
  return (
    <FluentProvider theme={theme}>
      <TextsProvider value={texts}>
        <HostProvider value={tracked}>
          <CatalogueProvider value={catalogue}>
            <ChangesProvider value={changes}>
              <PaneProgramProvider value={program}>
                <Announcer>{children}</Announcer>
              </PaneProgramProvider>
            </ChangesProvider>
          </CatalogueProvider>
        </HostProvider>
      </TextsProvider>
    </FluentProvider>
  );
}
