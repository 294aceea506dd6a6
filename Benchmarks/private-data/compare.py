#!/usr/bin/env python3
"""What jionlp and presidio-analyzer find in the lines of Tests/DisclosureTests/Corpus/lines.tsv.

    Benchmarks/private-data/compare.py            makes .bench/private-data/ (about 400 MB, presidio needs spaCy) and measures
    PYTHON=python3 Benchmarks/private-data/compare.py   measures with a Python that has both packages

A line counts once for each kind: right, wrong or missed. Gongshi's own figures are held by Tests/DisclosureTests/PrivateCorpusTests.swift.
"""

import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
CORPUS = ROOT / "Tests" / "DisclosureTests" / "Corpus" / "lines.tsv"
PACKAGES = ["jionlp==1.5.31", "presidio-analyzer==2.2.366"]
KINDS = ["identity", "mobile", "landline", "card", "email", "plate", "address", "birth", "travel"]


def phone_kind(text):
    digits = re.sub(r"\D", "", text)
    digits = re.sub(r"^(?:00)?86(?=1)", "", digits)
    return "mobile" if len(digits) == 11 and digits[0] == "1" else "landline"


def with_known_district(text):
    """jionlp knows the districts, and those of the corpus do not exist, so that no number can be anybody's: for it alone
    each number gets one that does, and the check character that follows."""
    def check(body):
        weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        return "10X98765432"[sum(int(digit) * weight for digit, weight in zip(body, weights)) % 11]

    def known(match):
        number = match[0]
        body = "110101" + number[6:17]
        return body + (check(body) if check(number[:17]) == number[17].upper() else number[17])

    return re.sub(r"(?<![0-9A-Za-z])\d{17}[\dXx](?![0-9A-Za-z])", known, text)


def jionlp_finder():
    import jionlp

    def find(text):
        kinds = set()
        if jionlp.extract_id_card(with_known_district(text)):
            kinds.add("identity")
        if jionlp.extract_email(text):
            kinds.add("email")
        if jionlp.extract_motor_vehicle_licence_plate(text):
            kinds.add("plate")
        for phone in jionlp.extract_phone_number(text, detail=True):
            kinds.add("mobile" if phone["type"] == "cell_phone" else "landline")
        return kinds

    return find, {"identity", "email", "plate", "mobile", "landline"}


def presidio_finder():
    """Its recognizers by pattern, with Chinese telephones; there is no Chinese model among those that it comes with."""
    import spacy
    from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
    from presidio_analyzer.nlp_engine import SpacyNlpEngine
    from presidio_analyzer.predefined_recognizers import CreditCardRecognizer, EmailRecognizer, PhoneRecognizer

    class Blank(SpacyNlpEngine):
        def __init__(self):
            super().__init__()
            self.nlp = {"en": spacy.blank("zh")}

    registry = RecognizerRegistry(recognizers=[CreditCardRecognizer(), EmailRecognizer(), PhoneRecognizer(supported_regions=("CN",))])
    engine = AnalyzerEngine(registry=registry, nlp_engine=Blank(), supported_languages=["en"])

    def find(text):
        kinds = set()
        for result in engine.analyze(text=text, language="en", entities=["CREDIT_CARD", "EMAIL_ADDRESS", "PHONE_NUMBER"]):
            found = text[result.start:result.end]
            kinds.add({"CREDIT_CARD": "card", "EMAIL_ADDRESS": "email"}.get(result.entity_type) or phone_kind(found))
        return kinds

    return find, {"card", "email", "mobile", "landline"}


def table(name, find, able, lines):
    print(f"\n{name}\nkind\tpart\tright\twrong\tmissed\tprecision\trecall")
    found = [find(text) for _, _, text in lines]
    for kind in KINDS:
        for part in ("tuning", "held", "late", "all"):
            chosen = [(kinds, got) for (where, kinds, _), got in zip(lines, found) if part in (where, "all")]
            right = sum(kind in kinds and kind in got for kinds, got in chosen)
            wrong = sum(kind not in kinds and kind in got for kinds, got in chosen)
            missed = sum(kind in kinds and kind not in got for kinds, got in chosen)
            if kind not in able:
                print(f"{kind}\t{part}\t–\t–\t{missed}\t–\t–")
                continue
            precision = f"{right / (right + wrong):.2f}" if right + wrong else "–"
            print(f"{kind}\t{part}\t{right}\t{wrong}\t{missed}\t{precision}\t{right / max(1, right + missed):.2f}")
    flagged = sum(bool(got) for (_, kinds, _), got in zip(lines, found) if not kinds)
    print(f"harmless lines in which something is found: {flagged} of {sum(not kinds for _, kinds, _ in lines)}")


def main():
    try:
        import jionlp, presidio_analyzer  # noqa: F401
    except ImportError:
        if "GONGSHI_COMPARE" in os.environ:
            raise
        venv = ROOT / ".bench" / "private-data"
        python = os.environ.get("PYTHON") or str(venv / "bin" / "python")
        if "PYTHON" not in os.environ and not venv.exists():
            subprocess.run([sys.executable, "-m", "venv", venv], check=True)
            subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
        sys.exit(subprocess.run([python, __file__], env={**os.environ, "GONGSHI_COMPARE": "1"}).returncode)
    rows = [line.split("\t") for line in CORPUS.read_text(encoding="utf-8").splitlines()[1:]]
    lines = [(part, set() if kinds == "none" else set(kinds.split(",")), text) for part, kinds, _, text in rows]
    table("jionlp", *jionlp_finder(), lines)
    table("presidio-analyzer", *presidio_finder(), lines)


if __name__ == "__main__":
    main()
