// Which addresses a request may reach. A locator, a redirect and a name server are in other hands: without this a scan could be
// made to ask what only this machine can reach. Source of truth: the special-purpose registries of IANA (RFC 6890 and after).

/**
 * - `public`: routed in the Internet.
 * - `private`: of this machine or its networks (loopback, RFC 1918, shared, unique local): on request only.
 * - `never`: link-local (there answer the metadata services of clouds), multicast, reserved, unspecified.
 */
export type AddressReach = 'public' | 'private' | 'never';

type Subnet = readonly [address: string, bits: number, reach: AddressReach];

/** The first that matches counts; what matches none is public. */
const IPV4: readonly Subnet[] = [
  ['0.0.0.0', 8, 'never'],
  ['10.0.0.0', 8, 'private'],
  // Shared address space of carriers holds the metadata service of one cloud.
  ['100.100.100.200', 32, 'never'],
  ['100.64.0.0', 10, 'private'],
  ['127.0.0.0', 8, 'private'],
  ['169.254.0.0', 16, 'never'],
  ['172.16.0.0', 12, 'private'],
  ['192.0.0.0', 24, 'never'],
  ['192.0.2.0', 24, 'never'],
  ['192.88.99.0', 24, 'never'],
  ['192.168.0.0', 16, 'private'],
  ['198.18.0.0', 15, 'private'],
  ['198.51.100.0', 24, 'never'],
  ['203.0.113.0', 24, 'never'],
  ['224.0.0.0', 4, 'never'],
  ['240.0.0.0', 4, 'never'],
];

/** The first that matches counts; what matches none is no global unicast address. */
const IPV6: readonly Subnet[] = [
  ['::1', 128, 'private'],
  // Where clouds answer for their metadata over IPv6.
  ['fd00:ec2::', 32, 'never'],
  ['fd20:ce::', 32, 'never'],
  ['fc00::', 7, 'private'],
  ['2001::', 23, 'never'],
  ['2001:db8::', 32, 'never'],
  ['2002::', 16, 'never'],
  ['3fff::', 20, 'never'],
  ['2000::', 3, 'public'],
];

/** Prefixes of 96 bits before an IPv4 address: mapped, translated (RFC 2765), NAT64 (RFC 6052). */
const CARRIERS: readonly string[] = ['::ffff:0:0', '::ffff:0:0:0', '64:ff9b::'];

/** Where an address leads. @param text as the system writes it, IPv6 without brackets; what is no address is `never` */
export function reachOf(text: string): AddressReach {
  const four = parseIpv4(text);
  if (four !== undefined)
    return IPV4.find(([net, bits]) => isIn(four, parseIpv4(net), bits))?.[2] ?? 'public';
  const six = parseIpv6(text);
  if (six === undefined) return 'never';
  if (CARRIERS.some((net) => isIn(six, parseIpv6(net), 96))) return reachOf([...six.subarray(12)].join('.'));
  return IPV6.find(([net, bits]) => isIn(six, parseIpv6(net), bits))?.[2] ?? 'never';
}

/** The address of a URL's host where that is one and no name. @param hostname of a `URL`: other spellings are decimal there */
export function addressOfHost(hostname: string): string | undefined {
  const bare = hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
  return (parseIpv4(bare) ?? parseIpv6(bare)) === undefined ? undefined : bare;
}

function isIn(address: Uint8Array, net: Uint8Array | undefined, bits: number): boolean {
  if (net === undefined) return false;
  for (let at = 0, left = bits; left > 0; at++, left -= 8) {
    const mask = left >= 8 ? 0xff : 0xff & (0xff << (8 - left));
    if (((address[at] ?? 0) & mask) !== ((net[at] ?? 0) & mask)) return false;
  }
  return true;
}

function parseIpv4(text: string): Uint8Array | undefined {
  const parts = text.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256))
    return undefined;
  return Uint8Array.from(parts, Number);
}

function parseIpv6(text: string): Uint8Array | undefined {
  const [bare = ''] = text.split('%');
  const halves = bare.split('::');
  if (!bare.includes(':') || halves.length > 2) return undefined;
  const [before, after] = halves.map(bytesOfHalf);
  if (before === undefined || (halves.length === 2 && after === undefined)) return undefined;
  const tail = after ?? [];
  const missing = 16 - before.length - tail.length;
  if (halves.length === 2 ? missing < 2 : missing !== 0) return undefined;
  return Uint8Array.from([...before, ...new Array<number>(missing).fill(0), ...tail]);
}

function bytesOfHalf(half: string): number[] | undefined {
  if (half === '') return [];
  const bytes: number[] = [];
  const groups = half.split(':');
  for (const [at, group] of groups.entries()) {
    const four = at === groups.length - 1 ? parseIpv4(group) : undefined;
    if (four !== undefined) bytes.push(...four);
    else if (/^[0-9a-f]{1,4}$/i.test(group)) {
      const value = Number.parseInt(group, 16);
      bytes.push(value >> 8, value & 0xff);
    } else return undefined;
  }
  return bytes.length <= 16 ? bytes : undefined;
}
