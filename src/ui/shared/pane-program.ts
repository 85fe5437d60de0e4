import { useEffect, useEffectEvent } from 'react';
import type { SeenCells, SeenSheets, StatusSubject } from '../text/pane-words';
import { createRequiredContext } from './required-context';

/** What a button of the program's ribbon asks of the pane. */
export type PaneCommand = 'check' | 'fill' | 'consolidate' | 'blank' | 'clear' | 'status';

/** One thing that was looked at for 诊断, and what was seen. */
export interface Diagnosis {
  readonly about: StatusSubject;
  /** As the program says it, or as it was counted; '' where there is nothing to say. */
  readonly seen: string | SeenSheets | SeenCells;
  /** `undefined` for what can neither be right nor wrong. */
  readonly works: boolean | undefined;
}

/** What the program around the pane does for it beside keeping the workbook. */
export interface PaneProgram {
  /** Hears what is asked from outside until the answer is called. */
  readonly subscribe: (listener: (command: PaneCommand) => void) => () => void;
  /** Puts the pane away. */
  readonly collapse: () => void;
  /** Looks at what works, and changes nothing. */
  readonly diagnose: () => readonly Diagnosis[];
}

/** A program that asks nothing of the pane and keeps it open itself, as Excel does. */
export type PaneSurroundings = PaneProgram | 'keeps-to-itself';

const context = createRequiredContext<PaneSurroundings>('the program around the pane');

/** Gives the pane the program around it. */
export const PaneProgramProvider = context.Provider;

/** The program around the pane; `undefined` where it keeps to itself. */
export function usePaneProgram(): PaneProgram | undefined {
  const surroundings = context.useValue();
  return surroundings === 'keeps-to-itself' ? undefined : surroundings;
}

/** Calls back when something is asked from outside while the component is shown. */
export function usePaneCommand(onCommand: (command: PaneCommand) => void): void {
  const program = usePaneProgram();
  const listener = useEffectEvent(onCommand);
  useEffect(() => program?.subscribe((command) => listener(command)), [program]);
}
