// Judges commands that notebooks, scripts and build files give to a shell or to the notebook itself.

import type { CommandHow, Severity, ShellCommandFact } from '@sentrascan/contract';
import {
  COMMAND_SEVERITIES,
  type EvidenceOf,
  HARMFUL_COMMANDS,
  HARMLESS_PROGRAMS,
  KNOWN_EXTENSIONS,
  KNOWN_INSTALLER,
  notebookLoadsExtension,
  notebookRunsRemoteCode,
  pythonWritesStartupFile,
  STARTUP_PLACE,
  shellDownloadsInClear,
  shellInstallsFromElsewhere,
  shellInstallsUnpinned,
  shellRunsComputedCommand,
  shellRunsHarmfulCommand,
  shellRunsProgram,
  type TypedRule,
} from '@sentrascan/rules';
import { LIMITS } from '../../limits.ts';
import type { Detector, DetectorContext } from '../detector.ts';
import { maskedText } from '../masked-text.ts';
import { fetchedFilesOf, namesFetched, namesRun } from './fetched-files.ts';
import { judgeInstall } from './judge-install.ts';
import { judgeScript } from './judge-script.ts';
import { type SimpleCommand, simpleCommands } from './simple-commands.ts';

/** Rules about a command, which all tell the same of it. */
type CommandRule = TypedRule<EvidenceOf<typeof shellRunsProgram>>;

export const detector = {
  id: 'shell-command',
  consumes: ['shell.command'],

  judge(fact, context): void {
    // What a text shows, nobody runs.
    if (fact.how === 'prose') return;
    if (fact.interpreter === 'javascript' || fact.interpreter === 'html') judgeScriptCell(fact, context);
    else if (fact.how === 'magic' && !INSTALLING_MAGICS.has(fact.magic ?? '')) judgeMagic(fact, context);
    else judgeCommand(fact, context);
  },

  finish(context): void {
    for (const run of fetchedFilesOf(context.memory).runsOfFetched()) {
      if (run.isTold === true && !run.isExposed) continue;
      const { command, location } = run;
      const effect = 'runs a file that another command here downloads';
      const milder = run.isExposed ? undefined : RUNS_FETCHED[run.how];
      context.report(shellRunsHarmfulCommand, {
        evidence: { command, effect },
        meaning: `${effect} ${command}`,
        ...(location === undefined ? {} : { location }),
        ...(milder === undefined ? {} : { severity: milder }),
      });
    }
  },
} satisfies Detector<'shell.command'>;

/** What it comes to that a command runs what is fetched, where that is not what the rule says. */
const RUNS_FETCHED: Readonly<Partial<Record<CommandHow, Severity>>> = {
  script: COMMAND_SEVERITIES.runsFetchedInScripts,
  build: COMMAND_SEVERITIES.runsFetchedInBuild,
};

/** Magics that are the program of the same name. */
const INSTALLING_MAGICS = new Set(['pip', 'pip3', 'conda', 'mamba', 'micromamba', 'uv']);

function judgeCommand(fact: ShellCommandFact, context: DetectorContext): void {
  const text = fact.how === 'magic' ? `${fact.magic} ${fact.text}` : fact.text;
  // What `echo` writes and comments say is no command; what is piped on is.
  const isScript = fact.how === 'script' || fact.how === 'build';
  const harmful = HARMFUL_COMMANDS.find(
    ({ pattern, inScripts }) => !(isScript && inScripts === 'ordinary') && pattern.test(text),
  );
  const commands = simpleCommands(text, (limit) =>
    context.gap({
      kind: 'limit',
      reason: `A command is longer than the limit ${limit} allows (${LIMITS[limit].value}).`,
      consequence: 'What follows in it was not judged as a command.',
    }),
  );
  const files = fetchedFilesOf(context.memory);
  if (!isKnownInstaller(text)) for (const file of namesFetched(commands)) files.noteFetched(file);
  const isTold = harmful !== undefined && !isShown(text);
  const { how, location } = fact;
  // What is an attack already is told once; what scripts may do is worse from an exposed address.
  if (!isTold || harmful.inScripts !== undefined)
    for (const name of namesRun(commands))
      files.noteRun({ name, command: maskedText(text, 120), location, how, isTold });
  if (isTold) {
    const { effect, severity, inScripts } = harmful;
    const milder = isScript && inScripts !== 'ordinary' ? inScripts : undefined;
    const known = isKnownInstaller(text) ? installerSeverity(isScript) : undefined;
    report(fact, context, shellRunsHarmfulCommand, effect, known ?? milder ?? severity);
    return;
  }
  if (judgeWrites(fact, context, commands)) return;
  judgeInstalls(fact, context, commands);
  judgeDownloads(fact, context, commands);
  if (isScript) return;
  judgePrograms(fact, context, commands);
}

