// What lies beside a SavedModel: `keras_metadata.pb`, the configurations of its Keras layers
// (keras/protobuf/saved_metadata.proto), `fingerprint.pb`, hashes of its parts (tensorflow/core/protobuf/fingerprint.proto),
// and `tfhub_module.pb` (tensorflow_hub/module_def.proto).

import { LIMITS } from '../../limits.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { readText, type Span } from '../protobuf/scalar-fields.ts';
import { readMessage, STOP, WIRE, WireSource } from '../protobuf/wire.ts';
import { ModelWalk } from '../tensorflow/model-walk.ts';
import { handOverConfig } from '../tensorflow/object-graph.ts';

/** The largest fingerprint: five hashes, a UUID and versions. */
const MAX_FINGERPRINT_BYTES = 1024;

/** Fields that are looked at to tell what a file is. */
const PROBE_FIELDS = 4096;

/** Hashes that a fingerprint has at least, as numbers of more than 32 bits. */
const LEAST_HASHES = 3;

/** SavedObject{2 node_id, 3 node_path, 4 identifier, 5 metadata}. */
const OBJECT = { path: 3, identifier: 4, metadata: 5 } as const;

interface LayerObject {
  readonly identifier: string;
  readonly path: string;
  readonly metadata: Span | undefined;
}

function readObject(source: WireSource, span: Span): LayerObject {
  let identifier = '';
  let path = '';
  let metadata: Span | undefined;
  readMessage(source, span.start, span.end, (field) => {
    if (field.wireType !== WIRE.bytes) return;
    if (field.number === OBJECT.identifier) identifier = readText(source, field, LIMITS.graphNameBytes.value);
    else if (field.number === OBJECT.path) path = readText(source, field, LIMITS.graphNameBytes.value);
    else if (field.number === OBJECT.metadata) metadata = { start: field.start, end: field.end };
  });
  return { identifier, path, metadata };
}

/** True where the first object is one of Keras. */
function isKerasMetadata(source: WireSource, sizeBytes: number): boolean {
  let found = false;
  readMessage(source, 0, sizeBytes, (field) => {
    if (field.number !== 1 || field.wireType !== WIRE.bytes) return undefined;
    found = readObject(source, field).identifier.startsWith('_tf_keras_');
    return STOP;
  });
  return found;
}

/** FingerprintDef{1 to 5 hashes, 6 uuid, 7 versions} and nothing else. */
function isFingerprint(source: WireSource, sizeBytes: number): boolean {
  if (sizeBytes > MAX_FINGERPRINT_BYTES) return false;
  let hashes = 0;
  let fits = true;
  const { problem } = readMessage(source, 0, sizeBytes, ({ number, wireType, value }) => {
    fits &&= number <= 5 ? wireType === WIRE.varint : number <= 7 && wireType === WIRE.bytes;
    if (number <= 5 && value > 0xffff_ffff) hashes++;
  });
  return fits && problem === undefined && hashes >= LEAST_HASHES;
}

/** ModuleDef{1 format, 2 required_features}, beside models of TensorFlow Hub. Too short to be told but by its name. */
function isHubModule(source: WireSource, sizeBytes: number, name: string): boolean {
  if (name !== 'tfhub_module.pb' || sizeBytes > MAX_FINGERPRINT_BYTES) return false;
  let fits = true;
  const { problem } = readMessage(source, 0, sizeBytes, ({ number, wireType }) => {
    fits &&= (number === 1 && wireType === WIRE.varint) || (number === 2 && wireType === WIRE.bytes);
  });
  return fits && problem === undefined;
}

export const format: Format = {
  id: 'tensorflow-metadata',
  title: 'TensorFlow model metadata',
  extensions: ['.pb'],

  identify({ bytes, sizeBytes, name }: Probe) {
    const source = new WireSource(bytes, PROBE_FIELDS);
    if (isKerasMetadata(source, sizeBytes) || isFingerprint(source, sizeBytes)) return 'certain';
    return isHubModule(source, sizeBytes, name) ? 'probable' : undefined;
  },

  walk(context: FormatContext) {
    const walk = new ModelWalk(context);
    let position = 0;
    const { problem, end } = readMessage(walk.source, 0, context.bytes.sizeBytes, (field) => {
      if (field.number !== 1 || field.wireType !== WIRE.bytes) return;
      const { identifier, path, metadata } = readObject(walk.source, field);
      const name = path === '' ? `object${position}` : path;
      position++;
      if (metadata !== undefined) handOverConfig(walk, metadata, identifier, name);
    });
    context.explain(0, end);
    if (problem !== undefined) walk.tellProblem('', problem);
    if (position > 0) context.emit({ kind: 'model.info', property: 'framework', value: 'keras' });
  },
};
