import manifest from '../../package.json';
import type { Diagnosis } from '../ui/shared/pane-program';
import type { WpsPaneApplication } from './wps-application';
import { findPane } from './wps-pane-handle';

/** Looked up and removed again, to see whether texts come back. */
const PROBE = 'nuanbiao_probe';

/** Looks at what this WPS has and what works in it. Nothing of the workbook is changed, nor told. */
export function diagnoseWps(application: WpsPaneApplication): readonly Diagnosis[] {
  const { innerWidth: width, innerHeight: height, devicePixelRatio: scale } = window;
  return [
    { about: 'product', seen: manifest.version, works: undefined },
    { about: 'program', ...asked(() => programOf(application)) },
    { about: 'browser', seen: engineOf(navigator.userAgent), works: undefined },
    {
      about: 'screen',
      seen: `${String(width)} × ${String(height)} @ ${String(scale)}`,
      works: undefined,
    },
    { about: 'workbook', ...asked(() => workbookOf(application)) },
    { about: 'reading', ...asked(() => readingOf(application)) },
    { about: 'events', ...asked(() => has(application.ApiEvent?.AddApiEventListener)) },
    { about: 'commands', ...asked(() => storageOf(application)) },
    { about: 'docking', seen: '', works: findPane(application) !== undefined },
    { about: 'program-files', ...asked(() => filesOf(application)) },
  ];
}

type Answer = Pick<Diagnosis, 'seen' | 'works'>;

/** What a program throws is what is wrong with it. */
function asked(question: () => Answer): Answer {
  try {
    return question();
  } catch (cause) {
    return { seen: cause instanceof Error ? cause.message : '', works: false };
  }
}

function has(member: unknown): Answer {
  return { seen: '', works: Boolean(member) };
}

function programOf({ Version: number, Build: build }: WpsPaneApplication): Answer {
  return { seen: `WPS ${textOf(number)} (${textOf(build)})`, works: undefined };
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '?';
}

/** `Chrome/104.0.5112.102 WpsOfficeApp/…`: what matters of a long name. */
function engineOf(userAgent: string): string {
  return (
    userAgent.match(/\b(?:Chrome|WpsOfficeApp)\/\S+|Windows NT \S+(?=[;)])|Linux \w+/gu) ?? []
  ).join(' ');
}

function workbookOf({ ActiveWorkbook: book }: WpsPaneApplication): Answer {
  if (book === null || book === undefined) return { seen: '', works: false };
  const { Count: sheets } = book.Worksheets;
  const { ProtectStructure: isProtected } = book;
  return { seen: { kind: 'sheets', count: sheets, isProtected }, works: true };
}

function readingOf({ ActiveWorkbook: book }: WpsPaneApplication): Answer {
  const start = performance.now();
  const used = book?.Worksheets.Item(1)?.UsedRange;
  if (used === undefined) return { seen: '', works: false };
  const size = sizeOf(used.Value2);
  const milliseconds = Math.round(performance.now() - start);
  const { Count: formats } = used.FormatConditions;
  return { seen: { kind: 'cells', ...size, milliseconds, formats }, works: true };
}

/** Some builds hand over one row as a flat list, and every one a single cell by itself. */
function sizeOf(value: unknown): { readonly rows: number; readonly cols: number } {
  if (!isList(value)) return { rows: 1, cols: 1 };
  const [line] = value;
  return isList(line) ? { rows: value.length, cols: line.length } : { rows: 1, cols: value.length };
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function storageOf({ PluginStorage: storage }: WpsPaneApplication): Answer {
  storage?.setItem(PROBE, 'true');
  const back = storage?.getItem(PROBE);
  storage?.removeItem(PROBE);
  return has(String(back) === 'true');
}

function filesOf({ FileDialog: dialog, FileSystem: files }: WpsPaneApplication): Answer {
  return has(Boolean(dialog) && Boolean(files?.ReadFileAsArrayBuffer));
}
