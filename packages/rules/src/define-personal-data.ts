// How a kind of personal data is declared: its shape, its checksum, and the words that must stand near it.

import type { Confidence, EvidenceValue, SegmentKind, Severity } from '@sentrascan/contract';
import type { TypedRule } from './define-rule.ts';
import { textSample } from './text-sample.ts';

/** What a finding of personal data is based on. Never the value. */
export type PersonalDataEvidence = {
  /** The redacted form: `…(len=11)`. */
  readonly value: string;
  /** The key or column that it stands under, where there is one. */
  readonly name: EvidenceValue;
  readonly detail: string;
  /** How many different values of the kind the artifact holds. */
  readonly count: number;
};

/** A candidate as its check sees it. */
export interface PersonalDataCandidate {
  readonly value: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
  /** Up to 64 characters of the same line on either side. */
  readonly before: string;
  readonly after: string;
  /** The header of its column or the key of its value, where there is one. */
  readonly name: string | undefined;
  /** True where one of the declaration's context words stands near: before it in the line, in the key or in the header. */
  readonly hasContext: boolean;
  readonly segment: SegmentKind;
  readonly language: string;
  readonly fileName: string;
}

/** What a check says of a candidate that is one. */
export interface PersonalDataOpinion {
  readonly severity?: Severity;
  readonly confidence?: Confidence;
  readonly detail?: string;
}

/** What the candidates of a kind have in common, by which one pass over the text finds all of them. */
export type PersonalDataShape = 'email' | 'digits' | 'letters-and-digits' | 'colon-hex' | 'words';

/** How the search finds candidates. */
export interface PersonalDataSearch {
  readonly shape: PersonalDataShape;
  /** Sticky, linear by form; the group `value`, where there is one, is the datum. */
  readonly pattern: RegExp;
  /** Lower case words or phrases in the languages of the people concerned. */
  readonly contextWords?: readonly string[];
  /** True where a candidate without context is none. */
  readonly needsContext?: boolean;
  check?(candidate: PersonalDataCandidate): PersonalDataOpinion | undefined;
}

/** A rule that also says how to look for what it is about. */
export interface PersonalDataRule extends TypedRule<PersonalDataEvidence> {
  readonly search: PersonalDataSearch;
}

interface PersonalDataDeclaration extends PersonalDataSearch {
  /** `pii/<country>-<kind>` or `pii/<kind>`, kebab-case. */
  readonly id: `pii/${string}`;
  /** Noun phrase without an article: `Email address`. */
  readonly title: string;
  readonly severity: Severity;
  readonly why?: string;
  readonly falsePositives?: string;
  readonly references?: readonly string[];
  readonly tags?: readonly string[];
  readonly examples: readonly string[];
  readonly nearMisses: readonly string[];
}

/** Declares a kind of personal data: the rule of the catalogue and how to look for it, in one. */
export function definePersonalData(declaration: PersonalDataDeclaration): PersonalDataRule {
  const { shape, pattern, contextWords, needsContext, check, ...rule } = declaration;
  return {
    id: rule.id,
    title: rule.title,
    category: 'pii',
    severity: rule.severity,
    stability: 'stable',
    since: '0.2',
    cwe: [359],
    owasp: ['LLM02:2025', 'LLM02:2026'],
    atlas: ['AML.T0057'],
    tags: ['personal-data', ...(rule.tags ?? [])],
    message: `${rule.title} {value}`,
    why:
      rule.why ??
      'Data about a person that is shipped with a model or notebook is copied with it, and law asks who may have it.',
    fix: [
      'Remove it, or replace it by a made-up value',
      'Clear the outputs of the notebook before it is shared, and remove the datum from the history of the repository',
    ],
    falsePositives: rule.falsePositives ?? 'Numbers that happen to fit, and made-up people.',
    ...(rule.references === undefined ? {} : { references: rule.references }),
    samples: { fires: rule.examples.map(textSample), silent: rule.nearMisses.map(textSample) },
    search: {
      shape,
      pattern,
      ...(contextWords === undefined ? {} : { contextWords }),
      ...(needsContext === undefined ? {} : { needsContext }),
      ...(check === undefined ? {} : { check }),
    },
  };
}
