import type { LintedText } from './lint-texts';

/** A text that our rules must refuse, with the rule that does. */
export interface WrongText extends LintedText {
  readonly rule: string;
}

/** Code that has what every export must have. */
export const exported = (code: string): string => `/** A try. */\nexport ${code}\n`;

/** A text that the rule must refuse at this path. */
export const wrong = (rule: string, path: string, text: string): WrongText => ({
  rule,
  path,
  text,
});
