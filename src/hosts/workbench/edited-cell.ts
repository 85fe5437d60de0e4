import {
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  EDITOR_ACTIVATED,
  FOCUSING_EDITOR_STANDALONE,
  ICommandService,
  IContextService,
  type Injector,
} from '@univerjs/core';
import { IEditorService } from '@univerjs/docs-ui';
import { DeviceInputEventType } from '@univerjs/engine-render';
import { IEditorBridgeService, SetCellEditVisibleOperation } from '@univerjs/sheets-ui';
import { ILayoutService } from '@univerjs/ui';

/**
 * Puts what is being typed into its cell, as a click on another cell does; the selection stays. Does nothing where
 * nobody types.
 *
 * It is done at once, but where a formula was begun on one sheet and another is in front: then when the answer comes.
 */
export async function enterEditedCell(univer: Injector): Promise<void> {
  const { visible, unitId } = univer.get(IEditorBridgeService).isVisible();
  if (!visible) return;
  const eventType = DeviceInputEventType.PointerDown;
  univer
    .get(ICommandService)
    .syncExecuteCommand(SetCellEditVisibleOperation.id, { visible: false, eventType, unitId });
  // Univer goes back to the sheet of the formula in a chain of promises, and tells nobody of its end.
  await new Promise((resolve) => setTimeout(resolve));
}

/** What is typed from now on goes into the selected cell. */
export function focusCells(univer: Injector): void {
  univer.get(ILayoutService).focus();
}

/**
 * Keeps the keyboard where it is when a cell is selected from elsewhere. Univer takes it into the cells at the first
 * selection that it hears of, some time later; so it has it now, and gives it back at once.
 */
export function keepKeyboard(univer: Injector): void {
  const editors = univer.get(IEditorService);
  if (editors.getFocusEditor() !== undefined) return;
  const { activeElement } = document;
  editors.focus(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
  const context = univer.get(IContextService);
  context.setContextValue(EDITOR_ACTIVATED, false);
  context.setContextValue(FOCUSING_EDITOR_STANDALONE, false);
  if (activeElement instanceof HTMLElement) activeElement.focus();
}
