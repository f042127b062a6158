// Counts the operations of a graph: those that say the same are one fact with their count, so that a hundred thousand
// additions are one fact, and one that names a file is a fact of its own.

import type { GraphOpFact, NamedString } from '@sentrascan/contract';
import { LIMITS } from '../limits.ts';
import type { FormatContext } from './format.ts';

/** Characters of all strings together that are kept. */
const KEPT_CHARACTERS = 16 * 1024 * 1024;

/** One operation as it was met. */
export interface MetOperation {
  readonly op: string;
  readonly domain: string;
  /** Asked for where the operation is the first of its kind. */
  readonly place: () => string;
  readonly strings: readonly NamedString[];
  /** Words of `GraphOpFact.context`. */
  readonly context?: readonly string[];
  readonly offset?: number;
}

/** The operations of one model. */
export class OperationTally {
  readonly #framework: string;
  readonly #facts = new Map<string, { fact: GraphOpFact; count: number }>();
  #characters = 0;
  #isOverfull = false;
  #areStringsOmitted = false;
  #areStringsCut = false;

  /** @param framework as `GraphOpFact.framework` has it */
  constructor(framework: string) {
    this.#framework = framework;
  }

  /** Operations that were added, by how often: `Conv` 53. */
  get counts(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { fact, count } of this.#facts.values())
      counts.set(fact.op, (counts.get(fact.op) ?? 0) + count);
    return counts;
  }

  /** Adds one. Beyond LIMITS.graphOperations different ones, their strings are left out and the context says so. */
  add(met: MetOperation): void {
    const { op, domain } = met;
    let strings = met.strings.slice(0, LIMITS.operationStrings.value);
    if (strings.length < met.strings.length) this.#areStringsCut = true;
    let context = met.context ?? [];
    let key = keyOf(op, domain, strings, context);
    const isFull = this.#facts.size >= LIMITS.graphOperations.value || this.#characters > KEPT_CHARACTERS;
    if (!this.#facts.has(key) && isFull && strings.length > 0) {
      this.#areStringsOmitted = true;
      strings = [];
      context = [...context, 'strings-omitted'];
      key = keyOf(op, domain, strings, context);
    }
    const known = this.#facts.get(key);
    if (known !== undefined) {
      known.count += 1;
      return;
    }
    if (this.#facts.size >= 2 * LIMITS.graphOperations.value) {
      this.#isOverfull = true;
      return;
    }
    this.#characters += key.length;
    const place = met.place();
    const at = met.offset === undefined ? {} : { offset: met.offset };
    const fact = {
      kind: 'graph.op',
      framework: this.#framework,
      op,
      domain,
      place,
      strings,
      context,
      count: 1,
      ...at,
    };
    this.#facts.set(key, { fact: fact as GraphOpFact, count: 1 });
  }

  /**
   * States them all.
   *
   * @param more further words of context, known only when the whole graph was read
   */
  emit(context: FormatContext, more: (op: string, domain: string) => readonly string[] = () => []): void {
    for (const { fact, count } of this.#facts.values())
      context.emit({ ...fact, count, context: [...fact.context, ...more(fact.op, fact.domain)] });
    if (this.#areStringsCut)
      context.gap({
        kind: 'limit',
        reason: `An operation has more strings than the ${LIMITS.operationStrings.value} that are kept of one.`,
        consequence: 'The others were not judged.',
      });
    if (!this.#isOverfull && !this.#areStringsOmitted) return;
    context.gap({
      kind: 'limit',
      reason: `The graph has more different operations than the limit graphOperations allows (${LIMITS.graphOperations.value}), or longer strings.`,
      consequence: 'What the others work on was not judged.',
    });
  }
}

function keyOf(
  op: string,
  domain: string,
  strings: readonly NamedString[],
  context: readonly string[],
): string {
  if (strings.length === 0 && context.length === 0) return `${domain}\0${op}`;
  return JSON.stringify([domain, op, context, strings.map(({ name, value }) => [name, value])]);
}
