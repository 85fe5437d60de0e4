import { Button, Textarea } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { copyText } from './copy-text';
import { useTexts } from './texts-context';
import { useAnnounce } from './Announcer';

type CopyState = 'idle' | 'copied' | 'refused';

/** What is copied, made when it is asked for, and what the button says. */
interface CopyButtonProps {
  readonly label: string;
  readonly text: () => string;
  readonly size?: 'small' | 'medium';
}

/** Copies a text. Where the clipboard is denied the text is shown, selected, to be copied by hand. */
export function CopyButton({ label, text, size = 'medium' }: CopyButtonProps): ReactNode {
  const { pane } = useTexts();
  const announce = useAnnounce();
  const [state, setState] = useState<CopyState>('idle');
  const copy = async (): Promise<void> => {
    const copied = await copyText(text());
    setState(copied ? 'copied' : 'refused');
    announce(copied ? pane.done.copied : pane.notices.copyRefused.title);
  };
  return (
    <>
      <Button size={size} onClick={() => void copy()} onBlur={() => setState(calm)}>
        {state === 'copied' ? pane.done.copied : label}
      </Button>
      {state === 'refused' && (
        <Textarea
          readOnly
          resize="vertical"
          aria-label={`${pane.notices.copyRefused.title}, ${pane.notices.copyRefused.advice}`}
          value={text()}
          ref={(area: HTMLTextAreaElement | null) => area?.select()}
        />
      )}
    </>
  );
}

/** 已复制 is said until the user goes on; a text to be copied by hand stays. */
function calm(state: CopyState): CopyState {
  return state === 'copied' ? 'idle' : state;
}
