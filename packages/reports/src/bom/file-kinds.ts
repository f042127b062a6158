// What a scanned file is to a bill of materials: a model, data, or a file.

import type { ModelSummary, ReportedArtifact } from '@sentrascan/contract';

/** Formats that hold a model, or the weights of one. */
const MODEL_FORMATS: ReadonlySet<string> = new Set(
  `catboost cntk coreml deeplearning4j executorch fasttext ggml gguf h2o-mojo h2o-pojo keras keras-config lightgbm llamafile
  llamafile-zip mxnet-params mxnet-symbol nemo onnx onnx-json onnx-text onnx-textual ort paddle-params paddle-pir paddle-program
  pickle pt2 rknn safetensors saved-model-folder skops tensorflow-checkpoint tensorflow-checkpoint-data tensorflow-graph
  tensorflow-js tensorflow-saved-model tensorflow-text tensorrt tflite torch-export torch-legacy torch-package torch-tar
  torch-zip torch7 torchscript torchserve-archive word2vec xgboost xgboost-json zlib-joblib`.split(/\s+/),
);

/** Formats that hold records, arrays or tables. */
const DATA_FORMATS: ReadonlySet<string> = new Set(
  'data-file hdf5 mat npy npz tfrecord zarr zarr-references'.split(' '),
);

/** Names that say what a file of no known format would be. */
const MODEL_NAME =
  /\.(?:pkl|pickle|joblib|dill|pt|pth|ckpt|safetensors|onnx|gguf|ggml|h5|keras|pb|tflite|mlmodel|pte|nemo|mar|caffemodel|engine)$/i;
const WEIGHTS_NAME =
  /^(?:pytorch_model|model|diffusion_pytorch_model|flax_model|adapter_model|weights)[\w.-]*\.(?:bin|msgpack)$/i;
const DATA_NAME = /\.(?:csv|tsv|jsonl|ndjson|parquet|arrow|feather|avro|orc|tfrecord|npy|npz|mat)$/i;
/** Keras writes models in HDF5; data has the long extensions. */
const KERAS_NAME = /\.(?:h5|keras)$/i;

/** The last component of a logical path, of a member the last one inside. */
export function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('!')) + 1);
}

/** The folder of a logical path, without a slash at its end; empty for none. */
export function folderOf(path: string): string {
  const at = path.lastIndexOf('/');
  return at < 0 ? '' : path.slice(0, at);
}

/** What a file says of the model, and what its members do: a checkpoint in a zip states it in the pickle inside. */
export function summariesOf(file: ReportedArtifact): readonly ModelSummary[] {
  const own = file.model === undefined ? [] : [file.model];
  return [...own, ...(file.children ?? []).flatMap(({ model }) => (model === undefined ? [] : [model]))];
}

/** What the artifact is by its content, and by its name where the content says nothing. */
export function kindOfFile({ path, identity, model }: ReportedArtifact): 'model' | 'data' | 'file' {
  const name = fileName(path);
  if (
    identity.includes('hdf5') &&
    (identity.includes('keras') || KERAS_NAME.test(name) || model !== undefined)
  )
    return 'model';
  // A configuration in a text format says what a model is; it is none.
  if (identity.some((format) => MODEL_FORMATS.has(format))) return 'model';
  if (WEIGHTS_NAME.test(name)) return 'model';
  if (identity.some((format) => DATA_FORMATS.has(format))) return 'data';
  if (DATA_NAME.test(name)) return 'data';
  const isBare = identity.every((format) => format === 'zip' || format === 'tar' || format === 'gzip');
  return isBare && MODEL_NAME.test(name) ? 'model' : 'file';
}

/** A file that says what the model of its folder is, and that the folder is its repository. */
export function marksModelFolder({ path, identity }: ReportedArtifact): boolean {
  const name = fileName(path);
  const has = (format: string) => identity.includes(format);
  switch (name) {
    case 'config.json':
    case 'adapter_config.json':
      return has('transformers-config');
    case 'model_index.json':
      return has('diffusers') || has('transformers-config');
    case 'modules.json':
      return has('sentence-transformers');
    case 'saved_model.pb':
      return has('tensorflow-saved-model');
    case 'MLmodel':
      return has('mlflow');
    case 'meta.json':
      return has('spacy');
    case 'Manifest.json':
      return has('coreml-package');
    default:
      return false;
  }
}

/** A Markdown card of a model. */
export function isModelCard({ identity }: ReportedArtifact): boolean {
  return identity.includes('model-card');
}

const SHARD = /^(.*?)[-_.](?:part[-_.]?)?\d{3,6}[-_.]of[-_.]\d{3,6}((?:\.[A-Za-z0-9_]{1,20})*)$/;
const CHECKPOINT = /^(.+)\.(?:index|data-\d{5}-of-\d{5})$/;

/**
 * What files that are parts of one model have in common: the name without the number of the shard, or of the checkpoint.
 *
 * @returns undefined for a file that is whole
 */
export function shardStem(path: string): string | undefined {
  const name = fileName(path);
  const folder = path.slice(0, path.length - name.length);
  const [, checkpoint] = CHECKPOINT.exec(name) ?? [];
  if (checkpoint !== undefined) return `${folder}${checkpoint}`;
  const [, stem, extension = ''] = SHARD.exec(name) ?? [];
  return stem === undefined || stem === '' ? undefined : `${folder}${stem}${extension}`;
}

const CACHED =
  /(?:^|\/)models--([A-Za-z0-9][\w.-]{0,95}?)--([A-Za-z0-9][\w.-]{0,95})(?:\/snapshots\/([0-9a-f]{40}))?(?:\/|$)/;

/** The model and the revision that the layout of the Hugging Face cache tells, of a path. */
export function cachedModel(path: string): { readonly id: string; readonly revision?: string } | undefined {
  const [, group, name, revision] = CACHED.exec(path) ?? [];
  if (group === undefined || name === undefined) return undefined;
  return { id: `${group}/${name}`, ...(revision === undefined ? {} : { revision }) };
}
