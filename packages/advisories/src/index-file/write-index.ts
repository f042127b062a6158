// Makes the bytes of an index from the records of its packages.

import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import type { AdvisoryRecord } from '../advisory-record.ts';
import { aliasGroups } from '../matching/alias-groups.ts';
import { lastEnd, windowOf } from '../matching/issue-window.ts';
import { issuesOf } from '../matching/package-advisories.ts';
import { BLOCK_BYTES, type Directory, FORMAT, type IndexHeader, MAGIC, type PartLength } from './layout.ts';

/** Records by normalised name of their package. */
export type PackageRecords = ReadonlyMap<string, readonly AdvisoryRecord[]>;

interface Part {
  readonly bytes: Buffer;
  readonly length: PartLength;
}

/** @returns the file; the same for the same records and header */
export function indexBytes(header: IndexHeader, packages: PackageRecords): Buffer {
  const blocks: Part[] = [];
  const names: string[] = [];
  let block = '';
  for (const name of [...packages.keys()].sort()) {
    const { line, end } = linesOf(packages.get(name) ?? []);
    names.push(`${name}\t${blocks.length}\t${end}\n`);
    block += `${name}${line}\n`;
    if (block.length < BLOCK_BYTES) continue;
    blocks.push(partOf(block));
    block = '';
  }
  if (block !== '') blocks.push(partOf(block));
  const named = partOf(names.join(''));
  const directory: Directory = { names: named.length, blocks: blocks.map(({ length }) => length) };
  const format = Buffer.alloc(4);
  format.writeUInt32LE(FORMAT);
  const parts = [named, ...blocks].map(({ bytes }) => bytes);
  const content = [MAGIC, format, ...withLength(header), ...withLength(directory), ...parts];
  const digest = createHash('sha256');
  for (const part of content) digest.update(part);
  return Buffer.concat([...content, digest.digest()]);
}

function partOf(text: string): Part {
  const raw = Buffer.from(text, 'utf8');
  const bytes = deflateRawSync(raw, { level: 9 });
  return { bytes, length: [bytes.length, raw.length] };
}

function withLength(value: unknown): [Buffer, Buffer] {
  const text = Buffer.from(JSON.stringify(value), 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  return [length, text];
}

/** What stands behind the name of a package, and the end of its issues. */
function linesOf(records: readonly AdvisoryRecord[]): { readonly line: string; readonly end: string } {
  const sorted = records.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const groups = aliasGroups(sorted).map((group) => group.records);
  const issues = groups.flatMap(issuesOf);
  const line = groups
    .map((group, at) => {
      const issue = issues[at];
      return `\t${issue === undefined ? '* *' : windowOf(issue)}\t${JSON.stringify(group)}`;
    })
    .join('');
  return { line, end: lastEnd(issues) };
}
