// Reads a baseline. It decides what counts as known, so what is malformed, of another version or contradicts itself is not
// used in part: the first mistake is told with its line.

import {
  BASELINE_SCHEMA,
  type Baseline,
  type BaselineArtifact,
  GAP_KINDS,
  SEVERITIES,
} from '@sentrascan/contract';
import type { SettingsProblem } from '../settings-problem.ts';
import { SettingsMistake } from '../yaml-settings.ts';
import { type LinedValue, readLinedJson } from './lined-json.ts';

const MEND = 'Take the file from version control, or make it again: sentrascan baseline create.';
const VERSION = /^sentrascan\.baseline\/(\d{1,6})$/;
const SHA256 = /^[0-9a-f]{64}$/;

/** A baseline that was understood, or the first mistake in it. */
export type ReadBaseline =
  | { readonly baseline: Baseline; readonly problem?: never }
  | { readonly problem: SettingsProblem; readonly baseline?: never };

/** @param text of the whole file */
export function readBaseline(text: string): ReadBaseline {
  try {
    const whole = readLinedJson(text);
    checkVersion(whole);
    check(whole, BASELINE, 'the baseline');
    checkAgreement(whole);
    return { baseline: JSON.parse(text.replace(/^\ufeff/, '')) as Baseline };
  } catch (error) {
    if (error instanceof SettingsMistake) return { problem: error.problem };
    throw error;
  }
}

function fail(line: number, message: string, mend = MEND): never {
  throw new SettingsMistake({ line, message, mend });
}

/** First of all: a later form may differ in everything else. */
function checkVersion({ line, value }: LinedValue): void {
  if (!(value instanceof Map)) fail(line, 'it is no baseline but another kind of JSON');
  const schema = value.get('schema');
  if (schema === undefined) fail(line, `it is no baseline: "schema" is missing`);
  if (schema.value === BASELINE_SCHEMA) return;
  const [, version] = VERSION.exec(typeof schema.value === 'string' ? schema.value : '') ?? [];
  if (version === undefined) fail(schema.line, `"schema" is not ${BASELINE_SCHEMA}`);
  fail(
    schema.line,
    `it is of version ${version}, and this version of SentraScan reads version 1`,
    'Use the version of SentraScan that made it, or a later one.',
  );
}

/** What a value must be. */
type Shape =
  | { readonly is: 'text'; readonly fits?: (text: string) => boolean; readonly what?: string }
  | { readonly is: 'count'; readonly min?: number }
  | { readonly is: 'list'; readonly of: Shape }
  | { readonly is: 'counts' }
  | {
      readonly is: 'object';
      readonly keys: Readonly<Record<string, Shape>>;
      readonly needs: readonly string[];
    };

const TEXT: Shape = { is: 'text' };
const COUNT: Shape = { is: 'count' };
const TEXTS: Shape = { is: 'list', of: TEXT };
const DIGEST: Shape = { is: 'text', fits: (text) => SHA256.test(text), what: 'a SHA-256 of 64 hex digits' };

function object(
  keys: Readonly<Record<string, Shape>>,
  optional: Readonly<Record<string, Shape>> = {},
): Shape {
  return { is: 'object', keys: { ...keys, ...optional }, needs: Object.keys(keys) };
}

function oneOf(words: readonly string[]): Shape {
  return { is: 'text', fits: (text) => words.includes(text), what: `one of ${words.join(', ')}` };
}

/** A file may be called by a space. */
const NAME: Shape = { is: 'text', fits: (text) => text !== '', what: 'a name' };
const FILLED: Shape = { is: 'text', fits: (text) => text.trim() !== '', what: 'a text that says something' };

const STRUCTURE = object(
  {},
  {
    tensors: object({ count: COUNT, dtypes: { is: 'counts' }, shapesSha256: DIGEST, sha256: DIGEST }),
    operations: object({ names: TEXTS, count: COUNT, sha256: DIGEST }),
    templates: { is: 'list', of: object({ carrier: TEXT, name: TEXT, sizeBytes: COUNT, sha256: DIGEST }) },
    callables: TEXTS,
    references: TEXTS,
    code: object({ imports: TEXTS, calls: TEXTS, sha256: DIGEST }),
    omitted: COUNT,
  },
);

