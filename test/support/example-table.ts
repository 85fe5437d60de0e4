import { tableOf } from './table-of';

/** The form that the examples of wording are about. */
export const TABLE = tableOf({
  rows: [
    ['A', '慰问人数（人次）', 10],
    ['B', '筹集慰问款物总额（万元）', 27.22],
    ['B1', '财政（万元）', 20],
    ['B2', '职工捐款（万元）', 7.29],
    ['C', '是否建档（是/否）', '是'],
    ['D', '在疫情防控期间坚守岗位的医务人员及其家属中生活困难的（人次）', ''],
  ],
});
