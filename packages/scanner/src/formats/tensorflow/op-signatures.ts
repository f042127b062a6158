// Operations of TensorFlow whose strings say what they work on: inputs by position and attributes, named as their
// definitions name them (tensorflow/core/ops). No judgement: every other operation works on numbers alone.

/** Where an operation's strings stand. */
export interface OpSignature {
  /** Names of data inputs by position; an empty name is an input that says nothing. */
  readonly inputs: readonly string[];
  readonly attrs: readonly string[];
  /** The inputs or attributes that say which file or host it is. */
  readonly target: string | undefined;
  /** It reads the files whose names stand in a queue. */
  readonly readsQueue: boolean;
}

/**
 * One a line: the operation, its inputs in parentheses, its attributes in brackets. `*` marks what says which file or
 * host it is, `{queue}` what reads the files that a queue names.
 */
const TABLE = `
ReadFile(*filename)
WriteFile(*filename, contents)
MatchingFiles(*pattern)
MatchingFilesDataset(*patterns)
ExperimentalMatchingFilesDataset(*patterns)
WholeFileReader(){queue}
WholeFileReaderV2(){queue}
FixedLengthRecordReader(){queue}
FixedLengthRecordReaderV2(){queue}
TextLineReader(){queue}
TextLineReaderV2(){queue}
TFRecordReader(){queue}
TFRecordReaderV2(){queue}
LMDBReader(){queue}
FixedLengthRecordDataset(*filenames)
FixedLengthRecordDatasetV2(*filenames)
TextLineDataset(*filenames)
TFRecordDataset(*filenames)
TFRecordDatasetV2(*filenames)
CSVDataset(*filenames)
CSVDatasetV2(*filenames)
ExperimentalCSVDataset(*filenames)
LMDBDataset(*filenames)
ExperimentalLMDBDataset(*filenames)
SqlDataset(driver_name, *data_source_name, query)
ExperimentalSqlDataset(driver_name, *data_source_name, query)
ImmutableConst()[*memory_region_name]
InitializeTableFromTextFile(, *filename)
InitializeTableFromTextFileV2(, *filename)
LoadDataset(*path)
SaveDataset(, *path)
SaveDatasetV2(, *path)
LoadAndRemapMatrix(*ckpt_path, old_tensor_name)
GenerateVocabRemapping(*new_vocab_file, old_vocab_file)
Restore(*file_pattern, tensor_name)
RestoreSlice(*file_pattern, tensor_name)
RestoreV2(*prefix)
DTensorRestoreV2(*prefix)
Save(*filename)
SaveSlices(*filename)
SaveV2(*prefix)
DistributedSave(, *directory, address)
MergeV2Checkpoints(checkpoint_prefixes, *destination_prefix)
PrintV2()[*output_stream]
CreateSummaryFileWriter(, *logdir)
CreateSummaryDbWriter(, *db_uri)
DebugIdentity()[*debug_urls]
DebugIdentityV2()[*debug_urls]
DebugIdentityV3()[*debug_urls]
DebugNanCount()[*debug_urls]
DebugNumericSummary()[*debug_urls]
CacheDataset(, *filename)
CacheDatasetV2(, *filename)
SnapshotDataset(, *path)[reader_path_prefix, writer_path_prefix]
SnapshotDatasetV2(, *path)
SnapshotDatasetReader(*shard_dir)
SnapshotNestedDatasetReader(*path)
SnapshotChunkDataset(*chunk_file)
ListSnapshotChunksDataset(*snapshot_path)
DatasetToTFRecord(, *filename)
ExperimentalDatasetToTFRecord(, *filename)
DataServiceDataset(, , *address, protocol)
DataServiceDatasetV2(, , *address, protocol)
DataServiceDatasetV3(, , *address, protocol)
DataServiceDatasetV4(, , *address, protocol)
RegisterDataset(, *address, protocol)
RegisterDatasetV2(, *address, protocol)
RemoteCall(*target)
RpcServer(*server_address)
RpcClient(*server_address)
RpcServerStart()
Send()[*recv_device, send_device]
Recv()[*send_device, recv_device]
_Send()[*recv_device, send_device]
_Recv()[*send_device, recv_device]
_HostSend()[*recv_device, send_device]
_HostRecv()[*send_device, recv_device]
ConfigureDistributedTPU()
ConfigureAndInitializeGlobalTPU()
RemoteFusedGraphExecute()
FileSystemSetConfiguration(*scheme, key, value)
FixedUnigramCandidateSampler()[*vocab_file]
RecordInput()[*file_pattern]
Skipgram()[*filename]
CalibrationStatisticsSaver()[*output_file_path]
DumpTensor()[*log_dir_path, file_name]
DecodeProtoV2()[*descriptor_source]
EncodeProto()[*descriptor_source]
PyFunc()[*token]
PyFuncStateless()[*token]
EagerPyFunc()[*token]
DatasetFromGraph()
TRTEngineOp()
InitializeTRTResource(, *filename)
SerializeTRTResource(, *filename)
XlaCustomCall()[*target_name]
XlaCustomCallV2()[*call_target_name]
BigQueryReader()[*project_id, dataset_id, table_id]
BigtableClient()[*project_id, instance_id]
KafkaDataset(*topics, servers)
GcsConfigureBlockCache()
GcsConfigureCredentials(*json)
IO>FileRead(*filename)
IO>ReadText(*filename)
SimpleMLLoadModelFromPath(*path)
SimpleMLLoadModelFromPathWithHandle(, *path)
`;

function parse(line: string): readonly [string, OpSignature] {
  const [, op = '', inputs = '', attrs = '', queue] =
    /^([^(]+)\(([^)]*)\)(?:\[([^\]]*)\])?(\{queue\})?$/.exec(line) ?? [];
  const names = (text: string) => (text === '' ? [] : text.split(',').map((name) => name.trim()));
  const marked = [...names(inputs), ...names(attrs)].find((name) => name.startsWith('*'));
  const plain = (text: string) => names(text).map((name) => name.replace(/^\*/, ''));
  const readsQueue = queue !== undefined;
  return [op, { inputs: plain(inputs), attrs: plain(attrs), target: marked?.slice(1), readsQueue }];
}

/** Signatures by operation. */
export const OP_SIGNATURES: ReadonlyMap<string, OpSignature> = new Map(TABLE.trim().split('\n').map(parse));
