// What a file's extension promises: whether its usual loader unpickles, or cannot run code, or it is plain data. Names
// that promise nothing (`.bin` beyond models, `.dat`, none) stand in no list.

/** Extensions of models whose loaders unpickle or unzip. */
const MODELS =
  'pt pth ckpt bin pkl pickle joblib dill model pdparams pdopt pdiparams pdmodel t7 npz npy safetensors gguf ggml onnx tflite h5 hdf5 keras pb mar nemo ptl msgpack ftz llamafile rds rdata rda skops cbm ubj pmml ser ort pte ptd pt2 mlmodel rknn engine trt';

/** Extensions of model formats that hold no code and no pickle. */
const SAFE_MODELS =
  'safetensors gguf ggml onnx tflite h5 hdf5 pb pbtxt mlmodel msgpack ftz cbm ubj pmml ort pte ptd rknn engine trt';

/** Extensions of texts, media and tables. */
const DATA =
  'json jsonl txt md rst csv tsv yaml yml toml ini cfg conf xml html htm css svg log png jpg jpeg gif webp bmp ico tif tiff pdf wav flac mp3 ogg mp4 avi mov mkv ttf otf woff woff2 parquet arrow feather';

/** Extensions under which native programs and libraries honestly lie. */
const PROGRAMS = 'so dll dylib jnilib exe pyd node o a lib sys efi bundle ko elf com msi scr';

function setOf(extensions: string): ReadonlySet<string> {
  return new Set(extensions.split(' '));
}

const CLAIMS = {
  model: setOf(MODELS),
  'safe-model': setOf(SAFE_MODELS),
  data: setOf(DATA),
  program: setOf(PROGRAMS),
} as const;

/** A promise that an extension can make. */
export type ExtensionClaim = keyof typeof CLAIMS;

/**
 * True where the extension of this name makes that promise.
 *
 * @param name the last component of a path; version suffixes of libraries (`.so.1.2`) do not count
 */
export function nameClaims(name: string, claim: ExtensionClaim): boolean {
  const plain = claim === 'program' ? name.replace(/\.so(?:\.\d{1,9}){1,4}$/i, '.so') : name;
  const dot = plain.lastIndexOf('.');
  return dot >= 0 && CLAIMS[claim].has(plain.slice(dot + 1).toLowerCase());
}
