// PyTorch and its companions: loaders, compilers, extension builders; and the names that ordinary checkpoints hold.

import {
  attribute,
  byArgument,
  calls,
  callsLater,
  describe,
  everythingElse,
  exec,
  imports,
  memory,
  native,
  network,
  readsFile,
  safe,
  unpickles,
  writesFile,
} from '../../describe-module.ts';

const pickled = 'reads a pickle, which can run anything';
const builds = 'compiles and loads source code it is given';
const python = 'runs Python source it is given';

export const knowledge = [
  describe(
    'torch torch.serialization',
    unpickles('critical', pickled, 'load _load _legacy_load legacy_load _weights_only_unpickler'),
    unpickles(
      'high',
      'reads an archive or object file',
      'PyTorchFileReader _open_zipfile_reader _maybe_decode_ascii StorageType _is_zipfile _open_file_like _open_file mmap_load',
    ),
    writesFile(
      'high',
      'writes a file',
      'save _save _legacy_save _open_zipfile_writer _open_zipfile_writer_file _open_file PyTorchFileWriter',
    ),
    native(
      'critical',
      'loads native code',
      '_load_global_deps _preload_cuda_deps _preload_cuda_lib _preload_pypi_libs load_library _load_dll_libraries',
    ),
    imports(
      'critical',
      'imports a module by name',
      '_import_device_backends _import_dotted_name import_ir_module __getattr__ _running_with_deploy',
    ),
    memory(
      'high',
      'reads memory or a file as a tensor',
      'from_file frombuffer _C from_dlpack UntypedStorage.from_file',
    ),
    callsLater(
      'high',
      'compiles or wraps the function it is given',
      'compile vmap _TorchCompileInductorWrapper cond while_loop _compile_kernel _CompileOptions register_package',
    ),
    exec('critical', python, '_C._jit_script_compile __compile__'),
    safe(
      'describes or makes a plain tensor part',
      `Size device dtype layout memory_format qscheme Tensor Generator BoolStorage ByteStorage CharStorage ShortStorage IntStorage LongStorage HalfStorage FloatStorage DoubleStorage BFloat16Storage ComplexDoubleStorage
       ComplexFloatStorage QInt8Storage QInt32Storage QUInt8Storage QUInt4x2Storage QUInt2x4Storage UntypedStorage TypedStorage float32 float64 float16 bfloat16 int8 int16 int32 int64 uint8 uint16 uint32 uint64 bool half float double short int long complex32 complex64 complex128
       qint8 qint32 quint8 quint4x2 quint2x4 float8_e4m3fn float8_e5m2 float8_e4m3fnuz float8_e5m2fnuz float8_e8m0fnu float4_e2m1fn_x2 bits8 per_tensor_affine per_channel_affine per_tensor_symmetric per_channel_symmetric per_channel_affine_float_qparams
       strided sparse_coo sparse_csr sparse_csc sparse_bsr sparse_bsc _mkldnn contiguous_format channels_last channels_last_3d preserve_format tensor zeros ones empty Tensor.__new__ _get_layout relu sigmoid tanh softmax sum mean matmul add mul exp log sin cos
       FloatTensor DoubleTensor HalfTensor BFloat16Tensor ByteTensor CharTensor ShortTensor IntTensor LongTensor BoolTensor manual_seed arange as_tensor`,
    ),
  ),
  describe(
    'torch._utils',
    safe(
      'rebuilds a tensor from storage parts',
      `_rebuild_tensor _rebuild_tensor_v2 _rebuild_tensor_v3 _rebuild_parameter _rebuild_parameter_with_state _rebuild_qtensor _rebuild_sparse_tensor _rebuild_sparse_csr_tensor _rebuild_nested_tensor
       _rebuild_meta_tensor_no_storage _rebuild_wrapper_subclass _rebuild_device_tensor_from_numpy _rebuild_device_tensor_from_cpu_tensor _rebuild_xla_tensor _set_obj_state _unflatten_dense_tensors _sparse_tensors_to_validate`,
    ),
    imports('high', 'imports or walks by name', '_import_dotted_name classproperty _get_device_attr'),
  ),
  describe(
    'torch._tensor',
    calls('high', 'calls the function it is given', '_rebuild_from_type_v2 _rebuild_from_type', [0]),
    safe('a tensor', 'Tensor'),
  ),
  describe(
    'torch.nn.parameter',
    safe('a tensor', 'Parameter Buffer UninitializedParameter UninitializedBuffer UninitializedTensorMixin'),
  ),
  describe(
    'torch.storage',
    byArgument(unpickles('high', pickled, '_load_from_bytes')),
    unpickles('high', pickled, ''),
    readsFile(
      'high',
      'maps a file or shared memory',
      'UntypedStorage.from_file TypedStorage.from_file _StorageBase.from_file UntypedStorage._new_shared_filename UntypedStorage._new_shared_fd_cpu',
    ),
    safe(
      'holds numbers',
      'UntypedStorage TypedStorage _StorageBase _LegacyStorage _UntypedStorage _TypedStorage',
    ),
  ),
  describe(
    'torch.hub',
    exec(
      'critical',
      'downloads a repository and runs its code',
      'load _load_local _load_entry_from_hubconf _import_module help list',
    ),
    unpickles('critical', 'downloads a pickle and reads it', 'load_state_dict_from_url _legacy_zip_load'),
    network(
      'high',
      'downloads a file',
      'download_url_to_file _get_cache_or_reload _read_url _check_repo_is_trusted _validate_not_a_forked_repo _get_git_archive_link _parse_repo_info',
    ),
    writesFile('high', 'deletes or makes a folder', '_remove_if_exists set_dir get_dir _add_to_sys_path'),
    everythingElse('network', 'high', 'downloads and runs repositories'),
  ),
  describe(
    'torch.utils.model_zoo',
    unpickles('critical', 'downloads a pickle and reads it', 'load_url'),
    everythingElse('unpickle', 'critical', 'downloads a pickle and reads it'),
  ),
  describe(
    'torch.package torch.package.package_importer torch.package._package_unpickler torch.package._package_pickler torch.package.package_exporter torch.package.importer torch.package._importlib torch.package._directory_reader torch.package.glob_group torch.package._mangling',
    exec(
      'critical',
      'imports and runs the code inside a package file',
      'PackageImporter PackageImporter.load_pickle PackageImporter.import_module PackageImporter._make_module PackageImporter.load_text PackageImporter.load_binary PackageImporter._do_find_and_load PackageImporter._gcd_import OrderedImporter sys_importer _SysImporter Importer.get_name Importer.import_module _SysImporter.import_module',
    ),
    unpickles('critical', pickled, 'PackageUnpickler PackageUnpickler.find_class'),
    writesFile('high', 'writes a package file', 'PackageExporter'),
    everythingElse('import', 'high', 'imports code from a package file', 'tree'),
  ),
  describe(
    'torch.jit torch.jit._serialization torch.jit._script torch.jit.mobile torch.jit.frontend torch.jit._trace',
    native(
      'high',
      'loads a compiled program',
      'load jit_module_from_flatbuffer _load_for_lite_interpreter import_ir_module RecursiveScriptModule _load_jit_module_from_file get_ff_module_info',
    ),
    exec(
      'high',
      'compiles source it is given',
      'CompilationUnit CompilationUnit.define ScriptModule.define script trace trace_module script_method interface script_if_tracing ScriptFunction trace_method _script_impl',
    ),
    writesFile('high', 'writes a file', 'save save_jit_module_to_flatbuffer'),
    callsLater(
      'high',
      'traces or calls the function it is given',
      'fork wait ignore export unused annotate TracedModule isinstance',
    ),
  ),
  describe(
    'torch.jit.unsupported_tensor_ops',
    exec('critical', python, 'execWrapper _gen_unsupported_methods_properties'),
    everythingElse('exec', 'high', python),
  ),
  describe(
    'torch.jit._dataclass_impls torch.jit._check torch.jit._monkeytype_config torch.jit._recursive torch.jit.annotations torch.jit._decompositions',
    exec(
      'critical',
      python,
      'compose_fn synthesize__init__ synthesize__repr__ synthesize__hash__ synthesize__eq__ synthesize_comparison parse_type_line get_signature try_real_annotations _eval_no_call get_type_line EvalEnv',
    ),
  ),
  describe(
    'torch.utils.collect_env',
    exec(
      'critical',
      'runs a shell line',
      'run run_and_read_all run_and_parse_first_match run_and_return_first_line',
    ),
    everythingElse('exec', 'high', 'starts programs to describe the machine'),
  ),
  describe(
    'torch.utils.bottleneck.__main__ torch.utils.bottleneck',
    exec(
      'critical',
      'runs a script under a profiler',
      'run_cprofile run_autograd_prof main run_env_analysis compile_warn redirect_argv print_cprofile_summary print_autograd_prof_summary parse_args',
    ),
    everythingElse('exec', 'critical', 'runs a script under a profiler'),
  ),
  describe(
    'torch.utils.cpp_extension torch.utils._cpp_extension_versioner',
    exec(
      'critical',
      builds,
      `load_inline load _jit_compile _write_ninja_file_and_build_library _write_ninja_file_and_compile_objects _run_ninja_build _import_module_from_library verify_ninja_availability is_ninja_available check_compiler_ok_for_platform
       get_compiler_abi_compatibility_and_version check_compiler_is_gcc get_cxx_compiler _get_build_directory BuildExtension _is_cuda_file CppExtension CUDAExtension SyclExtension _get_vc_env _find_cuda_home _find_rocm_home include_paths library_paths _write_ninja_file`,
    ),
    everythingElse('exec', 'critical', builds),
  ),
  describe(
    'torch._dynamo.guards torch._dynamo.bytecode_transformation torch._dynamo.source torch._dynamo.utils torch._dynamo.eval_frame torch._dynamo.debug_utils torch._dynamo.convert_frame torch._dynamo.code_context torch._dynamo.package torch._dynamo.precompile_context torch._dynamo.aot_compile torch._dynamo.output_graph torch._dynamo.config torch._dynamo.testing torch._dynamo.repro.after_dynamo torch._dynamo.repro.after_aot torch._dynamo.repro.aoti torch._dynamo.testing torch._dynamo.create_parameter_op',
    exec(
      'critical',
      'evaluates text or runs code it is given',
      `GuardBuilder.get GuardBuilder GuardBuilder.eval GuardBuilder.arg_ref build_guard_function CheckFunctionManager CheckFunctionManager.compile_check_fn strip_function_call cleaned_instructions compile_and_run run_repro helper_for_dump_minify
       BuckTargetWriter run_fwd_maybe_bwd same_two_models CompilerBisector get_minifier_repro_path generate_config_string isolate_fails save_graph_repro repro_load_args load_args_and_run_compile_fx_inner repro_common minifier_query repro_run transform_code_object GuardBuilder.EVAL _get_code
       CompilePackage SerializedCode SerializedCode.to_code_object SerializedCode.from_code_object DynamoStore.load load_compiled_function AOTCompiledFunction.deserialize InputReader.storage InputReader NopInputReader build_guard_function from_numpy run_and_get_code`,
    ),
    unpickles(
      'critical',
      pickled,
      'GuardsStatePickler load_guards_state pickle_guards_state DynamoCache.load PrecompileContext.deserialize loads',
    ),
  ),
  describe(
    'torch._inductor.codecache torch._inductor.cpp_builder torch._inductor.compile_worker torch._inductor.compile_worker.subproc_pool torch._inductor.compile_worker.__main__ torch._inductor.async_compile torch._inductor.runtime.compile_tasks torch._inductor.utils torch._inductor.cpu_vec_isa torch._inductor.autotune_process torch._inductor.standalone_compile torch._inductor.output_code torch._inductor.runtime.autotune_cache torch._inductor.remote_cache torch._inductor.package torch._inductor.package.package torch._inductor.codegen.cuda.cuda_env torch._inductor.debug torch._inductor.compile_fx_ext torch._inductor.fuzzer torch._inductor.package.build_package torch._inductor.exc torch._inductor.kernel.mm_common',
    exec(
      'critical',
      builds,
      `compile_file _run_from_cache PyCodeCache PyCodeCache.load PyCodeCache.load_by_key_path PyCodeCache.write CppCodeCache CppCodeCache.load CppPythonBindingsCodeCache.load_pybinding CUDACodeCache.load CUDACodeCache.compile ROCmCodeCache.compile HalideCodeCache.generate_halide
       AsyncCompile.cpp AsyncCompile.triton AsyncCompile.cpp_pybinding AsyncCompile.cuda CppBuilder CppBuilder.build run_compile_cmd _run_compile_cmd _reload_python_module _reload_python_module_in_subproc _set_triton_ptxas_path _worker_compile_triton touch cuda_compile_command cubin_files run_asm_build_object
       run_command_and_check compile_package load_package SubprocPool SubprocMain SubprocMain.main TuningProcess TuningProcess.process_main TestBenchmarkRequest BenchmarkRequest load_by_key_path _get_cpp_wrapper_header _precompile_header benchmark_all_kernels split_aot_inductor_output_path build_paths cpp_prefix_path check_compiler_exist_windows get_compiler_version_info get_cpp_compiler is_gcc is_clang _is_gcc get_ld_and_objcopy DLLWrapper DLLWrapper.open CUDABenchmarkRequest ExternKernelBenchmarkRequest`,
    ),
    unpickles(
      'critical',
      pickled,
      'FxGraphCache FxGraphCache.load FxGraphCache.load_with_key FxGraphCache._lookup_graph CompiledArtifact.load FxGraphCachePickler SubprocPickler SubprocPickler.loads _recv_msg load GuardedCache.iterate_over_candidates AOTAutogradCache.load _SerializedFxCompile.deserialize _WireProtocolPickledInput.deserialize _WireProtocolPickledOutput.deserialize RemoteCachePassthroughSerde',
    ),
    native(
      'critical',
      'loads native code',
      'CppCodeCache.load_async CppCodeCache._load_library_inner CppPythonBindingsCodeCache._load_library_inner aoti_load_package AotCodeCompiler.compile AotCodeCompiler',
    ),
    writesFile('high', 'writes a file', 'write write_atomic write_text'),
  ),
  describe(
    'torch.fx.graph_module torch.fx.graph torch.fx',
    exec(
      'critical',
      python,
      '_forward_from_src reduce_graph_module reduce_package_graph_module reduce_deploy_graph_module _exec_with_source _method_from_src _deserialize_graph_module _import_graph_module GraphModule GraphModule.recompile _EvalCacheLoader _EvalCacheLoader.cache _WrappedCall _CodeOnlyModule GraphModule.__reduce__ GraphModule.__reduce_deploy__',
    ),
    imports(
      'high',
      'imports by name',
      '_format_import_statement _format_import_block _get_attr _find_module_of_method',
    ),
    calls(
      'high',
      'traces the function it is given',
      'symbolic_trace Tracer Interpreter Transformer wrap replace_pattern',
    ),
  ),
  describe(
    'torch.ops torch._ops torch.classes torch._classes',
    native(
      'critical',
      'loads native code',
      'load_library _Ops.load_library _Ops loaded_libraries _Classes.load_library _Classes _OpNamespace',
    ),
    imports('critical', 'imports a module by name', '_Ops.import_module import_module'),
  ),
  describe(
    'torch._utils_internal',
    calls('low', 'calls the hooks of its argument', 'prepare_multiprocessing_environment'),
    readsFile(
      'medium',
      'names or reads a file',
      'get_file_path get_file_path_2 resolve_library_path get_writable_path',
    ),
  ),
  describe(
    'torch.multiprocessing torch.multiprocessing.spawn torch.multiprocessing.pool torch.multiprocessing.queue',
    callsLater(
      'high',
      'runs a function in a process',
      'Process Pool spawn start_processes SpawnContext ProcessContext _wrap Queue SimpleQueue Pool._setup_queues',
      'all',
    ),
    unpickles('critical', pickled, 'ConnectionWrapper.recv'),
  ),
  describe(
    'torch.multiprocessing.reductions',
    memory(
      'high',
      'rebuilds a tensor over shared memory or a handle',
      'rebuild_cuda_tensor rebuild_storage_fd rebuild_storage_filename rebuild_storage_empty storage_from_cache rebuild_typed_storage rebuild_typed_storage_child rebuild_event rebuild_storage_fd rebuild_meta_tensor',
    ),
    safe(
      'rebuilds a tensor from storage parts',
      'rebuild_tensor rebuild_nested_tensor rebuild_sparse_coo_tensor rebuild_sparse_compressed_tensor rebuild_sparse_tensor',
    ),
  ),
  describe(
    'torch.distributed.rpc torch.distributed.rpc.api torch.distributed.rpc.internal torch.distributed.rpc.server_process_global_profiler torch.distributed.rpc.backend_registry',
    callsLater(
      'critical',
      'runs a function on another machine or on behalf of one',
      'remote rpc_sync rpc_async _run_function _rref_proxy _invoke_rpc init_rpc PythonUDF _invoke_remote_builtin _invoke_remote_python_udf init_backend register_backend',
    ),
    unpickles('critical', pickled, '_InternalRPCPickler.deserialize _InternalRPCPickler deserialize'),
    everythingElse('call', 'high', 'part of remote calls', 'tree'),
  ),
  describe(
    'torch.distributed.distributed_c10d torch.distributed torch.distributed._serialization torch.distributed.checkpoint torch.distributed.checkpoint.filesystem torch.distributed.checkpoint.format_utils torch.distributed.checkpoint.state_dict_loader torch.distributed.elastic.rendezvous.c10d_rendezvous_backend torch.distributed.elastic.rendezvous.dynamic_rendezvous torch.distributed._shard.checkpoint torch.distributed.checkpoint._pg_transport torch.distributed.tensor.parallel',
    unpickles(
      'critical',
      pickled,
      `_tensor_to_object all_gather_object gather_object broadcast_object_list scatter_object_list recv_object_list send_object_list load load_state_dict _load_state_dict _load_state_dict_from_keys FileSystemReader.read_metadata
       FileSystemReader.read_data dcp_to_torch_save torch_save_to_dcp BroadcastingTorchSaveReader _streaming_load BroadcastingTorchSaveReader.read_metadata RendezvousState _BackendRendezvousStateHolder.sync _WeightsOnlyUnpickler`,
    ),
    network(
      'high',
      'joins or opens a group over the network',
      'init_process_group TCPStore FileStore HashStore new_group rendezvous init_device_mesh MASTER_ADDR Store PrefixStore _new_process_group_helper',
    ),
    writesFile(
      'high',
      'writes files',
      'save save_state_dict FileSystemWriter async_save FileSystem.rm_file FileSystem.rename FileSystem.mkdir',
    ),
  ),
  describe(
    'torch.distributed.elastic torch.distributed.run torch.distributed.launch torch.distributed.launcher torch.distributed.argparse_util',
    exec(
      'critical',
      'starts programs',
      'run main launch run_script_path elastic_launch launch_agent start_processes LaunchConfig config_from_args get_executor_entry get_use_env determine_local_world_size',
    ),
    everythingElse('exec', 'high', 'starts programs', 'tree'),
  ),
  describe(
    'torch.distributed.elastic.multiprocessing torch.distributed.elastic.multiprocessing.subprocess_handler torch.distributed.elastic.multiprocessing.api torch.distributed.elastic.multiprocessing.subprocess_handler.subprocess_handler torch.distributed.elastic.multiprocessing.subprocess_handler.handlers',
    exec(
      'critical',
      'starts programs',
      'SubprocessHandler SubprocessHandler._popen SubprocessContext SubprocessContext._start get_subprocess_handler start_processes MultiprocessContext _wrap PContext',
    ),
    everythingElse('exec', 'high', 'starts programs'),
  ),
  describe(
    'torch.distributed.nn.jit.instantiator torch.distributed.nn.api.remote_module torch.distributed.nn.jit.templates.remote_module_template',
    exec(
      'critical',
      'writes Python source to a file and imports it',
      '_do_instantiate_remote_module_template instantiate_scriptable_remote_module_template instantiate_non_scriptable_remote_module_template RemoteModule _RemoteModule _instantiate_template _create_module _create_module_with_interface',
    ),
    everythingElse('exec', 'high', python),
  ),
  describe(
    'torch.utils.data.datapipes.utils.decoder torch.utils.data.datapipes.utils.common torch.utils.data._utils.serialization',
    unpickles('critical', pickled, 'basichandlers Decoder Decoder.decode1 Decoder.decode handle_extension'),
    readsFile(
      'high',
      'reads files',
      'get_file_pathnames_from_root get_file_binaries_from_pathnames StreamWrapper StreamWrapper.close_streams imagehandler audiohandler videohandler mathandler ImageHandler MatHandler',
    ),
    callsLater('high', 'calls the function it is given', 'validate_input_col match_masks'),
  ),
  describe(
    'torch.utils.data torch.utils.data.dataloader torch.utils.data.dataset torch.utils.data._utils.worker torch.utils.data._utils.fetch torch.utils.data._utils.collate',
    callsLater(
      'high',
      'runs functions in worker processes',
      'DataLoader _MultiProcessingDataLoaderIter _SingleProcessDataLoaderIter _worker_loop _BaseDataLoaderIter collate default_collate _MapDatasetFetcher _IterableDatasetFetcher',
      'all',
    ),
    safe('a plain data set', 'Dataset TensorDataset Subset ConcatDataset'),
  ),
  describe(
    'torch.utils.data.datapipes.iter.callable torch.utils.data.datapipes.map.callable torch.utils.data.datapipes.iter torch.utils.data.datapipes.map torch.utils.data.datapipes.iter.filelister torch.utils.data.datapipes.iter.fileopener torch.utils.data.datapipes.iter.selecting torch.utils.data.datapipes._hook_iterator torch.utils.data.datapipes.datapipe',
    callsLater(
      'high',
      'calls the function it is given when consumed',
      'MapperIterDataPipe MapperMapDataPipe Mapper Filter FilterIterDataPipe CollatorIterDataPipe Collator _collate_helper IterDataPipe MapDataPipe _IterDataPipeSerializationWrapper _MapDataPipeSerializationWrapper _DataPipeSerializationWrapper',
    ),
    readsFile('high', 'opens files', 'FileListerIterDataPipe FileLister FileOpenerIterDataPipe FileOpener'),
  ),
  describe(
    'torch.utils.checkpoint torch.utils._pytree torch.utils._cxx_pytree torch.autograd torch.autograd.function torch.func torch._functorch.apis torch.cuda.graphs torch.utils.hooks torch.autograd.functional torch._higher_order_ops torch.overrides',
    callsLater(
      'high',
      'calls the function it is given',
      'checkpoint checkpoint_sequential tree_map tree_map_ tree_map_only vmap grad jacrev jacfwd hessian functional_call make_graphed_callables CheckpointFunction tree_map_with_path register_pytree_node handle_torch_function wrap_torch_function jacobian vjp jvp',
    ),
    unpickles('high', 'rebuilds a tree from text that names classes', 'treespec_loads _json_to_treespec'),
    safe('keeps hooks', 'RemovableHandle BackwardHook unserializable_hook warn_if_has_hooks'),
  ),
  describe(
    'torch.utils.dlpack torch.utils.throughput_benchmark torch.utils.benchmark torch.utils.benchmark.utils.timer torch.utils.benchmark.utils.valgrind_wrapper.timer_interface torch.utils.benchmark.utils.common torch.utils.benchmark.utils.cpp_jit torch.utils.benchmark.utils._stubs torch.utils.benchmark.utils.timer torch.utils.benchmark.utils.fuzzer torch.utils.benchmark.op_fuzzers',
    exec(
      'critical',
      'runs statements or compiles source it is given',
      `Timer Timer.timeit Timer.blocked_autorange Timer.adaptive_autorange Timer.collect_callgrind Timer._timeit CPPTimer CPPTimer.timeit compile_timeit_template compile_callgrind_template _compile_template get_compat_bindings wrapper_singleton _ValgrindWrapper
       _ValgrindWrapper.collect_callgrind _ValgrindWrapper._invoke CopyIfCallgrind GlobalsBridge GlobalsBridge.construct TimerClass`,
    ),
    unpickles('critical', pickled, 'Serialization.unpickle CopyIfCallgrind.unwrap_all'),
  ),
  describe(
    'torch.utils._sympy.functions torch.fx.experimental.symbolic_shapes torch.utils._sympy.interp torch.fx.experimental.migrate_gradual_types torch.fx.experimental.validator torch.fx.experimental.unification.multipledispatch.dispatcher',
    exec(
      'critical',
      'evaluates an expression it is given',
      'ShapeEnv.evaluate_guards_expression ShapeEnv.deserialize_symexpr ShapeEnv.evaluate_expr ShapeEnv.produce_guards_expression _ShapeGuardsHelper ShapeEnv.evaluate_guards_for_args ShapeEnv.bind_symbols safe_eval',
    ),
  ),
  describe(
    'torch._export.serde.serialize torch._export.serde.union torch.export._unlift torch.export torch.export.pt2_archive._package torch._export.serde.schema_check torch._export.db',
    unpickles(
      'high',
      'reads a saved program',
      'deserialize load ExportedProgramDeserializer deserialize_torch_artifact GraphModuleDeserializer load_pt2 deserialize_graph _dict_to_dataclass GraphModuleDeserializer.deserialize_operator',
    ),
    exec(
      'critical',
      'evaluates an expression',
      'GraphModuleDeserializer.parse_sym_expression GraphModuleDeserializer._parse_sym_expr',
    ),
  ),
  describe(
    'torch.onnx torch.onnx.utils torch.onnx._internal.onnx_proto_utils torch.onnx.verification torch.onnx._internal.exporter torch.onnx._internal.torchscript_exporter.onnx_proto_utils',
    writesFile(
      'high',
      'writes a file',
      'export export_as_test_case _export_file _export_jit_graph_to_onnx_model_proto export_model_as_external_data verify_export load_test_case',
    ),
    readsFile('high', 'reads files', 'load_test_case _load_test_case'),
  ),
  describe(
    'torch.testing._internal',
    everythingElse('exec', 'high', 'test code runs whatever it is given', 'tree'),
  ),
  describe(
    'torchvision torchvision.datasets.utils torchvision.models._api torchvision.io torchvision.io.image torchvision._internally_replaced_utils torchvision.extension torchvision.datasets.folder',
    unpickles(
      'critical',
      'downloads a pickle and reads it',
      'load_state_dict_from_url WeightsEnum.get_state_dict',
    ),
    network(
      'high',
      'downloads a file',
      'download_url download_and_extract_archive download_file_from_google_drive _urlretrieve _get_redirect_url _get_google_drive_file_id',
    ),
    writesFile(
      'high',
      'unpacks an archive or writes a file',
      'extract_archive _extract_tar _extract_zip _decompress write_file write_png write_jpeg write_video',
    ),
    readsFile(
      'medium',
      'reads a file',
      'read_file read_image read_video default_loader pil_loader accimage_loader find_classes make_dataset read_video_timestamps',
    ),
    native('critical', 'loads native code', '_load_library _download_file_from_remote_location'),
  ),
  describe(
    'torchvision.datasets',
    everythingElse('network', 'medium', 'reads or downloads a data set', 'tree'),
  ),
  describe(
    'torchaudio torchaudio.utils torchaudio._internal torchaudio._extension torchaudio._extension.utils torchaudio.datasets torchaudio.backend torchaudio.io torchaudio.hub',
    readsFile('medium', 'reads a file', 'load info load_torchcodec'),
    writesFile('high', 'writes a file', 'save'),
    network(
      'high',
      'downloads a file',
      'download_asset download_url_to_file load_state_dict_from_url _download',
    ),
    native('critical', 'loads native code', '_load_lib _init_dll_path _import_hook'),
    unpickles('critical', 'downloads a pickle and reads it', 'load_state_dict_from_url'),
  ),
  describe(
    'pytorch_lightning.core.saving lightning.pytorch.core.saving pytorch_lightning.core.module lightning.pytorch.core.module lightning_fabric.utilities.cloud_io lightning.fabric.utilities.cloud_io pytorch_lightning.utilities.cloud_io pytorch_lightning.utilities.migration.utils lightning.pytorch.utilities.migration.utils pytorch_lightning.core.lightning',
    unpickles(
      'critical',
      'reads a checkpoint, which is a pickle',
      '_load load _load_from_checkpoint LightningModule.load_from_checkpoint load_hparams_from_tags_csv load_hparams_from_yaml pl_legacy_patch migrate_checkpoint _pl_migrate_checkpoint ModelIO.load_from_checkpoint _load_external_class',
    ),
    network('high', 'opens an address', 'get_filesystem'),
  ),
  describe(
    'pytorch_lightning.utilities.parsing lightning.pytorch.utilities.parsing lightning_fabric.utilities.data lightning.fabric.utilities.data lightning.fabric.utilities.seed',
    safe('a plain container', 'AttributeDict'),
    attribute(
      'high',
      'walks to attributes by name',
      'lightning_getattr lightning_setattr lightning_hasattr get_init_args collect_init_args',
    ),
  ),
  describe(
    'lightning.app lightning_app',
    everythingElse('exec', 'high', 'starts programs and servers', 'tree'),
  ),
  describe(
    'lightning_utilities.core.imports',
    imports(
      'critical',
      'imports a module by name',
      'module_available compare_version RequirementCache LazyModule lazy_import',
    ),
  ),
  describe('torch_xla torch_npu deepspeed', unpickles('critical', pickled, 'load')),
  describe(
    'ultralytics.nn.tasks ultralytics.utils.checks ultralytics.utils ultralytics.utils.downloads ultralytics.nn.autobackend ultralytics.utils.patches ultralytics.hub ultralytics.utils.torch_utils',
    unpickles(
      'critical',
      pickled,
      'torch_safe_load attempt_load_one_weight attempt_load_weights load_checkpoint torch_load SafeUnpickler strip_optimizer load_ultralytics',
    ),
    exec(
      'critical',
      'runs a shell line',
      'check_requirements attempt_install check_apt_requirements check_executable AutoBackend check_pip_update_available git_describe collect_system_info check_yolo cuda_device_count',
    ),
    network(
      'high',
      'downloads a file',
      'safe_download attempt_download_asset download get_google_drive_file_info is_url check_disk_space delete_dsstore get_github_assets check_file check_font',
    ),
    writesFile('high', 'unpacks or deletes files', 'unzip_file zip_directory'),
  ),
  describe(
    'ultralytics.engine.model ultralytics.models.yolo.model ultralytics',
    unpickles(
      'critical',
      'loads a checkpoint, which is a pickle',
      'Model._load Model.load YOLO.load Model.__init__',
    ),
  ),
  describe(
    'timm.models timm.models._helpers timm.models.helpers timm.models._hub timm.models._builder timm.models.hub',
    unpickles(
      'critical',
      'reads a checkpoint, which is a pickle',
      'load_state_dict load_checkpoint load_pretrained resume_checkpoint load_state_dict_from_hf load_custom_from_hf load_cached_file load_state_dict_from_url load_state_dict_from_path',
    ),
    network(
      'high',
      'downloads a model',
      'download_cached_file load_model_config_from_hf push_to_hf_hub save_for_hf load_cached_file',
    ),
  ),
  describe('timm', network('high', 'downloads a model', 'create_model')),
];
