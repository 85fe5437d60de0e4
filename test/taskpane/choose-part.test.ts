import { choosePart } from '../../src/taskpane/choose-part';

describe('choosePart', () => {
  it.each([
    ['?open=blank', 'blank'],
    ['?open=fill&_host_Info=Excel', 'fill'],
    ['?open=nothing', 'check'],
    ['', 'check'],
  ])('of "%s" is %s', (search, part) => {
    expect(choosePart(search)).toBe(part);
  });
});
