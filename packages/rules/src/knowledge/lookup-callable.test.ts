// The lookup's rules: exact first, no safe prefix, paths and second names resolved, never a throw.

import { isAtLeast } from '@sentrascan/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookupCallable } from './lookup-callable.ts';
import { isStandardLibrary } from './standard-library.ts';

function expectDangerous(module: string, name: string, atLeast: 'critical' | 'high' | 'medium'): void {
  const judged = lookupCallable(module, name);
  expect(judged.standing, `${module} ${name}`).toBe('dangerous');
  expect(isAtLeast(judged.severity ?? 'low', atLeast), `${module} ${name}: ${judged.severity}`).toBe(true);
}

describe('exact pairs', () => {
  it('come before everything else', () => {
    expect(lookupCallable('os', 'system')).toMatchObject({
      standing: 'dangerous',
      matched: 'exact',
      effect: 'exec',
    });
    expect(lookupCallable('collections', 'OrderedDict')).toMatchObject({
      standing: 'safe',
      matched: 'exact',
    });
  });

  it('say which arguments are called', () => {
    expect(lookupCallable('functools', 'partial').calls).toEqual({ positions: [0], lazy: true });
    expect(lookupCallable('functools', 'reduce').calls).toEqual({ positions: [0] });
  });

  it.each([
    ['posix', 'system'],
    ['nt', 'system'],
    ['__builtin__', 'eval'],
    ['cPickle', 'loads'],
    ['commands', 'getoutput'],
    ['popen2', 'popen2'],
    ['imp', 'load_source'],
    ['new', 'function'],
    ['importlib._bootstrap', '_gcd_import'],
    ['_operator', 'attrgetter'],
    ['dl', 'open'],
  ])('knows the twin or old name %s.%s', (module, name) => expectDangerous(module, name, 'critical'));

  it.each([
    ['urllib2', 'urlopen'],
    ['urllib', 'urlopen'],
    ['httplib', 'HTTPConnection'],
    ['thread', 'start_new_thread'],
    ['itertools', 'imap'],
  ])('knows the old name %s.%s', (module, name) => expectDangerous(module, name, 'high'));
});

describe('dotted names', () => {
  it.each([
    ['site', 'os.system', 'os.system'],
    ['torch.serialization', 'os.system', 'os.system'],
    ['argparse', '_os.popen', 'os.popen'],
    ['enum', 'bltns.eval', 'builtins.eval'],
    ['my.own.module', 'deep.subprocess.Popen', 'subprocess.Popen'],
  ])('%s %s is what it leads to', (module, name, path) => {
    expect(lookupCallable(module, name)).toMatchObject({ severity: 'critical', matched: 'path', path });
  });

  it.each([
    'namedtuple.__builtins__.get',
    'OrderedDict.__init__.__globals__',
    'Counter.__class__.__subclasses__',
  ])('collections %s is HIGH or above, although collections is harmless', (name) =>
    expectDangerous('collections', name, 'high'),
  );

  it('walks into submodules', () => {
    expectDangerous('numpy', 'f2py.crackfortran.getlincoef', 'critical');
    expectDangerous('numpy', 'testing._private.utils.runstring', 'critical');
    expectDangerous('torch', 'utils.collect_env.run', 'critical');
  });

  it('does not make a nested class of an ordinary package dangerous', () => {
    expect(lookupCallable('my_package.models', 'Outer.Inner').standing).toBe('unknown');
    expect(lookupCallable('torch.nn.modules.conv', 'Conv2d.Inner').standing).toBe('unknown');
  });
});

describe('every dangerous module, through any other', () => {
  const modules =
    'os sys subprocess shutil importlib pickle builtins ctypes joblib marshal pkgutil posix runpy dill cloudpickle pty';
  const hosts =
    'argparse _pyio ctypes.util torch.hub numpy transformers.utils sklearn.utils.fixes my_package.module collections';

  it.each(modules.split(' '))('%s', (inner) => {
    for (const host of hosts.split(' ')) {
      for (const rest of ['', '.system', '.Popen', '.loads', '.x', '.a.b.c'])
        expectDangerous(host, inner + rest, 'high');
      expectDangerous(host, `_${inner}.x`, 'high');
      expectDangerous(host, `deep.${inner}.x`, 'high');
    }
  });
});

describe('second names', () => {
  it.each(['os', 'sys', 'subprocess', '_os', '__builtins__', '__dict__'])(
    'module object %s is HIGH',
    (name) => {
      expectDangerous('torch.serialization', name, 'high');
    },
  );

  it('resolves a re-exported function', () => {
    expect(lookupCallable('multiprocessing.popen_spawn_win32', 'Popen').standing).toBe('dangerous');
    expectDangerous('ctypes._aix', 'Popen', 'critical');
  });
});

