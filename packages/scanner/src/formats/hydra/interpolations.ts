// Interpolations of OmegaConf: `${a.b}` stands for the value at that path from the top, `${.b}` for the one beside it and
// `${..b}` for the one a level up. Resolved over plain strings alone, as far as a few steps go; of the resolvers those that
// come to a value of the document or to a default (`${oc.env:X,default}`); the others stay as they are written.

import { LIMITS } from '../../limits.ts';
import { type DataNode, stringOf } from '../data-tree/data-node.ts';
import type { VisitedNode } from '../data-tree/visit-nodes.ts';
import type { FormatContext } from '../format.ts';

/** What holds no further interpolation: the innermost ones are replaced first. */
const INTERPOLATION = /\$\{([^${}]{1,1000})\}/g;
const PATH = /^[\w.[\]@/-]{1,1000}$/;
const RELATIVE = /\$\{\s{0,8}(\.{1,64})(?=[\w[])/g;
/** Resolvers that OmegaConf brings along, and what their first argument is. */
const RESOLVER = /^\s{0,8}(oc\.(?:env|select|decode|deprecated|create)|env)\s{0,8}:(.*)$/s;
/** What looking one path up costs, in characters of the limit. */
const LOOK_UP_COSTS = 64;
/** Containers above a value that relative paths may climb. */
const MOST_LEVELS = 64;

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

  /**
   * The text with what can be looked up in place of its interpolations.
   *
   * @param container what holds the text: relative paths begin there
   */
  resolve(text: string, container?: VisitedNode): string {
    if (!text.includes('${')) return text;
    let resolved = text;
    if (text.length > LIMITS.dialectTextCharacters.value) {
      resolved = text.slice(0, LIMITS.dialectTextCharacters.value);
      this.#tellLimit('dialectTextCharacters');
    }
    if (container !== undefined) resolved = absolute(resolved, pathTo(container));
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
      const value = this.#valueOf(match[1] ?? '') ?? match[0];
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

  /** What stands for the inside of an interpolation; undefined where nothing is known to. */
  #valueOf(inside: string): string | undefined {
    const resolver = RESOLVER.exec(inside);
    if (resolver === null) {
      const path = inside.trim();
      return PATH.test(path) ? this.#lookUp(path) : undefined;
    }
    const [, name, written = ''] = resolver;
    const comma = written.indexOf(',');
    const first = unquoted(comma < 0 ? written : written.slice(0, comma));
    const fallback = comma < 0 ? undefined : unquoted(written.slice(comma + 1));
    if (name === 'oc.env' || name === 'env') return fallback;
    if (name === 'oc.decode' || name === 'oc.create') return unquoted(written);
    return (PATH.test(first) ? this.#lookUp(first) : undefined) ?? fallback;
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
    const parts = path
      .replace(/\[([\w.@/-]{1,60})\]/g, '.$1')
      .split('.')
      .filter((part) => part !== '');
    for (const part of parts) {
      this.#leftCharacters -= LOOK_UP_COSTS;
      const found: DataNode | undefined = node?.get(part);
      node = found ?? (/^\d{1,6}$/.test(part) ? this.#itemOf(node, Number(part)) : undefined);
    }
    const written = parts.length === 0 ? undefined : stringOf(node);
    const value = written === undefined ? undefined : absolute(written, parts.slice(0, -1));
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

/** Paths relative to a container, written from the top: one dot is the container itself, each further one a level above it. */
function absolute(text: string, container: readonly string[]): string {
  return text.replace(RELATIVE, (written, dots: string) => {
    const up = dots.length - 1;
    if (up > container.length) return written;
    const parts = container.slice(0, container.length - up);
    return parts.length === 0 ? '${' : `\${${parts.join('.')}.`;
  });
}

/** Keys and positions from the top to a container. */
function pathTo(container: VisitedNode): string[] {
  const parts: string[] = [];
  for (
    let at: VisitedNode | undefined = container;
    at?.parent !== undefined && parts.length < MOST_LEVELS;
    at = at.parent
  ) {
    parts.push((at.key ?? String(at.index)).slice(0, 200));
  }
  return parts.reverse();
}

function unquoted(text: string): string {
  const trimmed = text.trim();
  const [first] = trimmed;
  const isQuoted = trimmed.length > 1 && (first === "'" || first === '"') && trimmed.endsWith(first);
  return isQuoted ? trimmed.slice(1, -1) : trimmed;
}
