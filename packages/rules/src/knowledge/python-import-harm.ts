// What harms when the import of a module does it: programs, code, connections, credentials, files. Data only. Shorter
// than what is known of callables: a pickle that calls `dataclasses.dataclass` is odd, a module that does is Python.

/** The rules of the family `code` that such a call falls under. */
export type ImportHarmRule =
  | 'runs-process'
  | 'runs-code'
  | 'loads-native'
  | 'reaches-network'
  | 'reads-secrets'
  | 'writes-file';

/** Calls of one kind. */
export interface ImportHarm {
  readonly rule: ImportHarmRule;
  /** Matched against the whole import path. */
  readonly path: RegExp;
  /** A text among the arguments has to match, where this is given. */
  readonly text?: RegExp;
  /** Constant source was analysed, and is no harm by itself. */
  readonly exceptConstant?: true;
  readonly effect: string;
}

/** Files that hold credentials. */
export const SECRET_FILE: RegExp =
  /\/etc\/(?:shadow|sudoers)|\.ssh\b|id_(?:rsa|dsa|ecdsa|ed25519)|\.aws\b|\.netrc|\.npmrc|\.pypirc|\.git-credentials|\.kube\b|\.docker\/config|\/proc\/self\/environ|\.bash_history|Login Data|cookies\.sqlite|wallet\.dat|\.huggingface\/token|huggingface\/token$/i;

/** Files that make something start again, or let someone in. */
const STARTUP_FILE =
  /\.(?:bashrc|profile|bash_profile|zshrc|zshenv)$|authorized_keys$|\/etc\/(?:cron|passwd|sudoers|ld\.so\.preload|profile|rc\.local|systemd)|crontab|LaunchAgents|\\Startup\\|sitecustomize\.py$|usercustomize\.py$|(?:site|dist)-packages[\\/][^\\/]{1,80}\.pth$/i;

/** Functions that open a file by its name. */
export const OPENERS: RegExp =
  /^(?:builtins\.open|io\.open|codecs\.open|os\.open|pathlib\.Path(?:\.home)?(?:\.\w{1,40}){0,4})$/;

