// The evidence on a terminal: the answer of each control, and what to do first. Everything else is in the other forms.

import type { ComplianceEvidence, ControlStatus } from '@sentrascan/contract';
import { count } from '../place.ts';
import { visibleText } from '../visible-text.ts';
import { failingFindings, findingsBelow, fixOf, heapName, heapsOf } from './finding-heaps.ts';
import {
  advisoriesSentence,
  readSentence,
  selectionSentence,
  standardName,
  statusSentence,
} from './wording.ts';

const WORD: Readonly<Record<ControlStatus, string>> = {
  fail: 'FAIL',
  partial: 'partial',
  'not-assessed': 'not assessed',
  'no-violation-found': 'no violation found',
};

const HEAD: Readonly<Record<ComplianceEvidence['status'], string>> = {
  fail: 'FAIL',
  incomplete: 'INCOMPLETE',
  'no-violation-found': 'NO VIOLATION FOUND',
};

const FIXES = 5;
const BELOW = 10;

/** Text for people; ends with a line break. */
export function complianceText(evidence: ComplianceEvidence): string {
  const lines = [
    `${HEAD[evidence.status]}  ${statusSentence(evidence)}`,
    ...(evidence.name === undefined ? [] : [`system: ${visibleText(evidence.name, 200)}`]),
    visibleText(readSentence(evidence)),
  ];
  const selection = selectionSentence(evidence);
  if (selection !== undefined) lines.push(visibleText(selection));
  if (evidence.examined.dependencies > 0)
    lines.push(`advisories: ${visibleText(advisoriesSentence(evidence))}`);
  for (const standard of evidence.standards) {
    lines.push('', standardName(standard));
    const width = Math.max(...standard.controls.map(({ id }) => id.length), 0);
    for (const { id, title, status, reasons, failing, below } of standard.controls) {
      const cut = title.length > 70 ? `${title.slice(0, 69)}…` : title;
      lines.push(`  ${id.padEnd(width)}  ${WORD[status].padEnd(18)}  ${cut}`);
      if (failing.length > 0 || status !== 'no-violation-found')
        lines.push(`  ${''.padEnd(width)}  ${''.padEnd(18)}  ${visibleText(reasons[0] ?? '', 160)}`);
      if (below.length > 0)
        lines.push(
          `  ${''.padEnd(width)}  ${''.padEnd(18)}  ${count(below.length, 'finding')} below the threshold.`,
        );
    }
  }
  const heaps = heapsOf(failingFindings(evidence), evidence.rules);
  if (heaps.length > 0) lines.push('', 'To do first:');
  for (const heap of heaps.slice(0, FIXES))
    lines.push(
      `  ${heap.severity.padEnd(8)}  ${visibleText(heapName(heap), 120)} (${heap.findings.length}): ${visibleText(fixOf(heap), 200)}`,
    );
  const below = heapsOf(findingsBelow(evidence), evidence.rules);
  if (below.length > 0) lines.push('', 'Below the threshold:');
  for (const heap of below.slice(0, BELOW))
    lines.push(
      `  ${heap.severity.padEnd(8)}  ${visibleText(heapName(heap), 120)} (${heap.findings.length}): ${visibleText(heap.title, 120)}`,
    );
  if (below.length > BELOW) lines.push(`  and ${below.length - BELOW} more in the other forms`);
  lines.push('', evidence.caveat, '');
  return lines.join('\n');
}
