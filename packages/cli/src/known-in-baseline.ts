// `scan --baseline FILE`: what stands in a baseline stays in the report and fails no gate.

import type { Report } from '@sentrascan/contract';
import { BASELINE_FILE, excludingBaseline, readBaselineFile } from './baseline-file.ts';
import type { Invocation } from './command.ts';
import type { Io } from './io.ts';
import { flagOption, textOption } from './option-values.ts';
import type { ScanLimits } from './scan-request.ts';

/** A baseline that was named, read before anything is scanned. */
export interface NamedBaseline {
  /** The limits, with the baseline itself left out of the scan. */
  limited<L extends ScanLimits>(limits: L, paths: readonly string[]): L;
  /** The report with what the baseline accepted marked as known. */
  marked(report: Report): Promise<Report>;
}

/** Rejects with UsageError for a baseline that cannot be used. */
export async function namedBaseline(invocation: Invocation, io: Io): Promise<NamedBaseline> {
  const file = textOption(invocation, 'baseline') ?? BASELINE_FILE;
  const baseline = await readBaselineFile(file, io.cwd);
  return {
    limited: (limits, paths) => excludingBaseline(limits, file, paths, io.cwd),
    async marked(report) {
      const { markKnown } = await import('@sentrascan/policy');
      const { verdictOf } = await import('@sentrascan/scanner');
      const { count, visibleText } = await import('@sentrascan/reports');
      const marked = markKnown(report, baseline, file, verdictOf);
      if (flagOption(invocation, 'quiet')) return marked.report;
      const gone = marked.gone.length === 0 ? '' : `, ${marked.gone.length} of the baseline gone`;
      const told = `${count(marked.known, 'finding')} known, ${report.findings.length - marked.known} new${gone}`;
      await io.stderr.write(`sentrascan: ${visibleText(file, 300)}: ${told}\n`);
      return marked.report;
    },
  };
}
