import type { ToldSet } from '../../../app/consolidation-words';
import type { ReturnNoteWords, UnitFinding } from '../../../app/return-notes';
import type { Placed } from '../../../domain/consolidate/consolidation';
import type { SubmissionKey } from '../../../domain/consolidate/submission';
import { formatColumn } from '../../../domain/grid/cell-ref';
import { quoted } from '../quoted';
import { faultText, unrecognisedText } from './faults';
import { itemsText, listText, shortListText } from './phrases';

/** Other files named in one sentence. */
const MOST_NAMES = 4;
const MOST_ITEMS = 12;

function standing({ standing: now }: Placed, { nameOf, template }: ToldSet): string {
  switch (now.status) {
    case 'conflict':
      return `Different figures of the same organisation were received (see also ${shortListText(now.with.map(nameOf), MOST_NAMES)}); different items: ${itemsText(template, now.differing)}. Say which form is right.`;
    case 'excluded':
      return now.reason === 'other-form'
        ? `Wrong form: ${quoted(template.title)} was asked for. Send that form.`
        : '';
    case 'included':
    case 'duplicate':
      return '';
  }
}

function setFinding(finding: UnitFinding, placed: Placed, told: ToldSet): string {
  const others = (keys: readonly SubmissionKey[]): string =>
    shortListText(keys.filter((key) => key !== placed.key).map(told.nameOf), MOST_NAMES);
  switch (finding.code) {
    case 'other-period':
      return finding.added
        ? `Wrong period: the form is for ${String(finding.year)}, it should be ${String(finding.usual)}. Verify and send it again.`
        : '';
    case 'maybe-yuan':
      return 'The money seems to be in yuan; the form asks for 10,000 yuan. Verify and correct it.';
    case 'without-organisation':
      return 'The form names no organisation. Fill it in.';
    case 'same-figures':
      return `All figures are the same as those of ${others(finding.keys)}. Verify whether that is right.`;
    case 'sum-of-others':
      return finding.keys[0] === placed.key
        ? `All figures equal the sum of ${others(finding.keys)}. Say whether this is a consolidation, so that nothing is counted twice.`
        : '';
    case 'earlier-result':
      return finding.keys[0] === placed.key && finding.keys.length > 1
        ? `This is a consolidation (organisations: ${String(finding.units)}), and ${others(finding.keys)} sent figures of the same organisations. Say which counts.`
        : '';
    case 'maybe-superior':
      return finding.keys[0] === placed.key
        ? `It looks like the sum of ${others(finding.keys)}. Say whether this is a consolidation, so that nothing is counted twice.`
        : '';
    case 'near-twins':
      return `Nearly all figures are the same as those of ${others(finding.keys)}, and so is the name. Say whether it is the same organisation.`;
    case 'empty-form':
      return 'Nothing is filled in. Say whether nothing was done, or send the figures.';
    case 'partly-yuan':
      return 'Some of the money seems to be in yuan; the form asks for 10,000 yuan. Verify and correct it.';
    case 'name-uncertain':
      return `The name differs from ${finding.name} on the roster. Verify the name of the organisation.`;
    case 'not-on-roster':
      return 'The organisation is not on the roster. Verify its name and where to report.';
    case 'items-unplaced':
      return `Another form was used; these items were not added up: ${shortListText(finding.items, MOST_ITEMS)}. Send ${quoted(told.template.title)} instead.`;
    case 'rows-unplaced':
      return `These rows are not on the form and were not added up: ${listText(finding.rows.map(({ code, label, raw, cell }) => `${`${code} ${label}`.trim()} ${raw} (${cell})`))}. Enter them under items of the form and send it again.`;
    case 'labels-changed':
      return `Labels were changed; the figures count as the form's items ${itemsText(
        told.template,
        finding.labels.map(({ code }) => code),
      )}. Verify that the same is meant.`;
    case 'columns-unplaced':
      return `The figures in these columns were not added up: ${listText(finding.cols.map(formatColumn))}. State what counts in one column, or send a form for each organisation.`;
    // The check of the form itself says which cell it is, and the standing what contradicts.
    case 'item-blocked':
    case 'duplicate':
    case 'conflict':
      return '';
  }
}

/** Every word on return notes, in English. */
export const RETURN_NOTE_WORDS: ReturnNoteWords = {
  form: ({ submission: { form, source } }) =>
    `${form.title} (file ${source.file}, sheet ${source.sheet})`,
  fault: (file, fault) => `No form could be read from the file ${file}: ${faultText(fault)}.`,
  unrecognised: (file, part) => `File ${file}, sheet ${part.sheet}: ${unrecognisedText(part)}.`,
  heading: (severity, count) =>
    severity === 'error'
      ? `To be corrected (${String(count)}):`
      : `To be verified, and explained if right (${String(count)}):`,
  causes: (causes) => ` Possible reason: ${causes.join('; ')}.`,
  setFinding,
  standing,
};
