/*
 * Numbers of the object model, which `Application.Enum` does not name in every build. They are those of Excel's
 * object model, after which WPS's is made.
 */

/** What `Worksheet.Visible` says. */
export const VISIBILITIES: ReadonlyMap<unknown, 'visible' | 'hidden' | 'very-hidden'> = new Map([
  [-1, 'visible'],
  [0, 'hidden'],
  [2, 'very-hidden'],
]);

/** Type of a conditional format with a formula of its own. */
export const EXPRESSION = 2;

/** A line of the thinnest kind that is drawn through. */
export const CONTINUOUS = 1;
/** Lines of a range: below it, and between its rows. */
export const BELOW_AND_BETWEEN: readonly number[] = [9, 12];

/** One line under letters. */
export const UNDERLINED = 2;

/** Alignment across and down. */
export const ALIGNMENTS = { general: 1, left: -4131, center: -4108, right: -4152 } as const;

/** Entries from a list, refused otherwise. */
export const LIST_ENTRY = { type: 3, alert: 1, operator: 1 } as const;

/** Paper and its direction. */
export const PAPERS = { A3: 8, A4: 9 } as const;
/** Direction of the paper. */
export const ORIENTATIONS = { portrait: 1, landscape: 2 } as const;
