// How a kind of personal data is declared: its shape, its checksum, and the words that must stand near it.

import type { Confidence, EvidenceValue, SegmentKind, Severity } from '@sentrascan/contract';
import type { TypedRule } from './define-rule.ts';
import { textSample } from './text-sample.ts';

/** What a finding of personal data is based on. Never the value. */
export type PersonalDataEvidence = {
  /** The redacted form: `… (len=11)`. */
  readonly value: string;
  /** The word near it that told what it is, where there is one: `ssn`, `date of birth`. */
  readonly name: EvidenceValue;
  readonly detail: string;
  /** How many different values of the kind the artifact holds, and the first lines where there are more than a handful. */
  readonly count: number;
  readonly lines?: readonly number[];
};

/** A candidate as its check sees it. */
export interface PersonalDataCandidate {
  readonly value: string;
  /** Its letters and digits alone, letters in upper case. */
  readonly compact: string;
  /** The whole segment and where the value begins in it. */
  readonly text: string;
  readonly at: number;
  /** Up to 64 characters of the same line on either side. */
  readonly before: string;
  readonly after: string;
  /** The context word that stands near: before it in the line, in the key, in the header of its column. */
  readonly context: string | undefined;
  readonly segment: SegmentKind;
  readonly language: string;
  readonly fileName: string;
  /** Logical path of the artifact. */
  readonly path: string;
}

/** What a check says of a candidate that is one. */
export interface PersonalDataOpinion {
  readonly severity?: Severity;
  readonly confidence?: Confidence;
  readonly detail?: string;
}

/** What the candidates of a kind have in common, by which one pass over the text finds all of them. */
export type PersonalDataShape =
  /** Something@domain.tld. */
  | 'email'
  /** `+` and digits, `(area) number`, the forms, and where a context word stands near any group of digits. */
  | 'phone'
  /** Four numbers with dots. */
  | 'ipv4'
  /** Hexadecimal digits and colons, or pairs of them with `-`. */
  | 'colon-hex'
  /** Groups of digits and letters, as `forms` and `formsInContext` say. */
  | 'groups'
  /** Two letters, two digits, and up to thirty letters and digits behind them, in groups or not. */
  | 'iban'
  /** Letters and digits without a separator, of one of `lengths`; eight or eleven letters near a context word, too. */
  | 'token'
  /** The value of a key or a cell of a column that a context word names, whatever it looks like. */
  | 'named';

/** How the search finds candidates. */
export interface PersonalDataSearch {
  readonly shape: PersonalDataShape;
  /**
   * Of groups: `#` is a digit, `A` a letter, `*` either, `~` the same separator everywhere (a space, `-`, `.` or none),
   * anything else stands for itself: `###-##-####`, `AA~##~##~##~A`. Candidates in these forms need no context.
   */
  readonly forms?: readonly string[];
  /** The same; candidates in these forms need a context word near them. */
  readonly formsInContext?: readonly string[];
  /** Of tokens: their lengths. */
  readonly lengths?: readonly number[];
  /** True where tokens need a context word near them. */
  readonly needsContext?: boolean;
  /**
   * Words or phrases in the languages of the people concerned, lower case, found as whole words in any case, without
   * accents, and in names (`date of birth` in `dateOfBirth` and `DATE_OF_BIRTH`). One that begins with `=` is an
   * abbreviation that also means something else: near the value it counts in capitals alone, as its key or header always.
   */
  readonly contextWords?: readonly string[];
  /** The last word on a candidate. `undefined`: it is none. */
  check?(candidate: PersonalDataCandidate): PersonalDataOpinion | undefined;
  /** True where a value is too common a word to be taken out of the rest of the report. */
  readonly isWord?: boolean;
  /** True of a kind that leaves a candidate to any other that takes it. */
  readonly yields?: boolean;
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
  /** The harm, and the law that knows the kind. */
  readonly why: string;
  readonly falsePositives?: string;
  readonly references?: readonly string[];
  readonly tags?: readonly string[];
  readonly examples: readonly string[];
  readonly nearMisses: readonly string[];
}

/** Declares a kind of personal data: the rule of the catalogue and how to look for it, in one. */
export function definePersonalData(declaration: PersonalDataDeclaration): PersonalDataRule {
  const {
    shape,
    forms,
    formsInContext,
    lengths,
    contextWords,
    needsContext,
    isWord,
    yields,
    check,
    ...rule
  } = declaration;
  return {
    id: rule.id,
    title: rule.title,
    category: 'pii',
    severity: rule.severity,
    stability: 'stable',
    since: '0.1',
    cwe: [359],
    owasp: ['LLM02:2025', 'LLM02:2026'],
    atlas: ['AML.T0057'],
    tags: ['personal-data', ...(rule.tags ?? [])],
    message: `${rule.title} {value}, different values: {count}`,
    why: rule.why,
    fix: [
      'Remove it, or replace it by a made-up value',
      'Clear the outputs of the notebook before it is shared, and remove the datum from the history of the repository',
      'Where it has been public, tell whoever answers for data protection: a breach may have to be notified',
    ],
    falsePositives: rule.falsePositives ?? 'Numbers that happen to fit, and made-up people.',
    ...(rule.references === undefined ? {} : { references: rule.references }),
    samples: { fires: rule.examples.map(textSample), silent: rule.nearMisses.map(textSample) },
    search: {
      shape,
      ...(forms === undefined ? {} : { forms }),
      ...(formsInContext === undefined ? {} : { formsInContext }),
      ...(lengths === undefined ? {} : { lengths }),
      ...(contextWords === undefined ? {} : { contextWords }),
      ...(needsContext === undefined ? {} : { needsContext }),
      ...(isWord === undefined ? {} : { isWord }),
      ...(yields === undefined ? {} : { yields }),
      ...(check === undefined ? {} : { check }),
    },
  };
}
