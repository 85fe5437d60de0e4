import './univer-styles';

import { createRoot } from 'react-dom/client';
import { startUniver } from '../hosts/workbench/start-univer';
import { readCatalogue } from '../shipped/read-catalogue';
import { WorkbookPane } from '../taskpane/workbook-pane';
import { DocumentWorkProvider } from '../ui/workbench/document-work';
import { Workbench } from '../ui/workbench/Workbench';
import { WorkbenchWordsProvider } from '../ui/workbench/words-context';
import { SPREADSHEET_NAMES } from '../ui/text/zh-cn/spreadsheet-names';
import { WORKBENCH_WORDS } from '../ui/text/zh-cn/workbench';
import { zhCn } from '../ui/text/zh-cn/texts';
import { createDocumentWork } from './open-documents';
import { keepOffline } from './keep-offline';
import { nameControls } from './name-controls';
import { loadSampleSet } from './sample-set';
import { Spreadsheet } from './spreadsheet';

/** Draws the workbench with the sample open. */
async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no #root');
  const element = document.createElement('div');
  element.style.height = '100%';
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const sheet = startUniver(element, dark.matches);
  dark.addEventListener('change', () => sheet.setDark(dark.matches));
  nameControls(element, SPREADSHEET_NAMES);
  const documents = createDocumentWork(sheet, WORKBENCH_WORDS.sampleName);
  const catalogue = readCatalogue();
  createRoot(root).render(
    <WorkbenchWordsProvider value={WORKBENCH_WORDS}>
      <DocumentWorkProvider value={documents}>
        <Workbench
          sheet={<Spreadsheet element={element} />}
          paneFor={({ key, host }) => (
            <WorkbookPane
              key={key}
              host={host}
              catalogue={catalogue}
              texts={zhCn}
              isProgramDark={undefined}
              part="check"
              sources={{ loadSamples: loadSampleSet }}
            />
          )}
        />
      </DocumentWorkProvider>
    </WorkbenchWordsProvider>,
  );
  await documents.openSample();
  await keepOffline();
}

void start();
