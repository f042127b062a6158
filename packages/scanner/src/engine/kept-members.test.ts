// What the engine keeps of the members of an archive while it scans it: no more than the report will say of them.

import { assembleZip } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { Budget } from '../bytes/budget.ts';
import { MemoryAccess } from '../bytes/random-access.ts';
import { ArtifactNode } from './artifact-node.ts';
import { DEFAULT_PLUGINS } from './default-plugins.ts';
import { renderArtifact } from './render-artifact.ts';
import { scanTree } from './scan-tree.ts';

const MEMBERS = 500;

function scanZip(contentOf: (at: number) => Uint8Array | string, method: number) {
  const entries = Array.from({ length: MEMBERS }, (_, at) => ({
    name: `notes/n${at}`,
    data: contentOf(at),
    method,
  }));
  const bytes = new MemoryAccess(assembleZip({ entries }));
  return scanTree(bytes, { path: 'many.zip' }, DEFAULT_PLUGINS, Budget.root({}));
}

describe('of the members of an archive', () => {
  it.each([
    ['stored texts', (at: number) => `the text of member ${at}\n`, 0],
    ['deflated texts', (at: number) => `the text of member ${at}\n`, 8],
    ['deflated noise', (at: number) => Uint8Array.of(0x93, 0, 1, at & 255, 0xd0, at >> 8, 0, 1), 8],
  ] as const)('%s are kept as their part of the report alone', (_, contentOf, method) => {
    const node = scanZip(contentOf, method);
    expect(node.members).toHaveLength(MEMBERS);
    expect(node.members.filter((member) => member instanceof ArtifactNode)).toEqual([]);
    const { artifact } = renderArtifact(node, DEFAULT_PLUGINS);
    for (const { sizeBytes, coverage } of artifact.children ?? []) expect(coverage.bytesRead).toBe(sizeBytes);
  });

  it('what repeats is kept once: formats, and lists of nothing', () => {
    const members = scanZip((at) => `the text of member ${at}\n`, 0).members.flatMap((member) =>
      member instanceof ArtifactNode ? [] : [member],
    );
    expect(new Set(members.map(({ artifact }) => artifact.identity)).size).toBe(1);
    expect(new Set(members.flatMap(({ findings, gaps }) => [findings, gaps])).size).toBe(1);
  });

  it('those whose bytes wait for the search of the archive keep no accounts of their bytes', () => {
    const node = scanZip((at) => Uint8Array.of(0x93, 0, 1, at & 255, 0xd0, at >> 8, 0, 1), 0);
    const { artifact } = renderArtifact(node, DEFAULT_PLUGINS);
    expect(artifact.children).toHaveLength(MEMBERS);
    for (const { coverage } of artifact.children ?? [])
      expect(coverage).toMatchObject({ bytesRead: 8, bytesExplained: 0 });
  });
});
