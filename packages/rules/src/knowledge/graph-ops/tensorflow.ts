// What operations of TensorFlow do. Nearly all compute; the rows here reach files, hosts, Python, native code or other
// graphs. The contexts are those that the formats of TensorFlow state: see tensorflow/graph-facts.ts of the formats.

import { describeGraphOps, type GraphOpCase } from '../describe-graph-ops.ts';
import { OPERATIONS_A_TO_L } from '../tensorflow-operations/a-to-l.ts';
import { FORMER_OPERATIONS } from '../tensorflow-operations/former.ts';
import { INTERNAL_OPERATIONS } from '../tensorflow-operations/internal.ts';
import { OPERATIONS_M_TO_Z } from '../tensorflow-operations/m-to-z.ts';

/** Keys, accounts and devices are no data of any model. */
const SENSITIVE: GraphOpCase = {
  with: 'sensitive-path',
  severity: 'high',
  why: 'reaches a file that no model has business with',
};

const ASSET: GraphOpCase = { in: 'asset', severity: 'ordinary' };

/** Input pipelines and summaries are what a training graph is for; nobody runs them who only uses the model. */
const TRAINING: GraphOpCase = { in: 'training-graph', severity: 'low' };

const ELSEWHERE: GraphOpCase = {
  with: 'address',
  effect: 'network',
  why: 'reaches an address that the graph names',
  severity: 'high',
};

/** Whoever runs the model says which file; a service that passes words of its users on lets them choose. */
const CALLER: GraphOpCase = {
  in: 'caller-path',
  severity: 'medium',
  why: 'opens whichever file the input names',
};

/** The path is hidden in constants: nobody who runs the model says it, and nobody who looks sees it. */
const OBSCURED: GraphOpCase = {
  in: 'obscured-path',
  severity: 'medium',
  why: 'works on a file whose name was not resolved, though constants of the graph alone make it',
};

/** The path is made inside the graph, and what it is does not show. */
const UNKNOWN_SOURCE: GraphOpCase = { in: 'computed-path', severity: 'low' };

const READS: readonly GraphOpCase[] = [SENSITIVE, ASSET, TRAINING, ELSEWHERE, CALLER];

const WRITES: readonly GraphOpCase[] = [
  SENSITIVE,
  { with: 'empty', severity: 'ordinary' },
  TRAINING,
  ELSEWHERE,
];

/** Checkpoints are named by whoever saves or restores; a constant path out of the folder is not theirs. */
const RESTORES: readonly GraphOpCase[] = [
  SENSITIVE,
  { in: 'training-graph', severity: 'low', with: 'outside-path' },
  ELSEWHERE,
  { with: 'outside-path', severity: 'high' },
];

const SAVES: readonly GraphOpCase[] = [
  SENSITIVE,
  ELSEWHERE,
  { with: 'outside-path', severity: 'high' },
  // To write where nobody sees is worse than to read there.
  { ...OBSCURED, severity: 'high' },
  { in: 'saver default-path', severity: 'ordinary' },
  { in: 'caller-path training-graph', severity: 'low' },
];

