import { readFileSync } from 'node:fs';
import path from 'node:path';

import { Language, Parser } from 'web-tree-sitter';

import { openDisk } from './dotnet';
import { runPowerShell } from './run-powershell';
import { Exited } from './signals';
import { NOTHING, toText } from './values';

const GRAMMAR = require.resolve('tree-sitter-powershell/tree-sitter-powershell.wasm');

/** A disk with a script on it, and what it is told. */
export interface WindowsRun {
  /** The folder that is C: to the script. */
  readonly disk: string;
  /** The script's place on C:. */
  readonly script: string;
  readonly text: string;
  readonly action: string;
  /** The user's folder for settings of programs. */
  readonly appData: string;
}

/** Gives what parses PowerShell. */
export async function openPowerShellParser(): Promise<Parser> {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(readFileSync(GRAMMAR)));
  return parser;
}

/** Carries the script for Windows out on a disk of its own, and gives its exit code and what the screen shows. */
export function runWindowsScript(
  parser: Parser,
  run: WindowsRun,
): { readonly code: number; readonly said: string } {
  const tree = parser.parse(run.text.replace(/^\ufeff/u, ''));
  if (tree === null || tree.rootNode.hasError) throw new Error('Not PowerShell');
  const said: string[] = [];
  const library = {
    ...openDisk(run.disk),
    'write-host': (text: unknown) => {
      said.push(toText(text));
      return NOTHING;
    },
    'split-path': (file: unknown) => path.win32.dirname(toText(file)),
    'get-date': () => '20270101-080000',
  };
  const variables = {
    action: run.action,
    'env:appdata': run.appData,
    true: true,
    false: false,
    myinvocation: { members: { mycommand: { members: { path: run.script } } } },
  };
  try {
    runPowerShell(tree.rootNode, { library, variables });
  } catch (end) {
    if (end instanceof Exited) return { code: end.code, said: said.join('\n') };
    throw end;
  }
  throw new Error('The script did not say how it ended');
}
