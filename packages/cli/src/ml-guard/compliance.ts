// `ml-guard compliance`: evidence for a standard, as a PDF and as ML Guard's summary in JSON.

import type { ComplianceEvidence } from '@sentrascan/contract';
import { UsageError } from '../command.ts';
import { assessmentDate } from '../compliance-request.ts';
import type { Io } from '../io.ts';
import { existingPath, textOf } from './options.ts';
import { ML_GUARD_EXIT, type MlGuardInvocation } from './program.ts';
import { checkOutput, resultOf, writeReport } from './scan.ts';
import { scanAsMlGuard, tellNotices } from './scan-as-ml-guard.ts';

/**
 * Runs `compliance`.
 *
 * @returns 1 where a control is violated; 2 where something was not read; else 0, also where some controls were not assessed
 */
export async function runCompliance(invocation: MlGuardInvocation, io: Io): Promise<number> {
  const { findStandard, findFramework, STANDARDS } = await import('@sentrascan/rules');
  existingPath(invocation.operand, io);
  const id = textOf(invocation, 'standard') ?? 'eu-ai-act';
  if (id === 'list') {
    const lines = STANDARDS.map(
      (one) => `  ${one.id.padEnd(14)}  ${findFramework(one.framework)?.title ?? ''}\n`,
    );
    await io.stdout.write(`Available standards:\n${lines.join('')}`);
    return ML_GUARD_EXIT.ok;
  }
  const standard = findStandard(id);
  if (standard === undefined)
    throw new UsageError(
      `'${id}' is no standard that is known`,
      `--standard takes ${STANDARDS.map((one) => one.id).join(', ')} or list.`,
    );
  const file = textOf(invocation, 'output');
  const isJson = invocation.options['json'] === true;
  if (file === undefined && !isJson)
    throw new UsageError('neither --output nor --json was given', 'Name a PDF, or ask for JSON, or both.');
  if (file !== undefined) await checkOutput(file, invocation.operand, io);
  const assessed = assessmentDate(io.env);
  const scan = await scanAsMlGuard(invocation, io);
  const result = resultOf(scan);
  const { assessReport } = await import('@sentrascan/reports/compliance');
  const { RULES_BY_ID } = await import('../catalogue.ts');
  const evidence = assessReport(scan.report, {
    ...{ standards: [standard], assessed, rules: RULES_BY_ID, settings: { standard: [id] } },
  });
  const isFailed = evidence.status === 'fail';
  const controls = controlCounts(evidence);
  await tellNotices(
    [
      ...scan.notices,
      ...(controls.open === 0
        ? []
        : [`${controls.open} of ${controls.total} controls were not or only partly assessed`]),
      ...result.errors,
    ],
    invocation.isVerbose,
    io,
  );
  if (file !== undefined) {
    const { printedReport } = await import('../commands/compliance.ts');
    const bytes = await printedReport(evidence, 'a4');
    await writeReport(file, bytes, io);
    await io.stdout.write(
      `Wrote ${bytes.length} bytes to ${file} — verdict: ${isFailed ? `FAILED (${controls.failed}/${controls.total} controls failing)` : `no violation found (${controls.passed}/${controls.total} controls)`}\n`,
    );
  }
  if (isJson) {
    const summary = {
      standard: standard.id,
      verdict: isFailed ? 'FAIL' : 'PASS',
      controls: { passed: controls.passed, failed: controls.failed, total: controls.total },
      files_scanned: result.filesScanned,
      findings_total: result.findings.length,
      timestamp: timestampOf(io),
      // PASS only says that nothing was found; this says whether everything was looked at.
      status: evidence.status,
      not_assessed: controls.open,
    };
    await io.stdout.write(`${JSON.stringify(summary, undefined, 2)}\n`);
  }
  if (isFailed) return ML_GUARD_EXIT.findings;
  return result.errors.length > 0 ? ML_GUARD_EXIT.error : ML_GUARD_EXIT.ok;
}

function controlCounts({ standards }: ComplianceEvidence) {
  const all = standards.flatMap(({ controls }) => controls);
  const count = (...statuses: readonly string[]) =>
    all.filter(({ status }) => statuses.includes(status)).length;
  return {
    total: all.length,
    passed: count('no-violation-found'),
    failed: count('fail'),
    open: count('partial', 'not-assessed'),
  };
}

/** Seconds in UTC, as ML Guard writes them; of `SOURCE_DATE_EPOCH` where it is set. */
export function timestampOf({ env }: Io): string {
  const epoch = env['SOURCE_DATE_EPOCH'] ?? '';
  const time = /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
  return time.toISOString().replace(/\.\d{3}Z$/, 'Z');
}
