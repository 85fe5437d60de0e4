import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import type { Host } from '../app/host';
import type { RegisteredTemplate } from '../domain/templates/template';
import { createWpsHost } from '../hosts/wps/create-wps-host';
import { StartNotice } from '../ui/shell/StartNotice';
import type { Texts } from '../ui/text/texts';
import { WorkbookPane } from './workbook-pane';
import type { WpsPaneApplication } from './wps-application';
import { wpsFileChooser } from './wps-files';
import { createWpsProgram } from './wps-program';

interface WpsPaneProps {
  readonly application: WpsPaneApplication;
  readonly catalogue: readonly RegisteredTemplate[];
  readonly texts: Texts;
}

/**
 * The pane in WPS, which has one for all workbooks: it shows that of the workbook in front, and begins anew when
 * another one comes there. What can be taken back in a workbook is still known when it comes back.
 */
export function WpsPane({ application, catalogue, texts }: WpsPaneProps): ReactNode {
  const [program] = useState(() => createWpsProgram(application));
  const [chooseFiles] = useState(() => wpsFileChooser(application));
  const [hosts] = useState(() => new Map<string, Host>());
  const front = useSyncExternalStore(program.onFront, program.front);
  useEffect(() => program.start(), [program]);
  if (front === undefined) {
    return <StartNotice notice={texts.pane.notices.noWorkbook} isProgramDark={undefined} />;
  }
  const host = hosts.get(front) ?? createWpsHost(application, { isPaused: () => document.hidden });
  hosts.set(front, host);
  return (
    <WorkbookPane
      key={front}
      host={host}
      catalogue={catalogue}
      texts={texts}
      isProgramDark={undefined}
      program={program}
      sources={{ chooseFiles }}
      part="check"
    />
  );
}
