// Functions whose results are folded, by the path they are imported under.

import { NodeKind, type Value } from '../value-store.ts';
import { type Compression, decodeWith, encodeWith, inflateWith } from './codecs.ts';
import type { FoldedCall } from './fold-call.ts';
import { attribute, METHODS } from './methods.ts';
import type { SymbolReader } from './symbol-reader.ts';

type Fold = (read: SymbolReader, args: readonly Value[], call: FoldedCall) => Value | undefined;

const method =
  (name: string): Fold =>
  (read, [self, ...rest]) =>
    self === undefined ? undefined : METHODS.get(name)?.(read, self, rest);

const importModule: Fold = (read, [name]) => {
  const text = name === undefined ? undefined : read.textOf(name);
  return text === undefined ? undefined : read.module(text);
};

/** `__import__('a.b')` gives `a`, unless a list of names is given. */
const importTop: Fold = (read, args) => {
  const text = args[0] === undefined ? undefined : read.textOf(args[0]);
  if (text === undefined) return undefined;
  const wanted = args[3] === undefined ? undefined : read.itemsOf(args[3]);
  if (wanted === undefined || wanted.length === 0) {
    if (text.includes('.')) read.module(text);
    return read.module(text.split('.', 1)[0] as string);
  }
  return read.module(text);
};

/** `pydoc.locate('a.b.c')`, `pkgutil.resolve_name('a.b:c')`: module and attribute by one path. */
const locate: Fold = (read, [path]) => {
  const text = path === undefined ? undefined : read.textOf(path);
  if (text === undefined) return undefined;
  const colon = text.indexOf(':');
  const cut = colon < 0 ? text.lastIndexOf('.') : colon;
  return cut < 0 ? read.named('builtins', text) : read.named(text.slice(0, cut), text.slice(cut + 1));
};

/** numpy: a ufunc by module and name. */
const moduleAndName: Fold = (read, [module, name]) => {
  const [from, what] = [module, name].map((part) => (part === undefined ? undefined : read.textOf(part)));
  return from === undefined || what === undefined ? undefined : read.named(from, what);
};

/** dill: `a` is a module, `a.b` an attribute of one. */
const importDotted: Fold = (read, args, call) => {
  const text = args[0] === undefined ? undefined : read.textOf(args[0]);
  return (text?.includes('.') === true ? locate : importModule)(read, args, call);
};

/** dill's own module is a module; other dotted names are taken for an attribute of one, which judges as either. */
const dillModule: Fold = (read, args, call) => {
  const text = args[0] === undefined ? undefined : read.textOf(args[0]);
  return text === 'dill._dill' ? read.module(text) : importDotted(read, args, call);
};

const getattr: Fold = (read, [object, name, fallback]) => {
  if (object === undefined) return undefined;
  // With a fallback that can be called the result may be either; dill writes one for its own function.
  const isEither = fallback !== undefined && read.machine.recorder.isCallableLike(fallback);
  const owner = read.machine.recorder.globalOf(object);
  const isDill = owner !== undefined && /^dill\._dill\.?$/.test(`${owner.module}.${owner.name}`);
  return isEither && !isDill ? undefined : attribute(read, object, name);
};

/** `type(object)`, where the object's class is written in the file. */
const typeOf: Fold = (read, args) => {
  const made = args.length === 1 ? read.machine.recorder.callOf(args[0] as Value) : undefined;
  return made !== undefined && read.machine.recorder.globalOf(made.callable) !== undefined
    ? made.callable
    : undefined;
};

const vars: Fold = (read, [object]) =>
  object === undefined ? undefined : read.attributePath(object, '__dict__');

const chr: Fold = (read, [code]) => {
  const point = code === undefined ? undefined : read.integerOf(code);
  return point === undefined || point < 0 || point > 0x10ffff
    ? undefined
    : read.text(String.fromCodePoint(point));
};

const ord: Fold = (read, [character]) => {
  const text = character === undefined ? undefined : read.textOf(character);
  return text === undefined || text === '' ? undefined : read.integer(BigInt(text.codePointAt(0) as number));
};

const str: Fold = (read, [object, encoding]) => {
  if (object === undefined) return read.text('');
  if (encoding !== undefined || read.isBytes(object)) return decodeWith(read, object, encoding);
  const text = read.textOf(object) ?? read.integerOf(object)?.toString();
  return text === undefined ? undefined : read.text(text);
};

