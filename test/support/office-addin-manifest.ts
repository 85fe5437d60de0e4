/**
 * All that office-addin-mock takes from office-addin-manifest, which Jest cannot load on Node 20: parts of it
 * are modules that `require` refuses.
 */
export const OfficeApp = {
  Excel: 'excel',
  OneNote: 'onenote',
  Outlook: 'outlook',
  PowerPoint: 'powerpoint',
  Project: 'project',
  Word: 'word',
};
