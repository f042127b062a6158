// `ml-guard scan`: from a path and flags to a report in ML Guard's shapes and its exit code.

import {
  isLevelAtLeast,
  ML_GUARD_FORMATS,
  type MlGuardLevel,
  type MlGuardResult,
  mlGuardResult,
  renderMlGuard,
} from '@sentrascan/reports';
import { UsageError } from '../command.ts';
import type { Io } from '../io.ts';
import { textOf, wordOf } from './options.ts';
import { ML_GUARD_EXIT, type MlGuardInvocation } from './program.ts';
import { type MlGuardScan, scanAsMlGuard, tellNotices } from './scan-as-ml-guard.ts';

const LEVELS: readonly MlGuardLevel[] = ['critical', 'high', 'medium', 'low', 'info'];

/** Runs `scan`. @returns 1 for findings at or above the threshold; 2 where something was not read; else 0 */
export async function runScan(invocation: MlGuardInvocation, io: Io): Promise<number> {
  const format = wordOf(invocation, 'format', '--format', ML_GUARD_FORMATS) ?? 'text';
  const failOn = wordOf(invocation, 'failOn', '--fail-on', LEVELS);
  const file = textOf(invocation, 'output');
  if (file !== undefined) await checkOutput(file, invocation.operand, io);
  const scan = await scanAsMlGuard(invocation, io);
  const result = resultOf(scan);
  const hasColor =
    file === undefined &&
    io.stdout.isTerminal &&
    invocation.options['color'] !== false &&
    (io.env['NO_COLOR'] ?? '') === '';
  await tellNotices([...scan.notices, ...result.notices], invocation.isVerbose, io);
  const text = renderMlGuard(result, format, hasColor);
  if (file === undefined) await io.stdout.write(`${text}\n`);
  else {
    await writeReport(file, text, io);
    await io.stdout.write(`Wrote ${format} report to ${file}\n`);
  }
  const threshold = failOn ?? scan.config.failOn ?? 'critical';
  if (result.findings.some(({ severity }) => isLevelAtLeast(severity, threshold)))
    return ML_GUARD_EXIT.findings;
  return result.errors.length > 0 ? ML_GUARD_EXIT.error : ML_GUARD_EXIT.ok;
}

/** The scan in ML Guard's terms. */
export function resultOf(scan: MlGuardScan): MlGuardResult {
  const { config, isTrusted, scanners, durationSeconds } = scan;
  const overrideOf = (names: readonly string[]) =>
    isTrusted ? names.map((name) => config.rules.get(name)).find((one) => one !== undefined) : undefined;
  const result = mlGuardResult(scan.report, {
    durationSeconds,
    ...(scanners === undefined ? {} : { scanners }),
    levelOf: (names) => overrideOf(names)?.severity,
    isDisabled: (names) => overrideOf(names)?.isDisabled === true,
  });
  return { ...result, errors: [...scan.errors, ...result.errors] };
}

/** @throws UsageError where the report cannot be written */
export async function checkOutput(file: string, scanned: string, io: Io): Promise<void> {
  const { checkOutputFile } = await import('../output-file.ts');
  checkOutputFile(file, [scanned], false, io.cwd);
}

/** @throws UsageError where the disk refuses it */
export async function writeReport(file: string, content: string | Uint8Array, io: Io): Promise<void> {
  const { writeOutputFile } = await import('../output-file.ts');
  try {
    writeOutputFile(file, [content], io);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError(`'${file}' was not written: ${code ?? message}`, 'Choose another place.');
  }
}
