// A VEX document from disk.

import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { readVex, VexError, type VexStatement } from '@sentrascan/reports/bom';
import { UsageError } from './command.ts';

/** A document that somebody wrote by hand or a tool for one product is a hundredth of that. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Reads the statements of a document.
 *
 * @param file as typed
 * @throws UsageError where it cannot be read, or is no VEX document: decisions that are left out in silence would be wrong
 */
export function readVexFile(file: string, cwd: string): readonly VexStatement[] {
  const absolute = path.resolve(cwd, file);
  let text: string;
  try {
    const stats = statSync(absolute);
    if (!stats.isFile())
      throw new UsageError(`'${file}' is no file`, '--vex takes a CycloneDX or OpenVEX document.');
    if (stats.size > MAX_BYTES)
      throw new UsageError(`'${file}' is larger than 64 MiB`, '--vex takes a CycloneDX or OpenVEX document.');
    text = readFileSync(absolute, 'utf8');
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? 'error';
    throw new UsageError(`'${file}' cannot be read: ${code}`, '--vex takes a CycloneDX or OpenVEX document.');
  }
  try {
    return readVex(text);
  } catch (error) {
    if (!(error instanceof VexError)) throw error;
    throw new UsageError(
      `'${file}' is no VEX document: ${error.message}`,
      '--vex takes a CycloneDX or OpenVEX document.',
    );
  }
}
