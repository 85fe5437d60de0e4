import { normaliseName } from './normalise-name';

/** What programs and people add to the name of a copy: 东区(1), 东区 - 副本, 复件 东区, Copy of 东区. */
const COPY_MARK = /^(?:复件|copyof)|[(（]\d{1,3}[)）]$|[-—_]?(?:副本|copy)$/giu;
const EXTENSION = /\.[a-z]{1,5}$/iu;

/** A file's own name as a unit's name, without what marks it as a copy: `区县/东区总工会 - 副本(2).xlsx` is 东区. */
export function fileStem(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(EXTENSION, '');
  return normaliseName(withoutMarks(name.replace(/\s/gu, '')));
}

function withoutMarks(name: string): string {
  const shorter = name.replace(COPY_MARK, '');
  return shorter === name || shorter === '' ? name : withoutMarks(shorter);
}
