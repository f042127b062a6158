// One record of OSV (https://ossf.github.io/osv-schema/), checked and cut down to what is kept of it.

import { normalizedPackageName, type Severity } from '@sentrascan/contract';
import type { AdvisoryRecord, RangeEvent } from '../advisory-record.ts';
import { affectedVersions, parsed, type VersionCache } from '../matching/affected-versions.ts';
import { intervalOf } from '../pep440/version-set.ts';
import { sortedRatings } from './cvss.ts';
import { IMPORT_LIMITS } from './osv-limits.ts';

/** What a record comes down to. */
export type ReadRecord =
  | {
      readonly kind: 'advisory';
      readonly id: string;
      readonly modified: string;
      readonly packages: ReadonlyMap<string, AdvisoryRecord>;
    }
  | { readonly kind: 'withdrawn'; readonly id: string; readonly modified: string }
  | { readonly kind: 'other-ecosystem' }
  | { readonly kind: 'invalid'; readonly reason: string };

/** Every key that is looked at, in any of the objects of a record; nothing is known of the values. */
type Key =
  | 'affected'
  | 'aliases'
  | 'cweId'
  | 'cwe_ids'
  | 'cwes'
  | 'database_specific'
  | 'ecosystem'
  | 'ecosystem_specific'
  | 'events'
  | 'fixed'
  | 'id'
  | 'introduced'
  | 'last_affected'
  | 'limit'
  | 'malicious-packages-origins'
  | 'modified'
  | 'name'
  | 'package'
  | 'published'
  | 'ranges'
  | 'score'
  | 'severity'
  | 'type'
  | 'versions'
  | 'withdrawn';
type Json = Readonly<Partial<Record<Key, unknown>>>;

/** Thrown inside this file only, with what is wrong. */
class InvalidRecord extends Error {}

/**
 * Reads a parsed record.
 *
 * @param value what JSON or YAML made of it
 * @param cache of versions, for all records of an import
 */
export function readOsvRecord(value: unknown, cache: VersionCache): ReadRecord {
  try {
    return read(value, cache);
  } catch (error) {
    if (error instanceof InvalidRecord) return { kind: 'invalid', reason: error.message };
    throw error;
  }
}

function read(value: unknown, cache: VersionCache): ReadRecord {
  const record = objectOf(value, 'the record');
  const id = textOf(record.id, 'id');
  const modified = optionalDate(record.modified, 'modified');
  const blocks = listOf(record.affected, 'affected', IMPORT_LIMITS.affected).map((block) =>
    objectOf(block, 'affected'),
  );
  const ofPyPi = blocks.filter(isOfPyPi);
  if (ofPyPi.length === 0) return { kind: 'other-ecosystem' };
  // Also what says since when: a record that will be withdrawn is one that nobody stands for.
  if (record.withdrawn !== undefined && record.withdrawn !== null) return { kind: 'withdrawn', id, modified };
  const published = optionalDate(record.published, 'published');
  const aliases = textsOf(record.aliases, 'aliases', IMPORT_LIMITS.aliases).filter((alias) => alias !== id);
  const isOfAttack = isAttack([record], aliases, id);
  const packages = new Map<string, Block[]>();
  for (const block of ofPyPi) {
    const name = normalizedPackageName(
      textOf(objectOf(block.package, 'package').name, 'package.name').trim(),
    );
    if (!/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(name))
      throw new InvalidRecord('package.name is no name of PyPI');
    packages.set(name, [
      ...(packages.get(name) ?? []),
      readBlock(block, isOfAttack || isAttack([block], [], id), id, cache),
    ]);
  }
  const shared = {
    id,
    aliases: [...new Set(aliases)].sort(),
    ...dated('published', published),
    ...dated('modified', modified),
  };
  const kept = new Map<string, AdvisoryRecord>();
  for (const [name, list] of packages)
    kept.set(name, { ...shared, ...merged(record, list, shared.aliases, id) });
  return { kind: 'advisory', id, modified, packages: kept };
}

