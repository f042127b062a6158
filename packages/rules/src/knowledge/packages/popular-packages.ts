// The thousand packages that are installed most, by downloads, and lesser known ones whose honest names are close to those of others.
// Normalised (PEP 503), sorted. Source: download counts of the Python Package Index, November 2026.

/** Names that imitate nothing. */
export const POPULAR_PACKAGES: readonly string[] = `
  absl-py accelerate adal adsk aenum agate aioboto3 aiobotocore aiodns aiofile aiofiles aiohappyeyeballs aiohttp
  aiohttp-retry aiohttpx aioitertools aiosignal aiosqlite alabaster albumentationsx alembic altair amqp annotated-doc
  annotated-types anthropic antlr4-python3-runtime anyio apache-airflow apache-airflow-providers-common-compat
  apache-airflow-providers-common-sql apache-airflow-providers-databricks apache-airflow-providers-fab
  apache-airflow-providers-http apache-airflow-providers-snowflake appdirs apscheduler argcomplete argon2-cffi
  argon2-cffi-bindings argparse arrow asgiref asn1crypto ast-serialize astor astroid asttokens async-lru async-timeout
  asyncio asyncpg attrs authlib av aws-lambda-powertools aws-requests-auth aws-sam-translator aws-xray-sdk awscli
  awswrangler axiom-py azure-batch azure-common azure-core azure-cosmos azure-datalake-store azure-identity
  azure-keyvault-secrets azure-kusto-data azure-mgmt-core azure-mgmt-resource azure-monitor-opentelemetry-exporter
  azure-servicebus azure-storage-blob azure-storage-file-datalake azure-storage-queue babel backoff backports-tarfile
  backports-zstd bandit bcrypt beartype beautifulsoup4 bidict billiard bitarray black bleach blinker blis boltons boolean-py
  boto boto3 boto3-stubs botocore botocore-stubs bracex brotli browser-use bs4 build bytecode cachecontrol cached-property
  cachetools caio catalogue cattrs cbor2 celery certifi cffi cfgv cfn-lint chardet charset-normalizer clask cleanml cleo
  click click-didyoumean click-option-group click-plugins click-repl clickhouse-connect cloudpathlib cloudpickle cmake
  cohere colorama coloredlogs colorlog comm confection configargparse confluent-kafka contourpy coverage cramjam crashtest
  crc32c cron-descriptor croniter cryptography cssselect cssselect2 cuda-bindings cuda-pathfinder cuda-toolkit curl-cffi
  cwsandbox cycler cyclonedx-python-lib cyclopts cymem cython dacite daff dask databricks-labs-blueprint databricks-sdk
  databricks-sql-connector databricks-sqlalchemy dataclasses-json datadog datadog-api-client dataset datasets datazets
  dateparser db-dtypes dbt-adapters dbt-common dbt-core dbt-extractor dbt-protos dbt-semantic-interfaces ddtrace debugpy
  decorator deepdiff defusedxml delta-spark deltalake deprecated deprecation dill diskcache distlib distro django
  django-cors-headers djangorestframework djongo dnspython docker docstring-parser docutils duckdb dulwich durationpy ecdsa
  editables einops elastic-transport elasticsearch elasticsearch-dsl email-validator entrypoints envier et-xmlfile
  eval-type-backport events exceptiongroup execnet executing factory-boy faiss-cpu faker fakeredis fasta fastani fastapi
  fastapi-cli fastapi-cloud-cli fastapix fastar fastavro fastcore fastjsonschema fastmcp fastui fastuuid filelock filetype
  findpython fire flake8 flask flask-cors flask-limiter flask-login flask-sqlalchemy flask-wtf flatbuffers flit-core
  fonttools fqdn freezegun frozendict frozenlist fsspec future gcloud-aio-auth gcloud-aio-bigquery gcloud-aio-storage gcsfs
  gevent ghapi gitdb gitpython google-ads google-analytics-admin google-api-core google-api-python-client google-auth
  google-auth-httplib2 google-auth-oauthlib google-cloud-aiplatform google-cloud-alloydb google-cloud-appengine-logging
  google-cloud-audit-log google-cloud-automl google-cloud-batch google-cloud-bigquery google-cloud-bigquery-datatransfer
  google-cloud-bigquery-storage google-cloud-bigtable google-cloud-build google-cloud-compute google-cloud-container
  google-cloud-core google-cloud-datacatalog google-cloud-dataflow-client google-cloud-dataform google-cloud-dataplex
  google-cloud-dataproc google-cloud-dataproc-metastore google-cloud-dlp google-cloud-firestore google-cloud-kms
  google-cloud-language google-cloud-logging google-cloud-memcache google-cloud-monitoring
  google-cloud-orchestration-airflow google-cloud-os-login google-cloud-pubsub google-cloud-redis
  google-cloud-resource-manager google-cloud-run google-cloud-secret-manager google-cloud-spanner google-cloud-speech
  google-cloud-storage google-cloud-storage-transfer google-cloud-tasks google-cloud-texttospeech google-cloud-translate
  google-cloud-videointelligence google-cloud-vision google-cloud-workflows google-crc32c google-genai google-pasta
  google-resumable-media googleapis-common-protos gql graphene graphql-core graphql-relay graphviz great-expectations
  greenlet griffe griffelib grpc-google-iam-v1 grpc-interceptor grpcio grpcio-health-checking grpcio-status grpcio-tools
  grpclib gspread gunicorn gymnesium h11 h2 h5py hatch hatchling hf-xet hiredis holidays hpack html5lib httpcore httplib2
  httptools httpx httpx-sse huggingface-hub humanfriendly humanize hvac hyperframe hyperlink hypothesis id identify idna
  ijson imageio imagesize immutabledict importlib-metadata importlib-resources inflect inflection iniconfig installer invoke
  ipykernel ipython ipython-pygments-lexers ipywidgets iso8601 isodate isoduration isort itsdangerous jaraco-classes
  jaraco-context jaraco-functools jax jedi jeepney jinja jinja2 jinjax jira jiter jmespath joblib joserfc jpype1 jsii
  json-repair json5 jsonpatch jsonpath-ng jsonpath-python jsonpickle jsonpointer jsonref jsonschema jsonschema-path
  jsonschema-specifications junitparser jupyter-ai jupyter-client jupyter-core jupyter-events jupyter-lsp jupyter-server
  jupyter-server-terminals jupyterhub jupyterlab jupyterlab-pygments jupyterlab-server jupyterlab-widgets jupytext jwcrypto
  kafka-python keras keyring keyrings-google-artifactregistry-auth kiwisolver kombu kubernetes kubernetes-asyncio langchain
  langchain-anthropic langchain-classic langchain-cohere langchain-community langchain-core langchain-google-vertexai
  langchain-openai langchain-opensearch langchain-protocol langchain-text-splitters langfuse langgraph langgraph-checkpoint
  langgraph-prebuilt langgraph-sdk langsmith lark lazy-loader lazy-object-proxy leather levenshtein libcst librt
  license-expression limits linkify-it-py liteglm litellm llama-cloud llama-cloud-services
  llama-index-indices-managed-llama-cloud llama-parse llvmlite lmflow lockfile logfire loguru looker-sdk lupa lxml lz4 mako
  markdown markdown-it-py markdownify markupsafe marshmallow mashumaro matplotlib matplotlib-inline maxminddb mccabe mcp
  mdit-py-plugins mdurl mergedeep minai mistralai mistune ml-dtypes mlflow mlflow-skinny mlserve mmh3 mock modal
  more-itertools moto mpmath msal msal-extensions msgpack msgspec msrest msrestazure multidict multiprocess murmurhash mypy
  mypy-boto3-s3 mypy-extensions mysql-connector-python mysqlclient narwhals natsort nbclient nbconvert nbformat nest-asyncio
  network networks networkx nexus-rpc nh3 ninja nltk nodebook nodeenv notebook notebook-shim numa numba numpy nvidia-cublas
  nvidia-cublas-cu12 nvidia-cublasmp-cu12 nvidia-cuda-cupti nvidia-cuda-cupti-cu12 nvidia-cuda-nvrtc nvidia-cuda-nvrtc-cu12
  nvidia-cuda-runtime nvidia-cuda-runtime-cu12 nvidia-cudnn-cu12 nvidia-cudnn-cu13 nvidia-cudss-cu12 nvidia-cufft
  nvidia-cufft-cu12 nvidia-cufile nvidia-curand nvidia-curand-cu12 nvidia-cusolver nvidia-cusolver-cu12 nvidia-cusparse
  nvidia-cusparse-cu12 nvidia-cusparselt-cu12 nvidia-cusparselt-cu13 nvidia-ml-py nvidia-nccl-cu12 nvidia-nccl-cu13
  nvidia-nvjitlink nvidia-nvjitlink-cu12 nvidia-nvshmem-cu13 nvidia-nvtx nvidia-nvtx-cu12 oauth2client oauthlib omegaconf
  onnx onnxruntime open3d-python openai openai-agents openapi-pydantic openapi-schema-validator openapi-spec-validator
  openbci-python opencc-python opencc-python-reimplemented opencensus opencensus-context opencv-python
  opencv-python-headless openocr-python openpyxl opensearch-py opentelemetry-api opentelemetry-distro
  opentelemetry-exporter-otlp opentelemetry-exporter-otlp-proto-common opentelemetry-exporter-otlp-proto-grpc
  opentelemetry-exporter-otlp-proto-http opentelemetry-exporter-prometheus opentelemetry-instrumentation
  opentelemetry-instrumentation-aiohttp-client opentelemetry-instrumentation-asgi opentelemetry-instrumentation-dbapi
  opentelemetry-instrumentation-django opentelemetry-instrumentation-fastapi opentelemetry-instrumentation-flask
  opentelemetry-instrumentation-httpx opentelemetry-instrumentation-logging opentelemetry-instrumentation-psycopg2
  opentelemetry-instrumentation-requests opentelemetry-instrumentation-sqlalchemy opentelemetry-instrumentation-threading
  opentelemetry-instrumentation-urllib opentelemetry-instrumentation-urllib3 opentelemetry-instrumentation-wsgi
  opentelemetry-proto opentelemetry-sdk opentelemetry-semantic-conventions opentelemetry-util-http opt-einsum optimus
  oracledb ordered-set orderly-set orjson ormsgpack oscrypto outcome overrides packageurl-python packaging panda pandas
  pandas-gbq pandas-stubs panddas pandocfilters parameterized paramiko parse parsedatetime parso passlib pathable
  pathlib-abc pathos pathspec pathvalidate patsy pbr pbs-installer pbspark pdfminer-six pdfplumber pedantic peewee pendulum
  perfect pexpect pg8000 pgvector phonenumbers pillow pinotdb pip pip-requirements-parser pip-tools pipenv pkginfo
  pkgutil-resolve-name platformdirs playwright plotly plotpy pluggy ply poetry poetry-core poetry-plugin-export polar polars
  polars-runtime-32 portalocker postgrest posthog pre-commit prek preshed prettytable progressbar2 prometheus-client
  prompt-toolkit propcache proto-plus protobuf protobug psutil psycopg psycopg-binary psycopg-pool psycopg2 psycopg2-binary
  ptyprocess pure-eval py py-cpuinfo py-key-value-aio py-serializable py-spy py4j pyaml pyarrot pyarrow pyarrow-hotfix
  pyasn1 pyasn1-modules pyathena pybase64 pybind11 pybreaker pycares pycodestyle pycountry pycparser pycryptodome
  pycryptodomex pydantic pydantic-ai pydantic-ai-slim pydantic-core pydantic-evals pydantic-extra-types pydantic-graph
  pydantic-settings pydata-google-auth pydeck pydjantic pydocket pydub pydyf pyee pyflakes pygithub pygments pyhumps
  pyiceberg pyjwt pylint pymantic pymdown-extensions pymongo pymssql pymupdf pymupdf4llm pymysql pynacl pyodbc pyopenssl
  pyotp pyparsing pypdf pypdf2 pypdfium2 pyperclip pyphen pyproj pyproject-hooks pyright pyroaring pyrsistent pyshark
  pysocks pyspark pyspnego pytest pytest-asyncio pytest-cov pytest-env pytest-html pytest-json-ctrf pytest-metadata
  pytest-mock pytest-rerunfailures pytest-runner pytest-timeout pytest-xdist python-daemon python-dateutil python-discovery
  python-docx python-dotenv python-engineio python-gitlab python-http-client python-jose python-json-logger python-magic
  python-multipart python-pptx python-slugify python-socketio python-telegram-bot python-utils pytimeparse pytokens pytz
  pytzdata pywin32 pyyaml pyzmq qdrant-client qrcode rapidfuzz ray readme-renderer realtime redis redshift-connector
  referencing regex reportlab requests requests-aws4auth requests-file requests-mock requests-oauthlib requests-toolbelt
  requestx responses retry retrying rfc3339-validator rfc3986 rfc3986-validator rfc3987-syntax rich rich-argparse rich-click
  rich-rst rich-toolkit rignore rpds-py rsa ruamel-yaml ruamel-yaml-clib ruff s3fs s3transfer safetensors sagemaker scapy
  schema scikit-clean scikit-image scikit-learn scipy scopy scramp seaborn secretstorage selenium semantic-version semgrep
  semver send2trash sendgrid sentence-transformers sentencepiece sentry-sdk setproctitle setuptools setuptools-scm sglang
  shapely shellingham simple-salesforce simple-websocket simplejson simpy sipy six slack-sdk smart-open smmap smpy sniffio
  snowballstemmer snowflake-connector-python snowflake-snowpark-python snowflake-sqlalchemy snowplow-tracker
  sortedcontainers soupsieve spacy spay sphinx sphinxcontrib-applehelp sphinxcontrib-devhelp sphinxcontrib-htmlhelp
  sphinxcontrib-jsmath sphinxcontrib-qthelp sphinxcontrib-serializinghtml sqlalchemy sqlalchemy-bigquery sqlalchemy-spanner
  sqlalchemy-utils sqlglot sqlparse srsly sse-starlette sshtunnel stable-baselines stack-data starlette statsmodels
  stevedore storage3 streamkit streamlit strenum strictyaml stripe structlog sumpy sunkit-image supabase supabase-auth
  supabase-functions swebench sympy synchronicity tableauserverclient tabulate tblib temporalio tenacity tensorart
  tensorboard tensorboard-data-server tensorflow tensorflowjs termcolor terminado testcontainers text-unidecode texttable
  textual thinc threadpoolctl thrift tifffile tiktoken time-machine tinycss2 tinyhtml5 titon tldextract tokenize-rt
  tokenizer tokenizers toml tomli tomli-w tomlkit toolz torch torch-audit torchext torchtest torchvision torchx tornado
  touchtext tox tqdm traitlets transformers transformerx transforms tree-sitter tree-sitter-c tree-sitter-c-sharp
  tree-sitter-java tree-sitter-javascript tree-sitter-languages tri trio trio-websocket triton tritony trove-classifiers
  twilio twine ty typedload typeguard typer typer-slim types-awscrt types-cachetools types-certifi types-cffi
  types-deprecated types-paramiko types-protobuf types-python-dateutil types-pytz types-pyyaml types-redis types-requests
  types-s3transfer types-setuptools types-tabulate types-toml types-urllib3 typing-extensions typing-inspect
  typing-inspection tzdata tzlocal ua-parser ua-parser-builtins uc-micro-py ujson uncalled-for unicorn unidecode unidiff
  universal-pathlib uri-template uritemplate url-normalize urllib3 userpath uuid-utils uv uv-build uvicore uvicorn uvloop
  validators vcs-versioning vine virtualenv wandb watchdog watchfiles watchtower wcmatch wcwidth weasel weasyprint
  weaviate-client webcolors webencodings websocket-client websockets werkzeug wheel whisper whispers widgetsnbextension
  wrapt wsproto wtforms xarray xgboost xlrd xlsxwriter xmltodict xxhash yamllint yandexcloud yarl ydb yfinance
  youtube-transcript-api zeep zipp zope-event zope-interface zopfli zstandard
`
  .trim()
  .split(/\s+/);
