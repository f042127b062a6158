import { describe, expect, test } from 'vitest';
import type { Finding, Gap, ReportedArtifact } from './index.ts';
import { judgedTree } from './judged-tree.ts';

const node = (path: string, ...children: ReportedArtifact[]): ReportedArtifact => ({
  path,
  sizeBytes: 1,
  identity: ['zip'],
  verdict: 'clean',
  coverage: { bytesTotal: 1, bytesRead: 1, bytesExplained: 1, gaps: 0 },
  ...(children.length === 0 ? {} : { children }),
});

const finding = (artifact: string): Finding => ({
  ruleId: 'x/y',
  category: 'secret',
  severity: 'high',
  confidence: 'high',
  artifact,
  message: 'm',
  evidence: {},
  fingerprint: 'v1:0',
  tags: [],
});

const gap = (artifact: string): Gap => ({ artifact, kind: 'limit', reason: 'r', consequence: 'c' });

/** How many findings and gaps were counted for each artifact, in the order that they were judged in. */
function counted(root: ReportedArtifact, findings: readonly Finding[], gaps: readonly Gap[] = []) {
  const seen: [string, number, number][] = [];
  const judged = judgedTree(root, { findings, gaps }, (artifact, own) => {
    seen.push([artifact.path, own.findings.length, own.gaps.length]);
    return { ...artifact, coverage: { ...artifact.coverage, gaps: own.gaps.length } };
  });
  return { seen, judged };
}

describe('a tree that is judged anew', () => {
  test('is judged from the leaves, each with what it holds', () => {
    const root = node('a', node('a!b', node('a!b!c')), node('a!d'));
    const { seen, judged } = counted(
      root,
      [finding('a!b!c'), finding('a!b'), finding('a')],
      [gap('a!d'), gap('a!b!c')],
    );
    expect(seen).toEqual([
      ['a!b!c', 1, 1],
      ['a!b', 2, 1],
      ['a!d', 0, 1],
      ['a', 3, 2],
    ]);
    expect(judged.children?.[0]?.children?.[0]?.coverage.gaps).toBe(1);
  });

  test('counts what names no member for the innermost one around it', () => {
    const root = node('a', node('a!b'), node('a!b!odd'));
    const { seen } = counted(root, [
      finding('a!b!gone!deep'),
      finding('a!b!odd!x'),
      finding('a!no'),
      finding('a!bc'),
    ]);
    expect(seen).toEqual([
      ['a!b', 1, 0],
      ['a!b!odd', 1, 0],
      ['a', 4, 0],
    ]);
  });

  test('counts what members of one name hold once', () => {
    const root = node('a', node('a!b', node('a!b!c')), node('a!b', node('a!b!d')));
    const { seen } = counted(root, [finding('a!b!d'), finding('a!b')], [gap('a!b')]);
    expect(seen.at(-1)).toEqual(['a', 2, 1]);
  });

  test('takes no longer for each of many members', () => {
    const paths = Array.from({ length: 40_000 }, (_, at) => `a!${at}`);
    const root = node('a', ...paths.map((path) => node(path)));
    const start = performance.now();
    const { seen } = counted(root, paths.map(finding), paths.map(gap));
    // Each against all of them takes minutes.
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(seen.at(-1)).toEqual(['a', 40_000, 40_000]);
  });
});
