// Scans the bytes of one file and everything inside them: identify, walk, judge, search what nobody explained.

import { type Fact, NATIVE_PAYLOADS, type PayloadFact } from '@sentrascan/contract';
import type { Budget } from '../bytes/budget.ts';
import { CountingAccess } from '../bytes/counting-access.ts';
import { printableName } from '../bytes/printable-name.ts';
import { type RandomAccess, SliceAccess } from '../bytes/random-access.ts';
import { RangeSet } from '../bytes/range-set.ts';
import type { Format, FormatContext, Role } from '../formats/format.ts';
import { LIMITS } from '../limits.ts';
import { absentModelGap } from './absent-model.ts';
import { ArtifactNode, isExplainedByRole, type SweepRoot } from './artifact-node.ts';
import { crashGap } from './crash-gap.ts';
import type { FileTerms } from './file-terms.ts';
import { factWithoutUserinfo, gapWithoutUserinfo } from './hide-userinfo.ts';
import { claimOf, probeOf, recognise } from './identify.ts';
import { Judge, type SecretTerms } from './judge-facts.ts';
import { noteWork } from './kinds-of-work.ts';
import type { Plugins } from './plugins.ts';
import { renderArtifact, renderPart, type ScannedFile } from './render-artifact.ts';
import { textsOfFact } from './texts-of-fact.ts';
import { clipRanges, unexplainedRanges } from './unexplained.ts';

/** Payloads that a format may be able to open. The others are programs: found, reported, not walked. */
const WALKABLE: ReadonlySet<PayloadFact['payload']> = new Set([
  'zip',
  'tar',
  'gzip',
  'bzip2',
  'xz',
  'zstd',
  '7z',
  'rar',
  'pickle',
  'pyc',
  'java-stream',
]);

/** What a member found in unexplained bytes is told of its place. */
const UNEXPLAINED_ROLE: Role = { carrier: 'unexplained', part: 'member' };

/** A pickle in bytes that no loader of the format reads: other code would have to be told its offset. */
const UNREACHED_ROLE: Role = { carrier: 'unexplained', part: 'unreached' };

/** Formats whose loaders go on to a pickle that follows, or that say nothing of who loads the file. */
const REACHING: ReadonlySet<string> = new Set(['pickle', 'npy', 'text', 'tensor-blob']);

/**
 * Scans one file.
 *
 * @param bytes the file's bytes; the caller closes them
 * @param file its logical path, already printable, and what other files of the scan say of it
 * @param budget of the file: all that is inside draws on it
 * @param reads see `FileTerms`
 * @param secrets what fingerprints of secrets are keyed with, and where values go that the report must not hold
 * @returns the artifact and, as its children, what was found inside
 */
export function scanTree(
  bytes: RandomAccess,
  file: { readonly path: string; readonly role?: Role },
  plugins: Plugins,
  budget: Budget,
  reads: FileTerms['reads'] = 'everything',
  secrets?: SecretTerms,
): ArtifactNode {
  return new TreeScan(plugins, reads, secrets).scanFile(bytes, file, budget);
}

class TreeScan {
  readonly #plugins: Plugins;
  readonly #judge: Judge;
  /** One list for all artifacts that are the same. */
  readonly #identities = new Map<string, readonly string[]>();
  readonly #reads: FileTerms['reads'];
  #artifacts = 0;

  constructor(plugins: Plugins, reads: FileTerms['reads'], secrets: SecretTerms | undefined) {
    this.#plugins = plugins;
    this.#reads = reads;
    this.#judge = new Judge(plugins.detectors, secrets);
  }

  scanFile(
    bytes: RandomAccess,
    { path, role }: { readonly path: string; readonly role?: Role },
    budget: Budget,
  ): ArtifactNode {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const node = newRootNode({ bytes, path, name, role, budget });
    this.#scan(node);
    this.#sweep(node, true);
    return node;
  }

