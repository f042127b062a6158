// Joins the program to the process: streams, signals, the exit code.

import { EXIT } from './command.ts';
import { endOnSignals } from './interruption.ts';
import { type Io, OutputError, processIo } from './io.ts';

/** Whose command line it is. */
export type ProgramName = 'sentrascan' | 'ml-guard';

/** Runs what was typed and sets the exit code. Never throws. */
export async function runProcess(args: readonly string[], name: ProgramName = 'sentrascan'): Promise<void> {
  const interrupts = new Set<() => void>();
  const io = processIo(interrupts);
  endOnSignals(interrupts);
  try {
    process.exitCode = await run(args, name, io);
  } catch (error) {
    process.exitCode = EXIT.inconclusive;
    if (error instanceof OutputError) {
      await io.stderr.write(`${name}: standard output failed: ${error.message}\n`);
      return;
    }
    // A bug, not bad usage: say so, and never let it look like a scan that found nothing.
    const detail = io.env['SENTRASCAN_DEBUG'] ? String((error as Error)?.stack ?? error) : String(error);
    await io.stderr.write(`${name}: the scan failed inside the scanner: ${detail}\n`);
  }
}

async function run(args: readonly string[], name: ProgramName, io: Io): Promise<number> {
  if (name === 'ml-guard') return (await import('./ml-guard/program.ts')).runMlGuard(args, io);
  return (await import('./program.ts')).runProgram(args, io);
}