export const graphOps = describeGraphOps('tensorflow', {
  rows: [
    {
      ops: 'PyFunc PyFuncStateless EagerPyFunc',
      effect: 'registered-code',
      why: 'calls the Python function that the process registered under its token',
    },
    {
      ops: 'WriteFile',
      effect: 'file-write',
      why: 'writes a file',
      cases: [SENSITIVE, ELSEWHERE],
    },
    {
      ops: 'PrintV2',
      effect: 'file-write',
      why: 'prints into a file',
      onlyWith: 'outside-path',
    },
    {
      ops: 'CreateSummaryFileWriter CreateSummaryDbWriter',
      effect: 'file-write',
      why: 'creates files for summaries',
      cases: WRITES,
    },
    {
      ops: 'CacheDataset CacheDatasetV2 SaveDataset SaveDatasetV2 SnapshotDataset SnapshotDatasetV2 DatasetToTFRecord ExperimentalDatasetToTFRecord',
      effect: 'file-write',
      why: 'writes elements of a data set to files',
      cases: [...WRITES, { in: 'caller-path computed-path', severity: 'medium' }],
    },
    {
      ops: 'CalibrationStatisticsSaver DumpTensor SerializeTRTResource',
      effect: 'file-write',
      why: 'writes what it computed to a file',
      cases: WRITES,
    },
    {
      ops: 'DebugIdentity DebugIdentityV2 DebugIdentityV3 DebugNanCount DebugNumericSummary',
      effect: 'file-write',
      why: 'sends tensors to the addresses of a debugger',
      onlyWith: 'outside-path',
      cases: [{ with: 'address', effect: 'network', severity: 'high' }],
    },
    {
      ops: 'Save SaveV2 SaveSlices DistributedSave MergeV2Checkpoints',
      effect: 'file-write',
      why: 'writes a checkpoint',
      cases: SAVES,
    },
    {
      ops: 'Restore RestoreSlice RestoreV2 DTensorRestoreV2 LoadAndRemapMatrix',
      effect: 'file-read',
      why: 'reads a checkpoint',
      cases: [...RESTORES, OBSCURED, UNKNOWN_SOURCE, { severity: 'ordinary' }],
    },
    {
      ops: `WholeFileReader WholeFileReaderV2 FixedLengthRecordReader FixedLengthRecordReaderV2 TextLineReader TextLineReaderV2
        TFRecordReader TFRecordReaderV2 LMDBReader`,
      effect: 'file-read',
      why: 'reads the files that a queue names',
      cases: [
        SENSITIVE,
        TRAINING,
        ELSEWHERE,
        { with: 'outside-path', severity: 'high' },
        { with: 'inside-path', severity: 'low' },
      ],
    },
    {
      ops: 'ReadFile ImmutableConst IO>FileRead IO>ReadText',
      effect: 'file-read',
      why: 'reads a file',
      cases: [SENSITIVE, ASSET, ELSEWHERE, { with: 'any', severity: 'high' }, TRAINING, CALLER],
    },
    {
      ops: `MatchingFiles MatchingFilesDataset ExperimentalMatchingFilesDataset FixedLengthRecordDataset FixedLengthRecordDatasetV2 TextLineDataset TFRecordDataset TFRecordDatasetV2
        CSVDataset CSVDatasetV2 ExperimentalCSVDataset LMDBDataset ExperimentalLMDBDataset SqlDataset ExperimentalSqlDataset
        LoadDataset SnapshotDatasetReader SnapshotNestedDatasetReader SnapshotChunkDataset ListSnapshotChunksDataset
        FixedUnigramCandidateSampler RecordInput Skipgram GenerateVocabRemapping
        InitializeTRTResource`,
      effect: 'file-read',
      why: 'reads or lists files',
      cases: [{ with: 'empty', severity: 'ordinary', of: 'vocab_file' }, ...READS],
    },
    {
      ops: 'InitializeTableFromTextFile InitializeTableFromTextFileV2 SimpleMLLoadModelFromPath SimpleMLLoadModelFromPathWithHandle',
      effect: 'file-read',
      why: 'reads a file into the model',
      cases: [
        SENSITIVE,
        ASSET,
        TRAINING,
        ELSEWHERE,
        { with: 'any', severity: 'high' },
        OBSCURED,
        UNKNOWN_SOURCE,
        { severity: 'ordinary' },
      ],
    },
    {
      ops: 'DecodeProtoV2 EncodeProto',
      effect: 'file-read',
      why: 'reads a file of descriptors',
      cases: [SENSITIVE, { with: 'local-path', severity: 'high' }, { severity: 'ordinary' }],
    },
    {
      ops: `DataServiceDataset DataServiceDatasetV2 DataServiceDatasetV3 DataServiceDatasetV4 RegisterDataset RegisterDatasetV2
        RpcServer RpcServerStart RpcClient RpcCall RpcGetValue Rpc TryRpc BigQueryReader BigtableClient KafkaDataset
        RemoteFusedGraphExecute CollectiveBcastSend CollectiveBcastSendV2 CollectiveBcastRecv CollectiveBcastRecvV2`,
      effect: 'network',
      why: 'talks to another machine',
      cases: [TRAINING],
    },
    {
      ops: 'Send Recv _Send _Recv _HostSend _HostRecv',
      effect: 'network',
      why: 'exchanges tensors with another device',
      cases: [
        TRAINING,
        { with: 'remote-device', of: 'recv_device send_device', severity: 'high' },
        // All devices that it names are of its own process.
        { with: 'any', of: 'recv_device send_device', severity: 'ordinary' },
      ],
    },
    {
      ops: 'Abort',
      effect: 'exhausts',
      why: 'ends the process that runs the model',
      severity: 'medium',
    },
    {
      ops: 'RemoteCall',
      effect: 'network',
      why: 'runs a function on another device',
      cases: [
        TRAINING,
        { with: 'remote-device', of: 'target', severity: 'high' },
        { in: 'computed-path caller-path', severity: 'low' },
        { severity: 'ordinary' },
      ],
    },
    {
      ops: 'ConfigureDistributedTPU ConfigureAndInitializeGlobalTPU',
      effect: 'network',
      why: 'sets up a cluster of accelerators',
      cases: [TRAINING],
    },
    {
      ops: 'FileSystemSetConfiguration GcsConfigureBlockCache GcsConfigureCredentials',
      effect: 'network',
      why: 'configures how remote files are reached',
      severity: 'medium',
    },
    {
      ops: 'TRTEngineOp',
      effect: 'native',
      severity: 'medium',
      why: 'runs an engine that was compiled for one device',
    },
    {
      ops: 'XlaCustomCall XlaCustomCallV2',
      effect: 'native',
      severity: 'low',
      why: 'calls a native function that the process registered',
    },
    {
      ops: 'DatasetFromGraph',
      effect: 'nested-graph',
      why: 'builds a data set from a serialised graph and runs it',
    },
  ],
  known: [OPERATIONS_A_TO_L, OPERATIONS_M_TO_Z, INTERNAL_OPERATIONS, FORMER_OPERATIONS].join(' '),
});
