// A text cut into passages by its own numbering; whatever of it is no clause or doubtful is told.
#include "author/documents/passages.hpp"

#include <chrono>
#include <random>

#include "author/documents/cut.hpp"
#include "author/documents/normal_form.hpp"
#include "engine/sha256.hpp"

using huji::OpeningWords;
using huji::Passage;

namespace {

std::string sha256_of(const std::string& text) {
    return huji::sha256(reinterpret_cast<const std::uint8_t*>(text.data()), text.size());
}

}  // namespace

TEST_CASE("a text is cut at every number that a line starts with, as deep as the text numbers") {
    CHECK(ids_in("一、甲\n（一）乙\n1.丙\n（1）丁\n①戊\n②己\n（2）庚\n2.辛\n（二）壬\n二、癸\n1.子") ==
          Ids{"一", "一(一)", "一(一)1", "一(一)1(1)", "一(一)1(1)①", "一(一)1(1)②", "一(一)1(2)", "一(一)2", "一(二)",
              "二", "二1"});
    CHECK(ids_in("第二条 甲\n第十条　乙\n第二十一條 丙") == Ids{"第二条", "第十条", "第二十一条"});
}

TEST_CASE("one number has many forms: wide, narrow, enclosed, traditional and mixed") {
    for (const char* section : {"二、甲", "二. 甲", "二．甲", " 二 、甲", "　二、甲", "貳、甲", "贰、甲"}) {
        INFO(section);
        CHECK(ids_in(section) == Ids{"二"});
    }
    for (const char* part : {"（十一）乙", "(十一)乙", "( 十一 ) 乙", "（十壹）乙", "（拾壹）乙", "（11）乙", "⑾乙"}) {
        INFO(part);
        CHECK(ids_in(std::string("二、甲\n") + part) == Ids{"二", "二(十一)"});
    }
    CHECK(ids_in("二、甲\n㈢乙") == Ids{"二", "二(三)"});
    for (const char* item : {"5.丙", "5．丙", "５．丙", "5、丙", "⒌丙", "5.2016年以前"}) {
        INFO(item);
        CHECK(ids_in(std::string("二、甲\n（三）乙\n") + item) == Ids{"二", "二(三)", "二(三)5"});
    }
}

TEST_CASE("a bracketed digit counts on inside an item, and is otherwise a part, as Liaoyuan's copy prints it") {
    CHECK(ids_in("壹.甲\n(1)乙\n(2)丙\n1.丁\n2.戊\n3.己\n(3)庚\n二、辛\n(4)壬\n(五)癸\n第三,子\n(六)丑") ==
          Ids{"一", "一(一)", "一(二)", "一(二)1", "一(二)2", "一(二)3", "一(三)", "二", "二(四)", "二(五)", "三",
              "三(六)"});
    CHECK(ids_in("一、甲\n（一）乙\n1.丙\n（1）丁\n（2）戊\n（3）己") ==
          Ids{"一", "一(一)", "一(一)1", "一(一)1(1)", "一(一)1(2)", "一(一)1(3)"});
}

TEST_CASE("what is no number at the start of a line cuts nothing") {
    for (const char* line : {"1.5倍以上", "2017年底以前", "一是乙", "“十三五”期间", "第三,乙", "前文（二）乙",
                             "（市公安局负责）", "20.17%"}) {
        INFO(line);
        CHECK(ids_in(std::string("一、甲\n") + line) == Ids{"一"});
    }
}

TEST_CASE("an unnumbered passage is known by the words that it opens with") {
    const std::vector<OpeningWords> openings{{"前言", "为了"}, {"末段", "各单位要"}};
    const std::vector<Passage> passages = cut("网站首页\n为了居住\n一、甲\n乙\n各单位 要努力\n附件\n一、丙", openings);
    CHECK(ids_of(passages) == Ids{"前言", "一", "末段"});
    CHECK(passages[0].occurrences == Ids{"为了居住"});
    CHECK(passages[2].occurrences == Ids{"各单位要努力附件一、丙"});
}

