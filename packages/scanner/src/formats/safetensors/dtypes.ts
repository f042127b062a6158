// Bits an element of each safetensors dtype takes (safetensors/src/tensor.rs, `Dtype::bitsize`).

const BITS: Readonly<Record<string, bigint>> = {
  F4: 4n,
  F6_E2M3: 6n,
  F6_E3M2: 6n,
  BOOL: 8n,
  U8: 8n,
  I8: 8n,
  F8_E4M3: 8n,
  F8_E5M2: 8n,
  F8_E8M0: 8n,
  F8_E4M3FNUZ: 8n,
  F8_E5M2FNUZ: 8n,
  I16: 16n,
  U16: 16n,
  F16: 16n,
  BF16: 16n,
  I32: 32n,
  U32: 32n,
  F32: 32n,
  I64: 64n,
  U64: 64n,
  F64: 64n,
  C64: 64n,
};

/** Undefined for a dtype that the format does not define. */
export function dtypeBits(dtype: string): bigint | undefined {
  return Object.hasOwn(BITS, dtype) ? BITS[dtype] : undefined;
}
