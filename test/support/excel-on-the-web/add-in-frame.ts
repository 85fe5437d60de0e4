import { z } from 'zod';

import { type FrameRequest, type ReplyKind, readRequest, replyText } from './frame-message';
import { type Program, describeProgram, nameOfFrame } from './program';

/** What the page does when office.js in a frame asks for something; names and numbers are office.js's own. */
export interface FrameDuties {
  /** Answers a ProcessQuery body; settles with what `executeRichApiRequestAsync` gets. */
  readonly answerQuery: (body: string, flags: number) => Promise<unknown>;
  /** A method other than a query was called, by its dispatch id. */
  readonly onMethod: (id: number, data: unknown) => void;
  /** Somebody in the frame begins or stops to watch an event. */
  readonly onWatch: (event: string, watching: boolean, data: unknown) => void;
}

/** A page of the add-in inside the page that plays Excel. */
export interface AddInFrame {
  readonly element: HTMLIFrameElement;
  /** Tells whoever watches the event in the frame; nobody may. */
  readonly tell: (event: string, data: unknown) => void;
  readonly close: () => void;
}

const QUERY = 93;
const DONE = { Version: 1, Error: 0 };

let framesSoFar = 0;

/** Shows a page of the add-in and answers what office.js in it asks for. */
export function openFrame(
  { url, program, isDialog }: { url: string; program: Program; isDialog: boolean },
  duties: FrameDuties,
): AddInFrame {
  framesSoFar += 1;
  const id = `frame${String(framesSoFar)}`;
  const element = document.createElement('iframe');
  element.className = isDialog ? 'dialog' : 'page';
  element.name = nameOfFrame(program, id, isDialog);
  element.id = id;
  const watched = new Map<string, FrameRequest>();
  const send = (request: FrameRequest, kind: ReplyKind, data: unknown): void => {
    element.contentWindow?.postMessage(replyText(request, kind, data), new URL(url).origin);
  };
  const answer = async (request: FrameRequest): Promise<unknown> => {
    if (request._actionName.endsWith('getAppContextAsync')) return describeProgram(program, id);
    if (request._actionName === 'executeMethod') return executeMethod(request._data, duties);
    if (request._actionType > 0) watch(request);
    return DONE;
  };
  const watch = (request: FrameRequest): void => {
    const begins = request._actionType === 1;
    if (begins) watched.set(request._actionName, request);
    else watched.delete(request._actionName);
    duties.onWatch(request._actionName, begins, request._data);
  };
  const receive = ({ data, source }: MessageEvent): void => {
    const request = source === element.contentWindow ? readRequest(data) : undefined;
    if (request === undefined) return;
    void answer(request).then((reply) => {
      send(request, 'answer', reply);
    });
  };
  window.addEventListener('message', receive);
  element.src = url;
  document.body.append(element);
  return {
    element,
    tell: (event, data) => {
      const request = watched.get(event);
      if (request !== undefined) send(request, 'event', data);
    },
    close: () => {
      window.removeEventListener('message', receive);
      element.remove();
    },
  };
}

/** A call as office.js packs it; a query's arguments are those of an HTTP request. */
const packedCall = z.object({
  DdaMethod: z.object({ DispatchId: z.number() }),
  ArrayData: z.array(z.unknown()).optional(),
});

async function executeMethod(data: unknown, duties: FrameDuties): Promise<unknown> {
  const call = packedCall.parse(data);
  const id = call.DdaMethod.DispatchId;
  if (id === QUERY) {
    const [, , , , body, , flags] = call.ArrayData ?? [];
    return duties.answerQuery(String(body), Number(flags));
  }
  duties.onMethod(id, data);
  return DONE;
}
