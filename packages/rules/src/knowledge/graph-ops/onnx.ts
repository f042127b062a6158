// What operations of ONNX graphs do. The standard operators compute and nothing else; what reaches further comes with ONNX
// Runtime (training, Python operators, execution providers) or with its extensions.

import { describeGraphOps } from '../describe-graph-ops.ts';

const PYTHON = 'PyOp PythonOp PythonOpGrad';

export const graphOps = describeGraphOps('onnx', {
  rows: [
    {
      ops: PYTHON,
      domain: '*',
      effect: 'registered-code',
      severity: 'high',
      why: 'imports the module that the node names and calls a class or function of it',
    },
    {
      // Runs what onnxruntime-extensions was given under that name by the process itself.
      ops: PYTHON,
      domain: 'ai.onnx.contrib',
      effect: 'registered-code',
      severity: 'low',
      why: 'calls a Python function that the process registered with onnxruntime-extensions',
    },
    {
      ops: 'TritonOp',
      domain: 'com.microsoft',
      effect: 'registered-code',
      why: 'compiles and runs a kernel that Python code makes from an attribute of the node',
    },
    {
      ops: 'aten::from_file',
      domain: 'org.pytorch.aten',
      effect: 'file-read',
      why: 'maps a file of the machine into a tensor',
    },
    {
      ops: 'aten::save aten::_save',
      domain: 'org.pytorch.aten',
      effect: 'file-write',
      why: 'writes a tensor to a file',
    },
    {
      ops: 'EPContext',
      domain: 'com.microsoft',
      effect: 'native',
      severity: 'low',
      why: 'holds or names a program that was compiled for one accelerator',
    },
    {
      ops: 'AzureAudioToText AzureTextToText AzureChatCompletion AzureTritonInvoker OpenAIAudioToText OpenAIChatCompletions OpenAIEmbeddings',
      domain: 'com.microsoft.extensions',
      effect: 'network',
      severity: 'medium',
      why: 'sends its inputs to the address that the node names',
    },
  ],
  domains: `
    ai.onnx ai.onnx.ml ai.onnx.training ai.onnx.preview ai.onnx.preview.training ai.onnx.contrib com.microsoft
    com.microsoft.nchwc com.microsoft.dml com.microsoft.experimental com.microsoft.extensions com.microsoft.nhwc
    com.ms.internal.nhwc com.microsoft.mlfeaturizers org.pytorch.aten org.pytorch._caffe2 pkg.onnxscript.* pkg.torch.*`,
  known: `
    ATen Abs Acos Acosh Add Affine AffineGrid And ArgMax ArgMin Asin Asinh Atan Atanh Attention AveragePool
    BatchNormalization BatchedNMSDynamic_TRT BatchedNMS_TRT Bernoulli BiasGelu BitCast BitShift BitwiseAnd
    BitwiseNot BitwiseOr BitwiseXor BlackmanWindow Caffe2ConvTranspose Cast CastLike CausalConvWithState Ceil Celu
    CenterCropPad Clip Col2Im Compress Concat ConcatFromSequence Constant ConstantFill ConstantOfShape Conv
    ConvInteger ConvTranspose Cos Cosh Crop CumProd CumSum DFT DeformConv DepthToSpace DequantizeLinear Det
    DisentangledAttention_TRT Div Dropout DynamicQuantizeLinear DynamicSlice EfficientNMSRotated_TRT
    EfficientNMSX_TRT EfficientNMS_TRT Einsum Elu EmbedLayerNormalization Equal Erf Exp Expand Experimental
    EyeLike FastGelu Flatten Floor FusedConv FusedGemm FusedMatMul GRU GRUUnit Gather GatherElements GatherND Gelu
    Gemm GivenTensorFill GlobalAveragePool GlobalLpPool GlobalMaxPool Greater GreaterOrEqual GridAnchor_TRT
    GridSample GridSampler GroupNorm GroupNormalization HammingWindow HannWindow HardSigmoid HardSwish Hardmax
    Identity If ImageDecoder ImageScaler InstanceNormalization InstanceNormalization_TRT Int8Conv Inverse IsInf
    IsNaN LRN LSTM LayerNorm LayerNormalization LeakyRelu Less LessOrEqual LinearAttention Log LogSoftmax Loop
    LoopIndexTensor LpNormalization LpPool MatMul MatMulInteger Max MaxPool MaxRoiPool MaxUnpool Mean
    MeanVarianceNormalization MelWeightMatrix MemcpyFromHost MemcpyToHost Min Mish Mod Mul
    MultilevelCropAndResize_TRT Multinomial NMS_TRT Neg NegativeLogLikelihoodLoss NhwcMaxPool NonMaxSuppression
    NonZero Not OneHot Optional OptionalGetElement OptionalHasElement Or PRelu Pad ParametricSoftplus Pow
    PyramidROIAlign_TRT QLinearConv QLinearMatMul QuantizeLinear RMSNormalization RNN RandomNormal
    RandomNormalLike RandomUniform RandomUniformLike Range Reciprocal ReduceL1 ReduceL2 ReduceLogSum
    ReduceLogSumExp ReduceMax ReduceMean ReduceMin ReduceProd ReduceSum ReduceSumSquare RegexFullMatch Relu
    Reshape Resize ReverseSequence RoIAlign_TRT RoiAlign RotaryEmbedding Round STFT Scale ScaledTanh Scan Scatter
    ScatterElements ScatterND Selu SequenceAt SequenceConstruct SequenceEmpty SequenceErase SequenceInsert
    SequenceLength SequenceMap Shape Shrink Sigmoid Sign SimplifiedLayerNormalization Sin Sinh Size SizeFromShape
    SkipLayerNormalization Slice Softmax SoftmaxCrossEntropyLoss Softplus Softsign SpaceToDepth Split
    SplitToSequence Sqrt Squeeze StringConcat StringNormalizer StringSplit Sub Sum SwiGLU Swish Tan Tanh
    TensorScatter TfIdfVectorizer ThresholdedRelu Tile TopK Transpose TransposeMatMul Trilu Unique Unsqueeze
    Upsample Where Xor`,
});
