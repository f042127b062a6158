// Where records come from: an archive, a folder, a file. One record is in memory at a time.

import { createHash } from 'node:crypto';
import { closeSync, lstatSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { parse as parseYaml } from 'yaml';
import { IMPORT_LIMITS } from './osv-limits.ts';
import { SourceError } from './source-error.ts';
import { entriesOfZip } from './zip-entries.ts';

/** One record as it was found, parsed, or why it could not be. */
export type FoundRecord = { readonly value: unknown } | { readonly problem: string };

/** The records of a source; `digest` is asked after the last one. */
export interface ImportSource {
  records(): AsyncGenerator<FoundRecord>;
  /** SHA-256 of the file, or of the names and digests of a folder's files. */
  digest(): string;
}

const SOURCES =
  'Give the all.zip of OSV for PyPI, a folder of its JSON records, a JSON or JSON-lines file of them, or a copy of the PyPA advisory database';

/**
 * @param file path of a file or folder
 * @throws SourceError where it is nothing that records are read from
 */
export function importSource(file: string): ImportSource {
  let stat: ReturnType<typeof statSync>;
  try {
    stat = statSync(file);
  } catch (error) {
    throw new SourceError(`the source could not be opened: ${codeOf(error)}`, SOURCES);
  }
  if (stat.isDirectory()) return folderSource(file);
  if (!stat.isFile()) throw new SourceError('the source is neither a file nor a folder', SOURCES);
  const start = firstBytes(file, 16);
  if (start.toString('latin1').startsWith('SQLite format 3'))
    throw new SourceError(
      'the source is a SQLite database (ML Guard keeps its advisories in one)',
      'Import what that database was made from: the all.zip or the folder of OSV records',
    );
  if (start.readUInt16LE(0) === 0x4b50) return zipSource(file);
  const character = firstBytes(file, 4096)
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart()[0];
  if (character === '{' || character === '[') return jsonSource(file);
  if (/\.ya?ml$/i.test(file)) return yamlSource(file);
  throw new SourceError(
    stat.size === 0 ? 'the source is empty' : 'the source is of no kind that records are read from',
    SOURCES,
  );
}

function zipSource(file: string): ImportSource {
  return {
    async *records() {
      for await (const { name, bytes } of entriesOfZip(file)) {
        if (/\.json$/i.test(name)) yield parsedJson(bytes.toString('utf8'), name);
        else if (/\.ya?ml$/i.test(name)) yield parsedYaml(bytes.toString('utf8'), name);
      }
    },
    digest: () => digestOf(file),
  };
}

function folderSource(folder: string): ImportSource {
  const digest = createHash('sha256');
  return {
    async *records() {
      for (const file of filesBelow(folder)) {
        const bytes = bytesOf(file);
        const name = path.relative(folder, file);
        digest.update(`${name}\0${createHash('sha256').update(bytes).digest('hex')}\n`);
        yield /\.json$/i.test(name)
          ? parsedJson(bytes.toString('utf8'), name)
          : parsedYaml(bytes.toString('utf8'), name);
      }
    },
    digest: () => digest.digest('hex'),
  };
}

function yamlSource(file: string): ImportSource {
  return {
    async *records() {
      yield parsedYaml(bytesOf(file).toString('utf8'), path.basename(file));
    },
    digest: () => digestOf(file),
  };
}

/** A record, a list of records, what OSV's API answers (`vulns`), or one record a line. */
function jsonSource(file: string): ImportSource {
  return {
    async *records() {
      const lines = linesOf(file);
      const first = lines.next();
      const line = first.done === true ? '' : first.value;
      const alone = line === undefined ? undefined : parsedJson(line, 'line 1');
      if (alone !== undefined && 'value' in alone && !Array.isArray(alone.value)) {
        yield* recordsIn(alone.value);
        let number = 1;
        for (const next of lines) {
          number++;
          if (next === undefined) yield { problem: `line ${number} is longer than a record may be` };
          else if (next.trim() !== '') yield parsedJson(next, `line ${number}`);
        }
        return;
      }
      lines.return();
      if (statSync(file).size > IMPORT_LIMITS.jsonFileBytes)
        throw new SourceError(
          'the file is one JSON value too large to parse',
          'Give its records one a line, or as all.zip',
        );
      const whole = parsedJson(readFileSync(file, 'utf8'), path.basename(file));
      if ('problem' in whole) yield whole;
      else yield* recordsIn(whole.value);
    },
    digest: () => digestOf(file),
  };
}

function* recordsIn(value: unknown): Generator<FoundRecord> {
  const list = Array.isArray(value) ? value : ((value as { vulns?: unknown } | null)?.vulns ?? [value]);
  for (const record of Array.isArray(list) ? (list as readonly unknown[]) : [list]) yield { value: record };
}

function parsedJson(text: string, name: string): FoundRecord {
  try {
    return { value: JSON.parse(text.replace(/^\ufeff/, '')) as unknown };
  } catch {
    return { problem: `${name} is no JSON` };
  }
}

function parsedYaml(text: string, name: string): FoundRecord {
  try {
    return { value: parseYaml(text, { maxAliasCount: 0, logLevel: 'error' }) as unknown };
  } catch {
    return { problem: `${name} is no YAML` };
  }
}

/** Records below a folder, by name, so that an import is the same everywhere. Links are not followed. */
function* filesBelow(folder: string, depth = 0): Generator<string> {
  if (depth > IMPORT_LIMITS.folderDepth)
    throw new SourceError('the source has folders inside folders without end', SOURCES);
  let names: string[];
  try {
    names = readdirSync(folder).sort();
  } catch (error) {
    throw new SourceError(`a folder of the source could not be read: ${codeOf(error)}`, SOURCES);
  }
  for (const name of names) {
    if (name.startsWith('.')) continue;
    const file = path.join(folder, name);
    const stat = lstatSync(file);
    if (stat.isDirectory()) yield* filesBelow(file, depth + 1);
    else if (stat.isFile() && /\.(?:json|ya?ml)$/i.test(name)) yield file;
  }
}

function bytesOf(file: string): Buffer {
  try {
    if (statSync(file).size > IMPORT_LIMITS.recordBytes) return Buffer.from('');
    return readFileSync(file);
  } catch (error) {
    throw new SourceError(`a file of the source could not be read: ${codeOf(error)}`, SOURCES);
  }
}

/** Lines of a file, read in pieces; undefined stands for one that is longer than a record may be. */
function* linesOf(file: string): Generator<string | undefined, void> {
  const descriptor = openSync(file, 'r');
  try {
    const piece = Buffer.allocUnsafe(1024 * 1024);
    let parts: Buffer[] = [];
    let bytes = 0;
    for (let read = readSync(descriptor, piece); read > 0; read = readSync(descriptor, piece)) {
      let start = 0;
      for (let end = piece.indexOf(10, 0); end >= 0 && end < read; end = piece.indexOf(10, start)) {
        parts.push(Buffer.from(piece.subarray(start, end)));
        yield bytes + end - start > IMPORT_LIMITS.recordBytes
          ? undefined
          : Buffer.concat(parts).toString('utf8');
        [parts, bytes, start] = [[], 0, end + 1];
      }
      bytes += read - start;
      if (bytes <= IMPORT_LIMITS.recordBytes) parts.push(Buffer.from(piece.subarray(start, read)));
    }
    if (bytes > 0)
      yield bytes > IMPORT_LIMITS.recordBytes ? undefined : Buffer.concat(parts).toString('utf8');
  } finally {
    closeSync(descriptor);
  }
}

function firstBytes(file: string, count: number): Buffer {
  const bytes = Buffer.alloc(count);
  const descriptor = openSync(file, 'r');
  try {
    readSync(descriptor, bytes, 0, count, 0);
    return bytes;
  } finally {
    closeSync(descriptor);
  }
}

function digestOf(file: string): string {
  const digest = createHash('sha256');
  const piece = Buffer.allocUnsafe(1024 * 1024);
  const descriptor = openSync(file, 'r');
  try {
    for (let read = readSync(descriptor, piece); read > 0; read = readSync(descriptor, piece))
      digest.update(piece.subarray(0, read));
    return digest.digest('hex');
  } finally {
    closeSync(descriptor);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'an error';
}
