// Makes the facts of the starter index from reviewed facts about advisories: node tools/make-starter-facts.ts FACTS.jsonl
// Each line has `package`, `id`, `aliases`, `ranges`, `versions`, `severity`, `cvss` (vectors), `cwe` (`CWE-79`), `malicious`,
// `withdrawn`, `published` and `modified`; what is written is what an index keeps, with the days of its dates, sorted.

import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sortedRatings } from '../packages/advisories/src/osv/cvss.ts';
import type { StarterFact } from '../packages/advisories/src/starter/make-starter.ts';
import type { Severity } from '../packages/contract/src/index.ts';

interface ReviewedFact extends Pick<StarterFact, 'package' | 'id' | 'aliases' | 'ranges' | 'versions'> {
  readonly severity: Severity | null;
  readonly cvss: readonly string[];
  readonly cwe: readonly string[];
  readonly malicious: boolean;
  readonly withdrawn: string | null;
  readonly published: string | null;
  readonly modified: string | null;
}

const TARGET = path.resolve(
  import.meta.dirname,
  '../packages/advisories/src/starter/starter-advisories.jsonl',
);
/** Embedded malicious code. */
const CWE_OF_ATTACKS = 'CWE-506';
const DAY_CHARACTERS = 10;

const [source] = process.argv.slice(2);
if (source === undefined) throw new Error('Usage: node tools/make-starter-facts.ts FACTS.jsonl');
const facts = readFileSync(source, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as ReviewedFact)
  .filter(({ withdrawn }) => withdrawn === null)
  .map(keptOf)
  .sort((a, b) => compare(a.package, b.package) || compare(a.id, b.id));
writeFileSync(TARGET, facts.map((fact) => `${JSON.stringify(fact)}\n`).join(''));
process.stdout.write(`${facts.length} advisories written\n`);

function keptOf(fact: ReviewedFact): StarterFact {
  const cvss = sortedRatings(fact.cvss);
  if (cvss.length !== fact.cvss.length) process.stderr.write(`${fact.id}: a vector has no score\n`);
  const isMalicious = fact.malicious || fact.cwe.includes(CWE_OF_ATTACKS);
  return {
    ...{ package: fact.package, id: fact.id, aliases: [...fact.aliases].sort() },
    ...{ ranges: fact.ranges, versions: fact.versions },
    ...(fact.severity === null ? {} : { label: fact.severity }),
    ...(cvss.length === 0 ? {} : { cvss }),
    ...(fact.cwe.length === 0 ? {} : { cwe: fact.cwe.map((name) => Number(name.slice('CWE-'.length))) }),
    ...(isMalicious ? { isMalicious: true } : {}),
    ...(fact.published === null ? {} : { published: fact.published.slice(0, DAY_CHARACTERS) }),
    ...(fact.modified === null ? {} : { modified: fact.modified.slice(0, DAY_CHARACTERS) }),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
