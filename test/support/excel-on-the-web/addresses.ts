/** Where Excel on the web shows workbooks; office.js answers no page but Microsoft's own. */
export const EXCEL_ORIGIN = 'https://excel.officeapps.live.com';

/** The page that plays Excel on the web. */
export const HOST_PAGE = `${EXCEL_ORIGIN}/x/host.html`;

/** Where the manifest of a plain build says that the add-in is served. */
export const ADD_IN = 'https://localhost:3000/';

/** The folder of office.js on Microsoft's server. */
export const OFFICE_FOLDER = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
