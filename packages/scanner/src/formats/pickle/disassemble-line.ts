// One opcode as a line of text, for the excerpts of findings.

import type { RandomAccess } from '../../bytes/random-access.ts';
import { readLine, readLiteral } from './literal.ts';
import { OPCODE_BY_CODE } from './opcodes.ts';

const SHOWN_CHARACTERS = 60;

/** @returns for example `SHORT_BINUNICODE "system"`; printable ASCII only */
export function disassembleLine(bytes: RandomAccess, offset: number): string {
  const code = bytes.read(offset, 1)[0] ?? 0;
  const opcode = OPCODE_BY_CODE[code];
  if (opcode === undefined) return `0x${code.toString(16).padStart(2, '0')} (no opcode)`;
  switch (opcode.operand) {
    case 'none':
      return opcode.name;
    case 'lines2': {
      const module = readLine(bytes, offset + 1, 256);
      const name = readLine(bytes, offset + 2 + module.length, 256);
      return `${opcode.name} ${show(module)} ${show(name)}`;
    }
    case 'line':
      return `${opcode.name} ${show(readLine(bytes, offset + 1, 256))}`;
    case 'u1':
    case 'u2':
    case 'u4':
    case 'i4':
    case 'u8': {
      const width = { u1: 1, u2: 2, u4: 4, i4: 4, u8: 8 }[opcode.operand];
      const operand = Buffer.from(bytes.read(offset + 1, width));
      const value = [...operand].reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n);
      return `${opcode.name} ${opcode.operand === 'i4' ? BigInt.asIntN(32, value) : value}`;
    }
    default: {
      const literal = readLiteral(bytes, offset, SHOWN_CHARACTERS * 4);
      if (literal.kind === 'text') return `${opcode.name} ${show(literal.text)}`;
      if (literal.kind === 'bytes') {
        const head = bytes.read(literal.start, Math.min(literal.lengthBytes, SHOWN_CHARACTERS));
        return `${opcode.name} b${show(Buffer.from(head).toString('latin1'))} (${literal.lengthBytes} bytes)`;
      }
      return 'text' in literal ? `${opcode.name} ${literal.text}` : opcode.name;
    }
  }
}

function show(text: string): string {
  const cut = text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
  return JSON.stringify(cut).replace(
    /[^\x20-\x7e…]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
