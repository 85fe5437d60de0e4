import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Asking } from './use-asking';
import { useWorkbenchWords } from './words-context';

interface DiscardDialogProps {
  readonly file: string;
  readonly asking: Asking;
}

/** Asks what becomes of unsaved changes before another file is opened. */
export function DiscardDialog({ file, asking }: DiscardDialogProps): ReactNode {
  const { discard } = useWorkbenchWords();
  return (
    <Dialog
      modalType="alert"
      open={asking.isOpen}
      onOpenChange={(_, { open }) => {
        if (!open) asking.stay();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{discard.title(file)}</DialogTitle>
          <DialogContent>{discard.advice}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={asking.saveFirst}>
              {discard.save}
            </Button>
            <Button onClick={asking.leave}>{discard.leave}</Button>
            <Button onClick={asking.stay}>{discard.stay}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
