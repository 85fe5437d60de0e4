import { makeStyles, tokens } from '@fluentui/react-components';
import { UNSEEN } from '../shared/unseen.styles';

/** The frame of the pane: tabs above, or below where the program covers the top, the part in use, the footer. */
export const usePaneStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr) auto',
    // Beside the spreadsheet of the workbench it is as high as that.
    height: 'var(--pane-height, 100vh)',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // WPS lays pages out wider than the pane it shows of them: what is centred or wide would be cut off. Its header covers
  // the top of panes in some versions, so that nothing to be pressed may stand there.
  clipped: {
    gridTemplateRows: 'minmax(0, 1fr) auto auto',
    maxWidth: '520px',
    minWidth: 0,
  },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXS,
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  barBelow: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderBottom: 'none',
  },
  tab: {
    minWidth: 0,
    borderRadius: 0,
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `${tokens.strokeWidthThicker} solid ${tokens.colorTransparentStroke}`,
    // High contrast draws transparent borders too, and every part would look open.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
  },
  tabInUse: {
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
  main: {
    overflowY: 'auto',
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalM,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
  },
  unseen: UNSEEN,
  footer: {
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  footerButtons: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXS,
  },
  // All of them in one row of the narrowest pane.
  footerButton: { minWidth: 0 },
});
