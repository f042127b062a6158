// numpy, scipy, pandas, scikit-learn, joblib, dill, cloudpickle: loaders and helpers that do more than compute.

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
const program = 'starts a program';

export const knowledge = [
  describe(
    'numpy numpy.lib.npyio numpy.lib._npyio_impl numpy.lib.format numpy.lib._format_impl numpy.core.records numpy._core.records',
    unpickles('critical', pickled, 'load read_array NpzFile NpzFile.__getitem__'),
    readsFile(
      'medium',
      'reads a file',
      'fromfile loadtxt genfromtxt recfromcsv recfromtxt fromregex memmap open_memmap ndfromtxt mafromtxt _read read_array_header_1_0 read_array_header_2_0 read_magic ndarray.fromfile mafromtxt rec.fromfile _ensure_ndmin_ndarray',
    ),
    writesFile(
      'high',
      'writes a file',
      'save savez savez_compressed savetxt ndarray.tofile ndarray.dump write_array _savez',
    ),
    network('medium', 'may fetch an address', 'DataSource DataSource.open'),
    callsLater('medium', 'calls the function it is given', 'vectorize frompyfunc'),
    calls(
      'high',
      'calls the function it is given',
      'apply_along_axis apply_over_axes piecewise fromfunction fromiter ufunc.at',
      'all',
    ),
    calls(
      'medium',
      'installs functions or calls them',
      'set_printoptions array2string seterrcall set_string_function setbufsize set_numeric_ops errstate select',
    ),
    exec('high', 'reads a Python literal or evaluates text', 'safe_eval'),
    memory('high', 'reads memory as an array', 'frombuffer from_dlpack'),
    exec('low', 'prints help or sources', 'info source lookfor show_config test show_runtime'),
    safe(
      'makes plain arrays, numbers or types',
      `dtype ndarray generic number bool_ bool int8 int16 int32 int64 uint8 uint16 uint32 uint64 intc uintc intp uintp longlong ulonglong int_ uint float16 float32 float64 float128 longdouble half single double float_ complex64 complex128 complex256
       csingle cdouble clongdouble complex_ clongfloat str_ bytes_ unicode_ string_ void object_ datetime64 timedelta64 record recarray matrix ma byte ubyte short ushort long ulong float int complex object str bool8 integer inexact floating signedinteger unsignedinteger complexfloating flexible character array asarray zeros ones empty
       full arange linspace concatenate reshape dot matmul add subtract multiply divide true_divide power sqrt exp log log2 log10 log1p expm1 sin cos tan tanh arctan arcsin arccos abs absolute sign floor ceil rint round clip maximum minimum mean sum std var median min max amax amin argmax argmin argsort sort where unique isnan isfinite nan_to_num
       square cbrt reciprocal sinh cosh logical_and logical_or logical_not greater less equal not_equal greater_equal less_equal mod remainder fabs hypot deg2rad rad2deg trunc ravel squeeze transpose stack hstack vstack ndenumerate ndindex poly1d identity eye copy asanyarray asfarray finfo iinfo ufunc nanmean nanmedian nanstd prod cumsum diff percentile quantile`,
    ),
  ),
  describe(
    'numpy.core.multiarray numpy._core.multiarray numpy.core._multiarray_umath numpy._core._multiarray_umath numpy.core numpy._core multiarray numpy.core.numerictypes numpy._core.numerictypes',
    safe(
      'rebuilds an array or number',
      '_reconstruct scalar ndarray dtype array zeros empty bool_ int8 int16 int32 int64 uint8 uint16 uint32 uint64 float16 float32 float64 longdouble complex64 complex128 str_ bytes_ void object_ datetime64 timedelta64 add multiply unicode_ string_ float_ int_',
    ),
    readsFile('medium', 'reads a file', 'fromfile memmap'),
    memory('high', 'reads memory as an array', 'frombuffer _vec_string int_asbuffer from_dlpack'),
    calls('high', 'calls the function it is given', 'frompyfunc set_string_function fromiter', 'all'),
    exec('medium', 'evaluates or calls by name', '_add_newdoc_ufunc add_docstring'),
  ),
  describe(
    'numpy.core.numeric numpy._core.numeric',
    safe('rebuilds an array', '_frombuffer array ndarray dtype'),
    readsFile('medium', 'reads a file', 'fromfile'),
    calls('high', 'calls the function it is given', 'fromfunction', [0]),
  ),
  describe(
    'numpy.random._pickle numpy.random',
    safe(
      'rebuilds a random generator',
      '__randomstate_ctor __generator_ctor __bit_generator_ctor RandomState Generator PCG64 MT19937 Philox SFC64 PCG64DXSM SeedSequence BitGenerator default_rng',
    ),
  ),
  describe(
    'numpy.random._mt19937 numpy.random._pcg64 numpy.random._philox numpy.random._sfc64 numpy.random.bit_generator numpy.random._bit_generator numpy.random.mtrand numpy.random._generator mtrand',
    safe(
      'rebuilds a random generator',
      'MT19937 PCG64 Philox SFC64 PCG64DXSM SeedSequence __pyx_unpickle_SeedSequence __randomstate_ctor RandomState Generator SeedlessSeedSequence __pyx_unpickle_SeedlessSeedSequence BitGenerator _rand',
    ),
  ),
  describe(
    'numpy.ma.core numpy.ma',
    safe('rebuilds a masked array', '_mareconstruct MaskedArray MaskedConstant masked_array mvoid'),
    unpickles('critical', pickled, 'load loads'),
    readsFile('medium', 'reads a file', 'fromfile fromflex'),
  ),
  describe(
    'numpy.dtypes',
    safe(
      'a number type',
      'Float64DType Float32DType Float16DType Int64DType Int32DType Int16DType Int8DType UInt8DType UInt16DType UInt32DType UInt64DType BoolDType StringDType ObjectDType StrDType BytesDType VoidDType Complex64DType Complex128DType LongDoubleDType DateTime64DType TimeDelta64DType',
    ),
  ),
  describe(
    'numpy.core._internal numpy._core._internal',
    safe('describes a data type', '_reconstruct_dtype _usefields _convert_to_stringdtype_kwargs'),
    memory(
      'high',
      'makes a pointer',
      '_ctypes _dtype_from_pep3118 _getintp_ctype _unsafe_first_element_pointer _missing_ctypes',
    ),
  ),
  describe(
    'numpy.f2py.crackfortran',
    exec(
      'critical',
      'evaluates an expression it is given',
      'getlincoef myeval _eval_length _eval_scalar get_parameters param_eval analyzevars getarrlen param_parse',
    ),
    readsFile(
      'medium',
      'reads source files',
      'crackfortran readfortrancode openhook crack2fortrangen main fcompiler_main is_free_format crackfortran.main',
    ),
    everythingElse('exec', 'high', 'evaluates Fortran sources'),
  ),
  describe(
    'numpy.f2py numpy.f2py.f2py2e numpy.f2py.diagnose numpy.f2py.capi_maps numpy.f2py.auxfuncs numpy.f2py._backends numpy.f2py._backends._meson numpy.f2py._backends._distutils numpy.f2py.__main__ numpy.f2py.rules',
    exec(
      'critical',
      'compiles sources, evaluates maps or starts programs',
      'compile run_main run_compile main run_command run load_f2cmap_file getinit get_elsize MesonBackend.compile MesonBackend.run_meson MesonBackend._run_subprocess_command MesonBackend DistutilsBackend.compile DistutilsBackend buildmodules callcrackfortran',
    ),
    everythingElse('exec', 'high', 'compiles or evaluates Fortran sources', 'tree'),
  ),
  describe('numpy.distutils', everythingElse('exec', 'high', 'build tool: starts compilers', 'tree')),
  describe(
    'numpy.distutils.exec_command numpy.distutils.cpuinfo numpy.distutils.lib2def numpy.distutils.misc_util numpy.distutils.ccompiler numpy.distutils.mingw32ccompiler numpy.distutils.system_info numpy.distutils.unixccompiler numpy.distutils.fcompiler numpy.distutils.ccompiler_opt numpy.distutils.conv_template numpy.distutils.from_template numpy.distutils.line_endings numpy.distutils.npy_pkg_config numpy.distutils.core',
    exec(
      'critical',
      program,
      `exec_command _exec_command forward_bytes_to_stdout find_executable filepath_from_subprocess_output getoutput command_info command_by_line key_value_from_command getnm runproc CCompiler_spawn CCompiler_compile dump_table build_import_library run_command exec_mod_from_location
       Configuration get_cmd get_build_architecture generate_config_py simple_version_match _cmd setup replace_repeat_patterns FCompiler dos2unix unix2dos default_lib_dirs combine_paths`,
    ),
    everythingElse('exec', 'high', 'build tool: starts compilers'),
  ),
  describe(
    'numpy.ctypeslib numpy.ctypeslib._ctypeslib',
    native('critical', 'loads native code', 'load_library ctypes_load_library'),
    memory('high', 'reads raw memory', 'as_array as_ctypes ndpointer as_ctypes_type'),
    everythingElse('memory', 'high', 'reaches raw memory'),
  ),
  describe(
    'numpy.lib._datasource numpy.DataSource',
    network(
      'medium',
      'may fetch an address',
      'DataSource Repository open DataSource.open _FileOpeners Repository.open DataSource._cache',
    ),
  ),
  describe(
    'numpy.testing numpy.testing._private.utils numpy.testing.utils numpy.testing._private.extbuild numpy.testing._private.nosetester numpy.testing.print_coercion_tables numpy.testing._private.noseclasses numpy.testing._private.parameterized',
    exec(
      'critical',
      'runs Python code or programs',
      `runstring rundocs measure run_subprocess assert_no_gc_cycles run_threaded build_and_import_extension compile_extension_module _c_compile build _make_source run_module_suite import_nose NoseTester.test check_support_sve jiffies memusage _parse_size run_threaded assert_raises assert_raises_regex assert_warns`,
    ),
    imports('critical', 'imports a module', ''),
    everythingElse('exec', 'medium', 'test code runs whatever it is given', 'tree'),
  ),
  describe(
    'numpy._pytesttester numpy.conftest numpy.tests numpy.core.tests numpy._core.tests',
    everythingElse('exec', 'medium', 'test code', 'tree'),
  ),
  describe(
    'numpy.lib.utils numpy.lib._utils_impl numpy.lib.function_base numpy.lib._function_base_impl numpy.lib.shape_base numpy.lib._shape_base_impl',
    exec('high', 'reads a Python literal or evaluates text', 'safe_eval'),
    calls(
      'high',
      'calls the function it is given',
      'apply_along_axis apply_over_axes piecewise deprecate deprecate_with_doc',
      'all',
    ),
    callsLater('medium', 'calls the function it is given', 'vectorize', [0]),
  ),
  describe(
    'scipy.io scipy.io.matlab scipy.io.matlab._mio scipy.io.matlab.mio scipy.io._idl scipy.io._netcdf scipy.io.wavfile scipy.io.arff scipy.io._harwell_boeing scipy.io._fortran scipy.io._mmio scipy.sparse scipy.sparse._matrix_io',
    readsFile(
      'medium',
      'reads a file',
      'loadmat readsav mmread load_npz FortranFile hb_read loadarff whosmat read mminfo fmm_mmread',
    ),
    writesFile('high', 'opens a file for reading, writing or appending', 'netcdf_file NetCDFFile'),
    writesFile('high', 'writes a file', 'savemat mmwrite save_npz hb_write write'),
  ),
  describe(
    'scipy.misc scipy.datasets scipy.datasets._fetchers scipy.datasets._utils scipy.misc.common',
    network(
      'medium',
      'downloads a data set',
      'face ascent electrocardiogram fetch_data clear_cache download_all',
    ),
    exec('high', 'evaluates', 'source info'),
  ),
  describe(
    'scipy.integrate scipy.optimize scipy.special scipy.ndimage scipy.stats scipy.interpolate scipy.signal scipy.optimize._optimize scipy.integrate._quadpack_py scipy.LowLevelCallable scipy._lib._ccallback scipy.optimize._minimize',
    callsLater(
      'high',
      'calls the function it is given',
      'quad dblquad tplquad nquad odeint solve_ivp minimize minimize_scalar root root_scalar fsolve brentq newton bisect least_squares curve_fit differential_evolution basinhopping dual_annealing shgo generic_filter generic_filter1d geometric_transform bootstrap permutation_test monte_carlo_test labeled_comprehension approx_fprime fmin fmin_bfgs brute fixed_point derivative binned_statistic romberg quadrature ode complex_ode check_grad',
    ),
    native('critical', 'calls native code at an address', 'LowLevelCallable LowLevelCallable.from_cython'),
  ),
  describe(
    'scipy._lib._util scipy._lib.decorator scipy._lib._docscrape scipy._lib._testutils scipy._lib._array_api scipy._lib._tmpdirs scipy._lib.uarray scipy._lib.doccer scipy._lib.deprecation scipy._lib._uarray._backend scipy._lib._bunch scipy._build_utils',
    exec(
      'critical',
      'builds and runs source text, imports or starts programs',
      'FunctionMaker FunctionMaker.create FunctionMaker.make decorator decorate decoratorx _make_tuple_bunch check_free_memory _test_cython_extension _parse_size dispatch_on',
    ),
    callsLater(
      'high',
      'calls the function it is given',
      'MapWrapper _FunctionWrapper _lazywhere wrapped_inspect_signature getfullargspec_no_self',
    ),
    imports('high', 'imports by name', '_sub_module_deprecation _deprecated _fetch_module'),
    writesFile('high', 'changes or deletes a folder', 'tempdir in_tempdir in_dir'),
  ),
  describe(
    'pandas pandas.io.api pandas.io pandas.io.pickle pandas.io.json pandas.io.json._json pandas.io.parsers pandas.io.parsers.readers pandas.io.excel pandas.io.excel._base pandas.io.html pandas.io.xml pandas.io.sql pandas.io.pytables pandas.io.parquet pandas.io.feather_format pandas.io.stata pandas.io.sas pandas.io.sas.sasreader pandas.io.spss pandas.io.orc pandas.io.clipboards pandas.io.gbq',
    unpickles(
      'critical',
      pickled,
      'read_pickle loads Unpickler load pickle_compat read_hdf HDFStore HDFStore.get HDFStore.select',
    ),
    network(
      'high',
      'reads a file or fetches an address',
      `read_csv read_table read_fwf read_json read_html read_xml read_excel read_parquet read_feather read_stata read_sas read_spss read_orc read_sql read_sql_query read_sql_table read_gbq read_clipboard ExcelFile ExcelWriter read_iceberg TextFileReader StataReader SQLDatabase
       SQLDatabase.execute pandasSQL_builder JsonReader execute`,
    ),
    writesFile(
      'high',
      'writes a file',
      'to_pickle to_hdf to_json to_excel to_parquet to_feather to_clipboard to_sql put to_stata to_orc DataFrame.to_csv DataFrame.to_pickle DataFrame.to_sql DataFrame.to_parquet DataFrame.to_excel DataFrame.to_hdf DataFrame.to_json DataFrame.to_feather DataFrame.to_html Series.to_csv Series.to_pickle Series.to_json DataFrame.to_stata DataFrame.to_xml DataFrame.to_markdown DataFrame.to_latex Series.to_sql Series.to_excel NDFrame.to_pickle NDFrame.to_csv StataWriter StataWriter117 StataWriterUTF8',
    ),
    exec('high', 'evaluates an expression it is given', 'eval DataFrame.query DataFrame.eval'),
    callsLater(
      'high',
      'calls the function it is given',
      'DataFrame.apply DataFrame.applymap DataFrame.map DataFrame.pipe DataFrame.agg DataFrame.aggregate DataFrame.transform Series.apply Series.map Series.pipe Series.agg Series.transform Series.combine DataFrame.groupby set_option option_context DataFrame.combine pipe col',
    ),
    exec('medium', 'prints versions or runs tests', 'show_versions test'),
    safe(
      'a plain table',
      'DataFrame Series Index RangeIndex MultiIndex DatetimeIndex TimedeltaIndex PeriodIndex CategoricalIndex IntervalIndex Int64Index Float64Index UInt64Index Timestamp Timedelta Period Interval Categorical CategoricalDtype NaT NA Grouper DateOffset',
    ),
  ),
  describe(
    'pandas.core.computation.eval pandas.core.computation.expr pandas.core.computation.scope pandas.core.computation.pytables pandas.core.computation.ops pandas.core.computation.api pandas.core.computation.engines pandas.core.frame pandas.core.generic pandas.core.computation.align pandas.core.computation.parsing',
    exec(
      'high',
      'evaluates an expression it is given',
      'eval Expr BaseExprVisitor PandasExprVisitor PythonExprVisitor Scope Scope.resolve DataFrame.query DataFrame.eval PyTablesExprVisitor PyTablesExpr NumExprEngine PythonEngine ensure_scope Term',
    ),
    safe('a plain table', 'DataFrame NDFrame'),
  ),
  describe(
    'pandas.compat.pickle_compat pandas.compat._optional pandas.util._exceptions pandas.util pandas.util._tester pandas.util._print_versions pandas.compat.compressors pandas._testing pandas._testing._io pandas._testing.contexts pandas.io.common pandas.io.clipboard pandas.util._doctools pandas.util._test_decorators pandas.testing pandas.io.formats.style pandas.core.dtypes.base pandas.plotting pandas.plotting._core',
    unpickles('critical', pickled, 'load loads Unpickler load_reduce load_newobj round_trip_pickle'),
    imports(
      'critical',
      'imports a module by name',
      'import_optional_dependency _get_plot_backend _load_backend safe_import skip_if_no',
    ),
    exec(
      'high',
      'starts programs',
      'show_versions _get_dependency_info _get_sys_info determine_clipboard init_xclip_clipboard init_xsel_clipboard init_klipper_clipboard init_osx_pbcopy_clipboard init_wsl_clipboard init_windows_clipboard test init_dev_clipboard_clipboard',
    ),
    network(
      'high',
      'fetches an address or opens a file',
      'urlopen get_handle _get_filepath_or_buffer get_filepath_or_buffer network urlretrieve',
    ),
    writesFile(
      'medium',
      'writes or wraps a file',
      'ensure_clean BZ2File LZMAFile set_timezone write_to_compressed round_trip_pathlib round_trip_localpath decompress_file',
    ),
  ),
  describe(
    'sklearn.datasets',
    network(
      'medium',
      'downloads a data set',
      'fetch_openml fetch_20newsgroups fetch_california_housing fetch_covtype fetch_kddcup99 fetch_lfw_pairs fetch_lfw_people fetch_olivetti_faces fetch_rcv1 fetch_species_distributions fetch_20newsgroups_vectorized fetch_file fetch_mldata get_data_home clear_data_home',
    ),
    readsFile(
      'medium',
      'reads a file',
      'load_files load_svmlight_file load_svmlight_files load_sample_image load_sample_images load_mlcomp load_iris load_digits',
    ),
    writesFile('high', 'writes a file', 'dump_svmlight_file'),
  ),
  describe(
    'sklearn.datasets._base sklearn.datasets._openml sklearn.datasets._california_housing sklearn.datasets._twenty_newsgroups sklearn.datasets._lfw',
    network(
      'high',
      'downloads a file',
      '_fetch_remote fetch_file _open_openml_url _get_json_content_from_openml_api fetch_openml fetch_california_housing _download_20newsgroups _check_fetch_lfw _retry_with_clean_cache _load_arff_response _download_data_to_bunch',
    ),
    writesFile('critical', 'deletes a folder', 'clear_data_home'),
    unpickles('high', pickled, ''),
  ),
  describe(
    'sklearn.externals.joblib sklearn.externals.joblib.numpy_pickle sklearn.externals sklearn.utils sklearn.utils._testing sklearn.utils.validation sklearn.utils.fixes sklearn.utils.metaestimators sklearn.utils._param_validation sklearn.utils.parallel sklearn.utils.deprecation sklearn._build_utils sklearn.utils.estimator_checks sklearn.preprocessing._function_transformer sklearn.preprocessing',
    unpickles('critical', pickled, 'load ForkingPickler TempMemmap create_memmap_backed_data'),
    callsLater(
      'high',
      'calls the function it is given',
      'Parallel delayed _FuncWrapper check_scoring ignore_warnings available_if if_delegate_has_method IffHasAttrDescriptor _AvailableIfDescriptor deprecated assert_run_python_script check_estimator parametrize_with_checks FunctionTransformer._transform',
    ),
    exec('critical', program, 'assert_run_python_script assert_run_python_script_without_output'),
  ),
  describe(
    'joblib joblib.numpy_pickle joblib.numpy_pickle_compat joblib.numpy_pickle_utils',
    unpickles(
      'critical',
      pickled,
      'load _unpickle NumpyUnpickler ZipNumpyUnpickler load_compatibility load_temporary_memmap NumpyUnpickler.load_build',
    ),
    callsLater(
      'high',
      'calls the function it is given',
      'Parallel delayed Parallel.__call__ wrap_non_picklable_objects register_parallel_backend parallel_backend parallel_config BatchedCalls BatchedCalls.__call__ register_store_backend',
      'all',
    ),
    unpickles(
      'high',
      'keeps results as pickles on disk',
      'Memory MemorizedResult Memory.cache MemorizedFunc',
    ),
    writesFile('high', 'writes a file', 'dump NumpyPickler register_compressor'),
    readsFile(
      'high',
      'reads a file',
      'BinaryZlibFile BinaryGzipFile read_zfile _read_fileobject _detect_compressor _validate_fileobject_and_memmap hash write_zfile NumpyArrayWrapper.read_mmap',
    ),
    safe('describes an array inside the stream', 'NumpyArrayWrapper'),
    readsFile('low', 'names a sibling file that holds the array', 'NDArrayWrapper ZNDArrayWrapper'),
  ),
  describe(
    'joblib.memory joblib._store_backends joblib.func_inspect joblib.hashing joblib.disk joblib._memmapping_reducer joblib.parallel joblib._parallel_backends joblib.pool joblib.executor joblib._dask joblib._cloudpickle_wrapper joblib.externals.loky joblib.testing joblib._utils joblib._multiprocessing_helpers joblib.backports joblib.logger joblib.compressor',
    unpickles(
      'critical',
      pickled,
      'MemorizedResult MemorizedResult.get _load_output StoreBackendMixin.load_item FileSystemStoreBackend load_item reduce_array_memmap_backward _strided_from_memmap make_memmap CustomizablePickler Memory.reduce_size',
    ),
    exec('critical', 'evaluates text or starts a program', 'eval_expr eval_ check_subprocess_call'),
    callsLater(
      'high',
      'calls the function it is given',
      'BatchedCalls BatchedCalls.__call__ Parallel delayed MemorizedFunc MemorizedFunc.call NotMemorizedFunc Memory Memory.cache Memory.eval CloudpickledObjectWrapper CloudpickledCallableWrapper SafeFunction SafeFunction.__call__ _TracebackCapturingWrapper FallbackToBackend get_reusable_executor MemmappingPool MemmappingExecutor PicklingPool ThreadingBackend LokyBackend MultiprocessingBackend SequentialBackend AutoBatchingMixin retrieve_context expires_after wrap_non_picklable_objects',
      'all',
    ),
    writesFile(
      'critical',
      'deletes a folder',
      'delete_folder rm_subdirs _delete_folder unlink_file TemporaryResourcesManager mkdirp memstr_to_bytes concurrency_safe_rename concurrency_safe_write',
    ),
    readsFile(
      'medium',
      'reads source files',
      'get_func_code filter_args format_signature hash Hasher NumpyHasher',
    ),
  ),
  describe(
    'joblib.externals.loky joblib.externals.cloudpickle loky',
    everythingElse('exec', 'high', 'starts worker processes and exchanges pickles with them', 'tree'),
  ),
  describe(
    'cloudpickle.cloudpickle cloudpickle.cloudpickle_fast',
    safe('looks up a constant of dataclasses', '_get_dataclass_field_type_sentinel'),
  ),
  describe(
    'pandas.arrays',
    safe(
      'makes an array of plain values',
      `StringArray ArrowStringArray DatetimeArray PeriodArray TimedeltaArray IntervalArray IntegerArray FloatingArray
       BooleanArray SparseArray NumpyExtensionArray PandasArray ArrowExtensionArray Categorical`,
    ),
  ),
  describe('pandas.core.indexes.interval', safe('makes an index of plain values', '_new_IntervalIndex')),
  describe(
    'pandas',
    safe(
      'describes or holds plain values',
      'DatetimeTZDtype CategoricalDtype PeriodDtype IntervalDtype StringDtype',
    ),
  ),
  describe(
    'dill dill._dill',
    byArgument(
      exec(
        'critical',
        'builds a function, code object, class or module from parts it is given',
        '_create_function _create_code _create_ftype _create_namedtuple _create_type _get_attr _getattribute',
      ),
    ),
    unpickles(
      'critical',
      pickled,
      'load loads load_session load_module load_module_asdict Unpickler Unpickler.load undump restore_session _restore_modules copy load_types',
    ),
    exec('critical', 'evaluates text it is given', '_getattr'),
    exec('critical', 'builds a function, code object or module', '_eval_repr _create_capsule'),
    byArgument(imports('critical', 'imports a module by name', '_import_module')),
    attribute('critical', 'walks to attributes by name', '_locate_function'),
    readsFile(
      'high',
      'opens a file',
      '_create_filehandle _create_stringo _create_stringi dump_session dump_module dump Pickler temp',
    ),
    callsLater(
      'high',
      'rebuilds an object that calls or reads its arguments',
      '_create_weakref _create_weakproxy _create_cell _create_typing_tuple _setitems _shims _create_dtypemeta _module_map _lookup_module check',
    ),
    safe(
      'rebuilds a plain value',
      '_load_type _create_array _create_lock _create_rlock _get_typedict_type _create_ndarray',
    ),
  ),
  describe(
    'dill.session dill.source dill.temp dill.detect dill.objtypes dill.settings dill.pointers dill.logger dill._objects dill.__diff dill._shims',
    exec(
      'critical',
      'reads a pickle, runs source, or imports it',
      'load_session load_module load_module_asdict undump importable dumpsource loadIO load load_source dump_source dump dumpIO dumpIO_source loadIO_source _wrap _namespace getimport _import getimportable outermost isfrommain findsource getsource _intypes getblocks capture dump_session dump_module nestedglobals baditems errors badobjects globalvars parent children reference at_addr',
    ),
    everythingElse('exec', 'high', 'part of the dill machinery'),
  ),
  describe(
    'cloudpickle cloudpickle.cloudpickle cloudpickle.cloudpickle_fast pyspark.cloudpickle ray.cloudpickle joblib.externals.cloudpickle joblib.externals.cloudpickle.cloudpickle joblib.externals.cloudpickle.cloudpickle_fast pyspark.cloudpickle.cloudpickle pyspark.cloudpickle.cloudpickle_fast ray.cloudpickle.cloudpickle ray.cloudpickle.cloudpickle_fast pyspark.serializers',
    byArgument(
      exec(
        'critical',
        'builds a function, code object or class from parts it is given',
        '_make_function _make_skel_func _fill_function _builtin_type _make_skeleton_class _make_skeleton_enum _make_cell _make_empty_cell _rehydrate_skeleton_class cell_set _function_setstate _class_setstate',
      ),
    ),
    byArgument(imports('critical', 'imports a module by name', 'subimport dynamic_subimport')),
    unpickles('critical', pickled, 'load loads'),
    exec(
      'critical',
      'builds a function, code object or class from parts it is given',
      '_make_code CodeType _modules_to_main',
    ),
    imports(
      'critical',
      'imports a module by name',
      '_import_module register_pickle_by_value _find_imported_submodules',
    ),
    attribute(
      'critical',
      'walks to attributes by name',
      '_getattribute _lookup_module_and_qualname _walk_global_ops _get_cell_contents',
    ),
    callsLater('high', 'rebuilds state by calling what it is given', 'instance'),
    writesFile('high', 'writes a pickle', 'dump dumps CloudPickler Pickler'),
    safe(
      'rebuilds a plain value',
      '_make_dict_keys _make_dict_values _make_dict_items _make_typevar _empty_cell_value _get_or_create_tracker_id _lookup_class_or_track _gen_ellipsis _gen_not_implemented',
    ),
  ),
  describe(
    'skops.io skops.io._persist skops',
    unpickles('high', 'rebuilds objects by class name', 'load loads'),
    writesFile('high', 'writes a file', 'dump'),
    readsFile('low', 'lists types', 'get_untrusted_types dumps visualize'),
  ),
  describe(
    'pickleshare klepto hickle compress_pickle lzma_pickle pickle_mixin shelved_cache diskcache sqlitedict srsly.cloudpickle srsly._pickle_api srsly.cloudpickle.cloudpickle srsly',
    unpickles(
      'critical',
      pickled,
      'load loads pickle_loads PickleShareDB SqliteDict decode Disk Cache FanoutCache pickle_load PickleShareDB.__getitem__',
    ),
    everythingElse('unpickle', 'high', pickled),
  ),
  describe(
    'jsonpickle jsonpickle.unpickler jsonpickle.pickler jsonpickle.util jsonpickle.backend jsonpickle.handlers',
    unpickles(
      'critical',
      'rebuilds any object that JSON names',
      'decode loads Unpickler Unpickler.restore loadclass restore make_backend getargs JSONBackend.decode',
    ),
    imports('critical', 'imports a module by name', 'JSONBackend.load_backend load_backend import_name'),
    everythingElse('unpickle', 'high', 'rebuilds any object that JSON names', 'tree'),
  ),
  describe(
    'yaml yaml.constructor yaml.loader yaml.cyaml ruamel.yaml ruamel.yaml.main ruamel.yaml.constructor ruamel_yaml',
    unpickles(
      'critical',
      'rebuilds any object that YAML names',
      'unsafe_load unsafe_load_all load load_all full_load full_load_all UnsafeLoader Loader UnsafeConstructor FullConstructor FullLoader CLoader CUnsafeLoader CFullLoader Constructor YAML round_trip_load YAML.load UnsafeConstructor.find_python_module UnsafeConstructor.find_python_name UnsafeConstructor.make_python_instance FullConstructor.find_python_name FullConstructor.make_python_instance FullConstructor.construct_python_object_apply Constructor.find_python_name add_constructor YAMLObject Constructor.make_python_instance',
    ),
    safe('reads plain data', 'safe_load safe_load_all SafeLoader CSafeLoader safe_dump dump'),
    everythingElse('unpickle', 'medium', 'part of the YAML machinery'),
  ),
  describe(
    'h5py h5py._hl.files tables tables.file zarr pyarrow pyarrow.lib pyarrow.parquet pyarrow.feather pyarrow.csv netCDF4',
    readsFile(
      'medium',
      'opens a file',
      'File Dataset open_file openFile read_table ParquetFile memory_map open_csv read_csv input_stream load open open_group parquet_dataset read_feather',
    ),
    writesFile(
      'high',
      'writes a file',
      'write_table write_feather output_stream save OSFile MemoryMappedFile create_memory_map',
    ),
    unpickles('critical', pickled, 'deserialize deserialize_from'),
  ),
  describe(
    'statsmodels.iolib.smpickle statsmodels.base.model statsmodels.iolib.api statsmodels.api statsmodels.base.wrapper statsmodels.datasets.utils',
    unpickles('critical', pickled, 'load_pickle load Results.load LikelihoodModelResults.load'),
    writesFile('high', 'writes a pickle', 'save_pickle Results.save'),
    network('medium', 'downloads a data set', 'get_rdataset webuse _urlopen_cached _get_data'),
  ),
  describe(
    'numarray.memory',
    safe('copies a string into a buffer (numarray, the ancestor of numpy)', 'memory_from_string'),
  ),
];
