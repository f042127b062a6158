// The command line of ML Guard 0.1.0: its commands, flags and exit codes. What fails open there is an error here.

import { CommanderError, Command as Parser } from 'commander';
import { UsageError } from '../command.ts';
import type { Io } from '../io.ts';

/** Exit codes of ML Guard: 0 nothing at or above the threshold, 1 something, 2 wrong usage; and here what was not read. */
export const ML_GUARD_EXIT = { ok: 0, findings: 1, error: 2 } as const;

/** What was typed behind a command. */
export interface MlGuardInvocation {
  readonly operand: string;
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  readonly isVerbose: boolean;
}

type Run = (invocation: MlGuardInvocation, io: Io) => Promise<number>;

interface MlGuardCommand {
  readonly name: string;
  readonly operand?: string;
  readonly summary: string;
  readonly options: readonly (readonly [flags: string, description: string])[];
  run(): Promise<Run>;
}

const CONFIG = [
  '-c, --config <file>',
  'configuration; default: .ml-guard.yml in PATH or 3 folders above',
] as const;
const SEVERITIES = 'critical, high, medium, low or info';

const COMMANDS: readonly MlGuardCommand[] = [
  {
    name: 'scan',
    operand: '<path>',
    summary: 'scan a file or folder',
    options: [
      ['-f, --format <format>', 'text, json or sarif (default: text)'],
      ['-o, --output <file>', 'write the report to a file'],
      ['--fail-on <severity>', `${SEVERITIES} (default: critical, or the configuration)`],
      ['--no-color', 'no colour'],
      ['--include <glob...>', 'scan only files that match (repeatable)'],
      ['--exclude <glob...>', 'leave out files that match (repeatable)'],
      ['--scanners <name...>', 'show only what these scanners find (repeatable)'],
      CONFIG,
      ['-j, --workers <n>', 'scanning processes at most'],
      [
        '--cve-db <file>',
        'index of advisories; default: $ML_GUARD_CVE_DB, the one of cve-update, or the starter',
      ],
    ],
    run: async () => (await import('./scan.ts')).runScan,
  },
  {
    name: 'compliance',
    operand: '<path>',
    summary: 'scan and write evidence for a standard',
    options: [
      ['--standard <id>', 'the standard, or list (default: eu-ai-act)'],
      ['-o, --output <file>', 'write a PDF'],
      ['--json', 'print a summary as JSON'],
      CONFIG,
    ],
    run: async () => (await import('./compliance.ts')).runCompliance,
  },
  {
    name: 'sbom',
    operand: '<path>',
    summary: 'scan and write a CycloneDX bill of materials',
    options: [
      ['-o, --output <file>', 'write it to a file'],
      ['--min-severity <severity>', `findings from ${SEVERITIES} on (default: medium)`],
      ['--no-deps', 'leave out declared packages'],
      CONFIG,
    ],
    run: async () => (await import('./sbom.ts')).runSbom,
  },
  {
    name: 'cve-update',
    operand: '<source>',
    summary: 'make the index of advisories from OSV records: a zip or a folder',
    options: [['--db <file>', 'where to write the index']],
    run: async () => (await import('./cve-update.ts')).runCveUpdate,
  },
  {
    name: 'cve-info',
    summary: 'say what the index of advisories holds',
    options: [
      ['--db <file>', 'the index'],
      ['--package <name>', 'advisories of a package'],
      ['--version <version>', 'those that affect this version'],
    ],
    run: async () => (await import('./cve-info.ts')).runCveInfo,
  },
  {
    name: 'list-scanners',
    summary: 'print the scanners that --scanners takes',
    options: [],
    run: async () => listScanners,
  },
];

async function listScanners(_: MlGuardInvocation, io: Io): Promise<number> {
  const { ML_GUARD_SCANNERS } = await import('@sentrascan/reports');
  const lines = ML_GUARD_SCANNERS.map(({ name, description }) => `  ${name.padEnd(14)} ${description}\n`);
  await io.stdout.write(`Registered scanners:\n${lines.join('')}`);
  return ML_GUARD_EXIT.ok;
}

interface Chosen {
  readonly command: MlGuardCommand;
  readonly invocation: MlGuardInvocation;
}

function createParser(chosen: (choice: Chosen) => void, texts: string[], version: string): Parser {
  const output = { writeOut: (text: string) => void texts.push(text), writeErr: () => {} };
  const program = new Parser('ml-guard')
    .description('The command line of ML Guard, answered by SentraScan. Nothing that is scanned is executed.')
    .version(`ml-guard, version ${version}`, '--version', 'print the version')
    .option('-v, --verbose', 'say more on standard error')
    .helpOption('--help', 'print this help')
    .helpCommand(false)
    // `cve-info --version` is a version of a package.
    .enablePositionalOptions()
    .configureOutput(output)
    .exitOverride();
  for (const command of COMMANDS) {
    const parser = program
      .command(`${command.name} ${command.operand ?? ''}`.trim())
      .description(command.summary)
      .helpOption('--help', 'print this help')
      .allowExcessArguments(false)
      .configureOutput(output)
      .exitOverride();
    for (const [flags, description] of command.options) {
      const isRepeatable = flags.includes('...');
      // One value each time, as often as given: `--include a b` leaves b to the path.
      if (!isRepeatable) parser.option(flags, description);
      else
        parser.option(flags.replace('...', ''), description, (value: string, before: string[] = []) => [
          ...before,
          value,
        ]);
    }
    parser.action(() => {
      const isVerbose = program.opts()['verbose'] === true;
      chosen({ command, invocation: { operand: parser.args[0] ?? '', options: parser.opts(), isVerbose } });
    });
  }
  return program;
}

/**
 * Runs what was typed.
 *
 * @param args without the interpreter and the program
 * @returns the exit code; throws only where the scanner has a bug
 */
export async function runMlGuard(args: readonly string[], io: Io): Promise<number> {
  const { ML_GUARD_VERSION, visibleText } = await import('@sentrascan/reports');
  const texts: string[] = [];
  let choice: Chosen | undefined;
  const program = createParser((one) => (choice = one), texts, ML_GUARD_VERSION);
  try {
    if (args.length === 0) {
      await io.stderr.write(program.helpInformation());
      return ML_GUARD_EXIT.error;
    }
    try {
      program.parse(args, { from: 'user' });
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error;
      if (error.exitCode === 0) {
        await io.stdout.write(texts.join(''));
        return ML_GUARD_EXIT.ok;
      }
      const [first = '', hint] = error.message.replace(/^error: /, '').split('\n');
      throw new UsageError(first, hint ?? 'See: ml-guard --help');
    }
    if (choice === undefined) throw new UsageError('no command given', 'See: ml-guard --help');
    const run = await choice.command.run();
    return await run(choice.invocation, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    await io.stderr.write(`Error: ${visibleText(error.message)}\n${visibleText(error.hint)}\n`);
    return ML_GUARD_EXIT.error;
  }
}
