// MLmodel of MLflow: the flavours of a model, the module that loads it, and the files and folders that it is made of.

import type { ReferenceFact } from '@sentrascan/contract';
import { all, type DataNode, type StructuredDocument, stringOf } from '../data-tree/data-node.ts';
import type { Dialect } from '../dialect.ts';
import type { FormatContext } from '../format.ts';
import { limitedItems, limitedText } from '../limited-items.ts';
import { emitInformation } from '../model-information.ts';
import { StructuredManifest } from '../python-manifests/structured-manifest.ts';
import { referTo } from '../refer-to.ts';
import { flavorPackages } from './flavor-packages.ts';

/** Options of flavours that are paths below the model's folder, and what a loader does with them. */
const PATHS: ReadonlyMap<string, ReferenceFact['access']> = new Map(
  Object.entries({
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
  } as const),
);

/** Flavours whose releases are read. */
const MAX_FLAVORS = 100;

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

  walk(document: StructuredDocument, context: FormatContext) {
    const [root] = document.roots;
    if (root === undefined) return;
    context.emit({ kind: 'model.info', property: 'framework', value: 'MLflow' });
    emitInformation(context, 'framework-version', root.get('mlflow_version'));
    // Readers differ in which of two they take.
    const flavors = all(root, 'flavors').flatMap((node) => [...node.entries()]);
    for (const { key, value } of limitedItems(
      context,
      flavors,
      'dialectItems',
      'The other flavours were not judged.',
    )) {
      context.emit({ kind: 'model.info', property: 'architecture', value: key.slice(0, 100) });
      tellFlavor(key, value, context);
    }
    tellPackages(document, flavors, context);
  },
};

/** The releases that the model was saved with: what its environment lists is what is installed. */
function tellPackages(
  document: StructuredDocument,
  flavors: readonly { readonly value: DataNode }[],
  context: FormatContext,
): void {
  const packages = flavors.slice(0, MAX_FLAVORS).flatMap(({ value }) => [...flavorPackages(value)]);
  if (packages.length === 0) return;
  const manifest = new StructuredManifest(document, context, 'mlflow-model', false);
  for (const { name, version, key, offset } of packages)
    manifest.recorder.add({
      name,
      version,
      specifier: `==${version}`,
      raw: `${key}: ${version}`,
      confidence: 'low',
      offset: manifest.keyStart(offset),
    });
  manifest.finish();
}

function tellFlavor(flavor: string, node: DataNode, context: FormatContext): void {
  const place = `/flavors/${flavor.slice(0, 100)}`;
  for (const { key, value } of node.entries()) {
    if (key === 'loader_module') tellLoader(value, `${place}/${key}`, context);
    else if (key === 'artifacts') tellArtifacts(value, `${place}/artifacts`, context);
    else if (key === 'env') tellEnvironment(value, `${place}/env`, context);
    else if (PATHS.has(key)) tellPath(key, value, `${place}/${key}`, context);
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
    path: `${limitedText(context, module, 'nameCharacters', 'The rest of the name of a loader was not judged.')}._load_pyfunc`,
    how: 'calls',
    args: [],
    kwargs: [],
    place,
    offset: node.offset,
  });
}

function tellPath(key: string, node: DataNode, place: string, context: FormatContext): void {
  for (const item of node.kind === 'array' ? node.items() : [node]) {
    const target = stringOf(item) ?? stringOf(item.get('path'));
    if (target === undefined || target === '') continue;
    referTo(context, {
      format: 'mlflow',
      purpose: key === 'model_code_path' ? 'model-code' : 'file',
      target,
      access: PATHS.get(key) ?? 'read',
      place,
      offset: item.offset,
    });
  }
}

function tellArtifacts(node: DataNode, place: string, context: FormatContext): void {
  for (const { key, value } of limitedItems(
    context,
    node.entries(),
    'dialectItems',
    'Paths of the other artifacts were not judged.',
  )) {
    const path = value.get('path');
    // The address is where the file once came from; the path is where it is now.
    if (path !== undefined) tellPath('artifact', path, `${place}/${key.slice(0, 100)}/path`, context);
  }
}

function tellEnvironment(node: DataNode, place: string, context: FormatContext): void {
  if (node.kind === 'string') tellPath('env', node, place, context);
  for (const { key, value } of node.entries())
    tellPath('env', value, `${place}/${key.slice(0, 100)}`, context);
}
