// Second names of dangerous callables: which module hands out which other module's function. Data and lookup only.

/** A callable under its own name. */
export interface Origin {
  readonly module: string;
  readonly name: string;
}

/** One line per target: `module name: modules that hand it out under the same name`. */
const RE_EXPORTS = `
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
_pickle Unpickler: pickle
_pickle load: pickle
_pickle loads: pickle
_posixsubprocess fork_exec _fork_exec: subprocess
_pyrepl.console Console: _pyrepl.unix_console _pyrepl.windows_console
_pyrepl.console Console ConsoleType: _pyrepl.readline
_pyrepl.console InteractiveColoredConsole: asyncio.__main__
_pyrepl.main interactive_console __pyrepl_interactive_console: _pyrepl.__main__
_pyrepl.pager get_pager: pydoc
_pyrepl.pager pipe_pager: pydoc
_pyrepl.pager tempfile_pager: pydoc
builtins open _builtin_open: bz2 tokenize
builtins open bltn_open: tarfile
code InteractiveConsole: sqlite3.__main__
code InteractiveInterpreter: idlelib.pyshell
ctypes Array: ctypes._endian
ctypes CDLL WinDLL: _pyrepl.windows_console
ctypes POINTER: _pyrepl.windows_console
ctypes Structure: _pyrepl.windows_console ctypes._endian
ctypes Union: _pyrepl.windows_console ctypes._endian
ctypes c_char_p: _ios_support webbrowser
ctypes c_void_p: _ios_support ctypes._aix webbrowser
ctypes cdll: _ios_support
ctypes cdll windll: _pyrepl.windows_console
dataclasses dataclass: _pyrepl._threading_handler _pyrepl.completing_reader _pyrepl.console _pyrepl.historical_reader _pyrepl.reader _pyrepl.readline pstats
distutils.ccompiler gen_lib_options: distutils._msvccompiler distutils.bcppcompiler distutils.cygwinccompiler distutils.msvc9compiler distutils.msvccompiler distutils.unixccompiler
distutils.dir_util create_tree: distutils.command.bdist_wininst
distutils.dir_util ensure_relative: distutils.command.bdist_dumb
distutils.dir_util mkpath: distutils.archive_util distutils.ccompiler
distutils.dir_util remove_tree: distutils.command.bdist_dumb distutils.command.bdist_msi distutils.command.bdist_wininst distutils.command.clean
distutils.file_util move_file: distutils.ccompiler
distutils.file_util write_file: distutils.bcppcompiler distutils.command.bdist_rpm distutils.command.install distutils.cygwinccompiler
distutils.spawn find_executable: distutils.cygwinccompiler
distutils.spawn spawn: distutils.archive_util distutils.ccompiler distutils.command.upload distutils.util
distutils.sysconfig customize_compiler: distutils.command.build_clib distutils.command.build_ext distutils.command.config
distutils.sysconfig get_config_vars: distutils.command.install
distutils.util execute: distutils.ccompiler
distutils.util get_platform: distutils._msvccompiler distutils.command.bdist distutils.command.bdist_dumb distutils.command.bdist_msi distutils.command.bdist_rpm distutils.command.bdist_wininst distutils.command.build distutils.command.build_ext distutils.command.install distutils.msvc9compiler distutils.sysconfig
functools partial: asyncio.windows_events compileall concurrent.futures.process distutils.sysconfig email.charset http.server multiprocessing.shared_memory pickle unittest.mock xmlrpc.server
functools reduce: enum statistics
grp getgrnam: distutils.archive_util shutil
http.server BaseHTTPRequestHandler: wsgiref.simple_server xmlrpc.server
http.server HTTPServer: wsgiref.simple_server
idlelib.autocomplete AutoComplete: idlelib.configdialog
idlelib.pyshell main: idlelib.idle
importlib import_module: importlib.metadata importlib.resources
importlib._bootstrap BuiltinImporter: importlib.machinery
importlib._bootstrap FrozenImporter: importlib.machinery
importlib._bootstrap ModuleSpec: importlib.machinery
importlib._bootstrap __import__: importlib
importlib._bootstrap _builtin_from_name: imp
importlib._bootstrap _exec: imp
importlib._bootstrap _find_spec: importlib.util
importlib._bootstrap _load: imp
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
importlib.util find_spec: idlelib.mainmenu
lib2to3.main main: lib2to3.__main__
multiprocessing set_start_method: multiprocessing.spawn
multiprocessing.connection wait: multiprocessing.pool
multiprocessing.popen_spawn_win32 Popen: multiprocessing.context
multiprocessing.resource_sharer DupSocket: multiprocessing.reduction
nt readlink _nt_readlink: ntpath
operator attrgetter: inspect pathlib
os environ: ctypes._aix
pickle Unpickler: shelve
pkgutil read_code: runpy
pwd getpwnam: distutils.archive_util shutil
shutil copy2: ensurepip
socket create_connection: ssl
socket socket: ssl
socketserver StreamRequestHandler: logging.config
socketserver ThreadingTCPServer: logging.config
subprocess Popen: ctypes._aix distutils.cygwinccompiler
subprocess check_output: distutils.cygwinccompiler
tkinter Tk: tkinter.filedialog
tkinter _test main: tkinter.__main__
types CodeType: pdb unittest.mock
types FunctionType: dataclasses pickle
types MethodType: contextlib unittest.mock
unittest main: idlelib.autocomplete idlelib.autocomplete_w idlelib.autoexpand idlelib.browser idlelib.calltip idlelib.calltip_w idlelib.codecontext idlelib.colorizer idlelib.config idlelib.config_key idlelib.configdialog idlelib.debugger idlelib.debugger_r idlelib.debugobj idlelib.debugobj_r idlelib.delegator idlelib.editor idlelib.filelist idlelib.format idlelib.grep idlelib.help idlelib.help_about idlelib.history idlelib.hyperparser idlelib.iomenu idlelib.macosx idlelib.mainmenu idlelib.multicall idlelib.outwin idlelib.parenmatch idlelib.pathbrowser idlelib.percolator idlelib.pyparse idlelib.query idlelib.redirector idlelib.replace idlelib.rpc idlelib.run idlelib.runscript idlelib.scrolledlist idlelib.search idlelib.searchbase idlelib.searchengine idlelib.sidebar idlelib.squeezer idlelib.stackviewer idlelib.statusbar idlelib.textview idlelib.tooltip idlelib.tree idlelib.undo idlelib.util idlelib.window idlelib.zoomheight
unittest.loader TestLoader: unittest
unittest.loader findTestCases: unittest
unittest.loader getTestCaseNames: unittest
unittest.loader makeSuite: unittest
unittest.main TestProgram: unittest
unittest.main main: unittest unittest.__main__
urllib.request urlopen: distutils.command.upload
venv main: venv.__main__
zipfile main: zipfile.__main__
zipfile._path Path: zipfile
zipimport zipimporter: pkgutil
`;

let index: ReadonlyMap<string, Origin> | undefined;

/**
 * Where a re-exported callable comes from, or undefined where `module` re-exports nothing dangerous under `name`.
 *
 * @param module the module that is named
 * @param name an undotted name in it
 */
export function reExportedFrom(module: string, name: string): Origin | undefined {
  index ??= readIndex();
  return index.get(`${module} ${name}`);
}

function readIndex(): ReadonlyMap<string, Origin> {
  const built = new Map<string, Origin>();
  for (const line of RE_EXPORTS.split('\n')) {
    const colon = line.indexOf(':');
    const [module, name, as] = line.slice(0, Math.max(colon, 0)).split(' ');
    if (module === undefined || name === undefined) continue;
    const origin = { module, name };
    for (const user of line.slice(colon + 1).split(' ')) {
      if (user !== '') built.set(`${user} ${as ?? name}`, origin);
    }
  }
  return built;
}
