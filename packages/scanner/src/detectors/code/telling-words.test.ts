import { RULES } from '@sentrascan/rules';
import { describe, expect, it, test } from 'vitest';
import { analysePython } from '../../formats/python-source/analyse-python.ts';
import { judgeSource } from './judge-source.ts';
import { mayTell } from './telling-words.ts';

const SAMPLES = RULES.flatMap(({ samples }) =>
  [...samples.fires, ...samples.silent].flatMap((sample) =>
    sample.startsWith('python: ') ? [sample.slice('python: '.length)] : [],
  ),
);

describe('source without telling words', () => {
  test.each(SAMPLES)('%s', (source) => {
    const judged = [...judgeSource(analysePython(source).code)];
    if (judged.length > 0) expect(mayTell(source)).toBe(true);
  });

  it.each([
    'import numpy as np\nx = np.zeros(3)\nmodel.eval()\n',
    'import re\np = re.compile("x")\n',
    'class A:\n    def run(self, **kwargs):\n        return self.get(**kwargs)\n',
    'import os\nos.path.join("a", "b")\n',
    'import torch\nmodel.load(x)\ny = torch.zeros(3)\n',
    'import numpy as np\nstate.load(x, allow_pickle=np.bool_(True))\n',
  ])('is left alone: %j', (source) => expect(mayTell(source)).toBe(false));

  it.each([
    'import os\ngetattr(os, "sys" + "tem")(x)',
    'import random\nrandom._os.popen(x)',
    'ｅval(x)',
    'print.__self__.exec(x)',
    'import torch\nload = torch.load\nload(x)',
    'import torch as t\nt.load(x)',
    'import torch\nf(torch).load(x)',
    'import torch\nglobals()["torch"].load(x)',
    'from numpy import load\nload(x, **{"allow_" + "pickle": True})',
    'open("/e" + "tc/cron.d/x", "w")',
  ])('is followed: %j', (source) => expect(mayTell(source)).toBe(true));

  // Installations are stated whatever the rules say of them.
  it.each([
    ...['run', 'call', 'check_call', 'check_output', 'Popen', 'getoutput', 'getstatusoutput'].map(
      (name) => `subprocess.${name}`,
    ),
    ...[
      'system',
      'popen',
      'execv',
      'execvpe',
      'execlp',
      'spawnv',
      'spawnlpe',
      'posix_spawn',
      'posix_spawnp',
    ].map((name) => `os.${name}`),
    ...[
      'asyncio.create_subprocess_exec',
      'asyncio.create_subprocess_shell',
      'pty.spawn',
      'commands.getoutput',
    ],
    ...['pip.main', 'pip._internal.main', 'pip._internal.cli.main.main', 'pip.pipmain', 'pip._main'],
  ])('that may install is followed: %s', (path) => {
    const [module = ''] = path.split('.');
    expect(mayTell(`import ${module}\n${path}(["install", "x"])\n`)).toBe(true);
  });
});
