/** Milliseconds after which a browser surely has begun with a download. */
const LATER = 60_000;

/** Hands a file to the browser to be downloaded. Some panes of Excel allow no downloads, and do not say so. */
export function saveFile(name: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replace(/[\\/:*?"<>|]/gu, '_');
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), LATER);
}
