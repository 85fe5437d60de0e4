/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { associatedFunctions } from './manifest/associated-functions';
import { type ManifestSurroundings, checkManifest } from './manifest/check-manifest';
import { pngSize } from './manifest/png-size';
import { readXml } from './manifest/read-xml';
import { ROOT } from './repository/tracked-files';

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const text = read('manifest.xml');
const [, version = ''] = /"version": "([^"]+)"/u.exec(read('package.json')) ?? [];
const around: ManifestSurroundings = {
  version,
  functions: associatedFunctions(path.join(ROOT, 'src/commands/commands.ts')),
  sizeOf: (file) => pngSize(path.join(ROOT, file)),
  pages: ['taskpane.html', 'commands.html'],
};

/** The manifest with one thing changed. */
function changed(from: RegExp | string, to: string): string {
  const broken = text.replace(from, to);
  if (broken === text) throw new Error(`Nothing to change: ${String(from)}`);
  return broken;
}

describe('checkManifest', () => {
  it('finds nothing wrong with the manifest', () => {
    expect(checkManifest(text, around)).toEqual([]);
  });

  it.each([
    [
      'elements out of order',
      changed(/(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/u, '$2$1'),
      'OfficeApp: Version Id',
    ],
    [
      'no provider',
      changed(/<ProviderName>.*<\/ProviderName>/u, ''),
      'OfficeApp: Id Version DefaultLocale',
    ],
    ['no permissions', changed(/<Permissions>.*<\/Permissions>/u, ''), 'Permissions'],
    ['no floor of the API', changed(/<Set Name="ExcelApi".*\/>/u, ''), 'no floor of ExcelApi'],
    ['an action without its function', changed(/<FunctionName>.*<\/FunctionName>/u, ''), 'Action'],
    [
      'a button without a supertip',
      changed(/<Supertip>[\s\S]*?<\/Supertip>/u, ''),
      'Control: Label Icon',
    ],
    ['an id that is no GUID', changed(/<Id>.{8}/u, '<Id>'), 'Id: not a GUID'],
    ['a version of three parts', changed('0.1.0.0', '0.1.0'), 'has not four parts'],
    ['the version of another product', changed('0.1.0.0', '0.9.0.0'), 'is not that of the product'],
    [
      'another default language',
      changed('<DefaultLocale>zh-CN', '<DefaultLocale>en-US'),
      'DefaultLocale',
    ],
    [
      'an address without TLS',
      changed('https://localhost:3000/commands', 'http://localhost:3000/commands'),
      'does not begin with',
    ],
    [
      'an address of another machine',
      changed('https://localhost:3000/taskpane', 'https://example.org/taskpane'),
      'does not begin with',
    ],
    ['a page that is not built', changed('commands.html', 'command.html'), 'nothing is there'],
    [
      'a resource that is missing',
      changed('<bt:Url id="Pane.Url"', '<bt:Url id="Pane.Uri"'),
      'no Urls of id Pane.Url',
    ],
    [
      'a resource of another kind',
      changed('<Label resid="Check.Label"', '<Label resid="Check.Tip"'),
      'no ShortStrings of id Check.Tip',
    ],
    [
      'a resource that nobody uses',
      changed('<Label resid="Check.Label"', '<Label resid="Fill.Label"'),
      'Check.Label: nobody uses it',
    ],
    [
      'a resource twice',
      changed('<bt:Url id="Pane.Fill.Url"', '<bt:Url id="Pane.Url"'),
      'Pane.Url: twice',
    ],
    [
      'an id of 33 characters',
      text.replaceAll('"Group.Label"', `"${'G'.repeat(33)}"`),
      'longer than 32',
    ],
    [
      'a label of 126 characters',
      changed('DefaultValue="逻辑检查"', `DefaultValue="${'逻'.repeat(126)}"`),
      '126 characters',
    ],
    [
      'a tip of 251 characters',
      changed('Value="Takes the marks', `Value="${'x'.repeat(251)}`),
      'characters, not 1 to 250',
    ],
    [
      'words without English',
      changed(/<bt:Override Locale="en-US" Value="Check" \/>/u, ''),
      'Check.Label: no words for en-US',
    ],
    [
      'a name without English',
      changed(/<Override Locale="en-US" Value="NuanBiao" \/>/u, ''),
      'DisplayName: no words for en-US',
    ],
    [
      'words without Chinese',
      changed('DefaultValue="清除标记"', 'DefaultValue="Clear"'),
      'Clear.Label: no Chinese words',
    ],
    [
      'two controls of one id',
      changed('id="NuanBiao.Fill"', 'id="NuanBiao.Check"'),
      'id NuanBiao.Check',
    ],
    [
      'an icon of another size',
      changed('assets/check-16.png', 'assets/check-20.png'),
      '20 × 20 instead of 16 × 16',
    ],
    [
      'an icon that is missing',
      changed('assets/check-16.png', 'assets/chekc-16.png'),
      'nothing is there',
    ],
    [
      'a size left out',
      changed('<bt:Image size="80" resid="Icon.Check.80" />', ''),
      'Icon: no size 80',
    ],
    [
      'a small icon of the product',
      changed('assets/product-64.png', 'assets/product-48.png'),
      '48 × 48 instead of 64 × 64',
    ],
    [
      'a button whose function nobody gives',
      changed('<FunctionName>checkSheets', '<FunctionName>checkSheet'),
      'checkSheet: no such function',
    ],
    [
      'a function without a button',
      changed('<FunctionName>checkSheets', '<FunctionName>clearMarks'),
      'checkSheets: no button for it',
    ],
  ])('finds %s', (_, broken, words) => {
    expect(checkManifest(broken, around).join('\n')).toContain(words);
  });

  it('reads no text that is not well-formed', () => {
    expect(() => readXml(changed('</Hosts>', ''))).toThrow('Not well-formed');
  });
});
