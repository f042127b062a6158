// What is known of Python source beyond single calls: where code and commands come from, which loaders run a module at
// once, which libraries are gone, which operators TorchScript brings. Data only.

import type { Severity } from '@sentrascan/contract';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Functions that turn text into other text or bytes; what runs their result hides what it runs. */
export const DECODER_ORIGIN: RegExp =
  /^(?:base64\.(?:\w{1,12}decode|decodebytes|decodestring)|binascii\.(?:unhexlify|a2b_\w{1,8})|zlib\.decompress|bz2\.decompress|lzma\.decompress|gzip\.decompress|codecs\.decode|marshal\.loads?|builtins\.(?:bytes|bytearray)\.fromhex|cryptography\.fernet\.Fernet\.decrypt|Crypto(?:dome)?\.Cipher\.[\w.]{1,40}\.decrypt)$/;

/** How bad it is to evaluate what `repr` printed of an object of the same program: its class could still lie. */
export const PRINTED_HERE_SEVERITY: Severity = 'low';

/** Functions that fetch something from elsewhere. */
export const NETWORK_ORIGIN: RegExp =
  /^(?:requests\.(?:get|post|put|request|Session|session)|urllib\.request\.(?:urlopen|urlretrieve|Request)|urllib2?\.(?:urlopen|urlretrieve)|urllib3\.|httpx\.(?:get|post|request|stream|Client)|aiohttp\.|http\.client\.|httplib\.|socket\.(?:socket|create_connection)|wget\.|pycurl\.|ftplib\.|telnetlib\.|paramiko\.)/;

/** Functions whose result is what a connection received. */
export const RECEIVED_ORIGIN: RegExp =
  /^socket\.(?:socket|create_connection)(?:\.makefile)?\.(?:recv|recvfrom|read|readline|makefile)|^asyncio\.open_connection$|^\?\.recv(?:from)?$/;

/** Functions that read a file of the same machine. */
export const FILE_ORIGIN: RegExp = /^(?:builtins\.open|io\.open|codecs\.open|tokenize\.open|pathlib\.Path)\b/;

/** Functions that make an argument safe for a shell. */
export const QUOTING_ORIGIN: RegExp = /^(?:shlex|pipes)\.(?:quote|join)$/;

/** Functions that run source given as text. */
export const EVALUATORS: ReadonlySet<string> = words(
  `builtins.eval builtins.exec builtins.compile code.InteractiveInterpreter.runsource
   code.InteractiveConsole.push code.InteractiveInterpreter.runcode code.InteractiveConsole.runcode
   IPython.get_ipython.run_cell IPython.get_ipython.ex six.exec_`,
);

/** Modules that are gone or abandoned, with what took their place. */
export const ABANDONED_MODULES: Readonly<Record<string, string>> = {
  imp: 'gone since Python 3.12, importlib took its place',
  telnetlib: 'gone since Python 3.13; it sends passwords in the clear',
  distutils: 'gone since Python 3.12, setuptools took its place',
  cPickle: 'a module of Python 2',
  commands: 'a module of Python 2, subprocess took its place',
  popen2: 'a module of Python 2, subprocess took its place',
  'sklearn.externals.joblib': 'gone since scikit-learn 0.23, joblib took its place',
  'sklearn.externals.six': 'gone since scikit-learn 0.23',
  'Crypto.Cipher': 'pycrypto has known flaws and no maintainer; pycryptodome has the same names',
  'Crypto.PublicKey': 'pycrypto has known flaws and no maintainer; pycryptodome has the same names',
  'Crypto.Random': 'pycrypto has known flaws and no maintainer; pycryptodome has the same names',
  'Crypto.Hash': 'pycrypto has known flaws and no maintainer; pycryptodome has the same names',
  pkg_resources: 'deprecated by setuptools, importlib.metadata took its place',
  'tensorflow.contrib': 'gone since TensorFlow 2.0',
  cgi: 'gone since Python 3.13',
  crypt: 'gone since Python 3.13',
  asyncore: 'gone since Python 3.12',
  smtpd: 'gone since Python 3.12',
  pipes: 'gone since Python 3.13, subprocess took its place',
};

/** Namespaces of operators that PyTorch, torchvision and torchaudio bring themselves. */
export const TORCH_NAMESPACES: ReadonlySet<string> = words(
  `aten prim prims torchvision quantized _quantized quantized_decomposed mkldnn mkldnn_prepacked prepacked xnnpack
   static_runtime inductor profiler cuda c10d _c10d_functional torchaudio image video onednn mkl metal metal_prepack
   vulkan vulkan_prepack sparse quantization _caffe2 rngprims _test cudnn nnapi _nnapi export higher_order symm_mem
   dist onnx c10 debugprims streams mps xla inductor_prims torchtext`,
);

/** Operators and functions with which TorchScript reaches files. */
export const TORCH_FILE_CALLS: ReadonlySet<string> = words(
  `torch.from_file torch.save torch.load aten.save aten.from_file aten.load image.read_file image.write_file
   image.decode_image_file aten.storage_from_file video.read_video_from_file torchaudio.sox_io_load_audio_file
   torchaudio.sox_io_save_audio_file aten._load aten.__from_file`,
);
