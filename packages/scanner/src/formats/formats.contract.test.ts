// The contract of the registry: every format brings honest samples and passes the acceptance kit. The tenth format is
// tested as hard as the first because this file loops, not because someone remembered.

import { acceptFormat } from '@sentrascan/testkit/acceptance-kit';
import { describe, expect, it } from 'vitest';
import { formatSeeds } from '../../../testkit/src/format-seeds.ts';
import { scanBytes } from '../../../testkit/src/scan-bytes.ts';
import { SEED_TRAITS } from '../../../testkit/src/seed-traits.ts';
import { FORMATS } from './formats.generated.ts';

const SEEDS = formatSeeds();

describe.each(FORMATS.map((format) => [format.id, format] as const))('%s', (id, format) => {
  const samples = SEEDS[id] ?? [];

  it('has honest samples', () => {
    expect(
      samples.length,
      `add a small honest file for ${id} to packages/testkit/src/format-seeds.ts`,
    ).toBeGreaterThan(0);
  });

  acceptFormat(format, { samples, ...SEED_TRAITS[id] });

  it.skipIf(SEED_TRAITS[id]?.gaps !== undefined)('is clean in the whole scanner', () => {
    const name = SEED_TRAITS[id]?.name ?? `sample${format.extensions[0] ?? ''}`;
    for (const sample of samples) {
      const { findings, gaps } = scanBytes(sample, name);
      expect(gaps).toEqual([]);
      expect(findings.filter(({ severity }) => severity !== 'low')).toEqual([]);
    }
  });
});

it('has samples for formats that exist only', () => {
  const ids = FORMATS.map(({ id }) => id);
  expect(Object.keys(SEEDS).filter((id) => !ids.includes(id))).toEqual([]);
  expect(Object.keys(SEED_TRAITS).filter((id) => !ids.includes(id))).toEqual([]);
});
