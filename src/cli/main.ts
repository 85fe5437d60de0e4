import { CommanderError } from 'commander';

import { createWorkbookReader } from '../hosts/file/read-in-worker';
import { readCatalogue } from '../shipped/read-catalogue';
import type { ExitCode } from './exit-code';
import { createProgram } from './program';
import { createProgress } from './progress';
import { type Output, createScreen, line, wantsColour } from './screen';
import type { Session } from './session';
import { usageFaultText } from './usage-faults';

/** The running process, as far as the command line needs it. */
export interface Surroundings {
  /** Program and script first, as Node gives them. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
}

function createSession({ env, stdout, stderr }: Surroundings): Session {
  return {
    screen: createScreen(stdout, wantsColour(stdout, env)),
    complaints: createScreen(stderr, wantsColour(stderr, env)),
    output: stdout,
    progress: createProgress(stderr),
    reader: createWorkbookReader(),
    catalogue: readCatalogue(),
  };
}

/** Help and version are printed by the parser, which reports them as if they were faults; so is help on a missing command. */
function explain(thrown: unknown, { complaints }: Session): ExitCode {
  if (thrown instanceof CommanderError) {
    if (thrown.exitCode === 0) return 0;
    if (thrown.code === 'commander.help') return 2;
    complaints.print([line(usageFaultText(thrown))]);
    return 2;
  }
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  complaints.print([line(`程序内部出错，没有做完：${message}`)]);
  return 2;
}

/** Runs one command and says how it ended. */
export async function runCommandLine(surroundings: Surroundings): Promise<ExitCode> {
  const session = createSession(surroundings);
  let exitCode: ExitCode = 2;
  const program = createProgram(session, async (code) => {
    exitCode = await code;
  });
  try {
    await program.parseAsync(surroundings.argv);
    return exitCode;
  } catch (thrown) {
    return explain(thrown, session);
  } finally {
    await session.reader.close();
  }
}
