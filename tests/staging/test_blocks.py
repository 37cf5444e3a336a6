"""Blocks: kinds, reasons, paragraphs put together, and inserts cut out."""

from __future__ import annotations

import pytest

from transforms.staging.blocks import Block, cut_blocks

HEAD = "2031年青川市政府工作报告\n2031年1月8日在青川市第七届人民代表大会第二次会议上\n市长 李明\n"
OPEN = "各位代表：\n我受市政府委托报告工作，请大家审议。\n"
REVIEW = "一、2030年工作回顾\n过去一年，全市地区生产总值增长6.1%，粮食产量再创新高，就业形势保持稳定。\n"
PLAN = "二、2031年工作安排\n全市主要预期目标是：生产总值增长6%左右，城镇新增就业3万人以上。\n"
CLOSE = "让我们团结一心，为建设更加美好的青川而努力奋斗！\n"


def kinds(text: str) -> list[tuple[str, str]]:
    """Kind and words of each block that is not blank."""
    blocks = cut_blocks(text)
    return [(b.kind, text[b.char_start : b.char_end].strip()) for b in blocks if b.kind != "blank"]


def of_kind(text: str, kind: str) -> list[str]:
    return [words for k, words in kinds(text) if k == kind]


@pytest.mark.parametrize(
    "text", ("", "\n\n", HEAD + OPEN + REVIEW, "  x \u3000\n\n" + OPEN + REVIEW + "\n \n\n")
)
def test_every_character_once(text: str) -> None:
    blocks = cut_blocks(text)
    assert "".join(text[b.char_start : b.char_end] for b in blocks) == text
    assert [b.block_no for b in blocks] == list(range(len(blocks)))
    assert all(b.char_start < b.char_end for b in blocks)


def test_head_of_a_report() -> None:
    found = kinds(HEAD + OPEN + REVIEW)
    assert [kind for kind, _ in found[:3]] == ["heading", "metadata", "metadata"]
    assert [words for kind, words in found if kind == "heading"][1] == "一、2030年工作回顾"


def test_what_is_set_aside_says_why_and_what_is_carried_does_not() -> None:
    text = "打印\n" + HEAD + OPEN + REVIEW + "返回顶部\n"
    for block in cut_blocks(text):
        assert (block.reason is None) == (block.kind in ("body", "heading"))


def test_page_around_a_report() -> None:
    text = (
        "下载\n打印\n【字号：\n加大\n】\n"
        + HEAD
        + "来源：青川日报\n时间：2031-01-20\n大会会场。本报记者 王强 摄\n"
        + OPEN + REVIEW + PLAN + CLOSE
        + "责任编辑：张三\n扫一扫，用手机看本页\n相关附件>>\n解读报告全文的几个看点\n"
        + "2031年青川市政府工作报告\n各位代表：我受市政府委托报告工作，请大家审议。\n"
    )  # fmt: skip
    furniture = of_kind(text, "page_furniture")
    assert furniture[0].startswith("下载")
    assert "大会会场。本报记者 王强 摄" in furniture
    assert "解读报告全文的几个看点" in furniture
    assert furniture[-1].startswith("各位代表：我受")
    assert of_kind(text, "heading").count("2031年青川市政府工作报告") == 1
    assert [words for words in of_kind(text, "body") if "努力奋斗" in words]


def test_news_lead_is_set_aside() -> None:
    lead = "青川：今年再建产业园\n1月9日，青川市公布了工作报告。\n报告提出，新增就业3万人以上。\n原文如下：\n"
    text = lead + HEAD + OPEN + REVIEW
    assert "".join(of_kind(text, "news_lead")) == lead.strip()


def test_letter_that_issues_a_plan() -> None:
    text = (
        "近日青川市印发三年行动计划，明确了一批项目。\n"
        "青川市人民政府关于印发《青川市制造业三年行动计划》的通知\n"
        "各县、区人民政府：\n现将行动计划印发给你们，请认真抓好落实。\n2031年3月2日\n"
        "青川市制造业三年行动计划（2031—2033年）\n为推动制造业发展，制定本计划。\n"
        "一、总体要求\n坚持创新驱动，到2033年建成产业园10个以上，产值突破百亿元。\n"
    )
    letter = "\n".join(of_kind(text, "metadata"))
    assert "通知" in letter
    assert "2031年3月2日" in letter
    assert of_kind(text, "heading") == ["青川市制造业三年行动计划（2031—2033年）", "一、总体要求"]


