import { requestCalculation } from '../patch-xlsx-calculation';
import { type Splice, applySplices } from '../patch-xlsx-tokens';
import { escapeXml } from '../write-xml';
import type { DefinedName } from '../setting-names';
import type { Book, BookName, BookSheet } from './book';
import { type BookMoves, moveReferences } from './move-references';
import { isUsersName } from './read-book-part';
import { isOutdated, newSettingNames } from './save-settings';
import {
  type Span,
  appendTo,
  childSpan,
  insertInOrder,
  outerText,
  readSpans,
  replaceSpan,
  setAttribute,
  textIn,
  valueIn,
} from './spans';

/** The main part of a workbook file, as it was opened and as it is to be saved. */
export interface BookPartChange {
  readonly xml: string;
  readonly part: string;
  readonly opened: Book;
  readonly current: Book;
  readonly moves: BookMoves;
  /** Relation to the part of each new sheet, by the sheet's id. */
  readonly added: ReadonlyMap<string, string>;
  /** Names that new sheets are printed by: what of them, and what on every page. */
  readonly printNames: readonly PrintName[];
  /** Whether programs must calculate on opening. */
  readonly recalculates: boolean;
}

/** A name by which a sheet is printed. */
export interface PrintName {
  readonly name: string;
  readonly formula: string;
  /** Id of the sheet. */
  readonly sheet: string;
}

/** Order of what stands in the main part (ECMA-376 part 1 §18.2.27). */
const ORDER = [
  ...['fileVersion', 'fileSharing', 'workbookPr', 'AlternateContent', 'revisionPtr'],
  ...['absPath', 'workbookProtection', 'bookViews', 'sheets', 'functionGroups'],
  ...['externalReferences', 'definedNames', 'calcPr'],
];

/** The main part with its sheets in their order and its names; the same text when nothing changed. */
export function saveBookPart(change: BookPartChange): string {
  const { xml, part, recalculates } = change;
  const root = readSpans(xml, part);
  const list = childSpan(root, 'sheets');
  const entries = sheetEntries({ ...change, root }, list);
  const state = { ...change, root, list, entries };
  const splices = [...sheetSplices(state), ...viewSplices(state), ...nameSplices(state)];
  const text = applySplices(xml, splices);
  return recalculates ? (requestCalculation(text, part) ?? text) : text;
}

interface SheetEntry {
  /** Of a sheet of cells. */
  readonly id: string | undefined;
  /** Place in the opened file; `undefined` for a new sheet. */
  readonly before: number | undefined;
  readonly text: string;
  readonly isVisible: boolean;
}

interface RootedChange extends BookPartChange {
  readonly root: Span;
}

interface State extends RootedChange {
  readonly list: Span | undefined;
  readonly entries: readonly SheetEntry[];
}

const STATES = { visible: undefined, hidden: 'hidden', 'very-hidden': 'veryHidden' } as const;

/** All sheets in their new order; those that hold no cells stay behind the one they stood behind. */
function sheetEntries(change: RootedChange, list: Span | undefined): readonly SheetEntry[] {
  const { xml, opened, current } = change;
  const spans = list?.children ?? [];
  const isOpened = (span: Span): boolean =>
    opened.sheets.some(({ id }) => id === (valueIn(span, 'sheetId') ?? ''));
  const followers = new Map<string, SheetEntry[]>();
  let leader = '';
  spans.forEach((span, before) => {
    if (isOpened(span)) leader = valueIn(span, 'sheetId') ?? '';
    else {
      const isVisible = valueIn(span, 'state') === undefined;
      const entry = { id: undefined, before, text: outerText(xml, span), isVisible };
      followers.set(leader, [...(followers.get(leader) ?? []), entry]);
    }
  });
  const placed = current.sheets.flatMap((sheet) => {
    const before = spans.findIndex(
      (span) => isOpened(span) && (valueIn(span, 'sheetId') ?? '') === sheet.id,
    );
    const span = spans[before];
    const text =
      span === undefined ? newEntry(change, list, sheet) : changedEntry(xml, span, sheet);
    const entry = {
      id: sheet.id,
      before: span === undefined ? undefined : before,
      text,
      isVisible: sheet.visibility === 'visible',
    };
    const behind = followers.get(sheet.id) ?? [];
    followers.delete(sheet.id);
    return [entry, ...behind];
  });
  // Those whose leader is gone come last.
  const first = followers.get('') ?? [];
  followers.delete('');
  return [...first, ...placed, ...[...followers.values()].flat()];
}

