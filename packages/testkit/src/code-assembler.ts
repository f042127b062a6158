// Writes code objects and .pyc files from readable bytecode, for CPython 3.8 to 3.14. Not a compiler: what is written is
// what stands in the file, lies included.
//
//   python 3.12 | LOAD_CONST 0 | LOAD_CONST None | IMPORT_NAME os | STORE_NAME os | ... | RETURN_CONST None
//
// Operands: a Python literal for constants ('text', b'bytes', 12, None, True, ('a', 1), @name for a nested function), a
// name for names and locals, else a number. `+` after an operand sets the low flag bit of LOAD_GLOBAL and LOAD_ATTR (a
// NULL or `self` slot). `RAW 255 0` writes two bytes as they are. RESUME is put in front where the release has it.

import { OPCODE_NUMBERS, type PythonVersion } from '../../scanner/src/formats/python-code/opcode-numbers.ts';
import { opcodeTable, versionNumber } from '../../scanner/src/formats/python-code/opcode-table.ts';
import { nameIndex } from '../../scanner/src/formats/python-code/python-versions.ts';

export type Literal =
  | null
  | boolean
  | number
  | string
  | Uint8Array
  | { readonly tuple: readonly Literal[] }
  | { readonly slice: readonly Literal[] }
  | { readonly marshalled: Uint8Array };

export interface CodeParts {
  readonly python: PythonVersion;
  readonly code: Uint8Array;
  readonly consts: readonly Literal[];
  readonly names: readonly string[];
  readonly varnames: readonly string[];
  readonly name?: string;
}

export interface AssembleOptions {
  readonly name?: string;
  /** Bytecode sources of nested functions, by the name that `@name` gives them. */
  readonly functions?: Readonly<Record<string, string>>;
}

const MAGICS: Readonly<Partial<Record<PythonVersion, number>>> = {
  '3.8': 3413,
  '3.9': 3425,
  '3.10': 3439,
  '3.11': 3495,
  '3.12': 3531,
  '3.13': 3571,
  '3.14': 3627,
};

const CONST_OPCODES = new Set(['LOAD_CONST', 'RETURN_CONST', 'KW_NAMES']);
const LOCAL_OPCODES = new Set(['LOAD_FAST', 'STORE_FAST', 'LOAD_FAST_BORROW', 'LOAD_DEREF', 'STORE_DEREF']);

/** A .pyc file: header and module. */
export function assemblePyc(source: string, options: AssembleOptions = {}): Uint8Array {
  const parts = assembleCodeParts(source, options);
  const header = Buffer.alloc(16);
  header.writeUInt16LE(MAGICS[parts.python] ?? 0, 0);
  header.write('\r\n', 2, 'latin1');
  return Buffer.concat([header, marshalCode(parts)]);
}

/** A marshalled code object. */
export function assembleCode(source: string, options: AssembleOptions = {}): Uint8Array {
  return marshalCode(assembleCodeParts(source, options));
}

/** Bytecode and its tables, before marshalling. */
export function assembleCodeParts(source: string, options: AssembleOptions = {}): CodeParts {
  const steps = source.split(/\s*\|\s*/).filter((step) => step !== '');
  const version = (/^python (3\.\d+)$/.exec(steps[0] ?? '')?.[1] ?? '3.10') as PythonVersion;
  if (/^python /.test(steps[0] ?? '')) steps.shift();
  const table = opcodeTable(version);
  const numbers = OPCODE_NUMBERS[version];
  const release = versionNumber(version);
  const consts: Literal[] = [];
  const names: string[] = [];
  const varnames: string[] = [];
  const code: number[] = [];
  if (numbers.has('RESUME')) code.push(numbers.get('RESUME') ?? 0, 0);
  for (const step of steps) {
    const [, opcode = '', operand = ''] = /^(\w+)\s*(.*)$/.exec(step) ?? [];
    if (opcode === 'RAW') {
      code.push(...operand.split(' ').map(Number));
      continue;
    }
    const number = numbers.get(opcode);
    if (number === undefined) throw new TypeError(`Python ${version} has no ${opcode}`);
    let arg = operandOf(opcode, operand);
    for (let shift = 24; shift > 0; shift -= 8) {
      if (arg >>> shift > 0) code.push(numbers.get('EXTENDED_ARG') ?? 0, (arg >>> shift) & 0xff);
    }
    arg &= 0xff;
    code.push(number, arg, ...new Array<number>(2 * (table.caches[number] ?? 0)).fill(0));
  }
  return {
    python: version,
    code: Uint8Array.from(code),
    consts,
    names,
    varnames,
    name: options.name ?? '<module>',
  };

  function operandOf(opcode: string, operand: string): number {
    if (operand === '') return 0;
    const flag = operand.endsWith(' +') ? 1 : 0;
    const text = flag === 1 ? operand.slice(0, -2) : operand;
    if (CONST_OPCODES.has(opcode)) return indexIn(consts, literalOf(text, version, options));
    if (LOCAL_OPCODES.has(opcode)) return indexIn(varnames, text);
    if (nameIndex(opcode, 0, release) === undefined) return Number(text);
    const index = indexIn(names, text);
    const shift = [0, 1, 2].find((bits) => nameIndex(opcode, 4, release) === 4 >>> bits) ?? 0;
    return (index << shift) | flag;
  }
}

