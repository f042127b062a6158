// How a place and a quantity are written for people.

import type { Location } from '@sentrascan/contract';

/** `byte 43`, `line 3, column 7`, `cell 2 source, line 4`; empty without a location. */
export function describeLocation(location: Location | undefined): string {
  if (location === undefined) return '';
  if ('offset' in location) return `byte ${location.offset}`;
  if ('cell' in location) {
    const output = location.output === undefined ? '' : ` ${location.output}`;
    return `cell ${location.cell} ${location.part}${output}, line ${location.line}`;
  }
  return location.column === undefined
    ? `line ${location.line}`
    : `line ${location.line}, column ${location.column}`;
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
