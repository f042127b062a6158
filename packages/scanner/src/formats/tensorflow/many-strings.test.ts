// A path behind many others, through the whole scanner: found, or a gap.

import { tensorflow } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';

const { constant, graphDef, node } = tensorflow;

function judged(...nodes: Uint8Array[]) {
  const { findings, gaps } = scanBytes(graphDef([node('x', 'Placeholder'), ...nodes]), 'model.pb');
  return { rules: [...new Set(findings.map(({ ruleId }) => ruleId))], gaps: gaps.length };
}

const inside = (count: number) =>
  Array.from({ length: count }, (_, number) => constant(`c${number}`, `data/${number}`));
const names = (count: number) => Array.from({ length: count }, (_, number) => `c${number}`);

describe('a path behind others', () => {
  it('is found among the parts of a list of files', () =>
    expect(
      judged(
        ...inside(20),
        constant('path', '/etc/shadow'),
        node('all', 'Pack', [...names(20), 'path']),
        node('n', 'TextLineDataset', ['all', 'x', 'x']),
      ).rules,
    ).toEqual(['graph/reads-file']));

  it('is found among the strings of one constant', () => {
    const padding = Array.from({ length: 1000 }, (_, number) => `data/${number}`);
    const dataset = node('n', 'TextLineDataset', ['c', 'x', 'x']);
    expect(judged(constant('c', ...padding, '/etc/shadow'), dataset).rules).toEqual(['graph/reads-file']);
    expect(judged(constant('c', ...Array(5000).fill('data/1'), '/etc/shadow'), dataset).gaps).toBe(1);
  });

  it('is a gap behind more than are followed', () =>
    expect(
      judged(
        ...inside(40),
        constant('path', '/etc/shadow'),
        node('all', 'Pack', [...names(40), 'path']),
        node('n', 'TextLineDataset', ['all', 'x', 'x']),
      ).gaps,
    ).toBe(1));

  it('is found behind steps that lead nowhere', () =>
    expect(
      judged(constant('path', `${'./'.repeat(3000)}../../etc/shadow`), node('n', 'ReadFile', ['path'])).rules,
    ).toEqual(['graph/reads-file']));
});