function isOfPyPi(block: Json): boolean {
  const { package: named } = block;
  if (named === undefined || named === null) return false;
  const { ecosystem } = objectOf(named, 'package');
  return typeof ecosystem === 'string' && /^pypi(?::|$)/i.test(ecosystem);
}

interface Block {
  readonly ranges: readonly (readonly RangeEvent[])[];
  readonly versions: readonly string[];
  readonly source: Json;
}

const EVENTS = ['introduced', 'fixed', 'last_affected', 'limit'] as const;

/** @param isMalicious whether the record, or this part of it, tells of an attack */
function readBlock(block: Json, isMalicious: boolean, id: string, cache: VersionCache): Block {
  let versions: readonly string[] = [...new Set(textsOf(block.versions, 'versions', IMPORT_LIMITS.versions))];
  const ranges: (readonly RangeEvent[])[] = [];
  let count = 0;
  for (const item of listOf(block.ranges, 'ranges', IMPORT_LIMITS.events)) {
    const range = objectOf(item, 'ranges');
    const type = textOf(range.type, 'ranges.type');
    if (type !== 'ECOSYSTEM' && type !== 'SEMVER') continue;
    const events: RangeEvent[] = [];
    for (const step of listOf(range.events, 'events', IMPORT_LIMITS.events)) {
      const event = objectOf(step, 'events');
      // Early records put both ends into one object.
      for (const kind of EVENTS) {
        if (event[kind] === undefined || event[kind] === null) continue;
        events.push({ [kind]: textOf(event[kind], `events.${kind}`) } as unknown as RangeEvent);
      }
    }
    count += events.length;
    if (count > IMPORT_LIMITS.events) throw new InvalidRecord('ranges has too many events');
    if (events.length > 0) ranges.push(events);
  }
  if (ranges.length === 0 && versions.length === 0 && id.startsWith('MAL-') && block.ranges === undefined)
    return { ranges: [[{ introduced: '0' }]], versions, source: block };
  // Where a range cannot be evaluated, what is listed says it.
  const usable = versions.length === 0 ? ranges : ranges.filter((range) => isEvaluable(range, cache));
  const told = affectedVersions({ id, aliases: [], ranges: usable, versions: [] }, cache).certain;
  // Most records list every release that their ranges hold; of an attack the list says more than its range.
  if (!isMalicious)
    versions = versions.filter((text) => {
      const version = parsed(text, cache);
      return version === undefined || intervalOf(told, version) === undefined;
    });
  return { ranges: usable, versions, source: block };
}

function isEvaluable(range: readonly RangeEvent[], cache: VersionCache): boolean {
  return range.every((event) => {
    const [kind, text = ''] = Object.entries(event)[0] ?? [];
    return (
      (kind === 'introduced' && text === '0') ||
      (kind === 'limit' && text === '*') ||
      parsed(text, cache) !== undefined
    );
  });
}

/** What of a record depends on the package. */
function merged(
  record: Json,
  blocks: readonly Block[],
  aliases: readonly string[],
  id: string,
): Pick<AdvisoryRecord, 'ranges' | 'versions' | 'label' | 'cvss' | 'cwe' | 'isMalicious'> {
  const own = blocks.flatMap(({ source }) => vectorsOf(source.severity));
  const cvss = sortedRatings(own.length > 0 ? own : vectorsOf(record.severity));
  const objects = [record, ...blocks.map(({ source }) => source)];
  const places = objects.flatMap(ownPlaces);
  const label = places.map(({ severity }) => labelOf(severity)).find((found) => found !== undefined);
  const cwe = [...new Set(places.flatMap(cweOf))].sort((a, b) => a - b);
  const isMalicious = isAttack(objects, aliases, id);
  return {
    ranges: blocks.flatMap(({ ranges }) => ranges),
    versions: [...new Set(blocks.flatMap(({ versions }) => versions))],
    ...(label === undefined ? {} : { label }),
    ...(cvss.length === 0 ? {} : { cvss }),
    ...(cwe.length === 0 ? {} : { cwe }),
    ...(isMalicious ? { isMalicious } : {}),
  };
}

