// Standard modules that import by name, load native code, or reach raw memory.

import {
  attribute,
  byArgument,
  calls,
  callsLater,
  describe,
  everythingElse,
  exec,
  exhausts,
  imports,
  memory,
  native,
  readsFile,
  safe,
  writesFile,
} from '../describe-module.ts';

const byName = 'imports a module by name, which runs it';
const fromFile = 'loads a module from a file, which runs it';

export const knowledge = [
  describe(
    'importlib importlib.__init__ importlib._bootstrap _frozen_importlib importlib2',
    imports(
      'critical',
      byName,
      `import_module __import__ _gcd_import _find_and_load _find_and_load_unlocked _load
       _load_unlocked _exec _handle_fromlist _call_with_frames_removed _load_backward_compatible _load_module_shim
       _init_module_attrs _setup _install _install_external_importers _calc___package__ _builtin_from_name _sanity_check`,
    ),
    imports(
      'high',
      'runs a module again, or finds one',
      `reload find_loader _find_spec _find_spec_legacy find_spec BuiltinImporter
       FrozenImporter BuiltinImporter.load_module FrozenImporter.load_module FrozenImporter.exec_module FrozenImporter.get_code
       invalidate_caches module_from_spec spec_from_loader BuiltinImporter.create_module BuiltinImporter.exec_module
       BuiltinImporter.find_spec FrozenImporter.find_spec _ModuleLock _get_module_lock`,
    ),
    safe('describes where a module is', 'ModuleSpec'),
    everythingElse('import', 'high', 'part of the import system'),
  ),
  describe(
    'importlib.machinery importlib._bootstrap_external _frozen_importlib_external importlib.abc importlib._abc importlib.util importlib.simple',
    imports(
      'critical',
      fromFile,
      `SourceFileLoader SourcelessFileLoader FileLoader SourceLoader _LoaderBasics SourceFileLoader.exec_module
       SourceFileLoader.load_module SourcelessFileLoader.exec_module SourcelessFileLoader.load_module _LoaderBasics.exec_module
       _LoaderBasics.load_module SourceLoader.exec_module SourceLoader.load_module InspectLoader.exec_module InspectLoader.load_module Loader.load_module
       Loader.exec_module ExecutionLoader SourceLoader.source_to_code SourceFileLoader.get_code SourcelessFileLoader.get_code
       NamespaceLoader NamespaceLoader.load_module _NamespaceLoader _NamespacePath spec_from_file_location module_from_spec
       spec_from_loader _compile_bytecode FileLoader.load_module LazyLoader LazyLoader.exec_module module_for_loader _LazyModule
       _LazyModule.__getattribute__ InspectLoader.source_to_code`,
    ),
    safe('describes where a module is', 'ModuleSpec'),
    native(
      'critical',
      'loads native code from a file',
      `ExtensionFileLoader ExtensionFileLoader.create_module ExtensionFileLoader.exec_module
       ExtensionFileLoader.load_module AppleFrameworkLoader AppleFrameworkLoader.create_module`,
    ),
    imports(
      'high',
      'finds modules',
      `PathFinder FileFinder PathFinder.find_spec PathFinder.find_module FileFinder.find_spec FileFinder.path_hook WindowsRegistryFinder
       BuiltinImporter FrozenImporter find_spec resolve_name set_loader set_package WindowsRegistryFinder.find_spec _find_spec_from_path
       _incompatible_extension_module_restrictions`,
    ),
    readsFile(
      'high',
      'reads a file',
      'FileLoader.get_data SourceLoader.get_data ResourceLoader.get_data get_data _path_stat SourceLoader.get_source SourceFileLoader.get_data decode_source',
    ),
    writesFile(
      'critical',
      'writes a file',
      'SourceFileLoader.set_data SourceFileLoader._cache_bytecode _write_atomic SourceLoader.set_data',
    ),
    everythingElse('import', 'high', 'part of the import system'),
  ),
  describe(
    'importlib.resources importlib_resources importlib.readers importlib.resources._common importlib.resources._legacy importlib._common importlib.resources.readers importlib.resources.simple importlib.resources.abc importlib.resources._functional importlib._adapters importlib.resources._adapters',
    readsFile(
      'medium',
      'imports a package and reads a file of it',
      `read_text read_binary open_text open_binary path contents is_resource files as_file
       get_package resolve from_package _get_package _resolve get_resource_reader FileReader ZipReader MultiplexedPath NamespaceReader`,
    ),
    everythingElse('file-read', 'medium', 'reads a file of a package'),
  ),
  describe(
    'importlib.metadata importlib_metadata',
    imports('critical', byName, 'EntryPoint.load'),
    exec('high', 'an entry point names a module to import', 'EntryPoint EntryPoints'),
    readsFile(
      'medium',
      'reads metadata of an installed package',
      `distribution metadata version
       files requires entry_points packages_distributions distributions Distribution PathDistribution Distribution.from_name Prepared FastPath MetadataPathFinder PathDistribution.read_text`,
    ),
    everythingElse('file-read', 'medium', 'reads metadata of an installed package'),
  ),
  describe(
    'imp',
    imports(
      'critical',
      fromFile,
      'load_source load_compiled load_module load_package init_builtin init_frozen',
    ),
    native('critical', 'loads native code', 'load_dynamic'),
    imports(
      'high',
      'runs a module again, or makes or finds one',
      'reload find_module new_module get_frozen_object NullImporter',
    ),
    everythingElse('import', 'high', 'part of the import system'),
  ),
  describe(
    '_imp',
    native('critical', 'loads native code', 'create_dynamic exec_dynamic'),
    imports(
      'critical',
      'makes a built-in module',
      'create_builtin exec_builtin init_frozen get_frozen_object',
    ),
    everythingElse('import', 'high', 'part of the import system'),
  ),
  describe(
    'zipimport',
    imports('high', 'imports from an archive', 'zipimporter zipimporter.find_spec'),
    imports(
      'critical',
      fromFile,
      'zipimporter.load_module zipimporter.exec_module zipimporter.get_code _get_module_code _compile_source _unmarshal_code',
    ),
    readsFile(
      'high',
      'reads a file',
      'zipimporter.get_data _get_data _read_directory zipimporter.get_source',
    ),
    everythingElse('import', 'high', 'imports from an archive'),
  ),
  describe(
    'pkgutil',
    imports(
      'critical',
      byName,
      'resolve_name find_loader get_loader ImpLoader.load_module read_code ImpLoader.get_code',
    ),
    imports('high', 'imports a package, or runs the path hooks', 'iter_importers get_importer'),
    imports(
      'medium',
      'imports packages while it walks',
      'walk_packages iter_modules ImpImporter ImpLoader ImpImporter.find_module find_spec iter_importer_modules extend_path iter_zipimporter_modules',
    ),
    readsFile('medium', 'imports a package and reads a file of it', 'get_data ImpLoader.get_data'),
    everythingElse('import', 'medium', 'part of the import system'),
  ),
  describe(
    'ctypes',
    native(
      'critical',
      'loads native code',
      `CDLL PyDLL WinDLL OleDLL LibraryLoader LibraryLoader.LoadLibrary LibraryLoader.__getattr__ LibraryLoader.__getitem__ cdll
       windll oledll pydll pythonapi cdll.LoadLibrary pydll.LoadLibrary windll.LoadLibrary CDLL.__init__ CDLL.__getattr__ CDLL.__getitem__ _dlopen _endian dllist`,
    ),
    memory(
      'critical',
      'calls a native function',
      'CFUNCTYPE PYFUNCTYPE WINFUNCTYPE _FuncPtr _CFuncPtr DllGetClassObject DllCanUnloadNow _c_functype_cache',
    ),
    memory(
      'high',
      'reads or writes raw memory',
      `string_at wstring_at memmove memset cast py_object pointer POINTER addressof byref _string_at _wstring_at _cast _memmove_addr memoryview_at
       create_string_buffer create_unicode_buffer c_char_p c_wchar_p c_void_p resize from_address Structure.from_address Structure Union Array SetPointerType c_buffer BigEndianStructure LittleEndianStructure _Pointer`,
    ),
    everythingElse('memory', 'high', 'reaches native code or raw memory'),
  ),
  describe(
    'ctypes.util',
    exec(
      'medium',
      'starts a compiler or linker to find a library',
      '_findLib_gcc _findSoname_ldconfig _findLib_ld _findLib_prefix _findLib_crle _findLib_crle find_library _get_soname test _find_library _is_elf _get_soname dllist _findLib_ld',
    ),
    native('critical', 'loads native code', 'CDLL'),
    everythingElse('exec', 'medium', 'starts a program to find a library'),
  ),
  describe(
    'ctypes._aix ctypes._endian ctypes.macholib ctypes.macholib.dyld ctypes.wintypes',
    exec('critical', 'starts a program', 'Popen get_ld_headers get_ld_header get_libpaths'),
    native('critical', 'loads native code', 'CDLL PyDLL WinDLL OleDLL LibraryLoader'),
    memory('critical', 'calls a native function', 'CFUNCTYPE PYFUNCTYPE WINFUNCTYPE'),
    everythingElse('memory', 'medium', 'part of the native call interface'),
  ),
  describe(
    '_ctypes',
    native(
      'critical',
      'loads native code',
      'dlopen LoadLibrary dlsym dlclose FreeLibrary dyld_shared_cache_contains_path',
    ),
    memory(
      'critical',
      'calls a native function at an address',
      'call_function call_cdeclfunction CFuncPtr call_commethod',
    ),
    memory(
      'high',
      'reads or writes raw memory',
      'PyObj_FromPtr Py_INCREF Py_DECREF _unpickle _string_at addressof resize buffer_info _SimpleCData Structure Union Array _Pointer POINTER pointer byref sizeof alignment _memmove_addr _cast_addr get_errno',
    ),
    everythingElse('memory', 'high', 'reaches native code or raw memory'),
  ),
  describe(
    'dl',
    native('critical', 'loads native code', 'open'),
    everythingElse('native', 'critical', 'loads native code'),
  ),
  describe(
    'mmap',
    memory('medium', 'maps a file or memory', 'mmap'),
    everythingElse('memory', 'medium', 'maps a file or memory'),
  ),
  describe(
    '_posixshmem _multiprocessing',
    memory('medium', 'opens shared memory or a semaphore', 'shm_open shm_unlink SemLock sem_unlink'),
    everythingElse('memory', 'medium', 'opens shared memory or a semaphore'),
  ),
  describe(
    'multiprocessing.shared_memory multiprocessing.heap multiprocessing.sharedctypes multiprocessing.synchronize multiprocessing.queues multiprocessing.resource_sharer multiprocess.shared_memory multiprocess.heap multiprocess.sharedctypes multiprocess.synchronize multiprocess.queues multiprocess.resource_sharer',
    memory(
      'high',
      'rebuilds objects over memory or a connection it is given',
      'rebuild_ctype SharedMemory ShareableList Arena Heap BufferWrapper reduce_ctype _new_value RawValue RawArray synchronized copy _rebuild_partial rebuild_arena _resource_sharer DupFd DupSocket stop make_property',
    ),
    exhausts(
      'medium',
      'allocates system resources',
      'Lock RLock Semaphore BoundedSemaphore Condition Event Barrier Queue SimpleQueue JoinableQueue SemLock',
    ),
    everythingElse('memory', 'medium', 'shares memory or connections between processes'),
  ),
  describe(
    'operator _operator',
    byArgument(
      attribute('critical', 'walks to attributes or calls methods by name', 'methodcaller attrgetter'),
    ),
    attribute('critical', 'walks to attributes or calls methods by name', ''),
    calls('critical', 'calls its first argument with the rest', 'call', [0]),
    calls(
      'medium',
      'takes an item by key: harmless data access unless what it reads is not data',
      'itemgetter',
      [],
    ),
    safe(
      'computes a plain value',
      `add sub mul truediv floordiv div mod neg pos abs and_ or_ xor not_ invert inv lshift rshift lt le eq ne gt ge is_ is_not truth contains sequenceIncludes indexOf countOf
       index concat iconcat matmul pow length_hint iadd isub imul itruediv ifloordiv imod iand ior ixor ilshift irshift ipow imatmul is_none is_not_none __add__ __sub__ __mul__ __lt__ __le__ __eq__ __ne__ __gt__ __ge__ __neg__`,
    ),
    attribute('medium', 'reads or writes an item of the object it is given', 'getitem __getitem__ getslice'),
    attribute(
      'high',
      'changes an item of the object it is given',
      'setitem delitem __setitem__ __delitem__ setslice delslice isCallable',
    ),
    everythingElse('call', 'medium', 'an unlisted operator'),
  ),
  describe(
    'functools _functools',
    callsLater(
      'high',
      'binds a function, called later',
      'partial partial.__new__ partial.__call__ partial.__setstate__ Placeholder',
      [0],
    ),
    byArgument(callsLater('high', 'binds a function that a class calls later', 'partialmethod', [])),
    attribute(
      'low',
      'swaps the function that a wrapper calls, or reads what it holds',
      `partial.__reduce__ partial.__repr__ partialmethod.__get__ partialmethod.__repr__ lru_cache.__get__
       _lru_cache_wrapper.__reduce__ _lru_cache_wrapper.__copy__ _lru_cache_wrapper.__deepcopy__`,
    ),
    calls('high', 'calls its first argument', 'reduce', [0]),
    callsLater(
      'high',
      'wraps a function that is called on access or compare',
      'cached_property singledispatch singledispatchmethod lru_cache cache _lru_cache_wrapper wraps update_wrapper cmp_to_key total_ordering singledispatchmethod.__get__ cached_property.__get__ K',
      [0],
    ),
  ),
  describe(
    'itertools',
    callsLater(
      'high',
      'calls its first argument when consumed',
      'starmap imap ifilter ifilterfalse filterfalse takewhile dropwhile groupby accumulate',
      'all',
    ),
    safe(
      'iterates over plain values',
      'chain count repeat islice izip izip_longest zip_longest product permutations combinations combinations_with_replacement compress pairwise batched tee _tee _tee_dataobject _grouper chain.from_iterable cycle',
    ),
  ),
  describe(
    'future_builtins',
    callsLater('high', 'calls its first argument when consumed', 'map filter', [0]),
  ),
  describe(
    'types',
    byArgument(exec('critical', 'builds a function or code object', 'FunctionType CodeType LambdaType')),
    byArgument(exec('medium', 'makes a module or cell', 'ModuleType CellType')),
    exec('critical', 'builds a function or code object', ''),
    calls('high', 'binds a function to an object', 'MethodType', [0]),
    exec(
      'high',
      'builds a class, whose body and metaclass run',
      'new_class ClassType prepare_class resolve_bases TypeType coroutine',
    ),
    exec(
      'medium',
      'makes a module, cell or frame object',
      'ClassMethodDescriptorType DynamicClassAttribute ',
    ),
    safe(
      'a plain type',
      'SimpleNamespace GenericAlias SuperType NoneType EllipsisType NotImplementedType MappingProxyType BooleanType IntType LongType FloatType ComplexType StringType UnicodeType TupleType ListType DictType DictionaryType SliceType ObjectType StringTypes UnionType',
    ),
    everythingElse('exec', 'high', 'a type of the interpreter itself'),
  ),
  describe(
    'contextlib',
    callsLater(
      'high',
      'calls the function it is given',
      'ExitStack ExitStack.callback ExitStack.push ExitStack.enter_context AsyncExitStack.push_async_callback AsyncExitStack.callback AsyncExitStack closing contextmanager asynccontextmanager ExitStack.__exit__ ExitStack.close _GeneratorContextManager _GeneratorContextManager.__enter__ ContextDecorator aclosing AbstractContextManager _BaseExitStack _BaseExitStack.callback _BaseExitStack.push',
    ),
    safe('makes a plain context', 'nullcontext suppress redirect_stdout redirect_stderr'),
    writesFile('medium', 'changes the working folder', 'chdir'),
  ),
  describe(
    'atexit',
    callsLater('high', 'registers a function that runs when the program ends', 'register', [0]),
    calls('high', 'runs the registered functions', '_run_exitfuncs'),
    exhausts('medium', 'drops registered functions', 'unregister _clear'),
    everythingElse('call', 'high', 'runs functions at exit'),
  ),
  describe(
    '_thread thread _dummy_thread dummy_thread',
    calls(
      'high',
      'runs a function in a thread',
      'start_new_thread start_new start_joinable_thread _excepthook',
      [0],
    ),
    exhausts('high', 'ends or interrupts a thread', 'interrupt_main exit exit_thread'),
    exhausts('medium', 'takes or makes locks', '_set_sentinel stack_size daemon_threads_allowed'),
    safe('makes a lock', 'allocate_lock allocate LockType RLock lock'),
    everythingElse('call', 'high', 'raw thread control'),
  ),
  describe(
    'threading dummy_threading _threading _dummy_threading',
    callsLater(
      'high',
      'runs a function in a thread',
      'Thread Timer Thread.run Thread.start Timer.run Thread._bootstrap _start_new_thread _start_joinable_thread _DummyThread',
      'all',
    ),
    calls(
      'high',
      'calls a function now, later or on every event',
      'settrace setprofile settrace_all_threads setprofile_all_threads _register_atexit excepthook _ExceptHookArgs Thread.__init__ Barrier _make_invoke_excepthook',
    ),
    exhausts(
      'medium',
      'takes or makes locks',
      'stack_size enumerate current_thread currentThread active_count main_thread get_ident',
    ),
    safe(
      'holds values per thread, or makes a lock',
      'local Lock RLock Condition Semaphore BoundedSemaphore Event _PyRLock _RLock _CRLock',
    ),
  ),
  describe('_threading_local', safe('holds values per thread', 'local')),
  describe(
    'signal _signal',
    callsLater('high', 'registers a function that runs on a signal', 'signal', [1]),
    exhausts(
      'high',
      'signals, ends or blocks the process',
      'alarm setitimer raise_signal pthread_kill pause sigwait sigwaitinfo sigtimedwait siginterrupt set_wakeup_fd pthread_sigmask pidfd_send_signal default_int_handler',
    ),
    safe(
      'a number with a name',
      `Signals Handlers Sigmasks struct_siginfo SIGABRT SIGALRM SIGBREAK SIGBUS SIGCHLD SIGCLD SIGCONT SIGFPE SIGHUP SIGILL
       SIGINT SIGIO SIGIOT SIGKILL SIGPIPE SIGPOLL SIGPROF SIGPWR SIGQUIT SIGRTMAX SIGRTMIN SIGSEGV SIGSTKFLT SIGSTOP SIGSYS
       SIGTERM SIGTRAP SIGTSTP SIGTTIN SIGTTOU SIGURG SIGUSR1 SIGUSR2 SIGVTALRM SIGWINCH SIGXCPU SIGXFSZ`,
    ),
    everythingElse('denial-of-service', 'medium', 'changes signal handling'),
  ),
  describe(
    'sys _sys',
    calls(
      'high',
      'installs a function that runs on every call, error or event',
      `settrace setprofile addaudithook excepthook displayhook breakpointhook unraisablehook set_asyncgen_hooks set_coroutine_origin_tracking_depth
       call_tracing _settraceallthreads _setprofileallthreads __breakpointhook__ __displayhook__ __excepthook__ __unraisablehook__ monitoring.register_callback activate_stack_trampoline callstats _debugmallocstats`,
    ),
    exec('critical', 'runs a script in another process', 'remote_exec'),
    attribute(
      'high',
      'reaches frames, modules or settings of the running program',
      `_getframe _current_frames _getframemodulename _current_exceptions modules meta_path path_hooks path path_importer_cache modules.get modules.__getitem__ modules.pop modules.update modules.__setitem__ modules.__delitem__ modules.setdefault path.append path.insert path.extend meta_path.append meta_path.insert path_hooks.append
       _getquickenedcount exc_info last_value last_exc exception stdout stdin stderr __stdout__ __stdin__ __stderr__ _clear_type_cache _clear_internal_caches argv orig_argv flags audit last_traceback getobjects`,
    ),
    exhausts(
      'high',
      'ends the program or its limits',
      'exit setrecursionlimit setswitchinterval setcheckinterval set_int_max_str_digits setdlopenflags _shutdown setdefaultencoding _enablelegacywindowsfsencoding',
    ),
    safe(
      'shows a plain value',
      'getsizeof intern getrefcount getrecursionlimit getdefaultencoding getfilesystemencoding maxsize version_info is_finalizing byteorder _git float_info hash_info int_info maxunicode platform version',
    ),
    everythingElse('attribute', 'high', 'reaches the state of the interpreter'),
  ),
  describe(
    'gc',
    attribute(
      'high',
      'reaches every object of the program',
      'get_objects get_referrers get_referents garbage',
    ),
    calls('medium', 'installs a function that runs on collection', 'callbacks callbacks.append'),
    exhausts(
      'medium',
      'changes garbage collection',
      'disable freeze set_threshold set_debug collect enable unfreeze',
    ),
    everythingElse('attribute', 'medium', 'reaches the garbage collector'),
  ),
  describe(
    'weakref _weakref _weakrefset',
    callsLater(
      'high',
      'registers a function that runs when an object ends',
      'finalize ref proxy ReferenceType ProxyType CallableProxyType WeakMethod getweakrefs finalize.__call__ KeyedRef',
      [1],
    ),
    safe('makes a plain container', 'WeakValueDictionary WeakKeyDictionary WeakSet'),
  ),
  describe(
    'string _string',
    attribute(
      'high',
      'walks to attributes named in a format string',
      'Formatter.get_field Formatter.format Formatter.vformat Formatter._vformat Formatter.get_value formatter_field_name_split',
    ),
    safe(
      'pure string work',
      'capwords Formatter Template Template.substitute Template.safe_substitute formatter_parser ascii_letters digits punctuation join lower upper replace maketrans translate atoi atof split joinfields',
    ),
  ),
  describe('string.templatelib', safe('makes a plain value', 'Template Interpolation')),
  describe(
    '_winreg winreg',
    writesFile(
      'critical',
      'changes the Windows registry',
      'CreateKey CreateKeyEx SetValue SetValueEx DeleteKey DeleteKeyEx DeleteValue LoadKey SaveKey',
    ),
    everythingElse('file-write', 'high', 'reaches the Windows registry'),
  ),
  describe(
    'msvcrt',
    exhausts(
      'medium',
      'reaches the console or file handles',
      'getch getche kbhit putch ungetch locking setmode heapmin',
    ),
    everythingElse('memory', 'medium', 'raw Windows runtime calls'),
  ),
  describe(
    '_wmi',
    exec('high', 'runs a WMI query', 'exec_query'),
    everythingElse('exec', 'high', 'runs a WMI query'),
  ),
  describe('_scproxy', everythingElse('environment', 'medium', 'reads the proxy settings')),
  describe(
    'faulthandler',
    exhausts(
      'high',
      'crashes the process',
      '_sigsegv _sigabrt _sigfpe _read_null _stack_overflow _fatal_error _fatal_error_c_thread _raise_exception',
    ),
    writesFile(
      'medium',
      'writes tracebacks to a descriptor',
      'dump_traceback dump_traceback_later register enable dump_c_stack',
    ),
    everythingElse('denial-of-service', 'medium', 'changes fault handling'),
  ),
  describe(
    'resource',
    exhausts('medium', 'changes the limits of the process', 'setrlimit prlimit getrlimit getrusage'),
    everythingElse('denial-of-service', 'medium', 'changes the limits of the process'),
  ),
  describe(
    'fcntl termios tty syslog',
    exhausts(
      'medium',
      'changes an open descriptor or the terminal, or writes the system log',
      'fcntl ioctl flock lockf tcsetattr setraw setcbreak syslog openlog',
    ),
    everythingElse('denial-of-service', 'medium', 'changes an open descriptor'),
  ),
  describe(
    'time',
    exhausts(
      'medium',
      'blocks, or changes the clock',
      'sleep clock_settime clock_settime_ns tzset pthread_getcpuclockid',
    ),
    safe(
      'reads the clock or converts a date',
      'time time_ns gmtime localtime mktime strftime strptime struct_time ctime asctime monotonic monotonic_ns perf_counter perf_counter_ns process_time process_time_ns thread_time clock_gettime get_clock_info clock',
    ),
  ),
  describe(
    '_xxtestfuzz xxlimited xxlimited_35 xxsubtype _suggestions',
    everythingElse('memory', 'medium', 'test entry points'),
  ),
  describe(
    'copy',
    calls('medium', 'calls the copy methods of its argument', 'copy deepcopy _deepcopy_dispatch replace', []),
    calls('high', 'rebuilds an object by calling a function it is given', '_reconstruct', [1]),
  ),
  describe(
    'copyreg copy_reg',
    safe(
      'makes an empty object of a class; the class is judged as a global',
      '_reconstructor __newobj__ __newobj_ex__ constructor',
    ),
    attribute(
      'high',
      'changes how names are resolved in this and later pickles',
      'add_extension remove_extension clear_extension_cache _extension_registry _inverted_registry _extension_cache dispatch_table',
    ),
    callsLater('high', 'registers a function that pickling calls', 'pickle', 'all'),
    calls(
      'high',
      'walks the bases of the class it is given',
      '_slotnames __reduce_ex__ _reduce_ex pickle_complex pickle_super',
      [],
    ),
  ),
];