def test_contents_end_where_the_first_title_comes_again() -> None:
    text = (
        "目 录\n一、地级市\n1.2031年青川市政府工作报告 1\n2.2031年白石市政府工作报告 17\n"
        + HEAD + OPEN + REVIEW
    )  # fmt: skip
    assert of_kind(text, "contents")[0].endswith("17")
    assert of_kind(text, "heading")[0] == "2031年青川市政府工作报告"


@pytest.mark.parametrize(
    ("advertisement", "kind"),
    (
        ("更多资料+【公众号:某某文库】", "advertisement"),
        ("更多资料+AAA:xy12", "advertisement"),
        ("更多材料加微信：wk_88整理，", "advertisement"),
        ("更多材料：", "page_furniture"),
    ),
)
def test_insert_at_the_end_of_a_broken_line(advertisement: str, kind: str) -> None:
    text = HEAD + OPEN + "一、2030年工作回顾\n" + (
        "全市新建农村公路二百三十公里，改造老旧小区四十六个，新增公园绿" + advertisement + "\n"
        "地三十处，污水处理厂扩建工程按期完工投用。\n"
    )  # fmt: skip
    assert (kind, advertisement) in kinds(text)
    body = of_kind(text, "body")
    assert body[-2].endswith("新增公园绿")
    assert body[-1].startswith("地三十处")


def test_insert_inside_a_sentence_and_after_one() -> None:
    text = HEAD + OPEN + (
        "开工建设项目20个，更多资料uk:xx整理，完成投资31亿元。更多资料+【公众号：某某】\n"
        "群众满意度进一步提高，各方面都比去年前进了一步。\n"
    )  # fmt: skip
    found = kinds(text)
    assert [words for kind, words in found if kind == "advertisement"] == [
        "更多资料uk:xx整理，",
        "更多资料+【公众号：某某】",
    ]
    assert ("body", "完成投资31亿元。") in found


def test_an_account_of_the_government_itself_is_no_advertisement() -> None:
    text = HEAD + OPEN + "开通政务微信公众号，办好12345热线，群众诉求办结率达到99%以上，服务更加便捷。\n"
    assert of_kind(text, "advertisement") == []


def test_dense_text_joins_what_a_page_broke() -> None:
    text = HEAD + OPEN + (
        "一、2030年工作回顾\n"
        "我市空气质量持续改善，优良天数比率达到百分之九十一，细颗粒物（PM\n2.5\n）平均浓度下降百分之四。\n"
        "“十六五”时期我市发展的\n主要目标\n是：综合实力明显增强，人民生活更加幸福。\n"
        "（一）做强产业\n培育规上企业30家。\n"
    )  # fmt: skip
    body = of_kind(text, "body")
    assert (
        "我市空气质量持续改善，优良天数比率达到百分之九十一，细颗粒物（PM\n2.5\n）平均浓度下降百分之四。"
        in body
    )
    assert "“十六五”时期我市发展的\n主要目标\n是：综合实力明显增强，人民生活更加幸福。" in body
    assert "（一）做强产业" in of_kind(text, "heading")


def test_spaced_text_joins_only_neighbours() -> None:
    first = (
        "\u3000\u3000全会通过了《\n农村工作若干规定\n》，各地认真执行，粮食总产量达到三亿斤，农民收入增加。"
    )
    second = "\u3000\u3000工业生产稳步发展，主要产品产量都比上年有所增长，质量也有了明显的提高和改进"
    text = (
        f"各位代表：\n\n\n受国务院委托，我来作政府工作报告。\n\n\n过去一年的回顾\n\n\n{first}\n\n{second}。\n"
    )
    assert of_kind(text, "body")[-2:] == [first.strip(), second.strip() + "。"]
    assert of_kind(text, "heading") == ["过去一年的回顾"]


def test_a_paragraph_of_another_time_begins_anew_on_a_spaced_page() -> None:
    long = "各项事业稳步向前，城乡面貌有了新的变化，群众生活一年比一年好。" * 2
    first, second = "今后五年，" + long, "2021年主要预期目标是：" + long
    text = f"{long}\n\n{long}\n\n{long}\n\n{first}\n{second}\n\n{long}\n\n{long}\n"
    assert of_kind(text, "body")[3:5] == [first, second]


