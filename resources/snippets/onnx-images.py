"""Scores pictures with @MODEL@.

    pip install onnxruntime numpy pillow
    python @SNIPPET@ PICTURE...
"""
import os
import sys

import numpy as np
import onnxruntime
from PIL import Image

options = onnxruntime.SessionOptions()
options.log_severity_level = 3
model = os.path.join(os.path.dirname(os.path.abspath(__file__)), "@MODEL@")
session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
_, height, width, channels = session.get_inputs()[0].shape

for path in sys.argv[1:]:
    picture = Image.open(path).convert("L" if channels == 1 else "RGB")
    if picture.size != (width, height):
        raise SystemExit(f"{path} has {picture.size} pixels, but the model takes {(width, height)}.")
    image = np.asarray(picture, np.uint8).reshape(1, height, width, channels)
    # more outputs: logits, l1, l2, prepared, reconstruction, latent; more inputs: threshold
    score, relative, anomalous = session.run(["features", "normalised", "anomalous"], {"image": image})
    verdict = "anomalous" if anomalous[0] else "normal"
    print(f"{path}: {verdict}, score {score[0]:.6g}, {relative[0]:.3g} times the threshold")
