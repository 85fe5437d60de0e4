import { type ReceiveRequest, receiveBytes } from './receive-bytes';

let before: Promise<unknown> = Promise.resolve();

// One after another, so that the answers come in the order of the questions.
addEventListener('message', ({ data }: MessageEvent<ReceiveRequest>) => {
  before = before.then(async () => {
    postMessage(await receiveBytes(data));
  });
});