def test_a_heading_right_above_its_text_stays_a_heading_on_a_spaced_page() -> None:
    below = "过去五年，全省经济总量连续迈上新的台阶，人民生活持续改善，各项事业全面进步，成绩来之不易。"
    text = f"各位代表：\n\n一、过去五年的工作\n{below}\n\n{below}\n\n二、今后五年的目标\n{below}\n\n{below}\n"
    assert of_kind(text, "heading") == ["一、过去五年的工作", "二、今后五年的目标"]


def test_characters_without_width_do_not_part_a_paragraph() -> None:
    broken = "这一年社会财产没\n\u200b\n有受到损失，各项建设事业都取得了很大的成绩，百姓日子一天天好起来。"
    text = f"各位代表：\n\n受国务院委托，我来作政府工作报告。\n\n{broken}\n\n下一段就写到这里。\n"
    assert broken in of_kind(text, "body")


def test_numbered_sentences_of_a_list_are_no_headings() -> None:
    text = (
        "各位代表：\n\n受国务院委托，我来作政府工作报告，希望大家畅所欲言。\n\n"
        "（一）加快农业生产。\n\n（二）办好轻工业，增加日用品的供应。\n\n（三）扩大商品流通。\n\n"
    )
    assert of_kind(text, "heading") == []


def test_annex_and_glossary() -> None:
    text = (
        HEAD + OPEN + REVIEW + PLAN + CLOSE
        + "附件1\n2031年民生实事\n一、新建学校5所。\n附件2\n名词解释\n1.“两园”：指产业园和科技园。\n"
    )  # fmt: skip
    assert of_kind(text, "annex") == ["附件1", "2031年民生实事", "一、新建学校5所。"]
    assert of_kind(text, "glossary") == ["附件2", "名词解释", "1.“两园”：指产业园和科技园。"]


def test_licence_at_the_foot_with_broken_links() -> None:
    text = (
        "各位代表：\n\n受国务院委托，我来作政府工作报告。\n\n"
        + "全国人民团结奋斗，各项建设事业都取得了新的成就，国民经济继续向前发展。\n\n" * 12
        + "本作品是国家机关的\n法律\n和\n规章\n，归入\n公有领域\n。\n\nPublic domain\nfalse\n"
    )
    notices = of_kind(text, "notice")
    assert notices[0].startswith("本作品是")
    assert notices[-1].endswith("false")
    assert "法律" not in "".join(of_kind(text, "body"))


def test_spam_inside_a_disclaimer() -> None:
    text = (
        HEAD + OPEN + REVIEW * 6
        + "以上仅代表作者观点，请读者自己判断。完整内容请到相关政府乐乐会俱乐部k8入口官网浏览。\n网站地图\n"
    )  # fmt: skip
    assert of_kind(text, "advertisement") == ["乐乐会俱乐部k8入口"]
    assert len(of_kind(text, "notice")) == 2


def test_block_is_a_row() -> None:
    assert cut_blocks("\n") == [Block(0, 0, 1, "blank", "white space between paragraphs")]


def test_lines_of_an_official_paper_are_joined_and_page_numbers_set_aside() -> None:
    """28 characters a line: a full line goes on below, though it is short."""
    sentence = "我们坚持把发展经济的着力点放在实体经济上加快建设现代化产业体系推动工业投资增长百分之十新增企业三十家。"
    pages = "\n".join(sentence[i : i + 28] for i in range(0, len(sentence), 28))
    text = OPEN + "\n".join([pages] * 4) + "\n— 12 —\n" + "\n".join([pages] * 4) + "\n"
    assert [words.replace("\n", "") for words in of_kind(text, "body")[2:]] == [sentence] * 8
    assert of_kind(text, "page_furniture") == ["— 12 —"]


def test_a_number_on_a_line_by_itself_heads_a_part() -> None:
    past = "过去一年，全市地区生产总值增长6.1%，粮食产量再创新高，就业形势稳定。\n"
    ahead = "今年全市主要预期目标是：生产总值增长6%左右，城镇新增就业3万人以上。\n"
    assert of_kind(HEAD + OPEN + "一\n" + past + "二\n" + ahead, "heading")[1:] == ["一", "二"]
