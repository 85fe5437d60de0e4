const ERROR_TEXT = /^(?:#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)|Err:\d{3})$/u;

/** Whether a text is what Excel, WPS or LibreOffice show for a formula that has no result. */
export function isErrorText(text: string): boolean {
  return ERROR_TEXT.test(text);
}