TEST_CASE("page furniture belongs to no clause") {
    const std::string body = "一、甲\n（一）乙";
    const std::vector<Passage> with = cut("首页\n" + body + "\n上一篇:丙\n1.丁\n相关文章\n一、戊");
    CHECK(ids_of(with) == Ids{"一", "一(一)"});
    CHECK(with[1].sha256 == cut(body)[1].sha256);
}

TEST_CASE("a hash is that of the headings above and the passage, without numbers, a line each") {
    const std::vector<Passage> passages = cut(plan);
    REQUIRE(ids_of(passages) == Ids{"一", "二", "二(一)", "二(二)", "三"});
    CHECK(passages[0].sha256 == sha256_of("适用范围本办法写给来阿尔德居住的人。"));
    CHECK(passages[2].sha256 == sha256_of("落户条件\n租房落户。租约登记满12个月的,可以落户。"));
}

// ---- the forms of real documents -----------------------------------------------------------------------------------

TEST_CASE("articles are counted beyond a hundred") {
    std::string text = "云溪市常住户口登记规范\n";
    for (int i = 1; i <= 212; ++i)
        text +=
            "第" + huji::encoded(huji::chinese(i)) + "条　符合第" + std::to_string(i) + "种情形的人，可以申请落户。\n";
    const std::vector<Passage> passages = cut(text);
    REQUIRE(passages.size() == 212);
    CHECK(passages[100].id == "第一百零一条");
    CHECK(passages[211].id == "第二百一十二条");
    CHECK(doubts_of(text).empty());
    CHECK(ids_in("第101条 甲\n第102条 乙") == Ids{"第一百零一条", "第一百零二条"});
}

TEST_CASE("chapters and sections stand above their articles, and in no article before them") {
    const std::string text =
        "云溪市户口登记办法\n目　录\n第一章　总则……1\n第二章　落户条件……2\n"
        "第一章　总则\n第一条　本办法适用于城镇落户。\n第二章　落户条件\n第一节　租房\n"
        "第二条　租房满一年的人，可以申请落户。\n第三章　附则\n第三条　本办法从2026年1月1日起施行。\n";
    const std::vector<Passage> passages = cut(text);
    CHECK(ids_of(passages) == Ids{"第一章", "第一条", "第二章", "第二章第一节", "第二条", "第三章", "第三条"});
    CHECK(passages[1].occurrences == Ids{"本办法适用于城镇落户。"});
    CHECK(passages[4].parent == "第二章第一节");
    CHECK(left_out_of(text) == Ids{"before_first 1-2", "contents 3-4"});
    CHECK(doubts_of(text).empty());
    const Ids articles{"第一条", "第二条", "第三条"};
    const huji::Document document = recorded(text, articles);
    CHECK(differences(document, text).empty());
    CHECK(differences(document, replaced(text, "第一节　租房", "第一节　租用住房")) == Ids{"changed 第二条"});
    CHECK(ids_in("第一章 总则\n一、甲\n第二章 条件\n一、乙") == Ids{"第一章", "第一章一", "第二章", "第二章一"});
}

TEST_CASE("an article that an amendment put in has its own number") {
    CHECK(ids_in("第十条　甲\n第十条之一　乙\n第十条之二　丙\n第十一条　丁").back() == "第十一条");
    CHECK(ids_in("第一条　甲\n第一条之一　乙\n第二条　丁") == Ids{"第一条", "第一条之一", "第二条"});
    CHECK(doubts_of("第一条　甲\n第一条之一　乙\n第二条　丁").empty());
}

