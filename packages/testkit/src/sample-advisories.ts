// A small index of advisories of made-up packages, for samples of rules and tests: vulnerable, malicious as a whole, taken over.

import { AdvisoryIndex, type AdvisoryRecord, assess, type OpenAdvisories } from '@sentrascan/advisories';
import { indexBytes } from '../../advisories/src/index-file/write-index.ts';

const HIGH = { version: '3.1', vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N', score: 7.5 } as const;
const MODIFIED = { published: '2026-01-02T00:00:00Z', modified: '2026-02-03T00:00:00Z' };

const RECORDS: Readonly<Record<string, readonly AdvisoryRecord[]>> = {
  'sample-vulnerable': [
    {
      id: 'GHSA-aaaa-bbbb-cccc',
      aliases: ['CVE-2026-0001', 'PYSEC-2026-1'],
      ranges: [[{ introduced: '0' }, { fixed: '2.0' }]],
      versions: [],
      cvss: [HIGH],
      cwe: [79],
      ...MODIFIED,
    },
    {
      id: 'PYSEC-2026-1',
      aliases: ['CVE-2026-0001'],
      ranges: [[{ introduced: '0' }, { fixed: '2.0' }]],
      versions: [],
      ...MODIFIED,
    },
    {
      id: 'GHSA-dddd-eeee-ffff',
      aliases: [],
      ranges: [[{ introduced: '1.0' }, { fixed: '2.3.1' }]],
      versions: [],
      label: 'medium',
      ...MODIFIED,
    },
  ],
  'sample-malicious': [
    {
      id: 'MAL-2026-1',
      aliases: [],
      ranges: [[{ introduced: '0' }]],
      versions: [],
      isMalicious: true,
      ...MODIFIED,
    },
  ],
  'sample-taken-over': [
    {
      id: 'MAL-2026-2',
      aliases: [],
      ranges: [],
      versions: ['1.82.7', '1.82.8'],
      isMalicious: true,
      ...MODIFIED,
    },
  ],
};

/** @param isPartial whether nothing is known of other packages; else they are known to be in no advisory */
export function sampleAdvisories(isPartial = true): OpenAdvisories {
  const packages = new Map(Object.entries(RECORDS));
  const told = { source: 'sample', created: '2026-03-01T00:00:00Z', newestModified: '2026-02-03T00:00:00Z' };
  const counts = { advisories: 5, packages: packages.size, isPartial };
  const header = { ...told, ...counts, sourceSha256: '0'.repeat(64), withdrawn: 0 };
  const index = new AdvisoryIndex(indexBytes(header, packages));
  return {
    reported: { ...told, ...counts, sha256: index.sha256 },
    assess: (dependency) => assess(index, dependency),
  };
}