  #scan(node: ArtifactNode): void {
    this.#artifacts += 1;
    if (node.bytes.sizeBytes === 0) {
      node.identity = this.#shared(['empty']);
      node.claim = claimOf(this.#plugins.formats, node.name).claim;
      addAbsentModelGap(node);
      return;
    }
    const isSparing = this.#reads === 'ranges' && node.role?.part === 'tensor-data';
    const probe = probeOf(node.bytes, node.name, node.role, node.path, isSparing);
    const { formats, failed } = recognise(this.#plugins.formats, probe);
    for (const { format, error } of failed) {
      node.addGap(
        crashGap(`The format ${format.id}`, error, 'It could not say whether it knows this content.'),
      );
    }
    node.identity = formats.map((format) => format.id);
    for (const format of formats) {
      if (this.#isOutOfTime(node, `The format ${format.id} was not read.`)) break;
      this.#walk(node, format);
    }
    if (formats.length === 0) explainByRole(node);
    node.identity = this.#shared(node.identity);
    this.#judgeIdentity(node);
    this.#judge.finish(node);
    // Once the root is swept this is a payload that was found by that pass: its bytes have been searched.
    if (!node.root.isSwept) {
      const from = node.offsetInRoot;
      for (const { start, end, where } of unexplainedRanges(node)) {
        node.root.pending.push({ start: start + from, end: end + from, where, node });
        node.isPending = true;
      }
    }
    node.closeAccounts();
  }

  #shared(identity: readonly string[]): readonly string[] {
    const key = identity.join();
    const known = this.#identities.get(key) ?? identity;
    this.#identities.set(key, known);
    return known;
  }

  #walk(node: ArtifactNode, format: Format): void {
    noteWork(format.id);
    try {
      format.walk(this.#contextFor(node));
    } catch (error) {
      node.addGap(crashGap(`The format ${format.id}`, error, 'What it had not read yet was not judged.'));
    }
  }

  #contextFor(node: ArtifactNode): FormatContext {
    const { sizeBytes } = node.bytes;
    const clip = (at: number) => Math.min(Math.max(at, 0), sizeBytes);
    return {
      bytes: node.bytes,
      name: node.name,
      path: node.path,
      budget: node.budget,
      role: node.role,
      layouts: this.#plugins.layouts,
      dialects: this.#plugins.dialects,
      recognised: (id) => {
        if (!node.identity.includes(id)) node.identity = [...node.identity, id];
      },
      mayTell: this.#plugins.mayTell,
      emit: (fact) => this.#take(node, fact),
      gap: (gap) => node.addGap(gapWithoutUserinfo(gap)),
      explain: (start, end) => node.accounts.explained.add(clip(start), clip(end)),
      explainOpaque: (start, end) => node.accounts.opaque.add(clip(start), clip(end)),
      explainValue: (start, end) => node.accounts.longValues.add(clip(start), clip(end)),
      child: (name, bytes, role) => this.#openMember(node, printableName(name), bytes, role),
    };
  }

