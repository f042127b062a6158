// Functions of TensorFlow that a functional tf.keras model calls as layers. They compute; those that reach files, the
// network or Python are told by the knowledge of callables.

import { describeLoader } from '../describe-loader.ts';

export const loader = describeLoader({
  loader: 'keras-tf-op',
  title: 'tf.keras load_model',
  calls: 'load',
  unknown: 'ordinary',
  advisories: [],
  allows: `
    tensorflow.__operators__.add tensorflow.__operators__.getitem tensorflow.__operators__.ragged_getitem
    tensorflow.__operators__.eq tensorflow.__operators__.ne tensorflow.__operators__.sub tensorflow.__operators__.mul
    tensorflow.__operators__.truediv tensorflow.__operators__.neg tensorflow.cond tensorflow.while_loop tensorflow.map_fn
    tensorflow.experimental.numpy.select tensorflow.experimental.numpy.trace tensorflow.io.decode_and_crop_jpeg
    tensorflow.io.decode_base64 tensorflow.io.decode_bmp tensorflow.io.decode_compressed tensorflow.io.decode_csv
    tensorflow.io.decode_gif tensorflow.io.decode_image tensorflow.io.decode_jpeg
    tensorflow.io.decode_json_example tensorflow.io.decode_jxl tensorflow.io.decode_png tensorflow.io.decode_proto
    tensorflow.io.decode_raw tensorflow.io.decode_webp tensorflow.io.deserialize_many_sparse
    tensorflow.io.encode_base64 tensorflow.io.encode_jpeg tensorflow.io.encode_png tensorflow.io.encode_proto
    tensorflow.io.extract_jpeg_shape tensorflow.io.is_jpeg tensorflow.io.parse_example
    tensorflow.io.parse_sequence_example tensorflow.io.parse_single_example
    tensorflow.io.parse_single_sequence_example tensorflow.io.parse_tensor tensorflow.io.serialize_many_sparse
    tensorflow.io.serialize_sparse tensorflow.io.serialize_tensor tensorflow.linalg.trace tensorflow.signal.dct
    tensorflow.signal.fft tensorflow.signal.fft2d tensorflow.signal.fft3d tensorflow.signal.fftnd
    tensorflow.signal.fftshift tensorflow.signal.frame tensorflow.signal.hamming_window
    tensorflow.signal.hann_window tensorflow.signal.idct tensorflow.signal.ifft tensorflow.signal.ifft2d
    tensorflow.signal.ifft3d tensorflow.signal.ifftnd tensorflow.signal.ifftshift tensorflow.signal.inverse_mdct
    tensorflow.signal.inverse_stft tensorflow.signal.inverse_stft_window_fn tensorflow.signal.irfft
    tensorflow.signal.irfft2d tensorflow.signal.irfft3d tensorflow.signal.irfftnd
    tensorflow.signal.kaiser_bessel_derived_window tensorflow.signal.kaiser_window
    tensorflow.signal.linear_to_mel_weight_matrix tensorflow.signal.mdct
    tensorflow.signal.mfccs_from_log_mel_spectrograms tensorflow.signal.overlap_and_add tensorflow.signal.rfft
    tensorflow.signal.rfft2d tensorflow.signal.rfft3d tensorflow.signal.rfftnd tensorflow.signal.stft
    tensorflow.signal.vorbis_window`,
});
