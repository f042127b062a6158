// A report that came in parts is the report that was sent, and no part is long.

import type { Gap, ReportedArtifact } from '@sentrascan/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScannedFile } from './render-artifact.ts';
import { inParts, PartsJoin, type ScanPart } from './scan-parts.ts';

function artifactOf(path: string, children: readonly ReportedArtifact[]): ReportedArtifact {
  return {
    path,
    sizeBytes: path.length,
    identity: ['zip', 'text'].slice(0, path.length % 3),
    verdict: 'clean',
    coverage: { bytesTotal: 1, bytesRead: 1, bytesExplained: 1, gaps: 0 },
    ...(children.length === 0 ? {} : { children }),
  };
}

function gapsOf(count: number): Gap[] {
  return Array.from({ length: count }, (_, at) => ({
    artifact: `a!${at}`,
    kind: 'limit',
    reason: 'There was too much.',
    consequence: 'The rest was not read.',
  }));
}

function send(scanned: ScannedFile): { readonly parts: readonly ScanPart[]; readonly joined: ScannedFile } {
  const join = new PartsJoin();
  const sent = inParts(structuredClone(scanned));
  const parts: ScanPart[] = [];
  for (let step = sent.next(); ; step = sent.next()) {
    if (step.done === true) return { parts, joined: join.finish(structuredClone(step.value)) };
    parts.push(step.value);
    join.take(structuredClone(step.value));
  }
}

describe('a report in parts', () => {
  it('is whole again, in the same order, whatever its shape', () => {
    const level = (members: fc.Arbitrary<ReportedArtifact>) =>
      fc
        .tuple(fc.string(), fc.array(members, { maxLength: 3 }), fc.boolean())
        .map(([path, children, isLong]) =>
          artifactOf(path, [
            ...children,
            ...Array.from({ length: isLong ? 600 : 0 }, (_, at) => artifactOf(`${path}!${at}`, [])),
          ]),
        );
    const tree = level(level(level(fc.string().map((path) => artifactOf(path, [])))));
    fc.assert(
      fc.property(tree, fc.nat(2500), (artifact, gaps) => {
        const scanned = { artifact, findings: [], gaps: gapsOf(gaps) };
        expect(JSON.stringify(send(scanned).joined)).toBe(JSON.stringify(scanned));
      }),
      { numRuns: 50 },
    );
  });

  it('never holds more than a thousand members, however many there are', () => {
    const members = Array.from({ length: 25_000 }, (_, at) => artifactOf(`a!${at}`, []));
    const { parts, joined } = send({ artifact: artifactOf('a', members), findings: [], gaps: gapsOf(2001) });
    expect(parts).toHaveLength(25 + 3);
    for (const part of parts) expect(Object.values(part).at(-1)?.length).toBeLessThanOrEqual(1000);
    expect(joined.artifact.children).toHaveLength(25_000);
    expect(new Set(joined.artifact.children?.map(({ identity }) => identity)).size).toBeLessThanOrEqual(3);
  });

  it('comes in one piece where it is short', () => {
    const scanned = { artifact: artifactOf('a', [artifactOf('a!b', [])]), findings: [], gaps: gapsOf(3) };
    const { parts, joined } = send(scanned);
    expect(parts).toEqual([]);
    expect(joined).toEqual(scanned);
  });
});
