// What `torch.load(..., weights_only=True)` lets through: exact names. Everything else makes it raise before anything runs.
// Source of truth: `_get_allowed_globals` of torch/_weights_only_unpickler.py (PyTorch 2.6 and later).

const NAMES =
  'collections.OrderedDict collections.Counter torch.nn.parameter.Parameter torch.serialization._get_layout torch.Size ' +
  'torch.Tensor torch.device _codecs.encode builtins.bytearray builtins.set builtins.complex __builtin__.set ' +
  'torch._tensor._rebuild_from_type_v2 torch._utils._rebuild_parameter torch._utils._rebuild_parameter_with_state ' +
  'torch._utils._rebuild_qtensor torch._utils._rebuild_tensor torch._utils._rebuild_tensor_v2 ' +
  'torch._utils._rebuild_tensor_v3 torch._utils._rebuild_sparse_tensor torch._utils._rebuild_meta_tensor_no_storage ' +
  'torch._utils._rebuild_nested_tensor torch._utils._rebuild_wrapper_subclass ' +
  'torch._utils._rebuild_device_tensor_from_numpy torch._utils._rebuild_device_tensor_from_cpu_tensor';

const ALLOWED = new Set(NAMES.split(' '));

/** Storage classes and dtypes are allowed by their module and shape of name. */
const STORAGE = /^torch(?:\.storage|\.cuda)?\.[A-Z][A-Za-z0-9]{0,40}Storage$/;
const DTYPE =
  /^torch\.(?:float(?:16|32|64|8_e4m3fn|8_e5m2)?|bfloat16|half|double|u?int(?:8|16|32|64)?|short|long|bool|complex(?:32|64|128)|q(?:u?int(?:8|32|4x2|2x4))|strided|sparse_coo|per_(?:tensor|channel)_affine)$/;

/** True where PyTorch's restricted unpickler resolves the name without asking. */
export function isAllowedByWeightsOnly(module: string, name: string): boolean {
  const path = `${module}.${name}`;
  return ALLOWED.has(path) || STORAGE.test(path) || DTYPE.test(path);
}
