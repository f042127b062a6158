// Runs generated streams through CPython's readers and through the engine, and collects what the engine missed.

import { Budget } from '@sentrascan/scanner/bytes/budget';
import { MemoryAccess } from '@sentrascan/scanner/bytes/random-access';
import { readProgram } from '@sentrascan/scanner/formats/pickle/read-program';
import { generateStream } from './generate-stream.ts';
import { type OracleAnswer, type OracleReader, PickleOracle } from './oracle.ts';

const BATCH = 500;

export interface FuzzMiss {
  readonly seed: number;
  readonly reader: OracleReader;
  readonly missing: readonly [string, string];
  readonly hex: string;
}

export interface FuzzResult {
  readonly streams: number;
  /** Globals that some reader resolved, over all streams: how much the run could have shown. */
  readonly resolved: number;
  readonly misses: readonly FuzzMiss[];
}

/**
 * @param options.count how many streams
 * @param options.seed the first stream's seed; the next ones count up
 */
export async function fuzzPickles(options: {
  readonly count: number;
  readonly seed: number;
  readonly onProgress?: (done: number) => void;
}): Promise<FuzzResult> {
  const oracle = new PickleOracle();
  const misses: FuzzMiss[] = [];
  let resolved = 0;
  try {
    for (let done = 0; done < options.count; done += BATCH) {
      const seeds = Array.from(
        { length: Math.min(BATCH, options.count - done) },
        (_, k) => options.seed + done + k,
      );
      const streams = seeds.map(generateStream);
      const pending = oracle.ask(streams);
      const reported = streams.map(reportedGlobals);
      const answers = await pending;
      for (const [k, answer] of answers.entries()) {
        for (const [reader, missing] of missedBy(answer, reported[k] ?? new Set())) {
          misses.push({
            seed: seeds[k] as number,
            reader,
            missing,
            hex: Buffer.from(streams[k] ?? []).toString('hex'),
          });
        }
        resolved += Object.values(answer).flat().length;
      }
      if ((done + BATCH) % 50_000 === 0) options.onProgress?.(done + BATCH);
    }
  } finally {
    oracle.close();
  }
  return { streams: options.count, resolved, misses };
}

function reportedGlobals(stream: Uint8Array): ReadonlySet<string> {
  const { program } = readProgram({
    bytes: new MemoryAccess(stream),
    start: 0,
    index: 0,
    budget: Budget.root({}),
    nesting: 0,
    reached: true,
  });
  return new Set(
    program.globals.map((g) => `${g.written?.module ?? g.module}\0${g.written?.name ?? g.name}`),
  );
}

function* missedBy(
  answer: OracleAnswer,
  reported: ReadonlySet<string>,
): Generator<[OracleReader, readonly [string, string]]> {
  for (const reader of Object.keys(answer) as OracleReader[]) {
    for (const pair of answer[reader]) {
      if (!reported.has(`${pair[0]}\0${pair[1]}`)) yield [reader, pair];
    }
  }
}
