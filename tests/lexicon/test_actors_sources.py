"""Who does and who tells: the names of actors and sources, and the words that are none."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attackx.lexicon import Entry, Lexicon, country_name
from attackx.lexicon.expand import name_form
from attackx.lexicon.loader import DATA, load
from attackx.script.clitics import PROCLITICS
from attackx.script.normalize import normalize

ACTOR_TYPES = {
    "armed_group", "fighters", "state_force", "coalition", "state", "police", "intelligence", "political", "militia_alliance", "nisba",
}  # fmt: skip
SOURCE_TYPES = {
    "agency", "newspaper", "tv", "radio", "website", "channel", "ministry", "government", "military", "police", "court",
    "health", "rescue", "monitor", "un", "ngo", "maritime", "group_media", "party",
}  # fmt: skip

# (text, role, the words of the longest name with that role, its id)
DOERS = [
    ("تبنى تنظيم داعش التفجير", "تنظيم داعش", "islamic_state"),
    ("أعلن تنظيم «الدولة الإسلامية» وقوفه خلف العملية", "تنظيم «الدولة الإسلامية»", "islamic_state"),
    ("اتهم المحافظ مليشيات الحوثي بزرع الألغام", "مليشيات الحوثي", "houthis"),
    ("صد الأهالي هجوما للحوثيين عند التلال", "لحوثيين", "houthis"),
    ("وأنصار الله يقولون إنهم أطلقوا المسيرات", "أنصار الله", "houthis"),
    ("نفذت ميليشيات المخلوع صالح القصف", "ميليشيات المخلوع صالح", "saleh_forces"),
    ("ردت كتائب القسام بقذائف الهاون", "كتائب القسام", "qassam"),
    (
        "قالت المقاومة الإسلامية في العراق إنها ضربت هدفا حيويا",
        "المقاومة الإسلامية في العراق",
        "islamic_resistance_iraq",
    ),
    ("رجح مراقبون أن تكون كتائب حزب الله وراءه", "كتائب حزب الله", "kataib_hezbollah"),
    ("نفى حزب الله أي صلة له", "حزب الله", "hezbollah"),
    ("تقدمت قوات سوريا الديموقراطية شرق النهر", "قوات سوريا الديموقراطية", "sdf"),
    ("هاجمت حركة الشباب الصومالية معسكرا", "حركة الشباب الصومالية", "alshabaab"),
    ("أحرق مسلحو الشباب شاحنتين", "مسلحو الشباب", "alshabaab"),
    ("حمّل الناجون بوكو حرام المسؤولية", "بوكو حرام", "boko_haram"),
    ("شنت القاعدة في جزيرة العرب هجومين", "القاعدة في جزيرة العرب", "aqap"),
    ("قصفت طائرات التحالف العربي مخزنا", "طائرات التحالف العربي", "arab_coalition"),
    ("أغارت مقاتلات التحالف الدولي ليلا", "مقاتلات التحالف الدولي", "international_coalition"),
    ("ضربت مقاتلات التحالف مركبتين", "مقاتلات التحالف", "coalition"),
    ("توغل جيش الاحتلال في البلدة", "جيش الاحتلال", "army_il"),
    ("حلق طيران العدو المسير فوق القرى", "طيران العدو المسير", "air_force_il"),
    ("الطائرات الحربية الروسية ألقت قنابل", "الطائرات الحربية الروسية", "air_force_ru"),
    ("أعلنت القيادة المركزية الأمريكية تنفيذ ضربات", "القيادة المركزية الأمريكية", "centcom"),
    ("أكدت وزارة الدفاع التركية تحييد مسلحين", "وزارة الدفاع التركية", "ministry_defence_tr"),
    ("أطلق الحرس الثوري دفعة صواريخ", "الحرس الثوري", "irgc"),
    ("قصفت قوات النظام الأحياء", "قوات النظام", "assad_forces"),
    ("استهدفت قوات خليفة حفتر الضاحية", "قوات خليفة حفتر", "lna"),
    ("مسيّرة للدعم السريع سقطت على السوق", "لدعم السريع", "rsf"),
    ("أسقطت طالبان باكستان المروحية", "طالبان باكستان", "ttp"),
    ("قصف مجهول وقوات إيرانية في الجوار", "قوات إيرانية", "army_ir"),
]
SOURCES = [
    ("ونقلت رويترز عن شاهدين أن الطائرة انفجرت", "رويترز", "reuters"),
    ("قال الطبيب لوكالة فرانس برس إن الجرحى كثر", "وكالة فرانس برس", "afp"),
    ("بحسب أ ف ب فإن القتلى عمال", "أ ف ب", "afp"),
    ("ذكرت أسوشييتد برس ذلك", "أسوشييتد برس", "ap"),
    ("أفادت وكالة أنباء «الأناضول» بوقوع قتلى", "وكالة أنباء «الأناضول»", "anadolu"),
    ("أوردت سانا أن الدفاعات تصدت", "سانا", "sana"),
    ("وفق الوكالة الوطنية للإعلام", "الوكالة الوطنية للإعلام", "nna"),
    ("أبلغ الضابط «الشرق الأوسط» بالحصيلة", "الشرق الأوسط", "asharq_alawsat"),
    ("صرح لصحيفة الوطن بأن اللغم قديم", "صحيفة الوطن", "alwatan_sa"),
    ("كتبت «يديعوت أحرونوت» أن الرشقة كبيرة", "يديعوت أحرونوت", "yedioth"),
    ('بثت قناة "المسيرة" لقطات', 'قناة "المسيرة"', "almasirah"),
    ("قال مراسل الميادين إن القصف تجدد", "مراسل الميادين", "almayadeen"),
    ("حديث لشفق نيوز", "شفق نيوز", "shafaq"),
    ("أحصى المرصد السوري لحقوق الإنسان عشرة قتلى", "المرصد السوري لحقوق الإنسان", "sohr"),
    ("ووثقت الشبكة السورية لحقوق الإنسان المجزرة", "الشبكة السورية لحقوق الإنسان", "snhr"),
    ("انتشلت فرق الخوذ البيضاء الضحايا", "الخوذ البيضاء", "white_helmets"),
    ("ذكرت خلية الإعلام الأمني أن التحقيق مستمر", "خلية الإعلام الأمني", "security_media_cell"),
    ("قال البنتاغون إن القاعدة آمنة", "البنتاغون", "ministry_defence_us"),
    ("بينت وزارة الخارجية الإيرانية موقفها", "وزارة الخارجية الإيرانية", "ministry_foreign_ir"),
    ("أعلنت وزارة الصحة في غزة الحصيلة", "وزارة الصحة في غزة", "gaza_health"),
    ("تلقت هيئة عمليات التجارة البحرية البريطانية بلاغا", "هيئة عمليات التجارة البحرية البريطانية", "ukmto"),
    ("رصدت شركة أمبري اقتراب زورق", "شركة أمبري", "ambrey"),
    ("نشرت وكالة أعماق البيان", "وكالة أعماق", "amaq"),
    ("قدرت شبكة أطباء السودان عدد المصابين", "شبكة أطباء السودان", "sudan_doctors"),
    ("قالت شرطة كركوك إن العبوة محلية الصنع", "شرطة كركوك", "police_kirkuk"),
    ("وأكدت أوتشا نزوح العائلات", "أوتشا", "ocha"),
    ("بيان للجيش العراقي", "لجيش العراقي", "army_iq"),
    ("قال التلفزيون السوري إن انفجارا سمع", "التلفزيون السوري", "state_tv_sy"),
]
# (text, an id that must not be found in it)
NOT_NAMES = [
    ("وصل الشباب إلى الملعب مبكرا", "alshabaab"),
    ("عادت الطائرات إلى القاعدة الجوية", "alqaeda"),
    ("غاصت الآلة في أعماق البحر", "amaq"),
    ("خرجت المسيرة من الجامع", "almasirah"),
    ("شهد الميدان هذا الحدث الكبير", "alhadath"),
    ("يحلم العالم بالسلام", "alalam"),
    ("ركض الحصان في الميادين", "almayadeen"),
    ("حب الوطن واجب", "alwatan_sa"),
    ("ازدحمت المدينة بالزوار", "almadina"),
    ("تتحسن الحياة ببطء", "alhayat"),
    ("تم فتح الطريق أمام السيارات", "fatah"),
    ("بلغ الأمل أقصاه بعد حركة السير", "amal"),
    ("اتفق الطرفان على القضاء على الفقر", "judiciary_any"),
    ("شاب واع يقرأ", "ina"),
    ("التقى التاجر سانتا في المتجر", "sana"),
    ("داعشتان كلمة لا معنى لها", "islamic_state"),
    ("القوات اللبنانية حزب سياسي", "army_lb"),
    ("زار حزب اللهجات المحلية المعرض", "hezbollah"),
]


@cache
def lexicon() -> Lexicon:
    return Lexicon(load(sorted([*(DATA / "actors").glob("*.toml"), *(DATA / "sources").glob("*.toml")])))


def longest(text: str, role: str) -> list[tuple[str, str]]:
    """Give the names with ``role`` that lie in no longer one, as written, with their ids."""
    form = normalize(text)
    hits = [hit for hit in lexicon().find(form.text) if role in hit.entry.roles and hit.entry.type != "nisba"]
    return [
        (form.slice(hit.start, hit.stop), hit.entry.id)
        for hit in hits
        if not any(
            other.start <= hit.start and hit.stop <= other.stop and other.stop - other.start > hit.stop - hit.start
            for other in hits
        )
    ]


@pytest.mark.parametrize(("text", "words", "ident"), DOERS)
def test_a_doer_is_named(text: str, words: str, ident: str) -> None:
    assert (words, ident) in longest(text, "doer")


@pytest.mark.parametrize(("text", "words", "ident"), SOURCES)
def test_a_source_is_named(text: str, words: str, ident: str) -> None:
    assert (words, ident) in longest(text, "source")


@pytest.mark.parametrize(("text", "ident"), NOT_NAMES)
def test_an_ordinary_word_is_no_name(text: str, ident: str) -> None:
    assert ident not in {hit.entry.id for hit in lexicon().find(normalize(text).text)}


def test_a_group_is_known_by_its_adjective() -> None:
    for text, stem in [("قصف حوثي", "houthis"), ("الألغام الحوثية", "houthis"), ("هجوم داعشي", "islamic_state")]:
        assert f"{stem}_nisba" in {hit.entry.id for hit in lexicon().find(normalize(text).text)}


def test_the_lists_are_as_long_as_promised() -> None:
    own = Counter(entry.category for entry in lexicon() if not _from_template(entry))
    assert own["actor"] >= 300
    assert own["source"] >= 300


def _from_template(entry: Entry) -> bool:
    return entry.country is not None and entry.id.endswith(f"_{entry.country.lower()}")


def test_types_roles_and_countries_are_of_the_lists() -> None:
    for entry in lexicon():
        assert entry.type in (ACTOR_TYPES if entry.category == "actor" else SOURCE_TYPES), entry.id
        assert entry.roles <= {"doer", "target", "source"}, entry.id
        assert entry.roles, entry.id
        assert entry.gloss, entry.id
        assert entry.country is None or country_name(entry.country)
        assert "{" not in "".join(entry.aliases), entry.id


def test_a_name_belongs_to_one_entry() -> None:
    owners: dict[str, set[str]] = {}
    for entry in lexicon():
        for alias in entry.aliases:
            owners.setdefault(name_form(alias), set()).add(entry.id.removesuffix("_nisba"))
    assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}


# a digit does not take a proclitic, and nouns do not take the future marker
NAMES = sorted({(alias, entry.id) for entry in lexicon() for alias in entry.aliases if not alias[0].isdigit()})
OF_NOUNS = sorted(clitic for clitic in PROCLITICS if not clitic.endswith("س"))


@given(st.sampled_from(NAMES), st.sampled_from(OF_NOUNS))
def test_a_name_is_found_behind_every_proclitic(pair: tuple[str, str], clitic: str) -> None:
    alias, ident = pair
    text = f"قال {clitic}{alias} ذلك"
    assert ident in {hit.entry.id for hit in lexicon().find(normalize(text).text)}
