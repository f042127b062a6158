// How loaders that take names of callables from a model treat them: one table a loader. Data only, no judging.

import { capSeverity, type Severity } from '@sentrascan/contract';

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
  /** The most that a name can come to that is only named or imported. Default: HIGH, one step away from the call. */
  readonly named?: Severity;
  /** Severity of every dangerous name, whatever its effect; for loaders that nobody gives such names honestly. */
  readonly dangerous?: Severity;
  readonly advisories?: readonly string[];
}

/** Declares what is known of a loader. */
export function describeLoader(knowledge: LoaderKnowledge): LoaderKnowledge {
  return knowledge;
}

/** The most that a name can come to, by when the loader calls it. */
const CEILING: Readonly<Record<LoaderKnowledge['calls'], Severity>> = {
  load: 'critical',
  'opt-in': 'high',
  use: 'medium',
};

/**
 * The most that a dangerous name can come to.
 *
 * @param loader who calls what the model names; one that is not known calls it on load
 * @param isCalled false where it is only named, or its module imported: one step away from the call
 */
export function loaderCeiling(
  loader: Pick<LoaderKnowledge, 'calls' | 'named'> | undefined,
  isCalled: boolean,
): Severity {
  return capSeverity(
    CEILING[loader?.calls ?? 'load'],
    isCalled ? CEILING.load : (loader?.named ?? CEILING['opt-in']),
  );
}
