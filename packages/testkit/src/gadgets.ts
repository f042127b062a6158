// The callables of the published gadget lists: what every scanner of pickles is measured by. Names are facts; nothing here runs.

/** A heading `severity effect`, then `module:name` pairs. `any`: the lists name no effect that we know. */
const GADGETS = `
critical exec
  os:system posix:system nt:system os:popen posix:posix_spawn os:spawnv subprocess:Popen
  subprocess:getoutput subprocess:check_output _posixsubprocess:fork_exec
  multiprocessing.util:spawnv_passfds pty:spawn asyncio.unix_events:_UnixSubprocessTransport._start
  uuid:_get_command_stdout _osx_support:_read_output _aix_support:_read_cmd_output imaplib:IMAP4_stream
  ensurepip:_run_pip ensurepip:bootstrap pydoc:tempfilepager pipes:Template.copy distutils.spawn:spawn
  pip._internal.utils.subprocess:call_subprocess pip:main test.support.script_helper:assert_python_ok
  builtins:eval builtins:exec runpy:_run_code runpy:run_module code:InteractiveInterpreter.runcode
  timeit:timeit timeit:main cProfile:run trace:Trace.run pdb:run
  idlelib.pyshell:ModifiedInterpreter.runcode idlelib.run:Executive.runcode idlelib.calltip:get_entity
  lib2to3.pgen2.pgen:ParserGenerator.make_label dataclasses:_create_fn _interpreters:exec
  _testcapi:run_in_subinterp logging.config:dictConfig multiprocessing.spawn:_fixup_main_from_path
  types:FunctionType types:CodeType marshal:loads torch.hub:load torch.package:PackageImporter
  transformers.dynamic_module_utils:get_class_from_dynamic_module torch.utils.collect_env:run
  torch._dynamo.guards:GuardBuilder.get torch._inductor.codecache:compile_file
  torch.jit.unsupported_tensor_ops:execWrapper torch.utils.bottleneck.__main__:run_cprofile
  torch.utils.cpp_extension:load_inline torch.fx.graph_module:_forward_from_src
  torch.fx.graph_module:reduce_graph_module numpy.f2py.crackfortran:getlincoef numpy.f2py:compile
  numpy.distutils.exec_command:exec_command _winapi:CreateProcess
high exec
  multiprocessing.popen_fork:Popen asyncio:create_subprocess_shell venv:create webbrowser:open
  sched:scheduler.run tkinter:Tcl _tkinter:create builtins:breakpoint code:interact site:addsitedir
  unittest.loader:TestLoader.discover pandas:eval pandas:DataFrame.query sympy:sympify pstats:Stats
medium exec
  ctypes.util:_findLib_gcc platform:_syscmd_ver codeop:compile_command site:execsitecustomize pdb:Pdb
low exec
  builtins:input tensorflow.python.eager.function_deserialization:x turtledemo.__main__:x
high network
  logging.config:listen transformers:pipeline pandas:read_csv _socket:socket ssl:get_server_certificate
  urllib.request:urlopen urllib.request:urlretrieve http.client:HTTPSConnection smtplib:SMTP ftplib:FTP
  poplib:POP3 telnetlib:Telnet nntplib:NNTP xmlrpc.client:ServerProxy socketserver:TCPServer
  wsgiref.simple_server:make_server urllib.robotparser:RobotFileParser.read requests:get httpx:get
  aiohttp:ClientSession urllib3:request huggingface_hub:snapshot_download boto3:client paramiko:SSHClient
high attribute
  string:Formatter.get_field builtins:setattr gc:get_objects sys:_getframe
critical import
  importlib:import_module importlib._bootstrap:_gcd_import _frozen_importlib:__import__
  importlib.machinery:SourceFileLoader _frozen_importlib_external:SourcelessFileLoader imp:load_source
  pkgutil:resolve_name pydoc:importfile
high import
  importlib:reload zipimport:zipimporter test.support.import_helper:import_fresh_module
critical native
  importlib.machinery:ExtensionFileLoader tensorflow:load_library torch.ops:load_library
  numpy.ctypeslib:load_library cffi.api:FFI.dlopen ctypes:CDLL _ctypes:dlopen
medium import
  pkgutil:walk_packages
critical attribute
  builtins:getattr operator:methodcaller
critical call
  operator:call
high call
  functools:partial functools:reduce itertools:starmap types:MethodType atexit:register
  contextlib:ExitStack.callback concurrent.futures:ThreadPoolExecutor.submit _thread:start_new_thread
  signal:signal sys:settrace numpy:apply_along_axis
medium attribute
  inspect:getattr_static
critical unpickle
  pickle:loads pickle:_loads multiprocessing.reduction:ForkingPickler.loads
  lib2to3.pgen2.grammar:Grammar.loads torch:load torch.serialization:load joblib:load numpy:load
  pandas:read_pickle pandas.io.pickle:read_pickle dill:loads dill._dill:loads cloudpickle:loads
  yaml:unsafe_load jsonpickle:decode tracemalloc:Snapshot.load multiprocessing.connection:Client
high unpickle
  pickle:Unpickler shelve:open torch.storage:_load_from_bytes keras.models:load_model skops.io:load
  multiprocessing.managers:BaseManager
low call
  torch._utils_internal:prepare_multiprocessing_environment
medium file-read
  numpy:fromfile numpy:memmap tokenize:open glob:glob importlib.resources:read_text pkgutil:get_data
  configparser:ConfigParser.read bz2:open gzip:open xml.etree.ElementTree:parse xml.dom.minidom:parse
  readline:read_init_file
medium network
  numpy.lib.npyio:DataSource sklearn.datasets:fetch_openml nltk:download logging.handlers:SocketHandler
medium call
  numpy:vectorize
high memory
  ctypes:string_at
high denial-of-service
  faulthandler:_sigsegv
medium denial-of-service
  resource:setrlimit
high file-read
  builtins:open _io:FileIO io:open_code _io:open_code codecs:open fileinput:input posix:open os:listdir
  tarfile:open zipfile:ZipFile
high credential
  netrc:netrc pwd:getpwall keyring:get_password huggingface_hub:get_token
low any
  email.mime.text:MIMEText cgi:test
medium credential
  getpass:getuser
high environment
  os:getenv os:environ.get
critical file-write
  os:remove shutil:copyfile distutils.file_util:write_file winreg:CreateKey
high file-write
  pathlib:Path.write_text pathlib:Path.unlink cProfile:Profile.dump_stats
medium file-write
  tempfile:NamedTemporaryFile py_compile:compile zipapp:create_archive mailbox:mbox msilib:OpenDatabase
low file-write
  trace:CoverageResults
low network
  select:select antigravity:geohash
`;

/** A published callable with which a pickle does harm. */
export interface Gadget {
  readonly module: string;
  readonly name: string;
  readonly severity: string;
  readonly effect: string;
}

/** The 225 callables of the published lists, each with the severity that those give it. */
export function readGadgets(): readonly Gadget[] {
  const gadgets: Gadget[] = [];
  let severity = '';
  let effect = '';
  for (const line of GADGETS.split('\n')) {
    if (line === '') continue;
    if (line.startsWith(' ')) {
      for (const pair of line.trim().split(' ')) {
        const [module = '', name = ''] = pair.split(':');
        gadgets.push({ module, name, severity, effect });
      }
    } else [severity = '', effect = ''] = line.split(' ');
  }
  return gadgets;
}
