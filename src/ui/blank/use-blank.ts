import { useState } from 'react';
import { addBlankForm } from '../../app/add-blank-form';
import type { RegisteredTemplate } from '../../domain/templates/template';
import { useAnnounce } from '../shared/Announcer';
import { useHost } from '../shared/host-context';
import type { PaneFault } from '../shared/pane-fault';
import { runLimited } from '../shared/run-limited';
import { useTexts } from '../shared/texts-context';

/** What the panel of blank forms shows. */
export type BlankState =
  | { readonly phase: 'choosing' }
  | { readonly phase: 'adding' }
  | { readonly phase: 'added'; readonly sheet: string }
  | { readonly phase: 'failed'; readonly fault: PaneFault };

/** The panel of blank forms: what it shows and what can be done. */
export interface Blank {
  readonly state: BlankState;
  readonly add: (template: RegisteredTemplate) => void;
}

/** State and actions of the panel of blank forms. */
export function useBlank(): Blank {
  const host = useHost();
  const announce = useAnnounce();
  const { pane } = useTexts();
  const [state, setState] = useState<BlankState>({ phase: 'choosing' });
  const add = async (template: RegisteredTemplate): Promise<void> => {
    setState({ phase: 'adding' });
    const added = await runLimited(() => addBlankForm(host, template));
    if (added.ok) announce(pane.done.blankAdded(added.value));
    setState(
      added.ok ? { phase: 'added', sheet: added.value } : { phase: 'failed', fault: added.fault },
    );
  };
  return { state, add: (template) => void add(template) };
}
