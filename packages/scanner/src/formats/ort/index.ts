// Models in the format of ONNX Runtime: an ONNX model as a flatbuffer (onnxruntime/core/flatbuffers/schema/ort.fbs). Judged
// as ONNX models are; all its bytes are searched, because tensors and structure lie between each other.

import { beginsWith } from '../../bytes/begins-with.ts';
import { LIMITS } from '../../limits.ts';
import { AnomalyRecorder } from '../anomaly-recorder.ts';
import { METADATA_READ_BYTES } from '../embedded-content.ts';
import { FlatBuffer, type FlatTable } from '../flatbuffers/table.ts';
import { tellFlatProblems } from '../flatbuffers/tell-problems.ts';
import type { Format, FormatContext, Probe } from '../format.ts';
import { MetadataFacts } from '../metadata-facts.ts';
import { tellModelInfo } from '../onnx/model-info.ts';
import { OperationTally } from '../operation-tally.ts';
import { each, type OrtFindings, walkGraph } from './ort-graph.ts';

const IDENTIFIER = 'ORTM';
const TEXT_BYTES = LIMITS.modelNameBytes.value;

const MODEL = {
  opsets: 1,
  producer: 2,
  producerVersion: 3,
  doc: 6,
  graph: 7,
  graphDoc: 8,
  metadata: 9,
} as const;
const GRAPH_INPUTS = 5;
const GRAPH_OUTPUTS = 6;

export const format: Format = {
  id: 'ort',
  title: 'ONNX Runtime model',
  extensions: ['.ort'],

  identify({ bytes, head }: Probe) {
    if (!beginsWith(head, IDENTIFIER, 4)) return undefined;
    const buffer = new FlatBuffer(bytes);
    // A root that leads nowhere is a lie that a loader may follow.
    return buffer.root() === undefined ? 'probable' : 'certain';
  },

  walk(context: FormatContext) {
    const buffer = new FlatBuffer(context.bytes);
    const anomalies = new AnomalyRecorder(context, 'ort');
    const found: OrtFindings = {
      context,
      operations: new OperationTally('onnx'),
      anomalies,
      texts: new MetadataFacts(context, 'ort'),
      dtypes: new Map(),
      tensors: 0,
      parameters: 0,
      nodes: 0,
      isStopped: false,
    };
    const session = buffer.root();
    const model = session?.table(1);
    if (model !== undefined) walkModel(found, model, session?.text(0, TEXT_BYTES) ?? '');
    found.operations.emit(context);
    anomalies.finish();
    context.explainOpaque(0, context.bytes.sizeBytes);
    tellFlatProblems(context, 'ort', buffer, model === undefined ? 'no model' : undefined);
  },
};

function walkModel(found: OrtFindings, model: FlatTable, version: string): void {
  const graph = model.table(MODEL.graph);
  const opsets: string[] = [];
  each(model.vector(MODEL.opsets, 4), (opset) => {
    if (opsets.length < 32) opsets.push(`${opset.text(0, TEXT_BYTES) || 'ai.onnx'} ${opset.u64(1)}`);
  });
  const text = (key: string, value: string | undefined, at: number) =>
    found.texts.add({ key, value: value ?? '', place: 'model', offset: at });
  text('doc_string', model.text(MODEL.doc, METADATA_READ_BYTES), model.at);
  text('graph_doc_string', model.text(MODEL.graphDoc, METADATA_READ_BYTES), model.at);
  each(model.vector(MODEL.metadata, 4), (entry) =>
    text(entry.text(0, TEXT_BYTES) ?? '', entry.text(1, METADATA_READ_BYTES), entry.at),
  );
  if (graph !== undefined) walkGraph(found, graph, 'graph', 0);
  const names = (slot: number) => {
    const list = graph?.vector(slot, 4);
    return Array.from(
      { length: Math.min(list?.length ?? 0, 32) },
      (_, index) => list?.text(index, TEXT_BYTES) ?? '',
    );
  };
  tellModelInfo(
    found.context,
    {
      producer: model.text(MODEL.producer, TEXT_BYTES) ?? '',
      producerVersion: model.text(MODEL.producerVersion, TEXT_BYTES) ?? '',
      texts: [['format-version', `ORT ${version}`]],
      opsets,
      inputs: names(GRAPH_INPUTS),
      outputs: names(GRAPH_OUTPUTS),
    },
    found,
  );
}
