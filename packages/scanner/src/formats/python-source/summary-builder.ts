// Collects what one scope imports and calls, and whether an import of the module runs it.

import type { CodeCall, CodeSummary, FoldedText } from '@sentrascan/contract';
import { LIMITS } from '../../limits.ts';

/** Amounts that all scopes of one source share. */
export interface CallBudget {
  callsLeft: number;
  /** Where calls were first left out, a line. */
  exceededAt: number | undefined;
}

export class SummaryBuilder {
  readonly #name: string;
  readonly #line: number;
  readonly #budget: CallBudget;
  readonly #imports = new Set<string>();
  readonly #calls: CodeCall[] = [];
  /** How often each function was called. */
  readonly #called = new Map<string, number>();
  /** Of functions that are called often: how often with which arguments. */
  readonly #repeated = new Map<string, Map<string, number>>();
  readonly #nested: SummaryBuilder[] = [];
  readonly #summaries: CodeSummary[] = [];
  readonly #foldedTexts: FoldedText[] = [];
  /** Scopes that run when this one does. */
  readonly #runsToo = new Set<SummaryBuilder>();
  #isRunByImport: boolean;

  constructor(name: string, line: number, budget: CallBudget, isRunByImport = false) {
    this.#name = name;
    this.#line = line;
    this.#budget = budget;
    this.#isRunByImport = isRunByImport;
  }

  get budget(): CallBudget {
    return this.#budget;
  }

  import(path: string): void {
    if (this.#imports.size < LIMITS.codeNames.value) this.#imports.add(path);
  }

  /** Keeps a call; of one that repeats, arguments included, the first places. */
  call(call: CodeCall): void {
    const most = LIMITS.sourceRepeatedCalls.value;
    const callee = call.resolved ?? call.callable;
    const count = this.#called.get(callee) ?? 0;
    // Only what is called often is compared with its arguments.
    if (count >= most && !this.#isNew(call, callee)) return;
    if (this.#budget.callsLeft <= 0) {
      this.#budget.exceededAt ??= call.line ?? 1;
      return;
    }
    this.#called.set(callee, count + 1);
    this.#budget.callsLeft--;
    this.#calls.push(call);
  }

  /** Keeps a text that the scope computes; those beyond the limit are left out, as the first ones say. */
  foldedText(text: FoldedText): void {
    if (this.#foldedTexts.length < LIMITS.codeNames.value) this.#foldedTexts.push(text);
  }

  /** False for a call like those that were kept often enough, arguments included. */
  #isNew(call: CodeCall, callee: string): boolean {
    let repeated = this.#repeated.get(callee);
    if (repeated === undefined) {
      repeated = new Map();
      for (const kept of this.#calls) {
        if ((kept.resolved ?? kept.callable) !== callee) continue;
        const key = keyOf(kept);
        repeated.set(key, (repeated.get(key) ?? 0) + 1);
      }
      this.#repeated.set(callee, repeated);
    }
    const key = keyOf(call);
    const count = repeated.get(key) ?? 0;
    if (count >= LIMITS.sourceRepeatedCalls.value) return false;
    repeated.set(key, count + 1);
    return true;
  }

  nest(name: string, line: number): SummaryBuilder {
    const nested = new SummaryBuilder(name, line, this.#budget);
    this.#nested.push(nested);
    return nested;
  }

  /** Code that is no source: what `marshal.loads` reads. */
  addSummary(summary: CodeSummary): void {
    this.#summaries.push(summary);
  }

  /** Says that `other` runs when this scope does. */
  leadsTo(other: SummaryBuilder): void {
    if (other !== this) this.#runsToo.add(other);
  }

  /** Carries "run by the import" along to everything that runs with it. */
  spread(): void {
    const queue: SummaryBuilder[] = [this];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      for (const other of next.#runsToo) {
        if (other.#isRunByImport) continue;
        other.#isRunByImport = true;
        queue.push(other);
      }
    }
  }

  /** @param depth levels of nesting that are left to write out */
  build(depth: number = LIMITS.codeNesting.value): CodeSummary {
    return {
      python: [],
      name: this.#name,
      filename: '',
      firstLine: this.#line,
      names: [],
      constants: [],
      imports: [...this.#imports],
      calls: this.#calls,
      nested:
        depth <= 0 ? [] : [...this.#children().map((each) => each.build(depth - 1)), ...this.#summaries],
      runs: this.#isRunByImport ? 'import' : 'call',
      ...(this.#foldedTexts.length === 0 ? {} : { foldedTexts: this.#foldedTexts }),
    };
  }

  /** Scopes that neither import nor call anything say nothing. */
  #children(): SummaryBuilder[] {
    return this.#nested.filter((each) => !each.isEmpty);
  }

  get isEmpty(): boolean {
    return (
      this.#calls.length === 0 &&
      this.#imports.size === 0 &&
      this.#summaries.length === 0 &&
      this.#foldedTexts.length === 0 &&
      this.#nested.every((each) => each.isEmpty)
    );
  }
}

function keyOf(call: CodeCall): string {
  return JSON.stringify([call.args, call.kwargs, call.origins]);
}
