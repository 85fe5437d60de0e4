import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useCatalogue } from '../shared/catalogue-context';
import { FaultBar } from '../shared/FaultBar';
import { NoticeBar } from '../shared/NoticeBar';
import { useTexts } from '../shared/texts-context';
import { useBlankPanelStyles } from './blank-panel.styles';
import { useBlank } from './use-blank';

/** The part of the pane that adds a blank form (新建空白表): pick a template, get a sheet ready to print. */
export function BlankPanel(): ReactNode {
  const { pane } = useTexts();
  const styles = useBlankPanelStyles();
  const catalogue = useCatalogue();
  const [id, setId] = useState(catalogue[0]?.id);
  const { state, add } = useBlank();
  const template = catalogue.find((one) => one.id === id);
  const addChosen = (): void => {
    if (template !== undefined) add(template);
  };
  return (
    <div className={styles.root}>
      <Field label={pane.labels.chooseTemplate}>
        <RadioGroup value={id ?? ''} onChange={(_, { value }) => setId(value)}>
          {catalogue.map(({ id: value, title, source }) => (
            <Radio
              key={value}
              value={value}
              label={
                <span className={styles.choice}>
                  <span>{title}</span>
                  <span className={styles.source}>{noticeOf(source)}</span>
                </span>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <Button
        appearance="primary"
        disabledFocusable={state.phase === 'adding' || template === undefined}
        onClick={addChosen}
      >
        {state.phase === 'adding' ? pane.states.writing : pane.buttons.addBlank}
      </Button>
      {state.phase === 'added' && (
        <NoticeBar
          intent="success"
          notice={{ title: pane.done.blankAdded(state.sheet), advice: '' }}
        />
      )}
      {state.phase === 'failed' && <FaultBar fault={state.fault} onRetry={addChosen} />}
    </div>
  );
}

/** The notice that prints a form; where its rows came from when the scan lost them is for those who check us. */
function noticeOf(source: string): string {
  return source.split('。', 1)[0] ?? source;
}
