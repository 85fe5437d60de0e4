import type { HostSketch } from '../../hosts/contract/open-host';
import { type OpenedExcel, openExcelHost } from './open-excel-host';

/** Opens a workbook in a simulated Excel, walks a test's story, and closes it, whatever happened. */
export async function visitExcel(
  sketch: HostSketch,
  story: (opened: OpenedExcel) => Promise<void>,
): Promise<void> {
  const opened = await openExcelHost(sketch);
  try {
    await story(opened);
  } finally {
    await opened.close();
  }
}
