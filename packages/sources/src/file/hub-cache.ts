// The cache layout of the Hugging Face hub: `models--org--name/snapshots/<revision>/<file>` are links to
// `../../blobs/<hash>`. The names are in one folder and the bytes in another.

import { Buffer } from 'node:buffer';
import { isWithin } from './folder-calls.ts';

const REPOSITORY = /^(.*[\\/](?:models|datasets|spaces)--[^\\/]+)[\\/]snapshots(?:[\\/]|$)/;

/** The folder of blobs that links below a scanned snapshot may lead to; undefined where this is no snapshot. */
function blobsOf(root: Buffer): Buffer | undefined {
  const match = REPOSITORY.exec(root.toString('latin1'));
  return match?.[1] === undefined ? undefined : Buffer.from(`${match[1]}/blobs`, 'latin1');
}

/** True where a link from below `root` to `target` is the cache's own. */
export function isBlobLink(root: Buffer, target: Buffer): boolean {
  const blobs = blobsOf(root);
  return blobs !== undefined && isWithin(target, blobs);
}

/** In a repository of the cache the snapshots, which have the names, are listed before the blobs. */
export function isHubRepository(names: ReadonlySet<string>): boolean {
  return names.has('blobs') && names.has('snapshots');
}
