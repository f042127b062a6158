// Calls that make Python source unsafe by their name and arguments: which rule they fall under, how bad, why, and on
// which arguments that depends. Data only; what needs more than names and arguments stands in the detectors.

import type { Severity } from '@sentrascan/contract';

/** What is known of an argument. `absent`: not given; `unknown`: given, or hidden in `**`, and not known. */
export type ArgumentState =
  | 'absent'
  | 'true'
  | 'false'
  | 'none'
  | 'text'
  | 'number'
  | 'global'
  | 'other'
  | 'unknown';

/** Holds where the argument is in one of these states and, where it is a text or a name, matches. */
export interface ArgumentTest {
  readonly keyword: string;
  /** Its place among positional arguments, where it may be given so. */
  readonly position?: number;
  readonly is: readonly ArgumentState[];
  /** Tested against the text, or against the import path of a global. */
  readonly matches?: RegExp;
}

/** The rules of the family `python` that are about one call. */
export type PythonRuleName =
  | 'loads-pickle'
  | 'loads-torch-checkpoint'
  | 'loads-numpy-objects'
  | 'loads-yaml-objects'
  | 'loads-keras-code'
  | 'loads-framework-model'
  | 'trusts-remote-code'
  | 'loads-code-by-name'
  | 'skips-certificate-check'
  | 'extracts-archive'
  | 'uses-shared-temporary'
  | 'uses-broken-cipher'
  | 'uses-weak-hash'
  | 'renders-unescaped'
  | 'parses-xml-unguarded'
  | 'opens-to-everyone';

/** Calls of one kind. */
export interface PythonCallRow {
  readonly rule: PythonRuleName;
  /** Completes "`call` ...": starts with a verb. */
  readonly effect: string;
  /** Import paths; `*.name` for a method of an object that is not known, `?` for any component. */
  readonly paths: string;
  /** All must hold. */
  readonly when?: readonly ArgumentTest[];
  /** Where it is not the rule's. */
  readonly severity?: Severity;
  readonly confidence?: 'medium' | 'low';
}

const pickled = 'reads a pickle, which can run anything';

const isTrue = (keyword: string, position?: number): ArgumentTest => ({
  keyword,
  is: ['true'],
  ...(position === undefined ? {} : { position }),
});
const isFalse = (keyword: string, position?: number): ArgumentTest => ({
  keyword,
  is: ['false'],
  ...(position === undefined ? {} : { position }),
});

