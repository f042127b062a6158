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
  ])('is left alone: %j', (source) => expect(mayTell(source)).toBe(false));

  it.each([
    'import os\ngetattr(os, "sys" + "tem")(x)',
    'import random\nrandom._os.popen(x)',
    'ｅval(x)',
    'print.__self__.exec(x)',
    'from numpy import load\nload(x, **{"allow_" + "pickle": True})',
    'open("/e" + "tc/cron.d/x", "w")',
  ])('is followed: %j', (source) => expect(mayTell(source)).toBe(true));
});
