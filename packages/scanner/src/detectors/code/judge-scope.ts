// What several calls of one scope come to together: a connection and a shell, credentials and a message, a download and
// its start. Pure.

import type { CodeCall, CodeSummary } from '@sentrascan/contract';
import {
  NETWORK_ORIGIN,
  OPENERS,
  pythonOpensReverseShell,
  pythonRunsHarmfulCommand,
  pythonSendsSecrets,
  pythonWritesStartupFile,
  SECRET_FILE,
  SENDERS,
  STARTUP_KEY,
} from '@sentrascan/rules';
import { commandTextOf, startsShell } from './judge-command.ts';
import { sourceCallOf } from './judge-source.ts';
import { judgementOfCall, partsOf, type SourceCall, type SourceJudgement, textOf } from './source-call.ts';

/** @param imports roots of the modules that the source imports anywhere */
export function* judgeScope(code: CodeSummary, imports: ReadonlySet<string>): Generator<SourceJudgement> {
  if (code.calls.length < 2) return;
  if (imports.has('socket')) yield* judgeReverseShell(code);
  yield* judgeSentSecrets(code);
  yield* judgeStartedDownload(code);
  yield* judgeStartupKey(code);
}

/** `winreg.SetValueEx` beside the key of programs that start with the session. */
function* judgeStartupKey(code: CodeSummary): Generator<SourceJudgement> {
  const set = find(code, /^_?winreg\.SetValue(?:Ex)?$/);
  if (set === undefined) return;
  const isStartup = code.calls.some(({ args }) =>
    args.some((arg) => STARTUP_KEY.test(partsOf(arg, '*') ?? '')),
  );
  if (isStartup)
    yield judgementOfCall(
      asSource(set, code),
      pythonWritesStartupFile,
      'registers a program that starts with the session',
    );
}

const asSource = (call: CodeCall, code: CodeSummary): SourceCall => ({
  ...sourceCallOf(call, code, new Set()),
  isImported: true,
});

function find(code: CodeSummary, pattern: RegExp): CodeCall | undefined {
  return code.calls.find((call) => pattern.test(call.resolved ?? call.callable));
}

/** Connects out or listens, and gives a shell that connection for its input and output. */
function* judgeReverseShell(code: CodeSummary): Generator<SourceJudgement> {
  const isConnected =
    find(code, /^socket\.(?:socket\.(?:connect|connect_ex|accept)|create_connection)$/) !== undefined ||
    find(code, /\.connect$/) !== undefined;
  if (!isConnected) return;
  const shell = code.calls.find((call) => startsShell(asSource(call, code)));
  const isListening = find(code, /^socket\.(?:socket\.(?:accept|listen)|create_server)$/) !== undefined;
  const handed = shell ?? (isListening ? undefined : find(code, /^os\.dup2$/));
  if (handed === undefined) return;
  const what = handed === shell ? 'a shell starts beside it' : 'it takes the place of input and output';
  yield judgementOfCall(asSource(handed, code), pythonOpensReverseShell, what);
}

/** Functions that make one text of the whole environment. */
const WHOLE_ENVIRONMENT =
  /^(?:builtins\.(?:dict|str|repr)|json\.dumps|pprint\.pformat|urllib\.parse\.urlencode)$/;

/** Functions that find the files of a folder, or take all of them. */
const LISTERS =
  /^(?:glob\.i?glob|os\.(?:listdir|walk|scandir)|shutil\.(?:make_archive|copytree|copy\w{0,5}))$/;

function* judgeSentSecrets(code: CodeSummary): Generator<SourceJudgement> {
  const sent = find(code, SENDERS);
  if (sent === undefined) return;
  // A copy for a process that is started is no message.
  const startsProcess = code.calls.some((call) => commandTextOf(asSource(call, code)) !== undefined);
  const isEnvironment = code.calls.some(
    ({ resolved, args, kwargs }) =>
      WHOLE_ENVIRONMENT.test(resolved ?? '') &&
      !(resolved === 'builtins.dict' && (startsProcess || kwargs !== undefined)) &&
      args.some((arg) => arg.t === 'global' && arg.module === 'os' && arg.name === 'environ'),
  );
  const isFile = code.calls.some(
    ({ resolved, args }) =>
      (OPENERS.test(resolved ?? '') || LISTERS.test(resolved ?? '')) &&
      SECRET_FILE.test(partsOf(args[0], ' ') ?? ''),
  );
  if (!isEnvironment && !isFile) return;
  const what = isFile
    ? 'sends something after a file with credentials was read'
    : 'sends the whole environment';
  yield judgementOfCall(asSource(sent, code), pythonSendsSecrets, what);
}

/** Shorter names are in too many commands. */
const LEAST_NAME_CHARACTERS = 4;

/** `urlretrieve(url, name)` or `open(name, 'wb')` beside a download, and a command with that name. */
function* judgeStartedDownload(code: CodeSummary): Generator<SourceJudgement> {
  if (find(code, NETWORK_ORIGIN) === undefined && find(code, /^wget\./) === undefined) return;
  const names = code.calls.flatMap((call) => downloadedName(call) ?? []);
  if (names.length === 0) return;
  for (const call of code.calls) {
    const source = asSource(call, code);
    const command = commandTextOf(source);
    if (command === undefined || !names.some((name) => command.includes(name))) continue;
    if (/^\s{0,8}(?:tar|unzip|gunzip|7z|mv|cp|rm)\s/.test(command)) continue;
    yield judgementOfCall(source, pythonRunsHarmfulCommand, 'runs a file that was downloaded just before');
    return;
  }
}

function downloadedName({ resolved = '', args }: CodeCall): string | undefined {
  const name = /^(?:urllib\.request\.urlretrieve|urllib\.urlretrieve|wget\.download)$/.test(resolved)
    ? textOf(args[1])
    : OPENERS.test(resolved) && /[wa]/.test(textOf(args[1]) ?? '')
      ? textOf(args[0])
      : undefined;
  return name !== undefined && name.length >= LEAST_NAME_CHARACTERS ? name : undefined;
}
