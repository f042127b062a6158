// Assembles a pickle from readable text, so that tests and rule samples show what they test.
//
//   PROTO 4 | GLOBAL os system | SHORT_BINUNICODE "echo inert" | TUPLE1 | REDUCE | STOP
//
// One opcode per `|` or line. Operands: numbers (decimal or 0x), text (bare or a JSON string), hex bytes as `x'0a ff'`.
// Lengths are computed, unless a lie is wanted: `BINUNICODE@99 "short"`. `RAW x'..'` writes bytes as they are.
// `FRAMED( ... )` has no place here on purpose: write `FRAME n` and count, frames are where lies matter.

import { OPCODE_BY_NAME, type Opcode } from '@sentrascan/scanner/formats/pickle/opcodes';

/**
 * @param source the text above
 * @returns the bytes
 * @throws TypeError on an unknown opcode or a malformed operand: the input is a test's own text
 */
export function assemblePickle(source: string): Uint8Array {
  const parts = splitItems(source).map(assembleItem);
  return Buffer.concat(parts);
}

function splitItems(source: string): string[] {
  const items: string[] = [];
  let item = '';
  let quote = '';
  for (let i = 0; i < source.length; i++) {
    const c = source[i] as string;
    if (quote !== '') {
      item += c;
      if (c === '\\' && quote === '"') item += source[++i] ?? '';
      else if (c === quote) quote = '';
    } else if (c === '|' || c === '\n') {
      items.push(item);
      item = '';
    } else {
      if (c === '"' || (c === "'" && item.endsWith('x'))) quote = c;
      item += c;
    }
  }
  items.push(item);
  return items.map((i) => i.trim()).filter((i) => i !== '' && !i.startsWith('#'));
}

function assembleItem(item: string): Uint8Array {
  const [, word = '', rest = ''] = /^(\S+)\s*([\s\S]*)$/.exec(item) ?? [];
  if (word === 'RAW') return operandBytes(rest);
  const [name = '', lie] = word.split('@');
  const opcode = OPCODE_BY_NAME.get(name);
  if (opcode === undefined) throw new TypeError(`no opcode ${name} in "${item}"`);
  return Buffer.concat([Uint8Array.of(opcode.code), operand(opcode, rest, lie)]);
}

function operand(opcode: Opcode, text: string, lie: string | undefined): Uint8Array {
  switch (opcode.operand) {
    case 'none':
      return new Uint8Array(0);
    case 'u1':
      return Uint8Array.of(Number(text));
    case 'u2':
      return little(BigInt(Number(text)), 2);
    case 'u4':
    case 'i4':
      return little(BigInt(text), 4);
    case 'u8':
      return little(BigInt(text), 8);
    case 'f8': {
      const bytes = Buffer.alloc(8);
      bytes.writeDoubleBE(Number(text));
      return bytes;
    }
    case 'line':
      return Buffer.concat([operandBytes(text), Buffer.from('\n')]);
    case 'lines2': {
      const cut = text.indexOf(' ');
      const module = cut < 0 ? text : text.slice(0, cut);
      const name = cut < 0 ? '' : text.slice(cut + 1);
      return Buffer.concat([operandBytes(module), Buffer.from('\n'), operandBytes(name), Buffer.from('\n')]);
    }
    default: {
      const bytes = operandBytes(text);
      const length = lie === undefined ? BigInt(bytes.length) : BigInt(lie);
      const width = opcode.operand === 'bytes1' ? 1 : opcode.operand === 'bytes4' ? 4 : 8;
      return Buffer.concat([little(length, width), bytes]);
    }
  }
}

function operandBytes(text: string): Uint8Array {
  const hex = /^x'([0-9a-fA-F\s]*)'$/.exec(text)?.[1];
  if (hex !== undefined) return Buffer.from(hex.replace(/\s/g, ''), 'hex');
  return Buffer.from(text.startsWith('"') ? (JSON.parse(text) as string) : text, 'utf8');
}

function little(value: bigint, widthBytes: number): Uint8Array {
  const bytes = new Uint8Array(widthBytes);
  let left = BigInt.asUintN(widthBytes * 8, value);
  for (let i = 0; i < widthBytes; i++) {
    bytes[i] = Number(left & 0xffn);
    left >>= 8n;
  }
  return bytes;
}
