import { type ConsolidationSource, toldSet } from '../app/consolidation-source';
import type {
  Consolidated,
  Obstruction,
  Placed,
  SetFinding,
} from '../domain/consolidate/consolidation';
import type { RosterMatch } from '../domain/consolidate/match-roster';
import type { SubmissionKey } from '../domain/consolidate/submission';
import { formatAmount } from '../domain/figures/amount';
import type { Item } from '../domain/templates/item';
import type { Template } from '../domain/templates/template';
import {
  CONSOLIDATION_REPORT_VERSION,
  type ConsolidationReport,
} from '../formats/consolidation-report';
import { labelText } from '../ui/text/items';
import { toVisibleText } from '../ui/text/visible-text';
import { unrecognisedText } from '../ui/text/zh-cn/faults';
import { cellOfItem } from './cell-of-item';
import type { Outcome, OutcomeSource } from './consolidation-outcome';
import { changesReport } from './report-of-changes';
import { superiorReport } from './report-of-superior';
import {
  type ReportKeys,
  receivedReports,
  reportKeys,
  submissionReport,
} from './report-of-received';

type ItemReport = ConsolidationReport['items'][string];
type RosterReport = Pick<ConsolidationReport, 'roster' | 'missing' | 'notOnRoster' | 'uncertain'>;

/**
 * The consolidation as a report. Sentences are safe to print; what files themselves say (`raw`, `sheet`,
 * `organisation` …) is kept as it stands.
 */
export function consolidationReport(outcome: Outcome): ConsolidationReport {
  const { received, source, output, notes, previous, against, problem } = outcome;
  return {
    version: CONSOLIDATION_REPORT_VERSION,
    output: output ?? null,
    notes: notes ?? null,
    problem: problem === undefined ? null : toVisibleText(problem),
    ...(source === undefined ? NOTHING : setReport(source, outcome)),
    received: [...receivedReports(received, source)],
    unrecognised: received.flatMap(({ file, unrecognised }) =>
      unrecognised.map((part) => ({
        file,
        sheet: part.sheet,
        message: toVisibleText(unrecognisedText(part)),
      })),
    ),
    previous: previous === undefined ? null : changesReport(previous.changes, previous.isReplaced),
    against: against === undefined ? null : superiorReport(against),
  };
}

type SetReport = Omit<
  ConsolidationReport,
  'version' | 'output' | 'notes' | 'problem' | 'received' | 'unrecognised' | 'previous' | 'against'
>;

const WITHOUT_ROSTER: RosterReport = { roster: null, missing: [], notOnRoster: [], uncertain: [] };

const NOTHING: SetReport = {
  template: null,
  totals: {},
  items: {},
  ...WITHOUT_ROSTER,
  residuals: [],
  partlyCovered: [],
  findings: [],
};

function setReport(source: OutcomeSource, { isNamed }: Outcome): SetReport {
  const { template, placed, totals, residuals, partlyCovered, findings } = source.consolidation;
  const places = new Map(placed.map((one) => [one.key, one]));
  const items = template.items.map((item) => ({ item, total: totals.get(item.code) ?? BLANK }));
  const of = reportKeys(places);
  return {
    template: {
      id: template.id ?? null,
      status: template.id === undefined ? 'inferred' : 'registered',
      title: template.title,
      chosen: isNamed ? 'named' : 'most-used',
      submissions: placed.filter(({ submission }) => submission.form.templateId === template.id)
        .length,
    },
    totals: Object.fromEntries(items.map(({ item, total }) => [item.code, figureOf(total)])),
    items: Object.fromEntries(
      items.map(({ item, total }) => [item.code, itemReport(item, total, { template, places })]),
    ),
    ...rosterReport(source.roster, of),
    residuals: residuals.map(({ item, difference, severity, by }) => ({
      item,
      severity,
      difference: formatAmount(difference),
      by: by.flatMap(({ key, difference: share }) =>
        of([key]).map((one) => ({ ...one, difference: formatAmount(share) })),
      ),
    })),
    partlyCovered: partlyCovered.map((covered) => ({
      item: covered.item.code,
      label: labelText(covered.item),
      inTarget: covered.inTarget,
      forms: covered.forms.map(({ title }) => title),
      submissions: covered.submissions,
      amount: covered.amount === undefined ? null : formatAmount(covered.amount),
    })),
    findings: findings.map((finding) => findingReport(finding, source, of)),
  };
}

const BLANK: Consolidated = { kind: 'blank' };

function figureOf(total: Consolidated): string | null {
  return total.kind === 'added' || total.kind === 'recomputed' ? formatAmount(total.amount) : null;
}

/** The consolidated form and who sent what. */
interface Whole {
  readonly template: Template;
  readonly places: ReadonlyMap<SubmissionKey, Placed>;
}

function itemReport(item: Item, total: Consolidated, whole: Whole): ItemReport {
  return {
    kind: total.kind,
    label: labelText(item),
    measure: item.measure.unit,
    contributors: total.kind === 'added' ? total.contributors : null,
    answers: total.kind === 'answers' ? { yes: total.yes, no: total.no } : null,
    blockedBy:
      total.kind === 'blocked' ? total.by.flatMap((one) => obstructionReport(one, whole)) : [],
  };
}

function obstructionReport(
  { key, item, raw }: Obstruction,
  { template, places }: Whole,
): ItemReport['blockedBy'] {
  const placed = places.get(key);
  if (placed === undefined) return [];
  const cell = cellOfItem(placed, item, template) ?? null;
  return [{ ...submissionReport(placed), item, cell, raw }];
}

function rosterReport(match: RosterMatch | undefined, of: ReportKeys): RosterReport {
  if (match === undefined) return WITHOUT_ROSTER;
  const { expected, notOnRoster, nameless } = match;
  const missing = expected.filter(({ keys }) => keys.length === 0);
  const strangers = of(notOnRoster).flatMap(({ organisation }) => organisation ?? []);
  const names = [...new Set(strangers)];
  return {
    roster: {
      expected: expected.length,
      received: expected.length - missing.length,
      missing: missing.length,
      duplicates: expected.filter(({ keys }) => keys.length > 1).length,
      notOnRoster: names.length,
      nameless: nameless.length,
    },
    missing: missing.map(({ name }) => name),
    notOnRoster: names,
    uncertain: expected
      .filter(({ uncertain }) => uncertain.length > 0)
      .map(({ name, uncertain }) => ({ name, submissions: of(uncertain) })),
  };
}

function findingReport(
  finding: SetFinding,
  { consolidation, words }: ConsolidationSource,
  of: ReportKeys,
): ConsolidationReport['findings'][number] {
  return {
    code: finding.code,
    severity: finding.severity,
    items: itemsOf(finding),
    submissions: 'keys' in finding ? of(finding.keys) : [],
    names: namesOf(finding),
    message: toVisibleText(words.review.setFinding(finding, toldSet(consolidation))),
  };
}

function itemsOf(finding: SetFinding): string[] {
  if ('items' in finding) return [...finding.items];
  return 'item' in finding ? [finding.item] : [];
}

function namesOf(finding: SetFinding): string[] {
  if (finding.code === 'missing') return [...finding.names];
  return finding.code === 'name-uncertain' ? [finding.name] : [];
}
