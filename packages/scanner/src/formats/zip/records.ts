// The records of a zip file as APPNOTE.TXT (PKWARE, 6.3.10) lays them out. Reads fields; decides nothing.

import { crc32 } from 'node:zlib';
import { readU64 } from '../../bytes/integers.ts';
import type { RandomAccess } from '../../bytes/random-access.ts';
import { LIMITS } from '../../limits.ts';

/** `PK\x03\x04`, `PK\x01\x02`, ... as little-endian numbers. */
export const LOCAL_SIGNATURE = 0x04034b50;
export const CENTRAL_SIGNATURE = 0x02014b50;
export const END_SIGNATURE = 0x06054b50;
export const END64_SIGNATURE = 0x06064b50;
export const LOCATOR64_SIGNATURE = 0x07064b50;
export const DESCRIPTOR_SIGNATURE = 0x08074b50;

export const LOCAL_BYTES = 30;
export const CENTRAL_BYTES = 46;
export const END_BYTES = 22;
export const END64_BYTES = 56;
export const LOCATOR64_BYTES = 20;

export const FLAG_ENCRYPTED = 0x0001;
export const FLAG_DESCRIPTOR = 0x0008;
export const FLAG_PATCHED = 0x0020;
export const FLAG_STRONG_ENCRYPTION = 0x0040;
export const FLAG_UTF8 = 0x0800;
export const FLAG_MASKED = 0x2000;

const MAX_U32 = 0xffffffff;

/** What one header, local or central, says of an entry. */
export interface Header {
  /** Where the header starts. */
  readonly at: number;
  /** One past the header, its name, extra field and comment. */
  readonly end: number;
  /** Where its extra field starts. */
  readonly extraAt: number;
  readonly name: string;
  /** Raw name bytes are ASCII. */
  readonly asciiName: boolean;
  /** Name of the Info-ZIP Unicode path field (0x7075), where its checksum fits the raw name. */
  readonly unicodeName?: string;
  readonly flags: number;
  readonly method: number;
  readonly crc32: number;
  readonly compressedBytes: number;
  readonly sizeBytes: number;
}

