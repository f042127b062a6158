// `ml-guard sbom`.

import { UsageError } from '../command.ts';
import type { Io } from '../io.ts';
import { existingPath } from './options.ts';
import type { MlGuardInvocation } from './program.ts';

/** Runs `sbom`. */
export async function runSbom(invocation: MlGuardInvocation, io: Io): Promise<number> {
  existingPath(invocation.operand, io);
  throw new UsageError('sbom is not there yet', 'See: ml-guard --help');
}
