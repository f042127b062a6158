// The table of rooms: read from `tools/rooms.json`, typed, and asked which room a file is in.

import { readFileSync } from 'node:fs';
import path from 'node:path';

/** One room: a folder that answers one question and may import only what its row says. */
export interface Room {
  readonly name: string;
  /** A folder, or a single file, relative to the repository's root. */
  readonly folder: string;
  readonly answers: string;
  /** Names of rooms; `*` is any. */
  readonly mayImport: readonly string[];
  /** Modules of Node and of dependencies; `node:*` is any of Node, `*` is any. */
  readonly mayUse?: readonly string[];
  readonly mayReadClock?: boolean;
  readonly mayUseConsole?: boolean;
  readonly never: string;
}

/** The content of tools/rooms.json. */
export interface RoomsTable {
  readonly rooms: readonly Room[];
  /** Where code belongs instead, by what was reached for. */
  readonly advice: Readonly<Record<string, string>>;
}

/** Reads the table. @throws Error where the file is missing or is no JSON */
export function readRooms(root: string): RoomsTable {
  return JSON.parse(readFileSync(path.join(root, 'tools/rooms.json'), 'utf8')) as RoomsTable;
}

/** The room a file is in: the one with the longest folder that holds it. */
export function roomOf(rooms: readonly Room[], file: string): Room | undefined {
  return rooms
    .filter((room) => file === room.folder || file.startsWith(`${room.folder}/`))
    .sort((a, b) => b.folder.length - a.folder.length)[0];
}
