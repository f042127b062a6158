// A baseline on disk: read whole or refused with a sentence, written whole or not at all.

import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Baseline } from '@sentrascan/contract';
import { UsageError } from './command.ts';
import { excludingOutput } from './excluded-output.ts';
import type { Io } from './io.ts';
import type { ScanLimits } from './scan-request.ts';

/** Where a baseline is kept when nothing is said, below the working folder. */
export const BASELINE_FILE = '.sentrascan/baseline.json';

const MAX_BYTES = 256 * 1024 * 1024;

/**
 * @param file as typed
 * @throws UsageError naming file, line and mend where it is missing, malformed, of another version or contradicts itself
 */
export async function readBaselineFile(file: string, cwd: string): Promise<Baseline> {
  const absolute = path.resolve(cwd, file);
  const make = 'Make one: sentrascan baseline create PATH';
  let text: string;
  try {
    const stats = statSync(absolute);
    if (!stats.isFile()) throw new UsageError(`'${file}' is no file`, make);
    if (stats.size > MAX_BYTES) throw new UsageError(`'${file}' is larger than 256 MiB`, make);
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(absolute));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? 'error';
    if (code === 'ENOENT') throw new UsageError(`there is no baseline '${file}'`, make);
    const why = code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'it is not UTF-8' : code;
    throw new UsageError(`the baseline '${file}' cannot be read: ${why}`, make);
  }
  const { readBaseline } = await import('@sentrascan/policy');
  const { baseline, problem } = readBaseline(text);
  if (problem === undefined) return baseline;
  throw new UsageError(`${file}, line ${problem.line}: ${problem.message}`, problem.mend);
}

/** The limits, with the baseline itself left out of the scan: it would differ from what it says of itself. */
export function excludingBaseline<L extends ScanLimits>(
  limits: L,
  file: string,
  paths: readonly string[],
  cwd: string,
): L {
  if (!existsSync(path.dirname(path.resolve(cwd, file)))) return limits;
  return { ...limits, ...excludingOutput(limits, file, paths, cwd) };
}

/** Writes it beside its place and moves it there. @throws UsageError where the folder is missing */
export async function writeBaselineFile(file: string, text: string, io: Io): Promise<void> {
  const absolute = path.resolve(io.cwd, file);
  if (file === BASELINE_FILE) mkdirSync(path.dirname(absolute), { recursive: true });
  if (!existsSync(path.dirname(absolute)))
    throw new UsageError(`the folder of '${file}' does not exist`, 'Create it, or choose another place.');
  const { writeOutputFile } = await import('./output-file.ts');
  writeOutputFile(file, [text], io);
}
