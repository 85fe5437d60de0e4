describe('quiet-console', () => {
  it('fails a test that writes to the console', () => {
    // eslint-disable-next-line no-console -- this is what must not work
    const log = (): void => console.log('look here');
    expect(log).toThrow('A test wrote to the console: look here');
  });
});
