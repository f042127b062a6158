// Commands that source hands to a shell or to the system: constant, composed, or an attack by themselves. Pure.

import type { SymbolicValue } from '@sentrascan/contract';
import {
  EXEC_FUNCTIONS,
  HARMFUL_COMMANDS,
  PROCESS_FUNCTIONS,
  pythonOpensReverseShell,
  pythonRunsFixedCommand,
  pythonRunsHarmfulCommand,
  pythonRunsShell,
  QUOTING_ORIGIN,
  RECEIVED_ORIGIN,
  SCRIPT_OPTIONS,
  SHELL_FUNCTIONS,
  SHELL_PROGRAMS,
  shellInstallsFromElsewhere,
  WHOLE_TREES,
} from '@sentrascan/rules';
import { type InstallJudgement, judgeInstall } from '../shell/judge-install.ts';
import { simpleCommands } from '../shell/simple-commands.ts';
import {
  argumentAt,
  globalsIn,
  judgementOfCall,
  partsOf,
  type SourceCall,
  type SourceJudgement,
  stateOf,
  textOf,
} from './source-call.ts';

/** Stands for a part that is not known, and for no character of a command. */
const NOT_KNOWN = '\u00a4';

/** A command as far as it is known. */
interface Command {
  /** Known text; NOT_KNOWN stands for what is not. */
  readonly text: string;
  readonly isConstant: boolean;
  /** A shell reads it. */
  readonly isShell: boolean;
}

const NOTEBOOK_COMMAND = /^(?:IPython\.)?get_ipython\./;

/** Commands that clear a terminal say nothing of anyone. */
const TRIVIAL = /^\s{0,8}(?:clear|cls|clear \|\| cls|cls \|\| clear)\s{0,8}$/;

export function* judgeCommand(source: SourceCall): Generator<SourceJudgement> {
  const { call, path } = source;
  if (path === 'shutil.rmtree' && WHOLE_TREES.test(textOf(call.args[0]) ?? '')) {
    yield judgementOfCall(source, pythonRunsHarmfulCommand, 'deletes the files of the system or of the user');
    return;
  }
  const command = commandOf(source);
  // Constant commands of a notebook are told and judged as such.
  if (command?.isConstant === true && NOTEBOOK_COMMAND.test(path)) return;
  if (command === undefined) {
    yield* judgeHandedOver(source);
    return;
  }
  if (call.origins?.some((origin) => RECEIVED_ORIGIN.test(origin)) === true) {
    yield judgementOfCall(source, pythonOpensReverseShell, 'it runs what it receives');
    return;
  }
  const harmful = HARMFUL_COMMANDS.find(({ pattern }) => pattern.test(command.text));
  if (harmful !== undefined) {
    yield judgementOfCall(source, pythonRunsHarmfulCommand, harmful.effect, { severity: harmful.severity });
    return;
  }
  if (command.isConstant) {
    const install = simpleCommands(command.text).map(judgeInstall).find(isElsewhere);
    if (install !== undefined) {
      const { severity } = shellInstallsFromElsewhere;
      yield judgementOfCall(source, pythonRunsFixedCommand, install.effect, { severity });
      return;
    }
  }
  if (!command.isShell || TRIVIAL.test(command.text)) return;
  const isQuoted = call.origins?.some((origin) => QUOTING_ORIGIN.test(origin)) === true;
  if (path === 'pty.spawn' && startsShell(source)) {
    yield judgementOfCall(source, pythonRunsShell, 'starts a shell for whoever holds its input');
    return;
  }
  if (command.isConstant || isQuoted) {
    const effect = isQuoted ? 'runs a command with quoted values' : 'runs a command that is fixed here';
    yield judgementOfCall(source, pythonRunsFixedCommand, effect);
  } else {
    const how = EXEC_FUNCTIONS.has(path) ? 'replaces or starts a program' : 'runs a command';
    yield judgementOfCall(source, pythonRunsShell, `${how} that is not known here`);
  }
}

function isElsewhere(install: InstallJudgement | undefined): boolean {
  return install?.how === 'elsewhere';
}

