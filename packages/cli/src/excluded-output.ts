// Keeps what a command writes out of what it scans: written into the scanned folder, a bill of materials would list itself the
// next time, and never be the same twice.

import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { ScanLimits } from './scan-request.ts';

/**
 * The limits, with the output left out of the scan.
 *
 * @param file as typed
 * @param paths that are scanned, as typed
 */
export function excludingOutput(
  limits: ScanLimits,
  file: string,
  paths: readonly string[],
  cwd: string,
): ScanLimits {
  const patterns = paths.flatMap((scanned) => {
    const root = path.resolve(cwd, scanned);
    if (scanned === '-' || !existsSync(root)) return [];
    const absolute = path.resolve(cwd, file);
    const target = path.join(realpathSync(path.dirname(absolute)), path.basename(absolute));
    const relative = path.relative(realpathSync(root), target);
    const isInside = relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
    if (!isInside) return [];
    const logical = relative.split(path.sep).join('/');
    // With several paths each is listed under its own name.
    return [`./${literal(paths.length > 1 ? `${path.basename(root)}/${logical}` : logical)}`];
  });
  return patterns.length === 0 ? limits : { ...limits, exclude: [...(limits.exclude ?? []), ...patterns] };
}

/** A path as a pattern that matches it alone. */
function literal(text: string): string {
  return text.replace(/[\\*?[\]{}()!+@|^$]/g, '\\$&');
}
