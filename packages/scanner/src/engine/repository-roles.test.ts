import { expect, it } from 'vitest';
import { MemoryAccess } from '../bytes/random-access.ts';
import type { SourceArtifact } from '../bytes/source-artifact.ts';
import { repositoryRoles } from './repository-roles.ts';

function source(path: string, text = ''): SourceArtifact {
  const bytes = Buffer.from(text);
  return {
    path,
    sizeBytes: bytes.length,
    handle: { kind: 'memory', bytes },
    open: () => new MemoryAccess(bytes),
  };
}

const code = (...sources: SourceArtifact[]) => [...repositoryRoles(sources).keys()].sort();

it('knows the modules that auto_map names, at every depth and in lists', () => {
  const config = JSON.stringify({
    auto_map: { AutoModel: 'modeling_x.Model', AutoTokenizer: ['tok.Slow', 'sub.tok_fast.Fast'] },
    text_config: { auto_map: { AutoConfig: 'inner.Config', AutoModel: 'other/repo--theirs.Model' } },
  });
  const files = ['modeling_x.py', 'tok.py', 'sub/tok_fast.py', 'inner.py', 'theirs.py', 'train.py'];
  expect(code(source('m/config.json', config), ...files.map((file) => source(`m/${file}`)))).toEqual([
    'm/inner.py',
    'm/modeling_x.py',
    'm/sub/tok_fast.py',
    'm/tok.py',
  ]);
});

it('knows local components of diffusers, and not its libraries', () => {
  const index = JSON.stringify({
    _class_name: ['my_pipeline', 'Mine'],
    unet: ['unet_x', 'UNet'],
    vae: ['diffusers', 'AutoencoderKL'],
  });
  const files = ['my_pipeline.py', 'unet/unet_x.py', 'vae/diffusers.py'];
  expect(code(source('model_index.json', index), ...files.map((file) => source(file)))).toEqual([
    'my_pipeline.py',
    'unet/unet_x.py',
  ]);
});

it('knows what hubs run by name, beside a configuration', () => {
  const named = [
    'a/handler.py',
    'a/custom_generate/generate.py',
    'b/handler.py',
    'c/hubconf.py',
    'a/utils.py',
  ];
  expect(code(source('a/config.json', '{}'), ...named.map((file) => source(file)))).toEqual([
    'a/custom_generate/generate.py',
    'a/handler.py',
    'c/hubconf.py',
  ]);
});

it('has nothing to say of damaged configurations and of links out of the folder', () => {
  expect(code(source('config.json', '{"auto_map": {"AutoModel": "..x"'), source('x.py'))).toEqual([]);
  const closed = {
    ...source('config.json'),
    open: () => {
      throw new Error('gone');
    },
  };
  expect(code(closed, source('modeling.py'))).toEqual([]);
});
