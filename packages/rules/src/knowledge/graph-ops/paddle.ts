// What operations of PaddlePaddle programs do, in both of their forms.

import { describeGraphOps } from '../describe-graph-ops.ts';

export const graphOps = describeGraphOps('paddle', {
  rows: [
    {
      ops: 'py_func py_layer pd_py_func pylayer',
      effect: 'registered-code',
      why: 'calls the Python function that the process registered under a number',
    },
    {
      ops: 'py_layer pylayer',
      domain: 'cf',
      effect: 'registered-code',
      why: 'calls the Python function that the process registered under a number',
    },
    {
      ops: 'load load_combine load_sparse',
      effect: 'file-read',
      onlyWith: 'outside-path',
      why: 'reads a file outside of the model into its variables',
    },
    { ops: 'read_file', effect: 'file-read', why: 'reads the file that an attribute names' },
    {
      ops: 'save save_combine save_sparse recv_save checkpoint_notify',
      effect: 'file-write',
      onlyWith: 'outside-path',
      why: 'writes variables to a file outside of the model',
    },
    {
      ops: `listen_and_serv heter_listen_and_serv send recv send_and_recv fetch_barrier send_barrier gen_nccl_id
        c_gen_nccl_id c_gen_bkcl_id c_gen_hccl_id prefetch checkpoint_notify distributed_notify`,
      effect: 'network',
      severity: 'medium',
      why: 'talks to the hosts of a distributed training',
    },
    {
      ops: 'tensorrt_engine lite_engine dlnne_engine openvino_engine anakin_engine ngraph_engine',
      effect: 'native',
      severity: 'medium',
      why: 'hands a serialized program of another engine to that engine',
    },
    {
      ops: 'run_custom_op custom_engine',
      effect: 'custom-op',
      why: 'runs an operator of a library that the process loaded',
    },
  ],
  domains: 'builtin cf dist',
});