const bytes: Fold = (read, [source, encoding]) => {
  if (source === undefined) return read.bytes(new Uint8Array(0));
  if (encoding !== undefined) return encodeWith(read, source, encoding);
  if (read.isBytes(source)) return source;
  const numbers = read.itemsOf(source)?.map((item) => read.integerOf(item));
  if (numbers === undefined || numbers.some((n) => n === undefined || n < 0 || n > 255)) return undefined;
  return read.bytes(Uint8Array.from(numbers as number[]));
};

const sequence: Fold = (read, [items]) => {
  const known = items === undefined ? [] : read.itemsOf(items);
  return known === undefined ? undefined : read.list(known);
};

const reversed: Fold = (read, [items]) => {
  const known = items === undefined ? undefined : read.itemsOf(items);
  return known === undefined ? undefined : read.list(known.toReversed());
};

/** `map(f, items, ...)` gives a list of what f gives, where all of it is known. */
const map: Fold = (read, [callable, ...columns], call) => {
  const known = columns.map((column) => read.itemsOf(column));
  if (callable === undefined || known.length === 0 || known.includes(undefined)) return undefined;
  const length = Math.min(...known.map((column) => column?.length ?? 0));
  if (length > 4096 || length === 0) return undefined;
  const global = read.machine.recorder.globalOf(callable);
  const fold = global === undefined ? undefined : FUNCTIONS.get(`${global.module}.${global.name}`);
  if (fold === undefined) return undefined;
  const rows = Array.from({ length }, (_, row) => known.map((column) => column?.[row] as Value));
  const results = rows.map((row) => fold(read, row, call));
  return results.includes(undefined) ? undefined : read.list(results as Value[]);
};

const reduce: Fold = (read, [callable, items, initial], call) => {
  const known = items === undefined ? undefined : read.itemsOf(items);
  if (callable === undefined || known === undefined || known.length > 4096) return undefined;
  const all = initial === undefined ? known : [initial, ...known];
  let value = all[0];
  for (const item of all.slice(1)) {
    if (value === undefined) return undefined;
    value = read.machine.recorder.callWith(callable, [value, item], undefined, call.offset, call.via);
  }
  return value;
};

const sum: Fold = (read, [items, initial]) => {
  const known = items === undefined ? undefined : read.itemsOf(items);
  if (known === undefined || known.length > 4096) return undefined;
  let value = initial ?? known[0];
  for (const item of initial === undefined ? known.slice(1) : known) {
    value = value === undefined ? undefined : METHODS.get('__add__')?.(read, value, [item]);
  }
  return value;
};

const base64 =
  (alphabet: 'base64' | 'base64url'): Fold =>
  (read, [encoded]) => {
    const source = encoded === undefined ? undefined : read.bytesOf(encoded);
    return source === undefined
      ? undefined
      : read.bytes(Buffer.from(Buffer.from(source).toString('latin1'), alphabet));
  };

const unhex: Fold = (read, [encoded]) => {
  const source = encoded === undefined ? undefined : read.bytesOf(encoded);
  return source === undefined
    ? undefined
    : read.bytes(Buffer.from(Buffer.from(source).toString('latin1'), 'hex'));
};

const base85: Fold = (read, [encoded]) => {
  const source = encoded === undefined ? undefined : read.bytesOf(encoded);
  return source === undefined ? undefined : read.machine.values.unknown;
};

const inflate =
  (compression: Compression): Fold =>
  (read, [data]) =>
    data === undefined ? undefined : inflateWith(read, data, compression);

