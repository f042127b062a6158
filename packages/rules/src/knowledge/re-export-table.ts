// Second names of dangerous callables, as tools/propose-callables/reexports.py lists them. Data only.

/** `module name [second name]: modules that hand it out`, a line each. */
export const RE_EXPORTS = `
IPython start_ipython: IPython.__main__
IPython.core.interactiveshell InteractiveShell: IPython IPython.terminal.embed IPython.terminal.interactiveshell
IPython.utils._process_common arg_split: IPython.core.completerlib IPython.utils._process_emscripten IPython.utils._process_posix
IPython.utils._process_common arg_split py_arg_split: IPython.utils._process_win32
IPython.utils._process_common get_output_error_code: IPython.utils.process
IPython.utils._process_common getoutput: IPython.utils._process_posix
IPython.utils._process_common getoutputerror: IPython.utils.process
IPython.utils._process_common process_handler: IPython.utils._process_win32 IPython.utils.process
IPython.utils._process_posix arg_split: IPython.utils.process
IPython.utils._process_posix check_pid: IPython.utils.process
IPython.utils._process_posix getoutput: IPython.utils.process
IPython.utils._process_posix system: IPython.utils.process
IPython.utils.process arg_split: IPython.core.completer IPython.core.magic_arguments IPython.core.magics.script
IPython.utils.process get_output_error_code: IPython.core.interactiveshell
IPython.utils.process getoutput: IPython.core.interactiveshell
IPython.utils.process system: IPython.core.interactiveshell
IPython.utils.text DollarFormatter: IPython.core.interactiveshell
Tkinter _test: future.moves.tkinter
_ctypes Array: ctypes
_ctypes CFuncPtr _CFuncPtr: ctypes
_ctypes POINTER: ctypes
_ctypes Structure: ctypes
_ctypes Union: ctypes
_ctypes _Pointer: ctypes
_ctypes _SimpleCData: ctypes
_ctypes _cast_addr: ctypes
_ctypes _memmove_addr: ctypes
_ctypes addressof: ctypes
_ctypes alignment: ctypes
_ctypes byref: ctypes
_ctypes dlopen _dlopen: ctypes
_ctypes get_errno: ctypes
_ctypes pointer: ctypes
_ctypes resize: ctypes
_ctypes sizeof: ctypes
_imp create_dynamic: imp
_imp get_frozen_object: imp
_imp init_frozen: imp
_io FileIO: _pyio io
_io _WindowsConsoleIO: io
_io open: io
_io open_code: io
_osx_support compiler_fixup: setuptools._distutils.compilers.platform.macos
_pickle Unpickler: pickle
_pickle load: pickle
_pickle loads: pickle
_posixsubprocess fork_exec _fork_exec: subprocess
_pyio open _open: dill._dill dill._objects
_pyrepl.console Console: _pyrepl.unix_console _pyrepl.windows_console
_pyrepl.console Console ConsoleType: _pyrepl.readline
_pyrepl.console InteractiveColoredConsole: asyncio.__main__
_pyrepl.main interactive_console __pyrepl_interactive_console: _pyrepl.__main__
_pyrepl.pager get_pager: pydoc
_pyrepl.pager pipe_pager: pydoc
_pyrepl.pager tempfile_pager: pydoc
accelerate.checkpointing load_accelerator_state: accelerate.accelerator
accelerate.checkpointing load_custom_state: accelerate.accelerator
accelerate.test_utils execute_subprocess_async: accelerate.commands.test
accelerate.test_utils.testing execute_subprocess_async: accelerate.test_utils
accelerate.utils broadcast_object_list: accelerate.data_loader
accelerate.utils gather_object: accelerate.accelerator accelerate.test_utils.scripts.test_script
accelerate.utils get_gpu_info: accelerate.launchers
accelerate.utils load: accelerate.checkpointing
accelerate.utils load_checkpoint_in_model: accelerate accelerate.big_modeling
accelerate.utils load_fsdp_model: accelerate.accelerator transformers.trainer
accelerate.utils merge_fsdp_weights: accelerate.commands.merge accelerate.test_utils.scripts.test_merge_weights
accelerate.utils.bnb load_and_quantize_model: accelerate.utils
accelerate.utils.environment get_gpu_info: accelerate.utils
accelerate.utils.fsdp_utils load_fsdp_model: accelerate.utils
accelerate.utils.fsdp_utils merge_fsdp_weights: accelerate.utils
accelerate.utils.modeling load_checkpoint_in_model: accelerate.utils accelerate.utils.bnb
accelerate.utils.modeling load_state_dict: accelerate.utils
accelerate.utils.operations broadcast_object_list: accelerate.utils
accelerate.utils.operations gather_object: accelerate.test_utils.scripts.test_ops accelerate.utils
accelerate.utils.other load: accelerate.utils
builtins open _builtin_open: bz2 tokenize
builtins open bltn_open: setuptools._vendor.backports.tarfile tarfile
celery.utils.serialization b64decode: celery.security.serialization
celery.utils.serialization create_exception_cls: celery.backends.base
celery.utils.serialization raise_with_context: celery.app.task celery.backends.base
cffi FFI: numpy.random._examples.numba.extending_distributions
cffi.api FFI: cffi cffi._cffi_gen_src
cloudpickle CloudPickler Pickler: mlflow.pytorch.pickle_module
cloudpickle dumps: joblib.externals.loky.cloudpickle_wrapper
cloudpickle loads: joblib.externals.loky.cloudpickle_wrapper
code InteractiveConsole: sqlite3.__main__
code InteractiveInterpreter: idlelib.pyshell
commands getoutput: future.moves.subprocess
commands getstatusoutput: future.moves.subprocess
ctypes Array: ctypes._endian
ctypes CDLL: numba.np.ufunc.parallel pip._vendor.truststore._macos torch._inductor.autotune_process torch._inductor.codecache
ctypes CDLL WinDLL: _pyrepl.windows_console
ctypes CFUNCTYPE: fsspec.implementations.libarchive numba.cuda.cudadrv.drvapi numba.np.ufunc.parallel
ctypes LibraryLoader: pip._vendor.rich._windows
ctypes POINTER: IPython.utils._process_win32 _pyrepl.windows_console fsspec.implementations.libarchive invoke.terminals numba.cuda.cudadrv.drvapi numba.cuda.cudadrv.nvrtc numba.cuda.cudadrv.nvvm numba.cuda.cudadrv.rtapi numba.np.ufunc.parallel pip._vendor.truststore._macos pip._vendor.truststore._windows
ctypes Structure: _pyrepl.windows_console ctypes._endian invoke.terminals numba.cpython.hashing pip._vendor.rich._win32_console pip._vendor.truststore._windows
ctypes Union: _pyrepl.windows_console ctypes._endian numba.cpython.hashing
ctypes WinDLL: pip._vendor.truststore._windows
ctypes addressof: numba.cuda.cudadrv.driver
ctypes byref: invoke.terminals keyring.backends.macOS.api numba.cuda.cudadrv.driver numba.cuda.cudadrv.nvrtc numba.cuda.cudadrv.nvvm pip._vendor.rich._win32_console torch._inductor.autotune_process torch._inductor.codegen.rocm.rocm_benchmark_request torch.cuda.green_contexts torch.xpu
ctypes c_char_p: _ios_support numba.cuda.cudadrv.driver numba.cuda.cudadrv.drvapi numba.cuda.cudadrv.nvrtc numba.cuda.cudadrv.nvvm pip._vendor.truststore._macos pip._vendor.truststore._windows webbrowser
ctypes c_void_p: _ios_support ctypes._aix fsspec.implementations.libarchive keyring.backends.macOS.api numba.cuda.cudadrv.devicearray numba.cuda.cudadrv.driver numba.cuda.cudadrv.drvapi numba.cuda.cudadrv.nvrtc numba.cuda.cudadrv.nvvm pip._vendor.truststore._macos pip._vendor.truststore._windows torch._inductor.autotune_process torch._inductor.codecache torch._inductor.codegen.rocm.rocm_benchmark_request torch.xpu webbrowser
ctypes c_wchar_p: pandas.io.clipboard pip._vendor.truststore._windows
ctypes cast: fsspec.implementations.libarchive pip._vendor.truststore._windows torch.xpu
ctypes cdll: _ios_support torch._inductor.codecache torch._inductor.cpp_builder
ctypes cdll windll: _pyrepl.windows_console
ctypes create_string_buffer: fsspec.implementations.libarchive
ctypes create_unicode_buffer: pip._vendor.truststore._windows
ctypes pointer: pip._vendor.truststore._windows torch.xpu
ctypes py_object: numba.cuda.cudadrv.drvapi
ctypes pythonapi: numba.cpython.hashing
ctypes windll: invoke.terminals numba.misc.appdirs torch._appdirs
dask.bytes read_bytes: dask.bag.text dask.dataframe.io.csv dask.dataframe.io.json
dask.utils import_required: dask._expr dask.dataframe.dask_expr._quantile dask.dataframe.dask_expr.diagnostics._analyze dask.dataframe.dask_expr.diagnostics._explain dask.dataframe.io.parquet.core dask.datasets dask.diagnostics.profile dask.diagnostics.profile_visualize dask.dot dask.highlevelgraph distributed.config
dataclasses make_dataclass: fastcore.xtras huggingface_hub.dataclasses numba.parfors.parfor numba.parfors.parfor_lowering torch._vendor.quack.epilogue.mixin torch_geometric.config_store
datasets load_dataset: accelerate.test_utils.scripts.external_deps.test_checkpointing accelerate.test_utils.scripts.external_deps.test_ds_multiple_model accelerate.test_utils.scripts.external_deps.test_metrics accelerate.test_utils.scripts.external_deps.test_peak_memory_usage accelerate.test_utils.scripts.external_deps.test_performance
datasets.load dataset_module_factory: datasets.commands.test datasets.inspect
datasets.load get_dataset_builder_class: datasets.commands.test datasets.inspect
datasets.load load_dataset: datasets
datasets.load load_dataset_builder: datasets datasets.hub datasets.inspect
datasets.load load_from_disk: datasets
datasets.utils.file_utils cached_path: datasets.download.download_manager datasets.load
datasets.utils.file_utils xlistdir: datasets.download.streaming_download_manager datasets.streaming
datasets.utils.file_utils xopen: datasets.download.streaming_download_manager datasets.features.audio datasets.features.bio_sequence datasets.features.bio_structure datasets.features.image datasets.features.mesh datasets.features.nifti datasets.features.pdf datasets.features.video datasets.streaming
datasets.utils.file_utils xpandas_read_csv: datasets.download.streaming_download_manager datasets.streaming
diffusers.models.modeling_utils load_state_dict: diffusers.loaders.ip_adapter diffusers.loaders.lora_base diffusers.loaders.single_file_utils diffusers.loaders.textual_inversion diffusers.loaders.unet
diffusers.utils _get_model_file: diffusers.loaders.ip_adapter diffusers.loaders.lora_base diffusers.loaders.textual_inversion diffusers.loaders.unet
diffusers.utils load_image: diffusers.commands.run diffusers.modular_pipelines.minimax_h3.references
diffusers.utils load_video: diffusers.commands.run
diffusers.utils.dynamic_modules_utils get_class_from_dynamic_module: diffusers.modular_pipelines.modular_pipeline diffusers.utils
diffusers.utils.hub_utils _get_model_file: diffusers.loaders.single_file_utils diffusers.utils
diffusers.utils.loading_utils load_image: diffusers.utils
diffusers.utils.loading_utils load_video: diffusers.utils
dill Pickler: dill.session
dill Unpickler: dill.session
dill._dill Pickler: dill
dill._dill Unpickler: dill
dill._dill copy: dill
dill._dill dump: dill
dill._dill load: dill
dill._dill loads: dill
dill.pointers children: dill.detect
dill.pointers parent: dill.detect
dill.pointers reference: dill.detect
dill.session dump_module: dill
dill.session dump_session: dill
dill.session load_module: dill
dill.session load_module_asdict: dill
dill.session load_session: dill
distributed.client Client: distributed distributed.diagnostics.task_stream distributed.multi_lock distributed.utils_test fsspec.implementations.dask
distributed.deploy.ssh SSHCluster: distributed.deploy
distributed.protocol deserialize: distributed.scheduler distributed.utils_test
distributed.protocol.pickle loads: distributed.client distributed.scheduler
distributed.protocol.serialize deserialize: distributed.protocol distributed.protocol.keras distributed.protocol.netcdf4 distributed.protocol.sparse distributed.protocol.torch
distributed.utils import_term: distributed.active_memory_manager distributed.cli.dask_worker distributed.client distributed.deploy.spec
distutils.ccompiler gen_lib_options: distutils._msvccompiler distutils.bcppcompiler distutils.cygwinccompiler distutils.msvc9compiler distutils.msvccompiler distutils.unixccompiler numpy.distutils.ccompiler
distutils.ccompiler new_compiler: numpy.distutils.ccompiler numpy.distutils.command.install_clib setuptools.command.build_ext
distutils.core setup old_setup: numpy.distutils.core
distutils.dir_util create_tree: distutils.command.bdist_wininst
distutils.dir_util ensure_relative: distutils.command.bdist_dumb
distutils.dir_util mkpath: cffi._shimmed_dist_utils distutils.archive_util distutils.ccompiler setuptools.command.bdist_egg
distutils.dir_util remove_tree: distutils.command.bdist_dumb distutils.command.bdist_msi distutils.command.bdist_wininst distutils.command.clean setuptools.command.bdist_egg
distutils.file_util copy_file: numpy.distutils.command.build_ext numpy.distutils.command.config
distutils.file_util move_file: distutils.ccompiler
distutils.file_util write_file: distutils.bcppcompiler distutils.command.bdist_rpm distutils.command.install distutils.cygwinccompiler numpy.distutils.command.install
distutils.msvccompiler get_build_version get_build_msvc_version: numpy.distutils.mingw32ccompiler
distutils.spawn find_executable: distutils.cygwinccompiler
distutils.spawn spawn: distutils.archive_util distutils.ccompiler distutils.command.upload distutils.util
distutils.sysconfig customize_compiler: distutils.command.build_clib distutils.command.build_ext distutils.command.config numpy.distutils.ccompiler setuptools.command.build_ext
distutils.sysconfig get_config_vars: distutils.command.install
distutils.util execute: distutils.ccompiler
distutils.util get_platform: distutils._msvccompiler distutils.command.bdist distutils.command.bdist_dumb distutils.command.bdist_msi distutils.command.bdist_rpm distutils.command.bdist_wininst distutils.command.build distutils.command.build_ext distutils.command.install distutils.msvc9compiler distutils.sysconfig numpy.distutils.command.build numpy.distutils.command.build_src numpy.distutils.system_info setuptools._scripts setuptools.wheel
dotenv load_dotenv: mlflow.cli
fastcore.script call_parse: fastcore.py2pyi
fileinput FileInput: celery.bin.logtool
flair.file_utils cached_path: flair.datasets.biomedical flair.datasets.document_classification flair.datasets.entity_linking flair.datasets.relation_extraction flair.datasets.sequence_labeling flair.datasets.text_image flair.datasets.text_text flair.datasets.treebanks flair.embeddings.legacy flair.embeddings.token flair.models.entity_linker_model flair.models.multitask_model flair.models.relation_extractor_model flair.models.sequence_tagger_model flair.models.tars_model flair.models.text_classification_model
fsspec AbstractFileSystem: fsspec.archive fsspec.implementations.chained fsspec.implementations.data fsspec.implementations.dbfs fsspec.implementations.memory fsspec.implementations.sftp fsspec.implementations.smb
fsspec filesystem: fsspec.implementations.cached fsspec.implementations.dask fsspec.implementations.dirfs
fsspec open_files: fsspec.implementations.libarchive
fsspec.core OpenFile: dask.bag.avro dask.bytes.core fsspec.gui
fsspec.core filesystem: fsspec.generic fsspec.implementations.reference
fsspec.core get_filesystem_class: fsspec.generic fsspec.gui
fsspec.core get_fs_token_paths: dask.bag.avro dask.bytes.core dask.dataframe.io.csv dask.dataframe.io.orc.core dask.dataframe.io.parquet.core dask.dataframe.io.parquet.utils fsspec
fsspec.core open: fsspec fsspec.implementations.reference
fsspec.core open open_file: dask.dataframe.io.csv
fsspec.core open_files: dask.bag.avro dask.bag.core dask.bag.text dask.dataframe.io.csv dask.dataframe.io.json fsspec
fsspec.core open_local: fsspec
fsspec.core url_to_fs: datasets.arrow_dataset datasets.arrow_writer datasets.builder datasets.data_files datasets.dataset_dict datasets.download.download_manager datasets.info datasets.load datasets.utils.file_utils fsspec fsspec.fuse fsspec.generic fsspec.mapping fsspec.parquet lightning.fabric.utilities.cloud_io lightning.pytorch.trainer.connectors.checkpoint_connector lightning_fabric.utilities.cloud_io pytorch_lightning.trainer.connectors.checkpoint_connector
fsspec.mapping FSMap: fsspec
fsspec.mapping get_mapper: fsspec
fsspec.registry _import_class: fsspec.json
fsspec.registry filesystem: fsspec fsspec.core
fsspec.registry get_filesystem_class: fsspec fsspec.core fsspec.json
fsspec.registry known_implementations: fsspec.gui
fsspec.registry register_implementation: fsspec fsspec.implementations.http_sync
fsspec.spec AbstractFileSystem: dask.dataframe.io.parquet.utils fsspec fsspec.asyn fsspec.implementations.arrow fsspec.implementations.dask fsspec.implementations.ftp fsspec.implementations.gist fsspec.implementations.git fsspec.implementations.github fsspec.implementations.http_sync fsspec.implementations.local fsspec.implementations.webhdfs fsspec.json
ftplib FTP: fsspec.implementations.ftp mlflow.store.artifact.ftp_artifact_repo smart_open.ftp
ftplib FTP_TLS: fsspec.implementations.ftp smart_open.ftp
functools partial: IPython.core.completer IPython.core.pylabtools IPython.external.qt_loaders IPython.lib.pretty _pytest.pathlib _pytest.python _pytest.terminal accelerate.accelerator accelerate.state accelerate.test_utils.testing accelerate.utils.ao accelerate.utils.megatron_lm accelerate.utils.other asyncio.windows_events catboost.metrics celery.apps.multi celery.apps.worker celery.backends.base celery.backends.redis celery.bin.beat celery.bin.control celery.bin.events celery.contrib.migrate celery.utils.debug celery.utils.functional celery.utils.nodenames celery.utils.serialization celery.utils.text celery.worker.consumer.gossip compileall concurrent.futures.process dask._task_spec dask.array._array_expr._creation dask.array._array_expr._reductions dask.array._array_expr._ufunc dask.array._reductions_generic dask.array.core dask.array.creation dask.array.linalg dask.array.reductions dask.array.routines dask.array.ufunc dask.array.wrap dask.bag.core dask.bag.random dask.bag.text dask.base dask.context dask.dataframe._pyarrow dask.dataframe.dask_expr._expr dask.dataframe.dask_expr.io.parquet dask.dataframe.groupby dask.dataframe.io.csv dask.dataframe.io.json dask.dataframe.methods dask.delayed dask.dot dask.local dask.multiprocessing dask.tokenize datasets.arrow_dataset datasets.arrow_reader datasets.builder datasets.data_files datasets.dataset_dict datasets.download.download_manager datasets.filesystems.compression datasets.formatting.formatting datasets.formatting.polars_formatter datasets.io.json datasets.iterable_dataset datasets.table datasets.utils.hub datasets.utils.tf_utils diffusers.loaders.peft diffusers.training_utils dill._dill dill.logger distributed.broker distributed.client distributed.protocol distributed.protocol.compression distributed.protocol.serialize distributed.scheduler distributed.shuffle._core distributed.spill distributed.stealing distributed.utils_comm distributed.worker_memory distributed.worker_state_machine distutils.sysconfig docker.api.client email.charset fastai.imports fastcore.imports fastcore.script fastcore.xml fsspec.utils future.backports.email.charset gensim.downloader gensim.models.tfidfmodel gensim.scripts.segment_wiki gradio._vendor.aiofiles.ospath gradio._vendor.aiofiles.tempfile gradio._vendor.aiofiles.tempfile.temptypes gradio._vendor.aiofiles.threadpool gradio.blocks gradio.components.html gradio.events gradio.helpers gradio.http_server http.server huggingface_hub.inference._mcp._cli_hacks huggingface_hub.utils._fixes jinja2.environment joblib.externals.loky.cloudpickle_wrapper joblib.externals.loky.process_executor keras.src.backend.jax.trainer lightgbm.callback lightgbm.dask lightning.fabric.fabric lightning.fabric.plugins.precision.bitsandbytes lightning.fabric.strategies.fsdp lightning.fabric.strategies.xla_fsdp lightning.fabric.utilities.apply_func lightning.fabric.utilities.data lightning.fabric.utilities.load lightning.fabric.wrappers lightning.pytorch.callbacks.pruning lightning.pytorch.cli lightning.pytorch.loops.optimization.automatic lightning.pytorch.plugins.precision.precision lightning.pytorch.plugins.precision.xla lightning.pytorch.profilers.pytorch lightning.pytorch.trainer.connectors.logger_connector.result lightning_fabric.fabric lightning_fabric.plugins.precision.bitsandbytes lightning_fabric.strategies.fsdp lightning_fabric.strategies.xla_fsdp lightning_fabric.utilities.apply_func lightning_fabric.utilities.data lightning_fabric.utilities.load lightning_fabric.wrappers matplotlib._cm matplotlib._fontconfig_pattern matplotlib.dviread mlflow.genai.scorers.registry mlflow.openai.model mlflow.pytorch mlflow.server.handlers mlflow.store.fs2db mlflow.store.model_registry.databricks_workspace_model_registry_rest_store mlflow.tracking._model_registry.utils mlflow.tracking._tracking_service.utils mlflow.tracking._workspace.registry mlflow.utils.proto_json_utils mlflow.xgboost monai.auto3dseg.operations monai.bundle.scripts monai.config.check_env monai.inferers.inferer monai.metrics.regression monai.metrics.utils monai.networks.nets.daf3d monai.networks.nets.navit monai.networks.nets.resnet monai.optimizers.lr_finder monai.transforms.intensity.array monai.transforms.utility.array monai.utils.module monai.visualize.gradient_based multiprocessing.shared_memory networkx.algorithms.centrality.harmonic networkx.algorithms.connectivity.edge_kcomponents networkx.algorithms.covering networkx.algorithms.dag networkx.algorithms.tree.operations networkx.algorithms.vitality networkx.generators.line networkx.utils.backends nltk.corpus.reader.markdown nltk.lm.preprocessing numba.core.datamodel.models numba.core.lowering numba.core.typed_passes numba.core.typing.cffi_utils numba.experimental.function_type numba.experimental.jitclass.boxing numba.scripts.generate_lower_listing pandas.core.apply pandas.core.arrays._arrow_string_mixins pandas.core.arrays.categorical pandas.core.arrays.string_ pandas.core.common pandas.core.computation.align pandas.core.computation.expr pandas.core.computation.ops pandas.core.computation.pytables pandas.core.generic pandas.core.groupby.generic pandas.core.groupby.groupby pandas.core.ops.array_ops pandas.core.reshape.merge pandas.core.tools.datetimes pandas.core.window.ewm pandas.core.window.rolling pandas.io.excel._base pandas.io.formats.format pandas.io.formats.style pandas.io.formats.style_render pandas.io.sql pandas.io.xml pandas.plotting._matplotlib.core paramiko.config peft.tuners.glora.model peft.tuners.lora.eva peft.tuners.lora.model peft.tuners.osf.layer peft.tuners.road.model peft.tuners.waveft.waverec2d peft.tuners.xlora.model pickle pip._internal.cli.cmdoptions pip._internal.cli.req_command pip._internal.utils.misc pip._vendor.rich.repr pip._vendor.rich.text pip._vendor.urllib3.util.url pip._vendor.urllib3.util.wait pyannote.audio.__main__ pyannote.audio.core.pipeline pyannote.audio.core.task pyannote.audio.models.embedding.wespeaker pyannote.audio.pipelines.multilabel pyannote.audio.pipelines.voice_activity_detection pyannote.audio.tasks.separation.PixIT pyannote.audio.utils.permutation pyannote.audio.utils.probe pydantic._internal._dataclasses pydantic._internal._decorators pydantic._internal._generate_schema pydantic._internal._known_annotated_metadata pydantic._internal._model_construction pydantic._internal._typing_extra pydantic._internal._validate_call pydantic.deprecated.class_validators pydantic.experimental.pipeline pydantic.functional_serializers pydantic.v1.class_validators pydantic.v1.main pydantic.validate_call_decorator pytorch_lightning.callbacks.pruning pytorch_lightning.cli pytorch_lightning.loops.optimization.automatic pytorch_lightning.plugins.precision.precision pytorch_lightning.plugins.precision.xla pytorch_lightning.profilers.pytorch pytorch_lightning.trainer.connectors.logger_connector.result scipy._lib.array_api_extra._lib._lazy scipy.integrate._quadpack_py scipy.optimize._differentialevolution scipy.signal._short_time_fft scipy.spatial.distance scipy.stats._bws_test scipy.stats._discrete_distns scipy.stats._levy_stable scipy.stats._qmc setuptools._vendor.more_itertools.more setuptools._vendor.more_itertools.recipes setuptools.command.build_py setuptools.config._apply_pyprojecttoml setuptools.config.pyprojecttoml setuptools.config.setupcfg sklearn.compose._column_transformer sklearn.ensemble._bagging sklearn.ensemble._hist_gradient_boosting.gradient_boosting sklearn.feature_extraction.text sklearn.impute._base sklearn.linear_model._coordinate_descent sklearn.linear_model._ridge sklearn.metrics._ranking sklearn.metrics._scorer sklearn.metrics.pairwise sklearn.model_selection._search sklearn.model_selection._validation sklearn.neighbors._base sklearn.preprocessing._function_transformer sklearn.utils._array_api sklearn.utils._test_common.instance_generator sklearn.utils.estimator_checks sklearn.utils.extmath skops.io._general spacy.ml.models.multi_task spacy.ml.models.textcat spacy.pipeline.span_ruler spacy.pipeline.spancat spacy.training.augment spacy.training.batchers speechbrain.dataio.iterators speechbrain.decoders.transducer speechbrain.lobes.features srsly.ruamel_yaml.util statsmodels.stats._lilliefors streamlit.runtime.dataframe_chunk_handler tensorflow.python.compiler.tensorrt.trt_convert thinc.layers.lstm timm.data.auto_augment timm.data.loader timm.data.naflex_dataset timm.data.naflex_loader timm.data.readers.reader_wds timm.layers.blur_pool timm.layers.classifier timm.layers.cond_conv2d timm.layers.create_attn timm.layers.mlp timm.models._efficientnet_builder timm.models._features timm.models._hub timm.models.beit timm.models.byobnet timm.models.cait timm.models.convnext timm.models.crossvit timm.models.csatv2 timm.models.cspnet timm.models.davit timm.models.deepseek_vit timm.models.deit timm.models.dpn timm.models.edgenext timm.models.efficientformer_v2 timm.models.efficientnet timm.models.efficientvim timm.models.efficientvit_mit timm.models.efficientvit_msra timm.models.eva timm.models.fasternet timm.models.fastvit timm.models.focalnet timm.models.gcvit timm.models.gemma4_vit timm.models.ghostnet timm.models.hardcorenas timm.models.hiera timm.models.hieradet_sam2 timm.models.iformer timm.models.inception_next timm.models.inception_resnet_v2 timm.models.inception_v3 timm.models.inception_v4 timm.models.levit timm.models.maxxvit timm.models.metaformer timm.models.mlp_mixer timm.models.mobilenetv3 timm.models.mobilenetv5 timm.models.mvitv2 timm.models.naflexvit timm.models.nasnet timm.models.nest timm.models.nextvit timm.models.nfnet timm.models.pit timm.models.pnasnet timm.models.qwen3_vit timm.models.rdnet timm.models.regnet timm.models.repghost timm.models.resnet timm.models.resnetv2 timm.models.rexnet timm.models.sequencer timm.models.swin_transformer_v2 timm.models.swin_transformer_v2_cr timm.models.tiny_vit timm.models.tresnet timm.models.twins timm.models.vision_transformer timm.models.vision_transformer_hybrid timm.models.vision_transformer_relpos timm.models.vision_transformer_sam timm.models.vitamin timm.models.xception_aligned timm.models.xcit timm.optim._optim_factory torch._decomp torch._decomp.decompositions torch._dynamo.test_case torch._dynamo.variables.object_protocol torch._export.passes.add_runtime_assertions_for_constraints_pass torch._functorch._aot_autograd.utils torch._functorch.compilers torch._functorch.eager_transforms torch._functorch.fx_minifier torch._functorch.vmap torch._higher_order_ops.flex_gemm torch._inductor.async_compile torch._inductor.autoheuristic.autoheuristic torch._inductor.bounds torch._inductor.codecache torch._inductor.fuzzer torch._inductor.fx_passes.ddp_fusion torch._inductor.fx_utils torch._inductor.heuristics.template.triton torch._inductor.ir torch._inductor.output_code torch._inductor.runtime.caching.config torch._prims torch._vendor.quack.activation torch._vendor.quack.autotuner torch._vendor.quack.blockscaled.utils torch._vendor.quack.copy_utils torch._vendor.quack.epilogue.ops torch._vendor.quack.gemm_config torch._vendor.quack.gemm_interface torch._vendor.quack.gemm_runtime.autotune torch._vendor.quack.gemm_sm100 torch._vendor.quack.gemm_sm120 torch._vendor.quack.gemm_sm90 torch._vendor.quack.gemm_tvm_ffi_utils torch._vendor.quack.rmsnorm torch.contrib._tensorboard_vis torch.distributed._tools.fsdp2_mem_tracker torch.distributed._tools.mem_tracker torch.distributed._transport._api torch.distributed.algorithms._checkpoint.checkpoint_wrapper torch.distributed.algorithms.ddp_comm_hooks torch.distributed.algorithms.ddp_comm_hooks.optimizer_overlap_hooks torch.distributed.elastic.multiprocessing.redirects torch.distributed.fsdp._common_utils torch.distributed.fsdp._wrap_utils torch.distributed.pipelining.schedules torch.distributed.rpc.rref_proxy torch.distributed.tensor.experimental._context_parallel._attention torch.distributed.tensor.experimental._register_sharding torch.distributed.tensor.parallel._data_parallel_utils torch.distributed.tensor.parallel.input_reshard torch.distributed.tensor.parallel.style torch.fx.experimental.unification.core torch.fx.experimental.unification.dispatch torch.jit._dataclass_impls torch.masked.maskedtensor._ops_refs torch.nn.utils._expanded_weights.instance_norm_expanded_weights torch.optim.lr_scheduler torch.profiler.profiler torch_geometric.contrib.nn.models.rbcd_attack torch_geometric.datasets.graphland torch_geometric.loader.prefetch torch_geometric.nn.models.dimenet torchaudio.pipelines._source_separation_pipeline torchaudio.pipelines.rnnt_pipeline torchvision.datasets.kinetics torchvision.models._api torchvision.models.alexnet torchvision.models.convnext torchvision.models.densenet torchvision.models.detection.fcos torchvision.models.detection.retinanet torchvision.models.detection.ssdlite torchvision.models.efficientnet torchvision.models.googlenet torchvision.models.inception torchvision.models.maxvit torchvision.models.mnasnet torchvision.models.mobilenetv2 torchvision.models.mobilenetv3 torchvision.models.quantization.googlenet torchvision.models.quantization.inception torchvision.models.quantization.mobilenetv2 torchvision.models.quantization.mobilenetv3 torchvision.models.quantization.resnet torchvision.models.quantization.shufflenetv2 torchvision.models.regnet torchvision.models.resnet torchvision.models.segmentation.deeplabv3 torchvision.models.segmentation.fcn torchvision.models.segmentation.lraspp torchvision.models.shufflenetv2 torchvision.models.squeezenet torchvision.models.swin_transformer torchvision.models.vgg torchvision.models.video.mvit torchvision.models.video.resnet torchvision.models.video.s3d torchvision.models.video.swin_transformer torchvision.models.vision_transformer transformers.exporters.onnxruntime_fusions transformers.generation.continuous_batching.input_outputs transformers.image_processing_utils transformers.image_utils transformers.integrations.gguf.gguf_tokenizer_mapping transformers.masking_utils transformers.modeling_flash_attention_utils transformers.modeling_layers transformers.modeling_utils transformers.optimization transformers.trainer transformers.trainer_utils transformers.utils.chat_template_utils transformers.utils.generic transformers.utils.type_validators transformers.video_processing_utils ultralytics.data.loaders ultralytics.engine.exporter ultralytics.engine.trainer ultralytics.models.sam.build ultralytics.models.sam.modules.blocks ultralytics.models.sam.sam3.vitdet ultralytics.nn.backends.openvino ultralytics.trackers.track ultralytics.utils.export.executorch ultralytics.utils.export.tensorflow unittest.mock wandb.sdk.verify.verify webdataset.autodecode wrapt.caching wrapt.decorators wrapt.synchronization xgboost.dask xmlrpc.server
functools partial _partial: celery.canvas
functools reduce: PIL.ImageCms accelerate.utils.other celery.canvas celery.local celery.utils.objects celery.utils.term dask.array._array_expr._expr dask.array._array_expr._overlap dask.array._shuffle dask.array.core dask.array.overlap dask.array.rechunk dask.array.reductions dask.array.reshape dask.array.routines dask.bag.core dask.cli dask.dataframe.io.parquet.arrow datasets.features.features enum fastai.imports fastcore.funccall fastcore.imports flair.training_utils jinja2.environment matplotlib.artist matplotlib.rcsetup mlflow.pyspark.ml._autolog mlflow.store.tracking.sqlalchemy_store monai.data.utils monai.networks.nets.diffusion_model_unet monai.networks.nets.efficientnet networkx.algorithms.bipartite.generators networkx.algorithms.dominance networkx.algorithms.isomorphism.ismags nltk.corpus.reader.lin nltk.corpus.reader.mte nltk.corpus.reader.util nltk.inference.discourse nltk.inference.nonmonotonic nltk.inference.resolution nltk.metrics.association nltk.metrics.scores nltk.parse.pchart nltk.parse.viterbi nltk.probability nltk.sem.boxer nltk.sem.drt nltk.sem.hole nltk.sem.logic nltk.text numba.core.analysis numba.core.ssa numba.core.typeinfer numba.cpython.builtins numba.cuda.cudaimpl numba.cuda.deviceufunc numba.parfors.parfor numpy.distutils.misc_util numpy.distutils.system_info numpy.f2py.auxfuncs numpy.lib._arrayterator_impl pandas.core.computation.common pandas.core.computation.expr past.builtins.noniterators peft.tuners.lora.model pip._internal.operations.check pip._vendor.rich.text pyannote.audio.utils.preprocessors pydantic._internal._generics scipy.io._netcdf scipy.io.matlab._mio4 scipy.stats.contingency setuptools._vendor.more_itertools.more setuptools._vendor.more_itertools.recipes setuptools.config._apply_pyprojecttoml setuptools.config._validate_pyproject sklearn.model_selection._search sklearn.utils.validation speechbrain.lobes.models.g2p.dataio statistics statsmodels.base.data statsmodels.base.model statsmodels.iolib.summary2 statsmodels.tools.print_version thinc.backends._custom_kernels timm.models.csatv2 timm.models.mvitv2 torch._decomp.decompositions torch._inductor.fx_passes.mkldnn_fusion torch._prims torch._prims_common torch._subclasses.fake_impls torch.autograd._functions.tensor torch.distributed._pycute.int_tuple torch.distributed._shard.metadata torch.distributed._shard.sharded_tensor.api torch.distributed.checkpoint.planner torch.distributed.tensor._nonlinear_redux torch.fx.experimental.graph_gradual_typechecker torch.fx.experimental.unification.unification_tools torch.nn.utils._expanded_weights.group_norm_expanded_weights wandb.integration.torch.wandb_torch webdataset.filters
functools reduce _reduce: scipy._lib.array_api_compat.torch._aliases sklearn.externals.array_api_compat.torch._aliases
functools reduce pyreduce: numba.cuda.simulator.reduction
future.utils exec_: past.builtins.misc
git.cmd Git: git git.diff git.index.base git.index.fun git.objects.commit git.objects.submodule.base git.refs.head git.refs.tag git.remote git.repo.base git.repo.fun
git.cmd handle_process_output: git.diff git.index.fun git.remote git.repo.base
git.repo Repo: git
git.repo.base Repo: git.repo
grp getgrnam: distutils.archive_util shutil
http.client HTTPConnection: gradio.node_server
http.client HTTPConnection _HTTPConnection: pip._vendor.urllib3.connection
http.client HTTPResponse _HttplibHTTPResponse: pip._vendor.urllib3.response
http.server BaseHTTPRequestHandler: nltk.app.wordnet_app torch.distributed.debug._frontend wsgiref.simple_server xmlrpc.server
http.server HTTPServer: nltk.app.wordnet_app wsgiref.simple_server
http.server ThreadingHTTPServer: torch.distributed.debug._frontend
huggingface_hub HfApi: datasets.arrow_dataset datasets.dataset_dict datasets.hub datasets.iterable_dataset datasets.load datasets.packaged_modules.lance.lance diffusers.commands.run gradio.cli.commands.components.publish gradio.cli.commands.skills gradio.external_utils gradio.history gradio.routes gradio.workflow huggingface_hub.cli._cp huggingface_hub.cli.jobs timm.models._hub transformers.safetensors_conversion transformers.utils.hub
huggingface_hub HfFileSystem: datasets.arrow_dataset datasets.data_files datasets.dataset_dict datasets.exceptions datasets.hub datasets.iterable_dataset datasets.load peft.peft_model
huggingface_hub InferenceClient: gradio.external_utils
huggingface_hub create_repo: diffusers.configuration_utils diffusers.modular_pipelines.mellon_node_utils diffusers.modular_pipelines.modular_pipeline diffusers.utils.hub_utils transformers.testing_utils
huggingface_hub delete_repo: transformers.testing_utils
huggingface_hub file_exists: peft.utils.other peft.utils.save_and_load
huggingface_hub get_token: datasets.packaged_modules.lance.lance diffusers.commands.run gradio.oauth
huggingface_hub get_token hf_get_token: gradio.workflow
huggingface_hub hf_hub_download: diffusers.commands.fp16_safetensors diffusers.configuration_utils diffusers.modular_pipelines.mellon_node_utils diffusers.utils.dynamic_modules_utils diffusers.utils.hub_utils peft.config peft.peft_model peft.utils.save_and_load pyannote.audio.pipelines.speaker_verification pyannote.audio.utils.hf_hub speechbrain.integrations.huggingface.vocos timm.models._hub torch_geometric.nn.model_hub transformers.utils.hub
huggingface_hub hf_hub_url: datasets.utils.hub transformers.utils.hub
huggingface_hub interpreter_login: gradio.cli.commands.hf_login
huggingface_hub model_info: accelerate.commands.estimate diffusers.loaders.lora_base diffusers.utils.dynamic_modules_utils diffusers.utils.hub_utils speechbrain.integrations.huggingface.huggingface timm.models._hub
huggingface_hub snapshot_download: diffusers.loaders.single_file diffusers.utils.hub_utils gradio.cli.commands.components._create_utils huggingface_hub.fastai_utils huggingface_hub.inference._mcp.utils peft.utils.loftq_utils speechbrain.integrations.audio_tokenizers.discrete_ssl speechbrain.integrations.audio_tokenizers.speechtokenizer_interface speechbrain.integrations.audio_tokenizers.wavtokenizer_interface transformers.utils.hub
huggingface_hub upload_file: diffusers.modular_pipelines.mellon_node_utils
huggingface_hub upload_folder: diffusers.utils.hub_utils
huggingface_hub whoami: gradio.cli.commands.hf_login gradio.oauth
huggingface_hub._login auth_switch: huggingface_hub.cli.auth
huggingface_hub._login login: huggingface_hub.cli.auth
huggingface_hub._login logout: huggingface_hub.cli.auth
huggingface_hub._snapshot_download snapshot_download: huggingface_hub.cli.download
huggingface_hub.file_download hf_hub_download: huggingface_hub._snapshot_download huggingface_hub.cli.download huggingface_hub.cli.spaces huggingface_hub.hub_mixin huggingface_hub.repocard
huggingface_hub.file_download hf_hub_url: huggingface_hub._commit_api huggingface_hub.hf_file_system
huggingface_hub.file_download http_get: huggingface_hub.hf_file_system
huggingface_hub.hf_api HfApi: huggingface_hub._commit_scheduler huggingface_hub._sandbox huggingface_hub._snapshot_download huggingface_hub.cli.discussions huggingface_hub.cli.spaces huggingface_hub.fastai_utils huggingface_hub.hf_file_system huggingface_hub.hub_mixin
huggingface_hub.hf_api upload_file: huggingface_hub.repocard
huggingface_hub.hf_api whoami: huggingface_hub._oauth huggingface_hub.cli.auth
huggingface_hub.serialization._torch load_state_dict_from_file: huggingface_hub.serialization
huggingface_hub.serialization._torch load_torch_model: huggingface_hub.serialization
huggingface_hub.utils SoftTemporaryDirectory: huggingface_hub.cli._cp huggingface_hub.cli._uv_script_header huggingface_hub.fastai_utils huggingface_hub.file_download huggingface_hub.hub_mixin huggingface_hub.repocard
huggingface_hub.utils WeakFileLock: huggingface_hub._local_folder huggingface_hub._sandbox_cache huggingface_hub.file_download
huggingface_hub.utils get_session: datasets.load datasets.utils._dataset_viewer datasets.utils.file_utils huggingface_hub._bucket_live_follow huggingface_hub._commit_api huggingface_hub._inference_endpoints huggingface_hub._oidc huggingface_hub.cli._uv_script_header huggingface_hub.cli.extensions huggingface_hub.cli.lfs huggingface_hub.hf_api huggingface_hub.inference._client huggingface_hub.inference._common huggingface_hub.inference._providers.fal_ai huggingface_hub.inference._providers.hf_inference huggingface_hub.inference._providers.novita huggingface_hub.inference._providers.replicate huggingface_hub.inference._providers.together huggingface_hub.inference._providers.wavespeed huggingface_hub.inference._providers.zai_org huggingface_hub.repocard huggingface_hub.utils._telemetry transformers.utils.hub
huggingface_hub.utils get_stored_tokens: huggingface_hub.cli.auth
huggingface_hub.utils get_token: huggingface_hub._dataset_viewer huggingface_hub._login huggingface_hub._oauth huggingface_hub._sandbox huggingface_hub.cli.auth huggingface_hub.hf_api huggingface_hub.inference._providers._common huggingface_hub.inference._providers.hf_inference
huggingface_hub.utils http_backoff: huggingface_hub._commit_api huggingface_hub.hf_api huggingface_hub.hf_file_system huggingface_hub.lfs huggingface_hub.utils._pagination huggingface_hub.utils._xet
huggingface_hub.utils list_credential_helpers: huggingface_hub._login
huggingface_hub.utils run_subprocess: huggingface_hub._login
huggingface_hub.utils set_git_credential: huggingface_hub._login
huggingface_hub.utils unset_git_credential: huggingface_hub._login
huggingface_hub.utils._auth _get_token_from_environment: huggingface_hub._login huggingface_hub.hf_api
huggingface_hub.utils._auth _get_token_from_file: huggingface_hub._login huggingface_hub.hf_api
huggingface_hub.utils._auth _get_token_from_google_colab: huggingface_hub._login huggingface_hub.hf_api
huggingface_hub.utils._auth _save_token: huggingface_hub._login
huggingface_hub.utils._auth get_stored_tokens: huggingface_hub._login
huggingface_hub.utils._auth get_token: huggingface_hub.utils._headers
huggingface_hub.utils._fixes WeakFileLock: huggingface_hub.utils._auth
huggingface_hub.utils._http get_session: huggingface_hub.utils._oauth_device
huggingface_hub.utils._subprocess run_interactive_subprocess: huggingface_hub.utils._git_credential
huggingface_hub.utils._subprocess run_subprocess: huggingface_hub.utils._git_credential
hyperpyyaml load_hyperpyyaml: speechbrain.inference.interfaces speechbrain.utils.hpopt
idlelib.autocomplete AutoComplete: idlelib.configdialog
idlelib.pyshell main: idlelib.idle
imp load_dynamic: catboost.hnsw.hnsw
imp reload: past.builtins.misc
importlib import_module: IPython.core.completerlib IPython.core.extensions IPython.extensions.autoreload catalogue._importlib_metadata celery.app.registry celery.bin.shell celery.fixups.django celery.local celery.utils.imports dask.utils datasets.utils.patching diffusers.commands.fp16_safetensors distributed.http.prometheus distributed.preloading fastcore.xtras importlib.metadata importlib.resources invoke.program jinja2.loaders mlflow.sklearn.utils monai.bundle.config_item monai.utils.module numba.core.utils pip._vendor.pyproject_hooks._in_process._in_process pip._vendor.rich._unicode_data pyannote.audio.core.model pydantic scipy._lib._array_api_docs_tables scipy._lib.deprecation setuptools._vendor.importlib_metadata sklearn.utils.discovery skops.utils.importutils srsly.ruamel_yaml.main torch._dynamo.backends.debugging torch._dynamo.debug_utils torch._dynamo.repro.after_aot torch._dynamo.repro.after_dynamo torch._dynamo.repro.aoti torch.distributed._tensor torch.distributed._transport.nixl._transport torch_geometric.config_mixin torch_geometric.lazy_loader ultralytics.utils.callbacks.base wandb.apis wandb.apis._generated wandb.automations._generated wandb.sdk.artifacts._generated wandb.util
importlib reload: IPython.core.extensions IPython.extensions.autoreload celery.utils.imports
importlib._bootstrap BuiltinImporter: importlib.machinery
importlib._bootstrap FrozenImporter: importlib.machinery
importlib._bootstrap ModuleSpec: importlib.machinery
importlib._bootstrap __import__: importlib
importlib._bootstrap _builtin_from_name: imp
importlib._bootstrap _exec: imp
importlib._bootstrap _find_spec: importlib.util
importlib._bootstrap _load: cffi._imp_emulation imp
importlib._bootstrap module_from_spec: importlib.util
importlib._bootstrap spec_from_loader: importlib.util
importlib._bootstrap_external AppleFrameworkLoader: importlib.machinery
importlib._bootstrap_external ExtensionFileLoader: importlib.machinery
importlib._bootstrap_external FileFinder: importlib.machinery
importlib._bootstrap_external NamespaceLoader: importlib.machinery
importlib._bootstrap_external PathFinder: importlib.machinery
importlib._bootstrap_external SourceFileLoader: importlib.machinery
importlib._bootstrap_external SourcelessFileLoader: imp importlib.machinery
importlib._bootstrap_external WindowsRegistryFinder: importlib.machinery
importlib._bootstrap_external decode_source: importlib.util
importlib._bootstrap_external spec_from_file_location: importlib.util
importlib.machinery ModuleSpec: _pytest.pathlib invoke.loader setuptools.config.expand
importlib.machinery NamespaceLoader: _pytest.pathlib
importlib.machinery PathFinder: _pytest.pathlib past.translation pip.__pip-runner__ pip._vendor.pyproject_hooks._in_process._in_process torch._inductor.codegen.flydsl.flydsl_utils
importlib.machinery SourceFileLoader: past.translation torch.package.package_exporter
importlib.metadata EntryPoint: torch._dynamo.backends.registry torch.distributed._transport._registry
importlib.util find_spec: idlelib.mainmenu mlflow.langchain.utils.logging torch._inductor.codegen.flydsl.flydsl_utils torch.cuda.amp.common ultralytics.utils.benchmarks wandb.sdk.lib.import_hooks wrapt.importer
importlib.util find_spec _find_spec: torch._native.triton_utils
importlib.util module_from_spec: invoke.loader lightning.__setup__ lightning_fabric.__setup__ pytorch_lightning.__setup__ scipy._lib._testutils setuptools._imp
importlib.util spec_from_file_location: invoke.loader lightning.__setup__ lightning_fabric.__setup__ pytorch_lightning.__setup__ scipy._lib._testutils
importlib.util spec_from_loader: invoke.config
inspect get_annotations: IPython.core.guarded_eval
io FileIO: cloudpathlib.cloudpath gradio._vendor.aiofiles.tempfile gradio._vendor.aiofiles.threadpool
io open: future.builtins.misc
io open io_open: IPython.core.interactiveshell IPython.core.magics.history
jinja2 Environment: dask.widgets.widgets distributed.dashboard.components.scheduler distributed.dashboard.components.worker torch.distributed.debug._frontend torch_geometric.template
jinja2 Template: dask.widgets.widgets gradio.component_meta gradio.events mlflow.genai.judges.optimizers.memalign.utils spacy.cli.init_config torch_geometric.llm.models.qa_gen
jinja2.bccache FileSystemBytecodeCache: jinja2
jinja2.environment Environment: jinja2 jinja2.ext jinja2.nativetypes jinja2.sandbox
jinja2.environment Template: jinja2 jinja2.nativetypes
jinja2.loaders FunctionLoader: jinja2
jinja2.loaders ModuleLoader: jinja2
jinja2.loaders PackageLoader: jinja2
jinja2.utils import_string: jinja2.environment jinja2.ext
joblib Memory: sklearn.datasets._lfw
joblib._memmapping_reducer TemporaryResourcesManager: joblib.executor joblib.pool
joblib._store_backends FileSystemStoreBackend: joblib.memory
joblib._utils eval_expr: joblib.parallel
joblib.backports concurrency_safe_rename: joblib._store_backends
joblib.backports make_memmap: joblib._memmapping_reducer joblib.numpy_pickle
joblib.disk delete_folder: joblib._memmapping_reducer
joblib.disk memstr_to_bytes: joblib._store_backends joblib.parallel
joblib.disk mkdirp: joblib._store_backends joblib.logger
joblib.disk rm_subdirs: joblib._store_backends
joblib.memory MemorizedResult: joblib
joblib.numpy_pickle dump: joblib joblib._memmapping_reducer
joblib.numpy_pickle load: joblib joblib._memmapping_reducer
joblib.numpy_pickle load_temporary_memmap: joblib._memmapping_reducer
joblib.numpy_pickle_compat load_compatibility: joblib.numpy_pickle
joblib.numpy_pickle_utils _validate_fileobject_and_memmap: joblib.numpy_pickle
jsonpickle decode: jsonpickle.ext.pandas
jsonpickle.unpickler Unpickler: jsonpickle
jsonpickle.unpickler decode: jsonpickle
keras.src.legacy.saving.serialization deserialize_keras_object: keras._tf_keras.keras.legacy.saving keras._tf_keras.keras.utils.legacy keras.legacy.saving keras.utils.legacy
keras.src.saving load_model: keras.src.layers.core.masking_test keras.src.layers.preprocessing.hashing_test
keras.src.saving.saving_api load_model: keras._tf_keras.keras.models keras._tf_keras.keras.saving keras.models keras.saving keras.src.layers.core.einsum_dense_test keras.src.saving
keras.src.saving.saving_api load_weights: keras._tf_keras.keras.saving keras.saving
keras.src.saving.saving_api save_model: keras._tf_keras.keras.models keras._tf_keras.keras.saving keras.models keras.saving
keras.src.saving.saving_api save_weights: keras._tf_keras.keras.saving keras.saving
keras.src.saving.serialization_lib deserialize_keras_object: keras._tf_keras.keras.saving keras._tf_keras.keras.utils keras.saving keras.src.layers.core.masking keras.src.saving keras.src.saving.saving_lib keras.utils
keras.src.utils.file_utils get_file: keras._tf_keras.keras.utils keras.src.datasets.boston_housing keras.src.datasets.california_housing keras.src.datasets.cifar10 keras.src.datasets.cifar100 keras.src.datasets.fashion_mnist keras.src.datasets.imdb keras.src.datasets.mnist keras.src.datasets.reuters keras.src.utils keras.utils
keyring delete_password: keyring.cli keyring.http
keyring get_credential: keyring.cli
keyring get_password: keyring.cli keyring.http
keyring set_keyring: keyring.cli
keyring set_password: keyring.cli keyring.http
keyring.core delete_password: keyring
keyring.core get_credential: keyring
keyring.core get_keyring: keyring
keyring.core get_password: keyring
keyring.core set_keyring: keyring
keyring.core set_password: keyring
kombu.serialization loads: celery.backends.base celery.security.serialization
kombu.serialization loads loads_message: celery.app.trace
lib2to3.main main: lib2to3.__main__
lib2to3.refactor RefactoringTool: past.translation
lightning.fabric.utilities.cloud_io _load pl_load: lightning.fabric.plugins.io.torch_io lightning.pytorch.core.saving pyannote.audio.core.model
lightning.fabric.utilities.cloud_io get_filesystem: lightning.fabric.loggers.csv_logs lightning.fabric.loggers.tensorboard lightning.fabric.plugins.environments.lsf lightning.fabric.plugins.io.torch_io lightning.fabric.plugins.io.xla lightning.fabric.strategies.xla_fsdp lightning.pytorch.callbacks.model_checkpoint lightning.pytorch.cli lightning.pytorch.core.module lightning.pytorch.core.saving lightning.pytorch.loggers.litlogger lightning.pytorch.profilers.advanced lightning.pytorch.profilers.profiler lightning.pytorch.trainer.connectors.checkpoint_connector
lightning.pytorch.core.saving _load_from_checkpoint: lightning.pytorch.core.datamodule lightning.pytorch.core.module
lightning.pytorch.utilities.migration.utils _pl_migrate_checkpoint: lightning.pytorch.core.saving lightning.pytorch.trainer.connectors.checkpoint_connector
lightning.pytorch.utilities.migration.utils migrate_checkpoint: lightning.pytorch.utilities.migration
lightning.pytorch.utilities.migration.utils pl_legacy_patch: lightning.pytorch.utilities.migration
lightning_fabric.utilities.cloud_io _load pl_load: lightning_fabric.plugins.io.torch_io pytorch_lightning.core.saving
lightning_fabric.utilities.cloud_io get_filesystem: lightning_fabric.loggers.csv_logs lightning_fabric.loggers.tensorboard lightning_fabric.plugins.environments.lsf lightning_fabric.plugins.io.torch_io lightning_fabric.plugins.io.xla lightning_fabric.strategies.xla_fsdp pytorch_lightning.callbacks.model_checkpoint pytorch_lightning.cli pytorch_lightning.core.module pytorch_lightning.core.saving pytorch_lightning.loggers.litlogger pytorch_lightning.profilers.advanced pytorch_lightning.profilers.profiler pytorch_lightning.trainer.connectors.checkpoint_connector
logging.config BaseConfigurator: pip._vendor.distlib.compat
logging.config fileConfig: monai.bundle.workflows
logging.handlers WatchedFileHandler: celery.app.log
mako.lookup TemplateLookup: mako.cmd mako.ext.turbogears
mako.template Template: mako.cmd mako.ext.turbogears mako.lookup
matplotlib rc_params_from_file: matplotlib.style
matplotlib.style use: matplotlib.style.core
matplotlib.texmanager TexManager: matplotlib.backend_bases matplotlib.backends.backend_ps matplotlib.textpath
mlflow.artifacts download_artifacts: mlflow.genai.skill_content.fetchers.artifacts mlflow.utils.env_pack
mlflow.artifacts download_artifacts _download_artifacts: mlflow.store.artifact.cli
mlflow.projects run: mlflow
mlflow.pyfunc load_pyfunc load_model: mlflow.pyfunc.scoring_server
mlflow.pyfunc.model _load_context_model_and_signature: mlflow.pyfunc.loaders.chat_agent mlflow.pyfunc.loaders.chat_model mlflow.pyfunc.loaders.code_model mlflow.pyfunc.loaders.responses_agent
mlflow.utils.file_utils download_file_using_http_uri: mlflow.store.artifact.databricks_artifact_repo mlflow.store.artifact.databricks_models_artifact_repo mlflow.store.artifact.http_artifact_repo mlflow.store.artifact.presigned_url_artifact_repo
mlflow.utils.model_utils _add_code_from_conf_to_system_path: mlflow.catboost mlflow.diffusers mlflow.dspy.load mlflow.h2o mlflow.johnsnowlabs mlflow.langchain.model mlflow.lightgbm mlflow.llama_index.model mlflow.onnx mlflow.openai.model mlflow.paddle mlflow.pmdarima mlflow.prophet mlflow.pyfunc mlflow.pytorch mlflow.sentence_transformers mlflow.shap mlflow.sklearn mlflow.spacy mlflow.spark mlflow.statsmodels mlflow.tensorflow mlflow.transformers mlflow.xgboost
mlflow.utils.model_utils _validate_and_copy_code_paths: mlflow.catboost mlflow.diffusers mlflow.dspy.save mlflow.h2o mlflow.johnsnowlabs mlflow.langchain.model mlflow.lightgbm mlflow.llama_index.model mlflow.onnx mlflow.openai.model mlflow.paddle mlflow.pmdarima mlflow.prophet mlflow.pytorch mlflow.sentence_transformers mlflow.shap mlflow.sklearn mlflow.spacy mlflow.spark mlflow.statsmodels mlflow.tensorflow mlflow.transformers mlflow.xgboost
mlflow.utils.process _exec_cmd: mlflow.server mlflow.server.jobs._job_env_setup mlflow.server.jobs.local_executor mlflow.server.jobs.utils mlflow.utils.environment mlflow.utils.virtualenv
monai.bundle ConfigWorkflow: monai.fl.client.monai_algo
multiprocessing Manager: fastcore.parallel
multiprocessing freeze_support: numba.runtests
multiprocessing set_start_method: fastcore.parallel multiprocessing.spawn
multiprocessing.connection Client: sklearn.callback._transport
multiprocessing.connection Connection: flair.distributed_utils joblib.externals.loky.backend._posix_reduction sklearn.callback._transport torch.distributed.checkpoint._experimental.checkpoint_process
multiprocessing.connection Listener: sklearn.callback._transport
multiprocessing.connection wait: joblib.externals.loky.backend.popen_loky_posix joblib.externals.loky.process_executor multiprocessing.pool
multiprocessing.popen_spawn_win32 Popen: multiprocessing.context
multiprocessing.popen_spawn_win32 Popen _Popen: joblib.externals.loky.backend.popen_loky_win32
multiprocessing.resource_sharer DupSocket: multiprocessing.reduction
multiprocessing.resource_tracker ResourceTracker _RT: torch.multiprocessing
networkx.utils.decorators argmap: networkx.algorithms.community.quality networkx.utils.backends
nltk.classify.megam call_megam: nltk.classify nltk.classify.maxent
nltk.classify.megam config_megam: nltk.classify
nltk.classify.tadm call_tadm: nltk.classify.maxent
nltk.classify.weka config_weka: nltk.classify
nltk.data find: nltk.chunk.named_entity nltk.help nltk.tag nltk.tag.perceptron nltk.toolbox
nltk.data load: nltk.parse.featurechart nltk.parse.util nltk.sentiment.util nltk.stem.rslp nltk.tag nltk.tag.mapping nltk.tokenize
nltk.internals config_java: nltk nltk.classify.weka nltk.parse.corenlp
nltk.internals find_jar: nltk.tag.stanford nltk.tokenize.stanford nltk.tokenize.stanford_segmenter
nltk.internals java: nltk.classify.weka nltk.parse.corenlp nltk.parse.malt nltk.parse.stanford nltk.tag.stanford nltk.tokenize.stanford nltk.tokenize.stanford_segmenter
nltk.parse.malt MaltParser: nltk.inference.discourse nltk.parse
nltk.sem.boxer Boxer: nltk.sem
nltk.tag.hunpos HunposTagger: nltk.tag
nltk.tag.stanford StanfordTagger: nltk.tag
nt readlink _nt_readlink: ntpath
numpy frombuffer: gensim.models.keyedvectors scipy.datasets._fetchers scipy.io._netcdf
numpy load: scipy.datasets._fetchers
numpy._core from_dlpack: numpy
numpy._core frombuffer: numpy
numpy._core._multiarray_umath _vec_string: numpy._core.multiarray
numpy._core._multiarray_umath from_dlpack: numpy._core.multiarray
numpy._core.multiarray _vec_string: numpy._core.strings
numpy._core.multiarray from_dlpack: numpy._core.numeric
numpy._core.multiarray frombuffer: numpy._core.numeric
numpy.ctypeslib._ctypeslib as_array: numpy.ctypeslib
numpy.ctypeslib._ctypeslib as_ctypes: numpy.ctypeslib
numpy.ctypeslib._ctypeslib as_ctypes_type: numpy.ctypeslib
numpy.ctypeslib._ctypeslib load_library: numpy.ctypeslib
numpy.ctypeslib._ctypeslib ndpointer: numpy.ctypeslib
numpy.distutils.ccompiler simple_version_match: numpy.distutils.fcompiler.intel numpy.distutils.fcompiler.sun numpy.distutils.intelccompiler
numpy.distutils.core setup: numpy.f2py._backends._distutils
numpy.distutils.exec_command filepath_from_subprocess_output: numpy.distutils.ccompiler numpy.distutils.command.build_ext numpy.distutils.command.config numpy.distutils.fcompiler.gnu numpy.distutils.system_info
numpy.distutils.exec_command find_executable: numpy.distutils.fcompiler numpy.distutils.fcompiler.ibm numpy.distutils.intelccompiler numpy.distutils.system_info
numpy.distutils.exec_command forward_bytes_to_stdout: numpy.distutils.ccompiler
numpy.distutils.fcompiler FCompiler: numpy.distutils.fcompiler.absoft numpy.distutils.fcompiler.arm numpy.distutils.fcompiler.compaq numpy.distutils.fcompiler.fujitsu numpy.distutils.fcompiler.g95 numpy.distutils.fcompiler.gnu numpy.distutils.fcompiler.hpux numpy.distutils.fcompiler.ibm numpy.distutils.fcompiler.intel numpy.distutils.fcompiler.lahey numpy.distutils.fcompiler.mips numpy.distutils.fcompiler.nag numpy.distutils.fcompiler.none numpy.distutils.fcompiler.nv numpy.distutils.fcompiler.pathf95 numpy.distutils.fcompiler.pg numpy.distutils.fcompiler.sun
numpy.distutils.misc_util get_build_architecture: numpy.distutils.mingw32ccompiler
numpy.distutils.misc_util get_cmd: numpy.distutils.command.build_src numpy.distutils.command.install_clib
numpy.distutils.system_info combine_paths: numpy.distutils.command.build_ext
numpy.f2py.f2py2e main: numpy.f2py.__main__
numpy.lib._format_impl read_array: numpy.lib.format
numpy.lib._format_impl write_array: numpy.lib.format
numpy.lib._npyio_impl NpzFile: numpy.lib.npyio
numpy.lib._npyio_impl load: numpy
numpy.lib._npyio_impl save: numpy
numpy.lib._npyio_impl savetxt: numpy
numpy.lib._npyio_impl savez: numpy
numpy.lib._npyio_impl savez_compressed: numpy
numpy.testing assert_raises: numpy.ma.testutils
operator attrgetter: celery.app.base dill._dill fastai.imports fastcore.imports flair.datasets.biomedical inspect lightgbm.engine matplotlib.axes._base pathlib peft.optimizers.loraplus peft.utils.hotswap peft.utils.other pip._vendor.rich.markup pip._vendor.rich.segment pip._vendor.rich.style pydantic._internal._generate_schema setuptools._vendor.more_itertools.more sklearn.feature_selection._base torch._inductor.compile_fx torch._inductor.fx_passes.control_dependencies torch.autograd.profiler_util
operator methodcaller: fastai.imports nltk.lm.smoothing
os chmod: setuptools._shutil
os environ: ctypes._aix lightgbm.basic lightgbm.libpath nltk.classify.senna sklearn.conftest sklearn.datasets._base statsmodels.datasets.utils
os environ _environ: torch._native.flydsl_utils
os listdir: sklearn.datasets._base sklearn.datasets._lfw
os makedirs: sklearn.datasets._base sklearn.datasets._lfw sklearn.datasets._rcv1
os mkdir: pip._vendor.pkg_resources
os open os_open: pip._vendor.pkg_resources
os remove: gensim.models.atmodel sklearn.datasets._california_housing sklearn.datasets._lfw sklearn.datasets._olivetti_faces sklearn.datasets._rcv1 sklearn.datasets._species_distributions
os rename: pip._vendor.pkg_resources
os replace: joblib.backports
os replace concurrency_safe_rename: joblib.backports
os unlink: pip._vendor.pkg_resources
os utime: pip._vendor.pkg_resources
os walk: IPython.lib.display
pandas read_csv: statsmodels.datasets.utils torch_geometric.datasets.tag_dataset
pandas read_stata: statsmodels.datasets.utils
pandas._testing._io round_trip_pickle: pandas._testing
pandas.compat._optional import_optional_dependency: pandas._testing._io pandas.conftest pandas.core._numba.executor pandas.core.apply pandas.core.arrays.sparse.accessor pandas.core.computation.check pandas.core.frame pandas.core.generic pandas.core.groupby.numba_ pandas.core.interchange.from_dataframe pandas.core.missing pandas.core.nanops pandas.core.series pandas.core.util.numba_ pandas.core.window.numba_ pandas.core.window.online pandas.core.window.rolling pandas.io._util pandas.io.common pandas.io.excel._base pandas.io.excel._calamine pandas.io.excel._odfreader pandas.io.excel._openpyxl pandas.io.excel._pyxlsb pandas.io.excel._util pandas.io.excel._xlrd pandas.io.feather_format pandas.io.formats.style pandas.io.formats.style_render pandas.io.html pandas.io.iceberg pandas.io.json._json pandas.io.orc pandas.io.parquet pandas.io.parsers.arrow_parser_wrapper pandas.io.parsers.base_parser pandas.io.parsers.c_parser_wrapper pandas.io.pytables pandas.io.spss pandas.io.sql pandas.io.xml pandas.util._print_versions pandas.util._test_decorators pandas.util._tester
pandas.core.computation.api eval: pandas
pandas.core.computation.eval eval: pandas.core.computation.api
pandas.core.computation.expr BaseExprVisitor: pandas.core.computation.pytables
pandas.core.computation.expr Expr: pandas.core.computation.eval
pandas.core.computation.ops Term: pandas.core.computation.expr
pandas.core.computation.pytables PyTablesExpr: pandas.io.pytables
pandas.core.computation.scope Scope: pandas.core.computation.expr
pandas.core.computation.scope ensure_scope: pandas.core.computation.eval
pandas.io.api ExcelFile: pandas
pandas.io.api ExcelWriter: pandas
pandas.io.api HDFStore: pandas
pandas.io.api read_clipboard: pandas
pandas.io.api read_csv: pandas
pandas.io.api read_excel: pandas
pandas.io.api read_feather: pandas
pandas.io.api read_fwf: pandas
pandas.io.api read_hdf: pandas
pandas.io.api read_html: pandas
pandas.io.api read_iceberg: pandas
pandas.io.api read_json: pandas
pandas.io.api read_orc: pandas
pandas.io.api read_parquet: pandas
pandas.io.api read_pickle: pandas
pandas.io.api read_sas: pandas
pandas.io.api read_spss: pandas
pandas.io.api read_sql: pandas
pandas.io.api read_sql_query: pandas
pandas.io.api read_sql_table: pandas
pandas.io.api read_stata: pandas
pandas.io.api read_table: pandas
pandas.io.api read_xml: pandas
pandas.io.api to_pickle: pandas
pandas.io.clipboards read_clipboard: pandas.io.api
pandas.io.common get_handle: pandas._testing.contexts pandas.core.frame pandas.io.excel._base pandas.io.feather_format pandas.io.formats.csvs pandas.io.formats.xml pandas.io.html pandas.io.json._json pandas.io.orc pandas.io.parquet pandas.io.parsers.readers pandas.io.pickle pandas.io.sas.sas7bdat pandas.io.sas.sas_xport pandas.io.stata pandas.io.xml
pandas.io.excel ExcelFile: pandas.io.api
pandas.io.excel ExcelWriter: pandas.io.api
pandas.io.excel read_excel: pandas.io.api
pandas.io.excel._base ExcelFile: pandas.io.excel
pandas.io.excel._base ExcelWriter: pandas.io.excel pandas.io.excel._odswriter pandas.io.excel._openpyxl pandas.io.excel._xlsxwriter
pandas.io.excel._base read_excel: pandas.io.excel
pandas.io.feather_format read_feather: pandas.io.api
pandas.io.html read_html: pandas.io.api
pandas.io.json read_json: pandas.io.api
pandas.io.json._json JsonReader: pandas.api.typing
pandas.io.json._json read_json: pandas.io.json
pandas.io.json._json to_json: pandas.io.json
pandas.io.orc read_orc: pandas.io.api
pandas.io.parquet read_parquet: pandas.io.api
pandas.io.parsers read_csv: pandas.io.api
pandas.io.parsers read_fwf: pandas.io.api
pandas.io.parsers read_table: pandas.io.api
pandas.io.parsers.readers TextFileReader: pandas.io.parsers
pandas.io.parsers.readers read_csv: pandas.io.parsers
pandas.io.parsers.readers read_fwf: pandas.io.parsers
pandas.io.parsers.readers read_table: pandas.io.parsers
pandas.io.pickle read_pickle: pandas.io.api
pandas.io.pickle to_pickle: pandas.io.api
pandas.io.pytables HDFStore: pandas.io.api
pandas.io.pytables read_hdf: pandas.io.api
pandas.io.sas read_sas: pandas.io.api
pandas.io.sas.sasreader read_sas: pandas.io.sas
pandas.io.spss read_spss: pandas.io.api
pandas.io.sql read_sql: pandas.io.api
pandas.io.sql read_sql_query: pandas.io.api
pandas.io.sql read_sql_table: pandas.io.api
pandas.io.stata StataReader: pandas.api.typing
pandas.io.stata read_stata: pandas.io.api
pandas.io.xml read_xml: pandas.io.api
pandas.plotting._core _get_plot_backend: pandas.plotting._misc
pandas.util._print_versions show_versions: pandas
pandas.util._tester test: pandas
paramiko.client SSHClient: paramiko
paramiko.config SSHConfig: paramiko paramiko.util
paramiko.proxy ProxyCommand: paramiko
paramiko.transport Transport: paramiko paramiko.client
past.builtins.misc execfile: past.builtins
past.builtins.misc reload: past.builtins
peft.utils.save_and_load load_peft_weights: peft.tuners.cartridge.utils peft.utils peft.utils.hotswap
peft.utils.save_and_load torch_load: peft.tuners.multitask_prompt_tuning.model
pickle Unpickler: mlflow.pytorch.pickle_module shelve
pickle Unpickler StockUnpickler: dill._dill
pickle _getattribute: torch.package._package_pickler torch.package.importer
pickle _getattribute _pickle_getattribute: cloudpickle.cloudpickle numba.cloudpickle.cloudpickle srsly.cloudpickle.cloudpickle
pickle load: joblib.externals.loky.backend.popen_loky_win32
pickle loads: joblib._memmapping_reducer joblib.externals.loky.backend.reduction pip._vendor.rich.style
pip._internal.cli.main main: pip._internal.utils.entrypoints
pip._internal.utils.subprocess call_subprocess: pip._internal.build_env.installer pip._internal.vcs.versioncontrol
pip._internal.utils.subprocess make_command: pip._internal.vcs.bazaar pip._internal.vcs.git pip._internal.vcs.mercurial pip._internal.vcs.subversion pip._internal.vcs.versioncontrol
pip._internal.utils.subprocess runner_with_spinner_message: pip._internal.distributions.sdist pip._internal.operations.build.metadata pip._internal.operations.build.metadata_editable pip._internal.operations.build.wheel pip._internal.operations.build.wheel_editable pip._internal.req.req_install
pip._vendor.requests.api delete: pip._vendor.requests
pip._vendor.requests.api get: pip._vendor.requests
pip._vendor.requests.api head: pip._vendor.requests
pip._vendor.requests.api options: pip._vendor.requests
pip._vendor.requests.api patch: pip._vendor.requests
pip._vendor.requests.api post: pip._vendor.requests
pip._vendor.requests.api put: pip._vendor.requests
pip._vendor.requests.api request: pip._vendor.requests
pkgutil read_code: runpy
pstats Stats: torch.distributed.checkpoint.utils
psutil Popen: gradio._vendor.ffmpy.ffmpy
pwd getpwnam: distutils.archive_util shutil
pydantic create_model: mlflow.genai.optimize.util spacy.schemas thinc.util
pydantic._migration getattr_migration: pydantic pydantic.class_validators pydantic.config pydantic.dataclasses pydantic.datetime_parse pydantic.decorator pydantic.env_settings pydantic.error_wrappers pydantic.errors pydantic.generics pydantic.json pydantic.main pydantic.networks pydantic.parse pydantic.schema pydantic.tools pydantic.types pydantic.typing pydantic.utils pydantic.validators
pydantic.main create_model: pydantic.deprecated.decorator
pydantic.v1.parse load_file: pydantic.v1.main pydantic.v1.tools
pydantic.v1.parse load_str_bytes: pydantic.v1.main pydantic.v1.tools
pydantic.v1.typing resolve_annotations: pydantic.v1.main
pydantic.v1.utils import_string: pydantic.v1.types
pydoc locate: monai.auto3dseg.utils monai.bundle.scripts monai.inferers.inferer monai.networks.nets.flexible_unet monai.transforms.io.array monai.utils.module
pytorch_lightning.core.saving _load_from_checkpoint: pytorch_lightning.core.datamodule pytorch_lightning.core.module
pytorch_lightning.utilities.migration.utils _pl_migrate_checkpoint: pytorch_lightning.core.saving pytorch_lightning.trainer.connectors.checkpoint_connector
pytorch_lightning.utilities.migration.utils migrate_checkpoint: pytorch_lightning.utilities.migration
pytorch_lightning.utilities.migration.utils pl_legacy_patch: pytorch_lightning.utilities.migration
safetensors.torch save_file: peft.tuners.cartridge.utils peft.tuners.lora.conversion transformers.integrations.accelerate transformers.model_debugging_utils
safetensors.torch save_file safe_save_file: accelerate.utils.other peft.peft_model transformers.modeling_utils
scipy._lib._bunch _make_tuple_bunch: scipy.stats._crosstab scipy.stats._mgc scipy.stats._morestats scipy.stats._mstats_basic scipy.stats._stats_mstats_common scipy.stats._stats_py scipy.stats.contingency
scipy._lib._ccallback LowLevelCallable: scipy scipy.stats._continuous_distns
scipy.io._harwell_boeing hb_write: scipy.io
scipy.io.matlab savemat: scipy.io
scipy.io.matlab._mio savemat: scipy.io.matlab
scipy.sparse save_npz: skops.io._scipy
setuptools setup: tensorflow.tools.pip_package.setup
setuptools._distutils.ccompiler new_compiler: setuptools._distutils.command.build_clib setuptools._distutils.command.build_ext setuptools._distutils.command.config
setuptools._distutils.dir_util ensure_relative: setuptools._distutils.command.bdist_dumb
setuptools._distutils.dir_util mkpath: setuptools._distutils.archive_util
setuptools._distutils.dir_util remove_tree: setuptools._distutils.command.bdist_dumb setuptools._distutils.command.clean
setuptools._distutils.file_util write_file: setuptools._distutils.command.bdist_rpm setuptools._distutils.command.install
setuptools._distutils.spawn spawn: setuptools._distutils.archive_util setuptools._distutils.util
setuptools._distutils.util get_platform: setuptools._distutils.command.bdist setuptools._distutils.command.bdist_dumb setuptools._distutils.command.build setuptools._distutils.command.build_ext setuptools._distutils.command.install
shutil copy2: ensurepip
shutil copyfile: docker.context.context gensim.models.atmodel lightning.pytorch.utilities.upgrade_checkpoint monai.bundle.scripts pytorch_lightning.utilities.upgrade_checkpoint transformers.integrations.mistral.tokenizer transformers.tokenization_utils_sentencepiece transformers.tokenization_utils_tokenizers
shutil rmtree: _pytest.tmpdir datasets.commands.test docker.context.context fsspec.implementations.cached scipy._lib._tmpdirs setuptools._vendor.wheel._bdist_wheel
sklearn.datasets._base _fetch_remote: sklearn.datasets._california_housing sklearn.datasets._covtype sklearn.datasets._kddcup99 sklearn.datasets._lfw sklearn.datasets._olivetti_faces sklearn.datasets._rcv1 sklearn.datasets._species_distributions sklearn.datasets._twenty_newsgroups
sklearn.datasets._base clear_data_home: sklearn.datasets
sklearn.datasets._base fetch_file: sklearn.datasets
sklearn.datasets._california_housing fetch_california_housing: sklearn.datasets
sklearn.datasets._openml fetch_openml: sklearn.datasets
sklearn.utils._testing create_memmap_backed_data: sklearn.utils.estimator_checks
skops.io dump: skops.cli._update
skops.io load: skops.card._model_card skops.cli._update
skops.io._persist dump: skops.io
skops.io._persist load: skops.io
skops.io._persist loads: skops.io
socket create_connection: future.backports.misc ssl
socket getaddrinfo: future.backports.misc
socket socket: future.backports.misc ssl
socket socket SocketType: dill._dill
socket socket socket_cls: pip._vendor.urllib3.contrib.pyopenssl
socketserver StreamRequestHandler: logging.config
socketserver ThreadingTCPServer: logging.config
spacy.cli._util import_code: spacy.cli.apply spacy.cli.assemble spacy.cli.benchmark_speed spacy.cli.debug_config spacy.cli.debug_data spacy.cli.evaluate spacy.cli.find_threshold spacy.cli.init_config spacy.cli.init_pipeline spacy.cli.pretrain spacy.cli.train
spacy.cli.download download: spacy.cli
spacy.cli.download get_latest_version: spacy.cli.info
spacy.cli.project.run project_run: spacy.cli
spacy.util get_lang_class: spacy.scorer spacy.training.converters.conll_ner_to_docs
spacy.util import_file: spacy.cli._util
spacy.util load_language_data: spacy.lookups
spacy.util load_model: spacy.cli.apply spacy.cli.profile spacy.training.callbacks spacy.training.converters.conll_ner_to_docs spacy.training.converters.json_to_docs spacy.training.initialize
spacy.util load_model_from_config: spacy.cli.assemble spacy.training.initialize spacy.training.pretrain
spacy.util run_command: spacy.cli._util spacy.cli.download
speechbrain.utils.fetching fetch: speechbrain.inference.ASR speechbrain.inference.TTS speechbrain.inference.VAD speechbrain.inference.classifiers speechbrain.inference.interfaces speechbrain.inference.interpretability speechbrain.inference.separation speechbrain.integrations.huggingface.huggingface speechbrain.integrations.nlp.flair_tagger speechbrain.utils.parameter_transfer
sqlalchemy create_engine: celery.backends.database.session
sqlalchemy engine_from_config: mlflow.server.auth.db.migrations.env mlflow.store.db_migrations.env
sqlalchemy.engine make_url: mlflow.tracing.trace_rollup_service
srsly._pickle_api pickle_loads: srsly
statsmodels.iolib.smpickle load_pickle: statsmodels.api statsmodels.iolib statsmodels.iolib.api
statsmodels.iolib.smpickle save_pickle: statsmodels.iolib statsmodels.iolib.api
subprocess Popen: celery.apps.multi ctypes._aix distutils.cygwinccompiler git.cmd git.objects.commit gradio.cli.commands.components._docs_utils hydra.test_utils.test_utils invoke.runners mlflow.models.container mlflow.models.docker_utils numpy.distutils.fcompiler.gnu py._process.cmdexec torch.distributed.elastic.multiprocessing.subprocess_handler.subprocess_handler webdataset.gopen
subprocess call: lightning.pytorch.trainer.connectors.signal_connector pytorch_lightning.trainer.connectors.signal_connector
subprocess check_call: mlflow.models.container
subprocess check_output: distutils.cygwinccompiler future.backports.misc numba.misc.numba_sysinfo numba.scripts.generate_lower_listing sklearn.utils._testing
subprocess getstatusoutput: numpy.distutils.cpuinfo
sympy S: scipy.special._precompute.wright_bessel torch.fx.experimental.symbolic_shapes torch.utils._sympy.functions
sympy.parsing.sympy_parser parse_expr: torch._inductor.codegen.cpp_template_kernel
tarfile is_tarfile: ultralytics.data.utils
tensorflow.python.framework.load_library load_library: tensorflow
tensorflow.python.framework.load_library load_op_library: tensorflow
tensorflow.python.lib.io.file_io FileIO _FileIO: tensorflow.python.platform.gfile
tensorflow.python.lib.io.file_io copy Copy: tensorflow.python.platform.gfile
tensorflow.python.lib.io.file_io create_dir MkDir: tensorflow.python.platform.gfile
tensorflow.python.lib.io.file_io delete_file Remove: tensorflow.python.platform.gfile
tensorflow.python.lib.io.file_io delete_recursively DeleteRecursively: tensorflow.python.platform.gfile
tensorflow.python.lib.io.file_io get_matching_files Glob: tensorflow.python.platform.gfile
tensorflow.python.lib.io.file_io list_directory ListDirectory: tensorflow.python.platform.gfile
tensorflow.python.lib.io.file_io recursive_create_dir MakeDirs: tensorflow.python.platform.gfile
tensorflow.python.lib.io.file_io rename Rename: tensorflow.python.platform.gfile
tensorflow.python.lib.io.file_io walk Walk: tensorflow.python.platform.gfile
timeit timeit: numpy.random._examples.numba.extending
timm.models._builder load_pretrained: timm.models
timm.models._helpers load_checkpoint: timm.models timm.models._factory
timm.models._helpers load_state_dict: timm.models timm.models._builder timm.models._hub
timm.models._helpers resume_checkpoint: timm.models
timm.models._hub download_cached_file: timm.models._builder
timm.models._hub load_custom_from_hf: timm.models._builder
timm.models._hub load_model_config_from_hf: timm.models timm.models._factory
timm.models._hub load_state_dict_from_hf: timm.models timm.models._builder
timm.models._hub load_state_dict_from_path: timm.models._builder
timm.models._hub push_to_hf_hub: timm.models
timm.models._hub save_for_hf: timm.models
tkinter Tk: nltk.app.chartparser_app nltk.app.chunkparser_app nltk.app.collocations_app nltk.app.concordance_app nltk.app.nemo_app nltk.app.rdparser_app nltk.app.srparser_app nltk.draw.cfg nltk.draw.table nltk.draw.tree nltk.draw.util nltk.sem.drt_glue_demo tkinter.filedialog
tkinter _test main: tkinter.__main__
torch _C: torch._export.converter torch._library.autograd torch._library.custom_ops torch._library.utils torch.cuda.memory torch.onnx._internal.torchscript_exporter.jit_utils torch.onnx._internal.torchscript_exporter.symbolic_helper torch.onnx._internal.torchscript_exporter.symbolic_opset10 torch.onnx._internal.torchscript_exporter.symbolic_opset11 torch.onnx._internal.torchscript_exporter.symbolic_opset15 torch.onnx._internal.torchscript_exporter.symbolic_opset17 torch.onnx._internal.torchscript_exporter.symbolic_opset18 torch.onnx._internal.torchscript_exporter.symbolic_opset20 torch.onnx._internal.torchscript_exporter.symbolic_opset9 torch.onnx._internal.torchscript_exporter.utils
torch._dynamo.bytecode_transformation cleaned_instructions: torch._dynamo.symbolic_convert
torch._dynamo.bytecode_transformation transform_code_object: torch._dynamo.convert_frame torch._dynamo.resume_execution torch._dynamo.testing
torch._dynamo.debug_utils BuckTargetWriter: torch._dynamo.repro.after_aot torch._dynamo.repro.after_dynamo torch._dynamo.repro.aoti
torch._dynamo.debug_utils InputReader: torch._dynamo.repro.after_aot torch._dynamo.repro.after_dynamo torch._dynamo.repro.aoti
torch._dynamo.debug_utils NopInputReader: torch._dynamo.repro.after_aot torch._dynamo.repro.after_dynamo torch._dynamo.repro.aoti
torch._dynamo.debug_utils generate_config_string: torch._dynamo.repro.after_aot torch._dynamo.repro.after_dynamo torch._dynamo.repro.aoti
torch._dynamo.debug_utils helper_for_dump_minify: torch._dynamo.repro.after_aot torch._dynamo.repro.after_dynamo torch._dynamo.repro.aoti
torch._dynamo.debug_utils run_fwd_maybe_bwd: torch._dynamo.repro.after_dynamo
torch._dynamo.debug_utils same_two_models: torch._dynamo.repro.after_aot torch._dynamo.repro.after_dynamo
torch._dynamo.guards CheckFunctionManager: torch._dynamo.convert_frame torch._dynamo.precompile_package torch._dynamo.testing
torch._dynamo.guards GuardBuilder: torch._dynamo.output_graph torch._dynamo.symbolic_convert torch._dynamo.variables.base torch._dynamo.variables.builder torch._dynamo.variables.builtin torch._dynamo.variables.ctx_manager torch._dynamo.variables.dicts torch._dynamo.variables.distributed torch._dynamo.variables.functions torch._dynamo.variables.memory torch._dynamo.variables.misc torch._dynamo.variables.nn_module torch._dynamo.variables.object_protocol torch._dynamo.variables.optimizer torch._dynamo.variables.sets torch._dynamo.variables.tensor torch._dynamo.variables.torch torch._dynamo.variables.torch_function torch._dynamo.variables.user_defined
torch._dynamo.package CompilePackage: torch._dynamo.precompile_package
torch._dynamo.package SerializedCode: torch._dynamo.aot_compile torch._dynamo.guards
torch._dynamo.repro.after_aot save_graph_repro: torch._inductor.debug
torch._export.serde.serialize ExportedProgramDeserializer: torch.export.pt2_archive._package
torch._export.serde.serialize _dict_to_dataclass: torch.export.pt2_archive._package
torch._inductor.autotune_process BenchmarkRequest: torch._inductor.codegen.nv_universal_gemm.nv_universal_gemm torch._inductor.codegen.rocm.rocm_benchmark_request
torch._inductor.autotune_process TuningProcess: torch._inductor.__autotune_main__
torch._inductor.codecache CppCodeCache: torch._inductor.async_compile torch._inductor.autotune_process
torch._inductor.codecache DLLWrapper: torch._inductor.autotune_process torch._inductor.codegen.rocm.rocm_benchmark_request
torch._inductor.codecache FxGraphCache: torch._functorch._aot_autograd.aot_autograd_result torch._functorch._aot_autograd.autograd_cache torch._inductor.compile_fx torch._inductor.compile_fx_ext
torch._inductor.codecache FxGraphCachePickler: torch._functorch._aot_autograd.autograd_cache
torch._inductor.codecache PyCodeCache: torch._inductor.autotune_process torch._inductor.codegen.simd torch._inductor.codegen.triton torch._inductor.codegen.wrapper_fxir torch._inductor.scheduler torch._inductor.select_algorithm
torch._inductor.codecache write: torch._inductor.autotune_process
torch._inductor.codecache write_atomic: torch._functorch._aot_autograd.autograd_cache torch._inductor.codegen.multi_kernel torch._inductor.codegen.triton
torch._inductor.codecache write_text: torch._inductor.choices
torch._inductor.compile_worker.subproc_pool SubprocMain: torch._inductor.compile_worker.__main__
torch._inductor.compile_worker.subproc_pool SubprocPickler: torch._inductor.compile_worker.__main__
torch._inductor.compile_worker.subproc_pool SubprocPool: torch._inductor.async_compile torch._inductor.compile_fx_subproc
torch._inductor.cpp_builder CppBuilder: torch._inductor.codecache torch._inductor.package.package
torch._inductor.cpp_builder get_compiler_version_info: torch._inductor.codecache
torch._inductor.cpp_builder get_cpp_compiler: torch._inductor.codecache
torch._inductor.cpp_builder get_ld_and_objcopy: torch._inductor.codecache
torch._inductor.cpp_builder run_asm_build_object: torch._inductor.codecache
torch._inductor.package.package load_package: torch._inductor.package
torch._inductor.runtime.compile_tasks _reload_python_module: torch._inductor.codecache
torch._inductor.runtime.compile_tasks _set_triton_ptxas_path: torch._inductor.async_compile torch._inductor.compile_worker.__main__
torch._inductor.runtime.compile_tasks _worker_compile_triton: torch._inductor.async_compile
torch._utils _import_dotted_name: torch torch.serialization
torch._utils classproperty: torch torch.cuda
torch.distributed FileStore: torch.distributed.elastic.rendezvous.c10d_rendezvous_backend torch.distributed.rendezvous
torch.distributed PrefixStore: torch.distributed.checkpoint._async_process_executor torch.distributed.elastic.rendezvous.static_tcp_rendezvous
torch.distributed Store: torch.distributed.elastic.rendezvous.api torch.distributed.elastic.rendezvous.c10d_rendezvous_backend torch.distributed.elastic.rendezvous.dynamic_rendezvous torch.distributed.elastic.rendezvous.etcd_rendezvous_backend torch.distributed.elastic.rendezvous.etcd_store torch.distributed.elastic.rendezvous.static_tcp_rendezvous torch.distributed.rendezvous
torch.distributed TCPStore: torch.distributed.checkpoint._async_process_executor torch.distributed.elastic.rendezvous.c10d_rendezvous_backend torch.distributed.elastic.rendezvous.static_tcp_rendezvous torch.distributed.rendezvous
torch.distributed init_process_group: flair.distributed_utils
torch.distributed.checkpoint FileSystemWriter: torch.distributed.checkpoint.format_utils torch.distributed.checkpoint.hf_storage
torch.distributed.checkpoint.filesystem FileSystemWriter: torch.distributed.checkpoint torch.distributed.checkpoint._storage_utils torch.distributed.checkpoint.fsspec_filesystem
torch.distributed.checkpoint.state_dict_loader _load_state_dict: torch.distributed.checkpoint.format_utils
torch.distributed.checkpoint.state_dict_loader load: torch.distributed.checkpoint
torch.distributed.checkpoint.state_dict_loader load_state_dict: torch.distributed.checkpoint torch.distributed.checkpoint.optimizer
torch.distributed.distributed_c10d init_process_group: torch.distributed.device_mesh
torch.distributed.distributed_c10d new_group: torch.distributed.device_mesh
torch.distributed.elastic.multiprocessing PContext: torch.distributed.elastic.agent.server.local_elastic_agent
torch.distributed.elastic.multiprocessing start_processes: torch.backends.xeon.run_cpu torch.distributed.elastic.agent.server.local_elastic_agent
torch.distributed.elastic.multiprocessing.api MultiprocessContext: torch.distributed.elastic.multiprocessing
torch.distributed.elastic.multiprocessing.api PContext: torch.distributed.elastic.multiprocessing
torch.distributed.elastic.multiprocessing.api SubprocessContext: torch.distributed.elastic.multiprocessing
torch.distributed.elastic.multiprocessing.subprocess_handler SubprocessHandler: torch.distributed.elastic.multiprocessing.api
torch.distributed.elastic.multiprocessing.subprocess_handler get_subprocess_handler: torch.distributed.elastic.multiprocessing.api
torch.distributed.elastic.multiprocessing.subprocess_handler.handlers get_subprocess_handler: torch.distributed.elastic.multiprocessing.subprocess_handler
torch.distributed.elastic.multiprocessing.subprocess_handler.subprocess_handler SubprocessHandler: torch.distributed.elastic.multiprocessing.subprocess_handler torch.distributed.elastic.multiprocessing.subprocess_handler.handlers
torch.distributed.nn.api.remote_module RemoteModule: torch.distributed.nn
torch.distributed.run run: torch.distributed.launch
torch.export.pt2_archive._package load_pt2: torch._inductor.package.package
torch.fx GraphModule: torch._dynamo.compiled_autograd torch._dynamo.eval_frame torch._dynamo.graph_utils torch._export.verifier torch._higher_order_ops.local_map torch._higher_order_ops.wrap torch._inductor.codegen.wrapper_fxir torch._inductor.compile_fx torch._inductor.fx_passes.auto_chunker torch._inductor.fx_passes.auto_chunker.applier torch._inductor.fx_passes.auto_chunker.utils torch._prims.executor torch.distributed.tensor.experimental._tp_transform torch.fx.experimental.proxy_tensor torch.fx.passes.dialect.common.cse_pass torch.fx.passes.utils.matcher_with_name_node_map_utils torch_geometric.nn.fx torch_geometric.nn.to_fixed_size_transformer torch_geometric.nn.to_hetero_transformer torch_geometric.nn.to_hetero_with_bases_transformer
torch.fx.experimental.symbolic_shapes _ShapeGuardsHelper: torch._dynamo.guards
torch.fx.graph_module GraphModule: torch._dynamo.variables.higher_order_ops torch._dynamo.variables.invoke_subgraph torch._export.passes._node_metadata_hook torch._functorch._aot_autograd.graph_compile torch._higher_order_ops.flex_attention torch._higher_order_ops.invoke_subgraph torch._higher_order_ops.passes.inline_invoke_subgraph torch._inductor.debug torch.fx torch.fx._lazy_graph_module torch.fx._symbolic_trace torch.fx.experimental.accelerator_partitioner torch.fx.experimental.schema_type_annotation torch.fx.interpreter torch.fx.passes.graph_manipulation torch.fx.passes.graph_transform_observer torch.fx.passes.infra.partitioner torch.fx.passes.infra.pass_base torch.fx.passes.infra.pass_manager torch.fx.passes.param_fetch torch.fx.passes.runtime_assert torch.fx.passes.split_module torch.fx.passes.utils.common torch.fx.passes.utils.fuser_utils torch.fx.subgraph_rewriter torch.fx.traceback
torch.fx.graph_module _CodeOnlyModule: torchvision.models.feature_extraction
torch.fx.graph_module _format_import_block: torch.fx._lazy_graph_module
torch.fx.graph_module _forward_from_src original_forward_from_src: torch._dynamo.convert_frame
torch.fx.graph_module _get_attr: torch._export.passes.lift_constants_pass torch._inductor._functionalize_collectives torch._inductor.pattern_matcher torch.export.unflatten
torch.fx.graph_module reduce_graph_module: torch.fx._lazy_graph_module
torch.fx.graph_module reduce_package_graph_module: torch.fx._lazy_graph_module
torch.hub download_url_to_file: timm.models._hub torchaudio._internal
torch.hub load_state_dict_from_url: fastai.vision.models.xresnet monai.networks.nets.densenet monai.networks.nets.senet timm.models._builder torchaudio._internal
torch.hub load_state_dict_from_url load_url: torch.utils.model_zoo
torch.jit script: fastai.layers
torch.jit._script CompilationUnit: torch.jit
torch.jit._script RecursiveScriptModule: torch.jit torch.jit._freeze
torch.jit._script ScriptFunction: torch.jit
torch.jit._script interface: torch.jit
torch.jit._script script: torch.jit torch.jit._trace
torch.jit._script script_method: torch.jit
torch.jit._serialization jit_module_from_flatbuffer: torch.jit
torch.jit._serialization load: torch.jit
torch.jit._serialization save: torch.jit
torch.jit._serialization save_jit_module_to_flatbuffer: torch.jit
torch.jit._trace trace: torch.jit
torch.jit._trace trace_module: torch.jit
torch.package PackageExporter: torch.fx._lazy_graph_module torch.fx.graph_module torch.jit._script
torch.package PackageImporter: torch.fx.graph_module torch.jit._script
torch.package sys_importer: torch.fx._lazy_graph_module torch.fx.graph_module
torch.package._package_unpickler PackageUnpickler: torch.package.package_importer
torch.package.importer OrderedImporter: torch.package torch.package.package_exporter
torch.package.importer sys_importer: torch.package torch.package._package_pickler torch.package.package_exporter
torch.package.package_exporter PackageExporter: torch.package
torch.package.package_importer PackageImporter: torch.package
torch.serialization _load: torch.distributed._serialization
torch.serialization _maybe_decode_ascii: torch.package.package_importer
torch.serialization _save: torch.distributed._serialization
torch.serialization load: torch
torch.serialization save: torch
torch.utils._pytree treespec_loads: torch._export.serde.serialize
torch.utils.benchmark Timer: torch.utils.benchmark.utils.compile torch.utils.jit.log_extract
torch.utils.benchmark.utils._stubs TimerClass: torch.utils.benchmark.utils.timer
torch.utils.data.datapipes.iter.filelister FileListerIterDataPipe FileLister: torch.utils.data.datapipes.iter
torch.utils.data.datapipes.iter.fileopener FileOpenerIterDataPipe FileOpener: torch.utils.data.datapipes.iter
torch.utils.data.datapipes.utils.common StreamWrapper: torch.utils.data.datapipes.iter.combining torch.utils.data.datapipes.iter.selecting torch.utils.data.datapipes.utils.decoder
torch.utils.data.datapipes.utils.common get_file_binaries_from_pathnames: torch.utils.data.datapipes.iter.fileopener
torch.utils.data.datapipes.utils.common get_file_pathnames_from_root: torch.utils.data.datapipes.iter.filelister
torch.utils.data.datapipes.utils.decoder Decoder: torch.utils.data.datapipes.iter.routeddecoder
torch.utils.data.datapipes.utils.decoder basichandlers decoder_basichandlers: torch.utils.data.datapipes.iter.routeddecoder
torch.utils.data.datapipes.utils.decoder imagehandler decoder_imagehandler: torch.utils.data.datapipes.iter.routeddecoder
torch.utils.model_zoo load_url load_state_dict_from_url: torchvision._internally_replaced_utils
torch_geometric.inspector eval_type: torch_geometric.nn.sequential
torch_geometric.template module_from_template: torch_geometric.nn.conv.message_passing torch_geometric.nn.sequential
torchaudio._extension.utils _init_dll_path: torchaudio._extension
torchaudio._extension.utils _load_lib: torchaudio._extension
torchaudio._internal download_url_to_file: torchaudio.datasets.cmuarctic torchaudio.datasets.cmudict torchaudio.datasets.dr_vctk torchaudio.datasets.gtzan torchaudio.datasets.librilight_limited torchaudio.datasets.librispeech torchaudio.datasets.librispeech_biasing torchaudio.datasets.libritts torchaudio.datasets.ljspeech torchaudio.datasets.musdb_hq torchaudio.datasets.quesst14 torchaudio.datasets.speechcommands torchaudio.datasets.tedlium torchaudio.datasets.vctk torchaudio.datasets.voxceleb1 torchaudio.datasets.yesno torchaudio.pipelines._tts.utils torchaudio.utils.download
torchaudio._internal load_state_dict_from_url: torchaudio.pipelines._tts.impl torchaudio.pipelines._wav2vec2.utils
torchvision._internally_replaced_utils _download_file_from_remote_location: torchvision.datasets.utils
torchvision._internally_replaced_utils load_state_dict_from_url: torchvision.models._api
torchvision.datasets.utils _decompress: torchvision.datasets.pcam
torchvision.datasets.utils download_and_extract_archive: torchvision.datasets._stereo_matching torchvision.datasets.caltech torchvision.datasets.cifar torchvision.datasets.clevr torchvision.datasets.country211 torchvision.datasets.dtd torchvision.datasets.eurosat torchvision.datasets.fgvc_aircraft torchvision.datasets.flowers102 torchvision.datasets.food101 torchvision.datasets.gtsrb torchvision.datasets.imagenette torchvision.datasets.inaturalist torchvision.datasets.kinetics torchvision.datasets.kitti torchvision.datasets.lfw torchvision.datasets.mnist torchvision.datasets.omniglot torchvision.datasets.oxford_iiit_pet torchvision.datasets.places365 torchvision.datasets.rendered_sst2 torchvision.datasets.sbd torchvision.datasets.sbu torchvision.datasets.stl10 torchvision.datasets.sun397 torchvision.datasets.voc torchvision.datasets.widerface
torchvision.datasets.utils download_file_from_google_drive: torchvision.datasets.celeba torchvision.datasets.pcam torchvision.datasets.widerface
torchvision.datasets.utils download_url: torchvision.datasets.flowers102 torchvision.datasets.kinetics torchvision.datasets.lfw torchvision.datasets.moving_mnist torchvision.datasets.phototour torchvision.datasets.sbd torchvision.datasets.sbu torchvision.datasets.semeion torchvision.datasets.svhn torchvision.datasets.usps
torchvision.datasets.utils extract_archive: torchvision.datasets.caltech torchvision.datasets.celeba torchvision.datasets.cityscapes torchvision.datasets.imagenet torchvision.datasets.mnist torchvision.datasets.widerface
torchvision.extension _load_library: torchvision.io.image
torchvision.io.image write_file: torchvision.io
torchvision.io.image write_jpeg: torchvision.io
torchvision.io.image write_png: torchvision.io
transformers.audio_utils load_audio: transformers.cli.serving.transcription transformers.feature_extraction_sequence_utils transformers.processing_utils
transformers.dynamic_module_utils custom_object_save: transformers.configuration_utils transformers.distributed.mixin transformers.feature_extraction_utils transformers.image_processing_base transformers.modeling_utils transformers.pipelines.base transformers.processing_utils transformers.tokenization_utils_base transformers.video_processing_utils
transformers.dynamic_module_utils get_cached_module_file: transformers.generation.utils
transformers.dynamic_module_utils get_class_from_dynamic_module: transformers.pipelines
transformers.dynamic_module_utils get_class_in_module: transformers.generation.utils
transformers.dynamic_module_utils resolve_trust_remote_code: transformers.generation.utils
transformers.image_utils load_image: transformers.decision.template_utils transformers.image_processing_base transformers.pipelines.depth_estimation transformers.pipelines.document_question_answering transformers.pipelines.image_classification transformers.pipelines.image_feature_extraction transformers.pipelines.image_segmentation transformers.pipelines.keypoint_matching transformers.pipelines.mask_generation transformers.pipelines.object_detection transformers.pipelines.zero_shot_image_classification transformers.pipelines.zero_shot_object_detection
transformers.image_utils load_images: transformers.pipelines.image_text_to_text
transformers.utils _LazyModule: transformers transformers.decision transformers.distributed transformers.exporters transformers.exporters.quantizers transformers.exporters.runners transformers.file_utils transformers.generation transformers.integrations transformers.integrations.gguf transformers.integrations.mistral
transformers.utils direct_transformers_import: transformers.processing_utils
transformers.utils.chat_template_utils _compile_jinja_template: transformers.decision.template_utils
transformers.utils.chat_template_utils render_jinja_template: transformers.processing_utils transformers.tokenization_utils_base
transformers.utils.hub cached_file: transformers.exporters.base transformers.feature_extraction_utils transformers.image_processing_base transformers.tokenization_utils_tokenizers transformers.utils transformers.utils.peft_utils transformers.video_processing_utils
transformers.utils.hub cached_files: transformers.exporters.base
transformers.utils.hub define_sagemaker_information: transformers.utils
transformers.utils.hub get_checkpoint_shard_files: peft.utils.loftq_utils transformers.modeling_utils
transformers.utils.hub has_file: transformers.utils
transformers.utils.hub http_user_agent: transformers.utils
transformers.utils.hub try_to_load_from_cache: transformers.utils
transformers.utils.import_utils _LazyModule: transformers.utils
transformers.utils.import_utils define_import_structure: transformers transformers.decision
transformers.utils.import_utils direct_transformers_import: transformers.utils
transformers.video_utils load_video: transformers.video_processing_utils
triton.compiler CompiledKernel: torch._inductor.runtime.triton_compat
triton.runtime.jit JITFunction: torch._dynamo.repro.after_aot torch._inductor.runtime.triton_compat torch.distributed._symmetric_memory._nvshmem_triton torch.distributed._symmetric_memory._shmem_triton_utils
triton.runtime.jit JITFunction _JITFunction: torch.utils.flop_counter
types CodeType: IPython.core.debugger_backport _pytest._code.code datasets.utils._dill dill._dill jinja2.bccache jinja2.debug jinja2.environment jinja2.utils numba.core.bytecode pdb pydantic._internal._utils pydantic.v1.utils setuptools.command.bdist_egg setuptools.depends torch._dynamo.convert_frame torch._dynamo.output_graph torch._dynamo.replay_record torch._dynamo.utils torch.fx._symbolic_trace torch.jit._monkeytype_config unittest.mock
types FunctionType: _pytest.config _pytest.warning_types dataclasses datasets.utils._dill dill._dill fastai.imports fastcore.imports future.builtins.newsuper mlflow.models.evaluation.base mlflow.server.jobs monai.utils.deprecate_utils monai.utils.module numba.core.ir numba.core.typing.templates pickle pip._internal.utils.misc pydantic._internal._generate_schema pydantic._internal._model_construction pydantic._internal._utils pydantic.deprecated.class_validators pydantic.v1.class_validators pydantic.v1.main pydantic.v1.utils skops.io._general torch._dynamo.convert_frame torch._dynamo.variables.functions torch._inductor.codecache torch.fx._symbolic_trace torch.fx.experimental.rewriter torch.package._package_pickler torch.utils._config_module torchvision.utils
types MethodType: IPython.core.guarded_eval accelerate.accelerator accelerate.inference accelerate.utils.other accelerate.utils.transformer_engine cloudpathlib.cloudpath contextlib dill._dill fastai.imports fastcore.imports lightning.fabric.wrappers lightning.pytorch.cli lightning_fabric.wrappers monai.networks.trt_compiler numba.core.typing.templates peft.helpers pydantic._internal._generate_schema pytorch_lightning.cli sklearn.utils._available_if skops.io._general speechbrain.dataio.dataset torch._inductor.codecache torch.distributed.pipelining._IR ultralytics.models.nas.model unittest.mock
types new_class: dill._dill pydantic.v1.types
types prepare_class: pydantic._internal._generics pydantic.v1.main
types resolve_bases: pydantic.v1.main
typing _eval_type: pydantic.v1.typing torch.utils.data.datapipes._typing
typing _type_check: torch.utils.data.datapipes._typing
typing get_type_hints: confection.validation fastcore.funccall gradio.workflow huggingface_hub.cli.webhooks mlflow.models.signature pydantic.deprecated.decorator pydantic.v1.typing torch.distributed.flight_recorder.components.types torch.utils._config_module torch.utils.data.datapipes._decorator torch.utils.data.datapipes._typing transformers.hf_argparser transformers.modeling_utils transformers.utils.chat_template_utils
ultralytics.nn.autobackend AutoBackend: ultralytics.engine.exporter ultralytics.engine.predictor ultralytics.engine.validator ultralytics.trackers.utils.reid
ultralytics.nn.tasks load_checkpoint: ultralytics.engine.model ultralytics.engine.trainer ultralytics.nn ultralytics.nn.distill_model
ultralytics.nn.tasks torch_safe_load: ultralytics.nn
ultralytics.utils.checks check_apt_requirements: ultralytics.utils.export.imx
ultralytics.utils.checks check_file: ultralytics.data.build ultralytics.data.converter ultralytics.data.utils ultralytics.engine.trainer ultralytics.models.yolo.world.train_world ultralytics.nn.tasks
ultralytics.utils.checks check_font: ultralytics.data.utils ultralytics.utils.plotting
ultralytics.utils.checks check_requirements: ultralytics.data.converter ultralytics.data.loaders ultralytics.data.split_dota ultralytics.engine.exporter ultralytics.engine.tuner ultralytics.models.llm ultralytics.models.sam.sam3.vitdet ultralytics.models.yolo.detect.val ultralytics.models.yolo.segment.val ultralytics.nn.backends.axelera ultralytics.nn.backends.coreai ultralytics.nn.backends.coreml ultralytics.nn.backends.litert ultralytics.nn.backends.mnn ultralytics.nn.backends.ncnn ultralytics.nn.backends.onnx ultralytics.nn.backends.openvino ultralytics.nn.backends.paddle ultralytics.nn.backends.qnn ultralytics.nn.backends.rknn ultralytics.nn.backends.tensorrt ultralytics.nn.backends.triton ultralytics.nn.tasks ultralytics.solutions.similarity_search ultralytics.solutions.solutions ultralytics.solutions.streamlit_inference ultralytics.trackers.utils.matching ultralytics.utils.export.axelera ultralytics.utils.export.coreai ultralytics.utils.export.coreml ultralytics.utils.export.deepx ultralytics.utils.export.engine ultralytics.utils.export.imx ultralytics.utils.export.qnn ultralytics.utils.export.tensorflow ultralytics.utils.export.xilinx ultralytics.utils.torch_utils
ultralytics.utils.checks check_yolo: ultralytics.utils.benchmarks
ultralytics.utils.checks check_yolo checks: ultralytics
ultralytics.utils.downloads attempt_download_asset: ultralytics.models.nas.model ultralytics.models.sam.build ultralytics.utils.export.tensorflow
ultralytics.utils.downloads download: ultralytics ultralytics.data.converter ultralytics.data.utils
ultralytics.utils.downloads is_url: ultralytics.nn.autobackend
ultralytics.utils.downloads safe_download: ultralytics.data.utils ultralytics.utils.export.tensorflow
ultralytics.utils.downloads zip_directory: ultralytics.data.converter
ultralytics.utils.patches torch_load: ultralytics.models.nas.model ultralytics.models.sam.build ultralytics.models.sam.build_sam3 ultralytics.models.yolo.world.train ultralytics.models.yolo.yoloe.train ultralytics.nn.tasks ultralytics.utils.torch_utils
ultralytics.utils.torch_utils strip_optimizer: ultralytics.engine.trainer
unittest main: idlelib.autocomplete idlelib.autocomplete_w idlelib.autoexpand idlelib.browser idlelib.calltip idlelib.calltip_w idlelib.codecontext idlelib.colorizer idlelib.config idlelib.config_key idlelib.configdialog idlelib.debugger idlelib.debugger_r idlelib.debugobj idlelib.debugobj_r idlelib.delegator idlelib.editor idlelib.filelist idlelib.format idlelib.grep idlelib.help idlelib.help_about idlelib.history idlelib.hyperparser idlelib.iomenu idlelib.macosx idlelib.mainmenu idlelib.multicall idlelib.outwin idlelib.parenmatch idlelib.pathbrowser idlelib.percolator idlelib.pyparse idlelib.query idlelib.redirector idlelib.replace idlelib.rpc idlelib.run idlelib.runscript idlelib.scrolledlist idlelib.search idlelib.searchbase idlelib.searchengine idlelib.sidebar idlelib.squeezer idlelib.stackviewer idlelib.statusbar idlelib.textview idlelib.tooltip idlelib.tree idlelib.undo idlelib.util idlelib.window idlelib.zoomheight
unittest.loader TestLoader: unittest
unittest.loader findTestCases: unittest
unittest.loader getTestCaseNames: unittest
unittest.loader makeSuite: unittest
unittest.main TestProgram: unittest
unittest.main main: unittest unittest.__main__
urllib.request HTTPHandler: pip._vendor.distlib.compat
urllib.request HTTPSHandler: pip._vendor.distlib.compat
urllib.request ProxyHandler: nltk.util
urllib.request build_opener: nltk.util pip._vendor.distlib.compat
urllib.request install_opener: nltk.util
urllib.request thishost: future.moves.urllib.request
urllib.request urlopen: dask.bag.core distutils.command.upload fastai.imports future.moves.urllib.request gensim.downloader mlflow.tracking.context.jupyter_notebook_context monai.apps.utils pip._vendor.distlib.compat sklearn.datasets._openml statsmodels.datasets.utils torch.hub ultralytics.utils.events
urllib.request urlretrieve: fastcore.net future.moves.urllib.request keras.src.utils.file_utils monai.apps.utils pip._vendor.distlib.compat sklearn.datasets._base
urllib3.connectionpool HTTPConnectionPool: mlflow.webhooks.ssrf
urllib3.connectionpool HTTPSConnectionPool: mlflow.webhooks.ssrf
urllib3.poolmanager PoolManager: mlflow.webhooks.ssrf
venv main: venv.__main__
wandb.util get_module: wandb.integration.diffusers.resolvers.utils wandb.sdk.data_types._dtypes wandb.sdk.launch.builder.build wandb.sdk.launch.builder.kaniko_builder wandb.sdk.launch.environment.aws_environment wandb.sdk.launch.environment.gcp_environment wandb.sdk.launch.inputs.internal wandb.sdk.launch.registry.azure_container_registry wandb.sdk.launch.registry.elastic_container_registry wandb.sdk.launch.registry.google_artifact_registry wandb.sdk.launch.runner.kubernetes_runner wandb.sdk.launch.runner.vertex_runner wandb.wandb_controller
webdataset autodecode: webdataset.compat webdataset.filters
webdataset gopen: webdataset.tariterators webdataset.writer
webdataset.autodecode Decoder: webdataset
webdataset.autodecode torch_loads: webdataset
webdataset.cache pipe_cleaner: webdataset
webdataset.gopen gopen: webdataset
wrapt.decorators adapter_factory: wrapt
wrapt.importer discover_post_import_hooks: wrapt
wrapt.importer notify_module_loaded: wrapt
wrapt.patches resolve_path: wrapt
xgboost.tracker RabitTracker: xgboost xgboost.dask xgboost.federated xgboost.spark.utils
zipfile ZipExtFile BaseZipExtFile: pip._vendor.distlib.compat
zipfile ZipFile: fsspec.compression pip._internal.network.lazy_wheel pip._internal.operations.install.wheel pip._internal.utils.wheel setuptools._vendor.wheel._commands.convert setuptools._vendor.wheel.wheelfile skops.io._persist skops.io._utils skops.io._visualize torch.utils._zip
zipfile ZipFile BaseZipFile: pip._vendor.distlib.compat
zipfile is_zipfile: transformers.modeling_utils
zipfile main: zipfile.__main__
zipfile._path Path: zipfile
zipimport zipimporter: IPython.core.completerlib pkgutil
`;
