import { describeAddedSheet } from './describe-added-sheet';
import { describeAttention } from './describe-attention';
import { describeMarks } from './describe-marks';
import { describeReading } from './describe-reading';
import { describeRefusals } from './describe-refusals';
import { describeSettings } from './describe-settings';
import { describeUndo } from './describe-undo';
import { describeWriting } from './describe-writing';
import type { HostTraits, OpenHost } from './open-host';

/**
 * Everything `src/app/host.ts` promises, for any host: `describeHostContract('memory', openMemoryHost)`.
 *
 * @param open - opens a fresh program with the workbook of a test; the suite closes it
 * @param traits - where this program may rightly differ from others
 */
export function describeHostContract(name: string, open: OpenHost, traits: HostTraits = {}): void {
  describe(`${name} host`, () => {
    describeReading(open, traits);
    describeWriting(open, traits);
    describeAddedSheet(open);
    describeMarks(open, traits);
    describeAttention(open);
    describeSettings(open);
    describeUndo(open);
    describeRefusals(open, traits);
  });
}
