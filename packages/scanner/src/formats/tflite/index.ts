// TFLite (LiteRT) models: a flatbuffer with the identifier TFL3, behind it sometimes weights, and behind those sometimes a zip
// with the files that go with the model (https://ai.google.dev/edge/litert/models/metadata).

import { beginsWith } from '../../bytes/begins-with.ts';
import { LIMITS } from '../../limits.ts';
import { AnomalyRecorder } from '../anomaly-recorder.ts';
import { METADATA_READ_BYTES } from '../embedded-content.ts';
import { FlatBuffer, type FlatTable } from '../flatbuffers/table.ts';
import { tellFlatProblems } from '../flatbuffers/tell-problems.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { MetadataFacts } from '../metadata-facts.ts';
import { REFERENCE_READ_BYTES, referTo } from '../refer-to.ts';
import { isZeroed } from '../zero-bytes.ts';
import { TfliteModel } from './model.ts';
import { OperatorWalk } from './operators.ts';
import { METADATA, MODEL, SIGNATURE } from './schema.ts';

const IDENTIFIER = 'TFL3';

/** Signatures, names and metadata of one model that are told. */
const MAX_TOLD = 32;

/** The most that writers pad a model to. */
const MAX_PADDING_BYTES = 64;

/** How a zip begins: with a member, or with the end of an empty one. */
const ZIP_BEGINNINGS = ['PK\x03\x04', 'PK\x05\x06'];

/** The buffer that describes the model, a flatbuffer of its own. */
const MODEL_METADATA = 'TFLITE_METADATA';

/** ModelMetadata of metadata_schema.fbs. */
const DESCRIPTION = { name: 0, description: 1, version: 2, author: 4, license: 5 } as const;

export const format: Format = {
  id: 'tflite',
  title: 'TFLite model',
  extensions: ['.tflite', '.litert'],

  identify({ head }: Probe) {
    return beginsWith(head, IDENTIFIER, 4) ? 'certain' : undefined;
  },

  walk(context: FormatContext) {
    const buffer = new FlatBuffer(context.bytes);
    const anomalies = new AnomalyRecorder(context, 'tflite');
    const root = buffer.root();
    context.emit({ kind: 'model.info', property: 'framework', value: 'tflite' });
    const outsideEnd = root === undefined ? 0 : walkModel(context, anomalies, root);
    const end = explainStructure(context, buffer);
    tellTail(context, anomalies, Math.max(end, outsideEnd));
    anomalies.finish();
    tellFlatProblems(context, 'tflite', buffer, root === undefined ? 'no model' : undefined);
  },
};

/** @returns where the data behind the flatbuffer ends; 0 where there is none */
function walkModel(context: FormatContext, anomalies: AnomalyRecorder, root: FlatTable): number {
  const model = new TfliteModel(context, anomalies, root);
  new OperatorWalk(context, anomalies, model).walk(root.vector(MODEL.subgraphs, 4));
  const info = (
    property: 'format-version' | 'tensors' | 'parameters' | 'dtypes' | 'inputs' | 'outputs',
    value: string,
  ) => context.emit({ kind: 'model.info', property, value });
  info('format-version', String(root.u32(MODEL.version)));
  info('tensors', String(model.tensors));
  info('parameters', String(model.parameters));
  info('dtypes', [...model.dtypes].sort().join(', '));
  tellSignatures(root, info);
  tellMetadata(context, model);
  tellExternalFiles(context, root);
  return model.outsideEnd;
}

function tellSignatures(
  root: FlatTable,
  info: (property: 'inputs' | 'outputs', value: string) => void,
): void {
  const signatures = root.vector(MODEL.signatures, 4);
  for (let index = 0; index < Math.min(signatures?.length ?? 0, MAX_TOLD); index++) {
    const signature = signatures?.table(index);
    const key = signature?.text(SIGNATURE.key, LIMITS.modelNameBytes.value) ?? '';
    for (const [property, slot] of [
      ['inputs', SIGNATURE.inputs],
      ['outputs', SIGNATURE.outputs],
    ] as const) {
      const tensors = signature?.vector(slot, 4);
      for (let position = 0; position < Math.min(tensors?.length ?? 0, MAX_TOLD); position++)
        info(property, `${key}: ${tensors?.table(position)?.text(0, LIMITS.modelNameBytes.value) ?? ''}`);
    }
  }
}

