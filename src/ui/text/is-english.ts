const ENGLISH = /^en(?:-|$)/iu;

/**
 * Whether a program shows itself in English, of any country: `en-US`, `en-GB`. All others get Chinese, as
 * the ribbon does: the forms themselves are Chinese.
 */
export function isEnglish(language: string): boolean {
  return ENGLISH.test(language);
}