  #take(node: ArtifactNode, fact: Fact): void {
    node.facts += 1;
    if (node.facts > LIMITS.factsPerArtifact.value || !node.budget.spend('facts', 1)) {
      node.addGap({
        kind: 'limit',
        reason: `It states more facts than the limit factsPerArtifact allows (${LIMITS.factsPerArtifact.value}).`,
        consequence: 'Further facts were not judged.',
      });
      return;
    }
    if (fact.kind === 'pickle.program' && (fact.globals.length > 0 || fact.calls.length > 0)) node.keep(fact);
    const told = factWithoutUserinfo(fact);
    node.noteModel(told);
    node.noteManifest(told);
    node.noteStructure(told);
    this.#judge.judge(told, node);
    // A file of text was shown as it is written.
    if (node.identity.includes('text')) return;
    for (const text of textsOfFact(fact)) this.#judge.judge(text, node);
  }

  #judgeIdentity(node: ArtifactNode): void {
    const { claim, claimAllows } = claimOf(this.#plugins.formats, node.name);
    node.claim = claim;
    this.#take(node, {
      kind: 'identity',
      identity: [...node.identity],
      ...(claim === undefined ? {} : { claim }),
      claimAllows,
    });
    addAbsentModelGap(node);
    if (node.identity.length > 0 || !isJudgedByContent(node)) return;
    node.addGap({
      kind: 'unrecognised',
      reason: `No format of this version recognises its ${node.bytes.sizeBytes} bytes.`,
      consequence: 'They were only searched for programs, scripts, archives and pickles.',
    });
  }

  #openMember(parent: ArtifactNode, name: string, bytes: RandomAccess, role: Role | undefined): void {
    try {
      const node = this.#memberNode(parent, name, bytes, role);
      if (node === undefined) return;
      const isRoot = node.root !== parent.root;
      let member: ArtifactNode | ScannedFile = node;
      try {
        this.#scan(node);
        if (isRoot) this.#sweep(node, false);
        // What is done is kept as its part of the report alone.
        if (isRoot) member = renderArtifact(node, this.#plugins);
        else if (node.isPending) parent.isPending = true;
        else member = renderPart(node, this.#plugins);
      } finally {
        parent.addMember(member);
      }
    } finally {
      bytes.close();
    }
  }

  #memberNode(
    parent: ArtifactNode,
    name: string,
    bytes: RandomAccess,
    role: Role | undefined,
  ): ArtifactNode | undefined {
    const place = bytes instanceof SliceAccess ? bytes.place : undefined;
    const isSlice = place !== undefined && place.owner === parent.root.access;
    // What is found by searching stays unexplained: no loader is known to read it.
    if (isSlice && role?.carrier !== UNEXPLAINED_ROLE.carrier) {
      const start = place.start - parent.offsetInRoot;
      parent.accounts.explained.add(
        Math.max(0, start),
        Math.min(parent.bytes.sizeBytes, start + bytes.sizeBytes),
      );
    }
    if (!this.#mayOpen(parent, name)) return undefined;
    const shared = { path: parent.memberPrefix + name, name: name.slice(name.lastIndexOf('/') + 1), role };
    const budget = parent.budget.child();
    return isSlice
      ? new ArtifactNode({ ...shared, bytes, budget, root: parent.root, offsetInRoot: place.start })
      : newRootNode({ ...shared, bytes, budget });
  }

  #mayOpen(parent: ArtifactNode, name: string): boolean {
    if (this.#isOutOfTime(parent, 'Members were not opened.')) return false;
    if (parent.budget.depth >= LIMITS.nestingLevels.value) {
      parent.addGap({
        kind: 'limit',
        reason: `Members such as ${name} are nested deeper than the limit nestingLevels (${LIMITS.nestingLevels.value}).`,
        consequence: 'They were not opened.',
      });
      return false;
    }
    if (this.#artifacts >= LIMITS.artifactsPerFile.value) {
      parent.addGap({
        kind: 'limit',
        reason: `The file holds more members than the limit artifactsPerFile allows (${LIMITS.artifactsPerFile.value}).`,
        consequence: 'Further members were not opened.',
      });
      return false;
    }
    return true;
  }

  /** Searches what nobody explained in the bytes of a root and in all their slices, in one pass. */
  #sweep(node: ArtifactNode, hash: boolean): void {
    const { root } = node;
    const found: { readonly fact: PayloadFact; readonly node: ArtifactNode; readonly end: number }[] = [];
    const pending = clipRanges(root.pending);
    root.pending.length = 0;
    if (this.#reads === 'structure' || this.#reads === 'ranges') {
      root.isSwept = true;
      if (pending.length > 0 || hash) node.addGap(leftOutGap(pending, this.#reads));
      return;
    }
    try {
      const outcome = this.#plugins.hashAndSweep(root.access, {
        hash,
        ranges: pending,
        budget: node.budget,
        emit: (fact) => {
          const range = rangeAt(pending, fact.offset);
          const owner = range?.node ?? node;
          const offset = fact.offset - owner.offsetInRoot;
          const end = (range?.end ?? root.access.sizeBytes) - owner.offsetInRoot;
          found.push({ fact: { ...fact, offset, where: range?.where ?? fact.where }, node: owner, end });
        },
      });
      node.sha256 = outcome.sha256;
      for (const gap of outcome.gaps ?? []) node.addGap(gap);
      if (outcome.stopped !== undefined && outcome.stopped.by !== 'short') {
        node.addGap(stoppedGap(outcome.stopped, node, hash));
      }
    } catch (error) {
      node.addGap(
        crashGap('The search for payloads', error, 'Bytes that no format explains were not searched.'),
      );
    }
    root.isSwept = true;
    const counted = countLike(
      found.filter(({ fact }) => fact.where !== 'value' || NATIVE_PAYLOADS.has(fact.payload)),
      ({ fact, node: owner }) => `${owner.path}\0${fact.payload}\0${fact.where}`,
    );
    for (const [{ fact, node: owner, end }, like] of counted) {
      // Of many places of one kind the first is judged, with the count; each is opened all the same.
      if (like > 0) {
        const more = like > 1 ? `${fact.detail}, and ${like - 1} more places like it` : fact.detail;
        this.#take(owner, { ...fact, detail: more });
      }
      if (WALKABLE.has(fact.payload)) this.#openPayload(owner, fact, end);
    }
  }

  #openPayload(node: ArtifactNode, fact: PayloadFact, end: number): void {
    node.payloadChildren += 1;
    if (node.payloadChildren > LIMITS.payloadChildren.value) {
      node.addGap({
        kind: 'limit',
        reason: `More archives and pickles stand in unexplained bytes than the limit payloadChildren allows (${LIMITS.payloadChildren.value}).`,
        consequence: 'The others were reported and not opened.',
      });
      return;
    }
    const until = fact.lengthBytes === undefined ? end : fact.offset + fact.lengthBytes;
    this.#openMember(
      node,
      `${fact.payload}@${fact.offset}`,
      node.bytes.slice(fact.offset, until),
      fact.payload === 'pickle' && isForeignTo(node.identity) ? UNREACHED_ROLE : UNEXPLAINED_ROLE,
    );
  }

  #isOutOfTime(node: ArtifactNode, consequence: string): boolean {
    if (!node.budget.isOutOfTime()) return false;
    // Said of each artifact that it stopped, or one of them would pass for judged: once time is up none is opened.
    node.addGap({ kind: 'timeout', reason: 'The time for this file was used up.', consequence });
    return true;
  }
}

