import { readWorkbook } from '../../workbooks/read-workbook';
import { answerQuestions } from './answer-questions';
import { inflateInNode } from './node-inflate';

/** A file to be read in the worker; the answer is a result of `OpenedWorkbook`. */
export interface ReadRequest {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

answerQuestions({
  answerTo: ({ fileName, bytes }: ReadRequest) =>
    readWorkbook(bytes, { fileName, inflate: inflateInNode }),
});
