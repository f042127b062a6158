// The source `https://`: one file, by its address.

import { LIMITS, printableName, type SourceArtifact, SourceError } from '@sentrascan/scanner/bytes/source';
import { gapArtifact } from '../file/file-artifact.ts';
import { keepBlocks } from '../remote/remote-access.ts';
import { remoteArtifact } from '../remote/remote-artifact.ts';
import { RemoteFile } from '../remote/remote-file.ts';
import type { RemoteSession } from '../remote/session.ts';
import type { Credential } from './orders.ts';

/** Both ends of small headers: one request tells whether the file is there, how long it is, and how it begins. */
const FIRST_BYTES = 4 * LIMITS.remoteBlockBytes.value;

/** The user and password of an address, which go to its origin alone. */
export function credentialOf(locator: string): Credential | undefined {
  const url = URL.parse(locator);
  if (url === null || (url.username === '' && url.password === '')) return undefined;
  const user = `${decoded(url.username)}:${decoded(url.password)}`;
  return {
    origin: url.origin,
    authorization: `Basic ${Buffer.from(user).toString('base64')}`,
  };
}

/** Lists the file; what cannot be had is a gap. @param label its name in the report */
export function listHttp(locator: string, label: string, session: RemoteSession): SourceArtifact {
  const path = printableName(label);
  const url = URL.parse(locator);
  if (url === null || url.hostname === '')
    return gapArtifact(path, {
      kind: 'unreadable',
      reason: 'The locator is no address.',
      consequence: 'Nothing was scanned.',
    });
  url.username = '';
  url.password = '';
  url.hash = '';
  const file = new RemoteFile(session, { source: url.protocol.slice(0, -1), url: url.href });
  try {
    const bytes = file.fetch(0, FIRST_BYTES);
    if (file.download === undefined) keepBlocks(file, session.blocks, 0, bytes);
    return remoteArtifact(path, file, session);
  } catch (error) {
    file.release();
    if (error instanceof SourceError) return gapArtifact(path, error.gap);
    throw error;
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
