// Whose kernels and delegates ExecuTorch programs call. Kernels are linked into the runtime: one that nobody linked fails.

import { describeGraphOps } from '../describe-graph-ops.ts';

export const graphOps = describeGraphOps('executorch', {
  rows: [
    {
      ops: 'from_file from_file.out',
      domain: 'aten',
      effect: 'file-read',
      why: 'maps a file of the machine into a tensor',
    },
  ],
  domains: `
    aten prim prims executorch_prim quantized quantized_decomposed dim_order_ops llama custom_ops torchao cadence cortex_m
    et_vk tosa qaisw sdpa torchvision etensor executorch backend mlx metal
    XnnpackBackend CoreMLBackend MPSBackend QnnBackend VulkanBackend EthosUBackend ArmBackend VgfBackend NeuropilotBackend
    MediaTekBackend CadenceBackend OpenvinoBackend CudaBackend MetalBackend MLXBackend AotiBackend EnnBackend NXPBackend
    NeutronBackend BackendWithCompilerDemo StubBackend DemoBackend ExecutorBackend SamsungExynosBackend TensorRTBackend
    NativeBackend WebGPUBackend`,
});
