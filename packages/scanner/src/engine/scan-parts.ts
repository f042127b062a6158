// The report on one file on its way from a child process: in parts, so that what is said of a hundred thousand members
// never stands in memory as one message, and with the words that repeat kept once where it arrives.

import type { Finding, Gap, ReportedArtifact } from '@sentrascan/contract';
import type { ScannedFile } from './render-artifact.ts';

/** As many artifacts, findings or gaps go into one message; some hundred kilobytes. */
const PART_ITEMS = 1000;
/** Different words that are kept to be shared: of the scanner's own sentences there are some hundred. */
const SHARED_WORDS = 10_000;

/** A piece of the report on one file. */
export type ScanPart =
  /** The next members of the artifact that is reached through these positions from the file. */
  | { readonly of: readonly number[]; readonly members: readonly ReportedArtifact[] }
  | { readonly findings: readonly Finding[] }
  | { readonly gaps: readonly Gap[] };

/** @returns after the parts, if there are any, what is left to send */
export function* inParts(scanned: ScannedFile): Generator<ScanPart, ScannedFile> {
  if (isShort(scanned)) return scanned;
  yield* membersOf(scanned.artifact, []);
  for (const findings of slices(scanned.findings)) yield { findings };
  for (const gaps of slices(scanned.gaps)) yield { gaps };
  const { waivers } = scanned;
  return {
    artifact: withoutMembers(scanned.artifact),
    findings: [],
    gaps: [],
    ...(waivers === undefined ? {} : { waivers }),
  };
}

function isShort({ artifact, findings, gaps }: ScannedFile): boolean {
  let left = PART_ITEMS - findings.length - gaps.length;
  const waiting = [artifact];
  for (let next = waiting.pop(); next !== undefined && left >= 0; next = waiting.pop()) {
    const { children = [] } = next;
    left -= children.length;
    if (left >= 0) waiting.push(...children);
  }
  return left >= 0;
}

/** Parents before their members, so that there is always something to add to. */
function* membersOf(artifact: ReportedArtifact, of: readonly number[]): Generator<ScanPart> {
  const { children = [] } = artifact;
  for (const slice of slices(children)) yield { of, members: slice.map(withoutMembers) };
  for (const [at, child] of children.entries())
    if (child.children !== undefined) yield* membersOf(child, [...of, at]);
}

function* slices<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += PART_ITEMS) yield items.slice(at, at + PART_ITEMS);
}

function withoutMembers(artifact: ReportedArtifact): ReportedArtifact {
  if (artifact.children === undefined) return artifact;
  const { children, ...rest } = artifact;
  return rest;
}

type Growing<T> = { -readonly [Key in keyof T]: T[Key] };

/** Puts parts together again, in the order in which they were sent. */
export class PartsJoin {
  readonly #words = new Map<string, string>();
  readonly #lists = new Map<string, readonly string[]>();
  #root: Pick<Growing<ReportedArtifact>, 'children'> = {};
  #findings: Finding[] = [];
  #gaps: Gap[] = [];

  take(part: ScanPart): void {
    if ('members' in part) {
      let artifact = this.#root;
      for (const at of part.of) artifact = artifact.children?.[at] ?? {};
      const children = (artifact.children ?? []) as ReportedArtifact[];
      for (const member of part.members) children.push(this.#shared(member));
      artifact.children = children;
    } else if ('findings' in part) {
      this.#findings.push(...part.findings);
    } else {
      for (const gap of part.gaps) this.#gaps.push(this.#sharedGap(gap));
    }
  }

  /** @param rest what was sent after the parts. @returns the whole; the next part is one of another file */
  finish(rest: ScannedFile): ScannedFile {
    const { children } = this.#root;
    const artifact: Growing<ReportedArtifact> = this.#shared(rest.artifact);
    if (children !== undefined) artifact.children = children;
    const findings = [...this.#findings, ...rest.findings];
    const gaps = [...this.#gaps, ...rest.gaps.map((gap) => this.#sharedGap(gap))];
    this.forget();
    return {
      artifact,
      findings: findings.length === 0 ? NONE : findings,
      gaps: gaps.length === 0 ? NONE : gaps,
      ...(rest.waivers === undefined ? {} : { waivers: rest.waivers }),
    };
  }

  /** Drops what came of a file that will not be finished. */
  forget(): void {
    this.#root = {};
    this.#findings = [];
    this.#gaps = [];
  }

  /** In place: what came out of a message is nobody else's. */
  #shared(artifact: ReportedArtifact): ReportedArtifact {
    const growing: Growing<ReportedArtifact> = artifact;
    growing.verdict = this.#word(artifact.verdict);
    growing.identity = this.#list(artifact.identity);
    if (artifact.claim !== undefined) growing.claim = this.#word(artifact.claim);
    for (const child of artifact.children ?? []) this.#shared(child);
    return growing;
  }

  #sharedGap(gap: Gap): Gap {
    const growing: Growing<Gap> = gap;
    growing.kind = this.#word(gap.kind);
    growing.reason = this.#word(gap.reason);
    growing.consequence = this.#word(gap.consequence);
    return growing;
  }

  #word<Word extends string>(word: Word): Word {
    const known = this.#words.get(word);
    if (known !== undefined) return known as Word;
    if (this.#words.size < SHARED_WORDS) this.#words.set(word, word);
    return word;
  }

  #list(words: readonly string[]): readonly string[] {
    const key = words.join();
    const known = this.#lists.get(key);
    if (known !== undefined) return known;
    const list = words.map((word) => this.#word(word));
    if (this.#lists.size < SHARED_WORDS) this.#lists.set(key, list);
    return list;
  }
}

const NONE: readonly never[] = [];
