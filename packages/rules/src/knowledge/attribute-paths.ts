// Which components of an attribute path reach code, whatever object the path starts from. Data and membership only.

/** Modules that must not be reached through another object: each gives processes, files, code, memory or the network. */
const MODULES = `
_aix_support _codecs _collections_abc _ctypes _frozen_importlib _frozen_importlib_external _functools _imp _interpreters _io
_operator _osx_support _pickle _posixshmem _posixsubprocess _pyio _signal _socket _ssl _testcapi _thread _winapi _winreg
__builtin__ asyncio atexit bdb builtins cPickle cProfile cloudpickle code codecs codeop commands compileall ctypes dill
dis distutils doctest ensurepip faulthandler fileinput ftplib functools gc glob httplib imaplib imp importlib inspect
io ipython joblib jsonpickle linecache logging mailcap marshal mmap multiprocessing nt ntpath operator os paramiko
pathlib pdb pickle pip pipes pkgutil platform poplib popen2 posix posixpath pstats psutil pty pydoc requests
resource runpy sched select shelve shutil signal site smtplib socket socketserver ssl subprocess sys tarfile telnetlib
tempfile threading timeit tkinter tokenize trace traceback types urllib urllib2 urllib3 venv webbrowser winreg
xmlrpc zipapp zipfile zipimport bltns py_sys _osp
`;

/** Attributes through which any object leads to the interpreter. Other dunder names count as well, as a path. */
const REACHES_BUILTINS = new Set([
  '__builtins__',
  '__globals__',
  '__import__',
  '__subclasses__',
  '__loader__',
]);

/** Renamed imports: the name a module object goes by, and the module it is. */
const RENAMED = new Map([
  ['bltns', 'builtins'],
  ['py_sys', 'sys'],
  ['__builtins__', 'builtins'],
  ['_osp', 'os.path'],
  ['op', 'os.path'],
  ['jmr', 'joblib._memmapping_reducer'],
  ['cpickle', 'pickle'],
]);

let modules: ReadonlySet<string> | undefined;

/**
 * The dangerous module that a path component stands for, if it stands for one (`os`, `_os`, `bltns`).
 *
 * @param component one dotted component, without dots
 */
export function dangerousModule(component: string): string | undefined {
  modules ??= new Set(MODULES.split(/\s+/).filter((name) => name !== ''));
  const renamed = RENAMED.get(component);
  if (renamed !== undefined) return renamed;
  if (modules.has(component)) return component;
  const bare = component.replace(/^_{1,2}(?=[a-z])/, '');
  return bare !== component && modules.has(bare) ? bare : undefined;
}

/** True for `__name__` components: through them any object leads to classes, globals or code. */
export function isDunder(component: string): boolean {
  return component.length > 4 && component.startsWith('__') && component.endsWith('__');
}

/** True for the dunder components that lead straight to the built-in functions. */
export function reachesBuiltins(component: string): boolean {
  return REACHES_BUILTINS.has(component);
}
