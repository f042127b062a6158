// Which functions of an ONNX model call which: loaders inline them, and calls in a circle or fanned out over a few levels have
// no end that anyone reaches.

import type { MessageWalk } from '../protobuf/message-walk.ts';

/** Operations after inlining that nobody runs. The largest models have some million. */
const MAX_INLINED = 1e9;

/** Functions that are kept; exporters write some thousand. */
const KEPT_FUNCTIONS = 50_000;

interface Body {
  /** Operations of the body by key, with how often each stands there. */
  readonly calls: Map<string, number>;
  readonly offset: number;
}

/** See the file's head. */
export class FunctionCalls {
  readonly #bodies = new Map<string, Body>();
  readonly #sizes = new Map<string, number>();

  /**
   * Adds a function.
   *
   * @param calls its operations, of whatever kind
   */
  add(key: string, calls: Map<string, number>, offset: number): void {
    if (this.#bodies.size < KEPT_FUNCTIONS) this.#bodies.set(key, { calls, offset });
  }

  /** Whether a function of that key is there. */
  has(key: string): boolean {
    return this.#bodies.has(key);
  }

  /** States an anomaly for functions in a circle, and for those that inlining makes enormous. */
  tell(walk: MessageWalk): void {
    for (const [key, { offset }] of this.#bodies) {
      if (this.#sizes.has(key)) continue;
      const size = this.#sizeOf(key);
      if (size === undefined)
        walk.anomaly('function-recursion', `the function ${shown(key)} calls itself`, offset);
      else if (size > MAX_INLINED)
        walk.anomaly('function-bomb', `the function ${shown(key)} comes to ${size} operations`, offset);
    }
  }

  /** Operations after inlining; undefined where a circle is met. Iterative: functions may call each other in a long chain. */
  #sizeOf(start: string): number | undefined {
    const open = new Set<string>();
    const stack = [start];
    for (let key = stack.at(-1); key !== undefined; key = stack.at(-1)) {
      if (this.#sizes.has(key)) {
        stack.pop();
        continue;
      }
      const calls = [...(this.#bodies.get(key)?.calls ?? [])];
      const missing = calls.filter(([callee]) => this.#bodies.has(callee) && !this.#sizes.has(callee));
      if (missing.length === 0) {
        const sizes = calls.map(([callee, count]) => count * (this.#sizes.get(callee) ?? 1));
        this.#sizes.set(
          key,
          sizes.reduce((sum, size) => sum + size, 1),
        );
        open.delete(key);
        stack.pop();
        continue;
      }
      open.add(key);
      if (missing.some(([callee]) => open.has(callee))) {
        for (const name of open) this.#sizes.set(name, 1);
        return undefined;
      }
      for (const [callee] of missing) stack.push(callee);
    }
    return this.#sizes.get(start);
  }
}

function shown(key: string): string {
  return JSON.stringify(key.replace('\0', '::').slice(0, 80));
}
