// Which rule a dangerous call falls under: by the effect of its callable, and by its arguments where they decide.

import type { CodeCall } from '@sentrascan/contract';
import {
  codeLoadsNative,
  codeReachesNetwork,
  codeReadsFile,
  codeReadsSecrets,
  codeRunsCode,
  codeRunsProcess,
  codeUsesRiskyModule,
  codeWritesFile,
} from '@sentrascan/rules';
import type { KnownCallable } from './resolve-callable.ts';

/** Modules whose `exec` effect is Python code and no program. */
const CODE_MODULES = new Set(
  'builtins __builtin__ code codeop runpy types timeit cProfile profile pdb bdb trace doctest marshal'.split(
    ' ',
  ),
);

/** Dangerous where a pickle calls them, everyday language in code: class statements, `type(x)`, questions at a terminal. */
const ORDINARY = new Set(['builtins.__build_class__', 'builtins.type', 'builtins.input']);

const READ_MODES = /^[rbtU]*$/;

/** Names of environment variables that hold credentials. */
const SECRET_VARIABLE = /TOKEN|SECRET|PASSW|APIKEY|API_KEY|ACCESS_KEY|PRIVATE|CREDENTIAL|AWS_|HF_|GITHUB_/i;

/** Files that hold credentials. */
const SECRET_FILE =
  /\/etc\/(?:passwd|shadow|sudoers)|\.ssh\b|id_(?:rsa|dsa|ecdsa|ed25519)|\.aws\b|\.netrc|\.npmrc|\.pypirc|\.git-credentials|\.kube\b|\.docker\/config|\.env$|\/proc\/self\/environ|\.bash_history|Login Data|cookies\.sqlite|wallet/i;

/** @returns undefined where the effect alone is no reason to speak (a lookup of an attribute, an import by name) */
export function ruleForCall(call: CodeCall, known: KnownCallable) {
  if (ORDINARY.has(call.resolved ?? '')) return undefined;
  if (known.matched === 'fallback') return isRisky(known.effect) ? codeUsesRiskyModule : undefined;
  switch (known.effect) {
    case 'exec':
      return CODE_MODULES.has(call.resolved?.split('.')[0] ?? '') ? codeRunsCode : codeRunsProcess;
    case 'unpickle':
      return codeRunsCode;
    case 'native':
    case 'memory':
      return codeLoadsNative;
    case 'network':
      return codeReachesNetwork;
    case 'file-write':
      return isReading(call) ? ruleForReading(call) : codeWritesFile;
    case 'file-read':
      return isWriting(call) ? codeWritesFile : ruleForReading(call);
    case 'credential':
      return codeReadsSecrets;
    case 'environment':
      return textsOf(call).some((text) => SECRET_VARIABLE.test(text)) ? codeReadsSecrets : undefined;
    default:
      return undefined;
  }
}

const isRisky = (effect: string | undefined): boolean =>
  effect === 'exec' || effect === 'native' || effect === 'unpickle';

/** What `open` does is up to its mode. */
function isReading(call: CodeCall): boolean {
  if (!isOpen(call)) return false;
  const mode = modeOf(call);
  return mode === undefined || (mode.t === 'str' && READ_MODES.test(mode.v));
}

function isWriting(call: CodeCall): boolean {
  const mode = isOpen(call) ? modeOf(call) : undefined;
  return mode?.t === 'str' && !READ_MODES.test(mode.v);
}

function isOpen(call: CodeCall): boolean {
  return /(?:^|\.)open$/.test(call.resolved ?? '');
}

function modeOf(call: CodeCall) {
  return call.args[1] ?? call.kwargs?.find(([name]) => name === 'mode')?.[1];
}

function ruleForReading(call: CodeCall) {
  return textsOf(call).some((text) => SECRET_FILE.test(text)) ? codeReadsSecrets : codeReadsFile;
}

function textsOf(call: CodeCall): string[] {
  return call.args.flatMap((arg) => (arg.t === 'str' ? [arg.v] : []));
}
