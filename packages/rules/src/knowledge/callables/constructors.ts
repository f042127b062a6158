// Classes whose constructor opens, connects, starts or loads something. Their instances are not pickled in honest files.

import {
  callsLater,
  describe,
  exec,
  imports,
  native,
  network,
  readsFile,
  safe,
  writesFile,
} from '../describe-module.ts';

const opens = 'opens a file for reading or writing';
const browser = 'starts a browser, at a path it may be given';
const delegate = 'loads native code as a delegate';
const distributed = 'runs a function in a process';

export const knowledge = [
  describe(
    'dill._dill',
    writesFile('high', opens, 'FileType'),
    readsFile('low', 'wraps a stream it is given', 'TextWrapperType BufferedReaderType BufferedWriterType'),
  ),
  describe(
    'joblib.compressor',
    writesFile(
      'high',
      opens,
      `BinaryZlibFile BinaryGzipFile CompressorWrapper.compressor_file CompressorWrapper.decompressor_file
       BZ2CompressorWrapper.compressor_file BZ2CompressorWrapper.decompressor_file LZMACompressorWrapper.compressor_file
       LZMACompressorWrapper.decompressor_file XZCompressorWrapper.compressor_file XZCompressorWrapper.decompressor_file
       LZ4CompressorWrapper.compressor_file LZ4CompressorWrapper.decompressor_file ZlibCompressorWrapper.compressor_file
       ZlibCompressorWrapper.decompressor_file GzipCompressorWrapper.compressor_file GzipCompressorWrapper.decompressor_file`,
    ),
    safe(
      'describes a way to compress',
      `CompressorWrapper BZ2CompressorWrapper LZMACompressorWrapper XZCompressorWrapper LZ4CompressorWrapper
       ZlibCompressorWrapper GzipCompressorWrapper`,
    ),
  ),
  describe('joblib.logger', writesFile('high', 'opens and moves a log file', 'PrintTime')),
  describe('lz4.frame', writesFile('high', opens, 'LZ4FrameFile open')),
  describe('pandas.io.common', readsFile('high', opens, '_BytesTarFile _BytesZipFile')),
  describe(
    'torch._C torch',
    writesFile('high', 'writes a file', 'PyTorchFileWriter _C.PyTorchFileWriter'),
    readsFile('high', 'reads a file', 'PyTorchFileReader _C.PyTorchFileReader'),
  ),
  describe(
    'torch.utils.tensorboard torch.utils.tensorboard.writer tensorboardX tensorboardX.writer',
    writesFile('high', 'makes a folder and writes event files', 'SummaryWriter FileWriter'),
  ),
  describe(
    'tflite_runtime.interpreter tensorflow.lite.python.interpreter ai_edge_litert.interpreter tensorflow.lite.experimental tensorflow',
    native('high', delegate, 'Delegate load_delegate lite.experimental.load_delegate'),
  ),
  describe(
    'pyspark pyspark.context',
    exec('high', 'starts a Java process', 'SparkContext SparkContext.getOrCreate'),
  ),
  describe(
    'pyspark.sql pyspark.sql.session',
    exec('high', 'starts a Java process', 'SparkSession.Builder.getOrCreate'),
  ),
  describe(
    'selenium.webdriver',
    exec('high', browser, 'Chrome ChromiumEdge Edge Firefox Ie Safari WebKitGTK WPEWebKit'),
    network('high', 'connects to a server', 'Remote'),
  ),
  describe(
    'selenium.webdriver.chrome.webdriver selenium.webdriver.chromium.webdriver selenium.webdriver.edge.webdriver selenium.webdriver.firefox.webdriver selenium.webdriver.ie.webdriver selenium.webdriver.safari.webdriver selenium.webdriver.webkitgtk.webdriver selenium.webdriver.wpewebkit.webdriver',
    exec('high', browser, 'WebDriver ChromiumDriver'),
  ),
  describe('selenium.webdriver.remote.webdriver', network('high', 'connects to a server', 'WebDriver')),
  describe(
    'watchdog.tricks',
    exec('critical', 'runs a shell line or program', 'ShellCommandTrick AutoRestartTrick'),
  ),
  describe(
    'distributed distributed.client dask.distributed',
    network(
      'high',
      'connects to a server, which exchanges pickles',
      'Client LocalCluster SSHCluster Scheduler Worker Nanny',
    ),
  ),
  describe(
    'distributed.process',
    callsLater('high', distributed, 'AsyncProcess AsyncProcess.start AsyncProcess._run', 'all'),
  ),
  describe(
    'pathos pathos.multiprocessing pathos.parallel pathos.pools pathos.threading pathos.serial pathos.abstract_launcher pathos.helpers pathos.helpers.mp_helper pathos.pp pathos.mp_map pathos.python',
    callsLater(
      'high',
      distributed,
      `ProcessPool ThreadPool ParallelPool SerialPool _ProcessPool _ThreadPool ParallelPythonPool ThreadingPool
       PythonSerial AbstractWorkerPool ProcessPool.map ProcessPool.imap ProcessPool.uimap ProcessPool.amap ProcessPool.pipe
       ProcessPool.apipe ThreadPool.map ThreadPool.pipe ParallelPool.map ParallelPool.pipe SerialPool.map SerialPool.pipe
       _Pool`,
      'all',
    ),
  ),
  describe(
    'pathos.core pathos.connection pathos.secure pathos.secure.connection pathos.secure.copier pathos.secure.tunnel pathos.server pathos.util pathos.hosts pathos.portpicker pathos.profile',
    exec(
      'critical',
      'starts a program, here or on another machine',
      `Pipe Pipe.launch Pipe.__call__ Copier Copier.launch Tunnel Tunnel.connect connect copy execute serve kill getchild`,
    ),
  ),
  describe(
    'scipy._lib._uarray._backend scipy._lib._uarray uarray uarray._backend',
    imports(
      'critical',
      'imports a module and walks to an attribute of it, by name',
      'unpickle_function unpickle_backend',
    ),
  ),
  describe(
    'narwhals._spark_like.utils narwhals._utils narwhals._duckdb.utils',
    imports(
      'critical',
      'imports a module by name',
      'import_module _import_sqlframe_module import_functions import_native_dtypes import_window',
    ),
  ),
  describe(
    'pip._vendor.pkg_resources pkg_resources',
    exec(
      'critical',
      'runs a script of a package',
      'run_script IResourceProvider.run_script NullProvider.run_script Distribution.run_script WorkingSet.run_script run_main',
    ),
  ),
  describe(
    'statsmodels.tsa.statespace._representation statsmodels.tsa.statespace._kalman_filter statsmodels.tsa.statespace._kalman_smoother statsmodels.tsa.statespace._initialization statsmodels.tsa.statespace._simulation_smoother statsmodels.tsa.statespace._cfa_simulation_smoother',
    safe(
      'a compiled state space model: arrays and numbers',
      `sStatespace dStatespace cStatespace zStatespace sKalmanFilter dKalmanFilter cKalmanFilter zKalmanFilter
       sKalmanSmoother dKalmanSmoother cKalmanSmoother zKalmanSmoother sInitialization dInitialization cInitialization
       zInitialization sSimulationSmoother dSimulationSmoother cSimulationSmoother zSimulationSmoother
       sCFASimulationSmoother dCFASimulationSmoother cCFASimulationSmoother zCFASimulationSmoother`,
    ),
  ),
];
