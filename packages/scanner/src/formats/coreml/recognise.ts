// Tells a CoreML model from other protobufs: a version, a description of inputs and outputs, and one of the kinds of model,
// whose field numbers start at 200.

import type { Certainty, Probe } from '../format.ts';
import { hasField } from '../protobuf/schema.ts';
import { readMessage, STOP, type WireField, WireSource } from '../protobuf/wire.ts';
import { DESCRIPTION, MODEL } from './schema.ts';

const PROBED_FIELDS = 1000;

/** Among so many fields the description stands. */
const FIRST_FIELDS = 24;

/** The highest version that is believed; the format is at 9. */
const MAX_VERSION = 200;

const VERSION = 1;
const DESCRIPTION_FIELD = 2;
const FIRST_MODEL = 200;

/**
 * `certain` where a whole message has all three, whatever stands beside them: loaders step over what they do not know.
 * `probable` where it is broken, or has no version.
 */
export function recogniseModel({ bytes, head }: Probe): Certainty | undefined {
  if ((head[0] ?? 0) < 0x08) return undefined;
  const source = new WireSource(bytes, PROBED_FIELDS);
  let hasVersion = false;
  let hasDescription = false;
  let hasModel = false;
  let count = 0;
  const { problem, end } = readMessage(source, 0, bytes.sizeBytes, (field) => {
    count += 1;
    // A model has a handful of fields: other protobufs, of thousands, are left early.
    if (!hasField(MODEL, field)) return hasDescription || count < FIRST_FIELDS ? undefined : STOP;
    if (field.number === VERSION) hasVersion ||= field.value >= 1 && field.value <= MAX_VERSION;
    else if (field.number === DESCRIPTION_FIELD) hasDescription ||= isDescription(source, field);
    else if (field.number >= FIRST_MODEL) hasModel = true;
    return hasDescription || count < FIRST_FIELDS ? undefined : STOP;
  });
  // What is cut short is mostly the model itself, which comes last.
  const isCut = problem?.kind === 'length-past-end';
  if (isCut) hasModel ||= startsModel(source, end);
  if (!hasModel || !hasDescription) return undefined;
  return hasVersion && (problem === undefined || isCut) ? 'certain' : 'probable';
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
    if (!DESCRIPTION.fields.has(field.number)) return undefined;
    fits = hasField(DESCRIPTION, field);
    count += 1;
    return fits ? undefined : STOP;
  });
  return fits && problem === undefined && count > 0;
}
