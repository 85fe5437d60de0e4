import fs from 'node:fs';
import path from 'node:path';

import {
  NOTHING,
  type NetMethod,
  type NetObject,
  Table,
  isNetObject,
  toBytes,
  toText,
  toWhole,
} from './values';

const ORDINAL = 'Ordinal';

/** Comparing by the rules of a language would take some letters for nothing. */
function mustBeOrdinal(comparison: unknown): void {
  if (comparison !== ORDINAL) throw new Error('Compared by the rules of a language');
}

/** Each byte a letter, as code page 28591 has it. */
const LATIN_1: NetObject = {
  members: {
    getbytes: (text: unknown) => new Uint8Array(Buffer.from(toText(text), 'latin1')),
    getstring: (bytes: unknown) => Buffer.from(toBytes(bytes)).toString('latin1'),
  },
};

function matchOf(match: RegExpExecArray | null): NetObject {
  const groups = (match ?? []).map((value) => ({ members: { value } }));
  const [value = ''] = match ?? [];
  const members = {
    success: match !== null,
    index: match?.index ?? 0,
    length: value.length,
    value,
    groups,
  };
  return { members };
}

/** `\G` binds a pattern of .NET to the place where the search begins. */
function regexOf(pattern: unknown): NetObject {
  const text = toText(pattern);
  const isBound = text.startsWith('\\G');
  const source = isBound ? text.slice(2) : text;
  const members = {
    match: (input: unknown, at: unknown = 0) => {
      const regex = new RegExp(source, isBound ? 'y' : 'g');
      regex.lastIndex = toWhole(at);
      return matchOf(regex.exec(toText(input)));
    },
    replace: (input: unknown, by: unknown) =>
      toText(input).replace(new RegExp(source, 'g'), toText(by)),
  };
  return { members };
}

/** Makes an object by the name of its class. */
export function newObject(name: string, argument: unknown): NetObject {
  if (name === 'Text.RegularExpressions.Regex') return regexOf(argument);
  if (name === 'InvalidOperationException') return { members: { message: toText(argument) } };
  throw new Error(`Unknown class ${name}`);
}

const TEXT_METHODS: Readonly<Record<string, (text: string, args: readonly unknown[]) => unknown>> =
  {
    substring: (text, [from, length]) => {
      const start = toWhole(from);
      const end = length === undefined ? text.length : start + toWhole(length);
      if (start < 0 || end < start || end > text.length) throw new Error('Outside the text');
      return text.slice(start, end);
    },
    indexof: (text, [mark, at, comparison]) => {
      mustBeOrdinal(comparison);
      return text.indexOf(toText(mark), toWhole(at));
    },
    // These three go letter by letter in every version.
    contains: (text, [mark]) => text.includes(toText(mark)),
    split: (text, [mark]) => text.split(toText(mark)),
    lastindexof: (text, [letter]) => text.lastIndexOf(toText(letter)),
    trim: (text) => text.trim(),
  };

/** What a value says of itself by this name, in whatever capitals. */
export function memberOf(value: unknown, name: string): unknown {
  const key = name.toLowerCase();
  if (value instanceof Table) return value.get(name);
  if (isNetObject(value) && key in value.members) return value.members[key];
  const hasLength = typeof value === 'string' || Array.isArray(value);
  if (hasLength && key === 'length') return value.length;
  throw new Error(`No member ${name}`);
}

/** A method of a value by this name. */
export function methodOf(value: unknown, name: string): NetMethod {
  const key = name.toLowerCase();
  if (value instanceof Table && key === 'containskey') return (wanted) => value.has(wanted);
  const method = TEXT_METHODS[key];
  if (typeof value === 'string' && method !== undefined) return (...args) => method(value, args);
  const member = memberOf(value, name);
  if (typeof member !== 'function') throw new Error(`No method ${name}`);
  return (...args) => {
    const answer: unknown = Reflect.apply(member, undefined, args);
    return answer;
  };
}

/** A disk C: that lies in a folder of this machine. */
export function openDisk(folder: string): Readonly<Record<string, NetMethod>> {
  const real = (file: unknown): string => {
    const [, below] = /^C:\\(?<below>.*)$/u.exec(toText(file)) ?? [];
    if (below === undefined) throw new Error(`Not a whole path: ${toText(file)}`);
    return path.join(folder, ...below.split('\\'));
  };
  const isKind = (file: unknown, kind: 'isFile' | 'isDirectory'): boolean =>
    fs.statSync(real(file), { throwIfNoEntry: false })?.[kind]() === true;
  const move: NetMethod = (from, to) => {
    if (fs.existsSync(real(to))) throw new Error('Something is there already');
    fs.renameSync(real(from), real(to));
    return NOTHING;
  };
  return {
    'string::equals': (one, other, comparison) => {
      mustBeOrdinal(comparison);
      return one === other;
    },
    'string::compareordinal': (...args) => {
      const [text, at, mark, from, length] = args;
      const part = (whole: unknown, start: unknown): string =>
        toText(whole).slice(toWhole(start), toWhole(start) + toWhole(length));
      return Number(part(text, at) !== part(mark, from));
    },
    'string::isnullorempty': (text) => text === null || text === '',
    'text.encoding::getencoding': (page) => {
      if (page !== 28_591) throw new Error('Another code page');
      return LATIN_1;
    },
    'io.path::combine': (one, other) => path.win32.join(toText(one), toText(other)),
    'io.path::getfilename': (file) => path.win32.basename(toText(file)),
    'io.file::exists': (file) => isKind(file, 'isFile'),
    'io.file::readallbytes': (file) => new Uint8Array(fs.readFileSync(real(file))),
    'io.file::readalltext': (file) => fs.readFileSync(real(file), 'utf8').replace(/^\ufeff/u, ''),
    'io.file::writeallbytes': (file, bytes) => {
      fs.writeFileSync(real(file), toBytes(bytes));
      return NOTHING;
    },
    'io.file::replace': (from, to, backup) => {
      fs.renameSync(real(to), real(backup));
      return move(from, to);
    },
    'io.file::move': move,
    'io.directory::exists': (place) => isKind(place, 'isDirectory'),
    'io.directory::getdirectories': (place) =>
      fs
        .readdirSync(real(place), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => `${toText(place)}\\${name}`),
    'io.directory::createdirectory': (place) => {
      fs.mkdirSync(real(place), { recursive: true });
      return { members: {} };
    },
    'io.directory::move': move,
    'copy-item': (from, to) => {
      fs.cpSync(real(from), real(to), { recursive: true });
      return NOTHING;
    },
    'remove-item': (place) => {
      fs.rmSync(real(place), { recursive: true });
      return NOTHING;
    },
  };
}
