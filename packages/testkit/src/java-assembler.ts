// Writes serialised Java objects from one line of text: objects in a row, each with its fields. Not a reader.
//
//   object java.util.ArrayList size:I=3 | object com.example.A next=com.example.B name=@text   (`=` a class or @string)
//   array [D 8 | enum com.example.E RED | proxy java.util.Comparator | class java.lang.Runtime | block 300 | string abc
//   alone com.example.W a:D=1 next=x   (its writeObject writes something else than the fields)
//   written com.example.W a:D=1 : extra    (a class with writeObject that adds a string) | null | reset | raw 78

import { SC, TC } from '../../scanner/src/formats/java-stream/stream-codes.ts';

/** @param source objects as above, separated by `|` */
export function assembleJavaStream(source: string): Uint8Array {
  const parts: Buffer[] = [Buffer.from('aced0005', 'hex')];
  for (const words of source.split('|')) parts.push(content(words.trim()));
  return Buffer.concat(parts);
}

function content(source: string): Buffer {
  const [kind = '', name = '', ...rest] = source.split(/\s+/);
  switch (kind) {
    case 'object':
      return object(name, rest, SC.serializable, Buffer.alloc(0));
    case 'written': {
      const mark = rest.indexOf(':');
      const extra = rest.slice(mark + 1).map((text) => javaString(text));
      const annotation = Buffer.concat([...extra, Buffer.from([TC.blockData, 2, 1, 2, TC.endBlockData])]);
      return object(name, rest.slice(0, mark), SC.serializable | SC.writeMethod, annotation);
    }
    case 'alone': {
      const extra = Buffer.concat([
        Buffer.from([TC.blockData, 2, 1, 2]),
        javaString('x'),
        Buffer.from([TC.endBlockData]),
      ]);
      const fields = rest.map((word) => fieldOf(word));
      const described = classDesc(name, fields, SC.serializable | SC.writeMethod);
      return Buffer.concat([Buffer.from([TC.object]), described, extra]);
    }
    case 'external':
      return object(name, [], SC.externalizable, Buffer.alloc(0));
    case 'array':
      return Buffer.concat([
        Buffer.from([TC.array]),
        classDesc(name, [], SC.serializable),
        u32(Number(rest[0] ?? 0)),
        Buffer.alloc(Number(rest[0] ?? 0) * (name === '[D' ? 8 : 1), name.startsWith('[L') ? TC.null : 0),
      ]);
    case 'enum':
      return Buffer.concat([Buffer.from([TC.enum]), classDesc(name, [], 0x12), javaString(rest[0] ?? '')]);
    case 'proxy':
      return Buffer.concat([
        Buffer.from([TC.object, TC.proxyClassDesc]),
        u32(1),
        utf(name),
        Buffer.from([TC.endBlockData, TC.null]),
      ]);
    case 'class':
      return Buffer.concat([Buffer.from([TC.class]), classDesc(name, [], 0)]);
    case 'block':
      return Buffer.concat([Buffer.from([TC.blockDataLong]), u32(Number(name)), Buffer.alloc(Number(name))]);
    case 'string':
      return javaString(name);
    case 'raw':
      return Buffer.from(name, 'hex');
    case 'null':
      return Buffer.from([TC.null]);
    case 'reset':
      return Buffer.from([TC.reset]);
    default:
      throw new TypeError(`no Java content ${kind}`);
  }
}

interface Field {
  readonly type: string;
  readonly name: string;
  readonly value: string;
}

function object(name: string, words: readonly string[], flags: number, annotation: Buffer): Buffer {
  const fields = words.map((word) => fieldOf(word));
  const values = fields.map(({ type, value }) => fieldValue(type, value));
  return Buffer.concat([Buffer.from([TC.object]), classDesc(name, fields, flags), ...values, annotation]);
}

function fieldOf(word: string): Field {
  const match = /^([\w$]+)(?::([BCDFIJSZ]))?=(.*)$/.exec(word);
  if (match === null) throw new TypeError(`no field ${word}`);
  return { name: match[1] ?? '', type: match[2] ?? 'L', value: match[3] ?? '' };
}

const SIZES: Readonly<Record<string, number>> = { B: 1, C: 2, D: 8, F: 4, I: 4, J: 8, S: 2, Z: 1 };

function fieldValue(type: string, value: string): Buffer {
  const size = SIZES[type];
  if (size !== undefined) return Buffer.alloc(size, Number(value));
  if (value.startsWith('@')) return javaString(value.slice(1));
  return value === 'null' ? Buffer.from([TC.null]) : object(value, [], SC.serializable, Buffer.alloc(0));
}

function classDesc(name: string, fields: readonly Field[], flags: number): Buffer {
  const described = fields.map(({ type, name: fieldName }) =>
    Buffer.concat([
      Buffer.from(type),
      utf(fieldName),
      type === 'L' ? javaString('Ljava/lang/Object;') : Buffer.alloc(0),
    ]),
  );
  return Buffer.concat([
    Buffer.from([TC.classDesc]),
    utf(name),
    Buffer.alloc(8, 0x11),
    Buffer.from([flags]),
    u16(fields.length),
    ...described,
    Buffer.from([TC.endBlockData, TC.null]),
  ]);
}

function javaString(text: string): Buffer {
  return Buffer.concat([Buffer.from([TC.string]), utf(text)]);
}

function utf(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  return Buffer.concat([u16(bytes.length), bytes]);
}

function u16(value: number): Buffer {
  return Buffer.from([value >> 8, value & 0xff]);
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
