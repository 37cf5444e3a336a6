"""What stands at the head of a report: title, line of delivery, speaker, salutation, first sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

TitleKind = Literal["work_report", "action_plan", "progress_notice", "other"]

_YEAR = r"(?:\d{4}|[二一][〇○Ｏ零九○OＯ一二三四五六七八九]{3})"
_MEETING = re.compile(
    r"[—\-–―(（\s]*(?P<date>(?:\d{4}|"
    r"[一二][〇○零九八一二三四五六七]{3})\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*"
    r"(?:[\d一二三四五六七八九十]{1,3}\s*日)?)?\s*在?(?P<meeting>.{0,24}(?:人民代表大会|人代会|"
    "人大).{0,6}第?.{1,4}(?:次|届).{0,6}会[議议]).{0,12}[)）]?"
)
_DATE_LINE = re.compile(
    r"[（(]?\s*(?:\d{4}|[一二][〇○零九八一二三四五六七]{3})\s*年\s*[\d一二三四五六七八九十]{1,3}\s*月\s*"
    r"[\d一二三四五六七八九十]{1,3}\s*日\s*[)）]?"
)
_OFFICES = "省长|市长|州长|县长|区长|旗长|盟长|主席|总理|主任|专员|省長|總理"
_SPEAKER = re.compile(
    f"[（(]?(?P<office>.{{0,16}}?(?:代理|代|副|"
    rf"常务副)?(?:{_OFFICES}))[\s:：]*(?P<name>[\u4e00-\u9fff](?:[\u4e00-\u9fff·\s]{{0,9}})[\u4e00-\u9fff])[)）]?"
)
_BARE_NAME = re.compile(r"[（(]?[\u4e00-\u9fff](?:\s*[\u4e00-\u9fff·]){1,6}[)）]?")
_SALUTATION = re.compile(r"(?:各位|尊敬的各位)(?:代表|委员|领导|同志)[\s，,、：:！!。各位委员同志们]*")
_OPENING = re.compile(
    r"(?=[代受根向政作])"  # what any of them begins with
    r"(?:(?:(?:代表(?!大[会會])|受|根据).{0,24}(?:政府|国务院|國務院).{0,80}(?:报告|報告|建议))"
    r"|(?:向.{0,30}大会.{0,40}(?:作|报告).{0,60}(?:工作|报告))"
    r"|(?:政府.{0,30}报告(?:政府)?工作)"
    r"|(?:作(?:政府)?工作(?:报告|報告))"
    r"|(?:受.{0,24}(?:政府|国务院).{0,90}提请.{0,40}(?:审查|审议)))"
)
_WORK_REPORT = re.compile(
    rf"[《]?(?:[【\[(（]?(?P<year>{_YEAR})年?(?:度)?[】\])）]?)?(?P<place>[\u4e00-\u9fff]{{0,24}}?)(?:{_YEAR}年(?:度)?)?"
    "(?:(?:人民)?政府|行政公署|"
    rf"行署)(?:{_YEAR}年(?:度)?)?工作报告[》]?(?:[（(【\[].{{1,20}}[)）】\]])?(?:全文)?"
)
#: A report on how a plan or a budget was carried out, and on the draft of the next (关于…执行情况与…草案的报告).
_ACCOUNT = re.compile(
    rf"[《]?(?:关于)?(?P<place>[\u4e00-\u9fff]{{0,16}}?){_YEAR}年度?[^，。；]{{2,40}}?(?:执行|"
    "完成)情况[与和及暨]"
    rf"(?:[\u4e00-\u9fff]{{2,10}})??(?P<year>{_YEAR})年度?[^，。；]{{2,40}}报告[》]?(?:[（(].{{1,6}}[)）])?"
)
#: A page may print the line of delivery behind the title.
_TITLE_AND_DELIVERY = re.compile(r"(?P<title>.{0,30}?政府工作报告)\s*(?P<delivery>[—\-–―（(].*)")
#: The title says over which years a plan runs on a line of its own.
_SPAN_LINE = re.compile(r"[（(]\s*(?:19|20)\d\d\s*年?\s*[—\-–－~～至]{1,2}\s*(?:19|20)\d\d\s*年?\s*[)）]")
_PLAN = re.compile(
    ".*(?:行动计划|行动方案|实施方案|工作方案|实施意见|工作要点|"
    "(?:任务|责任|目标)+分解(?:表|方案|一览表)?|(?:任务|项目|实事)一览表|分工方案|"
    "(?:任务|项目|工作|责任|实事)清单|重点工作安排|"
    r"三年计划|实施计划|工作计划|规划|规划纲要|任务分工|责任分工|任务书|责任书|"
    "(?:攻坚|提升|推进|治理|整治|创建|建设|改革|试点|总体|专项|落实|培育|振兴|"
    "保障)方案)[》]?(?:[（(].{2,24}[)）])?[》]?"
    f"|.*{_YEAR}年.*(?:(?:目标|重点|主要)任务|(?:工程|项目|实事|工作|任务)安排(?:意见)?)[》]?"
)
_PROGRESS = re.compile(
    ".*(?:(?:完成|进展|落实|推进|执行|办理|实施|进度|建设)情况.{0,12}|通报|月报|季报|"
    "(?:进度|进展)通报)[》]?(?:[（(].{2,24}[)）])?"
    f"|.*{_YEAR}年度?(?:[\u4e00-\u9fff]{{0,8}})工作总结(?:[与和及暨].{{2,24}})?"
    f"|.*{_YEAR}年.*(?:办理|完成|推进|实施|建设|落实)?(?:进度|结果|进展)(?:公示|公告|公开|简报)?"
)
_ISSUER = re.compile(r"[\u4e00-\u9fff]{2,16}(?:人民政府|政府|办公[厅室]|督查室|委员会|[委局办厅部])")
#: A letter that only issues a document is of the document's kind.
_LETTER = re.compile(r".*?关于(?:印发|转发|下达|分解|做好|公布)?《?(?P<inner>.{4,70}?)》?的(?:通知|函)")
_OTHER = re.compile(r".*(?:通知|公报|决议|决定|意见|办法|报告|方案|函)[》]?(?:[（(].{2,24}[)）])?")


_FIRST_COLUMN = re.compile(r"(?:序\s*号|编\s*号|项\s*次)(?:\s.*)?")
#: The names of the columns of a table are no title: 序号 …, 完成情况.
_COLUMN_NAMES = re.compile(
    r"(?:序\s*号|编\s*号|项\s*次)(?:\s.*)?|[\u4e00-\u9fff]{0,4}(?:情况|进展|单位|任务|通报)|"
    r"(?:[\u4e00-\u9fff]{2,8}\s+){2,}[\u4e00-\u9fff]{2,8}"
)


@dataclass(frozen=True, slots=True)
class Delivery:
    """When and where a report was given: the date and the meeting as written."""

    date: str | None
    meeting: str


def title_kind(text: str) -> TitleKind | None:
    """Kind of document that a line names if it is a title, else None."""
    if len(text) > 90 or text.endswith(("。", "，", ",", "；", ";", "：", ":", "！")) or "。" in text:
        return None
    if _COLUMN_NAMES.fullmatch(text) and not re.search(r"\d{4}|人民政府", text):
        return None
    if _WORK_REPORT.fullmatch(re.sub(r"\s", "", text)) or _with_delivery(text):
        return "work_report"
    if account_title(text):
        return "other"
    if _PROGRESS.fullmatch(text):
        return "progress_notice"
    if _PLAN.fullmatch(text):
        return "action_plan"
    return "other" if _OTHER.fullmatch(text) and len(text) >= 8 else None


def work_report_title(text: str) -> re.Match[str] | None:
    """Match of the title of a work report with the groups ``year`` and ``place``."""
    both = _with_delivery(text)
    return _WORK_REPORT.fullmatch(re.sub(r"\s", "", both["title"] if both else text))


def account_title(text: str) -> re.Match[str] | None:
    """Match of the title of a report on a plan or budget carried out: ``place``, and ``year`` of the next one."""
    return _ACCOUNT.fullmatch(re.sub(r"\s", "", text))


def names_report(text: str) -> bool:
    """Whether a line is the title of a report that is given before a congress."""
    if "告" not in text:  # most lines; every such title says 报告
        return False
    return title_kind(text) == "work_report" or account_title(text) is not None


def _with_delivery(text: str) -> re.Match[str] | None:
    """Title and line of delivery in one line."""
    both = _TITLE_AND_DELIVERY.fullmatch(text)
    return both if both and _MEETING.fullmatch(both["delivery"]) else None


def bare_title(text: str) -> str:
    """A title without the marks around it and without the line of delivery behind it."""
    both = _with_delivery(text)
    return (both["title"] if both else text).strip("《》 ")


def issued_kind(title: str) -> TitleKind | None:
    """Kind of the document that a letter issues by its title (关于印发…分工的通知), else None."""
    letter = _LETTER.fullmatch(title)
    if letter is None:
        return None
    inner = re.sub(r"[（(][^（()）]*[)）]$", "", letter["inner"]).strip("《》")
    if _PROGRESS.fullmatch(inner):
        return "progress_notice"
    return "action_plan" if _PLAN.fullmatch(inner) else None


def is_table_head(text: str) -> bool:
    """Whether a line begins the names of a table's columns; what follows names no document."""
    return bool(_FIRST_COLUMN.fullmatch(text))


