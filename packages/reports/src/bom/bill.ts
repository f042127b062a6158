// What a bill of materials says, before any format's words for it: components, who needs whom, what is known to be wrong.

import type { Severity } from '@sentrascan/contract';
import type { Licence } from './licences.ts';

/** What a component is. */
export type ComponentKind = 'model' | 'data' | 'library' | 'file';

/** A name and a value under a name space of ours; names may repeat. */
export interface BillProperty {
  readonly name: string;
  readonly value: string;
}

/** Where a component was seen. */
export interface Occurrence {
  /** Logical path of the scan. */
  readonly path: string;
  /** 1-based. */
  readonly line?: number;
}

/** An address that says more. */
export interface Link {
  readonly type: 'vcs' | 'distribution' | 'website' | 'model-card';
  readonly url: string;
}

/** A model that another one was made from; it is named, and not part of what was scanned. */
export interface Ancestor {
  readonly ref: string;
  readonly group?: string;
  readonly name: string;
  readonly purl?: string;
  readonly url?: string;
}

/** What is known of a model. */
export interface ModelCard {
  readonly task?: string;
  readonly architectureFamily?: string;
  readonly architecture?: string;
  /** References to the components of the datasets that it names. */
  readonly datasets: readonly string[];
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly ancestors: readonly Ancestor[];
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  readonly properties: readonly BillProperty[];
}

/** One component. References are unique in the bill, and the same for the same input. */
export interface BillComponent {
  readonly ref: string;
  readonly kind: ComponentKind;
  readonly group?: string;
  readonly name: string;
  readonly version?: string;
  readonly purl?: string;
  /** 64 hexadecimal digits, in lower case. */
  readonly sha256?: string;
  readonly scope?: 'required' | 'optional';
  readonly licences: readonly Licence[];
  readonly occurrences: readonly Occurrence[];
  readonly links: readonly Link[];
  readonly properties: readonly BillProperty[];
  /** Of a model. */
  readonly card?: ModelCard;
  readonly parts: readonly BillComponent[];
}

/** How bad an advisory says it is. */
export interface BillRating {
  readonly severity: Severity | 'unknown';
  readonly score?: number;
  readonly method: 'CVSSv2' | 'CVSSv3' | 'CVSSv31' | 'CVSSv4' | 'other';
  readonly vector?: string;
}

/** What somebody decided of a vulnerability, in the words of CycloneDX. */
export interface Analysis {
  readonly state:
    | 'resolved'
    | 'resolved_with_pedigree'
    | 'exploitable'
    | 'in_triage'
    | 'false_positive'
    | 'not_affected';
  readonly justification?: string;
  readonly responses: readonly string[];
  readonly detail?: string;
}

/** A component that is affected, and in which version or range of versions (`vers:`). */
export interface Affected {
  readonly ref: string;
  readonly versions: readonly string[];
  readonly ranges: readonly string[];
  /** False where some of the releases that are allowed are affected, and others are not. */
  readonly isCertain: boolean;
}

/** One issue: all advisories that are the same by their aliases. */
export interface BillVulnerability {
  readonly ref: string;
  readonly id: string;
  /** `osv` for advisories, `sentrascan` for a finding of ours that is listed as a vulnerability on request. */
  readonly source: 'osv' | 'sentrascan';
  readonly aliases: readonly string[];
  readonly ratings: readonly BillRating[];
  readonly cwes: readonly number[];
  readonly description: string;
  /** ISO 8601, UTC, to the second. */
  readonly published?: string;
  readonly recommendation?: string;
  readonly isMalicious: boolean;
  readonly analysis?: Analysis;
  readonly affects: readonly Affected[];
  readonly properties: readonly BillProperty[];
}

/** What a finding that is no published vulnerability says of a component. */
export interface BillNote {
  readonly ref: string;
  readonly subject: string;
  readonly text: string;
}

/** How complete what is said of some components is. */
export interface Completeness {
  readonly aggregate: 'complete' | 'incomplete' | 'unknown';
  /** Components whose parts this is said of. */
  readonly assemblies: readonly string[];
  /** Components whose dependencies this is said of. */
  readonly dependencies: readonly string[];
}

/** What was scanned. */
export interface BillSubject {
  readonly ref: string;
  readonly kind: 'application' | 'file';
  readonly name: string;
  readonly version?: string;
  readonly licences: readonly Licence[];
}

/** Everything a bill of materials says. */
export interface Bill {
  readonly tool: { readonly name: string; readonly version: string };
  readonly subject: BillSubject;
  readonly properties: readonly BillProperty[];
  readonly components: readonly BillComponent[];
  /** Who needs whom, by reference; a component that is missing here may need anything. */
  readonly needs: ReadonlyMap<string, readonly string[]>;
  readonly completeness: readonly Completeness[];
  readonly vulnerabilities: readonly BillVulnerability[];
  readonly notes: readonly BillNote[];
}

/** Every component of a list with its parts, each before its parts. */
export function* everyComponent(components: readonly BillComponent[]): Generator<BillComponent> {
  for (const component of components) {
    yield component;
    yield* everyComponent(component.parts);
  }
}
