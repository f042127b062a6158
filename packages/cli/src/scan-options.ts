// The options that bound a scan, from flags; shared by the verbs that scan.

import { type CommandOption, type Invocation, UsageError } from './command.ts';
import { flagOption, listOption, numberOption } from './option-values.ts';
import type { CommandLimits } from './scan-locators.ts';

/** Flags of every verb that scans. */
export const SCAN_OPTIONS: readonly CommandOption[] = [
  { flags: '--include <glob>', description: 'scan only files that match (repeatable)', isRepeatable: true },
  {
    flags: '--exclude <glob>',
    description: 'leave out files and folders that match (repeatable)',
    isRepeatable: true,
  },
  { flags: '--jobs <n>', description: 'scanning processes at most', defaultValue: 'one per core' },
  { flags: '--timeout <seconds>', description: 'time for each file', defaultValue: 'by its size' },
  { flags: '--max-memory <mib>', description: 'memory for all scanning processes together' },
  { flags: '--max-file-size <mib>', description: 'leave out larger files; each is a gap' },
  { flags: '--full', description: 'read remote files whole, not only the parts that say what they do' },
  {
    flags: '--allow-private-network',
    description: 'let remote locators lead to this machine and to private networks',
  },
  {
    flags: '--config <file>',
    description: 'settings',
    defaultValue: '.sentrascan.yml here, or above it in the repository',
  },
  { flags: '--no-config', description: 'read no settings file' },
];

const MAX_SECONDS = 7 * 24 * 3600;
const MAX_MIB = 1024 * 1024;
const MAX_FILE_MIB = 1024 * 1024 * 1024;

/** What those flags say. Rejects with UsageError for a value that does not fit. */
export async function scanLimits(invocation: Invocation): Promise<CommandLimits> {
  const jobs = numberOption(invocation, 'jobs', '--jobs', 'processes', { max: 256, isWhole: true });
  const seconds = numberOption(invocation, 'timeout', '--timeout', 'seconds', { max: MAX_SECONDS });
  const mib = numberOption(invocation, 'maxMemory', '--max-memory', 'MiB', { min: 1, max: MAX_MIB });
  const fileMib = numberOption(invocation, 'maxFileSize', '--max-file-size', 'MiB', { max: MAX_FILE_MIB });
  const include = listOption(invocation, 'include');
  const exclude = listOption(invocation, 'exclude');
  await checkPatterns('--include', include);
  await checkPatterns('--exclude', exclude);
  return {
    include,
    exclude,
    ...(flagOption(invocation, 'full') ? { full: true } : {}),
    ...(flagOption(invocation, 'allowPrivateNetwork') ? { allowPrivateNetwork: true } : {}),
    ...(jobs === undefined ? {} : { jobs }),
    ...(seconds === undefined ? {} : { timeoutMs: seconds * 1000 }),
    ...(fileMib === undefined ? {} : { maxFileBytes: Math.floor(fileMib * 1024 * 1024) }),
    ...(invocation.policies === undefined ? {} : { policies: invocation.policies }),
    ...(mib === undefined ? {} : { maxMemoryBytes: Math.floor(mib * 1024 * 1024) }),
  };
}

/** A pattern that cannot match what was meant would leave files out in silence. */
async function checkPatterns(flag: string, patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  const { patternProblem } = await import('@sentrascan/scanner/bytes/source');
  for (const pattern of patterns) {
    const problem = patternProblem(pattern);
    if (problem === undefined) continue;
    throw new UsageError(
      `${flag} takes a glob, and '${pattern}' is none: ${problem}`,
      'Write \\[ for a bracket that stands for itself; the same goes for ( and {.',
    );
  }
}
