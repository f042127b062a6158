// Tells a CoreML model from other protobufs: a version, a description of inputs and outputs, and one of the kinds of model,
// whose field numbers start at 200.

import type { Certainty, Probe } from '../format.ts';
import { fitsWireType, type MessageSchema } from '../protobuf/schema.ts';
import { readMessage, STOP, type WireField, WireSource } from '../protobuf/wire.ts';
import { DESCRIPTION, MODEL } from './schema.ts';

const PROBED_FIELDS = 1000;

/** The highest version that is believed; the format is at 9. */
const MAX_VERSION = 200;

const VERSION = 1;
const DESCRIPTION_FIELD = 2;
const FIRST_MODEL = 200;

/** `certain` where every field fits, `probable` where a model is there and something is odd beside it. */
export function recogniseModel({ bytes, head }: Probe): Certainty | undefined {
  // The tag of the version, of the description, or of a kind of model.
  if (head[0] !== 0x08 && head[0] !== 0x12 && (head[0] ?? 0) < 0x80) return undefined;
  const source = new WireSource(bytes, PROBED_FIELDS);
  let isStrict = true;
  let hasVersion = false;
  let hasDescription = false;
  let hasModel = false;
  const { problem, end } = readMessage(source, 0, bytes.sizeBytes, (field) => {
    if (!hasField(MODEL, field)) isStrict = false;
    else if (field.number === VERSION) hasVersion = field.value >= 1 && field.value <= MAX_VERSION;
    else if (field.number === DESCRIPTION_FIELD) hasDescription ||= isDescription(source, field);
    else if (field.number >= FIRST_MODEL) hasModel = true;
    return undefined;
  });
  // What is cut short is mostly the model itself, which comes last.
  if (problem?.kind === 'length-past-end') hasModel ||= startsModel(source, end);
  else if (problem !== undefined) isStrict = false;
  if (!hasModel || !(hasVersion || hasDescription)) return undefined;
  return isStrict && hasVersion && hasDescription ? 'certain' : hasDescription ? 'probable' : undefined;
}

function startsModel(source: WireSource, at: number): boolean {
  const isTag = source.window.readVarint(at, source.window.sizeBytes);
  return (
    isTag &&
    MODEL.fields.has(Number(source.window.varint) >> 3) &&
    Number(source.window.varint) >> 3 >= FIRST_MODEL
  );
}

function isDescription(source: WireSource, { start, end }: WireField): boolean {
  let fits = true;
  let count = 0;
  const { problem } = readMessage(source, start, end, (field) => {
    fits = hasField(DESCRIPTION, field);
    count += 1;
    return fits ? undefined : STOP;
  });
  return fits && problem === undefined && count > 0;
}

function hasField(schema: MessageSchema, { number, wireType }: WireField): boolean {
  const kind = schema.fields.get(number);
  return kind !== undefined && fitsWireType(kind, wireType);
}
