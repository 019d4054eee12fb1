"""The topic of a collection is told by the names in it."""

from timeline.stages._words import Weights
from timeline.stages.digest.topic import Topic

NEWS = (
    "In March the mayor of Norvale resigned.",
    "Since then Norvale has had no mayor.",
    "All is quiet in Norvale and Ostrel.",
    "Nobody knows what will come of it.",
)


def test_a_sentence_with_the_name_is_nearer_than_one_without() -> None:
    topic = Topic(NEWS, Weights(NEWS))

    assert topic.nearness(NEWS[0]) > topic.nearness(NEWS[3]) == 0.0
    assert max(topic.nearness(sentence) for sentence in NEWS) == 1.0


def test_the_word_that_opens_a_sentence_is_no_name() -> None:
    opened = ("Nobody came.", "Nobody stayed.", "They asked Ostrel.")

    assert Topic(opened, Weights(opened)).nearness(opened[0]) == 0.0


def test_a_script_without_capitals_tells_by_all_its_terms() -> None:
    sentences = ("诺瓦尔大坝决口。", "诺瓦尔市长辞职。", "天气晴朗。")

    topic = Topic(sentences, Weights(sentences))

    assert topic.nearness(sentences[0]) > topic.nearness(sentences[2])
