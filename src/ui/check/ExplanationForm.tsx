import { Button, Field, Textarea } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { Finding } from '../../domain/check/finding';
import type { Table } from '../../domain/table/table';
import { useAnnounce } from '../shared/Announcer';
import { FaultBar } from '../shared/FaultBar';
import type { PaneFault } from '../shared/pane-fault';
import { useTexts } from '../shared/texts-context';
import { useFindingStyles } from './check-panel.styles';
import { useGivenExplanations } from './use-explanations';

type FormState =
  | { readonly phase: 'typing' }
  | { readonly phase: 'saving' }
  | { readonly phase: 'refused' }
  | { readonly phase: 'failed'; readonly fault: PaneFault };

interface ExplanationFormProps {
  readonly finding: Finding;
  readonly table: Table;
  /** What was explained before; '' when nothing was. */
  readonly given: string;
  readonly onEnd: () => void;
}

/** Whoever opened the form wants to type. */
function focusOn(area: HTMLTextAreaElement | null): void {
  area?.focus();
}

/** Where a clerk types an explanation; one that gives no reason is refused with a message. */
export function ExplanationForm({ finding, table, given, onEnd }: ExplanationFormProps): ReactNode {
  const { pane } = useTexts();
  const styles = useFindingStyles();
  const announce = useAnnounce();
  const { save } = useGivenExplanations();
  const [typed, setTyped] = useState(given);
  const [state, setState] = useState<FormState>({ phase: 'typing' });
  const { title, advice } = pane.notices.explanationRefused;
  const submit = async (): Promise<void> => {
    setState({ phase: 'saving' });
    const fault = await save({ finding, table, typed });
    if (fault === undefined) {
      announce(pane.done.explanationSaved);
      onEnd();
    } else {
      setState(
        fault.code === 'explanation-refused' ? { phase: 'refused' } : { phase: 'failed', fault },
      );
    }
  };
  const refusal =
    state.phase === 'refused'
      ? ({ validationState: 'error', validationMessage: `${title} · ${advice}` } as const)
      : {};
  return (
    <div className={styles.explanation}>
      <Field className={styles.explanationField} label={pane.labels.explanation} {...refusal}>
        <Textarea
          ref={focusOn}
          value={typed}
          placeholder={pane.labels.explanationPlaceholder}
          onChange={(_, { value }) => setTyped(value)}
        />
      </Field>
      {state.phase === 'failed' && <FaultBar fault={state.fault} onRetry={() => void submit()} />}
      <div className={styles.head}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={state.phase === 'saving'}
          onClick={() => void submit()}
        >
          {pane.buttons.saveExplanation}
        </Button>
        <Button size="small" onClick={onEnd}>
          {pane.buttons.cancel}
        </Button>
      </div>
    </div>
  );
}
