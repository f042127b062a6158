// What programs do when a notebook runs them: those that only look or keep files in order, and extensions of notebooks that are
// known. Data only.

import type { Severity } from '@sentrascan/contract';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Programs that show something, or keep the user's own files in order: no finding by themselves. */
export const HARMLESS_PROGRAMS: ReadonlySet<string> = words(
  `ls ll dir pwd cd echo printf cat head tail less more wc sort uniq cut tr grep egrep fgrep zgrep rg awk sed find tree file stat du df free
   nproc lscpu lsblk lspci uname hostname date cal uptime top htop ps which whereis type whoami id groups env printenv set
   export alias nvidia-smi nvcc gcc g++ clang make cmake ninja rocm-smi nvtop gpustat tpu-info python python3 pypy jupyter ipython
   mkdir rmdir touch cp mv ln rm tar unzip zip gunzip gzip bzip2 xz 7z md5sum sha1sum sha256sum cksum diff cmp tee test [ [[ true
   false sleep exit return seq basename dirname realpath readlink jq yq column nl tac rev xxd hexdump od strings git gh
   gsutil gcloud aws az kaggle huggingface-cli hf wandb dvc mlflow tensorboard accelerate torchrun deepspeed streamlit pytest
   black ruff flake8 mypy isort nbconvert node npm yarn julia Rscript R java javac go cargo rustc docker kubectl wget curl
   aria2c gdown rsync ffmpeg ffprobe sox convert identify magick dot pdflatex pandoc tesseract conda mamba pip pip3 uv poetry pipx
   clear cls history man help info ldconfig ldd ulimit lsof netstat ifconfig ip ping dig nslookup screen tmux kill pkill
   source . for if while do done then fi else case esac function read local unset shift trap wait bg fg jobs apt apt-get
   apt-cache crontab nc ncat telnet service dpkg yum dnf apk brew spark-submit hdfs hadoop psql sqlite3 mysql redis-cli ollama vllm lm_eval papermill
   colab-convert jupytext quarto sphinx-build mkdocs chmod modelscope openssl`,
);

/** Extensions that `%load_ext` loads in honest notebooks. */
export const KNOWN_EXTENSIONS: RegExp =
  /^(?:autoreload|tensorboard(?:\.notebook)?|sql|line_profiler|memory_profiler|cython|Cython|cythonmagic|rpy2(?:\.ipython)?|google\.(?:cloud\.bigquery|colab\.data_table|colab\.\w{1,40})|bigquery_magics|dotenv|jupyter_black|nb_black|lab_black|black|watermark|autotime|cudf\.pandas|cuml\.accel|jupyter_ai(?:_magics)?|storemagic|sympyprinting|sympy\.interactive\.ipythonprinting|heat|scalene|snakeviz|ipytest|pycodestyle_magic|wandb|julia\.magic|oct2py\.ipython|octavemagic|sparkmagic\.magics|nb_js_diagrammers|pyinstrument|filprofiler|line_profiler_ext|version_information|hierarchymagic|gvmagic|itikz|tikzmagic|manim|wurlitzer|slurm_magic|kedro\.ipython|kedro\.extras\.extensions\.ipython|dask|ray|bokeh|hvplot|holoviews\.ipython|panel|nbtutor|ipyext\.\w{1,40}|IPython\.extensions\.\w{1,40}|fortranmagic|pydeck|cypher|ipython_cypher|duckdb|magic_duckdb|jupysql|mypy_ipython|nb_mypy|pyspark|snowflake|snakeviz|tqdm|vertexai|metaflow|zenml|literary\.\w{1,40}|jupyter_spaces|perfplot|ipyparallel|parallelmagic|prometheus)$/;

/** Where a command or script is better or worse than its rule says. */
export const COMMAND_SEVERITIES = {
  /** Builds of images and scripts name an index of their owner. */
  installsElsewhereInScripts: 'medium',
  installsFromTag: 'medium',
  /** Distributions are signed as a whole, and keep one release of most packages; scripts and builds are run by those who wrote them. */
  installsFromDistribution: 'low',
  /** It is shown, and runs when somebody runs the cell again. */
  loadsRemoteCell: 'medium',
  scriptCommandsKernel: 'high',
  /** Whoever makes a tool that many people use tells them to install it so. */
  knownInstaller: 'medium',
  /** A script fetches a file over an encrypted connection and runs it; the building of an image does. */
  runsFetchedInScripts: 'medium',
  runsFetchedInBuild: 'low',
  knownInstallerInScripts: 'low',
  /** Source that draws has scripts of its own. */
  plainScriptOfSource: 'low',
} as const satisfies Readonly<Record<string, Severity>>;
