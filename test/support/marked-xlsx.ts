import { sheetXml, xlsxPartsOf } from './xlsx-of';
import { zipOf } from './zip-of';

const RULES =
  '<conditionalFormatting sqref="A1:A2 C1"><cfRule type="expression" dxfId="0" priority="1" stopIfTrue="1"><formula>LEN("暖表:error")&gt;0</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="B1:B9"><cfRule type="colorScale" priority="2"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFFFFFF"/><color rgb="FF00FF00"/></colorScale></cfRule></conditionalFormatting>';
const LOOKS =
  '<dxfs count="1"><dxf><font><b val="1"/></font><fill><patternFill><bgColor rgb="FFFFCCCC"/></patternFill></fill></dxf></dxfs>';

/** A sheet with a mark of ours on it and a scale of colours of its user's own. */
export function markedXlsx(): Uint8Array {
  const sheet = sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>', { after: RULES });
  const parts = xlsxPartsOf({ sheets: [{ name: 'Sheet1', xml: sheet }] }).map((part) =>
    part.name === 'xl/styles.xml'
      ? { ...part, data: String(part.data).replace('</styleSheet>', `${LOOKS}</styleSheet>`) }
      : part,
  );
  return zipOf(parts);
}
