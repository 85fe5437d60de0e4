import { TextDecoder, TextEncoder } from 'node:util';

/** What every browser has and jsdom has not; import it before anything that decodes or reads files. */
Object.assign(globalThis, { TextDecoder, TextEncoder });

/** The bytes of a chosen file. */
function arrayBuffer(this: Blob): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      if (reader.result instanceof ArrayBuffer) resolve(reader.result);
      else reject(new Error('No bytes'));
    };
    reader.onerror = () => reject(new Error('The file cannot be read'));
    reader.readAsArrayBuffer(this);
  });
}
Object.assign(Blob.prototype, { arrayBuffer });
// No folder was chosen.
Object.assign(File.prototype, { webkitRelativePath: '' });