TEST_CASE("each annex has articles of its own") {
    const std::string text =
        "云溪市关于人口管理的若干意见\n一、总体要求\n稳步推进。\n附件：1.迁入规定\n2.居住证规定\n"
        "云溪市人民政府\n2026年1月2日\n附件1\n云溪市户籍迁入规定\n第一条　在城镇租房满一年的人，可以迁入。\n"
        "第二条　有住房的人，可以迁入。\n附件2　云溪市居住证规定\n第一条　居住满半年的人，可以申领居住证。\n1."
        "本人申请。\n";
    const std::vector<Passage> passages = cut(text);
    CHECK(ids_of(passages) == Ids{"一", "附件1", "附件1第一条", "附件1第二条", "附件2", "附件2第一条", "附件2第一条1"});
    CHECK(passages[1].occurrences == Ids{"云溪市户籍迁入规定"});
    CHECK(passages[5].parent == "附件2");
    CHECK(left_out_of(text) == Ids{"before_first 1-1", "annex_list 4-5", "sign_off 6-7"});
    CHECK(doubts_of(text).empty());
    CHECK(ids_in("一、甲\n附件：登记表\n1.姓名") == Ids{"一", "附件", "附件之1"});
    CHECK(ids_in("一、甲\n附近的人可以申请。\n附件所列的人，可以申请。\n附件1所列的人。") == Ids{"一"});
}

TEST_CASE("a number that a sentence mentions at the start of a broken line is text, and is to be looked at") {
    const std::string text =
        "第一条　租房满一年的人，可以申请落户。\n第二条　有合法稳定住所的人，符合本办法\n第一条规定的，也可以申请落户。"
        "\n"
        "第三条　符合\n（一）至（三）项的，可以申请。\n第四条　到派出所办理。\n";
    const std::vector<Passage> passages = cut(text);
    CHECK(ids_of(passages) == Ids{"第一条", "第二条", "第三条", "第四条"});
    CHECK(passages[1].occurrences == Ids{"有合法稳定住所的人,符合本办法第一条规定的,也可以申请落户。"});
    CHECK(doubts_of(text) == Ids{"mentioned 3", "mentioned 5"});
    // The number may even be the next one.
    CHECK(ids_in("第一条　甲\n第二条规定的人除外。\n第二条　乙") == Ids{"第一条", "第二条"});
    const std::string points = "一、积分\n（一）甲\n（二）乙\n1.丙\n（4）和（5）项积分只计入最高分。\n（三）丁\n";
    CHECK(ids_in(points) == Ids{"一", "一(一)", "一(二)", "一(二)1", "一(三)"});
    CHECK(doubts_of(points) == Ids{"mentioned 5"});
}

TEST_CASE("a number that does not follow the last one is told") {
    CHECK(doubts_of("一、甲\n三、乙\n") == Ids{"skipped 2"});
    CHECK(ids_in("一、甲\n三、乙\n") == Ids{"一", "三"});
    CHECK(doubts_of("一、甲\n（一）乙乙乙乙乙乙乙\n二、丙\n（二）丁\n（三）戊").empty());
    CHECK(ids_in("一、甲\n八十、九十年代的人") == Ids{"一"});
    CHECK(doubts_of("一、甲\n八十、九十年代的人") == Ids{"mentioned 2"});
    CHECK(doubts_of("第一条　甲\n第二条　乙\n第一条　丙") == Ids{"repeated 3"});
}

TEST_CASE("page numbers are no text, and rows of a table are no page numbers") {
    const std::string text = "第一条　租房满一年的人，\n— 1 —\n可以申请落户。\n第2页 共9页\n-3-\n";
    CHECK(cut(text)[0].occurrences == Ids{"租房满一年的人,可以申请落户。"});
    CHECK(left_out_of(text) == Ids{"page_number 2-2", "page_number 4-5"});
    std::string pages = "第一条　甲\n";
    for (int page = 1; page <= 3; ++page) {
        for (int i = 0; i < 20; ++i) pages += "乙乙乙\n";
        pages += std::to_string(page) + "\n";
    }
    CHECK(left_out_of(pages) == Ids{"page_number 22-22", "page_number 43-43", "page_number 64-64"});
    CHECK(left_out_of("第一条　甲\n1\n学历\n2\n年龄\n3\n住所\n").empty());
}

TEST_CASE("who issued a text and when is no part of its last clause") {
    const std::string text =
        "第一条　甲。\n云溪市人民政府\n2026年1月2日\n（此件公开发布）\n抄送：市委办公室。\n云溪市人民政府办公室　2026年"
        "1月3日印发\n";
    CHECK(cut(text)[0].occurrences == Ids{"甲。"});
    CHECK(left_out_of(text) == Ids{"sign_off 2-6"});
    // Inside a sentence a date stays.
    CHECK(cut("第一条　从\n2026年1月2日\n起施行。")[0].occurrences == Ids{"从2026年1月2日起施行。"});
}

