import type { WpsListener } from './jsapi';
import type { Session } from './session';

/** What is done when WPS tells of something in any workbook. */
export interface EventDuties {
  /** Cells of a sheet were edited. */
  readonly onEdit: (sheet: string) => void;
  /** Another sheet came to the front, or a sheet was added. */
  readonly onSheets: () => void;
}

/** Hears what WPS tells, beside what we do ourselves; gives what stops it. */
export function hearEvents(session: Session, { onEdit, onSheets }: EventDuties): () => void {
  const events = session.application.ApiEvent ?? undefined;
  if (events === undefined) return () => undefined;
  const unlessOurs =
    (duty: WpsListener): WpsListener =>
    (subject) => {
      if (!session.isWriting) duty(subject);
    };
  const listeners: readonly (readonly [event: string, listener: WpsListener])[] = [
    ['SheetChange', unlessOurs((sheet) => onEdit(nameOf(sheet)))],
    ['SheetActivate', unlessOurs(onSheets)],
    ['WorkbookNewSheet', unlessOurs(onSheets)],
  ];
  for (const [event, listener] of listeners) events.AddApiEventListener(event, listener);
  return () => {
    for (const [event, listener] of listeners) events.RemoveApiEventListener(event, listener);
  };
}

/** The sheet an event is about; '' where it does not say. */
function nameOf(subject: Parameters<WpsListener>[0]): string {
  const name = subject?.Name;
  return typeof name === 'string' ? name : '';
}
