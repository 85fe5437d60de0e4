import { z } from 'zod';

/** Names as they stand in the messages; `_actionType` is 0 call, 1 watch an event, 2 stop watching it. */
const frameRequest = z.object({
  _messageType: z.literal(0),
  _actionName: z.string(),
  _actionType: z.number(),
  _conversationId: z.string(),
  _correlationId: z.number(),
  _data: z.unknown(),
});

/** What office.js asks of the page around its frame. */
export type FrameRequest = z.infer<typeof frameRequest>;

/** How an answer is meant: to the one call, or to whoever watches the event. */
export type ReplyKind = 'answer' | 'event';

/** Reads a message of a frame; `undefined` when it is none of office.js's requests. */
export function readRequest(text: unknown): FrameRequest | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    return frameRequest.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The text of a reply to a request. */
export function replyText(request: FrameRequest, kind: ReplyKind, data: unknown): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _origin: window.location.origin,
    _errorCode: 0,
    _responseType: kind === 'event' ? 1 : 0,
    _serializerVersion: 1,
    _data: data,
  });
}
