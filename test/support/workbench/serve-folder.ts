import { existsSync, readFileSync, statSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
};

/** A web server of an office, on this machine. */
export interface ServedFolder {
  /** Address of the folder, with a slash at the end. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves a folder below a path, as `/tools/nuanbiao/`; everything else is not there. */
export async function serveFolder(folder: string, below = '/'): Promise<ServedFolder> {
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname.startsWith(below) ? pathname.slice(below.length) : undefined;
    const file = path.join(folder, name === '' ? 'index.html' : (name ?? '..'));
    if (name === undefined || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type }).end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = toAddress(server.address());
  return {
    address: `http://127.0.0.1:${String(port)}${below}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function toAddress(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('Not listening');
  return address;
}
