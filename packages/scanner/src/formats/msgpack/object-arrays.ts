// Arrays of objects as msgpack-numpy packs them: a map with `nd`, `kind` "O" and a pickle under `data`, which its decoder
// unpickles. Source of truth: msgpack_numpy.py, `decode`.

import { printableName } from '../../bytes/printable-name.ts';
import type { RandomAccess } from '../../bytes/random-access.ts';
import type { AnomalyRecorder } from '../anomaly-recorder.ts';
import type { MsgpackToken } from './tokens.ts';

/** The kind of numpy that is a Python object. */
const OBJECT_KIND = 0x4f;
/** Arrays of objects that are remembered until it is known that msgpack-numpy packed them. */
const MAX_REMEMBERED = 100;

/** Remembers what the values of a file say of arrays of objects. Keys stand in any order. */
export class ObjectArrays {
  readonly #bytes: RandomAccess;
  readonly #places: { readonly place: string; readonly at: number }[] = [];
  #isNumpy = false;

  constructor(bytes: RandomAccess) {
    this.#bytes = bytes;
  }

  /** Shown every value, with the key that it stands under. */
  look(token: MsgpackToken, key: string, place: () => string, at: number): void {
    if (key === 'nd' && token.kind === 'scalar' && token.value === true) this.#isNumpy = true;
    if (key !== 'kind' || (token.kind !== 'text' && token.kind !== 'bytes') || token.lengthBytes !== 1)
      return;
    if (this.#places.length < MAX_REMEMBERED && this.#bytes.read(token.start, 1)[0] === OBJECT_KIND)
      this.#places.push({ place: printableName(place()), at });
  }

  /** Tells `object-array` of what msgpack-numpy unpickles. */
  tell(anomalies: AnomalyRecorder): void {
    if (!this.#isNumpy) return;
    for (const { place, at } of this.#places)
      anomalies.tell('object-array', `${place} makes an array of Python objects`, at, place);
  }
}
