// What model formats say beyond pickles and containers: operations, layers, names of callables, references to other files,
// templates, metadata, embedded code, and what the model is. No judgement.

import type { TextLocation } from '../location.ts';
import type { PayloadKind } from './fact.ts';
import type { CodeSummary } from './pickle-program.ts';
import type { SymbolicValue } from './symbolic-value.ts';

/** A string that an operation, layer or node works on, under the name that the format gives it. */
export interface NamedString {
  readonly name: string;
  /** Cut at a named limit by whoever makes the fact. */
  readonly value: string;
}

/**
 * One operation of a computation graph. Operations that say the same are one fact with their count, so that a graph of a
 * hundred thousand additions is one fact, and one that names a file is a fact of its own.
 */
export interface GraphOpFact {
  readonly kind: 'graph.op';
  /** `tensorflow`, `onnx`, `tflite`, `torchscript`, `paddle`, `coreml`, `openvino`, `mxnet`, ... */
  readonly framework: string;
  readonly op: string;
  /** The operator set or namespace; empty for the framework's own. */
  readonly domain: string;
  /** Path inside the model: `meta_graphs[0]/graph_def/node[3] "save/SaveV2"`. */
  readonly place: string;
  /** Attributes and inputs, as far as they come down to constant strings. */
  readonly strings: readonly NamedString[];
  /** What surrounds it, in kebab-case words that the format documents: `saver`, `asset`, `defined-here`, `conditional`. */
  readonly context: readonly string[];
  readonly count: number;
  readonly offset?: number;
}

/** A file, folder or address outside these bytes that a loader of the format opens because the model says so. */
export interface ReferenceFact {
  readonly kind: 'reference';
  readonly format: string;
  /** kebab-case: `external-data`, `asset`, `external-link`, `shard`, `vocabulary`, `base-model`, `library`, `include`. */
  readonly purpose: string;
  /** As written, cut at a named limit. */
  readonly target: string;
  readonly access: 'read' | 'write' | 'execute';
  readonly place: string;
  readonly offset?: number;
  /** In a text that people edit, beside or instead of the offset. */
  readonly location?: TextLocation;
}

/** A callable or class that a loader imports, constructs or calls because the model names it. */
export interface CallableReferenceFact {
  readonly kind: 'callable.reference';
  /** Whose rules resolve the name: `keras`, `hydra`, `skops`, `mlflow`, `yaml-tag`, `java-stream`, `xstream`, ... */
  readonly loader: string;
  readonly language: 'python' | 'java' | 'r' | 'other';
  /** The whole name as the loader resolves it, for example `os.system`. */
  readonly path: string;
  /** `names`: kept as a value. `imports`: its module is imported. `constructs` and `calls`: it is called. */
  readonly how: 'names' | 'imports' | 'constructs' | 'calls';
  readonly args: readonly SymbolicValue[];
  readonly kwargs: readonly (readonly [string, SymbolicValue])[];
  readonly place: string;
  readonly offset?: number;
}

/** One layer or object that a framework builds from its configuration. */
export interface LayerConfigFact {
  readonly kind: 'layer.config';
  /** `keras-v3`, `keras-h5`, `tf-keras`. */
  readonly loader: string;
  readonly className: string;
  readonly module: string | null;
  readonly registeredName: string | null;
  /** Path inside the configuration: `config.json#/config/layers/1`. */
  readonly place: string;
  /** Options that are strings a loader acts on: `vocabulary`, `filepath`, `function`. */
  readonly strings: readonly NamedString[];
  /** Code that the layer carries. */
  readonly code?: CodeSummary;
  readonly offset?: number;
}

/** One pair of free text that a format carries beside the model. */
export interface MetadataFact {
  readonly kind: 'metadata';
  readonly format: string;
  readonly key: string;
  /** The beginning of the value, cut at a named limit. */
  readonly value: string;
  readonly sizeBytes: number;
  /** What the value is under base64 or hex, where that is a payload. */
  readonly decoded?: { readonly encoding: string; readonly payload: PayloadKind; readonly detail: string };
  readonly place: string;
  readonly offset?: number;
}

/** A node of a template's syntax tree: its type and its parts by name. */
export type TemplateNode = {
  readonly type: string;
  readonly [part: string]: TemplateValue;
};

/** A part of a template's node. */
export type TemplateValue = string | number | boolean | null | TemplateNode | readonly TemplateValue[];

/** A template that an application renders with the texts of its users. */
export interface TemplateFact {
  readonly kind: 'template';
  readonly language: 'jinja';
  /** `gguf`, `tokenizer-config`, `chat-template-file`, ... */
  readonly carrier: string;
  /** The template's own name, `default` where it has none. */
  readonly name: string;
  readonly sizeBytes: number;
  /** Missing where the text is no template of the language. Tags that do not parse are nodes of type `Unparsed`. */
  readonly tree?: TemplateNode;
  /** Why there is no tree, or not the whole one. */
  readonly error?: string;
  /** The text, cut at a named limit. */
  readonly text: string;
  readonly place: string;
  readonly offset?: number;
}

/** Program text or bytecode of some language inside a model. */
export interface EmbeddedCodeFact {
  readonly kind: 'code.embedded';
  readonly format: string;
  readonly language: string;
  /** What the format calls the place: `promise expression`, `custom function`, `Extension`. */
  readonly what: string;
  /** The text or a rendering of it, cut at a named limit. */
  readonly text: string;
  /** Functions that it calls, as far as the format can tell. */
  readonly calls: readonly string[];
  /** When a usual loader runs it. */
  readonly runs: 'on-load' | 'on-use' | 'opt-in' | 'never';
  readonly place: string;
  readonly offset?: number;
}

/** What a person wants to know of a model before loading it; `inspect` prints them. */
export type ModelProperty =
  | 'framework'
  | 'framework-version'
  | 'format-version'
  | 'producer'
  | 'name'
  | 'architecture'
  | 'task'
  | 'author'
  | 'tensors'
  | 'parameters'
  | 'dtypes'
  | 'quantization'
  | 'context-length'
  | 'opset'
  | 'inputs'
  | 'outputs'
  | 'tokenizer'
  | 'template'
  | 'licence'
  | 'base-model'
  | 'dataset'
  | 'language'
  | 'tag'
  | 'custom-code'
  | 'external-reference';

/** One property of the model. A property that has several values is stated several times. */
export interface ModelInfoFact {
  readonly kind: 'model.info';
  readonly property: ModelProperty;
  /** Plain text, cut at a named limit. */
  readonly value: string;
}
