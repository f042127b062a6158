// skops: an estimator of scikit-learn as a zip of a description (schema.json) and arrays. Source of truth: skops,
// skops/io/_persist.py.

import type { Role } from '../format.ts';
import type { Layout, Listing } from '../layout.ts';

const SCHEMA = 'schema.json';
const SCHEMA_READ_BYTES = 64 * 1024;

export const layout: Layout = {
  id: 'skops',
  title: 'skops file',

  recognise(listing: Listing) {
    if (listing.container !== 'zip' || !listing.names.includes(SCHEMA)) return undefined;
    const opening = Buffer.from(listing.read(SCHEMA, SCHEMA_READ_BYTES) ?? []).toString('latin1');
    if (!opening.includes('"__loader__"') && !opening.includes('"_skops_version"')) return undefined;
    return { roleOf };
  },
};

/** Arrays are judged by their content, the bytes of `bytes` objects are data. */
function roleOf(name: string): Role | undefined {
  if (name === SCHEMA) return { carrier: 'skops', part: 'member' };
  if (/^[0-9a-f-]{36}\.bin$/.test(name)) return { carrier: 'skops', part: 'tensor-data' };
  return /\.np[yz]$/.test(name) ? { carrier: 'skops', part: 'member' } : undefined;
}
