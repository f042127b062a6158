// Hardware addresses of network interfaces (EUI-48).

import { definePersonalData } from '../define-personal-data.ts';
import { shownIn } from '../pii-samples.ts';

export const macAddress = definePersonalData({
  id: 'pii/mac-address',
  title: 'Hardware (MAC) address',
  severity: 'low',
  why: 'It names one device for as long as it lives and so the person who carries it; the GDPR (recital 30) counts such identifiers.',
  shape: 'colon-hex',
  contextWords: [
    'mac',
    'mac address',
    'macaddress',
    'mac addr',
    'ether',
    'hwaddr',
    'bssid',
    'bluetooth',
    'hardware address',
    'physical address',
    'adresse mac',
    'link ether',
  ],
  check: ({ value, compact, context }) => {
    if (!/^[0-9A-Fa-f]{2}(?:([:-])[0-9A-Fa-f]{2})(?:\1[0-9A-Fa-f]{2}){4}$/.test(value)) return undefined;
    // Groups, the local ones, and those that count up are made up; pairs of digits alone are times and dates.
    if ((Number.parseInt(compact.slice(0, 2), 16) & 3) !== 0 || new Set(compact).size <= 3) return undefined;
    if (
      /^(?:001122334455|001A2B3C4D5E|0123456789AB|AABBCCDDEEFF|112233445566|123456789ABC|DEADBEEF.{4}|000000.{6}|0A0B0C0D0E0F|005056C0000.|00005E.{6})$/.test(
        compact,
      )
    )
      return undefined;
    if (context === undefined && (/^\d+$/.test(compact) || value.includes('-'))) return undefined;
    return {};
  },
  examples: ['wlan0 ether f4:d4:88:6b:1e:92', ...shownIn('mac_address', 'F4-D4-88-6B-1E-92')],
  nearMisses: [
    'ether 00:11:22:33:44:55',
    'mac ff:ff:ff:ff:ff:ff',
    'at 12:30:45:10:20:30',
    'SHA1 f4:d4:88:6b:1e:92:aa:01:02:03:04:05:06:07:08:09:10:11:12:13',
  ],
});
