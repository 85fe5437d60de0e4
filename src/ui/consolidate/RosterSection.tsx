import { Button, Field, Textarea } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { RosterMatch } from '../../domain/consolidate/match-roster';
import { FaultBar } from '../shared/FaultBar';
import { NoticeBar } from '../shared/NoticeBar';
import { FileButton } from './FileButton';
import { RosterLists } from './RosterLists';
import { useConsolidatePanelStyles } from './consolidate-panel.styles';
import { useRoster } from './use-roster';
import { useWords } from './use-words';

/** 应报名单: where it comes from, and who of it sent something. */
export function RosterSection({ match }: { readonly match: RosterMatch | undefined }): ReactNode {
  const { roster } = useWords().pane;
  const styles = useConsolidatePanelStyles();
  const actions = useRoster();
  const { state } = actions;
  const [text, setText] = useState('');
  return (
    <div className={styles.section}>
      {match === undefined ? (
        <Field label={roster.paste} hint={roster.hint}>
          <Textarea
            resize="vertical"
            rows={4}
            value={text}
            onChange={(_, { value }) => setText(value)}
          />
        </Field>
      ) : (
        <RosterLists match={match} />
      )}
      <div className={styles.actions}>
        {match === undefined ? (
          <>
            <Button disabledFocusable={text.trim() === ''} onClick={() => actions.useText(text)}>
              {roster.use}
            </Button>
            <FileButton
              label={roster.file}
              kind="one-file"
              onChoose={([file]) => {
                if (file !== undefined) actions.useFile(file);
              }}
            />
            <Button onClick={actions.useOpenWorkbook}>{roster.fromWorkbook}</Button>
          </>
        ) : (
          <Button appearance="subtle" onClick={actions.remove}>
            {roster.remove}
          </Button>
        )}
      </div>
      {state.phase === 'refused' && <NoticeBar intent="warning" notice={state.notice} />}
      {state.phase === 'failed' && (
        <FaultBar fault={state.fault} onRetry={actions.useOpenWorkbook} />
      )}
    </div>
  );
}
