// The probe of bytes in memory, as the engine would show it to every format.

import { MemoryAccess } from '../../scanner/src/bytes/random-access.ts';
import type { Probe, Role } from '../../scanner/src/formats/format.ts';
import { LIMITS } from '../../scanner/src/limits.ts';

export function probeOf(
  bytes: Uint8Array,
  options: { readonly name?: string; readonly role?: Role } = {},
): Probe {
  const tailOffset = Math.max(0, bytes.length - LIMITS.probeTailBytes.value);
  return {
    bytes: new MemoryAccess(bytes),
    sizeBytes: bytes.length,
    head: bytes.subarray(0, LIMITS.probeHeadBytes.value),
    tail: bytes.subarray(tailOffset),
    tailOffset,
    name: options.name ?? 'artifact',
    role: options.role,
  };
}
