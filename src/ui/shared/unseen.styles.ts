import type { GriffelStyle } from '@fluentui/react-components';

/** Seen by nobody, read by screen readers. */
export const UNSEEN: GriffelStyle = {
  position: 'absolute',
  // Where it stands in the flow, it would make the page longer.
  top: 0,
  width: '1px',
  height: '1px',
  margin: 0,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
};