/** Each item with how many share its key: the count stands at the first of them, the others have 0. */
function countLike<T>(items: readonly T[], keyOf: (item: T) => string): (readonly [T, number])[] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return items.map((item) => {
    const count = counts.get(keyOf(item)) ?? 0;
    counts.delete(keyOf(item));
    return [item, count] as const;
  });
}

/** True where the formats that recognised the content never unpickle what lies beside it. */
function isForeignTo(identity: readonly string[]): boolean {
  return identity.length > 0 && !identity.some((id) => REACHING.has(id));
}

function newRootNode(place: {
  readonly bytes: RandomAccess;
  readonly path: string;
  readonly name: string;
  readonly role: Role | undefined;
  readonly budget: Budget;
}): ArtifactNode {
  const readRanges = new RangeSet();
  const access = new CountingAccess(place.bytes, readRanges);
  const root: SweepRoot = { access, readRanges, pending: [], unread: [], isSwept: false };
  return new ArtifactNode({ ...place, bytes: access, root, offsetInRoot: 0 });
}

/** A container that says what a member is explains it; the bytes are still searched. */
function explainByRole(node: ArtifactNode): void {
  if (isExplainedByRole(node)) node.accounts.opaque.add(0, node.bytes.sizeBytes);
}

function addAbsentModelGap(node: ArtifactNode): void {
  const gap = absentModelGap(node);
  if (gap !== undefined) node.addGap(gap);
}

/** Whether content without a format is a gap. Numbers and texts need none; what the search found is a finding already. */
function isJudgedByContent(node: ArtifactNode): boolean {
  return node.role?.carrier !== UNEXPLAINED_ROLE.carrier && !isExplainedByRole(node);
}

function rangeAt<T extends { readonly start: number; readonly end: number }>(
  ranges: readonly T[],
  offset: number,
): T | undefined {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranges[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const range = ranges[low];
  return range !== undefined && range.start <= offset ? range : undefined;
}

function leftOutGap(
  pending: readonly { readonly start: number; readonly end: number }[],
  reads: 'structure' | 'ranges',
) {
  const sizeBytes = pending.reduce((sum, { start, end }) => sum + end - start, 0);
  return {
    kind: 'skipped',
    reason: `${reads === 'ranges' ? 'Of a large remote file only the structure is read' : 'Only the structure was asked for'}: no digest was computed, and ${sizeBytes} bytes were not searched.`,
    consequence: 'Programs, scripts, archives and pickles among them were not looked for.',
  } as const;
}

function stoppedGap(stopped: { atOffset: number; by: string }, node: ArtifactNode, hash: boolean) {
  const { sizeBytes } = node.bytes;
  const what = hash ? 'Hashing and the search for payloads' : 'The search for payloads';
  const why =
    stopped.by === 'time'
      ? 'the time for this file was used up'
      : 'the file is far larger than what it stores';
  return {
    kind: stopped.by === 'time' ? 'timeout' : 'limit',
    reason: `${what} stopped at offset ${stopped.atOffset} of ${sizeBytes}: ${why}.`,
    consequence: 'Bytes behind it that no format explains were not searched.',
    location: { offset: stopped.atOffset, lengthBytes: sizeBytes - stopped.atOffset },
  } as const;
}
