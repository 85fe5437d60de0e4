import { findWps, type WpsPage } from '../../src/taskpane/wps-application';

const application = { CreateTaskPane: (): void => undefined, PluginStorage: {}, Application: null };

describe('findWps', () => {
  it.each<readonly [string, WpsPage]>([
    ['as Application', { Application: application }],
    ['below wps', { wps: { Application: application } }],
    ['as wps itself', { wps: application }],
  ])('finds WPS %s', (_, page) => {
    expect(findWps(page)).toBe(application);
  });

  it.each<readonly [string, WpsPage]>([
    ['nothing at all', {}],
    ['a program without panes', { Application: { Name: 'Microsoft Excel' } }],
    [
      'a page that throws',
      Object.defineProperty({}, 'Application', {
        get: () => {
          throw new Error('0x8002');
        },
      }),
    ],
  ])('does not take %s for WPS', (_, page) => {
    expect(findWps(page)).toBeUndefined();
  });
});