/** Every kind; for one call the first that fits counts. */
export const IMPORT_HARMS: readonly ImportHarm[] = [
  {
    rule: 'runs-process',
    path: /^(?:os|posix|nt)\.(?:system|popen[234]?|startfile|exec[lv]p?e?|spawn[lv]p?e?|posix_spawnp?|fork|forkpty)$/,
    effect: 'starts a program',
  },
  {
    rule: 'runs-process',
    path: /^(?:subprocess|subprocess32)\.(?:run|call|check_call|check_output|Popen|getoutput|getstatusoutput)$/,
    effect: 'starts a program',
  },
  {
    rule: 'runs-process',
    path: /^(?:commands\.get\w{1,20}|popen2\.\w{1,10}|pty\.(?:spawn|fork)|pexpect\.(?:run|spawn)u?|asyncio\.(?:subprocess\.)?create_subprocess_(?:exec|shell)|psutil\.Popen|webbrowser\.open\w{0,8}|_posixsubprocess\.fork_exec|plumbum\.local)$/,
    effect: 'starts a program',
  },
  {
    rule: 'runs-code',
    path: /^(?:builtins|__builtin__)\.(?:eval|exec|execfile|compile)$/,
    exceptConstant: true,
    effect: 'runs code that is made at this moment',
  },
  {
    rule: 'runs-code',
    path: /^(?:marshal\.loads?|_?c?[pP]ickle\.(?:loads?|Unpickler\.load)|dill\.loads?|cloudpickle\.loads?|joblib\.load|runpy\.run_\w{1,8}|code\.interact|code\.InteractiveInterpreter\.\w{1,12}|types\.(?:FunctionType|CodeType)|shelve\.open|pandas\.read_pickle)$/,
    effect: 'runs code that is made or read at this moment',
  },
  {
    // Tools that run a text they are given: honest modules hand them expressions, or do not run them when they are imported.
    rule: 'runs-code',
    path: /^(?:trace\.Trace\.run(?:ctx)?|pdb\.run(?:eval)?|bdb\.Bdb\.run|timeit\.(?:timeit|repeat)|c?[pP]rofile\.run(?:ctx)?|numexpr\.(?:necompiler\.)?evaluate|sympy\.(?:sympify|parse_expr|parsing\.sympy_parser\.parse_expr|core\.sympify\.sympify)|pandas\.eval)$/,
    text: /__import__|\bimport\s{1,8}(?:os|subprocess|socket|pty|ctypes)\b|\b(?:os|subprocess)\.\w{1,20}\s{0,4}\(/,
    effect: 'runs code that it is given as a text',
  },
  {
    rule: 'loads-native',
    path: /^ctypes\.(?:CDLL|PyDLL|WinDLL|OleDLL|(?:c|py|win|ole)dll\.(?!msvcrt\b)\w{1,60}(?:\.\w{1,60})?|memmove|string_at)$/,
    effect: 'loads native code or touches raw memory',
  },
  {
    rule: 'loads-native',
    path: /^(?:_ctypes\.dlopen|cffi\.FFI\.dlopen|imp\.load_dynamic|importlib\.machinery\.ExtensionFileLoader)$/,
    effect: 'loads native code',
  },
  {
    rule: 'reaches-network',
    path: /^(?:socket\.(?:socket\.(?:connect|connect_ex|sendto)|create_connection|create_server)|requests\.(?:get|post|put|patch|delete|head|request|(?:Session|session|sessions\.Session)\.(?:get|post|put|patch|delete|head|request|send))|urllib\.request\.(?:urlopen|urlretrieve|build_opener\.open)|urllib2?\.(?:urlopen|urlretrieve)|urllib3\.(?:request|PoolManager\.(?:request|urlopen))|httpx\.(?:get|post|put|request|stream|(?:Async)?Client\.\w{1,10})|http\.client\.HTTPS?Connection(?:\.request)?|httplib\.HTTPS?Connection(?:\.request)?|ftplib\.FTP|smtplib\.SMTP(?:_SSL)?|telnetlib\.Telnet|paramiko\.SSHClient\.connect|wget\.download|pycurl\.Curl\.perform|websocket\.create_connection|dns\.resolver\.(?:query|resolve)|xmlrpc\.client\.ServerProxy)$/,
    effect: 'opens a connection',
  },
  { rule: 'reads-secrets', path: OPENERS, text: SECRET_FILE, effect: 'reads credentials' },
  {
    rule: 'reads-secrets',
    path: /^(?:keyring\.get_(?:password|credential)|browser_cookie3\.\w{1,20}|win32crypt\.CryptUnprotectData|pwd\.getpwall|spwd\.\w{1,10})$/,
    effect: 'reads credentials',
  },
  { rule: 'writes-file', path: OPENERS, text: STARTUP_FILE, effect: 'writes where programs start' },
  {
    rule: 'writes-file',
    path: /^(?:os\.(?:remove|unlink|rmdir|removedirs|rename|renames|replace|chmod|chown|symlink|link|truncate)|shutil\.(?:rmtree|move|copy|copy2|copyfile|copytree|chown)|pathlib\.Path\.(?:unlink|rmdir|rename|replace|write_text|write_bytes|chmod|symlink_to|touch))$/,
    effect: 'changes files',
  },
];

/** Calls that carry data away. */
export const SENDERS: RegExp =
  /^(?:requests\.(?:post|put|patch|request|(?:Session|session)\.(?:post|put|patch|request))|httpx\.(?:post|put|request)|urllib\.request\.(?:urlopen|Request)|urllib2\.(?:urlopen|Request)|http\.client\.HTTPS?Connection\.request|socket\.(?:socket|create_connection)\.(?:send|sendall|sendto)|ftplib\.FTP\.\w{1,12}|smtplib\.SMTP(?:_SSL)?\.send\w{1,10}|paramiko\.SSHClient\.open_sftp)$/;

/** Methods that run while a loader makes the model. */
export const LOADING_METHODS: RegExp =
  /(?:^|\.)(?:__init__|__new__|__post_init__|__init_subclass__|__setstate__|from_pretrained|_?from_config|initialize)$/;

/** Folders whose removal takes everything with it. */
export const WHOLE_TREES: RegExp =
  /^(?:\/|~|\/(?:home|root|etc|usr|var|bin|boot|lib|opt)|[A-Za-z]:[\\/]?)\/?\*?$/;

/** Functions that are harm in the hands of whatever they are handed to. */
export const HARMFUL_IN_HANDS: RegExp =
  /^(?:builtins\.(?:eval|exec)|os\.(?:system|popen|exec[lv]p?e?)|subprocess\.(?:run|call|check_call|check_output|Popen|getoutput|getstatusoutput)|pty\.spawn)$/;

/** Import paths that may be any function of a powerful module. */
export const POWERFUL_MODULE: RegExp =
  /^(?:os|posix|nt|subprocess|builtins|__builtin__|ctypes|pty|socket|importlib|runpy|sys|marshal|pickle|shutil)\.\?$/;
