// The `__metadata__` of a safetensors header: pairs of text that trainers and tools leave, and what they say of the model.

import type { ModelProperty } from '@sentrascan/contract';
import { printableName } from '../../bytes/printable-name.ts';
import { LIMITS } from '../../limits.ts';
import type { AnomalyRecorder } from '../anomaly-recorder.ts';
import type { DataNode } from '../data-tree/data-node.ts';
import { emitMetadata, METADATA_READ_BYTES } from '../embedded-content.ts';
import type { FormatContext } from '../format.ts';

/** Keys of the model specification and of common trainers. */
const PROPERTIES: Readonly<Record<string, ModelProperty>> = {
  format: 'framework',
  'modelspec.title': 'name',
  'modelspec.architecture': 'architecture',
  'modelspec.implementation': 'producer',
  'modelspec.author': 'author',
  'modelspec.license': 'licence',
  license: 'licence',
  ss_base_model_version: 'base-model',
  ss_sd_model_name: 'base-model',
};

/** States the pairs; tells `metadata-not-text` and `duplicate-key`. */
export function tellMetadata(
  context: FormatContext,
  anomalies: AnomalyRecorder,
  node: DataNode,
  headerAt: number,
): void {
  if (node.kind !== 'object') {
    anomalies.tell('metadata-not-text', `__metadata__ is of type ${node.kind}`, headerAt + node.offset);
    return;
  }
  const seen = new Set<string>();
  for (const { key, keyOffset, value } of node.entries()) {
    const offset = headerAt + keyOffset;
    const place = `__metadata__.${printableName(key)}`;
    if (seen.has(key))
      anomalies.tell('duplicate-key', `__metadata__ has two ${printableName(key)}`, offset, place);
    if (seen.size < LIMITS.modelKeys.value) seen.add(key);
    if (value.kind !== 'string') {
      anomalies.tell('metadata-not-text', `${place} is of type ${value.kind}`, offset, place);
      continue;
    }
    const text = value.text.slice(0, METADATA_READ_BYTES);
    const property = Object.hasOwn(PROPERTIES, key) ? PROPERTIES[key] : undefined;
    if (property !== undefined)
      context.emit({ kind: 'model.info', property, value: printableName(text.slice(0, 200)) });
    emitMetadata(context, { format: 'safetensors', key: printableName(key), value: text, place, offset });
  }
}
