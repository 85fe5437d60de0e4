import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { CopyButton } from './CopyButton';
import { errorCode, errorDetails } from './error-details';
import { useTexts } from './texts-context';

interface BrokenBarProps {
  readonly error: unknown;
  readonly label: string;
  readonly onRetry: () => void;
}

/** A bug of ours, with its code and a button that copies the details. */
export function BrokenBar({ error, label, onRetry }: BrokenBarProps): ReactNode {
  const { pane } = useTexts();
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{pane.notices.broken.title}</MessageBarTitle>
        {pane.notices.broken.advice} <code>{errorCode(error)}</code>
      </MessageBarBody>
      <MessageBarActions>
        <CopyButton
          size="small"
          label={pane.buttons.copyDetails}
          text={() => errorDetails(error)}
        />
        <Button size="small" onClick={onRetry}>
          {label}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
