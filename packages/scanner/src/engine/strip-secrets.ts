// Takes secrets out of what the report says of a file: values that the detectors found, wherever else they are repeated, and
// what looks like one in texts that no detector was shown, names of members above all. The last step of a scan, in whatever
// process it ran: what leaves it holds no value.

import type { Evidence, EvidenceValue, Finding, Gap, ReportedArtifact } from '@sentrascan/contract';
import { AnchorIndex } from '../detectors/anchor-index.ts';
import { redactWithin } from '../detectors/secret/redact-within.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { ScannedFile } from './render-artifact.ts';

/** A value is recognised by as many of its first characters, so that one that was cut short is, too. */
const HEAD_UNITS = 8;
const LEAST_UNITS = 4;
/** Lines of keys are values of their own. */
const LINE_UNITS = 24;
const LINES = 400;
/** Texts that are shorter hold no secret that the detectors were not shown. */
const SEARCHED_UNITS = 12;

interface Withheld {
  readonly value: string;
  readonly shown: string;
}

/**
 * @param withheld what is shown instead, by value
 * @returns the same object where nothing had to go
 */
export function stripSecrets(scanned: ScannedFile, withheld: ReadonlyMap<string, string>): ScannedFile {
  const stripper = new Stripper(withheld);
  const artifact = stripper.artifact(scanned.artifact);
  const findings = stripper.list(scanned.findings, (finding) => stripper.finding(finding));
  const gaps = stripper.list(scanned.gaps, (gap) => stripper.gap(gap));
  return artifact === scanned.artifact && findings === scanned.findings && gaps === scanned.gaps
    ? scanned
    : { artifact, findings, gaps };
}

class Stripper {
  readonly #index: AnchorIndex<Withheld> | undefined;
  /** Paths and sentences repeat. */
  readonly #known = new Map<string, string>();

  constructor(withheld: ReadonlyMap<string, string>) {
    const forms = new Map<string, string>();
    for (const [value, shown] of withheld) for (const form of formsOf(value)) forms.set(form, shown);
    // The longest first: where one value begins another, all of it goes.
    const sorted = [...forms].sort(([a], [b]) => b.length - a.length);
    if (sorted.length === 0) return;
    this.#index = new AnchorIndex(
      sorted.map(([value, shown]) => ({
        text: value.slice(0, HEAD_UNITS),
        anyCase: false,
        owner: { value, shown },
      })),
    );
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
    const path = this.text(artifact.path, false);
    const { model, behaviour, globals, children } = artifact;
    const strippedModel = model === undefined ? undefined : this.value(model);
    const strippedBehaviour = behaviour === undefined ? undefined : this.value(behaviour);
    const strippedGlobals =
      globals === undefined
        ? undefined
        : this.list(globals, (each) => {
            const module = this.text(each.module, false);
            const name = this.text(each.name, false);
            return module === each.module && name === each.name ? each : { ...each, module, name };
          });
    const strippedChildren =
      children === undefined ? undefined : this.list(children, (child) => this.artifact(child));
    if (
      path === artifact.path &&
      strippedModel === model &&
      strippedBehaviour === behaviour &&
      strippedGlobals === globals &&
      strippedChildren === children
    )
      return artifact;
    return {
      ...artifact,
      path,
      ...(strippedModel === undefined ? {} : { model: strippedModel }),
      ...(strippedBehaviour === undefined ? {} : { behaviour: strippedBehaviour }),
      ...(strippedGlobals === undefined ? {} : { globals: strippedGlobals }),
      ...(strippedChildren === undefined ? {} : { children: strippedChildren }),
    };
  }

  finding(finding: Finding): Finding {
    const { ruleId, category, severity, confidence, fingerprint, tags, ...texts } = finding;
    const stripped = this.value(texts);
    if (stripped === texts) return finding;
    // What was hashed before held the value: who knows the rest could try values against it.
    const isSame = stripped.evidence === texts.evidence && stripped.message === texts.message;
    return {
      ruleId,
      category,
      severity,
      confidence,
      fingerprint: isSame
        ? fingerprint
        : fingerprintOf(ruleId, stripped.evidence as Evidence, undefined, stripped.artifact),
      tags,
      ...stripped,
    };
  }

  gap(gap: Gap): Gap {
    return this.value(gap);
  }

  /** Every text in a value of JSON. Findings and summaries are shallow. */
  value<T>(value: T): T {
    if (typeof value === 'string') return this.text(value, true) as T;
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return this.list(value as readonly unknown[], (each) => this.value(each)) as T;
    const changed: [string, unknown][] = [];
    for (const [key, inner] of Object.entries(value)) {
      const stripped = this.value(inner as EvidenceValue);
      if (stripped !== inner) changed.push([key, stripped]);
    }
    return changed.length === 0 ? value : { ...value, ...Object.fromEntries(changed) };
  }

  /** @param names false for a path: what it is made of is no assignment */
  text(text: string, names: boolean): string {
    if (text.length < LEAST_UNITS) return text;
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const stripped = this.#withoutWithheld(text);
    const searched = stripped.length < SEARCHED_UNITS ? stripped : redactWithin(stripped, names);
    if (this.#known.size < KNOWN_TEXTS) this.#known.set(text, searched);
    return searched;
  }

  #withoutWithheld(text: string): string {
    if (this.#index === undefined) return text;
    const parts: string[] = [];
    let done = 0;
    this.#index.search(text, text.length, (at, { value, shown }) => {
      if (at < done) return;
      const same = commonLength(text, at, value);
      // Either all of it, or as much as there is before the text was cut.
      const end = at + same;
      if (same < value.length && !(end === text.length || text[end] === '…' || text.startsWith('...', end)))
        return;
      parts.push(text.slice(done, at), shown);
      done = end;
    });
    return done === 0 ? text : parts.join('') + text.slice(done);
  }
}

const KNOWN_TEXTS = 2000;

function commonLength(text: string, at: number, value: string): number {
  let same = 0;
  while (same < value.length && at + same < text.length && text[at + same] === value[same]) same += 1;
  return same;
}

/** How a value may be written elsewhere. */
function formsOf(value: string): string[] {
  const forms = [value, JSON.stringify(value).slice(1, -1), value.replaceAll("'", "\\'")];
  if (/[\r\n]|\\n/.test(value)) {
    const lines = value.split(/\r?\n|\\n/).slice(0, LINES);
    forms.push(...lines.filter((line) => line.length >= LINE_UNITS));
  }
  try {
    forms.push(encodeURIComponent(value), decodeURIComponent(value));
  } catch {
    // Half a surrogate, or a percent sign of its own: there is no such form.
  }
  return forms.filter((form) => form.length >= LEAST_UNITS);
}
