"""Models in files, between PyTorch and lessons: the same numbers give the same probabilities.

    checkpoints.py write ../Fixtures                    # a model as PyTorch makes it
    checkpoints.py draw FOLDER SEED                     # a model of each kind, and a lesson that loads them
    checkpoints.py compare REPORT.json FOLDER/LESSON    # either's models with what a lesson shows of them
"""

import itertools
import json
import pathlib
import sys

import torch
from safetensors import safe_open
from safetensors.torch import save_file

ORACLE = pathlib.Path(__file__).resolve().parents[2] / "Seq2SeqTests" / "Oracle"
sys.path.append(str(ORACLE))
from seq2seq import KINDS, Model, Sizes  # noqa: E402


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


def saved(path, kind="additive", cell="gru", both=True, timing="previous", seed=7):
    """A model of three letters, written as PyTorch writes it."""
    torch.manual_seed(seed)
    torch.set_default_dtype(torch.float32)
    words = "a b c"
    sizes = Sizes(embedding=4, hidden=6, attention=5, source=4, target=4, longest=64)
    model = Model(sizes, kind, cell, both, timing)
    state = {name: tensor.contiguous() for name, tensor in model.state_dict().items()}
    state["training.losses"] = torch.tensor([1.5, 1.25])
    about = {
        "format": "attention-lessons", "version": "1", "task": "reversal", "source_words": words,
        "target_words": words, "cell": cell, "attention": kind, "timing": timing,
        "embedding": 4, "hidden": 6, "attention_width": 5, "bidirectional": str(both).lower(),
        "longest_source": 64, "dropout": 0.0, "batch": 4, "learning_rate": 0.01, "clip": 1.0,
        "seed": 7,
    }
    save_file(state, path, {name: str(text) for name, text in about.items()})
    return model, words


LOADING = """```swift run
let {0} = load("drawn.{0}.safetensors", task: .reversal(symbols: 3))
let {0}Text = translate("c a b a", with: {0}, limit: 5)
let {0}Source = {0}Text.source
let {0}Words = {0}Text.words
let {0}Probabilities = {0}Text.probabilities
```

"""


def draw(folder, seed):
    """Every kind with every cell, timing and number of directions."""
    ways = itertools.product(KINDS, ("gru", "lstm"), (True, False), ("previous", "current"))
    with open(folder / "drawn.md", "w") as lesson:
        lesson.write("# Models from PyTorch\n\n")
        for number, way in enumerate(ways):
            saved(folder / f"drawn.m{number}.safetensors", *way, seed=seed + number)
            lesson.write(LOADING.format(f"m{number}"))


def write(folder):
    model, words = saved(folder / "torch.safetensors")
    sentence, written = ["c", "a", "b", "a"], []
    while len(written) < 5 and written[-1:] != ["<END>"]:
        last = probabilities(model, (words, words), sentence, written + ["<END>"])[-1]
        written.append((["<END>"] + words.split(" "))[last.argmax()])
    rows = probabilities(model, (words, words), sentence, written)
    (folder / "torch.json").write_text(json.dumps(
        {"source": sentence, "words": written, "probabilities": rows.tolist()}) + "\n")


if sys.argv[1] == "write":
    write(pathlib.Path(sys.argv[2]))
elif sys.argv[1] == "draw":
    draw(pathlib.Path(sys.argv[2]), int(sys.argv[3]))
else:
    compare(*sys.argv[2:])
