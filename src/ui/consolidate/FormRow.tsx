import { Badge, type BadgeProps, Checkbox, mergeClasses, Switch } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { findingsToTell, isSkipped } from '../../app/consolidation-source';
import { unpackFindings } from '../../app/pack-findings';
import type { ConsolidationWords, ReceiptStatus } from '../../app/consolidation-words';
import type { Placed, Standing } from '../../domain/consolidate/consolidation';
import { useRowStyles } from './consolidate-panel.styles';
import { include, takeForYuan } from './decide';
import { FileRow } from './FileRow';
import { FormFacts } from './FormFacts';
import { FormFindings } from './FormFindings';
import { useOpenSet } from './open-set';
import type { SetRow } from './set-rows';
import { useWords } from './use-words';

/** Fluent's colours for what became of a form; the word says it as well. */
const COLOURS: Readonly<Record<RowStatus, NonNullable<BadgeProps['color']>>> = {
  read: 'informative',
  skipped: 'informative',
  included: 'success',
  duplicate: 'informative',
  conflict: 'danger',
  excluded: 'informative',
  fault: 'danger',
  unrecognised: 'warning',
  missing: 'warning',
};

/** A line of the list: what it is, what became of it, and whether it is to be added up. */
export function FormRow({ row }: { readonly row: SetRow }): ReactNode {
  const { sheets, pane } = useWords();
  const styles = useRowStyles();
  const status = statusOf(row);
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        {row.kind === 'form' && row.placed !== undefined ? (
          <IncludeBox name={row.name} placed={row.placed} />
        ) : (
          <span className={mergeClasses(styles.name, styles.plainName)}>{row.name}</span>
        )}
        <Badge appearance="tint" color={COLOURS[status]}>
          {wordOf(status, sheets.receipt, pane.list.read)}
        </Badge>
      </div>
      <div className={styles.body}>
        {row.kind === 'file' ? <FileRow row={row} /> : <FormBody row={row} />}
      </div>
    </li>
  );
}

/** `read`: a form that is not held against the others yet. `skipped`: no report, and nothing wrong with it. */
type RowStatus = ReceiptStatus | 'read' | 'skipped';

function statusOf(row: SetRow): RowStatus {
  if (row.kind === 'form') return row.placed?.standing.status ?? 'read';
  if (isSkipped(row)) return 'skipped';
  return row.fault === undefined ? 'unrecognised' : 'fault';
}

function wordOf(
  status: RowStatus,
  { statuses, skipped }: ConsolidationWords['receipt'],
  read: string,
): string {
  if (status === 'read') return read;
  return status === 'skipped' ? skipped : statuses[status];
}

interface IncludeBoxProps {
  readonly name: string;
  readonly placed: Placed;
}

/** Only what is added up, and what the user left out, is his to choose here; the rest has its reason below. */
function IncludeBox({ name, placed }: IncludeBoxProps): ReactNode {
  const { list } = useWords().pane;
  const styles = useRowStyles();
  const { session } = useOpenSet();
  const { key, standing } = placed;
  return (
    <Checkbox
      label={<span className={styles.name}>{name}</span>}
      aria-label={list.include(name)}
      checked={standing.status === 'included'}
      disabled={!isUsersChoice(standing)}
      onChange={(_, { checked }) =>
        session.decide((decisions) => include(decisions, key, checked === true))
      }
    />
  );
}

function isUsersChoice(standing: Standing): boolean {
  if (standing.status === 'included') return true;
  return standing.status === 'excluded' && standing.reason === 'by-user';
}

function FormBody({ row }: { readonly row: Extract<SetRow, { kind: 'form' }> }): ReactNode {
  const { sheets, pane } = useWords();
  const styles = useRowStyles();
  const { session, told, maybeYuan, inYuan } = useOpenSet();
  const { form, placed } = row;
  const reason =
    placed === undefined || told === undefined ? '' : sheets.receipt.reason(placed.standing, told);
  return (
    <>
      <FormFacts form={form} />
      {reason !== '' && <p className={mergeClasses(styles.fact, styles.doubtful)}>{reason}</p>}
      {placed !== undefined && maybeYuan.has(placed.key) && (
        <Switch
          label={pane.list.inYuan}
          checked={inYuan.has(placed.key)}
          onChange={(_, { checked }) =>
            session.decide((decisions) => takeForYuan(decisions, placed.key, checked))
          }
        />
      )}
      <FormFindings
        findings={
          placed === undefined ? unpackFindings(form.findings) : findingsToTell({ form, placed })
        }
      />
    </>
  );
}
