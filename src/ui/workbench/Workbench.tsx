import { FluentProvider } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLook } from '../shared/use-look';
import { DiscardDialog } from './DiscardDialog';
import { DocumentBar } from './DocumentBar';
import { DocumentNoticeBar } from './DocumentNoticeBar';
import type { OpenDocument } from './document-work';
import { usePartKeys } from './use-part-keys';
import { SheetArea } from './SheetArea';
import { useDocument } from './use-document';
import { useWorkbenchStyles } from './workbench.styles';
import { useWorkbenchWords } from './words-context';

interface WorkbenchProps {
  /** The spreadsheet. */
  readonly sheet: ReactNode;
  /** Draws the pane beside a workbook. */
  readonly paneFor: (document: OpenDocument) => ReactNode;
}

/** The page: the bar above, the spreadsheet on the left, the pane of Excel and WPS on the right. */
export function Workbench({ sheet, paneFor }: WorkbenchProps): ReactNode {
  const words = useWorkbenchWords();
  const theme = useLook(undefined);
  const styles = useWorkbenchStyles();
  const sheetPart = usePartKeys();
  const actions = useDocument();
  const { document, notice } = actions.state;
  return (
    <FluentProvider theme={theme} className={styles.root}>
      <DocumentBar {...actions} />
      <div className={styles.notice} role="status">
        {notice !== undefined && <DocumentNoticeBar notice={notice} onClose={actions.dismiss} />}
      </div>
      <SheetArea ref={sheetPart} onDrop={actions.open}>
        {sheet}
      </SheetArea>
      <section aria-label={words.parts.pane} className={styles.pane}>
        {document !== undefined && paneFor(document)}
      </section>
      <DiscardDialog file={document?.name ?? ''} asking={actions.asking} />
    </FluentProvider>
  );
}
