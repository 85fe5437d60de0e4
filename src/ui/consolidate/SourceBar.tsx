import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FileButton } from './FileButton';
import { type ChosenFile, useFileWork } from './file-work';
import { useConsolidatePanelStyles } from './consolidate-panel.styles';
import type { Consolidate } from './use-consolidate';
import { useWords } from './use-words';

/** Where the forms come from: files, a folder, the open workbook. */
export function SourceBar({ state, session }: Consolidate): ReactNode {
  const { sources } = useWords().pane;
  const styles = useConsolidatePanelStyles();
  const { chooseFiles, loadSamples } = useFileWork();
  const isBusy = state.phase === 'receiving';
  const isFirst = state.phase === 'empty';
  const choose = {
    isBusy,
    onChoose: (files: Parameters<typeof session.receive>[0]) => void session.receive(files),
  };
  return (
    <div className={styles.section}>
      <p className={styles.paragraph}>{sources.hint}</p>
      <div className={styles.actions}>
        <FileButton
          {...choose}
          label={sources.files}
          kind="files"
          appearance={isFirst ? 'primary' : 'secondary'}
        />
        <FileButton {...choose} label={sources.folder} kind="folder" />
        {chooseFiles !== undefined && (
          <Button disabledFocusable={isBusy} onClick={() => receiveSome(chooseFiles(), session)}>
            {sources.programFiles}
          </Button>
        )}
        <Button
          disabledFocusable={isBusy}
          onClick={() => void session.receiveOpenSheets(sources.openWorkbook)}
        >
          {sources.openSheets}
        </Button>
        {loadSamples !== undefined && isFirst && (
          <Button onClick={() => void loadSamples().then(session.receive)}>
            {sources.samples}
          </Button>
        )}
        {!isFirst && !isBusy && (
          <Button appearance="subtle" onClick={session.startOver}>
            {sources.startOver}
          </Button>
        )}
      </div>
    </div>
  );
}

/** Nothing is received where the dialog was left without a choice. */
function receiveSome(chosen: readonly ChosenFile[], session: Consolidate['session']): void {
  if (chosen.length > 0) void session.receive(chosen);
}
