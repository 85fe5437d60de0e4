import { type ReactNode, useEffect, useRef } from 'react';
import { useWorkbenchStyles } from '../ui/workbench/workbench.styles';

interface SpreadsheetProps {
  /** The element that Univer draws into; it was made before React drew anything. */
  readonly element: HTMLElement;
}

/** The place of the spreadsheet in the page. */
export function Spreadsheet({ element }: SpreadsheetProps): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const styles = useWorkbenchStyles();
  useEffect(() => {
    place.current?.replaceChildren(element);
  }, [element]);
  return <div ref={place} className={styles.univer} />;
}
