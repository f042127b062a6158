// The verdict in one plain sentence: what to do with the files, and why.

import type { Report } from '@sentrascan/contract';
import { badFiles } from './bad-files.ts';
import { compareFindings } from './finding-order.ts';
import { count } from './place.ts';
import type { RenderOptions } from './report-format.ts';

/** @returns a sentence whose only scanned text is an artifact path, which is not yet made visible */
export function verdictSentence(report: Report, options: Pick<RenderOptions, 'rules'>): string {
  const gaps = report.summary.gaps;
  const unread = gaps === 0 ? '' : ` ${count(gaps, 'part')} could not be read or judged.`;
  const worst = report.findings
    .filter((finding) => finding.waiver === undefined)
    .toSorted(compareFindings)[0];
  const bad = badFiles(report);
  const malicious = bad.filter(({ artifact }) => artifact.verdict === 'malicious').length;
  const ofAll = `of ${count(report.artifacts.length, 'file')}`;
  switch (report.verdict) {
    case 'malicious': {
      if (malicious > 1) {
        const others = bad.length - malicious;
        const look =
          others === 0 ? '' : ` Look at ${others} more before you load ${others === 1 ? 'it' : 'them'}.`;
        return `Do not load ${malicious} ${ofAll}.${look}${unread}`;
      }
      const title =
        worst === undefined
          ? 'it holds something dangerous'
          : (options.rules.get(worst.ruleId)?.title ?? worst.message);
      return `Do not load ${worst?.artifact ?? 'this'}: ${lowerFirst(title)}.${unread}`.replace(
        /\.\.( |$)/,
        '.$1',
      );
    }
    case 'suspicious':
      if (bad.length > 1)
        return `Look before you load ${bad.length} ${ofAll}: they do not behave like plain data.${unread}`;
      return `Look before you load: ${worst?.artifact ?? 'something here'} does not behave like plain data.${unread}`;
    case 'inconclusive':
      return `Nothing dangerous in what was read, but ${count(gaps, 'part')} could not be read or judged: not a clean bill.`;
    case 'unsupported':
      return 'Everything was read, but this version knows no format that matches: nothing was judged.';
    case 'clean':
      return report.findings.length === 0
        ? 'Everything was read and judged; nothing was found.'
        : 'Everything was read and judged; nothing of medium severity or above stands.';
  }
}

/** `Loading runs` to `loading runs`; leaves `TorchScript` and `URL` alone. */
function lowerFirst(text: string): string {
  return /^[A-Z][a-z]*( |$)/.test(text) ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text;
}
