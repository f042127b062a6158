// `ml-guard cve-update` and `ml-guard cve-info`.

import { UsageError } from '../command.ts';
import type { Io } from '../io.ts';
import { existingPath } from './options.ts';
import type { MlGuardInvocation } from './program.ts';

/** Runs `cve-update`. */
export async function runCveUpdate(invocation: MlGuardInvocation, io: Io): Promise<number> {
  existingPath(invocation.operand, io);
  throw new UsageError('cve-update is not there yet', 'See: ml-guard --help');
}

/** Runs `cve-info`. */
export async function runCveInfo(_invocation: MlGuardInvocation, _io: Io): Promise<number> {
  throw new UsageError('cve-info is not there yet', 'See: ml-guard --help');
}
