import { makeStyles, shorthands, tokens } from '@fluentui/react-components';

/** The check's panel: one column that fits 320 px. */
export const useCheckPanelStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalM,
  },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  primary: { flexGrow: 1 },
  paragraph: { margin: 0, overflowWrap: 'anywhere' },
  missing: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  quiet: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

/** What is known of the form in front. */
export const useSheetCardStyles = makeStyles({
  root: {
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    // No single character is left for the second line.
    textWrap: 'balance',
  },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
  },
  term: { color: tokens.colorNeutralForeground3 },
  detail: { margin: 0, overflowWrap: 'anywhere' },
  differences: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** The verdict, seen across the room. */
export const useVerdictStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalM,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  icon: { display: 'flex' },
  text: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightBold,
  },
  // A count stays with its name.
  count: {
    wordBreak: 'keep-all',
    gridColumnStart: 1,
    gridColumnEnd: 3,
    marginTop: tokens.spacingVerticalXS,
  },
  right: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorStatusSuccessForeground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusSuccessBorder1}`,
  },
  wrong: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    // The first foreground is too faint for small letters on a dark ground.
    color: tokens.colorStatusDangerForeground3,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusDangerBorder1}`,
  },
  careful: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
  },
  neutral: { backgroundColor: tokens.colorNeutralBackground3 },
  changed: { filter: 'grayscale(1)', ...shorthands.borderStyle('dashed') },
});

/** Findings, grouped by severity. */
export const useFindingStyles = makeStyles({
  summary: {
    cursor: 'pointer',
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalS,
  },
  // Beside the triangle that opens and closes the group.
  title: {
    display: 'inline-flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    width: 'calc(100% - 24px)',
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    verticalAlign: 'middle',
  },
  errorTitle: { color: tokens.colorStatusDangerForeground3 },
  queryTitle: { color: tokens.colorStatusWarningForeground1 },
  hintTitle: { color: tokens.colorNeutralForeground1 },
  uncheckedTitle: { color: tokens.colorNeutralForeground1 },
  meaning: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalS,
  },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderLeftWidth: tokens.strokeWidthThickest,
  },
  error: { borderLeftColor: tokens.colorStatusDangerBorder2 },
  query: { borderLeftColor: tokens.colorStatusWarningBorder2 },
  hint: { borderLeftColor: tokens.colorBrandStroke1 },
  unchecked: { borderLeftColor: tokens.colorNeutralStrokeAccessible, borderLeftStyle: 'dashed' },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  statement: { margin: 0, overflowWrap: 'anywhere' },
  rule: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
  },
  side: { margin: 0 },
  sideName: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  sideFigure: {
    margin: 0,
    fontVariantNumeric: 'tabular-nums',
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  causes: { margin: 0, paddingLeft: tokens.spacingHorizontalL, listStyleType: 'disc' },
  advice: { margin: 0, color: tokens.colorNeutralForeground3 },
  explanation: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXS,
    justifyItems: 'start',
  },
  explanationField: { width: '100%' },
});

/** All forms of the workbook. */
export const useOverviewStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXS,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXXS,
    // Thirty forms must not push the verdict out of sight.
    maxHeight: '232px',
    overflowY: 'auto',
  },
  entry: {
    width: '100%',
    justifyContent: 'flex-start',
    textAlign: 'left',
    columnGap: tokens.spacingHorizontalS,
  },
  // High contrast frames every entry alike.
  shown: { '@media (forced-colors: active)': { ...shorthands.borderColor('Highlight') } },
  words: { display: 'grid', minWidth: 0, overflowWrap: 'anywhere' },
  second: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
});
