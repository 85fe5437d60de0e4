// Serves the built workbench on this machine alone, and opens it in the browser.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const FOLDER = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../dist/workbench');
const HERE = '127.0.0.1';
/** The same each time, so that the browser finds again what it keeps; any free one where it is taken. */
const PORT = 8760;

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
};

/** The file that an address stands for; undefined for what lies outside the folder. */
function fileOf(url) {
  const { pathname } = new URL(url, `http://${HERE}`);
  const place = path.join(FOLDER, decodeURIComponent(pathname.replace(/\/$/u, '/index.html')));
  return place.startsWith(FOLDER + path.sep) && fs.existsSync(place) ? place : undefined;
}

function answer(request, response) {
  let file;
  try {
    file = fileOf(request.url ?? '/');
  } catch {
    // An address that is none.
  }
  if (file === undefined || !fs.statSync(file).isFile()) {
    response.writeHead(404).end();
    return;
  }
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  response.writeHead(200, {
    'content-type': type,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  fs.createReadStream(file).pipe(response);
}

function openBrowser(address) {
  const [program, ...words] = {
    win32: ['cmd', '/c', 'start', '', address],
    darwin: ['open', address],
  }[process.platform] ?? ['xdg-open', address];
  const child = spawn(program, words, { stdio: 'ignore', detached: true });
  // Nobody sits before a screen: the address is printed anyway.
  child.on('error', () => undefined);
  child.unref();
}

const server = http.createServer(answer);
server.on('error', ({ code }) => {
  if (code !== 'EADDRINUSE') throw new Error(`The workbench cannot be served: ${code}`);
  server.listen(0, HERE);
});
server.on('listening', () => {
  const address = `http://localhost:${String(server.address().port)}/`;
  process.stdout.write(`NuanBiao: ${address}  (Ctrl+C ends it)\n`);
  if (process.stdout.isTTY) openBrowser(address);
});
server.listen(PORT, HERE);
