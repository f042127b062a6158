// MLmodel of MLflow: the flavours of a model, the module that loads it, and the files and folders that it is made of.

import type { ReferenceFact } from '@sentrascan/contract';
import { all, type DataNode, type StructuredDocument, stringOf } from '../data-tree/data-node.ts';
import type { Dialect } from '../dialect.ts';
import type { FormatContext } from '../format.ts';
import { emitInformation } from '../model-information.ts';

/** Options of flavours that are paths below the model's folder, and what a loader does with them. */
const PATHS: Readonly<Record<string, ReferenceFact['access']>> = {
  code: 'execute',
  model_code_path: 'execute',
  data: 'read',
  model_path: 'read',
  model_data: 'read',
  model_data_subpath: 'read',
  model_binary: 'read',
  pickled_model: 'execute',
  python_model: 'execute',
  saved_model_dir: 'read',
  saved_input_example_info: 'read',
  keras_module: 'read',
  config: 'read',
  model_config_path: 'read',
  tokenizer: 'read',
  artifact_path: 'read',
  signature_path: 'read',
  extra_files: 'read',
};
const PATH_KEYS: ReadonlySet<string> = new Set(
  'code data model_path model_data model_binary pickled_model python_model saved_model_dir model_data_subpath signature_path model_code_path'.split(
    ' ',
  ),
);
const MAX_FLAVORS = 200;

export const dialect: Dialect = {
  id: 'mlflow',
  title: 'MLflow model',

  recognise({ roots }: StructuredDocument) {
    const flavors = roots[0]?.get('flavors');
    if (flavors?.kind !== 'object') return false;
    return (
      flavors.get('python_function') !== undefined ||
      roots[0]?.get('mlflow_version') !== undefined ||
      roots[0]?.get('model_uuid') !== undefined ||
      roots[0]?.get('utc_time_created') !== undefined
    );
  },

  walk({ roots }: StructuredDocument, context: FormatContext) {
    const [root] = roots;
    if (root === undefined) return;
    context.emit({ kind: 'model.info', property: 'framework', value: 'MLflow' });
    emitInformation(context, 'framework-version', root.get('mlflow_version'));
    let left = MAX_FLAVORS;
    // Readers differ in which of two they take.
    const flavors = all(root, 'flavors').flatMap((node) => [...node.entries()].slice(0, MAX_FLAVORS));
    for (const { key, value } of flavors) {
      if (left-- <= 0) break;
      context.emit({ kind: 'model.info', property: 'architecture', value: key.slice(0, 100) });
      tellFlavor(key, value, context);
    }
  },
};

function tellFlavor(flavor: string, node: DataNode, context: FormatContext): void {
  const place = `/flavors/${flavor.slice(0, 100)}`;
  for (const { key, value } of node.entries()) {
    if (key === 'loader_module') tellLoader(value, `${place}/${key}`, context);
    else if (key === 'artifacts') tellArtifacts(value, `${place}/artifacts`, context);
    else if (key === 'env') tellEnvironment(value, `${place}/env`, context);
    else if (PATH_KEYS.has(key)) tellPath(key, value, `${place}/${key}`, context);
  }
}

function tellLoader(node: DataNode, place: string, context: FormatContext): void {
  const module = stringOf(node);
  if (module === undefined) return;
  context.emit({
    kind: 'callable.reference',
    loader: 'mlflow',
    language: 'python',
    // The loader imports the module and calls this function of it.
    path: `${module.slice(0, 400)}._load_pyfunc`,
    how: 'calls',
    args: [],
    kwargs: [],
    place,
    offset: node.offset,
  });
}

function tellPath(key: string, node: DataNode, place: string, context: FormatContext): void {
  for (const item of node.kind === 'array' ? node.items() : [node]) {
    const target = stringOf(item);
    if (target === undefined || target === '') continue;
    context.emit({
      kind: 'reference',
      format: 'mlflow',
      purpose: key === 'model_code_path' ? 'model-code' : 'file',
      target: target.slice(0, 1000),
      access: PATHS[key] ?? 'read',
      place,
      offset: item.offset,
    });
  }
}

function tellArtifacts(node: DataNode, place: string, context: FormatContext): void {
  let left = 1000;
  for (const { key, value } of node.entries()) {
    const path = value.get('path');
    if (left-- <= 0) return;
    // The address is where the file once came from; the path is where it is now.
    if (path !== undefined) tellPath('artifact', path, `${place}/${key.slice(0, 100)}/path`, context);
  }
}

function tellEnvironment(node: DataNode, place: string, context: FormatContext): void {
  if (node.kind === 'string') tellPath('env', node, place, context);
  for (const { key, value } of node.entries())
    tellPath('env', value, `${place}/${key.slice(0, 100)}`, context);
}
