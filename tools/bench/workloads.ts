// Writes the files that the benchmark scans: the same bytes on every machine, about 4.8 GB, none of them ever loaded.

import { closeSync, existsSync, openSync, renameSync, writeSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { assemblePickle } from '../../packages/testkit/src/pickle-assembler.ts';
import { type DependencyWorkloadFiles, writeDependencyWorkloads } from './dependency-workloads.ts';
import { type FormatWorkloadFiles, writeFormatWorkloads } from './format-workloads.ts';
import { type TextWorkloadFiles, writeTextWorkloads } from './text-workloads.ts';
import { Weights } from './weights.ts';

const MIB = 1024 * 1024;

/** The path of each workload's file. */
export interface WorkloadFiles extends FormatWorkloadFiles, TextWorkloadFiles, DependencyWorkloadFiles {
  readonly opcodes: string;
  readonly arrays: string;
  readonly torchZip: string;
}

/** Writes a file where it is not there yet, and says where it is. */
export type WriteOnce = (name: string, write: (append: (bytes: Uint8Array) => void) => void) => string;

/** Writes what is not there yet. */
export function writeWorkloads(folder: string): WorkloadFiles {
  const file: WriteOnce = (name, write) => {
    const at = path.join(folder, name);
    if (existsSync(at)) return at;
    const handle = openSync(`${at}.part`, 'w');
    write((bytes) => {
      writeSync(handle, bytes);
    });
    closeSync(handle);
    renameSync(`${at}.part`, at);
    return at;
  };
  return {
    opcodes: file('opcodes.pkl', writeOpcodes),
    arrays: file('arrays.pkl', writeArrays),
    torchZip: file('checkpoint.pt', writeTorchZip),
    ...writeFormatWorkloads(folder, file),
    ...writeTextWorkloads(folder, file),
    ...writeDependencyWorkloads(folder, file),
  };
}

/** A list of small numbers and flags, in batches as pickle.dump writes them: 5.3 million opcodes in 10 MB. */
function writeOpcodes(append: (bytes: Uint8Array) => void): void {
  const batch = assemblePickle(`MARK | ${'BININT1 7 | '.repeat(890)}${'NEWTRUE | '.repeat(110)}APPENDS`);
  append(assemblePickle('PROTO 2 | EMPTY_LIST | BINPUT 0'));
  for (let k = 0; k < 5290; k++) append(batch);
  append(assemblePickle('STOP'));
}

/** A dictionary of 100 float32 arrays as numpy pickles them under protocol 4, 1 MiB of numbers each. */
function writeArrays(append: (bytes: Uint8Array) => void): void {
  const numbers = new Weights();
  append(assemblePickle('PROTO 4 | EMPTY_DICT | MEMOIZE | MARK'));
  for (let k = 0; k < 100; k++) {
    const data = numbers.take(MIB);
    append(
      assemblePickle(
        `SHORT_BINUNICODE layer.${k}.weight | SHORT_BINUNICODE numpy.core.multiarray | SHORT_BINUNICODE _reconstruct | STACK_GLOBAL
         SHORT_BINUNICODE numpy | SHORT_BINUNICODE ndarray | STACK_GLOBAL | BININT1 0 | TUPLE1 | SHORT_BINBYTES b | TUPLE3 | REDUCE
         MARK | BININT1 1 | BININT2 512 | BININT2 512 | TUPLE2 | SHORT_BINUNICODE numpy | SHORT_BINUNICODE dtype | STACK_GLOBAL
         SHORT_BINUNICODE f4 | NEWFALSE | NEWTRUE | TUPLE3 | REDUCE | NEWFALSE`,
      ),
    );
    append(Buffer.concat([Buffer.of(0x42), littleEndian(data.length), data]));
    append(assemblePickle('TUPLE | BUILD'));
  }
  append(assemblePickle('SETITEMS | STOP'));
}

const TENSORS = 64;
const TENSOR_BYTES = 16 * MIB;

/** A checkpoint as torch.save writes it: members stored, storages aligned to 64 bytes by an extra field. */
function writeTorchZip(append: (bytes: Uint8Array) => void): void {
  const numbers = new Weights();
  const central: Buffer[] = [];
  let offset = 0;
  const member = (name: string, data: Uint8Array): void => {
    const text = Buffer.from(`checkpoint/${name}`);
    const padding = 64 - ((offset + 30 + text.length + 4) % 64);
    const extra = Buffer.concat([Buffer.from('FB'), Buffer.of(padding, 0), Buffer.alloc(padding, 'Z')]);
    const shared = Buffer.concat([
      Buffer.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
      littleEndian(crc32(data)),
      littleEndian(data.length),
      littleEndian(data.length),
      Buffer.of(text.length, 0),
    ]);
    const header = Buffer.concat([
      Buffer.from('PK\x03\x04'),
      shared,
      Buffer.of(extra.length, 0),
      text,
      extra,
    ]);
    central.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02\x00\x00', 'latin1'),
        shared,
        Buffer.alloc(12),
        littleEndian(offset),
        text,
      ]),
    );
    append(header);
    append(data);
    offset += header.length + data.length;
  };
  member('data.pkl', stateDict());
  member('byteorder', Buffer.from('little'));
  for (let k = 0; k < TENSORS; k++) member(`data/${k}`, numbers.take(TENSOR_BYTES));
  member('version', Buffer.from('3\n'));
  const directory = Buffer.concat(central);
  const count = Buffer.of(central.length, 0);
  append(directory);
  append(
    Buffer.concat([
      Buffer.from('PK\x05\x06\x00\x00\x00\x00', 'latin1'),
      count,
      count,
      littleEndian(directory.length),
      littleEndian(offset),
      Buffer.of(0, 0),
    ]),
  );
}

function stateDict(): Uint8Array {
  const elements = TENSOR_BYTES / 4;
  const tensor = (k: number): string =>
    `BINUNICODE layers.${k}.weight | GLOBAL torch._utils _rebuild_tensor_v2 | MARK | MARK | BINUNICODE storage
     GLOBAL torch FloatStorage | BINUNICODE ${k} | BINUNICODE cpu | BININT ${elements} | TUPLE | BINPERSID | BININT1 0
     BININT ${elements} | TUPLE1 | BININT1 1 | TUPLE1 | NEWFALSE | GLOBAL collections OrderedDict | EMPTY_TUPLE | REDUCE
     TUPLE | REDUCE`;
  const tensors = Array.from({ length: TENSORS }, (_, k) => tensor(k)).join(' | ');
  return assemblePickle(`PROTO 2 | EMPTY_DICT | BINPUT 0 | MARK | ${tensors} | SETITEMS | STOP`);
}

function littleEndian(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value >>> 0);
  return bytes;
}
