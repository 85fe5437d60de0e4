import { takeCommand } from '../../src/taskpane/wps-command';

const NOW = 1_800_000_000_000;

/** Texts as all pages of an add-in share them. */
function storageOf(text: unknown): {
  readonly texts: Map<string, unknown>;
  readonly storage: Parameters<typeof takeCommand>[0];
} {
  const texts = new Map<string, unknown>([['nuanbiao_command', text]]);
  const storage = {
    getItem: (name: string): unknown => texts.get(name) ?? null,
    setItem: (name: string, value: string): unknown => texts.set(name, value),
    removeItem: (name: string): unknown => texts.delete(name),
  };
  return { texts, storage };
}

describe('takeCommand', () => {
  it.each(['check', 'fill', 'consolidate', 'blank', 'clear', 'status'])(
    'takes %s once',
    (command) => {
      const { storage } = storageOf(JSON.stringify({ seq: NOW - 500, command }));
      expect(takeCommand(storage, NOW)).toEqual({ command });
      expect(takeCommand(storage, NOW)).toBeUndefined();
    },
  );

  it.each([
    ['the button that only shows the pane', JSON.stringify({ seq: NOW, command: 'pane' })],
    ['a button of a newer ribbon', JSON.stringify({ seq: NOW, command: 'print' })],
  ])('takes what %s asks, and does nothing', (_, text) => {
    const { storage, texts } = storageOf(text);
    expect(takeCommand(storage, NOW)).toEqual({ command: undefined });
    expect(texts.size).toBe(0);
  });

  it.each([
    ['older than half a minute', JSON.stringify({ seq: NOW - 31_000, command: 'check' })],
    ['from a clock that was put back', JSON.stringify({ seq: NOW + 3_600_000, command: 'check' })],
    ['that is no JSON', '{'],
    ['without a time', '{"command":"check"}'],
    ['of another kind', 'null'],
  ])('drops a command %s, so that the ribbon sees the pane alive', (_, text) => {
    const { storage, texts } = storageOf(text);
    expect(takeCommand(storage, NOW)).toBeUndefined();
    expect(texts.size).toBe(0);
  });

  it('finds nothing where nothing lies, or what is no text', () => {
    expect(takeCommand(storageOf(undefined).storage, NOW)).toBeUndefined();
    expect(takeCommand(storageOf(true).storage, NOW)).toBeUndefined();
  });
});
