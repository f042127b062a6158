// What was found in one artifact: each value once for each rule, with its places; where rules overlap, the most specific.

import { type Location, milderSeverity } from '@sentrascan/contract';
import { isMadeUpPlace } from '@sentrascan/rules';
import { LIMITS } from '../../limits.ts';
import type { DetectorContext } from '../detector.ts';
import type { SecretCandidateFound } from './candidate.ts';
import { RANK } from './candidate.ts';
import { redact } from './redact.ts';

/** Constructs of which no character is shown: passwords are short, and some characters are most of one. */
export const HIDDEN_CONSTRUCTS: ReadonlySet<string> = new Set([
  'password',
  'named-secret',
  'database-url',
  'basic-auth-url',
  'connection-string',
  'password-file',
  'registry-auth',
  'kubernetes-secret',
]);

interface FoundSecret {
  readonly candidate: SecretCandidateFound;
  readonly location: Location | undefined;
  /** Places, so that a text that is shown twice counts once. */
  readonly places: Set<string>;
  /** How the value is written: a block stands on lines of its own, or with `\n` in a string. */
  readonly spellings: Set<string>;
  count: number;
}

export class FoundSecrets {
  /** By value, then by rule. */
  readonly #byValue = new Map<string, Map<string, FoundSecret>>();
  #count = 0;
  #omitted = 0;

  /** @param placeOf where an index of the searched text stands, in the terms of the file */
  add(candidates: readonly SecretCandidateFound[], placeOf: (at: number) => Location | undefined): void {
    for (const candidate of mostSpecific(candidates)) this.#addOne(candidate, placeOf(candidate.start));
  }

  #addOne(candidate: SecretCandidateFound, location: Location | undefined): void {
    const identity = identityOf(candidate);
    const byRule = this.#byValue.get(identity) ?? new Map<string, FoundSecret>();
    const known = byRule.get(candidate.rule.id);
    const place = JSON.stringify(location ?? null);
    if (known !== undefined) {
      if (known.spellings.size < LIMITS.placesPerSecret.value) known.spellings.add(candidate.value);
      if (!known.places.has(place)) known.count += 1;
      if (known.places.size < LIMITS.placesPerSecret.value) known.places.add(place);
      return;
    }
    if (this.#count >= LIMITS.secretsPerArtifact.value) {
      this.#omitted += 1;
      return;
    }
    this.#count += 1;
    const spellings = new Set([candidate.value]);
    byRule.set(candidate.rule.id, { candidate, location, places: new Set([place]), spellings, count: 1 });
    this.#byValue.set(identity, byRule);
  }

  /** Reports everything, and keeps the values out of the rest of the report. */
  report(context: DetectorContext): void {
    const alike = new Map<string, number>();
    for (const byRule of this.#byValue.values()) {
      let best: FoundSecret | undefined;
      for (const found of byRule.values())
        if (best === undefined || isMoreSpecific(found.candidate, best.candidate)) best = found;
      if (best === undefined) continue;
      const shown = shownOf(best.candidate);
      for (const { candidate, spellings } of byRule.values()) {
        const hasForm = hasFormOfItsOwn(candidate);
        for (const spelling of spellings) context.withhold(spelling, shown, hasForm);
        if (candidate.alsoWithheld !== undefined) context.withhold(candidate.alsoWithheld, shown, hasForm);
      }
      reportOne(best, shown, context, alike);
    }
    if (this.#omitted > 0) {
      context.gap({
        kind: 'limit',
        reason: `It holds ${this.#omitted} secrets more than the limit secretsPerArtifact (${LIMITS.secretsPerArtifact.value}).`,
        consequence: 'They are neither listed nor taken out of other findings.',
      });
    }
  }
}

/** Values from this length on that hold the mark of their rule, or that a checksum or structure proves. */
const FORM_FROM_UNITS = 16;

function hasFormOfItsOwn({ rule, rank, value }: SecretCandidateFound): boolean {
  const { construct, anchors, anyCase } = rule.search;
  if (construct !== undefined || value.length < FORM_FROM_UNITS) return false;
  if (rank === RANK.proven) return true;
  if (rank !== RANK.pattern) return false;
  const searched = anyCase === true ? value.toLowerCase() : value;
  return (anchors ?? []).some((anchor) =>
    searched.includes(anyCase === true ? anchor.toLowerCase() : anchor),
  );
}

/** A block is the same one however its lines are written. */
function identityOf({ rule, value }: SecretCandidateFound): string {
  return rule.search.until === undefined ? value : value.replace(/\\[nrt]|\s/g, '');
}

function shownOf({ rule, value }: SecretCandidateFound): string {
  const { construct, until } = rule.search;
  if (until !== undefined) return redact(value, 'kind');
  return redact(value, HIDDEN_CONSTRUCTS.has(construct ?? '') ? 'length' : 'ends');
}

function reportOne(
  { candidate, location, count }: FoundSecret,
  shown: string,
  context: DetectorContext,
  alike: Map<string, number>,
): void {
  const { rule, value, name, detail, rank, confidence } = candidate;
  const asDeclared = candidate.severity ?? rule.severity;
  const severity =
    rank !== RANK.proven && isMadeUpPlace(context.artifact) ? milderSeverity(asDeclared) : asDeclared;
  // Without a salt two passwords of one length under one name are told apart by their order alone.
  const known = `${rule.id} ${name ?? ''} ${shown}`;
  const number = (alike.get(known) ?? 0) + 1;
  alike.set(known, number);
  const key = context.keyed(value) ?? `#${number}`;
  const printable = name?.slice(0, 80) ?? null;
  context.report(rule, {
    evidence: { value: shown, name: printable, detail, count },
    severity,
    ...(confidence === undefined ? {} : { confidence }),
    ...(location === undefined ? {} : { location }),
    meaning: JSON.stringify([printable, shown, key]),
  });
}

/** Of candidates that overlap, those that nothing more specific overlaps; by place. */
export function mostSpecific(candidates: readonly SecretCandidateFound[]): SecretCandidateFound[] {
  if (candidates.length < 2) return [...candidates];
  const sorted = [...candidates].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: SecretCandidateFound[] = [];
  for (const candidate of sorted) {
    let isKept = true;
    while (kept.length > 0) {
      const last = kept[kept.length - 1];
      if (last === undefined || candidate.start >= last.end) break;
      if (last.value === candidate.value && last.rule === candidate.rule) {
        isKept = false;
        break;
      }
      // Several secrets of one encoded text stand in the same place.
      if (last.isInside === true && candidate.isInside === true && last.value !== candidate.value) break;
      if (isMoreSpecific(candidate, last)) kept.pop();
      else {
        isKept = false;
        break;
      }
    }
    if (isKept) kept.push(candidate);
  }
  return kept;
}

function isMoreSpecific(a: SecretCandidateFound, b: SecretCandidateFound): boolean {
  if (a.rank !== b.rank) return a.rank > b.rank;
  // Of two forms the longer value says more; then the one that is declared first.
  return a.value.length > b.value.length;
}
