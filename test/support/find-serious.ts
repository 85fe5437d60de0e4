import axe from 'axe-core';

/** What axe finds serious or critical, one line each. jsdom draws nothing, so colours are not looked at. */
export async function findSerious(root: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(root, { rules: { 'color-contrast': { enabled: false } } });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
