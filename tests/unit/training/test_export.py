import json
import sys
from pathlib import Path

import numpy as np
import pytest

from models.encoder import OnnxEncoder, load_encoder

torch = pytest.importorskip("torch", reason="needs the train extra")
sentence_transformers = pytest.importorskip(
    "sentence_transformers", reason="needs the train extra"
)
pytest.importorskip("onnxscript", reason="needs the train extra")

from sentence_transformers.models import Dense, Normalize, Pooling, Transformer  # noqa: E402
from transformers import (  # noqa: E402
    BertConfig,
    BertModel,
    BertTokenizerFast,
    DistilBertConfig,
    DistilBertModel,
)

from training.export import SentenceTransformerEncoder, export  # noqa: E402
