// From the words typed to a verb and its options: the only place that knows commander.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { visibleText } from '@sentrascan/reports';
import { CommanderError, Option, Command as Parser } from 'commander';
import { type Command, EXIT, type GivenOption, type Invocation, UsageError } from './command.ts';
import { COMMANDS } from './commands/commands.generated.ts';
import type { Io } from './io.ts';
import { VERSION } from './version.ts';

const DESCRIPTION =
  'Scans models, notebooks, code and texts before they are loaded or shared. Nothing that is scanned is executed.';

const EXAMPLES = `
Examples:
  sentrascan scan ./models
  sentrascan scan model.pt --output sarif=report.sarif --fail-on high
  sentrascan scan hf://org/model
  curl -L $URL | sentrascan scan -
  sentrascan explain pickle/runs-code
`;

function addOption(parser: Parser, option: Command['options'][number], given: GivenOption[]): void {
  const otherwise = option.defaultValue === undefined ? '' : ` (default: ${option.defaultValue})`;
  const declared = new Option(option.flags, option.description + otherwise);
  const name = declared.attributeName();
  // A flag that takes no value has no parser; others are recorded in the order they come.
  if (declared.required || declared.optional) {
    declared.argParser((value: string, before: unknown) => {
      given.push({ name, value });
      return option.isRepeatable === true ? [...(Array.isArray(before) ? before : []), value] : value;
    });
  }
  parser.addOption(declared);
}

function createParser(
  io: Io,
  chosen: (command: Command, invocation: Invocation) => void,
  texts: string[],
): Parser {
  const columns = () => io.stdout.columns ?? 100;
  const output = {
    writeOut: (text: string) => void texts.push(text),
    writeErr: () => {},
    getOutHelpWidth: columns,
    getErrHelpWidth: columns,
  };
  const program = new Parser('sentrascan')
    .description(DESCRIPTION)
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .configureHelp({
      subcommandTerm: (parser) => `${parser.name()} ${parser.usage().replace(/\[options\] ?/, '')}`.trim(),
    })
    .usage('<command> [options]')
    .addHelpText('after', EXAMPLES)
    .configureOutput(output)
    .exitOverride();
  // The verb that nearly everyone comes for stands first.
  const ordered = COMMANDS.toSorted((a, b) => Number(b.name === 'scan') - Number(a.name === 'scan'));
  for (const command of ordered) {
    const given: GivenOption[] = [];
    const parser = program
      .command(`${command.name} ${command.operands}`.trim())
      .description(command.summary)
      .helpOption('-h, --help', 'print this help')
      .configureOutput(output)
      .exitOverride();
    for (const option of command.options) addOption(parser, option, given);
    if (command.details !== undefined) parser.addHelpText('after', `\n${command.details.trim()}\n`);
    parser.action(() => chosen(command, { operands: parser.args, options: parser.opts(), given }));
  }
  return program;
}

/** Commander's sentence without its prefix; its suggestion becomes the hint. */
function usageErrorOf(error: CommanderError, args: readonly string[], io: Io): UsageError {
  const [first = '', suggestion] = error.message.replace(/^error: /, '').split('\n');
  const verb = COMMANDS.find((command) => command.name === args[0])?.name;
  const [word = ''] = args;
  if (error.code === 'commander.unknownCommand' && existsSync(path.resolve(io.cwd, word))) {
    return new UsageError(`'${word}' is not a command`, `Did you mean: sentrascan scan ${word}`);
  }
  const help = `sentrascan ${verb === undefined ? '' : `${verb} `}--help`;
  return new UsageError(first, suggestion?.replace(/^\(|\)$/g, '') ?? `See: ${help}`);
}

/** `help` and `help COMMAND` are other words for `--help` and `COMMAND --help`. */
function withoutHelpVerb(args: readonly string[]): readonly string[] {
  if (args[0] !== 'help') return args;
  const [, verb] = args;
  if (verb === undefined || verb.startsWith('-')) return ['--help'];
  // What is no verb is left to the parser, which says so.
  return COMMANDS.some(({ name }) => name === verb) ? [verb, '--help'] : [verb];
}

/**
 * Runs what was typed.
 *
 * @param typed without the interpreter and the program
 * @returns the exit code; throws only where the scanner has a bug
 */
export async function runProgram(typed: readonly string[], io: Io): Promise<number> {
  const args = withoutHelpVerb(typed);
  const texts: string[] = [];
  let choice: { readonly command: Command; readonly invocation: Invocation } | undefined;
  try {
    const program = createParser(io, (command, invocation) => (choice = { command, invocation }), texts);
    if (args.length === 0) {
      await io.stderr.write(program.helpInformation() + EXAMPLES);
      return EXIT.usage;
    }
    try {
      program.parse(args, { from: 'user' });
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error;
      if (error.exitCode !== 0) throw usageErrorOf(error, args, io);
      await io.stdout.write(texts.join(''));
      return EXIT.ok;
    }
    if (choice === undefined) throw new UsageError('no command given', 'See: sentrascan --help');
    const { command, invocation } = choice;
    const { withSettings } = await import('./project-settings.ts');
    return await command.run(await withSettings(command, invocation, io), io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    await io.stderr.write(`sentrascan: ${visibleText(error.message)}\n${visibleText(error.hint)}\n`);
    return EXIT.usage;
  }
}
