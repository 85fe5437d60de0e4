/** How a notice sounds; it never speaks by colour alone. */
export type NoticeTone = 'right' | 'wrong' | 'open' | 'fault';

/** What the small window of a ribbon's button says. */
export interface NoticePage {
  readonly tone: NoticeTone;
  readonly title: string;
  /** Below the title, one paragraph each. */
  readonly lines: readonly string[];
  /** What the button says that closes the window. */
  readonly close: string;
  /** For the page's `lang`. */
  readonly language: string;
}

/**
 * Longest address that is handed to Office, in characters. Windows keeps addresses in buffers of 2083.
 *
 * @see wininet.h, INTERNET_MAX_URL_LENGTH
 */
const LONGEST_ADDRESS = 2000;

const TONES: readonly NoticeTone[] = ['right', 'wrong', 'open', 'fault'];

/**
 * The address that makes `notice.html` show a page.
 *
 * What it says stands behind the `#`, which no browser sends to a server. Lines at the end are left out
 * where the address would grow too long.
 *
 * @param base - address of the page itself
 */
export function addressOfNotice(base: string, page: NoticePage): string {
  const { tone, language, close, title, lines } = page;
  const address = `${base}#${encode([tone, language, close, title, ...lines].join('\n'))}`;
  if (address.length <= LONGEST_ADDRESS || lines.length === 0) return address;
  return addressOfNotice(base, { ...page, lines: lines.slice(0, -1) });
}

/** What an address says behind its `#`; `undefined` when it was not made by `addressOfNotice`. */
export function readNotice(hash: string): NoticePage | undefined {
  const [tone, language, close, title, ...lines] = decode(hash.replace(/^#/u, '')).split('\n');
  const known = TONES.find((candidate) => candidate === tone);
  if (known === undefined || language === undefined || close === undefined) return undefined;
  return title === undefined ? undefined : { tone: known, language, close, title, lines };
}

/** Base64 of the text's UTF-8, which is half as long as the usual escapes are for Chinese. */
function encode(text: string): string {
  const bytes = String.fromCharCode(...new TextEncoder().encode(text));
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** '' when the text is not what `encode` makes. */
function decode(text: string): string {
  try {
    const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  } catch {
    return '';
  }
}
