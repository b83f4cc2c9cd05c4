"""Models in files, between PyTorch and lessons: the same numbers give the same probabilities.

    checkpoints.py write ../Fixtures                    # a model as PyTorch makes it
    checkpoints.py compare REPORT.json FOLDER/LESSON    # models as `lesson models` writes them
"""

import json
import pathlib
import sys

import torch
from safetensors import safe_open
from safetensors.torch import save_file

ORACLE = pathlib.Path(__file__).resolve().parents[2] / "Seq2SeqTests" / "Oracle"
sys.path.append(str(ORACLE))
from seq2seq import Model, Sizes  # noqa: E402


def probabilities(model, vocabularies, sentence, words):
    """Rounds × target words of a sentence that was written as these words."""
    source, target = (["<END>"] + text.split(" ") for text in vocabularies)
    given = [target.index(word) for word in words if word != "<END>"]
    torch.set_default_dtype(torch.float64)
    with torch.no_grad():
        logits = model.double().logits([[source.index(word) for word in sentence]], [given])[0]
    return torch.softmax(logits, 1)[: len(words)]


def loaded(path):
    with safe_open(path, "pt") as file:
        about = file.metadata()
        state = {name: file.get_tensor(name) for name in file.keys()}
    assert about["format"] == "attention-lessons" and about["version"] == "1", about
    vocabularies = about["source_words"], about["target_words"]
    sizes = Sizes(
        int(about["embedding"]), int(about["hidden"]), int(about["attention_width"]),
        *(len(words.split(" ")) + 1 for words in vocabularies), int(about["longest_source"]))
    model = Model(
        sizes, about["attention"], about["cell"], about["bidirectional"] == "true", about["timing"])
    losses = state.pop("training.losses")
    assert losses.shape[0] > 0 and torch.isfinite(losses).all()
    model.load_state_dict(state)
    return model, vocabularies


def compare(report, prefix):
    """Compares what a lesson shows of its models with what PyTorch computes with them."""
    values = json.load(open(report))["bindings"]
    names = [name[: -len("Words")] for name in values if name.endswith("Words")]
    assert names
    worst = 0.0
    for name in names:
        model, vocabularies = loaded(f"{prefix}.{name}.safetensors")
        sentence = values[name + "Source"]["values"]
        words = values[name + "Words"]["values"]
        shown = values[name + "Probabilities"]
        ours = torch.tensor(shown["values"], dtype=torch.float64).reshape(shown["shape"])
        theirs = probabilities(model, vocabularies, sentence, words)
        # Logits but for a number that all of a row have in common.
        far = (ours.log() - theirs.log()).abs().max().item()
        worst = max(worst, far)
        assert far < 1e-5, (name, far)
    print(f"{len(names)} models: logits within {worst:.1e} of PyTorch's")


def write(folder):
    torch.manual_seed(7)
    words = "a b c"
    sizes = Sizes(embedding=4, hidden=6, attention=5, source=4, target=4, longest=64)
    model = Model(sizes, "additive", "gru", True, "previous")
    state = {name: tensor.contiguous() for name, tensor in model.state_dict().items()}
    state["training.losses"] = torch.tensor([1.5, 1.25])
    about = {
        "format": "attention-lessons", "version": "1", "task": "reversal", "source_words": words,
        "target_words": words, "cell": "gru", "attention": "additive", "timing": "previous",
        "embedding": 4, "hidden": 6, "attention_width": 5, "bidirectional": "true",
        "longest_source": 64, "dropout": 0.0, "batch": 4, "learning_rate": 0.01, "clip": 1.0,
        "seed": 7,
    }
    save_file(state, folder / "torch.safetensors", {name: str(text) for name, text in about.items()})
    sentence, written = ["c", "a", "b", "a"], []
    while len(written) < 5 and written[-1:] != ["<END>"]:
        last = probabilities(model, (words, words), sentence, written + ["<END>"])[-1]
        written.append((["<END>"] + words.split(" "))[last.argmax()])
    rows = probabilities(model, (words, words), sentence, written)
    (folder / "torch.json").write_text(json.dumps(
        {"source": sentence, "words": written, "probabilities": rows.tolist()}) + "\n")


if sys.argv[1] == "write":
    write(pathlib.Path(sys.argv[2]))
else:
    compare(*sys.argv[2:])
