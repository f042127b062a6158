// How zarr names the files of its chunks: by their place in the array, `1.0.3`, or only its last part, `3` in `c/1/0/`.

/** True for the last component of a chunk's path. */
export function isChunkName(name: string): boolean {
  return /^\d{1,9}(?:\.\d{1,9}){0,15}$/.test(name);
}
