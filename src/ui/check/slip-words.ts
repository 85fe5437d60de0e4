import type { SlipWords } from '../../app/check-slip';
import type { Finding } from '../../domain/check/finding';
import type { Table } from '../../domain/table/table';
import { type NameOf, titleOf } from '../text/recognition';
import type { Texts } from '../text/texts';
import { verdictOf } from '../text/verdicts';

/** The words of a check slip (检查单) in the user's language. */
export function createSlipWords(texts: Texts, nameOf: NameOf): SlipWords {
  const { labels, slip, states } = texts.pane;
  return {
    ...slip,
    head: (table, { summary }) => {
      const { organisation } = table.head;
      const name = organisation.kind === 'filled' ? organisation.text : labels.organisationBlank;
      return [
        `${labels.onSheet(table.grid.name)}  ${titleOf(table)}`,
        `${labels.template}: ${texts.recognitionText(table, nameOf)}`,
        `${labels.organisation}: ${name}`,
        texts.verdictText(verdictOf(table, summary), summary),
        texts.summaryText(summary),
      ];
    },
    severity: (severity, count) => {
      const { name, meaning } = texts.severities[severity];
      return `${labels.findings(name, count)} (${meaning})`;
    },
    finding: (finding, table) => findingLines(texts, finding, table),
    explanation: (text) => `${labels.explanation}: ${text}`,
    nothing: states.noFindings,
    unrecognised: (part) => `${labels.onSheet(part.sheet)}  ${texts.unrecognisedText(part)}`,
  };
}

function findingLines(texts: Texts, finding: Finding, table: Table): readonly string[] {
  const { labels } = texts.pane;
  const causes = 'causes' in finding ? finding.causes : [];
  const advice = texts.findingAdvice(finding);
  return [
    texts.findingStatement(finding, table),
    ...causes.map((cause) => `${labels.causes}: ${texts.causeText(cause, table.template)}`),
    ...(advice === '' ? [] : [`${labels.advice}: ${advice}`]),
  ];
}
