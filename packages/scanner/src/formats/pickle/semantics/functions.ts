// Functions whose results are folded, by the path they are imported under.

import type { Value } from '../value-store.ts';
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

const getattr: Fold = (read, [object, name]) =>
  object === undefined ? undefined : attribute(read, object, name);

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

/** `map(f, items)` gives a list of what f gives, where all of it is known. */
const map: Fold = (read, [callable, items], call) => {
  const known = items === undefined ? undefined : read.itemsOf(items);
  if (callable === undefined || known === undefined || known.length > 4096 || known.length === 0)
    return undefined;
  const global = read.machine.recorder.globalOf(callable);
  const fold = global === undefined ? undefined : FUNCTIONS.get(`${global.module}.${global.name}`);
  if (fold === undefined) return undefined;
  const results = known.map((item) => fold(read, [item], call));
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

const latin1Encode: Fold = (read, [object]) =>
  object === undefined ? undefined : encodeWith(read, object, read.text('latin1'));
const latin1Decode: Fold = (read, [object]) =>
  object === undefined ? undefined : decodeWith(read, object, read.text('latin1'));

/** `copyreg.add_extension(module, name, code)`: later EXT opcodes of this pickle resolve through it. */
const addExtension: Fold = (read, [module, name, code]) => {
  const number = code === undefined ? undefined : read.integerOf(code);
  if (module !== undefined && name !== undefined && number !== undefined) {
    read.machine.recorder.registerExtension(number, [module, name]);
  }
  return undefined;
};

/** dill and cloudpickle name types by their `types` or builtin name. */
const namedType: Fold = (read, [name]) => {
  const text = name === undefined ? undefined : read.textOf(name);
  if (text === undefined) return undefined;
  return read.named(
    /^(?:Code|Function|Module|Method|Cell|BuiltinMethod|Generator)Type$/.test(text) ? 'types' : 'builtins',
    text,
  );
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
  ['dill._dill._import_module', importDotted],
  ['dill._dill._load_type', namedType],
  ['cloudpickle.cloudpickle._builtin_type', namedType],
  ['numpy.core._ufunc_reconstruct', moduleAndName],
  ['numpy._core._ufunc_reconstruct', moduleAndName],
  ['numpy.core.multiarray._ufunc_reconstruct', moduleAndName],
  ['builtins.vars', vars],
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
  ['operator.add', method('__add__')],
  ['operator.concat', method('__add__')],
  ['operator.iadd', method('__add__')],
  ['operator.iconcat', method('__add__')],
  ['operator.mul', method('__mul__')],
  ['operator.mod', method('__mod__')],
  ['operator.getitem', method('__getitem__')],
  ['codecs.encode', encode],
  ['_codecs.encode', encode],
  ['codecs.decode', decode],
  ['_codecs.decode', decode],
  ['codecs.latin_1_encode', latin1Encode],
  ['codecs.latin_1_decode', latin1Decode],
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
