// Scripts in the outputs of notebooks: marks of the libraries that draw with them, and what a script does that a drawing does
// not need. Data only; every pattern is bounded. Sources of truth: what the libraries write, seen in notebooks of their own
// documentation.

/** Marks of libraries whose outputs are scripts. */
export const DRAWING_MARKS: RegExp =
  /Plotly\.(?:newPlot|react|setPlotConfig)|window\.PLOTLYENV|PlotlyConfig|cdn\.plot\.ly|\bBokeh\b|bokeh(?:js)?[-.]\d|cdn\.bokeh\.org|cdn\.pydata\.org\/bokeh|BOKEH|embed_document|vega-?embed|vegaEmbed|vega-?lite|altair-viz|leaflet|folium|L\.map\(|mpld3|LDAvis|pyLDAvis|holoviews|HoloViews|hvplot|panel\.models|PyViz|pyviz|SHAP|shap\.js|vis\.Network|vis-network|visNetwork|convertToInteractive|quickchart|suggestCharts|google\.colab\.(?:kernel\.accessAllowed|widgets|charts)|google\.visualization|google\.charts|mpl\.figure|window\.mpl|WebSocket\s?===\s?undefined|nbagg|jupyter-widgets|jupyter\.widget|require\.config\(\{\s{0,40}paths|requirejs\.config|d3\.(?:select|v\d|min)|d3js\.org|echarts|pyecharts|Highcharts|highcharts|c3\.generate|Chart\.js|new Chart\(|dygraph|kepler|deck\.gl|deckgl|pydeck|itkwidgets|itk-vtk|ipyvolume|three\.js|THREE\.|3Dmol|py3Dmol|\$3Dmol|nglview|cytoscape|mermaid|MathJax|katex|highlight\.js|hljs|DataTable\(|itables|dt\.net|ag-?grid|perspective|tensorboard|TensorBoard|sk-estimator|sk-top-container|copyToClipboard|wandb\.ai|neptune|comet|mlflow|displaCy|facets-(?:overview|dive)|facets-jupyter|evidently|sweetviz|pandas-profiling|ydata|great_expectations|qgrid|graphviz|viz\.js|circuitjs|qiskit|cirq|pennylane|manim|p5\.js|code_show|code_toggle|toggle_(?:code|input)|toggle_display|div\.input|autoscroll|OutputArea\.prototype|IPython\.OutputArea|load_ext|watermark|HTML5?Video|anim_?js|class Animation|Animation\(frames|_anim_|jsHTML|to_jshtml|openseadragon|brainsprite|nilearn|niivue|lux-widget|lightgbm|catboost|h2o\.|explainer|interpret\.ml|interpret-inline|lime\.|exp_div|ELI5|dtreeviz|kaleido|pyvista|trame|k3d|xgb|sns-|bqplot|ipysheet|profile_report|lets-plot|LetsPlot|datalore|altair|quak|great_tables|reactable|perspective-viewer|streamlit|gradio-app|gradio_api|pyodide|jupyterlite|transformer_lens|circuitsvis|bertviz|circuits-vis|esm\.sh|unpkg\.com|cdn\.jsdelivr\.net|cdnjs\.cloudflare\.com|ajax\.googleapis\.com|code\.jquery\.com|www\.gstatic\.com|stackpath\.bootstrapcdn\.com|maxcdn\.bootstrapcdn\.com/;

/** What gives a script the rights of the notebook's kernel or server. */
export const KERNEL_SCRIPT: RegExp =
  /\b(?:kernel|notebook\.kernel|IPython\.notebook\.kernel|Jupyter\.notebook\.kernel)\s{0,4}\.\s{0,4}(?:execute|requestExecute)\s{0,4}\(|\.sessionContext\b[^\n]{0,80}requestExecute|\bcommands\.execute\(\s{0,4}['"](?:notebook|console|terminal):|\/api\/(?:terminals|contents|kernels|sessions)\b/;

/** Code of drawing libraries that runs something in the kernel on purpose. */
export const KERNEL_SCRIPT_OF_DRAWINGS: RegExp =
  /cmd_(?:clean|destroy|clear|lines)|from bokeh\.io\.state import curstate|curstate\(\)\.uuid_to_server|comm_manager|hv\.plotting|holoviews\.plotting|PyViz/;

/** What a script does that a drawing does not need. */
export const POWERFUL_SCRIPT: RegExp =
  /\b(?:navigator\.sendBeacon|document\.cookie|eval\s{0,4}\(\s{0,4}(?:atob|unescape|String\.fromCharCode|decodeURIComponent)|new\s{1,4}Function\s{0,4}\(\s{0,4}atob|WScript\.Shell|document\.location\s{0,4}=\s{0,4}['"]https?:|child_process)|\bwindow\.location(?:\.href)?\s{0,4}=\s{0,4}['"]https?:|\b(?:fetch|open)\s{0,4}\(\s{0,4}(?:['"](?:GET|POST)['"],\s{0,4})?['"`]https?:\/\/[^'"`]{0,200}(?:\+|\$\{)|new\s{1,4}Image\(\)\s{0,4}(?:\.src|;)[^\n]{0,80}https?:/i;

/** Attributes that run a script as soon as they are shown. */
export const SELF_RUNNING_ATTRIBUTE: RegExp =
  /<(?:img|svg|body|iframe|video|audio|input|details|object|embed|marquee|style|link|math|image|select|textarea|keygen|source|a|div|button|p|b|span|table|form|isindex)\b[^<>]{0,400}[\s"'/]on(?:error|load|mouseover|mouseenter|focus|toggle|animationstart|begin|pageshow|start|click|pointerover|wheel|submit|change)\s{0,4}=\s{0,4}["']?([^"'>]{0,300})/i;

/** Handlers that drawing libraries write. */
export const HANDLER_OF_DRAWINGS: RegExp =
  /^\s{0,8}(?:convertToInteractive|quickchart|suggestCharts|copyToClipboard|generateWithVariable|code_toggle|toggle\w{0,40}|anim\w{0,40}\.|window\.\w{1,40}\(|this\.|Plotly|Bokeh|javascript:\s{0,4}(?:void|code_toggle|toggle)|return |google\.|document\.(?:querySelector|getElementById)|event\.|resizeIframe|_?init\w{0,20}\(|\w{1,30}_(?:toggle|show|hide|click)\w{0,20}\(|show\w{0,30}\(|hide\w{0,30}\(|open\w{0,20}\(|close\w{0,20}\(|select\w{0,20}\(|update\w{0,20}\(|expand\w{0,20}\(|collapse\w{0,20}\(|switch\w{0,20}\(|filter\w{0,20}\(|sort\w{0,20}\(|render\w{0,20}\(|plot\w{0,20}\(|reload|location\.reload|$)/i;
