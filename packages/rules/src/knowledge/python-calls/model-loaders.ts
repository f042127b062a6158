// Calls that load models whose files bring code, or that fetch code with them. Data only.

import { isFalse, isTrue, type PythonCallRow } from './python-call-row.ts';

/** In order: for one call and rule the first row that fits counts. */
export const CALLS_OF_MODEL_LOADERS: readonly PythonCallRow[] = [
  {
    rule: 'loads-keras-code',
    effect: 'loads layers with code of their own',
    paths: `keras.models.load_model tensorflow.keras.models.load_model tf_keras.models.load_model keras.saving.load_model
      tensorflow.keras.saving.load_model keras.src.saving.saving_api.load_model keras.layers.deserialize
      keras.saving.deserialize_keras_object tensorflow.keras.utils.deserialize_keras_object
      keras.models.model_from_json keras.models.clone_model *.load_model *.deserialize_keras_object`,
    when: [isFalse('safe_mode')],
  },
  {
    rule: 'loads-keras-code',
    effect: 'switches the safe mode off for everything that follows',
    paths: `keras.config.enable_unsafe_deserialization tensorflow.keras.config.enable_unsafe_deserialization
      keras.src.saving.serialization_lib.enable_unsafe_deserialization tf_keras.config.enable_unsafe_deserialization
      keras.saving.enable_unsafe_deserialization`,
  },
  {
    rule: 'loads-framework-model',
    effect: 'loads a model by the pickle or the module it names',
    paths: `mlflow.pyfunc.load_model mlflow.sklearn.load_model mlflow.pytorch.load_model mlflow.keras.load_model
      mlflow.tensorflow.load_model mlflow.xgboost.load_model mlflow.lightgbm.load_model mlflow.spark.load_model
      mlflow.transformers.load_model mlflow.onnx.load_model mlflow.?.load_model mlflow.pyfunc.load_pyfunc
      mlflow.langchain.load_model mlflow.statsmodels.load_model mlflow.catboost.load_model`,
  },
  {
    rule: 'loads-keras-code',
    effect: 'makes a layer whose Python is kept as bytecode and runs where the model is loaded',
    paths: `keras.layers.Lambda tensorflow.keras.layers.Lambda tf_keras.layers.Lambda keras.layers.core.Lambda
      keras.layers.core.lambda_layer.Lambda keras.src.layers.Lambda tensorflow.python.keras.layers.Lambda
      tensorflow.compat.v1.keras.layers.Lambda tensorflow.compat.v2.keras.layers.Lambda`,
    severity: 'medium',
    confidence: 'medium',
  },
  {
    rule: 'loads-framework-model',
    effect: 'loads TorchScript, which runs as native code',
    paths: 'torch.jit.load torch.jit.jit_module_from_flatbuffer',
  },
  {
    rule: 'loads-framework-model',
    effect: 'opens a package whose Python sources run',
    paths:
      'torch.package.PackageImporter torch.package.package_importer.PackageImporter torch.package.import_module',
  },
  {
    rule: 'loads-framework-model',
    effect: 'reads a checkpoint, which is a pickle',
    paths: '*.load_from_checkpoint',
    // Others have methods of that name which know where to read.
    when: [
      {
        keyword: 'checkpoint_path',
        position: 0,
        is: ['true', 'false', 'none', 'text', 'number', 'global', 'other', 'unknown'],
      },
    ],
  },
  {
    rule: 'loads-framework-model',
    effect: 'reads a checkpoint, which is a pickle',
    paths: `gensim.models.Word2Vec.load gensim.models.Doc2Vec.load gensim.models.FastText.load
      gensim.models.KeyedVectors.load gensim.utils.unpickle gensim.models.LdaModel.load gensim.corpora.Dictionary.load
      fasttext.load_model fairseq.checkpoint_utils.load_model_ensemble_and_task flair.models.SequenceTagger.load
      gensim.models.?.load gensim.models.?.?.load gensim.similarities.?.load gensim.corpora.?.load
      flair.models.?.load flair.models.TextClassifier.load fasttext.FastText.load_model fastText.load_model
      lightning.fabric.Fabric.load ignite.handlers.Checkpoint.load_objects paddle.jit.load
      speechbrain.pretrained.interfaces.foreign_class speechbrain.inference.interfaces.foreign_class`,
  },
  {
    rule: 'loads-framework-model',
    effect: 'reads a checkpoint, which is a pickle',
    paths: 'ultralytics.YOLO ultralytics.?.YOLO ultralytics.RTDETR ultralytics.SAM ultralytics.FastSAM',
    when: [{ keyword: 'model', position: 0, is: ['text'], matches: /[/\\][^/\\]{1,200}\.pt$|^https?:/i }],
  },
  {
    rule: 'loads-framework-model',
    effect: 'reads a checkpoint, which is a pickle',
    paths: 'whisper.load_model open_clip.load_checkpoint clip.load',
    when: [{ keyword: 'name', position: 0, is: ['text'], matches: /\.(?:pt|pth|ckpt|bin)$/i }],
  },
  {
    rule: 'loads-framework-model',
    effect: 'reads a pipeline from a folder, whose parts may be pickles or name code',
    paths: 'spacy.load spacy.util.load_model spacy.util.load_model_from_path spacy.load_model',
    when: [{ keyword: 'name', position: 0, is: ['text'], matches: /^\.{0,2}[/\\]|[/\\]/ }],
    severity: 'low',
  },
  {
    rule: 'loads-framework-model',
    effect: 'trusts every type that the file names',
    paths: 'skops.io.load skops.io.loads',
    when: [isTrue('trusted', 1)],
    severity: 'high',
  },
  {
    rule: 'loads-framework-model',
    effect: 'trusts the types that it is told, perhaps by the file itself',
    paths: 'skops.io.load skops.io.loads',
    when: [{ keyword: 'trusted', position: 1, is: ['unknown'], given: true }],
    severity: 'low',
    confidence: 'medium',
  },
  {
    rule: 'loads-framework-model',
    effect: 'allows pickles to be read',
    paths: '*.load_local *.load *.from_documents *.from_texts *.loads',
    when: [isTrue('allow_dangerous_deserialization')],
    severity: 'high',
  },
  {
    rule: 'loads-framework-model',
    effect: 'allows what a language model writes to run',
    paths: '?',
    when: [isTrue('allow_dangerous_code')],
    severity: 'high',
  },
  {
    rule: 'loads-framework-model',
    effect: 'runs the Python that a language model writes',
    paths: `langchain.utilities.PythonREPL langchain_experimental.utilities.PythonREPL langchain.tools.PythonREPLTool
      langchain_experimental.tools.PythonREPLTool langchain_experimental.tools.python.tool.PythonREPLTool
      langchain_experimental.utilities.python.PythonREPL langchain.python.PythonREPL
      langchain_experimental.tools.PythonAstREPLTool langchain_experimental.tools.python.tool.PythonAstREPLTool
      langchain.tools.PythonAstREPLTool langchain.tools.python.tool.PythonREPLTool
      langchain.tools.python.tool.PythonAstREPLTool langchain_community.utilities.PythonREPL
      langchain.agents.agent_toolkits.create_python_agent langchain_experimental.agents.agent_toolkits.create_python_agent
      langchain_experimental.agents.create_python_agent langchain.chains.PALChain langchain_experimental.pal_chain.PALChain
      langchain_experimental.pal_chain.base.PALChain langchain.chains.PALChain.? langchain_experimental.pal_chain.PALChain.?
      langchain_experimental.pal_chain.base.PALChain.? langchain_experimental.llm_bash.base.LLMBashChain
      langchain.tools.ShellTool langchain_community.tools.ShellTool langchain_community.tools.shell.tool.ShellTool
      langchain.tools.shell.tool.ShellTool llama_index.tools.code_interpreter.base.CodeInterpreterToolSpec
      llama_index.tools.code_interpreter.CodeInterpreterToolSpec`,
    severity: 'high',
  },
  {
    rule: 'trusts-remote-code',
    effect: 'runs the Python files of the repository',
    paths: '?',
    when: [isTrue('trust_remote_code')],
  },
  {
    rule: 'trusts-remote-code',
    effect: 'leaves to others whether the Python files of the repository run',
    paths: '?',
    when: [{ keyword: 'trust_remote_code', is: ['unknown', 'other'], given: true }],
    severity: 'low',
    confidence: 'medium',
  },
  {
    rule: 'trusts-remote-code',
    effect: 'runs hubconf.py of the repository without asking',
    paths: 'torch.hub.load torch.hub.help torch.hub.list',
    when: [isTrue('trust_repo')],
  },
  {
    rule: 'trusts-remote-code',
    effect: 'runs hubconf.py of the repository',
    paths: 'torch.hub.load',
    when: [{ keyword: 'trust_repo', is: ['absent', 'text', 'false', 'none', 'unknown'] }],
    severity: 'medium',
  },
  {
    rule: 'trusts-remote-code',
    effect: 'runs the Python of the pipeline that it names',
    paths: '*.from_pretrained',
    when: [
      { keyword: 'custom_pipeline', is: ['text', 'unknown'], given: true },
      { keyword: 'trust_remote_code', is: ['absent', 'false', 'none'] },
    ],
    severity: 'medium',
  },
];
