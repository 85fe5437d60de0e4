import {
  type ConsolidationSource,
  isSkipped,
  placesOf,
  toldSet,
} from '../app/consolidation-source';
import type { ReceivedPlace } from '../app/consolidation-source';
import { unpackFindings } from '../app/pack-findings';
import { nameOfSubmission } from '../domain/consolidate/detail-of';
import { CONSOLIDATION_WORDS } from '../ui/text/zh-cn/consolidation';
import { quoted } from '../ui/text/quoted';
import { faultText, unrecognisedText } from '../ui/text/zh-cn/faults';
import type { Outcome } from './consolidation-outcome';
import { type ScreenSection, sectionLines } from './screen-section';
import type { Line } from './screen';

const { sheets, receipt } = CONSOLIDATION_WORDS;

/** The files that somebody must look at, a line each: what is wrong with it and what to do. */
export function fileLines({ received, source }: Outcome): readonly Line[] {
  const faults = received.flatMap(({ file, fault }) =>
    fault === undefined || isSkipped({ fault }) ? [] : [`${file}  ${faultText(fault)}`],
  );
  const skipped = received.filter(isSkipped).map(({ file }) => file);
  const parts = received.flatMap(({ file, unrecognised }) =>
    unrecognised.map((part) => `${file} ${quoted(part.sheet)}  ${unrecognisedText(part)}`),
  );
  const sections: readonly ScreenSection[] = [
    {
      title: `${receipt.statuses.fault} ${String(faults.length)} 个文件（没有汇总）`,
      tone: 'bad',
      texts: faults,
      advice: '',
      sheet: sheets.receipt,
    },
    {
      title: `${receipt.statuses.unrecognised} ${String(parts.length)} 处（没有汇总）`,
      tone: 'warn',
      texts: parts,
      advice: '',
      sheet: sheets.receipt,
    },
    ...(source === undefined ? [] : formSections(source)),
    {
      title: `${receipt.skipped} ${String(skipped.length)} 个文件（从文件名看不是报表）`,
      tone: 'quiet',
      texts: skipped,
      advice: '',
      sheet: sheets.receipt,
    },
  ];
  return sections.flatMap(sectionLines);
}

function formSections(source: ConsolidationSource): readonly ScreenSection[] {
  const places = placesOf(source);
  return [errorSection(places), ...leftSections(places, source)];
}

function errorSection(places: readonly ReceivedPlace[]): ScreenSection {
  const texts = places
    .filter(({ form, placed }) => placed.standing.status === 'included' && form.summary.errors > 0)
    .map(({ file, form, placed }) => {
      const [first] = unpackFindings(form.findings).filter(({ severity }) => severity === 'error');
      const more = form.summary.errors > 1 ? ` 等 ${String(form.summary.errors)} 处` : '';
      return `${nameOfSubmission(placed.submission)}  ${file}  ${firstSentence(first?.message ?? '')}${more}`;
    });
  return {
    title: `${receipt.withErrors} ${String(texts.length)} 份`,
    tone: 'warn',
    texts,
    advice: `逐条见“${sheets.review}”；请退回更正，再汇总一次`,
    sheet: sheets.review,
  };
}

/** What is wrong, without what to do about it. */
function firstSentence(message: string): string {
  return message.split('。')[0] ?? '';
}

function leftSections(
  places: readonly ReceivedPlace[],
  { consolidation }: ConsolidationSource,
): readonly ScreenSection[] {
  const told = toldSet(consolidation);
  return (['duplicate', 'excluded'] as const).map((status) => {
    const left = places.filter(({ placed }) => placed.standing.status === status);
    return {
      title: `${receipt.statuses[status]} ${String(left.length)} 份`,
      tone: 'quiet',
      texts: left.map(({ file, placed }) => {
        const name = nameOfSubmission(placed.submission);
        return `${name}  ${file}  ${receipt.reason(placed.standing, told)}`;
      }),
      advice: '',
      sheet: sheets.receipt,
    };
  });
}
