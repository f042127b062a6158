// Modules that MLflow's `pyfunc` loads models by. It imports `loader_module` and calls its `_load_pyfunc`.

import { describeLoader } from '../describe-loader.ts';

const MODULES = `mlflow.catboost mlflow.diffusers mlflow.diviner mlflow.dspy mlflow.dspy.load mlflow.fastai mlflow.gluon mlflow.h2o
  mlflow.johnsnowlabs mlflow.keras mlflow.keras.load mlflow.langchain mlflow.langchain.model mlflow.lightgbm mlflow.llama_index
  mlflow.llama_index.model mlflow.mleap mlflow.mxnet.gluon mlflow.onnx mlflow.openai mlflow.openai.model mlflow.paddle
  mlflow.pmdarima mlflow.promptflow mlflow.prompt.promptlab_model mlflow._promptlab mlflow.prophet mlflow.pyfunc
  mlflow.pyfunc.loaders.chat_agent mlflow.pyfunc.loaders.chat_model mlflow.pyfunc.loaders.code_model
  mlflow.pyfunc.loaders.responses_agent mlflow.pyfunc.model mlflow.pytorch mlflow.sentence_transformers mlflow.shap mlflow.sklearn
  mlflow.spacy mlflow.spark mlflow.statsmodels mlflow.tensorflow mlflow.transformers mlflow.xgboost`;

export const loader = describeLoader({
  loader: 'mlflow',
  title: 'MLflow pyfunc',
  calls: 'load',
  // Code that the model brings: it runs when the model is loaded, and is not part of MLflow.
  unknown: 'medium',
  allows: MODULES.split(/\s+/)
    .map((module) => `${module}._load_pyfunc`)
    .join(' '),
});
