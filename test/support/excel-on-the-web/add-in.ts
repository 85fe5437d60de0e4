import { z } from 'zod';

import type { SimulatedExcel } from '../excel/simulated-excel';
import { type AddInFrame, type FrameDuties, openFrame } from './add-in-frame';
import type { Program } from './program';

/** The add-in as the program around it sees it: a pane, a page behind the ribbon, a small window. */
export interface AddIn {
  readonly showPane: (url: string) => void;
  readonly press: (commandsUrl: string, functionName: string) => Promise<void>;
  readonly crossOut: () => void;
}

/** Names of events and numbers of methods in office.js. */
const EVENTS = {
  workbook: 'richApiMessage',
  button: 'appCommandInvoked',
  dialog: 'dialogMessageReceived',
} as const;
const METHODS = { buttonDone: 94, messageParent: 144 } as const;
/** Category of messages about the workbook, and what tells a dialog's parent that it was crossed out. */
const EVENT_CATEGORY = 65_536;
const MESSAGE = 0;
const CROSSED_OUT = { messageType: 1, messageContent: 12_006 };

/** Lets the add-in into a program with a workbook. */
export function openAddIn(excel: SimulatedExcel, program: Program): AddIn {
  const frames = new Set<AddInFrame>();
  const buttons = openRibbon();
  let dialog: { readonly frame: AddInFrame; readonly parent: AddInFrame } | undefined;

  excel.workbook.onEvent = ({ type, message }) => {
    const entry = [EVENT_CATEGORY, type, 'Workbook', JSON.stringify(message), '', false];
    // As in the real program, whoever made the change has its answer first.
    setTimeout(() => {
      for (const frame of frames) frame.tell(EVENTS.workbook, { ArrayData: [entry] });
    });
  };

  const show = (url: string, isDialog = false): AddInFrame => {
    const frame: AddInFrame = openFrame(
      { url, program, isDialog },
      dutiesOf(() => frame),
    );
    frames.add(frame);
    return frame;
  };

  const closeDialog = (): void => {
    if (dialog === undefined) return;
    frames.delete(dialog.frame);
    dialog.frame.close();
    dialog = undefined;
  };

  const dutiesOf = (self: () => AddInFrame): FrameDuties => ({
    answerQuery: async (body, flags) => {
      // Only then does the page know what its functions are called.
      if (body.includes('NotifyActionHandlerReady')) setTimeout(() => buttons.isReady(self()));
      const answer = await excel.answer(body, flags);
      if (answer.kind === 'refused') return { Version: 1, Error: answer.code };
      const data = [200, [], answer.body];
      return { Version: 1, Error: 0, ArrayData: data, Data: data };
    },
    onMethod: (id, data) => {
      if (id === METHODS.buttonDone) buttons.done();
      if (id === METHODS.messageParent) dialog?.parent.tell(EVENTS.dialog, messageOf(data));
    },
    onWatch: (event, begins, data) => {
      if (event !== EVENTS.dialog) return;
      if (begins) dialog = { parent: self(), frame: show(addressOf(data), true) };
      else closeDialog();
    },
  });

  return {
    showPane: (url) => void show(url),
    press: (commandsUrl, functionName) => buttons.press(functionName, () => show(commandsUrl)),
    crossOut: () => {
      dialog?.parent.tell(EVENTS.dialog, CROSSED_OUT);
      closeDialog();
    },
  };
}

interface Ribbon {
  readonly press: (functionName: string, load: () => AddInFrame) => Promise<void>;
  readonly isReady: (frame: AddInFrame) => void;
  readonly done: () => void;
}

/** The buttons that run functions: their page is loaded once, out of sight. */
function openRibbon(): Ribbon {
  let page: AddInFrame | undefined;
  let becomeReady: () => void = () => undefined;
  let done: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    becomeReady = resolve;
  });
  return {
    press: async (functionName, load) => {
      page ??= load();
      page.element.hidden = true;
      await ready;
      const finished = new Promise<void>((resolve) => {
        done = resolve;
      });
      const event = JSON.stringify({ source: { id: functionName } });
      page.tell(EVENTS.button, [functionName, functionName, event]);
      await finished;
    },
    isReady: (frame) => {
      if (frame === page) becomeReady();
    },
    done: () => done(),
  };
}

const dialogRequest = z.object({ targetId: z.string() });
const dialogOptions = z.object({ url: z.string() });
const messageToParent = z.object({ messageToParent: z.string() });

/** The address a dialog was asked for. */
function addressOf(data: unknown): string {
  const { targetId } = dialogRequest.parse(data);
  return dialogOptions.parse(JSON.parse(targetId)).url;
}

/** What a dialog says to the page that opened it. */
function messageOf(data: unknown): unknown {
  const { messageToParent: said } = messageToParent.parse(data);
  return { messageType: MESSAGE, messageContent: said, messageOrigin: '' };
}
