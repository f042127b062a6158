import { describe, expect, it } from 'vitest';
import { attributesRead } from './attributes-read.ts';

describe('attributesRead', () => {
  it.each<readonly [string, readonly string[]]>([
    ['import torch\nmodel.load(x)\n', []],
    ['import torch\nimport torch.nn as nn\ny = torch.zeros(3)\n', ['nn', 'zeros']],
    ['import torch as t  # the library\r\nt.load(x)\n', ['load']],
    ['if x:\n    import torch as t\nt.nn.Linear(1)\nself.mytorch = torch_x\n', ['nn']],
    ['from torch.nn import Linear\n', ['nn']],
  ])('reads %j', (text, read) => expect([...(attributesRead('torch', text) ?? ['?'])]).toEqual(read));

  it.each([
    'from torch import load',
    'from torch import *',
    'import os, torch',
    'import torch; x = torch',
    'import torch # a\rx = torch',
    'import torch\nx = torch',
    'import torch\nf(torch)',
    'import torch\ntorch .load(x)',
    'import torch\ntorch.\\\nload(x)',
    'import a\na.torch.load(x)',
    'import a\na._torch.load(x)',
    'import torch as t\nx = t',
    'import torch as t\ng(t=t.load)',
    'sys.modules["torch"].load(x)',
    `import torch${' '.repeat(500)}`,
    ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((name) => `import torch as ${name}\n`).join(''),
  ])('says that the module may be anywhere: %j', (text) =>
    expect(attributesRead('torch', text)).toBeUndefined(),
  );

  it('takes no longer than the text is long', () => {
    const text = `${'import torch as t\n'.repeat(20_000)}${'torch_'.repeat(50_000)}${'_'.repeat(100_000)}torch`;
    const before = process.cpuUsage().user;
    attributesRead('torch', text);
    expect(process.cpuUsage().user - before).toBeLessThan(1_000_000);
  });
});
