// Interpolations of OmegaConf: `${a.b}` stands for the value at that path from the top. Resolved over plain strings alone, as
// far as a few steps go; resolvers such as `${oc.env:HOME}` stay as they are written.

import { LIMITS } from '../../limits.ts';
import { type DataNode, stringOf } from '../data-tree/data-node.ts';
import type { FormatContext } from '../format.ts';

const INTERPOLATION = /\$\{([A-Za-z_][\w.[\]]{0,200})\}/g;
/** What looking one path up costs, in characters of the limit. */
const LOOK_UP_COSTS = 64;

/** The interpolations of one document. What is not resolved because of a limit is a gap, once. */
export class Interpolations {
  readonly #roots: readonly DataNode[];
  readonly #context: Pick<FormatContext, 'gap'>;
  readonly #found = new Map<string, string | undefined>();
  #leftCharacters: number = LIMITS.interpolatedCharacters.value;
  #isTold = false;

  constructor(roots: readonly DataNode[], context: Pick<FormatContext, 'gap'>) {
    this.#roots = roots;
    this.#context = context;
  }

  /** The text with what can be looked up in place of its interpolations. */
  resolve(text: string): string {
    if (!text.includes('${')) return text;
    let resolved = text;
    if (text.length > LIMITS.dialectTextCharacters.value) {
      resolved = text.slice(0, LIMITS.dialectTextCharacters.value);
      this.#tellLimit('dialectTextCharacters');
    }
    for (let round = 0; resolved.includes('${'); round++) {
      const next = this.#replaced(resolved);
      if (next === resolved) break;
      if (round >= LIMITS.interpolationRounds.value) {
        this.#tellLimit('interpolationRounds');
        break;
      }
      resolved = next;
    }
    return resolved;
  }

  /** One round. Ends where the result would be longer than what is kept of a text, or than is left for the document. */
  #replaced(text: string): string {
    let result = '';
    let from = 0;
    for (const match of text.matchAll(INTERPOLATION)) {
      if (this.#leftCharacters <= 0) {
        this.#tellLimit('interpolatedCharacters');
        break;
      }
      const value = this.#lookUp(match[1] ?? '') ?? match[0];
      const between = text.slice(from, match.index);
      this.#leftCharacters -= LOOK_UP_COSTS + value.length + between.length;
      if (result.length + between.length + value.length > LIMITS.dialectTextCharacters.value) {
        this.#tellLimit('dialectTextCharacters');
        break;
      }
      result += between + value;
      from = match.index + match[0].length;
    }
    return result + text.slice(from, from + LIMITS.dialectTextCharacters.value - result.length);
  }

  #tellLimit(limit: 'dialectTextCharacters' | 'interpolatedCharacters' | 'interpolationRounds'): void {
    if (this.#isTold) return;
    this.#isTold = true;
    this.#context.gap({
      kind: 'limit',
      reason: `Interpolations were not resolved beyond the limit ${limit} (${LIMITS[limit].value}).`,
      consequence: 'The names that they stand for were not judged.',
    });
  }

  #lookUp(path: string): string | undefined {
    if (this.#found.has(path)) return this.#found.get(path);
    let node: DataNode | undefined = this.#roots[0];
    for (const part of path.replace(/\[(\w{1,60})\]/g, '.$1').split('.')) {
      this.#leftCharacters -= LOOK_UP_COSTS;
      const found: DataNode | undefined = node?.get(part);
      node = found ?? (/^\d{1,6}$/.test(part) ? this.#itemOf(node, Number(part)) : undefined);
    }
    const value = stringOf(node);
    if (this.#found.size < LIMITS.dialectItems.value) this.#found.set(path, value);
    return value;
  }

  #itemOf(node: DataNode | undefined, index: number): DataNode | undefined {
    let at = 0;
    for (const item of node?.items() ?? []) if (at++ === index) return item;
    this.#leftCharacters -= at;
    return undefined;
  }
}
