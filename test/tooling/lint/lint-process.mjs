// Reads [{ path, text }] from the standard input and writes for each the ids of the rules that fired.
// A path that exists is linted with types; any other without, as the type checker knows it not.
import { existsSync, readFileSync } from 'node:fs';

import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

import config from '../../../eslint.config.mjs';

const resolver = new URL('any-path-resolver.cjs', import.meta.url).pathname;
const typed = new ESLint();
const untyped = new ESLint({
  overrideConfig: [
    tseslint.configs.disableTypeChecked,
    { settings: { 'import/resolver': { [resolver]: {} } } },
  ],
});

async function rulesFiredBy({ path, text }) {
  const [result] = await (existsSync(path) ? typed : untyped).lintText(text, { filePath: path });
  return result.messages.map(({ ruleId, message }) => ruleId ?? message);
}

/** Rules that our own configuration sets, as opposed to a plugin's recommended set, which bears a name. */
function ownRules() {
  const own = config.filter((block) => block.name === undefined);
  const set = own.flatMap((block) => Object.entries(block.rules ?? {}));
  return [...new Set(set.filter(([, level]) => level !== 'off').map(([rule]) => rule))];
}

const files = JSON.parse(readFileSync(0, 'utf8'));
const fired = [];
for (const file of files) fired.push(await rulesFiredBy(file));
process.stdout.write(JSON.stringify({ fired, ownRules: ownRules() }));
