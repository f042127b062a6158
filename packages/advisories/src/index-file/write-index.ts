// Makes the bytes of an index from the records of its packages.

import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import type { AdvisoryRecord } from '../advisory-record.ts';
import { BLOCK_BYTES, type BlockEntry, FORMAT, type IndexHeader, MAGIC } from './layout.ts';

/** Records by normalised name of their package. */
export type PackageRecords = ReadonlyMap<string, readonly AdvisoryRecord[]>;

/** @returns the file; the same for the same records and header */
export function indexBytes(header: IndexHeader, packages: PackageRecords): Buffer {
  const directory: BlockEntry[] = [];
  const blocks: Buffer[] = [];
  let offset = 0;
  for (const { first, text } of blockTexts(packages)) {
    const raw = Buffer.from(text, 'utf8');
    const block = deflateRawSync(raw, { level: 9 });
    directory.push([first, offset, block.length, raw.length]);
    blocks.push(block);
    offset += block.length;
  }
  const format = Buffer.alloc(4);
  format.writeUInt32LE(FORMAT);
  const content = [MAGIC, format, ...withLength(header), ...withLength(directory), ...blocks];
  const digest = createHash('sha256');
  for (const part of content) digest.update(part);
  return Buffer.concat([...content, digest.digest()]);
}

function withLength(value: unknown): [Buffer, Buffer] {
  const text = Buffer.from(JSON.stringify(value), 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  return [length, text];
}

function* blockTexts(packages: PackageRecords): Generator<{ readonly first: string; readonly text: string }> {
  let first = '';
  let text = '';
  for (const name of [...packages.keys()].sort()) {
    const records = [...(packages.get(name) ?? [])].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
    if (text === '') first = name;
    text += `${name}\t${JSON.stringify(records)}\n`;
    if (text.length < BLOCK_BYTES) continue;
    yield { first, text };
    text = '';
  }
  if (text !== '') yield { first, text };
}
