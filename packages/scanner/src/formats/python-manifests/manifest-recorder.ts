// Gathers what one manifest asks for, and states it as facts when its places are known.

import {
  type AskedPackage,
  type Dependency,
  type DependencyPlace,
  type ManifestFact,
  type ManifestInclude,
  normalizedPackageName,
} from '@sentrascan/contract';
import { LIMITS } from '../../limits.ts';
import type { FormatContext } from '../format.ts';
import { optionsOf } from '../python-requirements/option-words.ts';
import { addressedPackage, isAddress, isPath } from '../python-requirements/package-address.ts';
import { parseRequirement } from '../python-requirements/parse-requirement.ts';

/** A dependency before its line is known: what is left out is what a plain requirement of a project has. */
export interface DependencyDraft extends Partial<Omit<Dependency, 'name' | 'raw' | 'place'>> {
  readonly name: string;
  readonly raw: string;
  /** Where its name stands, in the unit that the manifest's places are asked for. */
  readonly offset: number;
}

/** What all requirements of one list have in common. */
export type DraftDefaults = Partial<Pick<Dependency, 'group' | 'scope' | 'relation' | 'confidence'>>;

/** Digests that are kept of one package. */
const MAX_HASHES = 4;
/** Includes that are kept of one manifest. */
const MAX_INCLUDES = 100;

/** Gathers one manifest. */
export class ManifestRecorder {
  readonly #context: Pick<FormatContext, 'emit' | 'gap'>;
  readonly #manifest: string;
  readonly #isLock: boolean;
  readonly #drafts: DependencyDraft[] = [];
  readonly #includes: (Omit<ManifestInclude, 'line'> & { readonly offset: number })[] = [];
  readonly #unread: number[] = [];
  readonly #misplaced: number[] = [];
  readonly #sources = new Map<string, string>();
  readonly #project: { name?: string; version?: string; licence?: string } = {};

  /** Of a lock file: what the project beside it asks for, where that is known. */
  readonly asked: readonly AskedPackage[];

  /** @param manifest the kind of manifest; @param isLock whether it names every package with its release */
  constructor(
    context: Pick<FormatContext, 'emit' | 'gap'> & Partial<Pick<FormatContext, 'role'>>,
    manifest: string,
    isLock: boolean,
  ) {
    this.asked = context.role?.asked ?? [];
    this.#context = context;
    this.#manifest = manifest;
    this.#isLock = isLock;
  }

  /** What was gathered so far. */
  get drafts(): readonly DependencyDraft[] {
    return this.#drafts;
  }

  add(draft: DependencyDraft): void {
    this.#drafts.push(draft);
  }

  /**
   * Adds one requirement of pip. A path or an address that names no package is none; what fits no grammar is told as a gap.
   *
   * @param offset where its first character stands
   */
  requirement(text: string, offset: number, defaults: DraftDefaults): void {
    const plain = text.trim();
    if (plain === '' || plain.startsWith('#')) return;
    const parsed = parseRequirement(plain);
    if (parsed === undefined) {
      const target = plain.replace(/^(?:-e|--editable)[\s=]{1,20}/, '');
      if (!isPath(target) && !isAddress(target)) this.notUnderstood(offset);
      return;
    }
    const { isNameGuessed, ...rest } = parsed;
    this.add({
      ...rest,
      ...defaults,
      ...(isNameGuessed === undefined ? {} : { confidence: 'low' as const }),
      raw: plain,
      offset: offset + Math.max(0, text.indexOf(plain)),
    });
  }

  /** Notes where a package comes from that is asked for elsewhere in the manifest. */
  source(name: string, source: string): void {
    this.#sources.set(normalizedPackageName(name), source);
  }

  /** Notes a value that is no list or table where one of packages belongs. */
  misplaced(offset: number): void {
    this.#misplaced.push(offset);
  }

  /** Notes an entry that names a package in no known grammar. */
  notUnderstood(offset: number): void {
    this.#unread.push(offset);
  }

