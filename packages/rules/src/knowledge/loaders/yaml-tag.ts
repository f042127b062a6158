// What PyYAML makes of `!!python/` tags: `yaml.unsafe_load` imports and calls any name, as `yaml.load` did before 5.1.

import { describeLoader } from '../describe-loader.ts';

export const loader = describeLoader({
  loader: 'yaml-tag',
  title: 'PyYAML',
  calls: 'load',
  // Importing the module of a name runs that module, whatever is done with the name.
  named: 'critical',
  unknown: 'critical',
  dangerous: 'critical',
  advisories: ['CVE-2017-18342 (PyYAML 5.1)', 'CVE-2020-14343 (PyYAML 5.4)'],
  allows: `argparse.Namespace collections.OrderedDict collections.defaultdict collections.Counter datetime.date datetime.datetime
    datetime.timedelta datetime.timezone decimal.Decimal fractions.Fraction uuid.UUID pathlib.Path pathlib.PosixPath
    pathlib.WindowsPath pathlib.PurePosixPath pathlib.PureWindowsPath copyreg._reconstructor builtins.set builtins.frozenset
    builtins.complex builtins.bytearray builtins.object __builtin__.object numpy.core.multiarray.scalar numpy._core.multiarray.scalar
    numpy.dtype numpy.ndarray numpy.core.multiarray._reconstruct numpy._core.multiarray._reconstruct torch.Size torch.device
    torch.dtype easydict.EasyDict yacs.config.CfgNode addict.addict.Dict omegaconf.dictconfig.DictConfig
    omegaconf.listconfig.ListConfig omegaconf.base.ContainerMetadata omegaconf.base.Metadata omegaconf.nodes.AnyNode
    pytorch_lightning.utilities.parsing.AttributeDict lightning.fabric.utilities.data.AttributeDict
    lightning_fabric.utilities.data.AttributeDict
    materialx.emoji.twemoji materialx.emoji.to_svg materialx.emoji.to_png material.extensions.emoji.twemoji
    material.extensions.emoji.to_svg material.extensions.emoji.to_png pymdownx.emoji.twemoji pymdownx.emoji.to_svg
    pymdownx.emoji.to_png pymdownx.emoji.gemoji pymdownx.emoji.emojione pymdownx.superfences.fence_code_format
    pymdownx.superfences.fence_div_format pymdownx.slugs.slugify pymdownx.slugs.uslugify
    pymdownx.arithmatex.fence_mathjax_format pymdownx.arithmatex.arithmatex_fenced_format
    pymdownx.arithmatex.arithmatex_inline_format pymdownx.arithmatex.inline_mathjax_format
    mermaid2.fence_mermaid mermaid2.fence_mermaid_custom`,
});
