// The configurations of Keras layers that a SavedModel carries: JSON in the objects of its object graph
// (saved_object_graph.proto), or beside it in keras_metadata.pb (keras/protobuf/saved_metadata.proto).

import { LIMITS } from '../../limits.ts';
import { readText, type Span } from '../protobuf/scalar-fields.ts';
import { readMessage, WIRE } from '../protobuf/wire.ts';
import { OBJECT_GRAPH, SAVED_OBJECT, USER_OBJECT } from './fields.ts';
import type { ModelWalk } from './model-walk.ts';

/** Reads a SavedObjectGraph; each object's JSON is handed on. */
export function walkObjectGraph(walk: ModelWalk, span: Span): void {
  let position = 0;
  const { problem } = readMessage(walk.source, span.start, span.end, (field) => {
    if (field.wireType !== WIRE.bytes || field.number !== OBJECT_GRAPH.node) return;
    const node = position++;
    readMessage(walk.source, field.start, field.end, (part) => {
      if (part.wireType !== WIRE.bytes || part.number !== SAVED_OBJECT.userObject) return;
      let identifier = '';
      let metadata: Span | undefined;
      readMessage(walk.source, part.start, part.end, (item) => {
        if (item.wireType !== WIRE.bytes) return;
        if (item.number === USER_OBJECT.identifier)
          identifier = readText(walk.source, item, LIMITS.graphNameBytes.value);
        if (item.number === USER_OBJECT.metadata) metadata = { start: item.start, end: item.end };
      });
      if (metadata !== undefined) handOverConfig(walk, metadata, identifier, `object${node}`);
    });
  });
  if (problem !== undefined) walk.tellProblem('object_graph_def', problem);
}

/**
 * Hands a layer's JSON on, as a document of its own.
 *
 * @param identifier `_tf_keras_layer`, `_tf_keras_model`, ...; other objects carry no configuration of Keras
 */
export function handOverConfig(walk: ModelWalk, span: Span, identifier: string, name: string): void {
  if (span.end === span.start) return;
  const first = walk.source.window.byteAt(span.start);
  const isObject = first === 0x7b || first === 0x5b;
  if (!isObject && !identifier.startsWith('_tf_keras')) {
    walk.searched(span);
    return;
  }
  walk.context.child(`${name}.json`, walk.context.bytes.slice(span.start, span.end), {
    carrier: 'keras-metadata',
    part: 'text',
  });
}
