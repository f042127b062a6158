// Walks a CNTK 2 model: each dictionary that describes a function of the author, in a native library or in Python
// (CNTK, Source/CNTKv2LibraryDll/UserDefinedFunction.cpp and bindings/python/cntk/ops/functions.py).

import type { NamedString } from '@sentrascan/contract';
import type { FormatContext } from '../format.ts';
import { OperationTally } from '../operation-tally.ts';
import { type MessageVisitor, MessageWalk, WALKED } from '../protobuf/message-walk.ts';
import type { Span } from '../protobuf/scalar-fields.ts';
import { readMessage, type WireField } from '../protobuf/wire.ts';
import { DICTIONARY } from './schema.ts';

/** Keys of a native function: the library, and the function of it that is called. */
const LIBRARY = 'module';
const FACTORY = 'deserialize_method';
const PYTHON_CLASS = 'class';
const NATIVE_TYPE = 'NativeUserDefinedFunction';

/** Keys that are kept of each dictionary. */
const KEPT = new Set(['type', 'op', 'name', 'native', LIBRARY, FACTORY, PYTHON_CLASS]);

/** Walks the whole artifact. */
export function walkDictionary(context: FormatContext): void {
  const walk = new MessageWalk(context, 'cntk');
  const operations = new OperationTally('cntk');
  walk.visit(DICTIONARY, () => dictionaryVisitor(walk, operations));
  walk.walk(DICTIONARY, { start: 0, end: context.bytes.sizeBytes });
  walk.finish(context.bytes.sizeBytes);
  operations.emit(context);
  context.emit({ kind: 'model.info', property: 'framework', value: 'CNTK' });
  context.emit({ kind: 'model.info', property: 'format-version', value: '2' });
}

function dictionaryVisitor(walk: MessageWalk, operations: OperationTally): MessageVisitor {
  const texts = new Map<string, string>();
  const { place } = walk;
  let at = 0;
  return {
    onField: (field) => {
      if (field.number !== 2) return undefined;
      at ||= field.at;
      walk.walkField(DICTIONARY, field, (inner) => takeEntry(walk, inner, texts, field));
      return WALKED;
    },
    onEnd: () => tellFunction(walk, operations, texts, place, at),
  };
}

function takeEntry(walk: MessageWalk, inner: WireField, texts: Map<string, string>, entry: Span): undefined {
  if (inner.number !== 2) return;
  const key = textIn(walk, entry, 1);
  if (KEPT.has(key)) texts.set(key, textIn(walk, inner, 8) || `${numberIn(walk, inner, 3)}`);
}

function tellFunction(
  { context }: MessageWalk,
  operations: OperationTally,
  texts: ReadonlyMap<string, string>,
  place: string,
  offset: number,
): void {
  const strings: NamedString[] = [...texts].map(([name, value]) => ({ name, value }));
  const library = texts.get(LIBRARY);
  const type = texts.get('type');
  const factory = texts.get(FACTORY);
  const met = { domain: '', place: () => place, strings, offset };
  if (type === NATIVE_TYPE || (library !== undefined && factory !== undefined)) {
    operations.add({ ...met, op: 'native-function' });
    return;
  }
  const className = texts.get(PYTHON_CLASS);
  if (library !== undefined && className !== undefined) {
    operations.add({ ...met, op: 'python-function' });
    context.emit({
      kind: 'callable.reference',
      loader: 'cntk',
      language: 'python',
      path: `${library}.${className}`,
      how: 'imports',
      args: [],
      kwargs: [],
      place,
      offset,
    });
  } else if (type === 'UserDefinedFunction' && texts.get('native') === '1') {
    operations.add({ ...met, op: 'native-function' });
  }
}

function textIn(walk: MessageWalk, { start, end }: Span, number: number): string {
  let text = '';
  readMessage(walk.source, start, end, (field) => {
    if (field.number === number && field.wireType === 2) text = walk.text(field);
  });
  return text;
}

function numberIn(walk: MessageWalk, { start, end }: Span, number: number): number {
  let value = 0;
  readMessage(walk.source, start, end, (field) => {
    if (field.number === number && field.wireType === 0) value = Number(field.value);
  });
  return value;
}
