// Public addresses of the internet, version 4 and 6.

import { definePersonalData } from '../define-personal-data.ts';
import { isPublicIpv4, isWellKnownIpv4 } from '../pii-checks/addresses.ts';
import { shownIn } from '../pii-samples.ts';

const VERSION =
  /(?:version|ver|release|build|driver|drv|rev|revision|firmware|fw|section|sect?|chapter|chap|clause|fig(?:ure)?|table|appendix|§|paragraph|oid|asn|iso|rfc|ieee|itu|python|pip|conda|cuda|cudnn|nccl|tensorrt|onnx|opset|torch|tensorflow|numpy|nvidia|chrome|chromium|firefox|safari|edge|mozilla|webkit|opera|gcc|clang|llvm|java|jdk|node|npm|kernel|linux|windows|office|upgrade(?:d)?|update(?:d)?|install(?:ed|ing)?|requires?|tag)[^\n]{0,12}$/i;
const SIGN = /(?:[=<>!~^]=|[<>~^]|[-_+]|[A-Za-z0-9]\/|\bv)\s?["']?$/i;
const NETWORK =
  /(?:\b(?:ips?|ipv4|addr(?:ess)?|hosts?|hostname|server|servers|client|peer|remote|from|ping|ssh|connect(?:ed|ion|ing)?|gateway|gw|dns|nameserver|inet|src|dst|source|destination|login|proxy|upstream|bind|listen|at|by|to|for|user|visitor|forwarded|node|endpoint|url|request|requests|blocked|banned|attacker|real|addr)\b[^\n]{0,24}|:\/\/(?:[^\s/@]{0,40}@)?)$/i;

export const ipAddress = definePersonalData({
  id: 'pii/ip-address',
  title: 'Public IP address',
  severity: 'low',
  why: 'It leads to a connection and often to a person; courts count it as personal data where a provider can tell whose it was (CJEU C-582/14), and to a server that can be attacked.',
  shape: 'ipv4',
  contextWords: [
    'ip',
    'ip address',
    'ipaddress',
    'ip addr',
    'ipv',
    'ipaddr',
    'client ip',
    'remote addr',
    'source ip',
    'src ip',
    'dst ip',
    'host',
    'adresse ip',
    'direccion ip',
    'ip adresse',
    'x forwarded for',
    'remote host',
    'ip地址',
    'IPアドレス',
  ],
  check: ({ value, before, after, context, text, at }) => {
    // `Chrome/120.0.6099.109`, `1.2.3.4/5.6.7.8`.
    if (text[at - 1] === '/' && text[at - 2] !== '/') return undefined;
    if (isWellKnownIpv4(value) || !isPublicIpv4(value.split('.').map(Number))) return undefined;
    if (VERSION.test(before.slice(-28)) || (SIGN.test(before) && !/:\/\/$/.test(before))) return undefined;
    if (/^(?:\s?(?:version|release|build)\b|\.\d|[-_+][A-Za-z0-9]|\/\d{1,2}\.|\.[a-z])/i.test(after))
      return undefined;
    if (context !== undefined || NETWORK.test(before)) return {};
    // A small first number and nothing that speaks of a network: a version or a number of a section.
    if (/^\d\.|^1\d\.\d+\.\d\.\d+$/.test(value) && !/^(?::\d{2,5}\b|\/\d{1,2}\b|\s+-\s)/.test(after))
      return undefined;
    if (/[A-Za-z]\s$/.test(before)) return /^(?::\d{2,5}\b|\/\d{1,2}\b)/.test(after) ? {} : undefined;
    return { confidence: 'medium' };
  },
  references: ['https://www.rfc-editor.org/rfc/rfc6890'],
  examples: [
    'login from 84.132.19.77',
    ...shownIn('client_ip', '84.132.19.77'),
    'text(access.log): 84.132.19.77 - - [22/Nov/2026:10:00:00 +0000] "GET / HTTP/1.1" 200 12',
  ],
  nearMisses: [
    'Python 3.11.7.1 and section 4.2.1.3',
    'Chrome/120.0.6099.109 Safari/537.36.1.2',
    'hosts 192.168.1.20, 10.0.0.5, 127.0.0.1, 203.0.113.9 and 8.8.8.8',
    'text(requirements.txt): opencv-python==4.8.1.78',
    'driver version: 84.132.19.77',
    'numba-84.132.19.77.tar.gz',
  ],
});
