// Judges code that stands on its own: compiled modules, marshalled blobs, source. An import runs a compiled module, so
// its calls count as far as the rules go, in function bodies too; source says what runs when.

import type { CodeCell, Location, PythonCodeFact } from '@sentrascan/contract';
import { lookupCallable } from '@sentrascan/rules';
import type { Detector, DetectorContext } from '../detector.ts';
import { fetchedFilesOf } from '../shell/fetched-files.ts';
import { judgeCode } from './judge-code.ts';
import { judgeImported } from './judge-imported.ts';
import { judgeSource } from './judge-source.ts';
import { judgeTorchscript } from './judge-torchscript.ts';
import { noteFiles } from './note-files.ts';

export const detector = {
  id: 'python-code',
  consumes: ['python.code'],

  judge(fact, context): void {
    if (fact.origin === 'source') {
      reportSource(fact, context);
      return;
    }
    for (const { rule, severity, confidence, evidence } of judgeCode(fact.code, lookupCallable)) {
      context.report(rule, {
        evidence,
        severity,
        confidence,
        location: { offset: fact.offset },
        meaning: `${evidence.where} ${evidence.call}`,
      });
    }
  },
} satisfies Detector<'python.code'>;

function reportSource(fact: PythonCodeFact, context: DetectorContext): void {
  const { role } = context;
  noteFiles(fetchedFilesOf(context.memory), fact.code, (line) => placeOf(fact, line, undefined));
  const isTorchscript = role?.carrier === 'torchscript';
  for (const judgement of isTorchscript
    ? judgeTorchscript(fact.code)
    : judgeSource(fact.code, fact.torch ?? role?.torch)) {
    const { rule, severity, confidence, evidence, line, column } = judgement;
    context.report(rule, {
      evidence,
      location: placeOf(fact, line, column),
      meaning: `${evidence.where} ${evidence.call}`,
      ...(severity === undefined ? {} : { severity }),
      ...(confidence === undefined ? {} : { confidence }),
    });
  }
  if (isTorchscript || role?.part !== 'code') return;
  for (const { rule, severity, evidence, line, column } of judgeImported(fact.code)) {
    context.report(rule, {
      evidence,
      severity,
      location: placeOf(fact, line, column),
      meaning: `${evidence.where} ${evidence.call}`,
    });
  }
}

function placeOf(fact: PythonCodeFact, line: number | undefined, column: number | undefined): Location {
  if (line === undefined) return { offset: fact.offset };
  if (fact.cells !== undefined) return placeInNotebook(fact.cells, line);
  return column === undefined ? { line } : { line, column };
}

/** Where a line of the joined source stands in the notebook. */
function placeInNotebook(cells: readonly CodeCell[], line: number): Location {
  let low = 0;
  let high = cells.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((cells[middle]?.firstLine ?? 0) <= line) low = middle;
    else high = middle - 1;
  }
  const { firstLine, cell, rawLines } = cells[low] ?? { firstLine: 1, cell: 0, rawLines: [] };
  const index = Math.max(0, line - firstLine);
  return {
    cell,
    part: 'source',
    line: index + 1,
    rawLine: rawLines[Math.min(index, rawLines.length - 1)] ?? 1,
  };
}
