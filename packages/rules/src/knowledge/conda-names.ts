// Which package of PyPI is the same software as one of conda: advisories are written for the names of PyPI.

import { normalizedPackageName } from '@sentrascan/contract';

/** Names that differ: conda's, PyPI's. Sources: recipes of conda-forge and of Anaconda's main channel, by the archive they build from. */
const RENAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    airflow: 'apache-airflow',
    'awscli-v1': 'awscli',
    'black-jupyter': 'black',
    'brotli-python': 'brotli',
    'dask-core': 'dask',
    'docker-py': 'docker',
    faiss: 'faiss-cpu',
    'lightgbm-gpu': 'lightgbm',
    'matplotlib-base': 'matplotlib',
    'msgpack-python': 'msgpack',
    'numpy-base': 'numpy',
    opencv: 'opencv-python',
    'py-lief': 'lief',
    'py-mxnet': 'mxnet',
    'py-opencv': 'opencv-python',
    'py-xgboost': 'xgboost',
    'py-xgboost-cpu': 'xgboost',
    'py-xgboost-gpu': 'xgboost',
    'pyarrow-core': 'pyarrow',
    'pyarrow-all': 'pyarrow',
    'pyqt-base': 'pyqt5',
    pyqt: 'pyqt5',
    'pyspark-base': 'pyspark',
    pysoundfile: 'soundfile',
    pytables: 'tables',
    'python-confluent-kafka': 'confluent-kafka',
    'python-duckdb': 'duckdb',
    'python-flatbuffers': 'flatbuffers',
    'python-graphviz': 'graphviz',
    'python-kubernetes': 'kubernetes',
    'python-lmdb': 'lmdb',
    'python-tzdata': 'tzdata',
    'python-xxhash': 'xxhash',
    'python-zstd': 'zstd',
    pytorch: 'torch',
    'pytorch-cpu': 'torch',
    'pytorch-gpu': 'torch',
    pytorch_geometric: 'torch-geometric',
    pytorch_scatter: 'torch-scatter',
    'pytorch-nightly': 'torch',
    pyg: 'torch-geometric',
    'ray-all': 'ray',
    'ray-core': 'ray',
    'ray-data': 'ray',
    'ray-default': 'ray',
    'ray-rllib': 'ray',
    'ray-serve': 'ray',
    'ray-train': 'ray',
    'ray-tune': 'ray',
    'redis-py': 'redis',
    'tensorflow-base': 'tensorflow',
    'tensorflow-eigen': 'tensorflow',
    'tensorflow-gpu-base': 'tensorflow-gpu',
    'tensorflow-mkl': 'tensorflow',
    'uvicorn-standard': 'uvicorn',
    'fastapi-core': 'fastapi',
    'weasyprint-core': 'weasyprint',
    'xgboost-cpu': 'xgboost',
  }),
);

