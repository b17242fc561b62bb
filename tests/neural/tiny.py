"""Tiny models made on the spot by the libraries' own training code, laid out as the published ones are.

Names and sentences are invented, and no list or rule knows the names. The models learn these by heart within seconds; what
they are for is the way from a model on the disk to an event, not how good a model can be.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import md5
from itertools import product
from pathlib import Path
from typing import Any

from attackx.script.normalize import normalize
from attackx.script.sentences import split_sentences
from attackx.tagging.neural.words import words_of

GROUPS = ("جند كيمارا", "رابطة النمر الأزرق", "فتية زهران")
PLACES = ("تلعوشة", "كفر دلبوط", "شمروخة")
PEOPLE = ("برهوم الصانع", "شمخي البلوط")
SENTENCES = (
    "قصف <ORG> <LOC> بثلاثة صواريخ.",
    "أعلن <ORG> مسؤوليته عن الهجوم على <LOC>.",
    "قال <PER> إن صاروخين سقطا قرب <LOC>.",
    "قُتل خمسة جنود في هجوم شنه <ORG> على <LOC> مساء الجمعة.",
    "افتتح <PER> معرضا للكتاب في <LOC>.",
    "الطقس مشمس اليوم، ولا جديد في السوق.",
    "وذكر <PER> أن والمصابين نقلوا إلى المستشفى.",
)
NEWS = "\n".join((
    "قال مراسلنا إن الطائرات حلقت فوق المدينة. وأضاف أن السكان لزموا بيوتهم؟ لم يعرف عدد المصابين.",
    "سقطت ثلاثة صواريخ على القاعدة فجرا. ولم تقع إصابات! وتبحث الشرطة عن الفاعلين.",
    "انفجرت عبوة ناسفة قرب السوق. ونقل الجرحى إلى المستشفى. وأغلقت الطرق، بحسب الشرطة.",
    "هبت رياح قوية على الساحل. وتعطلت الملاحة في الميناء. وعاد الصيادون إلى بيوتهم.",
))  # fmt: skip


def labelled() -> list[list[tuple[str, str]]]:
    """Every sentence with every name, each word with its label."""
    rows = []
    for sentence in SENTENCES:
        choices = [[(k, n) for n in names] if f"<{k}>" in sentence else [(k, "")]
                   for k, names in (("ORG", GROUPS), ("LOC", PLACES), ("PER", PEOPLE))]  # fmt: skip
        for chosen in product(*choices):
            row: list[tuple[str, str]] = []
            for piece in sentence.replace("<", " <").replace(">", "> ").split():
                name = dict(chosen).get(piece.strip("<>"), "") if piece.startswith("<") else ""
                letters = normalize(name or piece).lettered()
                words = [word.text for word in words_of(letters, 0, len(letters))]
                row += [(w, (f"{'B' if n == 0 else 'I'}-{piece[1:-1]}" if name else "O")) for n, w in enumerate(words)]
            rows.append(row)
    return rows


@contextmanager
def quiet() -> Iterator[None]:
    logger = logging.getLogger("stanza")
    logger.disabled = True
    try:
        yield
    finally:
        logger.disabled = False


def stanza_models(root: Path) -> Path:
    """A folder of stanza's with a tokenizer and a recogniser, both named ``tiny``."""
    work = root.parent / "stanza-work"
    work.mkdir(parents=True)
    with quiet():
        files = {"tokenize": _tokenizer(work), "ner": _recognizer(work)}
    about: dict[str, Any] = {"lang_name": "Arabic", "packages": {"default": {}}}
    for part, made in files.items():
        home = root / "ar" / part / "tiny.pt"
        home.parent.mkdir(parents=True)
        home.write_bytes(made.read_bytes())
        about["packages"]["default"][part] = "tiny"
        about[part] = {"tiny": {"md5": md5(home.read_bytes()).hexdigest()}}
    (root / "resources.json").write_text(json.dumps({"ar": about}), encoding="utf-8")
    return root


def _tokenizer(work: Path) -> Path:
    from stanza.models import tokenizer

    form = normalize(NEWS)
    marks = ["0"] * len(form.text)
    for start, stop in split_sentences(form):
        words = words_of(form.text, start, stop)
        for word in words:
            marks[word.stop - 1] = "1"
        marks[words[-1].stop - 1] = "2"
    lines = [
        part.replace("\n", "\n\n")
        for part in (form.lettered(), "".join("\n" if c == "\n" else m for c, m in zip(form.text, marks, strict=True)))
    ]
    text, labels = work / "news.txt", work / "news.labels"
    text.write_text(lines[0], encoding="utf-8")
    labels.write_text(lines[1], encoding="utf-8")
    (work / "no-mwt.json").write_text("[]", encoding="ascii")
    numbers = {"steps": 250, "eval_steps": 125, "batch_size": 8, "hidden_dim": 32, "emb_dim": 16, "seed": 1}
    tokenizer.main([
        "--mode=train", f"--txt_file={text}", f"--label_file={labels}", f"--dev_txt_file={text}",
        f"--dev_label_file={labels}", "--lang=ar", "--shorthand=ar_tiny", f"--save_dir={work}", "--save_name=tokenizer.pt",
        f"--mwt_json_file={work / 'no-mwt.json'}",
        "--cpu", "--lr0=0.01", "--dropout=0.1", "--unit_dropout=0", *(f"--{name}={value}" for name, value in numbers.items()),
    ])  # fmt: skip
    return work / "tokenizer.pt"


