// Mutation fuzzing of every format through the whole scanner: nothing throws, nothing hangs, and the report is plain JSON.

import { RULES } from '@sentrascan/rules';
import { MemoryAccess } from '@sentrascan/scanner/bytes/random-access';
import { DEFAULT_PLUGINS } from '../../scanner/src/engine/default-plugins.ts';
import { scanSource } from '../../scanner/src/engine/scan-source.ts';
import { formatSeeds } from './format-seeds.ts';
import { RandomSource } from './pickle-fuzz/random-source.ts';
import { assembleSample } from './samples.ts';
import { SEED_TRAITS } from './seed-traits.ts';

/** One file that the mutations start from. */
interface Seed {
  readonly format: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An input that the scanner did not take as it must. */
export interface FuzzFailure {
  readonly format: string;
  readonly seed: number;
  readonly name: string;
  readonly reason: string;
  readonly hex: string;
}

/** What a run came to. */
export interface FuzzResult {
  readonly inputs: number;
  /** Inputs by the format that the seed belongs to. */
  readonly byFormat: ReadonlyMap<string, number>;
  readonly failures: readonly FuzzFailure[];
  /** The longest scan of one input, in milliseconds. */
  readonly slowestMs: number;
}

/** No mutated seed is larger than a few thousand bytes: one that takes this long does more than its size asks for. */
const SLOW_MS = 3000;

/** Bytes that mean something to many formats: ends of ranges, lengths, brackets. */
const TELLING = [0x00, 0x01, 0x7f, 0x80, 0xff, 0x0a, 0x22, 0x7b, 0x7d, 0x5b, 0x5d, 0x2e];

/**
 * Fuzzes.
 *
 * @param options `count` inputs; `seed` of the first, the next ones count up; `format` to fuzz one format only
 */
export function fuzzFormats(options: {
  readonly count: number;
  readonly seed: number;
  readonly format?: string;
  readonly onProgress?: (done: number) => void;
}): FuzzResult {
  const seeds = allSeeds().filter(({ format }) => options.format === undefined || format === options.format);
  const failures: FuzzFailure[] = [];
  const byFormat = new Map<string, number>();
  let slowestMs = 0;
  for (let index = 0; index < options.count && seeds.length > 0; index++) {
    const seed = options.seed + index;
    const random = new RandomSource(seed);
    const { format, name, bytes: original } = seeds[index % seeds.length] as Seed;
    const bytes = mutate(original, seeds, random);
    byFormat.set(format, (byFormat.get(format) ?? 0) + 1);
    const started = performance.now();
    const reason = failureOf(bytes, name);
    const took = performance.now() - started;
    slowestMs = Math.max(slowestMs, took);
    const told = reason ?? (took > SLOW_MS ? `took ${took.toFixed(0)} ms` : undefined);
    if (told !== undefined)
      failures.push({ format, seed, name, reason: told, hex: Buffer.from(bytes).toString('hex') });
    if ((index + 1) % 10_000 === 0) options.onProgress?.(index + 1);
  }
  return { inputs: options.count, byFormat, failures, slowestMs };
}

/** Honest seeds of every format, and the hostile samples of every rule. */
function allSeeds(): readonly Seed[] {
  const honest = Object.entries(formatSeeds()).flatMap(([format, files]) =>
    files.map((bytes): Seed => ({ format, name: SEED_TRAITS[format]?.name ?? 'model.bin', bytes })),
  );
  const hostile = RULES.flatMap((rule) =>
    rule.samples.fires.map((sample): Seed => ({ format: rule.id, ...assembleSample(sample) })),
  );
  return [...honest, ...hostile].filter(({ bytes }) => bytes.length > 0 && bytes.length < 256 * 1024);
}

function failureOf(bytes: Uint8Array, name: string): string | undefined {
  try {
    const source = { path: name, sizeBytes: bytes.length, open: () => new MemoryAccess(bytes) };
    const scanned = scanSource(source, { timeoutMs: 10_000 }, DEFAULT_PLUGINS, () => performance.now());
    JSON.stringify(scanned);
    const crash = scanned.gaps.find(({ kind }) => kind === 'crash');
    return crash === undefined ? undefined : crash.reason;
  } catch (error) {
    return `threw ${error instanceof Error ? error.stack : String(error)}`;
  }
}

function mutate(original: Uint8Array, seeds: readonly Seed[], random: RandomSource): Uint8Array {
  let bytes = Buffer.from(original);
  for (let round = random.below(5) + 1; round > 0 && bytes.length > 0; round--) {
    const at = random.below(bytes.length);
    switch (random.below(9)) {
      case 0:
        bytes[at] = random.below(256);
        break;
      case 1:
        bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
        break;
      case 2:
        bytes[at] = random.pick(TELLING);
        break;
      case 3:
        // A length at its maximum, or a small one made huge.
        bytes.fill(
          random.pick([0xff, 0x7f, 0x80, 0]),
          at,
          Math.min(bytes.length, at + random.pick([2, 4, 8])),
        );
        break;
      case 4:
        bytes = bytes.subarray(0, at);
        break;
      case 5:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + random.below(16) + 1)]);
        break;
      case 6: {
        const end = Math.min(bytes.length, at + random.below(64) + 1);
        bytes = Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)]);
        break;
      }
      case 7: {
        const other = random.pick(seeds).bytes;
        const from = random.below(other.length);
        const piece = other.subarray(from, from + random.below(128) + 1);
        bytes = Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]);
        break;
      }
      default: {
        const word = bytes.length - at >= 4 ? bytes.readUInt32LE(at) : 0;
        if (bytes.length - at >= 4) bytes.writeUInt32LE((word + random.below(9) - 4) >>> 0, at);
      }
    }
  }
  return bytes;
}
