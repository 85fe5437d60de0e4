import { type WrongText, exported, wrong } from './wrong-text';

const PANEL = 'src/ui/check/TryPanel.tsx';
const EXCEL = 'src/hosts/excel/try.ts';
const component = (body: string): string => exported(`function TryPanel() { ${body} }`);
const office = (rule: string, body: string): WrongText =>
  wrong(
    `office-addins/${rule}`,
    EXCEL,
    `void Excel.run(async (context) => { const range = context.workbook.getSelectedRange(); ${body} });`,
  );

/** What a pane, a button of the ribbon or the host for Excel may not do. */
export const WRONG_PANE: readonly WrongText[] = [
  ...[
    `const a = { color: '#d83b01' };`,
    `const a = { backgroundColor: 'red' };`,
    `const a = { border: 'rgb(1 2 3)' };`,
    'const a = (width: string) => `${width} solid #ccc`;',
    `const a = '合计';`,
  ].map((code) => wrong('no-restricted-syntax', 'src/ui/check/try.styles.ts', exported(code))),
  wrong('no-restricted-syntax', PANEL, component('return <p>合计</p>;')),
  wrong('no-restricted-syntax', 'src/commands/try.ts', exported(`const a = '合计';`)),
  wrong('no-restricted-syntax', 'src/taskpane/try.ts', exported(`const a = '合计';`)),
  wrong('react-hooks/rules-of-hooks', PANEL, component('if (a) { useState(1); } return null;')),
  wrong(
    'react-hooks/exhaustive-deps',
    PANEL,
    exported('function TryPanel({ a }) { useEffect(() => { a(); }, []); return null; }'),
  ),
  wrong(
    'react-hooks/set-state-in-effect',
    PANEL,
    component('const [a, setA] = useState(1); useEffect(() => { setA(2); }, []); return a;'),
  ),
  wrong('jsx-a11y/alt-text', PANEL, component('return <img src="a.png" />;')),
  wrong(
    'jsx-a11y/click-events-have-key-events',
    PANEL,
    component('return <div onClick={f}>a</div>;'),
  ),
  wrong('jsx-a11y/label-has-associated-control', PANEL, component('return <label>a</label>;')),
  office('call-sync-after-load', `range.load('values'); console.log(range.values);`),
  office('call-sync-before-read', `range.load('values'); console.log(range.values);`),
  office('load-object-before-read', `await context.sync(); console.log(range.values);`),
  office('no-context-sync-in-loop', 'for (const a of b) await context.sync();'),
  office('no-empty-load', 'range.load(); await context.sync();'),
  office('no-navigational-load', `range.load('charts'); await context.sync();`),
  office(
    'test-for-null-using-isNullObject',
    `const a = range.getUsedRangeOrNullObject(); a.load('address'); await context.sync(); if (a === null) f();`,
  ),
  wrong('office-addins/no-office-initialize', 'src/commands/try.ts', 'Office.initialize = f;'),
];
