// Public addresses of the internet, version 6.

import { definePersonalData } from '../define-personal-data.ts';
import { ipv6Groups, isPublicIpv6 } from '../pii-checks/addresses.ts';
import { shownIn } from '../pii-samples.ts';

export const ipv6Address = definePersonalData({
  id: 'pii/ipv6-address',
  title: 'Public IPv6 address',
  severity: 'low',
  why: 'It leads to a connection, and its second half often to one device; courts count addresses as personal data where a provider can tell whose it was (CJEU C-582/14).',
  shape: 'colon-hex',
  contextWords: ['ip', 'ipv', 'ip address', 'host', 'inet', 'client ip', 'remote addr'],
  check: ({ value }) => {
    // Three groups at least: `::1` and times are none.
    if (value.split(':').filter((group) => group !== '').length < 3) return undefined;
    const groups = ipv6Groups(value);
    return groups !== undefined &&
      isPublicIpv6(groups) &&
      !/^2001:4860:4860|^2606:4700:4700|^2620:fe::/i.test(value)
      ? {}
      : undefined;
  },
  references: ['https://www.rfc-editor.org/rfc/rfc6890'],
  examples: [
    'login from 2a02:8109:b6c0:5d4::7f3a',
    ...shownIn('client_ip', '2a02:8109:b6c0:5d4:91c2:11ff:fe20:7f3a'),
  ],
  nearMisses: [
    '2001:db8::ff00:42:8329 and fe80::1ff:fe23:4567:890a',
    '12:34:56 and ::1',
    'a[1:2:3] std::vector::size',
  ],
});
