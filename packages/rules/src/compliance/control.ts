// What a standard of compliance is here: a framework's entries, with what a scan of files can and cannot say of each. Data.

import type { Category, Severity } from '@sentrascan/contract';

/** What was scanned, as far as it matters to what a control can be assessed by. */
export type ExaminedKind =
  /** Weights, graphs, serialised objects, and configurations that a loader obeys. */
  | 'model'
  /** Source, notebooks, scripts, Dockerfiles. */
  | 'code'
  /** Tables, records, arrays and notebooks: files that hold data. */
  | 'data'
  /** Files that say which packages are needed. */
  | 'dependencies'
  /** Cards of models. */
  | 'documentation'
  /** Everything else that was searched: texts, settings, media, archives. */
  | 'text';

/** Every kind, in the order they are told. */
export const EXAMINED_KINDS: readonly ExaminedKind[] = [
  'model',
  'code',
  'data',
  'dependencies',
  'documentation',
  'text',
];

/**
 * How a control needs advisories of packages. `decide`: without them it is not assessed. `count`: where dependencies are
 * declared, their absence lowers the answer. `no`: its evidence is of another kind.
 */
export type AdvisoryNeed = 'decide' | 'count' | 'no';

/** One entry of a framework as a scan sees it. */
export interface ComplianceControl {
  /** As the framework writes it; its title stands in the framework's list. */
  readonly id: string;
  /** What a scan looks for, in one sentence of our own. */
  readonly looksFor: string;
  /** What no scan of files can say of the control; told with every answer. */
  readonly outside: string;
  /** True where nothing that a scan finds would be evidence: never assessed, and `outside` says why. */
  readonly isOrganisational?: true;
  /** At least one examined file of these kinds, or the control is not assessed. */
  readonly examines: readonly ExaminedKind[];
  readonly advisories: AdvisoryNeed;
  /**
   * The best answer a scan may give, where that is less than that no violation was found: of whatever is a process, a duty of
   * people or a matter of the running system, files show a part. Only technical controls of files themselves go without.
   */
  readonly best?: 'partial';
  /** Facts that are told with the answer. */
  readonly facts?: readonly ('documentation' | 'record' | 'provenance')[];
  /** From which severity on a finding of a category fails this control, where it differs from `FAILS_FROM`. */
  readonly failsFrom?: Readonly<Partial<Record<Category, Severity>>>;
}

/** A date from which duties apply. */
export interface ComplianceDate {
  /** ISO 8601. */
  readonly date: string;
  readonly applies: string;
}

/** A standard that evidence can be asked for. */
export interface ComplianceStandard {
  /** What `--standard` takes. */
  readonly id: string;
  /** The framework whose ids and titles it uses. */
  readonly framework: string;
  /** Other words that `--standard` takes for it. */
  readonly aliases?: readonly string[];
  /** What the standard is, in one sentence of our own. */
  readonly about: string;
  readonly dates: readonly ComplianceDate[];
  /** Where the dates are from; empty without dates. */
  readonly datesSource: string;
  /** Every entry of the framework's list, in its order. */
  readonly controls: readonly ComplianceControl[];
}

/** From which severity on a finding fails a control. Malware and secrets do at any. */
export const FAILS_FROM: Readonly<Record<Category, Severity>> = {
  'code-execution': 'medium',
  payload: 'low',
  evasion: 'medium',
  'template-injection': 'medium',
  'file-access': 'medium',
  network: 'medium',
  malformed: 'medium',
  'unsafe-code': 'medium',
  secret: 'low',
  pii: 'medium',
  vulnerability: 'medium',
  'malicious-package': 'low',
  configuration: 'medium',
  licence: 'medium',
};

/** Advisories older than this say too little of today: new ones are published every day. */
export const ADVISORIES_MAX_AGE_DAYS = 30;

/** Everything that is scanned. */
export const EVERY_KIND: readonly ExaminedKind[] = EXAMINED_KINDS;
