import { makeStyles } from '@fluentui/react-components';
import { type ReactNode, useCallback, useState } from 'react';
import { createRequiredContext } from './required-context';
import { UNSEEN } from './unseen.styles';

const context = createRequiredContext<(text: string) => void>('the announcer');

/** Says a result aloud to those who do not see the pane. */
export const useAnnounce = context.useValue;

const useStyles = makeStyles({ region: UNSEEN });

/** Holds the one region of the pane that screen readers listen to. */
export function Announcer({ children }: { readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  const [said, setSaid] = useState({ text: '', times: 0 });
  const announce = useCallback((text: string) => {
    setSaid(({ times }) => ({ text, times: times + 1 }));
  }, []);
  return (
    <context.Provider value={announce}>
      {children}
      <div role="status" aria-live="polite" className={styles.region}>
        {/* A new element each time: the same words twice are said twice. */}
        <span key={said.times}>{said.text}</span>
      </div>
    </context.Provider>
  );
}
