// Third-party packages of build, web, cloud, notebook and shell work that a model file has no business with.

import {
  attribute,
  calls,
  callsLater,
  credential,
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
} from '../describe-module.ts';

const program = 'starts a program';
const python = 'runs Python code';
const byName = 'imports a module by name, which runs it';
const connects = 'opens a connection';

export const knowledge = [
  describe(
    'pip',
    exec('critical', 'installs packages, which runs their code', 'main'),
    everythingElse('exec', 'critical', 'installs packages, which runs their code', 'tree'),
  ),
  describe(
    'pip._internal pip._internal.main pip._internal.cli.main pip._internal.utils.subprocess pip._internal.utils.entrypoints pip._internal.commands.install',
    exec(
      'critical',
      program,
      'main call_subprocess runner_with_spinner_message make_command _wrapper subprocess_logger',
    ),
    everythingElse('exec', 'critical', 'installs packages, which runs their code'),
  ),
  describe(
    'pip._vendor.distlib.util pip._vendor.distlib.scripts',
    exec(
      'critical',
      'evaluates text or starts a program',
      'ExportEntry.value resolve Configurator Configurator.__getitem__ SubprocessMixin.run_command CSVReader',
    ),
    everythingElse('exec', 'high', 'part of the installer'),
  ),
  describe(
    'setuptools pkg_resources wheel easy_install _distutils_hack',
    exec(
      'critical',
      'runs build code or imports what it names',
      'setup run_script EntryPoint.load load_entry_point EntryPoint.resolve run_main NullProvider.run_script Distribution.run_script ResourceManager main Command.run_command sic',
    ),
    everythingElse('exec', 'high', 'build tool: starts programs and writes files', 'tree'),
  ),
  describe(
    'setuptools.sandbox setuptools.command.easy_install setuptools.launch setuptools.build_meta setuptools.msvc setuptools.config.expand setuptools.config.pyprojecttoml setuptools.command.test setuptools._imp setuptools.wheel setuptools.monkey',
    exec(
      'critical',
      'runs a script or starts a program',
      '_execfile run_setup run main easy_install CommandSpec ScriptWriter get_module execfile build_wheel build_sdist read_attr _load_spec resolve_class msvc14_get_vc_env EnvironmentInfo _SubprocessCommand AbstractSandbox DirectorySandbox AbstractSandbox.run install_wheel_script get_unpatched_function',
    ),
    everythingElse('exec', 'high', 'build tool'),
  ),
  describe(
    'IPython',
    exec(
      'critical',
      python,
      'start_ipython embed start_kernel embed_kernel run_line_magic InteractiveShell.run_cell InteractiveShell.system InteractiveShell.run_line_magic',
    ),
    everythingElse('exec', 'high', 'the interactive shell runs what it is given', 'tree'),
  ),
  describe(
    'IPython.utils.process IPython.utils._process_posix IPython.utils._process_common IPython.core.interactiveshell IPython.core.magics.execution IPython.utils.syspathcontext IPython.core.pylabtools IPython.utils.py3compat IPython.lib.pretty IPython.utils.text IPython.external.mathjax IPython.core.completer IPython.core.page IPython.testing.tools',
    exec(
      'critical',
      program,
      `system getoutput getoutputerror get_output_error_code process_handler arg_split ProcessHandler.system ProcessHandler InteractiveShell InteractiveShell.run_cell InteractiveShell.run_code InteractiveShell.system_raw InteractiveShell.system_piped InteractiveShell.safe_execfile InteractiveShell.ev InteractiveShell.ex
       InteractiveShell.run_cell_async InteractiveShell.getoutput ExecutionMagics.run ExecutionMagics.time ExecutionMagics.prun execfile ipexec check_pid exec_test DollarFormatter EvalFormatter EvalFormatter.get_field ExecutionMagics.timeit Timer guarded_eval pager_page page IPCompleter.python_matches Completer.attr_matches`,
    ),
    everythingElse('exec', 'high', 'the interactive shell runs what it is given'),
  ),
  describe(
    'ipykernel jupyter_client jupyter_core jupyter notebook nbconvert nbformat nbclient jupyterlab papermill ipywidgets qtconsole',
    everythingElse('exec', 'high', 'starts kernels or servers, which run code', 'tree'),
  ),
  describe(
    'distro invoke fabric plumbum sh pexpect ptyprocess subprocess_tee shellingham delegator envoy sarge pssh fabric2 fabric3 executor easyprocess command_runner docker_py ansible_runner xonsh',
    everythingElse('exec', 'critical', program, 'tree'),
  ),
  describe(
    'psutil',
    exec('critical', program, 'Popen'),
    everythingElse('environment', 'high', 'inspects or ends processes'),
  ),
  describe(
    'docker git gitdb dulwich pygit2 kubernetes googleapiclient azure google.cloud paramiko asyncssh scp ssh2 netmiko',
    everythingElse('network', 'high', 'talks to a service or repository', 'tree'),
  ),
  describe(
    'git git.cmd git.util git.repo.base git.repo',
    exec(
      'critical',
      program,
      'Git Git.execute Git._call_process cmd.Git Repo.clone_from Repo._clone Git.AutoInterrupt handle_process_output execute_git_command',
    ),
    network('high', 'talks to a repository', 'Repo Remote'),
    everythingElse('exec', 'high', program),
  ),
  describe(
    'paramiko paramiko.client paramiko.proxy paramiko.config paramiko.transport',
    network('high', connects, 'SSHClient SSHClient.connect SSHClient.exec_command Transport'),
    exec('critical', program, 'ProxyCommand proxy.ProxyCommand SSHConfig'),
    everythingElse('network', 'high', connects),
  ),
  describe(
    'requests requests.api requests.sessions httpx httpx._api httpx._client aiohttp aiohttp.client urllib3 urllib3.connectionpool urllib3.poolmanager httplib2 pycurl wget websocket websockets socketio grpc zmq treq h2 hyper aioftp pysftp tftpy dns dns.resolver scapy scapy.all pika kafka confluent_kafka paho.mqtt.client nats smart_open cloudpathlib botocore boto boto3 aiobotocore minio google.auth pip._vendor.requests pip._vendor.urllib3 pip._vendor.requests.api',
    network(
      'high',
      connects,
      'get post put delete patch head options request Session session client resource ClientSession Client AsyncClient PoolManager HTTPConnectionPool HTTPSConnectionPool stream download WebSocketApp create_connection connect Context insecure_channel sniff',
    ),
    safe(
      'plain value or exception',
      'Response HTTPError ConnectionError RequestException Timeout Headers URL',
    ),
    everythingElse('network', 'medium', connects),
  ),
  describe(
    'requests.structures requests.cookies requests.models requests.exceptions multidict yarl',
    safe(
      'a plain container',
      'CaseInsensitiveDict RequestsCookieJar Response Request PreparedRequest MultiDict CIMultiDict URL LookupDict',
    ),
  ),
  describe(
    'keyring keyring.core keyring.backend keyring.backends secretstorage dotenv dotenv.main decouple environs hvac msal google.oauth2 azure.identity browser_cookie3 win32crypt',
    credential(
      'high',
      'reads stored secrets',
      'get_password get_credential set_password delete_password load_dotenv dotenv_values get_key find_dotenv set_key get_keyring',
    ),
    imports(
      'critical',
      'imports a backend by name',
      'load_keyring load_env load_config set_keyring init_backend _load_keyring_class',
    ),
    everythingElse('credential', 'high', 'reads stored secrets', 'tree'),
  ),
  describe(
    'fsspec fsspec.core fsspec.spec fsspec.registry fsspec.implementations fsspec.utils fsspec.config fsspec.generic fsspec.mapping fsspec.fuse fsspec.parquet fsspec.json s3fs gcsfs adlfs fs',
    network(
      'high',
      'opens a file at any address',
      'open open_files filesystem get_filesystem_class url_to_fs get_mapper open_local get_fs_token_paths AbstractFileSystem.open OpenFile OpenFiles FSMap AbstractFileSystem rsync GenericFileSystem S3FileSystem GCSFileSystem make_instance run',
    ),
    imports(
      'critical',
      'imports a class by name',
      '_import_class import_class get_filesystem_class register_implementation known_implementations FilesystemJSONDecoder.object_hook FilesystemJSONDecoder FilesystemJSONDecoder.custom_object_hook FilesystemJSONDecoder.try_resolve_fs_cls AbstractFileSystem.from_json',
    ),
    everythingElse('network', 'high', 'opens a file at any address', 'tree'),
  ),
  describe(
    'celery kombu billiard rq huey dramatiq luigi airflow prefect apscheduler',
    everythingElse('exec', 'high', 'runs or queues tasks', 'tree'),
  ),
  describe(
    'kombu.serialization kombu.utils.json celery.utils.serialization billiard.reduction rq.serializers',
    unpickles(
      'critical',
      'reads a pickle',
      'pickle_loads unpickle loads b64decode create_exception_cls raise_with_context subclass_exception find_pickleable_exception UnpickleableExceptionWrapper pickle_load object_from_dict DefaultSerializer.loads register_pickle ForkingPickler.loads',
    ),
    everythingElse('exec', 'high', 'runs or queues tasks'),
  ),
  describe(
    'twisted tornado flask werkzeug bottle cherrypy django starlette fastapi uvicorn gunicorn hypercorn sanic aiohttp.web waitress gevent eventlet dash streamlit gradio bokeh panel voila',
    everythingElse('exec', 'high', 'web server machinery', 'tree'),
  ),
  describe(
    'werkzeug.utils werkzeug.serving werkzeug.debug werkzeug.debug.console werkzeug.debug.tbtools werkzeug._reloader django.utils.module_loading django.core.management tornado.process tornado.util tornado.template tornado.options tornado.autoreload twisted.python.reflect twisted.internet.utils twisted.persisted.aot twisted.persisted.styles twisted.spread.jelly twisted.conch.manhole flask.cli flask.config flask.helpers starlette.config bottle gunicorn.util gevent.subprocess eventlet.green.subprocess gevent.os eventlet.green.os twisted.runner twisted.python.util werkzeug.local',
    exec(
      'critical',
      'runs code, imports by name or starts a program',
      `import_string run_simple find_modules Console Console.eval _InteractiveConsole _ConsoleLoader call_command execute_from_command_line Subprocess fork_processes import_object exec_in Template Template.generate parse_config_file main namedModule namedObject namedAny getProcessOutput getProcessValue
       unjellyFromSource unjelly Popen check_output call check_call run import_app popen system load SimpleTemplate template load_app start _run Config.from_pyfile Config.from_object Config.from_envvar run_with_reloader _reload prepare_import locate_app restart_with_reloader ThreadingWSGIServer ObjectConfigurator OptionParser.parse_config_file`,
    ),
    unpickles('critical', 'reads a pickle', 'cookie_decode'),
    attribute('critical', 'calls when touched', 'LocalProxy'),
    everythingElse('exec', 'high', 'web server machinery'),
  ),
  describe(
    'jinja2 jinja2.environment jinja2.nativetypes jinja2.sandbox jinja2.loaders jinja2.bccache jinja2.utils jinja2.debug jinja2.nodes jinja2.compiler mako mako.template mako.lookup mako.runtime mako.ext.autohandler chameleon genshi Cheetah',
    exec(
      'critical',
      'compiles and runs a template',
      `Template Template.render Environment Environment.from_string Environment.compile NativeEnvironment NativeTemplate Template.from_code Environment._compile compile_template eval_constant import_string Environment.compile_expression fake_traceback rewrite_traceback_stack
       TemplateExpression _compile_text _compile_module_file ModuleInfo CallExpr _load_module ModuleTemplate DefTemplate TemplateLookup Bucket.load_bytecode FileSystemBytecodeCache FileSystemBytecodeCache.load_bytecode MemcachedBytecodeCache.load_bytecode ModuleLoader ModuleLoader.load PackageLoader FunctionLoader Bucket.bytecode_from_string TemplateLookup.get_template`,
    ),
    readsFile('medium', 'reads a file', 'FileSystemLoader open_if_exists'),
    everythingElse('exec', 'high', 'template machinery'),
  ),
  describe(
    'sqlalchemy sqlalchemy.engine psycopg2 psycopg pymongo redis mysql.connector MySQLdb pymysql cx_Oracle oracledb pyodbc cassandra elasticsearch peewee asyncpg aiosqlite duckdb pysqlite3 ldap3 ldap',
    network(
      'high',
      'connects to a database',
      'create_engine connect MongoClient Redis StrictRedis Elasticsearch Connection from_url create_pool make_url engine_from_config',
    ),
    everythingElse('network', 'medium', 'reaches a database'),
  ),
  describe(
    'sqlalchemy.ext.serializer sqlalchemy.sql.sqltypes sqlalchemy.util.langhelpers sqlalchemy.util._collections sqlalchemy.util.compat sqlalchemy.orm.clsregistry sqlalchemy.ext.declarative.clsregistry sqlalchemy.testing.provision sqlalchemy.util.tool_support',
    unpickles('critical', 'reads a pickle', 'loads PickleType PickleType.result_processor Deserializer'),
    exec(
      'critical',
      'builds and runs source text or imports by name',
      'decorator _exec_code_in_env create_proxy_methods PluginLoader.load dependency_resolver import_ inject_docstring_text _resolver _class_resolver code_writer_cmd.run_zimports code_writer_cmd.run_black format_argspec_init monkeypatch_proxied_specials exec_ load_uncompiled_module',
    ),
  ),
  describe(
    'sympy sympy.core.sympify sympy.parsing.sympy_parser sympy.utilities.lambdify sympy.utilities.autowrap sympy.parsing.latex sympy.parsing.mathematica sympy.parsing.maxima sympy.utilities.runtests sympy.testing.runtests sympy.utilities._compilation.runners sympy.utilities._compilation sympy.utilities._compilation.compilation sympy.utilities.runtests sympy.interactive.session sympy.external.importtools sympy.printing.preview sympy.plotting.experimental_lambdify sympy.utilities.codegen sympy.utilities.mathml',
    exec(
      'high',
      'evaluates text as Python',
      'sympify S parse_expr _sympify eval_expr stringify_expr parse_maxima simplify N expand factor solve integrate diff parse_mathematica kernS',
    ),
    exec(
      'critical',
      'builds and runs source text, or starts a program',
      'lambdify autowrap ufuncify binary_function CodeWrapper.wrap_code lambdastr run_in_subprocess_with_hash_randomization compile_sources compile_link_import_strings compile_link_import_py_ext compile_run_strings CompilerRunner CompilerRunner.run experimental_lambdify vectorized_lambdify Lambdifier Lambdifier.str2tree doctest test run_all_tests preview import_module import_module_from_file init_ipython_session init_session init_python_session CompilerRunner.find_compiler find_binary_of_command',
    ),
    safe('a plain symbol', 'Symbol Integer Rational Float Expr Add Mul Pow'),
  ),
  describe(
    'sympy.core.symbol sympy.core.numbers sympy.core.add sympy.core.mul sympy.core.power sympy.core.relational sympy.core.cache',
    safe(
      'a plain expression',
      'Symbol Dummy Integer Rational Float Add Mul Pow One Zero NegativeOne Half Infinity Pi Equality',
    ),
  ),
  describe(
    'numba numba.core numba.core.serialize numba.core.types numba.pycc numba.core.caching numba.cuda numba.core.pythonapi numba.core.utils numba.core.decorators numba.core.registry numba.np.ufunc numba.core.bytecode numba.testing',
    callsLater(
      'high',
      'compiles the function it is given',
      'jit njit vectorize guvectorize cfunc generated_jit jit_module stencil',
      'all',
    ),
    exec(
      'critical',
      'rebuilds a function or module from bytes',
      '_rebuild_function _rebuild_module _unpickle__CustomPickled custom_rebuild _rebuild_reduction _rebuild_code runctx _numba_unpickle loads',
    ),
    everythingElse('exec', 'high', 'compiles and runs native code'),
  ),
  describe(
    'llvmlite llvmlite.binding llvmlite.binding.dylib llvmlite.binding.executionengine',
    native(
      'critical',
      'loads native code',
      'load_library_permanently create_mcjit_compiler address_of_symbol add_symbol',
    ),
    everythingElse('native', 'high', 'runs native code'),
  ),
  describe(
    'cffi cffi.api cffi.verifier cffi.recompiler cffi.ffiplatform cffi.setuptools_ext cffi.pkgconfig cffi.backend_ctypes _cffi_backend cffi.vengine_cpy',
    native(
      'critical',
      'loads native code',
      'FFI.dlopen FFI.verify FFI.compile load_library dlopen Verifier Verifier.load_library recompile CTypesBackend.load_library VCPythonEngine.load_library FFI.set_source',
    ),
    exec(
      'critical',
      'runs Python code or starts a program',
      'execfile cffi_modules compile call flags_from_pkgconfig add_cffi_module _build FFI.distutils_extension',
    ),
    memory(
      'high',
      'reaches raw memory',
      'FFI FFI.cast FFI.from_handle FFI.new FFI.buffer FFI.memmove FFI.string callback cast',
    ),
    everythingElse('native', 'high', 'reaches native code'),
  ),
  describe(
    'Cython Cython.Build Cython.Build.Inline pyximport pyximport.pyximport pyximport.pyxbuild cython Cython.Build.Cythonize Cython.Compiler Cython.Shadow Cython.Debugger',
    exec(
      'critical',
      'compiles and runs source text',
      'cython_inline inline cymeit RuntimeCompiledFunction load_module build_module install pyx_to_dll cythonize cython_run execute',
    ),
    everythingElse('exec', 'high', 'compiles and runs source text', 'tree'),
  ),
  describe(
    'hydra hydra.utils hydra._internal.utils hydra._internal.instantiate._instantiate2 hydra.main hydra.core.utils hydra.experimental hydra._internal.hydra hydra.core.plugins hydra._internal.instantiate',
    callsLater(
      'critical',
      'imports and calls what its configuration names',
      'instantiate call _locate get_method get_class get_object get_static_method instantiate_node _call_target _resolve_target main _run_hydra run_and_report initialize compose',
      'all',
    ),
    everythingElse('exec', 'medium', 'configuration machinery'),
  ),
  describe(
    'omegaconf',
    readsFile('medium', 'reads a file', 'OmegaConf.load'),
    callsLater(
      'high',
      'registers a function that configuration calls',
      'OmegaConf.register_new_resolver OmegaConf.register_resolver',
    ),
  ),
  describe(
    'omegaconf.dictconfig omegaconf.listconfig omegaconf.base omegaconf.nodes omegaconf',
    safe(
      'a plain configuration',
      'DictConfig ListConfig ContainerMetadata Metadata Container Node AnyNode StringNode IntegerNode FloatNode BooleanNode UnionNode SCMode Box EnumNode PathNode BytesNode',
    ),
  ),
  describe(
    'six',
    exec('critical', python, 'exec_'),
    imports('critical', byName, '_import_module MovedModule MovedModule._resolve _LazyDescr'),
    attribute(
      'high',
      'walks to attributes by name',
      'MovedAttribute MovedAttribute._resolve get_unbound_function create_bound_method moves _LazyModule',
    ),
    callsLater(
      'high',
      'calls or wraps what it is given',
      'add_metaclass with_metaclass wraps python_2_unicode_compatible reraise',
      'all',
    ),
    safe(
      'converts a plain value',
      'ensure_str ensure_text ensure_binary u b int2byte text_type binary_type string_types',
    ),
  ),
  describe(
    'six.moves six.moves.builtins future.builtins past.builtins past.builtins.misc future.utils past.translation past.utils future.types.newobject past.builtins.noniterators future.standard_library past six.moves.cPickle',
    exec('critical', python, 'exec exec_ eval execfile compile install_hooks hooks'),
    imports(
      'critical',
      byName,
      'import_ __import__ import_top_level_from_standard_library install_aliases autotranslate common_substitute reload reload_module',
    ),
    callsLater('high', 'calls the function it is given', 'map filter apply reduce raise_from', 'all'),
    attribute('critical', 'walks to attributes by name', 'getattr native'),
  ),
  describe(
    'py py._xmlgen py.path py.process py._process.cmdexec py._process.forkedfunc py._code.code py._path.local py._vendored_packages py._path.svnwc py._builtin py._code.source py._path.common py.test',
    exec(
      'critical',
      'runs Python code or a program',
      'cmdexec sysexec process.cmdexec ForkedFunc LocalPath.sysexec LocalPath.pyimport local.sysexec local.pyimport Frame.eval Frame.exec_ exec_ execfile _execfile Source.compile compile_ compile main builtin.exec_ code.Source LocalPath.load FSBase.load PathBase.load',
    ),
    everythingElse('exec', 'high', 'runs code or programs', 'tree'),
  ),
  describe(
    'pytest _pytest nose nose2 tox nox hypothesis coverage',
    exec(
      'critical',
      python,
      'main console_main cmdline.main PytestPluginManager.import_plugin Pytester.run Pytester.runpython evaluate_condition Expression.evaluate MarkEvaluator import_path importorskip run runmodule core.main',
    ),
    everythingElse('exec', 'high', 'runs tests, which are code', 'tree'),
  ),
  describe(
    'pydantic pydantic.v1 pydantic._internal._typing_extra pydantic.utils pydantic.types pydantic._internal._validators pydantic.deprecated.parse pydantic.parse pydantic.tools pydantic.v1.parse pydantic.v1.utils pydantic.main pydantic._migration pydantic.v1.typing',
    imports(
      'critical',
      byName,
      'import_string ImportString ImportString._validate _import_string_logic import_from PyObject getattr_migration __getattr__',
    ),
    unpickles(
      'critical',
      'reads a pickle',
      'load_str_bytes load_file parse_raw_as parse_file_as BaseModel.parse_raw BaseModel.parse_file',
    ),
    exec(
      'critical',
      'evaluates a string as an annotation',
      'eval_type_backport eval_type_lenient evaluate_forwardref try_eval_type eval_type _eval_type resolve_annotations update_field_forward_refs _eval_type_backport',
    ),
    exec('high', 'builds a class', 'create_model'),
    callsLater(
      'high',
      'calls the function it is given',
      'validate_call validate_arguments BeforeValidator AfterValidator WrapValidator PlainValidator',
      'all',
    ),
  ),
  describe(
    'attr attrs attr._make attr._compat',
    exec(
      'critical',
      'builds and runs source text',
      '_compile_and_eval _make_method make_class _make_init _linecache_and_compile _attrs_to_init_script',
    ),
    callsLater('high', 'calls the function it is given', 'Factory Converter', 'all'),
    safe('rebuilds a plain value', 'NOTHING _Nothing Attribute'),
  ),
  describe(
    'wrapt wrapt.wrappers wrapt.patches wrapt.importer wrapt.decorators wrapt.weakrefs wrapt.arguments',
    calls(
      'high',
      'wraps a function that runs when the wrapper is called or touched',
      `FunctionWrapper BoundFunctionWrapper CallableObjectProxy PartialCallableObjectProxy LazyObjectProxy
       WeakFunctionProxy PartialCallableObjectProxy.__call__ CallableObjectProxy.__call__ FunctionWrapper.__call__`,
      'all',
    ),
    callsLater(
      'high',
      'calls the function it wraps',
      'ObjectProxy decorator wrap_function_wrapper wrap_object apply_patch register_post_import_hook when_imported function_wrapper patch_function_wrapper AdapterWrapper synchronized lazy_import',
      'all',
    ),
    imports(
      'critical',
      byName,
      'resolve_path notify_module_loaded discover_post_import_hooks create_import_hook_from_string _create_import_hook_from_string ImportHookFinder _ImportHookLoader',
    ),
    exec('critical', python, ' adapter_factory exec_ DelegatedAdapterFactory'),
  ),
  describe(
    'toolz toolz.functoolz cytoolz cytoolz.functoolz toolz.curried tlz toolz.itertoolz cytoolz.itertoolz toolz._signatures toolz.sandbox.parallel funcy returns more_itertools',
    callsLater(
      'high',
      'calls the function it is given',
      'curry compose pipe thread_first thread_last juxt memoize excepts flip apply do compose_left complement Compose map filter reduce groupby reduceby accumulate partial fold iterate starmap side_effect map_reduce consume',
      'all',
    ),
    imports('critical', byName, '_restore_curry'),
  ),
  describe(
    'werkzeug.datastructures werkzeug.datastructures.structures',
    safe(
      'a plain container',
      'MultiDict ImmutableMultiDict ImmutableDict CombinedMultiDict TypeConversionDict ImmutableTypeConversionDict',
    ),
  ),
  describe(
    'cv2 PIL PIL.Image imageio imageio.v2 imageio.v3 skimage skimage.io skimage.util matplotlib.pyplot matplotlib.image soundfile librosa pydub av PIL.ImageFile',
    readsFile(
      'medium',
      'reads a file',
      'imread open VideoCapture FileStorage Image.open read load imreadmulti info mimread immeta read_audio imread_collection get_reader AudioSegment.from_file AudioSegment.from_mp3 get_samplerate stream',
    ),
    writesFile('high', 'writes a file', 'imwrite imsave savefig write VideoWriter Image.save save mimwrite'),
    exec('critical', 'runs Python code or a program', 'ImageMath.eval'),
  ),
  describe(
    'PIL.ImageMath PIL.ImageShow PIL.ImageGrab PIL.EpsImagePlugin PIL.IcnsImagePlugin PIL.GifImagePlugin PIL.JpegImagePlugin PIL.ImageFilter PIL.ImageCms PIL.Jpeg2KImagePlugin',
    exec('critical', 'evaluates text', 'eval unsafe_eval lambda_eval'),
    exec(
      'high',
      'starts a program',
      'Ghostscript Viewer Viewer.show Viewer.show_file show DisplayViewer DisplayViewer.show_file MacViewer WindowsViewer XDGViewer EogViewer XVViewer GmDisplayViewer UnixViewer UnixViewer.show_file grab grabclipboard _save_netpbm load_djpeg JpegImageFile.load_djpeg IPythonViewer GifImagePlugin._save_netpbm',
    ),
  ),
  describe(
    'skimage.data skimage.data._fetchers skimage.io.manage_plugins pooch pooch.core skimage.util._map_array',
    network(
      'medium',
      'downloads a file',
      'download_all _fetch data_dir file_hash retrieve create Pooch fetch stream_download',
    ),
    imports('high', 'imports a plugin by name', 'use_plugin call_plugin _load'),
  ),
  describe(
    'matplotlib matplotlib.backends matplotlib.cbook matplotlib.testing matplotlib.backend_bases matplotlib.texmanager matplotlib.dviread matplotlib.animation matplotlib.font_manager matplotlib.style.core matplotlib.testing.compare matplotlib.style matplotlib.sphinxext.plot_directive matplotlib.pylab matplotlib.backends.registry matplotlib.backends.backend_pgf matplotlib.testing.decorators',
    exec(
      'critical',
      'starts a program or runs code',
      '_get_executable_info subprocess_run_helper subprocess_run_for_testing subprocess_run_helper _check_and_log_subprocess TexManager TexManager.make_dvi TexManager.make_png MovieWriter MovieWriter.setup FFMpegWriter ImageMagickWriter _LatexmkNever run_code run compare_images _run_code _check_for_pgf LatexManager LatexManager._setup_latex_process PsfontsMap find_tex_file _LuatexKpsewhich ipython_in_subprocess findSystemFonts _get_macos_fonts _get_fontconfig_fonts',
    ),
    imports(
      'high',
      'imports a backend by name',
      'use switch_backend _get_backend_mod load_backend_module BackendRegistry.load_backend_module',
    ),
    network(
      'high',
      'opens an address or file',
      'get_sample_data to_filehandle open_file_cm imread rc_params_from_file rc_file _open_file_or_url',
    ),
    unpickles('critical', 'reads a pickle', ''),
    callsLater(
      'high',
      'calls the function it is given',
      'FuncAnimation CallbackRegistry CallbackRegistry.process Animation',
      'all',
    ),
  ),
  describe(
    'albumentations.core.serialization albumentations albumentations.core.composition albumentations.core.hub_mixin imgaug.parameters imgaug.augmenters.meta',
    imports('critical', 'rebuilds objects by class name', 'from_dict load instantiate_nonserializable'),
    callsLater('high', 'calls the function it is given', 'Lambda', 'all'),
  ),
  describe(
    'optuna.storages wandb wandb.sdk wandb.util wandb.restore comet_ml neptune clearml tensorboard tensorboardX',
    unpickles('critical', 'reads a pickle', 'load_pickle load_pickle_or_dill'),
    imports('critical', byName, 'get_module import_module_lazy vendor_import'),
    network('medium', 'talks to a tracking service', 'init login restore SummaryWriter Api artifact program'),
  ),
  describe(
    'langchain langchain_core langchain_community langchain_experimental llama_index langchain.load langchain_core.load langchain_core.load.load langchain.utilities langchain_experimental.utilities langchain_community.vectorstores.faiss langchain_core.load.dump langchain_experimental.utilities.python langchain.chains langchain.tools langchain_experimental.tools',
    exec(
      'critical',
      'runs code or rebuilds objects by name',
      'loads load Reviver PythonREPL PythonREPL.run PythonREPL.worker PythonAstREPLTool BashProcess BashProcess.run FAISS.load_local load_chain load_tools LLMMathChain PALChain PALChain.from_math_prompt load_agent create_python_agent create_pandas_dataframe_agent PythonREPLTool ShellTool',
    ),
    everythingElse('network', 'medium', 'talks to services'),
  ),
  describe(
    'vllm vllm.utils deepspeed deepspeed.launcher.runner deepspeed.ops.op_builder deepspeed.runtime.utils megatron apex triton triton.runtime.build triton.compiler triton.runtime.jit triton.compiler.compiler triton.runtime.cache triton.testing triton.tools.compile bitsandbytes xformers',
    exec(
      'critical',
      'compiles or starts programs',
      'main _build OpBuilder.load OpBuilder.jit_load build compile compile_module_from_src JITFunction nvsmi set_gpu_clock run JITFunction.preload run_subprocess make_launcher',
    ),
    native('high', 'loads native code', 'load_library CompiledKernel'),
  ),
  describe(
    'networkx networkx.readwrite.gpickle networkx.readwrite networkx.utils.decorators networkx.utils.backends',
    unpickles('critical', 'reads a pickle', 'read_gpickle'),
    readsFile(
      'medium',
      'reads a file',
      'read_edgelist read_gml read_graphml read_adjlist read_yaml read_gexf read_pajek read_graph6 open_file',
    ),
    exec(
      'critical',
      'builds and runs source text',
      'argmap argmap.compile argmap._lazy_compile argmap.assemble argmap._compile',
    ),
    callsLater('high', 'restores or calls a function by name', '_restore_dispatchable _dispatchable', 'all'),
  ),
  describe(
    'webdataset webdataset.gopen webdataset.autodecode webdataset.utils webdataset.pipeline webdataset.handlers webdataset.cache litdata torch_geometric.data torch_geometric.io torch_geometric.io.fs torch_geometric.data.makedirs torch_geometric.inspector torch_geometric.template torch_geometric.nn.sequential webdataset.writer',
    exec(
      'critical',
      'starts a program or runs source text',
      'gopen gopen_pipe Pipe gopen_curl WebDataset module_from_template lookup_sym gopen_gsutil gopen_ais gopen_htgs Inspector.eval_type eval_type pipe_cleaner',
    ),
    unpickles(
      'critical',
      'reads a pickle',
      'basichandlers unpickle_loads torch_loads load Decoder autodecode decode torch_load',
    ),
    callsLater('high', 'calls the function it is given', 'DataPipeline', 'all'),
  ),
  describe(
    'decorator',
    exec(
      'critical',
      'builds and runs source text',
      'FunctionMaker FunctionMaker.create FunctionMaker.make decorate decorator decoratorx',
    ),
  ),
  describe(
    'pymc pymc3 theano aesara pytensor theano.gof.compiledir theano.misc theano.compile theano.misc.pkl_utils pytensor.misc.pkl_utils aesara.misc.pkl_utils',
    exec(
      'critical',
      'compiles and runs source text, or reads a pickle',
      'function call_subprocess_Popen subprocess_Popen output_subprocess_Popen load CompatUnpickler PersistentNdarrayLoad StripPickler dlimport dlimport_workdir constructor _constructor_Function',
    ),
    everythingElse('exec', 'medium', 'compiles and runs code'),
  ),
  describe(
    'deap nevergrad bayes_opt tpot.export pomegranate.utils RestrictedPython asteval numexpr simpleeval pyparsing restrictedpython py_mini_racer js2py execjs dukpy mathjspy pyjexl rpy2 rpy2.robjects matlab.engine oct2py py4j jpype jnius',
    exec(
      'critical',
      'evaluates text in Python or another language',
      'compile_restricted Interpreter Interpreter.eval Interpreter.__call__ evaluate re_evaluate eval eval_js EvalJs r SimpleEval simple_eval gp.compile compile JavaGateway startJVM attach start_matlab',
    ),
    everythingElse('exec', 'medium', 'evaluates text'),
  ),
];
