// The packages that projects of machine learning install most: names that others imitate. Normalised (PEP 503), sorted.

/** What look-alikes are compared with. */
export const MACHINE_LEARNING_PACKAGES: readonly string[] = `
  accelerate adapter-transformers aiohttp albumentations anthropic auto-gptq autoawq autogluon bentoml bertopic bitsandbytes boto3
  catboost chromadb clearml cohere colossalai compressed-tensors controlnet-aux coremltools ctransformers ctranslate2
  cupy dask datasets deepspeed detectron2 diffusers django docarray einops elasticsearch evaluate fairseq
  faiss-cpu faiss-gpu fastai fastapi faster-whisper fasttext flash-attn flask flax flwr gensim gguf google-generativeai gradio
  gradio-client grpcio guardrails-ai gymnasium haystack-ai h5py huggingface-hub hydra-core imbalanced-learn imageio instructor
  invisible-watermark ipykernel jax jaxlib jinja2 joblib jupyter jupyterlab kaggle keras kornia kserve langchain
  langchain-community langchain-core langchain-openai langgraph langsmith lightgbm lightning litellm llama-cpp-python llama-index
  llamafactory lightning-utilities lm-eval loguru mamba-ssm matplotlib mediapipe mistralai mlflow mlserver monai mxnet
  nemo-toolkit networkx nltk notebook numba numexpr numpy nvidia-cublas-cu12 nvidia-cudnn-cu12 ollama onnx onnxruntime onnxruntime-gpu
  openai openai-whisper opencv-contrib-python opencv-python opencv-python-headless optimum optuna paddlepaddle
  pandas peft pillow pinecone-client plotly polars prefect protobuf pyannote-audio pyarrow pydantic pymilvus pyspark pytesseract
  pytorch-lightning pyyaml qdrant-client ray requests rouge-score sacrebleu safetensors sagemaker scikit-image scikit-learn scipy
  seaborn segment-anything sentence-transformers sentencepiece sentry-sdk shap simpletransformers  soundfile spacy
  sqlalchemy stable-baselines3 statsmodels streamlit sympy tensorboard tensorboardx tensorflow tensorflow-datasets tensorflow-hub
  tensorflow-probability tensorrt textblob tiktoken timm tokenizers torch torch-geometric torchaudio torchdata torchmetrics
  torchserve torchtext torchtune torchvision tqdm transformers transformers-stream-generator triton trl tritonclient ultralytics
  umap-learn unsloth unstructured urllib3 uvicorn vllm wandb weaviate-client whisperx xformers xgboost  zenml
`
  .trim()
  .split(/\s+/)
  .sort();
