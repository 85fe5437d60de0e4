import type { HeadField } from '../../../domain/table/head';

/** The fields of a form's head as papers print them. */
export const HEAD_FIELD_WORDS: Readonly<Record<HeadField, string>> = {
  organisation: '填报单位',
  reporter: '填报人',
  phone: '联系电话',
  date: '填报日期',
};
