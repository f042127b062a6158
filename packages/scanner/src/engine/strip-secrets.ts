// Takes secrets out of what the report says of a file: values that the detectors found, wherever else they are repeated, and
// what looks like one in texts that no detector was shown, names of members above all. The last step of a scan, in whatever
// process it ran: what leaves it holds no value.

import type {
  Behaviour,
  Evidence,
  EvidenceValue,
  Finding,
  Gap,
  ReportedArtifact,
  ReportedManifest,
  ReportedStructure,
} from '@sentrascan/contract';
import { redactWithin } from '../detectors/secret/redact-within.ts';
import { fingerprintOf } from './fingerprint.ts';
import { isGenerated, isNameLike } from './name-like.ts';
import type { ScannedFile } from './render-artifact.ts';
import { type Kept, type WithheldValue, WithheldValues } from './withheld-values.ts';

/**
 * Shorter values, and those that are words, stay where they are: whoever writes a file chooses its passwords, and would
 * choose with them what the report cannot say. The finding of a value never shows it.
 */
const LEAST_UNITS = 8;
/** Texts that are shorter hold no secret that the detectors were not shown. */
const SEARCHED_UNITS = 12;
/** Paths and sentences repeat; of each kind as many are remembered. */
const KNOWN_TEXTS = 2000;
/** What of evidence names something, or is said by the catalogue. */
const NAMES_IN_EVIDENCE: ReadonlySet<string> = new Set([
  'callable',
  'className',
  'effect',
  'format',
  'framework',
  'global',
  'loader',
  'module',
  'name',
]);
/** A text with more of them is no call that a report shows. */
const CALLS = 64;
const CALLABLE_UNITS = 200;

/**
 * Words of the contract (kinds, places, ids, verdicts, severities, formats) stay as they are; paths and names of modules
 * and callables lose those values alone that were found by their form or that a generator made; other texts lose all but short values and words.
 *
 * @param withheld by value
 * @returns the same object where nothing had to go
 */
export function stripSecrets(
  scanned: ScannedFile,
  withheld: ReadonlyMap<string, WithheldValue>,
): ScannedFile {
  const stripper = new Stripper(withheld);
  const artifact = stripper.artifact(scanned.artifact);
  const findings = stripper.list(scanned.findings, (finding) => stripper.finding(finding));
  const gaps = stripper.list(scanned.gaps, (gap) => stripper.gap(gap));
  const waivers = scanned.waivers?.map(({ artifact: path, waiver }) => ({
    artifact: stripper.name(path),
    waiver: { ...waiver, reason: stripper.text(waiver.reason) },
  }));
  return artifact === scanned.artifact &&
    waivers === undefined &&
    findings === scanned.findings &&
    gaps === scanned.gaps
    ? scanned
    : { artifact, findings, gaps, ...(waivers === undefined ? {} : { waivers }) };
}

class Stripper {
  readonly #inNames: WithheldValues;
  readonly #inTexts: WithheldValues;
  readonly #knownNames = new Map<string, string>();
  readonly #knownTexts = new Map<string, string>();

  constructor(withheld: ReadonlyMap<string, WithheldValue>) {
    const long = [...withheld].filter(([value]) => value.length >= LEAST_UNITS);
    this.#inNames = new WithheldValues(long.filter(([value, { hasForm }]) => hasForm || isGenerated(value)));
    this.#inTexts = new WithheldValues(long.filter(([value, { hasForm }]) => hasForm || !isNameLike(value)));
  }

  /** The same list where nothing changes. */
  list<T>(items: readonly T[], strip: (item: T) => T): readonly T[] {
    let changed: T[] | undefined;
    for (const [at, item] of items.entries()) {
      const stripped = strip(item);
      if (stripped === item) continue;
      changed ??= [...items];
      changed[at] = stripped;
    }
    return changed ?? items;
  }

  artifact(artifact: ReportedArtifact): ReportedArtifact {
    const { model, manifest, structure, behaviour, globals, children } = artifact;
    return changedIn(artifact, {
      path: this.name(artifact.path),
      ...(model === undefined ? {} : { model: this.value(model) }),
      ...(manifest === undefined ? {} : { manifest: this.manifest(manifest) }),
      ...(structure === undefined ? {} : { structure: this.structure(structure) }),
      ...(behaviour === undefined ? {} : { behaviour: this.behaviour(behaviour) }),
      ...(globals === undefined
        ? {}
        : {
            globals: this.list(globals, (each) =>
              changedIn(each, { module: this.name(each.module), name: this.name(each.name) }),
            ),
          }),
      ...(children === undefined ? {} : { children: this.list(children, (child) => this.artifact(child)) }),
    });
  }

  /** What is written freely; names, versions, groups and digests are words of an index. */
  manifest(manifest: ReportedManifest): ReportedManifest {
    return changedIn(manifest, {
      includes: this.list(manifest.includes, (each) => changedIn(each, { target: this.name(each.target) })),
      dependencies: this.list(manifest.dependencies, (each) =>
        changedIn(each, {
          raw: this.text(each.raw),
          ...(each.source === undefined ? {} : { source: this.text(each.source) }),
          ...(each.marker === undefined ? {} : { marker: this.text(each.marker) }),
        }),
      ),
    });
  }

