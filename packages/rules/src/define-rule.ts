// How a rule is declared. The type checks that the message only uses evidence the detector has to bring.

import type { Evidence, EvidenceValue, Rule } from '@sentrascan/contract';

type Placeholders<M extends string> = M extends `${string}{${infer P}}${infer Rest}`
  ? P | Placeholders<Rest>
  : never;

declare const evidenceOf: unique symbol;

/** A rule whose evidence type is known to the compiler. */
export interface TypedRule<E extends Evidence> extends Rule {
  readonly [evidenceOf]?: E;
}

/** The evidence that a rule asks of its detector. */
export type EvidenceOf<R> = R extends TypedRule<infer E> ? E : never;

/**
 * Declares a rule.
 *
 * @param declaration the rule; every `{placeholder}` of `message` becomes a required key of the evidence
 * @returns the same object, typed with the evidence that a detector must report
 * @example
 * export const processStart = defineRule({ id: 'pickle/starts-process', message: '{callable} runs on load', ... });
 * // report(processStart, { evidence: { callable: 'os.system' } })
 */
export function defineRule<const M extends string>(
  declaration: Rule & { readonly message: M },
): TypedRule<{ readonly [K in Placeholders<M>]: EvidenceValue } & Evidence> {
  return declaration;
}

/** The finding's sentence: each `{name}` of the template replaced by the evidence of that name. */
export function composeMessage(rule: Rule, evidence: Evidence): string {
  return rule.message.replace(/\{([A-Za-z]{1,40})\}/g, (_, name: string) => {
    const value = evidence[name];
    return typeof value === 'string' ? value : JSON.stringify(value);
  });
}
