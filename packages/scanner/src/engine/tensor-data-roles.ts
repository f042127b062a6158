// Which files of a folder are raw numbers that a model beside them reads: the weights of OpenVINO, external data of ONNX and
// what its EPContext nodes name. Such a file has no structure that tells what it is; the model does.

import type { Role } from '@sentrascan/contract';
import { printableName } from '../bytes/printable-name.ts';
import type { RandomAccess } from '../bytes/random-access.ts';
import type { SourceArtifact } from '../bytes/source-artifact.ts';
import { readText } from '../formats/protobuf/scalar-fields.ts';
import { readMessage, WIRE, type WireField, WireSource } from '../formats/protobuf/wire.ts';
import { LIMITS } from '../limits.ts';
import { lookInto } from './look-into.ts';

const OPENVINO: Role = { carrier: 'openvino', part: 'tensor-data' };
const ONNX: Role = { carrier: 'onnx', part: 'tensor-data' };

/** What of a description tells that it is one of OpenVINO. */
const OPENING_BYTES = 4096;

/** Names that promise something else than numbers: what is wrong with such a file must show. */
const OTHER_NAME =
  /\.(?:py|ipynb|js|sh|so|dll|dylib|exe|jar|class|pkl|pickle|joblib|dill|pt|pth|ckpt|npy|npz|h5|hdf5|keras|safetensors|gguf|onnx|ort|tflite|mlmodel|rds|rda|rdata|msgpack|json|jsonl|xml|ya?ml|toml|txt|md|zip|tar|gz|7z|whl)$/i;

/** Bytes of an operator, a key or a path. */
const TEXT_BYTES = 1024;

/** Fields of ModelProto, GraphProto, NodeProto, AttributeProto, TensorProto and StringStringEntryProto that are followed. */
const FIELD = {
  graph: 7,
  node: 1,
  initializer: 5,
  op: 4,
  attribute: 5,
  text: 4,
  external: 13,
  key: 1,
  value: 2,
};

/** True where there is a model that may say what another file is. Cheap: only names are looked at. */
export function mayNameTensorData({ path }: Pick<SourceArtifact, 'path'>): boolean {
  return path.endsWith('.onnx') || path.endsWith('.xml');
}

/**
 * Roles of the files that models read numbers from.
 *
 * Opens the first LIMITS.repositoryModels models that have a file beside or below them which could be meant. Throws
 * nothing: what cannot be read is told by its own scan.
 *
 * @param sources every file of the scan
 * @returns by logical path
 */
export function tensorDataRoles(sources: readonly SourceArtifact[]): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>();
  const models = sources.filter(mayNameTensorData);
  if (models.length === 0) return roles;
  const candidates = new Set<string>();
  const folders = new Set<string>();
  for (const { path } of sources) {
    if (OTHER_NAME.test(path)) continue;
    candidates.add(path);
    for (let at = path.lastIndexOf('/'); at >= 0 && !folders.has(path.slice(0, at + 1)); ) {
      folders.add(path.slice(0, at + 1));
      at = path.lastIndexOf('/', at - 1);
    }
    folders.add('');
  }
  let left = LIMITS.repositoryModels.value;
  for (const source of models) {
    const { path } = source;
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const weights = `${path.slice(0, -4)}.bin`;
    const isDescription = path.endsWith('.xml');
    if (isDescription ? !candidates.has(weights) : !folders.has(folder)) continue;
    if (left-- <= 0) break;
    if (isDescription) {
      if (lookInto(source, isOpenvino, false)) roles.set(weights, OPENVINO);
      continue;
    }
    for (const location of lookInto(source, locationsIn, [])) {
      const target = pathBelow(folder, location);
      if (target !== undefined && candidates.has(target)) roles.set(target, ONNX);
    }
  }
  return roles;
}

function isOpenvino(bytes: RandomAccess): boolean {
  const opening = Buffer.from(bytes.read(0, OPENING_BYTES)).toString('latin1');
  return /<net\s/.test(opening) && opening.includes('version=');
}

/** The file that a location means; undefined where it leads out of the folder. */
function pathBelow(folder: string, location: string): string | undefined {
  const parts = location.split('/').filter((part) => part !== '' && part !== '.');
  if (location.startsWith('/') || parts.includes('..')) return undefined;
  return folder + printableName(parts.join('/'));
}

/** The files that the initializers and the EPContext nodes of a graph name. */
function locationsIn(bytes: RandomAccess): readonly string[] {
  const source = new WireSource(bytes, LIMITS.repositoryModelFields.value);
  const found = new Set<string>();
  const add = (text: string) => {
    if (text !== '' && found.size < LIMITS.repositoryModelFields.value) found.add(text);
  };
  below(source, { start: 0, end: bytes.sizeBytes }, FIELD.graph, (graph) =>
    readMessage(source, graph.start, graph.end, (field) => {
      if (field.wireType !== WIRE.bytes) return;
      if (field.number === FIELD.initializer)
        below(source, field, FIELD.external, (entry) => add(locationOf(source, entry)));
      else if (field.number === FIELD.node) contextsOf(source, field).forEach(add);
    }),
  );
  return [...found];
}

function below(
  source: WireSource,
  span: { readonly start: number; readonly end: number },
  number: number,
  onField: (field: WireField) => unknown,
): void {
  readMessage(source, span.start, span.end, (field) => {
    if (field.number === number && field.wireType === WIRE.bytes) onField(field);
  });
}

function locationOf(source: WireSource, entry: WireField): string {
  let key = '';
  let value = '';
  readMessage(source, entry.start, entry.end, (field) => {
    if (field.number === FIELD.key) key = readText(source, field, TEXT_BYTES);
    else if (field.number === FIELD.value) value = readText(source, field, TEXT_BYTES);
  });
  return key === 'location' ? value : '';
}

/** The texts of a node that stands for a compiled program: one of them is the program's file. */
function contextsOf(source: WireSource, node: WireField): readonly string[] {
  const { start, end } = node;
  let isContext = false;
  below(source, { start, end }, FIELD.op, (op) => {
    isContext = op.end - op.start === 'EPContext'.length && readText(source, op, TEXT_BYTES) === 'EPContext';
  });
  const texts: string[] = [];
  if (!isContext) return texts;
  below(source, { start, end }, FIELD.attribute, (attribute) =>
    below(source, attribute, FIELD.text, (text) => {
      if (text.end - text.start <= TEXT_BYTES) texts.push(readText(source, text, TEXT_BYTES));
    }),
  );
  return texts;
}
