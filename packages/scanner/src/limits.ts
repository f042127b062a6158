// The limits that decide what a scan reads, keeps and judges, each with its reason; `sentrascan limits` prints this table.
// Constants that only size a buffer, a sentence or a list shown to people stand where they are used.

/** One limit: a number with its unit and the reason for it. */
export interface Limit {
  readonly value: number;
  readonly unit:
    | 'bytes'
    | 'levels'
    | 'entries'
    | 'opcodes'
    | 'items'
    | 'characters'
    | 'ratio'
    | 'ms'
    | 'runs'
    | 'steps';
  readonly reason: string;
  /** The weakness that the limit keeps out, a CWE number. */
  readonly cwe?: number;
}

/** Every limit, by name. */
export const LIMITS = {
  probeHeadBytes: {
    value: 64 * 1024,
    unit: 'bytes',
    reason:
      'Read once and shown to every format; holds all magics, user blocks up to 2 KiB doubled, and a tar header.',
  },
  probeTailBytes: {
    value: 64 * 1024 + 22,
    unit: 'bytes',
    reason: 'The furthest from the end that a zip end record with the longest comment can start.',
  },
  nestingLevels: {
    value: 8,
    unit: 'levels',
    reason:
      'Honest artifacts nest three deep (tar.gz of a checkpoint of pickles); each level multiplies the work.',
    cwe: 674,
  },
  containerEntries: {
    value: 100_000,
    unit: 'entries',
    reason: 'Large sharded checkpoints hold some ten thousand members.',
    cwe: 770,
  },
  inflatedBytesPerFile: {
    value: 1024 * 1024 * 1024,
    unit: 'bytes',
    reason: 'What one file may inflate to over all its members, before it costs more than it can hide.',
    cwe: 409,
  },
  inflationRatio: {
    value: 200,
    unit: 'ratio',
    reason: 'Weights hardly compress and text compresses tenfold; only bombs and long runs pass 200 to 1.',
    cwe: 409,
  },
  inflationRatioFreeBytes: {
    value: 128 * 1024 * 1024,
    unit: 'bytes',
    reason: 'Below this size a high ratio costs half a second, and honest sparse arrays reach 1000 to 1.',
  },
  layoutReadBytes: {
    value: 64 * 1024,
    unit: 'bytes',
    reason:
      'What a layout may read of one member to tell flavours apart: versions, byte order, a first opcode.',
  },
  nameCharacters: {
    value: 1024,
    unit: 'characters',
    reason:
      'Four times the longest file name of common systems; a longer name is cut and marked with a hash of the whole.',
  },
  cacheBlockBytes: {
    value: 64 * 1024,
    unit: 'bytes',
    reason:
      'Large enough that a chain of small reads costs few system calls, small enough to skip through tensor data.',
  },
  cacheBlocks: {
    value: 256,
    unit: 'items',
    reason: 'With blocks of 64 KiB the cache below all files of a process stays at 16 MiB.',
  },
  trackedRanges: {
    value: 262_144,
    unit: 'items',
    reason: 'Ranges kept per artifact to account for bytes: two for each entry of the largest container.',
  },
  factsPerArtifact: {
    value: 250_000,
    unit: 'items',
    reason: 'Two for each entry of the largest container; facts are judged as they come and not kept.',
    cwe: 770,
  },
  heapBytesPerFile: {
    value: 96 * 1024 * 1024,
    unit: 'bytes',
    reason: 'What decoders and interpreters may hold at once for one file; keeps a scan below 200 MiB.',
    cwe: 770,
  },
  findingsPerRuleAndArtifact: {
    value: 100,
    unit: 'items',
    reason:
      'The hundred-and-first place of one rule in one artifact says nothing new; the rest is counted in a gap.',
  },
  gapsPerArtifact: {
    value: 200,
    unit: 'items',
    reason: 'More gaps than anyone reads; the rest is counted in one more gap.',
  },
  programsPerArtifact: {
    value: 1000,
    unit: 'items',
    reason: 'Pickle programs that import or call something, kept for the behaviour summary of one artifact.',
  },
  structureNames: {
    value: 200,
    unit: 'items',
    reason:
      'Names of each kind (operations, callables, references, calls, templates) that the structure of one artifact lists; a graph of a large model has some hundred kinds of operations, and what is beyond is part of a digest.',
    cwe: 770,
  },
  payloadChildren: {
    value: 32,
    unit: 'items',
    reason:
      'Archives and pickles found in unexplained bytes of one artifact that are opened; the others are only reported.',
    cwe: 770,
  },
  artifactsPerFile: {
    value: 200_000,
    unit: 'items',
    reason:
      'Members of members of one file that are scanned and reported: twice the entries of the largest container.',
    cwe: 770,
  },
  sparseFreeBytes: {
    value: 64 * 1024 * 1024 * 1024,
    unit: 'bytes',
    reason:
      'A file up to this size is read in full even where the system says it takes no room (some network mounts do).',
  },
  sparseReadBytes: {
    value: 256 * 1024 * 1024,
    unit: 'bytes',
    reason:
      'What is hashed and searched of a larger file that is nearly all holes, on top of eight times what it stores.',
  },
  artifactMs: {
    value: 60_000,
    unit: 'ms',
    reason: 'Time for one file of any size, before the share that its size earns; --timeout replaces both.',
  },
  artifactBytesPerMs: {
    value: 50_000,
    unit: 'bytes',
    reason:
      'Each millisecond of extra time is earned by this many bytes: 50 MB/s, slower than any local disk.',
  },
  inProcessBytes: {
    value: 12 * 1024 * 1024,
    unit: 'bytes',
    reason:
      'A larger file is scanned in a child process that can be ended from outside; starting one costs 90 ms.',
  },
  inProcessTotalBytes: {
    value: 64 * 1024 * 1024,
    unit: 'bytes',
    reason: 'Small files together that are about a second of work; from there on child processes share them.',
  },
  inProcessFiles: {
    value: 10_000,
    unit: 'items',
    reason:
      'Scanning this many tiny files is about a second of work; from there on child processes share them.',
  },
  childHeapBytes: {
    value: 512 * 1024 * 1024,
    unit: 'bytes',
    reason: 'JavaScript heap of one scanning process; one that needs more dies, and its file becomes a gap.',
    cwe: 770,
  },
  childLeastHeapBytes: {
    value: 64 * 1024 * 1024,
    unit: 'bytes',
    reason: 'The catalogue and the formats alone take 30 MiB: with less no scanning process would start.',
  },
  childMarginBytes: {
    value: 256 * 1024 * 1024,
    unit: 'bytes',
    reason:
      'What a scanning process may hold beyond its heap, before it is ended: Node itself takes 60 MiB, decoders 96 MiB.',
    cwe: 770,
  },
  childStartMs: {
    value: 60_000,
    unit: 'ms',
    reason: 'A scanning process starts within a second on a busy machine; one that does not will never.',
  },
  childGuardMs: {
    value: 500,
    unit: 'ms',
    reason:
      'A child that lives longer gets a guard that ends it with its parent; nearly all are done before, and need none.',
  },
  childFailedStarts: {
    value: 3,
    unit: 'items',
    reason:
      'Scanning processes in a row that fail to start, before the files that are left become gaps at once.',
  },
  childBatchFiles: {
    value: 32,
    unit: 'items',
    reason: 'Small files that are sent to a scanning process at once, so that it does not wait after each.',
  },
  sourceEntries: {
    value: 5_000_000,
    unit: 'entries',
    reason: 'Files and folders listed below one root; the largest model hubs have fewer.',
  },
  folderLevels: {
    value: 128,
    unit: 'levels',
    reason: 'Depth of folders below a root; node_modules, the deepest honest trees, stay below 40.',
    cwe: 674,
  },
  stdinMemoryBytes: {
    value: 32 * 1024 * 1024,
    unit: 'bytes',
    reason: 'What standard input may hold in memory before it goes to a temporary file.',
  },
  stdinBytes: {
    value: 64 * 1024 * 1024 * 1024,
    unit: 'bytes',
    reason: 'What standard input may write to a temporary file; the rest is not read.',
  },
  remoteResponseMs: {
    value: 20_000,
    unit: 'ms',
    reason: 'Until a server begins to answer, name server and handshake included; one retry follows.',
  },
  remoteIdleMs: {
    value: 15_000,
    unit: 'ms',
    reason: 'Between two pieces of a response: a server that is silent for longer is not coming back.',
  },
  remoteBodyMs: {
    value: 20_000,
    unit: 'ms',
    reason: 'What any response may take beyond the time that its bytes need at remoteSlowestBytesPerMs.',
  },
  remoteSlowestBytesPerMs: {
    value: 64,
    unit: 'bytes',
    reason:
      'A response that is slower than 64 kB/s is given up: so would one be that sends a byte now and then.',
  },
  remoteFileMs: {
    value: 300_000,
    unit: 'ms',
    reason: 'Time for one remote file, before the share that its size earns; --timeout replaces both.',
  },
  remoteFileBytesPerMs: {
    value: 2_000,
    unit: 'bytes',
    reason: 'With --full each millisecond of extra time is earned by this many bytes: 2 MB/s.',
  },
  remoteAttempts: {
    value: 4,
    unit: 'runs',
    reason: 'Overloaded servers answer after a pause or two; one that fails four times fails.',
  },
  remoteFailuresInRow: {
    value: 5,
    unit: 'runs',
    reason:
      'Files in a row that a server does not send; then it is gone, and ten thousand more would take a day.',
  },
  remoteRedirects: {
    value: 8,
    unit: 'steps',
    reason: 'Honest downloads are redirected once or twice; more is a loop.',
  },
  remoteRetryAfterMs: {
    value: 30_000,
    unit: 'ms',
    reason: 'The longest pause that is made because a server asks for it.',
  },
  remoteWholeBytes: {
    value: 8 * 1024 * 1024,
    unit: 'bytes',
    reason: 'A remote file of this size is read whole and can be clean; larger ones are read by range.',
  },
  remoteDownloadBytes: {
    value: 1024 * 1024 * 1024,
    unit: 'bytes',
    reason: 'What a server that knows no ranges may write to a temporary file for one file.',
    cwe: 400,
  },
  remoteBlockBytes: {
    value: 16 * 1024,
    unit: 'bytes',
    reason: 'The least that one request asks for: a header of a member and what follows it.',
  },
  remoteReadAheadBytes: {
    value: 4 * 1024 * 1024,
    unit: 'bytes',
    reason: 'The most that one request asks for, when a file is read from its start to its end.',
  },
  remoteCacheBytes: {
    value: 24 * 1024 * 1024,
    unit: 'bytes',
    reason: 'What of all remote files is kept in memory, least recently used first to go.',
  },
  hubAnswerBytes: {
    value: 32 * 1024 * 1024,
    unit: 'bytes',
    reason: 'One page of a listing of a hub; a thousand files take about 300 KiB.',
  },
  hubPages: {
    value: 200,
    unit: 'items',
    reason: 'Pages of a listing of a hub, of a thousand files each.',
  },
  hubFiles: {
    value: 100_000,
    unit: 'items',
    reason: 'Files of one repository that are listed; larger repositories are data sets of single images.',
  },
  entryNameBytes: {
    value: 4096,
    unit: 'bytes',
    reason:
      'The longest path that operating systems accept; what follows in a longer name is represented by a checksum.',
    cwe: 770,
  },
  checksummedStoredBytes: {
    value: 64 * 1024 * 1024,
    unit: 'bytes',
    reason:
      'Stored members of one zip are read once more for their CRC up to this sum; a wrong CRC hides nothing.',
  },
  hiddenEntryScanBytes: {
    value: 4 * 1024 * 1024 * 1024,
    unit: 'bytes',
    reason:
      'Bytes of one zip that no entry claims and that are searched for headers: self-extractors are far smaller.',
  },
  linkTargetBytes: {
    value: 4096,
    unit: 'bytes',
    reason: 'The longest path that operating systems accept as the target of a link.',
  },
  linkSteps: {
    value: 40,
    unit: 'steps',
    reason: 'Links followed to resolve one path, as Linux does, before it counts as a loop.',
    cwe: 835,
  },
  structureFacts: {
    value: 64,
    unit: 'items',
    reason: 'Gaps and oddities of one container that are told one by one; the rest is summed up in one fact.',
  },
  decompressedMemoryBytes: {
    value: 32 * 1024 * 1024,
    unit: 'bytes',
    reason: 'Content of one compressed stream kept in memory; more goes to an unlinked temporary file.',
    cwe: 770,
  },
  dictionaryBytes: {
    value: 64 * 1024 * 1024,
    unit: 'bytes',
    reason: 'History that LZMA and zstd matches may reach back to; `xz -9` and `zstd -19` ask for no more.',
    cwe: 770,
  },
  pickleOpcodes: {
    value: 2_000_000_000,
    unit: 'opcodes',
    reason: 'One pickle of some 4 GB of small objects; the walk takes half a minute.',
    cwe: 400,
  },
  pickleStackEntries: {
    value: 4_000_000,
    unit: 'items',
    reason: 'Picklers batch by 1,000; only a stream made by hand stacks millions. 32 MB of typed array.',
    cwe: 770,
  },
  pickleMarks: {
    value: 1_000_000,
    unit: 'items',
    reason: 'Depth of nesting at one moment; CPython itself fails to pickle far less.',
    cwe: 674,
  },
  pickleMemoEntries: {
    value: 8_000_000,
    unit: 'items',
    reason:
      '64 MB of typed array. Beyond it only what names or calls something is kept; plain data reads back as unknown.',
    cwe: 770,
  },
  pickleNodes: {
    value: 2_000_000,
    unit: 'items',
    reason:
      'Containers kept apart. Beyond it containers of plain data are not told apart any more, calls still are.',
    cwe: 770,
  },
  pickleCalls: {
    value: 4_000,
    unit: 'items',
    reason:
      'Distinct calls told in full; calls with the same callable and the same kind of arguments are counted.',
    cwe: 770,
  },
  pickleGlobals: {
    value: 200_000,
    unit: 'items',
    reason: 'Distinct globals of one pickle; the largest honest ones name some hundred.',
    cwe: 770,
  },
  pickleNameBytes: {
    value: 4_096,
    unit: 'bytes',
    reason: 'Longest module or attribute path that is decoded; an importable one is far shorter.',
    cwe: 770,
  },
  pickleFoldedBytes: {
    value: 16 * 1024 * 1024,
    unit: 'bytes',
    reason:
      'Strings computed while loading (join, decode, decompress) are followed up to this size in total.',
    cwe: 770,
  },
  pickleReaderRuns: {
    value: 12,
    unit: 'runs',
    reason: 'Alternatives followed where readers part at frame ends; each walks the stream again.',
    cwe: 400,
  },
  pickleAttemptsBehindBreak: {
    value: 5_000,
    unit: 'runs',
    reason: 'Places behind a broken pickle where another may begin; random bytes have one in 10,000 bytes.',
    cwe: 400,
  },
  pickleLongValues: {
    value: 10_000,
    unit: 'items',
    reason:
      'Long values of one pickle told apart for the search for executables; beyond it neighbours are searched as one.',
  },
  picklesPerArtifact: {
    value: 100_000,
    unit: 'items',
    reason: 'Pickles one after the other in one artifact; appended logs of objects reach some thousand.',
    cwe: 770,
  },
  pickleNestedLevels: {
    value: 6,
    unit: 'levels',
    reason: 'A pickle whose call loads a pickle, and so on; each level can repeat the work of the one above.',
    cwe: 674,
  },
  marshalBytes: {
    value: 16 * 1024 * 1024,
    unit: 'bytes',
    reason:
      'Marshalled code that is read in one piece; the largest module of the standard library takes 250 KiB.',
    cwe: 770,
  },
  marshalItems: {
    value: 1_000_000,
    unit: 'items',
    reason: 'Values in one marshalled object, before reading them costs more than a second.',
    cwe: 770,
  },
  marshalDepth: {
    value: 1000,
    unit: 'levels',
    reason: 'CPython itself refuses 2000 levels (1000 on Windows); compilers write fewer than 50.',
    cwe: 674,
  },
  codeIntegerDigits: {
    value: 256,
    unit: 'items',
    reason:
      'Digits (15 bits each) of a constant that is computed; converting longer ones takes quadratic time.',
    cwe: 407,
  },
  codeTextCharacters: {
    value: 2048,
    unit: 'characters',
    reason: 'Characters of a constant that a fact keeps: enough to recognise a command, a URL or a script.',
  },
  codeListItems: {
    value: 64,
    unit: 'items',
    reason: 'Items of a constant tuple that a fact keeps.',
  },
  codeNames: {
    value: 2000,
    unit: 'items',
    reason: 'Names, constants, imports and calls that one code summary lists of each.',
    cwe: 770,
  },
  codeInstructions: {
    value: 200_000,
    unit: 'opcodes',
    reason: 'Instructions of one code object that are followed; generated tables reach 50,000.',
    cwe: 770,
  },
  codeInstructionsPerFact: {
    value: 1_000_000,
    unit: 'opcodes',
    reason: 'Instructions followed over all code objects of one artifact part, before it takes seconds.',
    cwe: 770,
  },
  codeObjects: {
    value: 5000,
    unit: 'items',
    reason: 'Functions, classes and lambdas of one module that are summarised.',
    cwe: 770,
  },
  codeNesting: {
    value: 32,
    unit: 'levels',
    reason: 'Functions inside functions that are summarised; CPython compiles at most 20 nested blocks.',
    cwe: 674,
  },
  codeExpressionCharacters: {
    value: 240,
    unit: 'characters',
    reason: 'Length of an expression as it is shown: one to three lines of a terminal.',
  },
  sourceBytes: {
    value: 16 * 1024 * 1024,
    unit: 'bytes',
    reason: 'Python source that is analysed; generated modules of a few megabytes exist, none of this size.',
    cwe: 770,
  },
  sourceTextCharacters: {
    value: 1024 * 1024,
    unit: 'characters',
    reason: 'One string of source as it is followed through decoders; payloads in base64 stay far below.',
    cwe: 770,
  },
  sourceFoldedCharacters: {
    value: 64 * 1024 * 1024,
    unit: 'characters',
    reason: 'What computing the constant strings of one source may read and write, before it takes a second.',
    cwe: 400,
  },
  sourceNesting: {
    value: 200,
    unit: 'levels',
    reason: 'CPython refuses more than 200 open brackets.',
    cwe: 674,
  },
  sourceIndentation: {
    value: 100,
    unit: 'levels',
    reason: 'CPython refuses more than 100 levels of indentation.',
    cwe: 674,
  },
  sourceStringNesting: {
    value: 16,
    unit: 'levels',
    reason: 'f-strings inside f-strings; people write two.',
    cwe: 674,
  },
  sourceNodes: {
    value: 1_200_000,
    unit: 'items',
    reason: 'Expressions of one source that are kept at once: some 200 MB, reached by six megabytes of code.',
    cwe: 770,
  },
  sourceDisplayItems: {
    value: 16_384,
    unit: 'items',
    reason:
      'Plain values of one list that are kept; payloads written as lists of numbers have a few thousand.',
    cwe: 770,
  },
  sourceSteps: {
    value: 20_000_000,
    unit: 'steps',
    reason: 'Expressions evaluated over one source, comprehensions and functions called included.',
    cwe: 400,
  },
  sourceCallDepth: {
    value: 24,
    unit: 'levels',
    reason: 'Functions of a module that are followed from one into the next at the moment of the call.',
    cwe: 674,
  },
  sourceCalls: {
    value: 200_000,
    unit: 'items',
    reason: 'Distinct calls of one source that are judged; the largest generated modules have 50,000.',
    cwe: 770,
  },
  sourceScopes: {
    value: 20_000,
    unit: 'items',
    reason:
      'Functions of one source that are followed: some 4 KB each; the largest modules define some thousand.',
    cwe: 770,
  },
  codeBindings: {
    value: 20_000,
    unit: 'items',
    reason: 'Names that one scope of code remembers; the largest generated modules have some thousand.',
    cwe: 770,
  },
  sourceRepeatedCalls: {
    value: 20,
    unit: 'items',
    reason: 'Places told of one and the same call, arguments included, within one function.',
  },
  sourceEvaluationDepth: {
    value: 450,
    unit: 'levels',
    reason: 'Expressions and blocks inside one another, of which CPython takes 300: what a stack holds.',
    cwe: 674,
  },
  sourceCodeLevels: {
    value: 4,
    unit: 'levels',
    reason: 'Constant source that is executed by source, and so on; packers nest one or two.',
    cwe: 674,
  },
  sweepWindowBytes: {
    value: 256 * 1024,
    unit: 'bytes',
    reason:
      'The one buffer that hash and payload search share; larger ones leave the cache, smaller ones cost calls.',
  },
  payloadHits: {
    value: 1_000_000,
    unit: 'items',
    reason:
      'Headers remembered of one artifact, 17 bytes each: ten times the entries of the largest container read.',
    cwe: 770,
  },
  payloadFacts: {
    value: 1000,
    unit: 'items',
    reason: 'Payloads told of one artifact; nobody reads more, and the first decides the verdict.',
    cwe: 770,
  },
  payloadProofBytes: {
    value: 64 * 1024 * 1024,
    unit: 'bytes',
    reason: 'Bytes inflated or walked to tell payloads from lookalikes, before lookalikes cost seconds.',
    cwe: 407,
  },
  payloadProofShare: {
    value: 8,
    unit: 'ratio',
    reason:
      'Added to it: one byte of proof for so many of the artifact, so that size alone never uses it up.',
    cwe: 407,
  },
  hdf5StructureBytes: {
    value: 512 * 1024 * 1024,
    unit: 'bytes',
    reason:
      'Headers, indices and heaps read of one HDF5 file, with 128 bytes for each: an index of five million chunks.',
    cwe: 770,
  },
  hdf5ChunkBytes: {
    value: 64 * 1024 * 1024,
    unit: 'bytes',
    reason: 'One chunk of a dataset that is inflated to be searched; h5py makes them up to a megabyte.',
    cwe: 409,
  },
  hdf5Objects: {
    value: 1_000_000,
    unit: 'items',
    reason:
      'Groups, datasets, links and attributes of one HDF5 file; the largest models have some ten thousand.',
    cwe: 770,
  },
  hdf5Texts: {
    value: 100_000,
    unit: 'items',
    reason: 'Texts of attributes and small datasets that are judged; tables of PyTables have five each.',
    cwe: 770,
  },
  hdf5TextBytes: {
    value: 256 * 1024 * 1024,
    unit: 'bytes',
    reason: 'Text of attributes and small datasets that is looked at, however often it is referred to.',
    cwe: 400,
  },
  hdf5PathCharacters: {
    value: 64 * 1024 * 1024,
    unit: 'characters',
    reason: 'Paths of the objects of one HDF5 file that are kept: half a million of 128 characters.',
    cwe: 770,
  },
  hdf5HeapSearchBytes: {
    value: 8 * 1024 * 1024 * 1024,
    unit: 'bytes',
    reason: 'Bytes of one HDF5 file that are searched for heaps of objects, where it has columns of them.',
  },
  hdf5Children: {
    value: 2_000,
    unit: 'items',
    reason:
      'Configurations and pickles in attributes of one HDF5 file that are opened; pandas writes a few a table.',
    cwe: 770,
  },
  kerasFunctions: {
    value: 500,
    unit: 'items',
    reason: 'Functions by value in one Keras configuration that are disassembled; models have a handful.',
    cwe: 400,
  },
  npyHeaderBytes: {
    value: 1024 * 1024,
    unit: 'bytes',
    reason:
      'numpy refuses headers above 10,000 characters by default; structured types with thousands of fields fit.',
    cwe: 400,
  },
  modelTensors: {
    value: 200_000,
    unit: 'items',
    reason: 'Tensors of one file; mixtures of experts that store each expert apart reach 60,000.',
    cwe: 770,
  },
  modelKeys: {
    value: 65_536,
    unit: 'items',
    reason: 'Keys of metadata in one file; writers store some hundred.',
    cwe: 770,
  },
  metadataCharacters: {
    value: 4 * 1024 * 1024,
    unit: 'characters',
    reason: 'Text of one piece of metadata that is judged; statistics of training images reach a megabyte.',
    cwe: 770,
  },
  modelNameBytes: {
    value: 1024,
    unit: 'bytes',
    reason: 'Kept of one name, path or short text of a model graph; paths of real models stay below 300.',
  },
  carriedTexts: {
    value: 100_000,
    unit: 'items',
    reason:
      'Texts among the objects of one file that are judged; lists of images and words hold some ten thousand.',
    cwe: 770,
  },
  modelMetadataTexts: {
    value: 5000,
    unit: 'items',
    reason:
      'Different values of free text beside one model that are judged; honest models have some hundred.',
    cwe: 770,
  },
  graphOperations: {
    value: 20_000,
    unit: 'items',
    reason:
      'Operations of one graph that say different things and are stated one by one; beyond it only by name.',
    cwe: 770,
  },
  textChunkBytes: {
    value: 1024 * 1024,
    unit: 'bytes',
    reason: 'How much of a text is checked at a time.',
  },
  keyStoreEntries: {
    value: 20_000,
    unit: 'entries',
    reason:
      'Entries and certificates of a key store of Java: the authorities that systems trust are some hundred.',
  },
  textLookaheadUnits: {
    value: 64 * 1024,
    unit: 'characters',
    reason:
      'What is shown beyond the end of a part of a text: longer than any key or certificate that a part would cut.',
  },
  commandCharacters: {
    value: 64 * 1024,
    unit: 'characters',
    reason:
      'One command of a script or notebook, here-documents included; the longest installers have some kilobytes.',
  },
  commandPrograms: {
    value: 2000,
    unit: 'items',
    reason:
      'Programs of one command that are judged; the longest lists of scripts in one line have some hundred.',
    cwe: 770,
  },
  commandWords: {
    value: 20_000,
    unit: 'items',
    reason: 'Words of one program that are judged; lists of packages to install have some hundred.',
    cwe: 770,
  },
  shellCommands: {
    value: 50_000,
    unit: 'items',
    reason: 'Commands of one script that are judged; installers that carry data have some thousand.',
    cwe: 770,
  },
  pickleTextUnits: {
    value: 8 * 1024 * 1024,
    unit: 'characters',
    reason:
      'Strings of one pickle that are searched for secrets; configurations beside weights have some kilobytes.',
  },
  pickleTextLiterals: {
    value: 400_000,
    unit: 'items',
    reason:
      'Items of the containers of one pickle that are looked at for strings, before it takes half a second.',
  },
  decodedStrings: {
    value: 10_000,
    unit: 'items',
    reason:
      'Strings of one document that are shown with their escapes undone, too; all are shown as they are written.',
  },
  notebookRepairs: {
    value: 100,
    unit: 'items',
    reason: 'Places behind which a broken notebook is read on; a merge leaves one for each conflict.',
  },
  notebookLeaves: {
    value: 50_000,
    unit: 'items',
    reason:
      'Values of metadata, widgets and plots in one notebook that are searched; states of widgets have some thousand.',
    cwe: 770,
  },
  notebookBlobs: {
    value: 2000,
    unit: 'items',
    reason: 'Images and other blobs of one notebook that are opened; notebooks of plots have some hundred.',
    cwe: 770,
  },
  notebookBlobUnits: {
    value: 64 * 1024 * 1024,
    unit: 'characters',
    reason: 'Base64 of one blob in a notebook; videos have some ten million.',
    cwe: 770,
  },
  secretsPerArtifact: {
    value: 10_000,
    unit: 'items',
    reason:
      'Different secrets of one file that are kept; dumps of credentials hold more, and ten thousand say it all.',
    cwe: 770,
  },
  placesPerSecret: {
    value: 1000,
    unit: 'items',
    reason: 'Places of one secret that are told apart, so that a text that two formats show counts once.',
    cwe: 770,
  },
  personalDataWithheld: {
    value: 2000,
    unit: 'items',
    reason:
      'Personal data of one file that are taken out of the other findings, whose every text is searched for each.',
  },
  constantsSearched: {
    value: 20_000,
    unit: 'items',
    reason:
      'Texts among the constants of one module that are searched for secrets; honest modules have some thousand.',
    cwe: 770,
  },
  structuredTextBytes: {
    value: 64 * 1024 * 1024,
    unit: 'bytes',
    reason: 'JSON, YAML or TOML that is parsed; the largest tokenizers take some 35 MiB.',
    cwe: 770,
  },
  structuredNodes: {
    value: 6_000_000,
    unit: 'items',
    reason:
      'Values of one structured document, eight bytes each; the largest tokenizers hold some 2.5 million.',
    cwe: 770,
  },
  structuredLevels: {
    value: 512,
    unit: 'levels',
    reason: 'How deep values nest; configurations nest some twenty deep, and readers end near a thousand.',
    cwe: 674,
  },
  structuredStringBytes: {
    value: 16 * 1024 * 1024,
    unit: 'bytes',
    reason: 'What is decoded of one string of a document; code and weights in base64 are the longest.',
    cwe: 770,
  },
  rNestingLevels: {
    value: 20_000,
    unit: 'levels',
    reason: 'Items of R inside items; R itself runs out of its C stack before.',
    cwe: 674,
  },
  rReferences: {
    value: 2_000_000,
    unit: 'items',
    reason:
      'Symbols and environments of one R file that others refer to; large workspaces have some thousand.',
    cwe: 770,
  },
  javaNestingLevels: {
    value: 20_000,
    unit: 'levels',
    reason: 'Java objects inside Java objects: Java itself overflows its stack after some thousand.',
    cwe: 674,
  },
  javaHandles: {
    value: 8_000_000,
    unit: 'items',
    reason: 'Objects of one Java stream that others refer to; forests of Weka have some hundred thousand.',
    cwe: 770,
  },
  dialectItems: {
    value: 100_000,
    unit: 'items',
    reason:
      'Entries of one list of a structured document that are judged: parts, files, packages; honest ones stay below 10,000.',
    cwe: 770,
  },
  dependenciesPerArtifact: {
    value: 20_000,
    unit: 'items',
    reason: 'Packages of one manifest that stay in the report; the longest lock files name some thousand.',
    cwe: 770,
  },
  dependencyTextCharacters: {
    value: 300,
    unit: 'characters',
    reason: 'Of a requirement, its marker and its address, that stay in the report; honest ones are shorter.',
    cwe: 770,
  },
  packageListBytes: {
    value: 4 * 1024 * 1024,
    unit: 'bytes',
    reason: 'One list of packages; the longest with digests take some hundred kilobytes.',
    cwe: 770,
  },
  dialectTextCharacters: {
    value: 64 * 1024,
    unit: 'characters',
    reason: 'One command, expression or list of files in a structured document; the longest are a few pages.',
    cwe: 770,
  },
  shardedTensors: {
    value: 1_000_000,
    unit: 'items',
    reason: 'Tensors that the index of a sharded model names; quantised mixtures of experts pass 200,000.',
    cwe: 770,
  },
  equalKeys: {
    value: 8,
    unit: 'items',
    reason:
      'Values of one key that stands several times; each combination of them is judged, honest files have one.',
    cwe: 770,
  },
  operationStrings: {
    value: 10_000,
    unit: 'items',
    reason:
      'Texts of one operation of a graph that are judged; honest ones have a few, tables some thousand.',
    cwe: 770,
  },
  interpolatedCharacters: {
    value: 16 * 1024 * 1024,
    unit: 'characters',
    reason:
      'What interpolations of one document may be replaced by in total; honest configurations stay below a megabyte.',
    cwe: 776,
  },
  interpolationRounds: {
    value: 32,
    unit: 'runs',
    reason: 'Interpolations that stand for interpolations; honest configurations have two or three.',
    cwe: 674,
  },
  javaClasses: {
    value: 20_000,
    unit: 'items',
    reason: 'Classes that one Java stream names; honest models name some hundred.',
    cwe: 770,
  },
  modelTrees: {
    value: 1_000_000,
    unit: 'items',
    reason: 'Trees of one boosted model whose places are kept; large ensembles have some ten thousand.',
    cwe: 770,
  },
  treeNodes: {
    value: 4_000_000,
    unit: 'items',
    reason:
      'Nodes of one decision tree that are followed; the deepest honest trees have some hundred thousand.',
    cwe: 770,
  },
  ubjsonValues: {
    value: 2_000_000,
    unit: 'items',
    reason: 'Values of one UBJSON document beside its rows of numbers: some 25 a tree, 100 bytes each.',
    cwe: 770,
  },
  xmlBytes: {
    value: 256 * 1024 * 1024,
    unit: 'bytes',
    reason: 'XML is streamed: forests in PMML reach 200 MB, and their tags take seconds.',
    cwe: 400,
  },
  xmlDepth: {
    value: 2000,
    unit: 'levels',
    reason: 'Elements inside elements: trees in PMML nest as deep as their nodes, some dozen levels.',
    cwe: 674,
  },
  repositoryConfigurations: {
    value: 2000,
    unit: 'entries',
    reason:
      'Configurations that are read before the scan for the code they name; a large collection of models holds some hundred.',
    cwe: 770,
  },
  repositoryConfigurationBytes: {
    value: 1024 * 1024,
    unit: 'bytes',
    reason: 'One such configuration; the longest honest ones take some ten thousand bytes.',
    cwe: 770,
  },
  repositoryModels: {
    value: 200,
    unit: 'entries',
    reason:
      'Models that are opened before the scan for the files of raw numbers they name; a repository holds some dozen.',
    cwe: 770,
  },
  repositoryModelFields: {
    value: 200_000,
    unit: 'entries',
    reason:
      'Fields of one such model that are stepped over; ten thousand nodes and tensors take less than half of them.',
    cwe: 770,
  },
  tarMetadataBytes: {
    value: 1024 * 1024,
    unit: 'bytes',
    reason: 'One long name or set of pax records of a tar; honest ones take a few hundred bytes.',
    cwe: 770,
  },
  sparseSegments: {
    value: 100_000,
    unit: 'items',
    reason: 'Data segments of one sparse tar member.',
    cwe: 770,
  },
  sevenZipHeaderBytes: {
    value: 64 * 1024 * 1024,
    unit: 'bytes',
    reason: 'The header of a 7z, decoded: a hundred thousand names of 300 characters.',
    cwe: 770,
  },
  sevenZipHeaderLevels: {
    value: 4,
    unit: 'levels',
    reason: 'Headers of a 7z that are themselves compressed; writers do it once.',
    cwe: 674,
  },
  wireWindowBytes: {
    value: 16 * 1024,
    unit: 'bytes',
    reason:
      'Read at once where a parser steps through small fields: hundreds of them, and cheap to throw away.',
  },
  protobufFields: {
    value: 50_000_000,
    unit: 'items',
    reason: 'Fields walked of one protobuf: graphs of 100,000 nodes have 5 million; more take seconds.',
    cwe: 400,
  },
  graphNodes: {
    value: 1_000_000,
    unit: 'items',
    reason: 'Nodes of one graph that are kept by name, 150 bytes each; large honest graphs have 200,000.',
    cwe: 770,
  },
  graphNameBytes: {
    value: 2048,
    unit: 'bytes',
    reason: 'Names of nodes, operations and attributes; scopes within scopes reach some hundred.',
    cwe: 770,
  },
  graphStringBytes: {
    value: 16 * 1024,
    unit: 'bytes',
    reason:
      'A string that an operation of a graph works on: four times the longest path that operating systems accept.',
    cwe: 770,
  },
  graphFacts: {
    value: 20_000,
    unit: 'items',
    reason: 'Operations of one graph that are told apart: honest graphs use some hundred kinds.',
    cwe: 770,
  },
  graphSteps: {
    value: 4_000_000,
    unit: 'steps',
    reason:
      'Nodes visited to find out which strings reach the operations of one graph, a few seconds of work.',
    cwe: 407,
  },
  graphsInGraph: {
    value: 1000,
    unit: 'items',
    reason: 'Graphs in constants of one graph that are read; input pipelines hold one or two.',
    cwe: 770,
  },
  tableBlockBytes: {
    value: 4 * 1024 * 1024,
    unit: 'bytes',
    reason: 'One block of an index of tensors: TensorFlow writes 256 KiB, and more only for one long entry.',
    cwe: 770,
  },
  protobufTextBytes: {
    value: 64 * 1024 * 1024,
    unit: 'bytes',
    reason: 'Protobuf in text format, turned into binary: graphs of 100,000 nodes take 40 MiB of text.',
    cwe: 770,
  },
  protobufDepth: {
    value: 100,
    unit: 'levels',
    reason: "Messages inside messages: what protobuf's own readers accept.",
    cwe: 674,
  },
  flatbufferTables: {
    value: 5_000_000,
    unit: 'items',
    reason: "Tables read of one flatbuffer: five times what FlatBuffers' own verifier accepts by default.",
    cwe: 770,
  },
  yamlTokens: {
    value: 250_000,
    unit: 'items',
    reason:
      'Of YAML that is more than plain lists and mappings; its reader keeps some 500 bytes for each, and honest files have far fewer.',
    cwe: 770,
  },
  yamlTextBytes: {
    value: 2 * 1024 * 1024,
    unit: 'bytes',
    reason:
      'YAML that is parsed: its trees take some two hundred bytes for each byte, and configurations some kilobytes.',
    cwe: 770,
  },
  plainYamlTextBytes: {
    value: 8 * 1024 * 1024,
    unit: 'bytes',
    reason:
      'Longer YAML that is plain (lock files of conda): its trees take some twenty bytes for each byte.',
    cwe: 770,
  },
  settingsTextBytes: {
    value: 8 * 1024 * 1024,
    unit: 'bytes',
    reason: 'Settings in lines that are read; the largest lock files take some megabytes.',
    cwe: 770,
  },
  settingsEntries: {
    value: 300_000,
    unit: 'items',
    reason: 'Sections and keys of one file of settings; the largest lock files hold some ten thousand.',
    cwe: 770,
  },
  tomlValues: {
    value: 500_000,
    unit: 'items',
    reason:
      'Values of one TOML text, some 150 bytes each; lock files of a thousand packages hold some hundred thousand.',
    cwe: 770,
  },
  templateCharacters: {
    value: 1024 * 1024,
    unit: 'characters',
    reason: 'One template; the longest chat templates are some 40,000 characters.',
    cwe: 770,
  },
  templateLevels: {
    value: 240,
    unit: 'levels',
    reason:
      'Nesting of expressions and of blocks in a template: honest ones stay below 20, and parsers recurse.',
    cwe: 674,
  },
  templateUnparsedTokens: {
    value: 10_000,
    unit: 'items',
    reason: 'What is kept of a tag that does not parse, to look at its names and strings.',
    cwe: 770,
  },
  templateTextCharacters: {
    value: 4096,
    unit: 'characters',
    reason: 'How much of the text of a template goes with its tree, to show where a finding stands.',
  },
  templateFoldSteps: {
    value: 10_000,
    unit: 'steps',
    reason: 'Repetitions while constants of a template are computed: honest ones build no names in loops.',
    cwe: 400,
  },
} as const satisfies Record<string, Limit>;

/** The name of a limit; reports quote it. */
export type LimitName = keyof typeof LIMITS;
