import { dependencyEnricher } from '@sentrascan/advisories';
import { RULES } from '@sentrascan/rules';
import { assembleSample } from '@sentrascan/testkit';
import { sampleAdvisories } from '@sentrascan/testkit/sample-advisories';
import { describe, expect, test } from 'vitest';
import { MemoryAccess } from '../bytes/random-access.ts';
import { DEFAULT_PLUGINS } from './default-plugins.ts';
import { enrich } from './enrich.ts';
import { scanSource } from './scan-source.ts';

const ADVISORIES = dependencyEnricher(sampleAdvisories());

/** What the whole scanner, with every format and detector and a small index of advisories, finds in a sample. */
async function rulesFiredBy(sample: string): Promise<string[]> {
  const { name, bytes } = assembleSample(sample);
  const source = { path: name, sizeBytes: bytes.length, open: () => new MemoryAccess(bytes) };
  const { scanned } = await enrich([scanSource(source, {}, DEFAULT_PLUGINS, () => 0)], [ADVISORIES]);
  return scanned.flatMap(({ findings }) => findings.map((finding) => finding.ruleId));
}

describe.each(RULES.map((rule) => [rule.id, rule.samples] as const))('rule %s', (id, samples) => {
  test.each(samples.fires)('fires on %s', async (sample) => {
    expect(await rulesFiredBy(sample)).toContain(id);
  });

  test.each(samples.silent)('is silent on %s', async (sample) => {
    expect(await rulesFiredBy(sample)).not.toContain(id);
  });
});
