import type { Host, HostFault } from '../../../src/app/host';
import type { Result } from '../../../src/domain/kernel/result';
import { sheetPlan } from '../../support/sheet-plan';
import { faultFrom, must } from '../../support/must';
import type { HostTraits, OpenHost } from './open-host';
import { figure, mark, rangeOf, sketchOf } from './sketch-of';
import { visit } from './visit';

type Command = (host: Host) => Promise<Result<unknown, HostFault>>;

/** Every command that goes to the program. */
const COMMANDS: readonly (readonly [string, Command])[] = [
  ['readSheets', (host) => host.readSheets('all')],
  ['readWhole', (host) => host.readWhole('附件1')],
  ['applyWrites', (host) => host.applyWrites([figure('附件1!C4', '12')])],
  ['addSheet', (host) => host.addSheet(sheetPlan({ name: '统计表' }))],
  ['replaceMarks', (host) => host.replaceMarks(['附件1'], [mark('附件1!A3', 'error')])],
  ['clearMarks', (host) => host.clearMarks()],
  ['select', (host) => host.select('附件1', rangeOf('A1'))],
  ['readSelection', (host) => host.readSelection()],
  ['undoLast', (host) => host.undoLast()],
];

/** What a host does when its program takes no commands: a fault, nothing thrown, nothing changed. */
export function describeRefusals(open: OpenHost, { refusals = [] }: HostTraits): void {
  const cases = refusals.flatMap((refusal) =>
    COMMANDS.map(([name, command]) => ({ refusal, name, command })),
  );
  if (cases.length === 0) return;
  describe('a program that takes no commands', () => {
    it.each(cases)('makes $name give the fault $refusal', ({ refusal, command }) =>
      visit(open, sketchOf(), async (opened) => {
        await must(opened.host.replaceMarks(['附件1'], [mark('附件1!A4', 'hint')]));
        await must(opened.host.applyWrites([figure('附件1!C4', '11')]));
        const before = await opened.snapshot();
        opened.refuse(refusal);
        expect((await faultFrom(command(opened.host))).code).toBe(refusal);
        opened.obey();
        expect(await opened.snapshot()).toEqual(before);
        // Afterwards everything works again, and what was written before can still be undone.
        await must(opened.host.readSheets('all'));
        await must(opened.host.undoLast());
      }),
    );
  });
}
