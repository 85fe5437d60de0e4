// Completes dist-wps/ once webpack has built the add-in's folder: archives of it, what WPS's lists of add-ins say of
// it, the scripts that install it and the page that tells how. `npm run build:wps` runs both. Another folder than
// dist-wps/ may be named.
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import SevenZip from '7z-wasm';
import { zipSync } from 'fflate';

const sources = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(sources, '../..');
const kit = path.resolve(process.argv[2] ?? path.join(root, 'dist-wps'));
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
/** Of letters that every WPS takes: it refuses Chinese ones, and it expects the version behind the name. */
const name = 'nuanbiao';
const folder = `${name}_${version}`;

/** Same bytes from same sources, whenever they are packed. */
const ANY_TIME = new Date(2020, 0, 1);

/** Paths of all files below a folder, with slashes, sorted. */
function filesBelow(start, below = '') {
  const entries = readdirSync(path.join(start, below), { withFileTypes: true });
  return entries
    .flatMap((entry) => {
      const file = path.posix.join(below, entry.name);
      return entry.isDirectory() ? filesBelow(start, file) : [file];
    })
    .sort();
}

function readFolder() {
  const place = path.join(kit, folder);
  if (!existsSync(path.join(place, 'taskpane.html'))) {
    throw new Error(`${place} is not built yet: run npm run build:wps.`);
  }
  return new Map(
    filesBelow(place).map((file) => [`${folder}/${file}`, readFileSync(path.join(place, file))]),
  );
}

function zipOf(files) {
  return zipSync(Object.fromEntries(files), { level: 9, mtime: ANY_TIME });
}

/** Packed by 7-Zip itself, compiled for Node: WPS takes this format and no other from an administrator's list. */
async function sevenZipOf(files) {
  const said = [];
  const sevenZip = await SevenZip({ print: (line) => said.push(line), printErr: () => undefined });
  for (const [file, bytes] of files) {
    sevenZip.FS.mkdirTree(path.posix.dirname(file));
    sevenZip.FS.writeFile(file, bytes);
  }
  sevenZip.callMain(['a', '-t7z', '-mx=9', '-mtm=off', 'packed.7z', folder]);
  if (!said.includes('Everything is Ok')) throw new Error(`7-Zip failed.\n${said.join('\n')}`);
  return sevenZip.FS.readFile('packed.7z');
}

const ENTRY = `<jsplugin name="${name}" type="et" url="${folder}" version="${version}" enable="enable_dev" install="null" customDomain=""/>\n`;

const MANAGED_LIST = `<?xml version="1.0" encoding="UTF-8"?>
<!-- 管理员用的样本：把 url 换成单位服务器上 ${name}.7z 的地址；清单里已有别的加载项时，只把 jsplugin 这一行加进去。 -->
<jsplugins>
  <jsplugin name="${name}" type="et" url="http://bb.example.cn/wps/${name}.7z" version="${version}"/>
</jsplugins>
`;

const readSource = (file) => readFileSync(path.join(sources, file), 'utf8');
const forWindows = (text) => text.replaceAll('\n', '\r\n');

/** Everything beside the folder. A byte order mark tells PowerShell 5 that its script is UTF-8. */
async function createKit(files) {
  return new Map([
    [`${name}.zip`, zipOf(files)],
    [`${name}.7z`, await sevenZipOf(files)],
    ['publish-entry.xml', ENTRY],
    ['jsplugins.xml', MANAGED_LIST],
    ['install.html', readSource('install.html').replaceAll('NUANBIAO_VERSION', version)],
    ['install-windows.cmd', forWindows(readSource('install-windows.cmd'))],
    ['uninstall-windows.cmd', forWindows(readSource('uninstall-windows.cmd'))],
    ['install-linux.sh', readSource('install-linux.sh')],
    ['uninstall-linux.sh', readSource('uninstall-linux.sh')],
    ['scripts/windows.ps1', `\ufeff${forWindows(readSource('windows.ps1'))}`],
    ['scripts/linux.sh', readSource('linux.sh')],
    ['scripts/merge-publish.awk', readSource('merge-publish.awk')],
  ]);
}

/** Whoever installs takes the one version that is there. */
function removeOtherVersions() {
  const others = readdirSync(kit).filter(
    (entry) => /^nuanbiao_\d/u.test(entry) && entry !== folder,
  );
  for (const other of others) rmSync(path.join(kit, other), { recursive: true });
}

function writeKit(parts) {
  mkdirSync(path.join(kit, 'scripts'), { recursive: true });
  for (const [file, content] of parts) {
    const mode = file.endsWith('.sh') ? 0o755 : 0o644;
    writeFileSync(path.join(kit, file), content, { mode });
  }
}

const parts = await createKit(readFolder());
removeOtherVersions();
writeKit(parts);
for (const archive of [`${name}.7z`, `${name}.zip`]) {
  console.log(`${archive}: ${statSync(path.join(kit, archive)).size} bytes`);
}
