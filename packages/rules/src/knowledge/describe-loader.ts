// How loaders that take names of callables from a model treat them: one table a loader. Data only, no judging.

import type { Severity } from '@sentrascan/contract';

/** What is known of one loader. */
export interface LoaderKnowledge {
  /** The `loader` of the `callable.reference` facts. */
  readonly loader: string;
  /** What a person calls it: `Keras load_model`. */
  readonly title: string;
  /**
   * When it calls what the model names. `load`: with its defaults; severity is that of the callable. `opt-in`: under a flag or
   * an older version; at most HIGH. `use`: only when the model is used in some way; at most MEDIUM.
   */
  readonly calls: 'load' | 'opt-in' | 'use';
  /** Exact dotted names that it may call: its own classes and functions, separated by white space. */
  readonly allows: string;
  /** Severity of names nobody knows. Default: that of the rule `callable/unknown`; `ordinary`: no finding. */
  readonly unknown?: Severity | 'ordinary';
  readonly advisories?: readonly string[];
}

/** Declares what is known of a loader. */
export function describeLoader(knowledge: LoaderKnowledge): LoaderKnowledge {
  return knowledge;
}
