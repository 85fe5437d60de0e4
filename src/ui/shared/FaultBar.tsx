import type { ReactNode } from 'react';
import { BrokenBar } from './BrokenBar';
import { faultNotice } from './fault-notice';
import { NoticeBar } from './NoticeBar';
import type { PaneFault } from './pane-fault';
import { useTexts } from './texts-context';

interface FaultBarProps {
  readonly fault: PaneFault;
  readonly onRetry: () => void;
  /** What the button says, where it does not try again. */
  readonly label?: string;
}

/** Why something could not be done, what to do about it, and a button that tries again. */
export function FaultBar({ fault, onRetry, label }: FaultBarProps): ReactNode {
  const texts = useTexts();
  if (fault.code === 'broken')
    return (
      <BrokenBar error={fault.error} label={label ?? texts.pane.buttons.retry} onRetry={onRetry} />
    );
  return (
    <NoticeBar
      intent="warning"
      notice={faultNotice(fault, texts)}
      action={{ label: label ?? texts.pane.buttons.retry, run: onRetry }}
    />
  );
}
