// How a secret is declared: what it looks like, what proves it, and examples. The search for it is the detector's.

import type { Confidence, EvidenceValue, SegmentKind, Severity } from '@sentrascan/contract';
import type { TypedRule } from './define-rule.ts';
import { textSample } from './text-sample.ts';

/** What a finding of a secret is based on. Never the value. */
export type SecretEvidence = {
  /** The redacted form: `ghp_…6789 (len=40)`. */
  readonly value: string;
  /** In how many places of the artifact it stands. */
  readonly count: number;
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

/** Constructs that hold a secret whatever it looks like. */
export type SecretConstruct =
  /** Assigned to a name that ends in password, passphrase, pwd, ... */
  | 'password'
  /** Assigned to a name that ends in secret. */
  | 'named-secret'
  /** Random text that is assigned to a name with key, token, credential, ... */
  | 'generic-key'
  /** `scheme://user:password@host` of a database or a broker. */
  | 'database-url'
  /** The same of anything else. */
  | 'basic-auth-url'
  /** `Authorization: Bearer ...`, and `-u user:password` of curl. */
  | 'authorization'
  /** `Server=...;Password=...` of ODBC, ADO and JDBC. */
  | 'connection-string'
  /** `machine ... login ... password ...`, and the lines of `.pgpass`. */
  | 'password-file'
  /** `auth` of a registry in the configuration of docker, `_auth` of npm. */
  | 'registry-auth'
  /** `data` and `stringData` of a Secret of Kubernetes. */
  | 'kubernetes-secret';

/** How the search finds candidates. At least one of `anchors`, `assigned` and `construct` is given. */
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
  /**
   * Literal text that ends the value, which begins with `pattern`, for blocks of many lines: `-----END`. The value goes to
   * the end of that line, 64 KiB at most, and holds no second anchor. `check` sees all of it.
   */
  readonly until?: string;
  /** True where a letter or digit right before or behind the match does not matter. Default false: then it is no match. */
  readonly anyNeighbour?: boolean;
  /** Values without a prefix of their own: found by what they are assigned to. */
  readonly assigned?: {
    /**
     * Words of the name, lower case, in order, once it is split at `_ - .` and capitals: `wandb api key` fits
     * `WANDB_API_KEY`, `wandbApiKey` and `my-wandb.api_key`. The keys, sections and callables around the name count as
     * its beginning, and other words may stand between: `wandb key` also fits `wandb.login(key=...)`, `{"wandb": {"key":
     * ...}}` and `[wandb] key = ...`. The last word stands in the name itself.
     */
    readonly names: readonly string[];
    /** The whole value, fifteen characters or more. Same rules as `pattern`, and no flags; anchored by the search. */
    readonly value: RegExp;
    /**
     * True where such a value also counts up to 60 characters behind the first word of a name in the same line, as in
     * `wandb login 0123...` and `my wandb key: 0123...`. For first words that name an issuer, and values that chance does
     * not make.
     */
    readonly nearby?: boolean;
  };
  /** What only the parser of assignments can tell: no form of the value, but a construct that holds one. One rule each. */
  readonly construct?: SecretConstruct;
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
  const {
    anchors,
    anyCase,
    pattern,
    reachBack,
    until,
    anyNeighbour,
    assigned,
    construct,
    check,
    proven,
    ...rule
  } = declaration;
  return {
    id: rule.id,
    title: rule.title,
    category: 'secret',
    severity: rule.severity,
    stability: 'stable',
    since: '0.1',
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
      ...(until === undefined ? {} : { until }),
      ...(anyNeighbour === undefined ? {} : { anyNeighbour }),
      ...(assigned === undefined ? {} : { assigned }),
      ...(construct === undefined ? {} : { construct }),
      ...(check === undefined ? {} : { check }),
      ...(proven === undefined ? {} : { proven }),
    },
  };
}
