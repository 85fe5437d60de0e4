/** Where Excel on the web shows workbooks; office.js answers no page but Microsoft's own. */
export const EXCEL_ORIGIN = 'https://excel.officeapps.live.com';

/** The page that plays Excel on the web. */
export const HOST_PAGE = `${EXCEL_ORIGIN}/x/host.html`;

/** Where the manifest of a plain build says that the add-in is served. */
export const ADD_IN = 'https://localhost:3000/';

/** Where a build gets office.js from, by the value of NUANBIAO_OFFICE_JS. */
export const OFFICE_FOLDERS = {
  global: 'https://appsforoffice.microsoft.com/lib/1/hosted/',
  '21vianet': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/',
  self: `${ADD_IN}office/`,
} as const;

/** A value of NUANBIAO_OFFICE_JS. */
export type OfficeSource = keyof typeof OFFICE_FOLDERS;
