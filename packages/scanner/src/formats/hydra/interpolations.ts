// Interpolations of OmegaConf: `${a.b}` stands for the value at that path from the top. Resolved over plain strings alone, as
// far as a few steps go; resolvers such as `${oc.env:HOME}` stay as they are written.

import { type DataNode, stringOf } from '../data-tree/data-node.ts';

const MAX_ROUNDS = 8;
const MAX_CHARACTERS = 4000;
const INTERPOLATION = /\$\{([A-Za-z_][\w.[\]]{0,200})\}/g;

/** The interpolations of one document. */
export class Interpolations {
  readonly #roots: readonly DataNode[];

  constructor(roots: readonly DataNode[]) {
    this.#roots = roots;
  }

  /** The text with what can be looked up in place of its interpolations. */
  resolve(text: string): string {
    let resolved = text;
    for (let round = 0; round < MAX_ROUNDS && resolved.includes('${'); round++) {
      const next = resolved.replace(INTERPOLATION, (whole, path: string) => this.#lookUp(path) ?? whole);
      if (next === resolved || next.length > MAX_CHARACTERS) break;
      resolved = next;
    }
    return resolved;
  }

  #lookUp(path: string): string | undefined {
    let node: DataNode | undefined = this.#roots[0];
    for (const part of path.replace(/\[(\w{1,60})\]/g, '.$1').split('.')) {
      const found: DataNode | undefined = node?.get(part);
      node = found ?? (/^\d{1,6}$/.test(part) ? itemOf(node, Number(part)) : undefined);
    }
    return stringOf(node)?.slice(0, 1000);
  }
}

function itemOf(node: DataNode | undefined, index: number): DataNode | undefined {
  let at = 0;
  for (const item of node?.items() ?? []) if (at++ === index) return item;
  return undefined;
}
