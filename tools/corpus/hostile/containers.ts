// Evasions of the file around a pickle: archives that lie, compressors, extensions, arrays, checkpoints of old releases.

import { deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { lz4Frame, lz4FrameBlock } from '../../../packages/testkit/src/codecs/lz4-assembler.ts';
import { pythonCompress } from '../../../packages/testkit/src/codecs/python-compress.ts';
import { assembleNpy, npyHeader } from '../../../packages/testkit/src/npy-assembler.ts';
import { assemblePickle } from '../../../packages/testkit/src/pickle-assembler.ts';
import { assembleSevenZip } from '../../../packages/testkit/src/seven-zip-assembler.ts';
import { assembleTar } from '../../../packages/testkit/src/tar-assembler.ts';
import { assembleZip, type ZipEntry, type ZipPlan } from '../../../packages/testkit/src/zip-assembler.ts';
import { callPickle, callText, type HostileFile, PAYLOADS, rawFile } from './recipe.ts';

const [FIRST = PAYLOADS[0] as (typeof PAYLOADS)[number]] = PAYLOADS;
const BAD = callPickle(FIRST);
const GOOD = assemblePickle('PROTO 2 | EMPTY_DICT | STOP');
const SAYS = 'the call `os.system("echo inert")`';

/** A torch checkpoint of today, with one member changed. */
function torchZip(
  data: Omit<ZipEntry, 'name' | 'data'> & Partial<ZipEntry>,
  plan: Partial<ZipPlan> = {},
): Uint8Array {
  return assembleZip({
    entries: [
      { name: 'archive/data.pkl', data: BAD, ...data },
      { name: 'archive/byteorder', data: 'little' },
      { name: 'archive/version', data: '3\n' },
    ],
    ...plan,
  });
}

function zips(): HostileFile[] {
  const zip = (family: string, name: string, bytes: Uint8Array, how: string) =>
    rawFile(family, name, bytes, `${SAYS}, ${how}`);
  const bad = { name: 'archive/data.pkl', data: BAD };
  const good = { name: 'archive/data.pkl', data: GOOD };
  return [
    ...PAYLOADS.map((payload, k) =>
      zip('torch-zip', `plain-${k}.pt`, torchZip({ data: callPickle(payload) }), 'in an ordinary torch zip'),
    ),
    zip('zip-flag', 'central.pt', torchZip({ central: { flags: 1 } }), 'encrypted bit in the directory'),
    zip('zip-flag', 'local.pt', torchZip({ local: { flags: 1 } }), 'encrypted bit in the local header'),
    zip('zip-flag', 'both.pt', torchZip({ flags: 1 }), 'encrypted bit in both headers'),
    zip('zip-flag', 'strong.pt', torchZip({ flags: 0x41 }), 'strong encryption bits on plain data'),
    zip('zip-crc', 'central.pt', torchZip({ central: { crc32: 1 } }), 'wrong CRC in the directory'),
    zip('zip-crc', 'both.pt', torchZip({ central: { crc32: 1 }, local: { crc32: 1 } }), 'wrong CRC in both'),
    zip(
      'zip-crc',
      'deflated.pt',
      torchZip({ method: 8, central: { crc32: 7 }, local: { crc32: 7 } }),
      'wrong CRC, deflated',
    ),
    zip(
      'zip-name-mismatch',
      'local-other.pt',
      torchZip({ local: { name: 'archive/readme.txt' } }),
      'local header names a text file',
    ),
    zip(
      'zip-name-mismatch',
      'central-other.pt',
      torchZip({ name: 'archive/data.pkl', central: { name: 'archive/notes.md' } }),
      'directory names a text file',
    ),
    zip(
      'zip-duplicate',
      'bad-last.pt',
      assembleZip({ entries: [good, bad] }),
      'second member of the same name',
    ),
    zip(
      'zip-duplicate',
      'bad-first.pt',
      assembleZip({ entries: [bad, good] }),
      'first member of the same name',
    ),
    ...['archive/data', 'archive/weights.txt', 'readme', 'archive/data/0'].map((name, k) =>
      zip(
        'zip-member-name',
        `member-${k}.zip`,
        assembleZip({ entries: [{ name, data: BAD }] }),
        `as member ${name}`,
      ),
    ),
    zip(
      'zip-prepend',
      'prefix.pt',
      torchZip({}, { prefix: 'text before the archive\n' }),
      'bytes before the archive',
    ),
    zip(
      'zip-prepend',
      'prefix-file.pt',
      torchZip({}, { prefix: 'GIF89a......', offsetsFrom: 'file' }),
      'a picture head before it',
    ),
    zip('zip-structure', 'zip64.pt', torchZip({ zip64: true }, { zip64: true }), 'zip64'),
    zip('zip-structure', 'descriptor.pt', torchZip({ descriptor: 'signed' }), 'data descriptor'),
    zip(
      'zip-structure',
      'bare-descriptor.pt',
      torchZip({ descriptor: 'bare', method: 8 }),
      'bare data descriptor',
    ),
    zip(
      'zip-structure',
      'comment.pt',
      torchZip({}, { comment: 'PK\x05\x06 not the end' }),
      'an end record in the comment',
    ),
    zip('zip-structure', 'wrong-count.pt', torchZip({}, { end: { entries: 1 } }), 'wrong count of members'),
    zip(
      'zip-structure',
      'no-directory.pt',
      torchZip({}, { directory: false, end: false }),
      'no directory at all',
    ),
    zip(
      'zip-structure',
      'unlisted.pt',
      assembleZip({ entries: [good, { name: 'archive/extra.pkl', data: BAD, central: false }] }),
      'member not listed',
    ),
    ...pythonCompress(BAD, ['bz2.compress(data)']).map((packed) =>
      zip('zip-structure', 'bzip2.pt', torchZip({ method: 12, compressed: packed }), 'bzip2 method'),
    ),
    zip(
      'nested-archive',
      'zip-in-zip.zip',
      assembleZip({ entries: [{ name: 'inner.zip', data: torchZip({}) }] }),
      'in a zip in a zip',
    ),
    zip(
      'nested-archive',
      'tar-gz-in-zip.zip',
      assembleZip({
        entries: [{ name: 'inner.tar.gz', data: gzipSync(assembleTar([{ name: 'm.pkl', data: BAD }])) }],
      }),
      'in a tar.gz in a zip',
    ),
    zip(
      'nested-archive',
      'gz-in-zip.zip',
      assembleZip({ entries: [{ name: 'weights.gz', data: gzipSync(BAD), method: 8 }] }),
      'gzip in a zip',
    ),
    zip(
      'nested-archive',
      'three-zips.zip',
      assembleZip({
        entries: [{ name: 'a', data: assembleZip({ entries: [{ name: 'b', data: torchZip({}) }] }) }],
      }),
      'three zips deep',
    ),
    zip(
      'polyglot',
      'pickle-then-zip.pt',
      Buffer.concat([BAD, assembleZip({ entries: [good] })]),
      'before a harmless zip',
    ),
    zip(
      'polyglot',
      'pickle-then-tar.pt',
      Buffer.concat([BAD, Buffer.alloc(512 - BAD.length), assembleTar([{ name: 'm.pkl', data: GOOD }])]),
      'before a harmless tar',
    ),
    zip(
      'polyglot',
      'good-pickle-then-bad-zip.pt',
      Buffer.concat([GOOD, torchZip({})]),
      'in a zip behind a harmless pickle',
    ),
    zip('tar', 'member.tar', assembleTar([{ name: 'model/weights.ckpt', data: BAD }]), 'in a tar'),
    zip(
      'tar',
      'model.nemo',
      gzipSync(
        assembleTar([
          { name: './model_config.yaml', data: 'a: 1\n' },
          { name: './model_weights.ckpt', data: torchZip({}) },
        ]),
      ),
      'in a NeMo archive',
    ),
    zip(
      'tar',
      'legacy.tar',
      assembleTar([
        { name: 'storages', data: GOOD },
        { name: 'tensors', data: GOOD },
        { name: 'pickle', data: BAD },
      ]),
      'in a torch tar',
    ),
    zip(
      '7z',
      'copy.7z',
      assembleSevenZip({ folders: [{ members: [{ name: 'model.pkl', data: BAD }] }] }),
      'in a 7z, copied',
    ),
    zip(
      '7z',
      'renamed.bin',
      assembleSevenZip({ folders: [{ members: [{ name: 'a.bin', data: BAD }] }] }),
      'in a 7z under another name',
    ),
  ];
}

function extensions(): HostileFile[] {
  const suffixes = ['.bin', '.pt', '.h5', '.json', '.onnx', '', '.txt', '.jpg', '.safetensors', '.npy'];
  return suffixes.flatMap((suffix, k) => {
    const payload = PAYLOADS[k % PAYLOADS.length] ?? FIRST;
    const newer = assemblePickle(`PROTO 4 | ${callText(payload)} | STOP`);
    return [
      rawFile(
        'extension-mismatch',
        `protocol-0${suffix}`,
        callPickle(payload),
        `${callText(payload)} | STOP`,
      ),
      rawFile('extension-mismatch', `protocol-4${suffix}`, newer, `PROTO 4 | ${callText(payload)} | STOP`),
    ];
  });
}

function compressed(): HostileFile[] {
  const file = (name: string, bytes: Uint8Array) =>
    rawFile('compression', name, bytes, `${SAYS}, compressed as the name says`);
  const gz = gzipSync(BAD);
  const badCrc = Buffer.from(gz);
  badCrc.writeUInt32LE(1, gz.length - 8);
  const [bz2, xz, lzma, double] = pythonCompress(BAD, [
    'bz2.compress(data)',
    'lzma.compress(data)',
    'lzma.compress(data, format=lzma.FORMAT_ALONE)',
    'bz2.compress(lzma.compress(data))',
  ]);
  const zlib = deflateSync(BAD);
  const zf = Buffer.concat([Buffer.from(`ZF${`0x${BAD.length.toString(16)}`.padEnd(19)}`), zlib]);
  const lz4 = lz4Frame({
    blocks: [lz4FrameBlock(BAD, true)],
    flags: 0x20,
    sizeCode: 4,
    headerChecksum: 0x82,
  });
  return [
    file('gzip.pkl.gz', gz),
    file('gzip-renamed.joblib', gz),
    file('gzip-truncated.pkl', gz.subarray(0, gz.length - 6)),
    file('gzip-bad-crc.pkl', badCrc),
    file('gzip-two-members.pkl', Buffer.concat([gzipSync(GOOD.subarray(0, 0)), gz])),
    file('zlib.joblib', zlib),
    file('bz2.pkl.bz2', bz2 as Buffer),
    file('xz.pkl.xz', xz as Buffer),
    file('lzma.pkl.lzma', lzma as Buffer),
    file('bz2-of-xz.pkl', double as Buffer),
    file('gzip-of-gzip.pkl', gzipSync(gz)),
    file('zstd.pkl.zst', zstdCompressSync(BAD)),
    file('lz4.joblib', lz4),
    file('zf.joblib', zf),
  ];
}

function arrays(): HostileFile[] {
  const object = (descr: string, version = 1) =>
    assembleNpy({ header: npyHeader(descr, '(1,)'), data: BAD, version });
  const npy = (name: string, bytes: Uint8Array) =>
    rawFile('numpy', name, bytes, `${SAYS} behind the header of an object array`);
  const structured = "[('a', '<f8'), ('b', 'O')]";
  const subArray = "[('a', '|O', (2,))]";
  return [
    npy('object.npy', object("'|O'")),
    npy('object-v2.npy', object("'|O'", 2)),
    npy('object-v3.npy', object("'|O'", 3)),
    npy('object-short.npy', object("'O'")),
    npy('structured.npy', object(structured)),
    npy('sub-array.npy', object(subArray)),
    npy('nested.npy', object("[('a', [('b', '|O')])]")),
    npy('member.npz', assembleZip({ entries: [{ name: 'arr_0.npy', data: object("'|O'") }] })),
    npy('deflated.npz', assembleZip({ entries: [{ name: 'w.npy', data: object("'|O'"), method: 8 }] })),
    npy('bare-pickle.npz', assembleZip({ entries: [{ name: 'arr_0', data: BAD }] })),
    npy('renamed.dat', object("'|O'")),
    npy('raw.npy', BAD),
  ];
}

/** joblib writes arrays into the stream: one byte of padding length, the padding, the numbers. */
function joblib(): HostileFile[] {
  const wrapper = (dtype: string, count: number) =>
    `PROTO 3 | EMPTY_LIST | GLOBAL joblib.numpy_pickle NumpyArrayWrapper | EMPTY_TUPLE | NEWOBJ | EMPTY_DICT | MARK | BINUNICODE subclass | GLOBAL numpy ndarray | BINUNICODE shape | BININT1 ${count} | TUPLE1 | BINUNICODE order | BINUNICODE C | BINUNICODE dtype | GLOBAL numpy dtype | BINUNICODE ${dtype} | NEWFALSE | NEWTRUE | TUPLE3 | REDUCE | BINUNICODE allow_mmap | NEWTRUE | BINUNICODE numpy_array_alignment_bytes | BININT1 16 | SETITEMS | BUILD`;
  const file = (name: string, source: string) =>
    rawFile('joblib-interleaved', name, assemblePickle(source), source);
  return PAYLOADS.flatMap((payload, k) => [
    file(
      `numbers-${k}.joblib`,
      `${wrapper('f8', 2)} | RAW x'03 ff ff ff 0102030405060708 2e2e2e2e2e2e2e2e' | APPEND | ${callText(payload)} | STOP`,
    ),
    file(`objects-${k}.joblib`, `${wrapper('O8', 1)} | ${callText(payload)} | STOP | APPEND | STOP`),
  ]);
}

function torchLegacy(): HostileFile[] {
  const magic = `PROTO 2 | LONG1 x'6cfc9c46f9206aa85019' | STOP`;
  const magicOctal = `LONG 0x1950a86a20f9469cfc6cL | STOP`;
  const version = 'PROTO 2 | BININT2 1001 | STOP';
  const system = 'PROTO 2 | EMPTY_DICT | STOP';
  const object = 'PROTO 2 | EMPTY_DICT | STOP';
  const keys = 'PROTO 2 | EMPTY_LIST | STOP';
  const bad = `PROTO 2 | ${callText(FIRST)}`;
  const file = (name: string, ...pickles: string[]) =>
    rawFile('torch-legacy', name, assemblePickle(pickles.join(' | ')), pickles.join(' | '));
  return [
    file('in-magic.pt', `${bad} | POP | LONG1 x'6cfc9c46f9206aa85019' | STOP`, version, system, object, keys),
    file('in-version.pt', magic, `${bad} | POP | BININT2 1001 | STOP`, system, object, keys),
    file('in-system.pt', magic, version, `${bad} | STOP`, object, keys),
    file('in-object.pt', magic, version, system, `${bad} | STOP`, keys),
    file('in-keys.pt', magic, version, system, object, `${bad} | STOP`),
    file('hex-magic.pt', magicOctal, version, system, `${bad} | STOP`, keys),
    file('in-object.bin', magic, version, system, `${bad} | STOP`, keys),
  ];
}

/** Every file whose evasion is around the pickle. */
export function containerFiles(): HostileFile[] {
  return [...zips(), ...extensions(), ...compressed(), ...arrays(), ...joblib(), ...torchLegacy()];
}
