import { openBook } from '../workbooks/book/open-book';
import { inflate } from '../workbooks/inflate';
import type { OpenAnswer, OpenRequest } from './open-in-worker';

const answer = (message: OpenAnswer): void => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<OpenRequest>) => {
  answer({ kind: 'begun' });
  answer({ kind: 'done', opened: openBook(data.bytes, { fileName: data.fileName, inflate }) });
});
