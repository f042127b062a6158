import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { SecretCandidate } from '../define-secret.ts';
import { derSequence } from './asn1.ts';
import { awsAccount } from './aws-account.ts';
import { base58Checked } from './base58.ts';
import { base64Object, base64Text, decodeBase64 } from './base64.ts';
import { crc32Base62 } from './crc32.ts';
import { isRoutableGitlabToken } from './gitlab-token.ts';
import { isGrafanaServiceAccountToken } from './grafana-token.ts';
import { jsonWebToken, unixDate } from './json-web-token.ts';
import { isMnemonic } from './mnemonic.ts';
import { MNEMONIC_WORDS } from './mnemonic-words.ts';
import { isNear } from './nearby-words.ts';
import { privateKeyBlock } from './private-key-block.ts';
import { hasAllClasses, isMixed } from './randomness.ts';
import { sha256 } from './sha256.ts';

describe('checksums', () => {
  it('tells the account of a published access key id of AWS', () => {
    expect(awsAccount('ASIAQNZGKIQY56JQ7WML')).toBe('029608264753');
    expect(awsAccount('AKIA0000000000000000')).toBeUndefined();
  });

  it('agrees with the platform about SHA-256', () => {
    for (const length of [0, 1, 55, 56, 63, 64, 65, 200]) {
      const message = Buffer.alloc(length, 'a');
      expect(Buffer.from(sha256(message)).toString('hex')).toBe(
        createHash('sha256').update(message).digest('hex'),
      );
    }
  });

  it('pads the base 62 of a checksum', () => {
    expect(crc32Base62('0123456789abcdefghijABCDEFGHIJ')).toBe('3mpbCX');
    expect(crc32Base62('')).toBe('000000');
  });

  it('knows the vectors of BIP 39', () => {
    expect(MNEMONIC_WORDS).toHaveLength(2048);
    expect(isMnemonic(`${'abandon '.repeat(11)}about`.split(' '))).toBe(true);
    expect(isMnemonic(`${'zoo '.repeat(23)}vote`.split(' '))).toBe(true);
    expect(isMnemonic(`${'abandon '.repeat(11)}abandon`.split(' '))).toBe(false);
    expect(isMnemonic('legal winner thank year'.split(' '))).toBe(false);
  });

  it('knows a published key in base 58', () => {
    expect(base58Checked('5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTJ')).toHaveLength(33);
    expect(base58Checked('5HueCGU8rMjxEXxiPuD5BDku4MkFqeZyd4dZ1jvhTVqvbTLvyTK')).toBeUndefined();
    expect(base58Checked('0OIl')).toBeUndefined();
    expect(base58Checked('1'.repeat(5000))).toBeUndefined();
  });

  it('takes only whole tokens of GitLab and Grafana', () => {
    expect(isRoutableGitlabToken('glpat-abc')).toBe(false);
    expect(isRoutableGitlabToken('')).toBe(false);
    expect(isGrafanaServiceAccountToken('glsa_00000000000000000000000000000000_00000000')).toBe(false);
  });
});

describe('encodings', () => {
  it('decodes both alphabets of base64, and nothing else', () => {
    expect(base64Text('aGVsbG8gd29ybGQ=')).toBe('hello world');
    expect(base64Text('aGVs\nbG8')).toBe('hello');
    expect(decodeBase64('-_8')).toEqual(Uint8Array.of(0xfb, 0xff));
    expect(decodeBase64('a')).toBeUndefined();
    expect(decodeBase64('a*b=')).toBeUndefined();
    expect(decodeBase64('A'.repeat(70_000))).toBeUndefined();
  });

  it('reads objects of JSON alone', () => {
    expect(base64Object('eyJhIjoxfQ')).toEqual({ a: 1 });
    expect(base64Object('WzFd')).toBeUndefined();
    expect(base64Object('e30tLQ')).toBeUndefined();
  });

  it('reads the outermost element of DER', () => {
    expect(derSequence(Uint8Array.of(0x30, 2, 5, 0))).toEqual({ contentStart: 2, lengthBytes: 2 });
    expect(derSequence(Uint8Array.of(0x30, 0x82, 1, 0))).toEqual({ contentStart: 4, lengthBytes: 256 });
    expect(derSequence(Uint8Array.of(0x30, 0x85, 1, 1, 1, 1, 1))).toBeUndefined();
    expect(derSequence(Uint8Array.of(0x31, 0))).toBeUndefined();
    expect(derSequence(new Uint8Array())).toBeUndefined();
  });

  it('reads tokens, and dates without a clock', () => {
    expect(jsonWebToken('eyJhbGciOiJub25lIn0.e30.')?.algorithm).toBe('none');
    expect(jsonWebToken('eyJ0eXAiOiJKV1QifQ.e30.')).toBeUndefined();
    expect(jsonWebToken('')).toBeUndefined();
    expect(unixDate(1_516_239_022)).toBe('2018-01-18');
    expect(unixDate(951_782_400)).toBe('2000-02-29');
    expect(unixDate(4_102_444_800)).toBe('2100-01-01');
    for (const none of [undefined, '1', -1, 0, 1e18, Number.NaN]) expect(unixDate(none)).toBeUndefined();
  });
});

