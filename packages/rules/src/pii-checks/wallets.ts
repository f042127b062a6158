// Checksums of addresses of wallets: Base58Check, bech32 (BIP 173, BIP 350) and the mixed case of EIP-55.

import { sha256 } from '../secret-checks/sha256.ts';

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

/** @param text 26 to 35 characters; @returns true of 25 bytes whose last four are their checksum */
export function isBase58Check(text: string): boolean {
  let number = 0n;
  for (const character of text) {
    const value = BASE58.indexOf(character);
    if (value < 0) return false;
    number = number * 58n + BigInt(value);
  }
  const bytes = new Uint8Array(25);
  for (let index = 24; index >= 0; index -= 1) {
    bytes[index] = Number(number & 0xffn);
    number >>= 8n;
  }
  if (number !== 0n) return false;
  const digest = sha256(sha256(bytes.subarray(0, 21)));
  return [0, 1, 2, 3].every((index) => digest[index] === bytes[21 + index]);
}

/** @param text `bc1...`, lower case */
export function isBech32(text: string): boolean {
  const at = text.lastIndexOf('1');
  const values: number[] = [];
  const human = text.slice(0, at);
  for (const character of human) values.push(character.charCodeAt(0) >> 5);
  values.push(0);
  for (const character of human) values.push(character.charCodeAt(0) & 31);
  for (const character of text.slice(at + 1)) {
    const value = BECH32.indexOf(character);
    if (value < 0) return false;
    values.push(value);
  }
  let check = 1;
  for (const value of values) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ value;
    for (const [bit, generator] of [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3].entries())
      if ((top >> bit) & 1) check ^= generator;
  }
  return check === 1 || check === 0x2bc830a3;
}

const MASK = 0xffffffffffffffffn;

function rotateLeft(lane: bigint, bits: number): bigint {
  return ((lane << BigInt(bits)) | (lane >> BigInt(64 - bits))) & MASK;
}

/** Keccak-256 as Ethereum uses it, of fewer than 136 bytes of ASCII; in hexadecimal. */
function keccak256(text: string): string {
  const block = new Uint8Array(136);
  for (let index = 0; index < text.length; index += 1) block[index] = text.charCodeAt(index);
  block[text.length] = 1;
  block[135] = (block[135] ?? 0) | 0x80;
  const view = new DataView(block.buffer);
  const state: bigint[] = Array.from({ length: 25 }, (_, lane) =>
    lane < 17 ? view.getBigUint64(lane * 8, true) : 0n,
  );
  let register = 1;
  for (let round = 0; round < 24; round += 1) {
    const parity = [0, 1, 2, 3, 4].map((x) =>
      [0, 5, 10, 15, 20].reduce((sum, y) => sum ^ (state[x + y] ?? 0n), 0n),
    );
    for (let lane = 0; lane < 25; lane += 1) {
      const x = lane % 5;
      state[lane] =
        (state[lane] ?? 0n) ^ (parity[(x + 4) % 5] ?? 0n) ^ rotateLeft(parity[(x + 1) % 5] ?? 0n, 1);
    }
    let [x, y] = [1, 0];
    let moved = state[1] ?? 0n;
    for (let step = 0; step < 24; step += 1) {
      [x, y] = [y, (2 * x + 3 * y) % 5];
      const lane = x + 5 * y;
      const kept = state[lane] ?? 0n;
      state[lane] = rotateLeft(moved, (((step + 1) * (step + 2)) / 2) % 64);
      moved = kept;
    }
    for (let row = 0; row < 25; row += 5) {
      const lanes = state.slice(row, row + 5);
      for (let column = 0; column < 5; column += 1)
        state[row + column] =
          (lanes[column] ?? 0n) ^ (~(lanes[(column + 1) % 5] ?? 0n) & MASK & (lanes[(column + 2) % 5] ?? 0n));
    }
    for (let bit = 0; bit <= 6; bit += 1) {
      if (register & 1) state[0] = (state[0] ?? 0n) ^ (1n << BigInt(2 ** bit - 1));
      register = register & 0x80 ? (register << 1) ^ 0x171 : register << 1;
    }
  }
  const digest = new DataView(new ArrayBuffer(32));
  for (let lane = 0; lane < 4; lane += 1) digest.setBigUint64(lane * 8, state[lane] ?? 0n, true);
  return Array.from(new Uint8Array(digest.buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @param hexadecimal the forty digits behind `0x`; true where their case is the checksum of EIP-55 */
export function isMixedCaseChecksum(hexadecimal: string): boolean {
  const digest = keccak256(hexadecimal.toLowerCase());
  for (let index = 0; index < 40; index += 1) {
    const digit = hexadecimal[index] ?? '';
    if (
      /[a-f]/i.test(digit) &&
      Number.parseInt(digest[index] ?? '0', 16) > 7 !== (digit === digit.toUpperCase())
    )
      return false;
  }
  return true;
}
