import type { GriffelStyle } from '@fluentui/react-components';

/** Seen by nobody, read by screen readers. */
export const UNSEEN: GriffelStyle = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  margin: 0,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
};
