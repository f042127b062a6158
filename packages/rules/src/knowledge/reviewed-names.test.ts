// Names that a review found understated, missing or overstated, at the standing they have since. One name a word.

import type { Severity } from '@sentrascan/contract';
import { isAtLeast } from '@sentrascan/contract';
import { describe, expect, it } from 'vitest';
import type { Effect } from './callable-entry.ts';
import { lookupCallable } from './lookup-callable.ts';

/** `module: names`, a line each, as pairs. */
function pairs(table: string): readonly (readonly [string, string])[] {
  return table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [module = '', names = ''] = line.trim().split(': ');
      return names.split(' ').map((name) => [module, name] as const);
    });
}

function expectEach(severity: Severity, effects: readonly Effect[], table: string): void {
  it.each(pairs(table))('%s %s', (module, name) => {
    const judged = lookupCallable(module, name);
    expect(judged.standing).toBe('dangerous');
    expect(isAtLeast(judged.severity ?? 'low', severity), judged.severity).toBe(true);
    expect(effects).toContain(judged.effect);
  });
}

describe('what writes or opens files', () => {
  expectEach(
    'high',
    ['file-write', 'file-read', 'network'],
    `trace: CoverageResults.write_results CoverageResults.write_results_file
     dill._dill: FileType
     dateutil.zoneinfo: TarFile
     joblib.compressor: BinaryZlibFile BinaryGzipFile LZMACompressorWrapper.decompressor_file
     joblib.logger: PrintTime
     lz4.frame: LZ4FrameFile open
     scipy.io._netcdf: NetCDFFile netcdf_file
     scipy.io: netcdf_file
     pandas.io.stata: StataWriter StataReader
     pandas.io.common: _BytesTarFile
     torch._C: PyTorchFileWriter PyTorchFileReader
     torch.utils.tensorboard: SummaryWriter
     torch.utils.tensorboard.writer: SummaryWriter
     pyarrow: OSFile MemoryMappedFile
     pyarrow.lib: OSFile MemoryMappedFile
     linecache: getlines`,
  );
});

describe('second names of classes that call, start or build something', () => {
  expectEach(
    'high',
    ['call', 'exec', 'unpickle', 'memory', 'native'],
    `dill._dill: TypeType ClassType PartialType LRUCacheType ReferenceType ProxyType
     joblib.pool: Pool
     joblib._parallel_backends: ThreadPool
     joblib.numpy_pickle: Unpickler
     joblib.numpy_pickle_compat: Unpickler
     statsmodels.graphics.functional: Pool
     threadpoolctl: Thread ContextDecorator
     xgboost.federated: Thread
     xgboost.sklearn: ThreadPoolExecutor
     xgboost.core: CStrPtr CFloatPtr
     sklearn.callback._transport: Thread
     sklearn.callback._progressbar: Thread
     pandas.io.sql: ExitStack
     pandas.io.parsers.readers: ThreadPoolExecutor
     lightgbm.basic: _BoosterHandle
     torch.multiprocessing: Pool Process
     torch.multiprocessing.pool: Pool
     multiprocess: Pool Process
     multiprocess.pool: Pool ThreadPool Pool.map
     multiprocess.context: Process
     multiprocess.connection: Client
     multiprocess.managers: BaseManager
     multiprocess.reduction: ForkingPickler.loads
     pathos.multiprocessing: ProcessPool ProcessPool.map
     pathos.pools: ThreadPool
     distributed.process: AsyncProcess
     wrapt: PartialCallableObjectProxy CallableObjectProxy LazyObjectProxy FunctionWrapper`,
  );
  it('says that wrappers of wrapt call at once', () => {
    expect(lookupCallable('wrapt', 'PartialCallableObjectProxy').calls).toEqual({ positions: 'all' });
  });
});

