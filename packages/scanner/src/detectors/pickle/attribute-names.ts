// What attribute names in pickles tell: which lead out of an object, which only carry data, which are classes.

/** Dunder names that hold text or data about a class or function: setting or reading one runs nothing. */
const DATA_NAMES = new Set([
  '__qualname__',
  '__module__',
  '__doc__',
  '__name__',
  '__annotations__',
  '__new__',
  '__dataclass_fields__',
  '__dataclass_params__',
  '__slots__',
  '__match_args__',
]);

/** Methods that do harm on the objects that have them (modules, shells, loaders), whatever the object is here. */
const HARMFUL_METHODS =
  /^(?:system|popen\d?|exec\w*|eval|run\w*|call|check_\w+|getoutput|getstatusoutput|spawn\w*|posix_spawnp?|fork\w*|Popen|compile|loads?|import_module|load_module|reload|unlink|remove|rmtree|rename|kill|urlopen|urlretrieve|open|connect|start|submit|CDLL|dlopen|LoadLibrary)$/;

/** Names that lead out of an object: dunders, and the internals of frames, code and generators. */
export function isTelling(path: string): boolean {
  return path
    .split('.')
    .some(
      (part) => (/^__\w+__$/.test(part) && !DATA_NAMES.has(part)) || /^(?:gi|cr|ag|f|tb|co)_\w+$/.test(part),
    );
}

/** A name that, bound for later, calls or reads plain data: no way out, no method of a shell or loader. */
export function isHarmlessName(path: string): boolean {
  return !isTelling(path) && !path.split('.').some((part) => HARMFUL_METHODS.test(part));
}

/** A dunder name under which only data is kept. */
export function isDataName(name: string): boolean {
  return DATA_NAMES.has(name) && name !== '__new__';
}

/** CamelCase by its last component: how classes are named. */
export function isClassName(name: string): boolean {
  return /^_{0,2}[A-Z][A-Za-z0-9_]*$/.test(name.split('.').at(-1) ?? '');
}

/** Classes of the standard library that do harm when made, under whatever module they are imported from again. */
const DANGEROUS_CLASSES = new Set(
  (
    'Popen CDLL PyDLL WinDLL OleDLL LibraryLoader FileIO Thread Process Pool ThreadPool ThreadPoolExecutor ' +
    'ProcessPoolExecutor Unpickler _Unpickler FunctionType CodeType LambdaType MethodType ExitStack TarFile ZipFile ' +
    'GzipFile BZ2File LZMAFile SourceFileLoader SourcelessFileLoader ExtensionFileLoader InteractiveInterpreter ' +
    'InteractiveConsole HTTPConnection HTTPSConnection SMTP Telnet TypeType ClassType FileType PartialType'
  ).split(' '),
);

/** True for the name of such a class, by its last component. */
export function isDangerousClassName(name: string): boolean {
  return DANGEROUS_CLASSES.has(name.slice(name.lastIndexOf('.') + 1));
}

const TEXT_METHODS = new Set(
  (
    'lower upper strip lstrip rstrip title capitalize casefold swapcase split rsplit splitlines replace startswith ' +
    'endswith find rfind index count zfill isdigit isalpha isalnum isnumeric keys values items copy'
  ).split(' '),
);

/** True for a method of text or containers that only reads. */
export function isTextMethod(name: string): boolean {
  return TEXT_METHODS.has(name);
}
