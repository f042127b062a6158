"""Writes honest models with the real libraries, and what those libraries read back from them.

usage: write_models.py FOLDER
Writes FOLDER/<recipe>/... and FOLDER/manifest.json: a list of {"file", "identity", "tensors"?, "metadata"?}.
`tensors` are the names that the library itself lists in the file; `metadata` pairs of text that it reads.
"""

import json
import os
import sys

os.environ["KERAS_BACKEND"] = "numpy"

import numpy as np

folder = sys.argv[1]
manifest = []


def at(recipe, name):
    path = os.path.join(folder, recipe, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    return path


def note(recipe, name, identity, **facts):
    manifest.append({"file": f"{recipe}/{name}", "identity": identity, **facts})


rng = np.random.default_rng(7)
features = rng.normal(size=(64, 5)).astype(np.float32)
labels = (features[:, 0] > 0).astype(int)


def write_numpy():
    np.save(at("numpy", "floats.npy"), features)
    note("numpy", "floats.npy", "npy")
    np.savez_compressed(at("numpy", "arrays.npz"), a=features, b=labels)
    note("numpy", "arrays.npz", "npz")


def write_safetensors():
    from safetensors import safe_open
    from safetensors.numpy import save_file

    path = at("safetensors", "model.safetensors")
    tensors = {"layer.weight": features, "layer.bias": labels.astype(np.int64), "half": features.astype(np.float16)}
    save_file(tensors, path, metadata={"format": "pt", "author": "someone"})
    with safe_open(path, "np") as opened:
        note("safetensors", "model.safetensors", "safetensors", tensors=sorted(opened.keys()), metadata=opened.metadata())


def write_gguf():
    import gguf

    path = at("gguf", "model.gguf")
    writer = gguf.GGUFWriter(path, "llama")
    writer.add_name("tiny")
    writer.add_context_length(64)
    writer.add_token_list(["<s>", "</s>", "a"])
    writer.add_chat_template("{% for m in messages %}{{ m['role'] }}: {{ m['content'] }}{% endfor %}")
    writer.add_tensor("token_embd.weight", features)
    writer.add_tensor("q.weight", np.zeros((4, 34), dtype=np.uint8), raw_dtype=gguf.GGMLQuantizationType.Q8_0)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    reader = gguf.GGUFReader(path)
    note("gguf", "model.gguf", "gguf", tensors=sorted(tensor.name for tensor in reader.tensors))


def write_hdf5():
    import h5py

    for libver in ("earliest", "latest"):
        name = f"{libver}.h5"
        with h5py.File(at("hdf5", name), "w", libver=libver) as file:
            file.attrs["note"] = "weights"
            file.attrs["names"] = [b"dense", b"conv"]
            group = file.create_group("layer/inner")
            group.create_dataset("kernel", data=features)
            group.create_dataset("chunked", data=features, chunks=(8, 5), compression="gzip", shuffle=True)
            group.create_dataset("growing", data=features, chunks=(8, 5), maxshape=(None, 5))
            group.create_dataset("texts", data=["a", "bc"], dtype=h5py.string_dtype())
            for index in range(40):
                group.attrs[f"attribute{index}"] = index
                file.create_group(f"many/{index}")
            file["soft"] = h5py.SoftLink("/layer/inner/kernel")
        names = []
        with h5py.File(at("hdf5", name), "r") as file:
            file.visititems(lambda place, item: names.append(place) if isinstance(item, h5py.Dataset) else None)
        note("hdf5", name, "hdf5", tensors=sorted(names))


def write_onnx():
    import onnx
    from onnx import TensorProto, helper, numpy_helper

    weight = numpy_helper.from_array(features.T.copy(), "weight")
    bias = numpy_helper.from_array(np.zeros(64, np.float32), "bias")
    branch = helper.make_graph([helper.make_node("Identity", ["bias"], ["out"])], "branch", [],
                               [helper.make_tensor_value_info("out", TensorProto.FLOAT, None)])
    nodes = [
        helper.make_node("MatMul", ["x", "weight"], ["h"], name="matmul"),
        helper.make_node("Add", ["h", "bias"], ["y"], name="add"),
        helper.make_node("If", ["c"], ["z"], then_branch=branch, else_branch=branch),
    ]
    graph = helper.make_graph(nodes, "tiny", [
        helper.make_tensor_value_info("x", TensorProto.FLOAT, [None, 5]),
        helper.make_tensor_value_info("c", TensorProto.BOOL, []),
    ], [helper.make_tensor_value_info("y", TensorProto.FLOAT, [None, 64])], [weight, bias])
    model = helper.make_model(graph, producer_name="oracle", opset_imports=[helper.make_opsetid("", 21)])
    helper.set_model_props(model, {"author": "someone", "note": "a small model"})
    onnx.checker.check_model(model)
    onnx.save(model, at("onnx", "model.onnx"))
    note("onnx", "model.onnx", "onnx", tensors=["bias", "weight"])
    onnx.save(model, at("onnx", "external.onnx"), save_as_external_data=True, location="external.onnx.data", size_threshold=0)
    note("onnx", "external.onnx", "onnx")
    note("onnx", "external.onnx.data", None)


def write_onnx_runtime():
    try:
        import onnxruntime
    except ImportError:
        return
    import onnx
    from onnx import TensorProto, helper, numpy_helper

    weight = numpy_helper.from_array(features.T.copy(), "weight")
    graph = helper.make_graph([helper.make_node("MatMul", ["x", "weight"], ["y"])], "tiny",
                              [helper.make_tensor_value_info("x", TensorProto.FLOAT, [None, 5])],
                              [helper.make_tensor_value_info("y", TensorProto.FLOAT, [None, 64])], [weight])
    model = helper.make_model(graph, ir_version=9, opset_imports=[helper.make_opsetid("", 17)])
    onnx.save(model, at("ort", "model.onnx"))
    for name, form in (("optimised.onnx", "ONNX"), ("model.ort", "ORT")):
        options = onnxruntime.SessionOptions()
        options.optimized_model_filepath = at("ort", name)
        options.add_session_config_entry("session.save_model_format", form)
        onnxruntime.InferenceSession(at("ort", "model.onnx"), options, providers=["CPUExecutionProvider"])
        note("ort", name, form.lower(), tensors=["weight"])


def write_coreml():
    try:
        import coremltools
    except ImportError:
        return
    from coremltools.converters.mil import Builder

    @Builder.program(input_specs=[Builder.TensorSpec(shape=(1, 64))])
    def program(x):
        return Builder.relu(x=Builder.linear(x=x, weight=np.ones((64, 64), np.float32)))

    model = coremltools.convert(program, convert_to="neuralnetwork")
    model.author = "someone"
    model.save(at("coreml", "model.mlmodel"))
    note("coreml", "model.mlmodel", "coreml")
    coremltools.convert(program, convert_to="mlprogram").save(at("coreml", "model.mlpackage"))
    data = "model.mlpackage/Data/com.apple.CoreML"
    note("coreml", f"{data}/model.mlmodel", "coreml")
    note("coreml", f"{data}/weights/weight.bin", "coreml-weights")
    note("coreml", "model.mlpackage/Manifest.json", "coreml-package")


def write_sklearn():
    import joblib
    from sklearn.ensemble import RandomForestClassifier
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import StandardScaler
    import skops.io

    for name, estimator in (
        ("pipeline", make_pipeline(StandardScaler(), LogisticRegression())),
        ("forest", RandomForestClassifier(n_estimators=3, random_state=1)),
    ):
        estimator.fit(features, labels)
        joblib.dump(estimator, at("sklearn", f"{name}.joblib"), compress=3)
        note("sklearn", f"{name}.joblib", "zlib")
        skops.io.dump(estimator, at("sklearn", f"{name}.skops"))
        note("sklearn", f"{name}.skops", "skops")


def write_boosting():
    import lightgbm
    import xgboost

    booster = lightgbm.train({"verbose": -1, "objective": "binary", "num_leaves": 4}, lightgbm.Dataset(features, labels), 3)
    booster.save_model(at("lightgbm", "model.txt"))
    note("lightgbm", "model.txt", "lightgbm")
    trees = xgboost.train({"objective": "binary:logistic"}, xgboost.DMatrix(features, labels), 3)
    for extension in ("json", "ubj"):
        trees.save_model(at("xgboost", f"model.{extension}"))
        note("xgboost", f"model.{extension}", "xgboost-json" if extension == "json" else "xgboost")


def write_msgpack():
    import msgpack

    def packed(value):
        if isinstance(value, np.ndarray):
            body = msgpack.packb((value.shape, value.dtype.name, value.tobytes()), use_bin_type=True)
            return msgpack.ExtType(1, body)
        raise TypeError(type(value))

    tree = {"params": {"Dense_0": {"kernel": features, "bias": np.zeros(5, np.float32)}}, "step": 3}
    with open(at("flax", "flax_model.msgpack"), "wb") as file:
        file.write(msgpack.packb(tree, default=packed, strict_types=True))
    note("flax", "flax_model.msgpack", "msgpack")


def write_matlab():
    import scipy.io

    scipy.io.savemat(at("matlab", "weights.mat"), {"weights": features, "name": "tiny", "cell": np.array([1, "a"], dtype=object)})
    note("matlab", "weights.mat", "mat")


def write_keras():
    import keras
    from keras import layers

    inputs = keras.Input((8, 8, 3), name="image")
    hidden = layers.Conv2D(4, 3, activation="relu", kernel_regularizer="l2")(inputs)
    hidden = layers.BatchNormalization()(hidden)
    hidden = layers.Bidirectional(layers.LSTM(3))(layers.Reshape((36, 4))(hidden))
    outputs = layers.Dense(2, activation="softmax")(layers.Dropout(0.5)(hidden))
    model = keras.Model(inputs, outputs, name="tiny")
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    model.save(at("keras", "model.keras"))
    note("keras", "model.keras", "keras")
    model.save(at("keras", "model.h5"))
    note("keras", "model.h5", "hdf5")
    model.save_weights(at("keras", "model.weights.h5"))
    note("keras", "model.weights.h5", "hdf5")
    with open(at("keras", "architecture.json"), "w") as file:
        file.write(model.to_json())
    note("keras", "architecture.json", "json")


for write in (
    write_numpy,
    write_safetensors,
    write_gguf,
    write_hdf5,
    write_onnx,
    write_onnx_runtime,
    write_coreml,
    write_sklearn,
    write_boosting,
    write_msgpack,
    write_matlab,
    write_keras,
):
    write()
with open(os.path.join(folder, "manifest.json"), "w") as file:
    json.dump(manifest, file, indent=1)
