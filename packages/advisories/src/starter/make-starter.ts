// From the reviewed facts beside this file to the index that ships with the product.

import { createHash } from 'node:crypto';
import type { AdvisoryRecord } from '../advisory-record.ts';
import { indexBytes } from '../index-file/write-index.ts';

/** One line of the facts: an advisory and the package that it concerns. */
export interface StarterFact extends AdvisoryRecord {
  readonly package: string;
}

/** When the facts were put together. */
const CREATED = '2026-11-22T00:00:00Z';

/** What reports call the source. */
export const STARTER_SOURCE = 'starter';

/** @param facts JSON lines: StarterFact */
export function starterBytes(facts: string): Buffer {
  const packages = new Map<string, AdvisoryRecord[]>();
  const ids = new Set<string>();
  let newestModified = '';
  for (const line of facts.split('\n')) {
    if (line === '') continue;
    const { package: name, ...record } = JSON.parse(line) as StarterFact;
    const records = packages.get(name) ?? [];
    packages.set(name, records);
    records.push(record);
    ids.add(record.id);
    const modified = record.modified ?? '';
    if (modified > newestModified && modified <= CREATED) newestModified = modified;
  }
  const header = {
    source: STARTER_SOURCE,
    sourceSha256: createHash('sha256').update(facts).digest('hex'),
    created: CREATED,
    newestModified,
    advisories: ids.size,
    packages: packages.size,
    withdrawn: 0,
    isPartial: true,
  };
  return indexBytes(header, packages);
}
