"""Scores the rows of a CSV file with a header with @MODEL@.

    pip install onnxruntime numpy
    python @SNIPPET@ TABLE.csv
"""
import csv
import json
import os
import sys

import numpy as np
import onnxruntime

options = onnxruntime.SessionOptions()
options.log_severity_level = 3
model = os.path.join(os.path.dirname(os.path.abspath(__file__)), "@MODEL@")
session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
about = session.get_modelmeta().custom_metadata_map
numbers = json.loads(about["alad.numbers"])
texts = json.loads(about["alad.texts"])


def number(text):
    """Missing numbers are NaN; the model fills them in."""
    return float("nan") if text.strip() in ("", "?", "NA", "NaN", "nan") else float(text)


with open(sys.argv[1], newline="", encoding="utf-8") as file:
    rows = list(csv.DictReader(file))
inputs = {}
if numbers:
    inputs["numbers"] = np.array([[number(row[name]) for name in numbers] for row in rows], np.float32)
if texts:
    inputs["texts"] = np.array([[row[name] for name in texts] for row in rows], object)
# more outputs: logits, l1, l2, prepared, reconstruction, latent; more inputs: threshold
score, relative, anomalous = session.run(["features", "normalised", "anomalous"], inputs)
for row in range(len(rows)):
    verdict = "anomalous" if anomalous[row] else "normal"
    print(f"{row}: {verdict}, score {score[row]:.6g}, {relative[row]:.3g} times the threshold")
