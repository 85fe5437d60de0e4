import { toldSet } from '../../app/consolidation-source';
import type { ToldSet } from '../../app/consolidation-words';
import type { SubmissionKey } from '../../domain/consolidate/submission';
import { createRequiredContext } from '../shared/required-context';
import type { ConsolidateSession } from './consolidate-session';
import type { ReceivedSet } from './set-state';

/** The set as the parts of the panel see it. */
export interface OpenSet {
  readonly session: ConsolidateSession;
  /** What sentences about the set need; `undefined` while no form was held against the others. */
  readonly told: ToldSet | undefined;
  /** 填报单位 as a form writes it; '' where it writes none. */
  readonly organisationOf: (key: SubmissionKey) => string;
  /** Forms whose money looks like 元, or is taken for it. */
  readonly maybeYuan: ReadonlySet<SubmissionKey>;
  readonly inYuan: ReadonlySet<SubmissionKey>;
}

const context = createRequiredContext<OpenSet>('the set in sight');

/** Gives the parts of the panel the set. */
export const OpenSetProvider = context.Provider;

/** The set in sight. */
export const useOpenSet = context.useValue;

/** What the parts of the panel need of a set. */
export function openSetOf(set: ReceivedSet | undefined, session: ConsolidateSession): OpenSet {
  const consolidation = set?.consolidated?.consolidation;
  const inYuan = set?.decisions.inYuan ?? new Set();
  const proposed = (consolidation?.findings ?? []).flatMap((finding) =>
    finding.code === 'maybe-yuan' ? finding.keys : [],
  );
  const organisations = new Map(
    consolidation?.placed.map(({ key, submission }) => [key, submission.organisation ?? '']),
  );
  return {
    session,
    organisationOf: (key) => organisations.get(key) ?? '',
    told: consolidation === undefined ? undefined : toldSet(consolidation),
    maybeYuan: new Set([...proposed, ...inYuan]),
    inYuan,
  };
}
