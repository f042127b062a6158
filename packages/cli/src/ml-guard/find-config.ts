// Finds and reads `.ml-guard.yml`: a flag, a variable, the scanned folder and three above it.

import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import {
  ML_GUARD_CONFIG_FILES,
  ML_GUARD_PARENTS,
  type MlGuardConfig,
  type MlGuardConfigPlace,
  NO_ML_GUARD_CONFIG,
  readMlGuardConfig,
} from '@sentrascan/policy';
import { UsageError } from '../command.ts';
import type { Io } from '../io.ts';
import { existingFile, textOf } from './options.ts';
import type { MlGuardInvocation } from './program.ts';

/** A configuration and where it stands; no place where there is none. */
export interface FoundConfig {
  readonly config: MlGuardConfig;
  readonly place?: MlGuardConfigPlace;
}

/**
 * @param scanned absolute path of what is scanned
 * @throws UsageError where a named file is missing, or the file has a mistake
 */
export async function findConfig(
  invocation: MlGuardInvocation,
  scanned: string,
  io: Io,
): Promise<FoundConfig> {
  const named = textOf(invocation, 'config');
  if (named !== undefined) return read(existingFile(named, '--config', io), true, io);
  const variable = io.env['ML_GUARD_CONFIG'] ?? '';
  if (variable !== '') return read(existingFile(variable, 'ML_GUARD_CONFIG', io), true, io);
  const found = lookAround(scanned);
  return found === undefined ? { config: NO_ML_GUARD_CONFIG } : read(found, isOwn(found, scanned, io), io);
}

function lookAround(scanned: string): string | undefined {
  let folder = statSync(scanned).isDirectory() ? scanned : path.dirname(scanned);
  for (let up = 0; up <= ML_GUARD_PARENTS; up++) {
    for (const name of ML_GUARD_CONFIG_FILES) {
      const file = path.join(folder, name);
      if (statSync(file, { throwIfNoEntry: false })?.isFile() === true) return file;
    }
    const above = path.dirname(folder);
    if (above === folder) return undefined;
    folder = above;
  }
  return undefined;
}

/** In the working folder, or above it and outside of what is scanned: it did not come with what is scanned. */
function isOwn(file: string, scanned: string, io: Io): boolean {
  const folder = realpathSync(path.dirname(file));
  const cwd = realpathSync(io.cwd);
  if (folder === cwd) return true;
  return isInside(cwd, folder) && !isInside(folder, realpathSync(scanned));
}

function isInside(inner: string, outer: string): boolean {
  const way = path.relative(outer, inner);
  return way === '' || !(way === '..' || way.startsWith(`..${path.sep}`) || path.isAbsolute(way));
}

async function read(file: string, isTrusted: boolean, io: Io): Promise<FoundConfig> {
  const { isRuleId } = await import('../catalogue.ts');
  const { ML_GUARD_SCANNERS } = await import('@sentrascan/reports');
  const source = shortest(file, io);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'it is not UTF-8';
    throw new UsageError(`${source} cannot be read: ${code}`, 'Nothing was scanned.');
  }
  const { settings, problem } = readMlGuardConfig(
    text,
    isRuleId,
    ML_GUARD_SCANNERS.map(({ name }) => name),
  );
  if (problem !== undefined)
    throw new UsageError(`${source}, line ${problem.line}: ${problem.message}`, problem.mend);
  return { config: settings, place: { source, isTrusted } };
}

function shortest(file: string, io: Io): string {
  const relative = path.relative(io.cwd, file);
  return relative.startsWith('..') ? file : relative;
}