/** Every row; for one call and rule the first that fits counts. */
export const PYTHON_CALLS: readonly PythonCallRow[] = [
  {
    rule: 'loads-pickle',
    effect: pickled,
    paths: `pickle.load pickle.loads pickle.Unpickler.load _pickle.load _pickle.loads _pickle.Unpickler.load
      cPickle.load cPickle.loads cPickle.Unpickler.load pickle._load pickle._loads pickle._Unpickler.load
      pickle5.load pickle5.loads dill.load dill.loads dill.load_session dill.load_module dill.Unpickler.load
      cloudpickle.load cloudpickle.loads cloudpickle.cloudpickle.load cloudpickle.cloudpickle.loads
      joblib.load joblib.numpy_pickle.load sklearn.externals.joblib.load six.moves.cPickle.load
      six.moves.cPickle.loads pandas.read_pickle pandas.io.pickle.read_pickle pandas.compat.pickle_compat.load
      pandas.DataFrame.read_pickle shelve.open shelve.DbfilenameShelf jsonpickle.decode jsonpickle.loads
      jsonpickle.unpickler.decode torch.multiprocessing.reductions.ForkingPickler.loads
      multiprocessing.reduction.ForkingPickler.loads pickleshare.PickleShareDB klepto.archives.file_archive.load
      compress_pickle.load compress_pickle.loads hickle.load numpy.core.numeric.pickle.load`,
  },
  {
    rule: 'loads-pickle',
    effect: 'reads a code object, ready to be run',
    paths: 'marshal.load marshal.loads',
  },
  {
    rule: 'loads-torch-checkpoint',
    effect: 'reads a pickle with weights_only=False',
    paths: 'torch.load torch.serialization.load',
    when: [isFalse('weights_only')],
  },
  {
    rule: 'loads-torch-checkpoint',
    effect: 'reads a pickle, in releases before 2.6',
    paths: 'torch.load torch.serialization.load',
    when: [{ keyword: 'weights_only', is: ['absent', 'none'] }],
    confidence: 'medium',
  },
  {
    rule: 'loads-torch-checkpoint',
    effect: 'reads a pickle without restriction',
    paths: 'torch.serialization._legacy_load torch.serialization._load torch.storage._load_from_bytes',
  },
  {
    rule: 'loads-numpy-objects',
    effect: 'reads pickled arrays',
    paths: 'numpy.load numpy.lib.npyio.load numpy.lib.format.read_array numpy.lib.format.open_memmap',
    when: [isTrue('allow_pickle', 2)],
  },
  {
    rule: 'loads-yaml-objects',
    effect: 'reads YAML without a safe loader',
    paths: 'yaml.load yaml.load_all',
    when: [{ keyword: 'Loader', position: 1, is: ['absent', 'none'] }],
  },
  {
    rule: 'loads-yaml-objects',
    effect: 'reads YAML with a loader that makes objects',
    paths: 'yaml.load yaml.load_all',
    when: [
      { keyword: 'Loader', position: 1, is: ['global'], matches: /(?:^|\.)(?:Unsafe|C?Unsafe|C)?Loader$/ },
    ],
  },
  {
    rule: 'loads-yaml-objects',
    effect: 'makes any object that the YAML names',
    paths:
      'yaml.unsafe_load yaml.unsafe_load_all yaml.UnsafeLoader.get_data yaml.UnsafeLoader.get_single_data',
  },
  {
    rule: 'loads-yaml-objects',
    effect: 'makes objects of some classes that the YAML names',
    paths: 'yaml.full_load yaml.full_load_all',
    severity: 'medium',
  },
  {
    rule: 'loads-yaml-objects',
    effect: 'makes objects of some classes that the YAML names',
    paths: 'yaml.load yaml.load_all',
    when: [{ keyword: 'Loader', position: 1, is: ['global'], matches: /(?:^|\.)C?FullLoader$/ }],
    severity: 'medium',
  },
  {
    rule: 'loads-yaml-objects',
    effect: 'makes any object that the YAML names',
    paths: 'ruamel.yaml.YAML ruamel_yaml.YAML',
    when: [{ keyword: 'typ', position: 0, is: ['text'], matches: /^unsafe$/ }],
  },
  {
    rule: 'loads-yaml-objects',
    effect: 'reads YAML without a safe loader',
    paths: 'ruamel.yaml.load ruamel_yaml.load ruamel.yaml.unsafe_load',
    when: [{ keyword: 'Loader', position: 1, is: ['absent'] }],
  },
  {
    rule: 'loads-keras-code',
    effect: 'loads layers with code of their own',
    paths: `keras.models.load_model tensorflow.keras.models.load_model tf_keras.models.load_model keras.saving.load_model
      tensorflow.keras.saving.load_model keras.src.saving.saving_api.load_model keras.layers.deserialize
      keras.saving.deserialize_keras_object tensorflow.keras.utils.deserialize_keras_object
      keras.models.model_from_json keras.models.clone_model *.load_model *.deserialize_keras_object`,
    when: [isFalse('safe_mode')],
  },
  {
    rule: 'loads-keras-code',
    effect: 'switches the safe mode off for everything that follows',
    paths: `keras.config.enable_unsafe_deserialization tensorflow.keras.config.enable_unsafe_deserialization
      keras.src.saving.serialization_lib.enable_unsafe_deserialization tf_keras.config.enable_unsafe_deserialization
      keras.saving.enable_unsafe_deserialization`,
  },
  {
    rule: 'loads-framework-model',
    effect: 'loads a model by the pickle or the module it names',
    paths: `mlflow.pyfunc.load_model mlflow.sklearn.load_model mlflow.pytorch.load_model mlflow.keras.load_model
      mlflow.tensorflow.load_model mlflow.xgboost.load_model mlflow.lightgbm.load_model mlflow.spark.load_model
      mlflow.transformers.load_model mlflow.onnx.load_model mlflow.?.load_model mlflow.pyfunc.load_pyfunc
      mlflow.langchain.load_model mlflow.statsmodels.load_model mlflow.catboost.load_model`,
  },
  {
    rule: 'loads-framework-model',
    effect: 'loads TorchScript, which runs as native code',
    paths: 'torch.jit.load torch.jit.jit_module_from_flatbuffer',
  },
  {
    rule: 'loads-framework-model',
    effect: 'opens a package whose Python sources run',
    paths:
      'torch.package.PackageImporter torch.package.package_importer.PackageImporter torch.package.import_module',
  },
  {
    rule: 'loads-framework-model',
    effect: 'reads a checkpoint, which is a pickle',
    paths: `*.load_from_checkpoint gensim.models.Word2Vec.load gensim.models.Doc2Vec.load gensim.models.FastText.load
      gensim.models.KeyedVectors.load gensim.utils.unpickle gensim.models.LdaModel.load gensim.corpora.Dictionary.load
      fasttext.load_model fairseq.checkpoint_utils.load_model_ensemble_and_task flair.models.SequenceTagger.load`,
  },
  {
    rule: 'loads-framework-model',
    effect: 'trusts every type that the file names',
    paths: 'skops.io.load skops.io.loads',
    when: [isTrue('trusted', 1)],
    severity: 'high',
  },
  {
    rule: 'loads-framework-model',
    effect: 'allows pickles to be read',
    paths: '*.load_local *.load *.from_documents *.from_texts *.loads',
    when: [isTrue('allow_dangerous_deserialization')],
    severity: 'high',
  },
  {
    rule: 'loads-framework-model',
    effect: 'allows what a language model writes to run',
    paths: '?',
    when: [isTrue('allow_dangerous_code')],
    severity: 'high',
  },
  {
    rule: 'loads-framework-model',
    effect: 'runs the Python that a language model writes',
    paths: `langchain.utilities.PythonREPL langchain_experimental.utilities.PythonREPL langchain.tools.PythonREPLTool
      langchain_experimental.tools.PythonREPLTool langchain_experimental.tools.python.tool.PythonREPLTool
      langchain_experimental.utilities.python.PythonREPL langchain.python.PythonREPL`,
    severity: 'high',
  },
  {
    rule: 'trusts-remote-code',
    effect: 'runs the Python files of the repository',
    paths: '?',
    when: [isTrue('trust_remote_code')],
  },
  {
    rule: 'trusts-remote-code',
    effect: 'runs hubconf.py of the repository without asking',
    paths: 'torch.hub.load torch.hub.help torch.hub.list',
    when: [isTrue('trust_repo')],
  },
  {
    rule: 'trusts-remote-code',
    effect: 'runs hubconf.py of the repository',
    paths: 'torch.hub.load',
    when: [{ keyword: 'trust_repo', is: ['absent', 'text', 'false', 'none', 'unknown'] }],
    severity: 'medium',
  },
  {
    rule: 'loads-code-by-name',
    effect: 'imports a module whose name is not known here',
    paths: 'importlib.import_module importlib.__import__ builtins.__import__',
    when: [{ keyword: 'name', position: 0, is: ['unknown', 'other'] }],
  },
  {
    rule: 'loads-code-by-name',
    effect: 'runs another Python file',
    paths: `runpy.run_path runpy.run_module imp.load_source imp.load_module imp.load_dynamic imp.load_compiled
      importlib.machinery.SourceFileLoader.load_module importlib.util.spec_from_file_location builtins.execfile
      importlib.machinery.SourcelessFileLoader importlib.machinery.ExtensionFileLoader zipimport.zipimporter.load_module`,
  },
  {
    rule: 'loads-code-by-name',
    effect: 'loads a native library whose name is not known here',
    paths: `ctypes.CDLL ctypes.PyDLL ctypes.WinDLL ctypes.OleDLL ctypes.cdll.LoadLibrary ctypes.windll.LoadLibrary
      ctypes.pydll.LoadLibrary torch.ops.load_library torch.classes.load_library tensorflow.load_op_library
      tensorflow.load_library`,
    when: [{ keyword: 'name', position: 0, is: ['unknown', 'other'] }],
  },
  {
    rule: 'loads-code-by-name',
    effect: 'loads a native library by its path',
    paths: `ctypes.CDLL ctypes.PyDLL ctypes.WinDLL ctypes.OleDLL ctypes.cdll.LoadLibrary ctypes.windll.LoadLibrary
      ctypes.pydll.LoadLibrary torch.ops.load_library torch.classes.load_library tensorflow.load_op_library`,
    when: [{ keyword: 'name', position: 0, is: ['text'], matches: /[/\\]/ }],
  },
  {
    rule: 'loads-code-by-name',
    effect: 'imports a powerful module where nobody looks for an import',
    paths: 'builtins.__import__',
    when: [
      {
        keyword: 'name',
        position: 0,
        is: ['text'],
        matches: /^(?:os|posix|nt|subprocess|socket|pty|ctypes|marshal|pickle|shutil|commands)$/,
      },
    ],
  },
  {
    rule: 'loads-code-by-name',
    effect: 'puts machine code into memory or starts it',
    paths: `ctypes.windll.kernel32.VirtualAlloc ctypes.windll.kernel32.VirtualAllocEx ctypes.windll.kernel32.CreateThread
      ctypes.windll.kernel32.CreateRemoteThread ctypes.windll.kernel32.RtlMoveMemory
      ctypes.windll.kernel32.WriteProcessMemory ctypes.windll.kernel32.VirtualProtect
      ctypes.windll.ntdll.NtCreateThreadEx`,
    severity: 'high',
  },
  {
    rule: 'loads-code-by-name',
    effect: 'makes a function from a code object',
    paths: 'types.FunctionType types.CodeType types.LambdaType new.function new.code',
  },
  {
    rule: 'skips-certificate-check',
    effect: 'accepts any certificate',
    paths: `requests.get requests.post requests.put requests.patch requests.delete requests.head requests.options
      requests.request requests.Session.? requests.sessions.Session.? requests.session.? httpx.get httpx.post httpx.put
      httpx.patch httpx.delete httpx.head httpx.options httpx.request httpx.stream httpx.Client httpx.AsyncClient
      *.get *.post *.put *.request`,
    when: [isFalse('verify')],
  },
  {
    rule: 'skips-certificate-check',
    effect: 'accepts any certificate',
    paths: 'ssl._create_unverified_context ssl._create_stdlib_context',
  },
  {
    rule: 'skips-certificate-check',
    effect: 'accepts any certificate from here on',
    paths: 'builtins.setattr',
    when: [
      {
        keyword: 'value',
        position: 2,
        is: ['global'],
        matches: /^ssl\.(?:_create_unverified_context|CERT_NONE|VerifyMode\.CERT_NONE)$/,
      },
    ],
  },
  {
    rule: 'skips-certificate-check',
    effect: 'accepts any certificate from here on',
    paths: 'builtins.setattr',
    when: [
      { keyword: 'name', position: 1, is: ['text'], matches: /^(?:verify|verify_ssl|check_hostname)$/ },
      { keyword: 'value', position: 2, is: ['false'] },
    ],
  },
  {
    rule: 'skips-certificate-check',
    effect: 'accepts any certificate',
    paths: 'aiohttp.TCPConnector aiohttp.ClientSession.? *.get *.post',
    when: [isFalse('ssl')],
  },
  {
    rule: 'skips-certificate-check',
    effect: 'accepts any certificate',
    paths: 'aiohttp.TCPConnector',
    when: [isFalse('verify_ssl')],
  },
  {
    rule: 'skips-certificate-check',
    effect: 'accepts any certificate',
    paths: 'urllib3.PoolManager urllib3.HTTPSConnectionPool ssl.wrap_socket',
    when: [{ keyword: 'cert_reqs', is: ['text', 'none', 'global'], matches: /CERT_NONE/ }],
  },
  {
    rule: 'skips-certificate-check',
    effect: 'accepts any host key',
    paths: '*.set_missing_host_key_policy paramiko.SSHClient.set_missing_host_key_policy',
    when: [
      {
        keyword: 'policy',
        position: 0,
        is: ['global', 'other', 'unknown'],
        matches: /AutoAddPolicy|WarningPolicy/,
      },
    ],
  },
  {
    rule: 'skips-certificate-check',
    effect: 'accepts any host key',
    paths: 'paramiko.AutoAddPolicy paramiko.client.AutoAddPolicy paramiko.WarningPolicy',
  },
  {
    rule: 'extracts-archive',
    effect: 'extracts every name as it is written in the archive',
    paths: `tarfile.open.extractall tarfile.TarFile.extractall tarfile.TarFile.open.extractall tarfile.TarFile.gzopen.extractall
      tarfile.open.extract tarfile.TarFile.extract`,
    when: [
      { keyword: 'filter', is: ['absent', 'none'] },
      { keyword: 'members', position: 1, is: ['absent', 'none'] },
    ],
  },
  {
    rule: 'extracts-archive',
    effect: 'extracts every name as it is written in the archive',
    paths: 'tarfile.open.extractall tarfile.TarFile.extractall',
    when: [{ keyword: 'filter', is: ['text'], matches: /^fully_trusted$/ }],
  },
  {
    rule: 'extracts-archive',
    effect: 'extracts every name of the archive',
    paths: 'zipfile.ZipFile.extractall zipfile.PyZipFile.extractall',
    when: [{ keyword: 'members', position: 1, is: ['absent', 'none'] }],
  },
  {
    rule: 'extracts-archive',
    effect: 'extracts every name of the archive',
    paths: 'shutil.unpack_archive',
    when: [{ keyword: 'filter', is: ['absent', 'none'] }],
  },
  {
    rule: 'uses-shared-temporary',
    effect: 'names a file that someone else can make first',
    paths: 'tempfile.mktemp os.tempnam os.tmpnam',
  },
  {
    rule: 'uses-shared-temporary',
    effect: 'imports from a folder that everyone writes to',
    paths: 'sys.path.append',
    when: [
      {
        keyword: 'object',
        position: 0,
        is: ['text'],
        matches: /^(?:\/var)?\/tmp(?:\/|$)|^\/dev\/shm(?:\/|$)/,
      },
    ],
  },
  {
    rule: 'uses-shared-temporary',
    effect: 'imports from a folder that everyone writes to',
    paths: 'sys.path.insert',
    when: [
      {
        keyword: 'object',
        position: 1,
        is: ['text'],
        matches: /^(?:\/var)?\/tmp(?:\/|$)|^\/dev\/shm(?:\/|$)/,
      },
    ],
  },
  {
    rule: 'uses-broken-cipher',
    effect: 'encrypts with a cipher that can be broken',
    paths: `Crypto.Cipher.DES.new Crypto.Cipher.ARC4.new Crypto.Cipher.ARC2.new Crypto.Cipher.Blowfish.new
      Crypto.Cipher.XOR.new Cryptodome.Cipher.DES.new Cryptodome.Cipher.ARC4.new Cryptodome.Cipher.ARC2.new
      Cryptodome.Cipher.Blowfish.new Crypto.Cipher.DES3.new Cryptodome.Cipher.DES3.new
      cryptography.hazmat.primitives.ciphers.algorithms.ARC4 cryptography.hazmat.primitives.ciphers.algorithms.Blowfish
      cryptography.hazmat.primitives.ciphers.algorithms.IDEA cryptography.hazmat.primitives.ciphers.algorithms.TripleDES`,
  },
  {
    rule: 'uses-broken-cipher',
    effect: 'encrypts equal blocks to equal blocks (ECB)',
    paths: 'cryptography.hazmat.primitives.ciphers.modes.ECB',
  },
  {
    rule: 'uses-broken-cipher',
    effect: 'encrypts equal blocks to equal blocks (ECB)',
    paths: 'Crypto.Cipher.AES.new Cryptodome.Cipher.AES.new',
    when: [{ keyword: 'mode', position: 1, is: ['global'], matches: /\.MODE_ECB$/ }],
  },
  {
    rule: 'uses-weak-hash',
    effect: 'hashes with MD5 or SHA-1',
    paths: `hashlib.md5 hashlib.sha1 md5.new sha.new Crypto.Hash.MD5.new Crypto.Hash.SHA1.new Crypto.Hash.SHA.new
      Crypto.Hash.MD4.new Cryptodome.Hash.MD5.new Cryptodome.Hash.SHA1.new`,
    when: [{ keyword: 'usedforsecurity', is: ['absent', 'true', 'unknown'] }],
  },
  {
    rule: 'uses-weak-hash',
    effect: 'hashes with MD5 or SHA-1',
    paths: 'hashlib.new',
    when: [
      { keyword: 'name', position: 0, is: ['text'], matches: /^(?:md[245]|sha-?1)$/i },
      { keyword: 'usedforsecurity', is: ['absent', 'true', 'unknown'] },
    ],
  },
  {
    rule: 'renders-unescaped',
    effect: 'switches escaping off',
    paths: 'jinja2.Environment jinja2.environment.Environment jinja2.Template jinja2.environment.Template',
    when: [isFalse('autoescape')],
  },
  {
    rule: 'renders-unescaped',
    effect: 'leaves escaping off, which is the default',
    paths: 'jinja2.Environment jinja2.environment.Environment',
    when: [{ keyword: 'autoescape', is: ['absent'] }],
    severity: 'low',
  },
  {
    rule: 'parses-xml-unguarded',
    effect: 'expands entities',
    paths: `xml.etree.ElementTree.parse xml.etree.ElementTree.fromstring xml.etree.ElementTree.iterparse
      xml.etree.ElementTree.XML xml.etree.cElementTree.parse xml.etree.cElementTree.fromstring
      xml.etree.cElementTree.iterparse xml.dom.minidom.parse xml.dom.minidom.parseString xml.dom.pulldom.parse
      xml.dom.pulldom.parseString xml.sax.parse xml.sax.parseString xml.dom.expatbuilder.parse lxml.etree.parse
      lxml.etree.fromstring lxml.etree.XML`,
  },
  {
    rule: 'opens-to-everyone',
    effect: 'publishes the program under a public address',
    paths: '*.launch *.queue.launch gradio.?.launch',
    when: [isTrue('share')],
  },
  {
    rule: 'opens-to-everyone',
    effect: 'serves the debugger to the whole network',
    paths: '*.run flask.Flask.run',
    when: [
      { keyword: 'host', position: 0, is: ['text'], matches: /^(?:0\.0\.0\.0|::)$/ },
      { keyword: 'debug', position: 2, is: ['true'] },
    ],
  },
];
