import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { BrowserContext, Route } from 'playwright-core';

import { ADD_IN, HOST_PAGE, OFFICE_FOLDERS } from './addresses';
import type { BuiltFolders } from './build-add-in';

/** Whether Microsoft's server answers: all of it, nothing, or all but the part for Excel on the web. */
export type OfficeJs = 'ok' | 'blocked' | 'host-file-never-comes';

/** A request of any page or frame, and whether it was answered. */
export interface SeenRequest {
  readonly url: string;
  readonly method: string;
  readonly answered: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};

const HOST_HTML = `<!doctype html><meta charset="utf-8"><title>Excel</title>
<style>html,body{margin:0;height:100%}iframe{display:block;border:0;width:100%;height:100%}
iframe[hidden]{display:none}.dialog{position:fixed;inset:20% 4% auto;width:92%;height:40%;background:#fff}</style><body><script src="host.js"></script></body>`;

/** A request that is neither answered nor refused, as behind some firewalls. */
const NEVER = Symbol('never answered');

/** Microsoft's, whichever the add-in was built for. */
const OFFICE_SERVERS = [OFFICE_FOLDERS.global, OFFICE_FOLDERS['21vianet']];

/**
 * Plays the network: the add-in's own server, Microsoft's for office.js, and Excel's own page. Everything
 * else is refused; every request is written down.
 *
 * @returns what was asked for so far; the list grows
 */
export async function serveFiles(
  context: BrowserContext,
  folders: BuiltFolders,
  officeJs: OfficeJs,
): Promise<readonly SeenRequest[]> {
  const seen: SeenRequest[] = [];
  const answer = (route: Route): Promise<void> => {
    const request = route.request();
    const [url = ''] = request.url().split(/[?#]/u);
    const file = fileOf(url, folders, officeJs);
    if (file === NEVER) return new Promise(() => undefined);
    const body = url === HOST_PAGE ? HOST_HTML : bytesOf(file);
    const note = { url: request.url(), method: request.method(), answered: body !== undefined };
    seen.push(note);
    if (body === undefined) return route.abort('blockedbyclient');
    const contentType = TYPES[path.extname(url)] ?? 'application/octet-stream';
    return route.fulfill({ body, contentType });
  };
  await context.route('**/*', answer);
  return seen;
}

function fileOf(
  url: string,
  folders: BuiltFolders,
  officeJs: OfficeJs,
): string | typeof NEVER | undefined {
  if (url.startsWith(ADD_IN)) return path.join(folders.addIn, url.slice(ADD_IN.length));
  const server = OFFICE_SERVERS.find((folder) => url.startsWith(folder));
  if (server !== undefined) {
    const name = url.slice(server.length);
    if (officeJs === 'blocked') return undefined;
    if (officeJs === 'host-file-never-comes' && /^excel-/u.test(name)) return NEVER;
    return path.join(folders.officeJs, name);
  }
  const folder = new URL('.', HOST_PAGE).href;
  return url.startsWith(folder) ? path.join(folders.host, url.slice(folder.length)) : undefined;
}

function bytesOf(file: string | undefined): Buffer | undefined {
  return file !== undefined && existsSync(file) ? readFileSync(file) : undefined;
}