describe('what is not known', () => {
  it('is said to be unknown, the standard library apart', () => {
    expect(lookupCallable('my_package', 'make')).toMatchObject({ standing: 'unknown', matched: 'none' });
    expect(lookupCallable('colorsys', 'nothing')).toMatchObject({
      standing: 'unknown',
      matched: 'stdlib-unknown',
    });
  });

  it('knows what the standard library is', () => {
    for (const module of ['os.path', '_pyrepl.main', 'annotationlib', 'cPickle', 'compression.zstd']) {
      expect(isStandardLibrary(module), module).toBe(true);
    }
    for (const module of ['__main__', 'numpy', 'osx', '', 'torch.os'])
      expect(isStandardLibrary(module), module).toBe(false);
  });

  it.each(['__proto__', 'constructor', 'hasOwnProperty', 'toString', ''])('survives %j', (word) => {
    expect(lookupCallable(word, word).standing).not.toBe('safe');
    expect(lookupCallable('os', word).standing).not.toBe('safe');
    expect(lookupCallable(word, 'system').standing).not.toBe('safe');
  });

  it('never throws, and says why in one line', () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom('os', 'system', '.', '..', '__class__', 'torch', 'a.b.c'),
    );
    const text = fc.array(part, { maxLength: 90 }).map((parts) => parts.join('.'));
    fc.assert(
      fc.property(text, text, (module, name) => {
        const judged = lookupCallable(module, name);
        expect(judged.why.length).toBeGreaterThan(5);
      }),
      { numRuns: 500 },
    );
  });

  it('answers a hostile length in linear time', () => {
    const judged = lookupCallable('a.'.repeat(50_000), 'b.'.repeat(50_000));
    expect(judged.standing).toBe('unknown');
  });
});

describe('what ordinary model files name', () => {
  it.each(
    `argparse Namespace;collections OrderedDict;collections defaultdict;pathlib PosixPath;datetime datetime;copy_reg _reconstructor
     copyreg _reconstructor;_codecs encode;builtins set;builtins bytearray;__builtin__ object;numpy dtype;numpy ndarray;numpy float64
     numpy.core.multiarray _reconstruct;numpy._core.multiarray scalar;numpy.core.numeric _frombuffer;numpy.random._pickle __randomstate_ctor
     torch FloatStorage;torch._utils _rebuild_tensor_v2;torch._utils _rebuild_parameter;torch.nn.parameter Parameter;torch device;torch float32
     joblib.numpy_pickle NumpyArrayWrapper;sklearn.tree._tree Tree;sklearn.utils Bunch;xgboost.core Booster;lightgbm.basic Booster
     scipy.sparse.csr csr_matrix;scipy.sparse._csr csr_matrix;pandas.core.frame DataFrame;pandas._libs.internals _unpickle_block
     nltk.tokenize.punkt PunktSentenceTokenizer;keras_preprocessing.text Tokenizer;omegaconf.dictconfig DictConfig;omegaconf.base ContainerMetadata
     transformers.training_args TrainingArguments;fractions Fraction;decimal Decimal;uuid UUID;re _compile;logging getLogger;threading RLock
     random Random;types SimpleNamespace;enum Enum;typing Any;torch Size;torch.storage UntypedStorage;ipaddress IPv4Address`
      .split(/[;\n]/)
      .map((pair) => pair.trim().split(' ')),
  )('%s %s is safe', (module = '', name = '') => {
    expect(lookupCallable(module, name)).toMatchObject({ standing: 'safe', matched: 'exact' });
  });

  it.each(
    `__main__ Net;models.yolo Model;models.common Conv;prophet.forecaster Prophet;statsmodels.regression.linear_model OLS;madmom.ml.nn NeuralNetwork
     stable_baselines3.common.policies ActorCriticPolicy;torch_geometric.data.data Data;gpytorch.models.exact_gp ExactGP;flair.data Dictionary
     spacy.vocab Vocab;fastai.learner Learner;speechbrain.nnet.CNN Conv1d;facenet_pytorch.models.mtcnn PNet;gensim.models.word2vec Word2Vec
     pyannote.audio.core.task Specifications;ray.rllib.policy.policy PolicySpec;allennlp.data.vocabulary Vocabulary;timm.models.resnet ResNet
     pytorch_lightning.callbacks.model_checkpoint ModelCheckpoint;torchvision.models.resnet ResNet;ultralytics.nn.tasks DetectionModel`
      .split(/[;\n]/)
      .map((pair) => pair.trim().split(' ')),
  )('%s %s is not called dangerous', (module = '', name = '') => {
    expect(lookupCallable(module, name).standing).not.toBe('dangerous');
  });
});
