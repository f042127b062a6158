// Which values the names of a code object are bound to. Bindings to imports stick: rebinding a name in a branch that
// never runs does not make the scanner forget what it was.

import { LIMITS } from '../../limits.ts';
import { type CodeValue, mergeValues, pathValue, UNKNOWN_PATH } from './code-value.ts';
import { BUILTIN_NAMES } from './python-builtins.ts';

export class CodeScope {
  readonly #values = new Map<string, CodeValue>();
  readonly #parent: CodeScope | undefined;
  readonly #onFull: (() => void) | undefined;
  #isFull = false;

  /** @param onFull told when a name is left out, here or in a scope inside */
  constructor(parent?: CodeScope, onFull?: () => void) {
    this.#parent = parent;
    this.#onFull = onFull ?? (parent === undefined ? undefined : parent.#onFull);
  }

  get root(): CodeScope {
    return this.#parent === undefined ? this : this.#parent.root;
  }

  /** True where a name that is not found, here or outside, may have been bound all the same. */
  get hasForgotten(): boolean {
    return this.#isFull || this.#parent?.hasForgotten === true;
  }

  bind(name: string, value: CodeValue): void {
    const before = this.#values.get(name);
    if (before === undefined && this.#values.size >= LIMITS.codeBindings.value) {
      this.#isFull = true;
      this.#onFull?.();
      return;
    }
    this.#values.set(name, before?.paths === undefined ? value : mergeValues(before, value));
  }

  /** What a local name is bound to here, without looking outside. */
  own(name: string): CodeValue | undefined {
    return this.#values.get(name);
  }

  /** What a name is bound to here or outside. */
  find(name: string): CodeValue | undefined {
    return this.#values.get(name) ?? this.#parent?.find(name);
  }

  /**
   * A name as code outside any function sees it. One that nothing binds is a builtin, or else (a function whose module
   * is not here) stands for the module or global of that name.
   */
  resolve(name: string): CodeValue {
    const bound = this.find(name);
    if (bound !== undefined) return bound;
    if (this.hasForgotten) return pathValue(UNKNOWN_PATH);
    if (name === '__builtins__') return { text: name, paths: ['builtins'] };
    if (BUILTIN_NAMES.has(name)) return { text: name, paths: [`builtins.${name}`] };
    return pathValue(name);
  }
}