describe('what loads native code', () => {
  expectEach(
    'critical',
    ['native', 'memory'],
    'ctypes._endian: PyDLL CDLL LibraryLoader CFUNCTYPE\nscipy._lib._ccallback: PyCFuncPtr',
  );
  expectEach(
    'high',
    ['native'],
    `tflite_runtime.interpreter: Delegate load_delegate
     tensorflow.lite.python.interpreter: Delegate load_delegate`,
  );
});

describe('what evaluates, starts or imports', () => {
  expectEach(
    'critical',
    ['exec', 'import'],
    `dill._dill: _getattr _create_namedtuple
     scipy._lib._uarray._backend: unpickle_function
     narwhals._spark_like.utils: import_module
     pip._vendor.pkg_resources: run_script NullProvider.run_script
     patsy.eval: EvalEnvironment.eval
     formulaic.utils.stateful_transforms: stateful_eval
     watchdog.tricks: ShellCommandTrick`,
  );
  expectEach(
    'high',
    ['exec', 'import', 'network'],
    `patsy: dmatrix dmatrices
     patsy.highlevel: dmatrix dmatrices incr_dbuilder
     patsy.eval: EvalFactor.eval
     formulaic: model_matrix Formula.get_model_matrix
     formulaic.sugar: model_matrix
     statsmodels.formula.api: ols logit glm mixedlm
     statsmodels.regression.linear_model: OLS.from_formula
     statsmodels.tsa.statespace.sarimax: SARIMAX.from_formula
     pkgutil: iter_importers get_importer
     warnings: _getcategory
     pyspark: SparkContext
     selenium.webdriver: Chrome Firefox Edge Remote
     distributed: Client
     dask.distributed: Client`,
  );
});

describe('what stays mild', () => {
  it.each(
    pairs(
      'trace: CoverageResults CoverageResults.update\nantigravity: geohash\nxml.etree.ElementTree: ElementTree\nemail.headerregistry: _reconstruct_header',
    ),
  )('%s %s is LOW', (module, name) =>
    expect(lookupCallable(module, name)).toMatchObject({ standing: 'dangerous', severity: 'low' }),
  );
  it('keeps reading XML from a file at MEDIUM', () => {
    expect(lookupCallable('xml.etree.ElementTree', 'ElementTree.parse').severity).toBe('medium');
    expect(lookupCallable('numpy', 'memmap')).toMatchObject({ severity: 'medium', effect: 'file-read' });
  });
  it.each(
    pairs(`types: SimpleNamespace GenericAlias UnionType
     typing: Union Optional Literal Annotated Concatenate TypeGuard Unpack Generator
     statsmodels.tsa.statespace._representation: dStatespace zStatespace
     statsmodels.tsa.statespace._kalman_filter: dKalmanFilter
     statsmodels.tsa.statespace._kalman_smoother: sKalmanSmoother
     statsmodels.tsa.statespace._initialization: cInitialization
     statsmodels.tsa.statespace._simulation_smoother: dSimulationSmoother
     email.message: EmailMessage Message
     configparser: ConfigParser SectionProxy ConverterMapping BasicInterpolation
     subprocess: CompletedProcess
     argparse: _StoreAction _HelpAction _StoreTrueAction _ArgumentGroup
     signal: Signals SIGINT
     configparser: RawConfigParser.getint ConfigParser.get
     types: SuperType
     importlib.machinery: ModuleSpec
     numpy.dtypes: StringDType
     csv: Dialect
     tokenize: TokenInfo
     ast: Name Module Call Constant`),
  )('%s %s is safe', (module, name) => expect(lookupCallable(module, name).standing).toBe('safe'));

  it.each(
    pairs(
      'functools: partialmethod\nargparse: ArgumentParser\nconfigparser: SectionProxy.get\ntypes: ItemGetterType',
    ),
  )('%s %s is judged by what it is given', (module, name) =>
    expect(lookupCallable(module, name)).toMatchObject({ judgedByArgument: true }),
  );
});