/** True where all that is fetched is an installer that many people know. */
function isKnownInstaller(text: string): boolean {
  const addresses = text.match(/\bhttps?:\/\//g)?.length ?? 0;
  return addresses === 1 && KNOWN_INSTALLER.test(text);
}

function installerSeverity(isScript: boolean): Severity {
  return isScript ? COMMAND_SEVERITIES.knownInstallerInScripts : COMMAND_SEVERITIES.knownInstaller;
}

/** True for a command that writes its words and nothing else: `echo 'curl x | sh'`. */
function isShown(text: string): boolean {
  return /^\s{0,8}(?:echo|printf|cat)\s{1,8}(?:-\w{1,3}\s{1,4})?(?:"[^"`$]{0,2000}"|'[^']{0,2000}')\s{0,8}$/.test(
    text,
  );
}

/** Programs whose last word is the file that they write. */
const COPIES = /^(?:cp|mv|install|ln)$/;

/** True where a command writes where programs start or logins are kept. */
function judgeWrites(
  fact: ShellCommandFact,
  context: DetectorContext,
  commands: readonly SimpleCommand[],
): boolean {
  // Scripts and build files set up machines.
  if (fact.how === 'script' || fact.how === 'build') return false;
  for (const { program, words } of commands) {
    const written = words.filter(
      (word, at) =>
        /^1?>{1,2}$/.test(words[at - 1] ?? '') ||
        (program === 'tee' && !word.startsWith('-')) ||
        (COPIES.test(program) && at === words.length - 1 && at > 0),
    );
    for (const word of words) written.push(/^1?>{1,2}([^&>].{0,400})$/.exec(word)?.[1] ?? '');
    if (!written.some((path) => STARTUP_PLACE.test(path))) continue;
    reportStartup(fact, context, fact.text);
    return true;
  }
  return false;
}

function reportStartup(fact: ShellCommandFact, context: DetectorContext, command: string): void {
  const effect = 'writes where programs start or logins are kept';
  context.report(pythonWritesStartupFile, {
    evidence: { call: maskedText(command, 120), where: 'a command', effect },
    location: fact.location,
    meaning: `${effect} ${maskedText(command, 120)}`,
  });
}

function judgeInstalls(
  fact: ShellCommandFact,
  context: DetectorContext,
  commands: readonly SimpleCommand[],
): void {
  const found = commands.flatMap((command) => judgeInstall(command) ?? []);
  const worst =
    found.find(({ how }) => how === 'elsewhere') ??
    found.find(({ how }) => how === 'moving-source') ??
    found[0];
  if (worst === undefined) return;
  const isNotebook = fact.how !== 'script' && fact.how !== 'build';
  const rule = worst.how === 'unpinned' ? shellInstallsUnpinned : shellInstallsFromElsewhere;
  const milder =
    worst.how === 'elsewhere'
      ? isNotebook
        ? undefined
        : COMMAND_SEVERITIES.installsElsewhereInScripts
      : worst.how === 'moving-source'
        ? COMMAND_SEVERITIES.installsFromTag
        : isNotebook && !worst.isDistribution
          ? undefined
          : COMMAND_SEVERITIES.installsFromDistribution;
  report(fact, context, rule, worst.effect, milder);
}

/** Files that are run, loaded or unpacked after the download. */
const LOADED_FILE =
  /\.(?:pt|pth|ckpt|bin|pkl|pickle|joblib|h5|hdf5|keras|onnx|pb|tflite|safetensors|gguf|npy|npz|zip|tar|tgz|gz|bz2|xz|7z|whl|egg|exe|dll|so|sh|py|jar|deb|rpm|weights|run)(?:[?#'"]|$)/i;
const CLEAR_ADDRESS =
  /^http:\/\/(?!localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|0\.0\.0\.0|\[::1\]|[\w-]{1,60}(?::\d{1,5})?\/)/i;

function judgeDownloads(
  fact: ShellCommandFact,
  context: DetectorContext,
  commands: readonly SimpleCommand[],
): void {
  const isClear = commands.some(
    ({ program, words }) =>
      /^(?:curl|wget|aria2c|axel)$/.test(program) &&
      words.some((word) => CLEAR_ADDRESS.test(word) && LOADED_FILE.test(word)),
  );
  if (isClear) report(fact, context, shellDownloadsInClear, 'fetches a file without encryption');
}

/** Programs that are one script, or that reach another machine. */
const RUNS_SCRIPT =
  /^(?:bash|sh|zsh|ksh|dash|perl|ruby|ssh|scp|telnet|ftp|sftp|service|systemctl|mount|insmod|modprobe)$/;

function judgePrograms(
  fact: ShellCommandFact,
  context: DetectorContext,
  commands: readonly SimpleCommand[],
): void {
  if (commands.some(({ path }, at) => isComputed(path) && !LOOKS_UP.test(commands[at + 1]?.program ?? ''))) {
    report(fact, context, shellRunsComputedCommand, 'is a command that a variable holds');
    return;
  }
  const unknown = commands.find(
    ({ path, program }) => RUNS_SCRIPT.test(program) || !isHarmless(program, path),
  );
  if (unknown !== undefined)
    report(fact, context, shellRunsProgram, `runs ${maskedText(unknown.program, 60)}`);
}

/** A program that only variables name; a sign alone stands before a command whose output is run. */
const VARIABLES = /^(?:\{[^{}]{1,200}\}|\$\{[^{}]{1,200}\}|\$\w{1,80}|\$[@*]?){1,8}$/;
/** What variables of these names hold is known. */
const KNOWN_VARIABLE = /python|pip|conda|executable/i;
/** `$(which python)` names a program. */
const LOOKS_UP = /^(?:which|whereis)$/;

function isComputed(path: string): boolean {
  return VARIABLES.test(path) && !KNOWN_VARIABLE.test(path);
}

/** @param path the program as it is written */
function isHarmless(program: string, path: string): boolean {
  // A number is what `2>&1` leaves.
  return HARMLESS_PROGRAMS.has(program) || VARIABLES.test(path) || HARMLESS_FORM.test(program);
}

const HARMLESS_FORM = /^(?:python|pip|pypy)[\d.]{1,6}$|^\d{0,2}$|^[-}]/;

const ADDRESS = /^(?:https?|ftp|s3|gs):\/\//i;

function judgeMagic(fact: ShellCommandFact, context: DetectorContext): void {
  const words = fact.text.split(/\s{1,20}/, 20).filter((word) => !word.startsWith('-'));
  switch (fact.magic) {
    case 'writefile':
    case 'file':
      if (STARTUP_PLACE.test(words.join(' ').replace(/["']/g, '').trim()))
        reportStartup(fact, context, `%%${fact.magic} ${fact.text}`);
      return;
    case 'run':
    case 'load':
    case 'loadpy':
    case 'execfile': {
      const [name = ''] = words.filter((word) => word !== '');
      if (fact.magic === 'run')
        fetchedFilesOf(context.memory).noteRun({
          name: name.replace(/["']/g, ''),
          command: maskedText(`%run ${fact.text}`, 120),
          location: fact.location,
          how: 'magic',
        });
      if (!words.some((word) => ADDRESS.test(word.replace(/^["']/, '')))) return;
      const isRun = fact.magic === 'run' || fact.magic === 'execfile';
      const effect = isRun ? 'runs what an address gives' : 'takes a cell from an address';
      report(
        fact,
        context,
        notebookRunsRemoteCode,
        effect,
        isRun ? undefined : COMMAND_SEVERITIES.loadsRemoteCell,
      );
      return;
    }
    case 'load_ext':
    case 'reload_ext': {
      const name = words.find((word) => word !== '') ?? '';
      if (name !== '' && !KNOWN_EXTENSIONS.test(name))
        report(fact, context, notebookLoadsExtension, 'loads an extension');
      return;
    }
    case 'alias': {
      const command = words.slice(1).join(' ');
      const harmful = HARMFUL_COMMANDS.find(({ pattern }) => pattern.test(command));
      if (harmful !== undefined)
        report(fact, context, shellRunsHarmfulCommand, harmful.effect, harmful.severity);
      return;
    }
    default:
      return;
  }
}

function judgeScriptCell(fact: ShellCommandFact, context: DetectorContext): void {
  judgeScript(fact.interpreter === 'html' ? 'html' : 'javascript', fact.text, 'a cell', (at, judgement) => {
    const lines = fact.text.slice(0, at).split('\n').length - 1;
    const { location } = fact;
    context.report(judgement.rule, {
      evidence: judgement.evidence,
      ...(judgement.severity === undefined ? {} : { severity: judgement.severity }),
      location:
        'rawLine' in location
          ? { ...location, line: location.line + lines, rawLine: location.rawLine + lines }
          : location,
      meaning: judgement.evidence.excerpt,
    });
  });
}

function report(
  fact: ShellCommandFact,
  context: DetectorContext,
  rule: CommandRule,
  effect: string,
  severity?: Severity,
): void {
  const mark = fact.how === 'magic' ? `%${fact.magic} ` : '';
  const command = maskedText(`${mark}${fact.text}`, 120);
  context.report(rule, {
    evidence: { command, effect },
    location: fact.location,
    meaning: `${effect} ${command}`,
    ...(severity === undefined ? {} : { severity }),
  });
}
