// Where Python packages of honest projects come from, besides the index of pip: hosts of indexes, and owners of repositories.

import type { Severity } from '@sentrascan/contract';

/** Hosts that publish wheels of known projects, or mirror the index as it is. */
const HOSTS: ReadonlySet<string> = new Set(
  `pypi.org pypi.python.org files.pythonhosted.org test.pypi.org download.pytorch.org pypi.nvidia.com pypi.ngc.nvidia.com
  developer.download.nvidia.com storage.googleapis.com data.pyg.org data.dgl.ai wheels.vllm.ai flashinfer.ai docs.flashinfer.ai
  abetlen.github.io download.openmmlab.com pypi.anaconda.org conda.anaconda.org repo.anaconda.com anaconda.org repo.continuum.io prefix.dev
  repo.prefix.dev
  mirrors.aliyun.com pypi.tuna.tsinghua.edu.cn mirrors.tuna.tsinghua.edu.cn mirror.baidu.com www.paddlepaddle.org.cn
  paddle-whl.bj.bcebos.com paddle-qa.bj.bcebos.com huggingface.github.io huggingface.co dl.fbaipublicfiles.com
  pytorch-extension.intel.com download.openvinotoolkit.org repo.radeon.com rocm.nightlies.amd.com packages.rapids.ai
  pypi.mirrors.ustc.edu.cn mirrors.cloud.tencent.com repo.huaweicloud.com pypi.doubanio.com pypi.douban.com spacy.io
  github-production-release-asset`.split(/\s+/),
);

/** Owners of repositories on GitHub, GitLab and Hugging Face whose packages projects install from source. */
const OWNERS: ReadonlySet<string> = new Set(
  `huggingface openai facebookresearch pytorch nvidia nvlabs nvidia-nemo microsoft google google-research google-deepmind
  googlecloudplatform deepmind jax-ml tensorflow keras-team explosion lightning-ai pytorchlightning apple meta-llama mistralai
  qwenlm alibaba modelscope opendatalab open-mmlab internlm baaivision flagopen deepseek-ai thudm zai-org salesforce stanfordnlp
  stanfordmlgroup allenai eleutherai bigscience-workshop bigcode-project mosaicml databricks mlflow apache ray-project
  vllm-project sgl-project unslothai axolotl-ai-cloud openaccess-ai-collective dao-ailab tridao state-spaces intel intel-extension-for-pytorch
  onnx rwightman pytorch-labs bitsandbytes-foundation timdettmers casper-hansen autogptq panqiwei modelcloud ultralytics
  roboflow idea-research compvis crowsonkb openmm scikit-learn scipy numpy pandas-dev dmlc catboost optuna wandb iterative
  bentoml nltk speechbrain espnet coqui-ai snakers4 suno-ai linkedin mit-han-lab haotian-liu llava-vl lm-sys stability-ai
  black-forest-labs tencent tencentarc paddlepaddle rapidsai python psf pypa paul-gauthier dottxt-ai guidance-ai triton-lang
  openvinotoolkit kornia pyg-team rusty1s m-bain ggerganov ggml-org abetlen pyannote lucidrains facebookincubator`.split(
    /\s+/,
  ),
);

/** A commit by its hash: what is installed cannot change any more. */
const PINNED = /@[0-9a-f]{40}(?:[#?]|$)/;

/**
 * What it means that packages come from there.
 *
 * @param target an address as a list of packages writes it
 * @param isIndex whether other packages are looked up there, too
 * @returns undefined where that is ordinary
 */
export function packageOriginSeverity(target: string, isIndex: boolean): Severity | undefined {
  const address =
    /^(?:[a-z]{2,4}\+)?(?:[a-z+]{2,12}:\/\/|git@)(?:[^/@\s]{1,200}@)?([^/:\s]{1,253})(?::\d{1,5})?[/:]?([^/\s]{0,200})/i.exec(
      target,
    );
  const host = (address?.[1] ?? target).toLowerCase();
  if (/^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(host)) return 'low';
  const isPlain = /^(?:git\+)?http:/i.test(target);
  if (HOSTS.has(host) || /\.(?:pkg\.dev|amazonaws\.com|azure\.com|visualstudio\.com)$/.test(host))
    return isPlain && isIndex ? 'low' : undefined;
  const isForge =
    /^(?:www\.)?(?:github\.com|gitlab\.com|codeload\.github\.com|raw\.githubusercontent\.com|bitbucket\.org|gitee\.com)$/.test(
      host,
    );
  if (isForge && OWNERS.has((address?.[2] ?? '').toLowerCase())) return undefined;
  if (isForge && PINNED.test(target)) return 'low';
  return 'medium';
}
