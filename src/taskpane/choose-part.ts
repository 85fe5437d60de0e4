import type { PartName } from '../ui/shared/open-part';

const PARTS: readonly PartName[] = ['check', 'fill', 'consolidate', 'blank'];

/** The part of the pane that a button of the ribbon asked for by `?open=…`; 检查 where none did. */
export function choosePart(search: string): PartName {
  const asked = new URLSearchParams(search).get('open');
  return PARTS.find((part) => part === asked) ?? 'check';
}
