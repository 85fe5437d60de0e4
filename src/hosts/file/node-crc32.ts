import * as zlib from 'node:zlib';

const known: Partial<Pick<typeof zlib, 'crc32'>> = zlib;

/** The checksum of zip in Node's zlib. Node has it since 20.15; older ones leave it to us. */
export const crc32InNode = known.crc32;