/** `Thread(target=os.system, args=...)`, `map(os.popen, commands)`. */
function* judgeHandedOver(source: SourceCall): Generator<SourceJudgement> {
  if (LOOKS_ONLY.test(source.path) || !globalsIn(source.call).some((path) => SHELL_FUNCTIONS.has(path)))
    return;
  yield judgementOfCall(source, pythonRunsShell, 'hands over a function that runs commands', {
    confidence: 'medium',
  });
}

/** Functions that take a function and do not call it. */
export const LOOKS_ONLY =
  /^(?:builtins\.(?:isinstance|issubclass|hasattr|getattr|setattr|type|id|repr|str|print|callable|super|hash|dir)|functools\.(?:wraps|partial|update_wrapper)|unittest\.mock\.[\w.]{1,40}|pytest\.(?:mark\.\w{1,40}|param|raises|fixture|warns)|inspect\.\w{1,40}|operator\.\w{1,20})$/;

/** True for a call that starts a shell and leaves it to whoever holds its input. */
export function startsShell({ call, path }: SourceCall): boolean {
  if (path === 'pty.spawn') return true;
  if (!PROCESS_FUNCTIONS.has(path) && !SHELL_FUNCTIONS.has(path)) return false;
  const value = call.args[0] ?? argumentAt(call, 'args');
  const [program, option, script] = value?.t === 'list' || value?.t === 'tuple' ? value.items : [value];
  const isInteractive =
    option === undefined || (/^-i|--login$/.test(textOf(option) ?? '') && script === undefined);
  return SHELL_PROGRAMS.test(textOf(program) ?? '') && isInteractive;
}

/** True for calls of functions that run commands or start programs. */
export function runsCommand({ path }: SourceCall): boolean {
  return SHELL_FUNCTIONS.has(path) || PROCESS_FUNCTIONS.has(path) || EXEC_FUNCTIONS.has(path);
}

/** The known text of a command, whoever runs it. @returns undefined for calls that run none */
export function commandTextOf(source: SourceCall): string | undefined {
  return commandOf(source)?.text;
}

/** Of `shell` among the positional arguments of `Popen`, and so of `run`, `call` and `check_output`. */
const SHELL_POSITION = 8;

/** @returns undefined for calls that run no command */
function commandOf({ call, path }: SourceCall): Command | undefined {
  if (SHELL_FUNCTIONS.has(path)) return commandFrom(call.args[0] ?? argumentAt(call, 'cmd'), true);
  if (EXEC_FUNCTIONS.has(path)) {
    const values = path.includes('spawn') && !path.includes('posix') ? call.args.slice(1) : call.args;
    const list = { items: values.flatMap(itemsOf) };
    return values.length === 0 ? undefined : { ...listCommand(list), isShell: true };
  }
  if (!PROCESS_FUNCTIONS.has(path)) return undefined;
  const isShell = stateOf(argumentAt(call, 'shell', SHELL_POSITION)) === 'true';
  const value = call.args[0] ?? argumentAt(call, 'args');
  return commandFrom(value, isShell);
}

function itemsOf(value: SymbolicValue): readonly SymbolicValue[] {
  return value.t === 'list' || value.t === 'tuple' ? value.items : [value];
}

function commandFrom(value: SymbolicValue | undefined, isShell: boolean): Command {
  if (value?.t === 'list' || value?.t === 'tuple') {
    const list = listCommand(value);
    return { ...list, isShell: isShell || list.isShell };
  }
  const text = partsOf(value, NOT_KNOWN) ?? '';
  const isConstant =
    textOf(value) !== undefined || (value?.t === 'composed' && value.parts.every((part) => part !== null));
  return { text, isConstant, isShell };
}

/** `['bash', '-c', script]`: the script is what counts. */
function listCommand(value: { readonly items: readonly SymbolicValue[] }): Command {
  const [program, option, script] = value.items;
  const isShell =
    SHELL_PROGRAMS.test(textOf(program) ?? '') &&
    SCRIPT_OPTIONS.test(textOf(option) ?? '') &&
    script !== undefined;
  const parts = isShell ? [script] : value.items;
  return {
    text: value.items.map((part) => partsOf(part, NOT_KNOWN) ?? NOT_KNOWN).join(' '),
    isConstant: parts.every((part) => textOf(part) !== undefined),
    isShell,
  };
}
