/** How a mark shows in the sheet: a colour of its own, and a sign for those who see none. */
export interface MarkLook {
  readonly fill: string;
  readonly font: string;
  readonly sign: 'bold' | 'underline' | 'italic';
}

/**
 * Light fills under dark letters, with a contrast above 7 : 1 (WCAG 2.2, 1.4.6); the colours of errors and
 * queries are those Excel itself offers for bad and neutral cells.
 */
export const MARK_LOOKS: Readonly<Record<'error' | 'query' | 'hint', MarkLook>> = {
  error: { fill: '#FFC7CE', font: '#9C0006', sign: 'bold' },
  query: { fill: '#FFEB9C', font: '#5C3C00', sign: 'underline' },
  hint: { fill: '#DDEBF7', font: '#1F4E79', sign: 'italic' },
};