/** Free texts: the model's description, and the buffers that its metadata name. */
function tellMetadata(context: FormatContext, { root, buffers }: TfliteModel): void {
  const facts = new MetadataFacts(context, 'tflite');
  const description = root.text(MODEL.description, METADATA_READ_BYTES) ?? '';
  facts.add({ key: 'description', value: description, place: 'description' });
  const metadata = root.vector(MODEL.metadata, 4);
  const count = Math.min(metadata?.length ?? 0, LIMITS.modelMetadataTexts.value);
  if (metadata !== undefined && metadata.length > count)
    context.gap({
      kind: 'limit',
      reason: `The model has ${metadata.length} metadata; the limit modelMetadataTexts allows ${count}.`,
      consequence: 'The others were only searched for payloads.',
      location: { offset: metadata.start },
    });
  for (let index = 0; index < count; index++) {
    const entry = metadata?.table(index);
    const name = entry?.text(METADATA.name, LIMITS.modelNameBytes.value) ?? '';
    const data = buffers[entry?.u32(METADATA.buffer) ?? -1];
    if (data === undefined) continue;
    context.explainOpaque(data.start, data.end);
    const place = `metadata[${index}] ${JSON.stringify(name)}`;
    if (name !== MODEL_METADATA) continue;
    const described = new FlatBuffer(context.bytes.slice(data.start, data.end)).root();
    for (const [key, slot] of Object.entries(DESCRIPTION)) {
      const value = described?.text(slot, METADATA_READ_BYTES) ?? '';
      facts.add({ key, value, place, offset: data.start });
      if (value !== '' && (key === 'name' || key === 'author'))
        context.emit({
          kind: 'model.info',
          property: key,
          value: value.slice(0, LIMITS.modelNameBytes.value),
        });
      if (value !== '' && key === 'license')
        context.emit({
          kind: 'model.info',
          property: 'licence',
          value: value.slice(0, LIMITS.modelNameBytes.value),
        });
    }
  }
}

/** Files beside the model that hold its weights. */
function tellExternalFiles(context: FormatContext, root: FlatTable): void {
  const groups = root.vector(MODEL.externalGroups, 4);
  const count = Math.min(groups?.length ?? 0, LIMITS.graphOperations.value);
  if (groups !== undefined && groups.length > count)
    context.gap({
      kind: 'limit',
      reason: `The model names ${groups.length} files of weights; the limit graphOperations allows ${count}.`,
      consequence: 'Where the others lie was not judged.',
      location: { offset: groups.start },
    });
  for (let index = 0; index < count; index++) {
    const group = groups?.table(index);
    const target = group?.text(0, REFERENCE_READ_BYTES);
    if (group === undefined || target === undefined || target === '') continue;
    referTo(context, {
      format: 'tflite',
      purpose: 'external-data',
      target,
      access: 'read',
      place: `external_buffer_groups[${index}]`,
      offset: group.at,
    });
  }
}

/**
 * What was visited is the flatbuffer, and zeros behind it belong to it. What follows is left to the search.
 *
 * @returns where the flatbuffer ends
 */
function explainStructure(context: FormatContext, { furthest }: FlatBuffer): number {
  const padding = context.bytes.read(furthest, MAX_PADDING_BYTES);
  const used = padding.findIndex((byte) => byte !== 0);
  const end = furthest + (used < 0 ? padding.length : used);
  context.explain(0, end);
  return end;
}

/** Bytes that belong neither to the model nor to the zip of its associated files. */
function tellTail(context: FormatContext, anomalies: AnomalyRecorder, end: number): void {
  const { bytes } = context;
  const beginning = bytes.read(end, 4);
  if (end >= bytes.sizeBytes || ZIP_BEGINNINGS.some((magic) => beginsWith(beginning, magic))) return;
  if (isZeroed(bytes, end, bytes.sizeBytes)) context.explain(end, bytes.sizeBytes);
  else anomalies.tell('trailing-bytes', `${bytes.sizeBytes - end} bytes follow the model`, end);
}
