import { FluentProvider } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { NoticeBar } from '../shared/NoticeBar';
import { useLook } from '../shared/use-look';
import type { Notice } from '../text/pane-words';
import { usePaneStyles } from './pane.styles';

interface StartNoticeProps {
  readonly notice: Notice;
  readonly isProgramDark: boolean | undefined;
}

/** In place of the pane, where there is no program it could work with: why, and what to do. */
export function StartNotice({ notice, isProgramDark }: StartNoticeProps): ReactNode {
  const styles = usePaneStyles();
  return (
    <FluentProvider theme={useLook(isProgramDark)}>
      <main className={styles.main}>
        <NoticeBar intent="error" notice={notice} />
      </main>
    </FluentProvider>
  );
}
