// Which index is used: the one that is asked for, the user's own, or the starter that ships with the product.

import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import type { ReportedAdvisories } from '@sentrascan/contract';
import { starterIndex } from '../starter/starter-index.ts';
import { AdvisoryIndex, openIndex } from './advisory-index.ts';

/** Names the index file where no option does. */
export const INDEX_VARIABLE = 'SENTRASCAN_ADVISORIES';

/** What decides about the index. */
export interface IndexRequest {
  /** Path from an option. */
  readonly file?: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Folder that relative paths start from. */
  readonly cwd: string;
}

/** Where an index comes from. */
export interface IndexPlace {
  readonly origin: 'option' | 'environment' | 'user' | 'starter';
  /** Absolute; missing for the starter. */
  readonly file?: string;
}

/** An index and where it comes from. */
export interface OpenedIndex extends IndexPlace {
  readonly index: AdvisoryIndex;
}

/** The file that `update` writes and every scan reads where nothing else is said. */
export function userIndexFile(environment: IndexRequest['environment']): string {
  const { XDG_DATA_HOME: data = '', HOME: home = '' } = environment;
  // The specification of the variable says to ignore a relative path.
  const folder = path.isAbsolute(data) ? data : path.join(home === '' ? homedir() : home, '.local', 'share');
  return path.join(folder, 'sentrascan', 'advisories.idx');
}

/** Where the index to be used is: a file that is named is used or complained of, never passed over. */
export function locateIndex({ file, environment, cwd }: IndexRequest): IndexPlace {
  if (file !== undefined) return { origin: 'option', file: path.resolve(cwd, file) };
  const named = environment[INDEX_VARIABLE] ?? '';
  if (named !== '') return { origin: 'environment', file: path.resolve(cwd, named) };
  const own = userIndexFile(environment);
  return existsSync(own) ? { origin: 'user', file: own } : { origin: 'starter' };
}

/**
 * Opens the index to be used.
 *
 * @throws IndexError where the file that is named, or the user's own, cannot be used
 */
export function openAdvisories(request: IndexRequest): OpenedIndex {
  const place = locateIndex(request);
  const index = place.file === undefined ? new AdvisoryIndex(starterIndex()) : openIndex(place.file);
  return { ...place, index };
}

/** What a report says of an index. */
export function reportedAdvisories({ header, sha256 }: AdvisoryIndex): ReportedAdvisories {
  const { source, created, newestModified, advisories, packages, isPartial } = header;
  return { source, created, newestModified, advisories, packages, isPartial, sha256 };
}
