/** What a finding asks for that need not be wrong. */
export const EXPLAIN = '请核对；属实请填写说明';
