import { Button, type ButtonProps } from '@fluentui/react-components';
import { type ReactNode, useRef } from 'react';
import { filesOfInput } from './chosen-files';
import { useConsolidatePanelStyles } from './consolidate-panel.styles';
import type { ChosenFile } from './file-work';

interface FileButtonProps {
  readonly label: string;
  readonly kind: 'files' | 'folder' | 'one-file';
  readonly appearance?: ButtonProps['appearance'];
  readonly isBusy?: boolean;
  readonly onChoose: (files: readonly ChosenFile[]) => void;
}

/** A button that lets the user choose files, or a folder with all that is in it. */
export function FileButton(props: FileButtonProps): ReactNode {
  const { label, kind, appearance, isBusy = false, onChoose } = props;
  const styles = useConsolidatePanelStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        appearance={appearance ?? 'secondary'}
        disabledFocusable={isBusy}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        type="file"
        tabIndex={-1}
        aria-label={label}
        className={styles.unseen}
        multiple={kind !== 'one-file'}
        // React does not know the attribute that chooses folders.
        ref={(element) => {
          input.current = element;
          if (kind === 'folder') element?.setAttribute('webkitdirectory', '');
        }}
        onChange={({ target }) => {
          onChoose(filesOfInput(target.files ?? []));
          // The same file can be chosen again, corrected.
          target.value = '';
        }}
      />
    </>
  );
}
