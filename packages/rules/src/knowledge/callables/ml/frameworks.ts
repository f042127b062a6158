// TensorFlow, Keras, JAX, Hugging Face, boosting and other ML libraries: loaders, downloaders, code runners.

import {
  calls,
  callsLater,
  credential,
  describe,
  everythingElse,
  exec,
  imports,
  native,
  network,
  readsFile,
  safe,
  unpickles,
  writesFile,
} from '../../describe-module.ts';

const pickled = 'reads a pickle, which can run anything';
const remote = 'downloads a repository and runs its code';

export const knowledge = [
  describe(
    'tensorflow tensorflow.python.framework.load_library tensorflow.compat.v1 tensorflow.compat.v2',
    native(
      'critical',
      'loads native code',
      'load_library load_op_library load_file_system_library load_pluggable_device_library',
    ),
    readsFile(
      'high',
      'reads a file',
      'io.read_file io.gfile.GFile io.gfile.glob io.gfile.listdir io.matching_files data.TFRecordDataset data.TextLineDataset gfile.GFile gfile.Open read_file',
    ),
    writesFile(
      'high',
      'writes or deletes a file',
      'io.write_file io.gfile.remove io.gfile.rmtree io.gfile.copy io.gfile.rename io.gfile.makedirs write_file',
    ),
    callsLater(
      'high',
      'calls the function it is given',
      'py_function numpy_function py_func map_fn function while_loop cond py_func',
    ),
    unpickles(
      'high',
      'loads a saved model',
      'saved_model.load keras.models.load_model saved_model.loader.load train.import_meta_graph import_graph_def',
    ),
    network(
      'high',
      'opens a server or connection',
      'distribute.Server train.Server config.experimental_connect_to_host',
    ),
  ),
  describe(
    'tensorflow.python.eager.function_deserialization tensorflow.python.saved_model.function_deserialization',
    everythingElse('exec', 'low', 'rebuilds functions of a saved model'),
  ),
  describe(
    'tensorflow.python.lib.io.file_io tensorflow.io.gfile tensorflow.python.platform.gfile tensorflow.python.platform.resource_loader',
    writesFile(
      'high',
      'writes or deletes files',
      'delete_file delete_recursively copy rename write_string_to_file atomic_write_string_to_file create_dir recursive_create_dir rmtree remove makedirs mkdir DeleteRecursively Remove Copy Rename delete_file_v2 copy_v2 rename_v2 delete_recursively_v2 recursive_create_dir_v2 create_dir_v2 atomic_write_string_to_file',
    ),
    readsFile(
      'high',
      'reads files',
      'FileIO read_file_to_string GFile Open FastGFile list_directory get_matching_files walk glob listdir load_resource list_directory_v2 get_matching_files_v2 walk_v2',
    ),
    everythingElse('file-read', 'medium', 'reaches files'),
  ),
  describe(
    'keras keras.models keras.saving keras.src.saving keras.src.saving.saving_api keras.saving.saving_lib keras.src.saving.saving_lib keras.engine.saving keras.src.legacy.saving keras.src.models tensorflow.keras.models tensorflow.keras tf_keras tf_keras.models tensorflow.python.keras.models tensorflow.python.keras.saving.save keras.src.saving.legacy.save keras.src.legacy.saving.legacy_h5_format tensorflow.python.keras.saving.hdf5_format tf_keras.src.saving.saving_api',
    unpickles(
      'high',
      'loads a model, which can hold Python code',
      'load_model models.load_model saving.load_model model_from_json model_from_yaml model_from_config load_weights load_model_from_hdf5 _load_model_from_fileobj clone_model',
    ),
    writesFile('high', 'writes a model', 'save_model save_weights'),
  ),
  describe(
    'keras.saving keras.saving.serialization_lib keras.src.saving.serialization_lib keras.utils keras.utils.generic_utils keras.src.utils.python_utils keras.src.legacy.saving.serialization keras.src.utils.generic_utils tensorflow.python.keras.utils.generic_utils tensorflow.keras.utils keras.utils.python_utils keras.src.saving.object_registration keras.src.saving.legacy.serialization tf_keras.src.utils.generic_utils keras.utils.data_utils keras.utils.file_utils keras.src.utils.file_utils keras.src.utils.model_visualization keras_preprocessing.image',
    exec(
      'critical',
      'builds a function from marshalled code',
      'func_load deserialize_keras_object _retrieve_class_or_fn class_and_config_for_serialized_keras_object __lambda__',
    ),
    network('high', 'downloads a file', 'get_file'),
    writesFile('high', 'unpacks an archive', 'extract_archive _extract_archive extract_open_archive'),
    callsLater('medium', 'keeps a Python function', 'func_dump enable_unsafe_deserialization'),
  ),
  describe(
    'keras.layers keras.layers.core keras.src.layers.core.lambda_layer keras.layers.core.lambda_layer tensorflow.python.keras.layers.core',
    callsLater(
      'high',
      'runs a Python function kept inside the model',
      'Lambda Lambda.from_config Lambda._parse_function_from_config',
    ),
  ),
  describe(
    'keras_preprocessing.text keras.preprocessing.text keras.src.preprocessing.text keras.src.legacy.preprocessing.text tensorflow.python.keras.preprocessing.text tf_keras.src.preprocessing.text',
    safe('a plain word table', 'Tokenizer'),
  ),
  describe(
    'keras.src.callbacks keras.callbacks tensorflow.python.keras.callbacks keras.src.callbacks.lambda_callback',
    callsLater('medium', 'calls the functions it is given', 'LambdaCallback'),
    safe('a training record', 'History'),
  ),
  describe(
    'keras.src.saving.keras_saveable',
    unpickles(
      'high',
      'loads a Keras archive from bytes, which can hold Python code',
      'KerasSaveable._unpickle_model',
    ),
  ),
  describe(
    'keras.src.saving.pickle_utils keras.saving.pickle_utils tensorflow.python.keras.saving.pickle_utils',
    unpickles(
      'high',
      'loads a Keras archive from bytes, which can hold Python code',
      'deserialize_model_from_bytecode',
    ),
  ),
  describe(
    'tensorflow_hub kagglehub tensorflow_datasets gdown',
    network(
      'high',
      'downloads a model or data set',
      'load KerasLayer resolve model_download dataset_download download builder download_folder Module',
    ),
    everythingElse('network', 'medium', 'downloads'),
  ),
  describe(
    'transformers.dynamic_module_utils',
    exec(
      'critical',
      remote,
      'get_class_from_dynamic_module get_class_in_module get_cached_module_file custom_object_save init_hf_modules create_dynamic_module check_imports get_imports resolve_trust_remote_code get_relative_imports',
    ),
    everythingElse('exec', 'high', remote),
  ),
  describe(
    'transformers transformers.pipelines transformers.models.auto transformers.models.auto.auto_factory transformers.models.auto.tokenization_auto transformers.models.auto.configuration_auto transformers.models.auto.processing_auto transformers.models.auto.modeling_auto transformers.models.auto.image_processing_auto transformers.models.auto.feature_extraction_auto',
    network(
      'high',
      'downloads a model, and may run its code',
      `pipeline AutoModel.from_pretrained AutoTokenizer.from_pretrained AutoConfig.from_pretrained AutoProcessor.from_pretrained AutoModelForCausalLM.from_pretrained AutoModelForSequenceClassification.from_pretrained
       AutoModelForMaskedLM.from_pretrained AutoModelForSeq2SeqLM.from_pretrained AutoModelForTokenClassification.from_pretrained AutoModelForQuestionAnswering.from_pretrained AutoImageProcessor.from_pretrained AutoFeatureExtractor.from_pretrained PreTrainedModel.from_pretrained PretrainedConfig.from_pretrained PreTrainedTokenizer.from_pretrained
       _BaseAutoModelClass.from_pretrained AutoModelForSpeechSeq2Seq.from_pretrained AutoModelForImageClassification.from_pretrained GenerationConfig.from_pretrained`,
    ),
  ),
  describe(
    'transformers.modeling_utils transformers.tokenization_utils_base transformers.configuration_utils transformers.utils.hub transformers.generation.configuration_utils transformers.modeling_tf_utils transformers.modeling_flax_utils transformers.feature_extraction_utils transformers.image_utils transformers.file_utils transformers.tools transformers.agents transformers.audio_utils transformers.video_utils',
    network(
      'high',
      'downloads a file',
      `cached_file cached_files get_file_from_repo download_url PreTrainedModel.from_pretrained PretrainedConfig.from_pretrained PretrainedConfig.get_config_dict PreTrainedTokenizerBase.from_pretrained has_file http_get load_image load_images load_audio load_video get_checkpoint_shard_files fetch_images
       move_cache try_to_load_from_cache snapshot_download Tool.from_hub load_tool launch_gradio_demo RemoteTool.__call__ send_example_telemetry define_sagemaker_information http_user_agent`,
    ),
    unpickles(
      'critical',
      pickled,
      'load_state_dict load_sharded_checkpoint load_flax_sharded_weights load_flax_weights_in_pytorch_model',
    ),
    exec('critical', 'runs Python code', 'evaluate CodeAgent PythonInterpreterTool'),
  ),
  describe(
    'transformers.utils.import_utils transformers.utils.generic transformers.utils transformers.utils.chat_template_utils transformers.testing_utils transformers.utils.fx transformers.integrations transformers.commands transformers.onnx transformers.sagemaker transformers.benchmark transformers.trainer_pt_utils',
    imports(
      'critical',
      'imports a module by name or path',
      'direct_transformers_import _LazyModule _LazyModule._get_module import_module define_import_structure create_import_structure_from_path clear_import_cache requires_backends',
    ),
    exec(
      'critical',
      'starts a program',
      'execute_subprocess_async run_command _stream_subprocess run_test_in_subprocess run_hp_search_sigopt RunCommand get_gpu_count pytest_xdist_worker_id',
    ),
    exec(
      'high',
      'renders a template',
      'render_jinja_template _compile_jinja_template _render_with_assistant_indices',
    ),
    callsLater('high', 'calls the function it is given', 'wraps'),
  ),
  describe(
    'transformers.training_args transformers.trainer_utils transformers.training_args_seq2seq transformers.trainer_pt_utils transformers.debug_utils transformers.utils.generic transformers.generation.configuration_utils transformers.integrations.deepspeed transformers.trainer_callback',
    safe(
      'a training setting',
      'TrainingArguments Seq2SeqTrainingArguments OptimizerNames IntervalStrategy SchedulerType HubStrategy EvaluationStrategy SaveStrategy FSDPOption AcceleratorConfig DebugOption ParallelMode EvalPrediction TrainOutput ExplicitEnum PaddingStrategy TensorType GenerationConfig HfTrainerDeepSpeedConfig HfDeepSpeedConfig TrainerState TrainerControl BestRun',
    ),
  ),
  describe(
    'huggingface_hub huggingface_hub.file_download huggingface_hub._snapshot_download huggingface_hub.hf_api huggingface_hub.utils huggingface_hub.utils._http huggingface_hub.inference._client huggingface_hub.keras_mixin huggingface_hub.fastai_utils huggingface_hub.hub_mixin huggingface_hub.repository huggingface_hub.utils._subprocess huggingface_hub.hf_file_system huggingface_hub._login huggingface_hub.utils._auth huggingface_hub.utils._git_credential huggingface_hub.serialization._torch huggingface_hub.serialization huggingface_hub.utils._fixes huggingface_hub._commit_api huggingface_hub.utils._runtime',
    credential(
      'high',
      'reads or stores the access token',
      'get_token HfFolder.get_token HfFolder.save_token login notebook_login interpreter_login _login get_stored_tokens _get_token_from_file _get_token_from_environment _get_token_from_google_colab list_credential_helpers set_git_credential get_token_to_send auth_switch HfFolder logout unset_git_credential _save_token _set_active_token whoami',
    ),
    network(
      'high',
      'downloads, uploads or asks a hub',
      `snapshot_download hf_hub_download cached_download http_get upload_file upload_folder create_repo delete_repo HfApi InferenceClient
       HfFileSystem model_info list_models dataset_info create_commit Repository get_session HfFileSystem.open hf_hub_url get_hf_file_metadata list_repo_files InferenceApi HfApi.upload_file HfApi.delete_repo HfApi.create_repo HfApi.hf_hub_download HfApi.snapshot_download http_backoff _request_wrapper ModelHubMixin.from_pretrained
       PyTorchModelHubMixin.from_pretrained from_pretrained_keras push_to_hub_keras from_pretrained_fastai run_job run_uv_job run_as_future delete_file delete_folder upload_large_folder configure_http_backend repo_info dataset_info space_info file_exists repo_exists`,
    ),
    unpickles('critical', pickled, 'load_torch_model load_state_dict_from_file'),
    exec(
      'critical',
      'starts a program',
      'run_subprocess run_interactive_subprocess Repository.clone_from Repository.git_pull Repository.git_push Repository.lfs_install Repository.git_add Repository.git_commit',
    ),
    writesFile('critical', 'deletes files', 'rmtree SoftTemporaryDirectory WeakFileLock'),
    everythingElse('network', 'medium', 'talks to a hub'),
  ),
  describe(
    'datasets datasets.load datasets.utils datasets.utils.file_utils datasets.download.download_manager datasets.utils.py_utils datasets.utils._dill datasets.arrow_dataset datasets.builder datasets.packaged_modules datasets.iterable_dataset datasets.fingerprint datasets.features.features',
    network(
      'high',
      'downloads a data set, and may run its code',
      'load_dataset load_dataset_builder get_dataset_config_names cached_path DownloadManager.download xopen get_from_cache http_get fsspec_get xlistdir Dataset.from_csv Dataset.from_json Dataset.push_to_hub get_dataset_infos inspect_dataset dataset_module_factory xpandas_read_csv StreamingDownloadManager',
    ),
    unpickles('critical', pickled, 'loads Unpickler _dill_load'),
    readsFile('high', 'reads files', 'load_from_disk Dataset.load_from_disk'),
    imports(
      'critical',
      'imports a module by name',
      'import_main_class get_dataset_builder_class init_dynamic_modules configure_builder_class',
    ),
    callsLater(
      'high',
      'calls the function it is given',
      'Dataset.map Dataset.filter Dataset.from_generator map_nested iflatmap_unordered _single_map_nested IterableDataset.from_generator',
    ),
    exec('high', 'rebuilds by class name', 'generate_from_dict Features.from_dict'),
  ),
  describe(
    'evaluate evaluate.loading',
    network('high', 'downloads a metric and runs its code', 'load evaluation_module_factory'),
    everythingElse('network', 'medium', 'downloads metrics'),
  ),
  describe(
    'sentence_transformers sentence_transformers.util sentence_transformers.SentenceTransformer',
    network(
      'high',
      'downloads a model, and may run its code',
      'SentenceTransformer CrossEncoder SparseEncoder load_file_path load_dir_path http_get is_sentence_transformer_model',
    ),
    imports('critical', 'imports by name', 'import_from_string import_module_class'),
  ),
  describe(
    'diffusers diffusers.utils diffusers.utils.dynamic_modules_utils diffusers.pipelines.pipeline_utils diffusers.models.modeling_utils diffusers.loaders diffusers.utils.hub_utils diffusers.utils.loading_utils diffusers.configuration_utils diffusers.utils.testing_utils diffusers.models.model_loading_utils',
    exec('critical', remote, 'get_class_from_dynamic_module get_cached_module_file get_class_in_module'),
    network(
      'high',
      'downloads a model',
      'DiffusionPipeline.from_pretrained StableDiffusionPipeline.from_pretrained ModelMixin.from_pretrained load_image load_video ConfigMixin.load_config _get_model_file load_numpy load_pt AutoPipelineForText2Image.from_pretrained',
    ),
    unpickles('critical', pickled, 'load_state_dict load_hf_numpy load_pt'),
  ),
  describe(
    'accelerate accelerate.utils accelerate.utils.other accelerate.utils.modeling accelerate.utils.launch accelerate.launchers accelerate.commands.launch accelerate.utils.environment accelerate.test_utils.testing accelerate.checkpointing accelerate.utils.bnb accelerate.utils.dataclasses accelerate.utils.fsdp_utils accelerate.commands.config.config_args accelerate.commands.utils accelerate.commands.env accelerate.commands.tpu accelerate.commands.estimate accelerate.utils.operations accelerate.test_utils',
    unpickles(
      'critical',
      pickled,
      'load load_state_dict load_checkpoint_in_model load_checkpoint_and_dispatch load_accelerator_state load_custom_state load_and_quantize_model load_fsdp_model broadcast_object_list gather_object merge_fsdp_weights',
    ),
    exec(
      'critical',
      'starts a program',
      'launch_command simple_launcher multi_gpu_launcher deepspeed_launcher tpu_launcher tpu_pod_launcher sagemaker_launcher execute_subprocess_async run_command get_gpu_info get_driver_version tpu_command_launcher convert_value run_command',
    ),
    callsLater(
      'high',
      'runs a function in processes',
      'notebook_launcher debug_launcher PrepareForLaunch recursively_apply find_executable_batch_size',
      'all',
    ),
  ),
  describe('accelerate.state', safe('a training setting', 'PartialState AcceleratorState GradientState')),
  describe(
    'accelerate.utils.dataclasses',
    safe(
      'a training setting',
      'DistributedType DeepSpeedPlugin GradientAccumulationPlugin PrecisionType DynamoBackend TorchDynamoPlugin FullyShardedDataParallelPlugin ProjectConfiguration DataLoaderConfiguration AutocastKwargs DistributedDataParallelKwargs KwargsHandler',
    ),
  ),
  describe(
    'peft peft.utils.save_and_load peft.peft_model peft.config',
    unpickles('critical', pickled, 'load_peft_weights torch_load PeftModel.load_adapter'),
    network(
      'high',
      'downloads a model',
      'PeftModel.from_pretrained PeftConfig.from_pretrained AutoPeftModel.from_pretrained',
    ),
  ),
  describe(
    'safetensors safetensors.torch safetensors.numpy safetensors.flax safetensors.tensorflow tokenizers',
    readsFile('medium', 'reads a file', 'load_file safe_open load_model Tokenizer.from_file'),
    writesFile('high', 'writes a file', 'save_file save_model'),
    network('high', 'downloads a file', 'Tokenizer.from_pretrained'),
    safe(
      'reads plain data',
      'load deserialize Tokenizer AddedToken Tokenizer.from_str Tokenizer.from_buffer',
    ),
  ),
  describe(
    'onnx onnx.helper onnx.external_data_helper onnx.hub onnx.utils onnx.backend.test onnx.model_container',
    readsFile(
      'medium',
      'reads a file',
      'load load_model load_tensor load_external_data_for_model load_external_data_for_tensor convert_model_to_external_data load_model_from_string',
    ),
    writesFile('high', 'writes a file', 'save save_model save_tensor save_external_data extract_model'),
    network(
      'high',
      'downloads a model',
      'download_model load_composite_model list_models get_model_info _download_file',
    ),
    imports('medium', 'loads a model of the hub', 'hub.load'),
  ),
  describe(
    'onnxruntime onnxruntime.capi.onnxruntime_inference_collection onnxruntime.capi._pybind_state onnxruntime.training',
    native(
      'high',
      'loads a model, and native libraries that it names',
      'InferenceSession SessionOptions.register_custom_ops_library SessionOptions register_execution_provider_library preload_dlls',
    ),
    readsFile('high', 'reads a file', 'TrainingSession CheckpointState.load_checkpoint'),
  ),
  describe(
    'jax jax.experimental.export jax.export jax.experimental.host_callback flax.serialization flax.training.checkpoints orbax.checkpoint jax.experimental.compilation_cache jax._src.compilation_cache jax.distributed jax.profiler flax.traverse_util jax.debug',
    callsLater(
      'high',
      'calls the function it is given',
      'jit vmap pmap grad pure_callback io_callback call id_tap debug.callback tree_map xla_computation checkpoint remat value_and_grad vjp jvp callback',
      'all',
    ),
    unpickles(
      'high',
      'restores saved objects',
      'restore_checkpoint PyTreeCheckpointer Checkpointer.restore CheckpointManager.restore StandardCheckpointer deserialize from_bytes msgpack_restore PyTreeCheckpointHandler.restore',
    ),
    writesFile('high', 'writes files', 'save_checkpoint start_trace start_server'),
    network('high', 'joins a network', 'initialize'),
  ),
  describe(
    'jax._src.array jax._src.device_array jaxlib.xla_extension jax.interpreters.xla jaxlib._jax',
    safe('rebuilds an array', '_reconstruct_array make_device_array reconstruct_device_array'),
  ),
  describe(
    'xgboost xgboost.core xgboost.sklearn xgboost.compat xgboost.spark xgboost.rabit xgboost.tracker xgboost.collective',
    safe(
      'holds a boosted model',
      'Booster XGBModel XGBClassifier XGBRegressor XGBRanker XGBRFClassifier XGBRFRegressor XGBoostLabelEncoder',
    ),
    readsFile(
      'medium',
      'reads a model or data file',
      'Booster.load_model DMatrix XGBModel.load_model Booster.load_config ExtMemQuantileDMatrix XGBClassifier.load_model',
    ),
    writesFile('high', 'writes a file', 'Booster.save_model Booster.dump_model'),
    native('critical', 'loads native code', '_load_lib load_lib'),
    network('high', 'opens a connection', 'RabitTracker init'),
  ),
  describe(
    'lightgbm lightgbm.basic lightgbm.sklearn lightgbm.engine',
    safe(
      'holds a boosted model',
      'Booster LGBMModel LGBMClassifier LGBMRegressor LGBMRanker CVBooster _InnerPredictor',
    ),
    readsFile('medium', 'reads a model or data file', 'Dataset Booster.model_from_file'),
    native('critical', 'loads native code', '_load_lib'),
    writesFile('high', 'writes a file', 'Booster.save_model Dataset.save_binary'),
  ),
  describe(
    'catboost catboost.core',
    safe('holds a boosted model', 'CatBoost CatBoostClassifier CatBoostRegressor CatBoostRanker'),
    readsFile(
      'medium',
      'reads a model or data file',
      'Pool CatBoost.load_model CatBoostClassifier.load_model',
    ),
    writesFile('high', 'writes a file', 'CatBoost.save_model'),
    native('critical', 'loads native code', ' CatBoost._load_native'),
  ),
  describe(
    'mlflow mlflow.pyfunc mlflow.sklearn mlflow.pytorch mlflow.tensorflow mlflow.keras mlflow.xgboost mlflow.lightgbm mlflow.models mlflow.artifacts mlflow.projects mlflow.projects.utils mlflow.utils.process mlflow.pyfunc.model mlflow.models.model mlflow.statsmodels mlflow.spark mlflow.langchain mlflow.transformers mlflow.pyfunc.loaders mlflow.pyfunc.loaders.code_model mlflow.utils.model_utils mlflow.pyfunc.utils mlflow.pytorch.pickle_module mlflow.utils.file_utils',
    unpickles(
      'critical',
      'loads a model, which is a pickle or code',
      'load_model load_pyfunc _load_pyfunc _load_model_from_local_file load_state_dict _load_model _load_context_model_and_signature load_context spark_udf _load_model_code_path _load_model_or_server load',
    ),
    exec(
      'critical',
      'starts a program or runs code',
      'run _exec_cmd exec_cmd ShellCommandException.from_completed_process _run_entry_point _validate_and_copy_code_paths _add_code_to_system_path _add_code_from_conf_to_system_path _load_model_code predict prepare_env',
    ),
    network(
      'high',
      'downloads artefacts',
      'download_artifacts set_tracking_uri log_artifact download_file_using_http_uri download_chunk',
    ),
    everythingElse('network', 'medium', 'talks to a tracking server'),
  ),
  describe(
    'ray ray._private ray.util ray.util.client ray._raylet ray.dashboard ray.job_submission',
    callsLater(
      'high',
      'runs a function on a cluster',
      'remote get put init wait kill RemoteFunction ActorClass',
      'all',
    ),
    everythingElse('exec', 'high', 'runs code on a cluster'),
  ),
  describe(
    'ray.cloudpickle ray._private.serialization ray._private.function_manager ray._private.runtime_env ray.util.serialization',
    unpickles(
      'critical',
      pickled,
      'loads load _actor_handle_deserializer object_ref_deserializer SerializationContext.deserialize_objects',
    ),
    everythingElse('exec', 'high', 'runs code on a cluster'),
  ),
  describe(
    'dask dask.bag dask.dataframe dask.delayed dask.base dask.local dask.multiprocessing dask.threaded dask.config dask.bytes dask.core dask.utils dask.array dask._task_spec distributed distributed.protocol.pickle distributed.protocol distributed.worker distributed.client distributed.utils distributed.scheduler distributed.protocol.serialize distributed.preloading distributed.process distributed.deploy.ssh distributed.deploy.subprocess distributed.nanny',
    callsLater(
      'high',
      'calls the function it is given',
      'delayed compute get execute_task get_sync get_async apply apply_async Bag.map Client.submit Client.map Delayed _execute_task apply_gufunc map_blocks from_delayed map_partitions from_map Task Task.__call__ DelayedLeaf run persist call unpack_collections subs Worker Nanny',
      'all',
    ),
    unpickles(
      'critical',
      pickled,
      'loads deserialize pickle_loads load loads_function _deserialize nested_deserialize',
    ),
    imports(
      'critical',
      'imports by name',
      'import_required import_term process_preloads _import_modules import_allowed_module _import_module',
    ),
    network(
      'high',
      'reads files or addresses',
      'read_csv read_parquet read_json read_text read_bytes open_files Client LocalCluster read_hdf read_sql connect SSHCluster',
    ),
  ),
  describe(
    'gensim.utils gensim.models.keyedvectors gensim.models.word2vec gensim.downloader gensim.models.fasttext gensim.models.doc2vec gensim.models gensim.corpora gensim.models.utils_any2vec',
    unpickles(
      'critical',
      pickled,
      'unpickle SaveLoad.load Word2Vec.load KeyedVectors.load FastText.load Doc2Vec.load SaveLoad._load_specials LdaModel.load Dictionary.load',
    ),
    readsFile(
      'medium',
      'reads a file',
      'KeyedVectors.load_word2vec_format load_facebook_model load_facebook_vectors open file_or_filename _load_word2vec_format PathLineSentences LineSentence',
    ),
    exec('critical', 'starts a program or loads code', 'check_output pyro_daemon getNS'),
    network('high', 'downloads a model and runs its loader', 'load _download _load_info info'),
  ),
  describe(
    'gensim.downloader',
    exec('critical', 'downloads a data set and imports its loader', 'load _download'),
    everythingElse('network', 'high', 'downloads data'),
  ),
  describe(
    'nltk nltk.downloader nltk.data nltk.classify.weka nltk.classify.megam nltk.classify.tadm nltk.internals nltk.parse.malt nltk.tag.stanford nltk.tag.hunpos nltk.util nltk.parse.corenlp nltk.sem.boxer nltk.inference.prover9 nltk.inference.mace nltk.tag.senna nltk.tag.perceptron nltk.jsontags nltk.toolbox',
    network(
      'medium',
      'downloads data',
      'download Downloader download_shell download_gui Downloader.download Downloader.update Downloader._download_package',
    ),
    unpickles('critical', pickled, 'load pickle_load LazyLoader'),
    exec(
      'critical',
      'starts a program',
      'java call_megam call_tadm config_java _java config_megam config_weka find_binary find_binary_iter MaltParser HunposTagger StanfordTagger CoreNLPServer find_jar find_malt_parser Senna Boxer',
    ),
    network(
      'high',
      'opens an address or file',
      'set_proxy find retrieve FileSystemPathPointer.open GzipFileSystemPathPointer',
    ),
    exec('medium', 'shows a prompt or window', 'demo'),
    callsLater('medium', 'calls by registered tag', 'JSONTaggedDecoder'),
  ),
  describe(
    'nltk.tokenize.punkt nltk.probability nltk.collocations nltk.classify.naivebayes nltk.tag.sequential nltk.stem.porter',
    safe(
      'a language table',
      'PunktSentenceTokenizer PunktParameters PunktLanguageVars PunktToken PunktTrainer FreqDist ConditionalFreqDist ELEProbDist DictionaryProbDist NaiveBayesClassifier UnigramTagger BigramTagger TrigramTagger DefaultTagger ClassifierBasedPOSTagger PorterStemmer',
    ),
  ),
  describe(
    'spacy spacy.util spacy.cli spacy.cli._util spacy.language spacy.compat spacy.cli.download spacy.cli.project.run spacy.cli.validate spacy.schemas spacy.tokens spacy.vocab spacy.cli.package spacy.cli.assemble weasel weasel.util weasel.util.commands weasel.cli.run',
    imports(
      'critical',
      'imports a package or file by name',
      'load load_model load_model_from_package load_model_from_init_py import_file load_language_data get_lang_class load_model_from_path load_model_from_config import_code import_code_file blank',
    ),
    exec(
      'critical',
      'starts a program',
      'run_command download download_model run_commands project_run git_checkout git_sparse_checkout git_repo_branch_exists get_git_version',
    ),
    network(
      'high',
      'downloads a model',
      'get_latest_version get_compatibility get_version project_clone project_assets',
    ),
    callsLater('high', 'rebuilds a model', ' Language.from_config'),
  ),
  describe(
    'spacy.tokens.doc spacy.vocab spacy.tokens.underscore',
    unpickles('critical', pickled, 'unpickle_doc'),
    calls('medium', 'rebuilds a vocabulary', 'unpickle_vocab', []),
  ),
  describe(
    'spacy.strings spacy.attrs spacy.morphology preshed.maps murmurhash cymem.cymem',
    safe('a language table', 'StringStore Pool Address PreshMap BloomFilter'),
  ),
  describe(
    'thinc thinc.api thinc.config thinc.util thinc.model thinc.compat confection confection.registry catalogue catalogue.registry confection._registry',
    callsLater(
      'critical',
      'resolves and calls functions named in its configuration',
      'registry.resolve registry.fill resolve registry._make registry.get catalogue.Registry.get Registry.get Registry.get_entry_point Registry.__call__ Registry.get_entry_points Registry.find create',
      'all',
    ),
    imports('critical', 'imports by name', ''),
    unpickles('critical', pickled, ''),
  ),
  describe(
    'fastai.learner fastai.torch_core fastai.data.external fastai.basics fastai.vision.all fastai.text.all fastai.tabular.all fastai.basic_train fastcore.xtras fastcore.basics fastcore.foundation fastcore.net fastcore.utils fastcore.parallel fastcore.meta fastcore.script fastcore.imports fastcore.all fastcore.transform fastcore.dispatch fastcore.test fastcore.docments',
    unpickles('critical', pickled, 'load_learner load_pickle load_model Learner.load'),
    exec(
      'critical',
      'starts a program or evaluates text',
      'run exec_local exec_new exec_import eval_type call_parse anno_parser',
    ),
    network(
      'high',
      'downloads a file',
      'untar_data download_data download_url urlread urlsave urljson urlopen start_server start_client download_images urlretrieve untar_dir urlcheck urlrequest urlsend do_request',
    ),
    callsLater(
      'high',
      'calls the function it is given',
      'parallel maps mapped partialler Self compose parallel_async run_procs threaded startthread startproc ThreadPoolExecutor ProcessPoolExecutor parallel_gen map_ex filter_ex',
      'all',
    ),
    safe('a plain container', 'L AttrDict Transform Pipeline GetAttr ListBase NS TypeDispatch'),
  ),
  describe(
    'paddle paddle.framework paddle.framework.io mindspore mxnet mxnet.ndarray chainer chainer.serializers tflearn cntk pyro pyro.poutine gpytorch flair flair.nn flair.file_utils allennlp.common.util allennlp.common.params speechbrain speechbrain.utils.checkpoints speechbrain.pretrained.interfaces speechbrain.utils.fetching hyperpyyaml pyannote.audio.core.model pyannote.audio stable_baselines3.common.save_util monai.bundle nemo nemo.core.connectors.save_restore_connector mmcv mmcv.runner mmengine mmengine.runner.checkpoint mmengine.config mmcv.utils fairseq.checkpoint_utils fairseq.utils detectron2.utils.file_io detectron2.checkpoint whisper clip open_clip easyocr insightface.model_zoo wandb comet_ml neptune clearml litserve optuna hyperopt tpot pycaret.classification autogluon.tabular autogluon.common.loaders.load_pkl h2o pyspark pyspark.serializers pyspark.ml prophet.serialize shap sktime.base skorch imblearn implicit surprise.dump annoy faiss',
    unpickles(
      'critical',
      'loads a model, which is a pickle or code',
      `load load_model load_state_dict load_from_zip_file json_to_data load_checkpoint _load_checkpoint load_hyperpyyaml from_hparams Pretrained.from_hparams foreign_class Model.from_pretrained restore_from load_checkpoint_to_cpu load_pretrained_checkpoint import_user_module load_predictor
       Config.fromfile load_npz load_pkl load_from_file torch_load PickleSerializer.loads CPickleSerializer.loads CloudPickleSerializer.loads AutoSerializer.loads restore load_url get_config ConfigParser.get_parsed_content ConfigWorkflow create_workflow run import_modules_from_strings loads read_index BaseObject.load_from_path`,
    ),
    network(
      'high',
      'downloads a file or talks to a server',
      'init download cached_path fetch login save download_model Api Experiment Task.init',
    ),
  ),
];