def is_issuer(text: str) -> bool:
    """Whether a line holds nothing but the name of an authority, as above the title of its notice."""
    return bool(_ISSUER.fullmatch(text))


def is_span_of_years(text: str) -> bool:
    """Whether a line holds nothing but the years of a plan in brackets."""
    return bool(_SPAN_LINE.fullmatch(text))


def read_delivery(text: str) -> Delivery | None:
    """The line that says when and at which meeting a report was given."""
    both = _with_delivery(text)
    found = _MEETING.fullmatch(both["delivery"] if both else text)
    if not found or len(text) > 90 or text.endswith("。"):
        return None
    return Delivery(found["date"], found["meeting"])


def is_date(text: str) -> bool:
    """Whether a line holds nothing but a date, in brackets or not."""
    return bool(_DATE_LINE.fullmatch(text))


def read_speaker(text: str) -> str | None:
    """Name of the speaker in a line like 市长 某某."""
    found = _SPEAKER.fullmatch(text)
    if not found or len(text) > 30:
        return None
    return re.sub(r"\s", "", found["name"])


def read_bare_name(text: str) -> str | None:
    """A line that holds nothing but what may be a person's name."""
    return re.sub(r"[\s（()）]", "", text) if _BARE_NAME.fullmatch(text) else None


def is_salutation(text: str) -> bool:
    """Whether a line only greets the meeting (各位代表：)."""
    return bool(_SALUTATION.fullmatch(text))


def is_opening(text: str, whole: bool = False) -> bool:
    """Whether a paragraph begins as a speaker begins: on whose behalf he reports to whom.

    ``whole`` looks for it anywhere in the paragraph: some speakers come to it after a few sentences.
    """
    return bool(_OPENING.search(text if whole else text[:160]))
