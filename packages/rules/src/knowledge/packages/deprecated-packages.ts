// Packages that nobody keeps, or that are no more than a name: why, and what took their place. Source of truth: the
// packages' own pages and repositories, as of November 2026.

/** Why a package should not be asked for any more. */
export interface DeprecatedPackage {
  /** Predicate: `is unmaintained since 2015`. */
  readonly reason: string;
  /** What to do instead; a clause. */
  readonly instead: string;
}

/** Rows: normalised name, reason, what to do instead. */
const ROWS: readonly (readonly [string, string, string])[] = [
  ['allennlp', 'is archived since 2022', 'use transformers or spacy'],
  ['argparse', 'is a copy of what Python 3 brings', 'leave it out'],
  ['auto-gptq', 'is archived since 2025', 'use gptqmodel'],
  ['autoawq', 'is archived since 2025', 'use llm-compressor or gptqmodel'],
  ['bs4', 'is a dummy that installs beautifulsoup4', 'install beautifulsoup4'],
  ['caffe2', 'is a test release of a framework that became part of torch', 'install torch'],
  ['chainer', 'is in maintenance only since 2019', 'use torch'],
  ['cntk', 'is not developed since 2019', 'use torch or onnxruntime'],
  ['dataclasses', 'is a copy of what Python 3.7 and later bring', 'leave it out'],
  ['distribute', 'was merged into setuptools in 2013', 'install setuptools'],
  ['django-rest-framework', 'is a dummy that installs djangorestframework', 'install djangorestframework'],
  ['dotenv', 'is not python-dotenv, whose module has that name', 'install python-dotenv'],
  ['enum34', 'is a copy of what Python 3.4 and later bring', 'leave it out'],
  ['fairseq', 'is archived, its last release is of 2022', 'use transformers or fairseq2'],
  ['flask-jwt', 'has no release since 2015', 'use flask-jwt-extended'],
  ['functools32', 'is a copy of what Python 3 brings', 'leave it out'],
  ['futures', 'is a copy of what Python 3 brings', 'leave it out'],
  ['fuzzywuzzy', 'was renamed in 2021 and has no release since 2020', 'use thefuzz or rapidfuzz'],
  ['google-generativeai', 'is deprecated, support ended in 2025', 'use google-genai'],
  ['gym', 'is unmaintained since 2022', 'use gymnasium'],
  ['imblearn', 'is a dummy that installs imbalanced-learn', 'install imbalanced-learn'],
  ['jwt', 'is not pyjwt, whose module has that name', 'install pyjwt'],
  ['keras-applications', 'was merged into keras in 2020', 'use keras'],
  ['keras-preprocessing', 'is deprecated since 2022', 'use keras'],
  ['mxnet', 'is retired by Apache since 2023', 'use torch or onnxruntime'],
  ['mxnet-cu112', 'is retired by Apache since 2023', 'use torch or onnxruntime'],
  ['nose', 'is unmaintained since 2015 and does not run on Python 3.10 and later', 'use pytest'],
  ['oauth2client', 'is deprecated since 2018', 'use google-auth'],
  ['opencv', 'is not the package that OpenCV publishes', 'install opencv-python'],
  ['pathlib', 'is a copy of what Python 3.4 and later bring, and breaks it', 'leave it out'],
  ['pep8', 'was renamed in 2016', 'use pycodestyle'],
  ['pickle5', 'is a copy of what Python 3.8 and later bring', 'leave it out'],
  ['pil', 'is unmaintained since 2009', 'use pillow'],
  ['pinecone-client', 'was renamed in 2024', 'install pinecone'],
  [
    'pycrypto',
    'is unmaintained since 2013 and has flaws that nobody mends',
    'use pycryptodome or cryptography',
  ],
  ['pypdf2', 'is deprecated since 2022', 'use pypdf'],
  ['pytorch', 'is a dummy that refuses to install', 'install torch'],
  ['pytorch-pretrained-bert', 'was renamed twice, its last release is of 2019', 'use transformers'],
  ['pytorch-transformers', 'was renamed in 2019', 'use transformers'],
  ['skimage', 'is a dummy that stands for scikit-image', 'install scikit-image'],
  ['sklearn', 'is a dummy that stands for scikit-learn', 'install scikit-learn'],
  ['subprocess32', 'is a copy of what Python 3 brings', 'leave it out'],
  ['tensorflow-addons', 'has ended in 2024', 'use keras or what its repository names'],
  ['tensorflow-gpu', 'was removed in 2022, and its name may be used by others', 'install tensorflow'],
  ['tf-nightly-gpu', 'was removed in 2022, and its name may be used by others', 'install tf-nightly'],
  ['theano', 'is not developed since 2017', 'use pytensor or jax'],
  ['theano-pymc', 'was renamed to aesara, which became pytensor', 'use pytensor'],
  ['torch-model-archiver', 'is archived since 2025, with TorchServe', 'use another server for models'],
  ['torchserve', 'is archived since 2025, and its flaws are not mended', 'use another server for models'],
  ['torchtext', 'is not developed since 2024', 'use transformers, tokenizers or datasets'],
  ['trax', 'is not developed since 2022', 'use jax with flax'],
  ['typing', 'is a copy of what Python 3.5 and later bring, and breaks it', 'leave it out'],
];

const BY_NAME = new Map<string, DeprecatedPackage>(
  ROWS.map(([name, reason, instead]) => [name, { reason, instead }]),
);

/** @param name normalised (PEP 503), as the Python Package Index has it */
export function deprecatedPackage(name: string): DeprecatedPackage | undefined {
  return BY_NAME.get(name);
}
