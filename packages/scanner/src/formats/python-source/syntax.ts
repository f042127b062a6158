// The syntax tree: as much of Python's grammar as matters for what a module imports, binds and calls. Chains of
// operators and of trailers are lists, so that depth is only that of brackets and blocks.

/** A place in the source, a UTF-16 offset. */
export type Offset = number;

export type Expression =
  | { readonly k: 'name'; readonly name: string; readonly at: Offset }
  | { readonly k: 'none' | 'ellipsis' }
  | { readonly k: 'bool'; readonly value: boolean }
  | { readonly k: 'number'; readonly start: Offset; readonly end: Offset }
  | { readonly k: 'string'; readonly parts: readonly StringPart[]; readonly at: Offset }
  | { readonly k: 'primary'; readonly base: Expression; readonly trailers: readonly Trailer[] }
  /** Operators of one level, left to right; `not`, `-`, `+`, `~` are `unary`. */
  | {
      readonly k: 'chain';
      readonly level: ChainLevel;
      readonly first: Expression;
      readonly rest: readonly { readonly operator: string; readonly right: Expression }[];
    }
  | { readonly k: 'unary'; readonly operator: string; readonly operand: Expression }
  /** `a if test else b`; several in a row are one list of alternatives. */
  | {
      readonly k: 'choice';
      readonly tests: readonly Expression[];
      readonly alternatives: readonly Expression[];
    }
  | {
      readonly k: 'lambda';
      readonly parameters: readonly Parameter[];
      readonly body: Expression;
      readonly at: Offset;
    }
  | {
      readonly k: 'display';
      readonly container: 'tuple' | 'list' | 'set';
      readonly items: readonly Expression[];
      /** More than `items` where plain values beyond the limit were dropped. */
      readonly count: number;
    }
  | {
      readonly k: 'dict';
      /** `undefined` for `**mapping`. */
      readonly keys: readonly (Expression | undefined)[];
      readonly values: readonly Expression[];
    }
  | {
      readonly k: 'comprehension';
      readonly container: 'list' | 'set' | 'dict' | 'generator';
      readonly element: Expression;
      readonly value?: Expression;
      readonly clauses: readonly Clause[];
    }
  | { readonly k: 'star'; readonly value: Expression }
  | { readonly k: 'walrus'; readonly name: string; readonly value: Expression }
  | { readonly k: 'yield'; readonly value?: Expression }
  | { readonly k: 'slice'; readonly bounds: readonly (Expression | undefined)[] };

export type ChainLevel = 'bool' | 'compare' | 'arithmetic';

/** A literal, or a replacement field of an f-string with those of its specification. */
export type StringPart =
  | { readonly k: 'text'; readonly start: Offset; readonly end: Offset; readonly prefix: string }
  | { readonly k: 'field'; readonly value: Expression; readonly isPlain: boolean };

export type Trailer =
  | { readonly k: 'attribute'; readonly name: string; readonly at: Offset }
  | { readonly k: 'call'; readonly args: readonly Argument[]; readonly at: Offset }
  | { readonly k: 'index'; readonly index: Expression };

export interface Argument {
  /** `name=value`. */
  readonly name?: string;
  /** 1 for `*value`, 2 for `**value`. */
  readonly stars: 0 | 1 | 2;
  readonly value: Expression;
}

export interface Parameter {
  readonly name: string;
  readonly stars: 0 | 1 | 2;
  readonly annotation?: Expression;
  readonly fallback?: Expression;
}

/** `for target in iterated` or `if test` of a comprehension. */
export type Clause =
  | { readonly k: 'for'; readonly target: Expression; readonly iterated: Expression }
  | { readonly k: 'if'; readonly test: Expression };

export type Block = readonly Statement[];

export type Statement =
  /** Expressions in the order they are evaluated: `raise`, `assert`, `del`, `print` of Python 2 too. */
  | { readonly k: 'expressions'; readonly values: readonly Expression[] }
  | {
      readonly k: 'assign';
      readonly targets: readonly Expression[];
      readonly value: Expression;
      /** `+` for `+=`. */
      readonly operator?: string;
    }
  | {
      readonly k: 'annotated';
      readonly target: Expression;
      readonly annotation: Expression;
      readonly value?: Expression;
    }
  | { readonly k: 'import'; readonly names: readonly ImportedName[] }
  | {
      readonly k: 'from';
      /** Leading dots included. */
      readonly module: string;
      readonly names: readonly ImportedName[] | 'star';
    }
  | FunctionSyntax
  | ClassSyntax
  | { readonly k: 'return'; readonly value?: Expression }
  | { readonly k: 'global'; readonly names: readonly string[] }
  | {
      readonly k: 'if';
      readonly tests: readonly { readonly test: Expression; readonly body: Block }[];
      readonly orelse: Block;
    }
  | {
      readonly k: 'for';
      readonly target: Expression;
      readonly iterated: Expression;
      readonly body: Block;
      readonly orelse: Block;
    }
  | { readonly k: 'while'; readonly test: Expression; readonly body: Block; readonly orelse: Block }
  | {
      readonly k: 'with';
      readonly items: readonly { readonly value: Expression; readonly target?: Expression }[];
      readonly body: Block;
    }
  | { readonly k: 'try'; readonly body: Block; readonly handlers: readonly Handler[] }
  | { readonly k: 'match'; readonly subject: Expression; readonly cases: readonly MatchCase[] }
  /** Python 2's `exec code in namespace`. */
  | { readonly k: 'exec'; readonly code: Expression; readonly at: Offset }
  | { readonly k: 'block'; readonly body: Block };

export interface ImportedName {
  readonly name: string;
  readonly alias?: string;
}

/** `except`, `else` and `finally` of a `try`. */
export interface Handler {
  readonly type?: Expression;
  readonly name?: Expression;
  readonly body: Block;
}

export interface MatchCase {
  readonly pattern: Expression;
  readonly guard?: Expression;
  readonly body: Block;
}

export interface FunctionSyntax {
  readonly k: 'function';
  readonly name: string;
  readonly at: Offset;
  readonly parameters: readonly Parameter[];
  readonly returns?: Expression;
  readonly decorators: readonly Expression[];
  readonly body: Block;
}

export interface ClassSyntax {
  readonly k: 'class';
  readonly name: string;
  readonly at: Offset;
  readonly args: readonly Argument[];
  readonly decorators: readonly Expression[];
  readonly body: Block;
}
