import type { HeadField } from '../../../domain/table/head';

/** The fields of a form's head as papers print them, with what they mean. */
export const HEAD_FIELD_WORDS: Readonly<Record<HeadField, string>> = {
  organisation: '填报单位 (organisation)',
  reporter: '填报人 (filled in by)',
  phone: '联系电话 (telephone)',
  date: '填报日期 (date)',
};
