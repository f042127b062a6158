// Tar against other readers: whatever CPython's tarfile and tar-stream read, we scan as a child with the same bytes.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assembleTar, RecordingContext, type TarEntry, tarMember } from '@sentrascan/testkit';
import { extract } from 'tar-stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { format } from './index.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tar-oracle-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const WRITE = `
import sys, tarfile, io
text = b"some text, " * 100
for name, form in (("ustar", tarfile.USTAR_FORMAT), ("gnu", tarfile.GNU_FORMAT), ("pax", tarfile.PAX_FORMAT)):
    with tarfile.open(sys.argv[1] + "/" + name + ".tar", "w", format=form) as out:
        def add(name, data=b"", **fields):
            info = tarfile.TarInfo(name)
            info.size = len(data)
            for key, value in fields.items(): setattr(info, key, value)
            out.addfile(info, io.BytesIO(data))
        add("a.txt", text)
        add("d", type=tarfile.DIRTYPE, mode=0o755)
        add("d/empty")
        add("d/" * 40 + "deep", text[:50])
        add("l", type=tarfile.SYMTYPE, linkname="a.txt")
        add("h", type=tarfile.LNKTYPE, linkname="a.txt")
        if name != "ustar": add("\\u0431" * 90, text[:7])
        if name != "ustar": add("m" * 300, text[:9])
`;

const READ = `
import sys, tarfile, json
everything = []
for path in sys.argv[1:]:
    found = []
    everything.append(found)
    try:
        with tarfile.open(path) as archive:
            for info in archive:
                if info.isreg():
                    try: found.append([info.name, archive.extractfile(info).read().hex()])
                    except Exception: pass
    except Exception: pass
print(json.dumps(everything))
`;

type NamedHex = [name: string, hex: string];

function python(script: string, ...args: string[]): string {
  return execFileSync('python3', ['-I', '-c', script, ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}

function readByPython(paths: readonly string[]): NamedHex[][] {
  return JSON.parse(python(READ, ...paths)) as NamedHex[][];
}

function readByTarStream(bytes: Uint8Array): Promise<NamedHex[]> {
  return new Promise((resolve) => {
    const found: NamedHex[] = [];
    const reader = extract();
    reader.on('entry', (header, stream, next) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk) => chunks.push(chunk as Buffer));
      stream.on('end', () => {
        if (header.type === 'file') found.push([header.name, Buffer.concat(chunks).toString('hex')]);
        next();
      });
      stream.resume();
    });
    reader.on('finish', () => resolve(found));
    // On some lies it neither ends nor fails: what it gave until then counts.
    reader.on('close', () => resolve(found));
    setTimeout(() => resolve(found), 300);
    reader.on('error', () => resolve(found));
    reader.end(Buffer.from(bytes));
  });
}

function walk(bytes: Uint8Array): RecordingContext {
  const context = new RecordingContext(bytes);
  format.walk(context);
  return context;
}

function childrenOf(context: RecordingContext): NamedHex[] {
  return context.children.map((child) => [child.name, Buffer.from(child.bytes).toString('hex')]);
}

describe('tars that CPython writes', () => {
  it('are read the same and in silence', async () => {
    python(WRITE, folder);
    const paths = ['ustar', 'gnu', 'pax'].map((name) => join(folder, `${name}.tar`));
    const read = readByPython(paths);
    for (const [i, path] of paths.entries()) {
      const bytes = readFileSync(path);
      const context = walk(bytes);
      expect(read[i]?.length).toBeGreaterThan(2);
      expect(childrenOf(context)).toEqual(read[i]);
      expect(context.anomalies).toEqual([]);
      expect(context.gaps).toEqual([]);
      expect(context.unexplained()).toEqual([]);
      for (const [, hex] of await readByTarStream(bytes)) {
        expect(childrenOf(context).map(([, ours]) => ours)).toContain(hex);
      }
    }
  });
});

describe('tars that lie', () => {
  const hidden = tarMember({ name: 'hidden', data: 'payload' });
  const plans: Record<string, readonly (TarEntry | Uint8Array)[]> = {
    'size of a directory': [
      { name: 'd', type: '5', data: hidden },
      { name: 'z', data: 'last' },
    ],
    'size of a link': [
      { name: 'l', type: '2', linkName: 'x', data: hidden },
      { name: 'z', data: 'last' },
    ],
    'pax size below the header': [
      { name: 'a', data: hidden, pax: { size: '0' } },
      { name: 'z', data: 'last' },
    ],
    'pax size above the header': [
      {
        name: 'a',
        data: Buffer.concat([Buffer.from('x'.repeat(512)), hidden]),
        sizeBytes: 512,
        pax: { size: '1536' },
      },
      { name: 'z', data: 'last' },
    ],
    'two pax headers': [
      { name: 'x', type: 'x', data: '12 path=one\n' },
      { name: 'a', data: 'data', pax: { path: 'two' } },
    ],
    'unknown type': [
      { name: 'a', type: '?', data: 'data' },
      { name: 'z', data: 'last' },
    ],
    'global path': [
      { name: 'g', type: 'g', data: '13 path=glob\n' },
      { name: 'a', data: 'data' },
    ],
    'prefix in GNU': [{ name: 'a', data: 'data', dialect: 'gnu', prefix: 'p' }],
  };
  it('hide nothing that a reader reads', async () => {
    const names = Object.keys(plans);
    const paths = names.map((name) => join(folder, `${name}.tar`));
    const archives = names.map((name) => assembleTar(plans[name] ?? []));
    archives.forEach((bytes, i) => {
      writeFileSync(paths[i] ?? '', bytes);
    });
    const read = readByPython(paths);
    for (const [i, name] of names.entries()) {
      const bytes = archives[i] ?? new Uint8Array();
      const context = walk(bytes);
      const seen = childrenOf(context).map(([, hex]) => hex);
      const oracles = [...(read[i] ?? []), ...(await readByTarStream(bytes))];
      expect(oracles.length, name).toBeGreaterThan(0);
      for (const [member, hex] of oracles) {
        // A member inside the data of another one is reached when that child is walked.
        const isReached = seen.some((ours) => ours.includes(hex));
        expect(isReached, `${name}: ${member}`).toBe(true);
      }
    }
  });
});