TEST_CASE("a character that cannot be read is told") { CHECK(doubts_of("第一条　甲\uE123乙") == Ids{"unreadable 1"}); }

TEST_CASE("whatever the lines of a text are, each is in a passage or told to be left out") {
    const std::vector<std::string> parts{"第一条　甲乙丙丁。",
                                         "第二条规定的人",
                                         "第三条 申请",
                                         "第一章　总则",
                                         "第二节 条件",
                                         "一、要求",
                                         "二、条件",
                                         "（一）租房。",
                                         "（二）和（三）项",
                                         "1.本人",
                                         "3、他人",
                                         "（1）材料",
                                         "①证明",
                                         "附件1",
                                         "附件：名单",
                                         "附件：1.甲\n2.乙",
                                         "— 2 —",
                                         "7",
                                         "云溪市人民政府",
                                         "2026年1月2日",
                                         "上一篇：乙",
                                         "相关文章",
                                         "抄送：各局",
                                         "（此件公开发布）",
                                         "第一章　总则……3",
                                         "目录",
                                         "普通的一句话。",
                                         "",
                                         "　",
                                         "\uE001",
                                         "第一百二十条　丁",
                                         "八十、戊",
                                         "第九条之二　己",
                                         "各单位要努力",
                                         "•索引号：1",
                                         "TOP关闭窗口"};
    std::mt19937 random(11);
    for (int run = 0; run < 3000; ++run) {
        std::vector<std::string> lines;
        std::string text;
        for (std::size_t i = random() % 24; i > 0; --i) text += parts[random() % parts.size()] + "\n";
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = text.find('\n', at);
            lines.push_back(text.substr(at, end - at));
            at = end + 1;
        }
        const huji::CutDocument document = cut_document(text, {{"末段", "各单位要"}});
        std::string all;
        for (const Passage& passage : document.passages) {
            for (const std::string& occurrence : passage.occurrences) all += occurrence + "\n";
        }
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const auto holds = [&](const huji::LeftOut& left) { return left.first <= i + 1 && i + 1 <= left.last; };
            const bool is_left_out = std::any_of(document.left_out.begin(), document.left_out.end(), holds);
            std::string rest = huji::encoded(huji::normal_line(*huji::decoded(lines[i])).text);
            bool is_text = all.find(rest) != std::string::npos;
            // A heading's number is in the id; its words are in the passage.
            while (!is_text && !rest.empty()) {
                do rest.erase(0, 1);
                while (!rest.empty() && (static_cast<unsigned char>(rest[0]) & 0xC0U) == 0x80U);
                is_text = all.find(rest) != std::string::npos && (rest.size() >= 3 || rest.empty());
            }
            INFO(text);
            INFO("line " << i + 1 << ": " << lines[i]);
            CHECK((is_left_out || is_text));
        }
    }
}

TEST_CASE("cutting and comparing take time in proportion to the text") {
    using Clock = std::chrono::steady_clock;
    const auto seconds = [](int count) {
        std::string text;
        Ids clauses;
        for (int i = 1; i <= count; ++i) {
            const std::string id = "第" + huji::encoded(huji::chinese(i % 999 + 1)) + "条";
            text += "附件" + std::to_string(i % 300) + "\n" + id + "　第" + std::to_string(i) + "种情形。\n";
        }
        const auto began = Clock::now();
        const huji::CutDocument document = cut_document(text);
        huji::Document list;
        for (const Passage& passage : document.passages) list.clauses.push_back(passage.id + "a");
        (void)compare(list, document.passages);
        return std::chrono::duration<double>(Clock::now() - began).count();
    };
    (void)seconds(500);
    const double small = seconds(2000);
    const double large = seconds(16000);
    INFO(small << " s, " << large << " s");
    CHECK(large < 24 * small);
}
