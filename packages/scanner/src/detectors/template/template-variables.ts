// The variables of a template while it is walked, with the branches that change them.

import { oneOf, UNKNOWN, type Value } from './template-value.ts';

/** What one branch changed, by name. */
export type Changes = ReadonlyMap<string, Value | undefined>;

/** Variables with an undo log, so that a branch costs what it changes and not what there is. */
export class TemplateVariables {
  readonly #values = new Map<string, Value>();
  readonly #log: { readonly name: string; readonly before: Value | undefined }[] = [];

  get(name: string): Value | undefined {
    return this.#values.get(name);
  }

  set(name: string, value: Value): void {
    this.#log.push({ name, before: this.#values.get(name) });
    this.#values.set(name, value);
  }

  /** Runs a branch, takes back what it changed, and says what that was. */
  tryBranch(run: () => void): Changes {
    const mark = this.#log.length;
    run();
    const changes = new Map<string, Value | undefined>();
    for (let index = this.#log.length - 1; index >= mark; index--) {
      const entry = this.#log[index];
      if (entry === undefined) continue;
      if (!changes.has(entry.name)) changes.set(entry.name, this.#values.get(entry.name));
    }
    for (let index = this.#log.length - 1; index >= mark; index--) {
      const entry = this.#log[index];
      if (entry === undefined) continue;
      if (entry.before === undefined) this.#values.delete(entry.name);
      else this.#values.set(entry.name, entry.before);
    }
    this.#log.length = mark;
    return changes;
  }

  /**
   * Joins what branches changed, of which one runs.
   *
   * @param isExhaustive false where none of them may run
   */
  merge(branches: readonly Changes[], isExhaustive: boolean): void {
    const names = new Set(branches.flatMap((changes) => [...changes.keys()]));
    for (const name of names) {
      const values = branches.map((changes) => (changes.has(name) ? changes.get(name) : this.get(name)));
      if (!isExhaustive) values.push(this.get(name));
      this.set(name, oneOf(values.map((value) => value ?? UNKNOWN)));
    }
  }
}
