// Renders `docs/performance.md` from measured costs. Measures nothing.

import os from 'node:os';
import { type Costs, ratiosOf, spreadOf } from './compare.ts';

/** One workload, its goal, and what each command cost. The first command is ours. */
export interface Measured {
  readonly title: string;
  readonly goal: string;
  /** The command that the goal is relative to. */
  readonly reference: string;
  /** Our CPU over the reference's, at most. */
  readonly maxRatio: number;
  /** Instead of a ratio: our wall time over the reference's, at most so many milliseconds. */
  readonly maxExtraMs?: number;
  /** Instead of a ratio: so many million bytes of the workload a second of our CPU, at least. */
  readonly minMegabytesPerSecond?: number;
  /** Bytes of the workload, where the goal is about them. */
  readonly sizeBytes?: number;
  /** Where it is not 200. */
  readonly maxPeakMib?: number;
  readonly costs: readonly Costs[];
  readonly note?: string;
}

const MAX_PEAK_MIB = 200;
const MIB = 1024 * 1024;

export interface Verdict {
  readonly title: string;
  readonly ratio: { readonly min: number; readonly median: number; readonly max: number };
  readonly isRatioMet: boolean;
  /** What was measured against the goal: a ratio or milliseconds. */
  readonly told: string;
  readonly peakMib: number;
  readonly isPeakMet: boolean;
}

/** Judges by the median of the ratios, pair by pair. */
export function judge(measured: Measured): Verdict {
  const [ours] = measured.costs;
  const reference = measured.costs.find((each) => each.name === measured.reference);
  if (ours === undefined || reference === undefined)
    throw new Error(`nothing to compare in ${measured.title}`);
  const ratio = ratiosOf(ours, reference);
  const peakMib = Math.max(...ours.runs.map((run) => run.peakBytes)) / MIB;
  return {
    title: measured.title,
    ratio,
    ...measuredAgainstGoal(measured, ratio, ours, reference),
    peakMib,
    isPeakMet: peakMib < (measured.maxPeakMib ?? MAX_PEAK_MIB),
  };
}

function wallOf({ runs }: Costs): number {
  return spreadOf(runs.map((run) => run.wallSeconds)).median;
}

function measuredAgainstGoal(
  { maxRatio, maxExtraMs, minMegabytesPerSecond, sizeBytes = 0 }: Measured,
  ratio: Verdict['ratio'],
  ours: Costs,
  reference: Costs,
): Pick<Verdict, 'isRatioMet' | 'told'> {
  if (maxExtraMs !== undefined) {
    const extraMs = Math.round((wallOf(ours) - wallOf(reference)) * 1000);
    return { isRatioMet: extraMs <= maxExtraMs, told: `${extraMs} ms more` };
  }
  if (minMegabytesPerSecond !== undefined) {
    const rate = sizeBytes / 1e6 / spreadOf(ours.runs.map((run) => run.cpuSeconds)).median;
    return { isRatioMet: rate >= minMegabytesPerSecond, told: `${rate.toFixed(1)} MB/s` };
  }
  const told = `${shown(ratio.min)} / ${shown(ratio.median)} / ${shown(ratio.max)}`;
  return { isRatioMet: ratio.median <= maxRatio, told };
}

export function renderPerformancePage(workloads: readonly Measured[], date: string): string {
  const cpu = os.cpus();
  return [
    '# Performance',
    '',
    `Measured on ${date} by \`npm run bench\`, which writes its data, installs the peers into a throw-away environment, runs`,
    'the commands in turn and writes this page. CPU is user and system time of the whole process. A ratio is taken within',
    'each round, so that what else the machine does weighs on both sides.',
    '',
    `Machine: ${cpu[0]?.model.trim() ?? 'unknown'}, ${cpu.length} cores, ${Math.round(os.totalmem() / 2 ** 30)} GiB, ${os.platform()} ${os.arch()}, Node ${process.version}.`,
    '',
    '| workload | goal (CPU) | measured: ratio min / median / max, milliseconds, or MB/s | met | peak memory | within its goal |',
    '| --- | --- | --- | --- | --- | --- |',
    ...workloads.map((measured) => {
      const { told, isRatioMet, peakMib, isPeakMet } = judge(measured);
      const cells = [
        measured.title,
        measured.goal,
        told,
        isRatioMet ? 'yes' : '**no**',
        `${peakMib.toFixed(0)} MiB`,
        isPeakMet ? 'yes' : '**no**',
      ];
      return `| ${cells.join(' | ')} |`;
    }),
    ...workloads.flatMap((measured) => [
      '',
      `## ${measured.title}`,
      '',
      ...(measured.note === undefined ? [] : [measured.note, '']),
      '| command | runs | CPU s: min / median / max | wall s: median | peak memory |',
      '| --- | --- | --- | --- | --- |',
      ...measured.costs.map(row),
    ]),
    '',
  ].join('\n');
}

function row({ name, runs }: Costs): string {
  const cpu = spreadOf(runs.map((run) => run.cpuSeconds));
  const wall = spreadOf(runs.map((run) => run.wallSeconds));
  const peakMib = Math.max(...runs.map((run) => run.peakBytes)) / MIB;
  const ended = runs.some((run) => run.timeout) ? ' (ended after 60 s)' : '';
  const cells = [
    `${name}${ended}`,
    String(runs.length),
    [cpu.min, cpu.median, cpu.max].map((value) => value.toFixed(3)).join(' / '),
    wall.median.toFixed(2),
    `${peakMib.toFixed(0)} MiB`,
  ];
  return `| ${cells.join(' | ')} |`;
}

function shown(ratio: number): string {
  return ratio < 1 ? `1/${(1 / ratio).toFixed(1)}` : ratio.toFixed(2);
}
