// The library: `import { scan } from 'sentrascan'`. The same result object as `sentrascan scan --format json` prints.
// The scanner itself is loaded by the first scan: a module that an older Node.js cannot link would fail before the check.

import './refuse-old-node.ts';
import type { Report } from '@sentrascan/contract';
import type { NamedBytes, ScanHooks, ScanLimits } from './scan-request.ts';

export * from '@sentrascan/contract';
export type { NamedBytes, Progress, StopSignal } from './scan-request.ts';
export { VERSION } from './version.ts';

/** Bounds, patterns, progress and cancellation of a scan; all optional. */
export type ScanOptions = ScanLimits & ScanHooks;

/**
 * Scans before anything is loaded. Nothing that is scanned is executed, imported or deserialised, and no network is
 * used unless a remote locator is named.
 *
 * @param locator a file, a folder, a remote locator (`https://`, `hf://`), several of them, or bytes under a name
 * @param options see ScanOptions
 * @returns the report; what could not be read is in `report.gaps`, never an exception
 * @throws only where `options.signal` aborts
 * @example
 * import { scan } from 'sentrascan';
 *
 * const report = await scan({ name: 'model.pkl', bytes: new TextEncoder().encode("cos\nsystem\n(S'id'\ntR.") });
 * console.log(report.verdict); // malicious
 * for (const finding of report.findings) console.log(finding.severity, finding.ruleId, finding.message);
 */
export async function scan(
  locator: string | readonly string[] | NamedBytes,
  options: ScanOptions = {},
): Promise<Report> {
  const { scanBytes, scanLocators } = await import('./scan-locators.ts');
  if (typeof locator === 'string') return scanLocators([locator], options, options);
  return 'bytes' in locator ? scanBytes(locator, options, options) : scanLocators(locator, options, options);
}
