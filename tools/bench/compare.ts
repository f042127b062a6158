// Runs commands in turn, round after round, so that a busy machine slows them alike, and sums up what they cost.

import { spawnSync } from 'node:child_process';
import path from 'node:path';

export interface Command {
  readonly name: string;
  readonly args: readonly string[];
  /** Default: as many as there are rounds. */
  readonly rounds?: number;
}

/** What one run cost. */
export interface Cost {
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  readonly peakBytes: number;
  readonly exitStatus: number;
  readonly timeout: boolean;
}

export interface Costs {
  readonly name: string;
  readonly runs: readonly Cost[];
}

export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** One run may take this long; slow peers are ended, and run once. */
const MAX_SECONDS = 60;
/** A command whose first run takes longer is not run again. */
const SLOW_SECONDS = 20;

export function compare(python: string, commands: readonly Command[], rounds: number): Costs[] {
  const runs = new Map<string, Cost[]>(commands.map((command) => [command.name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const { name, args, rounds: own } of commands) {
      const done = runs.get(name) ?? [];
      const isSlow = (done[0]?.wallSeconds ?? 0) > SLOW_SECONDS;
      if (round >= (own ?? rounds) || (round > 0 && isSlow)) continue;
      done.push(measure(python, args));
      console.log(`  ${name}: ${done.at(-1)?.cpuSeconds.toFixed(3)} s CPU`);
    }
  }
  return commands.map(({ name }) => ({ name, runs: runs.get(name) ?? [] }));
}

function measure(python: string, args: readonly string[]): Cost {
  const script = path.join(import.meta.dirname, 'measure.py');
  const child = spawnSync(python, [script, String(MAX_SECONDS), ...args], { encoding: 'utf8' });
  if (child.status !== 0) throw new Error(`measure.py failed: ${child.stderr}`);
  return JSON.parse(child.stdout) as Cost;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN;
  return { min: at(0), median: at(0.5), max: at(1) };
}

/** The CPU of `ours` over that of `other`, round by round: what both met of the machine cancels out. */
export function ratiosOf(ours: Costs, other: Costs): Spread {
  const pairs = Math.min(ours.runs.length, other.runs.length);
  const ratios: number[] = [];
  for (let k = 0; k < pairs; k++) {
    ratios.push((ours.runs[k]?.cpuSeconds ?? Number.NaN) / (other.runs[k]?.cpuSeconds ?? Number.NaN));
  }
  return spreadOf(ratios);
}
