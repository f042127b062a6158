// Tokens of MessagePack with their places (msgpack spec.md): values are passed over, never built.

import type { ByteCursor } from '../byte-cursor.ts';

/** One value, or the head of a container whose values follow. */
export type MsgpackToken =
  | { readonly kind: 'scalar'; readonly value: number | bigint | boolean | null }
  | { readonly kind: 'text' | 'bytes'; readonly start: number; readonly lengthBytes: number }
  | {
      readonly kind: 'extension';
      readonly type: number;
      readonly start: number;
      readonly lengthBytes: number;
    }
  /** `count` values follow, or pairs of them. */
  | { readonly kind: 'array' | 'map'; readonly count: number }
  /** The one code that no writer uses. */
  | { readonly kind: 'invalid' };

const INVALID: MsgpackToken = { kind: 'invalid' };

/** @returns undefined where the bytes end first */
export function readToken(cursor: ByteCursor): MsgpackToken | undefined {
  const code = cursor.u8();
  const token = tokenOf(cursor, code);
  return cursor.broken === undefined ? token : undefined;
}

function tokenOf(cursor: ByteCursor, code: number): MsgpackToken {
  if (code < 0x80) return { kind: 'scalar', value: code };
  if (code < 0x90) return { kind: 'map', count: code & 0x0f };
  if (code < 0xa0) return { kind: 'array', count: code & 0x0f };
  if (code < 0xc0) return blob(cursor, 'text', code & 0x1f);
  if (code >= 0xe0) return { kind: 'scalar', value: code - 0x100 };
  switch (code) {
    case 0xc0:
      return { kind: 'scalar', value: null };
    case 0xc2:
    case 0xc3:
      return { kind: 'scalar', value: code === 0xc3 };
    case 0xc4:
      return blob(cursor, 'bytes', cursor.u8());
    case 0xc5:
      return blob(cursor, 'bytes', cursor.u16());
    case 0xc6:
      return blob(cursor, 'bytes', cursor.u32());
    case 0xc7:
      return extension(cursor, cursor.u8());
    case 0xc8:
      return extension(cursor, cursor.u16());
    case 0xc9:
      return extension(cursor, cursor.u32());
    case 0xca:
      return { kind: 'scalar', value: cursor.f32() };
    case 0xcb:
      return { kind: 'scalar', value: cursor.f64() };
    case 0xcc:
      return { kind: 'scalar', value: cursor.u8() };
    case 0xcd:
      return { kind: 'scalar', value: cursor.u16() };
    case 0xce:
      return { kind: 'scalar', value: cursor.u32() };
    case 0xcf:
      return { kind: 'scalar', value: cursor.u64() };
    case 0xd0:
      return { kind: 'scalar', value: (cursor.u8() << 24) >> 24 };
    case 0xd1:
      return { kind: 'scalar', value: (cursor.u16() << 16) >> 16 };
    case 0xd2:
      return { kind: 'scalar', value: cursor.i32() };
    case 0xd3:
      return { kind: 'scalar', value: cursor.i64() };
    case 0xd9:
      return blob(cursor, 'text', cursor.u8());
    case 0xda:
      return blob(cursor, 'text', cursor.u16());
    case 0xdb:
      return blob(cursor, 'text', cursor.u32());
    case 0xdc:
      return { kind: 'array', count: cursor.u16() };
    case 0xdd:
      return { kind: 'array', count: cursor.u32() };
    case 0xde:
      return { kind: 'map', count: cursor.u16() };
    case 0xdf:
      return { kind: 'map', count: cursor.u32() };
    default:
      // 0xd4 to 0xd8: extensions of 1, 2, 4, 8 and 16 bytes; 0xc1 is no token.
      return code >= 0xd4 && code <= 0xd8 ? extension(cursor, 2 ** (code - 0xd4)) : INVALID;
  }
}

function blob(cursor: ByteCursor, kind: 'text' | 'bytes', lengthBytes: number): MsgpackToken {
  const start = cursor.at;
  cursor.skip(lengthBytes);
  return { kind, start, lengthBytes };
}

function extension(cursor: ByteCursor, lengthBytes: number): MsgpackToken {
  const type = (cursor.u8() << 24) >> 24;
  const start = cursor.at;
  cursor.skip(lengthBytes);
  return { kind: 'extension', type, start, lengthBytes };
}
