import { consolidate, NO_CHOICES } from '../../src/domain/consolidate/consolidate';
import type {
  Choices,
  Consolidated,
  Consolidation,
  Standing,
} from '../../src/domain/consolidate/consolidation';
import type { Submission, SubmissionKey } from '../../src/domain/consolidate/submission';
import { formatAmount } from '../../src/domain/figures/amount';
import { assertNever } from '../../src/domain/kernel/assert-never';
import type { Template } from '../../src/domain/templates/template';

/** A set consolidated in a test that goes on with the result. */
export function consolidationOf(
  submissions: readonly Submission[],
  choices: Partial<Choices> = {},
  catalogue: readonly Template[] = [],
): Consolidation {
  const done = consolidate(submissions, { ...NO_CHOICES, ...choices }, { catalogue });
  if (done === undefined) throw new Error('Nothing to consolidate');
  return done;
}

/** The items that are not blank: `12`, `是3 否1`, `blocked: 约三十`. */
export function totalsOf({ totals }: Consolidation): Record<string, string> {
  return Object.fromEntries(
    [...totals].flatMap(([code, total]) =>
      total.kind === 'blank' ? [] : [[code, describeTotal(total)]],
    ),
  );
}

function describeTotal(total: Consolidated): string {
  switch (total.kind) {
    case 'blank':
      return '';
    case 'added':
    case 'recomputed':
      return formatAmount(total.amount);
    case 'answers':
      return `是${String(total.yes)} 否${String(total.no)}`;
    case 'rate':
      return 'rate';
    case 'blocked':
      return `blocked: ${total.by.map(({ raw }) => raw).join(', ')}`;
    default:
      return assertNever(total);
  }
}

/** What became of each file: `东区.xlsx: included`. */
export function standingsOf({ placed }: Consolidation): readonly string[] {
  return placed.map(({ key, standing }) => `${fileOf(key)}: ${describeStanding(standing)}`).sort();
}

function describeStanding(standing: Standing): string {
  switch (standing.status) {
    case 'included':
      return 'included';
    case 'duplicate':
      return `duplicate of ${fileOf(standing.of)}`;
    case 'conflict':
      return `conflict with ${standing.with.map(fileOf).join(' ')} in ${standing.differing.join(' ')}`;
    case 'excluded':
      return standing.reason;
    default:
      return assertNever(standing);
  }
}

/** The file of a key, which is all that tells submissions of a test apart. */
export function fileOf(key: SubmissionKey): string {
  return key.split('\n')[0] ?? '';
}

/** The residuals: `C 3 = 东区.xlsx 5, 西区.xlsx -2`. */
export function residualsOf({ residuals }: Consolidation): readonly string[] {
  return residuals.map(({ item, difference, by }) => {
    const shares = by.map((share) => `${fileOf(share.key)} ${formatAmount(share.difference)}`);
    return `${item} ${formatAmount(difference)} = ${shares.join(', ')}`;
  });
}

/** The findings of a set: their codes with the files they are about. */
export function setFindingsOf({ findings }: Consolidation): readonly string[] {
  return findings.map((finding) => {
    const about = 'keys' in finding ? finding.keys.map(fileOf) : aboutNobody(finding);
    return `${finding.code}: ${about.join(' ')}`;
  });
}

function aboutNobody(
  finding: Exclude<Consolidation['findings'][number], { readonly keys: unknown }>,
): readonly string[] {
  return finding.code === 'missing' ? finding.names : finding.items;
}
