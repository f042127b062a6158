// How a place and a quantity are written for people.

import type { Location, NotebookLocation } from '@sentrascan/contract';

/** Which part of a notebook: `cell 3`, `cell 3, output 0`, `cell 3, metadata`, `notebook metadata`. */
export function describeCell(location: NotebookLocation): string {
  const { cell, part, output } = location;
  // What belongs to no cell is written with a number that no cell has.
  if (cell < 0) return `notebook ${part}`;
  if (part === 'source') return `cell ${cell}`;
  return `cell ${cell}, ${part}${output === undefined ? '' : ` ${output}`}`;
}

/** `byte 43`, `line 3, column 7`, `cell 2, line 4`; empty without a location. Short, for lists of places. */
export function shortLocation(location: Location | undefined): string {
  if (location === undefined) return '';
  if ('offset' in location) return `byte ${location.offset}`;
  if ('cell' in location) return `${describeCell(location)}, line ${location.line}`;
  return location.column === undefined
    ? `line ${location.line}`
    : `line ${location.line}, column ${location.column}`;
}

/** As the short form; in a notebook also the line of the file: `cell 3, line 2 (line 118 of the file)`. */
export function describeLocation(location: Location | undefined): string {
  const short = shortLocation(location);
  return location !== undefined && 'cell' in location
    ? `${short} (line ${location.rawLine} of the file)`
    : short;
}

const BYTE_UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'] as const;

/** `0 B`, `1.5 KiB`, `12 MiB`: two digits that count, no locale. */
export function describeBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < BYTE_UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const digits = unit === 0 || value >= 99.95 ? value.toFixed(0) : value.toFixed(1).replace(/\.0$/, '');
  return `${digits} ${BYTE_UNITS[unit]}`;
}

/** `1 finding`, `2 findings`. */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${amount} ${amount === 1 ? one : many}`;
}
