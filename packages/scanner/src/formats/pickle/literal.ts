// Reads back the literal that stands at an opcode's offset. The machine keeps only offsets of literals; whoever needs a
// value decodes it here.

import type { RandomAccess } from '../../bytes/random-access.ts';
import { OPCODE_BY_CODE } from './opcodes.ts';
import {
  decodeLegacyString,
  decodeRawUnicodeEscape,
  decodeStringLiteral,
  decodeUtf8,
  parseInteger,
} from './text-operands.ts';

export type Literal =
  | { readonly kind: 'none' | 'empty-tuple' }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'int'; readonly value: bigint | undefined; readonly text: string }
  | { readonly kind: 'float'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly isTruncated: boolean; readonly isValid: boolean }
  /** Bytes stay where they are: their range. */
  | { readonly kind: 'bytes'; readonly start: number; readonly lengthBytes: number }
  | { readonly kind: 'other' };

/**
 * @param bytes the stream
 * @param offset where the literal's opcode stands
 * @param maxBytes the most of a string that is decoded; longer ones are cut and say so
 */
export function readLiteral(bytes: RandomAccess, offset: number, maxBytes: number): Literal {
  const head = bytes.read(offset, 9);
  const view = new DataView(head.buffer, head.byteOffset, head.length);
  const opcode = OPCODE_BY_CODE[head[0] ?? 0];
  switch (opcode?.name) {
    case 'NONE':
      return { kind: 'none' };
    case 'EMPTY_TUPLE':
      return { kind: 'empty-tuple' };
    case 'NEWTRUE':
      return { kind: 'bool', value: true };
    case 'NEWFALSE':
      return { kind: 'bool', value: false };
    case 'BININT1':
      return integer(BigInt(head[1] ?? 0));
    case 'BININT2':
      return integer(head.length >= 3 ? BigInt(view.getUint16(1, true)) : 0n);
    case 'BININT':
      return integer(head.length >= 5 ? BigInt(view.getInt32(1, true)) : 0n);
    case 'BINFLOAT':
      return { kind: 'float', text: head.length >= 9 ? String(view.getFloat64(1, false)) : '0' };
    case 'LONG1':
      return integer(littleEndian(bytes.read(offset + 2, Math.min(head[1] ?? 0, 64))));
    case 'LONG4':
      return integer(littleEndian(bytes.read(offset + 5, Math.min(u32(view), 64))));
    case 'INT':
    case 'LONG': {
      const line = readLine(bytes, offset + 1, 512);
      if (opcode.name === 'INT' && (line === '00' || line === '01'))
        return { kind: 'bool', value: line === '01' };
      return { kind: 'int', value: parseInteger(line), text: line };
    }
    case 'FLOAT':
      return { kind: 'float', text: readLine(bytes, offset + 1, 512) };
    case 'SHORT_BINUNICODE':
      return utf8(bytes, offset + 2, head[1] ?? 0, maxBytes);
    case 'BINUNICODE':
      return utf8(bytes, offset + 5, u32(view), maxBytes);
    case 'BINUNICODE8':
      return utf8(bytes, offset + 9, u64(view), maxBytes);
    case 'SHORT_BINSTRING':
      return legacy(bytes, offset + 2, head[1] ?? 0, maxBytes);
    case 'BINSTRING':
      return legacy(bytes, offset + 5, u32(view), maxBytes);
    case 'STRING':
    case 'UNICODE': {
      const line = lineBytes(bytes, offset + 1, maxBytes);
      const decoded = opcode.name === 'STRING' ? decodeStringLiteral(line) : decodeRawUnicodeEscape(line);
      return { kind: 'text', ...decoded, isTruncated: line.length >= maxBytes };
    }
    case 'SHORT_BINBYTES':
      return { kind: 'bytes', start: offset + 2, lengthBytes: head[1] ?? 0 };
    case 'BINBYTES':
      return { kind: 'bytes', start: offset + 5, lengthBytes: u32(view) };
    case 'BINBYTES8':
    case 'BYTEARRAY8':
      return { kind: 'bytes', start: offset + 9, lengthBytes: u64(view) };
    default:
      return { kind: 'other' };
  }
}

/** The line at `offset` without its newline, as Latin-1 text, cut at `maxBytes`. */
export function readLine(bytes: RandomAccess, offset: number, maxBytes: number): string {
  return Buffer.from(lineBytes(bytes, offset, maxBytes)).toString('latin1');
}

function lineBytes(bytes: RandomAccess, offset: number, maxBytes: number): Uint8Array {
  const window = bytes.read(offset, maxBytes);
  const end = window.indexOf(0x0a);
  return end < 0 ? window : window.subarray(0, end);
}

function utf8(bytes: RandomAccess, start: number, lengthBytes: number, maxBytes: number): Literal {
  const decoded = decodeUtf8(bytes.read(start, Math.min(lengthBytes, maxBytes)));
  return { kind: 'text', ...decoded, isTruncated: lengthBytes > maxBytes };
}

function legacy(bytes: RandomAccess, start: number, lengthBytes: number, maxBytes: number): Literal {
  const text = decodeLegacyString(bytes.read(start, Math.min(lengthBytes, maxBytes)));
  return { kind: 'text', text, isTruncated: lengthBytes > maxBytes, isValid: true };
}

function integer(value: bigint): Literal {
  return { kind: 'int', value, text: String(value) };
}

function littleEndian(bytes: Uint8Array): bigint {
  let value = 0n;
  for (let i = bytes.length - 1; i >= 0; i--) value = (value << 8n) | BigInt(bytes[i] as number);
  return BigInt.asIntN(Math.max(bytes.length, 1) * 8, value);
}

function u32(view: DataView): number {
  return view.byteLength >= 5 ? view.getUint32(1, true) : 0;
}

function u64(view: DataView): number {
  if (view.byteLength < 9) return 0;
  const value = view.getBigUint64(1, true);
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(value);
}
