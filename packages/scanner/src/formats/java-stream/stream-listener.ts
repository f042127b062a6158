// What the walk of a Java stream tells, and why it ends.

/** How a stream uses a class: builds objects of it, or only names it. */
export type ClassUse = 'constructs' | 'names';

/** What the walk tells. */
export interface StreamListener {
  /** @param name as Java writes it, `java.util.HashMap`, with overlong letters made plain */
  class(name: string, use: ClassUse, offset: number, isOverlong: boolean): void;
  /** Numbers of an array or bytes of a block, `[start, end)`. */
  data(start: number, end: number, isBytes: boolean): void;
}

/** Where and why the walk ended early. */
export interface StreamStop {
  readonly kind: 'truncated' | 'malformed' | 'limit' | 'timeout';
  readonly reason: string;
  readonly offset: number;
}
