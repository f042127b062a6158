// The options that say what declared packages are compared with; shared by the verbs that scan and judge.

import type { OpenAdvisories } from '@sentrascan/advisories';
import { type CommandOption, type Invocation, UsageError } from './command.ts';
import type { Io } from './io.ts';
import { textOption } from './option-values.ts';
import type { ScanLimits } from './scan-request.ts';

/** The flags. */
export const ADVISORIES_OPTIONS: readonly CommandOption[] = [
  {
    flags: '--advisories <file>',
    description: 'compare declared packages with this index instead of the usual one',
  },
  { flags: '--no-advisories', description: 'do not compare declared packages with advisories' },
];

/** What `--no-advisories` says of a scan. */
export function advisoriesLimit(invocation: Invocation): Pick<ScanLimits, 'advisories'> {
  return invocation.options['advisories'] === false ? { advisories: false } : {};
}

/** `INDEX_VARIABLE` of the advisories, which are not loaded to learn whether it is set. */
const ADVISORIES_VARIABLE = 'SENTRASCAN_ADVISORIES';

/** The index that `--advisories` or its variable names, open. Throws UsageError where it is missing or broken. */
export async function namedAdvisories(
  invocation: Invocation,
  io: Pick<Io, 'cwd' | 'env'>,
): Promise<OpenAdvisories | undefined> {
  const option = textOption(invocation, 'advisories');
  const file = option ?? io.env[ADVISORIES_VARIABLE] ?? '';
  if (invocation.options['advisories'] === false || (file === '' && option === undefined)) return undefined;
  const { openNamed } = await import('./advisories-enricher.ts');
  const { IndexError } = await import('@sentrascan/advisories');
  try {
    return await openNamed(file, io.cwd);
  } catch (error) {
    if (!(error instanceof IndexError)) throw error;
    const { visibleText } = await import('@sentrascan/reports');
    const named = option === undefined ? ADVISORIES_VARIABLE : '--advisories';
    throw new UsageError(`${named} ${visibleText(file, 300)}: ${error.message}`, error.hint);
  }
}