  /** Names; digests and counts are the scanner's own. */
  structure(structure: ReportedStructure): ReportedStructure {
    const { operations, templates, callables, references, code } = structure;
    const names = (list: readonly string[]) => this.list(list, (each) => this.name(each));
    return changedIn(structure, {
      ...(operations === undefined
        ? {}
        : { operations: changedIn(operations, { names: names(operations.names) }) }),
      ...(templates === undefined
        ? {}
        : { templates: this.list(templates, (each) => changedIn(each, { name: this.name(each.name) })) }),
      ...(callables === undefined ? {} : { callables: names(callables) }),
      ...(references === undefined ? {} : { references: this.list(references, (each) => this.text(each)) }),
      ...(code === undefined
        ? {}
        : { code: changedIn(code, { imports: names(code.imports), calls: names(code.calls) }) }),
    });
  }

  behaviour(behaviour: Behaviour): Behaviour {
    const { imports, loaders, ...texts } = behaviour;
    return changedIn(behaviour, {
      imports: this.list(imports, (each) => this.name(each)),
      loaders: this.list(loaders, (each) => changedIn(each, { outcome: this.text(each.outcome) })),
      ...this.value(texts),
    });
  }

  finding(finding: Finding): Finding {
    const { excerpt, flow, waiver } = finding;
    const evidence = this.#evidence(finding.evidence);
    const names = Object.entries(finding.evidence).flatMap(([key, value]) =>
      NAMES_IN_EVIDENCE.has(key) && typeof value === 'string' && value !== '' ? [value] : [],
    );
    const message = this.text(finding.message, names);
    const artifact = this.name(finding.artifact);
    const stripped = changedIn(finding, {
      artifact,
      message,
      evidence,
      ...(excerpt === undefined ? {} : { excerpt: this.text(excerpt) }),
      ...(flow === undefined
        ? {}
        : { flow: this.list(flow, (step) => changedIn(step, { message: this.text(step.message) })) }),
      ...(waiver === undefined ? {} : { waiver: this.value(waiver) }),
    });
    if (evidence === finding.evidence && message === finding.message) return stripped;
    // What was hashed before held the value: who knows the rest could try values against it.
    return { ...stripped, fingerprint: fingerprintOf(finding.ruleId, evidence, undefined, artifact) };
  }

  gap(gap: Gap): Gap {
    return changedIn(gap, {
      artifact: this.name(gap.artifact),
      reason: this.text(gap.reason),
      consequence: this.text(gap.consequence),
    });
  }

  #evidence(evidence: Evidence): Evidence {
    const stripped: [string, EvidenceValue][] = Object.entries(evidence).map(([key, value]) => [
      key,
      NAMES_IN_EVIDENCE.has(key) && typeof value === 'string' ? this.name(value) : this.value(value),
    ]);
    return changedIn(evidence, Object.fromEntries(stripped));
  }

  /** Every text in a value of JSON. Findings and summaries are shallow. */
  value<T>(value: T): T {
    if (typeof value === 'string') return this.text(value) as T;
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return this.list(value as readonly unknown[], (each) => this.value(each)) as T;
    const inner = Object.entries(value).map(([key, each]) => [key, this.value(each)] as const);
    return changedIn<T & object>(value, Object.fromEntries(inner) as Partial<T & object>);
  }

  /** A path, or the name of a module or callable: what it is made of is no assignment. */
  name(text: string): string {
    return remembered(this.#knownNames, text, () => {
      const stripped = this.#inNames.takeOut(text, () => []);
      return stripped.length < SEARCHED_UNITS ? stripped : redactWithin(stripped, false);
    });
  }

  /** @param names that the text says of what it speaks; they stay */
  text(text: string, names: readonly string[] = []): string {
    const strip = () => {
      const stripped = this.#inTexts.takeOut(text, () =>
        [...callablesIn(text), ...placesOf(names, text)].sort((a, b) => a[0] - b[0]),
      );
      return stripped.length < SEARCHED_UNITS ? stripped : redactWithin(stripped, true);
    };
    return names.length > 0 ? strip() : remembered(this.#knownTexts, text, strip);
  }
}

function remembered(known: Map<string, string>, text: string, strip: () => string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const stripped = strip();
  if (known.size < KNOWN_TEXTS) known.set(text, stripped);
  return stripped;
}

/** The same object where nothing differs. */
function changedIn<T extends object>(whole: T, parts: Partial<T>): T {
  for (const key of Object.keys(parts) as (keyof T)[])
    if (parts[key] !== whole[key]) return { ...whole, ...parts };
  return whole;
}

/** Names that a text calls: `posix.system` before a parenthesis. */
function callablesIn(text: string): Kept[] {
  const kept: Kept[] = [];
  let end = text.indexOf('(');
  for (let calls = 0; end !== -1 && calls < CALLS; calls++) {
    let start = end;
    while (start > 0 && end - start < CALLABLE_UNITS && /[\w.]/.test(text[start - 1] ?? '')) start -= 1;
    if (start < end && isNameLike(text.slice(start, end))) kept.push([start, end]);
    end = text.indexOf('(', end + 1);
  }
  return kept;
}

function placesOf(names: readonly string[], text: string): Kept[] {
  return names.flatMap((name): Kept[] => {
    const at = text.indexOf(name);
    return at === -1 ? [] : [[at, at + name.length]];
  });
}
