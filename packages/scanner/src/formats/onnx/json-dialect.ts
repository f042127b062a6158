// ONNX models as JSON (`onnx.save_model(model, path, format="json")`): the names of ModelProto as the schema writes them or
// in camel case, both of which loaders read. Judged where it can name files and code, as the protobuf is.

import { LIMITS } from '../../limits.ts';
import { type DataNode, type StructuredDocument, stringOf } from '../data-tree/data-node.ts';
import { pointerOf, type VisitedNode, visitNodes } from '../data-tree/visit-nodes.ts';
import type { Dialect } from '../dialect.ts';
import type { FormatContext } from '../format.ts';
import { MetadataFacts } from '../metadata-facts.ts';
import { OperationTally } from '../operation-tally.ts';
import { referTo } from '../refer-to.ts';

/** Files that are told. */
const TOLD_FILES = LIMITS.graphOperations.value;

export const dialect: Dialect = {
  id: 'onnx-json',
  title: 'ONNX model as JSON',

  recognise({ roots }: StructuredDocument) {
    const [root] = roots;
    const version = root?.get('irVersion') ?? root?.get('ir_version');
    return version !== undefined && root?.get('graph')?.kind === 'object';
  },

  walk({ roots }: StructuredDocument, context: FormatContext) {
    const operations = new OperationTally('onnx');
    const texts = new MetadataFacts(context, 'onnx');
    const files = new Set<string>();
    const onNode = (visited: VisitedNode) => {
      const { node, key } = visited;
      if (key === 'externalData' || key === 'external_data')
        tellFiles(context, node, pointerOf(visited), files);
      if (key === 'metadataProps' || key === 'metadata_props') tellPairs(texts, node, visited);
      if ((key === 'docString' || key === 'doc_string') && node.kind === 'string')
        texts.add({ key, value: node.text, place: pointerOf(visited), offset: node.offset });
      const op = node.kind === 'object' ? stringOf(node.get('opType') ?? node.get('op_type')) : undefined;
      if (op !== undefined) {
        const domain = stringOf(node.get('domain')) ?? '';
        const { offset } = node;
        operations.add({ op, domain, strings: [], offset, place: () => pointerOf(visited) });
      }
      return undefined;
    };
    const consequence = 'The others were not judged.';
    visitNodes(roots, onNode, { context, consequence });
    operations.emit(context);
    context.emit({ kind: 'model.info', property: 'framework', value: 'ONNX' });
    if (files.size < TOLD_FILES) return;
    context.gap({
      kind: 'limit',
      reason: 'The model names more files than the limits allow.',
      consequence,
    });
  },
};

function tellFiles(context: FormatContext, entries: DataNode, place: string, files: Set<string>): void {
  for (const entry of entries.items()) {
    const target = stringOf(entry.get('key')) === 'location' ? stringOf(entry.get('value')) : undefined;
    if (target === undefined || files.has(target) || files.size >= TOLD_FILES) continue;
    files.add(target);
    const reference = { format: 'onnx', purpose: 'external-data', access: 'read' } as const;
    referTo(context, { ...reference, target, place, offset: entry.offset });
  }
}

function tellPairs(texts: MetadataFacts, pairs: DataNode, visited: VisitedNode): void {
  for (const pair of pairs.items()) {
    const value = stringOf(pair.get('value'));
    const key = stringOf(pair.get('key')) ?? '';
    if (value !== undefined) texts.add({ key, value, place: pointerOf(visited), offset: pair.offset });
  }
}
