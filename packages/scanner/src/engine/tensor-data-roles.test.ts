import { onnxModel, onnxNode, onnxTensor } from '@sentrascan/testkit';
import { expect, it } from 'vitest';
import { MemoryAccess } from '../bytes/random-access.ts';
import type { SourceArtifact } from '../bytes/source-artifact.ts';
import { scanArtifacts } from './scan-artifacts.ts';
import { tensorDataRoles } from './tensor-data-roles.ts';

function source(path: string, content: string | Uint8Array = ''): SourceArtifact {
  const bytes = Buffer.from(content);
  return {
    path,
    sizeBytes: bytes.length,
    handle: { kind: 'memory', bytes },
    open: () => new MemoryAccess(bytes),
  };
}

const found = (...sources: SourceArtifact[]) =>
  [...tensorDataRoles(sources)].map(([path, { carrier }]) => `${carrier} ${path}`).sort();

/** A model whose tensors lie in these files. */
function modelOf(...locations: string[]): Uint8Array {
  return onnxModel({
    initializers: locations.map((location, index) =>
      onnxTensor(`w${index}`, { external: [['location', location]] }),
    ),
  });
}

const NET = '<?xml version="1.0"?>\n<net name="m" version="11"><layers/></net>';
/** Quantised weights: no numbers that anyone would know for such. */
const NUMBERS = Uint8Array.from({ length: 4096 }, (_, index) => (index * 2654435761) >>> 13);

it('knows the weights beside a description of OpenVINO', () => {
  expect(found(source('a/m.xml', NET), source('a/m.bin'), source('a/n.bin'))).toEqual(['openvino a/m.bin']);
  expect(found(source('m.xml', '<project version="1"/>'), source('m.bin'))).toEqual([]);
});

it('knows the external data of ONNX, inside the folder', () => {
  const model = modelOf('w.bin', './sub/w2', '../x.bin', '/a/y.bin', 'evil.pkl', 'absent.bin');
  const others = ['a/w.bin', 'a/sub/w2', 'x.bin', 'a/y.bin', 'a/evil.pkl'].map((path) => source(path));
  expect(found(source('a/m.onnx', model), ...others)).toEqual(['onnx a/sub/w2', 'onnx a/w.bin']);
});

it('has nothing to say of damaged models', () => {
  const model = modelOf('w.bin');
  expect(found(source('m.onnx', model.subarray(0, 9)), source('w.bin'))).toEqual([]);
  const closed = {
    ...source('m.onnx'),
    open: () => {
      throw new Error('gone');
    },
  };
  expect(found(closed, source('w.bin'))).toEqual([]);
});

it('opens no model without a file that it could mean', () => {
  let opens = 0;
  const counted = (path: string) => ({
    ...source(path),
    open: () => {
      opens += 1;
      return new MemoryAccess(new Uint8Array(0));
    },
  });
  const many = Array.from({ length: 500 }, (_, index) => counted(`${index}/m.onnx`));
  found(...many, counted('m.xml'), source('readme.md'));
  expect(opens).toBe(0);
  found(...many, ...many.map(({ path }) => source(path.replace('m.onnx', 'w.bin'))));
  expect(opens).toBe(200);
});

it('leaves no gap of such files, and finds programs in them', async () => {
  const target = { locator: 'memory', resolved: 'memory', provenance: {} };
  const scan = (weights: Uint8Array) =>
    scanArtifacts([source('m.onnx', modelOf('w.q8')), source('w.q8', weights)], target, {
      toolVersion: '0',
      jobs: 1,
    });
  expect((await scan(NUMBERS)).gaps).toEqual([]);
  const pickle = Buffer.from('\x80\x04cposix\nsystem\n\x8c\x0aecho inert\x85R.', 'latin1');
  const { findings } = await scan(Buffer.concat([pickle, NUMBERS]));
  expect(findings.length).toBeGreaterThan(0);
});

it('knows the program that an EPContext node names', () => {
  const node = onnxNode('EPContext', { attributes: { embed_mode: 0, ep_cache_context: 'ctx.dat' } });
  expect(found(source('m.onnx', onnxModel({ nodes: [node] })), source('ctx.dat'))).toEqual(['onnx ctx.dat']);
});
