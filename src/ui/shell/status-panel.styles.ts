import { makeStyles, tokens } from '@fluentui/react-components';

/** A list of subjects and what was seen of each, one below the other. */
export const useStatusPanelStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalM },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, display: 'grid', rowGap: tokens.spacingVerticalS },
  line: {
    display: 'grid',
    gridTemplateColumns: '7em minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
  },
  subject: { color: tokens.colorNeutralForeground2 },
  seen: { margin: 0, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
