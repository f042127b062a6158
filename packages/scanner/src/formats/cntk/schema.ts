// The messages of a CNTK 2 model (CNTK, Source/CNTKv2LibraryDll/proto/CNTK.proto) as tables: dictionaries in dictionaries.

import { messageSchema } from '../protobuf/schema.ts';

const SHAPE = messageSchema('NDShape', { numbers: [1] });
const AXIS = messageSchema('Axis', { number: [1, 3], text: [2] });

// Float and double values are packed in a message of their own; its bytes are numbers.
const ARRAY = messageSchema('NDArrayView', {
  number: [1, 2],
  blob: [4, 5, 6, 7],
  messages: { 3: ['shape', () => SHAPE] },
});

const VECTOR = messageSchema('Vector', { messages: { 1: ['value', () => VALUE] } });

/** DictionaryValue. */
export const VALUE = messageSchema('DictionaryValue', {
  number: [1, 2, 3, 4, 5, 6, 7],
  text: [8],
  messages: {
    9: ['nd_shape', () => SHAPE],
    10: ['axis', () => AXIS],
    11: ['vector', () => VECTOR],
    12: ['dictionary', () => DICTIONARY],
    13: ['nd_array_view', () => ARRAY],
  },
});

/** An entry of a Dictionary. */
export const ENTRY = messageSchema('Dictionary.DataEntry', {
  text: [1],
  messages: { 2: ['value', () => VALUE] },
});

/** Dictionary, the message that a file holds. */
export const DICTIONARY = messageSchema('Dictionary', {
  number: [1],
  messages: { 2: ['data', () => ENTRY] },
});
