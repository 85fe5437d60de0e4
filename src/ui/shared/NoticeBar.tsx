import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  type MessageBarProps,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Notice } from '../text/pane-words';

interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

interface NoticeBarProps {
  readonly notice: Notice;
  readonly intent: NonNullable<MessageBarProps['intent']>;
  /** What the user can do about it here. */
  readonly action?: NoticeAction | undefined;
  /** The other way, where the user is asked. */
  readonly otherwise?: NoticeAction;
}

/** A message with what to do about it. */
export function NoticeBar({ notice, intent, action, otherwise }: NoticeBarProps): ReactNode {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{notice.title}</MessageBarTitle>
        {notice.advice}
      </MessageBarBody>
      {action !== undefined && (
        <MessageBarActions>
          <Button size="small" onClick={action.run}>
            {action.label}
          </Button>
          {otherwise !== undefined && (
            <Button size="small" appearance="subtle" onClick={otherwise.run}>
              {otherwise.label}
            </Button>
          )}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