/** The index of a value in a table, added where it is new. Strings and numbers only are shared. */
function indexIn<T>(table: T[], value: T): number {
  const index = table.indexOf(value);
  return index >= 0 ? index : table.push(value) - 1;
}

function literalOf(text: string, version: PythonVersion, options: AssembleOptions): Literal {
  if (text.startsWith('@')) {
    const source = options.functions?.[text.slice(1)];
    if (source === undefined) throw new TypeError(`no function ${text}`);
    return { marshalled: assembleCode(`python ${version} | ${source}`, { ...options, name: text.slice(1) }) };
  }
  if (text.startsWith('(')) {
    const items = text
      .slice(1, -1)
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== '');
    return { tuple: items.map((item) => literalOf(item, version, options)) };
  }
  if (text.startsWith("b'")) return new Uint8Array(Buffer.from(text.slice(2, -1), 'latin1'));
  if (text.startsWith("'")) return text.slice(1, -1);
  const constants: Readonly<Record<string, Literal>> = { None: null, True: true, False: false };
  return text in constants ? (constants[text] ?? null) : Number(text);
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
}

/** A literal in marshal's notation. */
export function marshalLiteral(value: Literal): Uint8Array {
  if (value === null) return Buffer.from('N');
  if (typeof value === 'boolean') return Buffer.from(value ? 'T' : 'F');
  if (typeof value === 'number') return Buffer.concat([Buffer.from('i'), int32(value)]);
  if (typeof value === 'string') {
    const bytes = Buffer.from(value, 'utf8');
    return Buffer.concat([Buffer.from('u'), int32(bytes.length), bytes]);
  }
  if (value instanceof Uint8Array) return Buffer.concat([Buffer.from('s'), int32(value.length), value]);
  if ('marshalled' in value) return value.marshalled;
  if ('slice' in value) return Buffer.concat([Buffer.from(':'), ...value.slice.map(marshalLiteral)]);
  return Buffer.concat([Buffer.from('('), int32(value.tuple.length), ...value.tuple.map(marshalLiteral)]);
}

/** A code object in the layout of its release. */
export function marshalCode(parts: CodeParts): Uint8Array {
  const release = versionNumber(parts.python);
  const tuple = (texts: readonly string[]) => marshalLiteral({ tuple: texts });
  const name = parts.name ?? '<module>';
  const head = [parts.code, { tuple: parts.consts }].map((part) => marshalLiteral(part as Literal));
  const counts = [0, 0, 0, ...(release >= 311 ? [] : [parts.varnames.length]), 8, 0x40];
  const tail =
    release >= 311
      ? [
          tuple(parts.varnames),
          marshalLiteral(new Uint8Array(parts.varnames.length).fill(0x20)),
          marshalLiteral('example.py'),
          marshalLiteral(name),
          marshalLiteral(name),
          int32(1),
          marshalLiteral(new Uint8Array(0)),
          marshalLiteral(new Uint8Array(0)),
        ]
      : [
          tuple(parts.varnames),
          tuple([]),
          tuple([]),
          marshalLiteral('example.py'),
          marshalLiteral(name),
          int32(1),
          marshalLiteral(new Uint8Array(0)),
        ];
  return Buffer.concat([Buffer.from('c'), ...counts.map(int32), ...head, tuple(parts.names), ...tail]);
}
