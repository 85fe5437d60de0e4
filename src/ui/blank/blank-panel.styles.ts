import { makeStyles, tokens } from '@fluentui/react-components';

/** The choice of a blank form. */
export const useBlankPanelStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalM,
    justifyItems: 'start',
  },
  choice: { display: 'grid', overflowWrap: 'anywhere' },
  source: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});
