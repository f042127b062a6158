// Slips and letters that look alike are told, names that people use are not.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deprecatedPackage } from './deprecated-packages.ts';
import { lookAlikeOf } from './look-alike.ts';
import { MACHINE_LEARNING_PACKAGES } from './machine-learning-packages.ts';
import { POPULAR_PACKAGES } from './popular-packages.ts';

describe('a name that looks like another', () => {
  it.each([
    ['numppy', 'numpy'],
    ['nunpy', 'numpy'],
    ['trch', 'torch'],
    ['torhc', 'torch'],
    ['t0rch', 'torch'],
    ['torcch', 'torch'],
    ['reqeusts', 'requests'],
    ['requessts', 'requests'],
    ['tensorfow', 'tensorflow'],
    ['tensorfl0w', 'tensorflow'],
    ['transfomers', 'transformers'],
    ['huggingfacehub', 'huggingface-hub'],
    ['hugging-face-hub', 'huggingface-hub'],
    ['scikit-lern', 'scikit-learn'],
    ['sentence_transfomer', 'sentence-transformers'],
    ['opencv-pyhton', 'opencv-python'],
    ['pytorch-lightening', 'pytorch-lightning'],
    ['nurnpy', 'numpy'],
    ['tоrch', 'torch'],
    ['beautifulsоup4', 'beautifulsoup4'],
    ['langchian', 'langchain'],
    ['urllib-3', 'urllib3'],
  ])('%s is like %s', (name, of) => expect(lookAlikeOf(name)?.of).toBe(of));

  it.each([
    ...[
      'torch',
      'Torch',
      'NumPy',
      'scikit_learn',
      'Hugging.Face'.slice(0, 7),
      'torchx',
      'dataset',
      'panda',
      'boto',
      'urllib',
    ],
    ...[
      'torch-sparse',
      'torchsde',
      'numexpr',
      'numpyro',
      'pandasql',
      'kerastuner',
      'flax',
      'jaxtyping',
      'polarstate',
    ],
    ...[
      'langchain-aws',
      'nvidia-cudnn-cu11',
      'nvidia-cublas-cu11',
      'tensorflow-text',
      'tensorflow2',
      'yolov8',
      'openapi',
    ],
    ...['my-own-package', 'x', '', '-', 'a'.repeat(4000)],
  ])('%s is not', (name) => expect(lookAlikeOf(name)).toBeUndefined());

  it('never tells one of the names that are used most', () => {
    expect(POPULAR_PACKAGES.length).toBeGreaterThan(1000);
    for (const name of [...POPULAR_PACKAGES, ...MACHINE_LEARNING_PACKAGES])
      expect(lookAlikeOf(name)).toBeUndefined();
  });
});

describe('the tables', () => {
  it.each([
    ['popular', POPULAR_PACKAGES],
    ['machine learning', MACHINE_LEARNING_PACKAGES],
  ])('hold names of %s packages, normalised, sorted and once', (_, names) => {
    expect([...new Set(names)].sort()).toEqual([...names]);
    for (const name of names) expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  it('say of deprecated packages what to do', () => {
    expect(deprecatedPackage('sklearn')).toMatchObject({ instead: 'install scikit-learn' });
    expect(deprecatedPackage('scikit-learn')).toBeUndefined();
  });

  it('have the deprecated ones in order', () => {
    const text = readFileSync(new URL('deprecated-packages.ts', import.meta.url), 'utf8');
    const names = [...text.matchAll(/^ {2}\['([^']+)'/gm)].map((match) => match[1]);
    expect(names).toEqual([...names].sort());
  });
});
