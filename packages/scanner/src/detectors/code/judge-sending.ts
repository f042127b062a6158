// What source sends away that belongs to the machine: its environment, keys with one owner, names that carry data. Pure.

import type { CodeCall, SymbolicValue } from '@sentrascan/contract';
import {
  COLLECTING_HOST,
  COLLECTING_HOST_OF_CHATS,
  IDENTITY_ORIGIN,
  NAME_LOOKUPS,
  NETWORK_CALLS,
  NUMERIC_HOST,
  pythonSendsSecrets,
  SECRET_VARIABLES,
  SENDERS,
  VARIABLE_ORIGIN,
  WHOLE_ENVIRONMENT_ORIGIN,
} from '@sentrascan/rules';
import {
  argumentAt,
  judgementOfCall,
  partsOf,
  type SourceCall,
  type SourceJudgement,
} from './source-call.ts';

export function* judgeSending(source: SourceCall): Generator<SourceJudgement> {
  const { call, path } = source;
  if (NAME_LOOKUPS.test(path)) {
    const [name] = call.args;
    const isPutTogether = name?.t === 'composed' && name.parts.some((part) => part?.includes('.') === true);
    const isCarrier =
      isPutTogether &&
      (call.origins ?? []).some(
        (origin) => VARIABLE_ORIGIN.test(origin) || IDENTITY_ORIGIN.test(origin) || ENCODER.test(origin),
      );
    if (isCarrier)
      yield judgementOfCall(source, pythonSendsSecrets, 'puts data into a name that it looks up');
    return;
  }
  if (!SENDERS.test(path) && !NETWORK_CALLS.test(path)) return;
  const what = whatIsSent(call);
  if (what !== undefined) yield judgementOfCall(source, pythonSendsSecrets, what.effect, what);
}

const ENCODER = /^(?:base64\.\w{1,12}encode|binascii\.(?:hexlify|b2a_\w{1,8}))$/;

const DOWNLOADS = /\.urlretrieve$/;

function whatIsSent(call: CodeCall): { effect: string; confidence?: 'medium' } | undefined {
  // The second argument of a download is where it goes to.
  const others = DOWNLOADS.test(call.resolved ?? '') ? [] : (call.otherOrigins ?? []);
  const origins = [...(call.origins ?? []), ...others];
  if (origins.some((origin) => WHOLE_ENVIRONMENT_ORIGIN.test(origin)))
    return { effect: 'sends the whole environment' };
  const address = addressOf(call);
  if (address === undefined) return undefined;
  const isCollector = COLLECTING_HOST.test(address);
  const isDropPoint = isCollector || COLLECTING_HOST_OF_CHATS.test(address) || NUMERIC_HOST.test(address);
  if (isDropPoint && origins.some((origin) => VARIABLE_ORIGIN.test(origin) || IDENTITY_ORIGIN.test(origin)))
    return { effect: 'sends what it knows of the machine to an address that strangers read' };
  const host = /^\w{2,10}:\/\/[^/?#]{1,200}/.exec(address)?.[0];
  if (host === undefined) return undefined;
  const stolen = SECRET_VARIABLES.find(
    ({ variable, hosts }) =>
      !hosts.test(host) && origins.some((origin) => variable.test(origin.slice('os.environ.'.length))),
  );
  return stolen === undefined
    ? undefined
    : { effect: 'sends a key to somebody else than it is for', confidence: 'medium' };
}

/** Addresses are told by their beginning. */
const MAX_ADDRESS = 400;

function addressOf(call: CodeCall): string | undefined {
  const given: (SymbolicValue | undefined)[] = [argumentAt(call, 'url'), call.args[0], call.args[1]];
  for (const value of given) {
    const address = partsOf(value, '*')?.slice(0, MAX_ADDRESS);
    if (address !== undefined && /^\w{2,10}:\/\/[^*]/.test(address)) return address;
  }
  return undefined;
}