const unquote: Fold = (read, [encoded]) => {
  const text = encoded === undefined ? undefined : read.textOf(encoded);
  if (text === undefined) return undefined;
  const raw = text.replace(/%([0-9a-fA-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return read.text(Buffer.from(raw, 'latin1').toString('utf8'));
};

const encode: Fold = (read, [object, encoding]) =>
  object === undefined ? undefined : encodeWith(read, object, encoding);
const decode: Fold = (read, [object, encoding]) =>
  object === undefined ? undefined : decodeWith(read, object, encoding);

/** The functions of `_codecs`, which give the result and how much they took. */
const codecPair =
  (convert: typeof encodeWith, codec: string): Fold =>
  (read, [object]) => {
    if (object === undefined) return undefined;
    const result = convert(read, object, read.text(codec));
    const length = read.itemsOf(object)?.length;
    return result === undefined || length === undefined
      ? undefined
      : read.list([result, read.integer(BigInt(length))]);
  };

const CODEC_PAIRS: readonly (readonly [string, Fold])[] = (
  [
    ['latin_1', 'latin_1'],
    ['ascii', 'ascii'],
    ['utf_8', 'utf_8'],
    ['utf_16_le', 'utf_16_le'],
    ['utf_16_be', 'utf_16_be'],
    ['utf_32_le', 'utf_32_le'],
    ['unicode_escape', 'unicode_escape'],
    ['raw_unicode_escape', 'raw_unicode_escape'],
  ] as const
).flatMap(([name, codec]) =>
  ['codecs', '_codecs'].flatMap((module) => [
    [`${module}.${name}_encode`, codecPair(encodeWith, codec)] as const,
    [`${module}.${name}_decode`, codecPair(decodeWith, codec)] as const,
  ]),
);

/** `operator.add`, `sub`, `mul`, `xor` and their like, of two integers. */
const arithmetic =
  (compute: (a: bigint, b: bigint) => bigint): Fold =>
  (read, [left, right]) => {
    const a = left === undefined ? undefined : read.integerOf(left);
    const b = right === undefined ? undefined : read.integerOf(right);
    const isSmall = (n: number | undefined) => n !== undefined && Math.abs(n) < 2 ** 31;
    return isSmall(a) && isSmall(b)
      ? read.integer(compute(BigInt(a as number), BigInt(b as number)))
      : undefined;
  };

/** Sums of integers; else what the method gives for text and sequences. */
const addOr =
  (compute: (a: bigint, b: bigint) => bigint, name: string): Fold =>
  (read, args, call) =>
    arithmetic(compute)(read, args, call) ?? method(name)(read, args, call);

/** A quoted text as a literal of JSON or Python. */
const quoted: Fold = (read, [source]) => {
  const text = source === undefined ? undefined : read.textOf(source)?.trim();
  const body = /^(?:"([^"\\]{0,4096})"|'([^'\\]{0,4096})')$/.exec(text ?? '');
  return body === null ? undefined : read.text(body[1] ?? body[2] ?? '');
};

/** `dict(pairs)`, `OrderedDict(pairs)`: pairs as lists or tuples of two. */
const mapping: Fold = (read, args, call) => {
  const { values } = read.machine;
  if (call.kwargs !== undefined || args.length > 1) return undefined;
  const [source] = args;
  const dict = values.node(NodeKind.dict);
  if (source === undefined) return dict;
  if (values.kind(source) === NodeKind.dict) {
    const items = values.isExact(source) ? values.items(source) : undefined;
    for (let k = 0; items !== undefined && k + 1 < items.length; k += 2)
      values.addPair(dict, items[k] as Value, items[k + 1] as Value);
    return items === undefined ? undefined : dict;
  }
  const pairs = read.itemsOf(source)?.map((pair) => read.itemsOf(pair));
  if (pairs === undefined || pairs.some((pair) => pair?.length !== 2)) return undefined;
  for (const pair of pairs) values.addPair(dict, pair?.[0] as Value, pair?.[1] as Value);
  return dict;
};

const zip: Fold = (read, args) => {
  const columns = args.map((arg) => read.itemsOf(arg));
  if (columns.length === 0 || columns.includes(undefined)) return undefined;
  const length = Math.min(...columns.map((column) => column?.length ?? 0));
  return read.list(
    Array.from({ length }, (_, row) => read.list(columns.map((column) => column?.[row] as Value))),
  );
};

/** `next(iterator)`: what stands first goes out of the list that stands for the iterator. */
const next: Fold = (read, [iterator]) => {
  const items = iterator === undefined ? undefined : read.itemsOf(iterator);
  const isList = iterator !== undefined && read.machine.values.kind(iterator) === NodeKind.list;
  return isList && items !== undefined ? read.machine.values.removeAt(iterator, 0) : undefined;
};

/** `copyreg.add_extension(module, name, code)`: later EXT opcodes of this pickle resolve through it. */
const addExtension: Fold = (read, [module, name, code]) => {
  const number = code === undefined ? undefined : read.integerOf(code);
  if (module !== undefined && name !== undefined && number !== undefined) {
    read.machine.recorder.registerExtension(number, [module, name]);
  }
  return undefined;
};

/** cloudpickle takes its types from module `types`. */
const typeByName: Fold = (read, [name]) => {
  const text = name === undefined ? undefined : read.textOf(name);
  return text === undefined ? undefined : read.named('types', text);
};

/** dill gives the class that `module.name` is, and makes a named tuple only where there is none. */
const namedTupleByName: Fold = (read, [name, , module]) => {
  const [text, from] = [name, module].map((part) => (part === undefined ? undefined : read.textOf(part)));
  return text === undefined || from === undefined ? undefined : read.named(from, text);
};

/** dill names types by their name in `types` or among the built-ins. */
const namedType: Fold = (read, [name]) => {
  const text = name === undefined ? undefined : read.textOf(name);
  if (text === undefined) return undefined;
  if (text === 'PartialType') return read.named('functools', 'partial');
  return read.named(/^[A-Z][A-Za-z]{1,40}Type$/.test(text) ? 'types' : 'builtins', text);
};

const TABLE: readonly (readonly [string, Fold])[] = [
  ['builtins.getattr', getattr],
  ['inspect.getattr_static', getattr],
  ['builtins.__import__', importTop],
  ['_frozen_importlib.__import__', importTop],
  ['importlib.__import__', importTop],
  ['importlib._bootstrap.__import__', importTop],
  ['importlib.import_module', importModule],
  ['importlib._bootstrap._gcd_import', importModule],
  ['_frozen_importlib._gcd_import', importModule],
  ['importlib._bootstrap._find_and_load', importModule],
  ['test.support.import_helper.import_module', importModule],
  ['pydoc.locate', locate],
  ['pkgutil.resolve_name', locate],
  ['logging.config._resolve', locate],
  ['unittest.mock._importer', locate],
  ['xmlrpc.server.resolve_dotted_attribute', getattr],
  ['cloudpickle.cloudpickle.subimport', importModule],
  ['cloudpickle.subimport', importModule],
  ['dill._dill._import_module', dillModule],
  ['dill._dill._load_type', namedType],
  ['cloudpickle.cloudpickle._builtin_type', typeByName],
  ['dill._dill._create_namedtuple', namedTupleByName],
  ['numpy.core._ufunc_reconstruct', moduleAndName],
  ['numpy._core._ufunc_reconstruct', moduleAndName],
  ['numpy.core.multiarray._ufunc_reconstruct', moduleAndName],
  ['builtins.vars', vars],
  ['builtins.type', typeOf],
  ['builtins.chr', chr],
  ['builtins.unichr', chr],
  ['builtins.ord', ord],
  ['builtins.str', str],
  ['builtins.format', str],
  ['builtins.ascii', () => undefined],
  ['builtins.bytes', bytes],
  ['builtins.bytearray', bytes],
  ['builtins.list', sequence],
  ['builtins.tuple', sequence],
  ['builtins.iter', sequence],
  ['builtins.reversed', reversed],
  ['builtins.map', map],
  ['builtins.sum', sum],
  ['functools.reduce', reduce],
  ['_functools.reduce', reduce],
  ['operator.add', addOr((a, b) => a + b, '__add__')],
  ['operator.concat', method('__add__')],
  ['operator.iadd', method('__add__')],
  ['operator.iconcat', method('__add__')],
  ['operator.mul', addOr((a, b) => a * b, '__mul__')],
  ['operator.mod', method('__mod__')],
  ['operator.getitem', method('__getitem__')],
  ['codecs.encode', encode],
  ['_codecs.encode', encode],
  ['codecs.decode', decode],
  ['_codecs.decode', decode],
  ...CODEC_PAIRS,
  ['sys.modules.get', importModule],
  ['sys.modules.__getitem__', importModule],
  ['sys.modules.pop', importModule],
  ['json.loads', quoted],
  ['ast.literal_eval', quoted],
  ['builtins.dict', mapping],
  ['builtins.zip', zip],
  ['builtins.next', next],
  ['operator.sub', arithmetic((a, b) => a - b)],
  ['operator.xor', arithmetic((a, b) => a ^ b)],
  ['operator.or_', arithmetic((a, b) => a | b)],
  ['operator.and_', arithmetic((a, b) => a & b)],
  ['binascii.unhexlify', unhex],
  ['binascii.a2b_hex', unhex],
  ['binascii.a2b_base64', base64('base64')],
  ['base64.b64decode', base64('base64')],
  ['base64.standard_b64decode', base64('base64')],
  ['base64.decodebytes', base64('base64')],
  ['base64.decodestring', base64('base64')],
  ['base64.urlsafe_b64decode', base64('base64url')],
  ['base64.b16decode', unhex],
  ['base64.b85decode', base85],
  ['base64.a85decode', base85],
  ['zlib.decompress', inflate('zlib')],
  ['gzip.decompress', inflate('gzip')],
  ['bz2.decompress', inflate('bz2')],
  ['lzma.decompress', inflate('lzma')],
  ['urllib.parse.unquote', unquote],
  ['urllib.parse.unquote_plus', unquote],
  ['copyreg.add_extension', addExtension],
];

export const FUNCTIONS: ReadonlyMap<string, Fold> = new Map(
  TABLE.flatMap(([path, fold]) =>
    path.startsWith('operator.')
      ? ([
          [path, fold],
          [`_${path}`, fold],
        ] as const)
      : ([[path, fold]] as const),
  ),
);
