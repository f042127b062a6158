import { RULES } from '@sentrascan/rules';
import { assembleSample } from '@sentrascan/testkit';
import { describe, expect, test } from 'vitest';
import { MemoryAccess } from '../bytes/random-access.ts';
import { DEFAULT_PLUGINS } from './default-plugins.ts';
import { scanSource } from './scan-source.ts';

/** What the whole scanner, with every format and detector, finds in a sample. */
function rulesFiredBy(sample: string): string[] {
  const { name, bytes } = assembleSample(sample);
  const source = { path: name, sizeBytes: bytes.length, open: () => new MemoryAccess(bytes) };
  return scanSource(source, {}, DEFAULT_PLUGINS, () => 0).findings.map((finding) => finding.ruleId);
}

describe.each(RULES.map((rule) => [rule.id, rule.samples] as const))('rule %s', (id, samples) => {
  test.each(samples.fires)('fires on %s', (sample) => {
    expect(rulesFiredBy(sample)).toContain(id);
  });

  test.each(samples.silent)('is silent on %s', (sample) => {
    expect(rulesFiredBy(sample)).not.toContain(id);
  });
});
