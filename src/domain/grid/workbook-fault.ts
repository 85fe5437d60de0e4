/** Which limit a file breaks. */
export type SizeLimit =
  'file-bytes' | 'inflated-bytes' | 'sheets' | 'cells' | 'rows' | 'parts' | 'time' | 'memory';

/** What a file is, when it is no workbook that can be read. */
export type ForeignContent =
  | 'text'
  | 'picture'
  | 'pdf'
  | 'word'
  | 'presentation'
  | 'archive'
  | 'web-page'
  | 'lock-file'
  | 'old-excel'
  | 'xlsb'
  /** A folder, walked, in which no file is named like a workbook. */
  | 'empty-folder'
  | 'unknown';

/** What is broken inside a file that claims to be a workbook. */
export type Damage =
  | 'truncated'
  | 'checksum'
  | 'size-mismatch'
  | 'structure'
  | 'missing-part'
  | 'not-found'
  | 'no-permission';

/** Why no table can be had from a file. The sentence for people is made in the texts. */
export type WorkbookFault =
  | { readonly code: 'unreadable'; readonly damage: Damage; readonly part: string | undefined }
  | { readonly code: 'encrypted' }
  | { readonly code: 'too-large'; readonly limit: SizeLimit; readonly most: number }
  | { readonly code: 'empty' }
  | { readonly code: 'not-a-workbook'; readonly content: ForeignContent }
  /** Not read at all: by its name it lies among reports and is none. */
  | { readonly code: 'skipped' }
  | {
      readonly code: 'no-table';
      /** Nearest registered template and what of it the file lacks; `undefined` when nothing looks like a form. */
      readonly nearest:
        | {
            readonly title: string;
            readonly found: number;
            readonly of: number;
            readonly missing: readonly string[];
          }
        | undefined;
    };
