// What a model says of itself, gathered from facts: what formats state, and what follows from the tensors they list.

import type { Fact, ModelProperty, ModelSummary } from '@sentrascan/contract';
import { pickledModel } from './pickled-model.ts';

/** Values of one property that are kept. */
const MAX_VALUES = 64;

/** Characters of one value. */
const MAX_CHARACTERS = 300;

/** Gathers the summary of one artifact. */
export class ModelNotes {
  readonly #values = new Map<ModelProperty, Set<string>>();
  readonly #dtypes = new Map<string, number>();
  #tensors = 0;
  #parameters = 0;

  /** Takes what a fact says of the model; most say nothing. */
  take(fact: Fact): void {
    if (fact.kind === 'model.info') this.#state(fact.property, fact.value);
    else if (fact.kind === 'tensor.index')
      this.#tensor(
        fact.dtype,
        fact.shape.reduce((product, size) => product * size, 1),
      );
    else if (fact.kind === 'pickle.program') {
      const { className, frameworks, tensors } = pickledModel(fact);
      for (const framework of frameworks) this.#state('framework', framework);
      if (className !== undefined) this.#state('architecture', className);
      for (const { dtype, elements } of tensors) this.#tensor(dtype, elements);
    }
  }

  /** @returns undefined where nothing was said */
  summary(): ModelSummary | undefined {
    if (this.#tensors > 0) {
      if (!this.#values.has('tensors')) this.#state('tensors', String(this.#tensors));
      if (!this.#values.has('parameters') && Number.isSafeInteger(this.#parameters))
        this.#state('parameters', String(this.#parameters));
      if (!this.#values.has('dtypes')) {
        for (const [dtype, count] of this.#dtypes) this.#state('dtypes', `${dtype} (${count})`);
      }
    }
    if (this.#values.size === 0) return undefined;
    return Object.fromEntries([...this.#values].map(([property, values]) => [property, [...values]]));
  }

  #tensor(dtype: string, elements: number): void {
    this.#tensors++;
    if (this.#dtypes.size < MAX_VALUES || this.#dtypes.has(dtype))
      this.#dtypes.set(dtype, (this.#dtypes.get(dtype) ?? 0) + 1);
    this.#parameters += elements;
  }

  #state(property: ModelProperty, value: string): void {
    const values = this.#values.get(property) ?? new Set<string>();
    if (value === '' || values.size >= MAX_VALUES) return;
    values.add(value.length > MAX_CHARACTERS ? `${value.slice(0, MAX_CHARACTERS)}...` : value);
    this.#values.set(property, values);
  }
}
