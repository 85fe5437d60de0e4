import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { findExplanation } from '../../app/explanations';
import type { Finding } from '../../domain/check/finding';
import type { Table } from '../../domain/table/table';
import { useTexts } from '../shared/texts-context';
import { ExplanationForm } from './ExplanationForm';
import { useFindingStyles } from './check-panel.styles';
import { useGivenExplanations } from './use-explanations';

interface ExplanationFieldProps {
  readonly finding: Finding;
  readonly table: Table;
}

/** What a clerk explained about a finding that is right though it looks odd, and where to explain it. */
export function ExplanationField({ finding, table }: ExplanationFieldProps): ReactNode {
  const { pane } = useTexts();
  const styles = useFindingStyles();
  const { state } = useGivenExplanations();
  const [isEditing, setIsEditing] = useState(false);
  const kept = state.phase === 'loaded' ? state.kept : [];
  const given = findExplanation(kept, finding, table);
  if (isEditing) {
    return (
      <ExplanationForm
        finding={finding}
        table={table}
        given={given?.text ?? ''}
        onEnd={() => setIsEditing(false)}
      />
    );
  }
  return (
    <div className={styles.explanation}>
      {given !== undefined && (
        <p className={styles.statement}>
          {pane.labels.explanation}: {given.text}
        </p>
      )}
      {given?.outdated === true && <p className={styles.advice}>{pane.states.explanationOld}</p>}
      <Button size="small" onClick={() => setIsEditing(true)}>
        {given === undefined ? pane.buttons.addExplanation : pane.buttons.editExplanation}
      </Button>
    </div>
  );
}
