import { assembleJavaKeyStore } from '@sentrascan/testkit';
import { describe, expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';

const hex = (digits: string) => Buffer.from(digits.replaceAll(' ', ''), 'hex');

/** What a scan says of a file: findings by severity and rule, and the kinds of gaps. */
function scanned(bytes: Uint8Array, name: string): string[] {
  const { findings, gaps } = scanBytes(bytes, name);
  return [
    ...findings.map((finding) => `${finding.severity} ${finding.ruleId}`),
    ...gaps.map((gap) => `gap ${gap.split(':')[0]}`),
  ];
}

describe('stores of keys', () => {
  it.each([
    ['PKCS #12', 'client.p12', hex('3014 020103 300f 0609 2a864886f70d010701 a0020400')],
    [
      'PKCS #12 without a length',
      'client.pfx',
      hex('3080 020103 3080 0609 2a864886f70d010701 a0020400 0000 0000'),
    ],
    ['FIPS store', 'a.bcfks', hex('3013 3011 300f 0609 2a864886f70d01050d 3000 0400 00')],
    ['encrypted PKCS #8', 'key.der', hex('3011 300f 0609 2a864886f70d01050d 3000 0400')],
    ['KeePass', 'team.kdbx', hex('03d9a29a 67fb4bb5 00000400 00000000')],
    ['JKS', 'release.jks', assembleJavaKeyStore([{ alias: 'a', key: 'KEY', certificates: ['X', 'Y'] }])],
  ])('%s is a store of keys', (_, name, bytes) => {
    expect(scanned(bytes, name)).toEqual(['high secret/key-store']);
  });

  it.each([
    ['Ed25519', hex(`302e 020100 3005 0603 2b6570 0422 0420 ${'07'.repeat(32)}`)],
    ['elliptic curve', hex(`3031 020101 0420 ${'07'.repeat(32)} a00a 0608 2a8648ce3d030107`)],
    ['RSA', hex(`304a 020100 0241 ${'07'.repeat(65)} 0203 010001`)],
  ])('a bare key is one: %s', (_, bytes) => {
    expect(scanned(bytes, 'signing.der')).toEqual(['critical secret/private-key-file']);
  });

  it('finds them under other names', () => {
    const store = assembleJavaKeyStore([{ alias: 'a', key: 'KEY', certificates: [] }]);
    expect(scanned(store, 'debug.keystore')).toEqual(['high secret/key-store']);
    expect(scanned(store, 'blob')).toContain('high secret/key-store');
  });

  it('takes certificates for no keys', () => {
    const trusted = assembleJavaKeyStore([
      { alias: 'a', certificate: 'X' },
      { alias: 'b', certificate: 'Y' },
    ]);
    expect(scanned(trusted, 'cacerts.jks')).toEqual([]);
    const certificate = hex('3011 3009 a003020102 02010a 00 3003 0601 2a 0300');
    expect(scanned(certificate, 'ca.der')).toEqual([]);
    const publicKey = hex(`302a 3005 0603 2b6570 0321 00 ${'07'.repeat(32)}`);
    expect(scanned(publicKey, 'key.pub.der')).toEqual([]);
  });

  it('says where a list ends early', () => {
    const store = assembleJavaKeyStore([
      { alias: 'a', certificate: 'X'.repeat(40) },
      { alias: 'b', key: 'KEY', certificates: [] },
    ]);
    expect(scanned(store.subarray(0, 60), 'a.jks')).toEqual(['gap truncated']);
    const many = hex('feedfeed 00000002 ffffffff');
    expect(scanned(many, 'a.jks')).toEqual(['gap truncated']);
  });
});
