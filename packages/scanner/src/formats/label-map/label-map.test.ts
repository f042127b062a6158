import { probeOf } from '@sentrascan/testkit';
import { expect, it } from 'vitest';
import { scanBytes } from '../../../../testkit/src/scan-bytes.ts';
import { format } from './index.ts';

const ELF_HEAD = Buffer.from('\x7fELF\x02\x01\x01\0', 'latin1');

const LABELS = `# two classes
item {
  id: 1
  name: 'cat'
}
item {
  name: "/m/0bt9lr"
  id: 2
  display_name: "dog"
  keypoints { id: 3 label: "nose" }
}
`;

it.each(['label_map.pbtxt', 'label_map.pbtxt.txt', 'labels'])('takes %s for data', (name) => {
  expect(scanBytes(Buffer.from(LABELS), name)).toMatchObject({ worst: 'none', gaps: [] });
});

it.each(['item { id: 1 op: "x" }', 'item { name: "a" }', 'node { name: "a" op: "b" }', 'cat', ''])(
  'leaves %s to others',
  (text) => expect(format.identify(probeOf(Buffer.from(text)))).toBeUndefined(),
);

it('does not hide a program behind labels', () => {
  const program = Buffer.concat([Buffer.from(LABELS), ELF_HEAD, Buffer.alloc(64)]);
  const { worst, gaps } = scanBytes(program, 'label_map.pbtxt');
  expect(worst !== 'none' || gaps.length > 0).toBe(true);
});
