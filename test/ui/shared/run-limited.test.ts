import { succeed } from '../../../src/domain/kernel/result';
import { runLimited } from '../../../src/ui/shared/run-limited';

describe('runLimited', () => {
  it('gives the answer that came in time', async () => {
    expect(await runLimited(() => Promise.resolve(succeed(7)))).toEqual(succeed(7));
  });

  it('ends when no answer comes', async () => {
    const never = new Promise<never>(() => undefined);
    expect(await runLimited(() => never, 5)).toEqual({ ok: false, fault: { code: 'timed-out' } });
  });

  it.each([
    [
      'at once',
      () => {
        throw new Error('broken');
      },
    ],
    ['later', () => Promise.reject(new Error('broken'))],
  ])('tells of what throws %s', async (_, work) => {
    const done = await runLimited(work);
    expect(done).toEqual({ ok: false, fault: { code: 'broken', error: new Error('broken') } });
  });
});
