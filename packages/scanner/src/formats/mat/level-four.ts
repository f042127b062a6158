// MATLAB files of level 4: five numbers, a name and data for each variable, and no magic (MathWorks, "MAT-File Format",
// version 4). Recognised by walking them to the last byte.

import type { RandomAccess } from '../../bytes/random-access.ts';
import { ByteCursor } from '../byte-cursor.ts';

/** One variable. */
export interface Variable {
  readonly name: string;
  readonly type: string;
  readonly rows: number;
  readonly columns: number;
  readonly start: number;
  readonly end: number;
}

const ELEMENT_BYTES = [8, 4, 4, 2, 2, 1];
const ELEMENT_NAMES = ['double', 'single', 'int32', 'int16', 'uint16', 'uint8'];
const MAX_NAME_BYTES = 64;

/**
 * @param maxVariables how many are read
 * @returns the variables; undefined where one of them is none
 */
export function readLevelFour(bytes: RandomAccess, maxVariables: number): readonly Variable[] | undefined {
  const variables: Variable[] = [];
  const cursor = new ByteCursor(bytes);
  // The first number is below 5000 in the right byte order.
  cursor.isLittleEndian = true;
  const first = cursor.u32();
  cursor.seek(0);
  cursor.isLittleEndian = first < 5000;
  while (cursor.leftBytes > 0 && variables.length < maxVariables) {
    const variable = readVariable(bytes, cursor);
    if (variable === undefined) return undefined;
    variables.push(variable);
  }
  return variables;
}

function readVariable(bytes: RandomAccess, cursor: ByteCursor): Variable | undefined {
  const type = cursor.u32();
  const rows = cursor.u32();
  const columns = cursor.u32();
  const isComplex = cursor.u32();
  const nameBytes = cursor.u32();
  const order = Math.floor(type / 1000);
  const element = Math.floor((type % 100) / 10);
  const elementBytes = ELEMENT_BYTES[element];
  const isType = order <= 1 && Math.floor((type % 1000) / 100) === 0 && type % 10 <= 2;
  if (!isType || elementBytes === undefined || isComplex > 1) return undefined;
  if (nameBytes < 2 || nameBytes > MAX_NAME_BYTES) return undefined;
  const name = new TextDecoder('latin1').decode(cursor.take(nameBytes));
  if (!/^[A-Za-z]\w{0,62}\0$/.test(name)) return undefined;
  const start = cursor.at;
  const sizeBytes = rows * columns * elementBytes * (1 + isComplex);
  if (!cursor.skip(sizeBytes) || bytes.sizeBytes < start) return undefined;
  return {
    name: name.slice(0, -1),
    type: ELEMENT_NAMES[element] ?? '',
    rows,
    columns,
    start,
    end: start + sizeBytes,
  };
}