  /**
   * Adds one line as a list of packages has it: a requirement, or options, of which those that name other lists count.
   *
   * @param offset where its first character stands
   */
  listLine(text: string, offset: number, defaults: DraftDefaults): void {
    const plain = text.replace(/(?:^|\s)#.*$/s, '').trim();
    if (!plain.startsWith('-')) {
      this.requirement(plain, offset, defaults);
      return;
    }
    for (const { name, value } of optionsOf(plain)) {
      if (name === '--requirement') this.include(value, 'requirements', offset);
      else if (name === '--constraint') this.include(value, 'constraints', offset);
      else if (name === '--editable') this.requirement(`-e ${value}`, offset, defaults);
    }
  }

  include(target: string, purpose: ManifestInclude['purpose'], offset: number): void {
    if (this.#includes.length < MAX_INCLUDES && target !== '')
      this.#includes.push({
        target: target.slice(0, LIMITS.dependencyTextCharacters.value),
        purpose,
        offset,
      });
  }

  /** Notes what the manifest says of its project; the first that is said holds. */
  project(name: string | undefined, version?: string, licence?: string): void {
    const cut = (text: string) => text.slice(0, LIMITS.dependencyTextCharacters.value);
    if (name !== undefined) this.#project.name ??= cut(name);
    if (version !== undefined) this.#project.version ??= cut(version);
    if (licence !== undefined) this.#project.licence ??= cut(licence);
  }

  /** States the facts. @param placesOf gives the places of offsets, in the order they are asked for */
  finish(placesOf: (offsets: readonly number[]) => readonly DependencyPlace[]): void {
    const places = placesOf([
      ...this.#includes.map(({ offset }) => offset),
      ...this.#drafts.map(({ offset }) => offset),
      ...this.#unread.slice(0, 1),
      ...this.#misplaced.slice(0, 1),
    ]);
    const manifest: ManifestFact = {
      kind: 'manifest',
      manifest: this.#manifest,
      isLock: this.#isLock,
      includes: this.#includes.map(({ target, purpose }, at) => ({
        target,
        purpose,
        line: places[at]?.line ?? 1,
      })),
      ...(Object.keys(this.#project).length === 0 ? {} : { project: this.#project }),
    };
    this.#context.emit(manifest);
    this.#drafts.forEach((draft, at) => {
      const place = places[this.#includes.length + at] ?? { line: 1, column: 1 };
      const source = draft.source ?? this.#sources.get(normalizedPackageName(draft.name));
      const found = source === undefined ? draft : { ...draft, source };
      this.#context.emit({ kind: 'dependency', ...completed(found), place });
    });
    const before = this.#includes.length + this.#drafts.length;
    if (this.#misplaced.length > 0)
      this.#context.gap({
        kind: 'malformed',
        reason: `Line ${places[before + Math.min(1, this.#unread.length)]?.line ?? 1} has a value of another kind where packages belong.`,
        consequence: 'Packages that are meant there were not compared with anything.',
      });
    if (this.#unread.length === 0) return;
    const line = places[before]?.line ?? 1;
    this.#context.gap({
      kind: 'malformed',
      reason:
        this.#unread.length === 1
          ? `The requirement in line ${line} is written in no known grammar.`
          : `${this.#unread.length} requirements, the first of them in line ${line}, are written in no known grammar.`,
      consequence: 'Which packages they install is not known.',
    });
  }
}

function completed(draft: DependencyDraft): Omit<Dependency, 'place'> {
  const { offset, raw, hashes = [], name, version, specifier = '', ...rest } = draft;
  const cut = LIMITS.dependencyTextCharacters.value;
  // Of a source that is no index, the address tells the release where the manifest does not.
  const told = version ?? (rest.source === undefined ? undefined : addressedPackage(rest.source).version);
  return {
    ecosystem: 'pypi',
    extras: [],
    group: '',
    scope: 'runtime',
    relation: 'direct',
    confidence: 'high',
    ...rest,
    name: name.slice(0, cut),
    specifier: specifier.slice(0, cut * 10),
    ...(told === undefined ? {} : { version: told.slice(0, cut) }),
    hashes: hashes.slice(0, MAX_HASHES),
    raw: inOneLine(raw).slice(0, cut),
  };
}

function inOneLine(text: string): string {
  return text
    .slice(0, LIMITS.dependencyTextCharacters.value * 4)
    .split(/[\s\p{Cc}]+/u)
    .join(' ')
    .trim();
}