def _recognizer(work: Path) -> Path:
    from stanza.models import ner_tagger

    path = work / "ner.json"
    rows = [[{"id": n, "text": w, "ner": label} for n, (w, label) in enumerate(row, 1)] for row in labelled()]
    path.write_text(json.dumps(rows), encoding="ascii")
    numbers = {
        "max_steps": 200, "eval_interval": 100, "batch_size": 8, "hidden_dim": 32, "char_hidden_dim": 16,
        "char_emb_dim": 16, "word_emb_dim": 16, "seed": 1, "lr": 0.01, "dropout": 0.1,
    }  # fmt: skip
    ner_tagger.main([
        "--mode=train", f"--train_file={path}", f"--eval_file={path}", "--shorthand=ar_tiny", f"--save_dir={work}",
        "--save_name=ner.pt", "--no_pretrain", "--optim=adam", "--cpu", *(f"--{name}={value}" for name, value in numbers.items()),
    ])  # fmt: skip
    return work / "ner.pt"


LABELS = ("B-LOC", "B-ORG", "B-PERS", "B-MISC", "I-LOC", "I-ORG", "I-PERS", "I-MISC", "O")  # in camel-tools' order


def bert_model(folder: Path) -> Path:
    """A token classifier with word pieces of its own, in the form in which camel-tools' lies on the disk."""
    import torch
    from transformers import BertConfig, BertForTokenClassification, BertTokenizer

    folder.mkdir(parents=True)
    rows = [[(w, label.replace("PER", "PERS")) for w, label in row] for row in labelled()]
    whole = sorted({word for row in rows for word, _ in row if len(word) > 1})[::2]  # every other word in pieces
    letters = sorted(
        {c for row in rows for word, _ in row for c in word} | set("ابتثجحخدذرزسشصضطظعغفقكلمنهوي0123456789")
    )
    vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *letters, *(f"##{c}" for c in letters), *whole]
    (folder / "vocab.txt").write_text("\n".join(dict.fromkeys(vocabulary)) + "\n", encoding="utf-8")
    pieces = BertTokenizer(str(folder / "vocab.txt"), do_lower_case=False, strip_accents=False)
    pieces.save_pretrained(folder)

    torch.manual_seed(1)
    config = BertConfig(
        vocab_size=len(dict.fromkeys(vocabulary)), hidden_size=32, num_hidden_layers=2, num_attention_heads=2, intermediate_size=64,
        max_position_embeddings=256, id2label=dict(enumerate(LABELS)), label2id={n: i for i, n in enumerate(LABELS)},
        hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0,
    )  # fmt: skip
    net = BertForTokenClassification(config)
    batch = [_encoded(row, pieces, config.label2id) for row in rows]
    width = max(len(ids) for ids, _ in batch)
    ids = torch.tensor([i + [0] * (width - len(i)) for i, _ in batch])
    wanted = torch.tensor([m + [-100] * (width - len(m)) for _, m in batch])
    optimizer = torch.optim.Adam(net.parameters(), lr=0.005)
    for _ in range(60):
        optimizer.zero_grad()
        net(input_ids=ids, attention_mask=(ids != 0).long(), labels=wanted).loss.backward()
        optimizer.step()
    net.eval().save_pretrained(folder)
    return folder


def _encoded(row: list[tuple[str, str]], pieces: Any, numbers: dict[str, int]) -> tuple[list[int], list[int]]:
    ids, marks = [pieces.cls_token_id], [-100]
    for word, label in row:
        own = pieces.convert_tokens_to_ids(pieces.tokenize(word))
        ids += own
        marks += [numbers[label], *[-100] * (len(own) - 1)]
    return [*ids, pieces.sep_token_id], [*marks, -100]


def camel_data(root: Path, model: Path) -> Path:
    """A folder of camel-tools' data with a catalogue of its own form, in which a recogniser named ``tiny`` lies."""
    home = root / "data" / "ner" / "tiny"
    home.mkdir(parents=True)
    for path in model.iterdir():
        os.link(path, home / path.name)
    sets = {
        "NamedEntityRecognition": "ner/tiny",
    }
    components = {name: {"default": "tiny", "datasets": {"tiny": {"path": path}}} for name, path in sets.items()}
    about = {"version": "1.6", "packages": {}, "components": components}
    (root / "catalogue.json").write_text(json.dumps(about), encoding="utf-8")
    return root
