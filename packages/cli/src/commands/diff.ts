// The verb `diff`: what differs between two versions of a model or a folder. It judges nothing.

import { statSync } from 'node:fs';
import path from 'node:path';
import type { Baseline, Report } from '@sentrascan/contract';
import { ADVISORIES_OPTIONS } from '../advisories-options.ts';
import { type Command, EXIT, UsageError } from '../command.ts';
import { DRIFT_OPTIONS, driftFormat, driftThreshold, tellDrift } from '../drift-output.ts';
import { SCAN_OPTIONS } from '../scan-options.ts';

const DETAILS = `
Both are scanned, and nothing is loaded: behaviour (names, calls, files, network, processes), structure (tensors, operations,
templates, code, dependencies), findings and gaps are compared. Two files are versions of one another whatever they are called;
in folders a file is the one of the same path, or the one that went to another path with the same bytes.

Exit codes:
  0   nothing differs at or above --fail-on
  1   something does
  2   something is not read in AFTER that was in BEFORE, or could not be compared (1 wins over 2)
  3   BEFORE or AFTER does not exist
  64  wrong usage
`;

/** Tells what differs between two files or folders. */
export const command: Command = {
  name: 'diff',
  operands: '<before> <after>',
  summary: 'what differs between two versions: behaviour, structure, findings',
  options: [...DRIFT_OPTIONS, ...SCAN_OPTIONS, ...ADVISORIES_OPTIONS],
  details: DETAILS,
  async run(invocation, io) {
    const [before = '', after = '', ...others] = invocation.operands;
    if (others.length > 0) throw new UsageError('diff takes two paths', 'sentrascan diff BEFORE AFTER');
    if (before === '-' || after === '-')
      throw new UsageError('diff does not read standard input', 'Name two files or folders.');
    driftFormat(invocation);
    await driftThreshold(invocation);
    const { scanForComparison } = await import('../scan-for-comparison.ts');
    const first = await scanForComparison([before], invocation, io);
    const second = await scanForComparison([after], invocation, io);
    if (first === undefined || second === undefined) return EXIT.nothing;
    const { compareBaselines } = await import('@sentrascan/policy');
    const [was, is] = [await sideOf(first.report), await sideOf(second.report)];
    const areFiles = isFile(before, io.cwd) && isFile(after, io.cwd);
    const pair = [first.report.artifacts[0]?.path ?? '', second.report.artifacts[0]?.path ?? ''] as const;
    const report = compareBaselines(was, is, {
      ...{ before, after },
      ...(areFiles && pair[0] !== pair[1] ? { pair } : {}),
    });
    return tellDrift(report, invocation, io);
  },
};

async function sideOf(report: Report): Promise<Baseline> {
  const { baselineOf } = await import('@sentrascan/policy');
  return baselineOf(report, { accepted: { by: '', reason: '' } });
}

function isFile(named: string, cwd: string): boolean {
  return statSync(path.resolve(cwd, named), { throwIfNoEntry: false })?.isFile() === true;
}
