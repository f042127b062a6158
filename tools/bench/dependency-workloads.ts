// Writes what the comparison with advisories is measured with: a list of 1,000 pinned packages, an index of 25,000 advisories, and
// the OSV records that such an index is made from. The same bytes on every machine.

import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { AdvisoryRecord, IndexHeader } from '../../packages/advisories/src/index.ts';
import { indexBytes } from '../../packages/advisories/src/index-file/write-index.ts';
import type { WriteOnce } from './workloads.ts';

/** Paths of the files. */
export interface DependencyWorkloadFiles {
  /** 1,000 lines, `package-17==9.4.1`; four in five have advisories, and one in six of those is a release that is affected. */
  readonly requirements: string;
  /** 25,000 advisories of some 9,000 packages; a few have hundreds, most have one. */
  readonly advisories: string;
  /** The same as OSV records, one a line. */
  readonly records: string;
}

const ADVISORIES = 25_000;
const PACKAGES = 9_000;
const PINNED = 1_000;
/** Every fifth pinned package is in no advisory. */
const UNKNOWN_EVERY = 5;
/** The others are newer than every fix. */
const OLD_EVERY = 6;
const MODIFIED = '2026-11-01T00:00:00Z';
const HEADER: IndexHeader = {
  ...{ source: 'bench', sourceSha256: '0'.repeat(64), created: MODIFIED, newestModified: MODIFIED },
  ...{ advisories: ADVISORIES, packages: PACKAGES, withdrawn: 0, isPartial: false },
};
const VECTOR = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';

/** Writes what is not there yet. */
export function writeDependencyWorkloads(folder: string, file: WriteOnce): DependencyWorkloadFiles {
  mkdirSync(path.join(folder, 'requirements'), { recursive: true });
  return {
    requirements: file(path.join('requirements', 'requirements.txt'), (append) =>
      append(Buffer.from(pinnedList())),
    ),
    advisories: file('advisories.idx', (append) => append(indexBytes(HEADER, recordsByPackage()))),
    records: file('advisories.jsonl', (append) => {
      for (const [name, records] of recordsByPackage())
        append(Buffer.from(records.map((record) => `${JSON.stringify(osvRecord(name, record))}\n`).join('')));
    }),
  };
}

function pinnedList(): string {
  return Array.from({ length: PINNED }, (_, at) => {
    const name = at % UNKNOWN_EVERY === 0 ? `unknown-${at}` : `package-${Math.floor((at * at) / 120) + at}`;
    return `${name}==${at % OLD_EVERY === 0 ? at % 4 : 9}.${at % 7}.${at % 3}\n`;
  }).join('');
}

/** Like those of PyPI: the k-th package has a share of 1/k. */
function recordsByPackage(): Map<string, AdvisoryRecord[]> {
  const packages = new Map<string, AdvisoryRecord[]>();
  for (let at = 0; at < ADVISORIES; at++) {
    const rank = at < PACKAGES ? at : Math.floor(PACKAGES ** (((at * 7919) % 10_007) / 10_007)) - 1;
    const name = `package-${rank}`;
    const records = packages.get(name) ?? [];
    packages.set(name, records);
    records.push(record(at));
  }
  return packages;
}

function record(at: number): AdvisoryRecord {
  const fixed = `${1 + (at % 4)}.${at % 9}.${at % 5}`;
  return {
    id: `GHSA-${at.toString(36).padStart(4, '0')}-bench-bench`,
    aliases: [`CVE-2026-${at}`],
    ranges: [[{ introduced: at % 3 === 0 ? '0' : `0.${at % 5}.0` }, { fixed }]],
    versions: [],
    cvss: [{ version: '3.1', vector: VECTOR, score: 9.8 }],
    cwe: [502],
    published: MODIFIED,
    modified: MODIFIED,
  };
}

/** As a database publishes it, with the prose that an import leaves out. */
function osvRecord(name: string, { id, aliases, ranges }: AdvisoryRecord): object {
  return {
    ...{ schema_version: '1.6.0', id, modified: MODIFIED, published: MODIFIED, aliases },
    summary: `${name} mishandles what it is given`,
    details: 'Whoever sends such input to a program that uses this package gets more than was meant. '.repeat(
      30,
    ),
    severity: [{ type: 'CVSS_V3', score: VECTOR }],
    affected: [
      {
        package: { ecosystem: 'PyPI', name, purl: `pkg:pypi/${name}` },
        ranges: ranges.map((events) => ({ type: 'ECOSYSTEM', events })),
        versions: Array.from({ length: 40 }, (_, minor) => `0.${minor}.0`),
      },
    ],
    references: [{ type: 'ADVISORY', url: `https://osv.dev/${id}` }],
    database_specific: { severity: 'CRITICAL', cwe_ids: ['CWE-502'] },
  };
}
