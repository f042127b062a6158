// What the acceptance kit must know of some formats: the name their files go by, the gaps that honest ones leave, and what
// they cannot tell. A format that is not here has nothing to excuse.

import type { AcceptedSamples } from './acceptance-kit.ts';

/** Traits by the format's id. */
export const SEED_TRAITS: Readonly<Record<string, Omit<AcceptedSamples, 'samples'>>> = {
  cntk: { endsAnywhere: 'its records are not counted, and a message may end after any field' },
  coreml: { endsAnywhere: 'a message may end after any field' },
  'data-file': { endsAnywhere: 'it is recognised and not read' },
  executorch: { endsAnywhere: 'padding ends a flatbuffer' },
  ggml: { endsAnywhere: 'tensors are not counted' },
  'h2o-pojo': { endsAnywhere: 'text may end anywhere' },
  'java-stream': { endsAnywhere: 'objects follow one another' },
  json: { endsAnywhere: 'values follow one another, and a number may end at any digit' },
  lightgbm: { endsAnywhere: 'the parameters behind its trees may be missing' },
  llamafile: { endsAnywhere: 'a program ends where it likes; the zip behind it is read by another format' },
  mat: { endsAnywhere: 'a file may end after any variable' },
  media: { endsAnywhere: 'it is recognised and not read' },
  onnx: { endsAnywhere: 'a message may end after any field' },
  ort: { endsAnywhere: 'padding ends a flatbuffer' },
  'paddle-params': { endsAnywhere: 'tensors follow one another' },
  'paddle-program': { endsAnywhere: 'a message may end after any field' },
  'r-data': { endsAnywhere: 'numbers of its text form end at any digit' },
  rar: { gaps: ['unsupported'] },
  sentencepiece: { endsAnywhere: 'a message may end after any field' },
  'tensor-blob': { name: 'weights.data', endsAnywhere: 'numbers without a header' },
  'tensorflow-checkpoint-data': {
    name: 'variables.data-00000-of-00001',
    endsAnywhere: 'numbers without a header',
  },
  'tensorflow-graph': { endsAnywhere: 'a message may end after any field' },
  'tensorflow-metadata': { endsAnywhere: 'a message may end after any field' },
  'tensorflow-saved-model': { endsAnywhere: 'a message may end after any field' },
  'onnx-text': { endsAnywhere: 'text format may end after any field' },
  'onnx-textual': { gaps: ['unrecognised'] },
  'tensorflow-text': { endsAnywhere: 'text format may end after any field' },
  'model-card': { name: 'README.md', endsAnywhere: 'prose may end anywhere' },
  'python-requirements': { name: 'requirements.txt', endsAnywhere: 'a line may end anywhere' },
  settings: { name: 'pyproject.toml', endsAnywhere: 'a line may end anywhere' },
  template: { name: 'chat_template.jinja', endsAnywhere: 'text between tags may end anywhere' },
  rknn: { endsAnywhere: 'the description may be missing' },
  tensorrt: { endsAnywhere: 'its format is not described' },
  tfrecord: { endsAnywhere: 'records follow one another' },
  text: { endsAnywhere: 'text may end anywhere' },
  'zarr-chunk': { endsAnywhere: 'what is cut is no Blosc any more' },
  yaml: { name: 'config.yaml', endsAnywhere: 'a value may end at any character' },
};
