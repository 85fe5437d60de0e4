import bcd, { type Identifier } from '@mdn/browser-compat-data';

/** The browser inside WPS of these years. */
const CHROMIUM = 104;

/** What a browser has under a name: `Array.prototype.with`, `Promise.try`, `Temporal`. */
export interface BrowserFeature {
  /** The global it belongs to. */
  readonly owner: string;
  /** `undefined` where it is the global itself. */
  readonly member: string | undefined;
  /** Whether it belongs to the global itself, not to the objects made by it. */
  readonly isStatic: boolean;
}

/** A name that code can say, as opposed to the words MDN uses for details. */
const NAME = /^[A-Za-z][A-Za-z\d]*(?:_static)?$/u;
const STATIC = /_static$/u;

/** Whether Chromium has it only since a later version than ours, or never had it. */
function isNewer({ __compat: facts }: Identifier): boolean {
  if (facts === undefined) return false;
  const versions = [facts.support.chrome ?? []]
    .flat()
    .filter(({ flags }) => flags === undefined)
    .map(({ version_added: version }) => parseFloat(String(version).replace('≤', '')));
  return !versions.some((version) => version <= CHROMIUM);
}

function namedIn(tree: Identifier): readonly (readonly [name: string, entry: Identifier])[] {
  return Object.keys(tree).flatMap((name) => {
    const entry = tree[name];
    return NAME.test(name) && entry !== undefined ? [[name, entry] as const] : [];
  });
}

function newerIn(tree: Identifier): readonly BrowserFeature[] {
  return namedIn(tree).flatMap(([owner, entry]): readonly BrowserFeature[] => {
    if (isNewer(entry)) return [{ owner, member: undefined, isStatic: true }];
    return namedIn(entry)
      .filter(([, inner]) => isNewer(inner))
      .map(([name]) => ({ owner, member: name.replace(STATIC, ''), isStatic: STATIC.test(name) }));
  });
}

const LANGUAGE = bcd.javascript['builtins'] ?? {};

/** What the language has today and Chromium 104 had not, by MDN's tables. */
export const NEWER_IN_LANGUAGE = newerIn(LANGUAGE);

/** What pages are given today and Chromium 104 did not give them. */
export const NEWER_IN_PAGES = newerIn(bcd.api);

const olderNames = new Set(
  [LANGUAGE, bcd.api].flatMap((tree) =>
    namedIn(tree).flatMap(([, entry]) =>
      namedIn(entry)
        .filter(([, inner]) => !isNewer(inner))
        .map(([name]) => name.replace(STATIC, '')),
    ),
  ),
);

/** Methods of the language that nothing in Chromium 104 has under the same name. */
export const NEW_METHODS: ReadonlySet<string> = new Set(
  NEWER_IN_LANGUAGE.flatMap(({ member }) =>
    member === undefined || olderNames.has(member) ? [] : [member],
  ),
);

/**
 * A script that takes from a page, before its own scripts run, what Chromium 104 had not, so that a page which
 * works all the same needs none of it. How many things it took stands in `window.takenAway`.
 */
export const TAKE_AWAY_NEWER = `(() => {
  window.takenAway = 0;
  for (const { owner, member, isStatic } of ${JSON.stringify([...NEWER_IN_LANGUAGE, ...NEWER_IN_PAGES])}) {
    const place = member === undefined ? window : isStatic ? window[owner] : window[owner]?.prototype;
    const name = member ?? owner;
    if (place && Object.hasOwn(place, name) && Reflect.deleteProperty(place, name)) window.takenAway += 1;
  }
})()`;
