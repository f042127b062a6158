// What the oddities of a format mean: builders for one table a format. Data only, no judging.

import type { Severity } from '@sentrascan/contract';

/** What an oddity does to whoever loads the file. Each is a rule of the family `format`. */
export type AnomalyEffect = 'memory-unsafe' | 'exhausts' | 'hides-data' | 'readers-disagree' | 'oddity';

/** What one anomaly of a format means. */
export interface AnomalyMeaning {
  readonly effect: AnomalyEffect;
  /** One sentence: what a loader does with it. */
  readonly why: string;
  /** Known vulnerabilities of this kind, with the first fixed release where it is known: `CVE-2025-53630 (llama.cpp 26a48ad)`. */
  readonly advisories: readonly string[];
  /** Where it is not the rule's. */
  readonly severity?: Severity;
}

/** The oddities of one format, by the name that the format gives them. */
export interface FormatAnomalies {
  readonly format: string;
  readonly meanings: Readonly<Record<string, AnomalyMeaning>>;
}

/**
 * Declares what the anomalies of a format mean. An anomaly without an entry stays a fact.
 *
 * @param format the `format` of the `format.anomaly` facts
 */
export function describeAnomalies(
  format: string,
  meanings: Readonly<Record<string, AnomalyMeaning>>,
): FormatAnomalies {
  return { format, meanings };
}

function meaning(effect: AnomalyEffect) {
  return (why: string, advisories: readonly string[] = [], severity?: Severity): AnomalyMeaning => ({
    effect,
    why,
    advisories,
    ...(severity === undefined ? {} : { severity }),
  });
}

/** A native loader that trusts it reads or writes where it must not. */
export const memoryUnsafe = meaning('memory-unsafe');
/** A loader that trusts it takes time or memory without bound. */
export const exhausts = meaning('exhausts');
/** Bytes that no loader reads, and that hold something. */
export const hidesData = meaning('hides-data');
/** Loaders of the format read different things. */
export const readersDisagree = meaning('readers-disagree');
/** Against the specification, and harmless. */
export const oddity = meaning('oddity');
