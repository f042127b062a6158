import { RecordingContext } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { Budget } from '../../bytes/budget.ts';
import { MemoryAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';
import type { DataNode } from './data-node.ts';
import { parseJson } from './json-document.ts';
import { visitNodes } from './visit-nodes.ts';

const CONSEQUENCE = 'The others were not judged.';

function rootsOf(count: number): readonly DataNode[] {
  return parseJson(new MemoryAccess(Buffer.from(JSON.stringify(Array(count).fill(0))))).roots;
}

describe('visitNodes', () => {
  it('tells nothing of a tree that it walked whole', () => {
    const context = new RecordingContext(new Uint8Array(1));
    expect(visitNodes(rootsOf(10), () => undefined, { context, consequence: CONSEQUENCE })).toBe(true);
    expect(context.gaps).toEqual([]);
  });

  it('tells a tree that is visited more often than the limit allows', () => {
    const context = new RecordingContext(new Uint8Array(1));
    const many = rootsOf(LIMITS.structuredNodes.value / 4);
    const roots = [...many, ...many, ...many, ...many];
    expect(visitNodes(roots, () => undefined, { context, consequence: CONSEQUENCE })).toBe(false);
    expect(context.gaps).toMatchObject([{ kind: 'limit', consequence: CONSEQUENCE }]);
  });

  it('tells that time is up', () => {
    const budget = Budget.root({}, { clock: () => 1, deadlineMs: 0 });
    const context = new RecordingContext(new Uint8Array(1), { budget });
    expect(visitNodes(rootsOf(10_000), () => undefined, { context, consequence: CONSEQUENCE })).toBe(false);
    expect(context.gaps).toMatchObject([{ kind: 'timeout', consequence: CONSEQUENCE }]);
  });
});
