import { describe, expect, it } from 'vitest';
import { isSensitivePath } from './sensitive-path.ts';

describe('sensitive paths', () => {
  it.each([
    '/etc/passwd',
    'file:///etc/shadow',
    '../../../etc/cron.d/x',
    'a/../../etc/passwd',
    '/proc/self/environ',
    '/home/<input>/.ssh/id_rsa',
    'C:\\Windows\\System32\\drivers\\etc\\hosts',
    '~/.aws/credentials',
    '/root/.cache/huggingface/token',
    '/usr/lib/python3/sitecustomize.py',
  ])('%s', (path) => expect(isSensitivePath(path)).toBe(true));

  it.each([
    'train.tfrecord',
    '/home/someone/data/train.tfrecord',
    '/root/.keras/datasets/mnist.npz',
    '/dev/null',
    '/root/.cache/huggingface/transformers/402c6a',
    '/dev/shm/cache',
    'gs://bucket/etcetera/passwd-model',
    '../data/etc-vocabulary.txt',
    '/data/sam/shadow/hosts.csv',
  ])('not %s', (path) => expect(isSensitivePath(path)).toBe(false));

  it('takes no time over a long path', () => {
    expect(isSensitivePath('../'.repeat(100_000))).toBe(false);
  });
});
