// Reviewed proposals of tools/propose-callables for ml packages: wrappers of what other tables list.

import { fromProposals } from '../../from-proposals.ts';

/** `module severity effect sink: names`, a line each. */
export const knowledge = fromProposals(`
IPython.core.application high file-write pathlib.Path.write_text: BaseIPythonApplication.stage_default_config_file
IPython.core.application high file-write shutil.copy: BaseIPythonApplication._ipython_dir_changed
IPython.core.async_helpers medium exec builtins.compile: _should_be_async
IPython.core.compilerop medium exec builtins.compile: CachingCompiler.ast_parse
IPython.core.completer critical exec IPython.core.completer.Completer._evaluate_expr: Completer._attr_matches
IPython.core.completer critical exec IPython.core.completer.IPCompleter.dict_key_matches: IPCompleter.dict_key_matcher
IPython.core.completer critical exec IPython.core.completer.IPCompleter.python_func_kw_matches: IPCompleter.python_func_kw_matcher
IPython.core.completer critical exec IPython.core.guarded_eval.guarded_eval: Completer._evaluate_expr Completer.global_matches
IPython.core.completer high exec IPython.core.guarded_eval.guarded_eval: IPCompleter.dict_key_matches IPCompleter.python_func_kw_matches
IPython.core.completer high file-write IPython.core.completer.IPCompleter.completions: IPCompleter.all_completions
IPython.core.completer high file-write IPython.utils.path.ensure_dir_exists: IPCompleter.completions
IPython.core.completerlib critical import IPython.core.completerlib.module_completion: module_completer
IPython.core.completerlib critical import IPython.core.completerlib.try_import: module_completion
IPython.core.completerlib critical import importlib.import_module: try_import
IPython.core.crashhandler high file-write builtins.open: CrashHandler.__call__
IPython.core.debugger critical exec builtins.eval: Pdb.do_list
IPython.core.debugger_backport critical exec IPython.core.debugger_backport.PdbClosureBackport._exec_in_closure: PdbClosureBackport.default
IPython.core.debugger_backport medium exec builtins.compile: PdbClosureBackport._exec_in_closure
IPython.core.display high network urllib.request.urlopen: DisplayObject.reload
IPython.core.display medium file-read builtins.open: Video._repr_html_
IPython.core.doctb medium file-read IPython.core.tbtools.get_line_number_of_frame: DocTB.get_records
IPython.core.extensions critical import IPython.core.extensions.ExtensionManager._load_extension: ExtensionManager.load_extension
IPython.core.extensions critical import importlib.import_module: ExtensionManager._load_extension
IPython.core.extensions critical import importlib.reload: ExtensionManager.reload_extension
IPython.core.guarded_eval critical exec builtins.eval: guarded_eval
IPython.core.historyapp high file-write IPython.core.historyapp.HistoryTrim.start: HistoryClear.start
IPython.core.historyapp high file-write pathlib.Path.unlink: HistoryTrim.start
IPython.core.hooks high exec subprocess.Popen: editor
IPython.core.interactiveshell critical exec IPython.core.async_helpers._should_be_async: InteractiveShell.should_run_async
IPython.core.interactiveshell critical exec IPython.core.interactiveshell.InteractiveShell._object_find: InteractiveShell._inspect InteractiveShell.object_inspect InteractiveShell.object_inspect_mime
IPython.core.interactiveshell critical exec IPython.core.interactiveshell.InteractiveShell._ofind: InteractiveShell._object_find
IPython.core.interactiveshell critical exec IPython.core.pylabtools.import_pylab: InteractiveShell.enable_pylab
IPython.core.interactiveshell critical exec builtins.eval: InteractiveShell._ofind InteractiveShell.push InteractiveShell.user_expressions
IPython.core.interactiveshell critical exec runpy.run_module: InteractiveShell.safe_run_module
IPython.core.interactiveshell high file-write IPython.utils.path.ensure_dir_exists: InteractiveShell._ipython_dir_changed
IPython.core.interactiveshell high file-write pathlib.Path.unlink: InteractiveShell.atexit_operations
IPython.core.interactiveshell high file-write pathlib.Path.write_text: InteractiveShell.mktempfile
IPython.core.interactiveshell medium file-read IPython.core.interactiveshell.InteractiveShell.get_path_links: InteractiveShell.init_virtualenv
IPython.core.interactiveshell medium file-read os.readlink: InteractiveShell.get_path_links
IPython.core.kitty medium file-read builtins.open: _read_proc_stat
IPython.core.logger high file-write builtins.open: Logger.logstart
IPython.core.magic critical import IPython.core.magic.MagicsManager.load_lazy: MagicsManager.find
IPython.core.magic critical import importlib.import_module: MagicsManager.load_lazy
IPython.core.magic high import IPython.core.magic.MagicsManager.load_lazy: MagicsManager.load_all_lazy_magics
IPython.core.magics critical import importlib.import_module: __getattr__
IPython.core.magics.basic high file-write builtins.open: BasicMagics.notebook
IPython.core.magics.code critical exec IPython.core.magics.code.CodeMagics._find_edit_target: CodeMagics.edit
IPython.core.magics.code critical exec builtins.eval: CodeMagics._find_edit_target
IPython.core.magics.code high network IPython.core.magics.code.urlopen: CodeMagics.pastebin
IPython.core.magics.code high network urllib.request.urlopen: urlopen
IPython.core.magics.code medium file-read builtins.open: CodeMagics.save
IPython.core.magics.code medium file-read pathlib.Path.read_text: CodeMagics._edit_macro
IPython.core.magics.config critical exec builtins.exec: ConfigMagics.config
IPython.core.magics.history critical exec builtins.eval: HistoryMagics.recall
IPython.core.magics.osm medium file-read builtins.open: OSMagics.writefile
IPython.core.profileapp critical import IPython.utils.importstring.import_item: ProfileCreate._import_app
IPython.core.profileapp medium file-read IPython.core.profileapp.list_profiles_in: ProfileList.list_profile_dirs
IPython.core.profileapp medium file-read os.scandir: list_profiles_in
IPython.core.profiledir high file-write IPython.core.profiledir.ProfileDir._mkdir: ProfileDir.check_log_dir ProfileDir.check_pid_dir ProfileDir.check_security_dir ProfileDir.check_startup_dir
IPython.core.profiledir high file-write IPython.utils.path.ensure_dir_exists: ProfileDir._location_changed
IPython.core.profiledir high file-write os.mkdir: ProfileDir._mkdir
IPython.core.profiledir high file-write shutil.copy: ProfileDir.copy_config_file
IPython.core.pylabtools critical exec builtins.exec: import_pylab
IPython.core.tbtools medium file-read IPython.core.tbtools.count_lines_in_py_file: get_line_number_of_frame
IPython.core.tbtools medium file-read builtins.open: count_lines_in_py_file
IPython.core.ultratb medium file-read IPython.core.tbtools.get_line_number_of_frame: VerboseTB.get_records
IPython.extensions.autoreload critical import importlib.import_module: ModuleReloader.aimport_module
IPython.extensions.autoreload critical import importlib.reload: superreload
IPython.extensions.autoreload high import IPython.extensions.autoreload.superreload: ModuleReloader.check
IPython.extensions.deduperreload.deduperreload critical exec IPython.extensions.deduperreload.deduperreload.DeduperReloader._patch_namespace: DeduperReloader.maybe_reload_module
IPython.extensions.deduperreload.deduperreload critical exec IPython.extensions.deduperreload.deduperreload.DeduperReloader._patch_namespace_inner: DeduperReloader._patch_namespace
IPython.extensions.deduperreload.deduperreload critical exec builtins.exec: DeduperReloader._patch_namespace_inner
IPython.extensions.deduperreload.deduperreload_patching high memory IPython.extensions.deduperreload.deduperreload_patching.DeduperReloaderPatchingMixin.infer_field_offset: DeduperReloaderPatchingMixin.try_write_readonly_attr
IPython.extensions.deduperreload.deduperreload_patching high memory IPython.extensions.deduperreload.deduperreload_patching.DeduperReloaderPatchingMixin.try_write_readonly_attr: DeduperReloaderPatchingMixin.try_patch_readonly_attr
IPython.extensions.deduperreload.deduperreload_patching high memory ctypes.py_object: DeduperReloaderPatchingMixin.infer_field_offset
IPython.external.pickleshare critical unpickle pickle.loads: PickleShareDB.__getitem__
IPython.external.pickleshare high file-write pathlib.Path.unlink: PickleShareDB.__delitem__ PickleShareDB.hcompress
IPython.lib.backgroundjobs high exec builtins.eval: BackgroundJobExpr.call
IPython.lib.deepreload critical import IPython.lib.deepreload.deep_reload_hook: reload
IPython.lib.deepreload critical import IPython.lib.deepreload.ensure_fromlist: deep_import_hook
IPython.lib.deepreload critical import IPython.lib.deepreload.import_submodule: ensure_fromlist load_next
IPython.lib.deepreload critical import importlib.reload: deep_reload_hook import_submodule
IPython.lib.demo critical exec IPython.lib.demo.Demo.run_cell: Demo.__call__
IPython.lib.demo critical exec builtins.exec: Demo.run_cell
IPython.lib.demo medium file-read builtins.open: Demo.edit
IPython.lib.display high network urllib.request.urlopen: YouTubeVideo._repr_jpeg_
IPython.lib.display medium file-read os.walk: FileLinks._format_path
IPython.lib.editorhooks critical exec IPython.lib.editorhooks.install_editor: crimson_editor emacs gnuclient idle jed kate komodo mate notepadplusplus scite
IPython.lib.editorhooks critical exec subprocess.Popen: install_editor
IPython.lib.latextools critical exec subprocess.Popen: kpsewhich
IPython.lib.latextools critical exec subprocess.check_call: latex_to_png_dvipng
IPython.paths critical import IPython.utils.importstring.import_item: get_ipython_module_path
IPython.sphinxext.custom_doctests critical exec IPython.sphinxext.custom_doctests.str_to_array: float_doctest
IPython.sphinxext.custom_doctests critical exec builtins.eval: str_to_array
IPython.sphinxext.ipython_directive high file-write shutil.rmtree: EmbeddedSphinxShell.cleanup
IPython.terminal.interactiveshell critical import IPython.terminal.pt_inputhooks.get_inputhook_name_and_func: TerminalInteractiveShell.enable_gui
IPython.terminal.pt_inputhooks critical import importlib.import_module: get_inputhook_name_and_func
IPython.utils.PyColorize medium file-read IPython.utils.PyColorize.Theme.from_file: ThemeTable.__getitem__
IPython.utils.PyColorize medium file-read builtins.open: Theme.from_file
IPython.utils.PyColorize medium file-read pathlib.Path.read_text: ThemeTable._from_entry_point ThemeTable._from_user_file
IPython.utils.importstring critical import builtins.__import__: import_item
IPython.utils.io high file-write builtins.open: temp_pyfile
IPython.utils.openpy high network urllib.request.urlopen: read_py_url
IPython.utils.path high file-write IPython.utils.path.link: link_or_copy
IPython.utils.path high file-write os.link: link
IPython.utils.path high file-write os.makedirs: ensure_dir_exists
IPython.utils.sysinfo critical exec IPython.utils.sysinfo.pkg_commit_hash: pkg_info
IPython.utils.sysinfo critical exec subprocess.Popen: pkg_commit_hash
IPython.utils.text critical exec builtins.eval: FullEvalFormatter.vformat
PIL.FontFile high file-write builtins.open: FontFile.save
PIL.FpxImagePlugin medium file-read PIL.ImageFile.ImageFile.load: FpxImageFile.load
PIL.Image critical import builtins.__import__: _import_plugin_for_extension
PIL.ImageFile high file-write os.write: PyEncoder.encode_to_file
PIL.ImageFile medium file-read builtins.open: ImageFile.load
PIL.ImageMorph high file-write builtins.open: MorphOp.save_lut
PIL.ImageMorph medium file-read builtins.open: MorphOp.load_lut
PIL.ImagePalette high file-write builtins.open: ImagePalette.save
PIL.ImagePalette medium file-read builtins.open: load
PIL.ImageShow critical exec os.startfile: WindowsViewer.show_file
PIL.ImageShow critical exec subprocess.Popen: EogViewer.show_file GmDisplayViewer.show_file Viewer._remove_path_after_delay XDGViewer.show_file XVViewer.show_file
PIL.ImageShow critical exec subprocess.call: MacViewer.show_file
PIL.IptcImagePlugin medium file-read PIL.ImageFile.ImageFile.load: IptcImageFile.load
PIL.Jpeg2KImagePlugin medium file-read PIL.ImageFile.ImageFile.load: Jpeg2KImageFile.load
PIL.SpiderImagePlugin medium file-read builtins.open: isSpiderImage
PIL.features critical import PIL.features.check_feature: version_feature
PIL.features critical import PIL.features.check_module: check version_module
PIL.features critical import PIL.features.version_module: version
PIL.features critical import builtins.__import__: check_feature check_module
_pytest._code.code critical exec builtins.eval: Frame.eval
_pytest._py.path critical exec builtins.exec: LocalPath.pyimport
_pytest._py.path critical exec subprocess.Popen: LocalPath.sysexec
_pytest._py.path critical import builtins.__import__: LocalPath.computehash
_pytest._py.path high file-write _pytest._py.path.LocalPath.copy: LocalPath.move
_pytest._py.path high file-write _pytest._py.path.copymode: LocalPath.copy
_pytest._py.path high file-write os.unlink: LocalPath.make_numbered_dir
_pytest._py.path high file-write shutil.copymode: copymode
_pytest._py.path high file-write shutil.copystat: copystat
_pytest.assertion.rewrite critical exec builtins.exec: AssertionRewritingHook.exec_module
_pytest.assertion.rewrite critical exec marshal.load: _read_pyc
_pytest.assertion.rewrite critical file-write os.replace: _write_pyc
_pytest.assertion.rewrite high file-write os.makedirs: try_makedirs
_pytest.assertion.rewrite medium exec builtins.compile: _rewrite_test
_pytest.assertion.rewrite medium file-read builtins.open: AssertionRewritingHook.get_data
_pytest.cacheprovider critical file-write shutil.rmtree: _make_cachedir
_pytest.cacheprovider high file-write _pytest.cacheprovider.Cache.clear_cache: Cache.for_config
_pytest.cacheprovider high file-write _pytest.cacheprovider._make_cachedir: Cache._ensure_cache_dir_and_supporting_files
_pytest.cacheprovider high file-write _pytest.pathlib.rm_rf: Cache.clear_cache
_pytest.cacheprovider high file-write pathlib.Path.write_text: Cache.set
_pytest.capture high file-write os.write: FDCapture.writeorg FDCaptureBinary.writeorg
_pytest.config critical import _pytest.config.PytestPluginManager._import_plugin_specs: PytestPluginManager.consider_module
_pytest.config critical import _pytest.config.PytestPluginManager._importconftest: PytestPluginManager._loadconftestmodules
_pytest.config critical import _pytest.config.PytestPluginManager.consider_pluginarg: PytestPluginManager.consider_preparse
_pytest.config critical import _pytest.config.PytestPluginManager.import_plugin: PytestPluginManager._import_plugin_specs PytestPluginManager.consider_pluginarg
_pytest.config critical import _pytest.config._resolve_warning_category: parse_warning_filter
_pytest.config critical import _pytest.config.parse_warning_filter: apply_warning_filters
_pytest.config critical import _pytest.pathlib.import_path: PytestPluginManager._importconftest
_pytest.config critical import importlib.import_module: PytestPluginManager.import_plugin _resolve_warning_category
_pytest.config.findpaths medium file-read _pytest.config.findpaths._parse_toml_file: _load_custom_toml _load_pyproject_toml _load_pytest_toml
_pytest.config.findpaths medium file-read pathlib.Path.read_text: _parse_toml_file
_pytest.debugging critical import _pytest.debugging.pytestPDB._init_pdb: pytestPDB.set_trace
_pytest.debugging high import _pytest.debugging.pytestPDB._import_pdb_cls: pytestPDB._init_pdb
_pytest.debugging high import importlib.import_module: pytestPDB._import_pdb_cls
_pytest.doctest medium file-read _pytest.doctest._is_setup_py: pytest_collect_file
_pytest.doctest medium file-read pathlib.Path.read_bytes: _is_setup_py
_pytest.doctest medium file-read pathlib.Path.read_text: DoctestTextfile.collect
_pytest.junitxml high file-write os.makedirs: LogXML.pytest_sessionfinish
_pytest.main medium file-read _pytest.pathlib.scandir: Dir.collect
_pytest.mark critical exec _pytest.mark._parse_expression: deselect_by_keyword deselect_by_mark
_pytest.mark critical exec _pytest.mark.expression.Expression.compile: _parse_expression
_pytest.mark.expression critical exec builtins.eval: Expression.evaluate
_pytest.mark.expression medium exec builtins.compile: Expression.compile
_pytest.monkeypatch critical import _pytest.monkeypatch.derive_importpath: MonkeyPatch.delattr MonkeyPatch.setattr
_pytest.monkeypatch critical import _pytest.monkeypatch.resolve: derive_importpath
_pytest.monkeypatch critical import importlib.import_module: resolve
_pytest.outcomes medium exec builtins.compile: importorskip
_pytest.pastebin high network _pytest.pastebin.create_new_paste: pytest_unconfigure
_pytest.pastebin high network urllib.request.urlopen: create_new_paste
_pytest.pathlib critical file-write os.chmod: _chmod_rwx
_pytest.pathlib critical file-write pathlib.Path.unlink: _force_symlink cleanup_dead_symlinks ensure_deletable register_cleanup_lock_removal
_pytest.pathlib critical file-write shutil.rmtree: rm_rf
_pytest.pathlib critical import importlib.import_module: import_path insert_missing_modules
_pytest.pathlib high file-write _pytest.pathlib._chmod_rwx: on_rm_rf_error
_pytest.pathlib high file-write _pytest.pathlib._force_symlink: make_numbered_dir
_pytest.pathlib high file-write _pytest.pathlib.cleanup_dead_symlinks: cleanup_numbered_dir
_pytest.pathlib high file-write _pytest.pathlib.create_cleanup_lock: maybe_delete_a_numbered_dir
_pytest.pathlib high file-write _pytest.pathlib.ensure_deletable: try_cleanup
_pytest.pathlib high file-write _pytest.pathlib.make_numbered_dir: make_numbered_dir_with_cleanup
_pytest.pathlib high file-write os.symlink: symlink_or_skip
_pytest.pathlib high file-write os.write: create_cleanup_lock
_pytest.pathlib medium file-read _pytest.pathlib.find_prefixed: cleanup_candidates find_suffixes
_pytest.pathlib medium file-read _pytest.pathlib.scandir: visit
_pytest.pathlib medium file-read os.scandir: find_prefixed scandir
_pytest.pytester critical exec _pytest.pytester.Pytester.popen: Pytester.run
_pytest.pytester critical exec _pytest.pytester.Pytester.run: Pytester.runpytest_subprocess Pytester.runpython Pytester.runpython_c
_pytest.pytester critical exec builtins.eval: HookRecorder.assert_contains
_pytest.pytester critical exec subprocess.Popen: Pytester.popen
_pytest.pytester high file-write _pytest.pytester.Pytester._makefile: Pytester.makefile Pytester.makepyfile Pytester.maketxtfile
_pytest.pytester high file-write _pytest.pytester.Pytester.makefile: Pytester.makeini Pytester.makepyprojecttoml Pytester.maketoml
_pytest.pytester high file-write _pytest.pytester.Pytester.makepyfile: Pytester.getmodulecol Pytester.inline_runsource Pytester.makeconftest
_pytest.pytester high file-write pathlib.Path.write_text: Pytester._makefile
_pytest.pytester high file-write shutil.copytree: Pytester.copy_example
_pytest.python critical import _pytest.pathlib.import_path: importtestmodule
_pytest.python high import _pytest.python.importtestmodule: Module._getobj Package.setup
_pytest.python medium file-read _pytest.pathlib.scandir: Package.collect
_pytest.skipping critical exec _pytest.skipping.evaluate_condition: evaluate_skip_marks evaluate_xfail_marks
_pytest.skipping critical exec _pytest.skipping.evaluate_skip_marks: pytest_runtest_setup
_pytest.skipping critical exec _pytest.skipping.evaluate_xfail_marks: pytest_runtest_call
_pytest.skipping medium exec builtins.compile: evaluate_condition
_pytest.tmpdir critical file-write shutil.rmtree: tmp_path
_pytest.tmpdir high file-write _pytest.pathlib._force_symlink: TempPathFactory._make_counted_dir
_pytest.tmpdir high file-write _pytest.pathlib.cleanup_dead_symlinks: pytest_sessionfinish
_pytest.tmpdir high file-write _pytest.tmpdir.TempPathFactory._make_counted_dir: TempPathFactory.mktemp
_pytest.warnings critical import _pytest.config.parse_warning_filter: catch_warnings_for_item
accelerate.accelerator high file-write os.makedirs: Accelerator.profile Accelerator.save_model Accelerator.save_state
accelerate.commands.config.config_args high file-write builtins.open: BaseConfig.to_json_file BaseConfig.to_yaml_file
accelerate.commands.config.config_args medium file-read builtins.open: BaseConfig.from_json_file BaseConfig.from_yaml_file load_config_from_file
accelerate.commands.config.update medium file-read accelerate.commands.config.config_args.load_config_from_file: update_config
accelerate.commands.config.update medium file-read accelerate.commands.config.update.update_config: update_config_command
accelerate.commands.estimate high network accelerate.commands.estimate.create_empty_model: gather_data
accelerate.commands.estimate high network accelerate.commands.estimate.verify_on_hub: create_empty_model
accelerate.commands.estimate high network huggingface_hub.model_info: verify_on_hub
accelerate.commands.to_fsdp2 high file-write builtins.open: to_fsdp2_command
accelerate.commands.to_fsdp2 medium file-read builtins.open: load_config
accelerate.test_utils.examples medium file-read builtins.open: compare_against_test
accelerate.test_utils.scripts.external_deps.test_checkpointing high file-write builtins.open: training_function
accelerate.test_utils.scripts.external_deps.test_peak_memory_usage high file-write builtins.open: training_function
accelerate.test_utils.scripts.external_deps.test_performance high file-write builtins.open: training_function
accelerate.test_utils.scripts.test_merge_weights critical unpickle torch.load: check_pytorch_weights
accelerate.test_utils.testing critical exec asyncio.create_subprocess_exec: _stream_subprocess
accelerate.test_utils.testing high file-write pathlib.Path.unlink: TempDirTestCase.setUp
accelerate.test_utils.testing high file-write shutil.rmtree: TempDirTestCase.tearDownClass
accelerate.utils.environment medium file-read accelerate.utils.environment.override_numa_affinity: set_numa_affinity
accelerate.utils.environment medium file-read builtins.open: override_numa_affinity
accelerate.utils.fsdp_utils critical unpickle torch.load: load_fsdp_optimizer
accelerate.utils.fsdp_utils high file-write os.makedirs: save_fsdp_model save_fsdp_optimizer
accelerate.utils.launch medium file-read builtins.open: prepare_sagemager_args_inputs
accelerate.utils.offload high file-write builtins.open: save_offload_index
accelerate.utils.offload high file-write os.makedirs: offload_state_dict
cffi._cffi_gen_src critical exec cffi._cffi_gen_src._execfile: find_ffi_in_python_script
cffi._cffi_gen_src critical exec cffi._cffi_gen_src.find_ffi_in_python_script: exec_python
cffi._cffi_gen_src high file-write builtins.open: write_c_source
cffi._cffi_gen_src high file-write cffi._cffi_gen_src.write_c_source: read_sources
cffi._cffi_gen_src medium exec builtins.compile: _execfile
cffi._imp_emulation medium file-read builtins.open: find_module
cffi.backend_ctypes high memory cffi.backend_ctypes.CTypesGenericPtr._new_pointer_at: CTypesGenericPtr._cast_from CTypesGenericPtr._from_ctypes
cffi.backend_ctypes high memory cffi.backend_ctypes.CTypesGenericPtr._to_ctypes: CTypesGenericPtr._initialize
cffi.backend_ctypes high memory ctypes.CFUNCTYPE: CTypesBackend.new_function_type
cffi.backend_ctypes high memory ctypes.POINTER: CTypesBackend.complete_struct_or_union CTypesBackend.new_array_type CTypesBackend.new_pointer_type
cffi.backend_ctypes high memory ctypes.addressof: CTypesBaseStructOrUnion._convert_to_address CTypesBaseStructOrUnion._get_own_repr CTypesGenericArray._get_own_repr
cffi.backend_ctypes high memory ctypes.cast: CTypesGenericPtr._new_pointer_at CTypesGenericPtr._to_ctypes
cffi.backend_ctypes high memory ctypes.memmove: CTypesLibrary.write_variable
cffi.backend_ctypes high memory ctypes.pointer: CTypesBackend.rawaddressof
cffi.recompiler high exec builtins.eval: StructUnionExpr.as_python_expr
cffi.recompiler high file-write builtins.open: _make_c_or_py_source
cffi.recompiler high file-write cffi.recompiler._make_c_or_py_source: make_c_source make_py_source
cffi.recompiler high file-write os.makedirs: _modname_to_file
cffi.recompiler medium file-read builtins.open: Recompiler._rel_readlines
cffi.setuptools_ext high file-write cffi.recompiler.make_c_source: _add_c_module
cffi.setuptools_ext high file-write cffi.recompiler.make_py_source: _add_py_module
cffi.vengine_cpy medium file-read cffi._imp_emulation.find_module: VCPythonEngine.find_module
cffi.verifier critical file-write os.unlink: cleanup_tmpdir
cffi.verifier high file-write builtins.open: Verifier._write_source
cffi.verifier high file-write cffi.verifier.Verifier._write_source: Verifier.write_source
cffi.verifier high file-write os.makedirs: _ensure_dir
cffi.verifier high import builtins.__import__: Verifier._locate_module
dask._compatibility critical import importlib.import_module: import_optional_dependency
dask._expr high file-write dask.dot.graphviz_to_file: Expr.visualize
dask.array._array_expr.random critical import dask.array._array_expr.random._rng_from_bitgen: _apply_random_func _choice_rng _shuffle
dask.array._array_expr.random critical import dask.array._array_expr.random._shuffle: Generator.permutation
dask.array._array_expr.random critical import importlib.import_module: _rng_from_bitgen
dask.array._array_expr.random high import importlib.import_module: Generator._backend RandomState._backend
dask.array.core critical unpickle pickle.load: from_npy_stack
dask.array.core high file-write os.mkdir: to_npy_stack
dask.array.random critical import dask.array.random._rng_from_bitgen: _apply_random_func _choice_rng _shuffle
dask.array.random critical import dask.array.random._shuffle: Generator.permutation
dask.array.random critical import importlib.import_module: _rng_from_bitgen
dask.array.random high import importlib.import_module: Generator._backend RandomState._backend
dask.base high file-write dask.dot.dot_graph: visualize_dsk
dask.cli high file-write dask.cli.save_config: config_set
dask.cli high file-write pathlib.Path.write_text: save_config
dask.config high file-write os.makedirs: ensure_file
dask.config medium file-read builtins.open: _load_config_file
dask.config medium file-read dask.config._load_config_file: collect_yaml
dask.config medium file-read dask.config.collect_yaml: paths_containing_key
dask.dataframe.dask_expr._collection critical import dask.utils.get_meta_library: to_datetime
dask.dataframe.dask_expr._dummies critical import dask.utils.get_meta_library: GetDummies.operation
dask.dataframe.dask_expr._expr critical import dask.utils.get_meta_library: ToDatetime.operation
dask.dataframe.dask_expr.diagnostics._analyze high file-write dask.dot.graphviz_to_file: analyze
dask.dataframe.dask_expr.io.parquet high unpickle pickle.loads: FragmentWrapper.unpack
dask.dataframe.io.parquet.arrow medium file-read dask.dataframe.io.parquet.arrow._read_table_from_path: ArrowDatasetEngine._read_table
dask.dataframe.io.parquet.arrow medium file-read dask.dataframe.io.utils._open_input_files: _read_table_from_path
dask.dataframe.io.utils medium file-read builtins.open: _open_input_files
dask.dataframe.multi critical unpickle pickle.loads: _merge_chunk_wrapper _split_partition
dask.dot high file-write builtins.open: graphviz_to_file
dask.dot high file-write dask.dot.graphviz_to_file: dot_graph
dask.highlevelgraph high file-write dask.dot.graphviz_to_file: HighLevelGraph.visualize
dask.tokenize critical unpickle dask.tokenize._normalize_pickle: normalize_object
dask.tokenize critical unpickle dask.tokenize.normalize_object: _normalize_dataclass normalize_builtin_function_or_method
dask.tokenize critical unpickle pickle.loads: _normalize_pickle
dask.utils critical file-write os.remove: tmpfile
dask.utils critical file-write os.unlink: ensure_not_exists
dask.utils critical file-write shutil.rmtree: tmpdir
dask.utils critical import importlib.import_module: get_meta_library
dask.utils high file-write dask.utils.tmpdir: tmp_cwd
dask.utils high file-write dask.utils.tmpfile: filetext
dask.utils high file-write os.makedirs: filetexts
dask.utils_test critical import importlib.import_module: import_or_none
datasets.arrow_dataset high file-write datasets.arrow_dataset.Dataset._select_with_indices_mapping: Dataset.select
datasets.arrow_dataset high file-write datasets.arrow_dataset.Dataset.select: Dataset.shard Dataset.shuffle Dataset.skip Dataset.sort Dataset.take Dataset.train_test_split
datasets.arrow_dataset high file-write os.makedirs: Dataset._select_with_indices_mapping
datasets.arrow_dataset high file-write shutil.move: Dataset._map_single
datasets.arrow_dataset high network datasets.arrow_dataset.Dataset._push_parquet_shards_to_hub_single: Dataset._push_parquet_shards_to_hub
datasets.arrow_dataset high network huggingface_hub.HfApi: Dataset._push_parquet_shards_to_hub_single _push_to_bucket _push_to_repo
datasets.arrow_dataset medium file-read os.listdir: Dataset.cleanup_cache_files
datasets.arrow_dataset medium file-read pathlib.Path.read_text: _get_updated_dataset_card
datasets.builder high file-write datasets.filesystems.rename: DatasetBuilder._rename
datasets.builder high network datasets.builder.ArrowBasedBuilder._prepare_split_single: ArrowBasedBuilder._prepare_split
datasets.builder high network datasets.exceptions.DatasetGenerationCastError.from_cast_error: ArrowBasedBuilder._prepare_split_single
datasets.commands.delete_from_hub high network datasets.hub.delete_from_hub: DeleteFromHubCommand.run
datasets.data_files high network datasets.data_files._get_origin_metadata: DataFilesList.from_patterns DataFilesPatternsList.resolve
datasets.data_files high network datasets.data_files._get_single_origin_metadata: _get_origin_metadata
datasets.data_files high network huggingface_hub.HfFileSystem: _get_single_origin_metadata
datasets.dataset_dict high network huggingface_hub.HfApi: DatasetDict.push_to_hub IterableDatasetDict.push_to_hub _push_to_bucket _push_to_repo
datasets.download.download_manager high file-write os.remove: DownloadManager.delete_extracted_files
datasets.download.download_manager medium file-read datasets.utils.info_utils.get_size_checksum_dict: DownloadManager._record_sizes_checksums
datasets.exceptions high network huggingface_hub.HfFileSystem: DatasetGenerationCastError.from_cast_error
datasets.features.features medium file-read builtins.open: ClassLabel._load_names_from_file
datasets.features.features medium file-read datasets.features.features.ClassLabel._load_names_from_file: ClassLabel.__post_init__
datasets.filesystems critical file-write shutil.move: rename
datasets.fingerprint high file-write shutil.rmtree: _TempCacheDir._cleanup
datasets.hub high network huggingface_hub.HfApi: _delete_files
datasets.hub high network huggingface_hub.HfFileSystem: delete_from_hub
datasets.info high file-write builtins.open: DatasetInfosDict.write_to_directory
datasets.info medium file-read builtins.open: DatasetInfosDict.from_directory
datasets.iterable_dataset high file-write datasets.iterable_dataset.IterableDataset._push_parquet_shards_to_hub_single: IterableDataset._push_parquet_shards_to_hub
datasets.iterable_dataset high file-write pathlib.Path.unlink: IterableDataset._push_parquet_shards_to_hub_single
datasets.iterable_dataset high network huggingface_hub.HfApi: IterableDataset.push_to_hub
datasets.packaged_modules.arrow.arrow medium file-read builtins.open: Arrow._generate_tables Arrow._split_generators
datasets.packaged_modules.cache.cache high file-write shutil.copytree: Cache.download_and_prepare
datasets.packaged_modules.cache.cache medium file-read builtins.open: Cache._generate_tables
datasets.packaged_modules.cache.cache medium file-read pathlib.Path.read_text: _find_hash_in_cache
datasets.packaged_modules.conll.conll medium file-read builtins.open: Conll._generate_tables
datasets.packaged_modules.eval.eval medium file-read builtins.open: Eval._iter_samples_from_log_files
datasets.packaged_modules.eval.eval medium file-read datasets.packaged_modules.eval.eval.Eval._iter_samples_from_log_files: Eval._generate_examples Eval._split_generators
datasets.packaged_modules.fasta.fasta medium file-read builtins.open: Fasta._generate_tables
datasets.packaged_modules.fastq.fastq medium file-read builtins.open: Fastq._generate_tables
datasets.packaged_modules.genbank.genbank medium file-read builtins.open: GenBank._generate_tables
datasets.packaged_modules.harbor.harbor medium file-read builtins.open: Harbor._generate_examples
datasets.packaged_modules.hdf5.hdf5 medium file-read builtins.open: HDF5._generate_tables HDF5._split_generators
datasets.packaged_modules.lance.lance critical file-write pathlib.Path.unlink: _fix_local_version_file
datasets.packaged_modules.lance.lance high file-write datasets.packaged_modules.lance.lance._fix_local_version_file: Lance._split_generators
datasets.packaged_modules.parquet.parquet medium file-read builtins.open: Parquet._generate_more_gen_kwargs Parquet._generate_tables Parquet._split_generators
datasets.packaged_modules.spark.spark high file-write datasets.filesystems.rename: Spark._prepare_split
datasets.packaged_modules.spark.spark high file-write os.makedirs: Spark._validate_cache_dir
datasets.packaged_modules.spark.spark medium file-read os.listdir: Spark._prepare_split_single
datasets.packaged_modules.text.text medium file-read builtins.open: Text._generate_tables
datasets.packaged_modules.tsfile.tsfile medium file-read builtins.open: TsFile._open_reader
datasets.packaged_modules.tsfile.tsfile medium file-read datasets.packaged_modules.tsfile.tsfile.TsFile._fold_split: TsFile._generate_tables
datasets.packaged_modules.tsfile.tsfile medium file-read datasets.packaged_modules.tsfile.tsfile.TsFile._open_reader: TsFile._fold_split TsFile._scan_metadata
datasets.packaged_modules.tsfile.tsfile medium file-read datasets.packaged_modules.tsfile.tsfile.TsFile._scan_metadata: TsFile._split_generators
datasets.packaged_modules.webdataset._tenbin high file-write builtins.open: save
datasets.packaged_modules.webdataset.webdataset critical unpickle numpy.load: npz_loads
datasets.packaged_modules.webdataset.webdataset critical unpickle torch.load: torch_loads
datasets.packaged_modules.xml.xml medium file-read builtins.open: Xml._generate_tables
datasets.streaming critical import importlib.import_module: extend_module_for_streaming
datasets.utils.extract high file-write builtins.open: Bzip2Extractor.extract GzipExtractor.extract Lz4Extractor.extract XzExtractor.extract ZstdExtractor.extract
datasets.utils.extract high file-write os.makedirs: Extractor.extract RarExtractor.extract SevenZipExtractor.extract TarExtractor.extract ZipExtractor.extract
datasets.utils.extract medium file-read builtins.open: MagicNumberBaseExtractor.read_magic_number ZipExtractor.is_extractable
datasets.utils.extract medium file-read datasets.utils.extract.ExtractManager._do_extract: ExtractManager.extract
datasets.utils.extract medium file-read datasets.utils.extract.Extractor._read_magic_number: Extractor.infer_extractor_format
datasets.utils.extract medium file-read datasets.utils.extract.MagicNumberBaseExtractor.read_magic_number: Extractor._read_magic_number MagicNumberBaseExtractor.is_extractable
datasets.utils.extract medium file-read os.listdir: ExtractManager._do_extract
datasets.utils.extract medium file-read tarfile.is_tarfile: TarExtractor.is_extractable
datasets.utils.file_utils critical unpickle numpy.load: xnumpy_load
datasets.utils.file_utils medium file-read datasets.utils.file_utils.ArchiveIterable._iter_zip: ArchiveIterable._iter_from_fileobj
datasets.utils.file_utils medium file-read tarfile.open: ArchiveIterable._iter_tar
datasets.utils.file_utils medium file-read zipfile.ZipFile: ArchiveIterable._iter_zip
datasets.utils.info_utils medium file-read builtins.open: get_size_checksum_dict
datasets.utils.patching high import importlib.import_module: patch_submodule.__enter__
datasets.utils.tf_utils high file-write pathlib.Path.unlink: SharedMemoryContext.__exit__
distributed.cli.dask_scheduler high file-write builtins.open: main
distributed.cli.dask_spec medium file-read builtins.open: main
distributed.cli.dask_ssh medium file-read builtins.open: main
distributed.client critical unpickle pickle.loads: _handle_warn
distributed.client high file-write builtins.open: Client._upload_large_file Client.write_scheduler_file
distributed.client high file-write distributed.protocol.pickle.dumps: Client._register_scheduler_plugin
distributed.client medium file-read builtins.open: Client._start
distributed.client medium file-read distributed.client.Client._start: Client.start
distributed.cluster_dump high file-write builtins.open: DumpArtefact.to_yamls
distributed.comm.tcp high network distributed.comm.tcp._getaddrinfo: _DefaultLoopResolver.resolve
distributed.comm.tcp high network distributed.utils.ensure_ip: BaseTCPBackend.get_local_address_for BaseTCPBackend.resolve_address
distributed.comm.tcp high network socket.getaddrinfo: _getaddrinfo
distributed.comm.tcp medium file-read pathlib.Path.read_bytes: TCP.read
distributed.core high file-write builtins.open: Server.upload_file
distributed.deploy.adaptive high file-write distributed.protocol.pickle.dumps: Adaptive.workers_to_close
distributed.deploy.subprocess high exec asyncio.create_subprocess_exec: SubprocessScheduler._start SubprocessWorker._start
distributed.diagnostics.memray critical exec subprocess.run: _fetch_memray_profile
distributed.diagnostics.memray high file-write builtins.open: memray_scheduler memray_workers
distributed.diagnostics.plugin high exec subprocess.Popen: _PipInstaller.__call__
distributed.diskutils critical file-write os.unlink: safe_unlink
distributed.diskutils high file-write distributed.diskutils.WorkSpace._check_lock_or_purge: WorkSpace._purge_leftovers
distributed.diskutils high file-write distributed.diskutils.safe_unlink: WorkDir._finalize WorkSpace._check_lock_or_purge
distributed.diskutils high file-write os.makedirs: WorkSpace._init_workspace
distributed.diskutils high file-write shutil.rmtree: WorkSpace._purge_directory
distributed.http.prometheus critical import importlib.import_module: import_metrics_handler
distributed.http.routing medium file-read distributed.http.routing._descend_routes: DirectoryHandler.get
distributed.http.routing medium file-read os.walk: _descend_routes
distributed.http.utils critical import importlib.import_module: get_handlers
distributed.nanny high file-write shutil.rmtree: WorkerProcess.mark_stopped
distributed.preloading medium exec builtins.compile: _download_module
distributed.protocol.core high file-write distributed.protocol.pickle.dumps: dumps
distributed.protocol.cuda high file-write distributed.protocol.pickle.dumps: cuda_dumps
distributed.protocol.pickle high file-write cloudpickle.dumps: dumps
distributed.protocol.serialize high file-write distributed.protocol.pickle.dumps: ObjectDictSerializer.serialize dask_dumps pickle_dumps
distributed.protocol.utils high memory ctypes.addressof: address_of_memoryview
distributed.protocol.utils high memory distributed.protocol.utils.address_of_memoryview: merge_memoryviews
distributed.scheduler critical unpickle distributed.scheduler.Scheduler.workers_to_close: Scheduler.retire_workers
distributed.scheduler critical unpickle pickle.loads: Scheduler.feed Scheduler.workers_to_close
distributed.scheduler high file-write builtins.open: Scheduler.start_unsafe
distributed.security high file-write builtins.open: Security._get_tls_context
distributed.security high file-write distributed.security.Security._get_tls_context: Security.get_connection_args Security.get_listen_args
distributed.shuffle._core critical unpickle pickle.loads: ShuffleRun.receive
distributed.shuffle._disk high file-write builtins.open: DiskShardsBuffer._write_frames
distributed.shuffle._disk high file-write distributed.shuffle._disk.DiskShardsBuffer._write_frames: DiskShardsBuffer._process
distributed.shuffle._disk high file-write shutil.rmtree: DiskShardsBuffer.close
distributed.shuffle._rechunk critical unpickle distributed.shuffle._pickle.unpickle_bytestream: ArrayRechunkRun.read
distributed.utils critical import distributed.utils.command_has_keyword: cli_keywords
distributed.utils critical import importlib.import_module: command_has_keyword
distributed.utils critical import importlib.reload: import_file
distributed.utils high file-write builtins.open: tmp_text
distributed.utils high network distributed.utils._get_ip: get_ip get_ipv6
distributed.utils high network socket.getaddrinfo: ensure_ip
distributed.utils high network socket.socket: _get_ip
distributed.utils_test critical exec subprocess.Popen: popen
distributed.worker high file-write dask.utils.tmpdir: benchmark_disk
distributed.worker high file-write distributed.protocol.pickle.dumps: dumps_function warn
distributed.worker high network distributed.utils.get_ip: Worker.start_unsafe
distributed.worker_state_machine high file-write distributed.protocol.pickle.dumps: WorkerState._get_task_finished_msg
distributed.worker_state_machine high file-write distributed.worker_state_machine.WorkerState._get_task_finished_msg: WorkerState._handle_compute_task WorkerState._transition_to_memory
fastai._pytorch_doc critical import importlib.import_module: pytorch_doc_link
fastai.callback.wandb medium file-read fastai.callback.wandb.log_model: after_fit
fastai.callback.wandb medium file-read pathlib.Path.read_bytes: log_model
fastai.data.transforms medium file-read pathlib.Path.read_text: FileSplitter
fastai.text.core high file-write fastai.text.core.SentencePieceTokenizer.setup: SentencePieceTokenizer.__call__
fastai.text.core high file-write fastai.text.core.SentencePieceTokenizer.train: SentencePieceTokenizer.setup
fastai.text.core high file-write pathlib.Path.unlink: SentencePieceTokenizer.train
fastai.text.core medium file-read builtins.open: SentencePieceTokenizer._get_vocab_sz
fastai.text.core medium file-read pathlib.Path.read_text: Tokenizer.encodes
fastai.vision.core medium file-read builtins.open: get_annotations
fastai.vision.utils high network fastai.vision.utils.search_images_serpapi: search_images_bing
fastai.vision.utils high network requests.get: search_images_serpapi
fastai.vision.utils medium file-read pathlib.Path.read_text: download_images
fastcore.imghdr medium file-read builtins.open: what
fastcore.imghdr medium file-read fastcore.imghdr.what: testall
fastcore.nbio critical unpickle fastcore.nbio.cell_frontmatter: nb_frontmatter
fastcore.nbio critical unpickle fastcore.xtras.frontmatter: cell_frontmatter md_frontmatter
fastcore.nbio high file-write builtins.open: write_nb
fastcore.nbio high file-write fastcore.nbio.write_nb: Notebook.save update_cell
fastcore.nbio medium file-read fastcore.nbio._read_json: read_nb
fastcore.nbio medium file-read fastcore.nbio.read_nb: Notebook.open view_cell
fastcore.nbio medium file-read pathlib.Path.read_text: _read_json
fastcore.py2pyi high file-write pathlib.Path.write_text: replace_wildcards
fastcore.tools high file-write pathlib.Path.write_text: create_file
fastcore.tools medium file-read pathlib.Path.read_text: view_file
fastcore.xtras critical exec fastcore.xtras.shell: ssh
fastcore.xtras critical exec fastcore.xtras.ssh: rsync_multi
fastcore.xtras critical exec subprocess.run: shell
fastcore.xtras critical file-write pathlib.Path.unlink: atomic_save
fastcore.xtras critical file-write shutil.rmtree: delete mkdir
fastcore.xtras critical import importlib.import_module: expand_wildcards get_source_link
fastcore.xtras critical unpickle yaml.load: frontmatter
fastcore.xtras high file-write builtins.open: save_config_file
fastcore.xtras high file-write fastcore.xtras.save_config_file: Config.save
fastcore.xtras high file-write pathlib.Path.write_text: mk_write
fastcore.xtras high file-write shutil.unpack_archive: _unpack
fastcore.xtras medium exec builtins.compile: exec_eval
fastcore.xtras medium file-read builtins.open: maybe_open
fastcore.xtras medium file-read fastcore.imghdr.what: detect_mime
fastcore.xtras medium file-read fastcore.xtras.maybe_open: image_size
fastcore.xtras medium file-read fastcore.xtras.open_file: save_pickle
fastcore.xtras medium file-read pathlib.Path.read_text: parse_env read_json
fastcore.xtras medium file-read zipfile.ZipFile: open_file
future.backports.http.client high network future.backports.misc.create_connection: HTTPConnection.connect HTTPSConnection.connect
future.backports.http.server high exec subprocess.Popen: CGIHTTPRequestHandler.run_cgi
future.backports.http.server high file-write future.backports.http.server.SimpleHTTPRequestHandler.copyfile: SimpleHTTPRequestHandler.do_GET
future.backports.http.server high file-write shutil.copyfileobj: SimpleHTTPRequestHandler.copyfile
future.backports.http.server high network socket.getfqdn: HTTPServer.server_bind
future.backports.http.server medium file-read builtins.open: SimpleHTTPRequestHandler.send_head
future.backports.http.server medium file-read future.backports.http.server.SimpleHTTPRequestHandler.send_head: CGIHTTPRequestHandler.send_head
future.backports.http.server medium file-read os.listdir: SimpleHTTPRequestHandler.list_directory
future.backports.misc critical exec subprocess.Popen: check_output
future.backports.misc high network socket.getaddrinfo: create_connection
future.backports.urllib.request high network future.backports.urllib.request._proxy_bypass_macosx_sysconf: proxy_bypass_macosx_sysconf
future.backports.urllib.request high network socket.gethostbyname: _proxy_bypass_macosx_sysconf _safe_gethostbyname proxy_bypass_registry
future.standard_library critical import future.standard_library.RenameImport._find_and_load_module: RenameImport.load_module
future.standard_library critical import imp.find_module: RenameImport._find_and_load_module
gensim.corpora.sharded_corpus high file-write os.remove: ShardedCorpus.resize_shards
gensim.corpora.textcorpus medium file-read gensim.corpora.textcorpus.walk: TextDirectoryCorpus.iter_filepaths
gensim.corpora.textcorpus medium file-read os.listdir: walk
gensim.downloader medium file-read builtins.open: _calculate_md5_checksum
gensim.models._fasttext_bin high file-write builtins.open: save
gensim.models._fasttext_bin medium file-read builtins.open: load
gensim.models.atmodel high file-write gensim.models.atmodel.AuthorTopicModel.extend_corpus: AuthorTopicModel.update
gensim.models.atmodel high file-write shutil.copyfile: AuthorTopicModel.extend_corpus
gensim.models.doc2vec medium file-read os.listdir: TaggedBrownCorpus.__iter__
gensim.models.ensemblelda high import importlib.import_module: EnsembleLda.get_topic_model_class
gensim.models.fasttext high file-write gensim.models._fasttext_bin.save: save_facebook_model
gensim.models.fasttext medium file-read gensim.models._fasttext_bin.load: _load_fasttext_format
gensim.models.fasttext medium file-read gensim.models.fasttext._load_fasttext_format: FastText.load_binary_data
gensim.models.word2vec medium file-read os.listdir: BrownCorpus.__iter__
gensim.similarities.annoy critical unpickle pickle.loads: AnnoyIndexer.load
gensim.similarities.docsim high file-write os.remove: Similarity.destroy
gensim.similarities.nmslib critical unpickle pickle.load: NmslibIndexer.load
gensim.utils critical file-write shutil.copytree: copytree_hardlink
huggingface_hub critical import importlib.import_module: _attach
huggingface_hub._buckets high file-write builtins.open: _save_plan
huggingface_hub._buckets high file-write huggingface_hub._buckets._save_plan: sync_bucket_internal
huggingface_hub._buckets high file-write os.makedirs: _execute_plan
huggingface_hub._buckets medium file-read builtins.open: _load_plan _parse_filter_file
huggingface_hub._buckets medium file-read huggingface_hub._buckets._list_local_files: _compute_sync_plan
huggingface_hub._buckets medium file-read os.walk: _list_local_files
huggingface_hub._commit_api high network huggingface_hub.hf_api.HfApi: _fetch_files_to_copy
huggingface_hub._commit_api high network huggingface_hub.lfs.lfs_upload: _upload_lfs_files
huggingface_hub._commit_api high network huggingface_hub.lfs.post_lfs_batch_info: _upload_files
huggingface_hub._commit_api high network huggingface_hub.utils.http_backoff: _fetch_upload_modes _send_commit
huggingface_hub._commit_api medium file-read builtins.open: CommitOperationAdd.as_file
huggingface_hub._dataset_viewer high exec subprocess.run: _DuckDBCliRelation.execute
huggingface_hub._inference_endpoints high network huggingface_hub.inference._client.InferenceClient: InferenceEndpoint.client
huggingface_hub._local_folder critical file-write pathlib.Path.unlink: _huggingface_dir
huggingface_hub._local_folder high file-write huggingface_hub._local_folder._huggingface_dir: get_local_download_paths get_local_upload_paths
huggingface_hub._local_folder high file-write huggingface_hub.utils.WeakFileLock: LocalUploadFileMetadata.save read_download_metadata read_upload_metadata write_download_metadata
huggingface_hub._local_folder high file-write pathlib.Path.write_text: _create_cachedir_tag
huggingface_hub._login high credential huggingface_hub._login._validate_and_save_token: _save_oauth_token
huggingface_hub._login high credential huggingface_hub.hf_api.whoami: _validate_and_save_token
huggingface_hub._sandbox critical file-write os.replace: _open_download_target
huggingface_hub._sandbox high file-write huggingface_hub._sandbox.SandboxPool._create_locked: SandboxPool.create
huggingface_hub._sandbox high file-write huggingface_hub._sandbox._open_download_target: SandboxFiles.download
huggingface_hub._sandbox high file-write huggingface_hub._sandbox_cache.delete_pool_cache: SandboxPool._create_locked SandboxPool.close
huggingface_hub._sandbox high file-write huggingface_hub._sandbox_cache.save_pool_cache: SandboxPool._save_cache
huggingface_hub._sandbox high network huggingface_hub.hf_api.HfApi: Sandbox.connect Sandbox.create SandboxPool.connect
huggingface_hub._sandbox medium file-read builtins.open: SandboxFiles.upload
huggingface_hub._sandbox_cache critical file-write os.chmod: _ensure_private_dir
huggingface_hub._sandbox_cache critical file-write os.replace: _atomic_write
huggingface_hub._sandbox_cache critical file-write pathlib.Path.unlink: delete_pool_cache
huggingface_hub._sandbox_cache high file-write huggingface_hub.utils.WeakFileLock: save_pool_cache
huggingface_hub._snapshot_download medium file-read builtins.open: get_cached_repo_tree
huggingface_hub._snapshot_download medium file-read huggingface_hub._tree_cache.read_tree_cache: _raise_if_incomplete_snapshot
huggingface_hub._tree_cache high file-write os.makedirs: write_tree_cache
huggingface_hub._tree_cache medium file-read builtins.open: _read_tree_cache_from_disk
huggingface_hub._tree_cache medium file-read huggingface_hub._tree_cache._read_tree_cache_from_disk: read_tree_cache
huggingface_hub._upload_pipeline high network huggingface_hub._commit_api._fetch_upload_modes: _UploadPipeline._coordinator_loop
huggingface_hub._upload_pipeline high network huggingface_hub._commit_api._send_commit: _UploadPipeline._do_commit
huggingface_hub._upload_pipeline high network huggingface_hub._upload_pipeline._UploadPipeline._do_commit: _UploadPipeline._commit_with_split
huggingface_hub.cli._cli_utils critical exec subprocess.call: run_update
huggingface_hub.cli._cli_utils critical exec subprocess.run: exec_ssh
huggingface_hub.cli._cli_utils high file-write huggingface_hub.cli._cli_utils._format_epilog_no_indent: HFCliTyperGroup.format_epilog
huggingface_hub.cli._cli_utils high file-write pathlib.Path.write_text: _format_epilog_no_indent
huggingface_hub.cli._cli_utils high import importlib.import_module: LazyHfCommand.materialize LazyHfGroup.materialize
huggingface_hub.cli._cli_utils high network huggingface_hub.hf_api.HfApi: get_hf_api
huggingface_hub.cli._cli_utils medium file-read huggingface_hub.cli._cli_utils._read_env_file: parse_env_map
huggingface_hub.cli._cli_utils medium file-read pathlib.Path.read_text: _read_env_file
huggingface_hub.cli._cp high file-write huggingface_hub.utils.SoftTemporaryDirectory: _download_single
huggingface_hub.cli._cp high file-write os.makedirs: _download_file_to_local
huggingface_hub.cli._cp high network huggingface_hub.cli._cli_utils.get_hf_api: _run_cp
huggingface_hub.cli._cp medium file-read builtins.open: _download_file_to_stdout
huggingface_hub.cli._file_listing high network huggingface_hub.cli._cli_utils.get_hf_api: list_repo_files_cmd
huggingface_hub.cli._skills critical file-write shutil.rmtree: _atomic_replace_directory _install_skill
huggingface_hub.cli._skills high file-write huggingface_hub.cli._skills._apply_single_update: update_skills
huggingface_hub.cli._skills high file-write huggingface_hub.cli._skills._install_marketplace_skill: _apply_single_update add_skill
huggingface_hub.cli._skills high file-write huggingface_hub.cli._skills._install_skill: _install_marketplace_skill install_generated_skill
huggingface_hub.cli._skills medium file-read pathlib.Path.read_text: _is_skill_outdated
huggingface_hub.cli._uv_script_header high file-write pathlib.Path.write_bytes: _download_script
huggingface_hub.cli._uv_script_header medium file-read pathlib.Path.read_text: load_uv_script
huggingface_hub.cli.auth high credential huggingface_hub._login.auth_switch: auth_switch_cmd
huggingface_hub.cli.auth high credential huggingface_hub._login.login: auth_login
huggingface_hub.cli.auth high credential huggingface_hub._login.logout: auth_logout
huggingface_hub.cli.buckets high network huggingface_hub.cli._cli_utils.get_hf_api: _list_buckets _list_files create delete info move remove settings sync
huggingface_hub.cli.buckets high network huggingface_hub.cli.buckets._list_files: list_cmd
huggingface_hub.cli.cache critical file-write pathlib.Path.unlink: prune
huggingface_hub.cli.cache high network huggingface_hub.cli._cli_utils.get_hf_api: verify
huggingface_hub.cli.cache medium file-read huggingface_hub.utils._shared_blobs.unreferenced_shared_blobs: ls
huggingface_hub.cli.collections high network huggingface_hub.cli._cli_utils.get_hf_api: collections_add_item collections_create collections_delete collections_delete_item collections_info collections_ls collections_update collections_update_item
huggingface_hub.cli.datasets high network huggingface_hub.cli._cli_utils.get_hf_api: datasets_info datasets_leaderboard datasets_ls datasets_parquet
huggingface_hub.cli.discussions high network huggingface_hub.cli._cli_utils.get_hf_api: discussion_close discussion_comment discussion_create discussion_diff discussion_edit discussion_info discussion_list discussion_merge discussion_rename discussion_reopen
huggingface_hub.cli.discussions medium file-read pathlib.Path.read_text: _read_body
huggingface_hub.cli.download high network huggingface_hub._snapshot_download.snapshot_download: download
huggingface_hub.cli.extensions critical exec huggingface_hub.cli.extensions._can_run: _update_installed_extension
huggingface_hub.cli.extensions critical exec huggingface_hub.cli.extensions._execute_extension_binary: dispatch_unknown_top_level_extension extension_exec
huggingface_hub.cli.extensions critical exec subprocess.call: _execute_extension_binary
huggingface_hub.cli.extensions critical exec subprocess.run: _can_run _install_python_extension
huggingface_hub.cli.extensions critical file-write shutil.rmtree: _install_extension extension_install extension_remove
huggingface_hub.cli.extensions high file-write huggingface_hub.cli.extensions._install_extension: _auto_install_official_extension
huggingface_hub.cli.extensions high file-write pathlib.Path.write_bytes: _install_binary_extension
huggingface_hub.cli.extensions high file-write pathlib.Path.write_text: ExtensionManifest.save _save_latest_commit_sha
huggingface_hub.cli.extensions medium file-read huggingface_hub.cli.extensions.ExtensionManifest.load: _check_extension_update _load_installed_extension_for_update _resolve_installed_executable_path
huggingface_hub.cli.extensions medium file-read huggingface_hub.cli.extensions._load_installed_extension_for_update: extension_update
huggingface_hub.cli.extensions medium file-read pathlib.Path.read_text: ExtensionManifest.load _get_latest_commit_sha
huggingface_hub.cli.hf critical exec huggingface_hub.cli.extensions.dispatch_unknown_top_level_extension: _dispatch_unknown_top_level_extension
huggingface_hub.cli.inference_endpoints high network huggingface_hub.cli._cli_utils.get_hf_api: delete deploy deploy_from_catalog describe hardware list_catalog ls pause resume scale_to_zero update
huggingface_hub.cli.jobs critical exec huggingface_hub.cli._cli_utils.exec_ssh: jobs_ssh
huggingface_hub.cli.jobs high network huggingface_hub.cli._cli_utils.get_hf_api: jobs_cancel jobs_expose jobs_inspect jobs_labels jobs_logs jobs_ps jobs_rerun jobs_run jobs_stats jobs_uv_run jobs_wait scheduled_delete scheduled_inspect scheduled_labels scheduled_ps scheduled_reschedule scheduled_resume scheduled_run scheduled_suspend scheduled_trigger scheduled_uv_run
huggingface_hub.cli.jobs medium file-read huggingface_hub.cli._cli_utils.parse_env_map: _parse_secrets_map
huggingface_hub.cli.jobs medium file-read huggingface_hub.cli._uv_script_header.load_uv_script: _resolve_uv_job_config
huggingface_hub.cli.lfs critical exec subprocess.run: lfs_enable_largefiles
huggingface_hub.cli.models high network huggingface_hub.cli._cli_utils.get_hf_api: models_info models_ls
huggingface_hub.cli.papers high network huggingface_hub.cli._cli_utils.get_hf_api: papers_info papers_ls papers_read papers_search
huggingface_hub.cli.repos high network huggingface_hub.cli._cli_utils.get_hf_api: branch_create branch_delete repo_create repo_delete repo_delete_files repo_duplicate repo_list repo_move repo_settings tag_create tag_delete tag_list
huggingface_hub.cli.sandbox high file-write huggingface_hub._sandbox_cache.delete_pool_cache: pool_delete
huggingface_hub.cli.sandbox high network huggingface_hub._sandbox.Sandbox.connect: _connect
huggingface_hub.cli.sandbox high network huggingface_hub._sandbox.Sandbox.create: sandbox_create
huggingface_hub.cli.sandbox high network huggingface_hub._sandbox.SandboxPool: pool_create
huggingface_hub.cli.sandbox high network huggingface_hub.cli._cli_utils.get_hf_api: pool_ls sandbox_kill
huggingface_hub.cli.sandbox high network huggingface_hub.cli.sandbox._connect: process_kill process_ls sandbox_cp sandbox_exec sandbox_spawn
huggingface_hub.cli.skills critical file-write shutil.rmtree: _remove_existing
huggingface_hub.cli.skills high file-write huggingface_hub.cli._skills.install_generated_skill: _install_to
huggingface_hub.cli.skills high file-write huggingface_hub.cli._skills.update_skills: skills_update
huggingface_hub.cli.skills high file-write huggingface_hub.cli.skills._create_symlink: skills_add
huggingface_hub.cli.skills high file-write huggingface_hub.cli.skills._remove_existing: _create_symlink
huggingface_hub.cli.skills high network huggingface_hub.cli._cli_utils.get_hf_api: skills_list
huggingface_hub.cli.spaces critical exec huggingface_hub.cli._cli_utils.exec_ssh: spaces_ssh
huggingface_hub.cli.spaces critical exec subprocess.run: _editor_open
huggingface_hub.cli.spaces high network huggingface_hub.cli._cli_utils.get_hf_api: dev_mode secrets_add secrets_delete secrets_ls spaces_hardware spaces_hot_reload spaces_info spaces_logs spaces_ls spaces_pause spaces_restart spaces_search spaces_settings spaces_templates spaces_wait spaces_zero_gpu_quota variables_add variables_delete variables_ls volumes_delete volumes_ls volumes_set
huggingface_hub.cli.upload high network huggingface_hub.cli._cli_utils.get_hf_api: upload
huggingface_hub.cli.webhooks high network huggingface_hub.cli._cli_utils.get_hf_api: webhooks_create webhooks_delete webhooks_disable webhooks_enable webhooks_info webhooks_ls webhooks_update
huggingface_hub.cli.webhooks medium file-read huggingface_hub.cli._cli_utils.parse_env_map: _parse_job_secrets
huggingface_hub.dataclasses critical exec huggingface_hub.dataclasses._build_strict_cls_from_typed_dict: validate_typed_dict
huggingface_hub.fastai_utils high file-write huggingface_hub.fastai_utils._save_pretrained_fastai: push_to_hub_fastai
huggingface_hub.fastai_utils high file-write os.makedirs: _save_pretrained_fastai
huggingface_hub.file_download critical file-write os.chmod: _chmod_and_move
huggingface_hub.file_download critical file-write os.remove: _create_symlink
huggingface_hub.file_download critical file-write os.replace: _replace_no_matter_what
huggingface_hub.file_download critical file-write pathlib.Path.unlink: _download_to_tmp_and_move
huggingface_hub.file_download critical file-write shutil.copy2: _copy_no_matter_what
huggingface_hub.file_download high file-write huggingface_hub._local_folder.read_download_metadata: _hf_hub_download_to_local_dir
huggingface_hub.file_download high file-write huggingface_hub.file_download._cache_commit_hash_for_specific_revision: _get_metadata_or_catch_error
huggingface_hub.file_download high file-write huggingface_hub.file_download._create_symlink: _create_relative_symlink
huggingface_hub.file_download high file-write os.makedirs: _hf_hub_download_to_cache_dir are_symlinks_supported
huggingface_hub.file_download high file-write pathlib.Path.write_text: _cache_commit_hash_for_specific_revision
huggingface_hub.file_download high network huggingface_hub.file_download.hf_hub_url: _xet_file_metadata_from_tree_cache
huggingface_hub.file_download high network huggingface_hub.utils._xet.refresh_xet_connection_info: xet_get
huggingface_hub.file_download medium file-read os.listdir: try_to_load_from_cache
huggingface_hub.hf_api high credential huggingface_hub.hf_api.whoami: HfApi.list_jobs
huggingface_hub.hf_api high file-write huggingface_hub._buckets.sync_bucket_internal: HfApi.sync_bucket
huggingface_hub.hf_api high file-write huggingface_hub.file_download._cache_commit_hash_for_specific_revision: HfApi.resolve_revision
huggingface_hub.hf_api high file-write huggingface_hub.hf_api.HfApi.sync_bucket: HfApi.sync_job_volume
huggingface_hub.hf_api high file-write pathlib.Path.write_bytes: HfApi.download_bucket_files
huggingface_hub.hf_api high network huggingface_hub._commit_api._fetch_files_to_copy: HfApi.create_commit
huggingface_hub.hf_api high network huggingface_hub._commit_api._fetch_upload_modes: HfApi.preupload_lfs_files
huggingface_hub.hf_api high network huggingface_hub.file_download.get_hf_file_metadata: HfApi.get_hf_file_metadata
huggingface_hub.hf_api high network huggingface_hub.file_download.hf_hub_url: HfApi.file_exists HfApi.parse_safetensors_file_metadata
huggingface_hub.hf_api high network huggingface_hub.hf_api.HfApi._batch_bucket_files: HfApi.batch_bucket_files
huggingface_hub.hf_api high network huggingface_hub.hf_api.HfApi._copy_to_repo: HfApi.copy_files
huggingface_hub.hf_api high network huggingface_hub.hf_api.HfApi._upload_scripts_to_bucket: HfApi._create_uv_command_env_and_secrets
huggingface_hub.hf_api high network huggingface_hub.hf_api.HfApi.batch_bucket_files: HfApi._upload_scripts_to_bucket
huggingface_hub.hf_api high network huggingface_hub.hf_api.HfApi.create_commit: HfApi._copy_to_repo HfApi.delete_file HfApi.delete_files HfApi.delete_folder HfApi.upload_folder
huggingface_hub.hf_api high network huggingface_hub.hf_api.HfApi.file_exists: HfApi.get_safetensors_metadata
huggingface_hub.hf_api high network huggingface_hub.hf_api.HfApi.get_bucket_paths_info: HfApi._copy_to_bucket
huggingface_hub.hf_api high network huggingface_hub.utils._http._httpx2_follow_hub_redirects_with_backoff: HfApi.get_bucket_file_metadata
huggingface_hub.hf_api high network huggingface_hub.utils.http_backoff: HfApi._batch_bucket_files HfApi.get_bucket_paths_info
huggingface_hub.hf_api medium file-read builtins.open: parse_local_safetensors_file_metadata
huggingface_hub.hf_api medium file-read huggingface_hub.hf_api.parse_local_safetensors_file_metadata: get_local_safetensors_metadata
huggingface_hub.hf_api medium file-read huggingface_hub.utils._verification.resolve_local_root: HfApi.verify_repo_checksums
huggingface_hub.hf_api medium file-read pathlib.Path.read_bytes: HfApi.upload_attachment
huggingface_hub.hf_api medium file-read pathlib.Path.read_text: HfApi._prepare_upload_folder_additions
huggingface_hub.hf_file_system high file-write os.makedirs: HfFileSystem.get_file
huggingface_hub.hf_file_system high file-write os.remove: HfFileSystemFile._upload_chunk
huggingface_hub.hf_file_system high network huggingface_hub.file_download.hf_hub_url: HfFileSystem.url
huggingface_hub.hf_file_system high network huggingface_hub.hf_file_system.HfFileSystem.open: HfFileSystem.cp_file
huggingface_hub.hf_file_system high network huggingface_hub.utils.http_backoff: HfFileSystemFile._fetch_range
huggingface_hub.hub_mixin critical unpickle torch.load: PyTorchModelHubMixin._load_as_pickle
huggingface_hub.hub_mixin high file-write huggingface_hub.hub_mixin.ModelHubMixin.save_pretrained: ModelHubMixin.push_to_hub
huggingface_hub.hub_mixin high file-write pathlib.Path.unlink: ModelHubMixin.save_pretrained
huggingface_hub.hub_mixin high network huggingface_hub.file_download.hf_hub_download: PyTorchModelHubMixin._from_pretrained
huggingface_hub.inference._client high import huggingface_hub.inference._common._b64_to_image: InferenceClient.image_segmentation
huggingface_hub.inference._client high import huggingface_hub.inference._common._bytes_to_image: InferenceClient.image_to_image InferenceClient.text_to_image
huggingface_hub.inference._client medium file-read huggingface_hub.inference._common._b64_encode: InferenceClient.document_question_answering InferenceClient.visual_question_answering
huggingface_hub.inference._common medium file-read huggingface_hub.inference._common._open_as_mime_bytes: _as_url _b64_encode
huggingface_hub.inference._common medium file-read pathlib.Path.read_bytes: _open_as_mime_bytes
huggingface_hub.inference._generated._async_client high import huggingface_hub.inference._common._b64_to_image: AsyncInferenceClient.image_segmentation
huggingface_hub.inference._generated._async_client high import huggingface_hub.inference._common._bytes_to_image: AsyncInferenceClient.image_to_image AsyncInferenceClient.text_to_image
huggingface_hub.inference._generated._async_client medium file-read huggingface_hub.inference._common._b64_encode: AsyncInferenceClient.document_question_answering AsyncInferenceClient.visual_question_answering
huggingface_hub.inference._mcp.utils high network huggingface_hub.snapshot_download: _load_agent_config
huggingface_hub.inference._providers.deepinfra medium file-read huggingface_hub.inference._common._open_as_mime_bytes: DeepInfraAutomaticSpeechRecognitionTask._prepare_payload_as_bytes
huggingface_hub.inference._providers.fal_ai medium file-read builtins.open: FalAIAutomaticSpeechRecognitionTask._prepare_payload_as_dict
huggingface_hub.inference._providers.fal_ai medium file-read huggingface_hub.inference._common._as_url: FalAIImageSegmentationTask._prepare_payload_as_dict FalAIImageToImageTask._prepare_payload_as_dict FalAIImageToVideoTask._prepare_payload_as_dict
huggingface_hub.inference._providers.hf_inference medium file-read huggingface_hub.inference._common._open_as_mime_bytes: HFInferenceBinaryInputTask._prepare_payload_as_bytes
huggingface_hub.inference._providers.replicate medium file-read huggingface_hub.inference._common._as_url: ReplicateAutomaticSpeechRecognitionTask._prepare_payload_as_dict ReplicateImageToImageTask._prepare_payload_as_dict
huggingface_hub.inference._providers.together medium file-read huggingface_hub.inference._common._as_url: TogetherImageToImageTask._prepare_payload_as_dict TogetherImageToVideoTask._prepare_payload_as_dict
huggingface_hub.inference._providers.wavespeed medium file-read builtins.open: WavespeedAIImageToImageTask._prepare_payload_as_dict
huggingface_hub.lfs high network huggingface_hub.utils.http_backoff: _upload_multi_part _upload_parts_iteratively _upload_single_part lfs_upload post_lfs_batch_info
huggingface_hub.lfs medium file-read builtins.open: UploadInfo.from_path UploadInfo.sha256
huggingface_hub.repocard high file-write builtins.open: RepoCard.save metadata_save
huggingface_hub.repocard high network huggingface_hub.file_download.hf_hub_download: RepoCard.load
huggingface_hub.repocard high network huggingface_hub.hf_api.upload_file: RepoCard.push_to_hub
huggingface_hub.repocard medium file-read pathlib.Path.read_text: metadata_load
huggingface_hub.serialization._dduf high file-write shutil.copyfileobj: _dump_content_in_archive
huggingface_hub.serialization._dduf medium file-read huggingface_hub.serialization._dduf.export_entries_as_dduf: export_folder_as_dduf
huggingface_hub.serialization._dduf medium file-read pathlib.Path.read_bytes: _load_content
huggingface_hub.serialization._dduf medium file-read zipfile.ZipFile: export_entries_as_dduf read_dduf_file
huggingface_hub.serialization._torch critical unpickle huggingface_hub.serialization._torch.load_state_dict_from_file: _load_sharded_checkpoint
huggingface_hub.serialization._torch high file-write huggingface_hub.serialization._torch.save_torch_state_dict: save_torch_model
huggingface_hub.utils critical import importlib.import_module: __getattr__
huggingface_hub.utils._auth high credential huggingface_hub.utils._auth._save_token: _refresh_oauth_token_if_needed
huggingface_hub.utils._auth medium file-read os.open: _write_secret
huggingface_hub.utils._cache_manager critical file-write os.remove: _try_delete_path
huggingface_hub.utils._cache_manager high file-write pathlib.Path.unlink: DeleteCacheStrategy.execute
huggingface_hub.utils._cache_manager medium file-read huggingface_hub.utils._cache_manager._expected_freed_size: HFCacheInfo.delete_files HFCacheInfo.delete_revisions
huggingface_hub.utils._cache_manager medium file-read huggingface_hub.utils._shared_blobs.expected_shared_blob_freed_size: _expected_freed_size
huggingface_hub.utils._cache_manager medium file-read huggingface_hub.utils._shared_blobs.is_shared_blobs_dir: scan_cache_dir
huggingface_hub.utils._cache_manager medium file-read os.readlink: _scan_cached_repo
huggingface_hub.utils._detect_agent high file-write builtins.open: _write_cached_registry
huggingface_hub.utils._detect_agent medium file-read builtins.open: _read_cached_registry
huggingface_hub.utils._fixes critical file-write os.chmod: _set_write_permission_and_retry
huggingface_hub.utils._http high network huggingface_hub.utils._http.http_backoff: _httpx2_follow_hub_redirects_with_backoff
huggingface_hub.utils._pagination high network huggingface_hub.utils._pagination._paginate_pages: paginate
huggingface_hub.utils._pagination high network huggingface_hub.utils.http_backoff: _paginate_pages
huggingface_hub.utils._shared_blobs critical file-write os.chmod: _prepare_shared_blob_permissions
huggingface_hub.utils._shared_blobs critical file-write pathlib.Path.unlink: _cleanup_abandoned_marker_temps
huggingface_hub.utils._shared_blobs high file-write huggingface_hub.utils._shared_blobs._ensure_shared_blobs_dir: _ensure_prefix_dir
huggingface_hub.utils._shared_blobs high file-write huggingface_hub.utils._shared_blobs._shared_blob_lock: sweep_shared_blob
huggingface_hub.utils._shared_blobs high file-write os.fchmod: _shared_blob_lock
huggingface_hub.utils._shared_blobs high file-write os.symlink: _make_temporary_symlink
huggingface_hub.utils._shared_blobs high file-write os.write: _append_manifest_reference
huggingface_hub.utils._shared_blobs high file-write pathlib.Path.write_text: _ensure_shared_blobs_dir _rewrite_manifest
huggingface_hub.utils._shared_blobs medium file-read huggingface_hub.utils._shared_blobs._read_valid_manifest_references: expected_shared_blob_freed_size
huggingface_hub.utils._shared_blobs medium file-read huggingface_hub.utils._shared_blobs._shared_blob_target: _read_valid_manifest_references shared_blob_target
huggingface_hub.utils._shared_blobs medium file-read huggingface_hub.utils._shared_blobs.is_shared_blobs_dir: has_shared_blob
huggingface_hub.utils._shared_blobs medium file-read huggingface_hub.utils._shared_blobs.shared_store_blob_paths: unreferenced_shared_blobs
huggingface_hub.utils._shared_blobs medium file-read os.readlink: _shared_blob_target
huggingface_hub.utils._shared_blobs medium file-read pathlib.Path.read_text: is_shared_blobs_dir
huggingface_hub.utils._verification medium file-read huggingface_hub.utils._verification._resolve_commit_hash_from_cache: resolve_local_root
huggingface_hub.utils._verification medium file-read pathlib.Path.read_text: _resolve_commit_hash_from_cache
huggingface_hub.utils._xet high network huggingface_hub.utils._xet._fetch_xet_connection_info_with_url: refresh_xet_connection_info
huggingface_hub.utils._xet high network huggingface_hub.utils.http_backoff: _fetch_xet_connection_info_with_url
hydra._internal.core_plugins.basic_launcher high file-write hydra.core.utils.run_job: BasicLauncher.launch
hydra._internal.core_plugins.file_config_source medium file-read builtins.open: FileConfigSource.load_config
hydra._internal.core_plugins.file_config_source medium file-read os.listdir: FileConfigSource.list
hydra._internal.hydra high file-write hydra.core.utils.run_job: Hydra.run
hydra.core.plugins critical import importlib.abc.Loader.load_module: Plugins._scan_all_plugins
hydra.core.utils high file-write builtins.open: _save_config
hydra.core.utils high file-write hydra.core.utils._save_config: run_job
hydra.experimental.callbacks high file-write builtins.open: PickleJobInfoCallback._save_pickle
hydra.experimental.callbacks high file-write hydra.experimental.callbacks.PickleJobInfoCallback._save_pickle: PickleJobInfoCallback.on_job_end PickleJobInfoCallback.on_job_start
hydra.main critical unpickle pickle.load: _get_rerun_conf
hydra.plugins.completion_plugin medium file-read hydra.plugins.completion_plugin.CompletionPlugin.complete_files: CompletionPlugin._query
hydra.plugins.completion_plugin medium file-read os.listdir: CompletionPlugin.complete_files
hydra.test_utils.launcher_common_tests critical exec hydra.test_utils.test_utils.integration_test: IntegrationTestSuite.test_custom_sweeper_run_workdir IntegrationTestSuite.test_custom_task_name IntegrationTestSuite.test_get_orig_dir_multirun IntegrationTestSuite.test_to_absolute_path_multirun
hydra.test_utils.test_utils critical exec hydra.test_utils.test_utils.run_process: run_python_script
hydra.test_utils.test_utils critical exec subprocess.Popen: run_process run_with_error
hydra.test_utils.test_utils critical exec subprocess.check_call: integration_test
hydra.test_utils.test_utils high file-write shutil.rmtree: SweepTaskFunction.__exit__ TaskTestFunction.__exit__
invoke.completion.complete medium file-read builtins.open: print_completion_script
invoke.config medium file-read builtins.open: Config._load_json Config._load_yaml
invoke.program high import importlib.import_module: Program.execute
invoke.program medium file-read invoke.completion.complete.print_completion_script: Program.parse_core
invoke.program medium file-read invoke.program.Program.parse_core: Program.run
invoke.runners critical exec subprocess.Popen: Local.start
invoke.runners high file-write os.write: Local._write_proc_stdin
invoke.runners medium file-read os.read: Local.read_proc_stderr Local.read_proc_stdout
invoke.vendor.yaml.constructor critical import builtins.__import__: FullConstructor.find_python_module FullConstructor.find_python_name
invoke.vendor.yaml.constructor critical import invoke.vendor.yaml.constructor.FullConstructor.find_python_name: FullConstructor.make_python_instance
jinja2.bccache high file-write os.remove: FileSystemBytecodeCache.clear
jinja2.bccache high file-write os.replace: FileSystemBytecodeCache.dump_bytecode
jinja2.environment high file-write builtins.open: TemplateStream.dump
jinja2.loaders medium file-read builtins.open: FileSystemLoader.get_source PackageLoader.get_source
jinja2.loaders medium file-read os.walk: FileSystemLoader.list_templates PackageLoader.list_templates
joblib._memmapping_reducer high file-write joblib._memmapping_reducer.TemporaryResourcesManager.register_new_context: TemporaryResourcesManager.set_current_context
joblib._memmapping_reducer high file-write joblib._memmapping_reducer._get_temp_dir: TemporaryResourcesManager.register_new_context
joblib._memmapping_reducer high file-write joblib.disk.delete_folder: TemporaryResourcesManager._clean_temporary_resources TemporaryResourcesManager.register_folder_finalizer
joblib._memmapping_reducer high file-write os.makedirs: _get_temp_dir
joblib._memmapping_reducer high unpickle joblib.numpy_pickle.load: ArrayMemmapForwardReducer.__call__
joblib._parallel_backends high file-write joblib._parallel_backends.LokyBackend.configure: LokyBackend.abort_everything
joblib._parallel_backends high file-write joblib.executor.get_memmapping_executor: LokyBackend.configure
joblib._parallel_backends high file-write joblib.pool.MemmappingPool: MultiprocessingBackend.configure
joblib._store_backends high file-write joblib._store_backends.concurrency_safe_write: StoreBackendMixin._concurrency_safe_write
joblib._store_backends high file-write joblib.disk.memstr_to_bytes: StoreBackendMixin._get_items_to_delete
joblib._store_backends high file-write joblib.disk.mkdirp: FileSystemStoreBackend.configure FileSystemStoreBackend.create_location
joblib._store_backends high file-write joblib.disk.rm_subdirs: FileSystemStoreBackend.clear_location
joblib._store_backends high file-write joblib.numpy_pickle.dump: StoreBackendMixin.dump_item
joblib._store_backends medium file-read os.walk: FileSystemStoreBackend.get_items
joblib.disk medium file-read os.listdir: disk_used
joblib.executor high file-write joblib._memmapping_reducer.TemporaryResourcesManager: MemmappingExecutor.get_memmapping_executor
joblib.executor high file-write joblib.executor.MemmappingExecutor.get_memmapping_executor: get_memmapping_executor
joblib.externals.loky.backend._posix_reduction high memory joblib.externals.loky.backend._posix_reduction.DupFd: _reduce_socket reduce_connection
joblib.externals.loky.backend.popen_loky_posix critical exec joblib.externals.loky.backend.fork_exec.fork_exec: Popen._launch
joblib.externals.loky.backend.popen_loky_win32 critical unpickle pickle.load: main
joblib.externals.loky.backend.process critical exec joblib.externals.loky.backend.popen_loky_posix.Popen: LokyProcess._Popen
joblib.externals.loky.backend.reduction critical import importlib.import_module: set_loky_pickler
joblib.externals.loky.backend.resource_tracker medium file-read builtins.open: main
joblib.externals.loky.backend.spawn critical exec runpy.run_module: _fixup_main_from_name
joblib.externals.loky.backend.spawn critical exec runpy.run_path: _fixup_main_from_path
joblib.externals.loky.backend.stdlib_py314_resource_tracker high file-write joblib.externals.loky.backend.stdlib_py314_resource_tracker.ResourceTracker._ensure_running_and_write: ResourceTracker._send
joblib.externals.loky.backend.stdlib_py314_resource_tracker high file-write joblib.externals.loky.backend.stdlib_py314_resource_tracker.ResourceTracker._send: ResourceTracker.register ResourceTracker.unregister
joblib.externals.loky.backend.stdlib_py314_resource_tracker high file-write joblib.externals.loky.backend.stdlib_py314_resource_tracker.ResourceTracker._write: ResourceTracker._ensure_running_and_write
joblib.externals.loky.backend.stdlib_py314_resource_tracker high file-write os.write: ResourceTracker._check_alive ResourceTracker._write
joblib.externals.loky.backend.stdlib_py314_resource_tracker medium file-read builtins.open: main
joblib.externals.loky.backend.utils critical exec joblib.externals.loky.backend.utils._kill_process_tree_without_psutil: kill_process_tree
joblib.externals.loky.backend.utils critical exec joblib.externals.loky.backend.utils._windows_taskkill_process_tree: _kill_process_tree_without_psutil
joblib.externals.loky.backend.utils critical exec joblib.externals.loky.backend.utils.kill_process_tree: recursive_terminate
joblib.externals.loky.backend.utils critical exec subprocess.check_output: _posix_recursive_kill _windows_taskkill_process_tree
joblib.externals.loky.process_executor high exec joblib.externals.loky.backend.utils.kill_process_tree: _ExecutorManagerThread.kill_workers
joblib.externals.loky.process_executor high import joblib.externals.loky.backend.reduction.set_loky_pickler: _CallItem.__call__
joblib.logger high file-write builtins.open: PrintTime.__call__
joblib.memory critical unpickle joblib.memory.MemorizedFunc._after_call: MemorizedFunc._call
joblib.memory critical unpickle joblib.memory.MemorizedFunc._cached_call: MemorizedFunc.__call__ MemorizedFunc.call_and_shelve
joblib.memory critical unpickle joblib.memory.MemorizedFunc._get_memorized_result: MemorizedFunc._after_call
joblib.memory critical unpickle joblib.memory.MemorizedResult: MemorizedFunc._get_memorized_result
joblib.memory high unpickle joblib.memory.MemorizedFunc._get_memorized_result: MemorizedFunc._cached_call
joblib.numpy_pickle medium file-read joblib.numpy_pickle.NumpyArrayWrapper.read_mmap: NumpyArrayWrapper.read
joblib.numpy_pickle_compat medium file-read builtins.open: ZNDArrayWrapper.read
joblib.numpy_pickle_compat medium file-read joblib.numpy_pickle_compat.read_zfile: ZipNumpyUnpickler._open_pickle
joblib.parallel high exec joblib._utils.eval_expr: Parallel.__call__
joblib.pool high unpickle joblib.pool.CustomizablePickler: CustomizablePicklingQueue._make_methods
jsonpickle.ext.pandas critical unpickle jsonpickle.decode: pd_decode
jsonpickle.unpickler critical exec builtins.eval: loadrepr
jsonpickle.unpickler critical import builtins.__import__: _loadmodule
jsonpickle.util critical import builtins.__import__: is_installed
keras.src.callbacks.backup_and_restore high file-write keras.src.utils.file_utils.copy: BackupAndRestore.on_train_begin
keras.src.callbacks.backup_and_restore high file-write keras.src.utils.file_utils.makedirs: BackupAndRestore._save_model
keras.src.callbacks.backup_and_restore high file-write keras.src.utils.file_utils.rmtree: BackupAndRestore.on_train_end
keras.src.callbacks.backup_and_restore medium file-read keras.src.utils.file_utils.File: BackupAndRestore._load_model
keras.src.callbacks.backup_and_restore_test medium file-read keras.src.utils.file_utils.File: BackupAndRestoreCallbackTest.test_backup_corrupted
keras.src.callbacks.csv_logger medium file-read keras.src.utils.file_utils.File: CSVLogger.on_train_begin
keras.src.callbacks.model_checkpoint high file-write keras.src.callbacks.model_checkpoint.ModelCheckpoint._save_model: ModelCheckpoint.on_epoch_end ModelCheckpoint.on_train_batch_end
keras.src.callbacks.model_checkpoint high file-write keras.src.utils.file_utils.makedirs: ModelCheckpoint._save_model
keras.src.callbacks.model_checkpoint medium file-read os.listdir: ModelCheckpoint._get_most_recently_modified_file_matching_pattern
keras.src.callbacks.model_checkpoint_test high file-write os.remove: ModelCheckpointTest.test_model_checkpoint_options
keras.src.callbacks.orbax_checkpoint_test medium file-read os.listdir: OrbaxCheckpointTest.test_async_vs_sync_saving OrbaxCheckpointTest.test_checkpoint_saving_basic OrbaxCheckpointTest.test_max_to_keep OrbaxCheckpointTest.test_save_best_only OrbaxCheckpointTest.test_save_freq_epoch
keras.src.callbacks.remote_monitor high network requests.post: RemoteMonitor.on_epoch_end
keras.src.callbacks.tensorboard medium file-read keras.src.utils.file_utils.File: TensorBoard._configure_embeddings
keras.src.callbacks.tensorboard_test medium file-read builtins.open: TestTensorBoardV2.test_TensorBoard_projector_callback
keras.src.callbacks.tensorboard_test medium file-read keras.src.callbacks.tensorboard_test.list_summaries: TestTensorBoardV2.fitModelAndAssertKerasModelWritten TestTensorBoardV2.test_TensorBoard_across_invocations TestTensorBoardV2.test_TensorBoard_auto_trace TestTensorBoardV2.test_TensorBoard_basic TestTensorBoardV2.test_TensorBoard_batch_metrics TestTensorBoardV2.test_TensorBoard_global_step TestTensorBoardV2.test_TensorBoard_learning_rate_schedules TestTensorBoardV2.test_TensorBoard_weight_histograms TestTensorBoardV2.test_TensorBoard_weight_images TestTensorBoardV2.test_custom_summary
keras.src.callbacks.tensorboard_test medium file-read os.walk: TestTensorBoardV2._count_xplane_file TestTensorBoardV2.test_TensorBoard_no_spurious_event_files list_summaries
keras.src.callbacks.terminate_on_nan_test high file-write os.makedirs: TerminateOnNaNTest.test_raise_error_terminate_preserves_backup
keras.src.datasets.boston_housing critical unpickle numpy.load: load_data
keras.src.datasets.california_housing critical unpickle numpy.load: load_data
keras.src.datasets.cifar medium file-read builtins.open: load_batch
keras.src.datasets.cifar100 medium file-read keras.src.datasets.cifar.load_batch: load_data
keras.src.datasets.mnist critical unpickle numpy.load: load_data
keras.src.dtype_policies.dtype_policy_test high unpickle pickle.load: DTypePolicyTest.test_python_serialization QuantizedDTypePolicyTest.test_python_serialization
keras.src.export.litert high file-write builtins.open: LiteRTExporter.export
keras.src.layers.preprocessing.index_lookup high file-write builtins.open: IndexLookup.save_assets
keras.src.layers.preprocessing.index_lookup medium file-read builtins.open: IndexLookup.load_assets
keras.src.layers.preprocessing.index_lookup_test high file-write builtins.open: IndexLookupLayerTest.test_load_assets_handles_trailing_newlines
keras.src.layers.preprocessing.integer_lookup_test high file-write builtins.open: IntegerLookupTest.test_vocabulary_from_file
keras.src.layers.preprocessing.text_vectorization_test high file-write builtins.open: TextVectorizationTest.test_vocabulary_from_file
keras.src.legacy.preprocessing.image medium file-read keras.src.legacy.preprocessing.image._iter_valid_files: _list_valid_filenames_in_directory
keras.src.legacy.preprocessing.image medium file-read os.walk: _iter_valid_files
keras.src.legacy.saving.legacy_h5_format high file-write os.makedirs: save_model_to_hdf5
keras.src.models.model_test critical unpickle pickle.loads: ModelTest.test_functional_pickling
keras.src.saving.orbax_util medium file-read keras.src.utils.file_utils.listdir: is_orbax_checkpoint
keras.src.saving.saving_api_test high file-write keras.src.legacy.saving.legacy_h5_format.save_model_to_hdf5: LoadWeightsTests.test_load_weights LoadWeightsTests.test_load_weights_invalid_kwargs LoadWeightsTests.test_load_weights_rejects_h5_external_link
keras.src.saving.saving_api_test high file-write os.remove: SaveModelTests.test_save_h5_format
keras.src.saving.saving_api_test medium file-read os.listdir: LoadWeightsTests.test_load_sharded_weights
keras.src.saving.saving_lib critical file-write keras.src.utils.file_utils.copy: save_weights_only
keras.src.saving.saving_lib high file-write builtins.open: ShardedH5IOStore.close _save_model_to_dir
keras.src.saving.saving_lib high file-write keras.src.saving.saving_lib._save_model_to_dir: _upload_model_to_hf
keras.src.saving.saving_lib high file-write keras.src.saving.saving_lib._write_nested_dict_to_dir: _load_assets_from_dict
keras.src.saving.saving_lib high file-write keras.src.utils.file_utils.makedirs: DiskIOStore.make
keras.src.saving.saving_lib high file-write keras.src.utils.file_utils.rmtree: DiskIOStore.close
keras.src.saving.saving_lib high file-write os.makedirs: _write_nested_dict_to_dir
keras.src.saving.saving_lib medium file-read builtins.open: _load_model_from_dir
keras.src.saving.saving_lib medium file-read keras.src.utils.file_utils.listdir: _write_to_zip_recursively
keras.src.saving.saving_lib medium file-read zipfile.ZipFile: _save_model_to_fileobj load_weights_only
keras.src.saving.saving_lib_test high file-write builtins.open: LayerWithCustomSaving.save_assets
keras.src.saving.saving_lib_test high file-write keras.src.saving.saving_lib.save_weights_only: SavingTest.test_save_weights_only_with_unbuilt_model
keras.src.saving.saving_lib_test medium file-read builtins.open: LayerWithCustomSaving.load_assets
keras.src.saving.saving_lib_test medium file-read keras.src.saving.saving_lib.load_weights_only: SavingTest.test_load_weights_only_with_unbuilt_model SavingTest.test_save_load_weights_only SavingTest.test_save_weights_subclassed_functional SavingTest.test_weights_sharding
keras.src.saving.saving_lib_test medium file-read zipfile.ZipFile: SafeZipReadTest._zip_with_member SafeZipReadTest.test_allows_incompressible_member SafeZipReadTest.test_rejects_decompression_bomb SavingNpzIOStoreTest._write_npz_member SavingTest.test_metadata SavingTest.test_saved_module_paths_and_class_names
keras.src.utils.audio_dataset_utils_test high file-write builtins.open: AudioDatasetFromDirectoryTest.test_audio_dataset_from_directory_standalone
keras.src.utils.audio_dataset_utils_test high file-write os.mkdir: AudioDatasetFromDirectoryTest._prepare_directory
keras.src.utils.code_stats medium file-read os.walk: count_loc
keras.src.utils.code_stats_test high file-write builtins.open: TestCountLoc.create_file
keras.src.utils.code_stats_test high file-write os.makedirs: TestCountLoc.test_exclude_directory_name TestCountLoc.test_normal_directory_name
keras.src.utils.code_stats_test high file-write os.mkdir: TestCountLoc.test_directory_structure
keras.src.utils.code_stats_test medium file-read keras.src.utils.code_stats.count_loc: TestCountLoc.test_comment_lines TestCountLoc.test_count_loc_valid_python TestCountLoc.test_empty_file TestCountLoc.test_exclude_test_files TestCountLoc.test_inline_comments_after_code TestCountLoc.test_line_starting_and_ending_with_triple_quotes TestCountLoc.test_line_starting_with_triple_quotes_not_ending TestCountLoc.test_multiline_string_ends_in_middle_of_line TestCountLoc.test_multiline_string_ends_on_same_line TestCountLoc.test_multiline_string_same_line TestCountLoc.test_other_extensions TestCountLoc.test_string_open_true_line_starting_with_triple_quotes TestCountLoc.test_verbose_output TestCountLoc.test_whitespace_only
keras.src.utils.dataset_utils medium file-read keras.src.utils.dataset_utils.iter_valid_files: index_subdirectory
keras.src.utils.dataset_utils medium file-read os.walk: iter_valid_files
keras.src.utils.file_utils critical file-write os.remove: remove
keras.src.utils.file_utils critical file-write shutil.copy: copy
keras.src.utils.file_utils critical file-write shutil.rmtree: rmtree
keras.src.utils.file_utils high file-write os.makedirs: makedirs
keras.src.utils.file_utils medium file-read builtins.open: File hash_file
keras.src.utils.file_utils medium file-read keras.src.utils.file_utils.hash_file: validate_file
keras.src.utils.file_utils medium file-read os.listdir: listdir
keras.src.utils.file_utils_test high file-write builtins.open: ExtractArchiveTest.setUp GetFileTest._create_tar_file GetFileTest._create_zip_file GetFileTest.setUp GetFileTest.test_cache_invalidation GetFileTest.test_exists GetFileTest.test_file_open_read GetFileTest.test_force_download GetFileTest.test_get_file_with_failed_integrity_check GetFileTest.test_get_file_with_integrity_check GetFileTest.test_isdir GetFileTest.test_valid_text_file_download HashFileTest.setUp TestValidateFile.setUp
keras.src.utils.file_utils_test high file-write keras.src.utils.file_utils.copy: GetFileTest.test_copy
keras.src.utils.file_utils_test high file-write keras.src.utils.file_utils.makedirs: GetFileTest.test_handle_complex_paths GetFileTest.test_makedirs_and_rmtree GetFileTest.test_remove_files_inside_directory GetFileTest.test_remove_sub_directory
keras.src.utils.file_utils_test high file-write keras.src.utils.file_utils_test.GetFileTest._create_tar_file: GetFileTest.test_valid_tar_extraction
keras.src.utils.file_utils_test high file-write keras.src.utils.file_utils_test.GetFileTest._create_zip_file: GetFileTest.test_valid_zip_extraction
keras.src.utils.file_utils_test high file-write os.symlink: FilterSafePathsTest.setUp FilterSafePathsTest.test_file_routed_through_symlink_is_rejected
keras.src.utils.file_utils_test medium file-read keras.src.utils.file_utils.File: GetFileTest.test_file_open_write
keras.src.utils.file_utils_test medium file-read keras.src.utils.file_utils.hash_file: HashFileTest.test_hash_file_md5 HashFileTest.test_hash_file_sha256
keras.src.utils.file_utils_test medium file-read keras.src.utils.file_utils.listdir: GetFileTest.test_listdir
keras.src.utils.file_utils_test medium file-read keras.src.utils.file_utils.validate_file: TestValidateFile.test_validate_file_auto_md5 TestValidateFile.test_validate_file_auto_sha256 TestValidateFile.test_validate_file_md5 TestValidateFile.test_validate_file_sha256 TestValidateFile.test_validate_file_wrong_hash
keras.src.utils.file_utils_test medium file-read tarfile.open: ExtractArchiveTest.create_tar FilterSafePathsTest.test_invalid_path_warning FilterSafePathsTest.test_member_within_base_dir FilterSafePathsTest.test_symbolic_link_in_base_dir FilterSafePathsTest.test_symlink_within_base_dir
keras.src.utils.file_utils_test medium file-read zipfile.ZipFile: ExtractArchiveTest.create_zip
keras.src.utils.image_dataset_utils_test high file-write os.mkdir: ImageDatasetFromDirectoryTest._prepare_directory
keras.src.utils.module_utils high import importlib.import_module: LazyModule.initialize
keras.src.utils.text_dataset_utils medium file-read builtins.open: _path_to_string_content_grain
keras.src.utils.text_dataset_utils medium file-read keras.src.utils.text_dataset_utils._path_to_string_content_grain: _paths_and_labels_to_dataset_grain
keras.src.utils.text_dataset_utils medium file-read keras.src.utils.text_dataset_utils._paths_and_labels_to_dataset_grain: paths_and_labels_to_dataset
keras.src.utils.text_dataset_utils_test high file-write builtins.open: TextDatasetFromDirectoryTest.test_text_dataset_from_directory_standalone
keras.src.utils.text_dataset_utils_test high file-write os.mkdir: TextDatasetFromDirectoryTest._prepare_directory
keras.src.utils.torch_utils critical unpickle torch.load: TorchModuleWrapper.from_config
mako._ast_util medium exec builtins.compile: parse
mako.codegen critical exec builtins.eval: _GenerateRenderMethod.write_inline_def _GenerateRenderMethod.write_namespaces
mako.codegen critical exec mako.codegen._GenerateRenderMethod.visitCallTag: _GenerateRenderMethod.visitCallNamespaceTag
mako.codegen critical exec mako.codegen._GenerateRenderMethod.write_inline_def: _GenerateRenderMethod.visitCallTag _GenerateRenderMethod.write_variable_declares
mako.codegen high exec mako.codegen._GenerateRenderMethod.write_variable_declares: _GenerateRenderMethod.write_render_callable
mako.ext.linguaplugin medium file-read builtins.open: LinguaMakoExtractor.__call__
mako.pyparser critical exec mako._ast_util.parse: parse
mako.template medium file-read mako.util.read_file: ModuleInfo.source
mako.template medium file-read mako.util.read_python_file: ModuleInfo.code
mako.util critical import builtins.__import__: PluginLoader.register
mako.util high file-write os.makedirs: verify_directory
mako.util medium file-read builtins.open: read_file read_python_file
nltk.app.chartparser_app high file-write builtins.open: ChartComparer.save_chart_dialog ChartParserApp.save_chart ChartParserApp.save_grammar
nltk.app.chartparser_app medium file-read builtins.open: ChartComparer.load_chart ChartParserApp.load_chart ChartParserApp.load_grammar
nltk.app.chartparser_app medium file-read nltk.app.chartparser_app.ChartComparer.load_chart: ChartComparer.load_chart_dialog
nltk.app.chunkparser_app critical exec nltk.redos.match: RegexpChunkApp._syntax_highlight_grammar
nltk.app.chunkparser_app critical exec nltk.redos.sub: RegexpChunkApp._grammarcheck RegexpChunkApp.load_grammar RegexpChunkApp.normalize_grammar
nltk.app.chunkparser_app high exec nltk.redos.finditer: RegexpChunkApp.show_help
nltk.app.concordance_app high exec nltk.redos.search: ConcordanceSearchModel.SearchCorpus.run
nltk.app.concordance_app high exec nltk.redos.sub: ConcordanceSearchModel.SearchCorpus.processed_query
nltk.app.wordnet_app critical exec webbrowser.open: startBrowser
nltk.app.wordnet_app high file-write builtins.open: wnb
nltk.app.wordnet_app medium file-read builtins.open: MyServerHandler.do_GET
nltk.ccg.logic critical exec nltk.redos.match: barendregt_normalize
nltk.chunk.named_entity critical exec nltk.redos.match: shape
nltk.chunk.named_entity critical exec nltk.redos.sub: load_ace_file
nltk.chunk.named_entity high file-write nltk.classify.maxent.save_maxent_params: Maxent_NE_Chunker.save_params
nltk.chunk.named_entity high file-write nltk.data.make_staging_dir: Maxent_NE_Chunker.save_dir
nltk.chunk.named_entity medium file-read os.walk: load_ace_data
nltk.chunk.regexp critical exec nltk.redos.match: RegexpChunkRule.fromstring
nltk.chunk.regexp critical exec nltk.redos.split: ChunkString._verify
nltk.chunk.regexp critical exec nltk.redos.sub: ChunkString.xform tag_pattern2re_pattern
nltk.chunk.regexp high exec nltk.redos.split: ChunkString.to_chunkstruct
nltk.chunk.regexp high exec nltk.redos.sub: ChunkString.__str__
nltk.chunk.util critical exec nltk.redos.finditer: _ieer_read_text
nltk.classify.maxent high file-write nltk.pathsec.ensure_private_dir: save_maxent_params
nltk.classify.senna critical exec nltk.classify.senna.Senna.tag_sents: Senna.tag
nltk.classify.senna high exec nltk.pathsec.spawn_trusted: Senna.tag_sents
nltk.classify.textcat critical exec nltk.redos.sub: TextCat.remove_punctuation
nltk.classify.weka critical exec nltk.redos.match: WekaClassifier.parse_weka_output
nltk.classify.weka critical exec nltk.redos.split: WekaClassifier.parse_weka_distribution
nltk.classify.weka critical exec nltk.redos.sub: ARFF_Formatter._sanitize_arff_label
nltk.classify.weka high file-write nltk.pathsec.open: ARFF_Formatter.write
nltk.corpus.reader.bracket_parse critical exec nltk.redos.sub: AlpinoCorpusReader._normalize BracketParseCorpusReader._normalize
nltk.corpus.reader.childes critical exec nltk.redos.match: CHILDESCorpusReader.convert_age
nltk.corpus.reader.childes high exec webbrowser.open_new_tab: CHILDESCorpusReader.webview_file
nltk.corpus.reader.comparative_sents critical exec nltk.redos.findall: ComparativeSentencesCorpusReader._read_comparison_block
nltk.corpus.reader.comparative_sents critical exec nltk.redos.match: ComparativeSentencesCorpusReader._read_sent_block
nltk.corpus.reader.crubadan high file-write nltk.pathsec.open: CrubadanCorpusReader._load_lang_mapping_data CrubadanCorpusReader._load_lang_ngrams
nltk.corpus.reader.framenet critical exec nltk.redos.sub: FramenetCorpusReader._strip_tags
nltk.corpus.reader.ipipan high file-write nltk.pathsec.open: IPIPANCorpusReader._get_tag
nltk.corpus.reader.knbc critical exec nltk.redos.match: KNBCorpusReader._parse KNBCorpusReader._tag KNBCorpusReader._word
nltk.corpus.reader.nkjp high file-write nltk.pathsec.unlink: XML_Tool.remove_preprocessed_file
nltk.corpus.reader.pl196x high file-write nltk.pathsec.open: Pl196xCorpusReader._init_textids
nltk.corpus.reader.pros_cons critical exec nltk.redos.match: ProsConsCorpusReader._read_sent_block
nltk.corpus.reader.reviews critical exec nltk.redos.findall: ReviewsCorpusReader._read_word_block
nltk.corpus.reader.reviews critical exec nltk.redos.match: ReviewsCorpusReader._read_review_block
nltk.corpus.reader.senseval critical exec nltk.redos.search: SensevalCorpusView.read_block
nltk.corpus.reader.senseval critical exec nltk.redos.sub: _fixXML
nltk.corpus.reader.sentiwordnet high exec nltk.redos.split: SentiWordNetCorpusReader._parse_src_file
nltk.corpus.reader.timit high exec nltk.redos.match: TimitCorpusReader.transcription_dict
nltk.corpus.reader.util critical exec nltk.redos.match: read_alignedsent_block tagged_treebank_para_block_reader
nltk.corpus.reader.util high file-write nltk.pathsec.open: StreamBackedCorpusView._open
nltk.corpus.reader.util medium file-read os.walk: find_corpus_fileids
nltk.corpus.reader.wordnet critical exec nltk.redos.findall: WordNetCorpusReader._synset_from_pos_and_line
nltk.corpus.reader.wordnet high exec nltk.redos.search: WordNetCorpusReader.get_version
nltk.corpus.reader.xmldocs critical exec nltk.redos.match: XMLCorpusView._detect_encoding
nltk.corpus.reader.xmldocs high exec nltk.redos.search: XMLCorpusView._read_xml_fragment
nltk.corpus.reader.ycoe critical exec nltk.redos.sub: YCOEParseCorpusReader._parse
nltk.corpus.util high exec nltk.redos.sub: LazyCorpusLoader.__load
nltk.data critical exec nltk.redos.sub: normalize_resource_name split_resource_url
nltk.data high exec nltk.redos.sub: SeekableUnicodeStreamReader._check_bom
nltk.data high file-write nltk.pathsec.make_private_dir: make_staging_dir
nltk.data high file-write nltk.pathsec.open: GzipFileSystemPathPointer.open OpenOnDemandZipFile.read _open_gzip_name
nltk.data high file-write nltk.pathsec.remove_tree: _remove_staging_dir
nltk.data medium file-read os.walk: _first_entry_not_ours
nltk.decorators critical exec builtins.eval: decorator new_wrapper
nltk.decorators critical exec nltk.decorators.new_wrapper: __call__
nltk.downloader critical exec nltk.pathsec.spawn_trusted: _svn_revision
nltk.downloader high file-write nltk.downloader._unzip_iter: unzip
nltk.downloader high file-write nltk.pathsec.open: md5_hexdigest sha256_hexdigest
nltk.downloader high file-write os.makedirs: _unzip_iter
nltk.downloader high file-write os.mkdir: _make_install_dirs
nltk.downloader medium file-read nltk.downloader.Downloader._pkg_status: Downloader.status
nltk.downloader medium file-read nltk.downloader.Downloader._unzipped_status: Downloader._pkg_status
nltk.downloader medium file-read os.walk: Downloader._unzipped_status _find_collections _find_packages
nltk.draw.cfg high exec nltk.redos.sub: CFGEditor._parse_productions
nltk.draw.util high file-write builtins.open: CanvasFrame.print_to_file
nltk.featstruct critical exec nltk.redos.sub: _rename_variable
nltk.inference.prover9 critical exec nltk.pathsec.spawn_trusted: Prover9Parent._call
nltk.internals critical exec nltk.redos.findall: _add_epytext_field
nltk.internals critical import builtins.__import__: import_from_stdlib
nltk.internals medium file-read os.listdir: find_jar_iter
nltk.internals medium file-read os.walk: find_jars_within_path
nltk.lazyimport high import builtins.__import__: LazyModule.__lazymodule_import
nltk.metrics.distance high file-write nltk.pathsec.open: custom_distance
nltk.parse.bllip medium file-read nltk.pathsec.validate_tool_dir: BllipParser.from_unified_model_dir
nltk.parse.chart high exec nltk.redos.sub: AbstractChartRule.__str__
nltk.parse.dependencygraph critical exec nltk.pathsec.spawn_trusted: dot2img
nltk.parse.dependencygraph high exec nltk.parse.dependencygraph.dot2img: DependencyGraph._repr_svg_
nltk.parse.dependencygraph high file-write nltk.pathsec.open: DependencyGraph.load
nltk.parse.malt high file-write nltk.pathsec.open: MaltParser.parse_tagged_sents
nltk.parse.malt high file-write nltk.pathsec.unlink: MaltParser.train
nltk.parse.malt medium file-read nltk.internals.find_jars_within_path: find_maltparser
nltk.parse.malt medium file-read nltk.pathsec.validate_tool_path: MaltParser.generate_malt_command
nltk.parse.transitionparser high file-write nltk.pathsec.open: TransitionParser.parse TransitionParser.train
nltk.pathsec critical exec subprocess.Popen: spawn_trusted
nltk.pathsec critical file-write os.replace: replace
nltk.pathsec critical file-write os.rmdir: make_private_dir
nltk.pathsec critical file-write os.unlink: unlink
nltk.pathsec critical file-write shutil.rmtree: remove_tree
nltk.pathsec high file-write nltk.pathsec._hardened_open: open
nltk.pathsec high file-write nltk.pathsec.open: pin_files
nltk.pathsec high file-write os.ftruncate: _hardened_open
nltk.pathsec high file-write os.makedirs: ZipFile._extract_member
nltk.pathsec high file-write os.mkdir: ensure_private_dir
nltk.pathsec high file-write os.unlink: ZipFile._write_leaf
nltk.pathsec high network nltk.pathsec._pinned_connection: _SafeHTTPConnection.connect _SafeHTTPSConnection.connect
nltk.pathsec high network nltk.pathsec._resolve_and_validate_host: _pinned_connection
nltk.pathsec high network nltk.pathsec._resolve_hostname: validate_network_url
nltk.pathsec high network nltk.pathsec.validate_network_url: _ValidatingRedirectHandler.redirect_request urlopen
nltk.pathsec high network socket.getaddrinfo: _resolve_and_validate_host _resolve_hostname
nltk.pathsec medium file-read builtins.open: open_package_resource
nltk.pathsec medium file-read nltk.pathsec._reject_tamperable_dir: validate_tool_dir
nltk.pathsec medium file-read nltk.pathsec._reject_unsafe_open: validate_tool_path
nltk.pathsec medium file-read nltk.pathsec._resolve_private: _resolve_trusted validate_tool_data_dir
nltk.pathsec medium file-read nltk.pathsec._resolve_trusted: _refusal resolve_trusted_executable
nltk.pathsec medium file-read os.open: _open_verified _reject_unsafe_open
nltk.pathsec medium file-read os.readlink: _fd_realpath _resolve_private
nltk.pathsec medium file-read os.walk: _reject_tamperable_dir
nltk.redos critical exec nltk.redos._coerce: findall finditer fullmatch match search split sub subn
nltk.redos medium exec builtins.compile: _cached_compile _coerce reharden
nltk.sem.boxer critical exec nltk.pathsec.spawn_trusted: Boxer._call
nltk.sem.boxer critical exec nltk.sem.boxer.Boxer._call: Boxer._call_boxer
nltk.sem.boxer high exec nltk.redos.match: BoxerOutputDrsParser.parse_variable
nltk.sem.boxer medium file-read nltk.pathsec.validate_tool_data_dir: Boxer._call_candc
nltk.sem.chat80 critical exec nltk.redos.sub: _str2records
nltk.sem.logic critical exec nltk.redos.match: is_eventvar is_funcvar is_indvar
nltk.sem.logic high exec nltk.redos.match: Expression.variables
nltk.sem.relextract critical exec nltk.redos.reharden: extract_rels
nltk.sem.util high file-write nltk.pathsec.open: read_sents
nltk.sentiment.sentiment_analyzer high file-write nltk.pathsec.open: SentimentAnalyzer.save_file
nltk.sentiment.util critical exec nltk.redos.search: json2csv_preprocess
nltk.sentiment.util high file-write nltk.pathsec.open: output_markdown parse_tweets_set
nltk.tag.crf medium file-read nltk.pathsec.validate_tool_path: CRFTagger.set_model_file CRFTagger.train
nltk.tag.perceptron critical file-write os.unlink: _create_model_file
nltk.tag.perceptron high file-write nltk.data.make_staging_dir: PerceptronTagger.save_dir
nltk.tag.perceptron high file-write nltk.pathsec.open: AveragedPerceptron.load AveragedPerceptron.save
nltk.tag.perceptron high file-write nltk.tag.perceptron.PerceptronTagger.save_to_json: PerceptronTagger.train
nltk.tag.perceptron high file-write os.makedirs: PerceptronTagger.save_to_json _open_private_model_dir
nltk.tag.sequential critical exec nltk.redos.match: ClassifierBasedPOSTagger.feature_detector
nltk.tbl.demo critical exec nltk.redos.reharden: _tbl_visit
nltk.tbl.demo high file-write nltk.pathsec.open: postag
nltk.text critical exec nltk.redos.sub: TokenSearcher.findall
nltk.tokenize.destructive critical exec nltk.redos.finditer: NLTKWordTokenizer.span_tokenize
nltk.tokenize.punkt high file-write nltk.data.make_staging_dir: PunktTokenizer.save_dir
nltk.tokenize.punkt high file-write nltk.pathsec.ensure_private_dir: save_punkt_params
nltk.tokenize.punkt high file-write nltk.tokenize.punkt.save_punkt_params: PunktTokenizer.save_params
nltk.tokenize.repp critical exec nltk.pathsec.spawn_trusted: ReppTokenizer._execute
nltk.tokenize.repp high exec nltk.tokenize.repp.ReppTokenizer._execute: ReppTokenizer.tokenize_sents
nltk.tokenize.repp medium file-read nltk.pathsec.validate_tool_data_dir: ReppTokenizer.generate_repp_command
nltk.tokenize.stanford_segmenter high file-write nltk.pathsec.open: StanfordSegmenter._sha256sum
nltk.tokenize.stanford_segmenter medium file-read nltk.pathsec.validate_tool_path: _validated_options
nltk.tokenize.texttiling critical exec nltk.redos.finditer: TextTilingTokenizer._divide_to_tokensequences
nltk.tokenize.texttiling critical exec nltk.redos.match: TextTilingTokenizer.tokenize
nltk.tokenize.treebank critical exec nltk.redos.finditer: TreebankWordTokenizer.span_tokenize
nltk.toolbox critical exec nltk.redos.fullmatch: _reads_as_one_marker
nltk.toolbox critical exec nltk.redos.search: _check_writable _sfm_line
nltk.toolbox high exec nltk.redos.match: StandardFormat.raw_fields
nltk.toolbox high file-write nltk.pathsec.open: StandardFormat.open
nltk.translate.chrf_score critical exec nltk.redos.sub: _preprocess
nltk.tree.parsing critical exec nltk.redos.split: sinica_parse
nltk.tree.tree critical exec nltk.redos.search: Tree.fromstring
nltk.tree.tree high exec nltk.redos.sub: Tree.pformat_latex_forest Tree.pformat_latex_qtree
nltk.twitter.common high file-write builtins.open: _outf_writer
nltk.twitter.common high file-write nltk.twitter.common._outf_writer: json2csv json2csv_entities outf_writer_compat
nltk.twitter.twitterclient high file-write builtins.open: TweetWriter.handle
nltk.twitter.twitterclient high file-write os.mkdir: TweetWriter.timestamped_file
nltk.twitter.util high file-write builtins.open: add_access_token
nltk.twitter.util medium file-read builtins.open: Authenticate.load_creds
nltk.util high file-write nltk.pathsec.open: filestring
nltk.xmlsec critical exec nltk.redos.sub: safe_element_name
nltk.xmlsec high file-write nltk.pathsec.open: parse
numpy._core._add_newdocs critical import numpy._core.function_base.add_newdoc: _array_method_doc
numpy._core._add_newdocs_scalars critical import numpy._core.function_base.add_newdoc: add_newdoc_for_scalar_type
numpy._core._methods high file-write builtins.open: _dump
numpy._core.function_base critical import builtins.__import__: add_newdoc
numpy.ctypeslib._ctypeslib high memory ctypes.cast: _concrete_ndptr.contents
numpy.distutils critical import numpy.distutils.ccompiler.new_compiler: customized_ccompiler
numpy.distutils.ccompiler critical import builtins.__import__: new_compiler
numpy.distutils.ccompiler high exec distutils.sysconfig.customize_compiler: CCompiler_customize
numpy.distutils.ccompiler high exec subprocess.check_output: CCompiler_get_version
numpy.distutils.ccompiler_opt critical exec numpy.distutils.ccompiler_opt._Distutils._dist_test_spawn: _Distutils._dist_test_spawn_paths
numpy.distutils.ccompiler_opt critical exec subprocess.check_output: _Distutils._dist_test_spawn
numpy.distutils.ccompiler_opt high file-write builtins.open: CCompilerOpt._wrap_target _CCompiler.cc_test_cexpr
numpy.distutils.ccompiler_opt high file-write numpy.distutils.ccompiler_opt.CCompilerOpt._generate_config: CCompilerOpt.try_dispatch
numpy.distutils.ccompiler_opt high file-write os.makedirs: CCompilerOpt._generate_config CCompilerOpt.generate_dispatch_header _Cache.cache_flush
numpy.distutils.ccompiler_opt medium file-read builtins.open: _Parse.parse_targets
numpy.distutils.command.build_clib high import distutils.ccompiler.new_compiler: build_clib.run
numpy.distutils.command.build_clib medium file-read numpy.distutils.misc_util.get_lib_source_files: build_clib.get_source_files
numpy.distutils.command.build_ext high import distutils.ccompiler.new_compiler: build_ext.run
numpy.distutils.command.build_ext medium file-read builtins.open: build_ext._process_unlinkable_fobjects
numpy.distutils.command.build_ext medium file-read numpy.distutils.misc_util.get_ext_source_files: build_ext.get_source_files
numpy.distutils.command.build_src high file-write builtins.open: build_src.template_sources subst_vars
numpy.distutils.command.build_src medium file-read builtins.open: get_f2py_modulename get_swig_modulename get_swig_target
numpy.distutils.command.build_src medium file-read numpy.distutils.command.build_src.get_swig_modulename: build_src.swig_sources
numpy.distutils.command.config critical exec numpy.distutils.command.config.config._link: config.get_output
numpy.distutils.command.config high exec subprocess.check_output: config._link
numpy.distutils.command.egg_info high file-write setuptools.command.egg_info.egg_info.run: egg_info.run
numpy.distutils.command.install medium file-read builtins.open: install.run
numpy.distutils.command.sdist medium file-read numpy.distutils.misc_util.get_data_files: sdist.add_defaults
numpy.distutils.conv_template medium file-read builtins.open: resolve_includes
numpy.distutils.conv_template medium file-read numpy.distutils.conv_template.resolve_includes: process_file
numpy.distutils.fcompiler medium file-read builtins.open: get_f77flags has_f90_header is_free_format
numpy.distutils.fcompiler medium file-read numpy.distutils.fcompiler.get_f77flags: FCompiler._compile
numpy.distutils.fcompiler.gnu critical exec numpy.distutils.fcompiler.gnu._can_target: Gnu95FCompiler._universal_flags
numpy.distutils.fcompiler.gnu critical exec subprocess.Popen: _can_target
numpy.distutils.fcompiler.gnu high exec numpy.distutils.fcompiler.gnu.Gnu95FCompiler._universal_flags: Gnu95FCompiler.get_flags Gnu95FCompiler.get_flags_linker_so
numpy.distutils.fcompiler.gnu high exec subprocess.Popen: Gnu95FCompiler.get_target
numpy.distutils.fcompiler.gnu high exec subprocess.check_output: GnuFCompiler.get_libgcc_dir GnuFCompiler.get_libgfortran_dir
numpy.distutils.fcompiler.gnu medium file-read builtins.open: Gnu95FCompiler._hash_files
numpy.distutils.fcompiler.gnu medium file-read numpy.distutils.fcompiler.gnu.Gnu95FCompiler._hash_files: Gnu95FCompiler._link_wrapper_lib
numpy.distutils.fcompiler.gnu medium file-read numpy.distutils.fcompiler.gnu.Gnu95FCompiler._link_wrapper_lib: Gnu95FCompiler.wrap_unlinkable_objects
numpy.distutils.fcompiler.ibm medium file-read builtins.open: IBMFCompiler.get_flags_linker_so
numpy.distutils.from_template medium file-read builtins.open: resolve_includes
numpy.distutils.from_template medium file-read numpy.distutils.from_template.resolve_includes: process_file
numpy.distutils.mingw32ccompiler high file-write builtins.open: generate_manifest
numpy.distutils.misc_util critical exec builtins.eval: get_path_from_frame
numpy.distutils.misc_util critical exec subprocess.check_output: Configuration._get_hg_revision Configuration._get_svn_revision cyg2win32
numpy.distutils.misc_util high exec numpy.distutils.misc_util.Configuration._get_hg_revision: Configuration.make_hg_version_py
numpy.distutils.misc_util high exec numpy.distutils.misc_util.Configuration._get_svn_revision: Configuration.get_version Configuration.make_svn_version_py
numpy.distutils.misc_util medium file-read builtins.open: _get_f90_modules get_mathlibs
numpy.distutils.misc_util medium file-read numpy.distutils.misc_util._get_f90_modules: filter_sources
numpy.distutils.misc_util medium file-read numpy.distutils.misc_util.general_source_directories_files: Configuration.add_data_dir
numpy.distutils.misc_util medium file-read numpy.distutils.misc_util.general_source_files: get_data_files get_ext_source_files get_lib_source_files
numpy.distutils.misc_util medium file-read os.fdopen: make_temp_file
numpy.distutils.misc_util medium file-read os.walk: general_source_directories_files general_source_files
numpy.distutils.system_info critical exec subprocess.check_output: _pkg_config_info.get_config_output
numpy.distutils.system_info high file-write numpy.distutils.system_info.openblas_info.check_msvc_gfortran_libs: openblas_info._calc_info
numpy.distutils.system_info high file-write os.makedirs: openblas_info.check_msvc_gfortran_libs
numpy.distutils.system_info high import builtins.__import__: _numpy_info.calc_info
numpy.distutils.unixccompiler critical exec subprocess.check_output: UnixCCompiler__compile
numpy.distutils.unixccompiler critical file-write os.unlink: UnixCCompiler_create_static_lib
numpy.f2py._backends._meson critical file-write shutil.copy: _prepare_objects _prepare_sources
numpy.f2py._backends._meson high file-write shutil.copy2: MesonBackend._move_exec_to_root
numpy.f2py._src_pyf medium file-read builtins.open: resolve_includes
numpy.f2py._src_pyf medium file-read numpy.f2py._src_pyf.resolve_includes: process_file
numpy.f2py.auxfuncs critical exec builtins.eval: l_and l_or
numpy.f2py.auxfuncs medium file-read builtins.open: get_f2py_modulename
numpy.f2py.capi_maps critical exec builtins.eval: getarrdims
numpy.f2py.crackfortran critical exec builtins.eval: vars2fortran
numpy.f2py.f2py2e high file-write os.mkdir: scaninputline
numpy.f2py.f2py2e medium file-read numpy.f2py.auxfuncs.get_f2py_modulename: validate_modulename
numpy.lib._datasource high file-write numpy.lib._datasource.DataSource.__del__: Repository.__del__
numpy.lib._datasource high file-write shutil.rmtree: DataSource.__del__
numpy.lib._datasource high network numpy.lib._datasource.DataSource.exists: Repository.exists
numpy.lib._datasource high network urllib.request.urlopen: DataSource.exists
numpy.lib._datasource medium file-read os.listdir: Repository.listdir
numpy.lib._npyio_impl medium file-read zipfile.ZipFile: zipfile_factory
numpy.lib._utils_impl critical import builtins.__import__: _makenamedict
numpy.lib._utils_impl critical import numpy.lib._utils_impl._makenamedict: info
numpy.ma.mrecords medium file-read builtins.open: openfile
numpy.ma.mrecords medium file-read numpy.ma.mrecords.openfile: fromtextfile
numpy.random._examples.cffi.parse medium file-read builtins.open: parse_distributions_h
pandas.compat._cpu medium file-read builtins.open: _read_sysfs_int _read_sysfs_str
pandas.core.interchange.from_dataframe high memory numpy.ctypeslib.as_ctypes_type: buffer_to_ndarray
pandas.core.interchange.from_dataframe high memory pandas.core.interchange.from_dataframe.buffer_to_ndarray: categorical_column_to_series datetime_column_to_ndarray primitive_column_to_ndarray set_nulls string_column_to_ndarray
pandas.core.interchange.from_dataframe high memory pandas.core.interchange.from_dataframe.primitive_column_to_ndarray: protocol_df_chunk_to_pandas
pandas.core.series high file-write builtins.open: Series.to_string
pandas.io.common medium file-read builtins.open: _maybe_memory_map
pandas.io.formats.format high file-write builtins.open: _get_buffer
pandas.io.formats.format high file-write pandas.io.formats.format._get_buffer: save_to_buffer
pandas.io.formats.format high file-write pandas.io.formats.format.save_to_buffer: DataFrameRenderer.to_html DataFrameRenderer.to_string
pandas.io.formats.style high file-write pandas.io.formats.format.save_to_buffer: Styler.to_html Styler.to_latex Styler.to_string Styler.to_typst
pandas.io.html medium file-read builtins.open: _LxmlFrameParser._raise_if_unreadable
pandas.io.parsers.readers medium file-read builtins.open: _can_parallelize_csv _find_chunk_byte_offsets _find_data_start_offset
pandas.io.stata high file-write os.unlink: StataWriter.write_file
paramiko._winapi high memory ctypes.addressof: SECURITY_ATTRIBUTES.descriptor
paramiko._winapi high memory ctypes.byref: MemoryMap.__enter__
paramiko._winapi high memory ctypes.create_string_buffer: MemoryMap.read
paramiko.agent high file-write os.remove: AgentServerProxy.close
paramiko.client high file-write builtins.open: SSHClient.save_host_keys
paramiko.client high network socket.getaddrinfo: SSHClient._families_and_addresses
paramiko.config high network paramiko.config.SSHConfig.canonicalize: SSHConfig.lookup
paramiko.config high network paramiko.config._addressfamily_host_lookup: LazyFqdn.__str__
paramiko.config high network socket.getaddrinfo: _addressfamily_host_lookup
paramiko.config high network socket.gethostbyname: SSHConfig.canonicalize
paramiko.config medium file-read builtins.open: SSHConfig.from_path
paramiko.hostkeys high file-write builtins.open: HostKeys.save
paramiko.hostkeys medium file-read builtins.open: HostKeys.load
paramiko.pipe high file-write os.write: PosixPipe.set
paramiko.pipe medium file-read os.read: PosixPipe.clear
paramiko.pkey medium file-read builtins.open: PKey._read_private_key_file PublicBlob.from_file
paramiko.pkey medium file-read os.fdopen: PKey._write_private_key_file
paramiko.pkey medium file-read paramiko.pkey.PKey._write_private_key_file: PKey.write_private_key_file
paramiko.pkey medium file-read pathlib.Path.read_bytes: PKey.from_path
paramiko.primes medium file-read builtins.open: ModulusPack.read_file
paramiko.proxy medium file-read os.read: ProxyCommand.recv
paramiko.sftp_client high file-write builtins.open: SFTPClient.get
paramiko.sftp_client medium file-read builtins.open: SFTPClient.put
paramiko.sftp_server high file-write os.utime: SFTPServer.set_file_attr
paramiko.util high file-write builtins.open: log_to_file
paramiko.win_openssh high file-write os.write: OpenSSHAgentConnection.send
paramiko.win_openssh medium file-read os.read: OpenSSHAgentConnection.recv
pip._internal.cache high file-write pathlib.Path.write_text: WheelCache.record_download_origin
pip._internal.cache medium file-read os.listdir: Cache._get_candidates
pip._internal.cli.autocompletion medium file-read os.listdir: auto_complete_paths
pip._internal.cli.main critical exec pip._internal.cli.main._main: cli
pip._internal.cli.main critical exec pip._internal.cli.main_parser.parse_command: _main
pip._internal.cli.main_parser critical exec subprocess.Popen: parse_command
pip._internal.commands critical import importlib.import_module: create_command
pip._internal.commands.cache high file-write os.unlink: CacheCommand.remove_cache_items
pip._internal.commands.cache high file-write pip._internal.commands.cache.CacheCommand.remove_cache_items: CacheCommand.purge_cache
pip._internal.commands.cache medium file-read pip._internal.commands.cache.CacheCommand._find_wheels: CacheCommand.list_cache_items
pip._internal.commands.cache medium file-read pip._internal.utils.filesystem.find_files: CacheCommand._find_http_files CacheCommand._find_wheels
pip._internal.commands.cache medium file-read pip._internal.utils.filesystem.format_directory_size: CacheCommand.get_cache_info
pip._internal.commands.configuration critical exec subprocess.check_call: ConfigurationCommand.open_in_editor
pip._internal.commands.debug critical import importlib.import_module: get_module_from_module_name
pip._internal.commands.debug critical import pip._internal.commands.debug.get_module_from_module_name: get_vendor_version_from_module
pip._internal.commands.debug critical import pip._internal.commands.debug.get_vendor_version_from_module: show_actual_vendor_versions
pip._internal.commands.download high file-write pip._internal.utils.misc.ensure_dir: DownloadCommand.run
pip._internal.commands.freeze medium file-read pip._internal.operations.freeze.freeze: FreezeCommand.run
pip._internal.commands.hash medium file-read builtins.open: _hash_of_file
pip._internal.commands.hash medium file-read pip._internal.commands.hash._hash_of_file: HashCommand.run
pip._internal.commands.help critical import pip._internal.commands.create_command: HelpCommand.run
pip._internal.commands.install critical import builtins.__import__: _eagerly_import_modules
pip._internal.commands.install high file-write builtins.open: InstallCommand.run
pip._internal.commands.install high file-write pip._internal.utils.filesystem.test_writable_dir: site_packages_writable
pip._internal.commands.install high file-write shutil.move: InstallCommand._handle_target_dir
pip._internal.commands.lock high file-write pathlib.Path.write_text: LockCommand.run
pip._internal.commands.show medium file-read pathlib.Path.read_text: search_packages_info
pip._internal.commands.show medium file-read pip._internal.commands.show.search_packages_info: ShowCommand.run
pip._internal.commands.wheel high file-write shutil.copy: WheelCommand.run
pip._internal.configuration high file-write builtins.open: Configuration.save
pip._internal.index.sources medium file-read os.scandir: _FlatDirectoryToUrls._scan_directory
pip._internal.metadata.base medium file-read pathlib.Path.read_text: BaseDistribution._iter_declared_entries_from_legacy BaseDistribution._iter_declared_entries_from_record BaseDistribution._iter_requires_txt_entries BaseDistribution.direct_url BaseDistribution.installer
pip._internal.metadata.base medium file-read zipfile.ZipFile: FilesystemWheel.as_zipfile MemoryWheel.as_zipfile
pip._internal.metadata.importlib._dists medium file-read pathlib.Path.read_text: Distribution.is_file Distribution.read_text
pip._internal.metadata.importlib._envs medium file-read pip._internal.metadata.importlib._envs._DistributionFinder._find_impl: _DistributionFinder.find _DistributionFinder.find_legacy_editables
pip._internal.metadata.importlib._envs medium file-read pip._internal.metadata.importlib._envs._looks_like_wheel: _DistributionFinder._find_impl
pip._internal.metadata.importlib._envs medium file-read zipfile.is_zipfile: _looks_like_wheel
pip._internal.metadata.pkg_resources medium file-read pathlib.Path.read_text: Distribution._metadata_impl
pip._internal.network.auth critical exec pip._internal.network.auth.KeyRingCliProvider._get_creds: KeyRingCliProvider.get_auth_info
pip._internal.network.auth critical exec pip._internal.network.auth.KeyRingCliProvider._set_password: KeyRingCliProvider.save_auth_info
pip._internal.network.auth critical exec subprocess.run: KeyRingCliProvider._get_creds KeyRingCliProvider._set_password
pip._internal.network.cache high file-write os.remove: SafeFileCache.delete
pip._internal.network.cache high file-write pip._internal.network.cache.SafeFileCache._write_from_io: SafeFileCache.set_body_from_io
pip._internal.network.cache high file-write shutil.copyfileobj: SafeFileCache._write_from_io
pip._internal.network.cache medium file-read builtins.open: SafeFileCache.get SafeFileCache.get_body
pip._internal.network.download high file-write builtins.open: Downloader.__call__
pip._internal.network.download medium file-read builtins.open: Downloader._cache_resumed_download
pip._internal.network.download medium file-read pip._internal.network.download.Downloader._cache_resumed_download: Downloader._attempt_resumes_or_redownloads
pip._internal.network.lazy_wheel medium file-read zipfile.ZipFile: LazyZipOverHTTP._check_zip
pip._internal.network.session medium file-read builtins.open: LocalFSAdapter.send
pip._internal.operations.build.build_tracker high file-write builtins.open: BuildTracker.add
pip._internal.operations.build.build_tracker high file-write os.unlink: BuildTracker.remove
pip._internal.operations.build.build_tracker high file-write pip._internal.operations.build.build_tracker.BuildTracker.add: BuildTracker.track
pip._internal.operations.build.build_tracker high file-write pip._internal.operations.build.build_tracker.BuildTracker.remove: BuildTracker.cleanup
pip._internal.operations.check medium file-read pathlib.Path.read_text: check_unsupported
pip._internal.operations.freeze medium file-read builtins.open: freeze
pip._internal.operations.install.wheel critical file-write os.chmod: _generate_file
pip._internal.operations.install.wheel high file-write builtins.open: fix_script
pip._internal.operations.install.wheel high file-write os.unlink: ZipBackedFile.save
pip._internal.operations.install.wheel high file-write pip._internal.operations.install.wheel._generate_file: _install_wheel _write_recovery_record
pip._internal.operations.install.wheel high file-write pip._internal.operations.install.wheel._write_recovery_record: _record_wheel_installation
pip._internal.operations.install.wheel high file-write pip._internal.operations.install.wheel.fix_script: ScriptFile.save
pip._internal.operations.install.wheel medium file-read pip._internal.operations.install.wheel.rehash: get_csv_rows_for_installed
pip._internal.operations.install.wheel medium file-read pip._internal.utils.misc.hash_file: rehash
pip._internal.operations.prepare critical file-write os.unlink: _check_download_dir
pip._internal.operations.prepare high file-write pip._internal.operations.prepare._check_download_dir: RequirementPreparer.prepare_linked_requirement RequirementPreparer.prepare_linked_requirements_more get_file_url
pip._internal.operations.prepare high file-write pip._internal.operations.prepare.get_file_url: unpack_url
pip._internal.operations.prepare high file-write shutil.copy: RequirementPreparer.save_linked_requirement
pip._internal.operations.prepare medium file-read builtins.open: RequirementPreparer._fetch_metadata_using_link_data_attr
pip._internal.operations.prepare medium file-read pip._internal.operations.prepare.RequirementPreparer._fetch_metadata_using_link_data_attr: RequirementPreparer._fetch_metadata_only
pip._internal.pyproject medium file-read builtins.open: load_pyproject_toml
pip._internal.req.constructors medium file-read builtins.open: check_first_requirement_in_file
pip._internal.req.constructors medium file-read pip._internal.req.constructors.check_first_requirement_in_file: deduce_helpful_msg
pip._internal.req.constructors medium file-read pip._internal.req.constructors.deduce_helpful_msg: parse_req_from_line
pip._internal.req.pep723 medium file-read builtins.open: pep723_metadata
pip._internal.req.req_dependency_group medium file-read builtins.open: _load_pyproject
pip._internal.req.req_dependency_group medium file-read pip._internal.req.req_dependency_group._build_resolvers: parse_dependency_groups
pip._internal.req.req_file medium file-read builtins.open: get_file_content
pip._internal.req.req_file medium file-read pip._internal.req.req_file.RequirementsFileParser._parse_file: RequirementsFileParser._parse_and_recurse
pip._internal.req.req_file medium file-read pip._internal.req.req_file.get_file_content: RequirementsFileParser._parse_file
pip._internal.req.req_install high file-write os.remove: InstallRequirement.archive
pip._internal.req.req_install high file-write pip._internal.req.req_install.InstallRequirement.ensure_build_location: InstallRequirement.ensure_has_source_dir
pip._internal.req.req_install medium file-read pip._internal.pyproject.load_pyproject_toml: InstallRequirement.load_pyproject_toml
pip._internal.req.req_install medium file-read pip._internal.req.req_uninstall.UninstallPathSet.from_dist: InstallRequirement.uninstall
pip._internal.req.req_uninstall high file-write builtins.open: UninstallPthEntries.remove UninstallPthEntries.rollback
pip._internal.req.req_uninstall high file-write os.rmdir: StashedUninstallPathSet.stash
pip._internal.req.req_uninstall high file-write pip._internal.req.req_uninstall.StashedUninstallPathSet._restore: StashedUninstallPathSet.rollback
pip._internal.req.req_uninstall medium file-read os.walk: compress_for_rename
pip._internal.req.req_uninstall medium file-read pathlib.Path.read_text: UninstallPathSet.from_dist
pip._internal.req.req_uninstall medium file-read pip._internal.req.req_uninstall.compress_for_rename: UninstallPathSet._allowed_to_proceed UninstallPathSet.remove
pip._internal.self_outdated_check high file-write pip._internal.utils.misc.ensure_dir: SelfCheckState.set
pip._internal.utils.compat medium file-read os.open: get_path_uid
pip._internal.utils.filesystem critical file-write os.chmod: copy_directory_permissions
pip._internal.utils.filesystem critical file-write os.unlink: _test_writable_dir_win
pip._internal.utils.filesystem high file-write pip._internal.utils.filesystem._test_writable_dir_win: test_writable_dir
pip._internal.utils.filesystem medium file-read os.walk: _subdirs_without_generic directory_size find_files
pip._internal.utils.filesystem medium file-read pip._internal.utils.compat.get_path_uid: check_path_owner
pip._internal.utils.filesystem medium file-read pip._internal.utils.filesystem._subdirs_without_generic: subdirs_without_files subdirs_without_wheels
pip._internal.utils.filesystem medium file-read pip._internal.utils.filesystem.directory_size: format_directory_size
pip._internal.utils.hashes medium file-read builtins.open: Hashes.check_against_path
pip._internal.utils.logging high file-write pip._internal.utils.misc.ensure_dir: BetterRotatingFileHandler._open
pip._internal.utils.misc critical file-write os.chmod: rmtree_errorhandler
pip._internal.utils.misc critical file-write shutil.move: renames
pip._internal.utils.misc critical file-write shutil.rmtree: rmtree
pip._internal.utils.misc high file-write os.makedirs: ensure_dir
pip._internal.utils.misc medium file-read builtins.open: hash_file
pip._internal.utils.pylock medium file-read pathlib.Path.read_text: _get_pylock_path_or_url_content
pip._internal.utils.pylock medium file-read pip._internal.utils.pylock._get_pylock_path_or_url_content: select_from_pylock_path_or_url
pip._internal.utils.temp_dir high file-write os.mkdir: AdjacentTempDirectory._create
pip._internal.utils.temp_dir high file-write pip._internal.utils.misc.rmtree: TempDirectory.cleanup
pip._internal.utils.unpacking critical file-write os.chmod: set_extracted_file_to_default_mode_plus_executable
pip._internal.utils.unpacking high file-write pip._internal.utils.misc.ensure_dir: _untar_without_filter untar_file unzip_file
pip._internal.utils.unpacking high file-write pip._internal.utils.unpacking.unzip_file: unpack_file
pip._internal.vcs.subversion medium file-read builtins.open: Subversion._get_svn_url_rev
pip._internal.vcs.subversion medium file-read os.walk: Subversion.get_revision
pip._internal.vcs.subversion medium file-read pip._internal.vcs.subversion.Subversion._get_svn_url_rev: Subversion.get_remote_url
pip._internal.vcs.versioncontrol high file-write pip._internal.utils.misc.rmtree: VersionControl.obtain
pip._internal.vcs.versioncontrol high file-write pip._internal.vcs.versioncontrol.VersionControl.obtain: VersionControl.unpack
pip._vendor critical import builtins.__import__: vendored
pip._vendor.cachecontrol.caches.file_cache high file-write os.makedirs: _FileCacheMixin._write
pip._vendor.cachecontrol.caches.file_cache high file-write os.remove: _FileCacheMixin._delete
pip._vendor.cachecontrol.caches.file_cache high file-write pip._vendor.cachecontrol.caches.file_cache._FileCacheMixin._write: _FileCacheMixin.set
pip._vendor.cachecontrol.caches.file_cache medium file-read builtins.open: SeparateBodyFileCache.get_body _FileCacheMixin.get
pip._vendor.distlib.compat medium file-read zipfile.ZipFile.open: ZipFile.open
pip._vendor.distlib.resources critical import builtins.__import__: finder
pip._vendor.distlib.resources critical import pip._vendor.distlib.resources.finder: finder_for_path
pip._vendor.distlib.resources high file-write os.makedirs: ResourceCache.get
pip._vendor.distlib.resources medium file-read builtins.open: ResourceFinder.get_bytes ResourceFinder.get_stream
pip._vendor.distlib.resources medium file-read os.listdir: ResourceFinder.get_resources
pip._vendor.distlib.scripts high file-write os.rename: ScriptMaker._write_script
pip._vendor.distlib.scripts high file-write pip._vendor.distlib.scripts.ScriptMaker._copy_script: ScriptMaker.make
pip._vendor.distlib.scripts high file-write pip._vendor.distlib.scripts.ScriptMaker._write_script: ScriptMaker._copy_script ScriptMaker._make_script
pip._vendor.distlib.scripts medium file-read builtins.open: ScriptMaker._is_shell
pip._vendor.distlib.scripts medium file-read pip._vendor.distlib.scripts.ScriptMaker._build_shebang: ScriptMaker._get_shebang
pip._vendor.distlib.scripts medium file-read pip._vendor.distlib.scripts.ScriptMaker._is_shell: ScriptMaker._fix_jython_executable
pip._vendor.distlib.util high file-write builtins.open: FileOperator.copy_stream PyPIRCFile.update
pip._vendor.distlib.util high file-write os.chmod: FileOperator.set_mode
pip._vendor.distlib.util high file-write os.mkdir: FileOperator.ensure_dir
pip._vendor.distlib.util high file-write os.remove: Cache.clear FileOperator.ensure_removed FileOperator.write_binary_file
pip._vendor.distlib.util high file-write os.rmdir: FileOperator.rollback
pip._vendor.distlib.util high file-write pip._vendor.distlib.util.FileOperator.ensure_dir: FileOperator.copy_file
pip._vendor.distlib.util high file-write pip._vendor.distlib.util.FileOperator.write_binary_file: FileOperator.write_text_file
pip._vendor.distlib.util high network socket.create_connection: HTTPSConnection.connect
pip._vendor.distlib.util medium file-read builtins.open: _csv_open
pip._vendor.distlib.util medium file-read os.walk: _iglob zip_dir
pip._vendor.distlib.util medium file-read pip._vendor.distlib.util._iglob: iglob
pip._vendor.distlib.util medium file-read pip._vendor.distlib.util.iglob: get_resources_dests
pip._vendor.distro.distro medium file-read builtins.open: LinuxDistribution._debian_version LinuxDistribution._os_release_info LinuxDistribution._parse_distro_release_file
pip._vendor.distro.distro medium file-read os.listdir: LinuxDistribution._distro_release_info
pip._vendor.packaging._manylinux medium file-read builtins.open: _parse_elf
pip._vendor.packaging._manylinux medium file-read pip._vendor.packaging._manylinux._is_linux_armhf: _have_compatible_abi
pip._vendor.packaging._manylinux medium file-read pip._vendor.packaging._manylinux._parse_elf: _is_linux_armhf _is_linux_i686
pip._vendor.packaging._musllinux critical exec subprocess.run: _get_musl_version
pip._vendor.pkg_resources critical import builtins.__import__: get_provider
pip._vendor.pkg_resources critical import importlib.import_module: _handle_ns
pip._vendor.pkg_resources critical import pip._vendor.pkg_resources._handle_ns: declare_namespace fixup_namespace_packages
pip._vendor.pkg_resources critical import pip._vendor.pkg_resources.get_distribution: get_entry_info get_entry_map load_entry_point
pip._vendor.pkg_resources critical import pip._vendor.pkg_resources.get_provider: ResourceManager.resource_exists ResourceManager.resource_filename ResourceManager.resource_isdir ResourceManager.resource_listdir ResourceManager.resource_stream ResourceManager.resource_string get_distribution
pip._vendor.pkg_resources high file-write os.chmod: ResourceManager.postprocess
pip._vendor.pkg_resources high file-write os.makedirs: ensure_directory
pip._vendor.pkg_resources high file-write os.mkdir: _bypass_ensure_directory
pip._vendor.pkg_resources high file-write os.write: ZipProvider._extract_resource
pip._vendor.pkg_resources high file-write pip._vendor.pkg_resources.ZipProvider._extract_resource: ZipProvider.get_resource_filename
pip._vendor.pkg_resources high file-write pip._vendor.pkg_resources._bypass_ensure_directory: ResourceManager.get_cache_path
pip._vendor.pkg_resources high import builtins.__import__: EntryPoint.resolve
pip._vendor.pkg_resources high import pip._vendor.pkg_resources.fixup_namespace_packages: Distribution.activate
pip._vendor.pkg_resources medium exec builtins.compile: NullProvider.run_script
pip._vendor.pkg_resources medium file-read builtins.open: DefaultProvider._get DefaultProvider.get_resource_stream FileMetadata.get_metadata ZipProvider._is_current _read_utf8_with_fallback
pip._vendor.pkg_resources medium file-read os.listdir: DefaultProvider._listdir distributions_from_metadata safe_listdir
pip._vendor.pkg_resources medium file-read pip._vendor.pkg_resources.FileMetadata.get_metadata: FileMetadata.get_metadata_lines
pip._vendor.pkg_resources medium file-read pip._vendor.pkg_resources._is_egg_path: dist_factory
pip._vendor.pkg_resources medium file-read pip._vendor.pkg_resources._is_zip_egg: _is_egg_path
pip._vendor.pkg_resources medium file-read pip._vendor.pkg_resources._read_utf8_with_fallback: non_empty_lines
pip._vendor.pkg_resources medium file-read pip._vendor.pkg_resources.non_empty_lines: resolve_egg_link
pip._vendor.pkg_resources medium file-read pip._vendor.pkg_resources.safe_listdir: find_on_path
pip._vendor.pkg_resources medium file-read zipfile.is_zipfile: _is_zip_egg
pip._vendor.pygments.formatter critical import pip._vendor.pygments.styles.get_style_by_name: _lookup_style
pip._vendor.pygments.formatters critical exec builtins.exec: load_formatter_from_file
pip._vendor.pygments.formatters critical import builtins.__import__: _load_formatters
pip._vendor.pygments.formatters critical import pip._vendor.pygments.formatters._load_formatters: _automodule.__getattr__
pip._vendor.pygments.lexers critical exec builtins.exec: load_lexer_from_file
pip._vendor.pygments.lexers critical import builtins.__import__: _load_lexers
pip._vendor.pygments.lexers critical import pip._vendor.pygments.lexers._load_lexers: _automodule.__getattr__
pip._vendor.pygments.styles critical import builtins.__import__: get_style_by_name
pip._vendor.pyproject_hooks._impl critical exec subprocess.run: default_subprocess_runner quiet_subprocess_runner
pip._vendor.pyproject_hooks._impl high file-write builtins.open: write_json
pip._vendor.pyproject_hooks._impl high file-write pip._vendor.pyproject_hooks._impl.write_json: BuildBackendHookCaller._call_hook
pip._vendor.pyproject_hooks._impl medium file-read builtins.open: read_json
pip._vendor.pyproject_hooks._in_process._in_process high file-write builtins.open: _get_wheel_metadata_from_wheel write_json
pip._vendor.pyproject_hooks._in_process._in_process medium file-read builtins.open: read_json
pip._vendor.requests.utils critical file-write os.replace: atomic_open
pip._vendor.requests.utils high file-write os.write: extract_zipped_paths
pip._vendor.rich._unicode_data critical import importlib.import_module: load
pip._vendor.rich._win32_console high file-write pathlib.Path.write_text: LegacyWindowsTerm.write_styled
pip._vendor.rich._win32_console high memory ctypes.byref: GetConsoleCursorInfo SetConsoleCursorInfo
pip._vendor.rich._win32_console high memory pip._vendor.rich._win32_console.GetConsoleCursorInfo: LegacyWindowsTerm._get_cursor_size
pip._vendor.rich._win32_console high memory pip._vendor.rich._win32_console.SetConsoleCursorInfo: LegacyWindowsTerm.hide_cursor LegacyWindowsTerm.show_cursor
pip._vendor.rich._windows_renderer high file-write pathlib.Path.write_text: legacy_windows_render
pip._vendor.rich.ansi medium file-read os.read: read
pip._vendor.rich.cells critical import pip._vendor.rich._unicode_data.load: _cell_len get_character_cell_size split_graphemes
pip._vendor.rich.cells critical import pip._vendor.rich.cells._cell_len: cached_cell_len cell_len
pip._vendor.rich.cells critical import pip._vendor.rich.cells.split_graphemes: _split_text chop_cells
pip._vendor.rich.console high file-write builtins.open: Console.save_html Console.save_svg Console.save_text
pip._vendor.rich.console high file-write pip._vendor.rich._windows_renderer.legacy_windows_render: Console._write_buffer
pip._vendor.rich.style high unpickle pickle.loads: Style.meta
pip._vendor.rich.syntax medium file-read pathlib.Path.read_text: Syntax.from_path
pip._vendor.rich.theme medium file-read builtins.open: Theme.read
pip._vendor.truststore._macos critical native ctypes.CDLL: _load_cdll
pip._vendor.truststore._macos high memory ctypes.c_char_p: _bytes_to_cf_string
pip._vendor.truststore._macos high memory ctypes.cast: _handle_osstatus
pip._vendor.truststore._macos high memory pip._vendor.truststore._macos._bytes_to_cf_string: _verify_peercerts_impl
pip._vendor.truststore._openssl medium file-read os.listdir: _capath_contains_certs
pip._vendor.truststore._windows high memory ctypes.cast: _get_and_verify_cert_chain
pip._vendor.truststore._windows high memory pip._vendor.truststore._windows._get_and_verify_cert_chain: _verify_peercerts_impl _verify_using_custom_ca_certs
pip._vendor.urllib3.connection high network pip._vendor.urllib3.util.connection.create_connection: HTTPConnection._new_conn
pip._vendor.urllib3.connection medium file-read pip._vendor.urllib3.util.ssl_.ssl_wrap_socket: _ssl_wrap_socket_and_match_hostname
pip._vendor.urllib3.contrib.pyopenssl medium file-read builtins.open: PyOpenSSLContext.load_cert_chain
pip._vendor.urllib3.util.connection high network socket.getaddrinfo: create_connection
pip._vendor.urllib3.util.ssl_ medium file-read builtins.open: _is_key_file_encrypted
pip._vendor.urllib3.util.ssl_ medium file-read pip._vendor.urllib3.util.ssl_._is_key_file_encrypted: ssl_wrap_socket
pip._vendor.urllib3.util.ssltransport high network socket.SocketIO: SSLTransport.makefile
py._builtin critical import builtins.__import__: _tryimport
py._code._assertionnew critical exec py._code._assertionnew.DebugInterpreter._compile: DebugInterpreter._is_builtin_name DebugInterpreter.generic_visit DebugInterpreter.visit_Assign DebugInterpreter.visit_Attribute DebugInterpreter.visit_BinOp DebugInterpreter.visit_Compare DebugInterpreter.visit_Name DebugInterpreter.visit_UnaryOp
py._code._assertionnew medium exec builtins.compile: DebugInterpreter._compile
py._io.capture medium file-read os.fdopen: dupfile
py._log.log medium file-read builtins.open: Path._openfile
py._path.local critical import builtins.__import__: LocalPath.computehash
py._path.local high file-write os.unlink: LocalPath.make_numbered_dir
py._path.local high file-write py._path.local.copymode: LocalPath.copy
py._path.local high file-write shutil.copymode: copymode
py._path.local high file-write shutil.copystat: copystat
py._path.svnurl critical exec os.popen: SvnCommandPath._popen
py._path.svnurl critical exec py._path.svnurl.SvnCommandPath._popen: SvnCommandPath._svnpopenauth
py._path.svnurl critical exec py._path.svnurl.SvnCommandPath._svnpopenauth: SvnCommandPath.log
py._path.svnurl high exec py._path.svnurl.SvnCommandPath._svnpopenauth: SvnCommandPath.open
py._path.svnwc critical exec subprocess.Popen: SvnWCCommandPath.log
py._path.svnwc medium file-read builtins.open: SvnWCCommandPath.open
py._process.forkedfunc high exec marshal.loads: ForkedFunc.waitfinish
py._process.forkedfunc high file-write builtins.open: get_unbuffered_io
py._process.forkedfunc high file-write py._process.forkedfunc.get_unbuffered_io: ForkedFunc._child
py._std critical import builtins.__import__: Std.__getattr__
py._vendored_packages.apipkg critical import builtins.__import__: importobj
py._vendored_packages.apipkg critical import py._vendored_packages.apipkg.importobj: AliasModule ApiModule.__makeattr
py._vendored_packages.apipkg high import py._vendored_packages.apipkg.ApiModule.__makeattr: ApiModule.__dict__
setuptools medium file-read os.walk: _find_all_simple
setuptools medium file-read setuptools._find_all_simple: findall
setuptools._core_metadata critical file-write os.chmod: write_pkg_info
setuptools._distutils.cmd critical exec distutils.spawn.spawn: Command.spawn
setuptools._distutils.command.bdist_rpm high exec os.popen: bdist_rpm.run
setuptools._distutils.command.bdist_rpm medium file-read builtins.open: bdist_rpm._make_spec_file
setuptools._distutils.command.build_scripts high file-write builtins.open: build_scripts._copy_script
setuptools._distutils.command.build_scripts high file-write os.chmod: build_scripts._change_mode
setuptools._distutils.command.build_scripts high file-write setuptools._distutils.command.build_scripts.build_scripts._change_mode: build_scripts._change_modes
setuptools._distutils.command.build_scripts high file-write setuptools._distutils.command.build_scripts.build_scripts._copy_script: build_scripts.copy_scripts
setuptools._distutils.command.config high file-write builtins.open: config._gen_temp_sourcefile
setuptools._distutils.command.config high file-write os.remove: config._clean
setuptools._distutils.command.config high file-write setuptools._distutils.command.config.config._compile: config._link config.try_compile
setuptools._distutils.command.config high file-write setuptools._distutils.command.config.config._gen_temp_sourcefile: config._compile config._preprocess
setuptools._distutils.command.config high file-write setuptools._distutils.command.config.config._preprocess: config.search_cpp config.try_cpp
setuptools._distutils.command.config medium file-read pathlib.Path.read_text: dump_file
setuptools._distutils.command.install high file-write os.makedirs: install.create_home_path
setuptools._distutils.command.install_scripts high file-write os.chmod: install_scripts.run
setuptools._distutils.command.sdist high file-write distutils.dir_util.create_tree: sdist.make_release_tree
setuptools._distutils.command.sdist high file-write setuptools._distutils.command.sdist.sdist.make_release_tree: sdist.make_distribution
setuptools._distutils.command.sdist medium file-read builtins.open: sdist._manifest_is_not_generated sdist.read_manifest
setuptools._distutils.command.sdist medium file-read os.listdir: sdist._cs_path_exists
setuptools._distutils.command.sdist medium file-read setuptools._distutils.command.sdist.sdist._cs_path_exists: sdist._add_defaults_standards
setuptools._distutils.compilers.C.base critical exec setuptools._distutils.compilers.C.base.Compiler.call: Compiler.spawn
setuptools._distutils.compilers.C.base critical exec subprocess.check_call: Compiler.call
setuptools._distutils.compilers.C.base high file-write os.makedirs: Compiler.mkpath
setuptools._distutils.compilers.C.base high file-write os.remove: Compiler.has_function
setuptools._distutils.compilers.C.base high file-write setuptools._distutils.compilers.C.base.Compiler._setup_compile: Compiler.compile
setuptools._distutils.compilers.C.base high file-write setuptools._distutils.compilers.C.base.Compiler.mkpath: Compiler._setup_compile
setuptools._distutils.compilers.C.base high file-write shutil.move: Compiler.move_file
setuptools._distutils.compilers.C.cygwin critical exec subprocess.check_output: is_cygwincc
setuptools._distutils.compilers.C.cygwin high file-write pathlib.Path.write_text: Compiler.link
setuptools._distutils.compilers.C.msvc critical exec setuptools._distutils.compilers.C.msvc._get_vc_env: Compiler.initialize
setuptools._distutils.compilers.C.msvc critical exec subprocess.check_output: _get_vc_env
setuptools._distutils.dir_util high file-write os.symlink: _copy_one
setuptools._distutils.dist high file-write builtins.open: DistributionMetadata.write_pkg_info
setuptools._distutils.extension critical exec distutils.sysconfig.parse_makefile: read_setup_file
setuptools._distutils.filelist medium file-read os.walk: _find_all_simple
setuptools._distutils.filelist medium file-read setuptools._distutils.filelist._find_all_simple: findall
setuptools._distutils.filelist medium file-read setuptools._distutils.filelist.findall: FileList.findall
setuptools._distutils.text_file medium file-read builtins.open: TextFile.open
setuptools._path high file-write os.makedirs: ensure_directory
setuptools._scripts medium file-read pathlib.Path.read_bytes: get_win_launcher
setuptools._shutil critical file-write os.chmod: attempt_chmod_verbose
setuptools._shutil critical file-write setuptools._shutil.rmtree: rmdir
setuptools._shutil high file-write setuptools._shutil.attempt_chmod_verbose: _auto_chmod
setuptools._shutil high file-write setuptools.compat.py311.shutil_rmtree: rmtree
setuptools._vendor.autocommand.autoparse medium file-read builtins.open: smart_open
setuptools._vendor.backports.tarfile high file-write builtins.open: TarFile.makefile
setuptools._vendor.backports.tarfile high file-write os.chmod: TarFile.chmod
setuptools._vendor.backports.tarfile high file-write os.lchown: TarFile.chown
setuptools._vendor.backports.tarfile high file-write os.makedirs: TarFile._extract_member
setuptools._vendor.backports.tarfile high file-write os.mkdir: TarFile.makedir
setuptools._vendor.backports.tarfile high file-write os.mkfifo: TarFile.makefifo
setuptools._vendor.backports.tarfile high file-write os.mknod: TarFile.makedev
setuptools._vendor.backports.tarfile high file-write os.symlink: TarFile.makelink
setuptools._vendor.backports.tarfile high file-write os.utime: TarFile.utime
setuptools._vendor.backports.tarfile high file-write os.write: _LowLevelFile.write
setuptools._vendor.backports.tarfile high file-write setuptools._vendor.backports.tarfile.TarFile._extract_member: TarFile._extract_one
setuptools._vendor.backports.tarfile high file-write setuptools._vendor.backports.tarfile.TarFile._extract_one: TarFile.extract
setuptools._vendor.backports.tarfile high file-write setuptools._vendor.backports.tarfile.TarFile.chown: TarFile.extractall
setuptools._vendor.backports.tarfile high file-write setuptools._vendor.backports.tarfile.TarFile.makefile: TarFile.makeunknown
setuptools._vendor.backports.tarfile high file-write setuptools._vendor.backports.tarfile.copyfileobj: TarFile.addfile
setuptools._vendor.backports.tarfile high file-write shutil.copyfileobj: copyfileobj
setuptools._vendor.backports.tarfile medium file-read builtins.open: is_tarfile
setuptools._vendor.backports.tarfile medium file-read os.read: _LowLevelFile.read
setuptools._vendor.importlib_metadata high import importlib.import_module: EntryPoint.load
setuptools._vendor.importlib_metadata medium file-read os.listdir: FastPath.children
setuptools._vendor.importlib_metadata medium file-read pathlib.Path.read_bytes: PackagePath.read_binary
setuptools._vendor.importlib_metadata medium file-read pathlib.Path.read_text: Distribution._load_json Distribution._read_egg_info_reqs Distribution._read_files_distinfo Distribution._read_files_egginfo_installed Distribution._read_files_egginfo_sources Distribution.entry_points Distribution.metadata PackagePath.read_text PathDistribution.read_text _top_level_declared
setuptools._vendor.jaraco.context critical exec subprocess.check_call: repo_context
setuptools._vendor.jaraco.context critical file-write os.chmod: remove_readonly
setuptools._vendor.jaraco.context high file-write os.mkdir: tarball
setuptools._vendor.jaraco.functools critical exec builtins.eval: except_
setuptools._vendor.jaraco.text medium file-read builtins.open: read_newlines
setuptools._vendor.packaging._manylinux medium file-read builtins.open: _parse_elf
setuptools._vendor.packaging._manylinux medium file-read setuptools._vendor.packaging._manylinux._is_linux_armhf: _have_compatible_abi
setuptools._vendor.packaging._manylinux medium file-read setuptools._vendor.packaging._manylinux._parse_elf: _is_linux_armhf _is_linux_i686
setuptools._vendor.packaging._musllinux critical exec subprocess.run: _get_musl_version
setuptools._vendor.wheel._bdist_wheel critical file-write os.chmod: remove_readonly_exc
setuptools._vendor.wheel._bdist_wheel high file-write builtins.open: bdist_wheel.write_wheelfile
setuptools._vendor.wheel._bdist_wheel high file-write os.makedirs: bdist_wheel.run
setuptools._vendor.wheel._bdist_wheel high file-write os.mkdir: bdist_wheel.egg2dist
setuptools._vendor.wheel._bdist_wheel high file-write setuptools._vendor.wheel._bdist_wheel.remove_readonly_exc: remove_readonly
setuptools._vendor.wheel._bdist_wheel medium file-read setuptools._vendor.wheel._bdist_wheel.get_platform: bdist_wheel.get_tag
setuptools._vendor.wheel._bdist_wheel medium file-read setuptools._vendor.wheel.macosx_libfile.calculate_macosx_platform_tag: get_platform
setuptools._vendor.wheel._commands high file-write setuptools._vendor.wheel._commands.pack.pack: pack_f
setuptools._vendor.wheel._commands high file-write setuptools._vendor.wheel._commands.tags.tags: tags_f
setuptools._vendor.wheel._commands.convert medium file-read os.walk: EggDirectorySource.generate_contents
setuptools._vendor.wheel._commands.convert medium file-read zipfile.ZipFile: EggFileSource.generate_contents WininstFileSource.generate_contents
setuptools._vendor.wheel._commands.pack high file-write builtins.open: pack
setuptools._vendor.wheel._commands.tags critical file-write os.remove: tags
setuptools._vendor.wheel._metadata medium file-read builtins.open: pkginfo_to_metadata
setuptools._vendor.wheel.macosx_libfile medium file-read builtins.open: extract_macosx_min_system_version
setuptools._vendor.wheel.macosx_libfile medium file-read os.walk: calculate_macosx_platform_tag
setuptools._vendor.wheel.wheelfile high file-write setuptools._vendor.wheel.wheelfile.WheelFile.writestr: WheelFile.close
setuptools._vendor.wheel.wheelfile high file-write zipfile.ZipFile.writestr: WheelFile.writestr
setuptools._vendor.wheel.wheelfile medium file-read builtins.open: WheelFile.write
setuptools._vendor.wheel.wheelfile medium file-read os.walk: WheelFile.write_files
setuptools._vendor.wheel.wheelfile medium file-read zipfile.ZipFile.open: WheelFile.open
setuptools.archive_util high file-write setuptools._path.ensure_directory: _unpack_zipfile_obj unpack_directory
setuptools.archive_util medium file-read tarfile.open: unpack_tarfile
setuptools.archive_util medium file-read zipfile.is_zipfile: unpack_zipfile
setuptools.build_meta critical exec builtins.exec: _BuildMetaBackend.run_setup
setuptools.build_meta high file-write shutil.move: _BuildMetaBackend._bubble_up_info_directory
setuptools.build_meta medium file-read os.listdir: _file_with_extension _get_immediate_subdirectories
setuptools.build_meta medium file-read os.walk: _BuildMetaBackend._find_info_directory
setuptools.command.alias high file-write setuptools.command.setopt.edit_config: alias.run
setuptools.command.bdist_egg critical exec marshal.load: scan_module
setuptools.command.bdist_egg critical file-write os.unlink: write_safety_flag
setuptools.command.bdist_egg high file-write builtins.open: write_stub
setuptools.command.bdist_egg high file-write distutils.dir_util.mkpath: make_zipfile
setuptools.command.bdist_egg high file-write os.unlink: bdist_egg.zap_pyfiles
setuptools.command.bdist_egg high file-write setuptools._path.ensure_directory: bdist_egg.copy_metadata_to
setuptools.command.bdist_egg high file-write setuptools.command.bdist_egg.write_stub: bdist_egg.run
setuptools.command.bdist_egg medium file-read os.walk: sorted_walk
setuptools.command.bdist_egg medium file-read setuptools.command.bdist_egg.sorted_walk: bdist_egg.get_ext_outputs walk_egg
setuptools.command.bdist_egg medium file-read setuptools.command.bdist_egg.walk_egg: analyze_egg
setuptools.command.bdist_wheel high file-write builtins.open: bdist_wheel.write_wheelfile
setuptools.command.bdist_wheel high file-write shutil.copytree: bdist_wheel.egg2dist bdist_wheel.run
setuptools.command.build_ext critical exec distutils.sysconfig.customize_compiler: _customize_compiler_for_shlib
setuptools.command.build_ext critical exec distutils.util.byte_compile: build_ext._compile_and_remove_stub
setuptools.command.build_ext high exec setuptools.command.build_ext._customize_compiler_for_shlib: build_ext.setup_shlib_compiler
setuptools.command.build_ext high file-write builtins.open: build_ext._write_stub_file
setuptools.command.build_ext high file-write setuptools.command.build_ext.build_ext._write_stub_file: build_ext.copy_extensions_to_source build_ext.write_stub
setuptools.command.build_py critical file-write os.chmod: make_writable
setuptools.command.build_py medium file-read builtins.open: build_py.check_package
setuptools.command.build_py medium file-read pathlib.Path.read_text: build_py.analyze_manifest
setuptools.command.develop high exec subprocess.check_call: develop.run
setuptools.command.dist_info high file-write setuptools.command.dist_info.dist_info._maybe_bkp_dir: dist_info.run
setuptools.command.dist_info high file-write shutil.copytree: dist_info._maybe_bkp_dir
setuptools.command.editable_wheel high file-write os.makedirs: _empty_dir
setuptools.command.editable_wheel high file-write pathlib.Path.unlink: editable_wheel._create_wheel_file
setuptools.command.editable_wheel high file-write pathlib.Path.write_text: _can_symlink_files
setuptools.command.editable_wheel high file-write setuptools.command.editable_wheel._LinkTree._create_links: _LinkTree.__call__
setuptools.command.editable_wheel high file-write setuptools.command.editable_wheel._can_symlink_files: _LinkTree._create_links
setuptools.command.editable_wheel high file-write setuptools.command.editable_wheel._empty_dir: editable_wheel._select_strategy
setuptools.command.editable_wheel high file-write setuptools.command.editable_wheel.editable_wheel._create_wheel_file: editable_wheel.run
setuptools.command.egg_info high file-write builtins.open: egg_info.write_file write_file
setuptools.command.egg_info high file-write os.unlink: egg_info.delete_file
setuptools.command.egg_info high file-write os.utime: egg_info.run
setuptools.command.egg_info high file-write setuptools.command.bdist_egg.write_safety_flag: write_pkg_info
setuptools.command.egg_info high file-write setuptools.command.egg_info.egg_info.write_file: egg_info.write_or_delete_file
setuptools.command.egg_info high file-write setuptools.command.setopt.edit_config: egg_info.save_version_info
setuptools.command.install_egg_info high file-write setuptools._path.ensure_directory: install_egg_info.run
setuptools.command.install_lib high file-write setuptools.archive_util.unpack_directory: install_lib.copy_tree
setuptools.command.install_scripts high file-write setuptools._path.ensure_directory: install_scripts.write_script
setuptools.command.install_scripts high file-write setuptools.command.install_scripts.install_scripts.write_script: install_scripts._install_ep_scripts
setuptools.command.rotate high file-write os.unlink: rotate.run
setuptools.command.saveopts high file-write setuptools.command.setopt.edit_config: saveopts.run
setuptools.command.sdist high file-write os.unlink: sdist.make_release_tree
setuptools.command.sdist medium file-read builtins.open: sdist._manifest_is_not_generated sdist.read_manifest
setuptools.command.setopt high file-write builtins.open: edit_config
setuptools.command.setopt high file-write setuptools.command.setopt.edit_config: setopt.run
setuptools.compat.py311 critical file-write shutil.rmtree: shutil_rmtree
setuptools.config._apply_pyprojecttoml medium file-read setuptools.config.expand.read_files: _license _long_description
setuptools.config.expand medium file-read builtins.open: _read_file
setuptools.config.expand medium file-read setuptools.config.expand._read_file: read_files
setuptools.config.pyprojecttoml medium file-read builtins.open: load_file
setuptools.config.pyprojecttoml medium file-read setuptools.config.pyprojecttoml.load_file: read_configuration
setuptools.config.pyprojecttoml medium file-read setuptools.config.pyprojecttoml.read_configuration: apply_configuration
setuptools.config.setupcfg medium file-read setuptools.config.expand.read_files: ConfigHandler._parse_file
setuptools.depends critical exec marshal.load: get_module_constant
setuptools.discovery medium file-read os.walk: PackageFinder._find_iter
setuptools.dist critical import distutils.core.Distribution.get_command_class: Distribution.get_command_class
setuptools.dist critical import setuptools.dist.Distribution.get_command_class: Distribution._parse_command_opts
setuptools.dist medium file-read builtins.open: Distribution._parse_config_files
setuptools.dist medium file-read setuptools.dist.Distribution._parse_config_files: Distribution.parse_config_files
setuptools.glob medium file-read os.listdir: _rlistdir glob1
setuptools.glob medium file-read setuptools.glob._rlistdir: glob2
setuptools.msvc medium file-read os.listdir: EnvironmentInfo.VCRuntimeRedist SystemInfo._guess_vc SystemInfo._use_last_dir_name
setuptools.msvc medium file-read setuptools.msvc.SystemInfo._use_last_dir_name: SystemInfo.UniversalCRTSdkLastVersion SystemInfo.WindowsSdkLastVersion SystemInfo._find_dot_net_versions
setuptools.namespaces high file-write builtins.open: Installer.install_namespaces
setuptools.namespaces high file-write os.remove: Installer.uninstall_namespaces
setuptools.unicode_utils medium file-read builtins.open: _read_utf8_with_fallback
setuptools.wheel critical exec builtins.eval: Wheel._convert_requires
setuptools.wheel critical file-write os.rmdir: unpack
setuptools.wheel high file-write os.mkdir: Wheel._fix_namespace_packages Wheel._move_data_entries
setuptools.wheel high file-write setuptools.archive_util._unpack_zipfile_obj: Wheel._convert_metadata
setuptools.wheel medium file-read zipfile.ZipFile: Wheel.install_as_egg
spacy.cli.apply medium file-read builtins.open: _stream_texts
spacy.cli.info critical import spacy.cli.info.info_model: info
spacy.cli.info critical import spacy.util.get_package_path: info_model
spacy.cli.info medium file-read pathlib.Path.read_text: info_installed_model_url
spacy.training.corpus medium file-read builtins.open: PlainTextCorpus.__call__
spacy.training.initialize critical unpickle numpy.load: convert_vectors
spacy.training.initialize medium file-read spacy.training.initialize.ensure_shape: read_vectors
spacy.training.initialize medium file-read spacy.training.initialize.open_file: ensure_shape
spacy.training.initialize medium file-read tarfile.is_tarfile: open_file
spacy.training.loggers high file-write builtins.open: console_logger_v3
spacy.training.loggers high file-write spacy.training.loggers.console_logger_v3: console_logger
spacy.training.loop critical file-write shutil.copytree: train
spacy.training.loop critical file-write shutil.rmtree: clean_output_dir
spacy.util critical import importlib.import_module: get_package_path
srsly.cloudpickle.cloudpickle critical exec types.new_class: _make_skeleton_class
srsly.cloudpickle.cloudpickle critical import builtins.__import__: subimport
srsly.cloudpickle.cloudpickle critical unpickle pickle._getattribute: _getattribute
srsly.cloudpickle.cloudpickle critical unpickle srsly.cloudpickle.cloudpickle._getattribute: _whichmodule
srsly.cloudpickle.cloudpickle critical unpickle srsly.cloudpickle.cloudpickle._whichmodule: _lookup_module_and_qualname
srsly.ruamel_yaml.compat high file-write builtins.open: Nprint.__call__
thinc.util critical file-write os.remove: make_tempfile
ultralytics.cfg critical exec subprocess.run: handle_yolo_solutions
ultralytics.cfg critical exec ultralytics.cfg.handle_yolo_solutions: entrypoint
ultralytics.cfg medium file-read ultralytics.cfg.cfg2dict: get_cfg
ultralytics.cfg medium file-read ultralytics.utils.YAML.load: cfg2dict
ultralytics.data.annotator high file-write builtins.open: auto_annotate
ultralytics.data.base critical unpickle numpy.load: BaseDataset.load_image
ultralytics.data.base critical unpickle ultralytics.data.base.BaseDataset.get_image_and_label: BaseDataset.__getitem__
ultralytics.data.base critical unpickle ultralytics.data.base.BaseDataset.load_image: BaseDataset.get_image_and_label
ultralytics.data.base high unpickle ultralytics.data.base.BaseDataset.load_image: BaseDataset.check_cache_ram
ultralytics.data.base medium file-read builtins.open: BaseDataset.get_img_files
ultralytics.data.converter critical file-write pathlib.Path.unlink: _convert_ndjson_to_yolo convert_ndjson_to_yolo
ultralytics.data.converter high file-write builtins.open: convert_coco yolo_bbox2segment
ultralytics.data.dataset critical unpickle numpy.load: ClassificationDataset.__getitem__
ultralytics.data.dataset critical unpickle ultralytics.data.dataset.DepthDataset._load_depth: DepthDataset.get_image_and_label
ultralytics.data.dataset critical unpickle ultralytics.data.utils.load_dataset_cache_file: YOLODataset._load_or_scan_cache
ultralytics.data.dataset high file-write ultralytics.data.utils.save_dataset_cache_file: YOLODataset.cache_labels
ultralytics.data.dataset high unpickle ultralytics.data.dataset.YOLODataset._load_or_scan_cache: YOLODataset.get_labels
ultralytics.data.dataset high unpickle ultralytics.data.utils.load_dataset_cache_file: ClassificationDataset.verify_images
ultralytics.data.dataset high unpickle ultralytics.data.utils.load_depth: DepthDataset._load_depth
ultralytics.data.dataset medium file-read builtins.open: GroundingDataset.cache_labels
ultralytics.data.split critical file-write pathlib.Path.unlink: autosplit split_classify_dataset
ultralytics.data.utils critical exec subprocess.run: check_det_dataset
ultralytics.data.utils critical file-write os.replace: _replace_image
ultralytics.data.utils critical file-write pathlib.Path.unlink: save_dataset_cache_file
ultralytics.data.utils critical unpickle numpy.load: load_dataset_cache_file load_depth verify_image_depth
ultralytics.data.utils high file-write ultralytics.data.converter.convert_ndjson_to_yolo: convert_ndjson_to_yolo_if_needed
ultralytics.data.utils high file-write ultralytics.data.split.split_classify_dataset: check_cls_dataset
ultralytics.data.utils medium file-read builtins.open: check_file_speeds
ultralytics.engine.exporter critical exec ultralytics.engine.exporter.Exporter.get_int8_calibration_dataloader: Exporter._int8_calibration_images Exporter.export_axelera Exporter.export_deepx Exporter.export_engine Exporter.export_litert Exporter.export_openvino Exporter.export_qnn Exporter.export_rknn Exporter.export_xilinx
ultralytics.engine.exporter critical exec ultralytics.utils.export.imx.torch2imx: Exporter.export_imx
ultralytics.engine.exporter critical exec ultralytics.utils.export.tensorflow.tflite2edgetpu: Exporter.export_edgetpu
ultralytics.engine.exporter high exec ultralytics.data.utils.check_det_dataset: Exporter.get_int8_calibration_dataloader
ultralytics.engine.exporter high file-write ultralytics.utils.export.executorch.torch2executorch: Exporter.export_executorch
ultralytics.engine.exporter high file-write ultralytics.utils.export.ncnn.torch2ncnn: Exporter.export_ncnn
ultralytics.engine.exporter medium file-read zipfile.ZipFile: Exporter._add_tflite_metadata
ultralytics.engine.predictor high file-write pathlib.Path.unlink: BasePredictor.write_results
ultralytics.engine.results high file-write builtins.open: Results.save_txt
ultralytics.engine.trainer high exec subprocess.run: BaseTrainer.train MultiTrainer.train
ultralytics.engine.trainer high exec ultralytics.data.utils.check_det_dataset: BaseTrainer.get_dataset
ultralytics.engine.trainer high file-write builtins.open: BaseTrainer.save_metrics MultiTrainer.save_results
ultralytics.engine.trainer medium file-read pathlib.Path.read_bytes: BaseTrainer.read_results_csv
ultralytics.engine.trainer medium file-read ultralytics.utils.plotting.plot_results: BaseTrainer.plot_metrics
ultralytics.engine.tuner high file-write builtins.open: Tuner._save_local_result Tuner._sync_mongodb_to_file
ultralytics.engine.tuner high file-write ultralytics.engine.tuner.Tuner._save_local_result: Tuner.__call__
ultralytics.engine.tuner medium file-read builtins.open: Tuner._load_local_results
ultralytics.models.yolo.detect.val high file-write pathlib.Path.unlink: DetectionValidator.init_metrics
ultralytics.models.yolo.model critical unpickle numpy.load: YOLOE.load_prompt_embeddings
ultralytics.models.yolo.obb.val high file-write pathlib.Path.unlink: OBBValidator.eval_json
ultralytics.models.yolo.world.train_world high exec ultralytics.data.utils.check_det_dataset: WorldTrainerFromScratch.get_dataset
ultralytics.models.yolo.world.val high exec ultralytics.data.utils.check_det_dataset: WorldValidator.__call__
ultralytics.models.yolo.yoloe.val critical exec ultralytics.data.utils.check_det_dataset: YOLOEDetectValidator.get_model
ultralytics.nn.backends.base medium file-read builtins.open: BaseBackend.engine_header _read_proto_map
ultralytics.nn.backends.base medium file-read ultralytics.nn.backends.base._read_proto_map: BaseBackend.read_metadata
ultralytics.nn.backends.onnx critical native ctypes.CDLL: _register_migraphx_ep
ultralytics.nn.backends.onnx critical native ultralytics.nn.backends.onnx._register_migraphx_ep: _load_migraphx_session
ultralytics.nn.backends.onnx high file-write os.utime: _migraphx_cache_dir
ultralytics.nn.backends.tensorrt medium file-read builtins.open: TensorRTBackend.load_model
ultralytics.nn.tasks critical exec builtins.eval: parse_model
ultralytics.nn.tasks critical exec ultralytics.nn.tasks.parse_model: ClassificationModel._from_yaml _initialize_yolo_model
ultralytics.nn.tasks critical import importlib.import_module: _SafeLoad.loading temporary_modules
ultralytics.solutions.streamlit_inference high file-write os.unlink: Inference.image_inference
ultralytics.utils high file-write builtins.open: JSONDict._save YAML.save
ultralytics.utils medium file-read builtins.open: JSONDict._load YAML.load
ultralytics.utils medium file-read ultralytics.utils.YAML.load: YAML.print
ultralytics.utils.callbacks.platform high file-write pathlib.Path.write_text: on_pretrain_routine_start
ultralytics.utils.callbacks.platform high network ultralytics.utils.callbacks.platform._upload_model: on_train_end
ultralytics.utils.callbacks.platform high network ultralytics.utils.uploads.safe_upload: _upload_model
ultralytics.utils.checks high network requests.get: check_latest_pypi_version
ultralytics.utils.checks medium file-read pathlib.Path.read_text: parse_requirements
ultralytics.utils.cpu high memory ctypes.create_string_buffer: CPUInfo._sysctl
ultralytics.utils.dist critical file-write os.remove: ddp_cleanup
ultralytics.utils.dist critical file-write shutil.rmtree: generate_ddp_command
ultralytics.utils.events high network urllib.request.urlopen: _post
ultralytics.utils.export.ascend critical exec subprocess.run: onnx2ascend
ultralytics.utils.export.axelera critical file-write shutil.rmtree: torch2axelera
ultralytics.utils.export.deepx high file-write builtins.open: onnx2deepx
ultralytics.utils.export.executorch high file-write pathlib.Path.write_bytes: torch2executorch
ultralytics.utils.export.imx critical exec subprocess.run: torch2imx
ultralytics.utils.export.litert medium file-read zipfile.ZipFile: torch2litert
ultralytics.utils.export.mnn critical file-write pathlib.Path.unlink: onnx2mnn
ultralytics.utils.export.ncnn critical file-write pathlib.Path.unlink: torch2ncnn
ultralytics.utils.export.rknn high file-write ultralytics.utils.YAML.save: onnx2rknn
ultralytics.utils.export.tensorflow critical exec subprocess.run: tflite2edgetpu
ultralytics.utils.export.xilinx critical file-write pathlib.Path.unlink: onnx2xilinx
ultralytics.utils.files critical file-write shutil.copytree: spaces_in_path
ultralytics.utils.files critical import importlib.import_module: import_execstack
ultralytics.utils.git medium file-read pathlib.Path.read_bytes: GitRepo._commit_subject
ultralytics.utils.git medium file-read pathlib.Path.read_text: GitRepo._gitdir GitRepo._read
ultralytics.utils.git medium file-read ultralytics.utils.git.GitRepo._commit_subject: GitRepo.message
ultralytics.utils.git medium file-read ultralytics.utils.git.GitRepo._read: GitRepo._ref_commit GitRepo._refdir GitRepo.head GitRepo.origin
ultralytics.utils.git medium file-read ultralytics.utils.git.GitRepo._ref_commit: GitRepo.commit
ultralytics.utils.logger critical exec subprocess.check_output: _DriveInfo._macos_mounts
ultralytics.utils.logger high network requests.post: ConsoleLogger._write_destination
ultralytics.utils.logger high network ultralytics.utils.logger.ConsoleLogger._write_destination: ConsoleLogger._flush_buffer
ultralytics.utils.plotting medium file-read builtins.open: plot_tune_results
ultralytics.utils.plotting medium file-read pathlib.Path.read_bytes: plot_results
ultralytics.utils.uploads high network requests.put: safe_upload
`);
