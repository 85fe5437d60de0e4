/** What a finding asks for that need not be wrong. */
export const EXPLAIN = 'Check it; if it is right, write an explanation';
