// What operators of TFLite do: the builtin ones compute. Operators of TensorFlow inside TFLite (`Flex...`) are stated and
// judged as TensorFlow's own.

import { describeGraphOps } from '../describe-graph-ops.ts';

export const graphOps = describeGraphOps('tflite', {
  rows: [],
  domains: 'builtin',
  known: `
    TFLite_Detection_PostProcess Convolution2DTransposeBias MaxPoolingWithArgmax2D MaxUnpooling2D MaxUnpooling2DWithArgmax
    TransformTensorBilinear TransformTensor TransformLandmarks Landmarks2TransformMatrix AlignmentPointsToTransformMatrix
    AlignmentPointsToTransformMatrixV2 Resampler Mfcc AudioSpectrogram AudioMicrofrontend AUDIO_MICROFRONTEND
    MICROFRONTEND SignalWindow SignalRfft SignalIrfft SignalFftAutoScale SignalFilterBank SignalFilterBankSquareRoot
    SignalFilterBankSpectralSubtraction SignalFilterBankLog SignalPCAN SignalFramer SignalOverlapAdd SignalDelay
    SignalStacker SignalEnergy RandomStandardNormal RandomUniform Multinomial Irfft2d IRFFT2D Roll AccumulateNV2
    HashTable HashtableFind HashtableImport HashtableSize LookupTableFindV2 RaggedTensorToTensor RaggedRange RaggedGather
    TFText>WhitespaceTokenizer TFText>WhitespaceTokenize TFText>NGrams TFText>FastWordpieceTokenizeWithOffsets
    tftext:Ngrams tftext:WhitespaceTokenizer tftext:custom:WhitespaceTokenizer tftext:custom:Ngrams
    tftext:custom:RaggedTensorToTensor TFSentencepieceTokenizeOp TFSentencepieceDetokenizeOp Normalize PredictText
    ExtractFeatures edgetpu-custom-op edgetpu-custom-op-2 ethos-u arm-ethos-u DISPATCH_OP QNN TfLiteXNNPackDelegate
    TfLiteGpuDelegateV2 FlexDelegate custom_call numeric_verify NumericVerify ComplexAbs Imag Real Rfft2d Conv3D
    Conv3DTranspose CumSum Gelu Atan2 Sign VarHandle ReadVariable AssignVariable BroadcastGradientArgs
    CONV_TRANSPOSE_BIAS KmeansEmbeddingLookup GroupNorm LayerNorm InstanceNorm odml.scaled_dot_product_attention
    odml.update_kv_cache odml.rms_norm odml.group_norm odml.runtime_bmm odml.topk odml.quantize_and_dequantize
    aeq.hadamard_rotation`,
});
