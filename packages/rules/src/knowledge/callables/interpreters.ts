// Standard modules that run Python code given as text, code object, script or module name.

import {
  attribute,
  calls,
  describe,
  environment,
  everythingElse,
  exec,
  exhausts,
  imports,
  network,
  readsFile,
  safe,
  unpickles,
  writesFile,
} from '../describe-module.ts';

const code = 'runs Python code';
const script = 'runs a Python file or module';
const debugged = 'runs Python code under a debugger, tracer or profiler';

export const knowledge = [
  describe(
    'runpy',
    exec(
      'critical',
      script,
      `run_module run_path _run_code _run_module_code _run_module_as_main _get_module_details
       _get_main_module_details _get_code_from_file`,
    ),
    everythingElse('exec', 'critical', script),
  ),
  describe(
    'code',
    exec(
      'critical',
      code,
      `InteractiveInterpreter.runcode InteractiveInterpreter.runsource InteractiveConsole.push
       InteractiveConsole.runsource InteractiveConsole.runcode InteractiveInterpreter InteractiveConsole`,
    ),
    exec(
      'high',
      'opens a Python prompt',
      'interact InteractiveConsole.interact InteractiveConsole.raw_input',
    ),
    exec('medium', 'compiles Python code', 'compile_command'),
    everythingElse('exec', 'high', code),
  ),
  describe(
    'codeop',
    exec(
      'medium',
      'compiles Python code',
      'compile_command Compile CommandCompiler Compile.__call__ CommandCompiler.__call__ _maybe_compile _compile',
    ),
    everythingElse('exec', 'medium', 'compiles Python code'),
  ),
  describe(
    'timeit',
    exec(
      'critical',
      code,
      'timeit main repeat Timer Timer.timeit Timer.repeat Timer.autorange _template_func',
    ),
    everythingElse('exec', 'critical', code),
  ),
  describe(
    'cProfile profile',
    exec(
      'critical',
      debugged,
      `run runctx Profile.run Profile.runctx _Utils.run _Utils.runctx main _pyprofile
       Profile.calibrate _Utils._show`,
    ),
    calls('high', 'calls the function it is given', 'Profile.runcall', [1]),
    writesFile('high', 'writes a file', 'Profile.dump_stats'),
    exec('medium', 'starts profiling', 'Profile Profile.enable'),
    everythingElse('exec', 'high', debugged),
  ),
  describe(
    'profiling profiling.tracing profiling.sampling',
    everythingElse('exec', 'high', debugged, 'tree'),
  ),
  describe('hotshot hotshot.log hotshot.stats', everythingElse('exec', 'high', debugged)),
  describe(
    '_lsprof',
    exec('medium', 'starts profiling', 'Profiler'),
    everythingElse('exec', 'medium', debugged),
  ),
  describe(
    'trace',
    exec('critical', debugged, 'Trace.run Trace.runctx main'),
    calls('high', 'calls the function it is given', 'Trace.runfunc', [1]),
    writesFile('low', 'writes coverage files', 'CoverageResults'),
    writesFile(
      'high',
      'writes coverage files at the paths it is given',
      'CoverageResults.write_results CoverageResults.write_results_file',
    ),
    attribute('low', 'adds the counts of another object', 'CoverageResults.update'),
    exec('medium', 'starts tracing', 'Trace Trace.localtrace'),
    everythingElse('exec', 'medium', debugged),
  ),
  describe(
    'pdb',
    exec(
      'critical',
      debugged,
      `run runeval runctx main Pdb.run Pdb.runeval Pdb.runctx Pdb._runscript Pdb._runmodule Pdb._run Pdb.do_break
       Pdb.default Pdb.do_debug Pdb.do_interact Pdb._getval Pdb._getval_except Pdb.onecmd Pdb.do_p Pdb.do_pp Pdb.do_run Pdb._exec_in_closure
       _ScriptTarget _ModuleTarget _ZipTarget attach _PdbClient _PdbServer _connect find_function lasti2lineno`,
    ),
    calls('high', 'calls the function it is given', 'runcall Pdb.runcall', [0, 1]),
    exec('medium', 'starts the debugger', 'Pdb set_trace pm post_mortem test help Pdb.set_trace'),
    everythingElse('exec', 'high', debugged),
  ),
  describe(
    'bdb',
    exec('critical', debugged, 'Bdb.run Bdb.runeval Bdb.runctx Breakpoint effective Bdb.break_here'),
    calls('high', 'calls the function it is given', 'Bdb.runcall', [1]),
    exec('medium', 'starts the debugger', 'Bdb set_trace Tdb test Bdb.set_trace'),
    everythingElse('exec', 'high', debugged),
  ),
  describe(
    'cgitb',
    exec(
      'medium',
      'installs an error hook or prints a traceback',
      'enable Hook handler html text lookup scanvars',
    ),
  ),
  describe(
    'doctest',
    exec(
      'critical',
      code,
      `debug_script debug debug_src testsource script_from_examples run_docstring_examples testfile testmod
       DocTestRunner.run DocTestRunner._DocTestRunner__run DebugRunner.run Tester.runstring DocFileSuite DocTestSuite DocTestRunner
       DebugRunner DocTestCase DocTestCase.runTest DocTestCase.debug DocFileTest _test _load_testfile DocTestParser.get_doctest`,
    ),
    everythingElse('exec', 'high', code),
  ),
  describe(
    'rlcompleter',
    exec('critical', 'evaluates the text it completes', 'Completer.complete Completer.attr_matches'),
    exec('low', 'makes a completer', 'Completer'),
    everythingElse('exec', 'high', 'evaluates text'),
  ),
  describe(
    'readline',
    readsFile('medium', 'reads a file', 'read_init_file read_history_file'),
    exec(
      'high',
      'binds keys or completer functions',
      'parse_and_bind set_completer set_startup_hook set_pre_input_hook set_completion_display_matches_hook',
    ),
    writesFile('high', 'writes a file', 'write_history_file append_history_file'),
    everythingElse('exec', 'medium', 'changes the terminal line editor'),
  ),
  describe('cmd', exec('high', 'dispatches text to commands', 'Cmd Cmd.cmdloop Cmd.onecmd Cmd.default')),
  describe(
    'idlelib',
    everythingElse('exec', 'critical', 'IDLE evaluates what it is given in the running process', 'tree'),
  ),
  describe(
    'idlelib.pyshell idlelib.PyShell',
    exec(
      'critical',
      code,
      `ModifiedInterpreter.runcode ModifiedInterpreter.execfile ModifiedInterpreter.execsource ModifiedInterpreter.runcommand
       ModifiedInterpreter.runsource ModifiedInterpreter main PyShell`,
    ),
    everythingElse('exec', 'critical', code),
  ),
  describe(
    'idlelib.run idlelib.calltip idlelib.autocomplete idlelib.debugger_r idlelib.debugger idlelib.debugobj_r idlelib.rpc idlelib.runscript idlelib.pyparse',
    exec(
      'critical',
      code,
      'Executive.runcode Executive Executive.get_the_calltip Executive.get_the_completion_list Executive.start_the_debugger get_entity get_argspec AutoComplete.fetch_completions AutoComplete.get_entity AutoComplete IdbAdapter.dict_item GUIProxy wrap_frame Debugger.run show_socket_error manage_socket main',
    ),
    unpickles(
      'critical',
      'reads a pickle from a connection',
      'SocketIO SocketIO.pollmessage SocketIO.pollresponse RPCServer RPCClient RPCHandler unpickle_code CodePickler pickle_code SocketIO.localcall dumps',
    ),
    everythingElse('exec', 'critical', 'IDLE evaluates what it is given'),
  ),
  describe('lib2to3', everythingElse('exec', 'high', 'loads grammars and fixers, which run code', 'tree')),
  describe(
    'lib2to3.pgen2.pgen lib2to3.pgen2.parse lib2to3.pgen2.conv lib2to3.pgen2.literals lib2to3.pgen2.tokenize',
    exec(
      'critical',
      'evaluates a token of its input',
      'ParserGenerator.make_label ParserGenerator ParserGenerator.make_grammar ParserGenerator.make_first generate_grammar Converter.parse_graminit_c Converter.parse_graminit_h Converter.run Converter evalString escape test',
    ),
    everythingElse('exec', 'high', 'parses a grammar'),
  ),
  describe(
    'lib2to3.pgen2.grammar lib2to3.pgen2.driver lib2to3.pygram blib2to3.pgen2.grammar blib2to3.pgen2.driver',
    unpickles(
      'critical',
      'reads a pickle',
      'Grammar.loads Grammar.load Grammar.report load_grammar load_packaged_grammar main Driver.parse_file',
    ),
    writesFile('high', 'writes a file', 'Grammar.dump'),
    everythingElse('unpickle', 'high', 'loads a pickled grammar'),
  ),
  describe(
    'lib2to3.refactor lib2to3.main lib2to3.__main__',
    imports(
      'critical',
      'imports fixers by name',
      'get_fixers_from_package get_all_fix_names RefactoringTool RefactoringTool.get_fixers MultiprocessRefactoringTool',
    ),
    writesFile(
      'high',
      'rewrites Python files',
      'RefactoringTool.refactor RefactoringTool.refactor_dir RefactoringTool.refactor_file RefactoringTool.write_file StdoutRefactoringTool main',
    ),
    everythingElse('exec', 'high', 'rewrites Python files'),
  ),
  describe(
    'dataclasses',
    exec(
      'critical',
      'compiles and runs source text built from its arguments',
      `_create_fn make_dataclass _init_fn _FuncBuilder _FuncBuilder.add_fns_to_class
       _FuncBuilder.add_fn _process_class _frozen_get_del_attr _cmp_fn _hash_add _hash_action _add_slots _set_new_attribute _set_qualname`,
    ),
    exec('high', 'compiles methods for a class', 'dataclass'),
    calls('medium', 'calls the factory it is given', 'asdict astuple field replace'),
    safe(
      'marker objects',
      'Field FrozenInstanceError InitVar KW_ONLY MISSING _MISSING_TYPE _HAS_DEFAULT_FACTORY_CLASS fields is_dataclass',
    ),
  ),
  describe(
    'collections',
    calls('medium', 'compiles a class from the names it is given', 'namedtuple', []),
    safe('makes a plain container', 'OrderedDict Counter deque ChainMap UserDict UserList UserString abc'),
  ),
  describe(
    'collections',
    safe('keeps its factory for missing keys; the factory itself is judged as a global', 'defaultdict'),
  ),
  describe(
    '_collections',
    safe('makes a plain container', 'OrderedDict deque defaultdict _tuplegetter _count_elements'),
  ),
  describe(
    'typing',
    exec(
      'critical',
      'evaluates a string as an annotation',
      `get_type_hints ForwardRef._evaluate ForwardRef.evaluate _eval_type evaluate_forward_ref
       _ForwardRef _ForwardRef._eval_type _type_check _type_convert`,
    ),
    exec('medium', 'compiles a string', 'ForwardRef'),
    calls('medium', 'builds a class', 'NewType NamedTupleMeta _make_nmtuple'),
  ),
  describe(
    'annotationlib',
    exec(
      'critical',
      'evaluates a string as an annotation',
      'ForwardRef.evaluate get_annotations ForwardRef call_evaluate_function call_annotate_function annotations_to_string type_repr _stringify_single',
    ),
  ),
  describe(
    'inspect',
    exec(
      'critical',
      'evaluates text taken from its arguments',
      'get_annotations _signature_fromstr formatargspec _main',
    ),
    attribute(
      'medium',
      'walks to attributes of its argument',
      'signature Signature.from_callable Signature.from_function Signature.from_builtin _signature_from_callable',
    ),
    safe(
      'a plain description',
      'Signature Parameter BoundArguments _ParameterKind _empty _void FullArgSpec ArgSpec',
    ),
    attribute(
      'medium',
      'walks to attributes without calling them',
      `getattr_static getmembers getmembers_static getmodule getclosurevars getcallargs unwrap classify_class_attrs
       stack currentframe getouterframes getinnerframes trace getargvalues getfullargspec getargspec _getmembers getmro isabstract`,
    ),
    readsFile(
      'medium',
      'reads source files',
      'getsource getsourcelines findsource getsourcefile getfile getcomments getdoc getabsfile',
    ),
  ),
  describe(
    'site',
    exec(
      'high',
      'reads .pth files, whose import lines run',
      'addsitedir addpackage addusersitepackages addsitepackages main venv known_paths StartupState process_startup_files',
    ),
    exec(
      'medium',
      'imports the site or user customisation module',
      'execsitecustomize execusercustomize enablerlcompleter register_readline setcopyright sethelper',
    ),
    environment(
      'medium',
      'changes or reads the start-up paths',
      'makepath removeduppaths abs_paths setquit setencoding getuserbase getusersitepackages getsitepackages check_enableusersite gethistoryfile _getuserbase _script',
    ),
    everythingElse('exec', 'high', 'changes how Python starts'),
  ),
  describe('sitecustomize usercustomize', everythingElse('exec', 'high', 'runs start-up code')),
  describe(
    '_sitebuiltins',
    exhausts('high', 'ends the program', 'Quitter Quitter.__call__'),
    exec('medium', 'prints help', '_Helper _Helper.__call__'),
    readsFile('medium', 'reads a file', '_Printer _Printer.__call__'),
  ),
  describe(
    '_interpreters _xxsubinterpreters _xxinterpreters',
    exec(
      'critical',
      'runs code in another interpreter',
      'exec run_string run_func call run_in_interpreter create',
    ),
    everythingElse('exec', 'critical', 'runs code in another interpreter'),
  ),
  describe(
    'concurrent.interpreters test.support.interpreters interpreters _interpchannels _interpqueues concurrent.interpreters._queues concurrent.interpreters._crossinterp',
    everythingElse('exec', 'critical', 'runs code in another interpreter or unpickles what it sends'),
  ),
  describe(
    '_testcapi _testinternalcapi _testlimitedcapi _testbuffer _testmultiphase _testclinic _testsinglephase _testimportmultiple _ctypes_test',
    exec(
      'critical',
      'runs code in another interpreter',
      `run_in_subinterp run_in_subinterp_with_config run_stringflags run_simplestringflags run_fileexflags run_file
       eval_code_ex eval_get_func_name pycompilestring exec_interpreter PyRun_String Py_CompileString run_main`,
    ),
    unpickles(
      'critical',
      'reads a marshalled object from a file',
      'pymarshal_read_object_from_file pymarshal_read_last_object_from_file',
    ),
    exhausts(
      'high',
      'crashes or exhausts the interpreter',
      'fatal_error crash_no_current_thread set_nomemory test_capi return_null_without_error return_result_with_error getargs_s_star',
    ),
    everythingElse('memory', 'high', 'test entry points into the interpreter, without checks'),
  ),
  describe(
    'unittest unittest.loader unittest.main unittest.__main__',
    exec(
      'high',
      'imports and runs test modules',
      'TestLoader.discover TestLoader TestLoader.loadTestsFromName TestLoader.loadTestsFromNames TestLoader.loadTestsFromModule TestLoader._find_tests TestLoader._get_module_from_name main TestProgram findTestCases makeSuite getTestCaseNames _makeLoader IsolatedAsyncioTestCase TextTestRunner TestProgram.__init__ TestLoader._find_test_path FunctionTestCase TestCase.run TestSuite.run FunctionTestCase.runTest TestCase.debug',
    ),
  ),
  describe(
    'unittest.mock mock mock.mock',
    imports(
      'critical',
      'imports a module by dotted name and walks to an attribute',
      '_importer _get_target _dot_lookup patch _patch _patch.__enter__ _patch.get_original patch.object patch.multiple patch.dict _patch_dict _patch_object _patch_multiple patch.start _patch.start _get_target',
    ),
    calls(
      'high',
      'calls the side effect it is given',
      'Mock MagicMock AsyncMock NonCallableMock NonCallableMagicMock CallableMixin PropertyMock mock_open create_autospec Mock.__call__ CallableMixin._mock_call',
    ),
  ),
  describe(
    'unittest.case unittest.async_case unittest.suite unittest.runner unittest.util',
    calls(
      'high',
      'calls the function it is given',
      'TestCase FunctionTestCase TestCase.run TestCase.__call__ addModuleCleanup doModuleCleanups _AssertRaisesContext.handle _AssertRaisesBaseContext.handle TestCase.assertRaises TestCase._callTestMethod TestCase._callCleanup TestCase.addCleanup IsolatedAsyncioTestCase _enter_context TestCase.doCleanups BaseTestSuite TestSuite TextTestRunner',
    ),
  ),
  describe(
    'test.support.script_helper test.script_helper',
    exec(
      'critical',
      'starts Python with the given arguments',
      'assert_python_ok assert_python_failure run_python_until_end spawn_python kill_python make_script make_pkg make_zip_script interpreter_requires_environment run_test_script',
    ),
    everythingElse('exec', 'critical', 'starts Python with the given arguments'),
  ),
  describe(
    'test',
    everythingElse('exec', 'high', 'test code of the standard library runs whatever it is given', 'tree'),
  ),
  describe(
    'test.support test.test_support',
    exec(
      'critical',
      code,
      'run_in_subinterp check_syntax_error run_code exec_in_subinterp run_with_tz run_in_child run_doctest open_urlresource args_from_interpreter_flags bigmemtest check_syntax_warning make_bad_fd run_in_subinterp_with_config swap_attr swap_item get_attribute',
    ),
    everythingElse('exec', 'high', 'test code runs whatever it is given'),
  ),
  describe(
    'test.support.import_helper',
    imports(
      'high',
      'imports a module again by name',
      'import_fresh_module import_module _save_and_remove_modules frozen_modules DirsOnSysPath make_legacy_pyc forget unload ready_to_import CleanImport modules_cleanup isolated_modules ensure_lazy_imports',
    ),
    everythingElse('import', 'high', 'imports a module by name'),
  ),
  describe(
    'distutils setuptools._distutils',
    everythingElse('exec', 'high', 'build tool: starts compilers and writes files', 'tree'),
  ),
  describe(
    'distutils.core distutils.util distutils.dist distutils.cmd distutils.ccompiler distutils.text_file setuptools._distutils.core setuptools._distutils.util setuptools._distutils.dist setuptools._distutils.ccompiler',
    exec(
      'critical',
      'runs a setup script or build command',
      'run_setup setup execute byte_compile Command.run_command Command.spawn Distribution.run_command Distribution.run_commands Command.execute CCompiler.spawn CCompiler.execute spawn get_platform grok_environment_error run_2to3 copydir_run_2to3 gen_lib_options CCompiler.compile',
    ),
    imports('high', 'imports a compiler class by name', 'new_compiler Distribution.get_command_class'),
    everythingElse('exec', 'high', 'build tool'),
  ),
  describe(
    'distutils.spawn distutils.command.build distutils._msvccompiler distutils.msvccompiler distutils.unixccompiler distutils.cygwinccompiler distutils.msvc9compiler setuptools._distutils.spawn setuptools._distutils._msvccompiler setuptools._distutils.unixccompiler setuptools._distutils.cygwinccompiler',
    exec(
      'critical',
      'starts a program',
      'spawn _spawn_posix _spawn_nt _spawn_os2 _nt_quote_args find_executable query_vcvarsall _get_vc_env is_cygwincc is_cygwingcc _get_gcc_version get_versions _find_exe_version get_build_version',
    ),
    everythingElse('exec', 'critical', 'starts a compiler'),
  ),
  describe(
    'distutils.file_util distutils.dir_util distutils.archive_util setuptools._distutils.file_util setuptools._distutils.dir_util setuptools._distutils.archive_util',
    writesFile(
      'critical',
      'writes, moves or deletes files',
      'write_file copy_file move_file copy_tree remove_tree mkpath create_tree make_tarball make_zipfile make_archive _copy_file_contents ensure_relative',
    ),
    everythingElse('file-write', 'critical', 'writes files'),
  ),
  describe(
    'distutils.sysconfig distutils.config',
    exec(
      'high',
      'reads build configuration or changes compilers',
      'customize_compiler parse_makefile parse_config_h get_config_vars expand_makefile_vars get_makefile_filename _init_posix',
    ),
    everythingElse('exec', 'high', 'build configuration'),
  ),
  describe(
    'modulefinder',
    imports(
      'high',
      'reads and searches modules',
      'ModuleFinder ModuleFinder.run_script ModuleFinder.load_file ModuleFinder.load_module ModuleFinder.import_hook test AddPackagePath ReplacePackage',
    ),
  ),
  describe(
    'compileall',
    writesFile(
      'medium',
      'compiles files and writes the result',
      'compile_dir compile_file compile_path main',
    ),
    everythingElse('file-write', 'medium', 'compiles files'),
  ),
  describe(
    'py_compile',
    writesFile('medium', 'compiles a file and writes the result', 'compile main'),
    safe('makes an exception object', 'PyCompileError PycInvalidationMode'),
  ),
  describe(
    'zipapp',
    writesFile(
      'medium',
      'writes an archive',
      'create_archive main _copy_archive _write_file_prefix _maybe_open get_interpreter',
    ),
    everythingElse('file-write', 'medium', 'writes an archive'),
  ),
  describe(
    'pydoc',
    exec(
      'critical',
      'pipes text to a program',
      `tempfilepager pipepager pipe_pager tempfile_pager _pyrepl.pager get_pager`,
    ),
    exec(
      'high',
      'opens a pager or a server',
      'pager getpager ttypager cli browse _start_server serve gui Helper.__call__ Helper.interact plain_pager tty_pager help',
    ),
    imports(
      'critical',
      'imports a module by path or name',
      'importfile safeimport locate resolve render_doc doc writedoc writedocs ispackage synopsis apropos ModuleScanner.run Helper.help Helper ErrorDuringImport _get_revised_path _url_handler HTMLDoc.docmodule',
    ),
    everythingElse('import', 'high', 'imports the modules it documents'),
  ),
  describe('_pyrepl', everythingElse('exec', 'high', 'the interactive prompt', 'tree')),
  describe(
    '_pyrepl.main _pyrepl.console _pyrepl.simple_interact _pyrepl.pager',
    exec(
      'critical',
      code,
      'interactive_console InteractiveColoredConsole.runsource InteractiveColoredConsole run_multiline_interactive_console pipe_pager tempfile_pager get_pager Console maybe_run_command',
    ),
    everythingElse('exec', 'high', 'the interactive prompt'),
  ),
  describe(
    'pyclbr',
    imports('medium', 'searches for and reads modules', 'readmodule readmodule_ex _readmodule _main'),
  ),
  describe(
    'new',
    exec(
      'critical',
      'builds a function, code object or class',
      'function code classobj instance instancemethod module',
    ),
    everythingElse('exec', 'critical', 'builds a function, code object or class'),
  ),
  describe('rexec Bastion ihooks imputil', everythingElse('exec', 'critical', code)),
  describe('compiler', everythingElse('exec', 'high', 'compiles Python code', 'tree')),
  describe(
    'parser symtable _symtable',
    exec(
      'medium',
      'compiles Python code',
      'suite expr compilest sequence2st tuple2st sequence2ast st2list symtable',
    ),
    everythingElse('exec', 'medium', 'compiles Python code'),
  ),
  describe(
    'ast _ast',
    exec('medium', 'parses Python code', 'parse main fix_missing_locations'),
    safe('reads literals only', 'literal_eval dump unparse walk'),
    safe(
      'a node of a syntax tree: data until something compiles it',
      `AST Add And AnnAssign Assert Assign AsyncFor AsyncFunctionDef AsyncWith Attribute AugAssign AugLoad AugStore
       Await BinOp BitAnd BitOr BitXor BoolOp Break Bytes Call ClassDef Compare Constant Continue Del Delete Dict
       DictComp Div Ellipsis Eq ExceptHandler Exec Expr Expression ExtSlice FloorDiv For FormattedValue FunctionDef
       FunctionType GeneratorExp Global Gt GtE If IfExp Import ImportFrom In Index Interactive Interpolation Invert Is
       IsNot JoinedStr LShift Lambda List ListComp Load Lt LtE MatMult Match MatchAs MatchClass MatchMapping MatchOr
       MatchSequence MatchSingleton MatchStar MatchValue Mod Module Mult Name NameConstant NamedExpr Nonlocal Not NotEq
       NotIn Num Or Param ParamSpec Pass Pow Print RShift Raise Repr Return Set SetComp Slice Starred Store Str Sub
       Subscript Suite TemplateStr Try TryExcept TryFinally TryStar Tuple TypeAlias TypeIgnore TypeVar TypeVarTuple
       UAdd USub UnaryOp While With Yield YieldFrom`,
    ),
  ),
  describe(
    'dis',
    exec(
      'medium',
      'compiles text to take it apart',
      'dis disassemble Bytecode get_instructions code_info show_code _try_compile _test distb main stack_effect',
    ),
  ),
  describe(
    'cgi',
    environment(
      'low',
      'prints the environment of the process',
      'test print_environ print_environ_usage print_directory print_form',
    ),
    readsFile('medium', 'reads a form from standard input', 'FieldStorage parse parse_multipart log initlog'),
    safe('pure string work', 'escape parse_header'),
  ),
  describe(
    'antigravity',
    network('low', 'opens a web page or computes a place', 'geohash'),
    everythingElse('network', 'low', 'opens a web page'),
  ),
  describe('this __hello__ __phello__', everythingElse('exec', 'low', 'prints a text')),
];