function changedEntry(xml: string, span: Span, { name, visibility }: BookSheet): string {
  const isHidden = valueIn(span, 'state') !== undefined && valueIn(span, 'state') !== 'visible';
  const shift = -span.tag.start;
  const splices = [
    ...(valueIn(span, 'name') === name ? [] : [setAttribute(span, 'name', name)]),
    ...(isHidden === (visibility !== 'visible')
      ? []
      : [setAttribute(span, 'state', STATES[visibility])]),
  ].map((splice) => ({ ...splice, start: splice.start + shift, end: splice.end + shift }));
  return applySplices(outerText(xml, span), splices);
}

function newEntry(
  { added, current, root }: RootedChange,
  list: Span | undefined,
  sheet: BookSheet,
): string {
  const spans = list?.children ?? [];
  const like = spans[0];
  const relation = like?.attributes.find(({ name }) => /(?:^|:)id$/u.test(name))?.name ?? 'r:id';
  const taken = spans.map((span) => Number(valueIn(span, 'sheetId') ?? '0'));
  const place = current.sheets.filter(({ id }) => added.has(id)).indexOf(sheet);
  const number = Math.max(0, ...taken) + 1 + place;
  const state = STATES[sheet.visibility];
  const hidden = state === undefined ? '' : ` state="${state}"`;
  const id = escapeXml(added.get(sheet.id) ?? '');
  const tag = `${like?.prefix ?? ''}sheet`;
  const named = declarationOf(relation, like, [root, list]);
  return `<${tag}${named} name="${escapeXml(sheet.name)}" sheetId="${String(number)}"${hidden} ${relation}="${id}"/>`;
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What the prefix of an attribute stands for, where nothing around says so: some writers say it in every sheet's tag. */
function declarationOf(
  attribute: string,
  like: Span | undefined,
  around: readonly (Span | undefined)[],
): string {
  const name = `xmlns:${attribute.slice(0, attribute.indexOf(':'))}`;
  if (around.some((span) => span?.attributes.some((one) => one.name === name) === true)) return '';
  const said = like?.attributes.find((one) => one.name === name)?.raw ?? RELATIONS;
  return ` ${name}="${said}"`;
}

function hasSameSheets({ xml, list, entries }: State): boolean {
  const spans = list?.children ?? [];
  const isSame = entries.every(({ text }, place) => {
    const span = spans[place];
    return span !== undefined && outerText(xml, span) === text;
  });
  return isSame && spans.length === entries.length;
}

function sheetSplices(state: State): readonly Splice[] {
  const { list, entries } = state;
  if (list === undefined || hasSameSheets(state)) return [];
  const text = entries.map((entry) => entry.text).join('');
  return [{ start: list.tag.end, end: list.closeStart, text }];
}

/** The sheet in front stays in front; when it is gone or hidden the first visible one comes there. */
function viewSplices(state: State): readonly Splice[] {
  const { root, entries } = state;
  if (hasSameSheets(state)) return [];
  const first = entries.findIndex(({ isVisible }) => isVisible);
  return (childSpan(root, 'bookViews')?.children ?? []).flatMap((view) => {
    const active = Number(valueIn(view, 'activeTab') ?? '0');
    const place = entries.findIndex(({ before, isVisible }) => before === active && isVisible);
    const tab = setAttribute(view, 'activeTab', String(place < 0 ? Math.max(0, first) : place));
    const hasFirst = valueIn(view, 'firstSheet') !== undefined;
    return hasFirst ? [tab, setAttribute(view, 'firstSheet', undefined)] : [tab];
  });
}

function nameSplices(state: State): readonly Splice[] {
  const { root, current, printNames } = state;
  const list = childSpan(root, 'definedNames');
  const known = new Set<BookName>();
  const changes = (list?.children ?? []).map((span) => nameChange(state, span, known));
  const unknown = current.names.filter((name) => !known.has(name));
  const fresh = [
    ...[...unknown, ...printNames].map((name) => newName(state, name)),
    ...newSettingNames(state).map((name) => hiddenName(state, name)),
  ].join('');
  if (list === undefined) {
    if (fresh === '') return [];
    const { prefix } = root;
    const text = `<${prefix}definedNames>${fresh}</${prefix}definedNames>`;
    return [insertInOrder(root, ORDER, { name: 'definedNames', text })];
  }
  const isEmptied = changes.length > 0 && changes.every((change) => change === 'gone');
  if (isEmptied && fresh === '') return [replaceSpan(list, '')];
  const splices = list.children.flatMap((span, index) => {
    const change = changes[index] ?? [];
    return change === 'gone' ? [replaceSpan(span, '')] : change;
  });
  return fresh === '' ? splices : [...splices, appendTo(list, fresh)];
}

function nameChange(state: State, span: Span, known: Set<BookName>): readonly Splice[] | 'gone' {
  const stated = valueIn(span, 'localSheetId');
  if (stated === undefined && isOutdated(valueIn(span, 'name') ?? '', state)) return 'gone';
  const scope = scopeOf(state, stated);
  if (scope === 'gone') return 'gone';
  const place = scope.place === undefined ? undefined : String(scope.place);
  const ofScope = place === stated ? [] : [setAttribute(span, 'localSheetId', place)];
  const isUsers = isUsersName(valueIn(span, 'name') ?? '', (mark) => valueIn(span, mark));
  const wanted = isUsers
    ? usersFormula(state, { span, scope, known })
    : programsFormula(state, span, scope);
  return wanted === undefined ? 'gone' : [...ofScope, ...textSplice(state, span, wanted)];
}

/** What a name stands for that a program made for itself. */
function programsFormula({ xml, moves }: State, span: Span, scope: Scope): string {
  return moveReferences(textIn(xml, span), scope.name, moves);
}

/** What a user's name stands for now; `undefined` when it was deleted. */
function usersFormula(
  { opened, current, xml }: State,
  {
    span,
    scope,
    known,
  }: { readonly span: Span; readonly scope: Scope; readonly known: Set<BookName> },
): string | undefined {
  const name = (valueIn(span, 'name') ?? '').toLowerCase();
  const isThis = (one: BookName): boolean =>
    one.name.toLowerCase() === name && one.sheet === scope.id;
  const now = current.names.find(isThis);
  if (now === undefined) return undefined;
  known.add(now);
  return opened.names.find(isThis)?.formula === now.formula ? textIn(xml, span) : now.formula;
}

function textSplice({ xml }: State, span: Span, wanted: string): readonly Splice[] {
  if (textIn(xml, span) === wanted) return [];
  return [{ start: span.tag.end, end: span.closeStart, text: escapeXml(wanted) }];
}

interface Scope {
  /** Of a sheet of cells. */
  readonly id: string | undefined;
  /** Name that the sheet had. */
  readonly name: string;
  /** Place of the sheet now. */
  readonly place: number | undefined;
}

/** Whose name it is: everybody's where the file states no sheet; `gone` with its sheet. */
function scopeOf({ list, entries, opened }: State, stated: string | undefined): Scope | 'gone' {
  if (stated === undefined) return { id: undefined, name: '', place: undefined };
  const before = Number(stated);
  const span = list?.children[before];
  const place = entries.findIndex((entry) => entry.before === before);
  if (place < 0) return 'gone';
  const id = valueIn(span, 'sheetId');
  const isOfCells = opened.sheets.some((sheet) => sheet.id === id);
  return { id: isOfCells ? id : undefined, name: valueIn(span, 'name') ?? '', place };
}

function newName({ root, entries }: State, { name, formula, sheet }: BookName | PrintName): string {
  const place = entries.findIndex(({ id }) => id === sheet);
  const scope = sheet === undefined || place < 0 ? '' : ` localSheetId="${String(place)}"`;
  const tag = `${root.prefix}definedName`;
  return `<${tag} name="${escapeXml(name)}"${scope}>${escapeXml(formula)}</${tag}>`;
}

function hiddenName({ root }: State, { name, formula }: DefinedName): string {
  const tag = `${root.prefix}definedName`;
  return `<${tag} name="${escapeXml(name)}" hidden="1">${escapeXml(formula)}</${tag}>`;
}
