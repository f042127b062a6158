// How a secret is declared: what it looks like, what proves it, and examples. The search for it is the detector's.

import type { Confidence, EvidenceValue, SegmentKind, Severity } from '@sentrascan/contract';
import type { TypedRule } from './define-rule.ts';
import { textSample } from './text-sample.ts';

/** What a finding of a secret is based on. Never the value. */
export type SecretEvidence = {
  /** The redacted form: `ghp_…6789 (len=40)`. */
  readonly value: string;
  /** The name, key or column that it is assigned to, where there is one. */
  readonly name: EvidenceValue;
  /** What the value says of itself: an account, an expiry. Empty where it says nothing. */
  readonly detail: string;
};

/** A candidate as its check sees it. */
export interface SecretCandidate {
  /** What would be redacted: the group `value` of the pattern, else the whole match. */
  readonly value: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
  /** Up to 128 characters of the same line on either side. */
  readonly before: string;
  readonly after: string;
  /** The whole segment and where the value begins in it, for what must stand near. */
  readonly text: string;
  readonly at: number;
  /** The name that the value is assigned to, as written, where it is. */
  readonly name: string | undefined;
  readonly segment: SegmentKind;
  readonly language: string;
  /** Last component of the artifact's path. */
  readonly fileName: string;
}

/** What a check says of a candidate that is one. */
export interface SecretOpinion {
  /** Where it is not the rule's: an expired token, a test key. */
  readonly severity?: Severity;
  readonly confidence?: Confidence;
  readonly detail?: string;
}

/** How the search finds candidates. At least one of `anchors` and `assigned` is given. */
export interface SecretSearch {
  /**
   * Literal ASCII text, three characters or more, that every value of `pattern` holds. The search looks for all anchors
   * of all secrets in one pass and tries `pattern` only where one stands.
   */
  readonly anchors?: readonly string[];
  /** True where the anchors are found in any case. */
  readonly anyCase?: boolean;
  /**
   * Matched with the sticky flag. Linear by form: every quantifier is bounded, none is nested in another or follows one
   * over the same characters. The group `value`, where there is one, is the secret.
   */
  readonly pattern?: RegExp;
  /** How many characters before the anchor the pattern may begin; it is tried from each place, the furthest first. Default 0. */
  readonly reachBack?: number;
  /** True where a letter or digit right before or behind the match does not matter. Default false: then it is no match. */
  readonly anyNeighbour?: boolean;
  /** Values without a prefix of their own: found by what they are assigned to. */
  readonly assigned?: {
    /**
     * Words of the name, lower case, in order and next to each other once the name is split at `_ - .` and capitals:
     * `wandb api key` fits `WANDB_API_KEY`, `wandbApiKey` and `my-wandb.api_key`.
     */
    readonly names: readonly string[];
    /** The whole value. Same rules as `pattern`; anchored by the search. */
    readonly value: RegExp;
  };
  /** The last word on a candidate: checksum, structure, neighbours. `undefined`: it is none. */
  check?(candidate: SecretCandidate): SecretOpinion | undefined;
  /**
   * True where the check proves the value (a checksum, a structure that chance does not make): then no placeholder word
   * and no directory of tests talks it away.
   */
  readonly proven?: boolean;
}

/** A rule that also says how to look for what it is about. */
export interface SecretRule extends TypedRule<SecretEvidence> {
  readonly search: SecretSearch;
}

interface SecretDeclaration extends SecretSearch {
  /** `secret/<issuer>-<kind>`, kebab-case. */
  readonly id: `secret/${string}`;
  /** Noun phrase without an article, as in a list: `GitHub token`. */
  readonly title: string;
  readonly severity: Severity;
  /** What whoever finds it can do. */
  readonly why: string;
  /** Where to revoke it; put before the steps that hold for all secrets. */
  readonly fix?: readonly string[];
  readonly falsePositives?: string;
  readonly references?: readonly string[];
  readonly tags?: readonly string[];
  /** Texts that hold one, made up. A sample of its own name is written `text(.env): ...` or `python: ...`. */
  readonly examples: readonly string[];
  /** Texts that look like it and hold none. */
  readonly nearMisses: readonly string[];
}

/** Declares a secret: the rule of the catalogue and how to look for it, in one. */
export function defineSecret(declaration: SecretDeclaration): SecretRule {
  const { anchors, anyCase, pattern, reachBack, anyNeighbour, assigned, check, proven, ...rule } =
    declaration;
  return {
    id: rule.id,
    title: rule.title,
    category: 'secret',
    severity: rule.severity,
    stability: 'stable',
    since: '0.2',
    cwe: [798, 312],
    owasp: ['LLM02:2025', 'LLM02:2026'],
    atlas: ['AML.T0055'],
    tags: ['secret', ...(rule.tags ?? [])],
    message: `${rule.title} {value}`,
    why: rule.why,
    fix: [
      ...(rule.fix ?? []),
      'Revoke it and issue another one: whoever saw the file may have copied it',
      'Read it from the environment or a secret store, and remove it from the history of the repository',
    ],
    falsePositives: rule.falsePositives ?? 'Made-up values in documentation and tests.',
    ...(rule.references === undefined ? {} : { references: rule.references }),
    samples: { fires: rule.examples.map(textSample), silent: rule.nearMisses.map(textSample) },
    search: {
      ...(anchors === undefined ? {} : { anchors }),
      ...(anyCase === undefined ? {} : { anyCase }),
      ...(pattern === undefined ? {} : { pattern }),
      ...(reachBack === undefined ? {} : { reachBack }),
      ...(anyNeighbour === undefined ? {} : { anyNeighbour }),
      ...(assigned === undefined ? {} : { assigned }),
      ...(check === undefined ? {} : { check }),
      ...(proven === undefined ? {} : { proven }),
    },
  };
}
