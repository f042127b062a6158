// What enrichers add counts like what detectors found: verdicts, coverage and order follow.

import type { Enricher, ReportedArtifact } from '@sentrascan/contract';
import { RULES } from '@sentrascan/rules';
import { describe, expect, it } from 'vitest';
import { enrich } from './enrich.ts';
import type { ScannedFile } from './render-artifact.ts';

const RULE = RULES.find(({ severity }) => severity === 'critical');

function file(path: string, children?: readonly ReportedArtifact[]): ScannedFile {
  return { artifact: artifact(path, children), findings: [], gaps: [] };
}

function artifact(path: string, children?: readonly ReportedArtifact[]): ReportedArtifact {
  return {
    path,
    sizeBytes: 1,
    identity: ['text'],
    verdict: 'clean',
    coverage: { bytesTotal: 1, bytesRead: 1, bytesExplained: 1, gaps: 0 },
    manifest: { kinds: ['requirements'], isLock: false, includes: [], dependencies: [] },
    ...(children === undefined ? {} : { children }),
  };
}

function enricher(enrichment: Awaited<ReturnType<Enricher['enrich']>>): Enricher {
  return { id: 'test', enrich: () => enrichment };
}

describe('enrich', () => {
  it('judges the artifact, and what holds it, anew', async () => {
    if (RULE === undefined) throw new Error('a rule');
    const found = { artifact: 'a.zip!requirements.txt', rule: RULE, evidence: { name: 'evil' } };
    const files = [file('a.zip', [artifact('a.zip!requirements.txt'), artifact('a.zip!b')]), file('c')];
    const { scanned } = await enrich(files, [enricher({ findings: [found], gaps: [] })]);
    expect(scanned.map((each) => each.artifact.verdict)).toEqual(['malicious', 'clean']);
    expect(scanned[0]?.artifact.children?.map(({ verdict }) => verdict)).toEqual(['malicious', 'clean']);
    expect(scanned[0]?.findings[0]).toMatchObject({ ruleId: RULE.id, severity: 'critical' });
  });

  it('counts a gap', async () => {
    const gap = { artifact: 'c', kind: 'not-covered', reason: 'r', consequence: 'c' } as const;
    const { scanned } = await enrich([file('c')], [enricher({ findings: [], gaps: [gap] })]);
    expect(scanned[0]?.artifact.verdict).toBe('inconclusive');
    expect(scanned[0]?.artifact.coverage.gaps).toBe(1);
  });

  it('makes a gap of every manifest where an enricher throws', async () => {
    const broken: Enricher = {
      id: 'broken',
      enrich() {
        throw new TypeError('a detail that no report shows');
      },
    };
    const { scanned } = await enrich([file('c')], [broken]);
    expect(scanned[0]?.gaps).toEqual([
      expect.objectContaining({
        kind: 'crash',
        reason: expect.stringContaining('broken failed with TypeError'),
      }),
    ]);
  });

  it('lets a comment in the manifest waive what is said of its line, where comments count', async () => {
    const rule = RULES.find(({ category }) => category === 'vulnerability');
    if (rule === undefined) throw new Error('a rule');
    const found = { artifact: 'c', rule, evidence: { package: 'x' }, location: { line: 2 } };
    const waiver = { rules: [rule.id], reason: 'tracked', location: { line: 2 }, coversNextLine: false };
    const commented = { ...file('c'), waivers: [{ artifact: 'c', waiver }] };
    const waivers = async (which: 'own' | 'none') =>
      (
        await enrich([commented], [enricher({ findings: [found], gaps: [] })], which)
      ).scanned[0]?.findings.map((finding) => finding.waiver?.reason);
    expect(await waivers('own')).toEqual(['tracked']);
    expect(await waivers('none')).toEqual([undefined]);
  });
});
