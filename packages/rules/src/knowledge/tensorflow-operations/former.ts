// Operations that earlier releases of TensorFlow brought along, and those of builds for one platform.

export const FORMER_OPERATIONS = `
  BigQueryReader CreateTRTResourceHandle GcsConfigureBlockCache GcsConfigureCredentials
  GenerateBigQueryReaderPartitions GetCalibrationDataOp InitializeTRTResource RemoteFusedGraphExecute
  SerializeTRTResource StringListToTensor TPUReplicate TRTEngineOp TfLiteSubgraphExecute`;
