import type {
  Damage,
  ForeignContent,
  SizeLimit,
  WorkbookFault,
} from '../../domain/grid/workbook-fault';
import { formatA1 } from '../../domain/grid/cell-ref';
import type { NotWritable, WriteFault } from '../../domain/grid/write-fault';
import { assertNever } from '../../domain/kernel/assert-never';
import type { FaultTexts, TemplateTexts } from './texts';

const MEGABYTE = 1_048_576;
const SECOND = 1000;
/** Missing items named in the sentence; the rest are counted. */
const MOST_MISSING = 6;

/** What a part that looks like a form comes nearest to, and what of that it lacks. */
export interface NearForm {
  readonly title: string;
  readonly found: number;
  readonly of: number;
  readonly missing: readonly string[];
}

/** Words for every fault of a file in one language; sentences without full stop. */
export interface FaultWords {
  readonly damage: Readonly<Record<Damage, string>>;
  /** Behind a damage, the part of the package that has it. */
  readonly inPart: (part: string) => string;
  readonly content: Readonly<Record<ForeignContent, string>>;
  readonly encrypted: string;
  readonly empty: string;
  readonly skipped: string;
  /** Which limit is broken, `most` in MB, seconds or pieces. */
  readonly limit: Readonly<Record<SizeLimit, (most: string) => string>>;
  /** The whole sentence around a broken limit. */
  readonly tooLarge: (limit: string) => string;
  readonly noTable: string;
  /** Before what is said of a form that was not recognised. */
  readonly notRecognised: string;
  /** What a form comes nearest to; `lacks` are its missing items in a list, '' when none. */
  readonly nearForm: (near: NearForm, lacks: string) => string;
  /** Instead, where it has none of any template's items. */
  readonly unlikeAny: string;
  readonly notWritable: Readonly<Record<NotWritable, string>>;
  /** The whole sentence around a cell that cannot be written. */
  readonly notWritten: (
    cell: { readonly sheet: string; readonly a1: string },
    why: string,
  ) => string;
  readonly shortListText: (things: readonly string[], most: number) => string;
}

/** A limit as people count it. */
function limitOf(limit: SizeLimit, most: number): string {
  switch (limit) {
    case 'file-bytes':
    case 'inflated-bytes':
      return String(Math.round(most / MEGABYTE));
    case 'time':
      return String(Math.round(most / SECOND));
    case 'memory':
    case 'sheets':
    case 'cells':
    case 'rows':
    case 'parts':
      return String(most);
    default:
      return assertNever(limit);
  }
}

type SaidOfFiles = Pick<FaultTexts, 'faultText' | 'writeFaultText'> &
  Pick<TemplateTexts, 'nearestText' | 'unrecognisedText'>;

/** What can be said of files that cannot be read or written, in a language that has words for it. */
export function createFaultTexts(words: FaultWords): SaidOfFiles {
  const likeText = (near: NearForm, lacks: string): string =>
    near.found === 0 ? words.unlikeAny : words.nearForm(near, lacks);
  const unrecognisedText = (near: NearForm): string =>
    `${words.notRecognised}${likeText(near, words.shortListText(near.missing, MOST_MISSING))}`;
  const nearestText = (near: NearForm): string => likeText(near, '');
  const faultText = (fault: WorkbookFault): string => {
    switch (fault.code) {
      case 'unreadable':
        return `${words.damage[fault.damage]}${fault.part === undefined ? '' : words.inPart(fault.part)}`;
      case 'too-large':
        return words.tooLarge(words.limit[fault.limit](limitOf(fault.limit, fault.most)));
      case 'not-a-workbook':
        return words.content[fault.content];
      case 'no-table':
        return fault.nearest === undefined ? words.noTable : unrecognisedText(fault.nearest);
      case 'encrypted':
      case 'empty':
      case 'skipped':
        return words[fault.code];
      default:
        return assertNever(fault);
    }
  };
  const writeFaultText = (fault: WriteFault): string =>
    fault.code === 'not-writable'
      ? words.notWritten(
          { sheet: fault.sheet, a1: formatA1(fault.ref) },
          words.notWritable[fault.reason],
        )
      : faultText(fault);
  return { faultText, nearestText, unrecognisedText, writeFaultText };
}
