// How packages are installed from a command line: which programs do it, which options change where packages come from, and
// which places are those of known projects. Data only. Sources of truth: pip's, conda's and uv's own documentation of their
// options; addresses as the projects' installation pages give them.

/** A program that installs packages, by its words. */
export interface Installer {
  /** What it installs from when nothing else is said. */
  readonly registry: string;
  /** True where a version is given in the word itself (`name==1.2`). */
  readonly pins: RegExp;
  /** Options that take the next word. */
  readonly options: ReadonlySet<string>;
  /** True where packages come from a distribution that is signed as a whole. */
  readonly isDistribution?: true;
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const PIP: Installer = {
  registry: 'PyPI',
  pins: /===?|@\s{0,4}(?:file:|https?:\/\/[^\s]{1,400}#sha256=)/,
  options: words(
    `-r --requirement -c --constraint -i --index-url --extra-index-url --default-index --index -f --find-links --trusted-host -t
     --target --platform --python-version --implementation --abi --root --prefix --src --upgrade-strategy --no-binary
     --only-binary --progress-bar --report --log --proxy --retries --timeout --exists-action --cert --client-cert
     --cache-dir --python -p --config-settings --global-option --root-user-action --group`,
  ),
};
const CONDA: Installer = {
  registry: 'its channels',
  pins: /[^<>!~]={1,2}[^=]/,
  options: words('-c --channel -n --name -p --prefix --file --repodata-fn --solver'),
};
const SYSTEM: Installer = {
  registry: 'the distribution',
  pins: /=/,
  options: words('-t -o -c'),
  isDistribution: true,
};
const NODE: Installer = {
  registry: 'npm',
  pins: /.@\d/,
  options: words('--prefix --registry -w --workspace'),
};

/** Installers by their program, and the words that make them install. */
export const INSTALLERS: Readonly<
  Record<string, { readonly verbs: ReadonlySet<string>; readonly by: Installer }>
> = {
  pip: { verbs: words('install download'), by: PIP },
  pip3: { verbs: words('install download'), by: PIP },
  pip2: { verbs: words('install download'), by: PIP },
  pipx: { verbs: words('install run'), by: PIP },
  uv: { verbs: words('add install'), by: PIP },
  poetry: { verbs: words('add'), by: { ...PIP, pins: /===?|@\^?\d/ } },
  easy_install: { verbs: words(''), by: PIP },
  conda: { verbs: words('install create'), by: CONDA },
  mamba: { verbs: words('install create'), by: CONDA },
  micromamba: { verbs: words('install create'), by: CONDA },
  'apt-get': { verbs: words('install'), by: SYSTEM },
  apt: { verbs: words('install'), by: SYSTEM },
  yum: { verbs: words('install'), by: SYSTEM },
  dnf: { verbs: words('install'), by: SYSTEM },
  apk: { verbs: words('add'), by: SYSTEM },
  brew: { verbs: words('install'), by: SYSTEM },
  npm: { verbs: words('install i add'), by: NODE },
  yarn: { verbs: words('add'), by: NODE },
  pnpm: { verbs: words('add install'), by: NODE },
};

/** Options of pip and uv that say where packages come from. */
export const SOURCE_OPTIONS: ReadonlySet<string> = words(
  '-i --index-url --extra-index-url --default-index --index -f --find-links',
);

/** Places where known projects keep their own builds. */
export const KNOWN_INDEXES: RegExp =
  /^https:\/\/(?:pypi\.org\/|files\.pythonhosted\.org\/|download\.pytorch\.org\/|data\.pyg\.org\/|pytorch-geometric\.com\/|storage\.googleapis\.com\/(?:jax-releases|jax-cuda-releases|tensorflow|libtpu-releases|libtpu-tf-releases)\b|pypi\.nvidia\.com|pypi\.ngc\.nvidia\.com|developer\.download\.nvidia\.com\/|data\.dgl\.ai\/|dl\.fbaipublicfiles\.com\/detectron2\/|download\.openmmlab\.com\/|huggingface\.github\.io\/autogptq-index\/|abetlen\.github\.io\/llama-cpp-python\/|flashinfer\.ai\/whl|wheels\.vllm\.ai\/|github\.com\/explosion\/spacy-models\/releases\/|pypi\.anaconda\.org\/|pypi\.fury\.io\/arrow-nightlies|www\.paddlepaddle\.org\.cn\/(?:whl|packages)|paddle-whl\.bj\.bcebos\.com\/|pypi\.tuna\.tsinghua\.edu\.cn\/|mirrors\.aliyun\.com\/pypi\/|pypi\.doubanio\.com\/|pypi\.mirrors\.ustc\.edu\.cn\/|www\.modelscope\.cn\/|modelscope\.oss-cn-beijing\.aliyuncs\.com\/)/i;

/** Tools that install packages themselves: their own release says little of what is run. */
export const PACKAGING_TOOLS: ReadonlySet<string> = words(
  'pip setuptools wheel uv build twine virtualenv pipenv poetry conda mamba',
);
