import { describe, expect, it } from 'vitest';
import { addressOfHost, reachOf } from './address-guard.ts';

describe('an address', () => {
  it.each([
    ['93.184.216.34', 'public'],
    ['127.0.0.1', 'private'],
    ['127.255.255.254', 'private'],
    ['10.1.2.3', 'private'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['172.32.0.1', 'public'],
    ['192.168.1.1', 'private'],
    ['100.64.0.1', 'private'],
    ['100.100.100.200', 'never'],
    ['100.128.0.1', 'public'],
    ['0.0.0.0', 'never'],
    ['169.254.169.254', 'never'],
    ['192.0.0.192', 'never'],
    ['192.88.99.1', 'never'],
    ['224.0.0.1', 'never'],
    ['255.255.255.255', 'never'],
    ['2606:2800:220:1::1', 'public'],
    ['::1', 'private'],
    ['::', 'never'],
    ['fe80::1%eth0', 'never'],
    ['fc00::1', 'private'],
    ['fd12:3456::1', 'private'],
    ['fd00:ec2::254', 'never'],
    ['ff02::1', 'never'],
    ['::ffff:127.0.0.1', 'private'],
    ['::ffff:a9fe:a9fe', 'never'],
    ['::ffff:93.184.216.34', 'public'],
    ['::127.0.0.1', 'never'],
    ['::ffff:0:10.0.0.1', 'private'],
    ['64:ff9b::10.0.0.1', 'private'],
    ['64:ff9b::93.184.216.34', 'public'],
    ['64:ff9b:1::10.0.0.1', 'never'],
    ['2002:7f00:1::', 'never'],
    ['2001:0:4136:e378::1', 'never'],
    ['2001:db8::1', 'never'],
    ['fec0::1', 'never'],
    ['1.2.3', 'never'],
    ['1:2:3', 'never'],
    ['example.org', 'never'],
    ['', 'never'],
  ])('%s is %s', (address, reach) => {
    expect(reachOf(address)).toBe(reach);
  });

  it.each([
    ['http://2130706433/', 'private'],
    ['http://0177.0.0.1/', 'private'],
    ['http://0x7f.1/', 'private'],
    ['http://127.1/', 'private'],
    ['http://0/', 'never'],
    ['http://[::ffff:7f00:1]/', 'private'],
    ['http://[0:0:0:0:0:0:0:1]/', 'private'],
    ['http://127.0.0.1./', 'private'],
    ['http://１２７.０.０.１/', 'private'],
  ])('is found in %s', (url, reach) => {
    const { hostname } = new URL(url);
    const address = addressOfHost(hostname.replace(/\.$/, ''));
    expect(address).toBeDefined();
    expect(reachOf(address ?? '')).toBe(reach);
  });

  it('is no name', () => {
    expect(addressOfHost('localhost')).toBeUndefined();
    expect(addressOfHost('huggingface.co')).toBeUndefined();
  });
});
