// What `torch.export.load` may look up for the nodes of a program that call no operator: functions over symbolic numbers, by
// exact names.

import { describeLoader } from '../describe-loader.ts';

const OPERATOR = `add sub mul truediv floordiv mod neg pos pow abs eq ne lt le gt ge getitem and_ or_ xor not_ inv invert lshift
  rshift iadd isub imul matmul concat contains index setitem is_ is_not truth`;

const MATH =
  'trunc ceil floor sqrt cos cosh sin sinh tan tanh asin acos atan exp log log2 pow isnan isinf fabs';

const TORCH = `sym_int sym_float sym_not sym_max sym_min sym_ite sym_sum sym_sqrt sym_fresh_size sym_constrain_range_for_size _sym_sqrt
  _sym_cos _sym_cosh _sym_sin _sym_sinh _sym_tan _sym_tanh _sym_asin _sym_acos _sym_atan _sym_log2 _sym_log10 _check _check_is_size
  sym_constrain_range _assert _functorch.predispatch._vmap_increment_nesting _functorch.predispatch._vmap_decrement_nesting
  _functorch.predispatch._add_batch_dim _functorch.predispatch._remove_batch_dim _C._set_grad_enabled
  _C._functorch._add_batch_dim _C._functorch._remove_batch_dim amp.autocast_mode._enter_autocast
  amp.autocast_mode._exit_autocast`;

function below(module: string, names: string): string[] {
  return names
    .split(/\s+/)
    .filter((name) => name !== '')
    .map((name) => `${module}.${name}`);
}

export const loader = describeLoader({
  loader: 'torch-export',
  title: 'torch.export.load',
  // Nodes run when the program does.
  calls: 'opt-in',
  advisories: ['CVE-2026-4538 (torch, up to 2.10.0)'],
  get allows() {
    return [...below('operator', OPERATOR), ...below('math', MATH), ...below('torch', TORCH)].join(' ');
  },
});
