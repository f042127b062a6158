// Which releases of libraries an MLflow model was saved with: its flavours say so, beside the lists of its environment. Source of
// truth: mlflow/mlflow, the `save_model` functions of mlflow/*/__init__.py (FLAVOR_NAME and `*_version`).

import type { DataNode } from '../data-tree/data-node.ts';
import { stringOf } from '../data-tree/data-node.ts';

/** A library by the option of a flavour that names its release. */
const PACKAGES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    sklearn_version: 'scikit-learn',
    pytorch_version: 'torch',
    xgb_version: 'xgboost',
    lgb_version: 'lightgbm',
    catboost_version: 'catboost',
    keras_version: 'keras',
    transformers_version: 'transformers',
    sentence_transformers_version: 'sentence-transformers',
    onnx_version: 'onnx',
    spacy_version: 'spacy',
    statsmodels_version: 'statsmodels',
    prophet_version: 'prophet',
    pmdarima_version: 'pmdarima',
    paddle_version: 'paddlepaddle',
    fastai_version: 'fastai',
    langchain_version: 'langchain',
    llama_index_version: 'llama-index',
    openai_version: 'openai',
    pyspark_version: 'pyspark',
    h2o_version: 'h2o',
    diviner_version: 'diviner',
    johnsnowlabs_version: 'johnsnowlabs',
    promptflow_version: 'promptflow',
    dspy_version: 'dspy',
  }),
);

/** A release that a flavour names. */
export interface FlavorPackage {
  readonly name: string;
  readonly version: string;
  readonly key: string;
  readonly offset: number;
}

/** @param flavor the options of one flavour */
export function* flavorPackages(flavor: DataNode): Generator<FlavorPackage> {
  for (const { key, value, keyOffset } of flavor.entries()) {
    const name = PACKAGES.get(key);
    const version = stringOf(value) ?? (value.kind === 'number' ? value.text : undefined);
    if (name !== undefined && version !== undefined && /^\d[\w.+!-]{0,60}$/.test(version))
      yield { name, version, key, offset: keyOffset };
  }
}
