// Reviewed proposals of tools/propose-callables for more packages: wrappers of what other tables list.

import { fromProposals } from '../../from-proposals.ts';

/** `module severity effect sink: names`, a line each. */
export const knowledge = fromProposals(`
catalogue._importlib_metadata high import importlib.import_module: EntryPoint.load
catalogue._importlib_metadata medium file-read os.listdir: FastPath.children
catalogue._importlib_metadata medium file-read pathlib.Path.read_text: Distribution._read_egg_info_reqs Distribution._read_files_distinfo Distribution._read_files_egginfo Distribution.entry_points Distribution.metadata PathDistribution.read_text
catboost.core critical file-write os.remove: _clear_training_files
catboost.core high file-write catboost.core._clear_training_files: _get_catboost_widget
catboost.core high file-write catboost.core._get_catboost_widget: plot_wrapper
catboost.core high file-write catboost.core.create_dir_if_not_exist: CatBoost.compare CatBoost.select_features cv
catboost.core high file-write catboost.plot_helpers.save_plot_file: CatBoost.calc_feature_statistics CatBoost.plot_partial_dependence CatBoost.plot_predictions
catboost.core high file-write os.mkdir: create_dir_if_not_exist
catboost.datasets critical file-write tarfile.TarFile.extractall: _extract
catboost.datasets high file-write catboost.datasets._download_dataset: _load_dataset_pd
catboost.datasets high file-write catboost.datasets._ensure_dir_exists: _download_dataset
catboost.datasets high file-write os.makedirs: _ensure_dir_exists
catboost.datasets medium file-read builtins.open: _calc_md5 _load_numeric_only_dataset
catboost.eval._fold_model high file-write os.remove: FoldModel.delete
catboost.eval._fold_storage high file-write builtins.open: _FoldFile._prepare_path _FoldFile.open
catboost.eval._fold_storage high file-write os.remove: _FoldFile.delete
catboost.eval._readers medium file-read builtins.open: _SimpleStreamingFileReader.lines_generator
catboost.eval.utils high file-write os.makedirs: make_dirs_if_not_exists
catboost.hnsw.hnsw medium file-read os.listdir: get_so_paths
catboost.plot_helpers high file-write builtins.open: save_plot_file
catboost.plot_helpers high file-write catboost.plot_helpers.save_plot_file: OfflineMetricVisualizer.save_to_file
catboost.plot_helpers medium file-read builtins.open: OfflineMetricVisualizer._update_data_from_dir
catboost.plot_helpers medium file-read catboost.plot_helpers.OfflineMetricVisualizer._update_data_from_dir: OfflineMetricVisualizer._load_data
catboost.utils high file-write builtins.open: create_cd
catboost.utils medium file-read builtins.open: read_cd
catboost.widget.ipythonwidget medium file-read builtins.open: MetricVisualizer._update_data_from_dir
catboost.widget.ipythonwidget medium file-read catboost.widget.ipythonwidget.MetricVisualizer._update_data_from_dir: MetricVisualizer._update_data
catboost.widget.ipythonwidget medium file-read os.listdir: MetricVisualizer._get_subdirectories
cloudpathlib.azure.azblobclient high file-write pathlib.Path.unlink: AzureBlobClient._download_file
cloudpathlib.client high file-write pathlib.Path.unlink: Client.clear_cache
cloudpathlib.cloudpath high file-write cloudpathlib.cloudpath.CloudPath.open: CloudPath.read_text CloudPath.write_text
cloudpathlib.cloudpath high file-write cloudpathlib.cloudpath.CloudPath.replace: CloudPath.rename
cloudpathlib.cloudpath high file-write os.utime: CloudPath._refresh_cache CloudPath._upload_local_to_cloud CloudPath.open
cloudpathlib.cloudpath high file-write pathlib.Path.unlink: CloudPath.clear_cache CloudPath.replace
cloudpathlib.http.httpclient high file-write shutil.copyfileobj: HttpClient._download_file
cloudpathlib.local.localclient high file-write pathlib.Path.unlink: LocalClient._remove
cloudpathlib.local.localclient high file-write shutil.copy: LocalClient._move_file LocalClient._upload_file
cloudpathlib.local.localclient high file-write shutil.copyfile: LocalClient._download_file
cloudpathlib.local.localclient medium file-read pathlib.Path.read_bytes: LocalClient._md5
cloudpathlib.patches critical file-write pathlib.Path.unlink: _cloudpath_os_remove _cloudpath_os_unlink
diffusers.commands.custom_blocks medium file-read pathlib.Path.read_text: CustomBlocksCommand._get_class_names
diffusers.commands.fp16_safetensors high network huggingface_hub.hf_hub_download: FP16SafetensorsCommand.run
diffusers.commands.run high network huggingface_hub.HfApi: _push_outputs
diffusers.commands.skills high file-write diffusers.commands.skills._install_references: _install_skill
diffusers.commands.skills high file-write diffusers.commands.skills._install_skill: SkillsCommand._add SkillsCommand._update
diffusers.commands.skills high file-write pathlib.Path.write_bytes: _install_references
diffusers.commands.skills medium file-read pathlib.Path.read_bytes: _has_local_changes
diffusers.configuration_utils high file-write builtins.open: ConfigMixin.to_json_file
diffusers.configuration_utils high file-write os.makedirs: ConfigMixin.save_config
diffusers.configuration_utils medium file-read builtins.open: ConfigMixin._dict_from_json_file
diffusers.hooks.group_offloading high file-write os.makedirs: ModuleGroup._offload_to_disk
diffusers.loaders.lora_base high file-write diffusers.loaders.lora_base.LoraBaseMixin.write_lora_layers: LoraBaseMixin._save_lora_weights
diffusers.loaders.lora_base high file-write os.makedirs: LoraBaseMixin.write_lora_layers
diffusers.loaders.lora_base high network huggingface_hub.model_info: _best_guess_weight_name
diffusers.loaders.peft high file-write os.makedirs: PeftAdapterMixin.save_lora_adapter
diffusers.loaders.single_file critical import diffusers.loaders.single_file.load_single_file_sub_model: FromSingleFileMixin.from_single_file
diffusers.loaders.single_file critical import importlib.import_module: load_single_file_sub_model
diffusers.loaders.single_file high network huggingface_hub.snapshot_download: _download_diffusers_model_config_from_hub
diffusers.loaders.single_file_utils high network requests.get: fetch_original_config
diffusers.loaders.unet high file-write os.makedirs: UNet2DConditionLoadersMixin.save_attn_procs
diffusers.modular_pipelines.flux2.encoders high unpickle torch.load: Flux2RemoteTextEncoderStep.__call__
diffusers.modular_pipelines.mellon_node_utils high file-write builtins.open: MellonPipelineConfig.to_json_file
diffusers.modular_pipelines.mellon_node_utils high file-write os.makedirs: MellonPipelineConfig.save
diffusers.modular_pipelines.mellon_node_utils high network huggingface_hub.hf_hub_download: MellonPipelineConfig.load
diffusers.modular_pipelines.mellon_node_utils medium file-read builtins.open: MellonPipelineConfig.from_json_file
diffusers.modular_pipelines.minimax_h3.references critical file-write os.remove: _local_media_file
diffusers.modular_pipelines.minimax_h3.references high file-write diffusers.modular_pipelines.minimax_h3.references._decode_audio_file: MiniMaxH3AudioReference.from_file
diffusers.modular_pipelines.minimax_h3.references high file-write diffusers.modular_pipelines.minimax_h3.references._decode_video_file: MiniMaxH3VideoReference.from_file
diffusers.modular_pipelines.minimax_h3.references high file-write diffusers.modular_pipelines.minimax_h3.references._local_media_file: _decode_audio_file _decode_video_file
diffusers.modular_pipelines.modular_pipeline high network huggingface_hub.create_repo: ModularPipeline.save_pretrained
diffusers.modular_pipelines.modular_pipeline medium file-read os.listdir: _is_local_component
diffusers.quantizers.quantization_config high file-write builtins.open: QuantizationConfigMixin.to_json_file
diffusers.utils.dynamic_modules_utils critical import importlib.import_module: check_imports
diffusers.utils.dynamic_modules_utils high file-write os.makedirs: create_dynamic_module
diffusers.utils.dynamic_modules_utils medium file-read builtins.open: get_relative_imports
diffusers.utils.dynamic_modules_utils medium file-read diffusers.utils.dynamic_modules_utils.get_relative_imports: get_relative_import_files
diffusers.utils.export_utils high file-write builtins.open: export_to_obj export_to_ply
diffusers.utils.hub_utils high network huggingface_hub.create_repo: PushToHubMixin.push_to_hub
diffusers.utils.hub_utils high network huggingface_hub.model_info: _get_checkpoint_shard_files
diffusers.utils.hub_utils high network huggingface_hub.upload_folder: PushToHubMixin._upload_folder
diffusers.utils.hub_utils medium file-read os.walk: _check_legacy_sharding_variant_format
diffusers.utils.import_utils critical import diffusers.utils.import_utils._LazyModule._get_module: _LazyModule.__getattr__
diffusers.utils.import_utils critical import importlib.import_module: _LazyModule._get_module
diffusers.utils.remote_utils high network requests.post: remote_decode remote_encode
diffusers.utils.source_code_parsing_utils high import importlib.import_module: ReturnNameVisitor.get_ast_tree
diffusers.utils.testing_utils high file-write builtins.open: export_to_obj export_to_ply print_tensor_test pytest_terminal_summary_main
docker.api.build medium file-read builtins.open: process_dockerfile
docker.api.build medium file-read docker.auth.load_config: BuildApiMixin._set_auth_headers
docker.api.client medium file-read docker.auth.load_config: APIClient.reload_config
docker.api.daemon medium file-read docker.auth.load_config: DaemonApiMixin.login
docker.api.image medium file-read builtins.open: ImageApiMixin.import_image
docker.api.image medium file-read docker.api.image.ImageApiMixin.import_image: ImageApiMixin.import_image_from_file ImageApiMixin.import_image_from_image ImageApiMixin.import_image_from_stream ImageApiMixin.import_image_from_url
docker.auth medium file-read builtins.open: AuthConfig.load_config _load_legacy_config
docker.auth medium file-read docker.auth.AuthConfig.load_config: load_config
docker.auth medium file-read docker.auth.load_config: get_config_header
docker.context.api medium file-read docker.context.context.Context.load_context: ContextAPI.create_context ContextAPI.get_context ContextAPI.inspect_context ContextAPI.remove_context
docker.context.context high file-write os.makedirs: Context.save
docker.context.context high file-write shutil.rmtree: Context.remove
docker.context.context medium file-read builtins.open: Context._load_meta
docker.context.context medium file-read docker.context.context.Context._load_meta: Context.load_context
docker.context.context medium file-read os.listdir: Context._load_certs
docker.credentials.store critical exec docker.credentials.store.Store._execute: Store.erase Store.get
docker.credentials.store critical exec subprocess.check_output: Store._execute
docker.transport.sshconn high exec subprocess.Popen: SSHSocket.connect
docker.utils.build medium file-read docker.utils.build.create_archive: tar
docker.utils.build medium file-read tarfile.open: create_archive
docker.utils.config medium file-read builtins.open: load_general_config
docker.utils.socket medium file-read docker.utils.socket.read: frames_iter_tty read_exactly
docker.utils.socket medium file-read docker.utils.socket.read_exactly: next_frame_header
docker.utils.socket medium file-read os.read: read
docker.utils.utils medium file-read builtins.open: parse_env_file
flair.class_utils critical import importlib.import_module: lazy_import
flair.data critical unpickle flair.data.Dictionary.load_from_file: Dictionary.load
flair.data critical unpickle pickle.load: Dictionary.load_from_file
flair.data high file-write builtins.open: Dictionary.save
flair.datasets.biomedical high file-write flair.datasets.biomedical.BC2GM.download_dataset: HUNER_GENE_BC2GM.to_internal
flair.datasets.biomedical high file-write flair.datasets.biomedical.BIONLP2013_CG.download_corpus: HUNER_BIONLP2013_CG.to_internal
flair.datasets.biomedical high file-write flair.datasets.biomedical.BIO_INFER.download_dataset: HUNER_GENE_BIO_INFER.to_internal
flair.datasets.biomedical high file-write flair.datasets.biomedical.CELL_FINDER.download_and_prepare: HUNER_ALL_CELL_FINDER.to_internal HUNER_CELL_LINE_CELL_FINDER.to_internal HUNER_GENE_CELL_FINDER.to_internal HUNER_SPECIES_CELL_FINDER.to_internal
flair.datasets.biomedical high file-write flair.datasets.biomedical.CEMP.download_train_corpus: HUNER_CHEMICAL_CEMP.to_internal
flair.datasets.biomedical high file-write flair.datasets.biomedical.CHEBI.download_dataset: HUNER_CHEBI.to_internal
flair.datasets.biomedical high file-write flair.datasets.biomedical.CRAFT_V4.download_corpus: HUNER_CRAFT_V4.to_internal
flair.datasets.biomedical high file-write flair.datasets.biomedical.CoNLLWriter.write_to_conll: CoNLLWriter.process_dataset
flair.datasets.biomedical high file-write flair.datasets.biomedical.DECA.download_corpus: HUNER_GENE_DECA.to_internal
flair.datasets.biomedical high file-write flair.datasets.biomedical.FSU.download_corpus: HUNER_GENE_FSU.to_internal
flair.datasets.biomedical high file-write flair.datasets.biomedical.GPRO.download_train_corpus: HUNER_GENE_GPRO.to_internal
flair.datasets.biomedical high file-write flair.datasets.biomedical.IEPA.download_dataset: HUNER_GENE_IEPA.to_internal
flair.datasets.biomedical high file-write flair.datasets.biomedical.KaewphanCorpusHelper.download_cll_dataset: HUNER_CELL_LINE_CLL.to_internal
flair.datasets.biomedical high file-write flair.datasets.biomedical.KaewphanCorpusHelper.download_gellus_dataset: HUNER_CELL_LINE_GELLUS.to_internal
flair.datasets.biomedical high file-write flair.datasets.biomedical.LINNEAUS.download_and_parse_dataset: HUNER_SPECIES_LINNEAUS.to_internal
flair.datasets.biomedical high file-write flair.datasets.biomedical.LOCTEXT.download_dataset: HUNER_LOCTEXT.to_internal
flair.datasets.biomedical high file-write flair.datasets.biomedical.NCBI_DISEASE.download_corpus: HUNER_DISEASE_NCBI.to_internal
flair.datasets.biomedical high file-write flair.datasets.biomedical.OSIRIS.download_dataset: HUNER_GENE_OSIRIS.to_internal
flair.datasets.biomedical high file-write flair.datasets.biomedical.PDR.download_corpus: HUNER_DISEASE_PDR.to_internal
flair.datasets.biomedical high file-write flair.datasets.biomedical.S800.download_dataset: HUNER_SPECIES_S800.to_internal
flair.datasets.biomedical high file-write flair.datasets.biomedical.SCAI_CHEMICALS.perform_corpus_download: HUNER_CHEMICAL_SCAI.to_internal SCAI_CHEMICALS.download_corpus
flair.datasets.biomedical high file-write flair.datasets.biomedical.SCAI_DISEASE.perform_corpus_download: HUNER_ALL_SCAI.to_internal HUNER_DISEASE_SCAI.to_internal SCAI_DISEASE.download_corpus
flair.datasets.biomedical high file-write flair.file_utils.unpack_file: ANAT_EM.download_corpus BC2GM.download_dataset BIONLP2013_CG.download_corpus BIONLP2013_PC.download_corpus BIOSEMANTICS.download_dataset BIO_INFER.download_dataset CDR.download_dataset CELL_FINDER.download_and_prepare CHEBI.download_dataset CHEMDNER.download_dataset CRAFT.download_corpus CRAFT_V4.download_corpus DECA.download_corpus FSU.download_corpus HunerJNLPBA.download_and_prepare_test HunerJNLPBA.download_and_prepare_train IEPA.download_dataset KaewphanCorpusHelper.download_cll_dataset KaewphanCorpusHelper.download_gellus_dataset LINNEAUS.download_and_parse_dataset LOCTEXT.download_dataset OSIRIS.download_dataset PDR.download_corpus S800.download_dataset VARIOME.download_dataset
flair.datasets.biomedical high file-write os.makedirs: CEMP.download_dev_corpus CEMP.download_train_corpus CRAFT_V4.prepare_splits CoNLLWriter.write_to_conll GPRO.download_dev_corpus GPRO.download_train_corpus HUNER_ALL_CDR.to_internal HUNER_ALL_VARIOME.to_internal HUNER_CHEMICAL_CDR.to_internal HUNER_CHEMICAL_CHEMDNER.to_internal HUNER_DISEASE_CDR.to_internal HUNER_DISEASE_VARIOME.to_internal HUNER_GENE_VARIOME.to_internal HUNER_JNLPBA.to_internal HUNER_MIRNA.to_internal HUNER_SPECIES_VARIOME.to_internal NCBI_DISEASE.download_corpus SCAI_CHEMICALS.perform_corpus_download SCAI_DISEASE.perform_corpus_download
flair.datasets.biomedical medium file-read builtins.open: AZDZ.parse_corpus BC2GM.parse_dataset CEMP.parse_input_file CHEBI.parse_dataset CRAFT.parse_corpus CRAFT_V4.parse_corpus DECA.parse_corpus FSU.parse_corpus GPRO.parse_input_file HunerJNLPBA.read_file NCBI_DISEASE.parse_input_file ScaiCorpus.parse_input_file brat_to_internal
flair.datasets.biomedical medium file-read flair.datasets.biomedical.BC2GM.parse_dataset: BC2GM.parse_test_dataset BC2GM.parse_train_dataset
flair.datasets.biomedical medium file-read os.listdir: ANAT_EM.parse_input_files BIOSEMANTICS.parse_dataset KaewphanCorpusHelper.prepare_and_save_dataset KaewphanCorpusHelper.read_dataset LOCTEXT.parse_dataset OSIRIS.parse_dataset
flair.datasets.document_classification critical file-write os.remove: _download_wassa_if_not_there
flair.datasets.document_classification high file-write builtins.open: GLUE_COLA.tsv_from_eval_dataset GLUE_SST2.tsv_from_eval_dataset
flair.datasets.document_classification high file-write os.makedirs: AMAZON_REVIEWS.download_and_prepare_amazon_product_file
flair.datasets.document_classification medium file-read builtins.open: ClassificationDataset.__getitem__
flair.datasets.entity_linking high file-write flair.file_utils.unpack_file: BIGBIO_EL_BC5CDR_CHEMICAL._download_dataset BIGBIO_EL_GNORMPLUS._download_dataset BIGBIO_EL_NCBI_DISEASE._download_dataset CTD_CHEMICALS_DICTIONARY.download_dictionary CTD_DISEASES_DICTIONARY.download_dictionary NCBI_GENE_HUMAN_DICTIONARY.download_dictionary NCBI_TAXONOMY_DICTIONARY.download_dictionary
flair.datasets.entity_linking high network requests.get: NEL_GERMAN_HIPE._get_qid_wikiname_dict
flair.datasets.entity_linking medium file-read builtins.open: BIGBIO_EL_NCBI_DISEASE._file_to_dicts CTD_CHEMICALS_DICTIONARY.parse_file CTD_DISEASES_DICTIONARY.parse_file HunerEntityLinkingDictionary._load_candidates NCBI_GENE_HUMAN_DICTIONARY.parse_dictionary NCBI_TAXONOMY_DICTIONARY.parse_dictionary NEL_ENGLISH_AIDA._get_wikiid_wikiname_dict
flair.datasets.relation_extraction high file-write builtins.open: RE_ENGLISH_DRUGPROT.extract_and_convert_to_conllu RE_ENGLISH_SEMEVAL2010.extract_and_convert_to_conllu RE_ENGLISH_TACRED.extract_and_convert_to_conllu
flair.datasets.sequence_labeling high file-write builtins.open: CONLL_03_DUTCH.__offset_docstarts NER_ENGLISH_PERSON.__concatAllFiles NER_ESTONIAN_NOISY._write_instances NER_FINNISH._remove_lines_without_annotations NER_GERMAN_EUROPARL._add_IOB_tags NER_GERMAN_POLITICS._convert_to_column_corpus NER_HIPE_2022._prepare_corpus NER_JAPANESE.__prepare_jap_wikinews_corpus NER_JAPANESE.__prepare_jap_wikipedia_corpus NER_MULTI_WIKIANN._silver_standard_to_simple_ner_annotation NER_MULTI_WIKINER._download_wikiner NER_MULTI_XTREME._xtreme_to_simple_ner_annotation NER_NOISEBENCH._save_to_column_file NER_SWEDISH._add_IOB2_tags ONTONOTES._ensure_data_processed
flair.datasets.sequence_labeling high file-write flair.datasets.sequence_labeling.NER_NOISEBENCH._save_to_column_file: NER_NOISEBENCH._create_train_dev_splits NER_NOISEBENCH._generate_data_files NER_NOISEBENCH._merge_tokens_labels
flair.datasets.sequence_labeling high file-write flair.datasets.sequence_labeling.ONTONOTES._ensure_data_processed: ONTONOTES.get_available_domains
flair.datasets.sequence_labeling high file-write flair.file_utils.unpack_file: CLEANCONLL.download_and_prepare_data NER_ESTONIAN_NOISY._load_features ONTONOTES._ensure_data_downloaded
flair.datasets.sequence_labeling high file-write os.makedirs: FEWNERD._download
flair.datasets.sequence_labeling high file-write os.mkdir: FEWNERD._generate_splits
flair.datasets.sequence_labeling medium file-read builtins.open: ColumnDataset._identify_span_columns NER_GERMAN_POLITICS._create_datasets NER_NOISEBENCH._read_column_file ONTONOTES.dataset_document_iterator
flair.datasets.sequence_labeling medium file-read flair.datasets.sequence_labeling.ONTONOTES.dataset_document_iterator: ONTONOTES.sentence_iterator
flair.datasets.text_text high file-write builtins.open: GLUE_MNLI.tsv_from_eval_dataset GLUE_MRPC.tsv_from_eval_dataset GLUE_QNLI.tsv_from_eval_dataset GLUE_QQP.tsv_from_eval_dataset GLUE_RTE.tsv_from_eval_dataset GLUE_STSB.tsv_from_eval_dataset GLUE_WNLI.tsv_from_eval_dataset SUPERGLUE_RTE.jsonl_from_eval_dataset rte_jsonl_to_tsv
flair.datasets.treebanks medium file-read builtins.open: UniversalDependenciesDataset.__getitem__
flair.embeddings.transformer high file-write flair.embeddings.transformer.TransformerBaseEmbeddings._tokenizer_from_bytes: TransformerBaseEmbeddings.from_params
flair.embeddings.transformer high file-write tarfile.TarFile.extractall: TransformerBaseEmbeddings._feature_extractor_from_bytes TransformerBaseEmbeddings._tokenizer_from_bytes
flair.file_utils critical file-write os.remove: unpack_file
flair.file_utils critical file-write shutil.copyfile: get_from_cache
flair.file_utils critical file-write tarfile.TarFile.extractall: unzip_file
flair.file_utils critical unpickle torch.load: load_torch_state
flair.file_utils high network huggingface_hub.file_download.hf_hub_download: hf_download
flair.file_utils medium file-read builtins.open: load_big_file
flair.inference_utils high unpickle pickle.loads: LmdbWordEmbeddingsStoreBackend._get_vector
flair.models.clustering critical unpickle pickle.loads: ClusteringModel.load
flair.models.clustering high file-write joblib.dump: ClusteringModel.save
flair.models.entity_mention_linking high network flair.file_utils.hf_download: EntityMentionLinker._fetch_model
flair.models.language_model critical unpickle torch.load: LanguageModel.load_checkpoint LanguageModel.load_language_model
flair.models.pairwise_regression_model high file-write builtins.open: TextPairRegressor.evaluate
flair.models.prefixed_tagger high network flair.file_utils.hf_download: PrefixedSequenceTagger._fetch_model
flair.models.sequence_tagger_model high network flair.file_utils.hf_download: SequenceTagger._fetch_model
flair.models.sequence_tagger_model high network huggingface_hub.create_repo: SequenceTagger.push_to_hub
flair.models.text_regression_model high file-write builtins.open: TextRegressor.evaluate
flair.nn.model high file-write builtins.open: Classifier.evaluate
flair.nn.model high unpickle flair.file_utils.load_torch_state: Model.load
flair.trainers.plugins.loggers.loss_file high file-write builtins.open: LossFilePlugin.after_evaluation
flair.trainers.trainer high file-write os.remove: ModelTrainer.check_for_and_delete_previous_best_models
flair.training_utils high file-write builtins.open: WeightExtractor.extract_weights
flair.visual.activations high file-write builtins.open: Highlighter.highlight_selection
flair.visual.training_curves medium file-read builtins.open: Plotter._extract_evaluation_data Plotter._extract_learning_rate Plotter._extract_weight_data
fsspec.asyn high file-write os.makedirs: AsyncFileSystem._get
fsspec.caching high file-write builtins.open: MMapCache._makefile
fsspec.compression medium file-read zipfile.ZipFile: unzip
fsspec.conftest critical exec subprocess.Popen: ftp_writable
fsspec.generic critical file-write os.unlink: _copy_file_op
fsspec.generic critical file-write shutil.rmtree: copy_file_op
fsspec.implementations.arrow high file-write shutil.copyfileobj: ArrowFSWrapper.cp_file
fsspec.implementations.cache_metadata high file-write fsspec.implementations.cache_metadata.CacheMetadata._save: CacheMetadata.clear_expired CacheMetadata.save
fsspec.implementations.cache_metadata high file-write fsspec.utils.atomic_write: CacheMetadata._save
fsspec.implementations.cache_metadata medium file-read builtins.open: CacheMetadata._load
fsspec.implementations.cache_metadata medium file-read fsspec.implementations.cache_metadata.CacheMetadata._load: CacheMetadata.load
fsspec.implementations.cached high file-write builtins.open: SimpleCacheFileSystem._get_cached_file_before_open WholeFileCacheFileSystem._get_cached_file_before_open
fsspec.implementations.cached high file-write fsspec.implementations.cached.CachingFileSystem._makedirs: CachingFileSystem._mkcache
fsspec.implementations.cached high file-write fsspec.implementations.cached.SimpleCacheFileSystem._get_cached_file_before_open: SimpleCacheFileSystem._open
fsspec.implementations.cached high file-write fsspec.implementations.cached.WholeFileCacheFileSystem._get_cached_file_before_open: WholeFileCacheFileSystem._open
fsspec.implementations.cached high file-write os.makedirs: CachingFileSystem._makedirs
fsspec.implementations.cached high file-write os.remove: CachingFileSystem.pop_from_cache LocalTempFile.discard SimpleCacheFileSystem.clear_expired_cache WholeFileCacheFileSystem.commit_many
fsspec.implementations.cached high file-write shutil.rmtree: CachingFileSystem._remove_tempdir CachingFileSystem.clear_cache CachingFileSystem.clear_expired_cache
fsspec.implementations.cached medium file-read builtins.open: CachingFileSystem._open WholeFileCacheFileSystem._cat_file WholeFileCacheFileSystem.cat WholeFileCacheFileSystem.open_many
fsspec.implementations.dirfs high file-write pathlib.Path.write_text: DirFileSystem.write_text
fsspec.implementations.ftp high file-write builtins.open: FTPFileSystem.get_file
fsspec.implementations.gist high network requests.get: GistFileSystem._fetch_gist_metadata GistFileSystem._open
fsspec.implementations.github high network fsspec.implementations.github.GithubFileSystem.rm_file: GithubFileSystem.rm
fsspec.implementations.github high network requests.delete: GithubFileSystem.rm_file
fsspec.implementations.github high network requests.get: GithubFileSystem._open GithubFileSystem.branches GithubFileSystem.ls GithubFileSystem.repos GithubFileSystem.tags
fsspec.implementations.http high file-write builtins.open: HTTPFileSystem._get_file get_range
fsspec.implementations.http medium file-read builtins.open: HTTPFileSystem._put_file
fsspec.implementations.http_sync high file-write builtins.open: HTTPFileSystem.get_file
fsspec.implementations.http_sync medium file-read builtins.open: HTTPFileSystem.put_file
fsspec.implementations.libarchive high memory ctypes.create_string_buffer: custom_reader
fsspec.implementations.libarchive high memory fsspec.implementations.libarchive.custom_reader: LibArchiveFileSystem._open_archive
fsspec.implementations.local high file-write fsspec.implementations.local.LocalFileSystem.cp_file: LocalFileSystem.get_file LocalFileSystem.put_file
fsspec.implementations.local high file-write fsspec.implementations.local.LocalFileSystem.makedirs: LocalFileSystem._open LocalFileSystem.cp_file LocalFileSystem.touch
fsspec.implementations.local high file-write os.chmod: LocalFileSystem.chmod
fsspec.implementations.local high file-write os.link: LocalFileSystem.link
fsspec.implementations.local high file-write os.makedirs: LocalFileSystem.makedirs
fsspec.implementations.local high file-write os.mkdir: LocalFileSystem.mkdir
fsspec.implementations.local high file-write os.remove: LocalFileOpener.discard LocalFileSystem.rm_file
fsspec.implementations.local high file-write os.rmdir: LocalFileSystem.rmdir
fsspec.implementations.local high file-write os.symlink: LocalFileSystem.symlink
fsspec.implementations.local high file-write shutil.move: LocalFileOpener.commit LocalFileSystem.mv
fsspec.implementations.local high file-write shutil.rmtree: LocalFileSystem.rm
fsspec.implementations.local medium file-read builtins.open: LocalFileOpener._open
fsspec.implementations.local medium file-read fsspec.implementations.local.LocalFileSystem.info: LocalFileSystem.created LocalFileSystem.modified
fsspec.implementations.local medium file-read os.readlink: LocalFileSystem.info
fsspec.implementations.local medium file-read os.scandir: LocalFileSystem.ls
fsspec.implementations.reference high file-write os.makedirs: ReferenceFileSystem._get_file ReferenceFileSystem.get_file
fsspec.implementations.sftp high file-write os.makedirs: SFTPFileSystem.get_file
fsspec.implementations.webhdfs high file-write shutil.copyfileobj: WebHDFS.cp_file
fsspec.spec high file-write fsspec.spec.AbstractFileSystem.get: AbstractFileSystem.download
fsspec.spec high file-write fsspec.spec.AbstractFileSystem.get_file: AbstractFileSystem.get
fsspec.spec high file-write os.makedirs: AbstractFileSystem.get_file
fsspec.utils critical file-write os.replace: atomic_write
fsspec.utils critical import importlib.import_module: get_package_version_without_import
fsspec.utils high memory ctypes.memmove: _fast_slice
git critical import git._warned_import: _getattr
git critical import importlib.import_module: _warned_import
git.cmd critical exec subprocess.Popen: _kill_process _safer_popen_windows
git.cmd high exec git.util.is_cygwin_git: Git.is_cygwin
git.config high file-write builtins.open: GitConfigParser.write
git.config medium file-read builtins.open: GitConfigParser.read
git.index.base critical file-write os.remove: _named_temporary_file_for_subprocess
git.index.base high file-write builtins.open: IndexFile._write_commit_editmsg
git.index.base high file-write git.index.base._named_temporary_file_for_subprocess: IndexFile.from_tree
git.index.base high file-write os.remove: IndexFile._remove_commit_editmsg
git.index.base medium file-read builtins.open: IndexFile._read_commit_editmsg
git.index.base medium file-read git.index.base.IndexFile._entries_for_paths: IndexFile.add
git.index.base medium file-read git.index.base.IndexFile._iter_expand_paths: IndexFile._entries_for_paths
git.index.base medium file-read os.open: IndexFile._set_cache_
git.index.base medium file-read os.walk: IndexFile._iter_expand_paths
git.index.util high file-write os.replace: TemporaryFileSwap.__exit__
git.objects.submodule.base high file-write git.objects.submodule.base.Submodule._renames: Submodule.move Submodule.rename
git.objects.submodule.base high file-write git.util.rmtree: Submodule.remove
git.objects.submodule.base high file-write os.makedirs: Submodule._renames
git.objects.submodule.base high file-write os.remove: Submodule._write_git_file_and_module_config
git.objects.submodule.base medium file-read git.repo.fun.is_git_dir: Submodule._module_abspath
git.refs.log high file-write git.refs.log.RefLog.to_file: RefLog.write
git.refs.log high file-write git.util.assure_directory_exists: RefLog.append_entry RefLog.to_file
git.refs.log medium file-read builtins.open: RefLog.entry_at
git.refs.remote high file-write os.remove: RemoteReference.delete
git.refs.symbolic high file-write git.refs.log.RefLog.append_entry: SymbolicReference.log_append
git.refs.symbolic high file-write git.refs.symbolic.SymbolicReference.set_reference: SymbolicReference.reference
git.refs.symbolic high file-write git.util.assure_directory_exists: SymbolicReference.set_reference
git.refs.symbolic high file-write os.remove: SymbolicReference.delete
git.refs.symbolic high file-write os.rename: SymbolicReference.rename
git.refs.symbolic medium file-read builtins.open: SymbolicReference._create SymbolicReference._get_ref_info_helper SymbolicReference._iter_packed_refs
git.refs.symbolic medium file-read git.refs.log.RefLog.entry_at: SymbolicReference.log_entry
git.refs.symbolic medium file-read git.refs.symbolic.SymbolicReference._create: SymbolicReference.create
git.refs.symbolic medium file-read git.refs.symbolic.SymbolicReference._get_ref_info: SymbolicReference._get_reference SymbolicReference.dereference_recursive SymbolicReference.is_detached SymbolicReference.set_object
git.refs.symbolic medium file-read git.refs.symbolic.SymbolicReference._get_ref_info_helper: SymbolicReference._get_ref_info
git.refs.symbolic medium file-read git.refs.symbolic.SymbolicReference._iter_items: SymbolicReference.iter_items
git.refs.symbolic medium file-read os.walk: SymbolicReference._iter_items
git.repo.base high file-write builtins.open: Repo.description
git.repo.base high file-write git.repo.base.Repo._set_alternates: Repo.alternates
git.repo.base high file-write git.repo.base.Repo._set_daemon_export: Repo.daemon_export
git.repo.base high file-write os.makedirs: Repo.init
git.repo.base high file-write os.remove: Repo._set_alternates
git.repo.base high file-write os.unlink: Repo._set_daemon_export
git.repo.base medium file-read builtins.open: Repo._get_alternates Repo.currently_rebasing_on Repo.description
git.repo.fun high file-write builtins.open: touch
git.repo.fun medium file-read builtins.open: find_worktree_git_dir is_git_dir
git.repo.fun medium file-read git.refs.log.RefLog.entry_at: _ref_log_entry
git.repo.fun medium file-read git.repo.fun._ref_log_entry: _apply_reflog
git.repo.fun medium file-read git.repo.fun.is_git_dir: find_submodule_git_dir
git.util critical exec git.util._is_cygwin_git: is_cygwin_git
git.util critical exec subprocess.Popen: _is_cygwin_git
git.util critical file-write os.chmod: rmtree
git.util critical file-write os.remove: rmfile
git.util high file-write git.util.rmfile: LockFile._release_lock
git.util high file-write os.makedirs: assure_directory_exists
git.util medium file-read os.open: LockFile._obtain_lock_or_raise
keyring.backends.macOS.api high memory ctypes.byref: _
keyring.backends.macOS.api high memory ctypes.string_at: cfstr_to_str
lightgbm.basic high file-write builtins.open: _dump_pandas_categorical
lightgbm.basic high file-write lightgbm.basic._dump_pandas_categorical: Booster.model_to_string
lightgbm.basic high file-write pathlib.Path.unlink: _TempFile.__exit__
lightgbm.basic high memory ctypes.byref: Dataset._init_from_ref_dataset
lightgbm.basic high memory ctypes.c_char_p: _c_str
lightgbm.basic high memory ctypes.c_void_p: _extract_arrow_stream_capsule_pointer
lightgbm.basic high memory ctypes.cast: Dataset.__init_from_list_np2d Dataset._init_from_sample
lightgbm.basic high memory lightgbm.basic.Dataset._create_sample_indices: Dataset.__sample
lightgbm.basic high memory lightgbm.basic.Dataset._init_from_ref_dataset: Dataset.__init_from_seqs
lightgbm.basic high memory lightgbm.basic.Dataset.set_field: Dataset.set_group Dataset.set_init_score Dataset.set_label Dataset.set_position Dataset.set_weight
lightgbm.basic high memory lightgbm.basic._InnerPredictor.__create_sparse_native: _InnerPredictor.__inner_predict_csr_sparse _InnerPredictor.__inner_predict_sparse_csc
lightgbm.basic high memory lightgbm.basic._InnerPredictor.__inner_predict_np2d: _InnerPredictor.__pred_for_np2d
lightgbm.basic high memory lightgbm.basic._c_str: Booster.model_from_string Booster.reset_parameter Booster.set_network Dataset.__init_from_csc Dataset.__init_from_csr Dataset.__init_from_np2d Dataset._create_sample_indices Dataset._dump_text Dataset._lazy_init Dataset._update_params Dataset.get_field Dataset.set_feature_name Dataset.set_field _InnerPredictor.__inner_predict_csr _InnerPredictor.__inner_predict_np2d _InnerPredictor.from_model_file _InnerPredictor.predict _get_sample_count
lightgbm.basic high memory lightgbm.basic._cint32_array_to_numpy: _InnerPredictor.__create_sparse_native
lightgbm.basic high memory lightgbm.basic._extract_arrow_stream_capsule_pointer: Dataset.__init_from_narwhals _InnerPredictor.__pred_for_narwhals
lightgbm.basic high memory numpy.ctypeslib.as_array: _cfloat32_array_to_numpy _cfloat64_array_to_numpy _cint32_array_to_numpy _cint64_array_to_numpy
lightgbm.basic medium file-read builtins.open: _load_pandas_categorical
lightgbm.engine high file-write builtins.open: CVBooster.save_model
lightgbm.engine high memory lightgbm.basic._InnerPredictor.from_model_file: train
lightning.fabric.accelerators.registry critical import importlib.import_module: call_register_accelerators
lightning.fabric.loggers.csv_logs high file-write os.makedirs: CSVLogger.experiment
lightning.fabric.strategies.deepspeed medium file-read builtins.open: DeepSpeedStrategy._load_config
lightning.fabric.strategies.launchers.subprocess_script high exec subprocess.Popen: _SubprocessScriptLauncher._call_children_scripts
lightning.fabric.strategies.model_parallel critical unpickle torch.load: _load_raw_module_state_from_path
lightning.fabric.strategies.xla critical unpickle torch.load: XLAStrategy.broadcast
lightning.fabric.strategies.xla_fsdp critical unpickle lightning.fabric.strategies.xla_fsdp.XLAFSDPStrategy.broadcast: XLAFSDPStrategy.load_checkpoint XLAFSDPStrategy.save_checkpoint
lightning.fabric.strategies.xla_fsdp critical unpickle torch.load: XLAFSDPStrategy.broadcast
lightning.fabric.utilities.distributed critical file-write pathlib.Path.unlink: is_shared_filesystem
lightning.fabric.utilities.spike high file-write lightning.fabric.utilities.spike.SpikeDetection._handle_spike: SpikeDetection.on_train_batch_end
lightning.fabric.utilities.spike high file-write os.makedirs: SpikeDetection._handle_spike
lightning.pytorch.accelerators.cuda critical exec subprocess.run: get_nvidia_gpu_stats
lightning.pytorch.callbacks.model_checkpoint high file-write lightning.pytorch.callbacks.model_checkpoint.ModelCheckpoint._link_checkpoint: ModelCheckpoint._save_last_checkpoint
lightning.pytorch.callbacks.model_checkpoint high file-write lightning.pytorch.callbacks.model_checkpoint.ModelCheckpoint._save_last_checkpoint: ModelCheckpoint.on_exception ModelCheckpoint.on_train_batch_end ModelCheckpoint.on_train_end ModelCheckpoint.on_train_epoch_end ModelCheckpoint.on_validation_end
lightning.pytorch.callbacks.model_checkpoint high file-write os.remove: ModelCheckpoint._link_checkpoint
lightning.pytorch.callbacks.spike high file-write lightning.fabric.utilities.spike.SpikeDetection.on_train_batch_end: SpikeDetection.on_train_batch_end
lightning.pytorch.cli critical import builtins.__import__: instantiate_class
lightning.pytorch.cli high import lightning.pytorch.cli.LightningCLI._add_configure_optimizers_method_to_model: LightningCLI.instantiate_classes
lightning.pytorch.cli high import lightning.pytorch.cli.instantiate_class: LightningCLI._add_configure_optimizers_method_to_model
lightning.pytorch.cli high unpickle torch.load: LightningCLI._parse_ckpt_path
lightning.pytorch.core.saving high import builtins.__import__: _load_state
lightning.pytorch.demos.mnist_datamodule critical unpickle torch.load: _MNIST._try_load
lightning.pytorch.demos.mnist_datamodule high file-write lightning.pytorch.demos.mnist_datamodule._MNIST._download: _MNIST.prepare_data
lightning.pytorch.demos.mnist_datamodule high file-write os.makedirs: _MNIST._download
lightning.pytorch.demos.transformer high file-write os.makedirs: WikiText2.download
lightning.pytorch.demos.transformer medium file-read builtins.open: tokenize
lightning.pytorch.serve.servable_module_validator high network requests.post: ServableModuleValidator.on_train_start
lightning.pytorch.strategies.deepspeed medium file-read builtins.open: DeepSpeedStrategy._load_config
lightning.pytorch.strategies.launchers.multiprocessing critical unpickle lightning.pytorch.strategies.launchers.multiprocessing._MultiProcessingLauncher._recover_results_in_main_process: _MultiProcessingLauncher.launch
lightning.pytorch.strategies.launchers.multiprocessing critical unpickle lightning.pytorch.strategies.launchers.multiprocessing._MultiProcessingLauncher.update_main_process_results: _MultiProcessingLauncher._recover_results_in_main_process
lightning.pytorch.strategies.launchers.multiprocessing critical unpickle torch.load: _MultiProcessingLauncher.update_main_process_results
lightning.pytorch.strategies.launchers.subprocess_script high exec subprocess.Popen: _SubprocessScriptLauncher._call_children_scripts
lightning.pytorch.strategies.xla critical unpickle torch.load: XLAStrategy.broadcast
lightning.pytorch.utilities.deepspeed critical unpickle torch.load: convert_zero_checkpoint_to_fp32_state_dict
lightning.pytorch.utilities.deepspeed medium file-read builtins.open: ds_checkpoint_dir
lightning.pytorch.utilities.imports critical import builtins.__import__: _try_import_module
lightning.pytorch.utilities.model_registry medium file-read os.listdir: find_model_local_ckpt_path
lightning.pytorch.utilities.upgrade_checkpoint critical unpickle torch.load: _upgrade
lightning_fabric.accelerators.registry critical import importlib.import_module: call_register_accelerators
lightning_fabric.loggers.csv_logs high file-write os.makedirs: CSVLogger.experiment
lightning_fabric.strategies.deepspeed medium file-read builtins.open: DeepSpeedStrategy._load_config
lightning_fabric.strategies.launchers.subprocess_script high exec subprocess.Popen: _SubprocessScriptLauncher._call_children_scripts
lightning_fabric.strategies.model_parallel critical unpickle torch.load: _load_raw_module_state_from_path
lightning_fabric.strategies.xla critical unpickle torch.load: XLAStrategy.broadcast
lightning_fabric.strategies.xla_fsdp critical unpickle lightning_fabric.strategies.xla_fsdp.XLAFSDPStrategy.broadcast: XLAFSDPStrategy.load_checkpoint XLAFSDPStrategy.save_checkpoint
lightning_fabric.strategies.xla_fsdp critical unpickle torch.load: XLAFSDPStrategy.broadcast
lightning_fabric.utilities.distributed critical file-write pathlib.Path.unlink: is_shared_filesystem
lightning_fabric.utilities.spike high file-write lightning_fabric.utilities.spike.SpikeDetection._handle_spike: SpikeDetection.on_train_batch_end
lightning_fabric.utilities.spike high file-write os.makedirs: SpikeDetection._handle_spike
matplotlib._internal_utils critical exec subprocess.run: graphviz_dump_transform
matplotlib.animation high exec subprocess.Popen: MovieWriter._run
matplotlib.animation high file-write builtins.open: FileMovieWriter.grab_frame HTMLWriter.finish
matplotlib.backend_bases critical import importlib.import_module: get_registered_canvas_class
matplotlib.backend_bases critical import matplotlib.backend_bases.FigureCanvasBase._switch_canvas_and_return_print_method: FigureCanvasBase.print_figure
matplotlib.backend_bases critical import matplotlib.backend_bases.get_registered_canvas_class: FigureCanvasBase._switch_canvas_and_return_print_method
matplotlib.backends._backend_pdf_ps medium file-read builtins.open: _cached_get_afm_from_fname
matplotlib.backends._backend_pdf_ps medium file-read matplotlib.backends._backend_pdf_ps.RendererPDFPSBase._get_font_afm: RendererPDFPSBase._get_font_height_metrics RendererPDFPSBase.get_text_width_height_descent
matplotlib.backends._backend_pdf_ps medium file-read matplotlib.backends._backend_pdf_ps._cached_get_afm_from_fname: RendererPDFPSBase._get_font_afm
matplotlib.backends.backend_pdf medium file-read builtins.open: PdfFile._write_afm_font
matplotlib.backends.backend_pgf high file-write matplotlib.backends.backend_pgf.FigureCanvasPgf.print_pdf: FigureCanvasPgf.print_png
matplotlib.backends.backend_pgf high file-write shutil.copyfileobj: FigureCanvasPgf.print_pdf
matplotlib.backends.backend_pgf high file-write shutil.move: PdfPages._run_latex
matplotlib.backends.backend_ps critical file-write os.remove: pstoeps
matplotlib.backends.backend_ps critical file-write shutil.move: _move_path_to_path_or_stream
matplotlib.backends.backend_ps high file-write matplotlib.backends.backend_ps._move_path_to_path_or_stream: FigureCanvasPS._print_figure FigureCanvasPS._print_figure_tex
matplotlib.backends.backend_qt medium file-read matplotlib.backends.backend_qt._IconEngine._create_pixmap_from_svg: _IconEngine.pixmap
matplotlib.backends.backend_qt medium file-read matplotlib.backends.backend_qt._IconEngine.pixmap: _IconEngine.paint
matplotlib.backends.backend_qt medium file-read pathlib.Path.read_bytes: _IconEngine._create_pixmap_from_svg
matplotlib.backends.backend_wx medium file-read matplotlib.backends.backend_wx.NavigationToolbar2Wx._icon: ToolbarWx.add_toolitem
matplotlib.backends.backend_wx medium file-read pathlib.Path.read_bytes: NavigationToolbar2Wx._icon
matplotlib.cbook critical file-write pathlib.Path.unlink: _lock_path
matplotlib.colorizer critical import matplotlib.colors.make_norm_from_scale: _auto_norm_from_scale
matplotlib.colors critical import importlib.import_module: _make_norm_from_scale
matplotlib.colors critical import matplotlib.colors._make_norm_from_scale: make_norm_from_scale
matplotlib.dviread medium file-read pathlib.Path.read_text: _parse_enc
matplotlib.font_manager high file-write matplotlib.cbook._lock_path: json_dump
matplotlib.font_manager medium file-read builtins.open: FontManager.addfont is_opentype_cff_font json_load
matplotlib.font_manager medium file-read os.walk: list_fonts
matplotlib.sphinxext.figmpl_directive critical file-write shutil.copyfile: _copy_images_figmpl
matplotlib.sphinxext.figmpl_directive high file-write matplotlib.sphinxext.figmpl_directive._copy_images_figmpl: visit_figmpl_html visit_figmpl_latex
matplotlib.sphinxext.plot_directive critical exec matplotlib.sphinxext.plot_directive._split_code_at_show: render_figures
matplotlib.sphinxext.plot_directive critical exec matplotlib.sphinxext.plot_directive.contains_doctest: _split_code_at_show
matplotlib.sphinxext.plot_directive critical file-write shutil.copyfile: _copy_css_file
matplotlib.sphinxext.plot_directive medium exec builtins.compile: contains_doctest
matplotlib.texmanager critical exec subprocess.check_output: TexManager._run_checked_subprocess
matplotlib.texmanager high file-write pathlib.Path.write_text: TexManager.make_tex
mlflow.agent.setup.cli critical exec subprocess.run: _git_root setup
mlflow.agent.setup.cli high file-write mlflow.assistant.skill_installer.install_skills: _offer_assistant_setup
mlflow.agent.setup.prompt medium file-read pathlib.Path.read_text: _read_template
mlflow.ai_commands medium file-read mlflow.ai_commands.ai_command_utils.get_command: get_cmd run_cmd
mlflow.ai_commands.ai_command_utils medium file-read mlflow.ai_commands.ai_command_utils.get_command: get_command_body
mlflow.ai_commands.ai_command_utils medium file-read pathlib.Path.read_text: get_command
mlflow.azure.client medium file-read mlflow.utils.file_utils.read_chunk: patch_adls_file_upload
mlflow.crewai critical import importlib.import_module: _import_class _import_module
mlflow.data.http_dataset_source high file-write builtins.open: HTTPDatasetSource.load
mlflow.data.spark_dataset medium file-read mlflow.data.spark_delta_utils._is_delta_table_path: from_spark
mlflow.data.spark_delta_utils medium file-read os.listdir: _is_delta_table_path
mlflow.deployments high file-write builtins.open: PredictionsResponse.to_json
mlflow.deployments.cli high file-write builtins.open: explain
mlflow.deployments.cli medium file-read mlflow.gateway.config._validate_config: validate_config_path
mlflow.deployments.openai high network requests.get: OpenAIDeploymentClient.get_endpoint
mlflow.johnsnowlabs critical file-write shutil.copy2: _save_jars_and_lic
mlflow.johnsnowlabs high file-write mlflow.johnsnowlabs._load_model: _load_pyfunc
mlflow.johnsnowlabs high file-write mlflow.johnsnowlabs._load_model_databricks: _load_model
mlflow.johnsnowlabs high file-write os.makedirs: _load_model_databricks
mlflow.johnsnowlabs medium file-read builtins.open: _get_or_create_sparksession
mlflow.keras.save high file-write os.makedirs: save_model
mlflow.langchain.databricks_dependencies critical import importlib.import_module: _isinstance_with_multiple_modules
mlflow.langchain.databricks_dependencies critical import mlflow.langchain.databricks_dependencies._extract_databricks_dependencies_from_chat_model: _extract_dependency_list_from_lc_model
mlflow.langchain.databricks_dependencies critical import mlflow.langchain.databricks_dependencies._extract_databricks_dependencies_from_tools: _extract_databricks_dependencies_from_tool_nodes
mlflow.langchain.databricks_dependencies critical import mlflow.langchain.databricks_dependencies._get_vectorstore_from_retriever: _extract_databricks_dependencies_from_retriever
mlflow.langchain.databricks_dependencies critical import mlflow.langchain.databricks_dependencies._isinstance_with_multiple_modules: _extract_databricks_dependencies_from_chat_model _extract_databricks_dependencies_from_llm _extract_databricks_dependencies_from_tools _get_vectorstore_from_retriever
mlflow.langchain.model critical unpickle mlflow.langchain.utils.logging._load_base_lcs: _load_model
mlflow.langchain.retriever_chain critical unpickle yaml.load: _RetrieverChain.load
mlflow.langchain.runnables critical unpickle mlflow.langchain.utils.logging._load_base_lcs: _load_model_from_path
mlflow.langchain.runnables high file-write builtins.open: _pickle_object _save_internal_runnables
mlflow.langchain.runnables high file-write mlflow.langchain.runnables._save_internal_runnables: _save_runnable_binding _save_runnable_branch _save_runnable_with_steps
mlflow.langchain.runnables high file-write mlflow.langchain.runnables._save_runnable_with_steps: _save_runnable_assign _save_runnables
mlflow.langchain.runnables medium file-read mlflow.langchain.runnables._load_runnable_with_steps: _load_runnable_assign _load_runnables
mlflow.langchain.runnables medium file-read mlflow.langchain.utils.logging._load_from_yaml: _load_model_from_config
mlflow.langchain.runnables medium file-read os.listdir: _load_runnable_branch _load_runnable_with_steps
mlflow.langchain.utils.logging critical unpickle cloudpickle.load: _load_from_pickle
mlflow.langchain.utils.logging critical unpickle mlflow.langchain.utils.logging._load_from_pickle: _load_base_lcs
mlflow.langchain.utils.logging high file-write builtins.open: _save_base_lcs
mlflow.langchain.utils.logging high file-write mlflow.models.utils._validate_and_get_model_code_path: _validate_and_prepare_lc_model_or_path
mlflow.langchain.utils.logging medium file-read builtins.open: _load_from_json _load_from_yaml
mlflow.lightgbm high file-write mlflow.utils.environment._mlflow_conda_env: get_default_conda_env
mlflow.llama_index.model high file-write mlflow.models.utils._validate_and_get_model_code_path: _validate_and_prepare_llama_index_model_or_path
mlflow.llama_index.serialize_objects critical import importlib.import_module: _get_object_import_path dict_to_object
mlflow.llama_index.serialize_objects critical import mlflow.llama_index.serialize_objects._deserialize_dict_of_objects: deserialize_settings
mlflow.llama_index.serialize_objects critical import mlflow.llama_index.serialize_objects._get_object_import_path: object_to_dict
mlflow.llama_index.serialize_objects critical import mlflow.llama_index.serialize_objects.dict_to_object: _deserialize_dict_of_objects
mlflow.llama_index.serialize_objects high file-write builtins.open: serialize_settings
mlflow.metrics.genai.genai_metric critical import mlflow.metrics.genai.genai_metric.make_genai_metric: _deserialize_genai_metric_args
mlflow.metrics.genai.genai_metric critical import mlflow.utils.class_utils._get_class_from_string: make_genai_metric
mlflow.metrics.genai.metric_definitions critical import mlflow.metrics.genai.genai_metric.make_genai_metric: answer_correctness answer_relevance answer_similarity faithfulness relevance
mlflow.metrics.genai.model_utils high network mlflow.metrics.genai.model_utils._call_llm_provider_api: score_model_on_payload
mlflow.metrics.genai.model_utils high network mlflow.metrics.genai.model_utils._send_request: _call_llm_provider_api
mlflow.metrics.genai.model_utils high network requests.post: _send_request
mlflow.metrics.metric_definitions critical exec mlflow.metrics.metric_definitions._load_from_github: _cached_evaluate_load
mlflow.metrics.metric_definitions critical exec subprocess.check_call: _load_from_github
mlflow.models.cli high file-write mlflow.models.model.update_model_requirements: update_pip_requirements
mlflow.models.cli high file-write mlflow.models.python_api.predict: predict
mlflow.models.cli medium file-read mlflow.models.flavor_backend_registry.get_flavor_backend: generate_dockerfile prepare_env serve
mlflow.models.container critical exec mlflow.models.container._install_pyfunc_deps: _serve_pyfunc
mlflow.models.container critical exec mlflow.models.container._serve_pyfunc: _serve
mlflow.models.container critical exec subprocess.Popen: _install_model_dependencies_to_env _install_pyfunc_deps
mlflow.models.docker_utils high file-write builtins.open: generate_dockerfile
mlflow.models.docker_utils high file-write mlflow.utils.file_utils._copy_project: _pip_mlflow_install_step
mlflow.models.evaluation.artifacts critical unpickle numpy.load: NumpyEvaluationArtifact._load_content_from_file
mlflow.models.evaluation.artifacts critical unpickle pickle.load: PickleEvaluationArtifact._load_content_from_file
mlflow.models.evaluation.artifacts high file-write builtins.open: JsonEvaluationArtifact._save PickleEvaluationArtifact._save TextEvaluationArtifact._save
mlflow.models.evaluation.artifacts medium file-read builtins.open: JsonEvaluationArtifact._load_content_from_file TextEvaluationArtifact._load_content_from_file
mlflow.models.evaluation.base high file-write os.makedirs: EvaluationResult.save
mlflow.models.evaluation.base medium file-read builtins.open: EvaluationResult.load
mlflow.models.evaluation.default_evaluator high file-write mlflow.models.evaluation.default_evaluator.BuiltInEvaluator._log_custom_metric_artifact: BuiltInEvaluator.evaluate_and_log_custom_artifacts
mlflow.models.evaluation.default_evaluator high file-write shutil.copy2: BuiltInEvaluator._log_custom_metric_artifact
mlflow.models.evaluation.utils.trace critical import mlflow.models.evaluation.utils.trace._is_trace_autologging_supported: _should_enable_tracing
mlflow.models.evaluation.utils.trace critical import mlflow.utils.autologging_utils.get_autolog_function: _is_trace_autologging_supported
mlflow.models.flavor_backend_registry medium file-read mlflow.models.model.Model.load: get_flavor_backend
mlflow.models.model high file-write builtins.open: Model.save
mlflow.models.model high file-write mlflow.llama_index.model._validate_and_prepare_llama_index_model_or_path: _validate_llama_index_model
mlflow.models.model high file-write mlflow.models.utils._validate_and_get_model_code_path: _validate_langchain_model
mlflow.models.model high file-write mlflow.utils.environment._write_requirements_to_file: update_model_requirements
mlflow.models.model high file-write os.makedirs: _copy_model_metadata_for_uc_sharing
mlflow.models.model medium file-read builtins.open: Model._log_v2 Model.load Model.log
mlflow.models.model medium file-read mlflow.models.model.Model.load: get_model_info
mlflow.models.model medium file-read mlflow.models.resources._ResourceBuilder.from_yaml_file: Model.resources
mlflow.models.model medium file-read mlflow.models.utils._load_serving_input_example: Model.get_serving_input
mlflow.models.model_config medium file-read builtins.open: ModelConfig._read_config
mlflow.models.python_api high file-write builtins.open: predict
mlflow.models.resources medium file-read builtins.open: _ResourceBuilder.from_yaml_file
mlflow.models.utils high file-write builtins.open: _Example.save _validate_and_get_model_code_path
mlflow.models.utils medium file-read builtins.open: _load_serving_input_example _read_file_content _read_sparse_matrix_from_json _read_tensor_input_from_json
mlflow.models.utils medium file-read mlflow.models.utils._get_mlflow_model_input_example_dict: _read_example _read_example_params
mlflow.models.utils medium file-read mlflow.models.utils._read_file_content: _get_mlflow_model_input_example_dict load_serving_example
mlflow.models.wheeled_model critical exec subprocess.run: WheeledModel._download_wheels
mlflow.models.wheeled_model high file-write builtins.open: WheeledModel._overwrite_pip_requirements_with_wheels WheeledModel._update_conda_env
mlflow.models.wheeled_model high file-write shutil.copy2: WheeledModel.save_model
mlflow.models.wheeled_model medium file-read builtins.open: WheeledModel._create_pip_requirement
mlflow.openai.model high file-write builtins.open: _log_secrets_yaml
mlflow.openai.model medium file-read builtins.open: _load_model
mlflow.openai.model medium file-read mlflow.openai.model._load_model: _load_pyfunc
mlflow.paddle medium file-read os.listdir: _contains_pdparams
mlflow.pmdarima critical unpickle mlflow.pmdarima._load_model: _load_pyfunc
mlflow.pmdarima critical unpickle pickle.load: _load_model
mlflow.pmdarima high file-write builtins.open: _save_model
mlflow.projects high file-write mlflow.projects.docker.build_docker_image: _run
mlflow.projects medium file-read builtins.open: _parse_kubernetes_config
mlflow.projects._project_spec high file-write mlflow.projects._project_spec.Parameter._compute_path_value: Parameter.compute_value
mlflow.projects._project_spec high file-write os.mkdir: Parameter._compute_path_value
mlflow.projects._project_spec medium file-read mlflow.projects._project_spec._find_mlproject: load_project
mlflow.projects._project_spec medium file-read os.listdir: _find_mlproject
mlflow.projects.backend.local critical exec mlflow.projects.backend.local._run_mlflow_run_cmd: _invoke_mlflow_run_subprocess
mlflow.projects.backend.local critical exec subprocess.Popen: _run_entry_point _run_mlflow_run_cmd
mlflow.projects.backend.local high file-write mlflow.projects.docker.build_docker_image: LocalBackend.run
mlflow.projects.databricks medium file-read builtins.open: DatabricksJobRunner._upload_to_dbfs
mlflow.projects.databricks medium file-read mlflow.projects.databricks.DatabricksJobRunner._upload_project_to_dbfs: DatabricksJobRunner.run_databricks DatabricksJobRunner.run_databricks_spark_job
mlflow.projects.databricks medium file-read mlflow.projects.databricks.DatabricksJobRunner._upload_to_dbfs: DatabricksJobRunner._upload_project_to_dbfs
mlflow.projects.utils critical file-write shutil.copytree: _fetch_project
mlflow.projects.utils critical file-write tarfile.TarFile.extractall: _unzip_repo
mlflow.projects.utils high file-write mlflow.projects.utils._get_storage_dir: get_entry_point_command
mlflow.projects.utils high file-write os.makedirs: _get_storage_dir
mlflow.projects.utils high network requests.get: _fetch_zip_repo
mlflow.projects.utils medium file-read mlflow.projects._project_spec.load_project: fetch_and_validate_project load_project
mlflow.prompt.promptlab_model medium file-read builtins.open: _load_pyfunc
mlflow.prophet high file-write builtins.open: _save_model
mlflow.prophet medium file-read builtins.open: _load_model
mlflow.prophet medium file-read mlflow.prophet._load_model: _load_pyfunc
mlflow.pyfunc critical file-write shutil.rmtree: _prebuild_env_internal
mlflow.pyfunc high file-write builtins.open: _download_prebuilt_env_if_needed _save_model_with_loader_module_and_data_path
mlflow.pyfunc high file-write os.makedirs: _create_model_downloading_tmp_dir
mlflow.pyfunc medium file-read mlflow.utils.requirements_utils._parse_requirements: _get_pip_requirements_from_model_path
mlflow.pyfunc medium file-read mlflow.utils.virtualenv._get_python_env: _gen_prebuilt_env_archive_name _verify_prebuilt_env
mlflow.pyfunc.backend critical exec subprocess.Popen: PyFuncBackend.serve
mlflow.pyfunc.backend high file-write os.makedirs: PyFuncBackend.generate_dockerfile
mlflow.pyfunc.backend medium file-read mlflow.utils.environment._PythonEnv.from_yaml: PyFuncBackend._get_base_image
mlflow.pyfunc.dbconnect_artifact_cache critical exec subprocess.check_call: archive_directory
mlflow.pyfunc.dbconnect_artifact_cache high file-write os.makedirs: extract_archive_to_dir
mlflow.pyfunc.model critical file-write shutil.move: _move_downloaded_artifacts
mlflow.pyfunc.model critical unpickle cloudpickle.load: _maybe_decompress_cloudpickle_load
mlflow.pyfunc.model high file-write builtins.open: _save_model_with_class_artifacts_params
mlflow.pyfunc.model high file-write cloudpickle.dump: _maybe_compress_cloudpickle_dump
mlflow.pyfunc.scoring_server.client high network requests.get: ScoringServerClient.get_version ScoringServerClient.ping
mlflow.pyfunc.scoring_server.client high network requests.post: ScoringServerClient.invoke
mlflow.pyfunc.spark_model_cache high file-write mlflow.utils._spark_utils._SparkDirectoryDistributor.add_dir: SparkModelCache.add_local_model
mlflow.pyspark.ml medium file-read builtins.open: _read_log_model_allowlist_from_file
mlflow.pytorch high file-write mlflow.pytorch.save_state_dict: log_state_dict
mlflow.pytorch high file-write os.makedirs: save_state_dict
mlflow.pytorch medium file-read zipfile.ZipFile: _validate_pt2_archive_is_pickle_free
mlflow.rfunc.backend critical exec mlflow.rfunc.backend._execute: RFuncBackend.predict RFuncBackend.serve
mlflow.rfunc.backend critical exec subprocess.Popen: _execute
mlflow.sagemaker critical exec subprocess.Popen: run_local
mlflow.sagemaker critical exec subprocess.check_call: push_image_to_ecr
mlflow.sagemaker medium file-read tarfile.open: _make_tarfile
mlflow.shap high file-write mlflow.utils.environment._mlflow_conda_env: _merge_environments
mlflow.shap medium file-read builtins.open: _get_conda_env_for_underlying_model _load_explainer
mlflow.sklearn high file-write mlflow.utils.environment._mlflow_conda_env: get_default_conda_env
mlflow.spark critical file-write shutil.copytree: _load_model_databricks_uc_volume
mlflow.spark critical import mlflow.utils.class_utils._get_class_from_string: _load_spark_connect_model
mlflow.spark critical import mlflow.utils.requirements_utils._get_pinned_requirement: get_default_pip_requirements
mlflow.spark high file-write os.makedirs: _load_model_databricks_dbfs
mlflow.telemetry.client high network mlflow.telemetry.client.TelemetryClient._process_records: TelemetryClient._consumer
mlflow.telemetry.client high network requests.get: TelemetryClient._get_config
mlflow.telemetry.client high network requests.post: TelemetryClient._process_records
mlflow.tensorflow critical file-write shutil.rmtree: autolog
mlflow.tensorflow critical unpickle cloudpickle.load: _load_custom_objects
mlflow.tensorflow critical unpickle mlflow.tensorflow._load_custom_objects: _load_keras_model
mlflow.tensorflow high file-write builtins.open: _save_keras_custom_objects
mlflow.transformers high file-write mlflow.utils.environment._mlflow_conda_env: get_default_conda_env
mlflow.transformers high file-write pathlib.Path.write_text: _write_card_data _write_license_information
mlflow.transformers high network huggingface_hub.list_repo_files: _extract_license_file_from_repository
mlflow.transformers medium file-read pathlib.Path.read_text: _get_model_config
mlflow.transformers.model_io critical file-write shutil.copytree: save_local_checkpoint
mlflow.utils._spark_utils high file-write shutil.make_archive: _SparkDirectoryDistributor.add_dir
mlflow.utils._spark_utils high file-write tarfile.TarFile.extractall: _SparkDirectoryDistributor.get_or_extract
mlflow.utils.autologging_utils critical import importlib.import_module: _check_and_log_warning_for_unsupported_package_versions get_autolog_function
mlflow.utils.autologging_utils critical import mlflow.utils.autologging_utils._check_and_log_warning_for_unsupported_package_versions: autologging_integration
mlflow.utils.autologging_utils critical import mlflow.utils.autologging_utils.autologging_is_disabled: disable_discrete_autologging
mlflow.utils.autologging_utils critical import mlflow.utils.autologging_utils.versioning.is_flavor_supported_for_associated_package_versions: autologging_is_disabled
mlflow.utils.autologging_utils.versioning critical import importlib.import_module: is_flavor_supported_for_associated_package_versions
mlflow.utils.class_utils critical import importlib.import_module: _get_class_from_string
mlflow.utils.conda high file-write os.makedirs: _get_conda_extra_env_vars
mlflow.utils.conda medium file-read builtins.open: _get_conda_dependencies _get_conda_env_name
mlflow.utils.credentials high file-write builtins.open: _overwrite_or_create_databricks_profile
mlflow.utils.env_pack critical exec mlflow.utils.env_pack._pack_env_for_databricks_model_serving: pack_env_for_databricks_model_serving
mlflow.utils.env_pack critical exec subprocess.run: _pack_env_for_databricks_model_serving
mlflow.utils.env_pack critical file-write shutil.rmtree: _get_source_artifacts
mlflow.utils.env_pack medium file-read tarfile.open: _tar
mlflow.utils.environment high file-write builtins.open: _PythonEnv.to_yaml _mlflow_additional_pip_env _mlflow_conda_env
mlflow.utils.environment high file-write mlflow.utils.environment._mlflow_additional_pip_env: _log_pip_requirements
mlflow.utils.environment high file-write mlflow.utils.environment._mlflow_conda_env: _process_pip_requirements
mlflow.utils.environment high file-write pathlib.Path.write_text: _write_requirements_to_file
mlflow.utils.environment medium file-read builtins.open: _PythonEnv.from_yaml _PythonEnv.get_dependencies_from_conda_yaml _parse_pip_requirements
mlflow.utils.environment medium file-read mlflow.utils.environment._PythonEnv.get_dependencies_from_conda_yaml: _PythonEnv.from_conda_yaml
mlflow.utils.environment medium file-read mlflow.utils.environment._parse_pip_requirements: _process_conda_env
mlflow.utils.environment medium file-read pathlib.Path.read_text: _get_requirements_from_file
mlflow.utils.file_utils critical exec subprocess.run: parallelized_download_file_using_http_uri
mlflow.utils.file_utils critical file-write os.chmod: _handle_readonly_on_windows
mlflow.utils.file_utils critical file-write shutil.copy: _copy_file_or_tree
mlflow.utils.file_utils critical file-write shutil.copy2: shutil_copytree_without_file_permissions
mlflow.utils.file_utils critical file-write shutil.copytree: _copy_project
mlflow.utils.file_utils critical file-write shutil.move: mv
mlflow.utils.file_utils high file-write builtins.open: ExclusiveFileLock.__enter__ append_to make_tarfile write_yaml
mlflow.utils.file_utils high file-write mlflow.utils.request_utils.download_chunk: download_chunk_retries
mlflow.utils.file_utils high file-write os.makedirs: make_containing_dirs mkdir
mlflow.utils.file_utils high file-write shutil.rmtree: TempDir.__exit__
mlflow.utils.file_utils medium file-read builtins.open: read_chunk read_yaml
mlflow.utils.file_utils medium file-read mlflow.utils.file_utils.list_all: find list_files list_subdirs
mlflow.utils.file_utils medium file-read os.listdir: list_all
mlflow.utils.file_utils medium file-read os.walk: _get_local_project_dir_size get_total_file_size
mlflow.utils.file_utils medium file-read tarfile.open: check_tarfile_security
mlflow.utils.gorilla critical import importlib.abc.Loader.load_module: _load_module
mlflow.utils.gorilla critical import mlflow.utils.gorilla._load_module: _module_iterator
mlflow.utils.gorilla critical import mlflow.utils.gorilla._module_iterator: find_patches
mlflow.utils.import_hooks critical import builtins.__import__: _create_import_hook_from_entrypoint _create_import_hook_from_string
mlflow.utils.import_hooks critical import importlib.abc.Loader.load_module: _ImportHookChainedLoader.load_module
mlflow.utils.import_hooks critical import mlflow.utils.import_hooks._create_import_hook_from_entrypoint: discover_post_import_hooks
mlflow.utils.import_hooks critical import mlflow.utils.import_hooks._create_import_hook_from_string: register_generic_import_hook
mlflow.utils.import_hooks critical import mlflow.utils.import_hooks.register_generic_import_hook: register_import_error_hook register_post_import_hook
mlflow.utils.lazy_load high import importlib.import_module: LazyLoader._load
mlflow.utils.model_utils critical file-write shutil.copyfile: _infer_and_copy_code_paths
mlflow.utils.model_utils critical file-write shutil.move: _copy_extra_files
mlflow.utils.model_utils high file-write mlflow.utils.file_utils._copy_file_or_tree: _validate_and_copy_file_to_directory
mlflow.utils.model_utils high file-write os.makedirs: _validate_and_prepare_target_save_path
mlflow.utils.model_utils medium file-read builtins.open: _validate_and_get_model_config_from_file
mlflow.utils.model_utils medium file-read mlflow.utils.model_utils._validate_and_get_model_config_from_file: _validate_pyfunc_model_config
mlflow.utils.proto_json_utils medium file-read builtins.open: dataframe_from_raw_json parse_inputs_data
mlflow.utils.providers medium file-read mlflow.utils.providers._fetch_local_provider: _fetch_remote_provider
mlflow.utils.providers medium file-read mlflow.utils.providers._fetch_remote_provider: _cost_per_token_from_custom_catalog _load_provider
mlflow.utils.providers medium file-read pathlib.Path.read_text: _fetch_local_provider
mlflow.utils.request_utils high file-write builtins.open: download_chunk
mlflow.utils.requirements_utils critical exec mlflow.utils.requirements_utils._capture_imported_modules: _infer_requirements
mlflow.utils.requirements_utils critical exec mlflow.utils.requirements_utils._run_command: _capture_imported_modules
mlflow.utils.requirements_utils critical exec subprocess.Popen: _run_command
mlflow.utils.requirements_utils critical import builtins.__import__: _get_installed_version
mlflow.utils.requirements_utils critical import mlflow.utils.requirements_utils._check_requirement_satisfied: warn_dependency_requirement_mismatches
mlflow.utils.requirements_utils critical import mlflow.utils.requirements_utils._get_installed_version: _check_requirement_satisfied _get_pinned_requirement
mlflow.utils.requirements_utils medium file-read builtins.open: _parse_requirements
mlflow.utils.uv_utils critical exec subprocess.run: export_uv_requirements run_uv_sync
mlflow.utils.uv_utils critical file-write shutil.copy2: copy_uv_project_files setup_uv_sync_environment
mlflow.utils.uv_utils high file-write pathlib.Path.write_text: create_uv_sync_pyproject
mlflow.utils.uv_utils medium file-read pathlib.Path.read_text: extract_index_urls_from_uv_lock
mlflow.utils.validation high network mlflow.utils.validation._resolve_hostname_with_timeout: _validate_hostname_resolves_to_public_ips
mlflow.utils.validation high network mlflow.utils.validation._validate_hostname_resolves_to_public_ips: _validate_public_https_url _validate_webhook_url
mlflow.utils.validation high network socket.getaddrinfo: _resolve_hostname_with_timeout
mlflow.utils.virtualenv critical file-write pathlib.Path.unlink: _normalize_env_symlinks
mlflow.utils.virtualenv high file-write os.makedirs: _copy_model_to_writeable_destination
mlflow.utils.virtualenv medium file-read mlflow.models.model.Model.load: _get_python_env
mlflow.utils.virtualenv medium file-read mlflow.utils.requirements_utils._parse_requirements: _get_virtualenv_name
mlflow.utils.yaml_utils critical file-write shutil.move: overwrite_yaml
mlflow.utils.yaml_utils critical unpickle yaml.load: read_yaml
mlflow.xgboost high file-write builtins.open: autolog
monai.apps.auto3dseg.auto_runner high exec monai.apps.auto3dseg.auto_runner.AutoRunner._train_algo_in_nni: AutoRunner.run
monai.apps.auto3dseg.auto_runner high exec monai.utils.misc.run_cmd: AutoRunner._train_algo_in_nni
monai.apps.auto3dseg.auto_runner high file-write monai.auto3dseg.utils.algo_to_json: AutoRunner._train_algo_in_sequence
monai.apps.auto3dseg.auto_runner medium file-read monai.apps.auto3dseg.utils.import_bundle_algo_history: AutoRunner.read_cache
monai.apps.auto3dseg.bundle_gen critical file-write shutil.copytree: _copy_algos_folder
monai.apps.auto3dseg.bundle_gen high file-write monai.auto3dseg.utils.algo_to_json: BundleGen.generate
monai.apps.auto3dseg.bundle_gen high file-write os.makedirs: BundleAlgo.export_to_disk
monai.apps.auto3dseg.bundle_gen high unpickle monai.bundle.config_parser.ConfigParser.load_config_file: BundleAlgo.get_score
monai.apps.auto3dseg.bundle_gen medium file-read monai.apps.auto3dseg.bundle_gen.BundleAlgo._create_cmd: BundleAlgo.train
monai.apps.auto3dseg.bundle_gen medium file-read os.listdir: BundleAlgo._create_cmd
monai.apps.auto3dseg.data_analyzer critical unpickle monai.auto3dseg.utils.datafold_read: DataAnalyzer._get_all_case_stats
monai.apps.auto3dseg.data_analyzer high file-write monai.bundle.config_parser.ConfigParser.export_config_file: DataAnalyzer.get_all_case_stats
monai.apps.auto3dseg.ensemble_builder critical unpickle monai.auto3dseg.utils.datafold_read: AlgoEnsemble.set_infer_files
monai.apps.auto3dseg.ensemble_builder high file-write monai.apps.auto3dseg.ensemble_builder.EnsembleRunner._pop_kwargs_to_get_image_save_transform: EnsembleRunner.ensemble
monai.apps.auto3dseg.ensemble_builder high file-write os.makedirs: EnsembleRunner._pop_kwargs_to_get_image_save_transform
monai.apps.auto3dseg.hpo_gen high file-write monai.apps.auto3dseg.hpo_gen.NNIGen.generate: NNIGen.run_algo
monai.apps.auto3dseg.hpo_gen high file-write monai.apps.auto3dseg.hpo_gen.OptunaGen.generate: OptunaGen.run_algo
monai.apps.auto3dseg.hpo_gen high file-write monai.bundle.config_parser.ConfigParser.export_config_file: NNIGen.generate OptunaGen.generate
monai.apps.auto3dseg.utils medium file-read os.listdir: import_bundle_algo_history
monai.apps.datasets high file-write shutil.copytree: TciaDataset._download_series_reference_data
monai.apps.datasets medium file-read os.scandir: TciaDataset._generate_data_list
monai.apps.deepgrow.dataset high file-write os.makedirs: _save_data_2d _save_data_3d
monai.apps.detection.networks.retinanet_detector critical unpickle monai.networks.nets.resnet.resnet50: retinanet_resnet50_fpn_detector
monai.apps.mmars.mmars critical unpickle torch.load: load_from_mmar
monai.apps.mmars.mmars high file-write monai.apps.utils.download_and_extract: download_mmar
monai.apps.nnunet.nnunet_bundle critical unpickle torch.load: convert_monai_bundle_to_nnunet convert_nnunet_to_monai_bundle get_network_from_nnunet_plans get_nnunet_trainer
monai.apps.nnunet.nnunetv2_runner critical exec monai.apps.nnunet.nnunetv2_runner.nnUNetV2Runner.train_single_model: nnUNetV2Runner.validate_single_model
monai.apps.nnunet.nnunetv2_runner critical exec monai.utils.misc.run_cmd: nnUNetV2Runner.train_single_model
monai.apps.nnunet.nnunetv2_runner high exec subprocess.Popen: nnUNetV2Runner.train_parallel
monai.apps.nnunet.nnunetv2_runner high file-write os.makedirs: nnUNetV2Runner.convert_dataset
monai.apps.nnunet.nnunetv2_runner medium file-read os.walk: nnUNetV2Runner.train_parallel_cmd
monai.apps.pathology.metrics.lesion_froc critical unpickle numpy.load: LesionFROC.prepare_inference_result
monai.apps.pathology.metrics.lesion_froc high unpickle monai.apps.pathology.metrics.lesion_froc.LesionFROC.prepare_inference_result: LesionFROC.compute_fp_tp
monai.apps.tcia.utils high file-write monai.apps.utils.download_and_extract: download_tcia_series_instance
monai.apps.utils critical file-write shutil.move: download_url
monai.apps.utils high file-write monai.apps.utils._extract_zip: extractall
monai.apps.utils high file-write monai.apps.utils.download_url: download_and_extract
monai.apps.utils high file-write os.makedirs: _extract_tar _extract_zip
monai.apps.utils high network urllib.request.urlretrieve: _download_with_progress
monai.apps.utils medium file-read builtins.open: check_hash
monai.auto3dseg.utils critical unpickle monai.auto3dseg.utils._load_legacy_pickle: algo_from_json algo_from_pickle
monai.auto3dseg.utils critical unpickle monai.bundle.config_parser.ConfigParser.load_config_file: datafold_read
monai.auto3dseg.utils critical unpickle pickle.loads: _load_legacy_pickle
monai.auto3dseg.utils high file-write builtins.open: algo_to_json algo_to_pickle
monai.bundle.config_item critical import importlib.import_module: ComponentLocator._find_classes_or_functions
monai.bundle.config_item high import monai.bundle.config_item.ComponentLocator._find_classes_or_functions: ComponentLocator.get_component_module_name
monai.bundle.config_parser critical unpickle monai.bundle.config_parser.ConfigParser.load_config_file: ConfigParser._do_resolve ConfigParser.load_config_files
monai.bundle.config_parser critical unpickle monai.bundle.config_parser.ConfigParser.load_config_files: ConfigParser.read_config ConfigParser.read_meta
monai.bundle.config_parser critical unpickle yaml.load: ConfigParser.load_config_file
monai.bundle.config_parser high file-write builtins.open: ConfigParser.export_config_file
monai.bundle.config_parser high unpickle monai.bundle.config_parser.ConfigParser._do_resolve: ConfigParser.resolve_macro_and_relative_ids
monai.bundle.scripts critical file-write shutil.copyfile: push_to_hf_hub
monai.bundle.scripts critical unpickle monai.bundle.config_parser.ConfigParser.load_config_file: update_kwargs
monai.bundle.scripts critical unpickle monai.bundle.scripts.update_kwargs: ckpt_export create_workflow download onnx_export trt_export verify_metadata verify_net_in_out
monai.bundle.scripts critical unpickle torch.load: _export load
monai.bundle.scripts high file-write builtins.open: _add_model_card_metadata init_bundle
monai.bundle.scripts high file-write monai.apps.utils.download_url: _download_from_bundle_info _download_from_github _download_from_monaihosting _download_from_ngc download_large_files
monai.bundle.scripts high file-write os.makedirs: _download_from_ngc_private
monai.bundle.scripts medium file-read builtins.open: _check_monai_version
monai.bundle.utils medium file-read zipfile.ZipFile: load_bundle_config
monai.bundle.workflows medium file-read builtins.open: _reject_executable_logging_config
monai.config.print_dependencies medium file-read builtins.open: parse_dependencies
monai.data.csv_saver high file-write builtins.open: CSVSaver.finalize
monai.data.dataset critical unpickle monai.data.dataset.PersistentDataset._cachecheck: PersistentDataset._transform
monai.data.dataset critical unpickle torch.load: GDSDataset._load_meta_cache LMDBDataset._safe_deserialize
monai.data.dataset high file-write builtins.open: GDSDataset._cachecheck
monai.data.dataset high file-write shutil.rmtree: PersistentDataset.set_data
monai.data.dataset high unpickle monai.data.dataset.LMDBDataset._safe_deserialize: LMDBDataset._cachecheck
monai.data.dataset high unpickle torch.load: PersistentDataset._cachecheck
monai.data.decathlon_datalist high file-write builtins.open: create_cross_validation_datalist
monai.data.decathlon_datalist medium file-read builtins.open: load_decathlon_datalist load_decathlon_properties
monai.data.folder_layout high file-write monai.data.utils.create_file_basename: FolderLayout.filename
monai.data.image_reader critical unpickle numpy.load: NumpyReader.read
monai.data.utils high file-write os.makedirs: create_file_basename
monai.fl.client.monai_algo high unpickle torch.load: MonaiAlgo.get_weights
monai.handlers.checkpoint_loader high unpickle torch.load: CheckpointLoader.__call__
monai.handlers.metrics_saver high file-write monai.handlers.utils.write_metrics_reports: MetricsSaver.__call__
monai.handlers.mlflow_handler medium file-read os.walk: MLFlowHandler._parse_artifacts
monai.handlers.utils high file-write os.makedirs: write_metrics_reports
monai.networks.nets.densenet critical unpickle torch.hub.load_state_dict_from_url: _load_state_dict
monai.networks.nets.hovernet high file-write monai.apps.utils.download_url: _remap_preact_resnet_model _remap_standard_resnet_model
monai.networks.nets.resnet critical unpickle monai.networks.nets.resnet._resnet: resnet10 resnet101 resnet152 resnet18 resnet200 resnet34 resnet50
monai.networks.nets.resnet critical unpickle monai.networks.nets.resnet.get_pretrained_resnet_medicalnet: _load_state_dict
monai.networks.nets.resnet critical unpickle torch.load: _resnet get_pretrained_resnet_medicalnet
monai.networks.nets.senet critical unpickle torch.load: _load_state_dict
monai.networks.nets.transchex critical unpickle torch.load: BertPreTrainedModel.from_pretrained
monai.networks.trt_compiler high file-write monai.networks.trt_compiler.TrtCompiler._build_and_save: TrtCompiler.forward
monai.networks.utils high file-write monai.utils.misc.save_obj: save_state
monai.transforms.utils_create_transform_ims high file-write builtins.open: update_docstring
monai.transforms.utils_create_transform_ims high file-write monai.transforms.utils_create_transform_ims.update_docstring: create_transform_im
monai.utils.misc critical exec subprocess.run: run_cmd
monai.utils.misc critical file-write os.remove: save_obj
monai.utils.module critical import builtins.__import__: optional_import
monai.utils.module critical import importlib.import_module: load_submodules
monai.utils.module critical import monai.utils.module.optional_import: get_package_version require_pkg
monai.utils.safeeval critical exec builtins.eval: safe_eval
monai.utils.state_cacher critical unpickle torch.load: StateCacher.retrieve
monai.utils.state_cacher high file-write os.remove: StateCacher.__del__
networkx.lazy_imports critical import importlib.import_module: attach
numba.cloudpickle.cloudpickle critical exec types.new_class: _make_skeleton_class
numba.cloudpickle.cloudpickle critical import builtins.__import__: subimport
numba.cloudpickle.cloudpickle critical unpickle numba.cloudpickle.cloudpickle._getattribute: _whichmodule
numba.cloudpickle.cloudpickle critical unpickle numba.cloudpickle.cloudpickle._whichmodule: _lookup_module_and_qualname
numba.cloudpickle.cloudpickle critical unpickle pickle._getattribute: _getattribute
numba.core.caching critical unpickle numba.core.caching.IndexDataCacheFile._load_data: IndexDataCacheFile.load
numba.core.caching critical unpickle pickle.loads: IndexDataCacheFile._load_data
numba.core.caching high file-write numba.core.caching.IndexDataCacheFile._open_for_write: IndexDataCacheFile._save_data IndexDataCacheFile._save_index
numba.core.caching high file-write numba.core.caching.IndexDataCacheFile._save_data: IndexDataCacheFile.save
numba.core.caching high file-write os.makedirs: _CacheLocator.ensure_cache_path
numba.core.caching high file-write os.replace: IndexDataCacheFile._open_for_write
numba.core.caching high unpickle pickle.loads: IndexDataCacheFile._load_index
numba.core.caching medium file-read builtins.open: _hash_source_file
numba.core.caching medium file-read numba.core.caching._hash_source_file: _SourceFileBackedLocatorMixin.get_source_stamp
numba.core.caching medium file-read numba.core.caching._hash_zipped_source_file: ZipCacheLocator.get_source_stamp
numba.core.caching medium file-read zipfile.ZipFile: _hash_zipped_source_file
numba.core.ccallback high memory ctypes.CFUNCTYPE: CFunc.ctypes
numba.core.codegen high memory ctypes.c_void_p: JITCPUCodegen.set_env
numba.core.dispatcher critical exec numba.core.sigutils.normalize_signature: Dispatcher.compile Dispatcher.get_compile_result LiftedLoop.compile LiftedWith.compile ObjModeLiftedWith.compile _DispatcherBase.get_overload
numba.core.externals high memory ctypes.cast: _get_msvcrt_symbol
numba.core.funcdesc high import importlib.import_module: FunctionDescriptor.lookup_module
numba.core.inline_closurecall high exec numba.core.ir_utils.get_ir_of_code: InlineClosureCallPass._inline_stencil
numba.core.ir_utils critical exec builtins.exec: _create_function_from_code_obj
numba.core.ir_utils critical exec numba.core.ir_utils._create_function_from_code_obj: convert_code_obj_to_function get_ir_of_code
numba.core.ir_utils critical exec numba.core.ir_utils.get_ir_of_code: compile_to_numba_ir
numba.core.lowering medium file-read numba.misc.firstlinefinder.get_func_body_first_lineno: BaseLower._compute_def_location
numba.core.sigutils critical exec builtins.eval: _parse_signature_string
numba.core.sigutils critical exec numba.core.sigutils._parse_signature_string: normalize_signature
numba.core.typing.ctypes_utils high memory ctypes.POINTER: to_ctypes
numba.core.typing.ctypes_utils high memory ctypes.cast: get_pointer is_ctypes_funcptr
numba.core.typing.typeof high memory numba.core.typing.ctypes_utils.is_ctypes_funcptr: _typeof_ctypes_function
numba.core.untyped_passes critical exec builtins.exec: MixedContainerUnroller.gen_switch
numba.core.untyped_passes critical exec numba.core.ir_utils.convert_code_obj_to_function: MakeFunctionToJitFunction.run_pass
numba.core.untyped_passes critical exec numba.core.untyped_passes.MixedContainerUnroller.gen_switch: MixedContainerUnroller.unroll_loop
numba.core.untyped_passes critical exec numba.core.untyped_passes.MixedContainerUnroller.unroll_loop: MixedContainerUnroller.apply_transform
numba.core.utils critical exec timeit.Timer: benchmark
numba.core.withcontexts critical exec numba.core.sigutils._parse_signature_string: _ObjModeContextType._legalize_args
numba.core.withcontexts critical exec numba.core.withcontexts._ObjModeContextType._legalize_args: _ObjModeContextType.mutate_with_body
numba.cuda.codegen critical exec numba.cuda.codegen.run_nvdisasm: disassemble_cubin disassemble_cubin_for_cfg
numba.cuda.codegen critical exec subprocess.run: run_nvdisasm
numba.cuda.codegen high exec numba.cuda.codegen.disassemble_cubin: CUDACodeLibrary.get_sass
numba.cuda.codegen high exec numba.cuda.codegen.disassemble_cubin_for_cfg: CUDACodeLibrary.get_sass_cfg
numba.cuda.compiler critical exec numba.core.sigutils.normalize_signature: compile
numba.cuda.cudadrv.driver high memory ctypes.addressof: launch_kernel
numba.cuda.cudadrv.driver high memory ctypes.byref: Context.can_access_peer Context.open_ipc_handle Device.get_primary_context GetIpcHandleMixin.get_ipc_handle HostOnlyCUDAMemoryManager.memallocmanaged HostOnlyCUDAMemoryManager.memhostalloc NumbaCUDAMemoryManager.memalloc _ActiveContext.__enter__ device_extents
numba.cuda.cudadrv.driver high memory ctypes.c_char_p: Context.create_module_ptx CtypesLinker.add_file CtypesLinker.add_ptx
numba.cuda.cudadrv.driver high memory ctypes.c_void_p: HostOnlyCUDAMemoryManager.mempin
numba.cuda.cudadrv.driver high memory ctypes.cast: CudaPythonLinker.complete
numba.cuda.cudadrv.driver high memory numba.cuda.cudadrv.driver.device_extents: device_memory_size
numba.cuda.cudadrv.driver medium file-read builtins.open: Linker.add_cu_file MVCLinker.add_file
numba.cuda.cudadrv.driver medium file-read numba.cuda.cudadrv.driver.Linker.add_cu_file: Linker.add_file_guess_ext
numba.cuda.cudadrv.libs critical native ctypes.CDLL: open_cudalib
numba.cuda.cudadrv.libs medium file-read numba.misc.findlib.find_lib: get_cudalib
numba.cuda.cudadrv.nvrtc high memory ctypes.byref: NVRTC.destroy_program
numba.cuda.cudadrv.nvrtc high memory ctypes.c_char_p: NVRTC.compile_program
numba.cuda.cudadrv.nvvm high memory ctypes.byref: CompilationUnit.__del__
numba.cuda.cudadrv.nvvm high memory ctypes.c_char_p: CompilationUnit.compile
numba.cuda.decorators critical exec numba.core.sigutils.normalize_signature: declare_device jit
numba.cuda.deviceufunc critical exec numba.core.sigutils.normalize_signature: DeviceGUFuncVectorize.add DeviceVectorize.add
numba.cuda.dispatcher critical exec numba.core.sigutils.normalize_signature: CUDADispatcher.compile
numba.cuda.dispatcher high memory ctypes.c_void_p: _Kernel._prepare_args
numba.cuda.dispatcher high memory numba.cuda.cudadrv.driver.launch_kernel: _Kernel.launch
numba.experimental.jitclass.base high exec builtins.exec: JitClassType._set_init
numba.experimental.jitclass.boxing critical exec builtins.exec: _generate_method _generate_property
numba.experimental.jitclass.boxing critical exec numba.experimental.jitclass.boxing._generate_method: _specialize_box
numba.experimental.jitclass.boxing critical exec numba.experimental.jitclass.boxing._specialize_box: _box_class_instance
numba.experimental.jitclass.overloads critical exec builtins.exec: extract_template
numba.experimental.jitclass.overloads critical exec numba.experimental.jitclass.overloads.extract_template: register_simple_overload try_call_complex_method try_call_method
numba.experimental.jitclass.overloads critical exec numba.experimental.jitclass.overloads.try_call_complex_method: class_complex
numba.experimental.jitclass.overloads critical exec numba.experimental.jitclass.overloads.try_call_method: class_bool class_contains class_float class_int class_ne class_str register_reflected_overload
numba.experimental.structref critical exec numba.experimental.structref.define_constructor: define_proxy
numba.misc.findlib medium file-read numba.misc.findlib.find_file: find_lib
numba.misc.findlib medium file-read os.listdir: find_file
numba.misc.firstlinefinder medium file-read builtins.open: get_func_body_first_lineno
numba.misc.help.inspector critical import builtins.__import__: list_modules_in_package write_listings
numba.misc.numba_gdbinfo high exec subprocess.run: _GDBTestWrapper._run_cmd
numba.misc.numba_sysinfo critical exec subprocess.check_output: get_os_spec_info
numba.misc.special critical exec builtins.exec: _gdb_python_call_gen
numba.misc.special critical exec numba.misc.special._gdb_python_call_gen: gdb gdb_init
numba.np.arrayobj critical exec builtins.exec: generate_getitem_setitem_with_axis
numba.np.arrayobj critical exec numba.np.arrayobj.generate_getitem_setitem_with_axis: numpy_take
numba.np.numpy_support high memory ctypes.cast: carray
numba.np.numpy_support high memory numba.np.numpy_support.carray: farray
numba.np.ufunc.array_exprs medium exec builtins.compile: _lower_array_expr
numba.np.ufunc.dufunc critical exec numba.core.sigutils.normalize_signature: DUFunc.add
numba.np.ufunc.ufuncbuilder critical exec numba.core.sigutils.normalize_signature: UFuncDispatcher._compile_core _compile_element_wise_function
numba.parfors.parfor_lowering critical exec builtins.exec: _create_gufunc_for_parfor_body
numba.parfors.parfor_lowering critical exec numba.core.sigutils.normalize_signature: call_parallel_gufunc
numba.pycc.cc critical exec numba.core.sigutils.normalize_signature: CC.export
numba.pycc.cc high file-write shutil.rmtree: CC.compile
numba.pycc.compiler high file-write builtins.open: _ModuleCompiler.emit_header _ModuleCompiler.write_llvm_bitcode _ModuleCompiler.write_native_object
numba.pycc.decorators critical exec builtins.exec: process_input_files
numba.pycc.decorators critical exec numba.core.sigutils.normalize_signature: export
numba.pycc.platform high file-write builtins.open: _gentmpfile
numba.scripts.generate_lower_listing high file-write builtins.open: gen_lower_listing
numba.stencils.stencil critical exec numba.stencils.stencil.StencilFunc._stencil_wrapper: StencilFunc.__call__ StencilFunc.compile_for_argtys
numba.stencils.stencil high exec builtins.exec: StencilFunc._stencil_wrapper StencilFunc._type_me
numba.stencils.stencilparfor critical exec builtins.eval: _get_const_binary_expr _get_const_unary_expr
numba.stencils.stencilparfor critical exec builtins.exec: StencilPass._add_offset_to_slice
numba.stencils.stencilparfor critical exec numba.stencils.stencilparfor.StencilPass._add_index_offsets: StencilPass._replace_stencil_accesses
numba.stencils.stencilparfor critical exec numba.stencils.stencilparfor.StencilPass._add_offset_to_slice: StencilPass._add_index_offsets
numba.typed critical import importlib.import_module: __getattr__
peft.auto critical import importlib.import_module: _BaseAutoPeftModel.from_pretrained
peft.config high file-write os.makedirs: PeftConfigMixin.save_pretrained
peft.config high network huggingface_hub.hf_hub_download: PeftConfigMixin._get_peft_type PeftConfigMixin.from_pretrained
peft.config medium file-read builtins.open: PeftConfigMixin.from_json_file
peft.config medium file-read pathlib.Path.read_text: _get_commit_hash
peft.peft_model high file-write os.makedirs: PeftModel.save_pretrained
peft.tuners.lora.corda critical unpickle torch.load: calib_cov_distribution preprocess_corda
peft.tuners.lora.loraga critical unpickle torch.load: preprocess_loraga
peft.tuners.lora.tp_layer critical import importlib.import_module: dispatch_megatron
peft.utils.other high network huggingface_hub.file_exists: check_file_exists_on_hf_hub
peft.utils.save_and_load high network peft.utils.other.check_file_exists_on_hf_hub: get_peft_model_state_dict
psutil._common medium file-read builtins.open: open_binary open_text
psutil._psaix high exec subprocess.Popen: Process.open_files
psutil._psaix medium file-read os.listdir: Process.num_fds
psutil._psaix medium file-read os.readlink: Process.cwd
psutil._psbsd medium file-read os.readlink: Process.exe
psutil._pslinux medium file-read os.listdir: NetConnections.get_proc_inodes Process.num_fds Process.open_files Process.threads
psutil._pslinux medium file-read os.readlink: readlink
psutil._pslinux medium file-read psutil._common.open_binary: Process._parse_smaps_rollup Process._read_smaps_file Process._read_status_file Process.io_counters Process.memory_info _scputimes_ntuple pid_exists
psutil._pslinux medium file-read psutil._common.open_text: NetConnections.process_inet NetConnections.process_unix Process.cmdline Process.environ RootFsDeviceFinder.ask_sys_dev_block
psutil._pslinux medium file-read psutil._pslinux.NetConnections.get_proc_inodes: NetConnections.retrieve
psutil._pslinux medium file-read psutil._pslinux.Process._readlink: Process.cwd Process.exe
psutil._pslinux medium file-read psutil._pslinux.readlink: Process._readlink
psutil._pssunos critical exec subprocess.Popen: Process._get_unix_sockets
psutil._pssunos high exec psutil._pssunos.Process._get_unix_sockets: Process.net_connections
psutil._pssunos medium file-read os.listdir: Process.num_fds Process.open_files Process.threads
psutil._pssunos medium file-read os.readlink: Process.cwd Process.exe Process.memory_maps Process.terminal
pyannote.audio.__main__ critical unpickle torch.load: strip
pyannote.audio.__main__ critical unpickle yaml.load: optimize
pyannote.audio.__main__ high file-write builtins.open: apply
pyannote.audio.core.calibration high network pyannote.audio.utils.hf_hub.download_from_hf_hub: Calibration.from_pretrained
pyannote.audio.core.pipeline critical unpickle yaml.load: Pipeline.from_pretrained
pyannote.audio.core.plda high network pyannote.audio.utils.hf_hub.download_from_hf_hub: PLDA.from_pretrained
pyannote.audio.core.task high file-write builtins.open: Task.prepare_data
pyannote.audio.core.task high unpickle numpy.load: Task.setup
pyannote.audio.pipelines.utils.getter critical unpickle pyannote.audio.core.pipeline.Pipeline.from_pretrained: get_pipeline
pyannote.audio.pipelines.utils.getter high network pyannote.audio.core.calibration.Calibration.from_pretrained: get_calibration
pyannote.audio.pipelines.utils.getter high network pyannote.audio.core.plda.PLDA.from_pretrained: get_plda
pyannote.audio.sample medium file-read builtins.open: load_stm
pyannote.audio.sample medium file-read pyannote.audio.sample.load_stm: _sample
pyannote.audio.utils.hf_hub high network huggingface_hub.hf_hub_download: download_from_hf_hub
pyannote.audio.utils.vbx critical unpickle numpy.load: vbx_setup
pytorch_lightning.accelerators.cuda critical exec subprocess.run: get_nvidia_gpu_stats
pytorch_lightning.callbacks.model_checkpoint high file-write os.remove: ModelCheckpoint._link_checkpoint
pytorch_lightning.callbacks.model_checkpoint high file-write pytorch_lightning.callbacks.model_checkpoint.ModelCheckpoint._link_checkpoint: ModelCheckpoint._save_last_checkpoint
pytorch_lightning.callbacks.model_checkpoint high file-write pytorch_lightning.callbacks.model_checkpoint.ModelCheckpoint._save_last_checkpoint: ModelCheckpoint.on_exception ModelCheckpoint.on_train_batch_end ModelCheckpoint.on_train_end ModelCheckpoint.on_train_epoch_end ModelCheckpoint.on_validation_end
pytorch_lightning.callbacks.spike high file-write lightning_fabric.utilities.spike.SpikeDetection.on_train_batch_end: SpikeDetection.on_train_batch_end
pytorch_lightning.cli critical import builtins.__import__: instantiate_class
pytorch_lightning.cli high import pytorch_lightning.cli.LightningCLI._add_configure_optimizers_method_to_model: LightningCLI.instantiate_classes
pytorch_lightning.cli high import pytorch_lightning.cli.instantiate_class: LightningCLI._add_configure_optimizers_method_to_model
pytorch_lightning.cli high unpickle torch.load: LightningCLI._parse_ckpt_path
pytorch_lightning.core.saving high import builtins.__import__: _load_state
pytorch_lightning.demos.mnist_datamodule critical unpickle torch.load: _MNIST._try_load
pytorch_lightning.demos.mnist_datamodule high file-write os.makedirs: _MNIST._download
pytorch_lightning.demos.mnist_datamodule high file-write pytorch_lightning.demos.mnist_datamodule._MNIST._download: _MNIST.prepare_data
pytorch_lightning.demos.transformer high file-write os.makedirs: WikiText2.download
pytorch_lightning.demos.transformer medium file-read builtins.open: tokenize
pytorch_lightning.serve.servable_module_validator high network requests.post: ServableModuleValidator.on_train_start
pytorch_lightning.strategies.deepspeed medium file-read builtins.open: DeepSpeedStrategy._load_config
pytorch_lightning.strategies.launchers.multiprocessing critical unpickle pytorch_lightning.strategies.launchers.multiprocessing._MultiProcessingLauncher._recover_results_in_main_process: _MultiProcessingLauncher.launch
pytorch_lightning.strategies.launchers.multiprocessing critical unpickle pytorch_lightning.strategies.launchers.multiprocessing._MultiProcessingLauncher.update_main_process_results: _MultiProcessingLauncher._recover_results_in_main_process
pytorch_lightning.strategies.launchers.multiprocessing critical unpickle torch.load: _MultiProcessingLauncher.update_main_process_results
pytorch_lightning.strategies.launchers.subprocess_script high exec subprocess.Popen: _SubprocessScriptLauncher._call_children_scripts
pytorch_lightning.strategies.xla critical unpickle torch.load: XLAStrategy.broadcast
pytorch_lightning.utilities.deepspeed critical unpickle torch.load: convert_zero_checkpoint_to_fp32_state_dict
pytorch_lightning.utilities.deepspeed medium file-read builtins.open: ds_checkpoint_dir
pytorch_lightning.utilities.imports critical import builtins.__import__: _try_import_module
pytorch_lightning.utilities.model_registry medium file-read os.listdir: find_model_local_ckpt_path
pytorch_lightning.utilities.upgrade_checkpoint critical unpickle torch.load: _upgrade
scipy critical import importlib.import_module: __getattr__
scipy._lib._array_api_docs_tables critical import importlib.import_module: make_flat_capabilities_table
scipy._lib._ccallback high memory ctypes.cast: _get_ctypes_data _get_ctypes_func
scipy._lib._ccallback high memory scipy._lib._ccallback._get_ctypes_data: LowLevelCallable._parse_callback
scipy._lib._uarray._backend critical import scipy._lib._uarray._backend.unpickle_function: pickle_function
scipy._lib.array_api_compat._internal critical exec builtins.exec: clone_module
scipy._lib.pyprima.cobyla.initialize high file-write scipy._lib.pyprima.common.message.fmsg: initxfc
scipy._lib.pyprima.common.message high file-write builtins.open: cpenmsg fmsg retmsg rhomsg
scipy.datasets._utils critical file-write shutil.rmtree: _clear_cache
scipy.io._harwell_boeing.hb high file-write builtins.open: hb_write
scipy.io._harwell_boeing.hb medium file-read builtins.open: hb_read
scipy.io._mmio medium file-read builtins.open: MMFile._open
scipy.io._mmio medium file-read scipy.io._mmio.MMFile._open: MMFile.info MMFile.read MMFile.write
scipy.io.arff._arffread medium file-read builtins.open: loadarff
scipy.io.matlab._mio medium file-read builtins.open: _open_file
scipy.io.matlab._mio medium file-read scipy.io.matlab._mio._open_file: _open_file_context mat_reader_factory
scipy.io.matlab._mio4 high file-write pathlib.Path.write_bytes: VarWriter4.write_header
scipy.io.matlab._mio4 high file-write scipy.io.matlab._mio4.VarWriter4.write_header: VarWriter4.write_char VarWriter4.write_numeric VarWriter4.write_sparse
scipy.io.matlab._mio4 high file-write scipy.io.matlab._mio4.VarWriter4.write_numeric: VarWriter4.write
scipy.io.matlab._mio5 high file-write pathlib.Path.write_bytes: VarWriter5.update_matrix_tag VarWriter5.write_header VarWriter5.write_regular_element VarWriter5.write_smalldata_element
scipy.io.matlab._mio5 high file-write scipy.io.matlab._mio5.VarWriter5.update_matrix_tag: VarWriter5.write
scipy.io.matlab._mio5 high file-write scipy.io.matlab._mio5.VarWriter5.write: VarWriter5._write_items VarWriter5.write_top
scipy.io.matlab._mio5 high file-write scipy.io.matlab._mio5.VarWriter5.write_header: VarWriter5.write_cells VarWriter5.write_char VarWriter5.write_numeric VarWriter5.write_object VarWriter5.write_sparse VarWriter5.write_struct
scipy.io.matlab._mio5 high file-write scipy.io.matlab._mio5.VarWriter5.write_smalldata_element: VarWriter5.write_element
scipy.io.matlab._miobase medium file-read scipy.io.matlab._mio._open_file_context: matfile_version
scipy.ndimage._support_alternative_backends critical import importlib.import_module: delegate_xp
scipy.optimize._nonlin critical exec builtins.exec: _nonlin_wrapper
scipy.optimize._optimize critical import builtins.__import__: show_options
scipy.signal._signaltools critical exec scipy.signal._signaltools._timeit_fast: choose_conv_method
scipy.signal._signaltools critical exec scipy.signal._signaltools.choose_conv_method: convolve
scipy.signal._signaltools critical exec timeit.Timer: _timeit_fast
scipy.signal._support_alternative_backends critical import importlib.import_module: delegate_xp
scipy.sparse critical import importlib.import_module: __getattr__
scipy.special._precompute.hyp2f1_data high file-write builtins.open: main
scipy.stats._distn_infrastructure high exec builtins.exec: rv_generic._attach_argparser_methods
sklearn critical import importlib.import_module: __getattr__
sklearn._build_utils.tempita high file-write builtins.open: process_tempita
sklearn.callback._progressbar critical unpickle sklearn.callback._transport.send: ProgressBar.on_fit_task_begin ProgressBar.on_fit_task_end
sklearn.callback._scoring_monitor critical unpickle sklearn.callback._transport.send: ScoringMonitor.on_fit_task_end
sklearn.callback._transport critical unpickle multiprocessing.connection.Client: can_reuse_listener send
sklearn.cluster._agglomerative critical unpickle sklearn.cluster._agglomerative.AgglomerativeClustering._fit: AgglomerativeClustering.fit
sklearn.cluster._agglomerative high unpickle sklearn.utils.validation.check_memory: AgglomerativeClustering._fit
sklearn.cluster._optics high unpickle sklearn.utils.validation.check_memory: OPTICS.fit
sklearn.datasets._base high file-write os.makedirs: get_data_home
sklearn.datasets._base medium file-read builtins.open: _sha256
sklearn.datasets._base medium file-read os.listdir: load_files
sklearn.datasets._base medium file-read pathlib.Path.read_text: load_descr
sklearn.datasets._base medium file-read sklearn.datasets._base.load_descr: load_csv_data load_gzip_compressed_csv_data
sklearn.datasets._covtype critical unpickle joblib.load: fetch_covtype
sklearn.datasets._kddcup99 critical unpickle joblib.load: _fetch_brute_kddcup99
sklearn.datasets._kddcup99 critical unpickle sklearn.datasets._kddcup99._fetch_brute_kddcup99: fetch_kddcup99
sklearn.datasets._kddcup99 high file-write os.makedirs: _mkdirp
sklearn.datasets._lfw critical unpickle joblib.Memory: fetch_lfw_pairs fetch_lfw_people
sklearn.datasets._lfw medium file-read builtins.open: _fetch_lfw_pairs
sklearn.datasets._lfw medium file-read os.listdir: _fetch_lfw_people
sklearn.datasets._olivetti_faces critical unpickle joblib.load: fetch_olivetti_faces
sklearn.datasets._rcv1 critical unpickle joblib.load: fetch_rcv1
sklearn.datasets._species_distributions critical unpickle joblib.load: fetch_species_distributions
sklearn.datasets._svmlight_format_io high file-write builtins.open: dump_svmlight_file
sklearn.datasets._svmlight_format_io medium file-read builtins.open: _gen_open
sklearn.datasets._twenty_newsgroups critical unpickle pickle.loads: fetch_20newsgroups
sklearn.datasets._twenty_newsgroups critical unpickle sklearn.datasets._twenty_newsgroups.fetch_20newsgroups: fetch_20newsgroups_vectorized
sklearn.externals.array_api_compat._internal critical exec builtins.exec: clone_module
sklearn.feature_extraction.text medium file-read builtins.open: _VectorizerMixin.decode
sklearn.pipeline critical unpickle sklearn.pipeline.Pipeline._fit: Pipeline.fit Pipeline.fit_predict Pipeline.fit_transform
sklearn.pipeline high unpickle sklearn.utils.validation.check_memory: Pipeline._fit
sklearn.tree._export high file-write builtins.open: export_graphviz
sklearn.utils._set_output critical import importlib.import_module: check_library_installed
sklearn.utils._testing critical file-write shutil.rmtree: _delete_folder
sklearn.utils._testing critical import importlib.import_module: _array_api_for_tests
sklearn.utils._testing high file-write sklearn.utils._testing._delete_folder: TempMemmap.__exit__
sklearn.utils.estimator_checks critical import sklearn.utils._testing._array_api_for_tests: _check_array_api_core check_array_api_same_namespace
sklearn.utils.estimator_checks critical import sklearn.utils.estimator_checks._check_array_api_core: check_array_api_input check_array_api_mixed_inputs
sklearn.utils.estimator_checks critical unpickle pickle.loads: check_sparsify_coefficients
sklearn.utils.estimator_checks medium file-read joblib.hash: check_estimators_overwrite_params
sklearn.utils.fixes critical file-write tarfile.TarFile.extractall: tarfile_extractall
sklearn.utils.validation critical unpickle joblib.Memory: check_memory
skops.card._model_card high file-write builtins.open: Card.save
skops.card._model_card high file-write shutil.copy: Card._generate_content
skops.card._model_card high file-write skops.card._model_card.Card._generate_content: Card._generate_card
skops.card._model_card medium file-read builtins.open: Card.get_model
skops.card._parser critical exec subprocess.run: parse_modelcard
skops.cli._convert critical unpickle pickle.load: _convert_file
skops.cli._convert critical unpickle skops.cli._convert._convert_file: main
skops.io._persist medium file-read zipfile.ZipFile: _save
skops.io._utils critical import importlib.import_module: _import_obj
skops.io._utils critical import skops.io._utils._import_obj: gettype
skops.io._visualize medium file-read zipfile.ZipFile: visualize
skops.utils.importutils critical import importlib.import_module: import_or_raise
smart_open.azure medium file-read builtins.open: open_uri
smart_open.ftp medium file-read builtins.open: open_uri
smart_open.gcs medium file-read builtins.open: open_uri
smart_open.hdfs medium file-read builtins.open: open_uri
smart_open.http medium file-read builtins.open: open_uri
smart_open.local_file medium file-read builtins.open: open_uri
smart_open.s3 medium file-read builtins.open: open_uri
smart_open.ssh medium file-read builtins.open: open_uri
smart_open.transport critical import importlib.import_module: register_transport
smart_open.webhdfs high network requests.post: BufferedOutputBase._upload
smart_open.webhdfs high network smart_open.webhdfs.BufferedOutputBase._upload: BufferedOutputBase.close BufferedOutputBase.write
smart_open.webhdfs medium file-read builtins.open: open_uri
speechbrain.alignment.aligner critical unpickle torch.load: HMMAligner._load
speechbrain.augment.preparation critical file-write os.remove: _handle_long_waveform prepare_csv
speechbrain.augment.preparation high file-write builtins.open: write_csv
speechbrain.augment.preparation high file-write speechbrain.augment.preparation._handle_long_waveform: _write_csv_row
speechbrain.augment.preparation high file-write speechbrain.utils.data_utils.download_file: prepare_dataset_from_URL
speechbrain.core high file-write builtins.open: Brain._save
speechbrain.core high file-write os.makedirs: create_experiment_directory
speechbrain.core medium file-read builtins.open: Brain._recover
speechbrain.dataio.dataio critical unpickle pickle.load: load_pickle load_pkl
speechbrain.dataio.dataio high file-write builtins.open: merge_csvs save_pkl
speechbrain.dataio.dataio high file-write os.makedirs: write_txt_file
speechbrain.dataio.dataio medium file-read builtins.open: get_md5 load_data_csv load_data_json
speechbrain.dataio.dataio medium file-read speechbrain.dataio.dataio.get_md5: save_md5
speechbrain.dataio.dataloader high file-write builtins.open: LoopedLoader.save SaveableDataLoader._speechbrain_save
speechbrain.dataio.dataloader medium file-read builtins.open: LoopedLoader.load SaveableDataLoader._speechbrain_load
speechbrain.dataio.dataset medium file-read speechbrain.dataio.dataio.load_data_csv: DynamicItemDataset.from_csv
speechbrain.dataio.dataset medium file-read speechbrain.dataio.dataio.load_data_json: DynamicItemDataset.from_json
speechbrain.dataio.encoder high file-write builtins.open: CategoricalEncoder._save_literal
speechbrain.dataio.encoder high file-write speechbrain.dataio.encoder.CategoricalEncoder._save_literal: CategoricalEncoder.save
speechbrain.dataio.encoder high file-write speechbrain.dataio.encoder.CategoricalEncoder.save: CategoricalEncoder.load_or_create
speechbrain.dataio.encoder medium file-read builtins.open: CategoricalEncoder._load_literal
speechbrain.dataio.encoder medium file-read speechbrain.dataio.encoder.CategoricalEncoder._load_literal: CategoricalEncoder.load
speechbrain.dataio.encoder medium file-read speechbrain.dataio.encoder.CategoricalEncoder.load: CategoricalEncoder.load_if_possible
speechbrain.dataio.legacy critical unpickle pickle.load: read_pkl
speechbrain.dataio.legacy critical unpickle speechbrain.dataio.legacy.read_pkl: _read_csv_item
speechbrain.dataio.legacy medium file-read builtins.open: load_sb_extended_csv
speechbrain.inference.TTS high unpickle torch.load: MSTacotron2.__sample_random_speaker
speechbrain.inference.VAD high file-write builtins.open: VAD.save_boundaries
speechbrain.integrations.alignment.diarization high file-write builtins.open: prepare_subset_csv write_ders_file write_rttm
speechbrain.integrations.alignment.diarization high file-write speechbrain.integrations.alignment.diarization.write_rttm: do_AHC do_kmeans_clustering do_spec_clustering
speechbrain.integrations.alignment.diarization medium file-read builtins.open: read_rttm
speechbrain.integrations.audio_tokenizers.discrete_ssl critical unpickle joblib.load: DiscreteSSL.load_kmeans
speechbrain.integrations.audio_tokenizers.kmeans critical unpickle joblib.load: MiniBatchKMeansSklearn.load
speechbrain.integrations.audio_tokenizers.kmeans high file-write joblib.dump: MiniBatchKMeansSklearn.save
speechbrain.integrations.decoders.kenlm_scorer medium file-read builtins.open: load_unigram_set_from_arpa
speechbrain.integrations.huggingface.huggingface critical unpickle torch.load: HFTransformersInterface._load_sb_pretrained_parameters
speechbrain.integrations.huggingface.huggingface high network huggingface_hub.model_info: HFTransformersInterface._check_model_source
speechbrain.integrations.huggingface.vocos high unpickle torch.load: Vocos._load_model
speechbrain.integrations.huggingface.wav2vec2 critical unpickle torch.load: Wav2Vec2._modify_state_dict
speechbrain.integrations.k2_fsa.align high file-write builtins.open: Aligner.align_csv_to_tokens
speechbrain.integrations.k2_fsa.graph_compiler critical unpickle torch.load: GraphCompiler.compile_HLG
speechbrain.integrations.k2_fsa.graph_compiler high unpickle torch.load: GraphCompiler.compile_HL
speechbrain.integrations.k2_fsa.lattice_decoder critical unpickle speechbrain.integrations.k2_fsa.utils.load_G: get_decoding
speechbrain.integrations.k2_fsa.lexicon high file-write builtins.open: write_lexicon
speechbrain.integrations.k2_fsa.lexicon high file-write os.makedirs: prepare_char_lexicon
speechbrain.integrations.k2_fsa.lexicon high unpickle torch.load: Lexicon.L_disambig
speechbrain.integrations.k2_fsa.lexicon medium file-read builtins.open: read_lexicon
speechbrain.integrations.k2_fsa.prepare_lang high file-write builtins.open: write_mapping
speechbrain.integrations.k2_fsa.prepare_lang high file-write speechbrain.integrations.k2_fsa.prepare_lang.write_mapping: prepare_lang
speechbrain.integrations.k2_fsa.utils critical unpickle torch.load: load_G
speechbrain.lm.arpa high file-write builtins.open: arpa_to_fst
speechbrain.lobes.models.MSTacotron2 high unpickle pickle.load: TextMelCollate.__call__
speechbrain.lobes.models.discrete.dac high file-write pathlib.Path.write_bytes: download
speechbrain.nnet.adapters critical unpickle speechbrain.nnet.adapters.AdaptedModel.loader: AdaptedModel.parameter_transfer
speechbrain.nnet.adapters critical unpickle torch.load: AdaptedModel.loader
speechbrain.nnet.schedulers critical unpickle torch.load: CyclicCosineScheduler.load CyclicLRScheduler.load IntervalScheduler.load LinearNoamScheduler.load LinearWarmupScheduler.load NewBobScheduler.load NoamIntervalScheduler.load NoamScheduler.load ReduceLROnPlateau.load ScheduledLoss.load TriStageLRSchedule.load WarmAndExpDecayLRSchedule.load WarmCoolDecayLRSchedule.load
speechbrain.processing.PLDA_LDA high file-write builtins.open: Ndx.save_ndx_object StatObject_SB.save_stat_object
speechbrain.processing.features critical unpickle torch.load: InputNormalization._load
speechbrain.tokenizers.SentencePiece high file-write builtins.open: SentencePiece._csv2text SentencePiece._json2text
speechbrain.tokenizers.SentencePiece medium file-read builtins.open: SentencePiece._check_coverage_from_bpe
speechbrain.utils.DER critical exec subprocess.check_output: DER
speechbrain.utils._workarounds critical unpickle torch.load: _cycliclrloader
speechbrain.utils.checkpoints critical unpickle speechbrain.utils.checkpoints.torch_patched_state_dict_load: torch_parameter_transfer torch_recovery
speechbrain.utils.checkpoints critical unpickle torch.load: torch_patched_state_dict_load
speechbrain.utils.checkpoints high file-write builtins.open: Checkpointer._save_checkpoint_metafile
speechbrain.utils.checkpoints high file-write os.makedirs: Checkpointer.save_checkpoint
speechbrain.utils.checkpoints high file-write shutil.rmtree: Checkpointer._delete_checkpoint
speechbrain.utils.checkpoints high file-write speechbrain.utils.checkpoints.Checkpointer._delete_checkpoint: Checkpointer.delete_checkpoints
speechbrain.utils.checkpoints high file-write speechbrain.utils.checkpoints.Checkpointer.save_checkpoint: Checkpointer.save_and_keep_only
speechbrain.utils.checkpoints high unpickle speechbrain.utils.checkpoints.Checkpointer._construct_checkpoint_objects: Checkpointer.list_checkpoints
speechbrain.utils.data_pipeline critical unpickle speechbrain.utils.data_pipeline.CachedDynamicItem._load: CachedDynamicItem.__call__
speechbrain.utils.data_pipeline critical unpickle torch.load: CachedDynamicItem._load
speechbrain.utils.data_utils critical file-write os.chmod: set_writing_permissions
speechbrain.utils.data_utils critical file-write shutil.copyfile: download_file
speechbrain.utils.data_utils medium file-read builtins.open: get_list_from_csv
speechbrain.utils.data_utils medium file-read os.listdir: get_all_files
speechbrain.utils.dictionaries medium file-read builtins.open: SynonymDictionary.from_json_path
speechbrain.utils.epoch_loop high file-write builtins.open: EpochCounter._save EpochCounterWithStopper._save
speechbrain.utils.epoch_loop medium file-read builtins.open: EpochCounter._recover EpochCounterWithStopper._recover
speechbrain.utils.fetching critical file-write pathlib.Path.unlink: link_with_strategy
speechbrain.utils.fetching high file-write speechbrain.utils.fetching.link_with_strategy: download_file_hf
speechbrain.utils.fetching high network urllib.request.urlretrieve: download_file
speechbrain.utils.importutils high import importlib.import_module: LazyModule.ensure_module
speechbrain.utils.importutils medium file-read os.listdir: find_imports
speechbrain.utils.importutils medium file-read speechbrain.utils.importutils.find_imports: lazy_export_all
speechbrain.utils.kmeans critical unpickle joblib.load: fetch_kmeans_model
speechbrain.utils.kmeans high file-write joblib.dump: save_model
speechbrain.utils.kmeans high file-write speechbrain.utils.kmeans.save_model: train
speechbrain.utils.pretrained critical file-write shutil.copyfile: save_for_pretrained
speechbrain.utils.repro critical unpickle torch.load: SaveableGenerator.load
speechbrain.utils.superpowers critical exec subprocess.Popen: run_shell
speechbrain.utils.train_logger high file-write builtins.open: FileTrainLogger.log_stats
speechbrain.utils.train_logger high file-write os.makedirs: ProgressSampleLogger.save_item
speechbrain.utils.train_logger high file-write speechbrain.utils.train_logger.ProgressSampleLogger.save_item: ProgressSampleLogger.save
statsmodels.datasets.utils critical file-write shutil.rmtree: clear_data_home
statsmodels.datasets.utils high network urllib.request.urlopen: check_internet
statsmodels.tools.web critical exec webbrowser.open: webdoc
statsmodels.tsa.x13 critical exec statsmodels.tsa.x13._check_x12: x13_arima_analysis
statsmodels.tsa.x13 critical exec statsmodels.tsa.x13._find_x12: _check_x12
statsmodels.tsa.x13 critical exec subprocess.Popen: run_spec
statsmodels.tsa.x13 critical exec subprocess.check_call: _find_x12
tensorflow.lite.tools.flatbuffer_utils medium file-read builtins.open: xxd_output_to_bytes
tensorflow.lite.tools.flatbuffer_utils medium file-read tensorflow.lite.tools.flatbuffer_utils.xxd_output_to_bytes: xxd_output_to_object
tensorflow.lite.tools.visualize high file-write builtins.open: main
tensorflow.lite.tools.visualize medium file-read builtins.open: create_html
tensorflow.python.autograph.pyct.loader critical file-write os.remove: _remove_file
tensorflow.python.compiler.tensorrt.utils high file-write builtins.open: draw_graphdef_as_graphviz
tensorflow.python.data.experimental.kernel_tests.service.test_base high file-write shutil.rmtree: TempDir.__del__
tensorflow.python.data.kernel_tests.test_base high file-write builtins.open: DatasetTestBase.textFileInitializer
tensorflow.python.data.kernel_tests.test_base high file-write tensorflow.python.data.kernel_tests.test_base.DatasetTestBase.textFileInitializer: DatasetTestBase.lookupTableInitializer
tensorflow.python.debug.cli.analyzer_cli medium file-read tensorflow.python.debug.lib.source_utils.load_source: DebugAnalyzer.print_source
tensorflow.python.debug.cli.debugger_cli_common high file-write builtins.open: CommandHistory._add_command_to_history_file CommandHistory._load_history_from_file
tensorflow.python.debug.cli.debugger_cli_common high file-write tensorflow.python.debug.cli.debugger_cli_common.CommandHistory._add_command_to_history_file: CommandHistory.add_command
tensorflow.python.debug.cli.evaluator critical exec builtins.eval: ExpressionEvaluator.evaluate
tensorflow.python.debug.lib.dumping_callback medium file-read tensorflow.python.debug.lib.source_utils.load_source: _DumpingCallback._write_source_file_content
tensorflow.python.debug.lib.dumping_callback_test_lib high file-write shutil.rmtree: DumpingCallbackTestBase.tearDown
tensorflow.python.debug.lib.grpc_debug_test_server high file-write os.makedirs: EventListenerTestStreamHandler._try_makedirs
tensorflow.python.debug.lib.grpc_debug_test_server high file-write tensorflow.python.debug.lib.grpc_debug_test_server.EventListenerTestStreamHandler._try_makedirs: EventListenerTestStreamHandler._write_core_metadata_event EventListenerTestStreamHandler._write_graph_def EventListenerTestStreamHandler._write_value_event
tensorflow.python.debug.lib.grpc_debug_test_server high file-write tensorflow.python.debug.lib.grpc_debug_test_server.EventListenerTestStreamHandler._write_core_metadata_event: EventListenerTestStreamHandler.on_core_metadata_event
tensorflow.python.debug.lib.grpc_debug_test_server high file-write tensorflow.python.debug.lib.grpc_debug_test_server.EventListenerTestStreamHandler._write_graph_def: EventListenerTestStreamHandler.on_graph_def
tensorflow.python.debug.lib.grpc_debug_test_server high file-write tensorflow.python.debug.lib.grpc_debug_test_server.EventListenerTestStreamHandler._write_value_event: EventListenerTestStreamHandler.on_value_event
tensorflow.python.debug.lib.session_debug_testlib high file-write os.rename: SessionDebugTestBase.testCausalityCheckOnDumpsDetectsWrongTemporalOrder
tensorflow.python.debug.lib.session_debug_testlib medium file-read builtins.open: DebugConcurrentRunCallsTest.testDebugConcurrentVariableUpdates
tensorflow.python.debug.lib.source_utils medium file-read builtins.open: load_source
tensorflow.python.debug.lib.source_utils medium file-read zipfile.ZipFile: _try_load_par_source
tensorflow.python.distribute.multi_process_runner critical unpickle dill.loads: _ProcFunc.__call__ _pool_runner_worker
tensorflow.python.distribute.multi_process_runner medium file-read os.fdopen: MultiProcessRunner._continuously_readline_from_sub
tensorflow.python.distribute.multi_worker_test_base critical exec subprocess.Popen: MultiWorkerMultiProcessTest._run_task_in_process
tensorflow.python.distribute.multi_worker_test_base critical exec tensorflow.python.distribute.multi_worker_test_base.MultiWorkerMultiProcessTest._run_task_in_process: MultiWorkerMultiProcessTest.run_multiple_tasks_in_processes
tensorflow.python.framework.test_util medium file-read builtins.open: CapturedWrites.contents
tensorflow.python.tools.api.generator.create_python_api high file-write os.makedirs: create_primary_api_files create_proxy_api_files
tensorflow.python.tools.api.generator2.extractor.extractor medium file-read builtins.open: Parser.process_file
tensorflow.python.tools.api.generator2.generator.generator high file-write os.makedirs: _gen_init_files gen_public_api generate_proxy_api_files
tensorflow.python.tools.api.generator2.generator.generator high file-write tensorflow.python.tools.api.generator2.generator.generator._gen_init_files: gen_nested_compat_files
tensorflow.python.tools.api.generator2.generator.generator high file-write tensorflow.python.tools.api.generator2.generator.generator.gen_public_api: main
tensorflow.python.tools.api.generator2.shared.exported_api high file-write builtins.open: ExportedApi.write
tensorflow.python.tools.api.generator2.shared.exported_api medium file-read builtins.open: ExportedApi.read
tensorflow.python.tools.saved_model_cli critical exec builtins.eval: preprocess_input_exprs_arg_string
tensorflow.python.tools.saved_model_cli critical exec tensorflow.python.tools.saved_model_cli.preprocess_input_exprs_arg_string: load_inputs_from_input_arg_string preprocess_input_examples_arg_string
tensorflow.python.tpu.client.client high network urllib.request.urlopen: Client.configure_tpu_version Client.runtime_version _request_compute_metadata
tensorflow.python.util.lazy_loader high import importlib.import_module: LazyLoader._load
tensorflow.python.util.module_wrapper critical import importlib.import_module: TFModuleWrapper._tfmw_import_module
tensorflow.python.util.module_wrapper critical import tensorflow.python.util.module_wrapper.TFModuleWrapper._tfmw_import_module: TFModuleWrapper._getattr TFModuleWrapper._getattribute
tensorflow.tools.compatibility.ast_edits high file-write shutil.move: ASTCodeUpgrader.process_file
tensorflow.tools.compatibility.ast_edits high file-write tensorflow.tools.compatibility.ast_edits.ASTCodeUpgrader.process_file: ASTCodeUpgrader.process_tree ASTCodeUpgrader.process_tree_inplace
tensorflow.tools.compatibility.ipynb critical file-write shutil.move: process_file
tensorflow.tools.compatibility.ipynb medium file-read builtins.open: _get_code
tensorflow.tools.compatibility.tf_upgrade_v2_main high file-write tensorflow.tools.compatibility.ipynb.process_file: process_file
tensorflow.tools.pip_package.setup medium file-read os.walk: find_files
timm.data.readers.class_map medium file-read builtins.open: load_class_map
timm.data.readers.reader_hfds medium file-read builtins.open: ReaderHfds.__getitem__
timm.data.readers.reader_image_folder medium file-read builtins.open: ReaderImageFolder.__getitem__
timm.data.readers.reader_image_folder medium file-read os.walk: find_images_and_targets
timm.data.readers.reader_image_in_tar high file-write builtins.open: extract_tarinfos
timm.data.readers.reader_image_in_tar medium file-read tarfile.open: ReaderImageInTar.__getitem__ _extract_tarinfo
timm.data.readers.reader_image_tar medium file-read tarfile.open: ReaderImageTar.__getitem__
timm.loss.class_weights medium file-read builtins.open: load_class_stats load_class_weights
timm.loss.class_weights medium file-read timm.loss.class_weights.load_class_weights: resolve_class_weights
timm.models._builder medium file-read timm.models._hub.check_cached_file: _resolve_pretrained_source
timm.models._helpers critical unpickle torch.load: _torch_load
timm.models._hub high file-write os.makedirs: get_cache_dir
timm.models._hub high network huggingface_hub.hf_hub_download: download_from_hf
timm.models._hub high network huggingface_hub.model_info: _get_license_from_hf_hub
timm.models._hub medium file-read builtins.open: check_cached_file load_cfg_from_json
timm.models._hub medium file-read timm.models._hub.load_cfg_from_json: load_model_config_from_path
timm.optim._optim_factory critical import importlib.import_module: _import_class
timm.optim._optim_factory critical import timm.optim._optim_factory.OptimizerRegistry.get_optimizer_class: OptimizerRegistry.create_optimizer
timm.optim._optim_factory critical import timm.optim._optim_factory._import_class: OptimizerRegistry.get_optimizer_class
timm.task._helpers critical unpickle timm.task._helpers._load_train_checkpoint: load_task_ema_checkpoint resume_task_checkpoint
timm.task._helpers critical unpickle torch.load: _load_train_checkpoint
timm.utils.checkpoint_saver critical unpickle timm.models._helpers._torch_load: load_checkpoint_metadata
timm.utils.checkpoint_saver critical unpickle timm.utils.checkpoint_saver.load_checkpoint_metadata: CheckpointSaver.load_state_dict_from_checkpoint
timm.utils.checkpoint_saver high file-write os.remove: CheckpointSaver._cleanup_checkpoints
timm.utils.checkpoint_saver high file-write os.replace: CheckpointSaver._replace
timm.utils.checkpoint_saver high file-write shutil.copy2: CheckpointSaver._duplicate
timm.utils.checkpoint_saver high file-write timm.utils.checkpoint_saver.CheckpointSaver._duplicate: CheckpointSaver._track_checkpoint CheckpointSaver.save_milestone
timm.utils.checkpoint_saver high file-write timm.utils.checkpoint_saver.CheckpointSaver._track_checkpoint: CheckpointSaver.load_state_dict
timm.utils.model_ema critical unpickle timm.models._helpers._torch_load: ModelEma._load_checkpoint
timm.utils.summary high file-write builtins.open: trim_summary update_summary
timm.utils.summary high file-write os.makedirs: get_outdir
torch_geometric.config_mixin critical import importlib.import_module: _locate_cls
torch_geometric.config_mixin critical import torch_geometric.config_mixin._locate_cls: ConfigMixin.from_config _recursive_from_config
torch_geometric.data.database critical unpickle torch.load: RocksDatabase._deserialize SQLiteDatabase._deserialize
torch_geometric.data.database high unpickle torch_geometric.data.database.RocksDatabase._deserialize: RocksDatabase._multi_get RocksDatabase.get
torch_geometric.data.database high unpickle torch_geometric.data.database.SQLiteDatabase._deserialize: SQLiteDatabase.get SQLiteDatabase.multi_get
torch_geometric.data.dataset high unpickle torch.load: Dataset._process
torch_geometric.data.download high file-write os.makedirs: download_url
torch_geometric.data.download high file-write torch_geometric.data.download.download_url: download_google_url
torch_geometric.data.extract critical file-write tarfile.TarFile.extractall: extract_tar extract_zip
torch_geometric.data.extract high file-write builtins.open: extract_bz2 extract_gz
torch_geometric.data.on_disk_dataset high file-write os.makedirs: OnDiskDataset.db
torch_geometric.datasets.actor high unpickle numpy.load: Actor.process
torch_geometric.datasets.airfrans high file-write os.unlink: AirfRANS.download
torch_geometric.datasets.airports medium file-read builtins.open: Airports.process
torch_geometric.datasets.amazon_products high unpickle numpy.load: AmazonProducts.process
torch_geometric.datasets.aminer high file-write os.rename: AMiner.download
torch_geometric.datasets.aqsol high file-write os.rename: AQSOL.download
torch_geometric.datasets.aqsol high unpickle pickle.load: AQSOL.process
torch_geometric.datasets.attributed_graph_dataset high file-write os.unlink: AttributedGraphDataset.download
torch_geometric.datasets.ba2motif_dataset high unpickle pickle.load: BA2MotifDataset.process
torch_geometric.datasets.ba_multi_shapes high unpickle pickle.load: BAMultiShapesDataset.process
torch_geometric.datasets.bitcoin_otc high file-write os.unlink: BitcoinOTC.download
torch_geometric.datasets.bitcoin_otc medium file-read builtins.open: BitcoinOTC.process
torch_geometric.datasets.brca_tgca high file-write os.unlink: BrcaTcga.download
torch_geometric.datasets.cornell high exec builtins.eval: CornellTemporalHyperGraphDataset.process
torch_geometric.datasets.dblp high file-write os.remove: DBLP.download
torch_geometric.datasets.dblp high unpickle numpy.load: DBLP.process
torch_geometric.datasets.dbp15k high file-write os.unlink: DBP15K.download
torch_geometric.datasets.dbp15k medium file-read builtins.open: DBP15K.process DBP15K.process_graph
torch_geometric.datasets.deezer_europe high unpickle numpy.load: DeezerEurope.process
torch_geometric.datasets.dgraph high unpickle numpy.load: DGraphFin.process
torch_geometric.datasets.email_eu_core high file-write os.unlink: EmailEUCore.download
torch_geometric.datasets.entities high file-write os.unlink: Entities.download
torch_geometric.datasets.facebook high unpickle numpy.load: FacebookPagePage.process
torch_geometric.datasets.flickr high unpickle numpy.load: Flickr.process
torch_geometric.datasets.freebase medium file-read builtins.open: FB15k_237.process
torch_geometric.datasets.gdelt_lite high file-write os.unlink: GDELTLite.download
torch_geometric.datasets.ged_dataset high file-write os.unlink: GEDDataset.download
torch_geometric.datasets.ged_dataset high unpickle pickle.load: GEDDataset.process
torch_geometric.datasets.gemsec high unpickle numpy.load: GemsecDeezer.process
torch_geometric.datasets.geometry high file-write os.unlink: GeometricShapes.download
torch_geometric.datasets.git_mol_dataset high unpickle pandas.read_pickle: GitMolDataset.process
torch_geometric.datasets.github high unpickle numpy.load: GitHub.process
torch_geometric.datasets.gnn_benchmark_dataset high file-write os.unlink: GNNBenchmarkDataset.download
torch_geometric.datasets.gnn_benchmark_dataset high unpickle pickle.load: GNNBenchmarkDataset.process_CSL
torch_geometric.datasets.graphland high file-write os.unlink: GraphLandDataset.download
torch_geometric.datasets.graphland medium file-read builtins.open: _load_yaml
torch_geometric.datasets.heterophilous_graph_dataset high unpickle numpy.load: HeterophilousGraphDataset.process
torch_geometric.datasets.hgb_dataset high file-write os.unlink: HGBDataset.download
torch_geometric.datasets.hgb_dataset medium file-read builtins.open: HGBDataset.process
torch_geometric.datasets.hydro_net high file-write os.rename: HydroNet._unpack_processed
torch_geometric.datasets.hydro_net high file-write os.rmdir: HydroNet.download
torch_geometric.datasets.hydro_net high file-write os.unlink: RemoteFile.unpack_to
torch_geometric.datasets.hydro_net high unpickle numpy.load: HydroNet._load_small_split Partition._load Partition.num_graphs
torch_geometric.datasets.hydro_net high unpickle torch_geometric.datasets.hydro_net.HydroNet._load_small_split: HydroNet._dataset
torch_geometric.datasets.imdb high file-write os.remove: IMDB.download
torch_geometric.datasets.imdb high unpickle numpy.load: IMDB.process
torch_geometric.datasets.last_fm high file-write os.remove: LastFM.download
torch_geometric.datasets.last_fm high unpickle numpy.load: LastFM.process
torch_geometric.datasets.lastfm_asia high unpickle numpy.load: LastFMAsia.process
torch_geometric.datasets.linkx_dataset high unpickle numpy.load: LINKXDataset._process_facebook
torch_geometric.datasets.lrgb high file-write os.rename: LRGBDataset.download
torch_geometric.datasets.lrgb high unpickle pickle.load: LRGBDataset.process
torch_geometric.datasets.malnet_tiny high file-write os.unlink: MalNetTiny.download
torch_geometric.datasets.md17 high file-write os.unlink: MD17.download
torch_geometric.datasets.md17 high unpickle numpy.load: MD17.process
torch_geometric.datasets.medshapenet high unpickle numpy.load: MedShapeNet.process
torch_geometric.datasets.mixhop_synthetic_dataset high unpickle pickle.load: MixHopSyntheticDataset.process
torch_geometric.datasets.mnist_superpixels high file-write os.unlink: MNISTSuperpixels.download
torch_geometric.datasets.modelnet high file-write os.unlink: ModelNet.download
torch_geometric.datasets.molecule_gpt_dataset high file-write os.makedirs: MoleculeGPTDataset.download
torch_geometric.datasets.molecule_net high file-write os.unlink: MoleculeNet.download
torch_geometric.datasets.molecule_net medium file-read builtins.open: MoleculeNet.process
torch_geometric.datasets.movie_lens high file-write os.remove: MovieLens.download
torch_geometric.datasets.movie_lens_100k high file-write os.remove: MovieLens100K.download
torch_geometric.datasets.movie_lens_1m high file-write os.remove: MovieLens1M.download
torch_geometric.datasets.myket high unpickle numpy.load: MyketDataset.process
torch_geometric.datasets.nell high file-write os.unlink: NELL.download
torch_geometric.datasets.neurograph high file-write os.unlink: NeuroGraphDataset.download
torch_geometric.datasets.ogb_mag high file-write shutil.move: OGB_MAG.download
torch_geometric.datasets.opf medium file-read os.listdir: OPFDataset.process
torch_geometric.datasets.ose_gvcs high file-write os.unlink: OSE_GVCS.download
torch_geometric.datasets.ose_gvcs medium file-read builtins.open: OSE_GVCS.process
torch_geometric.datasets.pascal high file-write os.unlink: PascalVOCKeypoints.download
torch_geometric.datasets.pascal high unpickle numpy.load: PascalVOCKeypoints.process
torch_geometric.datasets.pascal_pf high file-write os.rename: PascalPF.download
torch_geometric.datasets.pcpnet_dataset high file-write os.unlink: PCPNetDataset.download
torch_geometric.datasets.pcpnet_dataset medium file-read builtins.open: PCPNetDataset.process
torch_geometric.datasets.pcqm4m high file-write os.unlink: PCQM4Mv2.download
torch_geometric.datasets.planetoid high unpickle numpy.load: Planetoid.process
torch_geometric.datasets.polblogs high file-write os.unlink: PolBlogs.download
torch_geometric.datasets.ppi high file-write os.unlink: PPI.download
torch_geometric.datasets.ppi high unpickle numpy.load: PPI.process
torch_geometric.datasets.protein_mpnn_dataset critical unpickle torch.load: ProteinMPNNDataset._process_pdb1
torch_geometric.datasets.protein_mpnn_dataset high file-write os.unlink: ProteinMPNNDataset.download
torch_geometric.datasets.protein_mpnn_dataset high unpickle pickle.load: ProteinMPNNDataset._process_split
torch_geometric.datasets.protein_mpnn_dataset high unpickle torch_geometric.datasets.protein_mpnn_dataset.ProteinMPNNDataset._process_pdb1: ProteinMPNNDataset.process
torch_geometric.datasets.qm9 high file-write os.unlink: QM9.download
torch_geometric.datasets.rcdd high file-write os.unlink: RCDD.download
torch_geometric.datasets.reddit high file-write os.unlink: Reddit.download
torch_geometric.datasets.reddit high unpickle numpy.load: Reddit.process
torch_geometric.datasets.reddit2 high unpickle numpy.load: Reddit2.process
torch_geometric.datasets.rel_link_pred_dataset medium file-read builtins.open: RelLinkPredDataset.process
torch_geometric.datasets.s3dis high file-write os.unlink: S3DIS.download
torch_geometric.datasets.s3dis medium file-read builtins.open: S3DIS.process
torch_geometric.datasets.shapenet high file-write os.unlink: ShapeNet.download
torch_geometric.datasets.shapenet medium file-read builtins.open: ShapeNet.process
torch_geometric.datasets.shrec2016 high file-write os.unlink: SHREC2016.download
torch_geometric.datasets.snap_dataset medium file-read os.listdir: SNAPDataset._download
torch_geometric.datasets.tag_dataset critical unpickle torch.load: TAGDataset.tokenize_graph
torch_geometric.datasets.tag_dataset high file-write os.makedirs: TAGDataset.save_node_text
torch_geometric.datasets.tag_dataset medium file-read os.walk: TAGDataset.raw_file_names
torch_geometric.datasets.taobao high file-write os.remove: Taobao.download
torch_geometric.datasets.teeth3ds high file-write os.unlink: Teeth3DS.download
torch_geometric.datasets.teeth3ds high unpickle torch.load: Teeth3DS.get
torch_geometric.datasets.teeth3ds medium file-read builtins.open: Teeth3DS.process_file Teeth3DS.processed_file_names
torch_geometric.datasets.tosca high file-write os.unlink: TOSCA.download
torch_geometric.datasets.twitch high unpickle numpy.load: Twitch.process
torch_geometric.datasets.upfd high file-write os.remove: UPFD.download
torch_geometric.datasets.upfd high unpickle numpy.load: UPFD.process
torch_geometric.datasets.webkb high unpickle numpy.load: WebKB.process
torch_geometric.datasets.wikics medium file-read builtins.open: WikiCS.process
torch_geometric.datasets.wikidata high file-write os.remove: Wikidata5M.download
torch_geometric.datasets.wikipedia_network high unpickle numpy.load: WikipediaNetwork.process
torch_geometric.datasets.willow_object_class high file-write os.unlink: WILLOWObjectClass.download
torch_geometric.datasets.willow_object_class medium file-read builtins.open: WILLOWObjectClass.process
torch_geometric.datasets.word_net medium file-read builtins.open: WordNet18.process WordNet18RR.process
torch_geometric.datasets.yelp high unpickle numpy.load: Yelp.process
torch_geometric.datasets.zinc high file-write os.rename: ZINC.download
torch_geometric.datasets.zinc high unpickle pickle.load: ZINC.process
torch_geometric.distributed.partition high file-write os.makedirs: Partitioner.generate_partition
torch_geometric.graphgym.checkpoint critical file-write os.remove: remove_ckpt
torch_geometric.graphgym.config high file-write os.makedirs: dump_cfg makedirs_rm_exist set_out_dir set_run_dir
torch_geometric.graphgym.logger high file-write torch_geometric.graphgym.utils.io.dict_to_json: Logger.write_epoch
torch_geometric.graphgym.utils.agg_runs medium file-read os.listdir: agg_batch agg_runs
torch_geometric.graphgym.utils.io high file-write builtins.open: dict_list_to_json dict_to_json
torch_geometric.graphgym.utils.io high file-write os.makedirs: makedirs_rm_exist
torch_geometric.graphgym.utils.io medium file-read builtins.open: json_to_dict_list
torch_geometric.io.npz critical unpickle numpy.load: read_npz
torch_geometric.io.obj medium file-read builtins.open: yield_file
torch_geometric.io.obj medium file-read torch_geometric.io.obj.yield_file: read_obj
torch_geometric.io.off high file-write builtins.open: write_off
torch_geometric.io.off medium file-read builtins.open: read_off
torch_geometric.io.planetoid critical unpickle pickle.load: read_file
torch_geometric.io.planetoid critical unpickle torch_geometric.io.planetoid.read_file: read_planetoid_data
torch_geometric.io.sdf medium file-read builtins.open: read_sdf
torch_geometric.lazy_loader high import importlib.import_module: LazyLoader._load
torch_geometric.llm.large_graph_indexer critical unpickle pickle.load: LargeGraphIndexer.from_disk
torch_geometric.llm.large_graph_indexer high file-write os.makedirs: LargeGraphIndexer.save
torch_geometric.llm.models.qa_gen critical unpickle pickle.load: ArtifactExtractor.load_artifacts_from_file
torch_geometric.llm.models.qa_gen high file-write builtins.open: ArtifactExtractor.save_artifacts_to_file
torch_geometric.llm.models.qa_gen high file-write os.makedirs: save_index_and_metadata
torch_geometric.llm.models.qa_gen medium file-read builtins.open: load_input
torch_geometric.llm.utils.backend_utils high file-write os.remove: RemoteGraphBackendLoader.__del__
torch_geometric.llm.utils.backend_utils high unpickle torch.load: RemoteGraphBackendLoader.load
torch_geometric.llm.utils.vectorrag critical unpickle torch.load: DocumentRetriever.load
torch_geometric.llm.utils.vectorrag high file-write os.makedirs: DocumentRetriever.save
torch_geometric.nn.models.dimenet high file-write os.makedirs: DimeNet.from_qm9_pretrained DimeNetPlusPlus.from_qm9_pretrained
torch_geometric.nn.models.gpse critical unpickle torch.load: GPSE.from_pretrained
torch_geometric.nn.models.schnet critical unpickle numpy.load: SchNet.from_qm9_pretrained
torch_geometric.profile.profile critical file-write os.rename: rename_profile_file
torchaudio.datasets.dr_vctk medium file-read builtins.open: DR_VCTK._load_config
torchaudio.datasets.librilight_limited medium file-read torchaudio.datasets.librispeech._get_librispeech_metadata: LibriLightLimited.__getitem__
torchaudio.datasets.librispeech medium file-read builtins.open: _get_librispeech_metadata
torchaudio.datasets.librispeech medium file-read torchaudio.datasets.librispeech.LIBRISPEECH.get_metadata: LIBRISPEECH.__getitem__
torchaudio.datasets.librispeech medium file-read torchaudio.datasets.librispeech._get_librispeech_metadata: LIBRISPEECH.get_metadata
torchaudio.datasets.librispeech_biasing medium file-read builtins.open: _get_librispeech_metadata
torchaudio.datasets.librispeech_biasing medium file-read torchaudio.datasets.librispeech_biasing.LibriSpeechBiasing.get_metadata: LibriSpeechBiasing.__getitem__
torchaudio.datasets.librispeech_biasing medium file-read torchaudio.datasets.librispeech_biasing._get_librispeech_metadata: LibriSpeechBiasing.get_metadata
torchaudio.datasets.libritts medium file-read builtins.open: load_libritts_item
torchaudio.datasets.libritts medium file-read torchaudio.datasets.libritts.load_libritts_item: LIBRITTS.__getitem__
torchaudio.datasets.musdb_hq medium file-read os.walk: MUSDB_HQ._collect_songs
torchaudio.datasets.quesst14 medium file-read builtins.open: filter_audio_paths
torchaudio.datasets.snips medium file-read builtins.open: _load_labels
torchaudio.datasets.speechcommands medium file-read builtins.open: _load_list
torchaudio.datasets.tedlium medium file-read builtins.open: TEDLIUM._load_tedlium_item TEDLIUM.phoneme_dict
torchaudio.datasets.tedlium medium file-read torchaudio.datasets.tedlium.TEDLIUM._load_tedlium_item: TEDLIUM.__getitem__
torchaudio.datasets.utils medium file-read tarfile.open: _extract_tar
torchaudio.datasets.utils medium file-read zipfile.ZipFile: _extract_zip
torchaudio.datasets.vctk medium file-read builtins.open: VCTK_092._load_text
torchaudio.datasets.vctk medium file-read torchaudio.datasets.vctk.VCTK_092._load_sample: VCTK_092.__getitem__
torchaudio.datasets.vctk medium file-read torchaudio.datasets.vctk.VCTK_092._load_text: VCTK_092._load_sample
torchaudio.datasets.voxceleb1 high file-write builtins.open: _download_extract_wavs
torchaudio.datasets.voxceleb1 medium file-read builtins.open: _get_flist _get_paired_flist
torchaudio.models.decoder._cuda_ctc_decoder medium file-read builtins.open: _get_vocab_list
torchaudio.models.decoder._cuda_ctc_decoder medium file-read torchaudio.models.decoder._cuda_ctc_decoder._get_vocab_list: cuda_ctc_decoder
torchaudio.pipelines._source_separation_pipeline high unpickle torch.load: SourceSeparationBundle.get_model
torchaudio.pipelines._squim_pipeline high unpickle torch.load: SquimObjectiveBundle.get_model SquimSubjectiveBundle.get_model
torchaudio.pipelines.rnnt_pipeline high unpickle torch.load: RNNTBundle._get_model
torchaudio.utils.download medium file-read builtins.open: _get_hash
torchvision.datasets._optical_flow medium file-read builtins.open: _read_flo
torchvision.datasets._optical_flow medium file-read torchvision.datasets._optical_flow._read_flo: FlyingChairs._read_flow Sintel._read_flow
torchvision.datasets._optical_flow medium file-read torchvision.datasets.utils._read_pfm: FlyingThings3D._read_flow
torchvision.datasets._stereo_matching high file-write os.makedirs: Middlebury2014Stereo._download_dataset
torchvision.datasets._stereo_matching medium file-read builtins.open: FallingThingsStereo._read_disparity
torchvision.datasets.caltech high file-write shutil.rmtree: Caltech101.download
torchvision.datasets.celeba medium file-read builtins.open: CelebA._load_csv
torchvision.datasets.cifar high unpickle pickle.load: CIFAR10._load_meta
torchvision.datasets.cityscapes medium file-read builtins.open: Cityscapes._load_json
torchvision.datasets.cityscapes medium file-read torchvision.datasets.cityscapes.Cityscapes._load_json: Cityscapes.__getitem__
torchvision.datasets.eurosat high file-write os.makedirs: EuroSAT.download
torchvision.datasets.hmdb51 medium file-read builtins.open: HMDB51._select_fold
torchvision.datasets.imagenet critical unpickle torch.load: load_meta_file
torchvision.datasets.imagenet critical unpickle torchvision.datasets.imagenet.load_meta_file: parse_val_archive
torchvision.datasets.imagenet high unpickle torchvision.datasets.imagenet.parse_val_archive: ImageNet.parse_archives
torchvision.datasets.inaturalist high file-write os.rename: INaturalist.download
torchvision.datasets.inaturalist medium file-read os.listdir: INaturalist._check_exists INaturalist._init_2021 INaturalist._init_pre2021
torchvision.datasets.kinetics high file-write os.makedirs: Kinetics._make_ds_structure
torchvision.datasets.kitti high file-write os.makedirs: Kitti.download
torchvision.datasets.kitti medium file-read builtins.open: Kitti._parse_target
torchvision.datasets.kitti medium file-read torchvision.datasets.kitti.Kitti._parse_target: Kitti.__getitem__
torchvision.datasets.lfw medium file-read builtins.open: LFWPairs._get_pairs LFWPeople._get_classes LFWPeople._get_people
torchvision.datasets.mnist high file-write os.makedirs: EMNIST.download MNIST.download QMNIST.download
torchvision.datasets.mnist high unpickle torch.load: MNIST._load_legacy_data
torchvision.datasets.phototour high file-write builtins.open: PhotoTour.cache
torchvision.datasets.phototour high file-write os.unlink: PhotoTour.download
torchvision.datasets.phototour medium file-read builtins.open: read_info_file read_matches_files
torchvision.datasets.places365 high file-write os.rename: Places365.download_images
torchvision.datasets.places365 medium file-read builtins.open: Places365.load_categories Places365.load_file_list
torchvision.datasets.stl10 medium file-read builtins.open: STL10.__load_folds STL10.__loadfile
torchvision.datasets.ucf101 medium file-read builtins.open: UCF101._select_fold
torchvision.datasets.utils medium file-read builtins.open: _read_pfm calculate_md5
torchvision.datasets.utils medium file-read os.listdir: list_dir list_files
torchvision.datasets.utils medium file-read torchvision.datasets.utils.calculate_md5: check_md5
torchvision.datasets.utils medium file-read torchvision.datasets.utils.check_md5: check_integrity
torchvision.datasets.widerface medium file-read builtins.open: WIDERFace.parse_test_annotations_file WIDERFace.parse_train_val_annotations_file
transformers.cli.add_new_model_like critical exec subprocess.run: _add_new_model_like_internal
transformers.cli.add_new_model_like critical exec transformers.cli.add_new_model_like._add_new_model_like_internal: add_new_model_like
transformers.cli.add_new_model_like high file-write builtins.open: add_content_to_file
transformers.cli.add_new_model_like high file-write transformers.cli.add_new_model_like.add_content_to_file: add_model_to_auto_mappings insert_model_in_doc_toc
transformers.cli.add_new_model_like medium file-read builtins.open: create_test_files find_all_classes_from_file
transformers.cli.add_new_model_like medium file-read transformers.cli.add_new_model_like.find_all_classes_from_file: find_modular_structure
transformers.cli.add_new_model_like medium file-read transformers.cli.add_new_model_like.find_modular_structure: create_modular_file
transformers.cli.chat high file-write os.makedirs: save_chat
transformers.cli.chat high file-write transformers.cli.chat.save_chat: Chat._inner_run Chat.handle_non_exit_user_commands
transformers.configuration_utils high file-write builtins.open: PreTrainedConfig.to_json_file
transformers.configuration_utils medium file-read builtins.open: PreTrainedConfig._dict_from_json_file
transformers.configuration_utils medium file-read transformers.configuration_utils.PreTrainedConfig._dict_from_json_file: PreTrainedConfig._get_config_dict PreTrainedConfig.from_json_file
transformers.configuration_utils medium file-read transformers.configuration_utils.PreTrainedConfig._get_config_dict: PreTrainedConfig.get_config_dict
transformers.convert_slow_tokenizers_checkpoints_to_fast critical file-write os.remove: convert_slow_checkpoint_to_fast
transformers.decision.configuration_utils high file-write pathlib.Path.write_text: DecisionConfig.save_pretrained
transformers.decision.configuration_utils medium file-read pathlib.Path.read_text: DecisionConfig.from_file
transformers.decision.configuration_utils medium file-read transformers.decision.configuration_utils.DecisionConfig.from_file: DecisionConfig.from_pretrained
transformers.decision.modeling_utils medium file-read pathlib.Path.read_text: DecisionMixin.checkpoint_config
transformers.decision.modeling_utils medium file-read transformers.decision.configuration_utils.DecisionConfig.from_pretrained: DecisionMixin.from_pretrained
transformers.distributed.checkpoint high file-write os.makedirs: consolidate_distributed_checkpoint
transformers.distributed.checkpoint medium file-read os.listdir: _get_resolved_distributed_checkpoint_files is_sharded_checkpoint
transformers.distributed.checkpoint medium file-read transformers.distributed.checkpoint.is_sharded_checkpoint: get_distributed_checkpoint_dir
transformers.distributed.configuration_utils high file-write builtins.open: DistributedConfig.to_json_file
transformers.dynamic_module_utils medium file-read builtins.open: check_python_requirements
transformers.exporters.auto critical import transformers.exporters.auto._resolve_class: get_exporter_class get_runner_class
transformers.exporters.auto critical import transformers.exporters.utils.import_dotted_path: _resolve_class
transformers.exporters.base high file-write pathlib.Path.write_text: ExportedModel.save_pretrained
transformers.exporters.exporter_dynamo critical import transformers.exporters.exporter_dynamo._path_to_class: _unflatten_from_context
transformers.exporters.exporter_dynamo critical import transformers.exporters.utils.import_dotted_path: _path_to_class
transformers.exporters.exporter_executorch critical import transformers.exporters.utils.apply_patches: ExecutorchExporter.export_program
transformers.exporters.exporter_executorch high file-write shutil.copyfile: ExecutorchExporter.save_program
transformers.exporters.metadata critical import importlib.import_module: register_treespec_types
transformers.exporters.utils critical import importlib.import_module: import_dotted_path
transformers.exporters.utils critical import transformers.exporters.utils.import_dotted_path: apply_patches
transformers.feature_extraction_utils high file-write builtins.open: FeatureExtractionMixin.to_json_file
transformers.feature_extraction_utils medium file-read builtins.open: FeatureExtractionMixin.from_json_file
transformers.generation.configuration_utils high file-write builtins.open: BaseWatermarkingConfig.to_json_file GenerationConfig.to_json_file
transformers.generation.configuration_utils high file-write os.makedirs: GenerationConfig.save_pretrained
transformers.generation.configuration_utils medium file-read builtins.open: GenerationConfig._dict_from_json_file
transformers.generation.configuration_utils medium file-read transformers.generation.configuration_utils.GenerationConfig._dict_from_json_file: GenerationConfig.from_pretrained
transformers.generation.continuous_batching.utils medium file-read builtins.open: _get_numa_nodes_memory
transformers.hf_argparser medium file-read builtins.open: HfArgumentParser.parse_json_file
transformers.hf_argparser medium file-read pathlib.Path.read_text: HfArgumentParser.parse_yaml_file
transformers.image_processing_base high file-write builtins.open: ImageProcessingMixin.to_json_file
transformers.image_processing_base medium file-read builtins.open: ImageProcessingMixin.from_json_file
transformers.integrations.accelerate high file-write os.makedirs: accelerate_disk_offload
transformers.integrations.hub_kernels critical import importlib.import_module: lazy_load_kernel use_kernel_func_from_hub_with_fallback
transformers.integrations.integration_utils high file-write builtins.open: save_model_architecture_to_file
transformers.integrations.integration_utils high file-write shutil.copytree: NeptuneCallback._log_model_checkpoint
transformers.integrations.integration_utils high file-write shutil.rmtree: NeptuneCallback.__del__
transformers.integrations.integration_utils high file-write transformers.integrations.integration_utils.NeptuneCallback._log_model_checkpoint: NeptuneCallback.on_save
transformers.integrations.integration_utils high file-write transformers.integrations.integration_utils.WandbCallback.setup: WandbCallback.on_log WandbCallback.on_predict WandbCallback.on_train_begin
transformers.integrations.integration_utils high file-write transformers.integrations.integration_utils.save_model_architecture_to_file: WandbCallback.setup
transformers.integrations.integration_utils high network transformers.integrations.integration_utils.KubeflowCallback._update_status: KubeflowCallback.on_step_end KubeflowCallback.on_train_begin KubeflowCallback.on_train_end
transformers.integrations.integration_utils high network urllib.request.urlopen: KubeflowCallback._update_status
transformers.integrations.integration_utils medium file-read builtins.open: KubeflowCallback._get_token
transformers.integrations.mistral.tokenizer high file-write os.makedirs: save_tekken_format
transformers.integrations.mistral.tokenizer medium file-read builtins.open: MistralConverter._parse_tekken_file _check_tekken_vocab_unchanged
transformers.integrations.mistral.tokenizer medium file-read pathlib.Path.read_text: _resolve_chat_template
transformers.integrations.peft medium file-read builtins.open: maybe_load_adapters
transformers.integrations.tpu high file-write os.makedirs: save_tpu_checkpoint
transformers.model_debugging_utils high file-write builtins.open: log_model_debug_trace
transformers.model_debugging_utils high file-write os.makedirs: _attach_debugger_logic
transformers.model_debugging_utils high file-write transformers.model_debugging_utils._attach_debugger_logic: model_addition_debugger_context
transformers.pipelines critical import importlib.import_module: __getattr__ _resolve_impl
transformers.pipelines.audio_classification critical exec subprocess.Popen: ffmpeg_read
transformers.pipelines.audio_classification critical exec transformers.pipelines.audio_classification.ffmpeg_read: AudioClassificationPipeline.preprocess
transformers.pipelines.audio_utils critical exec subprocess.Popen: _ffmpeg_stream ffmpeg_read
transformers.pipelines.audio_utils critical exec transformers.pipelines.audio_utils._ffmpeg_stream: ffmpeg_microphone
transformers.pipelines.automatic_speech_recognition critical exec transformers.pipelines.audio_utils.ffmpeg_read: AutomaticSpeechRecognitionPipeline.preprocess
transformers.pipelines.base high file-write builtins.open: CsvPipelineDataFormat.save JsonPipelineDataFormat.save PipelineDataFormat.save_binary
transformers.pipelines.base medium file-read builtins.open: CsvPipelineDataFormat.__iter__
transformers.pipelines.zero_shot_audio_classification critical exec transformers.pipelines.audio_classification.ffmpeg_read: ZeroShotAudioClassificationPipeline.preprocess
transformers.processing_utils critical import builtins.__import__: _LazyAutoProcessorMapping.__getitem__
transformers.processing_utils high file-write builtins.open: ProcessorMixin.to_json_file
transformers.processing_utils medium file-read builtins.open: ProcessorMixin.get_processor_dict
transformers.processing_utils medium file-read transformers.processing_utils.ProcessorMixin.get_processor_dict: ProcessorMixin.from_pretrained
transformers.safetensors_conversion high network huggingface_hub.HfApi: auto_conversion
transformers.testing_utils critical exec subprocess.run: run_test_using_subprocess torchrun
transformers.testing_utils critical file-write os.remove: convert_all_safetensors_to_bins
transformers.testing_utils high file-write builtins.open: pytest_terminal_summary_main write_file
transformers.testing_utils high file-write shutil.rmtree: TestCasePlus.get_auto_remove_tmp_dir TestCasePlus.tearDown
transformers.testing_utils high network huggingface_hub.delete_repo: TemporaryHubRepo.__exit__
transformers.testing_utils medium file-read builtins.open: check_json_file_has_correct_format read_json_file
transformers.tokenization_mistral_common high file-write shutil.copy: MistralCommonBackend.save_pretrained
transformers.tokenization_mistral_common medium file-read os.listdir: MistralCommonBackend.from_pretrained
transformers.tokenization_python high file-write builtins.open: PythonBackend.save_vocabulary
transformers.tokenization_utils_base high file-write builtins.open: PreTrainedTokenizerBase._save_pretrained PreTrainedTokenizerBase.save_chat_templates
transformers.tokenization_utils_base medium file-read builtins.open: PreTrainedTokenizerBase._from_pretrained load_vocab_and_merges
transformers.tokenization_utils_sentencepiece high file-write shutil.copyfile: SentencePieceBackend.save_vocabulary
transformers.tokenization_utils_tokenizers high file-write shutil.copyfile: TokenizersBackend.save_vocabulary
transformers.tokenization_utils_tokenizers high file-write transformers.integrations.mistral.tokenizer.save_tekken_format: TokenizersBackend.save_pretrained
transformers.tokenization_utils_tokenizers medium file-read builtins.open: TokenizersBackend.convert_to_native_format
transformers.trainer critical unpickle torch.load: Trainer._load_optimizer_and_scheduler Trainer._load_rng_state Trainer._load_scaler
transformers.trainer critical unpickle transformers.trainer.Trainer._load_optimizer_and_scheduler: Trainer._prepare_for_training
transformers.trainer critical unpickle transformers.trainer.Trainer._load_rng_state: Trainer._run_epoch
transformers.trainer high file-write builtins.open: Trainer.create_model_card
transformers.trainer high file-write os.makedirs: Trainer._save_rng_state Trainer.save_model
transformers.trainer high file-write shutil.rmtree: Trainer._finalize_training
transformers.trainer high file-write transformers.trainer.Trainer._finalize_training: Trainer._inner_training_loop
transformers.trainer high file-write transformers.trainer.Trainer._save_checkpoint: Trainer._maybe_log_save_evaluate
transformers.trainer high file-write transformers.trainer.Trainer.create_model_card: Trainer.push_to_hub
transformers.trainer high file-write transformers.trainer.Trainer.save_model: Trainer._save_checkpoint Trainer._tune_save_checkpoint
transformers.trainer medium file-read transformers.trainer_callback.TrainerState.load_from_json: Trainer._init_training_state
transformers.trainer_callback high file-write builtins.open: TrainerState.save_to_json
transformers.trainer_callback medium file-read builtins.open: TrainerState.load_from_json
transformers.trainer_jit_checkpoint high file-write os.makedirs: CheckpointManager.execute_jit_checkpoint
transformers.trainer_pt_utils critical file-write os.remove: remove_dummy_checkpoint
transformers.trainer_pt_utils high file-write builtins.open: save_metrics
transformers.trainer_seq2seq medium file-read transformers.generation.configuration_utils.GenerationConfig.from_pretrained: Seq2SeqTrainer.load_generation_config
transformers.trainer_utils critical file-write shutil.rmtree: rotate_checkpoints
transformers.trainer_utils medium file-read builtins.open: load_sharded_checkpoint
transformers.trainer_utils medium file-read os.listdir: get_last_checkpoint
transformers.training_args medium file-read builtins.open: TrainingArguments._process_fsdp_args
transformers.utils.generic critical import importlib.import_module: maybe_replace_from_package
transformers.utils.generic high file-write transformers.model_debugging_utils.model_addition_debugger_context: merge_with_config_defaults
transformers.utils.generic medium file-read builtins.open: is_timm_local_checkpoint safe_load_json_file
transformers.utils.hub medium file-read os.listdir: PushToHubMixin._get_files_timestamps PushToHubMixin._upload_modified_files
transformers.utils.hub medium file-read transformers.utils.hub.PushToHubMixin._upload_modified_files: PushToHubMixin.push_to_hub
transformers.utils.import_utils critical import importlib.import_module: _LegacyModuleAliasFinder.exec_module
transformers.utils.network_logging high file-write pathlib.Path.write_text: _NetworkDebugProfiler.dump_worker_records _NetworkDebugProfiler.maybe_write_report
transformers.utils.network_logging high file-write shutil.rmtree: _NetworkDebugProfiler.cleanup_shared_dir
transformers.utils.network_logging medium file-read pathlib.Path.read_text: _NetworkDebugProfiler.load_worker_records
transformers.utils.pytest_helpers medium file-read pathlib.Path.read_text: summarize
transformers.utils.quantization_config high file-write builtins.open: QuantizationConfigMixin.to_json_file
transformers.video_processing_utils high file-write builtins.open: VideoProcessorMixin.to_json_file
transformers.video_processing_utils medium file-read builtins.open: VideoProcessorMixin.from_json_file
wandb.apis._generated critical import importlib.import_module: __getattr__
wandb.apis.public.files medium file-read builtins.open: File.download
wandb.apis.public.jobs high file-write shutil.copy: Job._configure_launch_project_artifact Job._configure_launch_project_repo
wandb.apis.public.jobs high file-write wandb.sdk.launch.utils.convert_jupyter_notebook_to_script: Job._configure_launch_project_notebook
wandb.automations._generated critical import importlib.import_module: __getattr__
wandb.cli.clean critical file-write shutil.rmtree: clean
wandb.cli.cli critical exec subprocess.call: docker docker_run start
wandb.cli.cli high file-write wandb.sdk.launch._launch.set_launch_logfile: launch_agent
wandb.cli.cli medium file-read wandb.sdk.launch.sweeps.utils.load_launch_sweep_config: launch_sweep
wandb.cli.cli medium file-read wandb.sdk.launch.sweeps.utils.load_sweep_config: sweep
wandb.cli.cli medium file-read wandb.util.load_json_yaml_dict: create launch
wandb.cli.leet critical exec subprocess.run: _run_core
wandb.cli.leet critical exec wandb.cli.leet._run_core: launch
wandb.cli.leet critical exec wandb.cli.leet.launch: run
wandb.docker critical exec subprocess.Popen: run_command_live_output
wandb.docker critical exec subprocess.check_output: shell
wandb.docker critical exec subprocess.run: run
wandb.docker critical exec wandb.docker.shell: get_image_uid image_id image_id_from_registry login push tag
wandb.integration.dspy.dspy high file-write os.makedirs: WandbDSPyCallback.log_best_model
wandb.integration.kfp high file-write wandb.integration.kfp.wandb_log_v1.wandb_log: wandb_log
wandb.integration.kfp.helpers high file-write builtins.open: add_wandb_visualization
wandb.integration.kfp.wandb_log_v1 high file-write builtins.open: wandb_log
wandb.integration.prodigy.prodigy high network urllib.request.urlopen: create_table
wandb.integration.prodigy.prodigy high network wandb.integration.prodigy.prodigy.create_table: upload_dataset
wandb.integration.sagemaker.auth high file-write builtins.open: sagemaker_auth
wandb.jupyter high file-write builtins.open: Notebook.save_history
wandb.jupyter high file-write shutil.copy: Notebook._save_ipynb
wandb.jupyter medium file-read builtins.open: Notebook.probe_ipynb
wandb.sdk.artifacts._generated critical import importlib.import_module: __getattr__
wandb.sdk.artifacts.artifact high file-write os.makedirs: Artifact.add
wandb.sdk.artifacts.artifact high file-write os.remove: Artifact.checkout
wandb.sdk.artifacts.artifact high file-write shutil.copyfile: Artifact._add_local_file
wandb.sdk.artifacts.artifact high file-write wandb.sdk.artifacts.artifact.Artifact._add_local_file: Artifact.add_file
wandb.sdk.artifacts.artifact high file-write wandb.sdk.artifacts.artifact.Artifact.add: Artifact.__setitem__
wandb.sdk.artifacts.artifact medium file-read builtins.open: Artifact.get
wandb.sdk.artifacts.artifact medium file-read os.walk: Artifact.add_dir Artifact.verify
wandb.sdk.artifacts.artifact medium file-read wandb.sdk.artifacts.artifact.Artifact.get: Artifact.__getitem__
wandb.sdk.artifacts.artifact medium file-read wandb.util.fsync_open: Artifact.new_file
wandb.sdk.artifacts.artifact_file_cache high file-write os.chmod: ArtifactFileCache._opener
wandb.sdk.artifacts.artifact_file_cache high file-write os.remove: ArtifactFileCache.cleanup
wandb.sdk.artifacts.artifact_file_cache high file-write wandb.sdk.artifacts.artifact_file_cache.ArtifactFileCache._check_or_create: ArtifactFileCache.check_digest_obj_path ArtifactFileCache.check_etag_obj_path
wandb.sdk.artifacts.artifact_file_cache high file-write wandb.sdk.artifacts.artifact_file_cache.ArtifactFileCache._opener: ArtifactFileCache._check_or_create
wandb.sdk.artifacts.artifact_manifest_entry high file-write builtins.open: _write_cached_checksum
wandb.sdk.artifacts.artifact_manifest_entry high file-write wandb.sdk.artifacts.artifact_manifest_entry._write_cached_checksum: ArtifactManifestEntry.download
wandb.sdk.artifacts.artifact_manifest_entry medium file-read builtins.open: _read_cached_checksum
wandb.sdk.artifacts.storage_handlers.local_file_handler high file-write shutil.copy: LocalFileHandler.load_path
wandb.sdk.artifacts.storage_policies._multipart medium file-read builtins.open: scan_chunks
wandb.sdk.data_types.audio high file-write wandb.sdk.lib.filesystem.mkdir_exists_ok: Audio.seq_to_json
wandb.sdk.data_types.base_types.media high file-write shutil.move: Media.bind_to_run
wandb.sdk.data_types.base_types.media medium file-read builtins.open: Media._set_file
wandb.sdk.data_types.eval_table._media_ces critical file-write shutil.move: _place_media_file_in_run
wandb.sdk.data_types.eval_table._media_ces high file-write wandb.sdk.data_types.eval_table._media_ces._ensure_eval_table_run_file: _prepare_image_overlays prepare_media
wandb.sdk.data_types.eval_table._media_ces high file-write wandb.sdk.data_types.eval_table._media_ces._place_media_file_in_run: _ensure_eval_table_run_file
wandb.sdk.data_types.html high file-write wandb.sdk.lib.filesystem.mkdir_exists_ok: Html.seq_to_json
wandb.sdk.data_types.saved_model high file-write builtins.open: _SklearnSavedModel._serialize
wandb.sdk.data_types.saved_model medium file-read builtins.open: _SklearnSavedModel._deserialize
wandb.sdk.data_types.saved_model medium file-read os.walk: _add_deterministic_dir_to_artifact
wandb.sdk.data_types.saved_model medium file-read wandb.sdk.data_types.saved_model._add_deterministic_dir_to_artifact: _PicklingSavedModel.to_json _SavedModel.to_json
wandb.sdk.data_types.table critical unpickle numpy.load: Table.from_json
wandb.sdk.data_types.table medium file-read builtins.open: _get_data_from_increments
wandb.sdk.data_types.video high file-write wandb.sdk.lib.filesystem.mkdir_exists_ok: Video.seq_to_json
wandb.sdk.interface.interface medium file-read builtins.open: InterfaceBase.publish_use_artifact
wandb.sdk.internal.job_builder medium file-read builtins.open: JobBuilder._handle_metadata_file
wandb.sdk.launch._launch high file-write builtins.open: set_launch_logfile
wandb.sdk.launch._launch medium file-read builtins.open: resolve_agent_config
wandb.sdk.launch._project_spec high file-write shutil.copytree: LaunchProject.change_project_dir
wandb.sdk.launch._project_spec medium file-read builtins.open: LaunchProject.parse_existing_requirements
wandb.sdk.launch.agent.run_queue_item_file_saver high file-write os.makedirs: RunQueueItemFileSaver.save_contents
wandb.sdk.launch.builder.build high file-write builtins.open: get_requirements_section
wandb.sdk.launch.builder.context_manager high file-write wandb.sdk.launch.builder.build.get_requirements_section: BuildContextManager._generate_dockerfile
wandb.sdk.launch.builder.templates._wandb_bootstrap critical exec subprocess.check_output: install_deps
wandb.sdk.launch.create_job high file-write builtins.open: _dump_metadata_and_requirements
wandb.sdk.launch.create_job medium file-read builtins.open: _create_artifact_metadata _create_repo_metadata
wandb.sdk.launch.create_job medium file-read wandb.sdk.launch.create_job._create_repo_metadata: _make_metadata_for_partial_job
wandb.sdk.launch.environment.aws_environment medium file-read os.walk: AwsEnvironment.upload_dir
wandb.sdk.launch.environment.azure_environment medium file-read builtins.open: AzureEnvironment.upload_file
wandb.sdk.launch.environment.gcp_environment critical exec subprocess.check_output: get_gcloud_config_value
wandb.sdk.launch.environment.gcp_environment medium file-read os.walk: GcpEnvironment.upload_dir
wandb.sdk.launch.git_reference critical exec wandb.sdk.lib.gitlib.run_git: GitReference._checkout_branch GitReference._ref_exists GitReference.fetch
wandb.sdk.launch.inputs.files high file-write builtins.open: _write_config_file
wandb.sdk.launch.inputs.files high file-write wandb.sdk.launch.inputs.files._write_config_file: override_file
wandb.sdk.launch.inputs.files medium file-read builtins.open: _read_config_file
wandb.sdk.launch.inputs.internal critical file-write shutil.copy: handle_config_file_input
wandb.sdk.launch.inputs.manage high file-write wandb.sdk.launch.inputs.internal.handle_config_file_input: manage_config_file
wandb.sdk.launch.registry.anon critical exec wandb.sdk.launch.utils.docker_image_exists: AnonynmousRegistry.check_image_exists
wandb.sdk.launch.registry.local_registry critical exec wandb.sdk.launch.utils.docker_image_exists: LocalRegistry.check_image_exists
wandb.sdk.launch.runner.local_container critical exec subprocess.Popen: _thread_process_runner
wandb.sdk.launch.runner.local_container critical exec wandb.sdk.launch.utils.pull_docker_image: LocalContainerRunner.run
wandb.sdk.launch.runner.local_process critical exec wandb.sdk.launch.utils.validate_wandb_python_deps: LocalProcessRunner.run
wandb.sdk.launch.sweeps.utils medium file-read builtins.open: load_sweep_config
wandb.sdk.launch.sweeps.utils medium file-read wandb.util.load_json_yaml_dict: load_launch_sweep_config
wandb.sdk.launch.utils critical exec subprocess.call: get_local_python_deps
wandb.sdk.launch.utils critical exec subprocess.check_call: apply_patch
wandb.sdk.launch.utils critical exec wandb.docker.run: docker_image_exists pull_docker_image
wandb.sdk.launch.utils critical exec wandb.sdk.launch.utils.get_local_python_deps: validate_wandb_python_deps
wandb.sdk.launch.utils high file-write builtins.open: convert_jupyter_notebook_to_script
wandb.sdk.lib.config_util high file-write builtins.open: save_config_file_from_dict
wandb.sdk.lib.config_util medium file-read builtins.open: dict_from_config_file
wandb.sdk.lib.filenames medium file-read os.walk: filtered_dir
wandb.sdk.lib.filesystem critical file-write os.chmod: copy_or_overwrite_changed
wandb.sdk.lib.filesystem critical file-write pathlib.Path.unlink: reflink unlink_path
wandb.sdk.lib.filesystem critical file-write shutil.copy2: link_or_copy safe_copy safe_open
wandb.sdk.lib.filesystem high file-write builtins.open: _reflink_linux
wandb.sdk.lib.filesystem high file-write os.makedirs: mkdir_allow_fallback mkdir_exists_ok
wandb.sdk.lib.filesystem high file-write wandb.sdk.lib.filesystem.link_or_copy: link_or_copy_with_policy
wandb.sdk.lib.filesystem medium file-read os.scandir: files_in
wandb.sdk.lib.gitlib critical exec subprocess.run: run_git
wandb.sdk.lib.gitlib critical exec wandb.sdk.lib.gitlib.GitRepo.run_git: GitRepo.checkout GitRepo.checkout_new_branch GitRepo.commit_for_ref GitRepo.config_value GitRepo.has_branch GitRepo.has_commit GitRepo.is_ancestor GitRepo.merge_base GitRepo.push GitRepo.remote_url_for GitRepo.repo_root_for GitRepo.untracked_files
wandb.sdk.lib.gitlib critical exec wandb.sdk.lib.gitlib.run_git: GitRepo.run_git
wandb.sdk.lib.hashutil medium file-read builtins.open: _file_hasher
wandb.sdk.lib.hashutil medium file-read wandb.sdk.lib.hashutil._file_hasher: _md5_file_hasher _xxh128_file_hasher
wandb.sdk.lib.hashutil medium file-read wandb.sdk.lib.hashutil._md5_file_hasher: md5_file_b64 md5_file_hex
wandb.sdk.lib.hashutil medium file-read wandb.sdk.lib.hashutil._xxh128_file_hasher: xxh128_file_b64 xxh128_file_hex
wandb.sdk.lib.import_hooks critical import builtins.__import__: _create_import_hook_from_string
wandb.sdk.lib.import_hooks critical import importlib.abc.Loader.exec_module: _ImportHookChainedLoader._exec_module
wandb.sdk.lib.import_hooks critical import importlib.abc.Loader.load_module: _ImportHookChainedLoader._load_module
wandb.sdk.lib.import_hooks critical import wandb.sdk.lib.import_hooks._create_import_hook_from_string: register_post_import_hook
wandb.sdk.lib.lazyloader high import importlib.import_module: LazyLoader._load
wandb.sdk.lib.redirect high file-write os.write: Redirect.uninstall
wandb.sdk.lib.redirect medium file-read os.fdopen: Redirect.install
wandb.sdk.lib.redirect medium file-read os.read: Redirect._pipe_relay
wandb.sdk.lib.service.service_port_file medium file-read pathlib.Path.read_text: _poll_once
wandb.sdk.lib.service.service_port_file medium file-read wandb.sdk.lib.service.service_port_file._poll_once: poll_for_token
wandb.sdk.lib.service.service_process critical exec subprocess.Popen: _launch_server
wandb.sdk.lib.service.service_process critical exec wandb.sdk.lib.service.service_process._launch_server: _start
wandb.sdk.lib.service.service_process critical exec wandb.sdk.lib.service.service_process._start: start start_detached
wandb.sdk.lib.service.service_token high network asyncio.open_connection: TCPServiceToken.connect
wandb.sdk.lib.service.service_token high network asyncio.open_unix_connection: UnixServiceToken.connect
wandb.sdk.lib.wbauth.prompt medium file-read wandb.sdk.lib.wbauth.wbnetrc.write_netrc_auth: prompt_and_save_api_key
wandb.sdk.lib.wbauth.wbnetrc high file-write pathlib.Path.write_text: _write_text
wandb.sdk.lib.wbauth.wbnetrc medium file-read pathlib.Path.read_text: _update_netrc
wandb.sdk.lib.wbauth.wbnetrc medium file-read wandb.sdk.lib.wbauth.wbnetrc._update_netrc: write_netrc_auth
wandb.sdk.verify.verify high file-write pathlib.Path.write_text: artifact_with_path_or_paths
wandb.sdk.verify.verify high network requests.options: check_cors_configuration
wandb.sdk.wandb_config medium file-read wandb.sdk.wandb_helper.parse_config: Config._update Config.setdefaults
wandb.sdk.wandb_helper medium file-read wandb.sdk.lib.config_util.dict_from_config_file: parse_config
wandb.sdk.wandb_init high file-write os.makedirs: try_create_root_dir
wandb.sdk.wandb_init high file-write os.symlink: _WandbInit._safe_symlink
wandb.sdk.wandb_init high file-write wandb.sdk.wandb_init._WandbInit._safe_symlink: _WandbInit.setup_run_log_directory
wandb.sdk.wandb_init high file-write wandb.sdk.wandb_init.try_create_root_dir: init
wandb.sdk.wandb_init medium file-read builtins.open: _handle_launch_config
wandb.sdk.wandb_init medium file-read wandb.sdk.wandb_init._handle_launch_config: _WandbInit.make_run_config
wandb.sdk.wandb_run high file-write builtins.open: Run._redirect
wandb.sdk.wandb_run high file-write os.remove: Run._atexit_cleanup Run._on_ready
wandb.sdk.wandb_run high file-write wandb.sdk.lib.filesystem.unlink_path: Run._materialize_saved_files
wandb.sdk.wandb_run high file-write wandb.sdk.wandb_run.Run._atexit_cleanup: Run._finish
wandb.sdk.wandb_run high file-write wandb.sdk.wandb_run.Run._finish: Run.__exit__ Run.finish
wandb.sdk.wandb_run high file-write wandb.sdk.wandb_run.Run._materialize_saved_files: Run._save
wandb.sdk.wandb_run high file-write wandb.sdk.wandb_run.Run._redirect: Run._console_start
wandb.sdk.wandb_run high import wandb.sdk.lib.import_hooks.register_post_import_hook: Run._register_telemetry_import_hooks
wandb.sdk.wandb_run medium file-read builtins.open: Run._handle_launch_artifact_overrides
wandb.sdk.wandb_run medium file-read os.listdir: Run.use_model
wandb.sdk.wandb_run medium file-read os.walk: Run.log_code
wandb.sdk.wandb_run medium file-read wandb.sdk.wandb_run.Run.log_code: Run._on_start
wandb.sdk.wandb_setup medium file-read wandb.sdk.lib.config_util.dict_from_config_file: _WandbSetup.config
wandb.util critical import importlib.import_module: ImportMetaHook.load_module
wandb.util high file-write builtins.open: make_tarfile
wandb.util high import importlib.abc.Loader.exec_module: LazyModuleState.load
wandb.util medium file-read builtins.open: find_runner fsync_open load_json_yaml_dict
webdataset.autodecode critical unpickle numpy.load: npz_loads
webdataset.autodecode high file-write builtins.open: torch_audio torch_video
webdataset.cache critical exec subprocess.run: get_filetype
webdataset.cache medium file-read builtins.open: magic_filetype
webdataset.cache medium file-read os.walk: LRUCleanup.cleanup
webdataset.cache medium file-read webdataset.cache.magic_filetype: check_tar_format
webdataset.compat medium file-read builtins.open: WebDataset.create_url_iterator
webdataset.filters critical unpickle pickle.load: decode_pickle
webdataset.filters high file-write builtins.open: _log_keys
webdataset.gopen medium file-read builtins.open: gopen_file
webdataset.multi high unpickle pickle.loads: MultiLoader.__iter__
webdataset.shardlists high file-write os.unlink: DirectoryShardList.recycle
webdataset.shardlists high file-write webdataset.shardlists.DirectoryShardList.recycle: DirectoryShardList.__iter__ DirectoryShardList.cleanup_files_without_processes
webdataset.shardlists medium file-read builtins.open: MultiShardSample.parse_spec
webdataset.tariterators medium file-read tarfile.open: tar_file_iterator
webdataset.tariterators medium file-read webdataset.tariterators.tar_file_iterator: tar_file_expander
webdataset.tenbin high file-write builtins.open: save
webdataset.utils critical exec builtins.eval: safe_eval
wrapt.importer critical import importlib.abc.Loader.exec_module: _ImportHookChainedLoader._self_exec_module
wrapt.importer critical import importlib.abc.Loader.load_module: _ImportHookChainedLoader._self_load_module
wrapt.proxies critical import builtins.__import__: lazy_import
xgboost._data_utils high memory ctypes.c_char_p: pd_cat_inf
xgboost._data_utils high memory ctypes.cast: make_array_interface wait_event
xgboost._data_utils high memory xgboost._data_utils._arrow_array_inf: arrow_cat_inf
xgboost._data_utils high memory xgboost._data_utils.make_array_interface: _arrow_array_inf
xgboost._data_utils high memory xgboost._data_utils.wait_event: cudf_cat_inf
xgboost.callback high file-write builtins.open: TrainingCheckPoint.after_iteration
xgboost.collective critical unpickle pickle.loads: broadcast
xgboost.collective high memory xgboost.core.c_str: communicator_print
xgboost.config high memory xgboost.config.set_config: config_context
xgboost.config high memory xgboost.core.c_str: set_config
xgboost.core high memory ctypes.POINTER: c_array
xgboost.core high memory ctypes.c_char_p: c_str
xgboost.core high memory ctypes.memmove: ctypes2buffer ctypes2numpy
xgboost.core high memory xgboost._data_utils.make_array_interface: _prediction_output
xgboost.core high memory xgboost.core.Booster._set_feature_info: Booster.feature_names Booster.feature_types
xgboost.core high memory xgboost.core.Booster.eval_set: Booster.eval
xgboost.core high memory xgboost.core.Booster.get_dump: Booster.get_split_value_histogram Booster.trees_to_dataframe
xgboost.core high memory xgboost.core.Booster.set_attr: Booster.best_iteration Booster.best_score
xgboost.core high memory xgboost.core.DMatrix._get_info: DMatrix.get_float_info DMatrix.get_uint_info
xgboost.core high memory xgboost.core.c_array: Booster.eval_set DMatrix.slice
xgboost.core high memory xgboost.core.c_str: Booster._get_feature_info Booster._set_feature_info Booster.attr Booster.get_dump Booster.set_attr Booster.set_param DMatrix._get_info DMatrix.save_binary
xgboost.data high memory xgboost.core.c_str: _meta_from_cudf_df _meta_from_cudf_series _meta_from_cupy_array _meta_from_numpy
xgboost.data high memory xgboost.data._meta_from_numpy: _meta_from_list _meta_from_pandas_series
xgboost.tracker high network socket.getaddrinfo: get_family
`);
