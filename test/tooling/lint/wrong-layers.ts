import { type WrongText, exported, wrong } from './wrong-text';

const GRID = 'src/domain/grid/try.ts';
const CHECK = 'src/domain/check/try.ts';

const imports = (path: string, target: string): WrongText =>
  wrong('boundaries/element-types', path, `export { x } from '${target}';`);
const uses = (path: string, name: string): WrongText =>
  wrong('boundaries/external', path, `export { x } from '${name}';`);

const LAYERS: readonly WrongText[] = [
  imports('src/domain/kernel/try.ts', '../grid/cell-ref'),
  imports('src/domain/grid/try.ts', '../figures/amount'),
  imports('src/domain/figures/try.ts', '../templates/item'),
  imports('src/domain/templates/try.ts', '../table/table'),
  imports('src/domain/table/try.ts', '../layout/sheet-plan'),
  imports('src/domain/layout/try.ts', '../check/finding'),
  imports('src/domain/recognise/try.ts', '../check/finding'),
  imports('src/domain/check/try.ts', '../fill/fill-plan'),
  imports('src/domain/fill/try.ts', '../check/finding'),
  imports('src/domain/blank/try.ts', '../recognise/recognise-workbook'),
  imports('src/domain/consolidate/try.ts', '../check/finding'),
  imports('src/domain/check/try.ts', '../../app/check-sheet'),
  imports('src/domain/check/try.ts', '../../formats/catalogue'),
  imports('src/formats/try.ts', '../workbooks/read-workbook'),
  imports('src/formats/try.ts', '../catalogue/warmth-2022-beijing.json'),
  imports('src/workbooks/try.ts', '../formats/catalogue'),
  imports('src/workbooks/try.ts', '../app/host'),
  imports('src/workbooks/wasm/assembly/try.ts', '../core'),
  imports('src/app/host.ts', './check-workbook'),
  imports('src/app/try.ts', '../hosts/file/file-host'),
  imports('src/app/try.ts', '../workbooks/read-workbook'),
  imports('src/app/try.ts', '../ui/text/findings'),
  imports('src/hosts/wps/try.ts', '../excel/excel-host'),
  imports('src/hosts/file/try.ts', '../../formats/catalogue'),
  imports('src/hosts/file/try.ts', '../../app/check-sheet'),
  imports('src/ui/text/try.ts', '../../app/check-sheet'),
  imports('src/ui/check/try.ts', '../fill/fill-panel'),
  imports('src/ui/check/try.ts', '../../hosts/excel/excel-host'),
  imports('src/ui/check/try.ts', '../../workbooks/read-workbook'),
  imports('src/ui/check/try.ts', '../../shipped/read-catalogue'),
  imports('src/ui/shared/try.ts', '../check/CheckPanel'),
  imports('src/ui/check/try.ts', '../../taskpane/main'),
  imports('src/ui/text/try.ts', '../shared/host-context'),
  imports('src/hosts/excel/try.ts', '../file/read-bytes'),
  imports('src/hosts/excel/try.ts', '../../ui/text/texts'),
  imports('src/taskpane/try.ts', '../cli/main'),
  imports('src/taskpane/try.ts', '../commands/commands'),
  imports('src/taskpane/try.ts', '../catalogue/warmth-2022-beijing.json'),
  imports('src/taskpane/try.ts', '../workbench/read-document'),
  imports('src/workbench/try.ts', '../cli/main'),
  imports('src/workbench/try.ts', '../catalogue/warmth-2022-beijing.json'),
  imports('src/hosts/workbench/try.ts', '../excel/create-excel-host'),
  imports('src/commands/try.ts', '../ui/check/CheckPanel'),
  imports('src/commands/try.ts', '../taskpane/main'),
  imports('src/commands/try.ts', '../catalogue/warmth-2022-beijing.json'),
  imports('src/shipped/try.ts', '../app/host'),
  imports('src/cli/try.ts', '../catalogue/warmth-2022-beijing.json'),
  imports('src/cli/try.ts', '../../test/support/grid-of'),
  imports('src/cli/try.ts', '../ui/check/check-panel'),
  wrong(
    'boundaries/element-types',
    CHECK,
    exported(`const load = (): unknown => import('../../app/host');`),
  ),
  wrong('boundaries/no-unknown', 'src/cli/try.ts', `export { x } from '../../assets/icon';`),
  wrong('boundaries/no-unknown-files', 'src/stray/try.ts', exported('const a = 1;')),
];

const PACKAGES: readonly WrongText[] = [
  uses(GRID, 'zod'),
  uses(GRID, 'big.js'),
  uses(CHECK, 'node:fs'),
  wrong('boundaries/external', CHECK, exported(`const load = (): unknown => import('zod');`)),
  uses('src/domain/figures/try.ts', 'fflate'),
  uses('src/formats/try.ts', 'commander'),
  uses('src/workbooks/try.ts', 'zod'),
  uses('src/workbooks/try.ts', 'node:zlib'),
  uses('src/app/try.ts', 'fflate'),
  uses('src/hosts/file/try.ts', '@e965/xlsx'),
  uses('src/ui/text/try.ts', 'zod'),
  uses('src/cli/try.ts', 'fflate'),
  uses('src/app/try.ts', 'react'),
  uses('src/hosts/excel/try.ts', 'react'),
  uses('src/ui/text/try.ts', 'react'),
  uses('src/commands/try.ts', 'react'),
  uses('src/commands/try.ts', '@fluentui/react-components'),
  uses('src/ui/check/try.ts', 'zod'),
  uses('src/taskpane/try.ts', 'zod'),
  wrong(
    '@typescript-eslint/no-restricted-imports',
    'src/domain/figures/try.ts',
    `import Big from 'big.js';`,
  ),
];

/** Imports that cross a layer, and packages where they may not be. */
export const WRONG_LAYERS: readonly WrongText[] = [...LAYERS, ...PACKAGES];
