import { spawn } from 'node:child_process';
import { cp, mkdir, readdir, symlink } from 'node:fs/promises';
import path from 'node:path';

import { PROJECT, runCli } from '../support/run-cli';
import { inTemporaryFolder } from '../support/temporary-folder';

jest.setTimeout(120_000);

const LAUNCHER = 'src/cli/nuanbiao.mjs';
const SAMPLES = path.join(PROJECT, 'samples');

describe('the launcher', () => {
  it('builds what it needs in a fresh clone, though two start at once, and says nothing of it', async () => {
    await inTemporaryFolder(async (clone) => {
      const settings = ['package.json', 'package-lock.json', 'webpack.config.js'];
      for (const name of ['src', 'test/tooling/size', ...settings]) {
        await cp(path.join(PROJECT, name), path.join(clone, name), { recursive: true });
      }
      await symlink(path.join(PROJECT, 'node_modules'), path.join(clone, 'node_modules'));
      const runs = await Promise.all([
        runCli(['template', 'list'], { project: clone }),
        runCli(['template', 'list'], { project: clone }),
      ]);
      expect(runs.map(({ code, stderr }) => ({ code, stderr }))).toEqual([
        { code: 0, stderr: '' },
        { code: 0, stderr: '' },
      ]);
      expect(runs[0].stdout).toMatch(/^warmth-2022-beijing/u);
      expect(await readdir(path.join(clone, 'dist/cli-builds'))).toHaveLength(1);
    });
  });

  it('runs the shipped build in an installed package, which has no sources', async () => {
    await runCli(['--version']);
    await inTemporaryFolder(async (installed) => {
      const builds = path.join(PROJECT, 'dist/cli-builds');
      const [build = ''] = await readdir(builds);
      await mkdir(path.join(installed, 'dist'));
      await cp(path.join(builds, build), path.join(installed, 'dist/cli'), { recursive: true });
      await cp(path.join(PROJECT, LAUNCHER), path.join(installed, LAUNCHER));
      await cp(path.join(PROJECT, 'package.json'), path.join(installed, 'package.json'));
      const { code, stdout } = await runCli(['check', SAMPLES], { project: installed });
      expect(code).toBe(1);
      expect(stdout).toContain('共 15 个文件');
    });
  });

  it('ends without a stack trace when nobody reads on', async () => {
    const child = spawn(process.execPath, [LAUNCHER, 'check', 'samples'], { cwd: PROJECT });
    let stderr = '';
    child.stderr.on('data', (chunk) => (stderr += String(chunk)));
    child.stdout.destroy();
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
  });
});
