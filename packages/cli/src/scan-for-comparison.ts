// The scan that verbs about differences make: everything is read, with the settings and the salt of the project.

import type { Report } from '@sentrascan/contract';
import { advisoriesLimit, namedAdvisories } from './advisories-options.ts';
import type { Invocation } from './command.ts';
import type { Io } from './io.ts';
import { missingOf } from './missing-paths.ts';
import { findSalt } from './project-salt.ts';
import type { CommandLimits } from './scan-locators.ts';
import { scanLimits } from './scan-options.ts';

/**
 * @param adjusted changes the limits: what is left out, say
 * @returns undefined where no path exists; `isWhole` is false where one does not
 */
export async function scanForComparison(
  paths: readonly string[],
  invocation: Invocation,
  io: Io,
  adjusted: (limits: CommandLimits) => CommandLimits = (limits) => limits,
): Promise<{ readonly report: Report; readonly isWhole: boolean } | undefined> {
  const { visibleText } = await import('@sentrascan/reports');
  const missing = missingOf(paths, io.cwd);
  for (const named of missing)
    await io.stderr.write(`sentrascan: '${visibleText(named, 300)}' does not exist\n`);
  if (missing.length === paths.length) return undefined;
  const salt = findSalt(io.cwd, paths);
  const limits: CommandLimits = {
    ...(await scanLimits(invocation)),
    ...(salt === undefined ? {} : { salt }),
    ...advisoriesLimit(invocation),
  };
  const opened = await namedAdvisories(invocation, io);
  const { scanLocators } = await import('./scan-locators.ts');
  const { keepHeapSmall } = await import('@sentrascan/scanner');
  const report = await scanLocators(paths, adjusted(limits), {
    onLoaded: keepHeapSmall,
    ...(opened === undefined ? {} : { opened }),
  });
  return { report, isWhole: missing.length === 0 };
}
