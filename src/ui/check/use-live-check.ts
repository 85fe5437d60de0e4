import { useCallback, useEffect, useState } from 'react';
import { useHost } from '../shared/host-context';
import { runLimited } from '../shared/run-limited';

/** Name under which a workbook remembers whether it is checked as one types. */
const SETTING = 'nuanbiao.live-check';

/** Whether the workbook is checked again after every edit, and the switch for it. */
export interface LiveCheck {
  readonly isLive: boolean;
  readonly setLive: (isLive: boolean) => void;
}

/** Off until the workbook says otherwise; a workbook that keeps no settings forgets it. */
export function useLiveCheck(): LiveCheck {
  const host = useHost();
  const [isLive, setIsLive] = useState(false);
  useEffect(() => {
    const load = async (): Promise<void> => {
      const kept = await runLimited(() => host.loadSetting(SETTING));
      if (kept.ok && kept.value === 'on') setIsLive(true);
    };
    void load();
  }, [host]);
  const setLive = useCallback(
    (next: boolean) => {
      setIsLive(next);
      void runLimited(() => host.saveSetting(SETTING, next ? 'on' : 'off'));
    },
    [host],
  );
  return { isLive, setLive };
}
