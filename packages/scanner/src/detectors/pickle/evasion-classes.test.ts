import { isAtLeast } from '@sentrascan/contract';
import { assemblePickle, BENIGN_PICKLES, HOSTILE_PICKLES, scanBytes } from '@sentrascan/testkit/pickles';
import { describe, expect, test } from 'vitest';

describe.each(HOSTILE_PICKLES)('evasion class %s', (_, pickles) => {
  test('has five cases or more', () => {
    expect(pickles.length).toBeGreaterThanOrEqual(5);
  });

  test.each(pickles.map((pickle) => [pickle.name, pickle] as const))('%s', (_name, { bytes, atLeast }) => {
    const { worst, findings, gaps } = scanBytes(bytes);
    expect(worst, `${JSON.stringify(findings)} ${gaps.join()}`).not.toBe('none');
    if (worst !== 'none') expect(isAtLeast(worst, atLeast), JSON.stringify(findings)).toBe(true);
  });

  test.each(pickles.map((pickle) => [pickle.name, pickle] as const))(
    '%s, under any name',
    (_name, { bytes, atLeast }) => {
      for (const name of ['model.bin', 'weights.h5', 'config.json', 'model']) {
        const { worst } = scanBytes(bytes, name);
        if (worst === 'none' || !isAtLeast(worst, atLeast)) expect(`${name}: ${worst}`).toBe(atLeast);
      }
    },
  );
});

describe('what real picklers write', () => {
  test.each(BENIGN_PICKLES)('%s', (_name, source) => {
    const { findings, gaps } = scanBytes(assemblePickle(source));
    expect(findings.filter((finding) => finding.severity !== 'low')).toEqual([]);
    expect(gaps).toEqual([]);
  });
});
