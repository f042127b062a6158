// Internet addresses that lead to nobody: private, reserved, and those of documentation. RFC 6890 and the registries of IANA.

/** @param parts four numbers; @returns true where it is routed in the public internet */
export function isPublicIpv4(parts: readonly number[]): boolean {
  const [a = 0, b = 0, c = 0, d = 0] = parts;
  if (a === 0 || a === 10 || a === 127 || a >= 224) return false;
  if (a === 100 && b >= 64 && b < 128) return false;
  if (a === 169 && b === 254) return false;
  if (a === 172 && b >= 16 && b < 32) return false;
  if (a === 192 && (b === 168 || (b === 0 && (c === 0 || c === 2)) || (b === 88 && c === 99))) return false;
  if (a === 198 && (b === 18 || b === 19 || (b === 51 && c === 100))) return false;
  if (a === 203 && b === 0 && c === 113) return false;
  return d !== 255 || a !== 255;
}

/** Resolvers that everyone is told to use. */
export function isWellKnownIpv4(address: string): boolean {
  return /^(?:8\.8\.8\.8|8\.8\.4\.4|1\.1\.1\.1|1\.0\.0\.1|1\.2\.3\.4|9\.9\.9\.9|208\.67\.22[02]\.22[02]|4\.2\.2\.[1-4]|4\.4\.4\.4|2\.2\.2\.2|3\.3\.3\.3|5\.6\.7\.8|114\.114\.114\.114|223\.5\.5\.5)$/.test(
    address,
  );
}

/** @returns the eight groups of an address in any spelling, undefined where it is none */
export function ipv6Groups(text: string): readonly number[] | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const read = (half: string): number[] | undefined => {
    if (half === '') return [];
    const groups: number[] = [];
    const parts = half.split(':');
    for (const [index, part] of parts.entries()) {
      if (part.includes('.')) {
        const bytes = part.split('.').map(Number);
        if (index !== parts.length - 1 || bytes.length !== 4 || bytes.some((byte) => !(byte <= 255)))
          return undefined;
        groups.push((bytes[0] ?? 0) * 256 + (bytes[1] ?? 0), (bytes[2] ?? 0) * 256 + (bytes[3] ?? 0));
      } else if (/^[0-9a-f]{1,4}$/i.test(part)) groups.push(Number.parseInt(part, 16));
      else return undefined;
    }
    return groups;
  };
  const head = read(halves[0] ?? '');
  const tail = halves.length === 2 ? read(halves[1] ?? '') : [];
  if (head === undefined || tail === undefined) return undefined;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  return [...head, ...Array.from({ length: missing }, () => 0), ...tail];
}

/** True where it is routed in the public internet and belongs to no documentation. */
export function isPublicIpv6(groups: readonly number[]): boolean {
  const [first = 0, second = 0] = groups;
  if (first < 0x2000 || first > 0x3fff) return false;
  if (first === 0x2001 && (second === 0xdb8 || second < 0x200)) return false;
  return first !== 0x2002 && !(first === 0x3fff && second < 0x1000);
}
