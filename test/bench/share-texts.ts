import { zipSync, strToU8, strFromU8, unzipSync } from 'fflate';

const INLINE =
  /(<c r="[A-Z]+\d+"(?: s="\d+")?) t="inlineStr"><is><t xml:space="preserve">([^<]*)<\/t><\/is><\/c>/gu;
const RELATIONSHIP =
  '<Relationship Id="rIdStrings" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/>';
const CONTENT_TYPE =
  '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A workbook of ours with its texts in the shared table, where Excel and WPS keep them. */
export function shareTexts(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const texts = new Map<string, number>();
  const shared = Object.entries(parts).map(([name, part]) => {
    if (name === 'xl/_rels/workbook.xml.rels') {
      const xml = strFromU8(part).replace('</Relationships>', `${RELATIONSHIP}</Relationships>`);
      return [name, strToU8(xml)] as const;
    }
    if (name === '[Content_Types].xml') {
      return [
        name,
        strToU8(strFromU8(part).replace('</Types>', `${CONTENT_TYPE}</Types>`)),
      ] as const;
    }
    if (!name.startsWith('xl/worksheets/sheet')) return [name, part] as const;
    const xml = strFromU8(part).replace(INLINE, (_, cell: string, text: string) => {
      if (!texts.has(text)) texts.set(text, texts.size);
      return `${cell} t="s"><v>${String(texts.get(text))}</v></c>`;
    });
    return [name, strToU8(xml)] as const;
  });
  const items = [...texts.keys()].map((text) => `<si><t${spaceOf(text)}>${text}</t></si>`);
  const count = String(items.length);
  const strings = strToU8(
    `${HEAD}<sst xmlns="${NAMESPACE}" count="${count}" uniqueCount="${count}">${items.join('')}</sst>`,
  );
  return zipSync({ ...Object.fromEntries(shared), 'xl/sharedStrings.xml': strings });
}

function spaceOf(text: string): string {
  return text === text.trim() ? '' : ' xml:space="preserve"';
}
