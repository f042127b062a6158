// What the evaluation of one source shares: budgets, functions not yet followed, what was left out. And the frame: where
// a statement stands.

import type { CodeSummary } from '@sentrascan/contract';
import { LIMITS } from '../../limits.ts';
import type { CodeScope } from '../python-code/code-scope.ts';
import type { SourceUnit } from './source-unit.ts';
import type { ClassDefinition, FunctionDefinition, SourceValue } from './source-value.ts';
import type { SummaryBuilder } from './summary-builder.ts';
import type { ParseBudget } from './token-cursor.ts';

/** Where statements and expressions are evaluated. */
export interface Frame {
  readonly unit: SourceUnit;
  readonly scope: CodeScope;
  /** The scope that functions defined here see: that of the module or function around a class. */
  readonly closure: CodeScope;
  readonly summary: SummaryBuilder;
  readonly owner?: ClassDefinition;
  readonly definition?: FunctionDefinition;
  /** Names that `global` and `nonlocal` declare. */
  readonly outerNames: Set<string>;
  /** Branches around this place that may not run. */
  branches: number;
  /** Modules whose names `from x import *` brings in. */
  readonly starred: string[];
  /** What the function returned so far, while it is computed. */
  returned?: SourceValue;
}

export class SourceRun {
  readonly parse: ParseBudget;
  /** Reads marshalled code, for `exec(marshal.loads(...))`. */
  readonly summariseMarshal: ((bytes: Uint8Array) => readonly CodeSummary[]) | undefined;
  #stepsLeft = LIMITS.sourceSteps.value;
  #charactersLeft = LIMITS.sourceFoldedCharacters.value;
  #repetitionsLeft = MAX_REPETITIONS;
  #depth = 0;
  #computedLeft = MAX_COMPUTED;
  /** Limits that were reached, by name. */
  readonly reached = new Set<
    | 'sourceSteps'
    | 'sourceFoldedCharacters'
    | 'sourceCodeLevels'
    | 'sourceEvaluationDepth'
    | 'codeBindings'
    | 'sourceScopes'
  >();
  /** Functions in the order they are defined; those not called before are followed at the end. */
  readonly functions: { readonly definition: FunctionDefinition; readonly frame: Frame }[] = [];
  readonly executed = new Set<string>();
  /** Functions and sources inside one another at this moment. */
  callDepth = 0;
  /** Functions computed with known arguments inside one another at this moment. */
  computing = 0;
  sourceLevel = 0;

  /** @returns false where no further function is kept */
  mayDefine(): boolean {
    if (this.functions.length < LIMITS.sourceScopes.value) return true;
    this.reached.add('sourceScopes');
    return false;
  }

  constructor(parse: ParseBudget, summariseMarshal?: (bytes: Uint8Array) => readonly CodeSummary[]) {
    this.parse = parse;
    this.summariseMarshal = summariseMarshal;
  }

  /** @returns false where nothing more may be evaluated */
  step(): boolean {
    if (this.computing > 0 && --this.#computedLeft < 0) return false;
    if (--this.#stepsLeft >= 0) return true;
    this.reached.add('sourceSteps');
    return false;
  }

  /** Goes one expression or block deeper. @returns false where that is too deep; `leave` follows otherwise */
  enter(): boolean {
    if (this.#depth < LIMITS.sourceEvaluationDepth.value) {
      this.#depth++;
      return true;
    }
    this.reached.add('sourceEvaluationDepth');
    return false;
  }

  /** True where too little of the stack is left to begin with another function or source. */
  get isDeep(): boolean {
    return this.#depth > DEEPEST_START;
  }

  leave(): void {
    this.#depth--;
  }

  /** Counts characters that computing a constant reads or writes. */
  spend(characters: number): boolean {
    this.#charactersLeft -= characters;
    if (this.#charactersLeft >= 0) return true;
    this.reached.add('sourceFoldedCharacters');
    return false;
  }

  /** Counts rounds of loops that are followed one by one. */
  repeat(rounds: number): boolean {
    if (rounds > MAX_ROUNDS || rounds > this.#repetitionsLeft) return false;
    this.#repetitionsLeft -= rounds;
    return true;
  }
}

/** Levels at which another function is still followed at its call; deeper ones wait for the end of the module. */
const DEEPEST_START = 120;

/** Rounds of one loop over known values that are followed one by one; others are followed once. */
const MAX_ROUNDS = 8192;

/** Steps spent on computing functions with known arguments; all functions are followed without, in any case. */
const MAX_COMPUTED = 200_000;

/** The same over all loops of one source. */
const MAX_REPETITIONS = 200_000;
