import { Field, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Consolidation } from '../../domain/consolidate/consolidation';
import { useCatalogue } from '../shared/catalogue-context';
import { useTexts } from '../shared/texts-context';
import { useConsolidatePanelStyles } from './consolidate-panel.styles';
import { useOpenSet } from './open-set';
import { useWords } from './use-words';

interface TargetFieldProps {
  readonly consolidation: Consolidation;
  /** Whether the user chose the form. */
  readonly isChosen: boolean;
}

/** The form that is made, why this one, and a way to choose another. */
export function TargetField({ consolidation, isChosen }: TargetFieldProps): ReactNode {
  const { target } = useWords().pane;
  const { templateName } = useTexts();
  const catalogue = useCatalogue();
  const { session } = useOpenSet();
  const styles = useConsolidatePanelStyles();
  const { template, placed } = consolidation;
  const known = catalogue.find(({ id }) => id === template.id);
  const name = known === undefined ? template.title : templateName(known);
  const users = placed.filter(({ submission }) => submission.form.templateId === template.id);
  const why = isChosen ? target.whyChosen : target.whyUsual(users.length, placed.length);
  return (
    <Field className={styles.field} label={target.label} hint={why}>
      <Select
        className={styles.control}
        value={isChosen ? (template.id ?? '') : ''}
        onChange={(_, { value }) => {
          const chosen = catalogue.find(({ id }) => id === value);
          session.decide((decisions) => ({ ...decisions, template: chosen }));
        }}
      >
        <option value="">{isChosen ? target.automatic : target.usual(name)}</option>
        {catalogue.map((one) => (
          <option key={one.id} value={one.id}>
            {templateName(one)} · {one.title}
          </option>
        ))}
      </Select>
    </Field>
  );
}
