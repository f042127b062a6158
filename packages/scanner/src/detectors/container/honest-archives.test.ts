// The whole scanner over archives that honest tools write: nothing above LOW, and no bytes left over.

import { deflateRawSync, gzipSync } from 'node:zlib';
import {
  assembleNpy,
  assemblePickle,
  assembleTar,
  assembleZip,
  EXECUTABLE_HEADS,
  npyHeader,
} from '@sentrascan/testkit';
import { expect, it } from 'vitest';
import { MemoryAccess } from '../../bytes/random-access.ts';
import { DEFAULT_PLUGINS } from '../../engine/default-plugins.ts';
import { scanSource } from '../../engine/scan-source.ts';

function findingsOf(path: string, bytes: Uint8Array): string[] {
  const source = { path, sizeBytes: bytes.length, open: () => new MemoryAccess(bytes) };
  const { findings } = scanSource(source, {}, DEFAULT_PLUGINS, () => 0);
  return findings.map(({ severity, ruleId, artifact }) => `${severity} ${ruleId} ${artifact}`);
}

const floats = Buffer.from(Float32Array.from({ length: 50_000 }, (_, index) => Math.cos(index) / 30).buffer);
const program = assemblePickle('PROTO 2 | EMPTY_DICT | STOP');
const checkpoint = assembleZip({
  entries: [
    { name: 'm/data.pkl', data: program },
    { name: 'm/byteorder', data: 'little' },
    { name: 'm/data/0', data: floats, descriptor: 'signed' },
    { name: 'm/data/1', data: floats, descriptor: 'wide', zip64: true },
    { name: 'm/version', data: '3\n' },
    { name: 'm/.data/serialization_id', data: '0636457737946401051300000025273995036293' },
  ],
});
const inner = assembleZip({ entries: [{ name: 'a.txt', data: 'inner' }] });
const gif = Buffer.concat([Buffer.from('GIF89a'), Buffer.alloc(900, 7)]);

const HONEST: Record<string, Uint8Array> = {
  'model.pt': checkpoint,
  'model.bin': checkpoint,
  'arrays.npz': assembleZip({
    entries: [
      {
        name: 'w.npy',
        data: assembleNpy({ header: npyHeader("'<f4'", '(50000,)'), data: floats }),
        method: 8,
      },
      { name: 'b.npy', data: assembleNpy() },
    ],
  }),
  'arrays.npy': Buffer.concat([assembleNpy(), assembleNpy()]),
  'app.jar': assembleZip({
    entries: [
      { name: 'META-INF/MANIFEST.MF', data: 'Manifest-Version: 1.0\n', method: 8, descriptor: 'signed' },
      { name: 'org/A.class', data: EXECUTABLE_HEADS['java-class'](), method: 8, descriptor: 'signed' },
    ],
  }),
  'op-1.0.whl': assembleZip({
    entries: [
      { name: 'op/__init__.py', data: 'from op.lib import f\n', method: 8 },
      { name: 'op/lib.cpython-313-x86_64-linux-gnu.so', data: EXECUTABLE_HEADS.elf(), method: 8 },
    ],
  }),
  'nested.zip': assembleZip({
    entries: [
      { name: 'inner.zip', data: inner },
      { name: 'photo.gif', data: gif },
    ],
  }),
  'nested-last.zip': assembleZip({
    entries: [
      { name: 'photo.gif', data: gif },
      { name: 'inner.zip', data: inner },
    ],
  }),
  'commented.zip': assembleZip({ entries: [{ name: 'a.txt', data: 'text' }], comment: 'made by a tool' }),
  'aligned.zip': assembleZip({
    entries: [
      { name: 'a.txt', data: 'text' },
      { name: 'b.txt', data: 'text', before: new Uint8Array(60) },
    ],
  }),
  'bundle.tar': assembleTar([
    { name: 'README', data: 'text' },
    { name: 'last.zip', data: inner },
  ]),
  'notes.txt.gz': gzipSync('some notes\n'.repeat(100)),
  'photo.gif': gif,
  'README.md': Buffer.from('# Use\n\n```sh\n#!/bin/sh\ncurl -O https://host.invalid/model.pt\n```\n'),
  'vocab.txt': Buffer.from('import os\nMZ\nPK\nhello\n'),
};

it.each(Object.entries(HONEST))('%s is honest', (path, bytes) => {
  expect(findingsOf(path, bytes).filter((finding) => !finding.startsWith('low '))).toEqual([]);
});

it('the same bytes with a program behind them are not', () => {
  const elf = EXECUTABLE_HEADS.elf();
  for (const path of ['model.pt', 'arrays.npy', 'photo.gif', 'nested.zip']) {
    const bytes = Buffer.concat([HONEST[path] ?? new Uint8Array(0), elf]);
    expect(findingsOf(path, bytes)).toContain(`high payload/hides-program ${path}`);
  }
});

it('a program in the storage of a tensor is found', () => {
  const storage = Buffer.concat([floats, EXECUTABLE_HEADS.pe(), floats]);
  const bytes = assembleZip({
    entries: [
      { name: 'm/data.pkl', data: program },
      { name: 'm/data/0', data: storage },
    ],
  });
  expect(findingsOf('model.pt', bytes)).toEqual(['high payload/hides-program model.pt!m/data/0']);
  const deflated = assembleZip({
    entries: [
      { name: 'm/data.pkl', data: program },
      { name: 'm/data/0', data: storage, method: 8, compressed: deflateRawSync(storage) },
    ],
  });
  expect(findingsOf('model.pt', deflated)).toEqual(['high payload/hides-program model.pt!m/data/0']);
});
