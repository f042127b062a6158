// Budgets form a tree: a child draws on its parent, so that a thousand small archives cannot cost more than one large.
// Exhaustion is an answer (`false`), never an exception; whoever is refused records a gap.

/** What is budgeted; all but `facts` are drawn on by formats. */
export const BUDGET_RESOURCES = [
  'readBytes',
  'inflatedBytes',
  'heapBytes',
  'entries',
  'opcodes',
  'facts',
] as const;

/** A resource that is budgeted. */
export type BudgetResource = (typeof BUDGET_RESOURCES)[number];

/** An amount of some resources; bytes for those that end in `Bytes`, else counts. */
export type BudgetAmounts = Readonly<Partial<Record<BudgetResource, number>>>;

/** Which resource ran out, and what its limit was. */
export interface BudgetExhaustion {
  readonly resource: BudgetResource | 'time' | 'depth';
  readonly limit: number;
}

/** Milliseconds on a clock that only goes forward. Handed in: scanner rooms have no clock of their own. */
export type Clock = () => number;

/** How much one artifact, and all that is inside it, may still cost. */
export class Budget {
  readonly depth: number;
  readonly #parent: Budget | undefined;
  readonly #limits: BudgetAmounts | undefined;
  /** Undefined where nothing limits what is drawn here: a hundred thousand members have no accounts of their own. */
  readonly #used: Record<BudgetResource, number> | undefined;
  readonly #clock: Clock | undefined;
  readonly #deadlineMs: number;
  #exhaustion: BudgetExhaustion | undefined;

  private constructor(
    parent: Budget | undefined,
    limits: BudgetAmounts | undefined,
    clock: Clock | undefined,
    deadlineMs: number,
  ) {
    this.#parent = parent;
    this.#limits = limits;
    this.#clock = clock;
    this.#deadlineMs = deadlineMs;
    this.depth = parent === undefined ? 0 : parent.depth + 1;
    if (parent === undefined || limits !== undefined)
      this.#used = { readBytes: 0, inflatedBytes: 0, heapBytes: 0, entries: 0, opcodes: 0, facts: 0 };
  }

  /**
   * @param limits the most of each resource; a missing one is unlimited
   * @param time a clock and the reading at which time is up; without it there is no deadline
   */
  static root(limits: BudgetAmounts, time?: { readonly clock: Clock; readonly deadlineMs: number }): Budget {
    return new Budget(undefined, limits, time?.clock, time?.deadlineMs ?? Number.POSITIVE_INFINITY);
  }

  /** A budget one level deeper that draws on this one and may be tighter. */
  child(limits?: BudgetAmounts): Budget {
    return new Budget(this, limits, this.#clock, this.#deadlineMs);
  }

  /** Draws `amount` here and in every ancestor. @returns false, and nothing drawn, where any of them has too little. */
  spend(resource: BudgetResource, amount: number): boolean {
    for (let budget: Budget | undefined = this; budget !== undefined; budget = budget.#parent) {
      const limit = budget.#limits?.[resource];
      if (limit !== undefined && budget.used(resource) + amount > limit) {
        this.#exhaustion ??= { resource, limit };
        return false;
      }
    }
    for (let budget: Budget | undefined = this; budget !== undefined; budget = budget.#parent) {
      if (budget.#used !== undefined) budget.#used[resource] += amount;
    }
    return true;
  }

  /** Gives back what was drawn and released (heap). */
  release(resource: BudgetResource, amount: number): void {
    for (let budget: Budget | undefined = this; budget !== undefined; budget = budget.#parent) {
      if (budget.#used !== undefined) budget.#used[resource] = Math.max(0, budget.#used[resource] - amount);
    }
  }

  /** How much of a resource is left, over all ancestors. */
  left(resource: BudgetResource): number {
    let least = Number.POSITIVE_INFINITY;
    for (let budget: Budget | undefined = this; budget !== undefined; budget = budget.#parent) {
      const limit = budget.#limits?.[resource];
      if (limit !== undefined) least = Math.min(least, limit - budget.used(resource));
    }
    return least;
  }

  /** What was drawn and not given back; 0 for a child without limits of its own, which keeps no account. */
  used(resource: BudgetResource): number {
    return this.#used?.[resource] ?? 0;
  }

  /** True once the deadline has passed. Costs a clock reading: ask every few thousand steps, not at each. */
  isOutOfTime(): boolean {
    if (this.#clock === undefined || this.#clock() < this.#deadlineMs) return false;
    this.#exhaustion ??= { resource: 'time', limit: this.#deadlineMs };
    return true;
  }

  /** The first refusal this budget gave, for the gap's sentence. */
  get exhaustion(): BudgetExhaustion | undefined {
    return this.#exhaustion;
  }
}
