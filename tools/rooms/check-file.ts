// The rule of rooms for one file: what it imports and what it reaches for, against its room's row in the table.

import { type ImportEdge, importsOf, onlyCode } from './imports.ts';
import { type Room, type RoomsTable, roomOf } from './rooms.ts';

/** Modules that open sockets. Only `sources` may name them. */
const NETWORK = new Set(['net', 'http', 'https', 'http2', 'dns', 'tls', 'dgram', 'undici']);
const NETWORK_ROOM = 'sources';
const NETWORK_GLOBAL = /(?<![\w.$])(?:fetch\s*\(|new\s+(?:WebSocket|EventSource|XMLHttpRequest)\b)/;
const CONSOLE = /(?<![\w.$])console\s*\./;
const CLOCK = new RegExp(
  [
    String.raw`(?<![\w.$])(?:Date\.now|new\s+Date\b|Math\.random|performance\.now|process\.(?!exitCode)[a-z])`,
    String.raw`(?<![\w.$])Intl\.|\.(?:localeCompare|toLocale\w+)\s*\(`,
  ].join('|'),
);

/**
 * Sentences about what a file may not do, each saying where the code belongs.
 *
 * @param root the repository's root, to read `exports` of packages
 * @param file relative to the root, `/` on every system
 */
export function checkFile(root: string, table: RoomsTable, file: string, source: string): string[] {
  const room = roomOf(table.rooms, file);
  if (room === undefined)
    return [`${file} is in no room: add its folder to tools/rooms.json, or move it to a room.`];
  if (/\.test\.ts$/.test(file)) return [];
  const edges = importsOf(root, file, source);
  return [
    ...edges.flatMap((edge) => checkEdge(table, room, file, edge)),
    ...checkGlobals(table, room, file, onlyCode(source)),
  ];
}

function checkEdge(table: RoomsTable, room: Room, file: string, edge: ImportEdge): string[] {
  const place = `${file}:${edge.line}`;
  if (edge.outside !== undefined) return checkOutside(table, room, place, edge.outside);
  const target = roomOf(table.rooms, edge.target ?? '');
  if (target === undefined) return [`${place} imports ${edge.specifier}, which is in no room.`];
  if (target.name === room.name || room.mayImport.includes('*') || room.mayImport.includes(target.name))
    return [];
  return [
    `${place} imports ${edge.specifier} (room ${target.name}) into room ${room.name}, which may import ` +
      `${room.mayImport.join(', ') || 'nothing'}. ${adviceFor(table, target.name)}`,
  ];
}

function checkOutside(table: RoomsTable, room: Room, place: string, outside: string): string[] {
  const bare = outside.replace(/^node:/, '').split('/')[0] ?? '';
  if (NETWORK.has(bare) && room.name !== NETWORK_ROOM && room.name !== 'testkit') {
    return [`${place} imports ${outside}. ${table.advice['network'] ?? ''}`];
  }
  const allowed = (room.mayUse ?? []).some(
    (use) => use === '*' || use === outside || (use === 'node:*' && outside.startsWith('node:')),
  );
  if (allowed) return [];
  return [
    `${place} imports ${outside} into room ${room.name}, which may use ${(room.mayUse ?? []).join(', ') || 'no module'}. ` +
      (table.advice[outside] ??
        'If the room really needs it, add it to `mayUse` in tools/rooms.json with your change.'),
  ];
}

function checkGlobals(table: RoomsTable, room: Room, file: string, code: string): string[] {
  const said: string[] = [];
  if (room.name !== NETWORK_ROOM && NETWORK_GLOBAL.test(code)) {
    said.push(`${file} reaches the network. ${table.advice['network'] ?? ''}`);
  }
  if (room.mayUseConsole !== true && CONSOLE.test(code)) {
    said.push(`${file} writes to the console: return a fact, a gap or text; packages/cli prints.`);
  }
  const clock = room.mayReadClock === true ? null : CLOCK.exec(code);
  if (clock !== null) {
    said.push(
      `${file} uses \`${clock[0].trim()}\`: results may not depend on clock, chance, locale or process. Take it as a parameter.`,
    );
  }
  return said;
}

function adviceFor(table: RoomsTable, target: string): string {
  return table.advice[target] ?? table.advice[target.split('/')[0] ?? ''] ?? '';
}
