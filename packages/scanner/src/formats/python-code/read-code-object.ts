// Reads the fields of a marshalled code object in one of four layouts. Knows their order and types, not the bytecode.
//
// | layout | integers before the bytecode | after consts and names |
// | 2.7    | argcount nlocals stacksize flags                       | varnames freevars cellvars filename name line lnotab |
// | 3.0    | argcount kwonly nlocals stacksize flags                | the same |
// | 3.8    | argcount posonly kwonly nlocals stacksize flags        | the same |
// | 3.11   | argcount posonly kwonly stacksize flags                | localsplusnames localspluskinds filename name qualname line linetable exceptiontable |

import type { CodeLayout, CodeObject, MarshalValue } from './marshal-value.ts';
import { fromLatin1, latin1 } from './marshal-value.ts';
import type { MarshalReader } from './read-marshal.ts';

type Draft = { -readonly [K in keyof CodeObject]: CodeObject[K] };

const INTEGER_FIELDS: Readonly<Record<CodeLayout, readonly string[]>> = {
  '2.7': ['argcount', 'nlocals', 'stacksize', 'flags'],
  '3.0': ['argcount', 'kwonly', 'nlocals', 'stacksize', 'flags'],
  '3.8': ['argcount', 'posonly', 'kwonly', 'nlocals', 'stacksize', 'flags'],
  '3.11': ['argcount', 'posonly', 'kwonly', 'stacksize', 'flags'],
};

/** Bits of `localspluskinds` that mark a slot as a cell or a free variable. */
const CELL_OR_FREE = 0xc0;

/** The strings of a tuple; bytes count as Latin-1 (Python 2), anything else becomes an empty name. */
export function namesOf(value: MarshalValue): string[] {
  if (value.k !== 'tuple' && value.k !== 'list') return [];
  return value.items.map(textOf);
}

export function textOf(value: MarshalValue): string {
  if (value.k === 'str') return value.v;
  return value.k === 'bytes' ? latin1(value.v) : '';
}

/**
 * Reads one code object after its type byte. What was read before a break is registered in `reader.codes` all the same,
 * so that a cut file still shows its names and bytecode.
 */
export function readCodeObject(reader: MarshalReader): CodeObject | undefined {
  const { cursor, layout } = reader;
  const integers = new Map<string, number>();
  for (const field of INTEGER_FIELDS[layout]) integers.set(field, cursor.int32());
  if ([...integers.values()].some((value) => value < 0)) cursor.fail('malformed', 'a negative count');
  if (cursor.broken !== undefined) return undefined;
  const place = reader.codes.length;
  const draft: Draft = {
    layout,
    argcount: integers.get('argcount') ?? 0,
    posonlyArgcount: integers.get('posonly') ?? 0,
    kwonlyArgcount: integers.get('kwonly') ?? 0,
    flags: integers.get('flags') ?? 0,
    code: new Uint8Array(0),
    consts: [],
    names: [],
    varnames: [],
    derefs: [],
    filename: '',
    name: '',
    firstLine: 0,
  };
  draft.code = expectBytes(reader, 'bytecode');
  if (breakOf(reader) !== undefined && draft.code.length === 0) return undefined;
  reader.codes.splice(place, 0, draft);
  const consts = expectTuple(reader, 'constants');
  draft.consts = consts.k === 'tuple' ? consts.items : [];
  draft.names = namesOf(expectTuple(reader, 'names'));
  if (layout === '3.11') readModernTail(reader, draft);
  else readClassicTail(reader, draft);
  const broken = breakOf(reader);
  if (broken !== undefined) draft.incomplete = `marshal: ${broken}`;
  return draft;
}

/** Asked anew: reading in between may have broken what held before. */
function breakOf(reader: MarshalReader): string | undefined {
  return reader.cursor.broken?.reason;
}

function expectTuple(reader: MarshalReader, what: string): MarshalValue {
  const value = reader.read();
  if (value.k !== 'tuple') reader.cursor.fail('malformed', `${what} that are no tuple`);
  return value;
}

function expectText(reader: MarshalReader, what: string): string {
  const value = reader.read();
  const isText = value.k === 'str' || (value.k === 'bytes' && reader.layout === '2.7');
  if (!isText) reader.cursor.fail('malformed', `a ${what} that is no text`);
  return textOf(value);
}

function expectBytes(reader: MarshalReader, what: string): Uint8Array {
  const value = reader.read();
  if (value.k === 'bytes') return value.v;
  // Python 2 has one string type: a table that looks like a name may be stored as an interned one.
  if (value.k === 'str' && reader.layout === '2.7') return fromLatin1(value.v);
  reader.cursor.fail('malformed', `${what} that is no bytes`);
  return new Uint8Array(0);
}

function readClassicTail(reader: MarshalReader, draft: Draft): void {
  draft.varnames = namesOf(expectTuple(reader, 'local names'));
  const free = namesOf(expectTuple(reader, 'free variables'));
  const cells = namesOf(expectTuple(reader, 'cell variables'));
  draft.derefs = [...cells, ...free];
  draft.filename = expectText(reader, 'file name');
  draft.name = expectText(reader, 'name');
  draft.firstLine = reader.cursor.int32();
  expectBytes(reader, 'a line table');
}

function readModernTail(reader: MarshalReader, draft: Draft): void {
  draft.varnames = namesOf(expectTuple(reader, 'local names'));
  const kinds = expectBytes(reader, 'a table of local kinds');
  draft.derefs = draft.varnames.filter((_, index) => ((kinds[index] ?? 0) & CELL_OR_FREE) !== 0);
  if (kinds.length !== draft.varnames.length)
    reader.cursor.fail('malformed', 'locals and their kinds differ in number');
  draft.filename = expectText(reader, 'file name');
  draft.name = expectText(reader, 'name');
  const qualified = expectText(reader, 'qualified name');
  if (qualified !== '') draft.name = qualified;
  draft.firstLine = reader.cursor.int32();
  expectBytes(reader, 'a line table');
  expectBytes(reader, 'an exception table');
}
