// What operators of exported PyTorch programs do.

import { describeGraphOps } from '../describe-graph-ops.ts';

export const graphOps = describeGraphOps('torch-export', {
  rows: [
    {
      ops: 'from_file',
      domain: 'aten',
      effect: 'file-read',
      why: 'maps a file of the machine into a tensor',
    },
    { ops: 'save _save', domain: 'aten', effect: 'file-write', why: 'writes a value to a file' },
    { ops: 'load', domain: 'aten', effect: 'file-read', why: 'reads a value from a file' },
  ],
  domains: `
    aten prim prims higher_order _c10d_functional _c10d_functional_autograd c10d c10d_functional symm_mem dtensor
    _dtensor quantized quantized_decomposed _quantized torchvision torchaudio torchtext torchao torch_ao pt2e fbgemm mkldnn
    mkl mkldnn_prepacked onednn xnnpack profiler inductor rngprims debugprims streams triton flash_attn _flash_attn
    xformers torch_scatter torch_sparse torch_cluster torch_spline_conv dim_order_ops llama export _export _inductor_test bucketing
    executorch_prim nvprims cuda sym_numel vulkan_prepack metal_prepack metal mps nested static_runtime tensorexpr torch_attn
    nestedtensor sparse onnx onnx_symbolic transformers tensorrt
  `,
});
