// Prints the table of rooms into ARCHITECTURE.md, between its markers; the rest of the document is written by hand.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Room, readRooms } from '../rooms/rooms.ts';
import type { Output } from './output.ts';

const DOCUMENT = 'ARCHITECTURE.md';
const BEGIN = '<!-- rooms:begin (generated from tools/rooms.json by `npm run gen`) -->';
const END = '<!-- rooms:end -->';

/** The document with a fresh table. @throws Error where the markers are missing */
export function renderRoomsTable(root: string): Output {
  const text = readFileSync(path.join(root, DOCUMENT), 'utf8');
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`${DOCUMENT} lacks the markers of the table of rooms`);
  const content = `${text.slice(0, begin)}${BEGIN}\n${tableOf(readRooms(root).rooms)}\n${text.slice(end)}`;
  return { path: DOCUMENT, content };
}

function tableOf(rooms: readonly Room[]): string {
  const rows = rooms.map((room) => {
    const imports = room.mayImport.map((name) => `\`${name}\``).join(', ') || 'nothing';
    return `| \`${room.folder}\` | ${room.answers} | ${imports} | ${room.never} |`;
  });
  return ['| room | answers | may import | never |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
