import { makeStyles, tokens } from '@fluentui/react-components';

const BAR_HEIGHT = '48px';
/** The narrowest window in which sheet and pane stand side by side. */
const NARROW = '@media (max-width: 1000px)';

/** The frame of the workbench: the bar above, the sheet on the left, the pane on the right. */
export const useWorkbenchStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 360px',
    gridTemplateRows: `${BAR_HEIGHT} auto minmax(0, 1fr)`,
    height: '100vh',
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
    // The pane is as high as what is left below the bar.
    '--pane-height': '100%',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr) 320px' },
  },
  bar: {
    gridColumnStart: '1',
    gridColumnEnd: '-1',
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  product: {
    margin: '0',
    marginRight: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  file: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    minWidth: '0',
    margin: '0',
    marginLeft: tokens.spacingHorizontalS,
    flexGrow: '1',
  },
  fileName: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  unsaved: {
    flexShrink: '0',
    width: '8px',
    height: '8px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorPaletteDarkOrangeBackground3,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  notice: { gridColumnStart: '1', gridColumnEnd: '-1' },
  sheet: {
    gridRowStart: '3',
    gridColumnStart: '1',
    position: 'relative',
    minWidth: '0',
    minHeight: '0',
    overflow: 'hidden',
  },
  univer: { position: 'absolute', inset: '0' },
  drop: {
    position: 'absolute',
    inset: '0',
    zIndex: '2000',
    display: 'grid',
    placeItems: 'center',
    fontSize: tokens.fontSizeBase400,
    backgroundColor: tokens.colorNeutralBackgroundAlpha2,
    outline: `${tokens.strokeWidthThicker} dashed ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: '-8px',
    pointerEvents: 'none',
  },
  pane: {
    gridRowStart: '3',
    gridColumnStart: '2',
    minHeight: '0',
    overflow: 'hidden',
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '& > *': { height: '100%' },
  },
  unseen: { display: 'none' },
});