export interface CentralHeader extends Header {
  /** As written: relative to wherever the reader thinks the archive starts. */
  readonly localOffset: number;
  /** Upper byte of `version made by`: 3 is Unix. */
  readonly madeBy: number;
  /** Unix mode where the writer gave one. */
  readonly unixMode: number;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The upper half of code page 437. */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀' +
  'αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

function dataView(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The 32-bit signature at an offset, or undefined where the file ends. */
export function signatureAt(bytes: RandomAccess, at: number): number | undefined {
  if (!(at >= 0 && at + 4 <= bytes.sizeBytes)) return undefined;
  const four = bytes.read(at, 4);
  return four.length === 4 ? dataView(four).getUint32(0, true) : undefined;
}

/** UTF-8 where the bytes are, whatever the flag says; otherwise code page 437, as the specification has it. */
function decodeName(raw: Uint8Array): string {
  const cut = raw.length > LIMITS.entryNameBytes.value ? raw.subarray(0, LIMITS.entryNameBytes.value) : raw;
  let name: string;
  try {
    name = utf8.decode(cut);
  } catch {
    name = Array.from(cut, (byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : (CP437[byte - 0x80] ?? ''),
    ).join('');
  }
  // The checksum keeps names apart that only differ behind the cut.
  return cut === raw ? name : `${name}~${crc32(raw).toString(16)}`;
}

interface ExtraValues {
  sizeBytes: number;
  compressedBytes: number;
  localOffset: number;
  unicodeName: string | undefined;
}

/** Applies the zip64 (0x0001) and Unicode path (0x7075) fields; the first of each kind counts. */
function applyExtra(extra: Uint8Array, rawName: Uint8Array, values: ExtraValues): void {
  const view = dataView(extra);
  let at = 0;
  let sawZip64 = false;
  while (at + 4 <= extra.length) {
    const id = view.getUint16(at, true);
    const end = Math.min(at + 4 + view.getUint16(at + 2, true), extra.length);
    let field = at + 4;
    if (id === 0x0001 && !sawZip64) {
      sawZip64 = true;
      if (values.sizeBytes === MAX_U32 && field + 8 <= end) {
        values.sizeBytes = readU64(view, field);
        field += 8;
      }
      if (values.compressedBytes === MAX_U32 && field + 8 <= end) {
        values.compressedBytes = readU64(view, field);
        field += 8;
      }
      if (values.localOffset === MAX_U32 && field + 8 <= end) values.localOffset = readU64(view, field);
    } else if (id === 0x7075 && field + 5 <= end && view.getUint32(field + 1, true) === crc32(rawName)) {
      values.unicodeName ??= decodeName(extra.subarray(field + 5, end));
    }
    at = end;
  }
}

function isAscii(raw: Uint8Array): boolean {
  return raw.every((byte) => byte < 0x80);
}

/** The local header at an offset, or undefined where there is none or the file ends inside it. */
export function readLocalHeader(bytes: RandomAccess, at: number): Header | undefined {
  if (!(at >= 0 && at + LOCAL_BYTES <= bytes.sizeBytes)) return undefined;
  // One read serves nearly every header: names and extra fields are short.
  let record = bytes.read(at, 512);
  if (record.length < LOCAL_BYTES) return undefined;
  let view = dataView(record);
  if (view.getUint32(0, true) !== LOCAL_SIGNATURE) return undefined;
  const nameBytes = view.getUint16(26, true);
  const extraBytes = view.getUint16(28, true);
  const length = LOCAL_BYTES + nameBytes + extraBytes;
  if (length > record.length) {
    record = bytes.read(at, length);
    if (record.length < length) return undefined;
    view = dataView(record);
  }
  const rawName = record.subarray(LOCAL_BYTES, LOCAL_BYTES + nameBytes);
  const values: ExtraValues = {
    sizeBytes: view.getUint32(22, true),
    compressedBytes: view.getUint32(18, true),
    localOffset: 0,
    unicodeName: undefined,
  };
  applyExtra(record.subarray(LOCAL_BYTES + nameBytes, length), rawName, values);
  return {
    at,
    end: at + length,
    extraAt: at + LOCAL_BYTES + nameBytes,
    name: decodeName(rawName),
    asciiName: isAscii(rawName),
    ...(values.unicodeName === undefined ? {} : { unicodeName: values.unicodeName }),
    flags: view.getUint16(6, true),
    method: view.getUint16(8, true),
    crc32: view.getUint32(14, true),
    compressedBytes: values.compressedBytes,
    sizeBytes: values.sizeBytes,
  };
}

/** The length of the central header at the start of `record`, or undefined where it is none. */
export function centralHeaderLength(record: Uint8Array): number | undefined {
  if (record.length < CENTRAL_BYTES) return undefined;
  const view = dataView(record);
  if (view.getUint32(0, true) !== CENTRAL_SIGNATURE) return undefined;
  return CENTRAL_BYTES + view.getUint16(28, true) + view.getUint16(30, true) + view.getUint16(32, true);
}

/**
 * @param record the whole header with name, extra field and comment
 * @param at where it starts in the file
 */
export function parseCentralHeader(record: Uint8Array, at: number): CentralHeader {
  const view = dataView(record);
  const nameBytes = view.getUint16(28, true);
  const extraBytes = view.getUint16(30, true);
  const rawName = record.subarray(CENTRAL_BYTES, CENTRAL_BYTES + nameBytes);
  const values: ExtraValues = {
    sizeBytes: view.getUint32(24, true),
    compressedBytes: view.getUint32(20, true),
    localOffset: view.getUint32(42, true),
    unicodeName: undefined,
  };
  applyExtra(
    record.subarray(CENTRAL_BYTES + nameBytes, CENTRAL_BYTES + nameBytes + extraBytes),
    rawName,
    values,
  );
  return {
    at,
    end: at + record.length,
    extraAt: at + CENTRAL_BYTES + nameBytes,
    name: decodeName(rawName),
    asciiName: isAscii(rawName),
    ...(values.unicodeName === undefined ? {} : { unicodeName: values.unicodeName }),
    flags: view.getUint16(8, true),
    method: view.getUint16(10, true),
    crc32: view.getUint32(16, true),
    compressedBytes: values.compressedBytes,
    sizeBytes: values.sizeBytes,
    localOffset: values.localOffset,
    madeBy: view.getUint8(5),
    unixMode: view.getUint32(38, true) >>> 16,
  };
}

/** What an end record (or its zip64 twin) says of the central directory. */
export interface DirectoryClaim {
  readonly entries: number;
  readonly sizeBytes: number;
  readonly offset: number;
  readonly zip64: boolean;
  readonly disk: number;
}

export interface EndRecord extends DirectoryClaim {
  readonly at: number;
  readonly commentBytes: number;
}

export function readEndRecord(bytes: RandomAccess, at: number): EndRecord | undefined {
  const record = bytes.read(at, END_BYTES);
  if (record.length < END_BYTES) return undefined;
  const view = dataView(record);
  if (view.getUint32(0, true) !== END_SIGNATURE) return undefined;
  return {
    at,
    disk: view.getUint16(4, true),
    entries: view.getUint16(10, true),
    sizeBytes: view.getUint32(12, true),
    offset: view.getUint32(16, true),
    commentBytes: view.getUint16(20, true),
    zip64: false,
  };
}

/** The offset that the zip64 locator at `at` names, or undefined where there is none. */
export function readLocator64(bytes: RandomAccess, at: number): number | undefined {
  if (at < 0 || signatureAt(bytes, at) !== LOCATOR64_SIGNATURE) return undefined;
  const record = bytes.read(at, LOCATOR64_BYTES);
  return record.length < LOCATOR64_BYTES ? undefined : readU64(dataView(record), 8);
}

/** The zip64 end record at `at`; `end` includes its extensible part. */
export function readEnd64(
  bytes: RandomAccess,
  at: number,
): { readonly claim: DirectoryClaim; readonly end: number } | undefined {
  if (signatureAt(bytes, at) !== END64_SIGNATURE) return undefined;
  const record = bytes.read(at, END64_BYTES);
  if (record.length < END64_BYTES) return undefined;
  const view = dataView(record);
  const claim: DirectoryClaim = {
    disk: view.getUint32(16, true),
    entries: readU64(view, 32),
    sizeBytes: readU64(view, 40),
    offset: readU64(view, 48),
    zip64: true,
  };
  return { claim, end: Math.min(at + 12 + Math.max(readU64(view, 4), END64_BYTES - 12), bytes.sizeBytes) };
}
