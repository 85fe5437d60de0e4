// Builds the workbench as `npm start` does, and the page with its Univer that the host's tests drive.
import path from 'node:path';

import { buildOnce, root } from '../build-once.mjs';

async function configsOf(configOf) {
  const { default: HtmlPlugin } = await import('html-webpack-plugin');
  const workbench = configOf('workbench');
  const page = {
    filename: 'host.html',
    chunks: ['host'],
    templateContent: '<!doctype html><body>',
  };
  return {
    ...workbench,
    mode: 'production',
    entry: { ...workbench.entry, host: './test/support/workbench/host-page.ts' },
    output: { ...workbench.output, path: path.join(root, 'dist/e2e/workbench') },
    plugins: [...workbench.plugins, new HtmlPlugin(page)],
    cache: { type: 'filesystem', name: 'e2e-workbench' },
  };
}

await buildOnce({
  lock: 'dist/e2e-workbench.lock',
  stamp: 'dist/e2e/workbench-built-from.txt',
  sources: ['samples', 'test/support/workbench', 'test/tooling/size'],
  configs: configsOf,
});
