// Zip against other readers: whatever CPython's zipfile and yauzl read, we scan as a child with the same bytes.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assembleZip, RecordingContext, type ZipPlan } from '@sentrascan/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromBuffer } from 'yauzl';
import { format } from './index.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zip-oracle-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function python(script: string, ...args: string[]): string {
  return execFileSync('python3', ['-I', '-c', script, ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}

function walk(bytes: Uint8Array): RecordingContext {
  const context = new RecordingContext(bytes);
  format.walk(context);
  return context;
}

const KINDS = ['stored', 'deflate', 'bzip2', 'lzma'].flatMap((method) =>
  ['plain', 'stream', 'zip64', 'prefix', 'comment'].map((how) => `${method}-${how}`),
);

const WRITE = `
import sys, zipfile, io
text = b"some text that is long enough to be worth compressing, " * 20
class Unseekable(io.RawIOBase):
    def __init__(self, file): self.file = file
    def writable(self): return True
    def write(self, data): return self.file.write(data)
    def flush(self): self.file.flush()
methods = {"stored": zipfile.ZIP_STORED, "deflate": zipfile.ZIP_DEFLATED, "bzip2": zipfile.ZIP_BZIP2, "lzma": zipfile.ZIP_LZMA}
for kind in sys.argv[2:]:
    name, _, how = kind.partition("-")
    with open(sys.argv[1] + "/" + kind + ".zip", "wb") as raw:
        if how == "prefix": raw.write(b"#!/bin/sh\\n")
        target = Unseekable(raw) if how == "stream" else raw
        with zipfile.ZipFile(target, "w", methods[name]) as out:
            out.writestr("a.txt", text)
            out.writestr("d/", b"")
            out.writestr("empty", b"")
            with out.open("b.txt", "w", force_zip64=(how == "zip64")) as member: member.write(text[::-1])
            out.writestr("\\u0431\\u00df.txt", text[:30])
            if how == "comment": out.comment = b"a comment"
`;

const READ = `
import sys, zipfile, json
everything = []
for path in sys.argv[1:]:
    found = []
    everything.append(found)
    try:
        with zipfile.ZipFile(path) as z:
            for info in z.infolist():
                if info.is_dir(): continue
                try:
                    found.append([info.filename, z.open(info).read().hex()])
                except Exception:
                    pass
    except Exception:
        pass
print(json.dumps(everything))
`;

type NamedHex = [name: string, hex: string];

function readByPython(paths: readonly string[]): NamedHex[][] {
  return JSON.parse(python(READ, ...paths)) as NamedHex[][];
}

function readByYauzl(bytes: Uint8Array): Promise<NamedHex[]> {
  return new Promise((resolve) => {
    const found: NamedHex[] = [];
    fromBuffer(Buffer.from(bytes), { lazyEntries: true, strictFileNames: false }, (error, zip) => {
      if (error) return resolve(found);
      zip.on('error', () => resolve(found));
      zip.on('end', () => resolve(found));
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, (openError, stream) => {
          if (openError) return zip.readEntry();
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('error', () => zip.readEntry());
          stream.on('end', () => {
            if (!entry.fileName.endsWith('/'))
              found.push([entry.fileName, Buffer.concat(chunks).toString('hex')]);
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
}

function contents(context: RecordingContext): Set<string> {
  return new Set(context.children.map((child) => Buffer.from(child.bytes).toString('hex')));
}

describe('zips that CPython writes', () => {
  let read: NamedHex[][] = [];
  beforeAll(() => {
    python(WRITE, folder, ...KINDS);
    read = readByPython(KINDS.map((kind) => join(folder, `${kind}.zip`)));
  });

  it.each(KINDS)('%s', async (kind) => {
    const bytes = readFileSync(join(folder, `${kind}.zip`));
    const context = walk(bytes);
    const expected = read[KINDS.indexOf(kind)] ?? [];
    expect(expected.length).toBe(4);
    expect(context.children.map((child) => [child.name, Buffer.from(child.bytes).toString('hex')])).toEqual(
      expected,
    );
    expect(context.gaps).toEqual([]);
    const how = kind.split('-')[1];
    expect(context.anomalies).toEqual(
      how === 'prefix' ? ['prefix-bytes'] : how === 'comment' ? ['comment'] : [],
    );
    const all = contents(context);
    for (const [, hex] of await readByYauzl(bytes)) expect(all).toContain(hex);
  });
});

describe('zips that lie', () => {
  const inner = assembleZip({ entries: [{ name: 'inner', data: 'inside' }] });
  const plans: Record<string, ZipPlan> = {
    joined: { entries: [{ name: 'b', data: 'second' }], prefix: inner },
    'end in comment': { entries: [{ name: 'b', data: 'second' }], comment: inner },
    'end in tail': { entries: [{ name: 'b', data: 'second' }], trailing: inner },
    'wrong count': {
      entries: [
        { name: 'b', data: 'second' },
        { name: 'c', data: 'third' },
      ],
      end: { entries: 1 },
    },
    'short directory size': {
      entries: [
        { name: 'b', data: 'x' },
        { name: 'c', data: 'y' },
      ],
      end: { sizeBytes: 47 },
    },
    'duplicate names': {
      entries: [
        { name: 'b', data: 'x' },
        { name: 'b', data: 'y' },
      ],
    },
    'descriptor without signature': { entries: [{ name: 'b', data: 'x', descriptor: 'bare' }] },
    'zip64 that differs': { entries: [{ name: 'b', data: 'x', zip64: true }], zip64: true, prefix: 'stub' },
  };
  let read: NamedHex[][] = [];
  const names = Object.keys(plans);
  beforeAll(() => {
    const paths = names.map((name) => join(folder, `${name}.zip`));
    names.forEach((name, i) => {
      const plan = plans[name];
      if (plan !== undefined) writeFileSync(paths[i] ?? '', assembleZip(plan));
    });
    read = readByPython(paths);
  });

  it.each(Object.entries(plans))('%s', async (name, plan) => {
    const bytes = assembleZip(plan);
    const all = contents(walk(bytes));
    const oracles = [...(read[names.indexOf(name)] ?? []), ...(await readByYauzl(bytes))];
    expect(oracles.length).toBeGreaterThan(0);
    for (const [member, hex] of oracles) expect(all, member).toContain(hex);
  });
});
