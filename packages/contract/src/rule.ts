// What a rule declares. A rule is the only source of a finding's text, mapping and documentation.

import type { Severity } from './severity.ts';

/** What findings are about, the most urgent first. */
export const CATEGORIES = [
  'code-execution',
  'payload',
  'evasion',
  'template-injection',
  'file-access',
  'network',
  'malformed',
  'unsafe-code',
  'secret',
  'pii',
  'malicious-package',
  'vulnerability',
  'configuration',
  'licence',
] as const;

/** What a finding is about. */
export type Category = (typeof CATEGORIES)[number];

/** How sure a finding is of what it says, independent of how bad it would be. */
export type Confidence = 'high' | 'medium' | 'low';

/** A preview rule may still change its id or severity; a stable one may not. */
export type Stability = 'stable' | 'preview';

/** A value a finding can carry as evidence: plain JSON. */
export type EvidenceValue =
  | string
  | number
  | boolean
  | null
  | readonly EvidenceValue[]
  | { readonly [key: string]: EvidenceValue };

/** What a finding is based on, by name: plain JSON, filled into the rule's message. */
export type Evidence = { readonly [key: string]: EvidenceValue };

/**
 * Inputs that prove a rule, in the plain text that the testkit assembles (`<assembler>: <source>`), for example
 * `pickle: GLOBAL os system | UNICODE id | TUPLE1 | REDUCE | STOP`.
 */
export interface RuleSamples {
  readonly fires: readonly string[];
  readonly silent: readonly string[];
}

/** One rule of the catalogue, declared once. See `defineRule` in packages/rules. */
export interface Rule {
  /** `<family>/<effect>`, kebab-case, never reused; former ids go to `aliases`. */
  readonly id: string;
  /** Former ids; where rules are listed, also those that ML Guard has for what the rule finds. */
  readonly aliases?: readonly string[];
  /** One line, in the words of the person who loads the file. */
  readonly title: string;
  readonly category: Category;
  /** The usual severity; a detector may report another one where the evidence (not taste) says so. */
  readonly severity: Severity;
  readonly stability: Stability;
  /** The release that introduced the rule, `major.minor`. */
  readonly since: string;
  /** Numbers of the Common Weakness Enumeration. */
  readonly cwe: readonly number[];
  /** Ids of the OWASP ML (2023) and LLM (2025, 2026) lists. */
  readonly owasp: readonly string[];
  /** MITRE ATLAS technique ids. */
  readonly atlas: readonly string[];
  readonly tags: readonly string[];
  /** The finding's sentence; `{name}` is replaced by the evidence of that name. */
  readonly message: string;
  readonly why: string;
  /** What to do, most useful first. Never empty. */
  readonly fix: readonly string[];
  readonly falsePositives: string;
  readonly references?: readonly string[];
  readonly samples: RuleSamples;
}
