// Walks a whole tree of values, iteratively and bounded.

import { LIMITS } from '../../limits.ts';
import type { FormatContext } from '../format.ts';
import type { DataEntry, DataNode } from './data-node.ts';

/** One value and how it is reached from the top. */
export interface VisitedNode {
  readonly node: DataNode;
  /** The key it stands under; undefined for items and roots. */
  readonly key: string | undefined;
  /** Position among its siblings. */
  readonly index: number;
  readonly parent: VisitedNode | undefined;
}

/** Where a walk tells that it ended early. */
export interface WalkTeller {
  readonly context: Pick<FormatContext, 'gap' | 'budget'>;
  /** Of the gap, one sentence: what about the values behind was not judged. */
  readonly consequence: string;
}

/** Values between two looks at the clock. */
const NODES_PER_CHECK = 4096;

/**
 * Shows every value of the tree, parents before children, in the order of the document. A walk that the limit
 * `structuredNodes` or the clock ends is a gap.
 *
 * @param onNode returns `false` to leave out what is below the node
 * @param teller left out only where the walk is not what judges: by whoever recognises a document, and before the scan
 * @returns false where it ended early
 */
export function visitNodes(
  roots: readonly DataNode[],
  onNode: (visited: VisitedNode) => boolean | undefined,
  teller?: WalkTeller,
): boolean {
  const stack: Iterator<VisitedNode>[] = [rootsOf(roots)];
  const most = LIMITS.structuredNodes.value;
  let visited = 0;
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const next = top.next();
    if (next.done === true) {
      stack.pop();
      continue;
    }
    const isTimeUp = ++visited % NODES_PER_CHECK === 0 && teller?.context.budget.isOutOfTime() === true;
    if (visited > most || isTimeUp) {
      tellEnd(teller, isTimeUp, visited - 1);
      return false;
    }
    if (onNode(next.value) === false) continue;
    const { kind } = next.value.node;
    if (kind === 'object' || kind === 'array') stack.push(childrenOf(next.value));
  }
  return true;
}

function tellEnd(teller: WalkTeller | undefined, isTimeUp: boolean, visited: number): void {
  teller?.context.gap({
    kind: isTimeUp ? 'timeout' : 'limit',
    reason: isTimeUp
      ? `The time for this file was used up after ${visited} values.`
      : `It holds more values than the limit structuredNodes allows (${LIMITS.structuredNodes.value}).`,
    consequence: teller.consequence,
  });
}

function* rootsOf(roots: readonly DataNode[]): Generator<VisitedNode> {
  for (const [index, node] of roots.entries()) yield { node, key: undefined, index, parent: undefined };
}

/** The value of a key; whoever does not ask for the key does not pay for decoding it. */
class VisitedEntry implements VisitedNode {
  readonly node: DataNode;
  readonly index: number;
  readonly parent: VisitedNode;
  readonly #entry: DataEntry;

  constructor(entry: DataEntry, index: number, parent: VisitedNode) {
    this.node = entry.value;
    this.index = index;
    this.parent = parent;
    this.#entry = entry;
  }

  get key(): string {
    return this.#entry.key;
  }
}

/** The values directly below a node. */
function* childrenOf(parent: VisitedNode): Generator<VisitedNode> {
  let index = 0;
  for (const entry of parent.node.entries()) yield new VisitedEntry(entry, index++, parent);
  for (const node of parent.node.items()) yield { node, key: undefined, index: index++, parent };
}

/** Components of a rendered path beyond this many are cut in the middle. */
const MAX_COMPONENTS = 40;

/** The JSON pointer of a value (RFC 6901), for a finding's place: `/config/layers/1/class_name`. */
export function pointerOf(visited: VisitedNode): string {
  const parts: string[] = [];
  for (let at: VisitedNode | undefined = visited; at?.parent !== undefined; at = at.parent) {
    parts.push((at.key ?? String(at.index)).slice(0, 80).replaceAll('~', '~0').replaceAll('/', '~1'));
  }
  parts.reverse();
  const shown =
    parts.length <= MAX_COMPONENTS
      ? parts
      : [...parts.slice(0, MAX_COMPONENTS / 2), '...', ...parts.slice(-MAX_COMPONENTS / 2)];
  return shown.map((part) => `/${part}`).join('');
}
