// Every limit of the scanner, each with its reason. `sentrascan limits` prints this table; nothing else holds a limit.

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
    value: 10 * 1024 * 1024,
    unit: 'bytes',
    reason: 'Below this size a high ratio costs nothing.',
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
    value: 256 * 1024,
    unit: 'bytes',
    reason:
      'Large enough that a chain of small reads costs few system calls, small enough to skip through tensor data.',
  },
  cacheBlocks: {
    value: 64,
    unit: 'items',
    reason: 'With blocks of 256 KiB the cache below all files of a thread stays at 16 MiB.',
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
    value: 1024 * 1024 * 1024,
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
    value: 1024 * 1024,
    unit: 'bytes',
    reason: 'A larger file is scanned in a worker that can be ended from outside. Starting one costs 50 ms.',
  },
  inProcessTotalBytes: {
    value: 64 * 1024 * 1024,
    unit: 'bytes',
    reason: 'Small files together that are about a second of work; from there on workers share them.',
  },
  inProcessFiles: {
    value: 20_000,
    unit: 'items',
    reason:
      'Opening and identifying this many small files is about a second of work; from there on workers share them.',
  },
  workerHeapBytes: {
    value: 512 * 1024 * 1024,
    unit: 'bytes',
    reason: 'JavaScript heap of one worker; a worker that needs more dies, and its artifact becomes a gap.',
    cwe: 770,
  },
  workerBatchFiles: {
    value: 32,
    unit: 'items',
    reason:
      'Small files that are sent to a worker at once, so that it does not wait for the main thread after each.',
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
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;