describe('private keys', () => {
  const ed25519 = Buffer.concat([
    Buffer.from('302e020100300506032b657004220420', 'hex'),
    Buffer.alloc(32, 7),
  ]).toString('base64');

  it('takes what decodes to one', () => {
    expect(privateKeyBlock('PRIVATE KEY', `\n${ed25519}\n`)).toEqual({
      kind: 'PKCS#8',
      isEncrypted: false,
      isWhole: true,
    });
    expect(privateKeyBlock('PRIVATE KEY', `\\n${ed25519.slice(0, 40)}\\n${ed25519.slice(40)}\\n`)?.kind).toBe(
      'PKCS#8',
    );
    expect(privateKeyBlock('PRIVATE KEY', `\\n"\n  + "${ed25519}\\n"\n`)?.kind).toBe('PKCS#8');
    expect(privateKeyBlock('ENCRYPTED PRIVATE KEY', ed25519)?.isEncrypted).toBe(true);
    const headers = 'Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\n';
    expect(privateKeyBlock('RSA PRIVATE KEY', `\n${headers}${'QUJD'.repeat(20)}\n`)).toEqual({
      kind: 'RSA',
      isEncrypted: true,
      isWhole: true,
    });
  });

  it('takes nothing else', () => {
    expect(privateKeyBlock('PUBLIC KEY', ed25519)).toBeUndefined();
    expect(privateKeyBlock('PRIVATE KEY', ed25519.slice(0, 40))).toBeUndefined();
    expect(privateKeyBlock('OPENSSH PRIVATE KEY', ed25519)).toBeUndefined();
    expect(privateKeyBlock('PRIVATE KEY', 'your key, all of its lines, goes in here')).toBeUndefined();
    expect(privateKeyBlock('PRIVATE KEY', '')).toBeUndefined();
  });
});

describe('values without a mark', () => {
  function candidate(text: string, value: string, name?: string): SecretCandidate {
    const at = text.indexOf(value);
    const end = text.indexOf('\n', at);
    return {
      value,
      groups: {},
      before: '',
      after: text.slice(at + value.length, end < 0 ? undefined : end),
      text,
      at,
      name,
      segment: 'code',
      language: 'python',
      fileName: 'a.py',
    };
  }

  it('belong to whom their name or their call names', () => {
    expect(isNear(candidate('MISTRAL_API_KEY=abc', 'abc', 'MISTRAL_API_KEY'), /mistral/i)).toBe(true);
    expect(isNear(candidate('c = Mistral(api_key="abc")', 'abc', 'api_key'), /mistral/i)).toBe(true);
    expect(isNear(candidate('exaApiKey: abc', 'abc', 'exaApiKey'), /\bEXA_/i)).toBe(true);
    expect(isNear(candidate('# mistral\n\napi_key = "abc"', 'abc', 'api_key'), /mistral/i)).toBe(true);
    expect(isNear(candidate('key = "abc"  # mistral', 'abc', 'key'), /mistral/i)).toBe(true);
  });

  it('belong to nobody else that is named before', () => {
    expect(isNear(candidate('import mistral\nWANDB_API_KEY=abc', 'abc', 'WANDB_API_KEY'), /mistral/i)).toBe(
      false,
    );
    expect(isNear(candidate(`mistral${' '.repeat(300)}\nkey = abc`, 'abc', 'key'), /mistral/i)).toBe(false);
  });

  it('are told from words by how mixed they are', () => {
    expect(isMixed('kQ3vZx9LmPw2RtYb7NdGs5HcJf8VaEu4')).toBe(true);
    expect(isMixed('a3f9c01b7d52e864a3f0c91b5d72e846', 16)).toBe(true);
    expect(isMixed('xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx')).toBe(false);
    expect(isMixed('00000000000000000000000000000001', 16)).toBe(false);
    expect(hasAllClasses('aA1')).toBe(true);
    expect(hasAllClasses('aA_')).toBe(false);
  });
});
