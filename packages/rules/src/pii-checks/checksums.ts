// Checksums of numbers that name people. Digits come as text; each function says whether the last of them is right.

/** Luhn's, ISO/IEC 7812-1: every second digit from the right is doubled, digits of results are added. */
export function luhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 48;
    sum += index % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2;
  }
  return sum % 10 === 0;
}

/** The sum of each digit times its weight; weights beyond the digits are left out. */
export function weightedSum(digits: string, weights: readonly number[]): number {
  let sum = 0;
  for (let index = 0; index < weights.length && index < digits.length; index += 1)
    sum += (digits.charCodeAt(index) - 48) * (weights[index] ?? 0);
  return sum;
}

/** The remainder of a number of any length. */
export function remainder(digits: string, modulus: number): number {
  let rest = 0;
  for (let index = 0; index < digits.length; index += 1)
    rest = (rest * 10 + digits.charCodeAt(index) - 48) % modulus;
  return rest;
}

/** ISO 7064, mod 11,10: the last digit is the check. */
export function mod11And10(digits: string): boolean {
  let check = 5;
  for (let index = 0; index < digits.length; index += 1)
    check = ((((check === 0 ? 10 : check) * 2) % 11) + digits.charCodeAt(index) - 48) % 10;
  return check === 1;
}

/** ISO 7064, mod 11,2: eighteen characters of a Chinese number, the last of them 0 to 9 or X. */
export function mod11And2(characters: string): boolean {
  let check = 0;
  for (let index = 0; index < characters.length; index += 1) {
    const value = characters[index] === 'X' ? 10 : characters.charCodeAt(index) - 48;
    check = (check * 2 + value) % 11;
  }
  return check === 1;
}

/** ISO 7064, mod 97,10, over letters and digits: letters count as 10 to 35. */
export function mod97Of(characters: string): number {
  let rest = 0;
  for (let index = 0; index < characters.length; index += 1) {
    const code = characters.charCodeAt(index);
    rest = code < 58 ? (rest * 10 + code - 48) % 97 : (rest * 100 + code - 55) % 97;
  }
  return rest;
}

const PRODUCT = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
];
const PERMUTATION = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
];

/** Verhoeff's, in the dihedral group of order ten. */
export function verhoeff(digits: string): boolean {
  let check = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 48;
    const permuted = (PERMUTATION[index % 8] ?? '').charCodeAt(digit) - 48;
    check = (PRODUCT[check] ?? '').charCodeAt(permuted) - 48;
  }
  return check === 0;
}

/** True of digits that nobody was given: one digit over and over, or counting up or down. */
export function isTrivial(digits: string): boolean {
  let same = true;
  let up = true;
  let down = true;
  for (let index = 1; index < digits.length; index += 1) {
    const step = digits.charCodeAt(index) - digits.charCodeAt(index - 1);
    if (step !== 0) same = false;
    if (step !== 1 && step !== -9) up = false;
    if (step !== -1 && step !== 9) down = false;
  }
  return same || up || down;
}
