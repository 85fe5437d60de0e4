// Runs before `npm test`: sees to it that the outside programs the tests drive are there.
// On Debian as root it installs them; elsewhere it says what to install, and their tests fail with the reason.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';

/**
 * A program that tests run, where it stands when it is no command, what it is asked to show that it runs, and the
 * Debian packages that bring it.
 */
const PROGRAMS = [
  {
    commands: ['soffice'],
    packages: ['libreoffice-calc-nogui', 'fonts-noto-cjk'],
    told: 'LibreOffice Calc (soffice) and a Chinese font',
  },
  {
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'microsoft-edge'],
    places: [
      '/Applications/Google Chrome.app',
      '/Applications/Microsoft Edge.app',
      'C:/Program Files/Google/Chrome/Application/chrome.exe',
      'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
    ],
    packages: ['chromium', 'fonts-noto-cjk'],
    told: 'Chromium, Chrome or Edge',
  },
  // The kinds of awk that Linux desktops come with: our scripts for them must run in each.
  { commands: ['mawk'], asks: ['-W', 'version'], packages: ['mawk'], told: 'mawk' },
  { commands: ['gawk'], packages: ['gawk'], told: 'gawk' },
  { commands: ['busybox'], asks: ['true'], packages: ['busybox'], told: 'BusyBox' },
];

function isInstalled(command, asks = ['--version']) {
  return spawnSync(command, asks, { stdio: 'ignore', timeout: 60_000 }).status === 0;
}

function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

const missing = PROGRAMS.filter(
  ({ commands, asks, places = [] }) =>
    !commands.some((command) => isInstalled(command, asks)) && !places.some(existsSync),
);
if (missing.length > 0) {
  const packages = missing.flatMap((program) => program.packages);
  const canInstall = process.getuid?.() === 0 && isInstalled('apt-get');
  const installed =
    canInstall &&
    run('apt-get', ['update', '-qq']) &&
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  if (!installed) {
    for (const { told, packages: names } of missing) {
      console.error(`Missing for the tests: ${told}. Debian: apt-get install ${names.join(' ')}`);
    }
  }
}
