import { TextDecoder, TextEncoder } from 'node:util';

/** What every browser has and jsdom has not; import it before anything that decodes. */
Object.assign(globalThis, { TextDecoder, TextEncoder });
