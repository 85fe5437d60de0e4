import type { RegisteredTemplate } from '../domain/templates/template';
import type { WorkbookReader } from '../hosts/file/read-in-worker';
import type { Progress } from './progress';
import type { Output, Screen } from './screen';

/** What a command works with: where to write, how to read, and the templates. */
export interface Session {
  /** Results for people, on standard output. */
  readonly screen: Screen;
  /** Why something could not be done, on standard error. */
  readonly complaints: Screen;
  /** Standard output itself, for JSON. */
  readonly output: Output;
  /** How far long work has come, on standard error. */
  readonly progress: Progress;
  readonly reader: WorkbookReader;
  readonly catalogue: readonly RegisteredTemplate[];
}