const BASELINE = object(
  {
    schema: TEXT,
    tool: object({ name: TEXT, version: TEXT, rulesDigest: TEXT }),
    artifacts: {
      is: 'list',
      of: object(
        { path: NAME, sizeBytes: COUNT, identity: TEXTS },
        {
          sha256: DIGEST,
          globals: TEXTS,
          behaviour: object(
            {},
            { calls: TEXTS, files: TEXTS, network: TEXTS, processes: TEXTS, unknowns: TEXTS },
          ),
          structure: STRUCTURE,
          dependencies: TEXTS,
        },
      ),
    },
    findings: {
      is: 'list',
      of: object(
        {
          fingerprint: FILLED,
          ruleId: FILLED,
          severity: oneOf(SEVERITIES),
          artifact: NAME,
          message: TEXT,
          accepted: object({ by: FILLED, reason: FILLED }),
        },
        { count: { is: 'count', min: 2 } },
      ),
    },
    gaps: { is: 'list', of: object({ artifact: TEXT, kind: oneOf(GAP_KINDS), reason: TEXT }) },
  },
  { git: object({}, { commit: TEXT, remote: TEXT }) },
);

function check({ line, value }: LinedValue, shape: Shape, name: string): void {
  switch (shape.is) {
    case 'text':
      if (typeof value !== 'string') fail(line, `${name} is no text`);
      if (shape.fits?.(value) === false) fail(line, `${name} is not ${shape.what}`);
      return;
    case 'count':
      if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < (shape.min ?? 0))
        fail(line, `${name} is no whole number from ${shape.min ?? 0} on`);
      return;
    case 'list':
      if (!Array.isArray(value)) fail(line, `${name} is no list`);
      for (const item of value) check(item, shape.of, `an item of ${name}`);
      return;
    case 'counts':
      if (!(value instanceof Map)) fail(line, `${name} is no object`);
      for (const [key, each] of value) check(each, COUNT, `'${key.slice(0, 60)}' of ${name}`);
      return;
    case 'object':
      checkObject({ line, value }, shape, name);
  }
}

function checkObject({ line, value }: LinedValue, shape: Shape & { is: 'object' }, name: string): void {
  if (!(value instanceof Map)) fail(line, `${name} is no object`);
  const missing = shape.needs.find((key) => !value.has(key));
  if (missing !== undefined) fail(line, `"${missing}" is missing in ${name}`);
  for (const [key, each] of value) {
    const inner = Object.hasOwn(shape.keys, key) ? shape.keys[key] : undefined;
    if (inner === undefined) fail(each.line, `'${key.slice(0, 60)}' is nothing that ${name} may say`);
    check(each, inner, `"${key}"`);
  }
}

const partsOf = (whole: LinedValue, key: string) =>
  ((whole.value as ReadonlyMap<string, LinedValue>).get(key)?.value ?? []) as readonly LinedValue[];
const textOf = (part: LinedValue, key: string) =>
  String((part.value as ReadonlyMap<string, LinedValue>).get(key)?.value ?? '');

/** Well formed, and yet it says of one thing two things, or speaks of what it does not list. */
function checkAgreement(whole: LinedValue): void {
  const paths = new Set<BaselineArtifact['path']>();
  for (const part of partsOf(whole, 'artifacts')) {
    const path = textOf(part, 'path');
    const shown = path.slice(0, 120);
    if (paths.has(path)) fail(part.line, `the artifact '${shown}' stands there twice`);
    paths.add(path);
  }
  const known = new Set<string>();
  for (const part of partsOf(whole, 'findings')) {
    const artifact = textOf(part, 'artifact');
    if (!isListed(artifact, paths))
      fail(
        part.line,
        `a finding speaks of '${artifact.slice(0, 120)}', which is no artifact of the baseline`,
      );
    const key = `${textOf(part, 'fingerprint')}\n${textOf(part, 'ruleId')}\n${artifact}`;
    if (known.has(key))
      fail(part.line, `the finding ${textOf(part, 'fingerprint').slice(0, 80)} stands there twice`);
    known.add(key);
  }
}

/** The artifact, or the file that holds it: what was only searched has no entry of its own. */
function isListed(artifact: string, paths: ReadonlySet<string>): boolean {
  if (paths.has(artifact)) return true;
  for (let end = artifact.indexOf('!'); end !== -1; end = artifact.indexOf('!', end + 1))
    if (paths.has(artifact.slice(0, end))) return true;
  return false;
}
