"""What earlier numbers and clauses of a passage leave to later ones."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from transforms.catalogue.indicators import match_indicator
from transforms.observations.attributes import is_figure, is_of_figure, is_speed, owner_for
from transforms.observations.clauses import Clause
from transforms.observations.topics import topic_of
from transforms.observations.verbs import counting_verb, is_bare
from transforms.unit_words import HARD_UNITS, base_unit

_CLAUSE_END = re.compile("[,;:]")
#: What roads, pipes and fields are measured in.
_EXTENT = frozenset("公里 米 亩 公顷 平方米 平方公里".split())


@dataclass(slots=True)
class Carried:
    """What earlier numbers of the passage leave to later ones."""

    name: str | None = None
    names: list[str] = field(default_factory=list)
    verb: str = ""
    #: Unit and value of the last number.
    unit: str = ""
    value: float = 0
    #: By measure word, the last thing that was counted in it, in this passage or in the same task.
    counted: dict[str, str] = field(default_factory=dict)
    #: By unit of length or area, the last thing that was measured in it, in the same task.
    measured: dict[str, str] = field(default_factory=dict)
    #: By unit of weight, size, money …, the last thing of the sentence told in it.
    of_unit: dict[str, str] = field(default_factory=dict)
    #: The last name that was made of a state and a thing, and the thing.
    stated: tuple[str, str] | None = None
    #: A name that stands around a number: the noun behind it, the whole, and the clause.
    around: tuple[str, str, Clause | None] | None = None
    #: 处理率 of 处理率85%,其中城区97%: the clause that parts it, and the whole.
    parted: tuple[Clause | None, str] | None = None
    #: What a share is of and the thing whose share it is, where the whole's own amount stands between.
    weighed: tuple[str, str] | None = None
    #: In a bracket: the name of the number right before it.
    outer: str | None = None
    #: Names that later numbers of a list take, each with a verb of its own.
    pending: list[str] = field(default_factory=list)
    #: A park or an enterprise whose figures the sentence tells.
    whose: str = ""
    #: What 其中 divides up, and how many of its parts were told.
    whole: str = ""
    parts: int = 0
    #: 中小学 in 中小学18所中: what the rest of the sentence divides up.
    scope: str = ""
    #: 养老保险试点 in 9个县开展养老保险试点: what people then take part in (30万人参保).
    event: str = ""
    #: Names that one number was said of (收入和支出均增长5%): a list may take them up again.
    joint: list[str] = field(default_factory=list)
    #: Names of the sentence so far, one a number.
    of_sentence: list[str] = field(default_factory=list)
    #: Clauses, and whole sentences, without numbers since the last name; most are never asked what they are about.
    _passed: list[tuple[str, bool]] = field(default_factory=list)
    _topic: tuple[str, str] = ("", "")

    @property
    def subject(self) -> str:
        """Subject of the last clause without numbers that has a topic, if it came after the last name."""
        return self._read_topic()[0]

    @property
    def object(self) -> str:
        """Object of that clause."""
        return self._read_topic()[1]

    def inside(self, name: str | None, unit: str) -> Carried:
        """What a bracket takes over: the number right before it is what it speaks of."""
        within = replace(self, of_sentence=list(self.of_sentence), _passed=list(self._passed))
        if name:
            within.outer, within.unit = name, unit
            within.remember([name], "", unit)
        return within

    def remember(self, names: list[str | None], verb: str, unit: str = "") -> None:
        """Take over the names just found."""
        if self.weighed and names == [self.weighed[1]]:
            return  # 完成年度任务480亿元的51%: the task's amount is said on the way to the share
        known = [n for n in names if n]
        self.unit = unit
        if known and base_unit(unit) in _EXTENT:
            self.measured[base_unit(unit)] = known[-1]
        if known and (base := base_unit(unit)) and base not in HARD_UNITS:
            self.counted[base] = known[-1]
        elif known and base and base not in _NO_AMOUNT:
            self.of_unit[base] = known[-1]
        if known and self.name and _PER_HEAD.match(known[0]) and _PER_HEAD.sub("", known[0]) in self.name:
            # 主体900万户,每千人80户,新增7万户: what is new is the thing.
            self.of_sentence += known
        elif known:
            self.name, self.names, self.verb = known[0], known, verb
            self.of_sentence += known
            if known[0] not in self.joint:
                self.joint = []
            self._passed.clear()
            self._topic = ("", "")

    def open_sentence(self) -> None:
        self.of_sentence, self.scope, self.around, self.event = [], "", None, ""
        self.of_unit = {}
        self.whole, self.parts, self.whose = "", 0, ""

    def begin_anew(self) -> None:
        """After a semicolon a clause without numbers says what the next ones speak of."""
        if self.parts and self.whole:
            self.name = self.whole  # 项目90个,其中10亿元以上7个;竣工60个: of all of them
        self.of_sentence, self.whose, self.parts, self.whole = [], "", 0, ""
        self._passed.clear()
        self._topic = ("", "")

    def divide(self, names: bool, goes_on: bool, unit: str) -> None:
        """Note a part of the last whole: ``names`` where 其中 stands before it, else ``goes_on`` after one."""
        if names and self.name:
            counted = self.counted.get(base_unit(unit)) if self.unit.endswith("元") else None
            # 签约项目26个、总投资9亿元,其中超10亿元4个: projects are divided, not what they cost.
            self.whole, self.parts = counted or self.name, 1
        elif goes_on and self.parts:
            self.parts += 1

    def speak_of(self, subject: str) -> None:
        """Take over a subject, if there is one."""
        if subject:
            self._topic = (subject, self.object)

    def pass_clause(self, text: str) -> None:
        """Note a clause without numbers."""
        self._passed.append((text, False))

    def pass_sentence(self, text: str) -> None:
        """Note a sentence without numbers, clause by clause."""
        self._passed.append((text, True))

    def _read_topic(self) -> tuple[str, str]:
        while self._passed:
            text, whole = self._passed.pop()
            if whole:
                self._passed += [(clause, False) for clause in _CLAUSE_END.split(text.rstrip("。!?"))]
                continue
            topic = topic_of(text)
            if any(topic):
                self._passed.clear()
                self._topic = topic
        return self._topic

    def owner(self, attribute: str, total: bool = False) -> str:
        """The thing that a mere attribute belongs to; a total (共完成投资) is of the first thing named."""
        owner = self._owner(attribute, total)
        if attribute == "优良率" and owner.startswith("PM"):
            return "空气"  # PM2.5浓度39微克/立方米,优良率78%
        if owner.startswith("净增") and attribute.endswith(("值", "额", "收入", "利税", "利润", "税收")):
            owner = owner[2:]  # 企业发展到86户,净增21户,实现产值9亿元: of all of them
        if owner in _MONEY and not is_of_figure(attribute) and not attribute.endswith(_RATES):
            return ""  # 实现利税9亿元、利润5亿元
        if not owner.endswith(_RATES) or attribute.endswith(_RATES) or is_speed(attribute):
            return owner
        # 工业增加值90亿元,产销率98%,利税9亿元: a rate owns no money.
        things = (name for name in reversed(self.of_sentence) if not name.endswith(_RATES))
        return next((owner_for(attribute, name) for name in things), "")

    def _owner(self, attribute: str, total: bool) -> str:
        if total and self.of_sentence:
            return owner_for(attribute, self.of_sentence[0])
        if self.event and self.event in (self.name or "") and attribute in ("覆盖面", "覆盖率", "参保率"):
            return self.event
        if self.subject or (self.object and not self.of_sentence):
            return self.subject or self.object
        lasting = self.unit in _LASTING and not (self.name or "").endswith("天数")
        if not self.name or (lasting and attribute.endswith("率")):
            return ""
        if is_bare(owner_for(attribute, self.name)):
            extent = self.name.endswith(("里程", "长度", "面积")) and len(self.of_sentence) > 1
            if extent and not is_bare(owner_for(attribute, self.of_sentence[-2])):
                return owner_for(attribute, self.of_sentence[-2])  # 高速10个、建设里程90公里,总投资8亿元
            return ""  # 累计下达资金9亿元,完成投资8亿元: 累计下达 owns nothing
        # 新开工20个、竣工9个,完成投资3亿元: money is spent on all of them, whatever their state.
        whole = (
            self.stated[1]
            if self.stated and self.stated[0] == self.name and "投资" in attribute
            else self.name
        )
        owner = owner_for(attribute, _OF_WHOLE.sub("", whole))
        if _APIECE.fullmatch(owner):
            return ""  # 亩均投资1800元,完成工程量46%
        plain = "投资" not in attribute and not is_of_figure(attribute)
        if self.name.endswith("固定资产投资") and plain:
            # 入驻企业60家,完成固定资产投资9亿元,主营业务收入8亿元: no investment sells anything.
            things = [owner_for(attribute, name) for name in self.of_sentence if not is_figure(name)]
            owner = things[-1] if things else self.name.removesuffix("固定资产投资")
        if "投资" in attribute and _EACH.match(owner) and len(self.of_sentence) > 1:
            owner = owner_for(attribute, self.of_sentence[-2])  # 每户补助2万元,完成投资5亿元
        if "投资" in attribute and owner.endswith(("签约", "落地", "入库", "开工", "竣工")):
            owner = without_state(owner)  # 甲类项目签约30个、总投资90亿元
        if "投资" in attribute and not _PROJECT.search(owner):
            # 某高速公路…隧道21个,完成投资46亿元: money is spent on the work, not on a part of it.
            works = [owner_for("投资", name) for name in self.of_sentence]
            owner = next((work for work in reversed(works) if _PROJECT.search(work)), owner)
            if _AMOUNT_OF_WORK.search(owner):
                owner = next((work for work in works if not _AMOUNT_OF_WORK.search(work)), owner)
        if "投资" in attribute and owner.endswith(("完工", "竣工", "开工", "复工", "投产", "建成")):
            owner = without_state(owner)  # 危桥改造完工17座,完成投资8亿元
        if self.unit.endswith("元") and _OF_CASES.fullmatch(attribute):
            # 受理投诉900件,挽回损失6万元,办结率98%
            cases = [name for unit, name in self.counted.items() if unit in ("件", "起", "条", "个")]
            owner = next((name for name in reversed(cases) if name in self.of_sentence), owner)
        if attribute.endswith(("率", "比例")):
            if _REACHED.match(owner) and len(self.of_sentence) > 1:
                # 发放贷款9亿元,惠及农户3万户,获贷率40%: whom it reaches has no rate.
                owner = owner_for(attribute, self.of_sentence[-2])
            # 开工率95%,完工率80%: a rate of nothing named owns no other.
            thing = without_state(owner).removeprefix("新增")
            if _OF_ALL_RATE.search(attribute):
                thing = re.sub("^(?:新建|改扩建|新改扩建|[、和])+", "", thing)  # 新建幼儿园9所,普惠率80%
            return "" if owner.endswith("率") else thing
        return owner

    def current(self) -> str | None:
        """What a bare predicate speaks of."""
        if self.subject and (
            is_figure(self.subject) or not self.of_sentence or match_indicator(self.subject)
        ):
            return self.subject
        if self.object and not self.of_sentence:
            return self.object
        return self.name or self.subject or self.object or None


_RATES = ("率", "占比", "比重")
_MONEY = frozenset("利税 利润 税收 利润总额 产值 总产值 增加值 销售收入 营业收入 主营业务收入".split())
#: What one of them gets owns nothing that all of them get.
_EACH = re.compile("每[户人亩]|[户人亩]均")
_APIECE = re.compile("[户人亩村镇]均|每[户人亩]")
#: 完成投资占年度计划比重: what comes next is of the investment, not of its share.
_OF_WHOLE = re.compile("(?<=[\u4e00-\u9fff]{2})占[^占]{2,}比重$")
#: 用30天实现…: how long it took owns no rate.
_LASTING = frozenset(("天", "小时", "个小时", "个工作日", "个月", "分钟"))
_PER_HEAD = re.compile("^每[百千万十]+(?:常住|户籍)?[人名户]口?")
_REACHED = re.compile("惠及|受益|受惠|带动")
#: Rates of all there are, not of what was built.
_OF_ALL_RATE = re.compile("(?:公办|普惠|毛?入园|毛?入学|普及|覆盖|达标)(?:率|比例)$")
_NO_AMOUNT = frozenset(("%", "‰", "个百分点", "百分点", "倍", "番"))
#: How much work was done is no work that money is spent on.
_AMOUNT_OF_WORK = re.compile("土石?方|石方|混凝土|浇筑|砌石|工程量")
#: Rates of cases and complaints, not of money.
_OF_CASES = re.compile("(?:按时|按期|限时|及时)?(?:办结|结案|查处|整改|回复|答复|调解|侦破|破案|处置)率")
#: What money is invested in, as against its parts.
_PROJECT = re.compile("(?:项目|工程|公路|高速|铁路|电站|水库|机场|港口|码头|园区|产业园|基地)$")


def without_state(owner: str) -> str:
    """老旧小区 of 开工改造老旧小区: another state takes the place of the one named before."""
    bare = re.sub(
        "^(?:全部|均|基本|已|新)*(?:开工|开?复工|动工|完工|竣工|建成(?!区)|投产|签约|交付|上房|达标|"
        "达到[ⅠⅡⅢIV一二三类]+标?准?)(?:改造|建设)?|"
        "(?:全部|均|已|新)*(?:开工|完工|竣工|开?复工|基本建成|建成|投产|启动|签约|落地|入库)$",
        "",
        owner,
    )
    if bare[:1] in _JOINTS and (verb := counting_verb(bare[1:])):
        # 新开工、筹集住房: both verbs tell the state.
        bare = bare[1 + len(verb) :]
    return bare if len(bare) >= 2 else owner


_JOINTS = ("、", "和", "及", "与")
