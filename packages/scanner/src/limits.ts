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
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;
