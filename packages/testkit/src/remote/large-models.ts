// Models of many gigabytes that are nearly all zeros: their structure is real, and their data takes no room.

import { crc32 } from 'node:zlib';
import type { ServedContent } from './routes.ts';

const DTYPE_BYTES = 2;

/** A safetensors file of F16 tensors of the same length. */
export function sparseSafetensors(tensors: number, bytesEach: number): ServedContent {
  const header: Record<string, unknown> = { __metadata__: { format: 'pt' } };
  for (let index = 0; index < tensors; index++) {
    header[`model.layers.${index}.weight`] = {
      ...{ dtype: 'F16', shape: [bytesEach / DTYPE_BYTES] },
      data_offsets: [index * bytesEach, (index + 1) * bytesEach],
    };
  }
  const text = JSON.stringify(header);
  const padded = new TextEncoder().encode(text.padEnd(Math.ceil(text.length / 8) * 8));
  const head = new Uint8Array(8 + padded.length);
  new DataView(head.buffer).setBigUint64(0, BigInt(padded.length), true);
  head.set(padded, 8);
  return { sizeBytes: head.length + tensors * bytesEach, parts: [{ at: 0, bytes: head }] };
}

/** A checkpoint as `torch.save` writes it: a zip with members stored, one storage of zeros for each tensor. */
export function sparseTorchZip(storages: number, floatsEach: number): ServedContent {
  const bytesEach = floatsEach * FLOAT_BYTES;
  const members: { readonly name: string; readonly head?: Uint8Array; readonly sizeBytes: number }[] = [];
  const whole = (name: string, head: Uint8Array) => members.push({ name, head, sizeBytes: head.length });
  whole('archive/data.pkl', stateDictPickle(storages, floatsEach));
  whole('archive/byteorder', new TextEncoder().encode('little'));
  for (let index = 0; index < storages; index++)
    members.push({ name: `archive/data/${index}`, sizeBytes: bytesEach });
  whole('archive/version', new TextEncoder().encode('3\n'));
  const zerosCrc = crcOfZeros(bytesEach);
  const parts: { at: number; bytes: Uint8Array }[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, head, sizeBytes } of members) {
    const crc = head === undefined ? zerosCrc : crc32(head);
    const local = Buffer.concat([zipFields(0x04034b50, 0, crc, sizeBytes, name), Buffer.from(name)]);
    const central = Buffer.concat([
      zipFields(0x02014b50, 1, crc, sizeBytes, name),
      Buffer.alloc(ATTRIBUTE_BYTES),
      Buffer.from('ffffffff', 'hex'),
      Buffer.from(name),
      zip64Offset(at),
    ]);
    central.writeUInt16LE(ZIP64_EXTRA_BYTES, 30);
    directory.push(central);
    parts.push({ at, bytes: head === undefined ? local : Buffer.concat([local, head]) });
    at += local.length + sizeBytes;
  }
  const bytes = Buffer.concat(directory);
  const end = zipEnd(members.length, bytes.length, at);
  parts.push({ at, bytes: Buffer.concat([bytes, end]) });
  return { sizeBytes: at + bytes.length + end.length, parts };
}

const FLOAT_BYTES = 4;
/** Comment length, disk, internal and external attributes of a directory entry. */
const ATTRIBUTE_BYTES = 10;
const ZIP64_EXTRA_BYTES = 12;

function zipFields(
  signature: number,
  isCentral: 0 | 1,
  crc: number,
  sizeBytes: number,
  name: string,
): Buffer {
  const fields = Buffer.alloc(30 + 2 * isCentral);
  fields.writeUInt32LE(signature, 0);
  const from = 4 + 2 * isCentral;
  if (isCentral === 1) fields.writeUInt16LE(45, 4);
  fields.writeUInt16LE(45, from);
  fields.writeUInt32LE(crc, from + 10);
  fields.writeUInt32LE(sizeBytes, from + 14);
  fields.writeUInt32LE(sizeBytes, from + 18);
  fields.writeUInt16LE(name.length, from + 22);
  return fields;
}

function zip64Offset(at: number): Buffer {
  const extra = Buffer.alloc(ZIP64_EXTRA_BYTES);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(8, 2);
  extra.writeBigUInt64LE(BigInt(at), 4);
  return extra;
}

/** The end record with its 64-bit form and the locator of that. */
function zipEnd(entries: number, sizeBytes: number, at: number): Buffer {
  const end = Buffer.alloc(56 + 20 + 22);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeUInt16LE(45, 12);
  end.writeUInt16LE(45, 14);
  end.writeBigUInt64LE(BigInt(entries), 24);
  end.writeBigUInt64LE(BigInt(entries), 32);
  end.writeBigUInt64LE(BigInt(sizeBytes), 40);
  end.writeBigUInt64LE(BigInt(at), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(at + sizeBytes), 64);
  end.writeUInt32LE(1, 72);
  end.writeUInt32LE(0x06054b50, 76);
  end.writeUInt16LE(entries, 84);
  end.writeUInt16LE(entries, 86);
  end.writeUInt32LE(sizeBytes, 88);
  end.writeUInt32LE(0xffffffff, 92);
  return end;
}

function crcOfZeros(sizeBytes: number): number {
  const piece = new Uint8Array(1024 * 1024);
  let crc = 0;
  for (let left = sizeBytes; left > 0; left -= piece.length)
    crc = crc32(piece.subarray(0, Math.min(left, piece.length)), crc);
  return crc;
}

/** A dictionary of tensors in protocol 2, as the pickler of torch writes it. */
function stateDictPickle(storages: number, floatsEach: number): Uint8Array {
  const pieces: Buffer[] = [Buffer.from('\x80\x02}(', 'latin1')];
  for (let index = 0; index < storages; index++) {
    pieces.push(
      ...[pickledText(`layer.${index}.weight`), Buffer.from('ctorch._utils\n_rebuild_tensor_v2\n(')],
      ...[Buffer.from('('), pickledText('storage'), Buffer.from('ctorch\nFloatStorage\n')],
      ...[pickledText(`${index}`), pickledText('cpu'), pickledInt(floatsEach), Buffer.from('tQ')],
      ...[Buffer.from('K\0'), pickledInt(floatsEach), Buffer.from('\x85K\x01\x85\x89', 'latin1')],
      Buffer.from('ccollections\nOrderedDict\n)RtR'),
    );
  }
  return Buffer.concat([...pieces, Buffer.from('u.')]);
}

function pickledText(text: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  return Buffer.concat([Buffer.from('X'), length, Buffer.from(text)]);
}

function pickledInt(value: number): Buffer {
  const bytes = Buffer.alloc(5);
  bytes.write('J');
  bytes.writeInt32LE(value, 1);
  return bytes;
}
