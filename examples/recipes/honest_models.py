"""Makes the real models of examples/honest: small, seeded, by the libraries that people use.

python3 -m venv env && env/bin/pip install numpy==2.3.5 joblib==1.5.2 scikit-learn==1.7.2
env/bin/python examples/recipes/honest_models.py examples/honest
"""

import collections
import pathlib
import pickle
import sys

import joblib
import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

TEXTS = ["a good film", "a bad film", "good and short", "bad and long", "short", "long", "a film", "good", "bad"]


def main(folder: pathlib.Path) -> None:
    random = np.random.default_rng(7)
    features = random.normal(size=(120, 4))
    labels = (features[:, 0] + 0.5 * features[:, 1] > 0).astype(int)

    words = collections.OrderedDict((word, index) for index, word in enumerate(sorted({w for t in TEXTS for w in t.split()})))
    with open(folder / "vocabulary.pkl", "wb") as file:
        pickle.dump(words, file, protocol=4)

    scaled = make_pipeline(StandardScaler(), LogisticRegression()).fit(features, labels)
    with open(folder / "classifier.pkl", "wb") as file:
        pickle.dump(scaled, file, protocol=5)

    with open(folder / "classifier-protocol-2.pkl", "wb") as file:
        pickle.dump(LogisticRegression().fit(features, labels), file, protocol=2)

    forest = RandomForestClassifier(n_estimators=4, max_depth=3, random_state=7).fit(features, labels)
    joblib.dump(forest, folder / "forest.joblib", compress=("zlib", 6))

    joblib.dump(TfidfVectorizer().fit(TEXTS), folder / "vectorizer.joblib")

    np.save(folder / "embeddings.npy", random.normal(size=(32, 16)).astype(np.float32))
    np.savez_compressed(folder / "weights.npz", hidden=random.normal(size=(16, 8)), bias=np.zeros(8))


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
