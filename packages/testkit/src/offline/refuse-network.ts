// Loaded before a program (`node --import`): every way to the network is replaced by one that records and throws.
// Holds for the scanning child processes too; those have no standard error, and fail. What was tried is written to
// standard error as `NETWORK <what>`.

import dgram from 'node:dgram';
import dns from 'node:dns';
import { writeSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

function refuse(what: string) {
  return () => {
    writeSync(2, `NETWORK ${what}\n`);
    throw new Error(`${what} in an offline scan`);
  };
}

net.Socket.prototype.connect = refuse('net connect') as never;
net.Server.prototype.listen = refuse('net listen') as never;
dgram.Socket.prototype.bind = refuse('dgram bind') as never;
dgram.Socket.prototype.send = refuse('dgram send') as never;
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse'] as const)
  dns[name] = refuse(`dns ${name}`) as never;
for (const name of ['lookup', 'resolve'] as const) dns.promises[name] = refuse(`dns ${name}`) as never;
globalThis.fetch = refuse('fetch') as never;
syncBuiltinESMExports();
