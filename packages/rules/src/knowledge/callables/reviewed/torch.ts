// Reviewed proposals of tools/propose-callables for torch: wrappers of what other tables list.

import { fromProposals } from '../../from-proposals.ts';

/** `module severity effect sink: names`, a line each. */
export const knowledge = fromProposals(`
torch._dynamo.aot_compile critical file-write os.replace: atomic_write_binary
torch._dynamo.aot_compile high file-write torch._dynamo.aot_compile.atomic_write_binary: AOTCompiledFunction.save_compiled_function
torch._dynamo.aot_compile high import importlib.import_module: AOTCompiledFunction._seed_guard_scope
torch._dynamo.aot_compile_types critical import importlib.import_module: _deserialize_triton_kernel
torch._dynamo.aot_compile_types critical unpickle pickle.loads: BundledAOTAutogradSerializableCallable.deserialize_compile_artifacts GraphModuleSerializableCallable.deserialize_compile_artifacts
torch._dynamo.bytecode_debugger critical exec builtins.eval: _DebugContext._interactive_prompt
torch._dynamo.bytecode_debugger critical exec torch._dynamo.bytecode_debugger._DebugContext._handle_exception: _DebugContext._monitoring_raise_callback
torch._dynamo.bytecode_debugger critical exec torch._dynamo.bytecode_debugger._DebugContext._handle_instruction: _DebugContext._monitoring_instruction_callback _DebugContext._settrace_callback
torch._dynamo.bytecode_debugger critical exec torch._dynamo.bytecode_debugger._DebugContext._interactive_prompt: _DebugContext._handle_exception _DebugContext._handle_instruction
torch._dynamo.codegen critical exec torch._dynamo.codegen.PyCodegen.rot_n: PyCodegen.load_function_name
torch._dynamo.codegen critical exec torch._dynamo.utils.rot_n_helper: PyCodegen.rot_n
torch._dynamo.convert_frame critical exec subprocess.Popen: cprofile_wrapper
torch._dynamo.convert_frame critical exec torch._dynamo.convert_frame.cprofile_wrapper: maybe_cprofile
torch._dynamo.convert_frame high file-write torch._dynamo.utils.write_record_to_file: exception_handler
torch._dynamo.convert_frame high import importlib.import_module: GraphRuntimeEnv.forward_callable
torch._dynamo.debug_utils critical exec torch._dynamo.debug_utils.NNModuleToString._module_constructor_string: NNModuleToString.can_convert_to_string NNModuleToString.convert
torch._dynamo.debug_utils high file-write builtins.open: BuckTargetWriter.write
torch._dynamo.decorators critical exec torch._dynamo.decorators._invoke_leaf_function_python: leaf_function
torch._dynamo.decorators critical exec torch._higher_order_ops.invoke_leaf_function._resolve_mutated_flat_indices: _invoke_leaf_function_python
torch._dynamo.dynamo_profiler critical exec subprocess.Popen: DynamoProfilerState.generate_svg
torch._dynamo.dynamo_profiler critical exec torch._dynamo.dynamo_profiler.DynamoProfilerState.generate_svg: DynamoProfilerState.dump_stats
torch._dynamo.eval_frame high file-write builtins.open: OptimizedModule._save_aot_compiled_module
torch._dynamo.functional_export critical exec builtins.exec: dynamo_graph_capture_for_export
torch._dynamo.guards critical exec builtins.eval: get_guard_fail_reason_helper guard_error_hook
torch._dynamo.guards critical exec torch._dynamo.guards.get_guard_fail_reason: get_and_maybe_log_recompilation_reasons
torch._dynamo.guards critical exec torch._dynamo.guards.get_guard_fail_reason_helper: get_guard_fail_reason
torch._dynamo.package critical unpickle pickle.loads: DiskDynamoStore.read
torch._dynamo.package high file-write os.makedirs: DiskDynamoStore._write_to_local_cache
torch._dynamo.package high file-write shutil.rmtree: DiskDynamoStore.clear
torch._dynamo.package high file-write torch._dynamo.package.DiskDynamoStore._write_to_local_cache: DiskDynamoStore.write
torch._dynamo.pgo critical unpickle pickle.loads: get_local_code_state lookup_remote_cache_entry
torch._dynamo.pgo critical unpickle torch._dynamo.pgo.lookup_remote_cache_entry: get_extra_remote_code_state get_remote_code_state
torch._dynamo.pgo high file-write os.makedirs: write_local_impl
torch._dynamo.pgo high file-write torch._dynamo.pgo.write_local_impl: PGOCacheArtifact.populate_cache put_local_code_state
torch._dynamo.pgo medium file-read builtins.open: _hash_containing_file
torch._dynamo.pgo medium file-read torch._dynamo.pgo.CodeId.make: log_frame_dynamic_whitelist update_automatic_dynamic
torch._dynamo.pgo medium file-read torch._dynamo.pgo._hash_containing_file: CodeId.make
torch._dynamo.polyfills critical import importlib.import_module: import_fresh_module
torch._dynamo.symbolic_convert critical import builtins.__import__: InstructionTranslatorBase.IMPORT_NAME
torch._dynamo.symbolic_convert critical import importlib.import_module: _import_module
torch._dynamo.symbolic_convert critical import torch._dynamo.symbolic_convert._import_module: InstructionTranslatorBase.import_source
torch._dynamo.test_case critical import importlib.import_module: run_tests
torch._dynamo.test_minifier_common critical exec subprocess.run: MinifierTestBase._maybe_subprocess_run
torch._dynamo.test_minifier_common critical exec torch._dynamo.test_minifier_common.MinifierTestBase._maybe_subprocess_run: MinifierTestBase._run_minifier_launcher MinifierTestBase._run_repro MinifierTestBase._run_test_code
torch._dynamo.test_minifier_common critical exec torch._dynamo.test_minifier_common.MinifierTestBase._run_test_code: MinifierTestBase._run_full_test
torch._dynamo.test_minifier_common high file-write shutil.rmtree: MinifierTestBase.tearDownClass
torch._dynamo.testing high file-write builtins.open: debug_dump
torch._dynamo.trace_rules critical import importlib.import_module: _load_obj_from_str
torch._dynamo.trace_rules critical import torch._dynamo.trace_rules._load_obj_from_str: load_object
torch._dynamo.utils critical exec builtins.eval: rot_n_helper
torch._dynamo.utils critical import importlib.import_module: _torch_numpy_callable_cache_key_by_id import_submodule
torch._dynamo.utils critical import torch._dynamo.utils._torch_numpy_callable_cache_key: numpy_wrapper_cache_key
torch._dynamo.utils critical import torch._dynamo.utils._torch_numpy_callable_cache_key_by_id: _torch_numpy_callable_cache_key
torch._dynamo.utils high file-write os.makedirs: write_record_to_file
torch._dynamo.variables.builtin critical exec builtins.eval: BuiltinVariable._constant_eval_result
torch._dynamo.variables.builtin critical exec torch._dynamo.variables.builtin.BuiltinVariable._constant_eval_result: BuiltinVariable.call_eval
torch._dynamo.variables.tensor critical exec builtins.eval: TensorVariable.dynamic_getattr
torch._dynamo.variables.tensor critical exec torch._dynamo.variables.tensor.TensorVariable.dynamic_getattr: TensorVariable.tp_getattro_impl
torch._dynamo.variables.tensor critical exec torch._dynamo.variables.tensor.TensorVariable.tp_getattro_impl: TensorVariable.method_new_tensor
torch._dynamo.variables.torch critical exec torch._dynamo.variables.torch.TorchInGraphFunctionVariable._call_leaf_function: TorchInGraphFunctionVariable.call_function
torch._dynamo.variables.torch critical exec torch._higher_order_ops.invoke_leaf_function._resolve_mutated_flat_indices: TorchInGraphFunctionVariable._call_leaf_function
torch._export critical exec torch.export._trace._export_to_torch_ir: aot_compile
torch._functorch._aot_autograd.aot_autograd_result high file-write torch._inductor.codecache.FxGraphCache.cache_hit_post_compile: BundledOutputCodeLoadable.post_compile
torch._functorch._aot_autograd.autograd_cache critical unpickle pickle.loads: AOTAutogradCache.try_load
torch._functorch._aot_autograd.codegen medium exec builtins.compile: _compile_and_exec_source
torch._functorch._aot_autograd.runtime_wrappers critical exec torch._functorch._aot_autograd.subclass_codegen.codegen_subclass_wrapper: AOTDispatchSubclassWrapper.post_compile
torch._functorch._aot_autograd.source_emit critical import importlib.import_module: _emit_importable
torch._functorch._aot_autograd.source_emit critical import torch._functorch._aot_autograd.source_emit._emit_importable: _emit_value
torch._functorch._aot_autograd.source_emit critical import torch._functorch._aot_autograd.source_emit._emit_value: _emit_via_reduce emit_value
torch._functorch._aot_autograd.subclass_codegen critical exec torch._functorch._aot_autograd.codegen._compile_and_exec_source: codegen_backward_subclass_fns codegen_subclass_wrapper
torch._functorch.benchmark_utils high file-write os.makedirs: benchmark_utilization
torch._functorch.benchmark_utils medium file-read builtins.open: get_chrome_trace_events
torch._functorch.benchmark_utils medium file-read torch._functorch.benchmark_utils.get_chrome_trace_events: compute_utilization
torch._functorch.compilers critical unpickle pickle.load: get_inputs
torch._functorch.compilers high file-write os.makedirs: _save_fx_default
torch._guards critical exec builtins.eval: ChainedSource.get_value Source.get_value
torch._higher_order_ops.invoke_leaf_function critical exec builtins.eval: _resolve_mutated_flat_indices
torch._higher_order_ops.triton_kernel_wrap critical exec builtins.exec: triton_kernel_wrapper_mutation_dense
torch._inductor.analysis.profile_analysis high file-write builtins.open: JsonProfile.dump
torch._inductor.aoti_eager medium file-read builtins.open: load_aoti_eager_cache
torch._inductor.autoheuristic.autoheuristic high file-write builtins.open: AutoHeuristic.save_data
torch._inductor.autoheuristic.autoheuristic high file-write os.makedirs: AutoHeuristic.get_default_log_path
torch._inductor.autoheuristic.autoheuristic_utils medium file-read builtins.open: get_metadata_str_from_log
torch._inductor.autoheuristic.learned_heuristic_controller critical import importlib.import_module: find_and_instantiate_subclasses
torch._inductor.autotune_process critical unpickle pickle.load: TuningProcess.recv
torch._inductor.autotune_process high exec subprocess.Popen: TuningProcess.start
torch._inductor.autotune_process high memory ctypes.c_void_p: CUTLASSBenchmarkRequest.make_run_fn CUTLASSBenchmarkRequest.update_workspace_size
torch._inductor.autotune_process high unpickle torch._inductor.autotune_process.TuningProcess.recv: TuningProcess.get
torch._inductor.cache critical unpickle pickle.load: InMemoryCache.from_file_path
torch._inductor.cache critical unpickle pickle.loads: InMemoryCache.from_env_var OnDiskCache.get
torch._inductor.cache high file-write builtins.open: OnDiskCache.insert
torch._inductor.codecache critical exec subprocess.check_output: CUTLASSCodeCache.compile
torch._inductor.codecache critical exec torch._inductor.codecache.CUTLASSCodeCache.compile: CUTLASSCodeCache.load
torch._inductor.codecache critical import importlib.import_module: custom_op_wrapper
torch._inductor.codecache high file-write builtins.open: CUTLASSCodeCache._record_compile_error
torch._inductor.codecache high file-write os.makedirs: HalideCodeCache.generate_halide_async
torch._inductor.codecache high file-write os.remove: PyCodeCache.cache_clear
torch._inductor.codecache high file-write os.unlink: WritableTempFile.__exit__
torch._inductor.codecache high file-write torch._inductor.codegen.cuda.compile_utils.cuda_compile_command: CUDACodeCache._compile_command
torch._inductor.codecache high file-write torch._inductor.triton_bundler.TritonBundler.read_and_emit: FxGraphCache.cache_hit_post_compile
torch._inductor.codecache medium file-read builtins.open: CacheBase.get_local_cache
torch._inductor.codegen.cuda.compile_utils critical file-write shutil.copytree: _clone_cutlass_paths
torch._inductor.codegen.cuda.compile_utils high file-write torch._inductor.codegen.cuda.compile_utils._clone_cutlass_paths: cuda_compile_command
torch._inductor.codegen.cutlass.cache medium file-read builtins.open: maybe_fetch_ops
torch._inductor.codegen.cutlass.gemm_template medium file-read torch._inductor.codegen.cutlass.cache.maybe_fetch_ops: CUTLASSGemmTemplate.gen_ops
torch._inductor.codegen.mps medium file-read torch.utils._cpp_embed_headers._embed_headers: MetalKernel.codegen_kernel
torch._inductor.codegen.nv_universal_gemm.nv_universal_gemm high file-write torch._inductor.codegen.nv_universal_gemm.nv_universal_gemm.NVUniversalGemmBenchmarkRequest.make_run_fn: NVUniversalGemmBenchmarkRequest._benchmark_on_current_device NVUniversalGemmBenchmarkRequest.precompile
torch._inductor.codegen.nv_universal_gemm.nv_universal_gemm high file-write torch._inductor.runtime.cutedsl_cache.disk_cache_get: NVUniversalGemmBenchmarkRequest._make_bias_run_fn NVUniversalGemmBenchmarkRequest.make_run_fn
torch._inductor.codegen.nv_universal_gemm.nv_universal_gemm_kernel high file-write torch._inductor.runtime.cutedsl_cache.disk_cache_get: _nvgemm_run
torch._inductor.codegen.nv_universal_gemm.nv_universal_gemm_kernel high file-write torch._inductor.runtime.cutedsl_cache.disk_cache_set: _nvgemm_precompile _worker_nvgemm_autotuning_precompile
torch._inductor.codegen.rocm.ck_tile_universal_gemm_template medium file-read builtins.open: _ck_tile_universal_gemm_v2_api
torch._inductor.codegen.rocm.rocm_benchmark_request high memory ctypes.c_void_p: ROCmBenchmarkRequest.make_run_fn
torch._inductor.codegen.wrapper high exec builtins.exec: PythonWrapperCodegen.generate_and_run_autotune_block
torch._inductor.comm_analysis critical exec builtins.eval: estimate_nccl_collective_runtime_nccl_estimator
torch._inductor.compile_fx_ext critical import importlib.import_module: _SerializedFxCompile._run_in_child
torch._inductor.compile_worker.__main__ critical import importlib.import_module: _lookup_and_create_type
torch._inductor.compile_worker.subproc_pool medium file-read builtins.open: SubprocPool._log_sidecar_death_diagnostics
torch._inductor.compile_worker.subproc_pool medium file-read torch._inductor.compile_worker.subproc_pool.SubprocPool._log_sidecar_death_diagnostics: SubprocPool._on_sidecar_death
torch._inductor.compile_worker.subproc_pool medium file-read torch._inductor.compile_worker.subproc_pool.SubprocPool._on_sidecar_death: SubprocPool._health_monitor
torch._inductor.compiler_bisector high exec builtins.eval: CompilerBisector.get_config_change
torch._inductor.compiler_bisector high file-write os.makedirs: CompilerBisector.write_lines_to_file
torch._inductor.compiler_bisector high file-write shutil.rmtree: CompilerBisector.delete_bisect_status
torch._inductor.compiler_bisector high file-write torch._inductor.compiler_bisector.CompilerBisector.update_bisect_range: CompilerBisector.disable_subsystem
torch._inductor.compiler_bisector high file-write torch._inductor.compiler_bisector.CompilerBisector.update_bisect_status: CompilerBisector.advance_backend CompilerBisector.advance_subsystem
torch._inductor.compiler_bisector high file-write torch._inductor.compiler_bisector.CompilerBisector.write_lines_to_file: CompilerBisector.add_call_counter_debug_info CompilerBisector.clear_call_counter_debug_info CompilerBisector.set_config_values CompilerBisector.update_bisect_range CompilerBisector.update_bisect_status CompilerBisector.update_config_change CompilerBisector.update_run_state
torch._inductor.compiler_bisector medium file-read builtins.open: CompilerBisector.read_lines_from_file
torch._inductor.compiler_bisector medium file-read torch._inductor.compiler_bisector.CompilerBisector.read_lines_from_file: CompilerBisector.get_backend CompilerBisector.get_bisect_range CompilerBisector.get_call_counter_debug_info CompilerBisector.get_run_state CompilerBisector.get_subsystem
torch._inductor.cpp_builder critical exec subprocess.check_output: _compiler_version_string check_mingw_win32_flavor cpp_compiler_search perload_clang_libomp_win perload_icx_libomp_win
torch._inductor.cpp_builder critical exec subprocess.run: _create_msvc_gs_stubs_lib _gen_mingw_import_lib _is_msvc_cl batch_convert_cubins_to_obj convert_cubin_to_obj
torch._inductor.cpp_builder critical exec torch._inductor.cpp_builder._compiler_version_first_line: _is_apple_clang _is_clang
torch._inductor.cpp_builder critical exec torch._inductor.cpp_builder._compiler_version_string: _compiler_version_first_line _is_intel_compiler
torch._inductor.cpp_builder critical exec torch._inductor.cpp_builder._gen_mingw_import_lib: _ensure_mingw_cudart_import_lib
torch._inductor.cpp_builder critical exec torch.utils.cpp_extension.include_paths: get_cpp_torch_device_options
torch._inductor.cpp_builder critical file-write os.rmdir: _remove_dir
torch._inductor.cpp_builder high file-write builtins.open: BuildOptionsBase.save_flags_to_json CppBuilder.save_compile_cmd_to_cmake CppBuilder.save_kernel_asm_to_cmake CppBuilder.save_link_cmd_to_cmake CppBuilder.save_src_to_cmake
torch._inductor.cpp_builder high memory ctypes.create_string_buffer: WinPeFileVersionInfo._get_version_info
torch._inductor.cpu_vec_isa critical exec subprocess.run: VecISA._probe_load
torch._inductor.custom_graph_pass medium file-read builtins.open: get_hash_for_files
torch._inductor.debug critical unpickle pickle.load: load_args_and_run_compile_fx_inner
torch._inductor.debug high file-write os.makedirs: DebugContext.create_debug_dir
torch._inductor.debug high file-write shutil.copy: DebugFormatter.output_code
torch._inductor.debug high file-write shutil.copytree: DebugContext.copy
torch._inductor.debug medium file-read builtins.open: DebugContext.fopen DebugContext.fopen_context
torch._inductor.debug medium file-read tarfile.open: DebugContext.upload_tar
torch._inductor.debug medium file-read torch._inductor.debug.DebugContext.fopen: DebugContext._setup_log_capture
torch._inductor.fuzzer critical unpickle pickle.load: ConfigFuzzer.load_state
torch._inductor.fuzzer high file-write builtins.open: ConfigFuzzer.save_state visualize_results
torch._inductor.fx_passes.fuse_attention critical import torch._inductor.pattern_matcher.gen_register_replacement: _sfdp_init
torch._inductor.fx_passes.joint_graph critical import torch._inductor.fx_passes.fuse_attention._sfdp_init: lazy_init
torch._inductor.fx_passes.overlap_preserving_bucketer high file-write pathlib.Path.unlink: OverlapPreservingBucketer.remove_from_event
torch._inductor.fx_passes.overlap_preserving_bucketer high file-write torch._inductor.fx_passes.overlap_preserving_bucketer.OverlapPreservingBucketer._try_timeline_position: OverlapPreservingBucketer._can_add_to_bucket
torch._inductor.fx_passes.overlap_preserving_bucketer high file-write torch._inductor.fx_passes.overlap_preserving_bucketer.OverlapPreservingBucketer.remove_from_event: OverlapPreservingBucketer._try_timeline_position
torch._inductor.fx_passes.pad_mm critical import torch._inductor.pattern_matcher.gen_register_replacement: _pad_mm_init
torch._inductor.fx_passes.profile_guided_estimation medium file-read builtins.open: ProfileData.load
torch._inductor.metrics high file-write builtins.open: MetricTable._write_row MetricTable.write_header
torch._inductor.output_code high file-write builtins.open: CompiledAOTI.__post_init__
torch._inductor.output_code medium file-read builtins.open: CompiledAOTI.prepare_for_serialization
torch._inductor.pattern_matcher critical import importlib.import_module: gen_register_replacement
torch._inductor.pattern_matcher medium file-read builtins.open: _serialize_pattern
torch._inductor.profiler high file-write builtins.open: _add_inductor_provenance
torch._inductor.profiler high file-write os.makedirs: inductor_trace_handler
torch._inductor.remote_cache high file-write os.makedirs: LocalCacheBackend._put
torch._inductor.remote_cache medium file-read builtins.open: LocalCacheBackend._get
torch._inductor.rocm_multiarch_utils critical exec subprocess.run: compile_llvm_ir_to_code_object
torch._inductor.rocm_multiarch_utils critical exec torch._inductor.rocm_multiarch_utils.compile_llvm_ir_to_code_object: compile_multiarch_bundle_from_llvm_ir
torch._inductor.rocm_multiarch_utils high file-write builtins.open: _sanitize_llvm_ir_for_rocm
torch._inductor.rocm_multiarch_utils high file-write os.makedirs: create_multiarch_bundle
torch._inductor.runtime.caching.implementations high file-write builtins.open: _OnDiskCacheImpl.insert
torch._inductor.runtime.caching.implementations high file-write pathlib.Path.unlink: _OnDiskCacheImpl.get
torch._inductor.runtime.caching.interfaces critical unpickle pickle.loads: PersistentMemoizer.replay
torch._inductor.runtime.caching.interfaces high file-write builtins.open: Memoizer._write_dump_to_disk
torch._inductor.runtime.caching.interfaces high file-write shutil.rmtree: PersistentMemoizer.cache_clear
torch._inductor.runtime.caching.interfaces high file-write torch._inductor.runtime.caching.interfaces.Memoizer._write_dump_to_disk: Memoizer._dump_to_disk
torch._inductor.runtime.caching.interfaces medium file-read builtins.open: Memoizer._read_dump_from_disk
torch._inductor.runtime.cutedsl_cache critical file-write os.replace: disk_cache_set
torch._inductor.runtime.cutedsl_cache high file-write pathlib.Path.write_bytes: disk_cache_get
torch._inductor.runtime.proton_utils high file-write os.makedirs: process_proton_trace
torch._inductor.runtime.proton_utils medium file-read builtins.open: _read_trace
torch._inductor.runtime.static_triton_launcher high file-write os.makedirs: StaticallyLaunchedTritonKernel._agnostic_cubin_path StaticallyLaunchedTritonKernel.reload_cubin_from_raw
torch._inductor.runtime.triton_heuristics critical exec builtins.exec: CompileResult._gen_launcher_code GridExpr.eval_slow
torch._inductor.runtime.triton_heuristics high file-write builtins.open: end_graph
torch._inductor.runtime.triton_heuristics high file-write os.makedirs: _dump_launch_tensors
torch._inductor.runtime.triton_heuristics high file-write torch._inductor.runtime.triton_heuristics.CachingAutotuner._pre_launch: CachingAutotuner.run
torch._inductor.runtime.triton_heuristics high file-write torch._inductor.runtime.triton_heuristics._dump_launch_tensors: CachingAutotuner._pre_launch
torch._inductor.runtime.triton_heuristics high import importlib.import_module: TritonCompileResult.make_launcher
torch._inductor.runtime.triton_lazy_compile critical exec builtins.eval: start_kernel_compile
torch._inductor.scheduler high exec torch._inductor.comm_analysis.estimate_nccl_collective_runtime_nccl_estimator: BaseSchedulerNode._get_estimated_runtime
torch._inductor.select_algorithm critical exec builtins.eval: AlgorithmSelectorCache.maybe_log_mm_results
torch._inductor.select_algorithm critical exec torch._inductor.select_algorithm.AlgorithmSelectorCache.log_results: AlgorithmSelectorCache.__call__
torch._inductor.select_algorithm critical exec torch._inductor.select_algorithm.AlgorithmSelectorCache.maybe_log_mm_results: AlgorithmSelectorCache.log_results
torch._inductor.select_algorithm high exec builtins.eval: TritonTemplateCaller.autoheuristic_id
torch._inductor.select_algorithm high file-write builtins.open: append_to_log
torch._inductor.select_algorithm high file-write torch._inductor.select_algorithm.append_to_log: AlgorithmSelectorCache.maybe_log_conv_results AlgorithmSelectorCache.maybe_log_flex_attention_results
torch._inductor.select_algorithm medium file-read builtins.open: AlgorithmSelectorCache.make_precompile_fn
torch._inductor.standalone_compile critical exec builtins.exec: load_from_python
torch._inductor.standalone_compile critical unpickle torch._dynamo.aot_compile_types.BundledAOTAutogradSerializableCallable.deserialize_compile_artifacts: AOTCompiledArtifact.deserialize
torch._inductor.standalone_compile critical unpickle torch._inductor.standalone_compile.AOTCompiledArtifact.deserialize: AOTCompiledArtifact.load
torch._inductor.standalone_compile high unpickle pickle.load: CacheCompiledArtifact.save
torch._inductor.standalone_compile medium file-read pathlib.Path.read_bytes: CacheCompiledArtifact._prepare_load
torch._inductor.standalone_compile medium file-read torch._inductor.standalone_compile.CacheCompiledArtifact._prepare_load: CacheCompiledArtifact.load
torch._inductor.test_case critical import torch._dynamo.test_case.run_tests: run_tests
torch._inductor.triton_bundler high file-write os.makedirs: TritonBundler.read_and_emit
torch._inductor.triton_bundler medium file-read os.listdir: TritonBundler.collect
torch._inductor.utils critical exec builtins.exec: cache_on_self cache_on_self_and_args
torch._inductor.utils critical exec torch._inductor.utils.cache_on_self: cache_property_on_self
torch._inductor.utils critical file-write shutil.rmtree: fresh_cache
torch._inductor.utils high file-write shutil.rmtree: DebugDirManager.__exit__
torch._inductor.utils medium file-read builtins.open: load_template
torch._library.fake_profile high file-write builtins.open: save_op_profiles
torch._library.fake_profile medium file-read builtins.open: load_op_profiles
torch._library.infer_schema critical exec builtins.eval: infer_schema
torch._library.triton critical exec torch._library.infer_schema.infer_schema: triton_op
torch._logging._internal high file-write os.makedirs: LazyTraceHandler.emit
torch._native.ops.foreach_mm.nvmath_impl high memory ctypes.addressof: _set_attr
torch._native.ops.polar.nvmath_impl high memory ctypes.addressof: _polar_2d_impl
torch._native.ops.polar.nvmath_impl high memory torch._native.ops.polar.nvmath_impl._polar_2d: polar_xpolar
torch._native.ops.polar.nvmath_impl high memory torch._native.ops.polar.nvmath_impl._polar_2d_impl: _polar_2d
torch._native.utils.lazy high import importlib.import_module: LazyModule.__getattr__
torch._precompile critical exec builtins.exec: _make_inlined_forward
torch._precompile critical exec torch._precompile._make_inlined_forward: _runnable_from_pair
torch._precompile critical exec torch._precompile._runnable_from_pair: load
torch._precompile critical file-write os.replace: _write_artifact
torch._precompile critical file-write os.unlink: _unlink_quietly
torch._precompile high exec torch._precompile._runnable_from_pair: _MakeFxCapture.__call__
torch._precompile high file-write torch._precompile._write_artifact: _MakeFxCapture._write
torch._precompile medium file-read builtins.open: _read_artifact
torch._strobelight.cli_function_profiler high exec subprocess.run: StrobelightCLIFunctionProfiler._get_results StrobelightCLIFunctionProfiler._run_async StrobelightCLIFunctionProfiler._stop_run StrobelightCLIFunctionProfiler._wait_for_running
torch._strobelight.cli_function_profiler medium file-read os.readlink: _pid_namespace_link
torch._strobelight.cli_function_profiler medium file-read torch._strobelight.cli_function_profiler._pid_namespace_link: _pid_namespace
torch._strobelight.compile_time_profiler critical exec subprocess.run: get_fburl
torch._strobelight.compile_time_profiler critical exec torch._strobelight.compile_time_profiler.get_fburl: get_strobelight_url
torch._strobelight.compile_time_profiler high exec torch._strobelight.compile_time_profiler.get_strobelight_url: StrobelightCompileTimeProfiler._cls_init
torch._utils critical unpickle pickle.load: _augment_memory_snapshot_stack_traces
torch._vendor.quack.bench.bench_utils high file-write os.makedirs: run_and_print
torch._vendor.quack.cache.async_compile critical unpickle pickle.loads: _pool_worker
torch._vendor.quack.cache.async_compile medium file-read os.open: _flock_held_exclusively
torch._vendor.quack.cache.async_compile medium file-read torch._vendor.quack.cache.async_compile._flock_held_exclusively: CompilePool.poll
torch._vendor.quack.cache.jit critical file-write pathlib.Path.unlink: jit_cache
torch._vendor.quack.cache.jit medium file-read os.open: FileLock.__enter__
torch._vendor.quack.cache.jit medium file-read pathlib.Path.read_bytes: _hash_source_dir
torch._vendor.quack.epilogue.library critical exec torch._vendor.quack.epilogue.library._gen_epi_fn: dact_dbias_mod dact_ln_stats_mod dact_mod dgated_mod dgated_rstd_preact_mod linear_act_mod ln_affine_act_mod ln_bwd_apply_mod norm_act_mod rstd_gated_mod rstd_gated_preact_mod sq_reduce_mod
torch._vendor.quack.epilogue.library medium exec builtins.compile: _gen_epi_fn
torch._vendor.quack.gemm_interface critical exec torch._vendor.quack.epilogue.library.linear_act_mod: _gemm_act_call
torch._vendor.quack.gemm_interface critical exec torch._vendor.quack.epilogue.library.norm_act_mod: _gemm_norm_act_call
torch._vendor.quack.gemm_interface critical exec torch._vendor.quack.epilogue.library.sq_reduce_mod: _gemm_rms_call
torch._vendor.quack.gemm_runtime.host critical import torch._vendor.quack.gemm_runtime.identity.resolve_gemm_class: _compile_gemm_epi
torch._vendor.quack.gemm_runtime.identity critical import importlib.import_module: resolve_gemm_class
torch._vendor.quack.gemm_runtime.identity critical unpickle cloudpickle.loads: LocalModRegistry.install
torch._vendor.quack.gemm_runtime.identity high file-write cloudpickle.dumps: GemmClassRef.__quack_pool_payload__ LocalModRegistry.payload
torch._vendor.quack.gemm_runtime.torch_op critical import importlib.import_module: _resolve
torch._vendor.quack.gemm_runtime.torch_op critical import torch._vendor.quack.gemm_runtime.torch_op._alloc_outs_from_meta: _gemm_epi_f _gemm_epi_f_fake
torch._vendor.quack.gemm_runtime.torch_op critical import torch._vendor.quack.gemm_runtime.torch_op._resolve: _alloc_outs_from_meta _gemm_epi
torch._weights_only_unpickler high unpickle torch.serialization._maybe_decode_ascii: Unpickler.load
torch.autograd.profiler high file-write torch.profiler._chrome_trace_export.export_chrome_trace: profile.export_chrome_trace
torch.autograd.profiler_util high file-write builtins.open: EventList.export_chrome_trace EventList.export_stacks
torch.backends.xeon.run_cpu high file-write os.makedirs: main
torch.compiler._cache high file-write pathlib.Path.write_bytes: CacheArtifact.serialize
torch.compiler._cache medium file-read pathlib.Path.read_bytes: CacheArtifact.deserialize
torch.cuda._memory_viz critical exec subprocess.Popen: format_flamegraph
torch.cuda._memory_viz critical unpickle pickle.load: _read
torch.cuda._memory_viz high file-write builtins.open: _write
torch.cuda._utils high memory ctypes.cast: _CudaKernel.__call__
torch.cuda.graphs high file-write builtins.open: export_graph_data
torch.cuda.graphs high memory ctypes.c_void_p: _resolve_host_fn_name
torch.cuda.graphs high memory torch.cuda.graphs._resolve_host_fn_name: CUDAGraph.get_graph_data
torch.cuda.memory high file-write builtins.open: _dump_snapshot _save_memory_usage _save_segment_usage
torch.cuda.streams high memory ctypes.c_void_p: Event._as_parameter_ Stream._as_parameter_
torch.cuda.tunable medium file-read builtins.open: _gather_unique_untuned_gemm_from_files tune_gemm_in_file
torch.cuda.tunable medium file-read torch.cuda.tunable._gather_unique_untuned_gemm_from_files: mgpu_tune_gemm_in_file
torch.distributed._serialization high file-write torch.serialization._save: _streaming_save
torch.distributed._tools.memory_tracker critical unpickle pickle.load: MemoryTracker.load
torch.distributed._tools.memory_tracker critical unpickle torch.distributed._tools.memory_tracker.MemoryTracker.load: MemoryTracker.show_traces
torch.distributed._tools.memory_tracker high file-write builtins.open: MemoryTracker.save_stats
torch.distributed.checkpoint._consolidate_hf_safetensors high file-write builtins.open: _process_output_file _write_metadata _write_overall_metadata_file
torch.distributed.checkpoint._consolidate_hf_safetensors high file-write torch.distributed.checkpoint._consolidate_hf_safetensors._consolidate_safetensors_files: consolidate_safetensors_files
torch.distributed.checkpoint._consolidate_hf_safetensors high file-write torch.distributed.checkpoint._consolidate_hf_safetensors._process_output_file: _write_data
torch.distributed.checkpoint._consolidate_hf_safetensors high file-write torch.distributed.checkpoint._consolidate_hf_safetensors._write_metadata: _consolidate_safetensors_files
torch.distributed.checkpoint._experimental.checkpoint_reader critical unpickle torch.load: CheckpointReader._partial_read CheckpointReader.read
torch.distributed.checkpoint._experimental.checkpoint_writer high file-write os.makedirs: CheckpointWriter.write
torch.distributed.checkpoint._pg_transport high unpickle pickle.loads: PGTransport.recv_checkpoint
torch.distributed.checkpoint.default_planner critical unpickle torch.load: DefaultLoadPlanner.load_bytes
torch.distributed.checkpoint.format_utils high unpickle torch.load: BroadcastingTorchSaveReader.read_data
torch.distributed.checkpoint.quantized_hf_storage medium file-read builtins.open: QuantizedHuggingFaceStorageReader._load_quantization_metadata
torch.distributed.checkpoint.staging high file-write os.makedirs: _ReplicationStager._persist_state_dict
torch.distributed.checkpoint.staging high file-write torch.distributed.checkpoint.staging._ReplicationStager._persist_state_dict: _ReplicationStager.stage
torch.distributed.debug._frontend high file-write builtins.open: PeriodicDumper._run
torch.distributed.debug._frontend high file-write os.makedirs: PeriodicDumper.start
torch.distributed.debug._frontend high network requests.post: fetch_thread_pool
torch.distributed.elastic.agent.server.local_elastic_agent medium file-read torch.distributed.elastic.agent.server.local_elastic_agent.LocalElasticAgent._update_uninterruptible_dwell: LocalElasticAgent._check_uninterruptible_state_timeout
torch.distributed.elastic.agent.server.local_elastic_agent medium file-read torch.distributed.elastic.utils.process_state.read_proc_state: LocalElasticAgent._update_uninterruptible_dwell
torch.distributed.elastic.multiprocessing.api high file-write os.makedirs: DefaultLogsSpecs._make_log_dir
torch.distributed.elastic.multiprocessing.api high file-write shutil.rmtree: DefaultLogsSpecs.reify
torch.distributed.elastic.multiprocessing.errors medium file-read builtins.open: ProcessFailure.__post_init__
torch.distributed.elastic.multiprocessing.errors.error_handler high file-write builtins.open: ErrorHandler._write_error_file ErrorHandler.record_exception
torch.distributed.elastic.multiprocessing.errors.error_handler high file-write os.remove: ErrorHandler._rm
torch.distributed.elastic.multiprocessing.errors.error_handler high file-write torch.distributed.elastic.multiprocessing.errors.error_handler.ErrorHandler._write_error_file: ErrorHandler.dump_error_file
torch.distributed.elastic.multiprocessing.redirects high file-write builtins.open: redirect
torch.distributed.elastic.multiprocessing.tail_log medium file-read builtins.open: tail_logfile
torch.distributed.elastic.rendezvous.etcd_server critical exec subprocess.Popen: EtcdServer._start
torch.distributed.elastic.rendezvous.etcd_server critical file-write shutil.rmtree: stop_etcd
torch.distributed.elastic.rendezvous.etcd_server high file-write os.makedirs: EtcdServer.start
torch.distributed.elastic.rendezvous.etcd_server high file-write torch.distributed.elastic.rendezvous.etcd_server.stop_etcd: EtcdServer.stop
torch.distributed.elastic.rendezvous.utils high network socket.getaddrinfo: _matches_machine_hostname
torch.distributed.elastic.timer.file_based_local_timer high file-write os.remove: FileTimerServer.run_once FileTimerServer.stop
torch.distributed.elastic.timer.file_based_local_timer medium file-read builtins.open: FileTimerServer._watchdog_loop
torch.distributed.elastic.timer.file_based_local_timer medium file-read os.open: FileTimerClient._open_non_blocking
torch.distributed.elastic.utils.process_state medium file-read builtins.open: read_proc_state
torch.distributed.flight_recorder.components.loader critical unpickle pickle.load: read_dump
torch.distributed.flight_recorder.components.loader critical unpickle torch.distributed.flight_recorder.components.loader.read_dump: read_dir
torch.distributed.flight_recorder.fr_trace high file-write builtins.open: main
torch.distributed.nn.jit.instantiator medium exec builtins.compile: _StringLoader.exec_module
torch.distributed.optim.zero_redundancy_optimizer critical unpickle torch.load: _broadcast_object
torch.distributed.optim.zero_redundancy_optimizer high unpickle torch.distributed.optim.zero_redundancy_optimizer._broadcast_object: ZeroRedundancyOptimizer.consolidate_state_dict
torch.distributed.pipelining.schedules high file-write builtins.open: PipelineScheduleMulti._dump_csv _PipelineScheduleRuntime._dump_csv _dump_chrometrace
torch.distributed.pipelining.schedules medium file-read builtins.open: PipelineScheduleMulti._load_csv _PipelineScheduleRuntime._load_csv
torch.distributed.tensor.debug._comm_mode high file-write builtins.open: CommDebugMode.generate_json_dump CommDebugMode.log_comm_debug_tracing_table_to_file
torch.export._draft_export medium file-read builtins.open: get_loc
torch.export._trace critical exec torch._dynamo.functional_export.dynamo_graph_capture_for_export: _export_to_torch_ir
torch.export._trace critical exec torch.export._trace._export_to_torch_ir: _strict_export
torch.export.custom_ops critical import importlib.import_module: _call_custom_autograd_function_in_pre_dispatch
torch.export.experimental high file-write tarfile.TarFile.extractall: _ExportPackage._compiled_and_package
torch.export.pt2_archive._package high file-write pathlib.Path.write_bytes: PT2ArchiveWriter.write_file PT2ArchiveWriter.write_string _package_executorch_files _save_raw_tensors
torch.export.pt2_archive._package high file-write torch.export.pt2_archive._package.PT2ArchiveWriter.write_file: PT2ArchiveWriter.write_folder
torch.export.pt2_archive._package high memory ctypes.cast: _get_raw_tensor_bytes
torch.export.pt2_archive._package medium file-read pathlib.Path.read_bytes: PT2ArchiveReader.read_string
torch.export.pt2_archive._package medium file-read zipfile.ZipFile: is_pt2_package
torch.fx._graph_pickler critical import importlib.import_module: _TorchNumpyPickleData.from_object
torch.fx._graph_pickler critical import torch.fx._graph_pickler._TorchNumpyPickleData.from_object: _TorchNumpyPickleData.reduce_helper
torch.fx.experimental.proxy_tensor critical exec builtins.eval: fake_signature
torch.fx.experimental.proxy_tensor critical exec torch.fx.experimental.proxy_tensor._MakefxTracer._trace_inner: _MakefxTracer.trace
torch.fx.experimental.proxy_tensor critical exec torch.fx.experimental.proxy_tensor.fake_signature: _MakefxTracer._trace_inner
torch.fx.experimental.rewriter medium exec builtins.compile: AST_Rewriter.rewrite
torch.fx.experimental.schema_type_annotation high exec torch.fx.operator_schemas._torchscript_type_to_python_type: AnnotateTypesWithSchema.get_attr
torch.fx.operator_schemas critical exec builtins.eval: _torchscript_type_to_python_type
torch.fx.operator_schemas critical exec torch.fx.operator_schemas._torchscript_schema_to_signature_impl: _torchscript_schema_to_signature
torch.fx.operator_schemas critical exec torch.fx.operator_schemas._torchscript_type_to_python_type: _torchscript_schema_to_signature_impl
torch.fx.passes.splitter_base high file-write builtins.open: NodeEventTracker.dump
torch.hub critical import torch.hub._check_module_exists: _check_dependencies
torch.hub medium file-read zipfile.is_zipfile: _is_legacy_zip_format
torch.jit._serialization medium file-read builtins.open: get_flatbuffer_module_info
torch.mps medium file-read torch.utils._cpp_embed_headers._embed_headers: compile_shader
torch.nn.attention._fa3 critical import importlib.import_module: _fa3_import_module
torch.nn.attention._fa3 critical import torch.nn.attention._fa3._fa3_import_module: register_flash_attention_fa3
torch.nn.attention._fa4 critical import importlib.import_module: _fa4_import_module
torch.nn.attention._fa4 critical import torch.nn.attention._fa4._fa4_import_module: register_flash_attention_fa4
torch.nn.utils._deprecation_utils critical import importlib.import_module: lazy_deprecated_import
torch.numa.binding medium file-read builtins.open: _get_cpu_indices_for_numa_node_MAYBE_NOT_ALLOWED _get_logical_cpu_indices_sharing_same_physical_core_as _get_numa_node_index_for_device_index _get_socket_index_for_cpu
torch.numa.binding medium file-read os.listdir: _get_logical_cpus_sharing_same_max_level_cache_as
torch.numa.binding medium file-read torch.numa.binding._get_allowed_logical_cpu_indices_for_numa_node: _get_arbitrary_allowed_cpu_index_for_numa_node
torch.numa.binding medium file-read torch.numa.binding._get_cpu_indices_for_numa_node_MAYBE_NOT_ALLOWED: _get_allowed_logical_cpu_indices_for_numa_node
torch.numa.binding medium file-read torch.numa.binding._get_numa_node_index_for_device_index: _core_complex_get_logical_cpus_to_bind_to _exclusive_get_logical_cpus_to_bind_to _node_get_logical_cpus_to_bind_to _socket_get_logical_cpus_to_bind_to
torch.numa.binding medium file-read torch.numa.binding._get_socket_index_for_cpu: _get_socket_index_for_numa_node
torch.numa.binding medium file-read torch.numa.binding._node_get_logical_cpus_to_bind_to: _get_logical_cpus_to_bind_to
torch.onnx._internal._lazy_import high import importlib.import_module: _LazyModule.__getattr__
torch.onnx._internal.exporter._reporting high file-write builtins.open: create_onnx_export_report create_torch_export_error_report
torch.onnx._internal.fx._pass critical import builtins.__import__: PackageInfo.from_python_class
torch.onnx._internal.torchscript_exporter.onnx_proto_utils high file-write builtins.open: export_data
torch.package._directory_reader medium file-read builtins.open: DirectoryReader.get_record
torch.package._package_pickler critical unpickle pickle._getattribute: PackagePickler.save_global
torch.package.importer critical unpickle pickle._getattribute: Importer.whichmodule
torch.package.package_exporter medium file-read builtins.open: _read_file
torch.package.package_exporter medium file-read torch.package.package_exporter._read_file: PackageExporter.save_source_file
torch.package.package_importer medium exec builtins.compile: PackageImporter._compile_source
torch.profiler._chrome_trace_export high file-write builtins.open: export_chrome_trace
torch.profiler._cuspy.core high memory ctypes.cast: _deref_cstr
torch.profiler._cuspy.cupti_python high memory ctypes.byref: _PyLibCupti.subscribe
torch.profiler._cuspy.cupti_python high memory ctypes.c_void_p: _PyLibCupti.activity_disable _PyLibCupti.activity_get_num_dropped_records _PyLibCupti.arm_approx_timestamp_callback _PyLibCupti.arm_user_defined_records _PyLibCupti.disable_noisy_driver_apis _PyLibCupti.disable_noisy_runtime_apis _PyLibCupti.disarm_approx_timestamp_callback _PyLibCupti.disarm_user_defined_records _PyLibCupti.enable_callback _PyLibCupti.enable_cuda_event_device_timestamps _PyLibCupti.enable_kernel_latency_timestamps _PyLibCupti.get_timestamp _PyLibCupti.unsubscribe
torch.profiler._cuspy.cupti_python high memory ctypes.cast: _PyLibCupti.activity_enable _PyLibCupti.get_flush_fn_address _PyLibCupti.get_next_record_fn_address
torch.profiler._cuspy.observers.profiler high file-write torch.profiler._cuspy.trace.merge_trace_window_into_chrome_trace: ProfilerObserver._maybe_write
torch.profiler._cuspy.trace high file-write builtins.open: _window_to_pftrace
torch.profiler._cuspy.trace high file-write torch.profiler._cuspy.trace._window_to_pftrace: merge_trace_window_into_chrome_trace
torch.profiler._memory_profiler high file-write builtins.open: MemoryProfileTimeline.export_memory_timeline MemoryProfileTimeline.export_memory_timeline_html MemoryProfileTimeline.export_memory_timeline_raw
torch.profiler.profiler high file-write os.makedirs: tensorboard_trace_handler
torch.profiler.profiler high file-write os.mkdir: ExecutionTraceObserver.get_resources_dir_for_et_path
torch.profiler.profiler high file-write shutil.copyfile: ExecutionTraceObserver.unregister_callback
torch.profiler.profiler high file-write torch.profiler.profiler.ExecutionTraceObserver.get_resources_dir_for_et_path: ExecutionTraceObserver.get_resources_dir
torch.serialization critical unpickle torch.serialization._open_file_like: get_unsafe_globals_in_checkpoint
torch.utils._appending_byte_serializer high file-write pathlib.Path.write_bytes: BytesWriter.write_str
torch.utils._appending_byte_serializer medium file-read pathlib.Path.read_bytes: BytesReader.read_str
torch.utils._config_module critical import importlib.import_module: ConfigModule._get_alias_module_and_name
torch.utils._config_module critical import torch.utils._config_module.ConfigModule._get_alias_module_and_name: ConfigModule._get_alias_val ConfigModule._set_alias_val
torch.utils._config_module critical import torch.utils._config_module.ConfigModule._get_alias_val: ConfigModule.__getattr__
torch.utils._config_module critical import torch.utils._config_module.ConfigModule._set_alias_val: ConfigModule.__setattr__
torch.utils._config_module critical unpickle pickle.loads: ConfigModule.load_config
torch.utils._config_module medium exec builtins.compile: ConfigModule.codegen_config
torch.utils._content_store critical unpickle torch.load: ContentStoreReader.read_storage ContentStoreReader.read_tensor_metadata
torch.utils._content_store critical unpickle torch.utils._content_store.ContentStoreReader.read_tensor_metadata: ContentStoreReader.read_tensor
torch.utils._content_store high file-write os.makedirs: ContentStoreWriter.write_storage
torch.utils._content_store high file-write torch.utils._content_store.ContentStoreWriter.write_storage: ContentStoreWriter.write_tensor
torch.utils._cpp_embed_headers medium file-read builtins.open: read_file
torch.utils._cpp_embed_headers medium file-read torch.utils._cpp_embed_headers._embed_headers: embed_headers
torch.utils._cpp_embed_headers medium file-read torch.utils._cpp_embed_headers.read_file: _embed_headers
torch.utils._cpp_extension_versioner medium file-read builtins.open: hash_source_files
torch.utils._cpp_extension_versioner medium file-read torch.utils._cpp_extension_versioner.hash_source_files: ExtensionVersioner.bump_version_if_changed
torch.utils._debug_mode._mode high file-write builtins.open: DebugMode.save_logs
torch.utils._debug_mode._mode medium file-read builtins.open: DebugMode.load_logs
torch.utils._get_clean_triton critical exec subprocess.run: process_file
torch.utils._get_clean_triton critical exec torch.utils._get_clean_triton.process_file: get_clean_triton
torch.utils._pytree critical import importlib.import_module: _defaultdict_deserialize enum_object_hook
torch.utils._strobelight.cli_function_profiler high exec subprocess.run: StrobelightCLIFunctionProfiler._get_results StrobelightCLIFunctionProfiler._run_async StrobelightCLIFunctionProfiler._stop_run StrobelightCLIFunctionProfiler._wait_for_running
torch.utils._strobelight.cli_function_profiler medium file-read os.readlink: _pid_namespace_link
torch.utils._strobelight.cli_function_profiler medium file-read torch.utils._strobelight.cli_function_profiler._pid_namespace_link: _pid_namespace
torch.utils._triton medium file-read builtins.open: _extern_libs_key
torch.utils.benchmark.utils.common high file-write os.makedirs: _make_temp_dir
torch.utils.cpp_extension high exec torch.utils.cpp_extension.get_compiler_abi_compatibility_and_version: BuildExtension._check_abi
torch.utils.cpp_extension high file-write builtins.open: _maybe_write
torch.utils.data.datapipes.gen_pyi high file-write builtins.open: gen_from_template
torch.utils.data.datapipes.gen_pyi medium file-read builtins.open: parse_datapipe_file
torch.utils.data.datapipes.gen_pyi medium file-read os.listdir: find_file_paths
torch.utils.data.datapipes.gen_pyi medium file-read torch.utils.data.datapipes.gen_pyi.find_file_paths: get_method_definitions
torch.utils.data.datapipes.gen_pyi medium file-read torch.utils.data.datapipes.gen_pyi.parse_datapipe_file: parse_datapipe_files
torch.utils.file_baton high file-write os.remove: FileBaton.release
torch.utils.file_baton medium file-read os.open: FileBaton.try_acquire
torch.utils.hipify.hipify_python critical file-write shutil.copytree: hipify
torch.utils.hipify.hipify_python high file-write os.mkdir: GeneratedFileCleaner.makedirs
torch.utils.hipify.hipify_python high file-write os.unlink: GeneratedFileCleaner.__exit__
torch.utils.hipify.hipify_python medium file-read builtins.open: GeneratedFileCleaner.open openf preprocessor
torch.utils.hipify.hipify_python medium file-read os.walk: matched_files_iter
torch.utils.hipify.hipify_python medium file-read torch.utils.hipify.hipify_python.openf: file_add_header file_specific_replacement
torch.utils.hipify.hipify_python medium file-read torch.utils.hipify.hipify_python.preprocessor: preprocess_file_and_save_result
torch.utils.jit.log_extract medium file-read builtins.open: extract_ir
torch.utils.model_dump critical unpickle pickle.loads: get_model_info
torch.utils.model_dump critical unpickle torch.utils.model_dump.get_model_info: get_info_and_burn_skeleton main
torch.utils.show_pickle medium file-read builtins.open: main
torch.xpu.memory high file-write builtins.open: _dump_snapshot
torch.xpu.streams high memory ctypes.c_void_p: Event._as_parameter_ Stream._as_parameter_
`);
