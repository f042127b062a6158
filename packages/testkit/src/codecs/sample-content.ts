// Deterministic content for compression tests: text that repeats near and far, runs, and bytes that do not compress.

/** `sizeBytes` bytes with literals, short and long matches, runs and noise in them. */
export function sampleContent(sizeBytes: number, seed = 1): Buffer {
  const out = Buffer.alloc(sizeBytes);
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 8;
  };
  let at = 0;
  while (at < sizeBytes) {
    const kind = next() % 8;
    const length = Math.min(sizeBytes - at, 1 + (next() % 200));
    if (kind < 4) at += out.write(`weight.${next() % 50} = layer_${next() % 9}; `.slice(0, length), at);
    else if (kind < 5) {
      out.fill(next() & 255, at, at + length);
      at += length;
    } else if (kind < 7 && at > 0) {
      const from = next() % at;
      for (let i = 0; i < length; i++) out[at + i] = out[from + i] as number;
      at += length;
    } else {
      for (let i = 0; i < length; i++) out[at + i] = next() & 255;
      at += length;
    }
  }
  return out;
}
