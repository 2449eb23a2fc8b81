"""Encoder, generator and discriminator D_xx of @MODEL@ in PyTorch, as they score (averaged weights, running statistics).

    pip install torch safetensors
    >>> from @MODULE@ import encode, generate, features
    >>> z = encode(x); reconstruction = generate(z)     # x [batch, features] or [batch, channel, height, width]
    >>> score = (features(x, x) - features(x, reconstruction)).flatten(1).abs().sum(1)
"""
import json
import os

import torch
import torch.nn.functional as F
from safetensors import safe_open

FILE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "@MODEL@")
with safe_open(FILE, framework="pt") as file:
    about = file.metadata()
    weights = {name: file.get_tensor(name) for name in file.keys()}
networks = json.loads(about["alad.networks"])
options = json.loads(about["alad.options"])
shape = json.loads(about["alad.shape"])


def padding(large, small, kernel, stride):
    """TensorFlow's SAME: half of what is needed before, the rest after."""
    total = max(0, (small - 1) * stride + kernel - large)
    return total // 2, total - total // 2


def weight_of(name, spec):
    weight = weights[name + ".weight"]
    if options["spectralNormalisation"] and spec.get("spectral"):
        weight = weight / (weight.flatten(1).T @ weights[name + ".u"]).norm()
    return weight


def layer(network, spec, x):
    kind = spec["layer"]
    name = network + "." + spec["name"] if "name" in spec else network
    if kind == "dense":
        return F.linear(x.flatten(1), weight_of(name, spec), weights[name + ".bias"])
    if kind == "convolution":
        weight = weight_of(name, spec)
        kernel, stride, side = weight.shape[2], spec["stride"], x.shape[2]
        if spec["padding"] == "SAME":
            before, after = padding(side, -(-side // stride), kernel, stride)
            x = F.pad(x, (before, after, before, after))
        y = F.conv2d(x, weight, weights[name + ".bias"], stride)
        return y.flatten(1) if spec["padding"] == "VALID" and kernel == side else y
    if kind == "transposedConvolution":
        weight = weights[name + ".weight"]
        x = x[:, :, None, None] if x.dim() == 2 else x
        kernel, stride = weight.shape[2], spec["stride"]
        before = padding(x.shape[2] * stride, x.shape[2], kernel, stride)[0] if spec["padding"] == "SAME" else 0
        return F.conv_transpose2d(x, weight, weights[name + ".bias"], stride, before)
    if kind == "batchNorm":
        mean, var, gamma, beta = (weights[name + part] for part in (".mean", ".var", ".gamma", ".beta"))
        return F.batch_norm(x, mean, var, gamma, beta, eps=1e-3)
    if kind == "leakyRelu":
        return F.leaky_relu(x, spec["slope"])
    if kind == "relu":
        return F.relu(x)
    return torch.tanh(x) if kind == "tanh" else x  # dropout is for training only


def run(network, specs, x):
    for spec in specs:
        x = layer(network, spec, x)
    return x


@torch.no_grad()
def encode(x):
    return run("E", networks["encoder"], x)


@torch.no_grad()
def generate(z):
    return run("G", networks["generator"], z)


def pair(x, other):
    return torch.cat([x, other], 2 if len(shape) == 3 and options["joinPairs"] == "HEIGHT" else 1)


@torch.no_grad()
def features(x, other):
    """D_xx's last hidden layer."""
    specs = networks["discriminatorXx"]
    linear = [i for i, spec in enumerate(specs) if spec["layer"] in ("dense", "convolution", "transposedConvolution")]
    return run("Dxx", specs[: linear[-1]], pair(x, other))


@torch.no_grad()
def judge(x, other):
    """D_xx's logit: above 0 the pair looks like (x, x)."""
    return run("Dxx", networks["discriminatorXx"], pair(x, other))
