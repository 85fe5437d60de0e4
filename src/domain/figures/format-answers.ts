/** How many said which. */
interface Answers {
  readonly yes: number;
  readonly no: number;
}

/** Answers as a form states them: 是 or 否 for a single one, else how many said which: `是3 否13`. */
export function formatAnswers({ yes, no }: Answers): string {
  if (yes + no === 1) return yes === 1 ? '是' : '否';
  return `是${String(yes)} 否${String(no)}`;
}
