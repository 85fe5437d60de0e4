/** Functions that came after the format: files write them with a prefix, or Excel does not know them ([MS-XLSX] 2.2.2). */
const NEWER: ReadonlySet<string> = new Set([
  ...['ACOT', 'ACOTH', 'AGGREGATE', 'ARABIC', 'BASE', 'BINOM.DIST.RANGE', 'BITAND', 'BITLSHIFT'],
  ...['BITOR', 'BITRSHIFT', 'BITXOR', 'CEILING.MATH', 'COMBINA', 'CONCAT', 'COT', 'COTH', 'CSC'],
  ...[
    'CSCH',
    'DAYS',
    'DECIMAL',
    'FILTERXML',
    'FLOOR.MATH',
    'FORMULATEXT',
    'IFNA',
    'IFS',
    'ISFORMULA',
  ],
  ...['ISOWEEKNUM', 'LET', 'MAXIFS', 'MINIFS', 'NUMBERVALUE', 'PDURATION', 'PERMUTATIONA', 'PHI'],
  ...['RRI', 'SEC', 'SECH', 'SHEET', 'SHEETS', 'SWITCH', 'TEXTJOIN', 'UNICHAR', 'UNICODE', 'XOR'],
  ...[
    'RANDARRAY',
    'SEQUENCE',
    'SORTBY',
    'UNIQUE',
    'XLOOKUP',
    'XMATCH',
    'LAMBDA',
    'STDEV.S',
    'STDEV.P',
  ],
  ...['VAR.S', 'VAR.P', 'RANK.EQ', 'RANK.AVG', 'MODE.SNGL', 'PERCENTILE.INC', 'PERCENTILE.EXC'],
  ...['QUARTILE.INC', 'QUARTILE.EXC', 'NETWORKDAYS.INTL', 'WORKDAY.INTL'],
]);
const NEWEST: ReadonlySet<string> = new Set(['FILTER', 'SORT']);
const WORD = /"(?:[^"]|"")*(?:"|$)|[A-Z\d._]+\(?/giu;

/** A formula as a file keeps it: functions newer than the format with their prefixes. */
export function withPrefixes(formula: string): string {
  return formula.replace(WORD, (word) => {
    const name = word.endsWith('(') ? word.slice(0, -1).toUpperCase() : '';
    if (NEWEST.has(name)) return `_xlfn._xlws.${word}`;
    return NEWER.has(name) ? `_xlfn.${word}` : word;
  });
}
