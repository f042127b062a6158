// The messages of an ML program (coremltools, mlmodel/format/MIL.proto) as tables.

import { messageSchema } from '../protobuf/schema.ts';

const DIMENSION = messageSchema('Dimension', { blob: [1, 2] });

const TENSOR_TYPE = messageSchema('TensorType', {
  number: [1, 2],
  messages: { 3: ['dimensions', () => DIMENSION], 4: ['attributes', () => VALUE_ENTRY] },
});

const LIST_TYPE = messageSchema('ListType', {
  messages: { 1: ['type', () => VALUE_TYPE], 2: ['length', () => DIMENSION] },
});

const TUPLE_TYPE = messageSchema('TupleType', { messages: { 1: ['types', () => VALUE_TYPE] } });

const DICTIONARY_TYPE = messageSchema('DictionaryType', {
  messages: { 1: ['keyType', () => VALUE_TYPE], 2: ['valueType', () => VALUE_TYPE] },
});

const STATE_TYPE = messageSchema('StateType', { messages: { 1: ['wrappedType', () => VALUE_TYPE] } });

const VALUE_TYPE = messageSchema('ValueType', {
  messages: {
    1: ['tensorType', () => TENSOR_TYPE],
    2: ['listType', () => LIST_TYPE],
    3: ['tupleType', () => TUPLE_TYPE],
    4: ['dictionaryType', () => DICTIONARY_TYPE],
    5: ['stateType', () => STATE_TYPE],
  },
});

const NAMED_TYPE = messageSchema('NamedValueType', {
  text: [1],
  messages: { 2: ['type', () => VALUE_TYPE] },
});

// Numbers, texts and bytes of every type, each in a message of one repeated field.
const TENSOR_VALUE = messageSchema('TensorValue', { blob: [1, 2, 3, 4, 5, 6, 7] });

const VALUE_LIST = messageSchema('ListValue', { messages: { 1: ['values', () => VALUE] } });

const VALUE_PAIR = messageSchema('DictionaryValue.KeyValuePair', {
  messages: { 1: ['key', () => VALUE], 2: ['value', () => VALUE] },
});

const DICTIONARY_VALUE = messageSchema('DictionaryValue', { messages: { 1: ['values', () => VALUE_PAIR] } });

const IMMEDIATE = messageSchema('Value.ImmediateValue', {
  messages: {
    1: ['tensor', () => TENSOR_VALUE],
    2: ['tuple', () => VALUE_LIST],
    3: ['list', () => VALUE_LIST],
    4: ['dictionary', () => DICTIONARY_VALUE],
  },
});

/** Value.BlobFileValue. */
export const BLOB_FILE = messageSchema('Value.BlobFileValue', { text: [1], number: [2] });

/** Value. */
export const VALUE = messageSchema('Value', {
  text: [1],
  messages: {
    2: ['type', () => VALUE_TYPE],
    3: ['immediateValue', () => IMMEDIATE],
    5: ['blobFileValue', () => BLOB_FILE],
  },
});

/** An entry of a map from names to values. */
export const VALUE_ENTRY = messageSchema('AttributesEntry', {
  text: [1],
  messages: { 2: ['value', () => VALUE] },
});

const BINDING = messageSchema('Argument.Binding', { text: [1], messages: { 2: ['value', () => VALUE] } });

/** Argument. */
export const ARGUMENT = messageSchema('Argument', { messages: { 1: ['arguments', () => BINDING] } });

const INPUT_ENTRY = messageSchema('Operation.InputsEntry', {
  text: [1],
  messages: { 2: ['value', () => ARGUMENT] },
});

/** Operation. */
export const OPERATION = messageSchema('Operation', {
  text: [1],
  messages: {
    2: ['inputs', () => INPUT_ENTRY],
    3: ['outputs', () => NAMED_TYPE],
    4: ['blocks', () => BLOCK],
    5: ['attributes', () => VALUE_ENTRY],
  },
});

/** Block. */
export const BLOCK = messageSchema('Block', {
  text: [2],
  messages: {
    1: ['inputs', () => NAMED_TYPE],
    3: ['operations', () => OPERATION],
    4: ['attributes', () => VALUE_ENTRY],
  },
});

const BLOCK_ENTRY = messageSchema('Function.BlockSpecializationsEntry', {
  text: [1],
  messages: { 2: ['value', () => BLOCK] },
});

/** Function. */
export const FUNCTION = messageSchema('Function', {
  text: [2],
  messages: {
    1: ['inputs', () => NAMED_TYPE],
    3: ['block_specializations', () => BLOCK_ENTRY],
    4: ['attributes', () => VALUE_ENTRY],
  },
});

const FUNCTION_ENTRY = messageSchema('Program.FunctionsEntry', {
  text: [1],
  messages: { 2: ['value', () => FUNCTION] },
});

/** Program. */
export const PROGRAM = messageSchema('Program', {
  number: [1],
  text: [3],
  messages: { 2: ['functions', () => FUNCTION_ENTRY], 4: ['attributes', () => VALUE_ENTRY] },
});