/** CWE-506, Embedded Malicious Code. */
const EMBEDDED_MALICIOUS_CODE = 506;

/** @param objects the record or parts of it: any of them may say it */
function isAttack(objects: readonly Json[], aliases: readonly string[], id: string): boolean {
  return (
    [id, ...aliases].some((each) => each.startsWith('MAL-')) ||
    objects
      .flatMap(ownPlaces)
      .some(
        (place) =>
          cweOf(place).includes(EMBEDDED_MALICIOUS_CODE) || place['malicious-packages-origins'] !== undefined,
      )
  );
}

/** Where each database puts what the schema has no place for. */
function ownPlaces(object: Json): readonly Json[] {
  return [looseObject(object.database_specific), looseObject(object.ecosystem_specific)];
}

const LABELS: Readonly<Record<string, Severity>> = {
  CRITICAL: 'critical',
  HIGH: 'high',
  IMPORTANT: 'high',
  MODERATE: 'medium',
  MEDIUM: 'medium',
  LOW: 'low',
};

function labelOf(value: unknown): Severity | undefined {
  return typeof value === 'string' ? LABELS[value.trim().toUpperCase()] : undefined;
}

/** `cwe_ids: ["CWE-79"]` of GHSA, `cwes: [{ cweId: "CWE-506" }]` of malicious packages. */
function cweOf(place: Json): readonly number[] {
  const listed = [place.cwe_ids, place.cwes].flatMap((list) =>
    Array.isArray(list) ? (list as readonly unknown[]) : [],
  );
  return listed.slice(0, 50).flatMap((item) => {
    const text = typeof item === 'string' ? item : looseObject(item).cweId;
    const number = typeof text === 'string' ? /^CWE-(\d{1,6})$/i.exec(text)?.[1] : undefined;
    return number === undefined ? [] : [Number(number)];
  });
}

function vectorsOf(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return (value as readonly unknown[]).slice(0, 20).flatMap((item) => {
    const { score } = looseObject(item);
    return typeof score === 'string' ? [score] : [];
  });
}

function dated(
  name: 'published' | 'modified',
  date: string,
): { readonly published?: string; readonly modified?: string } {
  return date === '' ? {} : { [name]: date };
}

/** What is no object says nothing here: these parts are each database's own. */
function looseObject(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

function objectOf(value: unknown, name: string): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
  throw new InvalidRecord(`${name} is no object`);
}

/** A missing list is empty. */
function listOf(value: unknown, name: string, most: number): readonly unknown[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw new InvalidRecord(`${name} is no list`);
  if (value.length > most) throw new InvalidRecord(`${name} has more than ${most} items`);
  return value as readonly unknown[];
}

function textsOf(value: unknown, name: string, most: number): readonly string[] {
  return listOf(value, name, most).map((item) => textOf(item, name));
}

function textOf(value: unknown, name: string): string {
  if (typeof value !== 'string' || value === '') throw new InvalidRecord(`${name} is missing or no text`);
  if (value.length > IMPORT_LIMITS.textCharacters || hasControl(value))
    throw new InvalidRecord(`${name} is no name or version`);
  return value;
}

function hasControl(text: string): boolean {
  for (let at = 0; at < text.length; at++)
    if (text.charCodeAt(at) < 0x20 || text.charCodeAt(at) === 0x7f) return true;
  return false;
}

/** RFC 3339, as the schema wants it. @returns '' for none */
function optionalDate(value: unknown, name: string): string {
  if (value === undefined || value === null) return '';
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d{1,12})?Z?)?$/.test(value))
    throw new InvalidRecord(`${name} is no date`);
  return value;
}