/** Packages of conda that are no Python project, or another one than PyPI's package of that name. */
const OTHER_SOFTWARE: ReadonlySet<string> = new Set(
  [
    'python pypy pypy3 pypy3.9 python_abi cpython python-freethreading conda-build-tools',
    'abseil-cpp alsa-lib aom arrow-cpp assimp at-spi2-core attr autoconf automake aws-c-auth aws-c-cal aws-c-common aws-c-compression',
    'aws-c-event-stream aws-c-http aws-c-io aws-c-mqtt aws-c-s3 aws-c-sdkutils aws-checksums aws-crt-cpp aws-sdk-cpp azure-core-cpp',
    'bash binutils bison blas blas-devel blosc boost boost-cpp brotli brotli-bin bzip2 c-ares c-compiler ca-certificates cairo ccache',
    'cfitsio charls clang clangxx cmake cuda cutensor compilers compiler-rt coreutils cpp-compiler cudatoolkit cudnn curl cxx-compiler cyrus-sasl',
    'dav1d dbus double-conversion duckdb eigen elfutils expat ffmpeg fftw flac flatbuffers flex fmt font-ttf-ubuntu fontconfig',
    'fonts-conda-forge fortran-compiler freetype freexl fribidi gcc gdal-core gdk-pixbuf geos geotiff gettext gflags gfortran gh giflib git',
    'git-lfs glib glog gmp gnutls go gperftools graphite2 graphviz grpc-cpp gsl gst-plugins-base gstreamer gtest gxx harfbuzz hdf4 hdf5',
    'htop icu intel-openmp isl jasper java jemalloc jpeg jq json-c jsoncpp julia jxrlib kubernetes kealib keyutils krb5 lame lcms2 ld_impl lerc leveldb',
    'leptonica lightning-cpp llvm llvm-openmp lmdb lz4-c lzo m4 magma make mamba maven mesalib metis micromamba mkl mkl-devel mkl-include mpc',
    'mpfr mpg123 mpi mpich msgpack-c mysql mysql-common mysql-libs nasm nccl ncurses ncurses-base netcdf4 nettle nginx ninja nlohmann_json nodejs nspr',
    'nss numactl ocl-icd onednn onnx-cpp opencl-headers openblas openexr openh264 openjdk openjpeg openldap openmp openmpi openssl orc p11-kit pandoc pango',
    'parallel patchelf pcre pcre2 perl pixman pkg-config pkgconfig poppler popt portaudio postgresql proj protobuf-cpp pthread-stubs pugixml pulseaudio',
    'qhull qt qt-main qt-webengine qt6-main r rabbitmq-server rdma-core re2 readline redis redis-server ripgrep rocksdb ruby rust s2n sccache sed sentencepiece-cpp',
    'sleef snappy sox spdlog spirv-tools sqlite svt-av1 swig sysroot tar tbb tensorrt-cpp tesseract texlive-core thrift-cpp tk tmux tree tzcode tzdata',
    'ucrt ucx unixodbc unzip utf8proc vc vim vs2015_runtime vtk-base vulkan-loader wget which x264 x265 xerces-c xkeyboard-config xtensor',
    'xxhash xz yaml yaml-cpp yarn zeromq zfp zip zlib zlib-ng zookeeper zsh zstd',
    'libabseil libaec libarchive libarrow libavif libblas libbrotlicommon libcblas libcublas libcufft libcurand libcurl libcusolver libcusparse libdeflate',
    'libdrm libedit libev libevent libexpat libfaiss libffi libflac libgcc libgcc-ng libgcrypt libgdal libgfortran libgfortran-ng libgfortran5 libglib libgomp libgrpc',
    'libhwloc libhwy libiconv libidn2 libjpeg-turbo libjxl liblapack liblzma libmagma libmamba libmicrohttpd libnghttp2 libnpp libnsl libnvjpeg libogg libopenblas libopencv',
    'libopenvino libopus libparquet libpng libpq libprotobuf libre2 libsndfile libsodium libspatialite libsqlite libssh2 libstdcxx libstdcxx-ng libtasn1 libtensorflow libthrift',
    'libtiff libtool libtorch libunistring libunwind libutf8proc libuuid libuv libvorbis libvpx libwebp libwebp-base libxcb libxcrypt libxgboost libxkbcommon libxml2 libxslt libzip libzlib',
  ].flatMap((line) => line.split(' ')),
);

/** Names of other languages' packages, of parts of compilers and drivers, and of packages that hold nothing. */
const OTHER_FAMILY =
  /^(?:_|r-|perl-|rb-|lua-|xorg-|nvidia-|cuda-|sysroot_|gcc_|gxx_|binutils_|ld_impl_|vs20|vc14|msys2-|m2w64-|m2-|mkl-|font-|lib.*-dev(?:el)?$)/;

const BY_NORMALISED_NAME: ReadonlyMap<string, string> = new Map(
  Array.from(RENAMED, ([conda, pypi]) => [normalizedPackageName(conda), pypi]),
);
const OTHERS_BY_NORMALISED_NAME: ReadonlySet<string> = new Set(
  Array.from(OTHER_SOFTWARE, normalizedPackageName),
);

/**
 * The package of PyPI that is the same software, whose advisories hold for a package of conda, too. That PyPI's package of that
 * name is malicious says nothing of conda's, which others build.
 *
 * @param name of a package of conda, as written
 * @returns its name on PyPI, normalised by PEP 503; undefined where it is no project of Python: the interpreter, libraries in C
 */
export function pypiNameOfConda(name: string): string | undefined {
  const own = normalizedPackageName(name);
  const renamed = BY_NORMALISED_NAME.get(own);
  if (renamed !== undefined) return normalizedPackageName(renamed);
  return OTHERS_BY_NORMALISED_NAME.has(own) || OTHER_FAMILY.test(name.toLowerCase()) ? undefined : own;
}
